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

    void aCardIsSetUprightByItsEdges()
    {
        QImage bed(1240, 1754, QImage::Format_RGB32);
        bed.fill(Qt::white);
        QPainter painter(&bed);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(bed.rect().center());
        painter.rotate(1.0);
        painter.fillRect(-420, -270, 840, 540, QColor(40, 40, 40));
        painter.end();
        QVERIFY2(qAbs(pageimage::skewOf(bed) - 1.0) <= 0.15, qPrintable(QString::number(pageimage::skewOf(bed))));
    }

    void aPageWithoutLinesStaysAsItLies_data()
    {
        QTest::addColumn<QImage>("page");
        QImage white(1240, 1754, QImage::Format_RGB32);
        white.fill(Qt::white);
        for (const int side : {20, 40, 62, 100, 200}) {
            QImage board = white;
            QPainter painter(&board);
            for (int y = 0; y * side < board.height(); ++y)
                for (int x = y % 2; x * side < board.width(); x += 2)
                    painter.fillRect(x * side, y * side, side, side, Qt::black);
            painter.end();
            QTest::addRow("a chequered page, squares of %d", side) << board;
        }
        for (const auto &[many, size] : {std::pair(1, 400), std::pair(6, 150), std::pair(40, 60)}) {
            QImage shapes = white;
            QPainter painter(&shapes);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            QRandomGenerator dice(3);
            for (int i = 0; i < many; ++i) {
                const QPointF middle(dice.bounded(900) + 150, dice.bounded(1400) + 150);
                QRadialGradient soft(middle, size);
                soft.setColorAt(0, Qt::black);
                soft.setColorAt(1, Qt::transparent);
                painter.setBrush(soft);
                painter.drawEllipse(middle, size, size);
            }
            painter.end();
            QTest::addRow("%d soft shapes", many) << shapes;
        }
    }
    void aPageWithoutLinesStaysAsItLies()
    {
        QFETCH(QImage, page);
        QCOMPARE(pageimage::skewOf(page), 0.0);
        QCOMPARE(pageimage::straightened(page), page);
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
