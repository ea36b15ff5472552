// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CheckBox.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Icon.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Side = 16;
constexpr int BarSide = 10;
constexpr int Least = 64; // four characters of words that are cut

int gap()
{
    return spaced(8);
}

int rowHeight()
{
    return dressed(20, 72, 112);
}

}

CheckBox::CheckBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // A finger that took the focus would put the keyboard away, and be lifted from what the page shows by then.
    if (isKiosk())
        setFocusPolicy(Qt::TabFocus);
    FocusRing::attach(this, this, paint::BadgeRadius);
}

QFont CheckBox::face(bool ticked) const
{
    return fonts::text(TextStyle::Body, m_strong && ticked ? Weight::Bold : Weight::Normal);
}

void CheckBox::makeBar(const QString &keys)
{
    m_keys = keys;
    setStrong();
    updateGeometry();
}

QSize CheckBox::sizeHint() const
{
    if (!m_keys.isEmpty())
        return {2 * BarSide + scaled(Side) + gap() + paint::width(text(), face(true)) + gap() + KeyCap::widthOf(m_keys), scaled(32)};
    const int words = text().isEmpty() ? 0 : gap() + paint::width(text(), face(true));
    return {scaled(Side) + words, rowHeight()};
}

QSize CheckBox::minimumSizeHint() const
{
    // Where larger text leaves no room for both, the words are read whole and the key gives way.
    if (!m_keys.isEmpty())
        return {sizeHint().width() - gap() - KeyCap::widthOf(m_keys), sizeHint().height()};
    return {text().isEmpty() ? scaled(Side) : qMin(sizeHint().width(), scaled(Side + 8 + Least)), rowHeight()};
}

void CheckBox::paint(QPainter &painter, const QRectF &rect, Qt::CheckState state, bool enabled)
{
    const Theme &theme = Theme::current();
    const qreal side = scaled(Side);
    const QRectF box(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    if (state == Qt::Unchecked) {
        paint::box(painter, box, 3, enabled ? theme.surface : theme.grey.ground, enabled ? theme.control : theme.line2);
        return;
    }
    paint::box(painter, box, 3, enabled ? theme.primary : theme.line2);
    icons::paint(painter, box.adjusted(spaced(2), spaced(2), -spaced(2), -spaced(2)), state == Qt::Checked ? Icon::Tick : Icon::Minus,
                 theme.onPrimary, 3);
}

void CheckBox::paintBar(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const bool good = isChecked() && isEnabled();
    paint::box(painter, rect(), paint::ControlRadius, good ? theme.green.ground : theme.surface, good ? theme.green.line : theme.line2);
    QRectF inside = QRectF(rect()).adjusted(BarSide, 0, -BarSide, 0);
    const QRectF box(inside.left(), 0, scaled(Side), height());
    if (good)
        icons::paint(painter, box, Icon::Tick, theme.green.text, 3);
    else
        paint(painter, box, checkState(), isEnabled());
    if (width() >= sizeHint().width()) {
        const int cap = KeyCap::widthOf(m_keys);
        KeyCap::paint(painter, QRectF(inside.right() - cap, 0, 0, height()), m_keys);
        inside.adjust(0, 0, -cap - gap(), 0);
    }
    inside.adjust(scaled(Side) + gap(), 0, 1, 0);
    paint::line(painter, inside, text(), face(isChecked()), good ? theme.green.text : isEnabled() ? theme.ink1 : theme.disabledInk);
}

void CheckBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (!m_keys.isEmpty())
        return paintBar(painter);
    paint(painter, QRectF(0, 0, scaled(Side), height()), checkState(), isEnabled());
    const QRectF words = QRectF(rect()).adjusted(scaled(Side) + gap(), 0, 1, 0);
    paint::line(painter, words, text(), face(isChecked()), isEnabled() ? theme.ink1 : theme.disabledInk);
}

}
