// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QtTest>

namespace yichuang::test {

// A PDF that is read from its bytes.
class ReadPdf : public QPdfDocument {
public:
    explicit ReadPdf(const QByteArray &pdf)
    {
        m_bytes.setData(pdf);
        m_bytes.open(QIODevice::ReadOnly);
        load(&m_bytes);
    }
    ~ReadPdf() override { close(); } // before its bytes go

private:
    QBuffer m_bytes;
};

// The pages of a PDF as pictures.
inline QList<QImage> pagesOf(const QByteArray &pdf, int dpi)
{
    ReadPdf document(pdf);
    QList<QImage> pages;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QSize size = (document.pagePointSize(page) * dpi / 72.0).toSize();
        QImage sheet(size, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter(&sheet).drawImage(0, 0, document.render(page, size));
        pages << sheet;
    }
    return pages;
}

// How far two pictures are apart: the greatest mean difference of grey of any square of 12 pixels, so that a moved line shows
// although the rest of the page is the same, and a rounding at the edge of a stroke does not.
inline double distance(const QImage &left, const QImage &right)
{
    if (left.size() != right.size())
        return 255;
    constexpr int side = 12;
    double worst = 0;
    for (int top = 0; top < left.height(); top += side) {
        for (int begin = 0; begin < left.width(); begin += side) {
            double sum = 0;
            int count = 0;
            for (int y = top; y < qMin(top + side, left.height()); ++y) {
                for (int x = begin; x < qMin(begin + side, left.width()); ++x, ++count)
                    sum += qAbs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y)));
            }
            worst = qMax(worst, sum / count);
        }
    }
    return worst;
}

// Compares the pages of a document with the pictures kept beside the tests. YICHUANG_GOLDEN=write makes the pictures anew, to be looked at
// before they are kept; that PDF, or a failing page, is left in the temporary folder. Empty when all is well.
inline QString compareWithGolden(const QByteArray &pdf, const QString &name)
{
    const QDir folder(qEnvironmentVariable("YICHUANG_SOURCE") + "/tests/documents/golden");
    const QList<QImage> pages = pagesOf(pdf, 60);
    if (qEnvironmentVariable("YICHUANG_GOLDEN") == "write") {
        QFile file(QDir::temp().filePath("golden-" + name + ".pdf"));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return file.errorString();
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QString file = QStringLiteral("%1-%2.png").arg(name).arg(i + 1);
        const QImage page = pages[i].convertToFormat(QImage::Format_Grayscale8);
        if (qEnvironmentVariable("YICHUANG_GOLDEN") == "write") {
            page.save(folder.filePath(file), "PNG", 10);
            continue;
        }
        const double apart = distance(page, QImage(folder.filePath(file)));
        if (apart > 14) {
            const QString kept = QDir::temp().filePath("golden-" + file);
            page.save(kept);
            return QStringLiteral("%1 differs from its golden picture by %2 (14 allowed); see %3").arg(file).arg(apart).arg(kept);
        }
    }
    const QString next = QStringLiteral("%1-%2.png").arg(name).arg(pages.size() + 1);
    return folder.exists(next) ? QStringLiteral("%1 has only %2 pages").arg(name).arg(pages.size()) : QString();
}

}
