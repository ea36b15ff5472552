// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScanPdf.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>

#include <algorithm>

namespace yichuang::ctl {
namespace {

constexpr QSize Dots(1654, 2339);
constexpr int Faces = 8; // that many pages are drawn; the others are the same under another number

// Grains of paper and lines of print: what a JPEG has to work at.
QByteArray scannedPage(QRandomGenerator &chance)
{
    QImage sheet(Dots, QImage::Format_RGB32);
    for (int y = 0; y < sheet.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(sheet.scanLine(y));
        const bool inLine = y % 48 < 22 && y > 150 && y < sheet.height() - 150;
        bool ink = false;
        for (int x = 0; x < sheet.width(); ++x) {
            if (x % 5 == 0)
                ink = inLine && x > 150 && x < sheet.width() - 150 && chance.bounded(3) == 0;
            const int grain = int(chance.bounded(8));
            const int light = (ink ? 50 : 240) + grain;
            row[x] = qRgb(light, light, std::max(0, light - 6));
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    sheet.save(&buffer, "JPEG", 26);
    return bytes;
}

class Writer {
public:
    void add(const QByteArray &body)
    {
        m_places.append(m_pdf.size());
        m_pdf += QByteArray::number(m_places.size()) + " 0 obj\n" + body + "\nendobj\n";
    }
    void addStream(const QByteArray &dictionary, const QByteArray &content)
    {
        add("<< " + dictionary + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
    }
    QByteArray whole()
    {
        const qsizetype table = m_pdf.size();
        const QByteArray count = QByteArray::number(m_places.size() + 1);
        m_pdf += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype place : m_places)
            m_pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        return m_pdf + "trailer << /Size " + count + " /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

private:
    QByteArray m_pdf = "%PDF-1.4\n";
    QList<qsizetype> m_places;
};

}

QByteArray scanPdf(int pages)
{
    QRandomGenerator chance(20'260'101);
    QList<QByteArray> faces;
    for (int i = 0; i < Faces; ++i)
        faces.append(scannedPage(chance));
    Writer pdf;
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    QByteArray kids;
    for (int i = 0; i < pages; ++i)
        kids += QByteArray::number(3 + 3 * i) + " 0 R ";
    pdf.add("<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>");
    for (int i = 0; i < pages; ++i) {
        const QByteArray words = QByteArray::number(4 + 3 * i), picture = QByteArray::number(5 + 3 * i);
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P " + picture + " 0 R >> >> /Contents " +
                words + " 0 R >>");
        pdf.addStream({}, "595 0 0 842 0 0 cm /P Do");
        pdf.addStream("/Type /XObject /Subtype /Image /Width " + QByteArray::number(Dots.width()) + " /Height " +
                          QByteArray::number(Dots.height()) + " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
                      faces[i % Faces]);
    }
    return pdf.whole();
}

}
