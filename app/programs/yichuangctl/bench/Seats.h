// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BenchHall.h"

#include "desk/CounterDesk.h"
#include "hall/Line.h"

#include <chrono>
#include <memory>

struct pg_conn;

namespace yichuang::ctl {

using Clock = std::chrono::steady_clock;

// A clerk who works as fast as the hall answers. One object belongs to one thread; everything blocks.
class Seat {
public:
    virtual ~Seat() = default;
    virtual Result<Done> signIn() = 0;
    // Takes the next case, verifies its person and papers, and accepts it: three calls, each its own commit. False when nothing waits.
    virtual Result<bool> decideNext() = 0;
    // So many; an error when nothing waits any more.
    Result<Done> decide(int count);
};

// Through the classes that the windows use.
class DeskSeat : public Seat {
public:
    DeskSeat(const BenchHall &hall, int number);

    Result<Done> signIn() override;
    Result<bool> decideNext() override;

    // Takes the next case and keeps it; says how long that took. None when nothing waits.
    Result<std::optional<Clock::duration>> claim();
    CounterDesk &desk() { return m_desk; }
    Clock::duration lastClaim() const { return m_lastClaim; }

private:
    const BenchHall &m_hall;
    const int m_window;
    Line m_line;
    CounterDesk m_desk;
    Clock::duration m_lastClaim{};
    Clock::time_point m_lastBeat = Clock::now();
};

// The same calls with nothing between them and libpq but prepared statements.
class BareSeat : public Seat {
public:
    BareSeat(const BenchHall &hall, int number);

    Result<Done> signIn() override;
    Result<bool> decideNext() override;

private:
    struct Closer {
        void operator()(pg_conn *connection) const;
    };
    Result<QList<QByteArray>> ask(const char *statement, const QList<QByteArray> &arguments);

    const BenchHall &m_hall;
    const int m_number;
    std::unique_ptr<pg_conn, Closer> m_connection;
    QHash<QByteArray, QByteArray> m_originals; // by item, as verify takes them
};

// A plain connection for what no desk does; closed with PQfinish. Null when the server refuses.
pg_conn *connectBare(const SignIn &signIn);

}
