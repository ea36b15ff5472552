// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sample/DrawnSheet.h"

#include "documents/Seal.h"
#include "documents/Typeface.h"

#include <QPainterPath>

namespace yichuang {
namespace {

double between(QRandomGenerator &chance, double low, double high)
{
    return low + chance.generateDouble() * (high - low);
}

}

DrawnSheet::DrawnSheet(QSizeF size, int dpi, quint32 seed)
    : m_size(size)
    , m_chance(seed)
    , m_image((size * dpi / 25.4).toSize(), QImage::Format_RGB32)
{
    m_image.fill(QColor(0xdd, 0xe0, 0xe4));
    m_painter.begin(&m_image);
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_painter.scale(double(dpi) / UnitsPerInch, double(dpi) / UnitsPerInch);
    const QPointF centre(size.width() / 2 * mm, size.height() / 2 * mm);
    m_painter.translate(centre);
    m_painter.rotate(between(m_chance, -0.7, 0.7));
    m_painter.translate(-centre);
    const QColor paper = QColor::fromHsv(int(between(m_chance, 40, 60)), int(between(m_chance, 6, 14)), int(between(m_chance, 244, 250)));
    m_painter.fillRect(QRectF(0.8 * mm, 0.8 * mm, (size.width() - 1.6) * mm, (size.height() - 1.6) * mm), paper);
    m_painter.setPen(QColor(0x26, 0x26, 0x2a));
}

void DrawnSheet::text(double x, double y, double width, const QString &words, const Setting &setting)
{
    Paragraph({{words, false}}, setting, width * mm).draw(m_painter, x * mm, y * mm);
}

void DrawnSheet::seal(double x, double y, double diameter, const QString &organisation, const QString &caption)
{
    m_painter.save();
    m_painter.translate(x * mm, y * mm);
    m_painter.rotate(between(m_chance, -12, 12));
    paintSeal(m_painter, QPointF(), diameter * mm, organisation, caption);
    m_painter.restore();
}

// Loops of a pen that does not lift, then a stroke under them.
void DrawnSheet::signature(double x, double y, double width)
{
    QPainterPath path(QPointF(x, y));
    const int loops = 4 + m_chance.bounded(3);
    for (int i = 0; i < loops; ++i) {
        const double step = width / loops;
        const double left = x + i * step;
        path.cubicTo(left + step * between(m_chance, 0.3, 1.5), y - between(m_chance, 5, 11), left - step * between(m_chance, 0.0, 0.6),
                     y + between(m_chance, 1, 5), left + step, y - between(m_chance, -1, 2));
    }
    path.moveTo(x + width * 0.2, y - between(m_chance, 7, 9));
    path.quadTo(x + width * 0.6, y - 9, x + width, y - between(m_chance, 9, 12));
    m_painter.save();
    m_painter.scale(mm, mm);
    m_painter.setPen(QPen(QColor(0x1b, 0x2f, 0x66), 0.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(path);
    m_painter.restore();
}

// No pen writes a character twice alike: each one is shifted, turned and slanted a little.
void DrawnSheet::handwriting(double x, double y, const QString &words, double points)
{
    m_painter.save();
    m_painter.translate(x * mm, y * mm);
    m_painter.setPen(QColor(0x1b, 0x2f, 0x66));
    m_painter.setFont(documentFont(points));
    for (const uint code : words.toUcs4()) {
        const char32_t character = code;
        const QString glyph = QString::fromUcs4(&character, 1);
        m_painter.save();
        m_painter.translate(0, between(m_chance, -0.5, 0.5) * mm);
        m_painter.rotate(between(m_chance, -5, 3));
        m_painter.shear(between(m_chance, -0.22, -0.1), between(m_chance, -0.06, 0.02));
        m_painter.drawText(QPointF(), glyph);
        m_painter.restore();
        m_painter.translate(QFontMetricsF(m_painter.font()).horizontalAdvance(glyph) * between(m_chance, 0.9, 1.0), 0);
    }
    m_painter.restore();
}

void DrawnSheet::frame(double x, double y, double width, double height, double pen)
{
    m_painter.save();
    m_painter.setPen(QPen(m_painter.pen().color(), pen * mm));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(x * mm, y * mm, width * mm, height * mm));
    m_painter.restore();
}

void DrawnSheet::line(double x1, double y1, double x2, double y2, double pen)
{
    m_painter.save();
    m_painter.setPen(QPen(m_painter.pen().color(), pen * mm));
    m_painter.drawLine(QPointF(x1 * mm, y1 * mm), QPointF(x2 * mm, y2 * mm));
    m_painter.restore();
}

void DrawnSheet::watermark()
{
    m_painter.save();
    m_painter.translate(m_size.width() / 2 * mm, m_size.height() / 2 * mm);
    m_painter.rotate(-28);
    m_painter.setOpacity(0.2);
    m_painter.setPen(QColor(0xc0, 0x20, 0x20));
    const double reach = qMin(m_size.width(), m_size.height()) * mm;
    m_painter.setFont(documentFont(reach * 0.28 / UnitsPerPoint, true));
    m_painter.drawText(QRectF(-reach, -reach / 2, 2 * reach, reach), Qt::AlignCenter, QStringLiteral("样例"));
    m_painter.restore();
}

QImage DrawnSheet::finished()
{
    m_painter.end();
    return m_image;
}

void paintPortrait(QPainter &painter, const QRectF &box, quint32 seed)
{
    QRandomGenerator chance(seed);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 100, box.height() / 125);
    painter.fillRect(QRectF(0, 0, 100, 125), chance.bounded(2) ? QColor(0xd8, 0xe2, 0xef) : QColor(0xf2, 0xf4, 0xf6));
    painter.setPen(Qt::NoPen);
    const QColor skin = QColor::fromHsv(24 + chance.bounded(6), 60 + chance.bounded(35), 232 + chance.bounded(20));
    const QColor hair = QColor::fromHsv(20, 40, 28 + chance.bounded(30));
    const QColor coat = QColor::fromHsv(chance.bounded(360), 90, 70 + chance.bounded(50));
    const bool longHair = seed % 2 == 0;
    painter.setBrush(hair);
    if (longHair)
        painter.drawRoundedRect(QRectF(25, 22, 50, 74), 24, 24);
    painter.setBrush(coat);
    painter.drawRoundedRect(QRectF(8, 96, 84, 60), 30, 30);
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({{38, 95}, {62, 95}, {50, 118}}));
    painter.setBrush(skin.darker(106));
    painter.drawRoundedRect(QRectF(42, 74, 16, 28), 7, 7);
    painter.setBrush(skin);
    painter.drawEllipse(QRectF(29, 28, 42, 56));
    painter.setBrush(hair);
    QPainterPath crown(QPointF(27, 56));
    crown.cubicTo(22, 10, 78, 10, 73, 56);
    crown.cubicTo(70, longHair ? 44 : 38, 62, 38, 55 + chance.bounded(8), 36);
    crown.cubicTo(44, 42, 32, 42, 27, 56);
    painter.drawPath(crown);
    painter.setBrush(QColor(0x2a, 0x22, 0x20));
    painter.drawEllipse(QPointF(41, 56), 2.2, 1.8);
    painter.drawEllipse(QPointF(59, 56), 2.2, 1.8);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hair, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(36, 48, 10, 6), 30 * 16, 120 * 16);
    painter.drawArc(QRectF(54, 48, 10, 6), 30 * 16, 120 * 16);
    painter.setPen(QPen(skin.darker(125), 1, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(47, 60, 6, 7), 200 * 16, 140 * 16);
    painter.setPen(QPen(QColor(0xb0, 0x58, 0x50), 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(43, 66, 14, 8), 210 * 16, 120 * 16);
    painter.restore();
}

}
