// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueColumn.h"

#include "ui/casefile/KeptPlace.h"
#include "ui/casefile/QueueModel.h"
#include "ui/parts/FootBar.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/UndoCard.h"
#include "ui/parts/Words.h"

#include <QListView>
#include <QVBoxLayout>

namespace yichuang {

QueueColumn::QueueColumn(CaseDesk &desk, Ground ground, int width, QWidget *parent)
    : Panel(ground, Shape::Flat, parent)
    , m_width(width)
    , m_model(new QueueModel(desk, this))
    , m_view(new QListView(this))
    , m_state(new StatePage(m_view, this))
    , m_undo(new UndoCard(this))
    , m_next(new Button(tr("下一件"), Button::Kind::Secondary, Button::Size::Decision))
{
    setLines(Qt::RightEdge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_view->setObjectName(QStringLiteral("Queue"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->installEventFilter(this);
    new KeptPlace(m_view);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT rowOpened(m_model->row(index.row()).caseId); });
    connect(m_model, &QueueModel::loading, m_state, &StatePage::showLoading);
    connect(m_model, &QueueModel::loaded, this, &QueueColumn::showState);
    connect(m_model, &QueueModel::failed, this, &QueueColumn::showFailure);
    connect(m_state, &StatePage::retry, m_model, &QueueModel::refresh);
}

QVBoxLayout *QueueColumn::column() const
{
    return static_cast<QVBoxLayout *>(layout());
}

void QueueColumn::addRows(QAbstractItemDelegate *delegate, int side)
{
    m_view->setItemDelegate(delegate);
    column()->addWidget(m_state, 1);
    column()->addWidget(m_undo);
    m_foot = buildFoot(side);
    column()->addWidget(m_foot);
    m_undo->hide();
}

FootBar *QueueColumn::buildFoot(int side)
{
    auto *foot = new FootBar(this, side);
    m_next->setObjectName(QStringLiteral("Next"));
    m_next->setKeys(QStringLiteral("F5"));
    foot->row()->addWidget(m_next, 1);
    connect(m_next, &Button::activated, this, &QueueColumn::nextAsked);
    return foot;
}

void QueueColumn::setColumnIn(int windowWidth)
{
    setFixedWidth(scaledColumn(m_width, windowWidth));
}

QueueScope QueueColumn::scope() const
{
    return m_model->scope();
}

const QueueFilter &QueueColumn::filter() const
{
    return m_model->filter();
}

void QueueColumn::choose(QueueScope scope, const QueueFilter &filter)
{
    m_model->show(scope, filter);
    dress();
    Q_EMIT sourceChanged();
}

QString QueueColumn::nothingLeft() const
{
    return filter().light || filter().resubmitted ? tr("筛选里没有下一件了") : tr("没有下一件了");
}

QString QueueColumn::count(int number)
{
    return number >= 1000 ? QStringLiteral("999+") : QString::number(number);
}

void QueueColumn::showState()
{
    dress();
    if (m_model->rowCount() > 0)
        m_state->showContent();
    else
        showEmpty();
}

void QueueColumn::showFiltered(const QueueFilter &all, const QString &keys)
{
    auto *button = new Button(tr("看全部"));
    button->setKeys(keys);
    connect(button, &Button::activated, this, [this, all] { choose(scope(), all); });
    m_state->showEmpty({Icon::Filter, Tone::Grey, tr("没有符合筛选的件"), tr("去掉筛选，看全部")}, {button});
}

void QueueColumn::showFailure(const Error &error)
{
    // What was loaded stays readable; the banner says that the line is away.
    if (m_model->isLoaded())
        return;
    if (error.is(error::Unread)) {
        m_state->showFailed({Icon::Offline, Tone::Amber, tr("连不上大厅"), tr("恢复连接后自动再读")});
        return;
    }
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Offline, Tone::Amber, said.fact, said.meaning});
}

void QueueColumn::setOpen(std::optional<CaseId> id)
{
    m_open = id;
    markOpen(id ? id->value() : 0);
    if (const int row = id ? m_model->indexOf(*id) : -1; row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    m_view->viewport()->update();
    dress();
}

void QueueColumn::setNextReady(const QString &whyNot)
{
    m_next->setNotReady(whyNot);
}

const QueueRow *QueueColumn::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? &m_model->row(current.row()) : nullptr;
}

void QueueColumn::cycleLights()
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

}
