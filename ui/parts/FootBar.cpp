// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/FootBar.h"

#include "ui/parts/Theme.h"

#include <QHBoxLayout>

namespace yichuang {

FootBar::FootBar(QWidget *parent, int side, int spacing)
    : Panel(Ground::Surface, Shape::Flat, parent)
{
    setFixedHeight(scaled(72));
    setLines(Qt::TopEdge);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(spacing);
}

QHBoxLayout *FootBar::row() const
{
    return static_cast<QHBoxLayout *>(layout());
}

Button *FootBar::act(const QString &words, const char *keys, Button::Kind kind, const char *name)
{
    auto *button = new Button(words, kind, Button::Size::Decision);
    button->setKeys(QLatin1String(keys));
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

}
