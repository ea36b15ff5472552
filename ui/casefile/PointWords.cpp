// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PointWords.h"

#include "core/Text.h"

namespace yichuang {

QString PointWords::asked(const QList<AskedPoint> &points)
{
    QStringList words;
    for (const AskedPoint &point : points)
        words.append(visible(point.reason));
    return words.isEmpty() ? QString() : tr("补正要求：%1").arg(words.join(tr("；")));
}

}
