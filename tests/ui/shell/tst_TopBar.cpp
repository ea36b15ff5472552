// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Theme.h"
#include "ui/shell/TopBar.h"

#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

class TopBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    // What is not well is said at length beside it, and what may be looked for is still read.
    void what_is_not_well_leaves_words_in_the_field_to_find_by_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::newRow("usual text") << 100 << 1280;
        QTest::newRow("large text") << 150 << 1440;
    }
    void what_is_not_well_leaves_words_in_the_field_to_find_by()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        setAppearance({false, percent});
        TopBar bar;
        SignedIn who;
        who.hallBranch = QStringLiteral("蓬江分厅");
        who.name = QStringLiteral("黄咏诗");
        who.window = 8;
        bar.setPerson(who);
        bar.setWorkplaces({QStringLiteral("受理")}, 0);
        bar.setReader(CardReader::State::Ready);
        bar.setKeeperSilent(12);
        bar.resize(width, bar.height());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        [[maybe_unused]] const QPixmap painted = bar.grab();
        QSignalSpy wanted(&bar, &TopBar::findWanted);
        for (int x = 0; x < width; x += 4)
            QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(x, bar.height() / 2));
        QVERIFY2(int(wanted.size()) * 4 >= scaled(120) - 16, qPrintable(QString::number(wanted.size() * 4)));
    }
};

YICHUANG_TEST(TopBarTest)
#include "tst_TopBar.moc"
