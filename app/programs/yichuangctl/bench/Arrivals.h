// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BenchHall.h"

#include "desk/ApplicantDesk.h"
#include "hall/Line.h"

#include <chrono>
#include <thread>

namespace yichuang::ctl {

// Applications that come in from the website while a bench measures, at an even rate over several connections. Their papers lie in the hall
// already: drawing them would cost more than taking them in.
class Arrivals {
public:
    // Hands in one of each of some made-up applications, with its papers. Blocks.
    static Result<std::unique_ptr<Arrivals>> prepare(const BenchHall &hall);

    // So many a second, until the end.
    void begin(int aSecond);
    // How many a second the hall had answered with a case number when this was called.
    double end();

private:
    using Clock = std::chrono::steady_clock;
    static constexpr int Connections = 4;

    explicit Arrivals(const BenchHall &hall);
    void work(const std::stop_token &stop, std::chrono::nanoseconds between);

    std::vector<std::unique_ptr<Line>> m_lines;
    QList<QJsonObject> m_applications;
    QList<QFuture<Result<ApplicationReceipt>>> m_answers; // the thread's, until it has ended
    Clock::time_point m_begin;
    std::jthread m_thread;
};

}
