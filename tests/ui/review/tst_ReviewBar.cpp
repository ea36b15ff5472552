// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewBar.h"

#include "ui/parts/BarVerdict.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/Resting.h"
#include "ui/review/SampleReview.h"
#include "ui/TooWide.h"

using namespace yichuang;
using namespace yichuang::test;

// What F8 waits for is read without a mouse, at every size of text.
class ReviewBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    void the_verdict_and_its_reason_are_read_whole_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100") << 100;
        QTest::newRow("125") << 125;
        QTest::newRow("150") << 150;
    }
    void the_verdict_and_its_reason_are_read_whole()
    {
        QFETCH(int, percent);
        setAppearance({false, percent});
        for (const char *whyNot : {"余 4 条要点没有结论", "连不上大厅，写的内容都还在；可以按 Alt L 马上再连", ""}) {
            ReviewBar bar;
            bar.setMinimumWidth(1);
            bar.resize(1032, bar.height());
            bar.setVisible(true);
            QVERIFY(QTest::qWaitForWindowExposed(&bar, 60'000));
            bar.showCase(swimmingPool(), 4, QString::fromUtf8(whyNot));
            QVERIFY(comesToRest(&bar));
            readWhole(bar);
            for (const char *lasting : {"Refuse", "SendBack", "Agree"})
                QVERIFY(bar.findChild<Button *>(QLatin1String(lasting))->isVisible());
            bar.showAct(QStringLiteral("Inform an interested party"),
                        QStringLiteral("“What the application asks for” needs at least 4 characters"), QStringLiteral("Issue the notice"),
                        QStringLiteral("“What the application asks for” needs at least 4 characters"), Tone::Blue);
            QVERIFY(comesToRest(&bar));
            readWhole(bar);
            QVERIFY(bar.findChild<Button *>(QStringLiteral("Send"))->isVisible());
            bar.showCase(swimmingPool(), 4, QString::fromUtf8(whyNot));
            QVERIFY(comesToRest(&bar));
            readWhole(bar);
            if (percent == 100)
                QVERIFY(bar.findChild<Button *>(QStringLiteral("Pause"))->isVisible());
        }
    }

    // As at the counter.
    void without_a_line_nothing_looks_as_if_it_could_be_sent()
    {
        ReviewBar bar;
        const QString why = QStringLiteral("连不上大厅，写的内容都还在");
        CaseFile pool = swimmingPool();
        pool.review->acts = {ReviewAct::Refuse, ReviewAct::Return, ReviewAct::Pause, ReviewAct::Forward};
        bar.showCase(pool, 4, why, why);
        for (const char *name : {"Refuse", "SendBack", "Pause", "Agree"})
            QVERIFY2(!bar.findChild<Button *>(QLatin1String(name))->isReady(), name);
        bar.showCase(pool, 4, QStringLiteral("还没有写意见"));
        QVERIFY(bar.findChild<Button *>(QStringLiteral("Refuse"))->isReady());
    }

private:
    static void readWhole(ReviewBar &bar)
    {
        QCOMPARE(bar.width(), 1032);
        QCOMPARE(squeezed(&bar), QString());
        for (const Label *label : bar.findChildren<Label *>()) {
            if (label->text() != bar.verdict() && label->text() != bar.reason())
                continue;
            const bool isReason = label->text() == bar.reason();
            const QFont font = isReason ? fonts::text(TextStyle::Meta) : fonts::text(TextStyle::Verdict, Weight::Bold);
            const int lines = int(paint::lines(label->text(), font, label->width()).size());
            QVERIFY2(lines <= (isReason ? 2 : 1),
                     qPrintable(QStringLiteral("%1 lines in %2 px: %3").arg(lines).arg(label->width()).arg(label->text())));
            if (isReason)
                QVERIFY(label->height() >= lines * fonts::lineHeight(TextStyle::Meta));
        }
    }
};

YICHUANG_TEST(ReviewBarTest)
#include "tst_ReviewBar.moc"
