// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/CardDrawing.h"

#include "ui/parts/Icon.h"
#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr QSize Sheet(300, 216); // what the places below are measured in

}

CardDrawing::CardDrawing()
{
    const int wide = dressed(96, 300, 240);
    setFixedSize(wide, wide * Sheet.height() / Sheet.width());
    setAccessibleName(tr("把身份证放进读卡器"));
}

void CardDrawing::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(width()) / Sheet.width(), double(height()) / Sheet.height());
    painter.setPen(QPen(theme.primary, 4));
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(60, 4, 180, 120), 10, 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.selectedStrong);
    painter.drawRoundedRect(QRectF(78, 30, 72, 8), 4, 4);
    painter.drawRoundedRect(QRectF(78, 48, 88, 8), 4, 4);
    painter.drawRoundedRect(QRectF(78, 66, 60, 8), 4, 4);
    painter.drawEllipse(QRectF(184, 26, 36, 36));
    painter.drawChord(QRectF(174, 66, 56, 56), 0, 180 * 16);
    painter.setBrush(theme.highContrast ? theme.control : theme.bar2);
    painter.drawRoundedRect(QRectF(20, 116, 260, 96), 16, 16);
    painter.setBrush(theme.bar);
    painter.drawRoundedRect(QRectF(44, 138, 212, 52), 8, 8);
    painter.setBrush(theme.green.line);
    painter.drawEllipse(QRectF(142, 156, 16, 16));
    icons::paint(painter, QRectF(4, 44, 52, 64), Icon::ArrowDown, theme.primary, 2);
    icons::paint(painter, QRectF(244, 44, 52, 64), Icon::ArrowDown, theme.primary, 2);
}

}
