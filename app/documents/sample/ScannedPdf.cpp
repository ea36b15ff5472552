// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sample/ScannedPdf.h"

#include <QBuffer>

namespace yichuang {
namespace {

QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

QByteArray reference(qsizetype id)
{
    return QByteArray::number(id) + " 0 R";
}

QByteArray picture(const QImage &page, int quality)
{
    return stream("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Width " +
                      QByteArray::number(page.width()) + " /Height " + QByteArray::number(page.height()),
                  jpegOf(page, quality));
}

QByteArray fileOf(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer << /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start +
           "\n%%EOF\n";
}

}

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    return bytes;
}

QByteArray scannedPdf(const QList<QImage> &pages, int quality)
{
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}};
    QByteArray kids;
    for (const QImage &page : pages) {
        const qsizetype id = objects.size() + 1;
        kids += reference(id) + ' ';
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /S " + reference(id + 2) +
                       " >> >> /Contents " + reference(id + 1) + " >>"
                << stream({}, "595 0 0 842 0 0 cm /S Do") << picture(page, quality);
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages.size()) + " /Kids [" + kids + "] >>";
    return fileOf(objects);
}

}
