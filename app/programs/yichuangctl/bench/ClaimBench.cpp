// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Crew.h"
#include "HouseWork.h"

#include <QTextStream>

#include <libpq-fe.h>

namespace yichuang::ctl {
namespace {

Result<std::unique_ptr<DeskSeat>> seatIn(const BenchHall &hall)
{
    auto seat = std::make_unique<DeskSeat>(hall, 0);
    if (const auto seated = seat->signIn(); !seated)
        return seated.error();
    return seat;
}

// What a clerk claims he decides; here the owner takes it from him, before he holds more than a clerk may.
Result<Done> claim(DeskSeat &seat, OwnerSession &owner, int count, Times *times)
{
    constexpr int HeldAtMost = 4;
    for (int i = 0; i < count; ++i) {
        if (i % HeldAtMost == 0) {
            if (const auto taken = owner.run("delete from hall.lease"); !taken)
                return taken;
        }
        const auto took = seat.claim();
        if (!took)
            return took.error();
        if (!*took)
            return Error{QString(error::Internal), QStringLiteral("the queue ran dry"), {}};
        if (times)
            times->add(**took);
    }
    return Done{};
}

// A report, a dump or a forgotten psql: a snapshot that stays.
class HeldSnapshot {
public:
    explicit HeldSnapshot(const BenchHall &hall)
    {
        const auto owner = PrivateHall::ownerSignIn(hall.folder());
        m_connection = owner ? connectBare(*owner) : nullptr;
        if (!m_connection)
            return;
        PQclear(PQexec(m_connection, "begin isolation level repeatable read; select count(*) from hall.setting"));
        PQsendQuery(m_connection, "select pg_sleep(86400)");
    }
    ~HeldSnapshot()
    {
        char text[256];
        PGcancel *cancel = PQgetCancel(m_connection);
        PQcancel(cancel, text, sizeof text);
        PQfreeCancel(cancel);
        PQfinish(m_connection);
    }
    Q_DISABLE_COPY_MOVE(HeldSnapshot)

    bool isHeld() const { return m_connection; }

private:
    PGconn *m_connection = nullptr;
};

struct Marathon {
    Times firstClaims;
    Times lastClaims;
    double firstPace = 0;
    double lastPace = 0;
};

// So many decisions; the times of the first and of the last part of them.
Result<Marathon> run(Crew &crew, qint64 decisions, qint64 part)
{
    Marathon result;
    std::mutex mutex;
    std::atomic<qint64> next = 0;
    std::vector<Clock::time_point> ends(std::size_t(decisions) + 1);
    ends[0] = Clock::now();
    const auto done = crew.each([&](Seat &seat, int) -> Result<Done> {
        Times first;
        Times last;
        for (qint64 at = next++; at < decisions; at = next++) {
            if (const auto decided = seat.decide(1); !decided)
                return decided;
            ends[std::size_t(at) + 1] = Clock::now();
            if (at < part)
                first.add(static_cast<DeskSeat &>(seat).lastClaim());
            else if (at >= decisions - part)
                last.add(static_cast<DeskSeat &>(seat).lastClaim());
        }
        const std::lock_guard lock(mutex);
        result.firstClaims.add(first);
        result.lastClaims.add(last);
        return Done{};
    });
    if (!done)
        return done.error();
    const auto pace = [&](qint64 from, qint64 to) {
        return double(to - from) / std::chrono::duration<double>(ends[std::size_t(to)] - ends[std::size_t(from)]).count();
    };
    result.firstPace = pace(0, part);
    result.lastPace = pace(decisions - part, decisions);
    return result;
}

}

Result<Figures> benchClaim(bool quick)
{
    const qint64 many = quick ? 200'000 : 1'000'000;
    const auto small = BenchHall::make({.cases = 10'000, .waiting = 1, .seats = 1});
    if (!small)
        return small.error();
    const auto large = BenchHall::make({.cases = many, .waiting = 1, .seats = 1});
    if (!large)
        return large.error();
    const auto here = seatIn(**small);
    const auto there = seatIn(**large);
    if (!here || !there)
        return here ? there.error() : here.error();
    auto ownerHere = small.value()->owner();
    auto ownerThere = large.value()->owner();
    if (!ownerHere || !ownerThere)
        return ownerHere ? ownerThere.error() : ownerHere.error();
    Times few;
    Times lots;
    for (int round = -5; round < (quick ? 40 : 80); ++round) {
        // The first rounds only warm both up.
        const auto one = claim(**here, ownerHere.value(), 50, round < 0 ? nullptr : &few);
        const auto other = claim(**there, ownerThere.value(), 50, round < 0 ? nullptr : &lots);
        if (!one || !other)
            return one ? other.error() : one.error();
    }
    return Figures{{.name = QStringLiteral("claim"),
                    .what = QStringLiteral("claim p99: queue of %1 ÷ queue of 10 000").arg(many),
                    .value = lots.quantile(0.99) / few.quantile(0.99),
                    .unit = {},
                    .atLeast = false,
                    .goal = 1.3,
                    .measured = {{QStringLiteral("large"), lots.toJson()}, {QStringLiteral("small"), few.toJson()}}}};
}

Result<Figures> benchSnapshot(bool quick)
{
    constexpr int seats = 8;
    const qint64 decisions = quick ? 10'000 : 100'000;
    const qint64 part = decisions / 20;
    const auto hall = BenchHall::make({.cases = decisions + decisions / 2, .waiting = 1, .seats = seats});
    if (!hall)
        return hall.error();
    if (const auto learned = hall.value()->learnPeople(); !learned)
        return learned.error();
    const HouseWork house(**hall);
    const BenchHall &place = **hall;
    const auto crew = Crew::seat(seats, [&place](int number) { return std::make_unique<DeskSeat>(place, number); });
    if (!crew)
        return crew.error();
    const HeldSnapshot snapshot(**hall);
    if (!snapshot.isHeld())
        return Error{QString(error::LineLost), QStringLiteral("no snapshot"), {}};
    const auto done = run(**crew, decisions, part);
    if (!done)
        return done.error();
    return Figures{{.name = QStringLiteral("snapshot"),
                    .what = QStringLiteral("claim p99 with a snapshot held for %1 decisions: end ÷ start").arg(decisions),
                    .value = done->lastClaims.quantile(0.99) / done->firstClaims.quantile(0.99),
                    .unit = {},
                    .atLeast = false,
                    .goal = 1.5,
                    .measured = {{QStringLiteral("start"), done->firstClaims.toJson()},
                                 {QStringLiteral("end"), done->lastClaims.toJson()},
                                 {QStringLiteral("start_per_s"), qRound(done->firstPace)},
                                 {QStringLiteral("end_per_s"), qRound(done->lastPace)}}}};
}

}
