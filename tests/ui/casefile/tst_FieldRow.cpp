// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FieldRow.h"
#include "ui/casefile/PageTab.h"
#include "ui/parts/Fonts.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;

class TestFieldRow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    // Four characters a line are no way to compare an address with the one before.
    void aChangedValueHasRoomAtEveryTextSize()
    {
        ChangedField change;
        change.before = QStringLiteral("江门市蓬江区堤东路88号");
        for (const int percent : {100, 125, 150}) {
            setAppearance({false, percent});
            FieldRow row(QStringLiteral("地址"), QStringLiteral("江门市蓬江区堤东路128号首层之一"), &change);
            const int most = 4 * fonts::lineHeight(TextStyle::Body) + 3 * fonts::lineHeight(TextStyle::Secondary) + 8;
            QVERIFY2(row.heightForWidth(320) <= most, qPrintable(QStringLiteral("%1 at %2 %").arg(row.heightForWidth(320)).arg(percent)));
        }
    }

    // With no room for its name a tab shows its number, not the number and half a character.
    void aNarrowTabShowsItsNumber()
    {
        setAppearance({false, 150});
        PageTab tab(QStringLiteral("2 经营场所"), 0), number(QStringLiteral("2"), 0);
        tab.resize(tab.minimumSizeHint());
        number.resize(tab.size());
        QCOMPARE(tab.grab().toImage(), number.grab().toImage());
        tab.resize(tab.sizeHint());
        number.resize(tab.size());
        QVERIFY(tab.grab().toImage() != number.grab().toImage());
    }
};

YICHUANG_TEST(TestFieldRow)
#include "tst_FieldRow.moc"
