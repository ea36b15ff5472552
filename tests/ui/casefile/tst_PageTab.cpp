// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/PageTab.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;

class PageTabTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void inARowOfAnyWidthNoTabHasAHoleBesideItsNumber_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("shown");
        for (const int percent : {100, 150})
            for (const int shown : {0, 1, 2})
                QTest::addRow("%d %%, page %d", percent, shown + 1) << percent << shown;
    }

    void inARowOfAnyWidthNoTabHasAHoleBesideItsNumber()
    {
        QFETCH(int, percent);
        QFETCH(int, shown);
        setAppearance({false, percent});
        PageTab owner(QStringLiteral("1 经营者"), 0);
        PageTab place(QStringLiteral("2 经营场所与设施设备"), 2);
        PageTab people(QStringLiteral("3 从业人员健康证明"), 0);
        const QList<PageTab *> tabs{&owner, &place, &people};
        tabs[shown]->setChecked(true);
        int widest = 0;
        int least = 0;
        for (const PageTab *tab : tabs) {
            widest += tab->sizeHint().width();
            least += tab->minimumSizeHint().width();
        }
        for (int room = least; room <= widest + 100; ++room) {
            PageTab::share(tabs, room);
            int taken = 0;
            for (const PageTab *tab : tabs) {
                const int width = tab->maximumWidth();
                taken += width;
                QVERIFY2(tab->isNamedAt(width) || width == tab->minimumSizeHint().width(), qPrintable(tab->text()));
                QVERIFY(width <= tab->sizeHint().width());
            }
            QVERIFY2(taken <= room, qPrintable(QStringLiteral("%1 of %2").arg(taken).arg(room)));
            QCOMPARE(tabs[shown]->maximumWidth(), tabs[shown]->sizeHint().width());
        }
        // With room for all of them each is whole.
        for (const PageTab *tab : tabs)
            QCOMPARE(tab->maximumWidth(), tab->sizeHint().width());
    }

    // The one whose name is short keeps it longest.
    void aShortNameIsNotGivenUpForALongOne()
    {
        setAppearance({false, 150});
        PageTab owner(QStringLiteral("1 经营者"), 0);
        PageTab place(QStringLiteral("2 经营场所与设施设备"), 2);
        PageTab people(QStringLiteral("3 从业人员健康证明"), 0);
        place.setChecked(true);
        PageTab::share({&owner, &place, &people}, place.sizeHint().width() + owner.sizeHint().width() + people.minimumSizeHint().width());
        QVERIFY(owner.isNamedAt(owner.maximumWidth()));
    }
};

YICHUANG_TEST(PageTabTest)
#include "tst_PageTab.moc"
