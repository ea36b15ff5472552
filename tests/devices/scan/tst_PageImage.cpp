// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scan/PageImage.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace yichuang;

// Pages that are drawn here, with known faults.
class TestPageImage : public QObject {
    Q_OBJECT

    // Lines of strokes like those of text, leaning clockwise by so many degrees.
    static QImage text(double degrees)
    {
        QImage page(1240, 1754, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(page.rect().center());
        painter.rotate(degrees);
        painter.translate(-page.rect().center());
        QRandomGenerator dice(7);
        for (int y = 250; y < 1500; y += 44)
            for (int x = 160; x < 1080; x += 26)
                if (dice.bounded(10) > 0)
                    painter.fillRect(x, y, 12 + int(dice.bounded(10u)), 20, Qt::black);
        return page;
    }

    static QImage noisy(QImage page, int dots)
    {
        QRandomGenerator dice(11);
        for (int i = 0; i < dots; ++i)
            page.setPixelColor(int(dice.bounded(quint32(page.width()))), int(dice.bounded(quint32(page.height()))), Qt::black);
        return page;
    }

private Q_SLOTS:
    void aLeaningPageIsMeasuredAndSetUpright_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {-4.0, -1.3, -0.4, 0.0, 0.4, 1.3, 4.0})
            QTest::addRow("%.1f", degrees) << degrees;
    }
    void aLeaningPageIsMeasuredAndSetUpright()
    {
        QFETCH(double, degrees);
        const QImage page = noisy(text(degrees), 400);
        QVERIFY2(qAbs(pageimage::skewOf(page) - degrees) <= 0.15, qPrintable(QString::number(pageimage::skewOf(page))));
        const QImage upright = pageimage::straightened(page);
        QCOMPARE(upright.size(), page.size());
        QVERIFY(qAbs(pageimage::skewOf(upright)) <= 0.15);
    }

    void aBackWithDustIsBlankAndOneLineIsNot()
    {
        QImage back(1240, 1754, QImage::Format_RGB32);
        back.fill(QColor(240, 238, 230));
        QVERIFY(pageimage::isBlank(back));
        QVERIFY(pageimage::isBlank(noisy(back, 60)));
        QPainter painter(&back);
        for (int x = 200; x < 600; x += 26)
            painter.fillRect(x, 400, 14, 20, Qt::black);
        painter.end();
        QVERIFY(!pageimage::isBlank(back));
        QVERIFY(!pageimage::isBlank(text(0)));
    }

    void whatIsAroundThePaperIsCutOff()
    {
        QImage bed(1000, 1400, QImage::Format_RGB32);
        bed.fill(Qt::white);
        QPainter painter(&bed);
        painter.fillRect(300, 500, 200, 120, Qt::black);
        painter.end();
        const QImage card = pageimage::cropped(bed);
        QCOMPARE(card.size(), QSize(240, 160));
        QImage empty(100, 100, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QCOMPARE(pageimage::cropped(empty).size(), empty.size());
    }

    void aPageWithoutLinesLeansNowhere()
    {
        QImage page(500, 500, QImage::Format_RGB32);
        page.fill(Qt::white);
        QCOMPARE(pageimage::skewOf(page), 0.0);
        QCOMPARE(pageimage::straightened(page), page);
    }
};

YICHUANG_TEST(TestPageImage)
#include "tst_PageImage.moc"
