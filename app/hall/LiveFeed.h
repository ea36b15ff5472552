// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/SignIn.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>

class QThread;

namespace yichuang {

class Listener;

struct FeedTiming {
    std::chrono::milliseconds pause{1'000};    // between two changed() at least
    int steady = 3;                            // how often in a row that stays so when the hall never rests, before it grows
    std::chrono::milliseconds longest{5'000};  // and how long
    std::chrono::milliseconds regular{30'000}; // changed() comes this often even when nobody says anything
    std::chrono::milliseconds check{15'000};   // how often the connection is tried; one that is silent for twice as long is given up
    // Signing in costs a few milliseconds of computing on both sides, and what the window asks for first is wanted sooner. Whatever is said
    // meanwhile is seen, for the first listening is a reason to look.
    std::chrono::milliseconds first{200};
};

// Says when it is worth asking the hall again. A notice is a hint: it carries nothing, may be lost, doubled or forged, and many at once
// count as one. It has a connection and a thread of its own, and listens again by itself after the line was lost.
class LiveFeed : public QObject {
    Q_OBJECT
public:
    explicit LiveFeed(SignIn signIn, QObject *parent = nullptr, FeedTiming timing = {});
    ~LiveFeed() override;

Q_SIGNALS:
    void changed();

private:
    void startListener();
    void leaveListener();
    void tellSoon();
    void watch();

    SignIn m_signIn;
    FeedTiming m_timing;
    QThread *m_thread = nullptr;
    Listener *m_listener = nullptr;
    QTimer m_soon;
    QTimer m_regular;
    QTimer m_watch;
    QElapsedTimer m_told;
    QElapsedTimer m_heard;
    int m_restless = 0; // how many changed() in a row were followed by a notice within the pause
    std::shared_ptr<std::atomic<bool>> m_pending = std::make_shared<std::atomic<bool>>(false);
};

}
