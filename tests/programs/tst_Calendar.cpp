// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// What yichuangctl says of dates: how a case's are counted, and what a year's arrangement moves.
class TestCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
    }

    void theDeadlineOfACaseIsExplainedDayByDay()
    {
        const QString caseNo = m_hall.apply(1).first();
        const Said said = ctl({QStringLiteral("explain"), caseNo, QStringLiteral("--json")});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        const QJsonObject clock = QJsonDocument::fromJson(said.out.toUtf8())[u"clocks"][0].toObject();
        QCOMPARE(clock.value(u"kind").toString(), QStringLiteral("tell"));
        QCOMPARE(clock.value(u"days").toArray().last()[u"counted"].toInt(), 5);
        const Said plain = ctl({QStringLiteral("explain"), caseNo});
        QVERIFY2(plain.out.contains(QStringLiteral("day 5")) && plain.out.contains(QStringLiteral("not counted   the day of receipt")),
                 qPrintable(plain.out));
        QCOMPARE(ctl({QStringLiteral("explain"), QStringLiteral("PJ-20260101-000000")}).code, 1);
    }

    void anArrangementIsLoadedAndThoseWhoseDatesMovedAreListed()
    {
        const QString caseNo = m_hall.apply(1).first();
        m_hall.value(
            QStringLiteral(
                "update hall.clock k set from_day = '2027-03-01', due_at = hall.due_at('2027-03-08', 17::smallint), provisional = true"
                " from hall.case_file c where c.id = k.case_id and c.case_no = '%1'")
                .arg(caseNo));
        m_hall.value(QStringLiteral("select hall.make_login(login, desks, null) from hall.staff where work_no = 'P0895'"));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("2027.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,kind,name\n2027-03-03,off,甲\n");
        for (const char *day : {"01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "10-01", "10-02", "10-03"})
            file.write(QByteArray("2027-") + day + ",off,节日\n");
        file.close();
        const QStringList load{QStringLiteral("calendar"), QStringLiteral("load"),     file.fileName(),       QStringLiteral("--year"),
                               QStringLiteral("2027"),     QStringLiteral("--source"), QStringLiteral("公告")};
        QCOMPARE(ctl(load).code, 2);
        QVERIFY(ctl(load + QStringList{QStringLiteral("--user"), QStringLiteral("p0801")}).code != 0);
        const Said loaded = ctl(load + QStringList{QStringLiteral("--user"), QStringLiteral("P0895")});
        QVERIFY2(loaded.code == 0 && loaded.out.contains(caseNo), qPrintable(loaded.err + loaded.out));
        const Said moved = ctl({QStringLiteral("calendar"), QStringLiteral("moved"), QStringLiteral("--year"), QStringLiteral("2027")});
        QVERIFY2(moved.out.contains(caseNo) && moved.out.contains(QStringLiteral("2027-03-08 17:30 -> 2027-03-09 17:30")),
                 qPrintable(moved.out));
        const Said years = ctl({QStringLiteral("calendar"), QStringLiteral("years")});
        QVERIFY(ctl({QStringLiteral("calendar"), QStringLiteral("moved")}).out.contains(caseNo));
        QVERIFY2(years.out.contains(QStringLiteral("2027  loaded  12 days  公告")), qPrintable(years.out));
    }

private:
    Said ctl(const QStringList &arguments) { return runCtl(m_hall.fixture().folder(), arguments); }

    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
};

YICHUANG_TEST(TestCalendar)
#include "tst_Calendar.moc"
