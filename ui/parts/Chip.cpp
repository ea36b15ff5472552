// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Chip.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Side = 8;
constexpr int Gap = 6;
constexpr int Height = 24;
constexpr int Lamp = 12;
constexpr int Least = 48;

}

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    FocusRing::attach(this, this, Height / 2);
}

Chip::Chip(Light::State light, const QString &text, QWidget *parent)
    : Chip(text, parent)
{
    m_light = light;
    setAccessibleDescription(Light::words(light));
}

QSize Chip::sizeHint() const
{
    const int lamp = m_light ? scaled(Lamp) + Gap : 0;
    return {paint::width(text(), fonts::text(TextStyle::Meta)) + lamp + 2 * Side, scaled(Height)};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), scaled(Least)), scaled(Height)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QColor fill = isChecked() ? theme.primary : underMouse() ? theme.hover : theme.surface;
    paint::box(painter, rect(), height() / 2.0, fill, isChecked() ? theme.primary : theme.line2);
    QRectF inside = QRectF(rect()).adjusted(Side, 0, -Side + 1, 0);
    if (m_light) {
        const QRectF lamp(inside.left(), 0, scaled(Lamp), height());
        if (isChecked()) {
            paint::box(painter, QRectF(lamp.left() - 3, (height() - Lamp) / 2 - 3, Lamp + 6, Lamp + 6), 4, theme.surface);
        }
        Light::paint(painter, lamp, *m_light);
        inside.adjust(scaled(Lamp) + Gap, 0, 0, 0);
    }
    paint::line(painter, inside, text(), fonts::text(TextStyle::Meta), isChecked() ? theme.onPrimary : theme.ink2);
}

}
