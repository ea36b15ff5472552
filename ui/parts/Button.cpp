// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Button.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/KeyPress.h"
#include "ui/parts/Paint.h"

#include <QKeyEvent>
#include <QPainter>

namespace yichuang {

namespace {

constexpr int SignSide = 16;

int gap()
{
    return spaced(8);
}

int signSide()
{
    return dressed(SignSide, 40, 64);
}

int heightOf(Button::Size size)
{
    switch (size) {
    case Button::Size::Small: return dressed(28, 72, 112);
    case Button::Size::Normal: break;
    case Button::Size::Decision: return dressed(40, 96, 140);
    case Button::Size::Large: return dressed(56, 104, 168);
    }
    return dressed(32, 72, 112);
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
    qreal edgeWidth = 1;
};

namespace {

// Enter presses the button that has the focus, as Space does by itself.
class EnterPresses : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter || key->isAutoRepeat() || heldWith(*key))
            return false;
        static_cast<QAbstractButton *>(watched)->click();
        return true;
    }
};

}

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
    installEventFilter(new EnterPresses(this));
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

void Button::setSignAfter(Icon sign)
{
    m_signAfter = sign;
    updateGeometry();
    update();
}

void Button::setFlush()
{
    m_flush = true;
    updateGeometry();
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

// What is chosen says so by a tick too, never by colour alone.
Icon Button::shownSign() const
{
    return isKiosk() && isChecked() ? Icon::Tick : m_sign;
}

QFont Button::words(bool ready) const
{
    const bool big = m_size == Size::Decision || m_size == Size::Large;
    if (isKiosk()) {
        const bool bold = ready && (isSolid() || isChecked());
        return fonts::text(big ? TextStyle::Verdict : TextStyle::Body, bold ? Weight::Bold : Weight::Normal);
    }
    if (isSolid()) {
        return fonts::text(big ? TextStyle::Verdict : TextStyle::Body, ready ? Weight::Bold : Weight::Normal);
    }
    return fonts::text(m_size == Size::Small ? TextStyle::Secondary : TextStyle::Body);
}

int Button::edgeToText() const
{
    if (m_flush) {
        return 0;
    }
    switch (m_size) {
    case Size::Small: return spaced(9);
    case Size::Normal: break;
    case Size::Decision:
    case Size::Large: return isKiosk() ? dressed(17, 28, 28) : 17;
    }
    return spaced(13);
}

int Button::contentWidth(const QFont &font) const
{
    int width = paint::width(text(), font);
    if (!m_keys.isEmpty()) {
        width += KeyCap::widthOf(m_keys) + gap();
    }
    for (const Icon sign : {shownSign(), m_signAfter}) {
        if (sign != Icon::None) {
            width += signSide() + (text().isEmpty() ? 0 : gap());
        }
    }
    return width;
}

QSize Button::sizeHint() const
{
    const int aside = m_aside.isEmpty() ? 0 : 2 * gap() + paint::width(m_aside, fonts::text(TextStyle::Secondary));
    const QSize least = minimumSizeHint();
    return {qMax(least.width(), contentWidth(words(true)) + aside + 2 * edgeToText()), least.height()};
}

// Of the words as they are once it is ready, which are bold: nothing moves under the hand when that comes.
QSize Button::minimumSizeHint() const
{
    const int height = heightOf(m_size);
    return {qMax(height, contentWidth(words(true)) + 2 * edgeToText()), height};
}

Button::Look Button::look() const
{
    const Theme &theme = Theme::current();
    const int step = !isReady() ? 0 : isDown() ? 2 : underMouse() && isEnabled() && !isKiosk() ? 1 : 0; // a finger does not hover
    const bool bare = m_kind == Kind::Text || m_kind == Kind::Quiet;
    if (!isEnabled() || !isReady()) {
        if (bare || m_kind == Kind::Dark) {
            return {{}, {}, theme.disabledInk};
        }
        return {theme.grey.ground, theme.highContrast ? theme.line2 : theme.grey.line, theme.highContrast ? theme.ink3 : theme.disabledInk,
                theme.highContrast ? Qt::DashLine : Qt::SolidLine};
    }
    if (isKiosk() && isChecked() && m_kind == Kind::Secondary) {
        return {theme.selected, theme.primary, theme.primary, Qt::SolidLine, 2};
    }
    const auto outlined = [&](const Tint &tint) -> Look {
        const QColor ground = step == 2 ? tint.line : step == 1 ? tint.ground : theme.surface;
        return {ground, tint.solid, step == 2 && theme.highContrast ? theme.onSolid : tint.text};
    };
    switch (m_kind) {
    case Kind::Primary: return {step == 2 ? theme.primaryPressed : step == 1 ? theme.primaryHover : theme.primary, {}, theme.onPrimary};
    case Kind::AmberSolid: return {deeper(theme.amberFill, step), {}, theme.onSolid};
    case Kind::RedSolid: return {deeper(theme.redFill, step), {}, theme.onSolid};
    case Kind::Amber: return outlined(theme.amber);
    case Kind::Red: return outlined(theme.red);
    case Kind::Dark: return {step ? theme.bar2 : theme.floatGround, theme.control, theme.floatInk};
    case Kind::Text:
    case Kind::Quiet:
        return {step == 2   ? theme.selectedStrong
                : step == 1 ? theme.selected
                            : QColor(),
                {},
                step == 2 && theme.highContrast ? theme.ink1
                : m_kind == Kind::Text          ? theme.primary
                                                : theme.ink2};
    case Kind::Secondary: break;
    }
    return {step == 2 ? theme.selectedStrong : step == 1 ? theme.hover : theme.surface, theme.line2, theme.ink1};
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look l = look();
    if (l.fill.isValid() || l.edge.isValid()) {
        paint::box(painter, rect(), paint::ControlRadius, l.fill, l.edge, l.edgeWidth, l.edgeStyle);
    }
    const bool ready = isReady() && isEnabled();
    const bool solid = isSolid() && ready;
    const QFont font = words(ready);
    const int content = contentWidth(font);
    const KeyCap::Ground ground = solid ? KeyCap::Ground::Solid : m_kind == Kind::Dark ? KeyCap::Ground::Dark : KeyCap::Ground::Page;
    qreal x = m_aside.isEmpty() ? qMax(edgeToText(), (width() - content) / 2) : edgeToText();
    const auto at = [&](qreal wide) { return QRectF(x, 0, wide, height()); };
    const auto paintSign = [&](Icon sign) {
        if (sign != Icon::None) {
            icons::paint(painter, QRectF(x, (height() - signSide()) / 2.0, signSide(), signSide()), sign, l.ink);
            x += signSide() + gap();
        }
    };
    paintSign(shownSign());
    if (!m_keys.isEmpty() && m_capSide == CapSide::Before) {
        KeyCap::paint(painter, at(0), m_keys, ground, l.ink);
        x += KeyCap::widthOf(m_keys) + gap();
    }
    const int wide = paint::width(text(), font);
    const int behind = m_signAfter == Icon::None ? 0 : signSide() + gap();
    paint::line(painter, at(qMin<qreal>(wide, width() - x - behind)), text(), font, l.ink);
    x += qMin<qreal>(wide, width() - x - behind) + gap();
    paintSign(m_signAfter);
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
