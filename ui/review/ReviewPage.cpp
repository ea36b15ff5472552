// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewPage.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "records/HallCode.h"
#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/NoCasePage.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/RevealLine.h"
#include "ui/casefile/ViewerPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"
#include "ui/parts/UndoCard.h"
#include "ui/review/ActPanel.h"
#include "ui/review/BatchOpinion.h"
#include "ui/review/BatchPanel.h"
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

#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

namespace yichuang {

namespace {

constexpr qint64 TeamMemory = 60'000; // milliseconds

}

ReviewPage::ReviewPage(ReviewDesk &desk, PageService &pages, PrintService &printer, const SignedIn &who, const QString &draftFolder,
                       QWidget *parent)
    : Workplace(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_who(who)
    , m_work(new ReviewWork(desk, who, draftFolder, this))
    , m_batch(new ReviewBatch(desk, this))
{
    setObjectName(QStringLiteral("ReviewPage"));
    build(pages);
    ReviewKeys::table().listen(this, [this](ReviewVerb verb) { act(verb); });
    wireQueue();
    wireWork();
    wireCase();
    connect(&m_bannerTime, &QTimer::timeout, this, [this] {
        m_lineCameBack = false;
        m_outcome.reset();
        dressBanner();
    });
    dressBanner();
    showNothing();
    m_queue->start();
    m_team->refresh();
    if (!who.held.isEmpty())
        m_work->open(who.held.first());
    for (const PaperDue &left : who.due)
        m_work->goOnAfter(left);
    m_batch->recall();
}

void ReviewPage::build(PageService &pages)
{
    m_queue = new ReviewQueue(m_desk, *m_batch, this);
    m_header = new ReviewHeader(this);
    m_number = new RevealLine(m_desk, m_header->numberLine(), QStringLiteral("审查核对"));
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_start = new NoCasePage(m_stack);
    m_panels = new ReviewPanels(m_desk, pages, m_stack);
    m_conflict = new ConflictPanel(m_stack);
    m_batchPanel = new BatchPanel(*m_batch, m_stack);
    m_print = new PrintPage(m_desk, m_printer);
    if (m_who.steps.contains(QStringLiteral("approve")))
        m_print->setReissue(
            [this](const RequestId &request, DocumentId paper, const QString &reason) { return m_desk.reissue(request, paper, reason); });
    // In the order of Page.
    for (QWidget *page : std::initializer_list<QWidget *>{m_start, m_panels, m_conflict, m_batchPanel})
        m_stack->addWidget(page);
    m_side = new QStackedWidget(this);
    m_opinion = new OpinionPanel;
    m_shared = new BatchOpinion;
    m_pause = new PausePanel;
    m_act = new ActPanel;
    // In the order of Side.
    auto *pause = new ScrollPane;
    pause->setContent(m_pause);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_opinion, m_shared, pause, m_act})
        m_side->addWidget(panel);
    m_bar = new ReviewBar(this);
    // Large text is cut rather than that the window grows over its screen.
    m_bar->setMinimumWidth(1);
    m_stack->setMinimumSize(1, 1);
    m_side->setMinimumHeight(1);
    m_toast = new Toast(this);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_banner);
    middle->addWidget(m_header);
    middle->addWidget(m_stack, 1);
    auto *above = new QHBoxLayout;
    above->setSpacing(0);
    above->addLayout(middle, 1);
    above->addWidget(m_side);
    auto *desk = new QWidget;
    auto *column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(above, 1);
    column->addWidget(m_bar);
    // The papers take the whole width, the opinion's too.
    m_whole = new QStackedWidget(this);
    m_whole->addWidget(desk);
    m_whole->addWidget(m_print);
    m_team = new TeamPage(m_desk, m_whole);
    m_whole->addWidget(m_team);
    m_notice = new NoticeFollower(*m_panels->notice(), this);
    m_plan = new PausePlan(m_desk, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_queue);
    row->addWidget(m_whole, 1);
    setFocusProxy(m_queue);
}

void ReviewPage::wireQueue()
{
    connect(m_queue, &ReviewQueue::rowOpened, this, [this](CaseId id) {
        keep();
        m_batch->clear();
        m_work->open(id);
    });
    connect(m_queue, &ReviewQueue::nextAsked, this, &ReviewPage::takeUnseen);
    connect(m_start, &NoCasePage::nextAsked, this, &ReviewPage::takeUnseen);
    connect(m_queue, &ReviewQueue::sourceChanged, this, [this] { m_work->setSource(m_queue->scope(), m_queue->filter()); });
    connect(m_queue, &ReviewQueue::teamAsked, this, &ReviewPage::openTeam);
    connect(m_team, &TeamPage::left, this, &ReviewPage::leaveSide);
    connect(m_team, &TeamPage::told, m_toast, &Toast::say);
    connect(m_team, &TeamPage::loaded, this, &ReviewPage::showTeam);
    connect(m_queue->undoCard(), &UndoCard::undoWanted, m_work, &ReviewWork::undo);
    connect(m_queue->undoCard(), &UndoCard::releaseWanted, m_work, &ReviewWork::releaseNow);
    connect(m_queue, &ReviewQueue::batchLeft, this, &ReviewPage::leaveSide);
    connect(m_batch, &ReviewBatch::changed, this, &ReviewPage::showBatch);
    connect(m_batch, &ReviewBatch::factsChanged, this, [this] {
        if (m_batch->facts())
            m_shared->setFacts(*m_batch->facts());
    });
    connect(m_batchPanel, &BatchPanel::openAsked, this, [this](CaseId id) {
        m_batch->clear();
        m_work->open(id);
    });
    connect(m_batch, &ReviewBatch::recalled, this, &ReviewPage::noteRecalled);
    connect(m_batch, &ReviewBatch::ended, this, &ReviewPage::noteEnded);
    connect(m_shared, &BatchOpinion::edited, this, [this] {
        m_batch->keep(m_shared->text());
        judge();
    });
}

void ReviewPage::wireWork()
{
    connect(m_work, &ReviewWork::opened, this, &ReviewPage::showCase);
    connect(m_work, &ReviewWork::closed, this, &ReviewPage::showClosed);
    connect(m_work, &ReviewWork::nothingWaits, this, [this] {
        showNothing();
        m_toast->say(m_queue->nothingLeft(), Tone::Amber);
    });
    connect(m_work, &ReviewWork::stateChanged, this, [this] {
        m_queue->model()->skip(m_work->putBack());
        m_queue->setNextReady(m_work->lostSince() ? m_work->whyNot() : QString());
        lockSent();
        judge();
        dressBanner();
    });
    connect(m_work, &ReviewWork::cameThrough, this, &ReviewPage::noteOutcome);
    connect(m_work, &ReviewWork::keeperHeard, this, &ReviewPage::keeperHeard);
    connect(m_banner, &Banner::acted, this, &ReviewPage::retryWanted);
    connect(m_work, &ReviewWork::refused, this, &ReviewPage::refuse);
    connect(m_work, &ReviewWork::conflicted, this, [this](const Error &error) {
        m_conflict->show(error, m_work->draft().text(), m_who.mayTakeOver && error.is(error::HeldElsewhere));
        turnTo(Page::Conflict);
    });
    connect(m_work, &ReviewWork::decided, this, [this](const MadeDecision &decision) {
        m_refusal.reset();
        if (m_work->file() && !isOn(Page::Batch))
            turnSide(Side::Opinion); // told, and worked on
        const bool printed = decision.document && decision.kind != NoticeKind::Forward;
        m_queue->undoCard()->start(decision.words, m_who.undoSeconds, UndoCard::after(printed, decision.sends));
        m_queue->model()->refresh();
    });
    connect(m_work, &ReviewWork::undoOver, this, [this] {
        if (!m_work->undoable())
            m_queue->undoCard()->stop();
    });
    connect(m_work, &ReviewWork::undone, this, [this] {
        m_queue->undoCard()->stop();
        m_queue->model()->refresh();
    });
    connect(m_work, &ReviewWork::recorded, this, [this](const QString &words) {
        turnSide(Side::Opinion);
        m_toast->tell(words);
        m_queue->model()->refresh();
    });
    connect(m_work, &ReviewWork::noteAdded, this, [this] { m_toast->tell(tr("备注已记入办件")); });
}

void ReviewPage::wireCase()
{
    const auto edited = [this] {
        keep();
        judge();
    };
    connect(m_panels, &ReviewPanels::changed, this, edited);
    connect(m_opinion, &OpinionPanel::edited, this, edited);
    connect(m_opinion, &OpinionPanel::pointWanted, this, [this](int no) {
        m_panels->turnTo(ReviewPanels::Tab::Points);
        m_panels->points()->setCurrent(no);
        m_panels->points()->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_pause, &PausePanel::changed, this, edited);
    connect(m_act, &ActPanel::changed, this, edited);
    connect(m_plan, &PausePlan::counted, this, &ReviewPage::judge);
    connect(m_pause, &PausePanel::previewAsked, this, [this] { act(ReviewVerb::Notice); });
    connect(m_panels, &ReviewPanels::turned, this, [this] {
        if (m_work->file() && m_work->file()->review)
            followNotice();
    });
    const std::pair<void (ReviewBar::*)(), ReviewVerb> acts[] = {
        {&ReviewBar::pauseAsked, ReviewVerb::Pause},       {&ReviewBar::moreAsked, ReviewVerb::More},
        {&ReviewBar::printAsked, ReviewVerb::Print},       {&ReviewBar::refuseAsked, ReviewVerb::Refuse},
        {&ReviewBar::sendBackAsked, ReviewVerb::SendBack}, {&ReviewBar::agreeAsked, ReviewVerb::Positive},
        {&ReviewBar::sendAsked, ReviewVerb::Send}};
    for (const auto &[asked, verb] : acts)
        connect(m_bar, asked, this, [this, verb = verb] { act(verb); });
    connect(m_bar, &ReviewBar::leaveAsked, this, &ReviewPage::leaveSide);
    connect(m_conflict, &ConflictPanel::nextAsked, this, &ReviewPage::takeUnseen);
    const auto again = [this](const std::optional<QString> &reason) {
        m_work->open(m_work->file() ? m_work->file()->caseId : m_refusedCase, reason);
    };
    connect(m_conflict, &ConflictPanel::reopenAsked, this, [again] { again({}); });
    connect(m_conflict, &ConflictPanel::takeOverAsked, this, [again](const QString &reason) { again(reason); });
    connect(m_conflict, &ConflictPanel::left, this, &ReviewPage::leaveQuestion);
    connect(m_print, &PrintPage::left, this, &ReviewPage::leaveSide);
    connect(m_print, &PrintPage::nextAsked, this, &ReviewPage::takeUnseen);
    connect(m_print, &PrintPage::trouble, this, &ReviewPage::printerTrouble);
}

void ReviewPage::turnTo(Page page)
{
    m_page = page;
    m_whole->setCurrentIndex(page == Page::Print ? 1 : page == Page::Team ? 2 : 0);
    if (page == Page::Print || page == Page::Team)
        return;
    m_stack->setCurrentIndex(int(page));
    m_header->setVisible(page == Page::Case);
    m_side->setVisible(page == Page::Case || page == Page::Batch);
    m_bar->setVisible(page == Page::Case || page == Page::Batch);
}

bool ReviewPage::isOn(Page page) const
{
    return m_page == page;
}

void ReviewPage::turnSide(Side side)
{
    m_side->setCurrentIndex(int(side));
    judge();
}

bool ReviewPage::isWriting() const
{
    return m_side->currentIndex() > int(Side::Batch);
}

void ReviewPage::showCase()
{
    const CaseFile &file = *m_work->file();
    lockSent(); // nothing is under way any more, and the focus is wanted
    m_refusal.reset();
    if (m_unsent && m_unsent->caseId != file.caseId)
        m_unsent.reset();
    m_start->showContent();
    closePopover();
    m_queue->setOpen(file.caseId);
    m_queue->model()->refresh();
    // What is decided has no way to go: its papers are what can be looked at.
    if (!file.review)
        return print();
    const ReviewDraft draft = m_work->draft();
    m_header->setFile(file, m_queue->model()->now());
    m_number->setCase(file.caseId, {});
    m_panels->open(file, draft);
    m_opinion->setFile(file, m_queue->model()->now());
    m_opinion->setOpinion(draft.opinion);
    m_opinion->certificate()->setWanted(draft.certificate);
    turnTo(Page::Case);
    turnSide(Side::Opinion);
    m_panels->points()->setFocus(Qt::OtherFocusReason);
    judge();
    dressBanner();
}

// Between two cases: the next one is on its way, or the person chooses.
void ReviewPage::showClosed()
{
    m_number->setCase({}, {});
    m_queue->setOpen({});
    m_queue->model()->refresh();
    closePopover();
    turnSide(Side::Opinion);
    showNothing();
    if (m_work->isBusy())
        m_start->showLoading();
    m_queue->view()->setFocus();
}

void ReviewPage::showNothing()
{
    if (m_work->file())
        return;
    turnTo(Page::Start);
    m_start->showNoCase();
}

// Somebody else has the case that was wanted: back to where it was chosen.
void ReviewPage::leaveQuestion()
{
    m_refusal.reset();
    showNothing();
    m_queue->view()->setFocus();
    dressBanner();
}

void ReviewPage::showBatch()
{
    if (!m_batch->isEmpty()) {
        keep();
        if (!isOn(Page::Batch)) {
            // Words that were written for the same cases and not sent stay; others would be wrong here.
            const QueueRow &first = m_batch->lines().first().row;
            const QString of = first.review->itemCode + u' ' + wordFor(first.review->step);
            if (std::exchange(m_sharedOf, of) != of)
                m_shared->clear();
            m_batch->keep(m_shared->text());
            turnTo(Page::Batch);
            turnSide(Side::Batch);
        }
        if (m_batch->isOver()) {
            m_queue->model()->refresh();
            m_sharedOf.clear(); // its words are sent
        }
        judge();
    } else if (isOn(Page::Batch)) {
        if (m_work->file())
            showCase();
        else
            showClosed();
    }
}

// What stands against the step's positive result; empty: nothing.
QString ReviewPage::whyNot() const
{
    return whyNot(m_work->whyNot());
}

// `shut`: what of the line and of what is under way stands against it.
QString ReviewPage::whyNot(const QString &shut) const
{
    if (!shut.isEmpty())
        return shut;
    const CaseFile &file = *m_work->file();
    const ReviewStage &stage = *file.review;
    if (!file.isMine())
        return tr("只能看：这件不在您手里");
    if (!stage.barred.isEmpty())
        return stage.barred == QLatin1String("step")        ? tr("这一步不归您办")
               : stage.barred == QLatin1String("principal") ? tr("您代的人办过前面的环节，要由另一个人办")
                                                            : tr("前面的环节是您办的，要由另一个人办");
    if (stage.pause)
        return tr("特别程序中，恢复计时后再办");
    if (m_panels->points()->hasFailed())
        return tr("有要点不符合，请按 F9 退回窗口或 F10 不予");
    if (const auto open = m_panels->points()->firstOpen())
        return tr("余 %n 条要点没有结论", nullptr, int(stage.points.size()) - m_panels->points()->judged());
    if (codePointCount(m_opinion->opinion().trimmed()) < LeastOpinion)
        return tr("还没有写意见");
    if (const QString lacking = m_opinion->certificate()->whyNot(); stage.decides && !lacking.isEmpty())
        return lacking;
    return stage.may(stage.decides ? ReviewAct::Grant : ReviewAct::Forward) ? QString() : tr("现在不能办");
}

void ReviewPage::judge()
{
    if (isOn(Page::Batch)) {
        const int ready = m_batch->ready();
        const QString why = m_batch->isRunning()                              ? tr("正在逐件办")
                            : ready == 0                                      ? tr("没有可批的件")
                            : codePointCount(m_shared->text()) < LeastOpinion ? tr("还没有写共同意见")
                            : m_work->lostSince()                             ? m_work->whyNot()
                                                                              : QString();
        m_bar->showBatch(m_batchPanel->verdict(), why.isEmpty() ? tr("例外的留在待审列表") : why,
                         m_batch->grants() ? tr("准予 %n 件", nullptr, ready) : tr("同意 %n 件", nullptr, ready), why);
        return;
    }
    if (!m_work->file() || !m_work->file()->review)
        return;
    followNotice();
    planPause();
    const PointList *points = m_panels->points();
    m_opinion->setOpen(int(points->points().size()) - points->judged(), points->firstOpen().value_or(0));
    if (m_side->currentIndex() == int(Side::Pause)) {
        const QString moved = m_header->movedWords(halltime::today());
        m_bar->showAct(tr("暂停计时 %n 个工作日", nullptr, m_pause->wanted().workdays), moved.isEmpty() ? tr("到期自动恢复计时") : moved,
                       tr("启动并告知申请人"), m_work->whyNot().isEmpty() ? m_pause->whyNot() : m_work->whyNot(), Tone::Amber);
    } else if (m_side->currentIndex() == int(Side::Act)) {
        m_bar->showAct(m_act->title(), tr("可以发出"), m_act->deed(), m_work->whyNot().isEmpty() ? m_act->whyNot() : m_work->whyNot(),
                       m_act->act() == ReviewAct::Return   ? Tone::Amber
                       : m_act->act() == ReviewAct::Refuse ? Tone::Red
                                                           : Tone::Blue);
    } else {
        m_bar->showCase(*m_work->file(), points->judged(), whyNot(), m_work->whyNot());
    }
}

// Everything judged and typed goes into the draft, which ReviewWork saves.
void ReviewPage::keep()
{
    if (!isOn(Page::Case) || !m_work->file() || m_work->conflict())
        return;
    ReviewDraft draft = m_work->draft();
    draft.findings = m_panels->points()->findings();
    draft.opinion = m_opinion->opinion();
    draft.certificate = m_opinion->certificate()->wanted();
    if (m_side->currentIndex() == int(Side::Act)) {
        draft.act = wordFor(m_act->act());
        draft.words = m_act->words();
    } else if (m_side->currentIndex() == int(Side::Pause)) {
        draft.act = wordFor(ReviewAct::Pause);
        draft.words = m_pause->wanted().toJson();
    }
    m_work->keep(draft);
}

void ReviewPage::hallChanged()
{
    m_queue->model()->refresh();
    // Who stands in for whom changes by the day, not by the second.
    if (isOn(Page::Team) || !m_teamAge.isValid() || m_teamAge.hasExpired(TeamMemory)) {
        m_teamAge.start();
        m_team->refresh();
    }
}

void ReviewPage::lock()
{
    keep();
    closePopover();
    m_number->hide();
    m_work->setLocked(true);
}

void ReviewPage::unlock()
{
    m_work->setLocked(false);
    hallChanged();
}

void ReviewPage::saveNow()
{
    keep();
    m_batch->saveNow();
    m_work->saveDraftNow();
}

}
