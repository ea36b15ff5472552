// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "core/Text.h"
#include "documents/PageService.h"
#include "records/HallCode.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/PaperNumber.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
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
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Popover.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"

#include <QHBoxLayout>
#include <QListView>
#include <QShortcut>
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
    build(desk, pages, draftFolder);
    addShortcuts();
    wireQueue();
    wireWork();
    wireCase();
    wirePages();
    connect(&reader, &CardReader::cardRead, this, &CounterPage::receiveCard);
    connect(&reader, &CardReader::failed, this, &CounterPage::sayFault);
    connect(&m_bannerTime, &QTimer::timeout, this, &CounterPage::forgetTold);
    dressBanner();
    showNothing();
    followQueue();
    // The program ended in the middle of a case: it goes on there.
    if (!who.held.isEmpty())
        m_work->open(who.held.first());
    // Once whoever makes this page listens to it.
    QMetaObject::invokeMethod(this, &CounterPage::goOnPrinting, Qt::QueuedConnection);
}

void CounterPage::build(CounterDesk &desk, PageService &pages, const QString &draftFolder)
{
    m_queue = new QueuePanel(desk, this);
    m_queue->start(); // the hall looks for the rows while the pages are made
    m_header = new CaseHeader(this);
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_start = new NoCasePage(m_stack);
    m_panels = new CasePanels(desk, pages, m_stack);
    m_conflict = new ConflictPanel(m_stack);
    m_notice = new NoticePage(desk, m_stack);
    m_notice->setUndoSeconds(m_who.undoSeconds);
    m_notice->setUsualDays(m_who.supplementWorkdays);
    m_correction = new CorrectionPage(m_stack);
    m_hold = new HoldPage(desk, m_stack);
    m_print = new PrintPage(desk, m_printer, m_stack);
    m_intake = new IntakePage(desk, m_who, draftFolder, m_stack);
    m_handout = new HandoutPage(desk, m_stack);
    m_scan = new ScanPage(m_stack);
    // In the order of Page.
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_panels, m_conflict, m_notice, m_correction, m_hold, m_print, m_intake,
                                                          m_handout, m_scan})
        m_stack->addWidget(page);
    m_bar = new DecisionBar(this);
    m_toast = new Toast(this);

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    for (QWidget *header : {m_notice->header(), m_correction->header(), m_intake->header()})
        column->addWidget(header);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_queue);
    row->addLayout(column, 1);
    setFocusProxy(m_queue);
}

void CounterPage::addShortcuts()
{
    const auto keys = CounterKeys::table().shortcuts();
    for (const auto &key : keys) {
        for (const QKeySequence &sequence : key.keys) {
            auto *shortcut = new QShortcut(sequence, this);
            shortcut->setAutoRepeat(false);
            shortcut->setContext(Qt::WindowShortcut);
            connect(shortcut, &QShortcut::activated, this, [this, verb = key.verb] { act(verb); });
        }
    }
}

void CounterPage::wireQueue()
{
    connect(m_queue, &QueuePanel::rowOpened, this, &CounterPage::openRow);
    connect(m_queue, &QueuePanel::nextAsked, this, [this] { act(CounterVerb::Next); });
    connect(m_start, &NoCasePage::nextAsked, this, [this] { act(CounterVerb::Next); });
    connect(m_queue->model(), &QueueModel::loaded, this, [this] {
        const QueueCounts &counts = m_queue->model()->counts();
        m_start->setNothingWaits(counts.window + counts.department == 0);
    });
    connect(m_queue, &QueuePanel::sourceChanged, this, &CounterPage::followQueue);
    connect(m_queue->undoCard(), &UndoCard::undoWanted, m_work, &CounterWork::undo);
    connect(m_queue->undoCard(), &UndoCard::releaseWanted, m_work, &CounterWork::releaseNow);
}

// The next case is taken from what the queue shows.
void CounterPage::followQueue()
{
    m_work->setSource(m_queue->scope(), m_queue->filter());
    m_queue->model()->skip(m_work->putBack());
}

void CounterPage::wireWork()
{
    connect(m_work, &CounterWork::opened, this, &CounterPage::showCase);
    connect(m_work, &CounterWork::closed, this, &CounterPage::showClosed);
    connect(m_work, &CounterWork::nothingWaits, this, &CounterPage::showNothing);
    connect(m_work, &CounterWork::stateChanged, this, [this] {
        m_queue->model()->skip(m_work->putBack());
        const QString lost = m_work->lostSince() ? m_work->whyNot() : QString();
        m_queue->setNextReady(lost);
        m_start->setNextReady(lost);
        m_notice->setBlocked(m_work->whyNot());
        m_correction->setBlocked(m_work->whyNot());
        m_intake->setBlocked(m_work->whyNot());
        m_scan->setBlocked(m_work->whyNot());
        m_hold->setBlocked(m_work->whyNot());
        lockSent();
        judge();
        dressBanner();
    });
    connect(m_work, &CounterWork::cameThrough, this, &CounterPage::noteOutcome);
    connect(m_work, &CounterWork::goneElsewhere, this, &CounterPage::noteElsewhere);
    connect(m_work, &CounterWork::keeperHeard, this, &CounterPage::keeperHeard);
    connect(m_banner, &Banner::acted, this, &CounterPage::actOnBanner);
    connect(m_work, &CounterWork::refused, this, &CounterPage::refuse);
    connect(m_work, &CounterWork::conflicted, this, [this](const Error &error) {
        m_conflict->show(error, m_work->draft().words(), m_who.mayTakeOver && error.is(error::HeldElsewhere));
        m_header->deadline()->setVisible(!error.is(error::CaseChanged)); // which may have been met by then
        turnTo(Page::Conflict);
    });
    connect(m_work, &CounterWork::decided, this, [this](const MadeDecision &decision) {
        m_refusal.reset();
        if (decision.kind == NoticeKind::Correct)
            m_correction->forget();
        if (decision.seconds > 0)
            m_queue->undoCard()->start(decision.words, decision.seconds, UndoCard::after(decision.document.has_value(), decision.sends));
        else if (!notePaper(decision))
            m_toast->tell(decision.words);
        noteOwed(decision);
        m_queue->model()->refresh();
    });
    connect(m_work, &CounterWork::undoOver, this, [this](const MadeDecision &decision) {
        if (!m_work->undoable())
            m_queue->undoCard()->stop();
        printDecision(decision);
    });
    connect(m_work, &CounterWork::undone, this, [this] {
        m_owedTold = false;
        m_owed.removeIf([id = m_work->file()->caseId](const Owed &owed) { return owed.of == id; });
        dressBanner();
        m_queue->undoCard()->stop();
        m_queue->model()->refresh();
    });
    connect(m_work, &CounterWork::leaveGiven, this, [this] {
        m_panels->identity()->setLawful(m_work->file()->lawful);
        judge();
        if (!isOn(Page::Notice))
            return;
        keep();
        showNotice(m_notice->kind());
    });
    connect(m_work, &CounterWork::noteAdded, this, &CounterPage::noteStored);
}

void CounterPage::wireCase()
{
    connect(m_header, &CaseHeader::deadlineAsked, this, &CounterPage::openDeadline);
    connect(m_header, &CaseHeader::numberCopied, this, [this] { m_toast->tell(tr("流水号已复制")); });
    connect(m_panels, &CasePanels::changed, this, [this] {
        keep();
        judge();
    });
    connect(m_panels->materials(), &MaterialsPanel::numberTyped, this,
            [this] { m_bar->say(tr("这些数字没有当作核对标记"), tr("找件按 F3，写备注按 Alt N")); });
    connect(m_panels->materials(), &MaterialsPanel::hasNoOriginal, this,
            [this](int seq) { m_bar->say(tr("材料 %1 免提交，没有原件").arg(paperNumber(seq)), tr("不用核，也不记原件已核")); });
    connect(m_panels, &CasePanels::touched, m_work, &CounterWork::heed);
    IdentityPanel *identity = m_panels->identity();
    connect(identity, &IdentityPanel::correctionAsked, this, [this] { act(CounterVerb::Correct); });
    connect(identity, &IdentityPanel::supplementAsked, this, [this] { act(CounterVerb::Supplement); });
    connect(identity, &IdentityPanel::readAsked, this, [this] { act(CounterVerb::ReadCard); });
    connect(identity, &IdentityPanel::spareReaderAsked, this, [this] { act(CounterVerb::SpareReader); });
    connect(identity, &IdentityPanel::proofChanged, this, &CounterPage::offerElsewhere);
    connect(identity, &IdentityPanel::noteChanged, this, &CounterPage::keep);
    connect(identity, &IdentityPanel::noteEntered, m_work, &CounterWork::addNote);
    connect(m_panels->viewer(), &ViewerPanel::supplementAsked, this, [this] { act(CounterVerb::Supplement); });
    const std::pair<void (DecisionBar::*)(), CounterVerb> acts[] = {
        {&DecisionBar::setAsideAsked, CounterVerb::SetAside},     {&DecisionBar::correctAsked, CounterVerb::Correct},
        {&DecisionBar::printAsked, CounterVerb::Print},           {&DecisionBar::declineAsked, CounterVerb::Decline},
        {&DecisionBar::supplementAsked, CounterVerb::Supplement}, {&DecisionBar::forwardAsked, CounterVerb::Forward}};
    for (const auto &[asked, verb] : acts)
        connect(m_bar, asked, this, [this, verb = verb] { act(verb); });
    connect(m_conflict, &ConflictPanel::nextAsked, this, [this] { act(CounterVerb::Next); });
    const auto again = [this](const std::optional<QString> &reason) {
        m_work->open(m_work->file() ? m_work->file()->caseId : m_refusedCase, reason);
    };
    connect(m_conflict, &ConflictPanel::reopenAsked, this, [again] { again({}); });
    connect(m_conflict, &ConflictPanel::takeOverAsked, this, [again](const QString &reason) { again(reason); });
    connect(m_conflict, &ConflictPanel::left, this, &CounterPage::leaveQuestion);
}

void CounterPage::wirePages()
{
    connect(m_notice, &NoticePage::kindChanged, this, &CounterPage::dressBanner);
    connect(m_notice, &NoticePage::draftChanged, this, &CounterPage::keep);
    connect(m_work, &CounterWork::draftSaved, m_notice, &NoticePage::showSaved);
    connect(m_notice, &NoticePage::sendAsked, this, &CounterPage::send);
    connect(m_notice, &NoticePage::left, this, &CounterPage::backToCase);
    connect(m_correction, &CorrectionPage::draftChanged, this, &CounterPage::keep);
    connect(m_correction, &CorrectionPage::sendAsked, this, &CounterPage::send);
    connect(m_correction, &CorrectionPage::left, this, &CounterPage::backToCase);
    connect(m_hold, &HoldPage::holdAsked, this, [this](const QString &reason) {
        if (!heldBack(CounterWork::Deed::Hold))
            m_work->hold(reason);
    });
    connect(m_hold, &HoldPage::releaseAsked, this, [this](const QString &reason) {
        if (!heldBack(CounterWork::Deed::Release))
            m_work->release(reason);
    });
    connect(m_hold, &HoldPage::handOverAsked, this, [this](int window, const QString &reason) {
        if (!heldBack(CounterWork::Deed::HandOver))
            m_work->handOver(window, reason);
    });
    connect(m_work, &CounterWork::closed, m_hold, &HoldPage::forget); // what is typed next time is another reason
    connect(m_hold, &HoldPage::wayChosen, this, &CounterPage::dressBanner);
    connect(m_hold, &HoldPage::left, this, &CounterPage::backToCase);
    connect(m_intake, &IntakePage::receiveAsked, m_work, &CounterWork::receive);
    connect(m_intake, &IntakePage::readAsked, this, [this] { act(CounterVerb::ReadCard); });
    connect(m_intake, &IntakePage::left, this, &CounterPage::backToCase);
    connect(m_work, &CounterWork::received, this, [this] {
        if (m_intake->card())
            m_panels->identity()->presentCard(*m_intake->card());
        if (m_intake->missed()) {
            m_owed.append(Owed{CaseId(), *m_intake->missed()});
            m_owedTold = false;
        }
        m_intake->clear();
        m_tapped.reset();
        dressBanner();
    });
    connect(m_print, &PrintPage::left, this, &CounterPage::backToCase);
    connect(m_print, &PrintPage::nextAsked, this, [this] { act(CounterVerb::Next); });
    connect(m_print, &PrintPage::trouble, this, &CounterPage::printerTrouble);
    connect(m_print, &PrintPage::begun, this, &CounterPage::forgetUnprinted);
    wireHandout();
    wireScan();
}

void CounterPage::turnTo(Page page)
{
    m_stack->setCurrentIndex(int(page));
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

void CounterPage::showCase()
{
    const CaseFile &file = *m_work->file();
    lockSent(); // nothing is under way any more, and the focus is wanted
    m_cardFinds = false;
    m_refusal.reset();
    if (m_outcomeOver.isValid() && m_outcomeOver != file.caseId)
        m_outcome.reset();
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
    if (m_work->file()) {
        m_bar->say(tr("没有下一件了"), tr("本件还在这里，可继续办"));
        return;
    }
    if (m_collects && m_collects->over.isEmpty())
        m_collects.reset(); // the offer is gone, and so may its person be
    turnTo(Page::Start);
    m_start->showNoCase();
}

// Somebody else has the case that was wanted: back to where it was chosen.
void CounterPage::leaveQuestion()
{
    m_refusal.reset();
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
        if (m_work->file() && !m_work->conflict())
            actOnCase(verb);
    }
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
        m_hold->open(file);
        turnTo(Page::Hold);
        break;
    case CounterVerb::Correct:
        if (isOn(Page::Correction))
            break;
        if (isOn(Page::Case) && m_panels->identity()->isSomebodyElse())
            return m_bar->say(tr("证件不是本件的人"), tr("改动要本人同意；刷错了按 Esc 放下"));
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
        if (auto *card = qobject_cast<DeadlineCard *>(floating())) {
            card->print(m_printer, m_who.printer);
        } else if (!isOn(Page::Print)) {
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
    if (stopAtCorrection(QStringLiteral("F8")))
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
