// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <functional>

class QDataStream;

namespace yichuang {

inline constexpr int patienceApart = 20;       // seconds
inline constexpr qint64 mostTold = 16LL << 20; // bytes

// Work on what somebody brought, done in a process of its own, for one that stumbles over it ends by a signal: what it told until it ended,
// or until it had taken so many seconds or a gigabyte. There are no other threads in that process, none may be waited for, and no file is
// open there that was open here. Nothing where no process can be had, or where more was told than whoever asked wants to hold.
QByteArray toldApart(const std::function<void(QDataStream &)> &work, int seconds = patienceApart);

}
