// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

namespace yichuang {

// JPEG bytes of a picture, as a scanner or a telephone would hand them in.
QByteArray jpegOf(const QImage &image, int quality);

// A PDF of scanned pages: each an A4 sheet with one JPEG on it. Unlike QPdfWriter's it carries no time stamp, so the bytes repeat.
QByteArray scannedPdf(const QList<QImage> &pages, int quality);

}
