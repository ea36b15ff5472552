// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PinnedValues.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;

class PinnedValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    // The house number is what is compared with the scan: it is there at every text size.
    void aLongValueHasARowForItselfAndAsManyLinesAsItNeeds_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("lines");
        const QString street = QStringLiteral("江门市蓬江区堤东路 126 号首层");
        QTest::newRow("short") << 100 << QStringLiteral("堤东路 126 号") << 2;
        QTest::newRow("long") << 100 << street << 3;
        QTest::newRow("long, large text") << 150 << street << 3;
        QTest::newRow("longer than a row") << 100 << street + street + street << 4;
    }

    void aLongValueHasARowForItselfAndAsManyLinesAsItNeeds()
    {
        QFETCH(int, percent);
        QFETCH(QString, address);
        QFETCH(int, lines);
        setAppearance({false, percent});
        PinnedValues pinned;
        pinned.resize(456, 100);
        pinned.setValues({{QStringLiteral("承租人"), QStringLiteral("谭嘉慧")},
                          {QStringLiteral("地址"), address, true},
                          {QStringLiteral("租期至"), QStringLiteral("2029-10-31")}});
        QCOMPARE(pinned.height(), 16 + lines * fonts::lineHeight(TextStyle::Secondary));
    }

    void inANarrowerPlaceItIsHigher()
    {
        PinnedValues pinned;
        pinned.resize(900, 100);
        pinned.setValues({{QStringLiteral("地址"), QStringLiteral("江门市蓬江区堤东路 126 号首层")}});
        const int wide = pinned.height();
        pinned.setVisible(true);
        pinned.resize(160, wide);
        QTRY_VERIFY(pinned.height() > wide);
    }
};

YICHUANG_TEST(PinnedValuesTest)
#include "tst_PinnedValues.moc"
