// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Fonts.h"
#include "ui/parts/RowDelegate.h"

#include <QListWidget>
#include <QTest>

using namespace yichuang;

class RowDelegateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A page that is wrong in three ways: what to do about each of them can be read.
    void adviceThatIsLongerThanItsRowHasASecondLine()
    {
        QListWidget list;
        list.resize(328, 400);
        auto *rows = new RowDelegate(&list);
        list.setItemDelegate(rows);
        auto *item = new QListWidgetItem(QStringLiteral("第 1 页"), &list);
        item->setData(RowDelegate::Remark, QStringLiteral("太暗，请合上盖再扫"));
        list.show();
        const auto height = [&list] { return list.sizeHintForIndex(list.model()->index(0, 0)).height(); };
        const int one = height();
        rows->wrapRemarks();
        QCOMPARE(height(), one);
        item->setData(RowDelegate::Remark, QStringLiteral("太暗，请合上盖再扫；边上被切掉了，请放正再扫；像是上下颠倒"));
        QCOMPARE(height(), one + fonts::lineHeight(TextStyle::Meta));
        item->setData(RowDelegate::Remark, QStringLiteral("太暗，请合上盖再扫；").repeated(9));
        QCOMPARE(height(), one + fonts::lineHeight(TextStyle::Meta));
    }
};

YICHUANG_TEST(RowDelegateTest)
#include "tst_RowDelegate.moc"
