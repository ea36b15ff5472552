// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/LobbyDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"

namespace yichuang {

QFuture<Result<HallStatus>> LobbyDesk::status()
{
    return readRecord<HallStatus>(m_line.call("lobby.status", {}, CallOptions::reading()));
}

QFuture<Result<SignInTicket>> LobbyDesk::signInBegin(const QString &workNo)
{
    return readRecord<SignInTicket>(m_line.call("lobby.sign_in_begin", {workNo}));
}

}
