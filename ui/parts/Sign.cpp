// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Sign.h"

#include "ui/parts/FocusRing.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

Sign::Sign(Icon icon, int side, Ink ink, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_side(side)
    , m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Sign::set(Icon icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void Sign::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icons::paint(painter, rect(), m_icon, inkColour(m_ink));
}

SignButton::SignButton(Icon icon, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    FocusRing::attach(this, this, paint::ControlRadius);
}

void SignButton::setIconSign(Icon icon)
{
    m_icon = icon;
    update();
}

void SignButton::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

void SignButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    if (isEnabled() && (isDown() || isChecked() || underMouse())) {
        paint::box(painter, rect(), paint::ControlRadius, isDown() || isChecked() ? theme.selectedStrong : theme.hover);
    }
    const qreal inset = (width() - scaled(18)) / 2.0;
    icons::paint(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_icon,
                 isEnabled() ? inkColour(m_ink) : theme.disabledInk);
}

}
