// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

namespace yichuang::test {

// A PDF of the given object bodies; the first is the catalog.
inline QByteArray pdfOf(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype start = pdf.size();
    return pdf + table + "trailer << /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
           QByteArray::number(start) + "\n%%EOF\n";
}

inline QByteArray streamOf(const QByteArray &dictionary, const QByteArray &content)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

inline QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4);
}

// Pages that say their number.
inline QByteArray plainPdf(int pages)
{
    QByteArray kids;
    QList<QByteArray> objects{"<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    for (int i = 0; i < pages; ++i) {
        const QByteArray page = QByteArray::number(objects.size() + 1);
        const QByteArray content = QByteArray::number(objects.size() + 2);
        kids += page + " 0 R ";
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents " + content +
                       " 0 R >>"
                << streamOf({}, "BT /F 200 Tf 100 400 Td (" + QByteArray::number(i + 1) + ") Tj ET");
    }
    objects[1] = "<< /Type /Pages /Count " + QByteArray::number(pages) + " /Kids [" + kids + "] >>";
    return pdfOf(objects);
}

// A page that paints itself over and over, half transparent.
inline QByteArray spinningPdf()
{
    return pdfOf(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /ExtGState << /G << /ca 0.5 >> >> >> /Contents 4 0 R >>",
         streamOf("/Filter /FlateDecode", deflated("/G gs " + QByteArray("0 0 m 900 0 0 900 595 842 c f\n").repeated(200'000)))});
}

// Forms that each draw the next one many times: the work grows without end while the file stays small.
inline QByteArray multiplyingPdf()
{
    constexpr int depth = 12;
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
        streamOf({}, "/X Do")};
    for (int i = 0; i < depth; ++i) {
        const QByteArray next = QByteArray::number(objects.size() + 2);
        const QByteArray form = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X " + next + " 0 R >> >>";
        objects << streamOf(form, QByteArray("/X Do ").repeated(12));
    }
    objects << streamOf("/Type /XObject /Subtype /Form /BBox [0 0 595 842]", "0 0 595 842 re f");
    return pdfOf(objects);
}

// A picture of a few kilobytes that wants gigabytes.
inline QByteArray hungryPdf()
{
    const QByteArray rows = deflated(QByteArray(64 << 20, '\0'));
    return pdfOf(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>",
         streamOf({}, "595 0 0 842 0 0 cm /X Do"),
         streamOf(
             "/Type /XObject /Subtype /Image /Width 30000 /Height 30000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode",
             rows)});
}

inline QByteArray nestedPdf()
{
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>",
                  "<< /Type /Pages /Count 1 /Kids " + QByteArray("[").repeated(200'000) + QByteArray("]").repeated(200'000) + " >>"});
}

inline quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0u;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xEDB88320u : 0u);
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    QByteArray length(4, '\0');
    qToBigEndian<quint32>(quint32(data.size()), length.data());
    QByteArray sum(4, '\0');
    const QByteArray body = type + data;
    qToBigEndian<quint32>(crc32(body), sum.data());
    return length + body + sum;
}

// A whole and valid PNG of one colour; square.
inline QByteArray plainPng(quint32 side)
{
    QByteArray head(13, '\0');
    qToBigEndian<quint32>(side, head.data());
    qToBigEndian<quint32>(side, head.data() + 4);
    head[8] = 8;
    const QByteArray pixels = deflated(QByteArray(qsizetype(side + 1) * qMin<quint32>(side, 2000), '\0'));
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", head) + pngChunk("IDAT", pixels) + pngChunk("IEND", {});
}

}
