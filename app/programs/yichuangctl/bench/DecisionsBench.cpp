// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Crew.h"
#include "HouseWork.h"

#include <QJsonArray>
#include <QTextStream>

#include <libpq-fe.h>
#include <poll.h>

namespace yichuang::ctl {
namespace {

constexpr int Counters = 64;
constexpr int Listeners = 200;

QJsonArray rounded(const std::vector<double> &values)
{
    QJsonArray list;
    for (double value : values)
        list.append(qRound(value));
    return list;
}

// Windows that do nothing but listen.
class ListeningWindows {
public:
    explicit ListeningWindows(const BenchHall &hall)
    {
        for (int i = 0; i < Listeners; ++i) {
            PGconn *connection = connectBare(hall.listener());
            if (!connection)
                continue;
            PQclear(PQexec(connection, "listen hall"));
            m_connections.push_back(connection);
        }
        m_thread = std::jthread([this](const std::stop_token &stop) { listen(stop); });
    }
    ~ListeningWindows()
    {
        m_thread.request_stop();
        m_thread.join();
        for (PGconn *connection : m_connections)
            PQfinish(connection);
    }
    Q_DISABLE_COPY_MOVE(ListeningWindows)

    std::size_t count() const { return m_connections.size(); }
    qint64 heard() const { return m_heard; }

private:
    void listen(const std::stop_token &stop)
    {
        std::vector<pollfd> sockets;
        for (PGconn *connection : m_connections)
            sockets.push_back({PQsocket(connection), POLLIN, 0});
        while (!stop.stop_requested()) {
            if (::poll(sockets.data(), sockets.size(), 100) <= 0)
                continue;
            for (std::size_t i = 0; i < sockets.size(); ++i)
                if (sockets[i].revents)
                    hear(m_connections[i]);
        }
    }

    void hear(PGconn *connection)
    {
        PQconsumeInput(connection);
        while (PGnotify *notice = PQnotifies(connection)) {
            ++m_heard;
            PQfreemem(notice);
        }
    }

    std::vector<PGconn *> m_connections;
    std::atomic<qint64> m_heard = 0;
    std::jthread m_thread;
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

Result<std::unique_ptr<BenchHall>> busyHall(bool quick)
{
    auto hall = BenchHall::make({.cases = quick ? 30'000 : 100'000, .waiting = 1, .seats = Counters});
    if (!hall)
        return hall;
    if (const auto learned = hall.value()->learnPeople(); !learned)
        return learned.error();
    return hall;
}

}

Result<Figures> benchDecisions(bool quick)
{
    const auto hall = busyHall(quick);
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
    const auto hall = busyHall(quick);
    if (!hall)
        return hall.error();
    const BenchHall &place = **hall;
    const HouseWork house(place);
    const Crew::MakeSeat desk = [&place](int number) { return std::make_unique<DeskSeat>(place, number); };
    const std::chrono::seconds length(quick ? 4 : 10);
    const auto crew = Crew::seat(Counters, desk);
    if (!crew)
        return crew.error();
    std::vector<double> alone;
    std::vector<double> heeded;
    qint64 heard = 0;
    std::size_t listening = 0;
    const auto measured = compare(
        quick ? 3 : 5,
        [&](bool second) {
            const std::unique_ptr<ListeningWindows> windows = second ? std::make_unique<ListeningWindows>(place) : nullptr;
            const Result<double> pace = (*crew)->pace(length);
            if (windows) {
                heard += windows->heard();
                listening = windows->count();
            }
            return pace;
        },
        alone, heeded);
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("listeners"),
                    .what = QStringLiteral("decisions a second, 64 seats: with 200 windows listening ÷ with none"),
                    .value = medianOf(heeded) / medianOf(alone),
                    .unit = {},
                    .atLeast = true,
                    .goal = 0.8,
                    .measured = {{QStringLiteral("with_per_s"), rounded(heeded)},
                                 {QStringLiteral("without_per_s"), rounded(alone)},
                                 {QStringLiteral("listening"), qint64(listening)},
                                 {QStringLiteral("notices_heard"), heard}}}};
}

}
