// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "Seats.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace yichuang::ctl {

// Many clerks at work at once, each on a thread of their own. They have sat down and decided a few cases before anything is counted, as at
// any hour of a day but its first: what a new connection plans for the first time is planned once a day.
class Crew {
public:
    using MakeSeat = std::function<std::unique_ptr<Seat>(int number)>;

    static Result<std::unique_ptr<Crew>> seat(int seats, const MakeSeat &make)
    {
        std::unique_ptr<Crew> crew(new Crew);
        for (int number = 0; number < seats; ++number)
            crew->m_seats.push_back(make(number));
        const auto ready = crew->each([](Seat &seat, int) -> Result<Done> {
            if (const auto seated = seat.signIn(); !seated)
                return seated;
            return seat.decide(WarmUp);
        });
        return ready ? Result<std::unique_ptr<Crew>>(std::move(crew)) : ready.error();
    }

    // Decisions a second for so long.
    Result<double> pace(std::chrono::milliseconds length)
    {
        std::atomic<qint64> done = 0;
        const auto begin = Clock::now();
        const auto worked = each([&](Seat &seat, int) -> Result<Done> {
            for (auto decided = Result<Done>(Done{}); Clock::now() - begin < length; ++done)
                if (decided = seat.decide(1); !decided)
                    return decided;
            return Done{};
        });
        const std::chrono::duration<double> took = Clock::now() - begin;
        return worked ? Result<double>(double(done) / took.count()) : worked.error();
    }

    // The same for every seat at once; the first error of any of them.
    Result<Done> each(const std::function<Result<Done>(Seat &, int number)> &work)
    {
        std::mutex mutex;
        std::optional<Error> fault;
        std::vector<std::jthread> threads;
        for (std::size_t number = 0; number < m_seats.size(); ++number)
            threads.emplace_back([&, number] {
                const Result<Done> done = work(*m_seats[number], int(number));
                const std::lock_guard lock(mutex);
                if (!done && !fault)
                    fault = done.error();
            });
        threads.clear();
        return fault ? Result<Done>(*fault) : Result<Done>(Done{});
    }

private:
    static constexpr int WarmUp = 8;

    Crew() = default;

    std::vector<std::unique_ptr<Seat>> m_seats;
};

}
