// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/AuditDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

static SqlValue orNull(const QJsonObject &object)
{
    return object.isEmpty() ? SqlValue(nullptr) : SqlValue(object);
}

QFuture<Result<SignedIn>> AuditDesk::signIn(const QString &device)
{
    return readRecord<SignedIn>(m_line.call("audit.sign_in", {device}, again));
}

QFuture<Result<Done>> AuditDesk::signOut()
{
    return readDone(m_line.call("audit.sign_out"));
}

QFuture<Result<AuditQuestionId>> AuditDesk::ask(const AuditFilter &filter)
{
    return reading(m_line.call("audit.ask", {filter.toJson()}, looking),
                   [](const QJsonValue &answer) { return readId<AuditQuestionId>(answer[u"question"]); });
}

QFuture<Result<AuditRows>> AuditDesk::answer(AuditQuestionId question, const QJsonObject &after, int count)
{
    return readRecord<AuditRows>(m_line.call("audit.answer", {question.value(), orNull(after), count}, looking));
}

QFuture<Result<CaseChain>> AuditDesk::chain(CaseId id)
{
    return readRecord<CaseChain>(m_line.call("audit.case_chain", {id.value()}, looking));
}

QFuture<Result<QList<DaySeal>>> AuditDesk::seals(const QDate &after, int count)
{
    return reading(m_line.call("audit.seals", {after, count}, looking),
                   [](const QJsonValue &answer) { return readList<DaySeal>(answer[u"seals"]); });
}

QFuture<Result<SealCheck>> AuditDesk::checkSeal(const QDate &day, const QJsonObject &state)
{
    return readRecord<SealCheck>(m_line.call("audit.check_seal", {day, orNull(state)}, looking));
}

}
