// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/Connection.h"
#include "hall/LiveFeed.h"

#include <QTimer>

namespace yichuang {

// The part of a live feed that lives on the feed's thread: it listens, tries the connection now and then, and connects again with pauses.
class Listener : public QObject {
    Q_OBJECT
public:
    // A flood of notices sets the flag once; only whoever set it tells.
    Listener(SignIn signIn, FeedTiming timing, std::shared_ptr<std::atomic<bool>> pending);

public Q_SLOTS:
    void start();
    void finish();

Q_SIGNALS:
    void noticed();
    void alive();

private:
    void connectToHall();
    void check();
    void connectLater();
    void tell();

    Connection m_connection;
    FeedTiming m_timing;
    std::shared_ptr<std::atomic<bool>> m_pending;
    QTimer m_check;
    QTimer m_again;
    int m_failures = 0;
};

}
