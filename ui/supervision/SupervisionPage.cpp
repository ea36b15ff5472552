// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionPage.h"

#include "core/HallTime.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ListenFor.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Toast.h"
#include "ui/parts/Words.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CasePanel.h"
#include "ui/supervision/CasesView.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/Exporter.h"
#include "ui/supervision/LooksView.h"
#include "ui/supervision/MessagesView.h"

#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Slowly = 30s;
constexpr int PanelWidth = 440;

}

SupervisionPage::SupervisionPage(SupervisionDesk &desk, PrintService &printer, const SignedIn &who, QWidget *parent)
    : Workplace(parent)
    , m_desk(desk)
    , m_printer(printer)
    , m_printQueue(who.printer)
    , m_acts(new SupervisionActs(desk, this))
    , m_exporter(new Exporter(desk, this))
{
    setObjectName(QStringLiteral("SupervisionPage"));
    setFocusPolicy(Qt::StrongFocus);
    build(who.mayTakeOver);
    wire();
    addKeys();
    dressBanner();
    m_slowly.start(Slowly);
    m_boardState->showLoading();
    askBoard();
}

void SupervisionPage::build(bool mayTakeOver)
{
    m_banner = new Banner(this);
    m_stack = new QStackedWidget(this);
    m_board = new DashboardView;
    // Where text is large the board is larger than the screen; it never makes the window grow.
    auto *scroll = new ScrollPane;
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setContent(m_board);
    m_boardState = new StatePage(scroll);
    m_stack->setMinimumSize(1, 1);
    auto *list = new QWidget;
    auto *row = new QHBoxLayout(list);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_cases = new CasesView(m_desk);
    m_panel = new CasePanel(mayTakeOver);
    row->addWidget(m_cases, 1);
    row->addWidget(m_panel);
    m_looks = new LooksView(m_desk);
    m_messages = new MessagesView(m_desk);
    // In the order of Place.
    for (QWidget *page : std::initializer_list<QWidget *>{m_boardState, list, m_looks, m_messages})
        m_stack->addWidget(page);
    m_toast = new Toast(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
}

void SupervisionPage::wire()
{
    connect(&m_slowly, &QTimer::timeout, this, &SupervisionPage::askBoard);
    m_bannerTime.setSingleShot(true);
    connect(&m_bannerTime, &QTimer::timeout, this, [this] {
        m_cameBack = false;
        dressBanner();
    });
    connect(m_banner, &Banner::acted, this, &SupervisionPage::retryWanted);
    connect(m_boardState, &StatePage::retry, this, &SupervisionPage::refresh);
    connect(m_board, &DashboardView::choiceChanged, this, [this] {
        ++m_question; // what is under way answers another choice
        m_asking = false;
        askBoard();
    });
    connect(m_board, &DashboardView::casesWanted, this, &SupervisionPage::openCases);
    connect(m_board, &DashboardView::urgeAllWanted, this, &SupervisionPage::urgeAll);
    connect(m_board, &DashboardView::urgeWanted, this, [this](const LateCase &late) {
        openCases(QStringLiteral("due"), tr("超期与今日到期"), m_board->filter(), late.caseId);
        m_urgeNext = late.caseId;
    });
    connect(m_board, &DashboardView::exportWanted, this, &SupervisionPage::openExports);
    connect(m_cases, &CasesView::currentChanged, this, &SupervisionPage::lookAtCurrent);
    connect(m_cases, &CasesView::leaveWanted, this, &SupervisionPage::leave);
    connect(m_cases, &CasesView::exportWanted, this, &SupervisionPage::openExports);
    connect(m_cases, &CasesView::looksWanted, this, &SupervisionPage::openLooks);
    connect(m_cases->list(), &QListView::activated, this, [this] { m_panel->setFocus(); });
    connect(m_looks, &LooksView::leaveWanted, this, &SupervisionPage::leave);
    connect(m_looks, &LooksView::caseWanted, this, &SupervisionPage::openNamed);
    connect(m_looks, &LooksView::looked, this, [this] { m_toast->tell(tr("抽查结果已记入办件")); });
    connect(m_board, &DashboardView::messagesWanted, this,
            [this](const QString &figure, const QString &title, const FigureFilter &filter, qint64 message, Mend mend) {
                m_messages->open(figure, title, filter, message, mend);
                turnTo(Place::Messages);
            });
    connect(m_messages, &MessagesView::leaveWanted, this, &SupervisionPage::leave);
    connect(m_messages, &MessagesView::caseWanted, this, &SupervisionPage::openNamed);
    connect(m_messages, &MessagesView::exportWanted, this, &SupervisionPage::openExports);
    connect(m_messages, &MessagesView::failed, m_toast, &Toast::fail);
    connect(m_messages, &MessagesView::mended, this, [this](Mend mend) {
        m_toast->tell(mend == Mend::Call ? tr("电话已记入办件") : tr("号码已改，短信重发一次"));
        askBoard();
    });
    connect(m_panel, &CasePanel::urgeAsked, this, &SupervisionPage::urge);
    connect(m_panel, &CasePanel::reassignAsked, this, &SupervisionPage::reassign);
    connect(m_panel, &CasePanel::takeOverAsked, this, &SupervisionPage::takeOver);
    connect(m_panel, &CasePanel::noticeAsked, this, &SupervisionPage::allowNotice);
    connect(m_panel, &CasePanel::retryAsked, this, &SupervisionPage::askFile);
    connect(m_panel->form(), &ActForm::edited, this, &SupervisionPage::keepWords);
    connect(m_panel->form(), &ActForm::sendWanted, this, &SupervisionPage::sendForm);
    connect(m_acts, &SupervisionActs::stateChanged, this, [this] { m_panel->form()->setSending(m_acts->isSending()); });
    connect(m_acts, &SupervisionActs::done, this, [this](CaseId, SupervisionAct act) { actDone(act); });
    connect(m_acts, &SupervisionActs::refused, this, &SupervisionPage::refuse);
    connect(m_acts, &SupervisionActs::allUrged, this, [this](int done, int failed) {
        m_acts->keep({}, SupervisionAct::Urge, {});
        closeForm();
        m_toast->say(failed == 0 ? tr("已督办 %n 件", nullptr, done)
                                 : tr("已督办 %1 件，%2 件没有督办：已经督办过或已办完").arg(done).arg(failed),
                     failed == 0 ? Tone::Green : Tone::Amber);
        refresh();
    });
    connect(m_exporter, &Exporter::saved, this, [this](const QString &path, ExportedWhat what, qsizetype cut) {
        const QString where = tr("已存到 %1").arg(QDir::toNativeSeparators(path));
        if (cut == 0)
            m_toast->tell(where);
        else if (what == ExportedWhat::Messages)
            m_toast->say(where + tr("。只有前 %n 条，后面还有：换短一些的时段或一个部门，分几次导出", nullptr, int(cut)), Tone::Amber);
        else
            m_toast->say(where + tr("。只有前 %n 件，后面还有：换短一些的时段或一个部门，分几次导出", nullptr, int(cut)), Tone::Amber);
    });
    connect(m_exporter, &Exporter::failed, this, [this](const Error &error) { m_toast->fail(Words::say(error).whole()); });
}

void SupervisionPage::addKeys()
{
    addRetryKey();
    listenFor(Qt::Key_F3, this, &SupervisionPage::find);
    listenFor(Qt::Key_F4, this, &SupervisionPage::openLooks);
    listenFor(Qt::Key_F5, this, &SupervisionPage::refresh);
    listenFor(Qt::Key_F6, this, &SupervisionPage::reassign);
    listenFor(Qt::Key_F7, this, &SupervisionPage::allowNotice);
    listenFor(Qt::Key_F8, this, &SupervisionPage::urge);
    listenFor(Qt::Key_F9, this, &SupervisionPage::takeOver);
    listenFor(Qt::Key_F10, this, &SupervisionPage::openRecalculated);
    listenFor(Qt::Key_F12, this, &SupervisionPage::lockAsked);
    listenFor(Qt::Key_Escape, this, &SupervisionPage::leave);
    listenFor(Qt::CTRL | Qt::Key_Tab, this, &SupervisionPage::nextPeriod);
    listenFor(Qt::CTRL | Qt::Key_E, this, &SupervisionPage::openExports);
    listenFor(Qt::CTRL | Qt::Key_D, this, &SupervisionPage::openDeadline);
    listenFor(Qt::CTRL | Qt::Key_P, this, &SupervisionPage::printDeadline);
    const std::pair<int, std::function<void()>> looks[] = {{Qt::Key_O, [this] { m_looks->look(); }},
                                                           {Qt::Key_1, [this] { m_looks->decide(true); }},
                                                           {Qt::Key_2, [this] { m_looks->decide(false); }}};
    for (const auto &[key, deed] : looks) {
        listenFor(Qt::CTRL | Qt::Key(key), this, [this, deed = deed] {
            if (place() == Place::Looks)
                deed();
        });
    }
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        listenFor(Qt::CTRL | enter, this, [this] {
            if (place() == Place::Cases && m_panel->isWriting())
                m_panel->form()->send();
            else if (place() == Place::Messages && m_messages->form())
                m_messages->form()->send();
        });
    }
    for (int i = 0; i < 7; ++i) {
        listenFor(Qt::ALT | Qt::Key(Qt::Key_1 + i), this, [this, i] {
            if (place() == Place::Board)
                m_board->focusCard(i);
        });
    }
}

SupervisionPage::Place SupervisionPage::place() const
{
    return Place(m_stack->currentIndex());
}

void SupervisionPage::turnTo(Place place)
{
    m_stack->setCurrentIndex(int(place));
    if (place == Place::Board)
        m_board->focusCard(0);
    else if (place == Place::Cases)
        m_cases->takeFocus();
    else if (place == Place::Looks)
        m_looks->takeFocus();
    else
        m_messages->takeFocus();
}

// The page itself holds no focus: it goes to where the person left off.
void SupervisionPage::focusInEvent(QFocusEvent *)
{
    turnTo(place());
}

void SupervisionPage::resizeEvent(QResizeEvent *event)
{
    Workplace::resizeEvent(event);
    m_panel->setFixedWidth(scaledColumn(PanelWidth, width()));
}

void SupervisionPage::askBoard()
{
    if (m_locked)
        return;
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    whenAnswered(m_desk.dashboard(m_board->filter()), this, [this, question = m_question](const Result<Dashboard> &board) {
        if (question != m_question)
            return;
        m_asking = false;
        receiveBoard(board);
        if (std::exchange(m_again, false))
            askBoard();
    });
}

// Figures that stand there stay until new ones come: a lost line makes them old, not gone.
void SupervisionPage::receiveBoard(const Result<Dashboard> &board)
{
    if (board) {
        const bool first = !m_shown;
        m_shown = *board;
        Q_EMIT keeperHeard(board->keeperSilent);
        m_board->show(*board);
        m_boardState->showContent();
        if (first && place() == Place::Board && isVisible())
            m_board->focusCard(0);
        return;
    }
    if (m_shown)
        return m_board->setLost(true);
    const Said said = Words::say(board.error());
    m_boardState->showFailed({Icon::Warning, Tone::Red, said.fact, said.meaning});
}

void SupervisionPage::openCases(const QString &figure, const QString &title, const FigureFilter &filter, CaseId select)
{
    m_urgeNext = {};
    m_cameFrom.reset();
    closeForm();
    m_panel->showNothing();
    m_cases->open(figure, title, filter, select);
    turnTo(Place::Cases);
}

void SupervisionPage::lookAtCurrent()
{
    if (!m_all.isEmpty())
        return;
    const SupervisedCase *row = m_cases->current();
    // A list that was asked anew leaves alone what is being written about the same case.
    if (m_panel->isWriting()) {
        if (row && row->caseId == m_formCase)
            return;
        closeForm();
    }
    if (!row)
        return m_panel->showNothing();
    m_panel->showRow(*row, m_cases->now());
    askFile();
    if (std::exchange(m_urgeNext, CaseId()) == row->caseId)
        urge();
}

void SupervisionPage::askFile()
{
    const SupervisedCase *row = m_cases->current();
    if (!row)
        return;
    whenAnswered(m_desk.caseFile(row->caseId), this, [this, question = ++m_fileQuestion](const Result<CaseFile> &file) {
        if (question != m_fileQuestion || (!file && m_panel->isWriting()))
            return;
        if (file)
            return m_panel->showFile(*file);
        const Said said = Words::say(file.error());
        m_panel->showFailed(said.fact, said.meaning);
    });
}

void SupervisionPage::refresh()
{
    if (!m_shown)
        m_boardState->showLoading();
    askBoard();
    if (place() == Place::Cases)
        m_cases->reload();
    else if (place() == Place::Messages)
        m_messages->reload();
}

void SupervisionPage::leave()
{
    if (floating())
        return closePopover();
    if (place() == Place::Cases && m_panel->isWriting())
        return closeForm();
    if (place() == Place::Messages && m_messages->form())
        return m_messages->closeForm();
    if (place() == Place::Looks)
        return turnTo(m_beforeLooks);
    if (place() != Place::Board)
        turnTo(place() == Place::Cases ? std::exchange(m_cameFrom, std::nullopt).value_or(Place::Board) : Place::Board);
}

void SupervisionPage::nextPeriod()
{
    if (place() == Place::Board)
        m_board->setPeriod(Period((int(m_board->period()) + 1) % 3));
}

}
