// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QStringList>

class QImage;
class QPainter;

namespace yichuang {

// Draws a QR code, error level M, to fill the square without its quiet zone. False when the text does not fit a QR code.
[[nodiscard]] bool paintQr(QPainter &painter, const QRectF &square, const QString &text);

// Draws a Code 128 to fill the rectangle; bars are whole multiples of one module. False when the text is not printable ASCII.
[[nodiscard]] bool paintCode128(QPainter &painter, const QRectF &box, const QString &text);

// Every QR code and Code 128 that can be read back from a picture in greys.
QStringList codesIn(const QImage &picture);

}
