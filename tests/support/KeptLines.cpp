// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/KeptLines.h"

#include "hall/PostgresServer.h"

#include <QDeadlineTimer>

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>

namespace yichuang::test {
namespace {

constexpr int Patience = 120'000; // as long as psql itself is waited for

struct ResultCloser {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ResultCloser>;

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (static_cast<unsigned char>(c) & 0x80);
}

// Where what begins at a place ends; the script's end where nothing closes it.
qsizetype endOf(const QByteArray &script, const QByteArray &closing, qsizetype from)
{
    const qsizetype at = script.indexOf(closing, from);
    return at < 0 ? script.size() : at + closing.size();
}

qsizetype endOfEscaped(const QByteArray &script, qsizetype from)
{
    for (qsizetype i = from; i < script.size(); ++i) {
        if (script.at(i) == '\\')
            ++i;
        else if (script.at(i) == '\'')
            return i + 1;
    }
    return script.size();
}

qsizetype endOfComment(const QByteArray &script, qsizetype from)
{
    int depth = 1;
    for (qsizetype i = from; i + 1 < script.size(); ++i) {
        const QByteArray two = script.mid(i, 2);
        depth += two == "/*" ? 1 : two == "*/" ? -1 : 0;
        if (two == "/*" || two == "*/")
            ++i;
        if (depth == 0)
            return i + 1;
    }
    return script.size();
}

// $$ or $word$ that begins a text; empty where it is something else.
QByteArray dollarsAt(const QByteArray &script, qsizetype at)
{
    if (at > 0 && isWordCharacter(script.at(at - 1)))
        return {};
    qsizetype end = at + 1;
    while (end < script.size() && isWordCharacter(script.at(end)))
        ++end;
    const bool isTag = end < script.size() && script.at(end) == '$' && !(script.at(at + 1) >= '0' && script.at(at + 1) <= '9');
    return isTag ? script.mid(at, end + 1 - at) : QByteArray();
}

// Where the text, name or comment that begins here ends; the same place where none begins.
qsizetype passed(const QByteArray &script, qsizetype at)
{
    const char c = script.at(at);
    const char next = at + 1 < script.size() ? script.at(at + 1) : '\0';
    if (c == '\'') {
        const bool isEscaped =
            at > 0 && (script.at(at - 1) | 0x20) == 'e' && (at == 1 || !isWordCharacter(script.at(at - 2))); // as in e'\n'
        return isEscaped ? endOfEscaped(script, at + 1) : endOf(script, "'", at + 1);
    }
    if (c == '"')
        return endOf(script, "\"", at + 1);
    if (c == '-' && next == '-')
        return endOf(script, "\n", at + 2);
    if (c == '/' && next == '*')
        return endOfComment(script, at + 2);
    if (c == '$') {
        const QByteArray dollars = dollarsAt(script, at);
        return dollars.isEmpty() ? at : endOf(script, dollars, at + dollars.size());
    }
    return at;
}

// A session that was here before has planned what it would plan otherwise under these settings, and says nothing of it any more.
bool isForNewSession(const QByteArray &statement)
{
    const QByteArray word = statement.left(8).toLower().simplified();
    return word.startsWith("set ") || word.startsWith("explain") || statement.contains("set_config");
}

QByteArray textOf(const PGresult *result)
{
    QByteArray text;
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        return text;
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column)
            text += (column > 0 ? "|" : "") + QByteArray(PQgetvalue(result, row, column), PQgetlength(result, row, column));
        text += '\n';
    }
    return text;
}

struct Outcome {
    QByteArray out;
    QByteArray err;
    bool isRefused = false;
    bool isSilent = false;
};

void takeNotice(void *err, const PGresult *notice)
{
    static_cast<QByteArray *>(err)->append(PQresultErrorMessage(notice));
}

// One statement and all that comes of it.
Outcome outcomeOf(PGconn *connection, const QByteArray &statement)
{
    Outcome outcome;
    QByteArray notices;
    PQsetNoticeReceiver(connection, takeNotice, &notices);
    if (!PQsendQuery(connection, statement.constData())) {
        outcome.isRefused = true;
        outcome.err = PQerrorMessage(connection);
    }
    QDeadlineTimer until(Patience);
    while (!outcome.isRefused || PQstatus(connection) == CONNECTION_OK) {
        pollfd waiting{PQsocket(connection), POLLIN, 0};
        while (PQisBusy(connection)) {
            if (poll(&waiting, 1, int(until.remainingTime())) == 0) {
                outcome.isSilent = true;
                return outcome;
            }
            if (!PQconsumeInput(connection))
                break; // its result says how the line ended
        }
        const PgResult result(PQgetResult(connection));
        if (!result)
            break;
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_FATAL_ERROR || status == PGRES_NONFATAL_ERROR || status == PGRES_BAD_RESPONSE) {
            outcome.isRefused = true;
            outcome.err += PQresultErrorMessage(result.get());
        }
        outcome.out += textOf(result.get());
    }
    outcome.err.prepend(notices);
    PQsetNoticeReceiver(
        connection, [](void *, const PGresult *) {}, nullptr);
    return outcome;
}

}

void KeptLines::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

std::optional<QList<QByteArray>> KeptLines::statementsOf(const QString &script)
{
    const QByteArray text = script.toUtf8();
    QList<QByteArray> statements;
    qsizetype begin = 0;
    int depth = 0;
    const auto cut = [&](qsizetype end) {
        if (const QByteArray statement = text.mid(begin, end - begin).trimmed(); !statement.isEmpty())
            statements.append(statement);
        begin = end + 1;
    };
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype after = passed(text, at); after > at) {
            at = after;
            continue;
        }
        const char c = text.at(at);
        if (c == '\\')
            return std::nullopt;
        if (isWordCharacter(c)) {
            qsizetype end = at;
            while (end < text.size() && isWordCharacter(text.at(end)))
                ++end;
            const QByteArray word = text.mid(at, end - at).toLower();
            if (word == "copy" || word == "atomic")
                return std::nullopt;
            at = end;
            continue;
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ';' && depth <= 0)
            cut(at);
        ++at;
    }
    cut(text.size());
    return statements;
}

KeptLines::Connection KeptLines::open(const SignIn &signIn)
{
    const QByteArray host = signIn.hosts.value(0).toUtf8();
    const QByteArray port = QByteArray::number(PostgresServer::Port);
    const QByteArray user = signIn.user.toUtf8();
    const QByteArray password = signIn.password.toUtf8();
    const QByteArray database = signIn.database.toUtf8();
    const char *keys[] = {"host", "port", "user", "password", "dbname", "client_encoding", "fallback_application_name", nullptr};
    const char *values[] = {host.constData(),     port.constData(), user.constData(), password.constData(),
                            database.constData(), "UTF8",           "psql",           nullptr};
    Connection connection(PQconnectdbParams(keys, values, 0));
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE);
    return connection;
}

// A server that ended the session, or was ended, has said so or hung up: an idle line hears nothing else.
bool KeptLines::isSound(pg_conn *connection)
{
    pollfd heard{PQsocket(connection), POLLIN, 0};
    return PQstatus(connection) == CONNECTION_OK && poll(&heard, 1, 0) == 0;
}

// Everything that a session can hold beyond its transaction, and not what it has learnt of the hall. A desk may take no advisory lock.
bool KeptLines::isPutBack(pg_conn *connection, bool isOwner)
{
    if (!isSound(connection))
        return false;
    if (PQtransactionStatus(connection) != PQTRANS_IDLE && outcomeOf(connection, "rollback").isRefused)
        return false;
    QByteArray back =
        "reset session authorization; reset role; reset all; close all; unlisten *; deallocate all; discard temp; discard sequences";
    if (isOwner)
        back += "; select pg_advisory_unlock_all()";
    const Outcome outcome = outcomeOf(connection, back);
    return !outcome.isRefused && !outcome.isSilent && PQtransactionStatus(connection) == PQTRANS_IDLE;
}

// All by which a server lets a login in, and what it gives it then. The owner's own stays as it is.
QByteArray KeptLines::doorOf(const SignIn &who, const SignIn &owner)
{
    if (who.user == owner.user)
        return "owner";
    const std::lock_guard guard(m_doorMutex);
    if (!m_doorkeeper || !isSound(m_doorkeeper.get())) {
        m_doorkeeper = open(owner);
        if (PQstatus(m_doorkeeper.get()) != CONNECTION_OK)
            return {};
        PgResult(PQprepare(m_doorkeeper.get(), "door",
                           "select concat_ws(' ', a.xmin, a.ctid, d.xmin, d.ctid,"
                           " (select string_agg(concat(s.xmin, s.ctid), ',') from pg_db_role_setting s),"
                           " (select string_agg(concat(m.xmin, m.ctid), ',') from pg_auth_members m where m.member = a.oid))"
                           " from pg_authid a, pg_database d where a.rolname = $1 and d.datname = current_database()",
                           0, nullptr));
    }
    const QByteArray login = who.user.toUtf8();
    const char *values[] = {login.constData()};
    const PgResult seen(PQexecPrepared(m_doorkeeper.get(), "door", 1, values, nullptr, nullptr, 0));
    if (PQntuples(seen.get()) == 1)
        return PQgetvalue(seen.get(), 0, 0);
    m_doorkeeper.reset();
    return {};
}

KeptLines::Line KeptLines::take(const SignIn &who, const QByteArray &door)
{
    const std::lock_guard guard(m_mutex);
    QList<std::shared_ptr<Line>> &free = m_free[who.user + u'\n' + who.password];
    while (!free.isEmpty()) {
        Line line = std::move(*free.takeLast());
        if (!door.isEmpty() && line.door == door && isSound(line.connection.get()))
            return line;
    }
    return {};
}

PsqlAnswer KeptLines::ask(const SignIn &who, const SignIn &owner, const QList<QByteArray> &statements)
{
    PsqlAnswer answer;
    const QByteArray door = doorOf(who, owner);
    const bool isNew = std::any_of(statements.cbegin(), statements.cend(), isForNewSession);
    Line line = isNew ? Line() : take(who, door);
    // One that was ended between the scripts, by somebody who had meant another one, is heard to be so before anything is asked of it: what
    // is asked may be ended in the middle of its work, and is asked once.
    if (!line.connection || outcomeOf(line.connection.get(), "").isRefused)
        line = {open(who), door};
    if (PQstatus(line.connection.get()) != CONNECTION_OK) {
        answer.exitCode = 2;
        answer.err = QStringLiteral("psql: error: ") + QString::fromUtf8(PQerrorMessage(line.connection.get())).trimmed();
        return answer;
    }
    QByteArray out, err;
    answer.exitCode = 0;
    for (qsizetype i = 0; i < statements.size() && answer.exitCode == 0; ++i) {
        const Outcome outcome = outcomeOf(line.connection.get(), statements.at(i));
        out += outcome.out;
        err += outcome.err;
        if (outcome.isSilent) {
            answer.exitCode = -1;
            return answer;
        }
        if (outcome.isRefused)
            answer.exitCode = PQstatus(line.connection.get()) == CONNECTION_OK ? 3 : 2;
    }
    answer.out = QString::fromUtf8(out).trimmed();
    answer.err = QString::fromUtf8(err).trimmed();
    if (!isNew && isPutBack(line.connection.get(), who.user == owner.user)) {
        const std::lock_guard guard(m_mutex);
        m_free[who.user + u'\n' + who.password].append(std::make_shared<Line>(std::move(line)));
    }
    return answer;
}

void KeptLines::close()
{
    {
        const std::lock_guard guard(m_mutex);
        m_free.clear();
    }
    const std::lock_guard guard(m_doorMutex);
    m_doorkeeper.reset();
}

}
