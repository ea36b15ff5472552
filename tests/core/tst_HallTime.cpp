// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"

#include <QTest>

using namespace yichuang;

class TestHallTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void before_the_hall_was_heard_it_is_the_pcs()
    {
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const QDateTime now = halltime::now();
        QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    }

    void once_heard_it_is_the_halls_and_goes_on()
    {
        const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addSecs(26 * 3600);
        halltime::heard(tomorrow);
        QVERIFY(qAbs(halltime::now().msecsTo(tomorrow)) < 600'000); // and not a day away
        QCOMPARE(halltime::now().timeSpec(), Qt::UTC);
        QCOMPARE(halltime::today(), halltime::dayOf(tomorrow));
        const QDateTime before = halltime::now();
        QTRY_VERIFY(before.msecsTo(halltime::now()) >= 20);
        halltime::heard(QDateTime()); // an answer without a time says nothing
        QVERIFY(qAbs(halltime::now().msecsTo(tomorrow)) < 600'000);
    }

    void a_day_begins_at_the_halls_midnight()
    {
        QCOMPARE(halltime::dayOf(QDateTime(QDate(2026, 11, 27), QTime(15, 59, 59), Qt::UTC)), QDate(2026, 11, 27));
        QCOMPARE(halltime::dayOf(QDateTime(QDate(2026, 11, 27), QTime(16, 0), Qt::UTC)), QDate(2026, 11, 28));
        QCOMPARE(halltime::timeOfDay(QDateTime(QDate(2026, 11, 27), QTime(16, 5), Qt::UTC)), QStringLiteral("00:05"));
    }
};

YICHUANG_TEST(TestHallTime)
#include "tst_HallTime.moc"
