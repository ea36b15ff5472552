// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Seal.h"

#include "documents/Typeface.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace yichuang {
namespace {

const QColor sealRed(0xd2, 0x28, 0x28);

QPainterPath star(double radius)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double reach = i % 2 == 0 ? radius : radius * 0.382;
        const double angle = qDegreesToRadians(36.0 * i - 90);
        points << QPointF(reach * qCos(angle), reach * qSin(angle));
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QFont seated(double pixels)
{
    QFont font = documentFont(10);
    font.setPixelSize(qMax(1, qRound(pixels)));
    return font;
}

// Outlines instead of text: the rim turns every character, and text drawn at an angle is hinted badly.
QPainterPath outline(const QString &text, double pixels)
{
    QPainterPath path;
    path.addText(0, 0, seated(100), text);
    const QRectF box = path.boundingRect();
    return QTransform::fromScale(pixels / 100, pixels / 100).map(path.translated(-box.center().x(), 0));
}

void paintRim(QPainter &painter, double radius, const QString &organisation)
{
    const double size = qMin(radius * 0.27, radius * 3.6 / qMax<qsizetype>(1, organisation.size()));
    const double sweep = qMin(250.0, organisation.size() * 24.0);
    const QList<uint> characters = organisation.toUcs4();
    const double step = characters.size() > 1 ? sweep / (characters.size() - 1) : 0;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        painter.save();
        painter.rotate(-sweep / 2 + i * step);
        painter.translate(0, -radius * 0.66);
        const char32_t character = characters[i];
        painter.fillPath(outline(QString::fromUcs4(&character, 1), size), sealRed);
        painter.restore();
    }
}

}

void paintSeal(QPainter &painter, QPointF centre, double diameter, const QString &organisation, const QString &caption)
{
    const double radius = diameter / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(centre);
    painter.setOpacity(painter.opacity() * 0.88);
    painter.setPen(QPen(sealRed, diameter * 0.026));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(), radius * 0.97, radius * 0.97);
    painter.fillPath(star(radius * 0.3), sealRed);
    paintRim(painter, radius, organisation);
    const double captionSize = qMin(radius * 0.22, radius * 1.2 / qMax<qsizetype>(1, caption.size()));
    painter.fillPath(outline(caption, captionSize).translated(0, radius * 0.66), sealRed);
    painter.restore();
}

}
