// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/KeyCap.h"

#include "ui/parts/Paint.h"

#include <QPainter>
#include <QPainterPath>

namespace yichuang {

namespace {

constexpr int Side = 6;
constexpr int Least = 24;

struct Colours {
    QColor fill, edge, ink;
};

Colours colours(KeyCap::Ground ground, const QColor &solidInk)
{
    const Theme &theme = Theme::current();
    switch (ground) {
    case KeyCap::Ground::Solid: {
        const QColor ink = solidInk.isValid() ? solidInk : theme.onSolid;
        QColor edge = ink;
        edge.setAlphaF(0.6f);
        return {{}, edge, ink};
    }
    case KeyCap::Ground::Dark: return {{}, theme.floatInk2, theme.floatInk};
    case KeyCap::Ground::Page: break;
    }
    return {theme.surface, theme.line2, theme.ink2};
}

}

KeyCap::KeyCap(const QString &keys, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKeys(keys);
}

void KeyCap::setKeys(const QString &keys)
{
    m_keys = keys;
    setAccessibleName(keys);
    updateGeometry();
    update();
}

void KeyCap::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

QSize KeyCap::sizeHint() const
{
    return {widthOf(m_keys), height()};
}

int KeyCap::widthOf(const QString &keys)
{
    return qMax(scaled(Least), paint::width(keys, fonts::text(TextStyle::Meta)) + 2 * Side);
}

int KeyCap::height()
{
    return scaled(20);
}

void KeyCap::paint(QPainter &painter, const QRectF &rect, const QString &keys, Ground ground, const QColor &solidInk)
{
    const QRectF cap(rect.left(), rect.top() + (rect.height() - height()) / 2, widthOf(keys), height());
    const QRectF face = cap.adjusted(1, 1, -1, -2);
    const Colours c = colours(ground, solidInk);
    QPainterPath outer, inner;
    outer.addRoundedRect(cap, paint::BadgeRadius, paint::BadgeRadius);
    inner.addRoundedRect(face, paint::BadgeRadius - 1, paint::BadgeRadius - 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (c.fill.isValid()) {
        painter.fillPath(inner, c.fill);
    }
    painter.fillPath(outer.subtracted(inner), c.edge);
    painter.restore();
    paint::line(painter, face, keys, fonts::text(TextStyle::Meta), c.ink, Qt::AlignHCenter);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_keys, m_ground);
}

}
