// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Seats.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <libpq-fe.h>

namespace yichuang::ctl {
namespace {

QList<OriginalSeen> originalsOf(const CaseFile &file)
{
    QList<OriginalSeen> seen;
    for (const Material &material : file.materials)
        if (!material.exempt)
            seen.append({material.seq, OriginalMark::Seen, {}});
    return seen;
}

IdentityProof proofOf(const BenchHall::Person &person)
{
    IdentityCard card;
    card.name = person.name;
    card.number = person.number;
    IdentityProof proof;
    proof.card = card;
    proof.faceMatch = true;
    return proof;
}

QByteArray freshId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

}

pg_conn *connectBare(const SignIn &signIn)
{
    const QByteArray line = QStringLiteral("host='%1' port=%2 dbname=%3 user=%4 password=%5 client_encoding=UTF8")
                                .arg(signIn.hosts.first())
                                .arg(signIn.ports.value(0, PostgresServer::Port))
                                .arg(signIn.database, signIn.user, signIn.password)
                                .toUtf8();
    pg_conn *connection = PQconnectdb(line.constData());
    if (PQstatus(connection) == CONNECTION_OK)
        return connection;
    PQfinish(connection);
    return nullptr;
}

Result<Done> Seat::decide(int count)
{
    for (int i = 0; i < count; ++i) {
        const Result<bool> decided = decideNext();
        if (!decided)
            return decided.error();
        if (!*decided)
            return Error{QString(error::Internal), QStringLiteral("the queue ran dry"), {}};
    }
    return Done{};
}

DeskSeat::DeskSeat(const BenchHall &hall, int number)
    : m_hall(hall)
    , m_window(hall.window(number))
    , m_line(hall.clerk(number))
    , m_desk(m_line)
{
}

Result<Done> DeskSeat::signIn()
{
    const auto who = m_desk.signIn(m_window, QStringLiteral("bench"), true).result();
    return who ? Result<Done>(Done{}) : Result<Done>(who.error());
}

Result<std::optional<Clock::duration>> DeskSeat::claim()
{
    // A seat that is not heard of for a quarter of an hour is given up by the keeper.
    if (Clock::now() - m_lastBeat > std::chrono::minutes(1)) {
        if (const auto beat = m_desk.heartbeat({}, false).result(); !beat)
            return beat.error();
        m_lastBeat = Clock::now();
    }
    const auto begin = Clock::now();
    const auto claimed = m_desk.claimNext(RequestId::make(), QueueScope::Window, {}).result();
    if (!claimed)
        return claimed.error();
    return claimed->caseFile ? std::optional(Clock::now() - begin) : std::nullopt;
}

Result<bool> DeskSeat::decideNext()
{
    const auto begin = Clock::now();
    const auto claimed = m_desk.claimNext(RequestId::make(), QueueScope::Window, {}).result();
    if (!claimed)
        return claimed.error();
    if (!claimed->caseFile)
        return false;
    m_lastClaim = Clock::now() - begin;
    const CaseFile &file = *claimed->caseFile;
    const auto verified =
        m_desk.verify(RequestId::make(), file.caseId, file.version, proofOf(m_hall.person(file.caseId.value())), originalsOf(file))
            .result();
    if (!verified)
        return verified.error();
    const auto decided = m_desk.accept(RequestId::make(), file.caseId, verified->version).result();
    return decided ? Result<bool>(true) : Result<bool>(decided.error());
}

void BareSeat::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

BareSeat::BareSeat(const BenchHall &hall, int number)
    : m_hall(hall)
    , m_number(number)
{
}

Result<Done> BareSeat::signIn()
{
    m_connection.reset(connectBare(m_hall.clerk(m_number)));
    if (!m_connection)
        return Error{QString(error::LineLost), QStringLiteral("no bare connection"), {}};
    auto owner = m_hall.owner();
    if (!owner)
        return owner.error();
    const auto rows = owner.value().rows(
        "select i.code, jsonb_agg(jsonb_build_object('seq', m.seq, 'mark', 'seen', 'note', '')) from hall.item i"
        " join hall.item_version v on v.item_id = i.id join hall.material m on m.item_version_id = v.id and not m.exempt group by i.code");
    if (!rows)
        return rows.error();
    for (const QStringList &row : *rows)
        m_originals.insert(row.at(0).toUtf8(), row.at(1).toUtf8());
    const std::pair<const char *, const char *> statements[] = {
        {"claim", "select r::text, r #>> '{case,case_id}', r #>> '{case,version}', r #>> '{case,item,code}' from counter.claim_next($1, "
                  "'window', '{}') r"},
        {"verify", "select r ->> 'version' from counter.verify($1, $2, $3, $4, $5) r"},
        {"accept", "select counter.accept($1, $2, $3)::text"}};
    for (const auto &[name, text] : statements)
        PQclear(PQprepare(m_connection.get(), name, text, 0, nullptr));
    const auto seated = ask("", {QByteArray::number(m_hall.window(m_number))});
    return seated ? Result<Done>(Done{}) : Result<Done>(seated.error());
}

// The empty name is signing in, which happens once.
Result<QList<QByteArray>> BareSeat::ask(const char *statement, const QList<QByteArray> &arguments)
{
    QList<const char *> values;
    for (const QByteArray &argument : arguments)
        values.append(argument.constData());
    const bool signsIn = *statement == '\0';
    const std::unique_ptr<PGresult, void (*)(PGresult *)> result(
        signsIn ? PQexecParams(m_connection.get(), "select counter.sign_in($1, 'bench', true)", 1, nullptr, values.constData(), nullptr,
                               nullptr, 0)
                : PQexecPrepared(m_connection.get(), statement, int(values.size()), values.constData(), nullptr, nullptr, 0),
        PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        return Error{QString(error::Internal), QString::fromUtf8(PQresultErrorMessage(result.get())), {}};
    QList<QByteArray> row;
    for (int column = 0; column < PQnfields(result.get()); ++column)
        row.append(QByteArray(PQgetvalue(result.get(), 0, column)));
    return row;
}

Result<bool> BareSeat::decideNext()
{
    const auto claimed = ask("claim", {freshId()});
    if (!claimed)
        return claimed.error();
    const QByteArray caseId = claimed->value(1);
    if (caseId.isEmpty())
        return false;
    const QByteArray identity = QJsonDocument(proofOf(m_hall.person(caseId.toLongLong())).toJson()).toJson(QJsonDocument::Compact);
    const auto verified = ask("verify", {freshId(), caseId, claimed->value(2), identity, m_originals.value(claimed->value(3))});
    if (!verified)
        return verified.error();
    const auto decided = ask("accept", {freshId(), caseId, verified->value(0)});
    return decided ? Result<bool>(true) : Result<bool>(decided.error());
}

}
