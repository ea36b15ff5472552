// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Skeleton.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;

// What is drawn while something loads stands where that will stand, so that nothing jumps when it comes.
class SkeletonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void rowsGrowWithTheTextSize_data() { sizes(); }
    void rowsGrowWithTheTextSize()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        const QImage shown = drawn(Skeleton::Shape::Rows);
        const QRgb line = Theme::current().line.rgb();
        for (int y = 0; y < 3 * scaled(80); ++y)
            QCOMPARE(shown.pixel(2, y) == line, (y + 1) % scaled(80) == 0);
    }

    void aPaperLiesOnTheGroundOfPapers_data() { sizes(); }
    void aPaperLiesOnTheGroundOfPapers()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        const QImage shown = drawn(Skeleton::Shape::Paper);
        const Theme &theme = Theme::current();
        for (int y = 0; y < shown.height(); ++y)
            QCOMPARE(shown.pixelColor(2, y), theme.sunken);
        QCOMPARE(shown.pixelColor(shown.width() / 2, 8), theme.sunken);
        QCOMPARE(shown.pixelColor(shown.width() / 2, 24), theme.surface);
    }

private:
    static void sizes()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("usual text") << 100;
        QTest::newRow("large text") << 150;
    }

    static QImage drawn(Skeleton::Shape shape)
    {
        Skeleton skeleton;
        skeleton.setShape(shape);
        skeleton.resize(400, 600);
        QImage shown(skeleton.size(), QImage::Format_RGB32);
        shown.fill(Theme::current().surface);
        skeleton.render(&shown, QPoint(), QRegion(), QWidget::DrawChildren);
        return shown;
    }
};

YICHUANG_TEST(SkeletonTest)
#include "tst_Skeleton.moc"
