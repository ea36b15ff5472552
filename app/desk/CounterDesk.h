// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Ids.h"
#include "records/Reasons.h"
#include "records/SignedIn.h"

#include <QFuture>

namespace yichuang {

class Line;

// What a window clerk may do. One method is one call, one transaction and one future of its result; docs/calls.md says what each refuses.
// A call that changes something takes the window's own request id: after line.unknown the same id with the same arguments asks again
// without doing it twice. Futures finish on the line's thread; a window listens to them through a watcher of its own.
class CounterDesk {
public:
    explicit CounterDesk(Line &line)
        : m_line(line)
    {
    }

    QFuture<Result<SignedIn>> signIn(int window, const QString &device, bool takeOver = false);
    QFuture<Result<Done>> signOut();
    // Every 15 s, also when no case is open.
    QFuture<Result<Pulse>> heartbeat(std::optional<CaseId> open, bool locked);
    // The verifier is made by ScramVerifier; the password itself never leaves the PC.
    QFuture<Result<Done>> changePassword(const QString &scramVerifier);

    // An empty `after` asks for the first page.
    QFuture<Result<QueuePage>> queuePage(QueueScope scope, const QueueFilter &filter, const QJsonObject &after, int count);
    QFuture<Result<Claimed>> claimNext(const RequestId &request, QueueScope scope, const QueueFilter &filter);
    // With a reason: takes the case over from the window that holds it, by right.
    QFuture<Result<CaseFile>> claim(const RequestId &request, CaseId id, const std::optional<QString> &takeOverReason = {});
    // For reading only; changes nothing about who holds it.
    QFuture<Result<CaseFile>> caseFile(CaseId id);
    QFuture<Result<Done>> release(const RequestId &request, CaseId id, const std::optional<QString> &reason = {});
    QFuture<Result<Done>> hold(const RequestId &request, CaseId id, const QString &reason);
    QFuture<Result<Done>> handOver(const RequestId &request, CaseId id, int window, const QString &reason);
    // By number, card number, name, pinyin, initials or the last four digits of a phone; at most 20.
    QFuture<Result<QList<QueueRow>>> find(const QString &text);
    // An older seq never replaces a newer one, in whatever order the two arrive. Gives when it was saved.
    QFuture<Result<QDateTime>> saveDraft(CaseId id, const QJsonObject &draft, qint64 seq);

    QFuture<Result<IdentityComparison>> compareIdentity(CaseId id, const IdentityCard &card);
    QFuture<Result<Verified>> verify(const RequestId &request, CaseId id, int version, const std::optional<IdentityProof> &identity,
                                     const std::optional<QList<OriginalSeen>> &originals);
    // Seeing a number whole is two calls, so that the trace of the first outlives whatever becomes of the second.
    QFuture<Result<RevealId>> revealAttempt(CaseId id, Secret what, const QString &reason);
    QFuture<Result<QString>> reveal(RevealId attempt);
    // 512 KiB each, counted from 0; empty after the last.
    QFuture<Result<QByteArray>> attachmentChunk(AttachmentId id, int no);
    QFuture<Result<ReasonCatalogue>> reasons(CaseId id);
    QFuture<Result<DeadlineExplanation>> explain(CaseId id);
    QFuture<Result<Done>> note(const RequestId &request, CaseId id, const QString &text);

    // Decisions: the seat must hold the case, in the version that the person saw.
    QFuture<Result<Decided>> preReview(const RequestId &request, CaseId id, int version);
    QFuture<Result<Decided>> accept(const RequestId &request, CaseId id, int version);
    QFuture<Result<Decided>> correct(const RequestId &request, CaseId id, int version, const QList<Correction> &corrections, bool isSigned);
    QFuture<Result<Decided>> supplement(const RequestId &request, CaseId id, int version, const SupplementNotice &notice);
    QFuture<Result<Decided>> decline(const RequestId &request, CaseId id, int version, const Declining &declining);
    QFuture<Result<CaseFile>> undo(const RequestId &request, CaseId id);
    // Lets the last decision's papers and messages go before the time for undoing is over.
    QFuture<Result<Done>> releaseNow(const RequestId &request, CaseId id);

    // What the decision would send and print.
    QFuture<Result<NoticePreview>> previewAcceptance(CaseId id);
    QFuture<Result<NoticePreview>> previewPreReview(CaseId id);
    QFuture<Result<NoticePreview>> previewCorrection(CaseId id, const QList<Correction> &corrections);
    QFuture<Result<NoticePreview>> previewSupplement(CaseId id, const SupplementNotice &notice);
    QFuture<Result<NoticePreview>> previewDecline(CaseId id, const Declining &declining);

    QFuture<Result<QByteArray>> documentPdf(DocumentId id);
    QFuture<Result<PrintJob>> printBegin(const RequestId &request, DocumentId id, const QString &printer, int copies,
                                         const std::optional<QString> &reprintReason = {});
    QFuture<Result<Done>> printState(PrintJobId job, PrintState state, const QString &detail);
    QFuture<Result<QList<PrintJob>>> printLog(CaseId id);

private:
    QFuture<Result<NoticePreview>> preview(CaseId id, NoticeKind kind, const QJsonObject &arguments);

    Line &m_line;
};

}
