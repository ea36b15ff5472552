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
    if (isCard()) {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    } else {
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    setAttribute(Qt::WA_Hover);
    FocusRing::attach(this, this, isCard() ? paint::ControlRadius : paint::BadgeRadius);
}

int RadioRow::circleRoom() const
{
    return m_shape == Shape::Act ? 0 : scaled(Side) + Gap;
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
    return {circleRoom() + words + cap + 2 * inset(), height};
}

QSize RadioRow::minimumSizeHint() const
{
    return {isCard() ? scaled(120) : sizeHint().width(), sizeHint().height()};
}

int RadioRow::wordsWidth(int width) const
{
    const int cap = m_keys.isEmpty() ? 0 : KeyCap::widthOf(m_keys) + Gap;
    return width - 2 * inset() - circleRoom() - cap;
}

QStringList RadioRow::meaningLines(int width) const
{
    return m_meaning.isEmpty() ? QStringList() : paint::lines(m_meaning, fonts::text(TextStyle::Secondary), wordsWidth(width));
}

int RadioRow::heightForWidth(int width) const
{
    return sizeHint().height() + qMax(0, int(meaningLines(width).size()) - 1) * fonts::lineHeight(TextStyle::Secondary);
}

void RadioRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (isCard()) {
        const QColor ground = isChecked() ? theme.selected : underMouse() && isEnabled() ? theme.hover : theme.surface;
        paint::box(painter, rect(), paint::ControlRadius, ground, isChecked() ? theme.primary : theme.line2);
    }
    QRectF inside = QRectF(rect()).adjusted(inset(), 0, -inset(), 0);
    if (m_shape != Shape::Act)
        paintCircle(painter, inside, isChecked(), isEnabled());
    if (!m_keys.isEmpty())
        KeyCap::paint(painter, QRectF(inside.right() - KeyCap::widthOf(m_keys), 0, 0, height()), m_keys);
    inside.setLeft(inside.left() + circleRoom());
    inside.setWidth(wordsWidth(width()) + 1);
    const bool bold = isCard() && isChecked();
    const QFont face = fonts::text(TextStyle::Body, bold ? Weight::Bold : Weight::Normal);
    const QColor ink = isEnabled() ? theme.ink1 : theme.disabledInk;
    if (m_meaning.isEmpty()) {
        paint::line(painter, inside, text(), face, ink);
        return;
    }
    const QStringList below = isCard() ? meaningLines(width()) : QStringList(m_meaning);
    const int first = fonts::lineHeight(TextStyle::Body);
    const int step = fonts::lineHeight(TextStyle::Secondary);
    qreal y = (height() - first - below.size() * step) / 2.0;
    paint::line(painter, QRectF(inside.left(), y, inside.width(), first), text(), face, ink);
    y += first;
    for (const QString &line : below) {
        paint::line(painter, QRectF(inside.left(), y, inside.width(), step), line, fonts::text(TextStyle::Secondary), theme.ink3);
        y += step;
    }
}

}
