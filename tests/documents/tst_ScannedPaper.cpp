// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ScannedPaper.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfDocument>
#include <QTest>

using namespace yichuang;

class TestScannedPaper : public QObject {
    Q_OBJECT

    static QImage page(const QSize &dots, int dotsPerInch)
    {
        QImage image(dots, QImage::Format_RGB888);
        image.fill(Qt::white);
        image.setDotsPerMeterX(int(dotsPerInch / 0.0254));
        image.setDotsPerMeterY(int(dotsPerInch / 0.0254));
        return image;
    }

    // How many dots of the page are not white.
    static int marked(QPdfDocument &document, int number)
    {
        const QImage drawn = document.render(number, QSize(400, 560)).convertToFormat(QImage::Format_Grayscale8);
        int count = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                count += drawn.constScanLine(y)[x] < 245;
        return count;
    }

    void open(QPdfDocument &document, QByteArray &bytes)
    {
        m_buffer.close();
        m_buffer.setBuffer(&bytes);
        m_buffer.open(QIODevice::ReadOnly);
        document.load(&m_buffer);
        QTRY_COMPARE(document.status(), QPdfDocument::Status::Ready);
    }

    QBuffer m_buffer;

private Q_SLOTS:
    void pagesKeepTheirOrderAndTheirSize()
    {
        QByteArray bytes = ScannedPaper::make({page({1240, 1754}, 150), page({1011, 638}, 300)}).value();
        QPdfDocument document;
        open(document, bytes);
        QCOMPARE(document.pageCount(), 2);
        QVERIFY(qAbs(document.pagePointSize(0).width() - 595.2) < 1.5); // A4
        QVERIFY(qAbs(document.pagePointSize(0).height() - 841.9) < 1.5);
        QVERIFY(qAbs(document.pagePointSize(1).width() - 242.6) < 1.5); // a card
        QCOMPARE(marked(document, 0), 0);
    }

    void aWatermarkLiesOnEveryPageAndInEveryQuarter()
    {
        QByteArray bytes = ScannedPaper::make({page({1240, 1754}, 150), page({1240, 1754}, 150)},
                                              ScannedPaper::watermarkFor(QStringLiteral("食品经营许可")))
                               .value();
        QPdfDocument document;
        open(document, bytes);
        QVERIFY(marked(document, 0) > 400);
        QVERIFY(marked(document, 1) > 400);
        const QImage drawn = document.render(0, QSize(400, 560)).convertToFormat(QImage::Format_Grayscale8);
        for (const QPoint &corner : {QPoint(0, 0), QPoint(200, 0), QPoint(0, 280), QPoint(200, 280)}) {
            const QImage quarter = drawn.copy(QRect(corner, QSize(200, 280)));
            int count = 0;
            for (int y = 0; y < quarter.height(); ++y)
                for (int x = 0; x < quarter.width(); ++x)
                    count += quarter.constScanLine(y)[x] < 245;
            QVERIFY(count > 50);
        }
    }

    void whatCannotBePrintedIsRefused()
    {
        QCOMPARE(ScannedPaper::make({}).error().facts[u"field"].toString(), QStringLiteral("pages"));
        QCOMPARE(ScannedPaper::make({page({100, 100}, 100)}, QStringLiteral("\U000F0000")).error().facts[u"field"].toString(),
                 QStringLiteral("watermark"));
    }
};

YICHUANG_TEST(TestScannedPaper)
#include "tst_ScannedPaper.moc"
