// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterPage.h"

#include "records/HallCode.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/PaperNumber.h"
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
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Popover.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"

#include <QHBoxLayout>
#include <QStackedWidget>

// What the counter is put together from, and what its parts tell each other.
namespace yichuang {

void CounterPage::build(PageService &pages, const QString &draftFolder)
{
    m_queue = new QueuePanel(m_desk, this);
    m_queue->start(); // the hall looks for the rows while the pages are made
    m_header = new CaseHeader(this);
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_start = new NoCasePage(m_stack);
    m_panels = new CasePanels(m_desk, pages, m_stack);
    m_conflict = new ConflictPanel(m_stack);
    m_notice = new NoticePage(m_desk, m_stack);
    m_notice->setUndoSeconds(m_who.undoSeconds);
    m_notice->setUsualDays(m_who.supplementWorkdays);
    m_correction = new CorrectionPage(m_stack);
    m_hold = new HoldPage(m_desk, m_stack);
    m_print = new PrintPage(m_desk, m_printer, m_stack);
    m_intake = new IntakePage(m_desk, m_who, draftFolder, m_stack);
    m_handout = new HandoutPage(m_desk, m_stack);
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

void CounterPage::wireQueue()
{
    connect(m_queue, &QueuePanel::rowOpened, this, &CounterPage::openRow);
    connect(m_queue, &QueuePanel::nextAsked, this, &CounterPage::takeUnseen);
    connect(m_start, &NoCasePage::nextAsked, this, &CounterPage::takeUnseen);
    connect(m_queue->model(), &QueueModel::loaded, this, [this] {
        const QueueCounts &counts = m_queue->model()->counts();
        m_start->setNothingWaits(counts.window + counts.department == 0);
    });
    connect(m_queue, &QueuePanel::sourceChanged, this, &CounterPage::followQueue);
    connect(m_queue->undoCard(), &UndoCard::undoWanted, m_work, &CounterWork::undo);
    connect(m_queue->undoCard(), &UndoCard::releaseWanted, m_work, &CounterWork::releaseNow);
}

void CounterPage::wireWork()
{
    connect(m_work, &CounterWork::opened, this, &CounterPage::showCase);
    connect(m_work, &CounterWork::closed, this, &CounterPage::showClosed);
    connect(m_work, &CounterWork::nothingWaits, this, [this] {
        showNothing();
        m_toast->say(m_queue->nothingLeft(), Tone::Amber);
    });
    connect(m_work, &CounterWork::keeperHeard, this, &CounterPage::keeperHeard);
    connect(m_work, &CounterWork::stateChanged, this, &CounterPage::followWork);
    connect(m_work, &CounterWork::cameThrough, this, &CounterPage::noteOutcome);
    connect(m_work, &CounterWork::goneElsewhere, this, &CounterPage::noteElsewhere);
    connect(m_banner, &Banner::acted, this, &CounterPage::actOnBanner);
    connect(m_work, &CounterWork::refused, this, &CounterPage::refuse);
    connect(m_work, &CounterWork::conflicted, this, [this](const Error &error) {
        m_conflict->show(error, m_work->draft().words(), m_who.mayTakeOver && error.is(error::HeldElsewhere), {}, ConflictPanel::Way::None,
                         m_work->file() ? m_work->file()->caseId : CaseId());
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
        m_outcome.reset(); // it is not done
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

void CounterPage::followWork()
{
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
    connect(identity, &IdentityPanel::applyingAnewAsked, this, [this] { act(CounterVerb::Receive); });
    connect(identity, &IdentityPanel::supplementAsked, this, [this] { act(CounterVerb::Supplement); });
    connect(identity, &IdentityPanel::readAsked, this, [this] { act(CounterVerb::ReadCard); });
    connect(identity, &IdentityPanel::spareReaderAsked, this, [this] { act(CounterVerb::SpareReader); });
    connect(identity, &IdentityPanel::proofChanged, this, &CounterPage::offerElsewhere);
    connect(identity, &IdentityPanel::proofChanged, this, [this] { forgetRefusal(m_refusal && m_refusal->is(error::NotIdentified)); });
    connect(m_panels->materials(), &MaterialsPanel::marksChanged, this,
            [this] { forgetRefusal(m_refusal && m_refusal->is(error::PapersMissing)); });
    connect(identity, &IdentityPanel::noteChanged, this, &CounterPage::keep);
    connect(identity, &IdentityPanel::noteEntered, m_work, &CounterWork::addNote);
    connect(m_panels->viewer(), &ViewerPanel::supplementAsked, this, [this] { act(CounterVerb::Supplement); });
    const std::pair<void (DecisionBar::*)(), CounterVerb> acts[] = {
        {&DecisionBar::setAsideAsked, CounterVerb::SetAside},     {&DecisionBar::correctAsked, CounterVerb::Correct},
        {&DecisionBar::printAsked, CounterVerb::Print},           {&DecisionBar::declineAsked, CounterVerb::Decline},
        {&DecisionBar::supplementAsked, CounterVerb::Supplement}, {&DecisionBar::forwardAsked, CounterVerb::Forward}};
    for (const auto &[asked, verb] : acts)
        connect(m_bar, asked, this, [this, verb = verb] { act(verb); });
    connect(m_conflict, &ConflictPanel::nextAsked, this, &CounterPage::takeUnseen);
    const auto again = [this](const std::optional<QString> &reason) {
        m_work->open(isAsking() ? m_refusedCase : m_work->file()->caseId, reason);
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
    connect(m_notice, &NoticePage::left, this, &CounterPage::leavePage);
    connect(m_correction, &CorrectionPage::draftChanged, this, [this] {
        keep();
        forgetRefusal(m_refusedDeed == CounterWork::Deed::Correct);
    });
    connect(m_correction, &CorrectionPage::sendAsked, this, &CounterPage::send);
    connect(m_correction, &CorrectionPage::left, this, &CounterPage::leavePage);
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
    connect(m_hold, &HoldPage::draftChanged, this, &CounterPage::keep);
    connect(m_work, &CounterWork::closed, m_hold, &HoldPage::forget); // what is typed next time is another reason
    connect(m_hold, &HoldPage::wayChosen, this, &CounterPage::dressBanner);
    connect(m_hold, &HoldPage::left, this, &CounterPage::leavePage);
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
    connect(m_print, &PrintPage::nextAsked, this, &CounterPage::takeUnseen);
    connect(m_print, &PrintPage::trouble, this, &CounterPage::printerTrouble);
    connect(m_print, &PrintPage::begun, this, &CounterPage::forgetUnprinted);
    wireHandout();
    wireScan();
}

}
