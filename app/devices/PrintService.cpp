// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/PrintService.h"

namespace yichuang {

QString toWord(PrintJobState::Kind kind)
{
    switch (kind) {
    case PrintJobState::Kind::Waiting: return QStringLiteral("waiting");
    case PrintJobState::Kind::Printing: return QStringLiteral("printing");
    case PrintJobState::Kind::Held: return QStringLiteral("held");
    case PrintJobState::Kind::Done: return QStringLiteral("done");
    case PrintJobState::Kind::Failed: return QStringLiteral("failed");
    case PrintJobState::Kind::Vanished: break;
    }
    return QStringLiteral("vanished");
}

}
