// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchOpinion.h"
#include "ui/review/CertificateFields.h"
#include "ui/review/OpinionPanel.h"
#include "ui/review/PausePanel.h"
#include "ui/review/PausePlan.h"
#include "ui/review/PointList.h"
#include "ui/review/ReviewBar.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewHeader.h"
#include "ui/review/ReviewPanels.h"
#include "ui/review/ReviewQueue.h"
#include "ui/review/TeamPage.h"

#include <QListView>
#include <QMenu>
#include <QStackedWidget>

// What the officer's keys do: the acts, where the focus goes, what is sent.
namespace yichuang {

void ReviewPage::agree()
{
    if (isOn(Page::Batch))
        return sendBatch();
    if (isWriting())
        return;
    judge();
    if (m_work->lostSince() && whyNot(QString()).isEmpty()) {
        keep();
        noteUnsent(CaseWork::Deed::Forward, QStringLiteral("F8"));
    } else if (whyNot().isEmpty()) {
        keep();
        m_work->agree();
    } else if (const auto open = m_panels->points()->firstOpen()) {
        m_panels->turnTo(ReviewPanels::Tab::Points);
        m_panels->points()->setCurrent(*open);
        m_panels->points()->setFocus(Qt::ShortcutFocusReason);
    } else if (codePointCount(m_opinion->opinion().trimmed()) < LeastOpinion) {
        m_opinion->focusOpinion();
    } else if (!m_opinion->certificate()->whyNot().isEmpty()) {
        m_opinion->certificate()->focusFault();
    }
}

void ReviewPage::openAct(ReviewAct wanted)
{
    const CaseFile &file = *m_work->file();
    if (!file.review->may(wanted) || (wanted != ReviewAct::GiveOpinion && !file.isMine())) {
        m_bar->say(tr("现在不能办"), whyNot());
        return;
    }
    keep();
    const ReviewDraft &draft = m_work->draft();
    const bool sameAct = draft.act == wordFor(wanted);
    m_act->open(file, wanted, sameAct ? draft.words : QJsonObject());
    turnSide(Side::Act);
    // A decision is read as it would leave, beside what is typed; the points are one key away.
    if (m_panels->offersNotice())
        m_panels->turnTo(ReviewPanels::Tab::Notice);
}

// F7: what is done more seldom, each with its digit.
void ReviewPage::openMore()
{
    static const std::pair<ReviewAct, const char *> acts[] = {
        {ReviewAct::AskOpinion, QT_TR_NOOP("征求部门意见")},    {ReviewAct::GiveOpinion, QT_TR_NOOP("答复意见")},
        {ReviewAct::SiteVisit, QT_TR_NOOP("记现场核查")},       {ReviewAct::AskExtension, QT_TR_NOOP("申请延期")},
        {ReviewAct::AnswerExtension, QT_TR_NOOP("审批延期")},   {ReviewAct::OfferHearing, QT_TR_NOOP("告知听证权利")},
        {ReviewAct::InformParty, QT_TR_NOOP("告知利害关系人")}, {ReviewAct::AnswerHearing, QT_TR_NOOP("记听证")},
        {ReviewAct::Terminate, QT_TR_NOOP("终止办理")}};
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int digit = 0;
    for (const auto &[wanted, name] : acts) {
        QAction *action =
            menu->addAction(QStringLiteral("&%1　%2").arg(++digit).arg(tr(name)), this, [this, wanted = wanted] { openAct(wanted); });
        action->setEnabled(m_work->file()->review->may(wanted));
    }
    const QPoint at = m_bar->mapToGlobal(QPoint(m_bar->width() / 3, 0));
    menu->popup(at - QPoint(0, menu->sizeHint().height()));
}

void ReviewPage::openPause()
{
    const CaseFile &file = *m_work->file();
    if (file.review->pause)
        return openAct(ReviewAct::Resume);
    if (!file.review->may(ReviewAct::Pause) || !file.isMine()) {
        m_bar->say(tr("现在不能办"), file.review->causes.isEmpty() ? tr("本事项没有依法可以停止计时的程序") : whyNot());
        return;
    }
    keep();
    const ReviewDraft draft = m_work->draft();
    m_pause->open(file);
    if (draft.act == wordFor(ReviewAct::Pause))
        m_pause->setWanted(WantedPause::fromJson(draft.words));
    turnSide(Side::Pause);
}

void ReviewPage::leaveSide()
{
    if (isOn(Page::Batch)) {
        m_batch->clear();
        return;
    }
    if (isOn(Page::Team))
        return leaveTeam();
    if (isOn(Page::Case) && m_work->sent() && isWriting())
        return;
    keep();
    if (!m_work->file())
        return showClosed();
    if (!m_work->file()->review)
        return m_work->takeNext();
    turnTo(m_work->conflict() ? Page::Conflict : Page::Case);
    if (m_panels->isOn(ReviewPanels::Tab::Notice))
        m_panels->turnTo(ReviewPanels::Tab::Points);
    turnSide(Side::Opinion);
    m_panels->points()->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::send()
{
    keep();
    if (m_work->lostSince() && isWriting() && (m_side->currentIndex() == int(Side::Pause) ? m_pause->whyNot() : m_act->whyNot()).isEmpty())
        return noteUnsent(deedOfAct(), QStringLiteral("Ctrl Enter"));
    if (!m_work->whyNot().isEmpty())
        return dressBanner();
    if (m_side->currentIndex() == int(Side::Pause) && m_pause->whyNot().isEmpty())
        m_work->pause(m_pause->wanted());
    else if (m_side->currentIndex() == int(Side::Act) && m_act->whyNot().isEmpty())
        sendAct();
}

// What sending would do now.
CaseWork::Deed ReviewPage::deedOfAct() const
{
    using Deed = CaseWork::Deed;
    if (m_side->currentIndex() == int(Side::Pause))
        return Deed::Pause;
    switch (m_act->act()) {
    case ReviewAct::Return: return Deed::Return;
    case ReviewAct::Resume: return Deed::Pause;
    case ReviewAct::AskExtension:
    case ReviewAct::AnswerExtension: return Deed::Extend;
    case ReviewAct::OfferHearing:
    case ReviewAct::InformParty: return Deed::Inform;
    case ReviewAct::AskOpinion:
    case ReviewAct::GiveOpinion:
    case ReviewAct::SiteVisit:
    case ReviewAct::AnswerHearing: return Deed::Record;
    default: return Deed::Refuse;
    }
}

void ReviewPage::sendAct()
{
    switch (m_act->act()) {
    case ReviewAct::Refuse: return m_work->refuse(m_act->refusal());
    case ReviewAct::Return: return m_work->sendBack(m_act->text("reason"));
    case ReviewAct::Resume: return m_work->resume(m_act->text("result"));
    case ReviewAct::AskExtension: return m_work->askExtension(m_act->number(), m_act->text("reason"));
    case ReviewAct::AnswerExtension:
        return m_act->choice().toBool() ? m_work->approveExtension() : m_work->refuseExtension(m_act->text("reason"));
    case ReviewAct::AskOpinion: return m_work->askOpinion(m_act->choice().toInt(), m_act->text("question"), m_act->number());
    case ReviewAct::GiveOpinion: return m_work->giveOpinion(m_act->choice().toBool(), m_act->text("text"));
    case ReviewAct::SiteVisit: return m_work->siteVisit(m_act->visit(m_who.workNo));
    case ReviewAct::OfferHearing: return m_work->offerHearing(m_act->text("matter"));
    case ReviewAct::InformParty: return m_work->informParty(m_act->party());
    case ReviewAct::AnswerHearing: return m_work->answerHearing(m_act->hearing());
    case ReviewAct::Terminate: return m_work->terminate(TerminationGround(m_act->choice().toInt()), m_act->text("facts"));
    default: return;
    }
}

void ReviewPage::sendBatch()
{
    if (m_batch->isRunning() || m_batch->ready() == 0 || m_work->lostSince())
        return;
    if (codePointCount(m_shared->text()) < LeastOpinion)
        m_shared->focusText();
    else
        m_batch->send(m_shared->text());
}

void ReviewPage::print()
{
    keep();
    m_print->open(*m_work->file(), {}, m_who.printer);
    turnTo(Page::Print);
}

// By a button: Space and Enter may be meant for what stood there before.
void ReviewPage::takeUnseen()
{
    act(ReviewVerb::Next);
    m_work->expectUnseen();
}

void ReviewPage::act(ReviewVerb verb)
{
    // Meant for the case before, or a second press of the same key.
    if (ReviewKeys::isDecision(verb) && (m_work->isDeaf() || (m_work->isBusy() && !m_work->lostSince())))
        return;
    if (ReviewKeys::isDecision(verb) && m_work->sent())
        return dressBanner(); // which says that its answer is waited for
    switch (verb) {
    case ReviewVerb::Next:
        keep();
        m_batch->clear();
        m_work->takeNext();
        break;
    case ReviewVerb::Undo:
        if (m_batch->isRunning())
            break;
        if (m_batch->done() > 0 && m_work->undoable())
            m_batch->clear(); // the case comes up in its place
        m_work->undo();
        break;
    case ReviewVerb::ReleaseNow: m_work->releaseNow(); break;
    case ReviewVerb::Find: find(); break;
    case ReviewVerb::Lock: Q_EMIT lockAsked(); break;
    case ReviewVerb::Retry:
        Q_EMIT retryWanted();
        retryFailed();
        break;
    case ReviewVerb::Scope: m_queue->cycleScope(); break;
    case ReviewVerb::Lights: m_queue->cycleLights(); break;
    case ReviewVerb::Team: openTeam(); break;
    case ReviewVerb::Queue: m_queue->view()->setFocus(Qt::ShortcutFocusReason); break;
    default:
        if (isOn(Page::Team)) {
            if (verb == ReviewVerb::Send)
                m_team->send();
        } else if (isOn(Page::Batch) && (verb == ReviewVerb::Positive || verb == ReviewVerb::Send))
            sendBatch();
        else if (isOn(Page::Batch) && (verb == ReviewVerb::Opinion || verb == ReviewVerb::OpinionBox))
            m_shared->focusText();
        else if (!isOn(Page::Batch) && m_work->file() && !m_work->conflict())
            actOnCase(verb);
    }
}

void ReviewPage::actOnCase(ReviewVerb verb)
{
    if (verb == ReviewVerb::Print) {
        if (isOn(Page::Print))
            m_print->printNow();
        else
            printOrExplain();
    } else if (verb == ReviewVerb::Send && isOn(Page::Print)) {
        m_print->reissue();
    } else if (isOn(Page::Case)) {
        switch (verb) {
        case ReviewVerb::Positive: agree(); break;
        case ReviewVerb::SendBack: openAct(ReviewAct::Return); break;
        case ReviewVerb::Refuse: openAct(ReviewAct::Refuse); break;
        case ReviewVerb::Pause: openPause(); break;
        case ReviewVerb::More: openMore(); break;
        case ReviewVerb::Send: send(); break;
        default: actOnView(verb);
        }
    }
}

void ReviewPage::actOnView(ReviewVerb verb)
{
    switch (verb) {
    case ReviewVerb::Deadline: openDeadline(); break;
    case ReviewVerb::History: openHistory(); break;
    case ReviewVerb::Reveal: reveal(); break;
    case ReviewVerb::Note: openNote(); break;
    case ReviewVerb::FullSize: m_panels->viewer()->toggleFullSize(); break;
    case ReviewVerb::ChangedOnly:
        m_panels->turnTo(ReviewPanels::Tab::Form);
        m_panels->form()->setChangedOnly(!m_panels->form()->isChangedOnly());
        break;
    default: focusZone(verb);
    }
}

void ReviewPage::focusZone(ReviewVerb verb)
{
    if (verb == ReviewVerb::Form) {
        m_panels->turnTo(ReviewPanels::Tab::Form);
        m_panels->form()->setFocus(Qt::ShortcutFocusReason);
    } else if (verb == ReviewVerb::Notice) {
        m_panels->turnTo(m_panels->isOn(ReviewPanels::Tab::Notice) || !m_panels->offersNotice() ? ReviewPanels::Tab::Points
                                                                                                : ReviewPanels::Tab::Notice);
    } else if (verb == ReviewVerb::Points) {
        m_panels->turnTo(ReviewPanels::Tab::Points);
        m_panels->points()->setFocus(Qt::ShortcutFocusReason);
    } else if (verb == ReviewVerb::Opinion || verb == ReviewVerb::OpinionBox) {
        turnSide(Side::Opinion);
        m_opinion->focusOpinion();
    }
}

// What would leave now, if what is written makes a notice; asked only while somebody looks at it.
void ReviewPage::followNotice()
{
    const auto side = Side(m_side->currentIndex());
    const NoticeFollower::Ask wanted = wantedNotice();
    m_panels->offerNotice(wanted != nullptr);
    if (!m_panels->isOn(ReviewPanels::Tab::Notice))
        return m_notice->stop();
    const QString why = side == Side::Pause ? m_pause->whyNot() : side == Side::Act ? m_act->whyNot() : QString();
    if (why.isEmpty())
        m_notice->follow(wanted);
    else
        m_notice->clear(why);
}

void ReviewPage::planPause()
{
    const int workdays = m_side->currentIndex() == int(Side::Pause) ? m_pause->wanted().workdays : 0;
    m_plan->plan(m_work->file()->caseId, workdays);
    m_header->setPlannedPause(workdays, m_plan->clock());
    m_pause->setPlan(m_plan->clock(), halltime::today());
}

// The question for the notice that what is being written would make; none if it makes none.
NoticeFollower::Ask ReviewPage::wantedNotice() const
{
    const CaseId id = m_work->file()->caseId;
    switch (Side(m_side->currentIndex())) {
    case Side::Pause: return [this, id, wanted = m_pause->wanted()] { return m_desk.previewPause(id, wanted); };
    case Side::Act: return noticeOfAct(id);
    case Side::Opinion:
        if (m_work->file()->review->may(ReviewAct::Grant))
            return [this, id, wanted = m_opinion->certificate()->wanted()] { return m_desk.previewGrant(id, wanted); };
        return {};
    default: return {};
    }
}

NoticeFollower::Ask ReviewPage::noticeOfAct(CaseId id) const
{
    const ReviewStage &stage = *m_work->file()->review;
    switch (m_act->act()) {
    case ReviewAct::Refuse:
        if (stage.decides)
            return [this, id, refusal = m_act->refusal()] { return m_desk.previewRefusal(id, refusal); };
        return {};
    case ReviewAct::AnswerExtension:
        if (m_act->choice().toBool() && stage.extension)
            return [this, id, asked = *stage.extension] { return m_desk.previewExtension(id, asked.workdays, asked.reason, m_who.name); };
        return {};
    case ReviewAct::OfferHearing: return [this, id, matter = m_act->text("matter")] { return m_desk.previewHearing(id, matter); };
    case ReviewAct::InformParty: return [this, id, party = m_act->party()] { return m_desk.previewParty(id, party); };
    case ReviewAct::Terminate:
        return [this, id, ground = TerminationGround(m_act->choice().toInt()), facts = m_act->text("facts")] {
            return m_desk.previewTermination(id, ground, facts);
        };
    default: return {};
    }
}

}
