// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/parts/StreetView.h"

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
    bool bright;
};

// On a strip of 1080 by 256, the ground at 208.
constexpr int StripWidth = 1080;
constexpr int StripHeight = 256;
constexpr int Ground = 208;
constexpr House row[] = {
    {-20, 80, 168, Roof::Gable, false},  {60, 100, 168, Roof::Curve, true},  {160, 68, 200, Roof::Flat, false},
    {228, 106, 168, Roof::Dome, true},   {334, 72, 132, Roof::Curve, false}, {406, 94, 168, Roof::Gable, true},
    {500, 74, 200, Roof::Flat, false},   {574, 100, 168, Roof::Curve, true}, {674, 74, 132, Roof::Dome, false},
    {748, 96, 168, Roof::Gable, true},   {844, 76, 200, Roof::Flat, false},  {920, 76, 168, Roof::Curve, true},
    {996, 100, 168, Roof::Gable, false},
};

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

void paintRoof(QPainter &painter, const House &house, const QColor &wall)
{
    const qreal middle = house.left + house.width / 2.0, top = Ground - house.top;
    QPainterPath roof;
    roof.setFillRule(Qt::WindingFill);
    switch (house.roof) {
    case Roof::Gable: roof.addPolygon(QPolygonF{QPointF(middle - 30, top), QPointF(middle, top - 18), QPointF(middle + 30, top)}); break;
    case Roof::Curve:
        roof.addRoundedRect(QRectF(middle - 30, top - 14, 60, 20), 10, 10);
        roof.addRoundedRect(QRectF(middle - 16, top - 24, 32, 24), 10, 10);
        break;
    case Roof::Dome:
        roof.addEllipse(QRectF(middle - 16, top - 42, 32, 32));
        roof.addRect(QRectF(middle - 16, top - 26, 32, 28));
        break;
    case Roof::Flat: break;
    }
    painter.fillPath(roof, wall);
}

void paintHouse(QPainter &painter, const House &house)
{
    const QColor wall(house.bright ? 0xF6EBDA : 0xEEDFC6), trim(0xD6BE96), glass(0xB5CDE3);
    const qreal top = Ground - house.top;
    paintRoof(painter, house, wall);
    painter.fillRect(QRectF(house.left, top, house.width, house.top), wall);
    painter.fillRect(QRectF(house.left, top, house.width, 5), trim);
    const int columns = house.width > 90 ? 3 : 2;
    const qreal pitch = qreal(house.width) / columns;
    for (qreal y = top + 16; y < Ground - 56; y += 36) {
        painter.fillRect(QRectF(house.left, y + 24, house.width, 2), trim);
        for (int column = 0; column < columns; ++column)
            painter.fillPath(arch(QRectF(house.left + pitch * column + pitch / 2 - 8, y, 16, 18)), glass);
    }
    for (int column = 0; column < columns; ++column)
        painter.fillPath(arch(QRectF(house.left + pitch * column + pitch / 2 - 11, Ground - 30, 22, 30)), glass);
}

}

QColor streetSky()
{
    return QColor(0xDC, 0xE9, 0xF6);
}

void paintStreet(QPainter &painter, const QRectF &place)
{
    if (Theme::current().highContrast)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(place);
    painter.fillRect(place, streetSky());
    painter.translate(place.topLeft());
    painter.scale(place.width() / StripWidth, place.height() / StripHeight);
    for (const House &house : row)
        paintHouse(painter, house);
    painter.fillRect(QRectF(0, Ground, StripWidth, StripHeight - Ground), QColor(0xA8, 0xCB, 0xE6));
    for (const auto &[x, y, wide] :
         {std::tuple{-4, 224, 180}, {240, 238, 220}, {420, 220, 110}, {560, 236, 200}, {760, 224, 110}, {860, 240, 220}})
        painter.fillRect(QRectF(x, y, wide, 3), QColor(0xC9, 0xE0, 0xF2));
    painter.restore();
}

}
