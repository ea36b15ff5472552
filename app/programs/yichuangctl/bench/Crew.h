// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "Seats.h"

#include <atomic>
#include <functional>
#include <latch>
#include <mutex>
#include <thread>

namespace yichuang::ctl {

// Many clerks at work at once, each on a thread of their own.
class Crew {
public:
    using MakeSeat = std::function<std::unique_ptr<Seat>(int number)>;

    // Decisions a second of so many seats for so long, counted from when all of them sit.
    static Result<double> pace(int seats, std::chrono::milliseconds length, const MakeSeat &make)
    {
        std::atomic<qint64> done = 0;
        std::atomic<bool> over = false;
        std::latch ready(seats);
        std::latch go(1);
        Fault fault;
        std::vector<std::thread> threads;
        for (int number = 0; number < seats; ++number)
            threads.emplace_back([&, number] {
                const std::unique_ptr<Seat> seat = make(number);
                const Result<Done> seated = seat->signIn();
                ready.count_down();
                go.wait();
                if (!seated)
                    return fault.keep(seated.error());
                while (!over) {
                    const Result<bool> decided = seat->decideNext();
                    if (!decided)
                        return fault.keep(decided.error());
                    if (!*decided)
                        return fault.keep({QString(error::Internal), QStringLiteral("the queue ran dry"), {}});
                    done += !over;
                }
            });
        ready.wait();
        const auto begin = Clock::now();
        go.count_down();
        std::this_thread::sleep_for(length);
        over = true;
        const qint64 counted = done;
        const std::chrono::duration<double> took = Clock::now() - begin;
        for (std::thread &thread : threads)
            thread.join();
        if (fault.error)
            return *fault.error;
        return double(counted) / took.count();
    }

    // The first error of any of them.
    struct Fault {
        void keep(const Error &one)
        {
            const std::lock_guard lock(mutex);
            if (!error)
                error = one;
        }
        std::mutex mutex;
        std::optional<Error> error;
    };
};

}
