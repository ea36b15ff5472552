// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace yichuang {

// What a colour says. Blue = act or selected, green = in order, amber = soon due, red = overdue or refused, violet = changed, grey =
// neutral.
enum class Tone { Grey, Blue, Green, Amber, Red, Violet };

// The four colours in which one tone appears: words, solid shapes, ground behind words, and the edge of that ground.
struct Tint {
    QColor text;
    QColor solid;
    QColor ground;
    QColor line;
};

// The colours of every part, by name. Parts read Theme::current() while they paint and keep no colour of their own.
struct Theme {
    bool highContrast = false;
    QColor canvas, surface, subtle, hover, sunken;
    QColor line, line2, control;
    QColor ink1, ink2, ink3, disabledInk;
    QColor bar, bar2, barInk, barInk2, barLine;
    QColor primary, primaryHover, primaryPressed, onPrimary, selected, selectedStrong;
    Tint grey, blue, green, amber, red, violet;
    QColor amberFill, redFill, onSolid;
    QColor focus, focusOnDark;
    int focusWidth = 2; // logical pixels
    QColor floatGround, floatEdge, floatInk, floatInk2, floatProgress;
    QColor shadow;

    const Tint &tint(Tone tone) const;
    QPalette palette() const;

    static Theme light();
    static Theme contrast();
    static const Theme &current();
};

// Whom the windows are drawn for: staff with mouse and keys, or whoever stands at the hall's kiosk and touches it, on wish in its 适老版.
enum class Dress { Staff, Kiosk, Elder };

// How the person wants to see the windows.
struct Appearance {
    bool highContrast = false;
    int textPercent = 100; // 100 to 150; outside of it the nearer end is taken; for staff only
    Dress dress = Dress::Staff;
    int screenPercent = 100; // of a kiosk: its screen against the design's 1080×1920
    bool operator==(const Appearance &) const = default;
};

// Takes effect at once in every open window: palette, font, sizes and all painted parts (each widget gets a StyleChange event).
void setAppearance(Appearance appearance);
Appearance appearance();

// A height or glyph size of the design at the person's text size: 32 stays 32 at 100 % and becomes 48 at 150 %; at a kiosk 73, in its
// larger dress 112.
int scaled(int pixels);
// A gap of the design: the same at every text size, at a kiosk as much wider as its controls are higher.
int spaced(int pixels);
// Where a kiosk's size is no multiple of the staff's: one size for each dress.
int dressed(int staff, int kiosk, int elder);
bool isKiosk();
// A column's width in a window of that width, both in pixels: the design's own up to 1440, where larger text is cut; a wider window gives
// larger text the room it asks for.
int scaledColumn(int pixels, int windowWidth);

}
