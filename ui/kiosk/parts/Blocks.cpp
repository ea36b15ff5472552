// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/Blocks.h"

#include "ui/parts/Theme.h"

#include <QVBoxLayout>

namespace yichuang::blocks {

Label *text(const QString &words, TextStyle style, Ink ink)
{
    auto *label = new Label(words, style, ink);
    label->setWordWrap(true);
    return label;
}

Card card(Panel::Ground ground)
{
    auto *panel = new Panel(ground, Panel::Shape::Card);
    auto *rows = new QVBoxLayout(panel);
    const int side = dressed(12, 32, 36);
    rows->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    rows->setSpacing(dressed(4, 12, 16));
    return {panel, rows};
}

Card strip(Panel::Ground ground)
{
    auto *panel = new Panel(ground);
    auto *rows = new QVBoxLayout(panel);
    const int side = dressed(16, 48, 48);
    rows->setContentsMargins(side, dressed(8, 24, 28), side, dressed(8, 24, 28));
    rows->setSpacing(dressed(8, 16, 24));
    return {panel, rows};
}

}
