// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <utility>

namespace yichuang::test {

// Beats in the thread that made it, a window's own, and remembers the longest time without a beat: how long a key would have had to wait.
// A machine that runs other programs meanwhile makes any wait longer and no work: what the thread itself did between two beats is counted
// apart, and can be held against a number of milliseconds on any machine.
class Heartbeat {
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_worked = worked();
        m_timer.start(1);
    }

    // Milliseconds of processor time that the thread used between two beats.
    double longestWork() const { return m_longestWork; }
    // Milliseconds by the clock, with what the thread waited for and with the machine's share.
    double longestGap() const { return m_longestGap; }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const double now = worked();
        m_longestGap = std::max(m_longestGap, double(m_clock.nsecsElapsed()) / 1e6);
        m_longestWork = std::max(m_longestWork, now - std::exchange(m_worked, now));
        ++m_beats;
        m_clock.start();
    }

    static double worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_worked = 0;
    double m_longestWork = 0;
    double m_longestGap = 0;
    int m_beats = 0;
};

}
