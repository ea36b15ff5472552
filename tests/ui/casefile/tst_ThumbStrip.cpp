// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ThumbStrip.h"

#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

// The strip beside a paper: what is clicked is what is shown.
class ThumbStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickShowsThePageThatLiesUnderItAndNoOther_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("height");
        QTest::newRow("more than the strip shows") << 8 << 560;
        QTest::newRow("twelve") << 12 << 560;
        QTest::newRow("a low window") << 5 << 400;
        QTest::newRow("all of them are seen") << 3 << 560;
    }

    void aClickShowsThePageThatLiesUnderItAndNoOther()
    {
        QFETCH(int, pages);
        QFETCH(int, height);
        ThumbStrip strip;
        strip.resize(strip.width(), height);
        strip.setPages(pages);
        strip.show();
        // As the viewer does: the strip follows at once.
        connect(&strip, &ThumbStrip::chosen, &strip, &ThumbStrip::setCurrent);
        QSignalSpy chosen(&strip, &ThumbStrip::chosen);
        const int seen = qMin(pages, height / 82);
        for (int row = 0; row < seen; ++row) {
            strip.setCurrent(0);
            chosen.clear();
            QTest::mouseClick(&strip, Qt::LeftButton, Qt::NoModifier, {28, 8 + row * 82 + 28});
            QCOMPARE(chosen.size(), 1);
            QCOMPARE(chosen.first().first().toInt(), row);
        }
    }
};

YICHUANG_TEST(ThumbStripTest)
#include "tst_ThumbStrip.moc"
