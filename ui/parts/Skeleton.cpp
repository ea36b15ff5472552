// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Skeleton.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Row = 80;
constexpr int Foot = 36;

// Shares of the width that the two grey lines of a row take, so that rows don't look alike.
constexpr qreal shares[4][2] = {{0.44, 0.35}, {0.35, 0.265}, {0.5, 0.41}, {0.41, 0.325}};

}

Skeleton::Skeleton(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("正在读取"));
}

void Skeleton::setSlow(bool slow)
{
    m_slow = slow;
    update();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const QColor shape = theme.highContrast ? theme.sunken : QColor(0xE6EAF0);
    QPainter painter(this);
    const int foot = m_slow ? scaled(Foot) : 0;
    for (int row = 0; (row + 1) * Row <= height() - foot; ++row) {
        const int y = row * Row;
        const qreal *share = shares[row % 4];
        paint::box(painter, QRectF(16, y + 16, 12, 12), 6, shape);
        paint::box(painter, QRectF(36, y + 15, width() * share[0], 14), 4, shape);
        paint::box(painter, QRectF(36, y + 37, width() * share[1], 12), 4, shape);
        paint::box(painter, QRectF(width() - 56, y + 16, 40, 12), 4, shape);
        painter.fillRect(QRect(0, y + Row - 1, width(), 1), theme.line);
    }
    if (m_slow) {
        const QRectF line(16, height() - foot, width() - 32, foot);
        paint::line(painter, line, tr("网络较慢，还在读取"), fonts::text(TextStyle::Meta), theme.ink3);
    }
}

}
