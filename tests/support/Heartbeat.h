// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <limits>
#include <stop_token>
#include <thread>
#include <utility>

namespace yichuang::test {

// Beats in the thread that made it, a window's own, and remembers the longest time without a beat: how long a key would have had to wait.
// Like a key, each beat is an event that comes from outside; a timer would not do, for it waits behind whatever else there is to read.
// A machine that runs other programs meanwhile makes any wait longer and no work: what the thread itself did between two beats is counted
// apart. It can be held against a number of milliseconds on any machine, so many times as slow as that machine is (slowness).
class Heartbeat {
public:
    Heartbeat()
    {
        m_clock.start();
        m_worked = worked();
        m_heart = std::jthread([this](const std::stop_token &stop) {
            QElapsedTimer since;
            for (since.start(); !stop.stop_requested(); since.start()) {
                if (!m_coming.exchange(true))
                    QMetaObject::invokeMethod(
                        &m_thread, [this] { beat(); }, Qt::QueuedConnection);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                const double stall = double(since.nsecsElapsed()) / 1e6;
                double known = m_stall;
                while (stall > known && !m_stall.compare_exchange_weak(known, stall)) {
                } // a beat may take it meanwhile
            }
        });
    }

    // How many times the processor time of this machine is worth of one that does a fixed piece of work in 25 ms; not less than one.
    static double slowness()
    {
        constexpr double Usual = 25;
        double least = std::numeric_limits<double>::max();
        for (int round = 0; round < 5; ++round) {
            const double began = worked();
            QByteArray bytes(500'000, 'x');
            for (int i = 0; i < bytes.size(); ++i)
                bytes[i] = char(bytes[i] * 31 + i);
            if (QCryptographicHash::hash(bytes, QCryptographicHash::Md5).isEmpty())
                return 1;
            least = std::min(least, worked() - began);
        }
        return std::max(1.0, least / Usual);
    }

    // Milliseconds of processor time that the thread used between two beats.
    double longestWork() const { return m_longestWork; }
    // Milliseconds by the clock, with what the thread waited for and with the machine's share.
    double longestGap() const { return m_longestGap; }
    // The same without what the machine withheld meanwhile from a thread that only slept.
    double longestWait() const { return m_longestWait; }
    int beats() const { return m_beats; }

private:
    void beat()
    {
        const double now = worked();
        const double gap = double(m_clock.nsecsElapsed()) / 1e6;
        m_longestGap = std::max(m_longestGap, gap);
        m_longestWait = std::max(m_longestWait, gap - m_stall.exchange(0));
        m_longestWork = std::max(m_longestWork, now - std::exchange(m_worked, now));
        ++m_beats;
        m_clock.start();
        m_coming = false;
    }

    static double worked()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    QObject m_thread;
    std::atomic<bool> m_coming = false;
    std::atomic<double> m_stall = 0; // of the heart itself, since the last beat
    QElapsedTimer m_clock;
    double m_worked = 0;
    double m_longestWork = 0;
    double m_longestGap = 0;
    double m_longestWait = 0;
    int m_beats = 0;
    std::jthread m_heart;
};

}
