// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"

class QVBoxLayout;

// What nearly every page of the kiosk is made of.
namespace yichuang::blocks {

// Words that take as many lines as they need.
Label *text(const QString &words, TextStyle style = TextStyle::Body, Ink ink = Ink::First);
// A card and the column inside of it.
struct Card {
    Panel *panel;
    QVBoxLayout *rows;
};
Card card(Panel::Ground ground = Panel::Ground::Surface);
// A strip across the page above its middle, as for tabs.
Card strip(Panel::Ground ground = Panel::Ground::Canvas);

}
