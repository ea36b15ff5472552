// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/CallName.h"
#include "records/CaseFile.h"
#include "records/Decision.h"
#include "records/Ids.h"
#include "records/Inquiry.h"
#include "records/SignedIn.h"

#include <QFuture>

namespace yichuang {

class Line;

// What every desk that works on cases may do: queue, lease, file, draft, papers, undo. Counter and review have these calls under the same
// names with the same answers, each in its own schema and filtered by its own rights. One method is one call, one transaction and one
// future of its result; docs/calls.md says what each refuses. A call that changes something takes the window's own request id: after
// line.unknown the same id with the same arguments asks again without doing it twice. Futures finish on the line's thread.
class CaseDesk {
public:
    QFuture<Result<Done>> signOut();
    // Four times a lease (SignedIn::leaseSeconds), also when no case is open.
    QFuture<Result<Pulse>> heartbeat(std::optional<CaseId> open, bool locked);
    // The verifier is made by ScramVerifier; the password itself never leaves the PC.
    QFuture<Result<Done>> changePassword(const QString &scramVerifier);

    // An empty `after` asks for the first page. Of the rows that are known already only those come over the line that changed.
    QFuture<Result<QueuePage>> queuePage(QueueScope scope, const QueueFilter &filter, const QJsonObject &after, int count,
                                         const QList<QueueRow> &known = {});
    // Asks for the first page before whoever shows it is made: the next who asks for the same gets that answer.
    void askAhead(QueueScope scope, int count);
    QFuture<Result<Claimed>> claimNext(const RequestId &request, QueueScope scope, const QueueFilter &filter);
    // With a reason: takes the case over from whoever holds it, by right.
    QFuture<Result<CaseFile>> claim(const RequestId &request, CaseId id, const std::optional<QString> &takeOverReason = {});
    // For reading only; changes nothing about who holds it. Who looked is written down before the hall answers.
    QFuture<Result<CaseFile>> caseFile(CaseId id);
    QFuture<Result<Done>> release(const RequestId &request, CaseId id, const std::optional<QString> &reason = {});
    // By number, card number, name, pinyin, initials or the last four digits of a phone; at most 20.
    QFuture<Result<QList<QueueRow>>> find(const QString &text);
    // An older seq never replaces a newer one, in whatever order the two arrive. Gives when it was saved.
    QFuture<Result<QDateTime>> saveDraft(CaseId id, const QJsonObject &draft, qint64 seq);

    // Seeing a number whole is two calls, so that the trace of the first outlives whatever becomes of the second.
    QFuture<Result<RevealId>> revealAttempt(CaseId id, Secret what, const QString &reason);
    QFuture<Result<QString>> reveal(RevealId attempt);
    // 512 KiB each, counted from 0; empty after the last.
    QFuture<Result<QByteArray>> attachmentChunk(AttachmentId id, int no);
    // How the case's dates are counted, every day of them.
    QFuture<Result<CaseClocks>> explain(CaseId id);
    // Before it leaves the window on paper: who takes it is written down.
    QFuture<Result<Done>> explanationPrinted(CaseId id);
    QFuture<Result<Done>> note(const RequestId &request, CaseId id, const QString &text);

    QFuture<Result<CaseFile>> undo(const RequestId &request, CaseId id);
    // Lets the last decision's papers and messages go before the time for undoing is over.
    QFuture<Result<Done>> releaseNow(const RequestId &request, CaseId id);

    QFuture<Result<QByteArray>> documentPdf(DocumentId id);
    QFuture<Result<PrintJob>> printBegin(const RequestId &request, DocumentId id, const QString &printer, int copies,
                                         const std::optional<QString> &reprintReason = {});
    // The print server's number of the job, once it is known, lets another run of the program follow it.
    QFuture<Result<Done>> printState(PrintJobId job, PrintState state, const QString &detail, std::optional<int> spooled);
    QFuture<Result<QList<PrintJob>>> printLog(CaseId id);

protected:
    CaseDesk(Line &line, CallWord schema)
        : m_line(line)
        , m_schema(schema)
    {
    }
    ~CaseDesk() = default;

    Line &m_line;

private:
    struct Ahead {
        QueueScope scope;
        int count;
        QFuture<Result<QueuePage>> page;
    };

    CallName here(CallWord function) const { return CallName(m_schema, function); }

    CallWord m_schema;
    std::optional<Ahead> m_ahead;
};

}
