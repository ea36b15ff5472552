// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ThumbStrip.h"

#include "ui/parts/Fonts.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace yichuang {

ThumbStrip::ThumbStrip(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(56);
}

void ThumbStrip::setPages(int count)
{
    m_pictures.clear();
    m_pictures.resize(qMin(count, mostPages()));
    m_current = 0;
    setVisible(count > 1);
    update();
}

void ThumbStrip::setPicture(int page, const QImage &picture)
{
    if (page < m_pictures.size())
        m_pictures[page] = picture;
    update();
}

int ThumbStrip::drawn() const
{
    return int(std::count_if(m_pictures.cbegin(), m_pictures.cend(), [](const QImage &picture) { return !picture.isNull(); }));
}

void ThumbStrip::setCurrent(int page)
{
    m_current = page;
    update();
}

QRect ThumbStrip::place(int page) const
{
    const int first = qMax(0, qMin(m_current - 2, int(m_pictures.size()) - height() / 82));
    return {8, 8 + (page - first) * 82, 40, 56};
}

void ThumbStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme.sunken);
    for (qsizetype page = 0; page < m_pictures.size(); ++page) {
        const QRect box = place(int(page));
        if (box.bottom() < 0 || box.top() > height())
            continue;
        painter.fillRect(box, theme.highContrast ? QColor(Qt::white) : theme.surface);
        if (!m_pictures[page].isNull())
            painter.drawImage(box, m_pictures[page]);
        const bool current = page == m_current;
        painter.setPen(QPen(current ? theme.primary : theme.line2, current ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 2, 2);
        paint::line(painter, QRectF(0, box.bottom() + 2, width(), 18), QString::number(page + 1),
                    fonts::text(TextStyle::Meta, current ? Weight::Bold : Weight::Normal), current ? theme.primary : theme.ink2,
                    Qt::AlignHCenter);
    }
}

void ThumbStrip::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype page = 0; page < m_pictures.size(); ++page) {
        if (place(int(page)).contains(event->pos()))
            Q_EMIT chosen(int(page));
    }
}

}
