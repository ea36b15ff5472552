// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Provisional.h"

namespace yichuang {

QString Provisional::mark(bool provisional)
{
    return provisional ? tr("（暂定）") : QString();
}

QString Provisional::closed(QString sentence)
{
    return sentence.replace(QStringLiteral("） "), QStringLiteral("）"));
}

QString Provisional::word(bool provisional)
{
    return provisional ? tr("暂定") : QString();
}

}
