// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewQueue.h"

#include "desk/ReviewDesk.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/UndoCard.h"
#include "ui/parts/Words.h"
#include "ui/review/ReviewBatch.h"
#include "ui/review/ReviewRowDelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Width = 408;
constexpr QueueScope scopes[] = {QueueScope::Mine, QueueScope::Paused, QueueScope::Done};

QString count(int number)
{
    return number >= 1000 ? QStringLiteral("999+") : QString::number(number);
}

}

ReviewQueue::ReviewQueue(ReviewDesk &desk, ReviewBatch &batch, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_model(new QueueModel(desk, this))
    , m_batch(batch)
    , m_scopes(new Segmented({QString(), QString(), tr("已办")}))
    , m_view(new QListView(this))
    , m_delegate(new ReviewRowDelegate(*m_model, batch, this))
    , m_state(new StatePage(m_view, this))
    , m_undo(new UndoCard(this))
{
    setObjectName(QStringLiteral("ReviewQueue"));
    setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    auto *head = new Panel(Ground::Subtle, Shape::Flat, this);
    head->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_scopes);
    column->addWidget(head);
    column->addWidget(buildStandIn());
    column->addWidget(m_state, 1);
    column->addWidget(m_undo);
    column->addWidget(buildFoot());
    m_undo->hide();

    m_view->setObjectName(QStringLiteral("Queue"));
    m_view->setAccessibleName(tr("审批队列"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
    setFocusProxy(m_view);

    connect(m_scopes, &Segmented::chosen, this, [this](int index) { choose(scopes[index], filter()); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT rowOpened(m_model->row(index.row()).caseId); });
    connect(m_model, &QueueModel::loading, m_state, &StatePage::showLoading);
    connect(m_model, &QueueModel::loaded, this, &ReviewQueue::showState);
    connect(m_model, &QueueModel::failed, this, &ReviewQueue::showFailure);
    connect(m_state, &StatePage::retry, m_model, &QueueModel::refresh);
    connect(&m_batch, &ReviewBatch::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

void ReviewQueue::setColumnIn(int windowWidth)
{
    setFixedWidth(scaledColumn(Width, windowWidth));
}

QWidget *ReviewQueue::buildStandIn()
{
    m_standIn = new Panel(Ground::Violet, Shape::Flat, this);
    m_standIn->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(m_standIn);
    row->setContentsMargins(16, 4, 8, 4);
    row->addWidget(new Sign(Icon::People, 16, Ink::Violet));
    m_standInWords = new Label({}, TextStyle::Secondary, Ink::Violet);
    m_standInWords->setObjectName(QStringLiteral("standIn"));
    m_standInWords->setElide(Qt::ElideRight);
    row->addWidget(m_standInWords, 1);
    auto *open = new Button(tr("代理"), Button::Kind::Text, Button::Size::Small);
    open->setKeys(QStringLiteral("Alt T"));
    open->setFocusPolicy(Qt::NoFocus);
    row->addWidget(open);
    connect(open, &Button::activated, this, &ReviewQueue::teamAsked);
    m_standIn->hide();
    return m_standIn;
}

void ReviewQueue::setStandIn(const QString &words)
{
    m_standInWords->setText(words);
    m_standIn->setVisible(!words.isEmpty());
}

QWidget *ReviewQueue::buildFoot()
{
    auto *foot = new Panel(Ground::Surface, Shape::Flat, this);
    foot->setLines(Qt::TopEdge);
    foot->setFixedHeight(scaled(72));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 0, 16, 0);
    m_next = new Button(tr("下一件"), Button::Kind::Secondary, Button::Size::Decision, foot);
    m_next->setObjectName(QStringLiteral("Next"));
    m_next->setKeys(QStringLiteral("F5"));
    row->addWidget(m_next, 1);
    connect(m_next, &Button::activated, this, &ReviewQueue::nextAsked);
    return foot;
}

QueueScope ReviewQueue::scope() const
{
    return m_model->scope();
}

const QueueFilter &ReviewQueue::filter() const
{
    return m_model->filter();
}

void ReviewQueue::start()
{
    choose(QueueScope::Mine, {});
}

void ReviewQueue::choose(QueueScope scope, const QueueFilter &filter)
{
    m_model->show(scope, filter);
    dress();
    Q_EMIT sourceChanged();
}

void ReviewQueue::dress()
{
    const QueueCounts &counts = m_model->counts();
    for (int i = 0; i < 3; ++i)
        if (scopes[i] == scope())
            m_scopes->setCurrent(i);
    m_scopes->setText(0, tr("待我审 %1").arg(count(counts.mine)));
    m_scopes->setText(1, tr("暂停中 %1").arg(count(counts.paused)));
    const QueueRow *next = scope() == QueueScope::Mine ? m_model->firstWaiting(m_open) : nullptr;
    m_next->setAside(next ? tr("%1 · %2").arg(next->applicant, QueueWords::clock(*next, m_model->now())) : QString());
}

void ReviewQueue::showState()
{
    dress();
    if (m_model->rowCount() > 0) {
        m_state->showContent();
        return;
    }
    if (filter().light) {
        auto *all = new Button(tr("看全部"));
        connect(all, &Button::activated, this, [this] { choose(scope(), {}); });
        m_state->showEmpty({Icon::Filter, Tone::Grey, tr("没有符合筛选的件"), tr("去掉筛选，看全部")}, {all});
    } else if (scope() == QueueScope::Paused) {
        m_state->showEmpty({Icon::Pause, Tone::Grey, tr("没有暂停的件"), tr("F6 可依法启动特别程序")});
    } else if (scope() == QueueScope::Done) {
        m_state->showEmpty({Icon::Document, Tone::Grey, tr("还没有办过的件"), tr("办过的件会列在这里")});
    } else {
        m_state->showEmpty({Icon::Tick, Tone::Green, tr("没有待审的件"), tr("窗口受理后会自己出现")});
    }
}

void ReviewQueue::showFailure(const Error &error)
{
    if (m_model->isLoaded())
        return;
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Offline, Tone::Amber, said.fact, said.meaning});
}

void ReviewQueue::setOpen(std::optional<CaseId> id)
{
    m_open = id;
    m_delegate->setOpen(id ? id->value() : 0);
    if (const int row = id ? m_model->indexOf(*id) : -1; row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    m_view->viewport()->update();
    dress();
}

void ReviewQueue::setNextReady(const QString &whyNot)
{
    m_next->setNotReady(whyNot);
}

void ReviewQueue::cycleScope()
{
    const int at = scope() == QueueScope::Mine ? 0 : scope() == QueueScope::Paused ? 1 : 2;
    choose(scopes[(at + 1) % 3], filter());
}

void ReviewQueue::cycleLights()
{
    QueueFilter filter = m_model->filter();
    if (!filter.light)
        filter.light = LightColour::Red;
    else if (filter.light == LightColour::Red)
        filter.light = LightColour::Amber;
    else if (filter.light == LightColour::Amber)
        filter.light = LightColour::Green;
    else
        filter.light.reset();
    choose(scope(), filter);
}

const QueueRow *ReviewQueue::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? &m_model->row(current.row()) : nullptr;
}

// What stands out stays out: it is named when it is ticked by itself.
void ReviewQueue::chooseAllLike()
{
    const QueueRow *like = m_batch.isEmpty() ? currentRow() : &m_batch.lines().first().row;
    if (!like || !like->review || scope() != QueueScope::Mine)
        return;
    QList<QueueRow> rows;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QueueRow &row = m_model->row(i);
        if (row.review && row.review->itemCode == like->review->itemCode && row.review->step == like->review->step)
            rows.append(row);
    }
    m_batch.add(rows);
}

bool ReviewQueue::pressed(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!index.isValid() || scope() != QueueScope::Mine)
        return false;
    const QRect row = m_view->visualRect(index);
    if (m_delegate->headBox(row, index.row()).contains(place)) {
        m_view->setCurrentIndex(index);
        chooseAllLike();
        return true;
    }
    if (!m_delegate->tickBox(row, index.row()).contains(place))
        return false;
    m_batch.toggle(m_model->row(index.row()));
    return true;
}

bool ReviewQueue::typed(int key, Qt::KeyboardModifiers modifiers)
{
    const QueueRow *row = currentRow();
    if (key == Qt::Key_A && modifiers == Qt::ControlModifier) {
        chooseAllLike();
        return true;
    }
    if (modifiers != Qt::NoModifier || !row)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        Q_EMIT rowOpened(row->caseId);
    else if (key == Qt::Key_Space && scope() == QueueScope::Mine)
        m_batch.toggle(*row);
    else if (key == Qt::Key_Delete)
        m_batch.drop(row->caseId);
    else
        return false;
    return true;
}

bool ReviewQueue::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (!key->isAutoRepeat() && typed(key->key(), key->modifiers()))
            return true;
    } else if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress) {
        if (pressed(static_cast<QMouseEvent *>(event)->pos()))
            return true;
    }
    return Panel::eventFilter(watched, event);
}

}
