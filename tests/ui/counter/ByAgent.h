// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"

namespace yichuang::test {

// The first application of a small hall, for which 李代办 comes.
inline QJsonObject byAgent()
{
    QJsonObject application = SmallHall::application(1);
    application[u"agent"] = QJsonObject{{QStringLiteral("name"), QStringLiteral("李代办")},
                                        {QStringLiteral("id_number"), SmallHall::residentId(41)},
                                        {QStringLiteral("phone"), SmallHall::mobile(41)}};
    return application;
}

}
