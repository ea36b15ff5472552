// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

#include <cmath>

namespace yichuang::paint {

void box(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &edge, qreal width, Qt::PenStyle style)
{
    radius *= spaced(100) / 100.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (!edge.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    } else {
        const qreal half = width / 2;
        painter.setPen(QPen(edge, width, style));
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    }
    painter.restore();
}

void line(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &ink, Qt::Alignment alignment,
          Qt::TextElideMode cut)
{
    const QFontMetricsF metrics(font);
    // A line that was broken ends with the blank at which it was: that needs no room.
    QString words = text;
    while (words.endsWith(u' '))
        words.chop(1);
    const QString shown = metrics.horizontalAdvance(words) > rect.width() + 1 ? metrics.elidedText(words, cut, rect.width()) : words;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

QStringList lines(const QString &paragraph, const QFont &font, int width)
{
    if (paragraph.isEmpty()) {
        return {paragraph};
    }
    QStringList lines;
    QTextLayout layout(paragraph, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(1, width));
        lines.append(paragraph.mid(line.textStart(), line.textLength()));
    }
    layout.endLayout();
    return lines;
}

int width(const QString &text, const QFont &font)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

void hatch(QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &stripe)
{
    constexpr qreal Period = 12;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, ground);
    painter.setPen(QPen(stripe, Period / 2 * M_SQRT1_2));
    const qreal first = std::floor((rect.left() + rect.top()) / Period) * Period;
    for (qreal sum = first; sum < rect.right() + rect.bottom() + Period; sum += Period) {
        painter.drawLine(QPointF(sum - rect.top(), rect.top()), QPointF(sum - rect.bottom(), rect.bottom()));
    }
    painter.restore();
}

void shadow(QPainter &painter, const QRectF &rect, qreal radius)
{
    constexpr int Drop = 8;
    constexpr int Blur = 24;
    QColor layer = Theme::current().shadow;
    const float full = layer.alphaF();
    if (full == 0) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (int ring = -Drop - 2; ring < Blur; ++ring) {
        const float outward = (ring + Blur) / (2.0f * Blur);
        layer.setAlphaF(full * (1 - outward * outward * (3 - 2 * outward)));
        painter.setPen(QPen(layer, 1));
        const QRectF edge = rect.translated(0, Drop).adjusted(-ring - 0.5, -ring - 0.5, ring + 0.5, ring + 0.5);
        painter.drawRoundedRect(edge, qMax(0.5, radius + ring), qMax(0.5, radius + ring));
    }
    painter.restore();
}

}
