// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/StarRow.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yichuang {

namespace {

int starSide()
{
    return dressed(32, 96, 112);
}

int step()
{
    return starSide() + dressed(8, 20, 24);
}

}

StarRow::StarRow(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("评价，一到五颗星"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize StarRow::sizeHint() const
{
    return {5 * step(), starSide()};
}

void StarRow::choose(int stars)
{
    m_stars = qBound(1, stars, 5);
    update();
    Q_EMIT chosen(m_stars);
}

void StarRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < 5; ++i) {
        const QRectF place(i * step(), 0, starSide(), starSide());
        if (i < m_stars) {
            painter.save();
            painter.translate(place.topLeft());
            painter.scale(starSide() / 24.0, starSide() / 24.0);
            painter.fillPath(icons::path(Icon::Star), theme.highContrast ? theme.amber.solid : QColor(0xE3, 0x9A, 0x1E));
            painter.restore();
        }
        icons::paint(painter, place, Icon::Star, i < m_stars ? theme.amber.solid : theme.control, 1);
    }
}

void StarRow::mousePressEvent(QMouseEvent *event)
{
    choose(int(event->position().x()) / step() + 1);
}

void StarRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        choose(m_stars + (event->key() == Qt::Key_Right ? 1 : -1));
    else
        QWidget::keyPressEvent(event);
}

}
