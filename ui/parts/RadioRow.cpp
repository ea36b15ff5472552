// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RadioRow.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Side = 16;
constexpr int Gap = 8;

void paintCircle(QPainter &painter, const QRectF &place, bool checked, bool enabled)
{
    const Theme &theme = Theme::current();
    const qreal side = scaled(Side);
    const QRectF circle(place.left(), place.center().y() - side / 2, side, side);
    if (!checked) {
        paint::box(painter, circle, side / 2, theme.surface, enabled ? theme.control : theme.line2);
        return;
    }
    const qreal dot = side / 16 * 5;
    paint::box(painter, circle, side / 2, enabled ? theme.primary : theme.disabledInk);
    paint::box(painter, circle.adjusted(dot, dot, -dot, -dot), side / 2 - dot, theme.onPrimary);
}

}

RadioRow::RadioRow(const QString &text, Shape shape, QWidget *parent)
    : QRadioButton(text, parent)
    , m_shape(shape)
{
    setSizePolicy(shape == Shape::Card ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    FocusRing::attach(this, this, shape == Shape::Card ? paint::ControlRadius : paint::BadgeRadius);
}

void RadioRow::setMeaning(const QString &meaning)
{
    m_meaning = meaning;
    setAccessibleDescription(meaning);
    updateGeometry();
}

void RadioRow::setKeys(const QString &keys)
{
    m_keys = keys;
    updateGeometry();
}

QSize RadioRow::sizeHint() const
{
    const int words =
        qMax(paint::width(text(), fonts::text(TextStyle::Body, Weight::Bold)), paint::width(m_meaning, fonts::text(TextStyle::Secondary)));
    const int cap = m_keys.isEmpty() ? 0 : KeyCap::widthOf(m_keys) + Gap;
    const int height = m_shape == Shape::Plain ? scaled(20) : m_meaning.isEmpty() ? scaled(34) : scaled(50);
    return {scaled(Side) + Gap + words + cap + 2 * inset(), height};
}

QSize RadioRow::minimumSizeHint() const
{
    return {m_shape == Shape::Card ? scaled(120) : sizeHint().width(), sizeHint().height()};
}

void RadioRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (m_shape == Shape::Card) {
        const QColor ground = isChecked() ? theme.selected : underMouse() && isEnabled() ? theme.hover : theme.surface;
        paint::box(painter, rect(), paint::ControlRadius, ground, isChecked() ? theme.primary : theme.line2);
    }
    QRectF inside = QRectF(rect()).adjusted(inset(), 0, -inset(), 0);
    paintCircle(painter, inside, isChecked(), isEnabled());
    if (!m_keys.isEmpty()) {
        inside.setRight(inside.right() - KeyCap::widthOf(m_keys));
        KeyCap::paint(painter, QRectF(inside.right(), 0, 0, height()), m_keys);
    }
    inside.adjust(scaled(Side) + Gap, 0, 1, 0);
    const bool bold = m_shape == Shape::Card && isChecked();
    const QFont face = fonts::text(TextStyle::Body, bold ? Weight::Bold : Weight::Normal);
    const QColor ink = isEnabled() ? theme.ink1 : theme.disabledInk;
    if (m_meaning.isEmpty()) {
        paint::line(painter, inside, text(), face, ink);
        return;
    }
    const qreal half = fonts::lineHeight(TextStyle::Body);
    const qreal top = (height() - fonts::lineHeight(TextStyle::Body) - fonts::lineHeight(TextStyle::Secondary)) / 2.0;
    paint::line(painter, QRectF(inside.left(), top, inside.width(), half), text(), face, ink);
    const QRectF below(inside.left(), top + half, inside.width(), fonts::lineHeight(TextStyle::Secondary));
    paint::line(painter, below, m_meaning, fonts::text(TextStyle::Secondary), theme.ink3);
}

}
