// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WorkCalendar.h"

#include <QFile>
#include <QTest>

using namespace yichuang;

class TestWorkCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/calendar.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = WorkCalendar::fromCsv(file.readAll());
        QVERIFY(read);
        m_calendar = read.value();
    }

    void countsAsTheLawCounts_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDate>("due");
        QTest::newRow("spring festival") << QDate(2026, 2, 12) << 5 << QDate(2026, 2, 26);
        QTest::newRow("from a Saturday that works") << QDate(2026, 2, 14) << 5 << QDate(2026, 2, 28);
        QTest::newRow("from a holiday") << QDate(2026, 2, 16) << 5 << QDate(2026, 2, 28);
        QTest::newRow("national day") << QDate(2025, 9, 25) << 20 << QDate(2025, 10, 29);
        QTest::newRow("a Sunday that works") << QDate(2025, 1, 24) << 5 << QDate(2025, 2, 7);
        QTest::newRow("labour day") << QDate(2024, 4, 30) << 10 << QDate(2024, 5, 16);
        QTest::newRow("mid-autumn and national day") << QDate(2026, 9, 18) << 20 << QDate(2026, 10, 22);
        QTest::newRow("one day over a holiday") << QDate(2026, 9, 30) << 1 << QDate(2026, 10, 8);
        QTest::newRow("new year") << QDate(2025, 12, 31) << 5 << QDate(2026, 1, 8);
        QTest::newRow("before the festival") << QDate(2024, 2, 9) << 1 << QDate(2024, 2, 18);
        QTest::newRow("45 days") << QDate(2026, 4, 30) << 45 << QDate(2026, 7, 7);
        QTest::newRow("none") << QDate(2026, 2, 16) << 0 << QDate(2026, 2, 16);
    }
    void countsAsTheLawCounts()
    {
        QFETCH(QDate, from);
        QFETCH(int, days);
        QFETCH(QDate, due);
        const auto counted = m_calendar.addWorkdays(from, days);
        QCOMPARE(counted.day, due);
        QVERIFY(!counted.provisional);
        QCOMPARE(m_calendar.workdaysLeft(from, due), days);
    }

    void eachYearHasItsWorkingDays()
    {
        for (const auto &[year, wanted] : {std::pair{2024, 251}, {2025, 248}, {2026, 248}})
            QCOMPARE(m_calendar.workdaysLeft(QDate(year - 1, 12, 31), QDate(year, 12, 31)), wanted);
    }

    void daysLeftAreNoneOnTheLastAndNegativeAfter()
    {
        QCOMPARE(m_calendar.workdaysLeft(QDate(2026, 11, 23), QDate(2026, 11, 23)), 0);
        QCOMPARE(m_calendar.workdaysLeft(QDate(2026, 11, 20), QDate(2026, 11, 23)), 1);
        QCOMPARE(m_calendar.workdaysLeft(QDate(2026, 11, 24), QDate(2026, 11, 23)), -1);
        QCOMPARE(m_calendar.workdaysLeft(QDate(2026, 11, 22), QDate(2026, 11, 20)), 0);
        QCOMPARE(m_calendar.workdaysLeft(QDate(2026, 10, 8), QDate(2026, 9, 30)), -1);
    }

    void countingOnIsCountingTwice()
    {
        for (QDate day(2024, 1, 1); day < QDate(2026, 9, 1); day = day.addDays(1)) {
            const QDate five = m_calendar.addWorkdays(day, 5).day;
            QVERIFY(m_calendar.isWorkday(five));
            QCOMPARE(m_calendar.addWorkdays(five, 15), m_calendar.addWorkdays(day, 20));
        }
    }

    void aYearThatIsNotLoadedIsProvisional()
    {
        QVERIFY(!m_calendar.isLoaded(2027));
        QCOMPARE(m_calendar.addWorkdays(QDate(2026, 12, 24), 5), (WorkCalendar::Due{QDate(2026, 12, 31), false}));
        QCOMPARE(m_calendar.addWorkdays(QDate(2026, 12, 24), 6), (WorkCalendar::Due{QDate(2027, 1, 4), true}));
        QCOMPARE(m_calendar.addWorkdays(QDate(2027, 9, 30), 1), (WorkCalendar::Due{QDate(2027, 10, 4), true}));
        QVERIFY(m_calendar.isProvisional(QDate(2026, 1, 1), QDate(2028, 1, 1)));
    }

    void holidaysOfTheMoonAreOffWhereTheyAreGivenAndStayProvisional()
    {
        QHash<QDate, WorkCalendar::Kind> seeds;
        for (const auto &[month, day] :
             {std::pair{1, 1}, {2, 5}, {2, 6}, {2, 7}, {2, 8}, {4, 5}, {5, 1}, {5, 2}, {6, 9}, {9, 15}, {10, 1}, {10, 2}, {10, 3}})
            seeds.insert(QDate(2027, month, day), WorkCalendar::Kind::Off);
        const WorkCalendar seeded(seeds, {});
        for (auto seed = seeds.keyBegin(); seed != seeds.keyEnd(); ++seed)
            QVERIFY(!seeded.isWorkday(*seed));
        QCOMPARE(seeded.addWorkdays(QDate(2027, 2, 4), 1), (WorkCalendar::Due{QDate(2027, 2, 9), true}));
        QCOMPARE(seeded.addWorkdays(QDate(2027, 6, 8), 1), (WorkCalendar::Due{QDate(2027, 6, 10), true}));
    }

    void aWrongCalendarIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<int>("line");
        QTest::newRow("no date") << QByteArray("date,kind,name\n2026-02-30,off,x\n") << 2;
        QTest::newRow("other kind") << QByteArray("date,kind,name\n2026-01-01,off,x\n2026-01-02,maybe,x\n") << 3;
        QTest::newRow("twice") << QByteArray("date,kind,name\n2026-01-01,off,x\n\n2026-01-01,work,x\n") << 4;
        QTest::newRow("one cell") << QByteArray("date,kind,name\n2026-01-01") << 2;
    }
    void aWrongCalendarIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, csv);
        QFETCH(int, line);
        const auto read = WorkCalendar::fromCsv(csv);
        QVERIFY(!read);
        QVERIFY(read.error().is(error::BadInput));
        QCOMPARE(read.error().facts[QStringLiteral("line")].toInt(), line);
    }

private:
    WorkCalendar m_calendar;
};

YICHUANG_TEST(TestWorkCalendar)
#include "tst_WorkCalendar.moc"
