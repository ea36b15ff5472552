// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ScannedPaper.h"

#include "documents/Typeface.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace yichuang {

namespace {

constexpr double MillimetresPerMetre = 1000;
constexpr int UsualDotsPerMetre = 11811; // 300 to the inch, where a picture does not say
constexpr double WatermarkPoints = 16;
constexpr double WatermarkTurn = -30;
constexpr int WatermarkAlpha = 70; // of 255: the paper below stays readable

QSizeF paperOf(const QImage &page)
{
    const double x = page.dotsPerMeterX() > 0 ? page.dotsPerMeterX() : UsualDotsPerMetre;
    const double y = page.dotsPerMeterY() > 0 ? page.dotsPerMeterY() : UsualDotsPerMetre;
    return {page.width() / x * MillimetresPerMetre, page.height() / y * MillimetresPerMetre};
}

// In rows across the page, so that no part of it can be cut out without.
void drawWatermark(QPainter &painter, const QRectF &page, const QString &words)
{
    painter.save();
    painter.setFont(documentFont(WatermarkPoints));
    painter.setPen(QColor(120, 0, 0, WatermarkAlpha));
    painter.translate(page.center());
    painter.rotate(WatermarkTurn);
    const double length = painter.fontMetrics().horizontalAdvance(words) + 40 * UnitsPerPoint;
    const double reach = page.width() + page.height();
    int row = 0;
    for (double y = -reach / 2; y < reach / 2; y += 90 * UnitsPerPoint, ++row)
        for (double x = -reach / 2 - (row % 2) * length / 2; x < reach / 2; x += length)
            painter.drawText(QPointF(x, y), words);
    painter.restore();
}

}

QString ScannedPaper::watermarkFor(const QString &item)
{
    return QStringLiteral("仅供办理%1使用").arg(item);
}

Result<QByteArray> ScannedPaper::make(const QList<QImage> &pages, const QString &watermark)
{
    if (pages.isEmpty())
        return Error{
            error::BadInput, QStringLiteral("a paper has at least one page"), {{QStringLiteral("field"), QStringLiteral("pages")}}};
    if (!unprintableCharacters(watermark).isEmpty())
        return Error{
            error::BadInput, QStringLiteral("the watermark cannot be printed"), {{QStringLiteral("field"), QStringLiteral("watermark")}}};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(UnitsPerInch);
    QPainter painter;
    for (const QImage &page : pages) {
        writer.setPageSize(QPageSize(paperOf(page), QPageSize::Millimeter));
        writer.setPageMargins({});
        if (!painter.isActive() ? !painter.begin(&writer) : !writer.newPage())
            return Error{error::Internal, QStringLiteral("the page cannot be written"), {}};
        const QRectF whole(QPointF(), paperOf(page) * mm);
        painter.drawImage(whole, page);
        if (!watermark.isEmpty())
            drawWatermark(painter, whole, watermark);
    }
    painter.end();
    return bytes;
}

}
