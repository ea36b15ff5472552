// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/KeyboardWedge.h"

#include <QTest>

using namespace yichuang;
using namespace std::chrono_literals;

class TestKeyboardWedge : public QObject {
    Q_OBJECT

    struct Outcome {
        QString typed;
        QStringList codes;
    };

    // Presses the keys of a text one after the other, calling rest as a timer would.
    static Outcome press(const QString &keys, std::chrono::milliseconds gap)
    {
        KeyboardWedge wedge;
        Outcome outcome;
        const auto take = [&outcome](const KeyboardWedge::Verdict &verdict) {
            outcome.typed += verdict.typed;
            if (verdict.code)
                outcome.codes.append(*verdict.code);
        };
        std::chrono::milliseconds now = 1000ms;
        for (const QChar key : keys) {
            take(wedge.press(key, now));
            now += gap;
            if (gap > KeyboardWedge::longestGap)
                take(wedge.rest(now - 1ms));
        }
        take(wedge.rest(now + 100ms));
        if (!wedge.rest(now + 200ms).typed.isEmpty())
            outcome.typed += u'?'; // something was still held
        return outcome;
    }

private Q_SLOTS:
    void aFastBurstThatEndsInEnterIsACode()
    {
        const Outcome outcome = press(QStringLiteral("PJ-20261123-000123\r"), 2ms);
        QCOMPARE(outcome.codes, QStringList{QStringLiteral("PJ-20261123-000123")});
        QCOMPARE(outcome.typed, QString());
    }

    void twoCodesInARowAreTwo()
    {
        QCOMPARE(press(QStringLiteral("1123-000123\r1123-000131\r"), 8ms).codes,
                 (QStringList{QStringLiteral("1123-000123"), QStringLiteral("1123-000131")}));
    }

    void whatAPersonTypesIsLeftAlone()
    {
        const QString text = QStringLiteral("440703198511090040\r");
        const Outcome outcome = press(text, 60ms);
        QVERIFY(outcome.codes.isEmpty());
        QCOMPARE(outcome.typed, text);
    }

    void aFewFastKeysAreNoCode()
    {
        const Outcome outcome = press(QStringLiteral("12345\r"), 5ms);
        QVERIFY(outcome.codes.isEmpty());
        QCOMPARE(outcome.typed, QStringLiteral("12345\r"));
    }

    void aBurstWithoutEnterIsLetGo()
    {
        const Outcome outcome = press(QStringLiteral("abcdefgh"), 5ms);
        QVERIFY(outcome.codes.isEmpty());
        QCOMPARE(outcome.typed, QStringLiteral("abcdefgh"));
    }

    void aKeyBeforeTheScanStaysAKey()
    {
        KeyboardWedge wedge;
        QVERIFY(wedge.press(u'x', 1000ms).typed.isEmpty());
        QString typed = wedge.press(u'1', 1200ms).typed;
        QCOMPARE(typed, QStringLiteral("x"));
        for (const QChar key : QStringLiteral("23456"))
            QVERIFY(wedge.press(key, 1210ms).typed.isEmpty());
        const auto verdict = wedge.press(u'\r', 1220ms);
        QCOMPARE(verdict.code, QStringLiteral("123456"));
        QVERIFY(verdict.typed.isEmpty());
    }

    void aLateEnterIsAPersons()
    {
        KeyboardWedge wedge;
        for (const QChar key : QStringLiteral("12345678"))
            QVERIFY(wedge.press(key, 1000ms).typed.isEmpty());
        const auto verdict = wedge.press(u'\r', 1100ms);
        QVERIFY(!verdict.code);
        QCOMPARE(verdict.typed, QStringLiteral("12345678\r"));
    }
};

YICHUANG_TEST(TestKeyboardWedge)
#include "tst_KeyboardWedge.moc"
