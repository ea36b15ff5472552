// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

class QDataStream;

namespace yichuang {

inline constexpr int patienceApart = 20; // seconds

// Work on what somebody brought, done in a process of its own, for one that stumbles over it ends by a signal: what it told until it ended,
// or until it had taken so many seconds or a gigabyte. There are no other threads in that process, and none may be waited for. Nothing
// where no process can be had.
QByteArray toldApart(const std::function<void(QDataStream &)> &work, int seconds = patienceApart);

}
