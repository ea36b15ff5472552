// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <thread>

namespace yichuang::ctl {

// A way to the hall on which every answer is late by the same time, once a connection has stood for a few seconds: a line is made in time,
// then the hall becomes slow. It listens on 127.0.0.1 and lives on a thread of its own.
class SlowProxy {
public:
    // `socket`: the hall's Unix socket, with its name.
    SlowProxy(const QString &socket, std::chrono::milliseconds late);
    ~SlowProxy();
    Q_DISABLE_COPY_MOVE(SlowProxy)

    int port() const { return m_port; }

private:
    void work(int listener, std::stop_token stop) const;

    QByteArray m_socket;
    std::chrono::milliseconds m_late;
    int m_port = 0;
    std::jthread m_thread;
};

}
