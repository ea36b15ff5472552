// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DecisionBar.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;

class TestDecisionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setAppearance({}); }

    // What must be read first keeps its room; what also has a key gives up its own.
    void theVerdictIsWholeAtEveryTextSize()
    {
        for (const auto &[percent, width] :
             {std::pair(100, 1152), {125, 1152}, {150, 1080}, {150, 1152}, {150, 1180}, {150, 1220}, {150, 1440}}) {
            setAppearance({false, percent});
            DecisionBar bar;
            bar.resize(width, bar.height());
            bar.setVisible(true);
            QVERIFY(QTest::qWaitForWindowExposed(&bar, 60'000));
            bar.say(QStringLiteral("还不能受理"), QStringLiteral("材料 ③ 还没有核对原件"));
            QTRY_VERIFY(verdict(bar)->width() > 0);
            QCoreApplication::sendPostedEvents();
            QVERIFY2(verdict(bar)->width() >= verdict(bar)->sizeHint().width(),
                     qPrintable(
                         QStringLiteral("%1 < %2 at %3 %").arg(verdict(bar)->width()).arg(verdict(bar)->sizeHint().width()).arg(percent)));
            for (const char *lasting : {"Decline", "Supplement", "Forward"})
                QVERIFY(bar.findChild<Button *>(QLatin1String(lasting))->isVisible());
            if (percent == 100)
                QVERIFY(bar.findChild<Button *>(QStringLiteral("SetAside"))->isVisible());
            // A long one is the first to get the room of what has a key as well.
            bar.say(QStringLiteral("The supplement cannot be taken yet"), QStringLiteral("Nothing that was brought is ticked yet"));
            QCoreApplication::sendPostedEvents();
            QTRY_VERIFY2(
                verdict(bar)->width() >= verdict(bar)->sizeHint().width(),
                qPrintable(
                    QStringLiteral("%1 < %2 at %3 %").arg(verdict(bar)->width()).arg(verdict(bar)->sizeHint().width()).arg(percent)));
        }
    }

    // A keyboard never opens a tool tip.
    void everyReasonIsReadInTwoLines()
    {
        for (const auto &[percent, width] : {std::pair(100, 1152), {125, 1152}, {150, 1152}, {150, 1440}}) {
            setAppearance({false, percent});
            DecisionBar bar;
            bar.resize(width, bar.height());
            bar.setVisible(true);
            QVERIFY(QTest::qWaitForWindowExposed(&bar, 60'000));
            bar.say(QStringLiteral("暂不能受理"), QStringLiteral("还没有读身份证；材料 ③④⑥ 待核；还有变更没看"));
            const Label *reason = saying(bar, bar.reason());
            const auto lines = [reason] { return paint::lines(reason->text(), fonts::text(TextStyle::Meta), reason->width()).size(); };
            QTRY_VERIFY2(lines() <= 2, qPrintable(QStringLiteral("%1 px at %2 %").arg(reason->width()).arg(percent)));
            QTRY_VERIFY(reason->height() >= lines() * fonts::lineHeight(TextStyle::Meta));
        }
    }

private:
    static Label *verdict(DecisionBar &bar) { return saying(bar, bar.verdict()); }

    static Label *saying(DecisionBar &bar, const QString &words)
    {
        for (Label *label : bar.findChildren<Label *>()) {
            if (label->text() == words)
                return label;
        }
        return nullptr;
    }
};

YICHUANG_TEST(TestDecisionBar)
#include "tst_DecisionBar.moc"
