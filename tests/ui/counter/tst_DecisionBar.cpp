// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DecisionBar.h"

#include "ui/counter/CaseGate.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Theme.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

class TestDecisionBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_look.takeOff(); }

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

    void aButtonThatBecomesReadyHoldsItsBoldWordsAndKeepsItsPlace_data() { Appearances::addRows(); }
    void aButtonThatBecomesReadyHoldsItsBoldWordsAndKeepsItsPlace()
    {
        m_look.putOn();
        for (const int width : {1080, 1152}) {
            for (const NextStep step : {NextStep::Accept, NextStep::PreReview, NextStep::TakeSupplement}) {
                DecisionBar bar;
                bar.resize(width, bar.height());
                bar.setVisible(true);
                QVERIFY(QTest::qWaitForWindowExposed(&bar, 60'000));
                const CaseFile file = at(step);
                const CaseGate gate(file, everything());
                QVERIFY(gate.isReady() && gate.step() == step);
                bar.show(gate, file.lawful, QStringLiteral("连接断开"));
                QVERIFY(comesToRest(&bar));
                const auto *forward = bar.findChild<Button *>(QStringLiteral("Forward"));
                QVERIFY(!forward->isReady() && forward->text() == gate.verb());
                const QRect before = forward->geometry();
                bar.show(gate, file.lawful, {});
                QVERIFY(comesToRest(&bar));
                QVERIFY(forward->isReady());
                QCOMPARE(forward->geometry(), before);
                QCOMPARE(squeezed(&bar), QString());
                QCOMPARE(bar.width(), width);
                for (const Button *button : bar.findChildren<Button *>()) {
                    if (!button->isVisible())
                        continue;
                    const auto [left, right] = freeSides(*button);
                    QVERIFY2(left >= LeastFree && right >= LeastFree,
                             qPrintable(QStringLiteral("%1 and %2 px beside %3").arg(left).arg(right).arg(button->text())));
                }
            }
        }
    }

private:
    static constexpr int LeastFree = 15; // of 17 px, for what a letter reaches beyond its own width

    static CaseFile at(NextStep step)
    {
        CaseFile file;
        file.nextStep = step;
        if (step != NextStep::TakeSupplement) {
            file.holder = Holder{};
            file.holder->mine = true;
        }
        file.lawful.supplement = file.lawful.correct = true;
        file.lawful.grounds = {1};
        return file;
    }

    static Checked everything()
    {
        Checked checked;
        checked.agrees = checked.faceMatch = checked.papersComplete = checked.brought = true;
        checked.marked = checked.papers = 5;
        return checked;
    }

    // How many columns of pixels between a button's edge and what stands in it are of one colour, at each side.
    static std::pair<int, int> freeSides(const Button &button)
    {
        const QImage picture = const_cast<Button &>(button).grab().toImage();
        constexpr int Edge = 3; // its line, smoothed
        const QRgb ground = picture.pixel(Edge, picture.height() / 2);
        int first = picture.width();
        int last = -1;
        for (int x = Edge; x < picture.width() - Edge; ++x) {
            for (int y = picture.height() / 4; y < picture.height() * 3 / 4; ++y) {
                if (picture.pixel(x, y) != ground) {
                    first = qMin(first, x);
                    last = x;
                }
            }
        }
        return {first, picture.width() - 1 - last};
    }

    static Label *verdict(DecisionBar &bar) { return saying(bar, bar.verdict()); }

    static Label *saying(DecisionBar &bar, const QString &words)
    {
        for (Label *label : bar.findChildren<Label *>()) {
            if (label->text() == words)
                return label;
        }
        return nullptr;
    }

    Appearances m_look;
};

YICHUANG_TEST(TestDecisionBar)
#include "tst_DecisionBar.moc"
