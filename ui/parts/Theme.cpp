// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Theme.h"

#include "ui/parts/Fonts.h"
#include "ui/parts/Style.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include <algorithm>

namespace yichuang {

namespace {

constexpr QRgb KioskCanvas = 0xEFF4F9;

struct Shown {
    Appearance appearance;
    Theme theme = Theme::light();
};

Shown &shown()
{
    static Shown state;
    return state;
}

void tellEveryWidget(QEvent::Type type)
{
    QList<QPointer<QWidget>> widgets;
    for (QWidget *widget : QApplication::allWidgets()) {
        widgets.append(widget);
    }
    for (const QPointer<QWidget> &widget : std::as_const(widgets)) {
        if (widget) {
            QEvent event(type);
            QApplication::sendEvent(widget, &event);
        }
    }
}

}

Theme Theme::light()
{
    Theme t;
    t.canvas = 0xEDF0F4;
    t.surface = 0xFFFFFF;
    t.subtle = 0xF5F7FA;
    t.hover = 0xEEF3F9;
    t.sunken = 0xDDE2E9;
    t.line = 0xDCE1E8;
    t.line2 = 0xBFC8D3;
    t.control = 0x8592A3;
    t.ink1 = 0x17202B;
    t.ink2 = 0x414E5E;
    t.ink3 = 0x5C6878;
    t.disabledInk = 0x5F6B79;
    t.bar = 0x10294A;
    t.bar2 = 0x1C3A63;
    t.barInk = 0xFFFFFF;
    t.barInk2 = 0xB9C7DA;
    t.barLine = 0x10294A;
    t.primary = 0x14549C;
    t.primaryHover = 0x0F4583;
    t.primaryPressed = 0x0B3669;
    t.onPrimary = 0xFFFFFF;
    t.selected = 0xE6EFF9;
    t.selectedStrong = 0xC6DBF2;
    t.grey = {0x414E5E, 0x6B7888, 0xEBEEF2, 0xCBD2DB};
    t.blue = {0x14549C, 0x14549C, 0xE6EFF9, 0xC6DBF2};
    t.green = {0x1A6B3C, 0x1B7F45, 0xE7F4EC, 0xA8D6B9};
    t.amber = {0x7A4B00, 0xC77700, 0xFFF4DC, 0xEBCB86};
    t.red = {0xA61B1B, 0xC62828, 0xFDECEB, 0xEFB3AF};
    t.violet = {0x5B2E91, 0x7446B0, 0xF1EBFA, 0xCDB9E8};
    t.amberFill = 0x8F5800;
    t.redFill = 0xC62828;
    t.onSolid = 0xFFFFFF;
    t.focus = 0x1B6FD0;
    t.focusOnDark = 0x6FB1FF;
    t.focusWidth = 2;
    t.floatGround = 0x17202B;
    t.floatEdge = 0x17202B;
    t.floatInk = 0xFFFFFF;
    t.floatInk2 = 0xC4CEDA;
    t.floatProgress = 0x6FB1FF;
    t.shadow = QColor(0x10, 0x29, 0x4A, 46);
    return t;
}

Theme Theme::contrast()
{
    Theme t;
    t.highContrast = true;
    t.canvas = Qt::black;
    t.surface = Qt::black;
    t.subtle = 0x0D0D0D;
    t.hover = 0x1F1F1F;
    t.sunken = 0x262626;
    t.line = 0x6E6E6E;
    t.line2 = 0xA8A8A8;
    t.control = 0xFFFFFF;
    t.ink1 = 0xFFFFFF;
    t.ink2 = 0xF0F0F0;
    t.ink3 = 0xD6D6D6;
    t.disabledInk = 0xB8B8B8;
    t.bar = Qt::black;
    t.bar2 = 0x1F1F1F;
    t.barInk = 0xFFFFFF;
    t.barInk2 = 0xE6E6E6;
    t.barLine = 0xFFFFFF;
    t.primary = 0x7CCBFF;
    t.primaryHover = 0xA9DEFF;
    t.primaryPressed = 0xD0EDFF;
    t.onPrimary = Qt::black;
    t.selected = 0x00355F;
    t.selectedStrong = 0x0A4C82;
    t.grey = {0xFFFFFF, 0xD6D6D6, 0x262626, 0xA8A8A8};
    t.blue = {0x7CCBFF, 0x7CCBFF, 0x00355F, 0x0A4C82};
    t.green = {0x6BE79A, 0x6BE79A, 0x00240F, 0x6BE79A};
    t.amber = {0xFFCB47, 0xFFCB47, 0x2B2000, 0xFFCB47};
    t.red = {0xFF9A91, 0xFF9A91, 0x330603, 0xFF9A91};
    t.violet = {0xD3AEFF, 0xD3AEFF, 0x22083F, 0xD3AEFF};
    t.amberFill = 0xFFCB47;
    t.redFill = 0xFF9A91;
    t.onSolid = Qt::black;
    t.focus = 0xFFFF3D;
    t.focusOnDark = 0xFFFF3D;
    t.focusWidth = 3;
    t.floatGround = Qt::black;
    t.floatEdge = 0xFFFFFF;
    t.floatInk = 0xFFFFFF;
    t.floatInk2 = 0xE6E6E6;
    t.floatProgress = 0x7CCBFF;
    t.shadow = QColor(0, 0, 0, 0);
    return t;
}

const Theme &Theme::current()
{
    return shown().theme;
}

const Tint &Theme::tint(Tone tone) const
{
    switch (tone) {
    case Tone::Blue: return blue;
    case Tone::Green: return green;
    case Tone::Amber: return amber;
    case Tone::Red: return red;
    case Tone::Violet: return violet;
    case Tone::Grey: break;
    }
    return grey;
}

QPalette Theme::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, canvas);
    p.setColor(QPalette::Base, surface);
    p.setColor(QPalette::AlternateBase, subtle);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::Text, ink1);
    p.setColor(QPalette::WindowText, ink1);
    p.setColor(QPalette::ButtonText, ink1);
    p.setColor(QPalette::BrightText, red.text);
    p.setColor(QPalette::PlaceholderText, ink3);
    p.setColor(QPalette::Highlight, primary);
    p.setColor(QPalette::HighlightedText, onPrimary);
    p.setColor(QPalette::Link, primary);
    p.setColor(QPalette::LinkVisited, primary);
    p.setColor(QPalette::ToolTipBase, floatGround);
    p.setColor(QPalette::ToolTipText, floatInk);
    p.setColor(QPalette::Light, surface);
    p.setColor(QPalette::Midlight, subtle);
    p.setColor(QPalette::Mid, line2);
    p.setColor(QPalette::Dark, control);
    p.setColor(QPalette::Shadow, ink1);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, disabledInk);
    }
    return p;
}

void setAppearance(Appearance wanted)
{
    wanted.textPercent = qBound(100, wanted.textPercent, 150);
    wanted.screenPercent = qBound(40, wanted.screenPercent, 400);
    shown() = {wanted, wanted.highContrast ? Theme::contrast() : Theme::light()};
    if (wanted.dress != Dress::Staff && !wanted.highContrast) {
        shown().theme.canvas = KioskCanvas;
    }
    if (!qobject_cast<Style *>(QApplication::style())) {
        QApplication::setStyle(new Style);
    }
    QApplication::setPalette(Theme::current().palette());
    QApplication::setFont(fonts::text(TextStyle::Body));
    // Qt tells the widgets of a new palette or font only while its event loop runs; a window built before that must hear of it too.
    tellEveryWidget(QEvent::ApplicationPaletteChange);
    tellEveryWidget(QEvent::ApplicationFontChange);
    tellEveryWidget(QEvent::StyleChange);
}

Appearance appearance()
{
    return shown().appearance;
}

int scaled(int pixels)
{
    return isKiosk() ? spaced(pixels) : qRound(pixels * shown().appearance.textPercent / 100.0);
}

int spaced(int pixels)
{
    if (!isKiosk()) {
        return pixels;
    }
    const double larger = shown().appearance.dress == Dress::Elder ? 112.0 / 32 : 73.0 / 32;
    return qRound(pixels * larger * shown().appearance.screenPercent / 100.0);
}

int dressed(int staff, int kiosk, int elder)
{
    if (!isKiosk()) {
        return scaled(staff);
    }
    return qRound((shown().appearance.dress == Dress::Elder ? elder : kiosk) * shown().appearance.screenPercent / 100.0);
}

bool isKiosk()
{
    return shown().appearance.dress != Dress::Staff;
}

int scaledColumn(int pixels, int windowWidth)
{
    constexpr int Drawn = 1440;
    constexpr int Roomy = 1920;
    const int spare = std::clamp(windowWidth - Drawn, 0, Roomy - Drawn);
    return pixels + (scaled(pixels) - pixels) * spare / (Roomy - Drawn);
}

}
