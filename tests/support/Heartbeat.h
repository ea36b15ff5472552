// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>

namespace yichuang::test {

// Beats in the thread that made it, a window's own, and remembers the longest time without a beat: how long a key would have had to wait.
// Time in which the machine ran other programs while this thread was ready to run is no fault of the window's and is counted apart, as the
// kernel tells it.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_waited = waited();
        m_timer.start(1);
    }

    // Milliseconds that the thread was busy or blocked.
    double longest() const { return m_longest; }
    // The same with the machine's share.
    double longestSeen() const { return m_longestSeen; }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const double gap = double(m_clock.nsecsElapsed()) / 1e6;
        const double now = waited();
        const double machines = std::exchange(m_waited, now);
        m_longestSeen = std::max(m_longestSeen, gap);
        m_longest = std::max(m_longest, gap - (now - machines));
        ++m_beats;
        m_clock.start();
    }

    // Milliseconds for which this thread was ready and did not run.
    static double waited()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() / 1e6 : 0;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_waited = 0;
    double m_longest = 0;
    double m_longestSeen = 0;
    int m_beats = 0;
};

}
