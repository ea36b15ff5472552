// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/HallFixture.h"

#include "hall/OwnerSession.h"
#include "sample/SampleHall.h"

#include <QDateTime>
#include <QFileInfo>

namespace yichuang::test {

// Starts a hall with that many cases of the sample, which the first test of an hour makes and the others copy. Showing the password also
// gives it a kiosk and accounts to try.
inline Result<Done> startSampled(HallFixture &hall, qint64 cases, bool showPassword = false)
{
    // Whatever the sample consists of is part of this program as well. Its days count from today.
    const QFileInfo program(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"));
    const QString name = QStringLiteral("%1-%2-%3-%4")
                             .arg(cases)
                             .arg(showPassword)
                             .arg(program.lastModified().toMSecsSinceEpoch())
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("MMddHH")));
    return hall.start({name, [&](const SignIn &ownerSignIn) -> Result<Done> {
                           Result<OwnerSession> owner = OwnerSession::open(ownerSignIn);
                           if (!owner)
                               return owner.error();
                           SampleOptions options;
                           options.cases = cases;
                           options.password = SampleHall::demoPassword();
                           options.showPassword = showPassword;
                           return SampleHall::fill(owner.value(), options);
                       }});
}

}
