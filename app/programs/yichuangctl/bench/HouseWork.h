// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BenchHall.h"

#include "desk/KeeperDesk.h"
#include "hall/Line.h"

#include <chrono>
#include <stop_token>
#include <thread>

namespace yichuang::ctl {

// The part of the keeper's work that a bench needs, again and again while the object lives: telling the windows ten times a second what
// changed, and keeping the heads of the queues once a second.
class HouseWork {
public:
    explicit HouseWork(const BenchHall &hall)
        : m_thread([signIn = hall.keeper()](const std::stop_token &stop) { work(signIn, stop); })
    {
    }

private:
    static void work(const SignIn &signIn, const std::stop_token &stop)
    {
        Line line(signIn);
        KeeperDesk desk(line, QStringLiteral("bench"));
        QString since;
        for (int round = 0; !stop.stop_requested(); ++round) {
            if (const auto announced = desk.announce(since).result())
                since = announced->until;
            if (round % 10 == 0) [[maybe_unused]]
                const auto done = desk.tidy().result();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }

    std::jthread m_thread;
};

}
