// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CaseDesk.h"
#include "records/KeptBatch.h"

namespace yichuang {

// What an examining or deciding officer may do besides what every desk with cases may (docs/review.md). The seat must hold the case, in the
// version that the person saw; who may take the step is the hall's to say.
class ReviewDesk : public CaseDesk {
public:
    explicit ReviewDesk(Line &line)
        : CaseDesk(line, "review")
    {
    }

    QFuture<Result<SignedIn>> signIn(const QString &device);

    QFuture<Result<Decided>> forward(const RequestId &request, CaseId id, int version, const StepOpinion &opinion);
    QFuture<Result<Decided>> grant(const RequestId &request, CaseId id, int version, const StepOpinion &opinion);
    // Before the deciding step: proposes it, and sends the case on.
    QFuture<Result<Decided>> refuse(const RequestId &request, CaseId id, int version, const StepOpinion &opinion, const Refusal &refusal);
    QFuture<Result<Decided>> sendBack(const RequestId &request, CaseId id, int version, const QString &reason);
    QFuture<Result<Decided>> terminate(const RequestId &request, CaseId id, int version, TerminationGround ground, const QString &facts);
    // One case of a batch of one item and step: taken, looked at for what stands out, and given the step's positive result.
    QFuture<Result<Decided>> actInBatch(const RequestId &request, CaseId id, const QString &itemCode, ReviewStepKind step,
                                        const QString &opinion);

    // Nothing is stored.
    QFuture<Result<BatchFacts>> batchFacts(const QList<CaseId> &cases);
    // {opinion, step, sent, lines [{case, request}]}; without lines: it was left. An older seq never replaces a newer one.
    QFuture<Result<Done>> keepBatch(const QJsonObject &batch, qint64 seq);
    QFuture<Result<KeptBatch>> keptBatch();

    QFuture<Result<Decided>> pause(const RequestId &request, CaseId id, int version, const WantedPause &pause);
    // The promised clock as such a pause would make it. Nothing is stored.
    QFuture<Result<DeadlineExplanation>> clockIfPaused(CaseId id, int workdays);
    QFuture<Result<Decided>> resume(const RequestId &request, CaseId id, int version, const QString &result);
    QFuture<Result<Done>> askExtension(const RequestId &request, CaseId id, int version, int workdays, const QString &reason);
    QFuture<Result<Decided>> approveExtension(const RequestId &request, CaseId id, int version);
    QFuture<Result<Done>> refuseExtension(const RequestId &request, CaseId id, int version, const QString &reason);

    QFuture<Result<CaseFile>> askOpinion(const RequestId &request, CaseId id, int version, const QList<int> &departments,
                                         const QString &question, int workdays);
    QFuture<Result<Done>> giveOpinion(const RequestId &request, qint64 asked, bool agrees, const QString &text);
    QFuture<Result<CaseFile>> siteVisit(const RequestId &request, CaseId id, int version, const SiteVisit &visit);
    // Who may ask for a hearing is told so (Art. 46, 47); matter: what is about to be decided.
    QFuture<Result<CaseFile>> answerHearing(const RequestId &request, CaseId id, int version, const HearingAnswer &hearing);
    QFuture<Result<Decided>> offerHearing(const RequestId &request, CaseId id, int version, const QString &matter);
    QFuture<Result<Decided>> informParty(const RequestId &request, CaseId id, int version, const ThirdParty &party);

    // Of a department's leader: a paper that could not be made is made once more, under its number.
    QFuture<Result<Done>> reissue(const RequestId &request, DocumentId paper, const QString &reason);

    // What the act would send and print; of a pause or an extension with its new dates.
    QFuture<Result<NoticePreview>> previewGrant(CaseId id, const WantedCertificate &certificate);
    QFuture<Result<NoticePreview>> previewRefusal(CaseId id, const Refusal &refusal);
    QFuture<Result<NoticePreview>> previewPause(CaseId id, const WantedPause &pause);
    QFuture<Result<NoticePreview>> previewExtension(CaseId id, int workdays, const QString &reason, const QString &approvedBy);
    QFuture<Result<NoticePreview>> previewTermination(CaseId id, TerminationGround ground, const QString &facts);
    QFuture<Result<NoticePreview>> previewHearing(CaseId id, const QString &matter);
    QFuture<Result<NoticePreview>> previewParty(CaseId id, const ThirdParty &party);

    QFuture<Result<ReviewTeam>> team();
    QFuture<Result<Done>> delegate(const RequestId &request, const QString &from, const QString &to, const QDate &first, const QDate &last,
                                   const QString &reason);
    QFuture<Result<Done>> endDelegation(const RequestId &request, qint64 id);
    QFuture<Result<HeldWork>> teamPreview(const QString &workNo);
    QFuture<Result<HeldWork>> teamReturn(const RequestId &request, const QString &workNo, const QString &reason);

private:
    QFuture<Result<NoticePreview>> preview(CaseId id, NoticeKind kind, const QJsonObject &arguments);
};

}
