// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RepeatedKeys.h"
#include "ui/shell/ScanListener.h"

#include "ui/shell/PressedKeys.h"

#include <QApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// A key that is held or bounces decides nothing, however the display tells of it.
class RepeatedKeysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_press_at_the_moment_of_its_release_is_a_repeat()
    {
        Presses place;
        const RepeatedKeys keys(&place);
        click(place, Qt::Key_Space, 1000, 1660);
        click(place, Qt::Key_Space, 1660, 1700);
        click(place, Qt::Key_Space, 1700, 1740);
        QCOMPARE(place.fresh, 1);
        QCOMPARE(place.repeated, 2);
    }

    void a_key_that_bounces_is_one_press_and_a_fast_finger_makes_two()
    {
        Presses place;
        const RepeatedKeys keys(&place);
        click(place, Qt::Key_Space, 1000, 1010);
        click(place, Qt::Key_Space, 1040, 1050);
        QCOMPARE(place.fresh, 1);
        click(place, Qt::Key_Space, 1120, 1160);
        QCOMPARE(place.fresh, 2);
        click(place, Qt::Key_1, 1161, 1180); // another key
        QCOMPARE(place.fresh, 3);
    }

    void a_shortcut_that_is_not_to_be_repeated_is_not()
    {
        QWidget place;
        const RepeatedKeys keys(&place);
        QShortcut once(QKeySequence(Qt::Key_F8), &place);
        once.setAutoRepeat(false);
        QShortcut often(QKeySequence(Qt::Key_PageDown), &place);
        place.show();
        place.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&place, 60'000));
        for (QShortcut *shortcut : {&once, &often}) {
            const int key = shortcut->key()[0].key();
            QSignalSpy pressed(shortcut, &QShortcut::activated);
            const auto press = [&](quint64 at) {
                qt_sendShortcutOverrideEvent(&place, at, key, Qt::NoModifier);
                send(place, QEvent::KeyRelease, key, at + 40);
            };
            press(1000);
            press(1040);
            QCOMPARE(pressed.size(), shortcut->autoRepeat() ? 2 : 1);
            press(1300);
            QCOMPARE(pressed.size(), shortcut->autoRepeat() ? 3 : 2);
        }
    }

    void a_letter_that_is_held_goes_on_typing()
    {
        QLineEdit line;
        const RepeatedKeys keys(&line);
        click(line, Qt::Key_A, 1000, 1600, QStringLiteral("a"));
        click(line, Qt::Key_A, 1600, 1640, QStringLiteral("a"));
        QCOMPARE(line.text(), QStringLiteral("aa"));
    }

    void a_scanners_equal_figures_stay_a_code()
    {
        QLineEdit line;
        const RepeatedKeys keys(&line);
        ScanListener scanner(&line);
        line.show();
        line.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&line, 60'000));
        line.setFocus();
        scanner.setActive(true);
        QSignalSpy heard(&scanner, &ScanListener::scanned);
        quint64 at = 1000;
        const auto scan = [&] {
            line.clear();
            for (const char digit : QByteArray("PJ110000220000")) {
                click(line, digit, at, at + 1, QString(QLatin1Char(digit)));
                at += 2;
            }
            click(line, Qt::Key_Return, at, at + 1, QStringLiteral("\r"));
            at += 1000;
            return heard.size();
        };
        // A machine that stops for a moment between two keys makes a person of the scanner: then once more.
        QTRY_VERIFY(heard.size() == 1 || scan() == 1);
        QCOMPARE(heard.first().first().toString(), QStringLiteral("PJ110000220000"));
        QVERIFY(line.text().isEmpty());
    }
};

YICHUANG_TEST(RepeatedKeysTest)
#include "tst_RepeatedKeys.moc"
