// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Codes.h"

#include <BitMatrix.h>
#include <DecodeHints.h>
#include <MultiFormatWriter.h>
#include <QImage>
#include <QPainter>
#include <qrencode.h>
#include <ReadBarcode.h>

#include <memory>

namespace yichuang {
namespace {

// Runs of dark modules are drawn as one bar: hairlines between neighbours would make a scanner stumble.
template<typename IsDark> void paintRow(QPainter &painter, const QRectF &row, int modules, IsDark isDark)
{
    const double module = row.width() / modules;
    for (int from = 0; from < modules; ++from) {
        int to = from;
        while (to < modules && isDark(to))
            ++to;
        if (to > from)
            painter.fillRect(QRectF(row.x() + from * module, row.y(), (to - from) * module, row.height()), Qt::black);
        from = to;
    }
}

}

bool paintQr(QPainter &painter, const QRectF &square, const QString &text)
{
    using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;
    const Code code(QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return false;
    const double module = square.height() / code->width;
    for (int y = 0; y < code->width; ++y) {
        const QRectF row(square.x(), square.y() + y * module, square.width(), module * 1.001);
        paintRow(painter, row, code->width, [&](int x) { return (code->data[y * code->width + x] & 1) != 0; });
    }
    return true;
}

bool paintCode128(QPainter &painter, const QRectF &box, const QString &text)
{
    const bool ascii = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (!ascii || text.size() > 80)
        return false;
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::Code128);
    const ZXing::BitMatrix bars = writer.setMargin(0).encode(text.toStdString(), 1, 1);
    paintRow(painter, box, bars.width(), [&](int x) { return bars.get(x, 0); });
    return true;
}

QStringList codesIn(const QImage &picture)
{
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(), ZXing::ImageFormat::Lum,
                                int(picture.bytesPerLine()));
    // Those that a paper bears and no others: looking for a Micro QR code in the words of a genuine page, ZXing 1.4 aborts.
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::Code128);
    QStringList texts;
    for (const auto &result : ZXing::ReadBarcodes(view, hints))
        texts << QString::fromStdWString(result.text());
    return texts;
}

}
