// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DecisionBar.h"

#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
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
            QVERIFY(QTest::qWaitForWindowExposed(&bar));
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
        }
    }

private:
    static Label *verdict(DecisionBar &bar)
    {
        for (Label *label : bar.findChildren<Label *>()) {
            if (label->text() == bar.verdict())
                return label;
        }
        return nullptr;
    }
};

YICHUANG_TEST(TestDecisionBar)
#include "tst_DecisionBar.moc"
