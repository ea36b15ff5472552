// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SupervisionDesk.h"

#include "desk/Answers.h"
#include "desk/Attempts.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

static std::optional<QJsonObject> from(const QJsonObject &after)
{
    return after.isEmpty() ? std::nullopt : std::optional(after);
}

QFuture<Result<SignedIn>> SupervisionDesk::signIn(const QString &device)
{
    return readRecord<SignedIn>(m_line.call("supervision.sign_in", {device}, again));
}

QFuture<Result<Done>> SupervisionDesk::signOut()
{
    return readDone(m_line.call("supervision.sign_out"));
}

QFuture<Result<Dashboard>> SupervisionDesk::dashboard(const FigureFilter &filter)
{
    return readRecord<Dashboard>(m_line.call("supervision.dashboard", {filter.toJson()}, looking));
}

QFuture<Result<SupervisedPage>> SupervisionDesk::cases(const QString &figure, const FigureFilter &filter, const QJsonObject &after,
                                                       int count)
{
    return readRecord<SupervisedPage>(m_line.call("supervision.cases", {figure, filter.toJson(), from(after), count}, looking));
}

QFuture<Result<SupervisedPage>> SupervisionDesk::movedCases(const FigureFilter &filter, const QJsonObject &after, int count)
{
    const Answer noted = m_line.call("supervision.recalculated", {}, looking);
    return readRecord<SupervisedPage>(
        answerOf(noted, m_line.call("supervision.cases", {QStringLiteral("recalculated"), filter.toJson(), from(after), count}, looking)));
}

QFuture<Result<CaseFile>> SupervisionDesk::caseFile(CaseId id)
{
    const Answer noted = m_line.call("supervision.look", {id.value()}, looking);
    return readRecord<CaseFile>(answerOf(noted, m_line.call("supervision.case_file", {id.value()}, looking)));
}

QFuture<Result<CaseClocks>> SupervisionDesk::explain(CaseId id)
{
    return readRecord<CaseClocks>(m_line.call("supervision.explain", {id.value()}, looking));
}

QFuture<Result<Done>> SupervisionDesk::explanationPrinted(CaseId id)
{
    return readDone(m_line.call("supervision.explanation_printed", {id.value()}));
}

QFuture<Result<QList<CaseHandler>>> SupervisionDesk::handlers(CaseId id)
{
    return reading(m_line.call("supervision.handlers", {id.value()}, looking),
                   [](const QJsonValue &answer) { return readList<CaseHandler>(answer[u"people"]); });
}

QFuture<Result<Done>> SupervisionDesk::urge(const RequestId &request, CaseId id, const QString &reason)
{
    return readDone(m_line.call("supervision.urge", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<Done>> SupervisionDesk::reassign(const RequestId &request, CaseId id, const QString &workNo, const QString &reason)
{
    return readDone(m_line.call("supervision.reassign", {request.uuid(), id.value(), workNo, reason}, again));
}

QFuture<Result<Done>> SupervisionDesk::takeOver(const RequestId &request, CaseId id, const QString &reason)
{
    return readDone(m_line.call("supervision.take_over", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<Done>> SupervisionDesk::allowSecondNotice(const RequestId &request, CaseId id, const QString &reason)
{
    return readDone(m_line.call("supervision.allow_second_notice", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<SecondLooks>> SupervisionDesk::secondLooks(const QDate &week, const FigureFilter &filter)
{
    return readRecord<SecondLooks>(
        m_line.call("supervision.second_looks", {week.isValid() ? SqlValue(week) : SqlValue(nullptr), filter.toJson()}, looking));
}

QFuture<Result<Done>> SupervisionDesk::lookAgain(const RequestId &request, EventId event, bool right, const QString &note)
{
    const auto outcome = right ? QLatin1String("right") : QLatin1String("wrong");
    return readDone(m_line.call("supervision.second_look", {request.uuid(), event.value(), outcome, note}, again));
}

QFuture<Result<ExportId>> SupervisionDesk::beginExport(const RequestId &request, ExportedWhat what, ExportFormat format,
                                                       const FigureFilter &filter, const QString &figure)
{
    QJsonObject wanted = filter.toJson();
    if (!figure.isEmpty())
        wanted[QStringLiteral("figure")] = figure;
    return reading(m_line.call("supervision.export_begin", {request.uuid(), wordFor(what), wordFor(format), wanted}, again),
                   [](const QJsonValue &answer) { return readId<ExportId>(answer[u"export"]); });
}

QFuture<Result<QJsonObject>> SupervisionDesk::exportReport(ExportId id)
{
    return reading(m_line.call("supervision.export_page", {id.value(), nullptr, 1}, looking),
                   [](const QJsonValue &answer) { return answer.toObject(); });
}

QFuture<Result<SupervisedPage>> SupervisionDesk::exportCases(ExportId id, const QJsonObject &after, int count)
{
    return readRecord<SupervisedPage>(m_line.call("supervision.export_page", {id.value(), from(after), count}, looking));
}

QFuture<Result<MessagePage>> SupervisionDesk::exportMessages(ExportId id, const QJsonObject &after, int count)
{
    return readRecord<MessagePage>(m_line.call("supervision.export_page", {id.value(), from(after), count}, looking));
}

QFuture<Result<MessagePage>> SupervisionDesk::messages(const QString &figure, const FigureFilter &filter, const QJsonObject &after,
                                                       int count)
{
    return readRecord<MessagePage>(m_line.call("supervision.messages", {figure, filter.toJson(), from(after), count}, looking));
}

// Not asked again when the answer is lost: each attempt is a trace of its own.
QFuture<Result<RevealId>> SupervisionDesk::phoneAttempt(qint64 message)
{
    return reading(m_line.call("supervision.phone_attempt", {message}),
                   [](const QJsonValue &answer) { return readId<RevealId>(answer[u"attempt"]); });
}

QFuture<Result<QString>> SupervisionDesk::phone(RevealId attempt)
{
    return reading(m_line.call("supervision.phone", {attempt.value()}),
                   [](const QJsonValue &answer) { return answer[u"value"].toString(); });
}

QFuture<Result<Done>> SupervisionDesk::noteCall(const RequestId &request, qint64 message, const QString &note)
{
    return readDone(m_line.call("supervision.note_call", {request.uuid(), message, note}, again));
}

QFuture<Result<Done>> SupervisionDesk::correctPhone(const RequestId &request, qint64 message, const QString &mobile, const QString &reason)
{
    return readDone(m_line.call("supervision.correct_phone", {request.uuid(), message, mobile, reason}, again));
}

}
