// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/TurnPane.h"

#include "ui/kiosk/parts/CutCover.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>

#include <algorithm>

namespace yichuang {

TurnPane::TurnPane(QWidget *parent)
    : QWidget(parent)
    , m_pane(new ScrollPane)
    , m_content(new QWidget)
    , m_cover(new CutCover(*m_pane->viewport(), *m_content))
    , m_column(new QVBoxLayout(m_content))
    , m_turner(new QWidget)
    , m_up(new Button(tr("上一屏"), Button::Kind::Secondary, Button::Size::Normal))
    , m_down(new Button(tr("下一屏"), Button::Kind::Secondary, Button::Size::Normal))
    , m_where(new Label({}, TextStyle::Body, Ink::Second))
{
    const int side = dressed(16, 48, 48);
    m_column->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    m_column->setSpacing(dressed(8, 16, 24));
    m_pane->setContent(m_content);
    m_pane->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_up->setSign(Icon::ChevronUp);
    m_up->setObjectName(QStringLiteral("screenUp"));
    m_down->setSign(Icon::ChevronDown);
    m_down->setObjectName(QStringLiteral("screenDown"));
    auto *row = new QHBoxLayout(m_turner);
    row->setContentsMargins(side, dressed(4, 8, 12), side, dressed(4, 8, 12));
    row->setSpacing(dressed(8, 24, 28));
    row->addStretch();
    row->addWidget(m_up);
    row->addWidget(m_where);
    row->addWidget(m_down);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    column->addWidget(m_turner);
    connect(m_up, &Button::activated, this, [this] { turn(-1); });
    connect(m_down, &Button::activated, this, [this] { turn(1); });
    connect(m_pane->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TurnPane::refresh);
    connect(m_pane->verticalScrollBar(), &QScrollBar::valueChanged, this, &TurnPane::refresh);
    m_pane->viewport()->installEventFilter(this);
    m_content->installEventFilter(this);
    m_turner->hide();
}

// A finger that slides over the page must not move it half a line.
bool TurnPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content)
        return event->type() == QEvent::LayoutRequest ? (m_cover->update(), false) : QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Resize)
        refresh();
    return event->type() == QEvent::Wheel || QWidget::eventFilter(watched, event);
}

void TurnPane::setNarrow()
{
    m_up->setText({});
    m_down->setText({});
    m_up->setAccessibleName(tr("上一屏"));
    m_down->setAccessibleName(tr("下一屏"));
    m_where->hide();
    m_cover->hide(); // it lies on another ground
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void TurnPane::setTyping(bool typing)
{
    m_typing = typing;
    refresh();
}

QList<int> TurnPane::stops() const
{
    const int last = m_pane->verticalScrollBar()->maximum(), page = qMax(1, m_pane->viewport()->height());
    const int air = dressed(2, 8, 12), overlap = dressed(8, 48, 60);
    const QList<QRect> parts = m_cover->parts();
    QList<int> all{0};
    while (all.last() < last) {
        const int from = all.last();
        int next = from + page;
        for (const QRect &part : parts)
            if (part.bottom() > from + page)
                next = qMin(next, part.top() - air);
        // A part that is taller than the screen is turned through; its last line is seen again.
        all.append(qMin(last, next > from ? next : from + qMax(1, page - overlap)));
    }
    return all;
}

void TurnPane::turn(int by)
{
    QScrollBar *bar = m_pane->verticalScrollBar();
    const QList<int> all = stops();
    const auto here = std::lower_bound(all.begin(), all.end(), bar->value());
    if (by < 0)
        bar->setValue(here == all.begin() ? 0 : *std::prev(here));
    else if (const auto next = std::upper_bound(here, all.end(), bar->value()); next != all.end())
        bar->setValue(*next);
}

void TurnPane::refresh()
{
    const QScrollBar *bar = m_pane->verticalScrollBar();
    // What would fit without the buttons needs none; asked of the place that they leave, they would never go again.
    const bool turns = !m_typing && bar->maximum() > (m_turner->isHidden() ? 0 : m_turner->sizeHint().height());
    if (turns == m_turner->isHidden())
        m_turner->setVisible(turns);
    m_up->setEnabled(bar->value() > 0);
    m_down->setEnabled(bar->value() < bar->maximum());
    const QList<int> all = stops();
    const auto past = std::upper_bound(all.begin(), all.end(), bar->value());
    m_where->setText(QStringLiteral("%1 / %2").arg(past - all.begin()).arg(all.size()));
    m_cover->update();
}

void TurnPane::reveal(QWidget *widget)
{
    m_pane->ensureWidgetVisible(widget, 0, dressed(8, 32, 40));
}

void TurnPane::toTop()
{
    m_pane->verticalScrollBar()->setValue(0);
}

}
