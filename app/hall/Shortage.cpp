// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Shortage.h"

namespace yichuang {

QString shortage::codeOf(const QString &sqlState)
{
    const std::pair<QLatin1String, QLatin1String> known[] = {{QLatin1String("53100"), error::DiskFull},
                                                             {QLatin1String("53200"), error::HallCrowded},
                                                             {QLatin1String("53300"), error::HallCrowded}};
    for (const auto &[state, code] : known)
        if (sqlState == state)
            return code;
    return sqlState;
}

QString shortage::codeIn(const QString &text)
{
    const std::pair<QLatin1String, QLatin1String> known[] = {{QLatin1String("No space left on device"), error::DiskFull},
                                                             {QLatin1String("Disk quota exceeded"), error::DiskFull},
                                                             {QLatin1String("too many clients already"), error::HallCrowded},
                                                             {QLatin1String("remaining connection slots are reserved"), error::HallCrowded},
                                                             {QLatin1String("too many connections for database"), error::HallCrowded}};
    for (const auto &[words, code] : known)
        if (text.contains(words))
            return code;
    return {};
}

}
