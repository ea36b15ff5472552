// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "documents/PageService.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/counter/AskedPanel.h"
#include "ui/counter/CaseHeader.h"
#include "ui/counter/CasePanels.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/HandoutPage.h"
#include "ui/counter/HoldPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/QueuePanel.h"
#include "ui/counter/scan/ScanPage.h"
#include "ui/parts/Popover.h"
#include "ui/parts/Toast.h"

#include <QListView>
#include <QStackedWidget>

namespace yichuang {

CounterPage::CounterPage(CounterDesk &desk, PageService &pages, PrintService &printer, CardReader &reader, const SignedIn &who,
                         const QString &draftFolder, QWidget *parent)
    : Workplace(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_reader(reader)
    , m_who(who)
    , m_work(new CounterWork(desk, who, draftFolder, this))
{
    setObjectName(QStringLiteral("CounterPage"));
    build(pages, draftFolder);
    CounterKeys::table().listen(this, [this](CounterVerb verb) { act(verb); });
    wireQueue();
    wireWork();
    wireCase();
    wirePages();
    connect(&reader, &CardReader::cardRead, this, &CounterPage::receiveCard);
    connect(&reader, &CardReader::failed, this, &CounterPage::sayFault);
    connect(&m_bannerTime, &QTimer::timeout, this, &CounterPage::forgetTold);
    m_intakesBegun = m_intake->begunNames();
    dressBanner();
    showNothing();
    followQueue();
    // The program ended in the middle of a case: it goes on there.
    if (!who.held.isEmpty())
        m_work->open(who.held.first());
    // Once whoever makes this page listens to it.
    QMetaObject::invokeMethod(this, &CounterPage::goOnPrinting, Qt::QueuedConnection);
}

// The next case is taken from what the queue shows.
void CounterPage::followQueue()
{
    m_work->setSource(m_queue->scope(), m_queue->filter());
    m_queue->model()->skip(m_work->putBack());
}

void CounterPage::turnTo(Page page)
{
    const bool wasOnNotice = isOn(Page::Notice);
    m_stack->setCurrentIndex(int(page));
    if (wasOnNotice && page != Page::Notice)
        m_notice->putAway();
    const bool wholePage = page >= Page::Notice;
    m_header->setVisible(!wholePage && page != Page::Start);
    m_notice->header()->setVisible(page == Page::Notice);
    m_correction->header()->setVisible(page == Page::Correction);
    m_intake->header()->setVisible(page == Page::Intake);
    m_bar->setVisible(page == Page::Case);
    dressBanner();
}

bool CounterPage::isOn(Page page) const
{
    return m_stack->currentIndex() == int(page);
}

// Whether somebody else's case is to be taken over is asked, perhaps over one's own.
bool CounterPage::isAsking() const
{
    return isOn(Page::Conflict) && !m_work->conflict();
}

void CounterPage::showCase()
{
    const CaseFile &file = *m_work->file();
    lockSent(); // nothing is under way any more, and the focus is wanted
    m_cardFinds = false;
    m_warned.invalidate();
    m_refusal.reset();
    if (m_outcomeOver.isValid() && m_outcomeOver != file.caseId)
        m_outcome.reset();
    nameCorrected();
    m_conflict->forgetReason(file.caseId);
    if (m_unsent && m_unsent->over != file.caseId)
        m_unsent.reset();
    if (m_collects && !m_collects->over.contains(file.caseId))
        m_collects.reset();
    m_start->showContent();
    m_header->setCase(file, m_queue->model()->now());
    const auto &before = m_work->draft().proof; // whoever that was is gone: no case of theirs is looked for
    m_soughtElsewhere = before && before->card ? before->card->number : QString();
    m_panels->open(file, m_work->draft());
    compareLaid();
    m_queue->setOpen(file.caseId);
    m_queue->model()->refresh();
    turnTo(Page::Case);
    closePopover();
    m_panels->focusFirst();
    judge();
    dressBanner();
}

// Between two cases: the next one is on its way, or the person chooses.
void CounterPage::showClosed()
{
    m_unsent.reset();
    m_queue->setOpen({});
    m_queue->model()->refresh();
    closePopover();
    turnTo(Page::Start);
    showNothing();
    if (m_work->isBusy())
        m_start->showLoading();
    m_queue->view()->setFocus();
}

void CounterPage::showNothing()
{
    if (m_work->file())
        return;
    if (m_collects && m_collects->over.isEmpty())
        m_collects.reset(); // the offer is gone, and so may its person be
    turnTo(Page::Start);
    m_start->showNoCase();
}

// Somebody else has the case that was wanted: back to where it was chosen.
void CounterPage::leaveQuestion()
{
    m_refusal.reset();
    if (m_work->file())
        return backToCase();
    showNothing();
    m_queue->view()->setFocus();
}

void CounterPage::judge()
{
    if (!m_work->file())
        return;
    m_bar->show(CaseGate(*m_work->file(), m_panels->checked()), m_work->file()->lawful, m_work->whyNot());
}

// Everything typed and marked goes into the draft, which CounterWork saves.
void CounterPage::keep()
{
    if (!m_work->file() || m_work->conflict())
        return;
    CaseDraft draft = m_work->draft();
    m_panels->fill(draft);
    // The page of the case or of the round before may still stand here.
    if (isOn(Page::Notice) && m_notice->isOf(*m_work->file()))
        draft.notice = m_notice->draft();
    if (isOn(Page::Correction) && m_correction->isOf(*m_work->file()))
        draft.correction = m_correction->draft();
    if (isOn(Page::Hold) && m_hold->isOf(*m_work->file()))
        draft.hold = m_hold->draft();
    m_work->keep(draft);
}

void CounterPage::backToCase()
{
    keep();
    if (!m_work->file()) {
        showClosed();
        return;
    }
    turnTo(m_work->conflict() ? Page::Conflict : Page::Case);
    m_panels->focusFirst();
    judge();
    dressBanner();
}

void CounterPage::act(CounterVerb verb)
{
    // What floats over the papers of another case is printed first.
    if (auto *card = qobject_cast<DeadlineCard *>(floating()); card && (verb == CounterVerb::Print || verb == CounterVerb::Reprint))
        return card->print(m_printer, m_who.printer);
    if (isOn(Page::Handout) && m_handout->act(verb))
        return;
    // Meant for the case before, or a second press of the same key.
    if (CounterKeys::isDecision(verb) && m_work->isDeaf())
        return sayTooSoon();
    if (CounterKeys::isDecision(verb) && m_work->isBusy() && !m_work->lostSince())
        return;
    if (!CounterKeys::isDecision(verb) && !CounterKeys::isAfterthought(verb))
        m_work->heed();
    if (CounterKeys::isDecision(verb) && m_work->sent())
        return showSent();
    if (isOn(Page::Hold) && m_hold->act(verb))
        return;
    if (isOn(Page::Intake) && verb == CounterVerb::Send)
        return m_intake->send();
    if (isOn(Page::Scan) && m_scan->act(verb))
        return;
    if (isOn(Page::Conflict) && verb == CounterVerb::Send)
        return m_conflict->takeOver();
    switch (verb) {
    case CounterVerb::Next:
        keep();
        m_work->takeNext();
        break;
    case CounterVerb::Undo: undo(); break;
    case CounterVerb::ReleaseNow: m_work->releaseNow(); break;
    case CounterVerb::Retry:
        // What was written is copied also beside a page that fails every time.
        if (m_work->lostSince() || !retryFailed() || m_unprinted.isEmpty())
            actOnBanner();
        break;
    case CounterVerb::Find: find(); break;
    case CounterVerb::Receive: openIntake(); break;
    case CounterVerb::ReadCard: readCard(); break;
    case CounterVerb::Lock: Q_EMIT lockAsked(); break;
    case CounterVerb::HandOut: openHandout(); break;
    case CounterVerb::Scope: m_queue->cycleScope(); break;
    case CounterVerb::ResubmittedOnly: m_queue->toggleResubmitted(); break;
    case CounterVerb::Lights: m_queue->cycleLights(); break;
    case CounterVerb::Order: m_queue->toggleOrder(); break;
    case CounterVerb::Queue: m_queue->view()->setFocus(Qt::ShortcutFocusReason); break;
    // A card finds a case, is read for a new one and hands one out: a reader is changed wherever it is missed.
    case CounterVerb::SpareReader:
        m_reader.searchAgain();
        m_toast->say(tr("正在换读卡器；也可按 Alt I 手工录入"), Tone::Amber);
        break;
    default:
        if (m_work->file() && !m_work->conflict() && !isAsking())
            actOnCase(verb);
    }
}

// By a button: F5 is meant where it is pressed, but Space and Enter may be meant for what stood there before.
void CounterPage::takeUnseen()
{
    act(CounterVerb::Next);
    m_work->expectUnseen();
}

void CounterPage::sayTooSoon()
{
    m_work->startOver();
    m_bar->say(tr("这件刚自己打开"), tr("刚才一下没有算；看过再按"));
}

void CounterPage::undo()
{
    if (!m_work->undoable())
        m_toast->say(tr("没有可以撤回的决定；过了 %1 秒，要改请找主管").arg(m_who.undoSeconds), Tone::Amber);
    m_work->undo();
}

void CounterPage::actOnCase(CounterVerb verb)
{
    const CaseFile &file = *m_work->file();
    // Looked at only: the bar says so.
    if (CounterKeys::isDecision(verb) && !file.isMine() && !(verb == CounterVerb::Forward && file.mayTake()))
        return judge();
    if (const QString shut = DecisionBar::whyShut(verb, file.lawful); !shut.isEmpty()) {
        if (!isOn(Page::Case))
            backToCase();
        return m_bar->say(shut, file.status == CaseStatus::Accepted ? CaseGate::afterAcceptance() : QString());
    }
    switch (verb) {
    case CounterVerb::SetAside:
        if (isOn(Page::Hold))
            break;
        m_hold->open(file, m_work->draft().hold);
        turnTo(Page::Hold);
        break;
    case CounterVerb::Correct:
        if (isOn(Page::Correction))
            break;
        if (isOn(Page::Case) && !mayConfirm())
            break;
        m_correction->open(file, m_work->draft().correction, m_panels->identity()->misspelt());
        turnTo(Page::Correction);
        break;
    case CounterVerb::Forward:
        if (isOn(Page::Correction) && !leaveCorrection())
            break;
        if (isOn(Page::Case))
            forward();
        break;
    case CounterVerb::Supplement: openNotice(NoticePage::Kind::Supplement); break;
    case CounterVerb::Decline: openNotice(NoticePage::Kind::Decline); break;
    case CounterVerb::Send:
        if (isOn(Page::Notice))
            m_notice->send();
        else if (isOn(Page::Correction))
            m_correction->send();
        else if (isOn(Page::Print))
            m_print->reissue();
        break;
    case CounterVerb::OtherReason:
        if (isOn(Page::Notice))
            m_notice->addOther();
        break;
    case CounterVerb::AllReasons:
        if (isOn(Page::Notice))
            m_notice->toggleAll();
        break;
    case CounterVerb::FullSize:
        if (isOn(Page::Notice))
            m_notice->toggleFullSize();
        else if (isOn(Page::Case))
            m_panels->viewer()->toggleFullSize();
        break;
    case CounterVerb::Print:
    case CounterVerb::Reprint:
        if (!isOn(Page::Print)) {
            m_print->open(file, {}, m_who.printer);
            turnTo(Page::Print);
        } else {
            m_print->printNow();
        }
        break;
    default:
        if (isOn(Page::Case))
            actOnView(verb);
    }
}

// A correction is confirmed by whoever's card lies here; where none does, by the signature alone. The hall asks for the same
// (demand_no_stranger). What was begun is opened: it may be put back as it was.
bool CounterPage::mayConfirm()
{
    const IdentityPanel *identity = m_panels->identity();
    if (identity->isSomebodyElse()) {
        m_bar->say(tr("证件不是本件的人"), tr("改动要本人同意；刷错了按 Esc 放下"));
    } else if (hasCorrectionBegun()) {
        return true;
    } else if ((identity->proof() || identity->comparison()) && !identity->faceMatches()) {
        m_panels->focusOn(CaseGate::Missing::Face);
        m_bar->say(tr("还没有核对人证"), tr("改动要本人确认：看过本人按 F4，再按 F7"));
    } else if (!identity->isAuthorized()) {
        m_panels->focusOn(CaseGate::Missing::Authority);
        m_bar->say(tr("还没有看到授权委托书"), tr("代办人要有委托书才能确认改动：看过按 Alt W，再按 F7"));
    } else {
        return true;
    }
    return false;
}

// Not ready: the bar says why, and the focus goes to the first thing that is missing.
void CounterPage::forward()
{
    const CaseGate gate(*m_work->file(), m_panels->checked());
    if (const QString whyNot = m_work->whyNot(); !whyNot.isEmpty()) {
        if (m_work->lostSince() && gate.isReady())
            noteUnsent(gate.step() == NextStep::TakeSupplement ? CounterWork::Deed::TakeSupplement : CounterWork::Deed::Forward);
        judge();
        dressBanner();
        return;
    }
    if (m_panels->identity()->isTyping()) {
        m_bar->say(tr("手工录入没做完"), tr("Enter 对照，或 Esc 放下"));
        m_panels->identity()->focusTyping();
        return;
    }
    if (!gate.isReady()) {
        judge();
        m_panels->focusOn(gate.missing());
        return;
    }
    if (stopAtCorrection(QStringLiteral("F8")) || stopAtNotice())
        return;
    keep();
    if (gate.step() == NextStep::TakeSupplement)
        m_work->takeSupplement(m_panels->asked()->changes());
    else
        m_work->forward(gate.step());
}

void CounterPage::openNotice(NoticePage::Kind kind)
{
    if (isOn(Page::Notice)) {
        m_notice->setKind(kind);
        return;
    }
    m_warned.invalidate();
    showNotice(kind);
    turnTo(Page::Notice);
    m_work->askForLeave();
}

void CounterPage::showNotice(NoticePage::Kind kind)
{
    const auto compared = m_panels->identity()->comparison();
    m_notice->open(*m_work->file(), kind, m_panels->materials()->marks(), m_work->draft().notice, compared && !compared->equal,
                   m_panels->materials()->current());
}

}
