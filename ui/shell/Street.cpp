// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Street.h"

#include "ui/parts/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace yichuang {

namespace {

enum class Roof { Gable, Curve, Flat, Dome };

struct House {
    int left;
    int width;
    int top; // of the wall, above the ground line
    Roof roof;
    QList<int> lit; // windows with light, counted row by row
    bool bright;
};

const QList<House> &houses()
{
    static const QList<House> row{
        {0, 75, 158, Roof::Gable, {3}, false},     {75, 98, 158, Roof::Curve, {1, 6}, true}, {173, 68, 192, Roof::Flat, {5}, false},
        {241, 106, 158, Roof::Dome, {0, 8}, true}, {347, 74, 128, Roof::Curve, {4}, false},  {421, 94, 158, Roof::Gable, {2, 3, 7}, true},
        {515, 69, 192, Roof::Flat, {1, 6}, false},
    };
    return row;
}

QPainterPath arch(const QRectF &box)
{
    QPainterPath path;
    path.moveTo(box.bottomLeft());
    path.lineTo(box.left(), box.top() + box.width() / 3);
    path.quadTo(box.topLeft(), QPointF(box.center().x(), box.top()));
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + box.width() / 3));
    path.lineTo(box.bottomRight());
    path.closeSubpath();
    return path;
}

class Painter {
public:
    Painter(QPainter &painter, qreal ground)
        : m_painter(painter)
        , m_ground(ground)
    {
    }

    void paint(const House &house)
    {
        const QColor wall = house.bright ? QColor(0x1d, 0x3b, 0x66) : QColor(0x18, 0x33, 0x59);
        const QColor trim(0x2b, 0x51, 0x86);
        const qreal top = m_ground - house.top;
        paintRoof(house, top, wall);
        m_painter.fillRect(QRectF(house.left, top, house.width, house.top), wall);
        m_painter.fillRect(QRectF(house.left, top - 6, house.width, 6), trim);
        paintWindows(house, top);
        m_painter.fillRect(QRectF(house.left, m_ground - 48, house.width, 4), trim);
        const int arches = house.width > 90 ? 3 : 2;
        const qreal pitch = qreal(house.width) / arches;
        for (int i = 0; i < arches; ++i)
            m_painter.fillPath(arch(QRectF(house.left + pitch * i + pitch / 2 - 12, m_ground - 32, 24, 32)), QColor(0x10, 0x29, 0x4a));
    }

private:
    void paintRoof(const House &house, qreal top, const QColor &wall)
    {
        const qreal middle = house.left + house.width / 2.0;
        QPainterPath roof;
        switch (house.roof) {
        case Roof::Gable:
            roof.addPolygon(QPolygonF{QPointF(middle - 24, top - 6), QPointF(middle, top - 24), QPointF(middle + 24, top - 6)});
            break;
        case Roof::Curve:
            roof.addRoundedRect(QRectF(middle - 30, top - 18, 60, 18), 9, 9);
            roof.addRoundedRect(QRectF(middle - 18, top - 32, 36, 26), 12, 12);
            break;
        case Roof::Dome:
            roof.addEllipse(QRectF(middle - 15, top - 50, 30, 30));
            roof.addRect(QRectF(middle - 15, top - 34, 30, 34));
            break;
        case Roof::Flat: break;
        }
        roof.setFillRule(Qt::WindingFill); // its parts overlap
        m_painter.fillPath(roof, wall);
    }

    void paintWindows(const House &house, qreal top)
    {
        const int columns = house.width > 90 ? 3 : 2;
        const qreal pitch = qreal(house.width) / columns;
        int number = 0;
        for (qreal y = top + 16; y < m_ground - 66; y += 38) {
            for (int column = 0; column < columns; ++column, ++number) {
                const bool lit = house.lit.contains(number);
                m_painter.fillPath(arch(QRectF(house.left + pitch * column + pitch / 2 - 8, y, 16, 16)),
                                   lit ? QColor(0xe8, 0xb9, 0x6a) : QColor(0x12, 0x2b, 0x4e));
            }
        }
    }

    QPainter &m_painter;
    qreal m_ground;
};

}

Street::Street(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(sizeHint().height()); // what holds it may make it lower
}

void Street::paintEvent(QPaintEvent *)
{
    if (Theme::current().highContrast)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // A lower street is farther away: its houses keep their shape, and there are more of them.
    const QSize whole = sizeHint();
    const qreal size = qreal(height()) / whole.height();
    const int rows = qMax(1, qRound(width() / (whole.width() * size)));
    painter.scale(width() / qreal(rows * whole.width()), size);
    const qreal ground = whole.height() - 16;
    for (int row = 0; row < rows; ++row) {
        for (const House &house : houses())
            Painter(painter, ground).paint(house);
        painter.fillRect(QRectF(0, ground, whole.width(), 16), QColor(0x0b, 0x1f, 0x3a));
        painter.translate(whole.width(), 0);
    }
}

}
