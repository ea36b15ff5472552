// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Crew.h"
#include "FeedWindow.h"
#include "HouseWork.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QTextStream>
#include <QTimer>

#include <future>

namespace yichuang::ctl {
namespace {

constexpr int Counters = 64;
constexpr int Listeners = 200;

// What a round of the listeners begins with and does not count: by then the windows have the pace of a hall that never rests.
constexpr std::chrono::seconds Onset{8};

QJsonArray rounded(const std::vector<double> &values)
{
    QJsonArray list;
    for (double value : values)
        list.append(qRound(value));
    return list;
}

// Windows that decide nothing: each hears that something changed, and asks for its first page again.
class OtherWindows {
public:
    Result<Done> seat(const BenchHall &hall)
    {
        for (int i = 0; i < Listeners; ++i) {
            m_windows.push_back(std::make_unique<FeedWindow>(hall, Counters + i));
            if (const auto seated = m_windows.back()->signIn().result(); !seated)
                return seated.error();
        }
        return Done{};
    }

    // True once all of them have asked for the first time, and none is asking.
    bool listen()
    {
        const std::size_t before = pages().count();
        for (const auto &window : m_windows)
            window->listen();
        return waitUntil([this, before] { return pages().count() >= before + m_windows.size() && isQuiet(); });
    }
    bool rest()
    {
        for (const auto &window : m_windows)
            window->rest();
        return waitUntil([this] { return isQuiet(); });
    }

    Times pages() const
    {
        Times all;
        for (const auto &window : m_windows)
            all.add(window->pages());
        return all;
    }

    // They go on in this thread while the work is done in another.
    static Result<double> beside(const std::function<Result<double>()> &work)
    {
        auto done = std::async(std::launch::async, work);
        goOnUntil([&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
        return done.get();
    }

private:
    bool isQuiet() const
    {
        return std::none_of(m_windows.begin(), m_windows.end(), [](const auto &window) { return window->isAsking(); });
    }
    static bool waitUntil(const std::function<bool()> &isSo)
    {
        const QDeadlineTimer limit(120'000);
        goOnUntil([&] { return isSo() || limit.hasExpired(); });
        return isSo();
    }
    // The program's own event loop runs meanwhile.
    static void goOnUntil(const std::function<bool()> &isOver)
    {
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&isOver] {
            if (isOver())
                QCoreApplication::quit();
        });
        look.start(std::chrono::milliseconds(10));
        QCoreApplication::exec();
    }

    std::vector<std::unique_ptr<FeedWindow>> m_windows;
};

// Rounds of both kinds in turn, so that what else the machine does falls on both.
Result<Done> compare(int rounds, const std::function<Result<double>(bool second)> &measure, std::vector<double> &first,
                     std::vector<double> &second)
{
    for (int round = 0; round < 2 * rounds; ++round) {
        const Result<double> pace = measure(round % 2);
        if (!pace)
            return pace.error();
        (round % 2 ? second : first).push_back(*pace);
        QTextStream(stderr) << "  " << qRound(*pace) << "/s" << Qt::endl;
    }
    return Done{};
}

Result<std::unique_ptr<BenchHall>> busyHall(bool quick, int seats)
{
    auto hall = BenchHall::make({.cases = quick ? 30'000 : 100'000, .waiting = 1, .seats = seats});
    if (!hall)
        return hall;
    if (const auto learned = hall.value()->learnPeople(); !learned)
        return learned.error();
    return hall;
}

}

Result<Figures> benchDecisions(bool quick)
{
    const auto hall = busyHall(quick, Counters);
    if (!hall)
        return hall.error();
    const BenchHall &place = **hall;
    const Crew::MakeSeat bare = [&place](int number) { return std::make_unique<BareSeat>(place, number); };
    const Crew::MakeSeat desk = [&place](int number) { return std::make_unique<DeskSeat>(place, number); };
    const std::chrono::seconds length(quick ? 4 : 10);
    const auto bareCrew = Crew::seat(Counters, bare);
    const auto deskCrew = Crew::seat(Counters, desk);
    if (!bareCrew || !deskCrew)
        return bareCrew ? deskCrew.error() : bareCrew.error();
    std::vector<double> bares;
    std::vector<double> desks;
    const int rounds = quick ? 3 : 5;
    const auto measured = compare(
        rounds, [&](bool second) { return (second ? *deskCrew : *bareCrew)->pace(length); }, bares, desks);
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("decisions"),
                    .what = QStringLiteral("decisions a second, 64 seats: desk classes ÷ bare libpq"),
                    .value = medianOf(desks) / medianOf(bares),
                    .unit = {},
                    .atLeast = true,
                    .goal = 0.8,
                    .measured = {{QStringLiteral("desk_per_s"), rounded(desks)},
                                 {QStringLiteral("bare_per_s"), rounded(bares)},
                                 {QStringLiteral("round_s"), qint64(length.count())}}}};
}

Result<Figures> benchListeners(bool quick)
{
    const auto hall = busyHall(quick, Counters + Listeners);
    if (!hall)
        return hall.error();
    const BenchHall &place = **hall;
    const HouseWork house(place);
    const Crew::MakeSeat desk = [&place](int number) { return std::make_unique<DeskSeat>(place, number); };
    const std::chrono::seconds length(quick ? 4 : 10);
    const auto crew = Crew::seat(Counters, desk);
    if (!crew)
        return crew.error();
    OtherWindows windows;
    if (const auto seated = windows.seat(place); !seated)
        return seated.error();
    std::vector<double> alone;
    std::vector<double> heeded;
    const auto measured = compare(
        quick ? 3 : 5,
        [&](bool second) -> Result<double> {
            if (!(second ? windows.listen() : windows.rest()))
                return Error{error::Internal, QStringLiteral("the windows do not come to rest"), {}};
            return OtherWindows::beside([&]() -> Result<double> {
                if (const auto began = (*crew)->pace(Onset); !began)
                    return began;
                return (*crew)->pace(length);
            });
        },
        alone, heeded);
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("listeners"),
                    .what = QStringLiteral("decisions a second, 64 seats: with 200 windows that ask again at every change ÷ with none"),
                    .value = medianOf(heeded) / medianOf(alone),
                    .unit = {},
                    .atLeast = true,
                    .goal = 0.8,
                    .measured = {{QStringLiteral("with_per_s"), rounded(heeded)},
                                 {QStringLiteral("without_per_s"), rounded(alone)},
                                 {QStringLiteral("windows"), Listeners},
                                 {QStringLiteral("pages"), windows.pages().toJson()}}}};
}

}
