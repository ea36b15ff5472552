// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HallBoard.h"

#include "core/HallTime.h"
#include "ui/shell/Street.h"

#include <QTest>
#include <QTimeZone>

using namespace yichuang;

// What the sign-in page says of the hall before anybody signed in.
class HallBoardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // From November on the hall names the next year; from then on whoever signs in reads it, and that dates are provisional.
    void the_year_that_is_not_loaded_stands_there_until_it_is()
    {
        HallBoard board;
        HallStatus status;
        status.calendarMissing = {2027};
        board.show(status);
        QVERIFY2(board.accessibleName().contains(QStringLiteral("工作日历 2027")), qPrintable(board.accessibleName()));
        status.calendarMissing.clear();
        board.show(status);
        QVERIFY(!board.accessibleName().isEmpty() && !board.accessibleName().contains(QStringLiteral("工作日历")));
    }

    // Half of the smallest screen that is promised, under the title of its window: the picture gives way, nothing that is said does.
    void on_a_small_screen_the_street_leaves_the_rows_whole_data()
    {
        QTest::addColumn<int>("height");
        for (const int height : {640, 700, 749, 768, 852, 1080})
            QTest::addRow("%d", height) << height;
    }
    void on_a_small_screen_the_street_leaves_the_rows_whole()
    {
        QFETCH(int, height);
        HallBoard board;
        HallStatus status;
        status.calendarMissing = {2027};
        status.deliveredYesterday = 0.981;
        board.show(status);
        board.resize(560, height);
        static_cast<QWidget &>(board).show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        QVERIFY2(board.rowsEnd() <= height, qPrintable(QString::number(board.rowsEnd())));
        const auto *street = board.findChild<Street *>();
        QVERIFY(!street->isVisible() || street->geometry().top() >= board.rowsEnd());
        QVERIFY(!street->isVisible() || street->geometry().bottom() == height - 1);
        if (height >= 852)
            QVERIFY(street->isVisible());
    }

    void the_time_until_the_door_opens_is_said_to_the_minute_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("112 minutes") << QTime(6, 38) << QStringLiteral("1 小时 52 分后开门");
        QTest::newRow("an hour") << QTime(7, 30) << QStringLiteral("1 小时后开门");
        QTest::newRow("less") << QTime(8, 11) << QStringLiteral("19 分钟后开门");
    }
    void the_time_until_the_door_opens_is_said_to_the_minute()
    {
        QFETCH(QTime, now);
        QFETCH(QString, words);
        HallBoard board;
        HallStatus status;
        status.now = QDateTime(QDate(2026, 11, 30), now, QTimeZone("Asia/Shanghai"));
        status.workday = true;
        status.opens = QTime(8, 30);
        status.closes = QTime(17, 30);
        board.show(status);
        QVERIFY2(board.accessibleName().contains(words), qPrintable(board.accessibleName()));
        halltime::heard(QDateTime::currentDateTimeUtc());
    }
};

YICHUANG_TEST(HallBoardTest)
#include "tst_HallBoard.moc"
