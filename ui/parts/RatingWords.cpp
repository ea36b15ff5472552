// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RatingWords.h"

namespace yichuang {

QString RatingWords::level(const QString &code)
{
    const std::pair<const char *, QString> names[] = {
        {"very_satisfied", tr("非常满意")},      {"satisfied", tr("满意")}, {"fair", tr("基本满意")}, {"dissatisfied", tr("不满意")},
        {"very_dissatisfied", tr("非常不满意")},
    };
    for (const auto &[known, name] : names)
        if (code == QLatin1String(known))
            return name;
    return code;
}

}
