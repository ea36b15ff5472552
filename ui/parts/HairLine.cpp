// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/HairLine.h"

#include "ui/parts/Theme.h"

#include <QPainter>

namespace yichuang {

HairLine::HairLine(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void HairLine::setStrong(bool strong)
{
    m_strong = strong;
    update();
}

void HairLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_strong ? Theme::current().line2 : Theme::current().line);
}

}
