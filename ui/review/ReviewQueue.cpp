// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewQueue.h"

#include "desk/ReviewDesk.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Label.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
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

}

ReviewQueue::ReviewQueue(ReviewDesk &desk, ReviewBatch &batch, QWidget *parent)
    : QueueColumn(desk, Ground::Surface, Width, parent)
    , m_batch(batch)
    , m_scopes(new Segmented({QString(), QString(), tr("已办")}))
    , m_delegate(new ReviewRowDelegate(*model(), batch, this))
{
    setObjectName(QStringLiteral("ReviewQueue"));
    auto *head = new Panel(Ground::Subtle, Shape::Flat, this);
    head->setLines(Qt::BottomEdge);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->addWidget(m_scopes);
    column()->addWidget(head);
    column()->addWidget(buildStandIn());
    addRows(m_delegate, 16);
    buildChosen();
    view()->setAccessibleName(tr("审批队列"));
    view()->viewport()->installEventFilter(this);

    connect(m_scopes, &Segmented::chosen, this, [this](int index) { choose(scopes[index], filter()); });
    connect(&m_batch, &ReviewBatch::changed, view()->viewport(), qOverload<>(&QWidget::update));
    connect(&m_batch, &ReviewBatch::changed, this, &ReviewQueue::showChosen);
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

// How many are ticked, and the keys for more and for none.
void ReviewQueue::buildChosen()
{
    m_chosen = new QWidget;
    m_chosen->setObjectName(QStringLiteral("chosen"));
    auto *row = new QHBoxLayout(m_chosen);
    row->setContentsMargins(0, 0, 0, 0);
    m_chosenWords = Label::bold({});
    m_chosenWords->setElide(Qt::ElideRight);
    row->addWidget(m_chosenWords, 1);
    Button *all = FootBar::act(tr("同类全选"), "Ctrl A", Button::Kind::Quiet, "AllLike");
    Button *none = FootBar::act(tr("取消"), "Esc", Button::Kind::Quiet, "NoneChosen");
    row->addWidget(all);
    row->addWidget(none);
    foot()->row()->addWidget(m_chosen, 1);
    connect(all, &Button::activated, this, &ReviewQueue::chooseAllLike);
    connect(none, &Button::activated, this, &ReviewQueue::batchLeft);
    m_chosen->hide();
}

void ReviewQueue::showChosen()
{
    const bool chosen = !m_batch.isEmpty() && !m_batch.isRunning() && !m_batch.isOver();
    m_chosenWords->setText(tr("已选 %n 件", nullptr, int(m_batch.lines().size())));
    // In large text there is room for one of them; the way back stands in the bar as well.
    m_chosen->findChild<Button *>(QStringLiteral("NoneChosen"))->setVisible(appearance().textPercent <= 125);
    next()->setVisible(!chosen);
    m_chosen->setVisible(chosen);
}

void ReviewQueue::setStandIn(const QString &words)
{
    m_standInWords->setText(words);
    m_standIn->setVisible(!words.isEmpty());
}

void ReviewQueue::start()
{
    choose(QueueScope::Mine, {});
}

void ReviewQueue::dress()
{
    const QueueCounts &counts = model()->counts();
    for (int i = 0; i < 3; ++i)
        if (scopes[i] == scope())
            m_scopes->setCurrent(i);
    m_scopes->setText(0, tr("待我审 %1").arg(count(counts.mine)));
    m_scopes->setText(1, tr("暂停中 %1").arg(count(counts.paused)));
    // One that was just opened is no longer next; the hall says in a moment which one is.
    const std::optional<QueueRow> &first = model()->upNext();
    next()->setAside(first && first->caseId != openCase() ? tr("%1 · %2").arg(first->applicant, QueueWords::clock(*first, model()->now()))
                                                          : QString());
}

void ReviewQueue::showEmpty()
{
    if (filter().light) {
        showFiltered({});
    } else if (scope() == QueueScope::Paused) {
        state()->showEmpty({Icon::Pause, Tone::Grey, tr("没有暂停的件"), tr("F6 可依法启动特别程序")});
    } else if (scope() == QueueScope::Done) {
        state()->showEmpty({Icon::Document, Tone::Grey, tr("还没有办过的件"), tr("办过的件会列在这里")});
    } else {
        state()->showEmpty({Icon::Tick, Tone::Green, tr("没有待审的件"), tr("窗口受理后会自己出现")});
    }
}

void ReviewQueue::markOpen(qint64 caseId)
{
    m_delegate->setOpen(caseId);
}

void ReviewQueue::cycleScope()
{
    const int at = scope() == QueueScope::Mine ? 0 : scope() == QueueScope::Paused ? 1 : 2;
    choose(scopes[(at + 1) % 3], filter());
}

// What stands out stays out: it is named when it is ticked by itself.
void ReviewQueue::chooseAllLike()
{
    const QueueRow *like = m_batch.isEmpty() ? currentRow() : &m_batch.lines().first().row;
    if (!like || !like->review || scope() != QueueScope::Mine)
        return;
    QList<QueueRow> rows;
    for (int i = 0; i < model()->rowCount(); ++i) {
        const QueueRow &row = model()->row(i);
        if (row.review && row.review->itemCode == like->review->itemCode && row.review->step == like->review->step)
            rows.append(row);
    }
    m_batch.add(rows);
}

bool ReviewQueue::pressed(const QPoint &place)
{
    const QModelIndex index = view()->indexAt(place);
    if (!index.isValid() || scope() != QueueScope::Mine)
        return false;
    const QRect row = view()->visualRect(index);
    if (m_delegate->headBox(row, index.row()).contains(place)) {
        view()->setCurrentIndex(index);
        chooseAllLike();
        return true;
    }
    if (!m_delegate->tickBox(row, index.row()).contains(place))
        return false;
    m_batch.toggle(model()->row(index.row()));
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
    if (watched == view() && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (!key->isAutoRepeat() && typed(key->key(), heldWith(*key)))
            return true;
    } else if (watched == view()->viewport() && event->type() == QEvent::MouseButtonPress) {
        if (pressed(static_cast<QMouseEvent *>(event)->pos()))
            return true;
    }
    return QueueColumn::eventFilter(watched, event);
}

}
