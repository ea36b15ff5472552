// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Crew.h"
#include "HouseWork.h"

#include "desk/SupervisionDesk.h"

#include <QJsonDocument>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr int Supervisors = 4;
constexpr double Goal = 200; // milliseconds

struct Asked {
    const char *what;
    FigureFilter filter;
};

Result<Done> time(SupervisionDesk &desk, const FigureFilter &filter, int count, Times &times)
{
    for (int i = 0; i < count; ++i) {
        const auto begin = Clock::now();
        const Result<Dashboard> board = desk.dashboard(filter).result();
        if (!board)
            return board.error();
        times.add(Clock::now() - begin);
    }
    return Done{};
}

// What the sums say beside what a count over all cases and steps says.
Result<QString> recount(OwnerSession &owner)
{
    const auto said =
        owner.value("select string_agg(k || ' ' || kept || ' for ' || counted, ', ') from (values"
                    " ('received', (select sum(n) from hall.tallied('{received}', (select array_agg(id) from hall.department), "
                    "'-infinity', 'infinity')), (select count(*) from hall.case_file)),"
                    " ('open', (select sum(n) from hall.tallied('{open}', (select array_agg(id) from hall.department), '-infinity', "
                    "'infinity')), (select count(*) from hall.case_file where hall.is_undecided(status))),"
                    " ('due', (select sum(n) from hall.tallied('{due}', (select array_agg(id) from hall.department), '-infinity', "
                    "'infinity')), (select count(*) from hall.clock where ended_at is null and kind in ('tell', 'promised'))),"
                    " ('accepted', (select sum(n) from hall.tallied('{accepted}', (select array_agg(id) from hall.department), "
                    "'-infinity', 'infinity')),"
                    "  (select count(*) from hall.event where action in ('accept', 'deem') and from_status in ('submitted', 'invited')))"
                    " ) x(k, kept, counted) where kept is distinct from counted");
    return said ? Result<QString>(said->value_or(QString())) : said.error();
}

}

// The dashboard of a hall in which four clerks decide as fast as they can and a keeper folds the sums, asked without a pause.
Result<Figures> benchDashboard(bool quick)
{
    const auto hall = BenchHall::make({.cases = quick ? 100'000 : 1'000'000, .waiting = 0.2, .seats = Supervisors});
    if (!hall)
        return hall.error();
    if (const auto known = (*hall)->learnPeople(); !known)
        return known.error();
    auto owner = (*hall)->owner();
    if (!owner)
        return owner.error();
    if (const auto made = owner.value().run("insert into hall.staff (work_no, login, name, department_id, desks) values ('B999', "
                                            "'bench_boss', 'bench', null, '{supervision}');"
                                            "select hall.make_login('bench_boss', '{supervision}', null);"
                                            "do $$ begin execute format('alter role bench_boss password %L', (select rolpassword from "
                                            "pg_authid where rolname = 'bench_0')); end $$");
        !made)
        return made.error();
    const SignIn boss = (*hall)->supervisor();
    Line line(boss);
    SupervisionDesk desk(line);
    const Asked asked[] = {{"day", {.period = Period::Day}},
                           {"month", {.period = Period::Month}},
                           {"month, one department", {.period = Period::Month, .department = 17}}};
    QJsonObject measured{{QStringLiteral("cases"), quick ? 100'000 : 1'000'000}};
    Times all;
    {
        const HouseWork house(**hall);
        const auto crew = Crew::seat(Supervisors, [&](int number) { return std::make_unique<DeskSeat>(**hall, number); });
        if (!crew)
            return crew.error();
        std::jthread work([&](const std::stop_token &stop) {
            while (!stop.stop_requested())
                if (const auto paced = (*crew)->pace(std::chrono::milliseconds(500)); !paced)
                    return;
        });
        for (const Asked &one : asked) {
            Times times;
            if (const auto warm = time(desk, one.filter, 3, times); !warm)
                return warm.error();
            times = {};
            if (const auto done = time(desk, one.filter, quick ? 40 : 100, times); !done)
                return done.error();
            measured.insert(QLatin1String(one.what), times.toJson());
            all.add(times);
        }
    }
    const auto wrong = recount(owner.value());
    if (!wrong)
        return wrong.error();
    if (!wrong->isEmpty())
        return Error{QString(error::Internal), QStringLiteral("the sums are not the recount: ") + *wrong, {}};
    return Figures{{QStringLiteral("dashboard"), QStringLiteral("the dashboard's answer, p95, while four seats decide"), all.quantile(0.95),
                    QStringLiteral("ms"), false, Goal, measured}};
}

}
