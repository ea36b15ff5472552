// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/NoCasePage.h"
#include "ui/parts/NoticeView.h"

#include <QTest>

using namespace yichuang;

class NoCasePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutALineNothingIsAdvisedThatNeedsOne()
    {
        NoCasePage page;
        page.showNoCase();
        const auto advice = [&page] { return page.findChild<NoticeView *>()->accessibleDescription(); };
        QVERIFY(advice().contains(QStringLiteral("F5")));
        page.setNextReady(QStringLiteral("网络断开"));
        QVERIFY2(!advice().contains(QStringLiteral("F5")) && advice().contains(QStringLiteral("恢复连接")), qPrintable(advice()));
        page.setNextReady({});
        QVERIFY(advice().contains(QStringLiteral("F5")));
    }

    // What was offered for another reason is not taken away by the line.
    void anOfferStaysWhateverTheLineDoes()
    {
        NoCasePage page;
        page.showNoCase();
        page.offer({Icon::CardReader, Tone::Amber, QStringLiteral("没读完"), QStringLiteral("证件拿起太早")}, {});
        page.setNextReady(QStringLiteral("网络断开"));
        page.setNextReady({});
        QCOMPARE(page.findChild<NoticeView *>()->title(), QStringLiteral("没读完"));
    }
};

YICHUANG_TEST(NoCasePageTest)
#include "tst_NoCasePage.moc"
