// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/HallStatus.h"
#include "records/SignedIn.h"

#include <QFuture>

namespace yichuang {

class Line;

// What a PC may ask before anyone signed in.
class LobbyDesk {
public:
    explicit LobbyDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<HallStatus>> status();
    // Counts the try, then says which login belongs to a work number. A number that does not exist gets the same kind of answer.
    QFuture<Result<SignInTicket>> signInBegin(const QString &workNo);

private:
    Line &m_line;
};

}
