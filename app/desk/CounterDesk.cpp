// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

static const CallOptions again = CallOptions::repeatable();

QFuture<Result<SignedIn>> CounterDesk::signIn(int window, const QString &device, bool takeOver)
{
    return readRecord<SignedIn>(m_line.call("counter.sign_in", {window, device, takeOver}, again));
}

QFuture<Result<Done>> CounterDesk::signOut()
{
    return readDone(m_line.call("counter.sign_out"));
}

QFuture<Result<Pulse>> CounterDesk::heartbeat(std::optional<CaseId> open, bool locked)
{
    return readRecord<Pulse>(m_line.call("counter.heartbeat", {open ? SqlValue(open->value()) : SqlValue(nullptr), locked}, again));
}

QFuture<Result<Done>> CounterDesk::changePassword(const QString &scramVerifier)
{
    return readDone(m_line.call("counter.change_password", {scramVerifier}));
}

QFuture<Result<QueuePage>> CounterDesk::queuePage(QueueScope scope, const QueueFilter &filter, const QJsonObject &after, int count)
{
    const SqlValue from = after.isEmpty() ? SqlValue(nullptr) : SqlValue(after);
    return readRecord<QueuePage>(m_line.call("counter.queue_page", {wordFor(scope), filter.toJson(), from, count}, again));
}

QFuture<Result<Claimed>> CounterDesk::claimNext(const RequestId &request, QueueScope scope, const QueueFilter &filter)
{
    return readRecord<Claimed>(m_line.call("counter.claim_next", {request.uuid(), wordFor(scope), filter.toJson()}, again));
}

static QFuture<Result<CaseFile>> readCase(Answer answer)
{
    return reading(std::move(answer), [](const QJsonValue &value) { return CaseFile::fromJson(value[u"case"].toObject()); });
}

QFuture<Result<CaseFile>> CounterDesk::claim(const RequestId &request, CaseId id, const std::optional<QString> &takeOverReason)
{
    return readCase(m_line.call("counter.claim", {request.uuid(), id.value(), takeOverReason}, again));
}

QFuture<Result<CaseFile>> CounterDesk::caseFile(CaseId id)
{
    return readRecord<CaseFile>(m_line.call("counter.case_file", {id.value()}, again));
}

QFuture<Result<Done>> CounterDesk::release(const RequestId &request, CaseId id, const std::optional<QString> &reason)
{
    return readDone(m_line.call("counter.release", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<Done>> CounterDesk::hold(const RequestId &request, CaseId id, const QString &reason)
{
    return readDone(m_line.call("counter.hold", {request.uuid(), id.value(), reason}, again));
}

QFuture<Result<Done>> CounterDesk::handOver(const RequestId &request, CaseId id, int window, const QString &reason)
{
    return readDone(m_line.call("counter.hand_over", {request.uuid(), id.value(), window, reason}, again));
}

QFuture<Result<QList<QueueRow>>> CounterDesk::find(const QString &text)
{
    return reading(m_line.call("counter.find", {text}, again),
                   [](const QJsonValue &answer) { return readList<QueueRow>(answer[u"rows"]); });
}

QFuture<Result<QDateTime>> CounterDesk::saveDraft(CaseId id, const QJsonObject &draft, qint64 seq)
{
    return reading(m_line.call("counter.save_draft", {id.value(), draft, seq}, again),
                   [](const QJsonValue &answer) { return readTime(answer[u"saved_at"]); });
}

QFuture<Result<IdentityComparison>> CounterDesk::compareIdentity(CaseId id, const IdentityCard &card)
{
    return readRecord<IdentityComparison>(m_line.call("counter.compare_identity", {id.value(), card.toJson()}, again));
}

QFuture<Result<Verified>> CounterDesk::verify(const RequestId &request, CaseId id, int version,
                                              const std::optional<IdentityProof> &identity,
                                              const std::optional<QList<OriginalSeen>> &originals)
{
    const SqlValue person = identity ? SqlValue(identity->toJson()) : SqlValue(nullptr);
    const SqlValue papers = originals ? SqlValue(writeList(*originals)) : SqlValue(nullptr);
    return readRecord<Verified>(m_line.call("counter.verify", {request.uuid(), id.value(), version, person, papers}, again));
}

QFuture<Result<RevealId>> CounterDesk::revealAttempt(CaseId id, Secret what, const QString &reason)
{
    return reading(m_line.call("counter.reveal_attempt", {id.value(), wordFor(what), reason}),
                   [](const QJsonValue &answer) { return readId<RevealId>(answer[u"attempt"]); });
}

QFuture<Result<QString>> CounterDesk::reveal(RevealId attempt)
{
    return reading(m_line.call("counter.reveal", {attempt.value()}), [](const QJsonValue &answer) { return answer[u"value"].toString(); });
}

QFuture<Result<QByteArray>> CounterDesk::attachmentChunk(AttachmentId id, int no)
{
    return m_line.callBytes("counter.attachment_chunk", {id.value(), no}, again);
}

QFuture<Result<ReasonCatalogue>> CounterDesk::reasons(CaseId id)
{
    return readRecord<ReasonCatalogue>(m_line.call("counter.reasons", {id.value()}, again));
}

QFuture<Result<DeadlineExplanation>> CounterDesk::explain(CaseId id)
{
    return readRecord<DeadlineExplanation>(m_line.call("counter.explain", {id.value()}, again));
}

QFuture<Result<Done>> CounterDesk::note(const RequestId &request, CaseId id, const QString &text)
{
    return readDone(m_line.call("counter.note", {request.uuid(), id.value(), text}, again));
}

}
