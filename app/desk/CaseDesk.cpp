// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CaseDesk.h"

#include "desk/Answers.h"
#include "desk/Attempts.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<Done>> CaseDesk::signOut()
{
    return readDone(m_line.call(here("sign_out")));
}

QFuture<Result<Pulse>> CaseDesk::heartbeat(std::optional<CaseId> open, bool locked)
{
    return readRecord<Pulse>(m_line.call(here("heartbeat"), {open ? SqlValue(open->value()) : SqlValue(nullptr), locked}, again));
}

QFuture<Result<Done>> CaseDesk::changePassword(const QString &scramVerifier)
{
    return readDone(m_line.call(here("change_password"), {scramVerifier}));
}

QFuture<Result<QueuePage>> CaseDesk::queuePage(QueueScope scope, const QueueFilter &filter, const QJsonObject &after, int count,
                                               const QList<QueueRow> &known)
{
    const std::optional<Ahead> ahead = std::exchange(m_ahead, std::nullopt);
    if (ahead && ahead->scope == scope && ahead->count == count && filter == QueueFilter{} && after.isEmpty() && known.isEmpty())
        return ahead->page;
    const SqlValue from = after.isEmpty() ? SqlValue(nullptr) : SqlValue(after);
    QJsonObject stamps;
    for (const QueueRow &row : known)
        stamps.insert(QString::number(row.caseId.value()), row.stamp);
    return reading(m_line.call(here("queue_page"), {wordFor(scope), filter.toJson(), from, count, stamps}, looking),
                   [known](const QJsonValue &answer) { return QueuePage::fromJson(answer.toObject(), known); });
}

void CaseDesk::askAhead(QueueScope scope, int count)
{
    m_ahead = Ahead{scope, count, queuePage(scope, {}, {}, count)};
}

QFuture<Result<Claimed>> CaseDesk::claimNext(const RequestId &request, QueueScope scope, const QueueFilter &filter)
{
    return readRecord<Claimed>(m_line.call(here("claim_next"), {request.uuid(), wordFor(scope), filter.toJson()}, again));
}

QFuture<Result<CaseFile>> CaseDesk::claim(const RequestId &request, CaseId id, const std::optional<QString> &takeOverReason)
{
    return readCase(m_line.call(here("claim"), {request.uuid(), id.value(), takeOverReason}, again));
}

QFuture<Result<CaseFile>> CaseDesk::caseFile(CaseId id)
{
    const Answer noted = m_line.call(here("look"), {id.value()}, looking);
    return readRecord<CaseFile>(answerOf(noted, m_line.call(here("case_file"), {id.value()}, looking)));
}

QFuture<Result<Done>> CaseDesk::release(const RequestId &request, CaseId id, const std::optional<QString> &reason)
{
    return readDone(m_line.call(here("release"), {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<QList<QueueRow>>> CaseDesk::find(const QString &text)
{
    return reading(m_line.call(here("find"), {text}, looking),
                   [](const QJsonValue &answer) { return readList<QueueRow>(answer[u"rows"]); });
}

QFuture<Result<QDateTime>> CaseDesk::saveDraft(CaseId id, const QJsonObject &draft, qint64 seq)
{
    return reading(m_line.call(here("save_draft"), {id.value(), draft, seq}, again),
                   [](const QJsonValue &answer) { return readTime(answer[u"saved_at"]); });
}

// Not asked again when the answer is lost: each attempt is a trace of its own.
QFuture<Result<RevealId>> CaseDesk::revealAttempt(CaseId id, Secret what, const QString &reason)
{
    return reading(m_line.call(here("reveal_attempt"), {id.value(), wordFor(what), reason}),
                   [](const QJsonValue &answer) { return readId<RevealId>(answer[u"attempt"]); });
}

QFuture<Result<QString>> CaseDesk::reveal(RevealId attempt)
{
    return reading(m_line.call(here("reveal"), {attempt.value()}), [](const QJsonValue &answer) { return answer[u"value"].toString(); });
}

QFuture<Result<QByteArray>> CaseDesk::attachmentChunk(AttachmentId id, int no)
{
    return m_line.callBytes(here("attachment_chunk"), {id.value(), no}, looking);
}

QFuture<Result<CaseClocks>> CaseDesk::explain(CaseId id)
{
    return readRecord<CaseClocks>(m_line.call(here("explain"), {id.value()}, looking));
}

QFuture<Result<Done>> CaseDesk::explanationPrinted(CaseId id)
{
    return readDone(m_line.call(here("explanation_printed"), {id.value()}));
}

QFuture<Result<Done>> CaseDesk::note(const RequestId &request, CaseId id, const QString &text)
{
    return readDone(m_line.call(here("note"), {request.uuid(), id.value(), text}, again));
}

QFuture<Result<CaseFile>> CaseDesk::undo(const RequestId &request, CaseId id)
{
    return readCase(m_line.call(here("undo"), {request.uuid(), id.value()}, again));
}

QFuture<Result<Done>> CaseDesk::releaseNow(const RequestId &request, CaseId id)
{
    return readDone(m_line.call(here("release_now"), {request.uuid(), id.value()}, again));
}

QFuture<Result<QByteArray>> CaseDesk::documentPdf(DocumentId id)
{
    return m_line.callBytes(here("document_pdf"), {id.value()}, looking);
}

QFuture<Result<PrintJob>> CaseDesk::printBegin(const RequestId &request, DocumentId id, const QString &printer, int copies,
                                               const std::optional<QString> &reprintReason)
{
    return readRecord<PrintJob>(m_line.call(here("print_begin"), {request.uuid(), id.value(), printer, copies, reprintReason}, again));
}

QFuture<Result<Done>> CaseDesk::printState(PrintJobId job, PrintState state, const QString &detail, std::optional<int> spooled)
{
    return readDone(m_line.call(here("print_state"), {job.value(), wordFor(state), detail, spooled}, again));
}

QFuture<Result<QList<PrintJob>>> CaseDesk::printLog(CaseId id)
{
    return reading(m_line.call(here("print_log"), {id.value()}, looking),
                   [](const QJsonValue &answer) { return readList<PrintJob>(answer[u"jobs"]); });
}

}
