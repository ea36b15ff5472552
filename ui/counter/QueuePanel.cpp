// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/QueuePanel.h"

#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "ui/casefile/QueueDelegate.h"
#include "ui/casefile/QueueModel.h"
#include "ui/parts/Button.h"
#include "ui/parts/Chip.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/UndoCard.h"
#include "ui/parts/Words.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Width = 288;

QString count(int number)
{
    return number >= 1000 ? QStringLiteral("999+") : QString::number(number);
}

}

QueuePanel::QueuePanel(CounterDesk &desk, QWidget *parent)
    : Panel(Ground::Subtle, Shape::Flat, parent)
    , m_model(new QueueModel(desk, this))
    , m_view(new QListView(this))
    , m_delegate(new QueueDelegate(*m_model, this))
    , m_state(new StatePage(m_view, this))
    , m_undo(new UndoCard(this))
{
    setObjectName(QStringLiteral("QueuePanel"));
    setLines(Qt::RightEdge);
    setColumnIn(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(m_state, 1);
    column->addWidget(m_undo);
    column->addWidget(buildFoot());
    m_undo->hide();

    m_view->setObjectName(QStringLiteral("Queue"));
    m_view->setAccessibleName(tr("队列"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->installEventFilter(this);
    setFocusProxy(m_view);
    connect(m_view, &QListView::clicked, this, &QueuePanel::openCurrent);
    connect(m_model, &QueueModel::loading, m_state, &StatePage::showLoading);
    connect(m_model, &QueueModel::loaded, this, &QueuePanel::showState);
    connect(m_model, &QueueModel::failed, this, &QueuePanel::showFailure);
    connect(m_state, &StatePage::retry, m_model, &QueueModel::refresh);
}

QWidget *QueuePanel::buildHead()
{
    auto *head = new Panel(Ground::Subtle, Shape::Flat, this);
    head->setLines(Qt::BottomEdge);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(10);
    m_scopes = new Segmented({tr("本窗口"), tr("本部门"), tr("挂起")}, head);
    m_scopes->setObjectName(QStringLiteral("Scopes"));
    m_scopes->setCurrent(0);
    column->addWidget(m_scopes);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(4);
    m_red = new Chip(Light::State::Red, {}, head);
    m_amber = new Chip(Light::State::Amber, {}, head);
    m_green = new Chip(Light::State::Green, {}, head);
    m_resubmitted = new Chip({}, head);
    const std::pair<Chip *, LightColour> lights[] = {
        {m_red, LightColour::Red}, {m_amber, LightColour::Amber}, {m_green, LightColour::Green}};
    for (const auto &[chip, colour] : lights) {
        chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, colour = colour] {
            QueueFilter filter = m_model->filter();
            filter.light = filter.light == colour ? std::nullopt : std::optional(colour);
            choose(scope(), filter);
        });
    }
    chips->addWidget(m_resubmitted);
    chips->addStretch();
    m_sort = new Button({}, Button::Kind::Quiet, Button::Size::Small, head);
    chips->addWidget(m_sort);
    column->addLayout(chips);
    connect(m_scopes, &Segmented::chosen, this, [this](int index) { choose(QueueScope(index), m_model->filter()); });
    connect(m_resubmitted, &Chip::clicked, this, &QueuePanel::toggleResubmitted);
    connect(m_sort, &Button::activated, this, [this] {
        QueueFilter filter = m_model->filter();
        filter.sort = filter.sort == QueueSort::Due ? QueueSort::Received : QueueSort::Due;
        choose(scope(), filter);
    });
    return head;
}

QWidget *QueuePanel::buildFoot()
{
    auto *foot = new Panel(Ground::Surface, Shape::Flat, this);
    foot->setLines(Qt::TopEdge);
    foot->setFixedHeight(scaled(72));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 0, 12, 0);
    m_next = new Button(tr("下一件"), Button::Kind::Secondary, Button::Size::Decision, foot);
    m_next->setObjectName(QStringLiteral("Next"));
    m_next->setKeys(QStringLiteral("F5"));
    row->addWidget(m_next, 1);
    connect(m_next, &Button::activated, this, &QueuePanel::nextAsked);
    return foot;
}

void QueuePanel::setColumnIn(int windowWidth)
{
    setFixedWidth(scaledColumn(Width, windowWidth));
}

QueueScope QueuePanel::scope() const
{
    return m_model->scope();
}

const QueueFilter &QueuePanel::filter() const
{
    return m_model->filter();
}

void QueuePanel::start()
{
    choose(QueueScope::Window, {});
}

void QueuePanel::choose(QueueScope scope, const QueueFilter &filter)
{
    m_model->show(scope, filter);
    dress();
    Q_EMIT sourceChanged();
}

void QueuePanel::dress()
{
    const QueueCounts &counts = m_model->counts();
    m_scopes->setCurrent(int(scope()));
    m_scopes->setText(0, tr("本窗口 %1").arg(count(counts.window)));
    m_scopes->setText(1, tr("本部门 %1").arg(count(counts.department)));
    m_scopes->setText(2, tr("挂起 %1").arg(count(counts.held)));
    const std::tuple<Chip *, LightColour, int, QString> lights[] = {
        {m_red, LightColour::Red, counts.red, tr("今日到期或已过 %1 件")},
        {m_amber, LightColour::Amber, counts.amber, tr("剩 1 至 2 工作日 %1 件")},
        {m_green, LightColour::Green, counts.green, tr("剩 3 工作日以上 %1 件")}};
    for (const auto &[chip, colour, number, words] : lights) {
        chip->setText(count(number));
        chip->setAccessibleName(words.arg(count(number)));
        chip->setChecked(filter().light == colour);
    }
    m_resubmitted->setText(tr("重报 %1").arg(count(counts.resubmitted)));
    m_resubmitted->setChecked(filter().resubmitted);
    m_sort->setText(filter().sort == QueueSort::Due ? tr("按时限") : tr("按收件"));
    fitChips();
    // One that was just opened is no longer next; the hall says in a moment which one is.
    const std::optional<QueueRow> &next = m_model->upNext();
    m_next->setAside(!next || next->caseId == m_open ? QString()
                     : next->applicant.size() > 4    ? visible(next->applicant)
                                                     : tr("%1 · %2").arg(visible(next->applicant), next->item.left(4)));
}

// The counts matter more than the order in which they are listed: where larger text leaves no room for both, the order is left out.
void QueuePanel::fitChips()
{
    int wanted = m_sort->sizeHint().width();
    for (const Chip *chip : {m_red, m_amber, m_green, m_resubmitted})
        wanted += chip->sizeHint().width() + 4;
    m_sort->setVisible(wanted <= width() - 24);
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fitChips();
}

void QueuePanel::showState()
{
    dress();
    if (m_model->rowCount() > 0) {
        m_state->showContent();
        return;
    }
    const bool filtered = filter().light || filter().resubmitted;
    const QueueCounts &counts = m_model->counts();
    if (filtered) {
        auto *all = new Button(tr("看全部"));
        connect(all, &Button::activated, this, [this] { choose(scope(), QueueFilter{{}, false, filter().sort}); });
        m_state->showEmpty({Icon::Filter, Tone::Grey, tr("没有符合筛选的件"), tr("去掉筛选，看全部")}, {all});
    } else if (scope() == QueueScope::Held) {
        m_state->showEmpty({Icon::Pause, Tone::Grey, tr("没有挂起的件"), tr("F6 可把办理中的件挂起")});
    } else if (scope() == QueueScope::Window && counts.department > 0) {
        auto *fetch = new Button(tr("从本部门调一件"), Button::Kind::Primary);
        fetch->setKeys(QStringLiteral("F5"));
        connect(fetch, &Button::activated, this, [this] {
            choose(QueueScope::Department, filter());
            Q_EMIT nextAsked();
        });
        m_state->showEmpty({Icon::Tick, Tone::Green, tr("本窗口没有待受理件"), tr("本部门还有 %1 件").arg(count(counts.department))},
                           {fetch});
    } else {
        m_state->showEmpty({Icon::Tick, Tone::Green, tr("没有待受理件"), tr("有新的申报会自己出现")});
    }
}

void QueuePanel::showFailure(const Error &error)
{
    // What was loaded stays readable; the banner says that the line is away.
    if (m_model->isLoaded())
        return;
    const Said said = Words::say(error);
    m_state->showFailed({Icon::Offline, Tone::Amber, said.fact, said.meaning});
}

void QueuePanel::setOpen(std::optional<CaseId> id)
{
    m_open = id;
    m_delegate->setOpen(id ? id->value() : 0);
    if (const int row = id ? m_model->indexOf(*id) : -1; row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    m_view->viewport()->update();
    dress();
}

void QueuePanel::setNextReady(const QString &whyNot)
{
    m_next->setNotReady(whyNot);
}

void QueuePanel::openCurrent()
{
    if (const auto id = current())
        Q_EMIT rowOpened(*id);
}

std::optional<CaseId> QueuePanel::current() const
{
    const QModelIndex marked = m_view->currentIndex();
    return marked.isValid() ? std::optional(m_model->row(marked.row()).caseId) : std::nullopt;
}

bool QueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            if (!key->isAutoRepeat())
                openCurrent();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void QueuePanel::cycleScope()
{
    choose(QueueScope((int(scope()) + 1) % 3), filter());
}

void QueuePanel::toggleResubmitted()
{
    QueueFilter filter = m_model->filter();
    filter.resubmitted = !filter.resubmitted;
    choose(scope(), filter);
}

void QueuePanel::cycleLights()
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
