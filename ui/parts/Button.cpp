// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Button.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Paint.h"

#include <QEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int Gap = 8;
constexpr int Sign = 16;

int heightOf(Button::Size size)
{
    switch (size) {
    case Button::Size::Small:
        return 28;
    case Button::Size::Normal:
        return 32;
    case Button::Size::Decision:
        return 40;
    case Button::Size::Large:
        return 56;
    }
    return 32;
}

QColor deeper(const QColor &colour, int step)
{
    return Theme::current().highContrast ? colour.lighter(100 + 8 * step) : colour.darker(100 + 14 * step);
}

}

struct Button::Look {
    QColor fill;
    QColor edge;
    QColor ink;
    Qt::PenStyle edgeStyle = Qt::SolidLine;
};

Button::Button(const QString &text, Kind kind, Size size, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_size(size)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    FocusRing::attach(this, this, paint::ControlRadius);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (isReady()) {
            Q_EMIT activated();
        } else {
            Q_EMIT refused(m_whyNot);
        }
    });
}

void Button::setKeys(const QString &keys, CapSide side)
{
    m_keys = keys;
    m_capSide = side;
    setAccessibleDescription(keys);
    updateGeometry();
    update();
}

void Button::setSign(Icon sign)
{
    m_sign = sign;
    updateGeometry();
    update();
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setAside(const QString &aside)
{
    m_aside = aside;
    setSizePolicy(aside.isEmpty() ? QSizePolicy::Minimum : QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

void Button::setNotReady(const QString &why)
{
    m_whyNot = why;
    setAccessibleDescription(why.isEmpty() ? m_keys : why);
    update();
}

bool Button::isSolid() const
{
    return m_kind == Kind::Primary || m_kind == Kind::AmberSolid || m_kind == Kind::RedSolid;
}

QFont Button::words() const
{
    if (isSolid()) {
        const bool big = m_size == Size::Decision || m_size == Size::Large;
        return fonts::text(big ? TextStyle::Verdict : TextStyle::Body, isReady() && isEnabled() ? Weight::Bold : Weight::Normal);
    }
    return fonts::text(m_size == Size::Small ? TextStyle::Secondary : TextStyle::Body);
}

int Button::edgeToText() const
{
    switch (m_size) {
    case Size::Small:
        return 9;
    case Size::Normal:
        return 13;
    case Size::Decision:
    case Size::Large:
        return 17;
    }
    return 13;
}

int Button::contentWidth() const
{
    int width = paint::width(text(), words());
    if (!m_keys.isEmpty()) {
        width += KeyCap::widthOf(m_keys) + Gap;
    }
    if (m_sign != Icon::None) {
        width += scaled(Sign) + (text().isEmpty() ? 0 : Gap);
    }
    return width;
}

QSize Button::sizeHint() const
{
    const int aside = m_aside.isEmpty() ? 0 : 2 * Gap + paint::width(m_aside, fonts::text(TextStyle::Secondary));
    const int height = scaled(heightOf(m_size));
    return {qMax(height, contentWidth() + aside + 2 * edgeToText()), height};
}

QSize Button::minimumSizeHint() const
{
    const int height = scaled(heightOf(m_size));
    return {qMax(height, contentWidth() + 2 * edgeToText()), height};
}

Button::Look Button::look() const
{
    const Theme &theme = Theme::current();
    const int step = !isReady() ? 0 : isDown() ? 2 : underMouse() && isEnabled() ? 1 : 0;
    const bool bare = m_kind == Kind::Text || m_kind == Kind::Quiet;
    if (!isEnabled() || !isReady()) {
        if (bare || m_kind == Kind::Dark) {
            return {{}, {}, theme.disabledInk};
        }
        return {theme.grey.ground, theme.highContrast ? theme.line2 : theme.grey.line, theme.highContrast ? theme.ink3 : theme.disabledInk,
                theme.highContrast ? Qt::DashLine : Qt::SolidLine};
    }
    const auto outlined = [&](const Tint &tint) -> Look {
        const QColor ground = step == 2 ? tint.line : step == 1 ? tint.ground : theme.surface;
        return {ground, tint.solid, step == 2 && theme.highContrast ? theme.onSolid : tint.text};
    };
    switch (m_kind) {
    case Kind::Primary:
        return {step == 2 ? theme.primaryPressed : step == 1 ? theme.primaryHover : theme.primary, {}, theme.onPrimary};
    case Kind::AmberSolid:
        return {deeper(theme.amberFill, step), {}, theme.onSolid};
    case Kind::RedSolid:
        return {deeper(theme.redFill, step), {}, theme.onSolid};
    case Kind::Amber:
        return outlined(theme.amber);
    case Kind::Red:
        return outlined(theme.red);
    case Kind::Dark:
        return {step ? theme.bar2 : theme.floatGround, theme.control, theme.floatInk};
    case Kind::Text:
    case Kind::Quiet:
        return {step == 2   ? theme.selectedStrong
                : step == 1 ? theme.selected
                            : QColor(),
                {},
                step == 2 && theme.highContrast ? theme.ink1
                : m_kind == Kind::Text          ? theme.primary
                                                : theme.ink2};
    case Kind::Secondary:
        break;
    }
    return {step == 2 ? theme.selectedStrong : step == 1 ? theme.hover : theme.surface, theme.line2, theme.ink1};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look l = look();
    if (l.fill.isValid() || l.edge.isValid()) {
        paint::box(painter, rect(), paint::ControlRadius, l.fill, l.edge, 1, l.edgeStyle);
    }
    const bool solid = isSolid() && isReady() && isEnabled();
    const KeyCap::Ground ground = solid ? KeyCap::Ground::Solid : m_kind == Kind::Dark ? KeyCap::Ground::Dark : KeyCap::Ground::Page;
    qreal x = m_aside.isEmpty() ? (width() - contentWidth()) / 2 : edgeToText();
    const auto at = [&](qreal wide) { return QRectF(x, 0, wide, height()); };
    if (m_sign != Icon::None) {
        icons::paint(painter, QRectF(x, (height() - scaled(Sign)) / 2.0, scaled(Sign), scaled(Sign)), m_sign, l.ink);
        x += scaled(Sign) + Gap;
    }
    if (!m_keys.isEmpty() && m_capSide == CapSide::Before) {
        KeyCap::paint(painter, at(0), m_keys, ground, l.ink);
        x += KeyCap::widthOf(m_keys) + Gap;
    }
    const int wide = paint::width(text(), words());
    paint::line(painter, at(qMin<qreal>(wide, width() - x)), text(), words(), l.ink);
    x += wide + Gap;
    if (!m_keys.isEmpty() && m_capSide == CapSide::After) {
        KeyCap::paint(painter, at(0), m_keys, ground, l.ink);
    }
    if (!m_aside.isEmpty()) {
        paint::line(painter, at(width() - x - edgeToText()), m_aside, fonts::text(TextStyle::Secondary), Theme::current().ink3,
                    Qt::AlignRight);
    }
}

void Button::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

}
