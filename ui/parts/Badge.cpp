// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Badge.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Sign = 12;
constexpr int LeastElided = 80;

int side()
{
    return spaced(7);
}

int gap()
{
    return spaced(4);
}

}

Badge::Badge(const QString &text, Tone tone, Icon sign, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(text, tone, sign);
}

void Badge::set(const QString &text, Tone tone, Icon sign)
{
    m_text = text;
    m_tone = tone;
    m_sign = sign;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setElided()
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
}

QSize Badge::minimumSizeHint() const
{
    const bool fixed = sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    return fixed ? sizeHint() : sizeHint().boundedTo({scaled(LeastElided), height()});
}

int Badge::widthOf(const QString &text, Icon sign)
{
    return paint::width(text, fonts::text(TextStyle::Meta)) + 2 * side() + (sign == Icon::None ? 0 : scaled(Sign) + gap());
}

int Badge::height()
{
    return scaled(20);
}

void Badge::paint(QPainter &painter, const QPointF &corner, const QString &text, Tone tone, Icon sign)
{
    const Tint &tint = Theme::current().tint(tone);
    QRectF rect(corner, QSizeF(widthOf(text, sign), height()));
    paint::box(painter, rect, paint::BadgeRadius, tint.ground, tint.line);
    rect.adjust(side(), 0, -side() + 1, 0);
    if (sign != Icon::None) {
        icons::paint(painter, QRectF(rect.left(), rect.top(), scaled(Sign), rect.height()), sign, tint.text);
        rect.adjust(scaled(Sign) + gap(), 0, 0, 0);
    }
    paint::line(painter, rect, text, fonts::text(TextStyle::Meta), tint.text);
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool whole = width() >= sizeHint().width();
    const QFontMetricsF metrics(fonts::text(TextStyle::Meta));
    const QString shown = whole ? m_text : metrics.elidedText(m_text, Qt::ElideRight, width() - widthOf({}, m_sign));
    paint(painter, QPointF(), shown, m_tone, m_sign);
}

}
