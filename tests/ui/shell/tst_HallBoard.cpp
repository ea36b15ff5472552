// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HallBoard.h"

#include <QTest>

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
};

YICHUANG_TEST(HallBoardTest)
#include "tst_HallBoard.moc"
