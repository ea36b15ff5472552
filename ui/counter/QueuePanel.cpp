// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/QueuePanel.h"

#include "core/Text.h"
#include "desk/CounterDesk.h"
#include "ui/casefile/QueueDelegate.h"
#include "ui/casefile/QueueModel.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/Button.h"
#include "ui/parts/Chip.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/StatePage.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Width = 288;

}

QueuePanel::QueuePanel(CounterDesk &desk, QWidget *parent)
    : QueueColumn(desk, Ground::Subtle, Width, parent)
    , m_delegate(new QueueDelegate(*model(), this))
{
    setObjectName(QStringLiteral("QueuePanel"));
    setColumnIn(0);
    column()->addWidget(buildHead());
    addRows(m_delegate, 12);
    view()->setAccessibleName(tr("队列"));
    view()->setUniformItemSizes(true);
    view()->viewport()->setAutoFillBackground(false);
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
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(4);
    m_below = new QHBoxLayout;
    m_red = new Chip(Light::State::Red, {}, head);
    m_amber = new Chip(Light::State::Amber, {}, head);
    m_green = new Chip(Light::State::Green, {}, head);
    m_resubmitted = new Chip({}, head);
    const std::pair<Chip *, LightColour> lights[] = {
        {m_red, LightColour::Red}, {m_amber, LightColour::Amber}, {m_green, LightColour::Green}};
    for (const auto &[chip, colour] : lights) {
        m_chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, colour = colour] {
            QueueFilter filter = model()->filter();
            filter.light = filter.light == colour ? std::nullopt : std::optional(colour);
            choose(scope(), filter);
        });
    }
    m_chips->addWidget(m_resubmitted);
    m_chips->addStretch();
    m_sort = new Button({}, Button::Kind::Quiet, Button::Size::Small, head);
    m_sort->setObjectName(QStringLiteral("order"));
    m_chips->addWidget(m_sort);
    m_below->addStretch();
    column->addLayout(m_chips);
    column->addLayout(m_below);
    connect(m_scopes, &Segmented::chosen, this, [this](int index) { choose(QueueScope(index), model()->filter()); });
    connect(m_resubmitted, &Chip::clicked, this, &QueuePanel::toggleResubmitted);
    connect(m_sort, &Button::activated, this, &QueuePanel::toggleOrder);
    return head;
}

void QueuePanel::start()
{
    choose(QueueScope::Window, {});
}

void QueuePanel::dress()
{
    const QueueCounts &counts = model()->counts();
    m_scopes->setCurrent(int(scope()));
    fitScopes();
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
    const std::optional<QueueRow> &upNext = model()->upNext();
    next()->setAside(!upNext || upNext->caseId == openCase() ? QString()
                     : upNext->applicant.size() > 4          ? QueueWords::withoutPlace(visible(upNext->applicant))
                                                             : tr("%1 · %2").arg(visible(upNext->applicant), upNext->item.left(4)));
}

// The counts are never cut: where larger text leaves no room for them, the words are shorter.
void QueuePanel::fitScopes()
{
    const QueueCounts &counts = model()->counts();
    const auto say = [&](const QString &window, const QString &department) {
        m_scopes->setText(0, window.arg(count(counts.window)));
        m_scopes->setText(1, department.arg(count(counts.department)));
        m_scopes->setText(2, tr("挂起 %1").arg(count(counts.held)));
    };
    say(tr("本窗口 %1"), tr("本部门 %1"));
    if (m_scopes->sizeHint().width() > width() - 24)
        say(tr("窗口 %1"), tr("部门 %1"));
}

// Where larger text leaves no room for the order beside the counts, it stands below them, and has room for its key there.
void QueuePanel::fitChips()
{
    m_sort->setKeys({});
    int left = width() - 24;
    for (const Chip *chip : {m_red, m_amber, m_green, m_resubmitted})
        left -= chip->sizeHint().width() + 4;
    // Beside them its key has no room; by the sign it looks like what it is.
    m_sort->setSignAfter(Icon::ChevronDown);
    if (m_sort->sizeHint().width() > left)
        m_sort->setSignAfter(Icon::None);
    const bool beside = m_sort->sizeHint().width() <= left;
    if (!beside)
        m_sort->setKeys(QStringLiteral("Ctrl T"));
    m_sort->setKind(beside ? Button::Kind::Quiet : Button::Kind::Secondary); // its edge in line with theirs
    if (beside == (m_chips->indexOf(m_sort) >= 0))
        return;
    (beside ? m_below : m_chips)->removeWidget(m_sort);
    if (beside)
        m_chips->addWidget(m_sort);
    else
        m_below->insertWidget(0, m_sort);
}

void QueuePanel::resizeEvent(QResizeEvent *event)
{
    QueueColumn::resizeEvent(event);
    fitScopes();
    fitChips();
}

// The column is as wide as before, however large its text.
void QueuePanel::changeEvent(QEvent *event)
{
    QueueColumn::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_chips) {
        fitScopes();
        fitChips();
    }
}

void QueuePanel::showEmpty()
{
    const QueueCounts &counts = model()->counts();
    if (filter().light || filter().resubmitted) {
        showFiltered({{}, false, filter().sort}, filter().light ? QString() : QStringLiteral("Ctrl R"));
    } else if (scope() == QueueScope::Held) {
        state()->showEmpty({Icon::Pause, Tone::Grey, tr("没有挂起的件"), tr("F6 可把办理中的件挂起")});
    } else if (scope() == QueueScope::Window && counts.department > 0) {
        auto *fetch = new Button(tr("从本部门调一件"), Button::Kind::Primary);
        fetch->setKeys(QStringLiteral("F5"));
        connect(fetch, &Button::activated, this, [this] {
            choose(QueueScope::Department, filter());
            Q_EMIT nextAsked();
        });
        state()->showEmpty({Icon::Tick, Tone::Green, tr("本窗口没有待受理件"), tr("本部门还有 %1 件").arg(count(counts.department))},
                           {fetch});
    } else {
        state()->showEmpty({Icon::Tick, Tone::Green, tr("没有待受理件"), tr("有新的申报会自己出现")});
    }
}

void QueuePanel::markOpen(qint64 caseId)
{
    m_delegate->setOpen(caseId);
}

std::optional<CaseId> QueuePanel::current() const
{
    const QueueRow *row = currentRow();
    return row ? std::optional(row->caseId) : std::nullopt;
}

bool QueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == view() && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && heldWith(*key) == Qt::NoModifier) {
            if (const auto id = current(); id && !key->isAutoRepeat())
                Q_EMIT rowOpened(*id);
            return true;
        }
    }
    return QueueColumn::eventFilter(watched, event);
}

void QueuePanel::cycleScope()
{
    choose(QueueScope((int(scope()) + 1) % 3), filter());
}

void QueuePanel::toggleOrder()
{
    QueueFilter filter = model()->filter();
    filter.sort = filter.sort == QueueSort::Due ? QueueSort::Received : QueueSort::Due;
    choose(scope(), filter);
}

void QueuePanel::toggleResubmitted()
{
    QueueFilter filter = model()->filter();
    filter.resubmitted = !filter.resubmitted;
    choose(scope(), filter);
}

}
