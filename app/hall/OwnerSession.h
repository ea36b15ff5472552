// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/SignIn.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QList>

#include <chrono>
#include <memory>
#include <optional>

struct pg_conn;
struct pg_result;

namespace yichuang {

// A plain session for those who make and change a hall, on the caller's own thread: whole scripts, parameters sent beside the statement,
// and bulk loading. Errors: line.lost, line.refused, hall.disk_full, hall.crowded, or the SQLSTATE with facts {line} of the script. No
// error has a row of the hall in it.
class OwnerSession {
public:
    static Result<OwnerSession> open(const SignIn &signIn);

    // How long each call may be without an answer, for those that only ask what is quickly told. After that the line is lost.
    void setPatience(std::chrono::seconds patience) { m_patience = patience; }
    // Without patience a call takes as long as it takes: after so long without a word the server is asked beside it, on another line,
    // whether this one is at work, and again after as long. Where nobody answers there either, or it is not, the line is lost.
    void setLookAfter(std::chrono::milliseconds silence) { m_lookAfter = silence; }

    // Several statements in one go; the first that fails ends it.
    Result<Done> run(const QByteArray &script);
    // The first column of the first row as text; none when there is no row or it is null.
    Result<std::optional<QString>> value(const QByteArray &statement, const QList<QByteArray> &parameters = {});
    // All rows as text; null comes as an empty text.
    Result<QList<QStringList>> rows(const QByteArray &statement, const QList<QByteArray> &parameters = {});
    // Rows in COPY's text format.
    Result<Done> copy(const QByteArray &statement, const QByteArray &rows);
    bool isInTransaction() const;

private:
    struct Closer {
        void operator()(pg_conn *connection) const;
        void operator()(pg_result *result) const;
    };
    using PgResult = std::unique_ptr<pg_result, Closer>;

    OwnerSession(pg_conn *connection, SignIn signIn)
        : m_connection(connection)
        , m_signIn(std::move(signIn))
    {
    }

    // Each false: the line is lost.
    bool waitFor(short events, QDeadlineTimer &until);
    bool isSent();
    bool isAnswered();

    std::chrono::milliseconds silence() const;
    bool isAtWork() const;
    Error silent() const;
    Result<Done> outcome(bool isBegun, PgResult &last, const QByteArray &script);

    std::unique_ptr<pg_conn, Closer> m_connection;
    SignIn m_signIn;
    std::chrono::seconds m_patience{0};
    std::chrono::milliseconds m_lookAfter{30'000};
};

}
