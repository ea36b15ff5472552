// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewWork.h"

#include "ui/parts/Words.h"

namespace yichuang {

ReviewWork::ReviewWork(ReviewDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent)
    : CaseWork(desk, who, draftFolder, parent)
    , m_desk(desk)
{
    setSource(QueueScope::Mine, {});
}

void ReviewWork::keep(const ReviewDraft &draft)
{
    if (!file())
        return;
    m_draft = draft;
    draftChanged();
}

QJsonObject ReviewWork::withWords(const QJsonObject &draft, const QJsonObject &earlier) const
{
    ReviewDraft all = ReviewDraft::fromJson(draft);
    ReviewDraft before = ReviewDraft::fromJson(earlier);
    if (all.words.isEmpty()) {
        all.act = before.act;
        all.words = std::exchange(before.words, {});
    }
    QStringList opinions{all.opinion, before.text()};
    opinions.removeAll(QString());
    opinions.removeDuplicates();
    all.opinion = opinions.join(u'\n');
    return all.toJson();
}

void ReviewWork::agree()
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    const bool decides = file()->review->decides;
    decide(Deed::Forward, decides ? NoticeKind::Grant : NoticeKind::Forward,
           [this, decides, request, id = file()->caseId, version = file()->version, opinion = m_draft.stepOpinion()] {
               return decides ? m_desk.grant(request, id, version, opinion) : m_desk.forward(request, id, version, opinion);
           });
}

void ReviewWork::refuse(const Refusal &refusal)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Refuse, NoticeKind::Refuse,
           [this, request, id = file()->caseId, version = file()->version, opinion = m_draft.stepOpinion(), refusal] {
               return m_desk.refuse(request, id, version, opinion, refusal);
           });
}

void ReviewWork::sendBack(const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Return, NoticeKind::Return, [this, request, id = file()->caseId, version = file()->version, reason] {
        return m_desk.sendBack(request, id, version, reason);
    });
}

void ReviewWork::terminate(TerminationGround ground, const QString &facts)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Refuse, NoticeKind::Terminate, [this, request, id = file()->caseId, version = file()->version, ground, facts] {
        return m_desk.terminate(request, id, version, ground, facts);
    });
}

void ReviewWork::pause(const WantedPause &pause)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Pause, NoticeKind::Pause,
           [this, request, id = file()->caseId, version = file()->version, pause] { return m_desk.pause(request, id, version, pause); });
}

void ReviewWork::resume(const QString &result)
{
    if (!mayDecide())
        return;
    saveDraftNow();
    const RequestId request = RequestId::make();
    ask<Decided>(
        Deed::Pause, file()->caseId,
        [this, request, id = file()->caseId, version = file()->version, result] { return m_desk.resume(request, id, version, result); },
        [this](const Decided &decided) { resumed(decided); });
}

// What was written for an act goes into the case with it: the next of its kind begins with an empty sheet.
void ReviewWork::dropWords()
{
    dropReason();
    draftChanged();
}

void ReviewWork::dropReason()
{
    m_draft.act.clear();
    m_draft.words = {};
}

void ReviewWork::takeBackReason(const QJsonObject &words)
{
    const ReviewDraft whole = ReviewDraft::fromJson(words);
    if (whole.words.isEmpty() || !m_draft.words.isEmpty())
        return;
    m_draft.act = whole.act;
    m_draft.words = whole.words;
}

void ReviewWork::written(const CaseFile &changed, const QString &words)
{
    dropWords();
    Q_EMIT recorded(words); // its sheet is put away before the case is shown anew
    readAgain(changed);
}

// The case goes on in the same hands.
void ReviewWork::resumed(const Decided &decided)
{
    version() = decided.version;
    dropWords();
    Q_EMIT recorded(tr("已恢复计时"));
    rereadFile();
}

void ReviewWork::askExtension(int workdays, const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(
        Deed::Extend,
        [this, request, id = file()->caseId, version = file()->version, workdays, reason] {
            return m_desk.askExtension(request, id, version, workdays, reason);
        },
        true);
}

void ReviewWork::approveExtension()
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Extend, NoticeKind::Extend,
           [this, request, id = file()->caseId, version = file()->version] { return m_desk.approveExtension(request, id, version); });
}

void ReviewWork::refuseExtension(const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(
        Deed::Extend,
        [this, request, id = file()->caseId, version = file()->version, reason] {
            return m_desk.refuseExtension(request, id, version, reason);
        },
        true);
}

void ReviewWork::askOpinion(int department, const QString &question, int workdays)
{
    if (!mayDecide())
        return;
    saveDraftNow(); // the hall lets go of the words that go with the act, and must know the others
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Record, file()->caseId,
        [this, request, id = file()->caseId, version = file()->version, department, question, workdays] {
            return m_desk.askOpinion(request, id, version, {department}, question, workdays);
        },
        [this](const CaseFile &changed) { written(changed, tr("已征求意见")); });
}

void ReviewWork::siteVisit(const SiteVisit &visit)
{
    if (!mayDecide())
        return;
    saveDraftNow(); // the hall lets go of the words that go with the act, and must know the others
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Record, file()->caseId,
        [this, request, id = file()->caseId, version = file()->version, visit] { return m_desk.siteVisit(request, id, version, visit); },
        [this](const CaseFile &changed) { written(changed, tr("现场核查已记入办件")); });
}

void ReviewWork::answerHearing(const HearingAnswer &hearing)
{
    if (!mayDecide())
        return;
    saveDraftNow(); // the hall lets go of the words that go with the act, and must know the others
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Record, file()->caseId,
        [this, request, id = file()->caseId, version = file()->version, hearing] {
            return m_desk.answerHearing(request, id, version, hearing);
        },
        [this](const CaseFile &changed) { written(changed, tr("听证情况已记入办件")); });
}

void ReviewWork::offerHearing(const QString &matter)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Inform, NoticeKind::OfferHearing, [this, request, id = file()->caseId, version = file()->version, matter] {
        return m_desk.offerHearing(request, id, version, matter);
    });
}

void ReviewWork::informParty(const ThirdParty &party)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Inform, NoticeKind::InformParty, [this, request, id = file()->caseId, version = file()->version, party] {
        return m_desk.informParty(request, id, version, party);
    });
}

// What was told is no decision: the findings and the opinion are worked on, the words of the notice are sent.
bool ReviewWork::goesOn(NoticeKind kind)
{
    const bool on = kind == NoticeKind::OfferHearing || kind == NoticeKind::InformParty;
    if (on)
        dropWords();
    return on;
}

void ReviewWork::giveOpinion(bool agrees, const QString &text)
{
    if (!mayChange() || !file())
        return;
    const QList<OpinionRequest> requests = file()->review->requests;
    const auto asked =
        std::find_if(requests.begin(), requests.end(), [](const OpinionRequest &one) { return one.mine && !one.answeredAt.isValid(); });
    if (asked == requests.end())
        return;
    const RequestId request = RequestId::make();
    ask<Done>(
        Deed::Record, file()->caseId,
        [this, request, id = asked->id, agrees, text] { return m_desk.giveOpinion(request, id, agrees, text); },
        [this](const Done &) {
            dropWords();
            Q_EMIT recorded(tr("意见已发出"));
            rereadFile();
        });
}

QString ReviewWork::wordsFor(NoticeKind kind, CaseStatus status, bool isLicence) const
{
    switch (kind) {
    case NoticeKind::Forward: return tr("同意，已送下一步");
    case NoticeKind::Grant: return tr("已准予");
    case NoticeKind::Return: return tr("已退回窗口");
    case NoticeKind::Pause: return tr("已暂停计时");
    case NoticeKind::Extend: return tr("已批准延期");
    case NoticeKind::OfferHearing: return tr("已告知听证权利");
    case NoticeKind::InformParty: return tr("已告知利害关系人");
    case NoticeKind::Refuse: return status == CaseStatus::Refused ? Words::status(wordFor(status), isLicence) : tr("拟不予，已送下一步");
    default: return Words::status(wordFor(status), isLicence);
    }
}

}
