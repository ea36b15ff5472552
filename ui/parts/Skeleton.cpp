// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Skeleton.h"

#include "ui/parts/Paint.h"

#include <QPainter>

namespace yichuang {

namespace {

constexpr int Row = 80;
constexpr int Foot = 36;
constexpr int PaperMargin = 16;

// Shares of the width that the two grey lines of a row take, so that rows don't look alike.
constexpr qreal shares[4][2] = {{0.44, 0.35}, {0.35, 0.265}, {0.5, 0.41}, {0.41, 0.325}};

QColor shapeColour()
{
    const Theme &theme = Theme::current();
    return theme.highContrast ? theme.sunken : QColor(0xE6EAF0);
}

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

void Skeleton::setProgress(const QString &words)
{
    m_progress = words;
    setAccessibleDescription(words);
    update();
}

void Skeleton::setShape(Shape shape)
{
    m_shape = shape;
    update();
}

void Skeleton::paintRows(QPainter &painter, int room) const
{
    const Theme &theme = Theme::current();
    const QColor shape = shapeColour();
    const int step = scaled(Row);
    for (int row = 0; (row + 1) * step <= room; ++row) {
        const int y = row * step;
        const qreal *share = shares[row % 4];
        const qreal disc = scaled(12), words = scaled(36);
        paint::box(painter, QRectF(scaled(16), y + scaled(16), disc, disc), disc / 2, shape);
        paint::box(painter, QRectF(words, y + scaled(15), width() * share[0], scaled(14)), 4, shape);
        paint::box(painter, QRectF(words, y + scaled(37), width() * share[1], scaled(12)), 4, shape);
        paint::box(painter, QRectF(width() - 16 - scaled(40), y + scaled(16), scaled(40), scaled(12)), 4, shape);
        painter.fillRect(QRect(0, y + step - 1, width(), 1), theme.line);
    }
}

// Where DocumentPage lays it: as wide as the view, an A4 high.
void Skeleton::paintPaper(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QColor shape = shapeColour();
    painter.fillRect(rect(), theme.sunken);
    const QRectF sheet(PaperMargin, PaperMargin, width() - 2 * PaperMargin, (width() - 2 * PaperMargin) * 297 / 210.0);
    paint::box(painter, sheet, 0, theme.surface, theme.line);
    const qreal step = sheet.height() / 20;
    for (int row = 2; row < 16; ++row) {
        const qreal *share = shares[row % 4];
        paint::box(painter, QRectF(sheet.left() + sheet.width() / 8, sheet.top() + row * step, sheet.width() * (share[0] + 0.25), step / 3),
                   step / 6, shape);
    }
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const bool says = m_slow || !m_progress.isEmpty();
    const int foot = says ? scaled(Foot) : 0;
    m_shape == Shape::Paper ? paintPaper(painter) : paintRows(painter, height() - foot);
    if (says) {
        const QRectF line(16, height() - foot, width() - 32, foot);
        if (m_shape == Shape::Paper)
            painter.fillRect(QRect(0, height() - foot, width(), foot), theme.surface);
        paint::line(painter, line, m_progress.isEmpty() ? tr("网络较慢，还在读取") : m_progress, fonts::text(TextStyle::Meta), theme.ink3);
    }
}

}
