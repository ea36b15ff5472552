// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/OwnerSession.h"

#include "hall/NotOpened.h"
#include "hall/Shortage.h"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>

namespace yichuang {
namespace {

constexpr std::chrono::seconds Patience{5}; // as long as the connection itself is waited for
constexpr qsizetype CopyPiece = 256 * 1024;

QString fieldOf(const PGresult *result, int field)
{
    return QString::fromUtf8(PQresultErrorField(result, field));
}

QString words(const PGconn *connection)
{
    return QString::fromUtf8(PQerrorMessage(connection)).trimmed();
}

// A server that falls over a full disk says so with its last breath.
Error lost(const PGconn *connection, const PGresult *result)
{
    const QString text = fieldOf(result, PG_DIAG_MESSAGE_PRIMARY) + QLatin1Char(' ') + words(connection);
    const QString lacking = shortage::codeIn(text);
    return Error{lacking.isEmpty() ? QString(error::LineLost) : lacking, text.trimmed(), {}};
}

Result<Done> outcomeOf(const PGconn *connection, const PGresult *result, const QByteArray &script = {})
{
    const ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN || status == PGRES_EMPTY_QUERY)
        return Done{};
    const QString state = fieldOf(result, PG_DIAG_SQLSTATE);
    if (state.isEmpty() || PQstatus(connection) == CONNECTION_BAD)
        return lost(connection, result);
    QJsonObject facts;
    const qsizetype position = fieldOf(result, PG_DIAG_STATEMENT_POSITION).toLongLong();
    if (position > 0)
        facts.insert(QStringLiteral("line"), 1 + QString::fromUtf8(script).left(position - 1).count(QLatin1Char('\n')));
    // A detail of the server's own may be a row of somebody's data; the hall's refusals name what they are about.
    const QString detail = state.startsWith(QLatin1String("YC")) ? fieldOf(result, PG_DIAG_MESSAGE_DETAIL) : QString();
    return Error{shortage::codeOf(state),
                 fieldOf(result, PG_DIAG_MESSAGE_PRIMARY) + (detail.isEmpty() ? QString() : QLatin1Char(' ') + detail), facts};
}

}

void OwnerSession::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

void OwnerSession::Closer::operator()(pg_result *result) const
{
    PQclear(result);
}

Result<OwnerSession> OwnerSession::open(const SignIn &signIn)
{
    QStringList ports;
    for (int port : signIn.ports)
        ports.append(QString::number(port));
    const QString local = QStringLiteral("prefer");
    const QList<std::pair<const char *, QString>> parts{{"host", signIn.hosts.join(QLatin1Char(','))},
                                                        {"port", ports.join(QLatin1Char(','))},
                                                        {"dbname", signIn.database},
                                                        {"user", signIn.user},
                                                        {"password", signIn.password},
                                                        {"sslmode", signIn.isLocal()           ? local
                                                                    : signIn.sslMode.isEmpty() ? QStringLiteral("verify-full")
                                                                                               : signIn.sslMode},
                                                        {"sslrootcert", signIn.rootCertificate},
                                                        {"sslcert", signIn.certificate},
                                                        {"sslkey", signIn.key},
                                                        {"connect_timeout", QString::number(Patience.count())},
                                                        {"keepalives_idle", QStringLiteral("10")},
                                                        {"keepalives_interval", QStringLiteral("3")},
                                                        {"keepalives_count", QStringLiteral("3")},
                                                        {"client_encoding", QStringLiteral("UTF8")},
                                                        {"application_name", signIn.program},
                                                        {"target_session_attrs", QStringLiteral("read-write")}};
    QList<QByteArray> texts;
    for (const auto &[key, value] : parts)
        texts.append(value.toUtf8());
    QList<const char *> keys;
    QList<const char *> values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (texts.at(i).isEmpty())
            continue;
        keys.append(parts.at(i).first);
        values.append(texts.at(i).constData());
    }
    keys.append(nullptr);
    values.append(nullptr);
    OwnerSession session(PQconnectdbParams(keys.constData(), values.constData(), 0), signIn);
    PGconn *connection = session.m_connection.get();
    // Who meets a full queue stands before it, as he would in a network's.
    for (QDeadlineTimer until(Patience); PQstatus(connection) != CONNECTION_OK && !until.hasExpired() && isQueueFull(words(connection));
         PQreset(connection))
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (PQstatus(connection) != CONNECTION_OK) {
        Error why = notOpened(words(connection));
        if (why.log.contains(QLatin1String("does not exist")) && why.log.contains(signIn.database))
            why.facts.insert(QStringLiteral("database"), signIn.database);
        return why;
    }
    // Else what the server says of a failed statement holds the rows that it was about.
    PQsetErrorVerbosity(connection, PQERRORS_TERSE);
    PQsetnonblocking(connection, 1); // a server that takes nothing would hold up whoever sends, too
    session.setPatience(Patience);
    if (auto ready = session.run("set client_min_messages = error; set timezone = 'UTC'; set search_path = pg_catalog, pg_temp"); !ready)
        return ready.error();
    session.setPatience({});
    return session;
}

std::chrono::milliseconds OwnerSession::silence() const
{
    return m_patience.count() > 0 ? std::chrono::milliseconds(m_patience) : m_lookAfter;
}

// As the same server says on another line. One that refuses it there is not silent either. A line that broke on the way is the kernels' to
// find.
bool OwnerSession::isAtWork() const
{
    SignIn beside = m_signIn;
    beside.hosts = {QString::fromUtf8(PQhost(m_connection.get()))};
    beside.ports = {QByteArray(PQport(m_connection.get())).toInt()};
    auto other = open(beside);
    if (!other)
        return !other.error().is(error::LineLost);
    other.value().setPatience(Patience);
    const auto seen = other.value().value("select 'works' from pg_stat_activity where pid = $1 and state = 'active'",
                                          {QByteArray::number(PQbackendPID(m_connection.get()))});
    return seen ? seen->has_value() : !seen.error().is(error::LineLost);
}

Error OwnerSession::silent() const
{
    return {error::LineLost, QStringLiteral("The hall has not said a word for %1 s.").arg(double(silence().count()) / 1000), {}};
}

// The line is of no use afterwards: what is asked of it later fails at once.
bool OwnerSession::waitFor(short events, QDeadlineTimer &until)
{
    pollfd waiting{PQsocket(m_connection.get()), events, 0};
    // What was just done may be told on its way here.
    const int underway = int(std::min<std::chrono::milliseconds>(Patience, m_lookAfter).count());
    while (poll(&waiting, 1, int(until.remainingTime())) == 0) {
        if (m_patience.count() > 0 || (!isAtWork() && poll(&waiting, 1, underway) == 0)) {
            ::shutdown(waiting.fd, SHUT_RDWR);
            return false;
        }
        until.setRemainingTime(m_lookAfter);
    }
    return true;
}

bool OwnerSession::isSent()
{
    PGconn *connection = m_connection.get();
    while (PQflush(connection) > 0) {
        QDeadlineTimer until(silence()); // anew, for something went
        if (!waitFor(POLLIN | POLLOUT, until))
            return false;
        if (!PQconsumeInput(connection))
            return true; // and its result says how the line ended
    }
    return true;
}

bool OwnerSession::isAnswered()
{
    PGconn *connection = m_connection.get();
    QDeadlineTimer until(silence());
    while (PQisBusy(connection)) {
        if (!waitFor(POLLIN, until))
            return false;
        if (!PQconsumeInput(connection))
            return true; // as above
    }
    return true;
}

// The last of a script's results, or the first that failed.
Result<Done> OwnerSession::outcome(bool isBegun, PgResult &last, const QByteArray &script)
{
    if (isBegun && !isSent())
        return silent();
    while (isBegun) {
        if (!isAnswered())
            return silent();
        PgResult one(PQgetResult(m_connection.get()));
        if (!one)
            break;
        if (!last || PQresultStatus(last.get()) != PGRES_FATAL_ERROR)
            last = std::move(one);
        if (PQresultStatus(last.get()) == PGRES_COPY_IN)
            break;
    }
    return outcomeOf(m_connection.get(), last.get(), script);
}

Result<Done> OwnerSession::run(const QByteArray &script)
{
    PgResult last;
    return outcome(PQsendQuery(m_connection.get(), script.constData()), last, script);
}

Result<QList<QStringList>> OwnerSession::rows(const QByteArray &statement, const QList<QByteArray> &parameters)
{
    QList<const char *> values;
    for (const QByteArray &parameter : parameters)
        values.append(parameter.isNull() ? nullptr : parameter.constData());
    PgResult result;
    const bool isBegun =
        PQsendQueryParams(m_connection.get(), statement.constData(), int(values.size()), nullptr, values.constData(), nullptr, nullptr, 0);
    if (const auto done = outcome(isBegun, result, statement); !done)
        return done.error();
    QList<QStringList> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QStringList columns;
        for (int column = 0; column < PQnfields(result.get()); ++column)
            columns.append(PQgetisnull(result.get(), row, column) ? QString() : QString::fromUtf8(PQgetvalue(result.get(), row, column)));
        rows.append(columns);
    }
    return rows;
}

Result<std::optional<QString>> OwnerSession::value(const QByteArray &statement, const QList<QByteArray> &parameters)
{
    auto all = rows(statement, parameters);
    if (!all)
        return all.error();
    if (all->isEmpty() || all->first().isEmpty() || all->first().first().isNull())
        return std::optional<QString>();
    return std::optional<QString>(all->first().first());
}

Result<Done> OwnerSession::copy(const QByteArray &statement, const QByteArray &rows)
{
    PGconn *connection = m_connection.get();
    if (auto begun = run(statement); !begun)
        return begun;
    // In pieces, for the library keeps what the server does not take yet.
    for (qsizetype at = 0; at < rows.size(); at += CopyPiece) {
        const int size = int(qMin(CopyPiece, rows.size() - at));
        if (PQputCopyData(connection, rows.constData() + at, size) != 1)
            break; // and the result says why
        if (!isSent())
            return silent();
    }
    PQputCopyEnd(connection, nullptr);
    if (!isSent())
        return silent();
    Result<Done> whole = Done{};
    for (;;) {
        if (!isAnswered())
            return silent();
        const PgResult result(PQgetResult(connection));
        if (!result)
            return whole;
        if (auto one = outcomeOf(connection, result.get()); !one)
            whole = one;
    }
}

bool OwnerSession::isInTransaction() const
{
    return PQtransactionStatus(m_connection.get()) == PQTRANS_INTRANS;
}

}
