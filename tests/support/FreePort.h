// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <unistd.h>

namespace yichuang::test {

// A port of this machine for a server that is started a moment later; each call gives another one. It is none of those that the kernel
// itself hands out meanwhile, and tests that run at the same time begin to look at different places.
inline quint16 freePort()
{
    constexpr int First = 10'000;
    constexpr int Count = 20'000;
    static int next = int(::getpid() % 997) * 20;
    for (int tries = 0; tries < Count; ++tries) {
        const auto port = quint16(First + next++ % Count);
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            return port;
    }
    qFatal("no port is free");
}

}
