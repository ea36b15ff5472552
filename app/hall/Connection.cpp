// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Connection.h"

#include "core/LineError.h"
#include "hall/Installer.h"
#include "hall/NotOpened.h"
#include "hall/Shortage.h"

#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>

#include <atomic>
#include <libpq-fe.h>
#include <poll.h>

namespace yichuang {
namespace {

QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("hall-%1").arg(++count);
}

// Qt names the type of the handle by the typedef or by the struct behind it, depending on its version.
template<typename Handle> Handle *handleIn(const QVariant &handle, const char *name, const char *otherName)
{
    const bool right = qstrcmp(handle.typeName(), name) == 0 || qstrcmp(handle.typeName(), otherName) == 0;
    return right ? *static_cast<Handle *const *>(handle.constData()) : nullptr;
}

PGconn *handleOf(const QSqlDriver *driver)
{
    return driver ? handleIn<PGconn>(driver->handle(), "PGconn*", "pg_conn*") : nullptr;
}

const PGresult *handleOf(const QSqlResult *result)
{
    return result ? handleIn<PGresult>(result->handle(), "PGresult*", "pg_result*") : nullptr;
}

struct Cleared {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, Cleared>;

// Its places as the server counts them; a call has no other question marks.
QByteArray numbered(const QString &statement)
{
    QByteArray text;
    int count = 0;
    for (const char each : statement.toUtf8())
        text += each == '?' ? '$' + QByteArray::number(++count) : QByteArray(1, each);
    return text;
}

// The server says these while it goes down; whether the last statement was committed cannot be told from them.
bool isGoingDown(const QString &state)
{
    return state.isEmpty() || state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P"));
}

// What is asked of a hall that lacks something which it had: a function, a column, a schema, a plan's own. A right is nothing that an
// upgrade takes away meanwhile: who is not of a desk hears it (42501) every day, and no second question is asked for it.
bool isLacking(const QString &state)
{
    return (state.startsWith(QLatin1String("42")) && state != QLatin1String("42501")) || state == QLatin1String("3F000") ||
           state == QLatin1String("0A000") || state == QLatin1String("XX000");
}

Error upgrading()
{
    return {error::LineLost, QStringLiteral("The hall is being upgraded."), {{error::Upgrade, true}}};
}

bool isConflict(const QString &state)
{
    return state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03");
}

}

Connection::Connection(SignIn signIn)
    : m_signIn(std::move(signIn))
    , m_name(nextName())
{
}

Connection::~Connection()
{
    close();
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

Result<Done> Connection::open(std::chrono::seconds patience)
{
    close();
    const auto route = m_signIn.route(patience);
    if (!route)
        return route.error();
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    db.setHostName(route->hosts);
    db.setDatabaseName(m_signIn.database);
    db.setUserName(m_signIn.user);
    if (!m_signIn.password.isEmpty())
        db.setPassword(m_signIn.password);
    db.setConnectOptions(route->options);
    m_open = true;
    if (!db.open()) {
        const Error why = notOpened(db.lastError().databaseText().trimmed());
        db = QSqlDatabase();
        close();
        return why;
    }
    m_handle = handleOf(db.driver());
    if (!m_handle) {
        db = QSqlDatabase();
        close();
        return Error{error::Internal, QStringLiteral("The database driver does not show its connection."), {}};
    }
    db = QSqlDatabase(); // else it would still be in use where we do not agree
    return agreeOnSettings();
}

bool Connection::mayComeBack(const Error &error)
{
    return error.is(error::LineLost) || error.is(error::HallCrowded) || error.is(error::DiskFull) ||
           (error.is(error::SignInRefused) && error.facts[u"why"] == QLatin1String("too_many"));
}

// A program that does not belong to this hall does nothing in it. A role may change its own defaults, so every session says again what our
// values rely on; and the server looks by itself whether the other end is still there, for what a torn cable leaves there would fill the
// few places that a login has.
Result<Done> Connection::agreeOnSettings()
{
    QSqlQuery query(database());
    const QString settings =
        QStringLiteral("select obj_description(to_regnamespace('hall'), 'pg_namespace'), set_config(name, setting, false) from (values "
                       "('timezone', 'UTC'), ('bytea_output', 'hex'), ('datestyle', 'ISO, YMD'), ('search_path', 'pg_catalog, pg_temp'), "
                       "('default_transaction_isolation', 'read committed'), ('default_transaction_read_only', 'off'), "
                       "('statement_timeout', '10s'), ('lock_timeout', '5s'), ('idle_in_transaction_session_timeout', '30s'), "
                       "('idle_session_timeout', '0'), ('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '3'), "
                       "('tcp_keepalives_count', '3'), "
                       "('jit', 'off'), ('role', 'none')) as s (name, setting)");
    if (query.exec(settings) && query.next()) {
        const QString theirs = query.value(0).toString();
        const QString ours = ourEdition();
        if (theirs == ours)
            return Done{};
        query = QSqlQuery();
        close();
        if (HallSource::isUpgrading(theirs))
            return upgrading();
        return Error{error::VersionMismatch, QStringLiteral("The hall's edition is \"%1\", the program's \"%2\".").arg(theirs, ours),
                     QJsonObject{{QStringLiteral("hall"), theirs}, {QStringLiteral("program"), ours}}};
    }
    const Failure failure = failureOf(query);
    query = QSqlQuery();
    close();
    return Error{error::LineLost, failure.message, {}};
}

QString Connection::ourEdition() const
{
    return m_signIn.edition.isEmpty() ? HallSource::builtEdition() : m_signIn.edition;
}

bool Connection::hasChanged()
{
    QSqlQuery query(database());
    return query.exec(QStringLiteral("select obj_description(to_regnamespace('hall'), 'pg_namespace')")) && query.next() &&
           query.value(0).toString() != ourEdition();
}

void Connection::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_handle = nullptr;
    m_prepared.clear();
    m_plain.clear();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDriver *Connection::driver() const
{
    return m_open ? database().driver() : nullptr;
}

int Connection::socket() const
{
    return m_handle ? PQsocket(m_handle) : -1;
}

bool Connection::looksAlive() const
{
    if (!m_handle || PQstatus(m_handle) != CONNECTION_OK)
        return false;
    pollfd waiting{PQsocket(m_handle), POLLIN, 0};
    if (poll(&waiting, 1, 0) <= 0)
        return true;
    return PQconsumeInput(m_handle) == 1 && PQstatus(m_handle) == CONNECTION_OK;
}

Connection::Failure Connection::failureOf(const QSqlQuery &query) const
{
    Failure failure;
    failure.state = query.lastError().nativeErrorCode();
    failure.message = query.lastError().databaseText().section(QLatin1Char('\n'), 0, 0);
    addDetails(failure, handleOf(query.result()));
    return failure;
}

Connection::Failure Connection::failureOf(const pg_result *result) const
{
    Failure failure;
    failure.state = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    failure.message = QString::fromUtf8(PQerrorMessage(m_handle)).section(QLatin1Char('\n'), 0, 0);
    addDetails(failure, result);
    return failure;
}

void Connection::addDetails(Failure &failure, const pg_result *result)
{
    if (const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))
        failure.message = QString::fromUtf8(message);
    if (const char *detail = PQresultErrorField(result, PG_DIAG_MESSAGE_DETAIL))
        failure.facts = QJsonDocument::fromJson(detail).object();
}

Connection::Answer Connection::failed(const Failure &failure, bool sent)
{
    if (isGoingDown(failure.state)) {
        close();
        if (sent)
            return {Outcome::Unknown, {}, Error{error::OutcomeUnknown, failure.message, {}}};
        return {Outcome::NotSent, {}, Error{error::LineLost, failure.message, {}}};
    }
    // It was refused, so it was not done; what has become of the hall is told by the next try to come in.
    if (isLacking(failure.state) && hasChanged()) {
        close();
        return {Outcome::NotSent, {}, upgrading()};
    }
    const Outcome outcome = isConflict(failure.state) ? Outcome::Conflict : Outcome::Refused;
    return {outcome, {}, Error{shortage::codeOf(failure.state), failure.message, failure.facts}};
}

bool Connection::isThere()
{
    if (m_open && looksAlive())
        return true;
    close();
    return false;
}

Connection::Answer Connection::hungUp()
{
    return {Outcome::NotSent, {}, Error{error::LineLost, QStringLiteral("The hall has hung up."), {}}};
}

Connection::Answer Connection::askBytes(const QString &statement, const QList<SqlValue> &arguments, bool answersBytes)
{
    if (!isThere())
        return hungUp();
    QByteArray name = m_plain.value(statement);
    if (name.isEmpty()) {
        name = "bytes_" + QByteArray::number(m_plain.size());
        const PgResult prepared(PQprepare(m_handle, name.constData(), numbered(statement).constData(), 0, nullptr));
        if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK)
            return failed(failureOf(prepared.get()), false);
        m_plain.insert(statement, name);
    }
    QList<SqlValue::Plain> plain;
    for (const SqlValue &argument : arguments)
        plain << argument.plain();
    QList<const char *> values;
    QList<int> lengths, formats;
    for (const SqlValue::Plain &each : std::as_const(plain)) {
        values << (each.value ? each.value->constData() : nullptr);
        lengths << (each.value ? int(each.value->size()) : 0);
        formats << (each.isBytes ? 1 : 0);
    }
    const PgResult result(PQexecPrepared(m_handle, name.constData(), int(values.size()), values.constData(), lengths.constData(),
                                         formats.constData(), answersBytes ? 1 : 0));
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        return failed(failureOf(result.get()), true);
    if (PQntuples(result.get()) < 1 || PQgetisnull(result.get(), 0, 0))
        return {Outcome::Answered, {}, {}};
    const QByteArray value(PQgetvalue(result.get(), 0, 0), PQgetlength(result.get(), 0, 0));
    return {Outcome::Answered, answersBytes ? QVariant(value) : QVariant(QString::fromUtf8(value)), {}};
}

Connection::Answer Connection::ask(const QString &statement, const QList<SqlValue> &arguments)
{
    if (!isThere())
        return hungUp();
    auto &query = m_prepared[statement];
    if (!query) {
        query = std::make_shared<QSqlQuery>(database());
        query->setForwardOnly(false);
        if (!query->prepare(statement)) {
            const Failure failure{query->lastError().nativeErrorCode(), query->lastError().databaseText().trimmed(), {}};
            m_prepared.remove(statement);
            return failed(failure, false);
        }
    }
    for (qsizetype i = 0; i < arguments.size(); ++i)
        query->bindValue(int(i), arguments.at(i).bound());
    if (!query->exec())
        return failed(failureOf(*query), true);
    QVariant value;
    if (query->next())
        value = query->value(0);
    query->finish();
    return {Outcome::Answered, value, {}};
}

Result<Done> Connection::listen(const QString &channel)
{
    QSqlDriver *hall = driver();
    if (hall && hall->subscribeToNotification(channel))
        return Done{};
    return Error{error::LineLost, QStringLiteral("The hall does not let us listen."), {}};
}

}
