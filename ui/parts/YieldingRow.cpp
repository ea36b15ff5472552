// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/YieldingRow.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

// As a layout asks for it, also while it is hidden.
int leastOf(const QWidget &part)
{
    const QSizePolicy::Policy policy = part.sizePolicy().horizontalPolicy();
    if (part.minimumWidth() > 0)
        return part.minimumWidth();
    if (policy == QSizePolicy::Ignored)
        return 0;
    const int least = part.minimumSizeHint().width();
    return policy & QSizePolicy::ShrinkFlag ? least : qMax(least, part.sizeHint().width());
}

}

YieldingRow::YieldingRow(int height, QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_height(height)
{
    setLines(Qt::BottomEdge);
    setFixedHeight(scaled(height));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    new QHBoxLayout(this);
}

QHBoxLayout *YieldingRow::row() const
{
    return static_cast<QHBoxLayout *>(layout());
}

void YieldingRow::yield(const QList<QWidget *> &together)
{
    m_yielding.append(together);
}

void YieldingRow::setWanted(QWidget *part, bool wanted)
{
    if (wanted)
        m_unwanted.remove(part);
    else
        m_unwanted.insert(part);
    fit();
}

void YieldingRow::keepWhole(QWidget *part)
{
    m_whole.insert(part);
}

int YieldingRow::wantedWidth() const
{
    return widthWithout(0);
}

// A part that may leave is hidden by this row alone; of the others their owner decides.
bool YieldingRow::isThere(QWidget *part) const
{
    const auto has = [part](const QList<QWidget *> &group) { return group.contains(part); };
    return std::any_of(m_yielding.begin(), m_yielding.end(), has) ? !m_unwanted.contains(part) : !part->isHidden();
}

int YieldingRow::widthWithout(qsizetype groups) const
{
    const auto left = [&](QWidget *part) {
        return std::any_of(m_yielding.begin(), m_yielding.begin() + groups,
                           [part](const QList<QWidget *> &group) { return group.contains(part); });
    };
    const QMargins around = row()->contentsMargins();
    int width = around.left() + around.right(), parts = 0;
    for (int i = 0; i < row()->count(); ++i) {
        QLayoutItem *item = row()->itemAt(i);
        QWidget *part = item->widget();
        if (!part) {
            width += item->minimumSize().width();
        } else if (isThere(part) && !left(part)) {
            width += m_whole.contains(part) ? part->sizeHint().width() : leastOf(*part);
            ++parts;
        }
    }
    return width + qMax(0, parts - 1) * row()->spacing();
}

void YieldingRow::fit()
{
    qsizetype leave = 0;
    while (leave < m_yielding.size() && widthWithout(leave) > width())
        ++leave;
    for (qsizetype i = 0; i < m_yielding.size(); ++i) {
        for (QWidget *part : std::as_const(m_yielding[i])) {
            const bool shown = i >= leave && !m_unwanted.contains(part);
            if (part->isHidden() == shown)
                part->setVisible(shown);
        }
    }
}

// One of them says something else.
bool YieldingRow::event(QEvent *event)
{
    const bool done = Panel::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void YieldingRow::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
}

void YieldingRow::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(m_height));
        fit();
    }
}

}
