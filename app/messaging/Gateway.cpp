// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/Gateway.h"

namespace yichuang {

QString toWord(SendOutcome::Kind kind)
{
    switch (kind) {
    case SendOutcome::Kind::Accepted: return QStringLiteral("accepted");
    case SendOutcome::Kind::Temporary: return QStringLiteral("temporary");
    case SendOutcome::Kind::Final: return QStringLiteral("final");
    case SendOutcome::Kind::Unknown: break;
    }
    return QStringLiteral("unknown");
}

}
