// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ReviewDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

namespace yichuang {

QFuture<Result<SignedIn>> ReviewDesk::signIn(const QString &device)
{
    return readRecord<SignedIn>(m_line.call("review.sign_in", {device}, again));
}

QFuture<Result<Decided>> ReviewDesk::forward(const RequestId &request, CaseId id, int version, const StepOpinion &opinion)
{
    return readRecord<Decided>(m_line.call("review.forward", {request.uuid(), id.value(), version, opinion.toJson()}, again));
}

QFuture<Result<Decided>> ReviewDesk::grant(const RequestId &request, CaseId id, int version, const StepOpinion &opinion)
{
    return readRecord<Decided>(m_line.call("review.grant", {request.uuid(), id.value(), version, opinion.toJson()}, again));
}

QFuture<Result<Decided>> ReviewDesk::refuse(const RequestId &request, CaseId id, int version, const StepOpinion &opinion,
                                            const Refusal &refusal)
{
    return readRecord<Decided>(
        m_line.call("review.refuse", {request.uuid(), id.value(), version, opinion.toJson(), refusal.toJson()}, again));
}

QFuture<Result<Decided>> ReviewDesk::sendBack(const RequestId &request, CaseId id, int version, const QString &reason)
{
    return readRecord<Decided>(m_line.call("review.send_back", {request.uuid(), id.value(), version, reason}, again));
}

QFuture<Result<Decided>> ReviewDesk::terminate(const RequestId &request, CaseId id, int version, TerminationGround ground,
                                               const QString &facts)
{
    return readRecord<Decided>(m_line.call("review.terminate", {request.uuid(), id.value(), version, wordFor(ground), facts}, again));
}

QFuture<Result<Decided>> ReviewDesk::actInBatch(const RequestId &request, CaseId id, const QString &itemCode, ReviewStepKind step,
                                                const QString &opinion)
{
    return readRecord<Decided>(m_line.call("review.act_in_batch", {request.uuid(), id.value(), itemCode, wordFor(step), opinion}, again));
}

QFuture<Result<BatchFacts>> ReviewDesk::batchFacts(const QList<CaseId> &cases)
{
    QJsonArray ids;
    for (const CaseId id : cases)
        ids.append(id.value());
    return readRecord<BatchFacts>(m_line.call("review.batch_facts", {ids}, looking));
}

QFuture<Result<Done>> ReviewDesk::keepBatch(const QJsonObject &batch, qint64 seq)
{
    return readDone(m_line.call("review.keep_batch", {batch, seq}, again));
}

QFuture<Result<KeptBatch>> ReviewDesk::keptBatch()
{
    return readRecord<KeptBatch>(m_line.call("review.kept_batch", {}, looking));
}

QFuture<Result<Decided>> ReviewDesk::pause(const RequestId &request, CaseId id, int version, const WantedPause &pause)
{
    return readRecord<Decided>(m_line.call("review.pause", {request.uuid(), id.value(), version, pause.toJson()}, again));
}

QFuture<Result<DeadlineExplanation>> ReviewDesk::clockIfPaused(CaseId id, int workdays)
{
    return readRecord<DeadlineExplanation>(m_line.call("review.clock_if_paused", {id.value(), workdays}, looking));
}

QFuture<Result<Decided>> ReviewDesk::resume(const RequestId &request, CaseId id, int version, const QString &result)
{
    return readRecord<Decided>(m_line.call("review.resume", {request.uuid(), id.value(), version, result}, again));
}

QFuture<Result<Done>> ReviewDesk::askExtension(const RequestId &request, CaseId id, int version, int workdays, const QString &reason)
{
    return readDone(m_line.call("review.ask_extension", {request.uuid(), id.value(), version, workdays, reason}, again));
}

QFuture<Result<Decided>> ReviewDesk::approveExtension(const RequestId &request, CaseId id, int version)
{
    return readRecord<Decided>(m_line.call("review.approve_extension", {request.uuid(), id.value(), version}, again));
}

QFuture<Result<Done>> ReviewDesk::refuseExtension(const RequestId &request, CaseId id, int version, const QString &reason)
{
    return readDone(m_line.call("review.refuse_extension", {request.uuid(), id.value(), version, reason}, again));
}

QFuture<Result<CaseFile>> ReviewDesk::askOpinion(const RequestId &request, CaseId id, int version, const QList<int> &departments,
                                                 const QString &question, int workdays)
{
    QJsonArray asked;
    for (const int department : departments)
        asked.append(department);
    return readCase(m_line.call("review.ask_opinion", {request.uuid(), id.value(), version, asked, question, workdays}, again));
}

QFuture<Result<Done>> ReviewDesk::giveOpinion(const RequestId &request, qint64 asked, bool agrees, const QString &text)
{
    return readDone(m_line.call("review.give_opinion", {request.uuid(), asked, agrees, text}, again));
}

QFuture<Result<CaseFile>> ReviewDesk::siteVisit(const RequestId &request, CaseId id, int version, const SiteVisit &visit)
{
    return readCase(m_line.call("review.site_visit", {request.uuid(), id.value(), version, visit.toJson()}, again));
}

static QJsonObject hearingOn(const QString &matter)
{
    return {{QStringLiteral("matter"), matter}};
}

QFuture<Result<CaseFile>> ReviewDesk::answerHearing(const RequestId &request, CaseId id, int version, const HearingAnswer &hearing)
{
    return readCase(m_line.call("review.answer_hearing", {request.uuid(), id.value(), version, hearing.toJson()}, again));
}

QFuture<Result<Decided>> ReviewDesk::offerHearing(const RequestId &request, CaseId id, int version, const QString &matter)
{
    return readRecord<Decided>(m_line.call("review.offer_hearing", {request.uuid(), id.value(), version, hearingOn(matter)}, again));
}

QFuture<Result<Decided>> ReviewDesk::informParty(const RequestId &request, CaseId id, int version, const ThirdParty &party)
{
    return readRecord<Decided>(m_line.call("review.inform_party", {request.uuid(), id.value(), version, party.toJson()}, again));
}

QFuture<Result<NoticePreview>> ReviewDesk::preview(CaseId id, NoticeKind kind, const QJsonObject &arguments)
{
    return readRecord<NoticePreview>(m_line.call("review.preview_notice", {id.value(), wordFor(kind), arguments}, looking));
}

QFuture<Result<Done>> ReviewDesk::reissue(const RequestId &request, DocumentId paper, const QString &reason)
{
    return readDone(m_line.call("review.reissue", {request.uuid(), paper.value(), QJsonObject(), reason}, again));
}

QFuture<Result<NoticePreview>> ReviewDesk::previewGrant(CaseId id, const WantedCertificate &certificate)
{
    return preview(id, NoticeKind::Grant, {{QStringLiteral("certificate"), certificate.toJson()}});
}

QFuture<Result<NoticePreview>> ReviewDesk::previewRefusal(CaseId id, const Refusal &refusal)
{
    return preview(id, NoticeKind::Refuse, refusal.toJson());
}

QFuture<Result<NoticePreview>> ReviewDesk::previewPause(CaseId id, const WantedPause &pause)
{
    return preview(id, NoticeKind::Pause, pause.toJson());
}

QFuture<Result<NoticePreview>> ReviewDesk::previewExtension(CaseId id, int workdays, const QString &reason, const QString &approvedBy)
{
    return preview(
        id, NoticeKind::Extend,
        {{QStringLiteral("workdays"), workdays}, {QStringLiteral("reason"), reason}, {QStringLiteral("approved_by"), approvedBy}});
}

QFuture<Result<NoticePreview>> ReviewDesk::previewTermination(CaseId id, TerminationGround ground, const QString &facts)
{
    return preview(id, NoticeKind::Terminate, {{QStringLiteral("ground"), wordFor(ground)}, {QStringLiteral("facts"), facts}});
}

QFuture<Result<NoticePreview>> ReviewDesk::previewHearing(CaseId id, const QString &matter)
{
    return preview(id, NoticeKind::OfferHearing, hearingOn(matter));
}

QFuture<Result<NoticePreview>> ReviewDesk::previewParty(CaseId id, const ThirdParty &party)
{
    return preview(id, NoticeKind::InformParty, party.toJson());
}

QFuture<Result<ReviewTeam>> ReviewDesk::team()
{
    return readRecord<ReviewTeam>(m_line.call("review.team", {}, looking));
}

QFuture<Result<Done>> ReviewDesk::delegate(const RequestId &request, const QString &from, const QString &to, const QDate &first,
                                           const QDate &last, const QString &reason)
{
    return readDone(
        m_line.call("review.delegate", {request.uuid(), from, to, first.toString(Qt::ISODate), last.toString(Qt::ISODate), reason}, again));
}

QFuture<Result<Done>> ReviewDesk::endDelegation(const RequestId &request, qint64 id)
{
    return readDone(m_line.call("review.end_delegation", {request.uuid(), id}, again));
}

QFuture<Result<HeldWork>> ReviewDesk::teamPreview(const QString &workNo)
{
    return readRecord<HeldWork>(m_line.call("review.team_preview", {workNo}, looking));
}

QFuture<Result<HeldWork>> ReviewDesk::teamReturn(const RequestId &request, const QString &workNo, const QString &reason)
{
    return readRecord<HeldWork>(m_line.call("review.team_return", {request.uuid(), workNo, reason}, again));
}

}
