// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CaseDesk.h"
#include "records/HallStatus.h"
#include "records/Handout.h"
#include "records/Reasons.h"
#include "records/ReceivableItem.h"
#include "records/ServiceGuide.h"
#include "store/AttachmentStore.h"

namespace yichuang {

// What a window clerk may do besides what every desk with cases may.
class CounterDesk : public CaseDesk {
public:
    explicit CounterDesk(Line &line)
        : CaseDesk(line, "counter")
    {
    }

    QFuture<Result<SignedIn>> signIn(int window, const QString &device, bool takeOver = false);

    QFuture<Result<Done>> hold(const RequestId &request, CaseId id, const QString &reason);
    // The other windows that may take the case.
    QFuture<Result<QList<WindowStatus>>> handOverWindows(CaseId id);
    QFuture<Result<Done>> handOver(const RequestId &request, CaseId id, int window, const QString &reason, const QString &note = {});

    QFuture<Result<IdentityComparison>> compareIdentity(CaseId id, const IdentityCard &card, Presence presence);
    // points: answers that a notice asked to change, that nobody changed, and that were looked at.
    QFuture<Result<Verified>> verify(const RequestId &request, CaseId id, int version, const std::optional<IdentityProof> &identity,
                                     const std::optional<QList<OriginalSeen>> &originals, const QList<AskedPoint> &points = {});
    QFuture<Result<ReasonCatalogue>> reasons(CaseId id);
    // A paper from the window's own scanner: its pieces of 512 KiB, of which those that are there already cost nothing, and then the paper
    // itself, which gives the case as it is with the paper. Without data it is only asked what is there.
    QFuture<Result<KeptPieces>> storeChunk(const QString &sha256, int no, int total, const std::optional<QByteArray> &data);
    QFuture<Result<CaseFile>> scan(const RequestId &request, CaseId id, int version, int seq, const ScannedFile &paper);

    // The cases here that a card belongs to: its person applies, acts for somebody, or signs for an enterprise. What is due first on top.
    QFuture<Result<Tapped>> tapped(const QString &number);
    // 当场收件: what this seat may receive, what an application for it needs, and the case that it becomes, held by this seat, with its
    // receipt.
    QFuture<Result<QList<ReceivableItem>>> receivableItems();
    QFuture<Result<ServiceGuide>> itemGuide(const QString &item);
    QFuture<Result<ReceivedCase>> receive(const RequestId &request, const QJsonObject &application);

    // What a notice asked for, brought to the window: who brings it, and {answers, materials} as an applicant hands them in again. The case
    // is this seat's then.
    QFuture<Result<Decided>> takeSupplement(const RequestId &request, CaseId id, int version, const IdentityProof &identity,
                                            const QJsonObject &changes);

    // Decisions: the seat must hold the case, in the version that the person saw. `note`, here and of handOver: typed for colleagues and
    // not entered by itself; it is entered with the act, or neither is done.
    QFuture<Result<Decided>> preReview(const RequestId &request, CaseId id, int version, const QString &note = {});
    QFuture<Result<Decided>> accept(const RequestId &request, CaseId id, int version, const QString &note = {});
    QFuture<Result<Decided>> correct(const RequestId &request, CaseId id, int version, const QList<Correction> &corrections, bool isSigned);
    QFuture<Result<Decided>> supplement(const RequestId &request, CaseId id, int version, const SupplementNotice &notice,
                                        const QString &note = {});
    QFuture<Result<Decided>> decline(const RequestId &request, CaseId id, int version, const Declining &declining,
                                     const QString &note = {});

    // What the decision would send and print.
    QFuture<Result<NoticePreview>> previewSupplement(CaseId id, const SupplementNotice &notice);
    QFuture<Result<NoticePreview>> previewDecline(CaseId id, const Declining &declining);

    // The window that hands out. Without words: what waits for its applicant, the most urgent first.
    QFuture<Result<QList<HandoutRow>>> handouts(const QString &text);
    QFuture<Result<Handout>> handout(CaseId id);
    // No lease: of two who come at once the second is told of the first. The decided document is the slip.
    QFuture<Result<Decided>> handOut(const RequestId &request, CaseId id, int version, const Collector &collector);
    // Every other way; docs/documents.md says what each demands. What is posted or published is only under way.
    QFuture<Result<Decided>> serve(const RequestId &request, CaseId id, int version, DocumentId document, const QJsonObject &service);
    QFuture<Result<Decided>> serviceResult(const RequestId &request, ServiceId service, const QJsonObject &result);

private:
    QFuture<Result<NoticePreview>> preview(CaseId id, NoticeKind kind, const QJsonObject &arguments);
};

}
