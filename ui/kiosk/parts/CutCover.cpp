// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/CutCover.h"

#include "ui/kiosk/parts/WholeField.h"
#include "ui/parts/Theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace yichuang {

CutCover::CutCover(QWidget &viewport, QWidget &content)
    : QWidget(&viewport)
    , m_viewport(viewport)
    , m_content(content)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    viewport.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
}

QList<QRect> CutCover::parts() const
{
    QList<QRect> all;
    add(m_content, all);
    return all;
}

void CutCover::add(const QWidget &part, QList<QRect> &parts) const
{
    const QRect place(part.mapTo(&m_content, QPoint()), part.size());
    const bool isContent = &part == &m_content;
    const qsizetype first = parts.size();
    const int tallest = m_viewport.height() * 2 / 5;
    int heading = -1;
    if (isContent || part.height() > tallest) {
        const auto children = part.findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *child : children) {
            if (!child->isVisibleTo(&part) || child->isWindow())
                continue;
            if (child->property(Heading).toBool()) {
                heading = child->mapTo(&m_content, QPoint()).y();
                continue;
            }
            const qsizetype before = parts.size();
            add(*child, parts);
            if (heading >= 0 && parts.size() > before)
                parts[before].setTop(std::exchange(heading, -1));
        }
    }
    if (isContent)
        return;
    // A box begins with its first part and ends with its last.
    if (parts.size() == first) {
        parts.append(place);
    } else {
        parts[first].setTop(qMin(parts[first].top(), place.top()));
        parts.last().setBottom(place.bottom());
    }
}

bool CutCover::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::ChildAdded) {
        setGeometry(m_viewport.rect());
        raise();
    }
    return false;
}

void CutCover::paintEvent(QPaintEvent *)
{
    const int from = -m_content.y(), to = from + height();
    int top = from, bottom = to;
    for (const QRect &part : parts()) {
        if (part.height() >= height())
            continue;
        if (part.top() < from && part.bottom() >= from)
            top = qMax(top, part.bottom() + 1);
        if (part.top() < to && part.bottom() >= to)
            bottom = qMin(bottom, part.top());
    }
    // What is typed into is seen even where it is cut.
    if (QWidget *focus = QApplication::focusWidget(); focus && m_content.isAncestorOf(focus)) {
        const QWidget *field = whole_field::of(focus, &m_content);
        const QRect place(field->mapTo(&m_content, QPoint()), field->size());
        top = qMin(top, qMax(from, place.top()));
        bottom = qMax(bottom, qMin(to, place.bottom() + 1));
    }
    const QColor ground = Theme::current().canvas;
    QPainter painter(this);
    painter.fillRect(0, 0, width(), top - from, ground);
    painter.fillRect(0, bottom - from, width(), to - bottom, ground);
}

}
