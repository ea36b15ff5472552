// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Which case F5 takes, and what a window's list shows: due first, reservations, filters, order and pages, for a window of all items, of
// some departments and of some items, because each of them reads the queue along another index.
class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theFirstDueIsTakenFirstAndOfEqualOnesTheOldest_data() { seats(); }
    void theFirstDueIsTakenFirstAndOfEqualOnesTheOldest();
    void whatIsReservedForAnotherIsSteppedOverUntilItsTime_data() { seats(); }
    void whatIsReservedForAnotherIsSteppedOverUntilItsTime();
    void whatCameBackGoesToItsFirstClerkAfterWhatIsDueToday_data() { seats(); }
    void whatCameBackGoesToItsFirstClerkAfterWhatIsDueToday();
    void lightsAndResubmissionsNarrowWhatIsTaken_data() { seats(); }
    void lightsAndResubmissionsNarrowWhatIsTaken();
    void whatWasPutBackIsSteppedOverWhileThereIsAnother_data() { seats(); }
    void whatWasPutBackIsSteppedOverWhileThereIsAnother();
    void aListIsInTheOrderThatIsAskedPageByPage_data() { seats(); }
    void aListIsInTheOrderThatIsAskedPageByPage();
    void aListIsNarrowedAndCounted_data() { seats(); }
    void aListIsNarrowedAndCounted();
    void aLightShowsHowManyDaysAreLeft_data() { seats(); }
    void aLightShowsHowManyDaysAreLeft();
    void whatIsOfAnotherDepartmentOrItemIsNeverTakenNorShown_data();
    void whatIsOfAnotherDepartmentOrItemIsNeverTakenNorShown();

private:
    static void seats();
    qint64 waiting(int dueInDays, int receivedDaysAgo = 1, bool resubmitted = false, const QString &item = RuleHall::shop);
    void reserve(qint64 id, const char *workNo, const char *until);
    qint64 next(const QString &role = RuleHall::clerk, const char *filter = "{}");
    QList<qint64> listed(const char *filter, int count = 50);

    RuleHall hall;
};

void TestQueue::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

// Nothing waits, and both clerks sit down anew.
void TestQueue::init()
{
    hall.value(QStringLiteral("delete from hall.lease; update hall.queue set state = 3, reserved_for = null;"));
    DONE(hall.sit(RuleHall::clerk, 1));
    DONE(hall.sit(RuleHall::deputy, 2));
    QFETCH(QString, seat);
    hall.value(QStringLiteral("update hall.seat set ") + seat);
}

void TestQueue::seats()
{
    QTest::addColumn<QString>("seat");
    QTest::newRow("every item") << QStringLiteral("departments = null, items = null");
    QTest::newRow("two departments") << QStringLiteral("departments = '{17,5}', items = null");
    QTest::newRow("some items") << QStringLiteral("departments = null, items = array(select id from hall.item)");
}

qint64 TestQueue::waiting(int dueInDays, int receivedDaysAgo, bool resubmitted, const QString &item)
{
    const qint64 id = hall.fresh(item);
    hall.value(QStringLiteral("update hall.queue set due_at = (hall.today() + %2 + time '17:30') at time zone 'Asia/Shanghai',"
                              " received_at = (hall.today() - %3 + time '09:00') at time zone 'Asia/Shanghai', resubmitted = %4"
                              " where case_id = %1; select hall.lower_head(%1);")
                   .arg(id)
                   .arg(dueInDays)
                   .arg(receivedDaysAgo)
                   .arg(resubmitted ? QLatin1String("true") : QLatin1String("false")));
    return id;
}

void TestQueue::reserve(qint64 id, const char *workNo, const char *until)
{
    hall.value(QStringLiteral("update hall.queue set reserved_for = (select id from hall.staff where work_no = '%2'), reserved_until = "
                              "now() + interval '%3' where case_id = %1")
                   .arg(id)
                   .arg(QLatin1String(workNo), QLatin1String(until)));
}

qint64 TestQueue::next(const QString &role, const char *filter)
{
    const Said page = hall.call(role, QStringLiteral("counter.queue_page('window', '%1', null, 1, null)").arg(QLatin1String(filter)));
    const Said said = hall.call(role, QStringLiteral("counter.claim_next(%1, 'window', '%2')").arg(newRequest(), QLatin1String(filter)));
    if (!said.isDone())
        qFatal("F5 was refused: %s", qPrintable(said.log));
    const qint64 taken = said["case"]["case_id"].toInteger();
    // The list had named it before.
    [&] { QCOMPARE(page["up_next"]["case_id"].toInteger(), taken); }();
    return taken;
}

// The list as it is read page by page.
QList<qint64> TestQueue::listed(const char *filter, int count)
{
    QList<qint64> cases;
    QJsonValue after;
    do {
        const QString from = after.isObject() ? literal(after) : QStringLiteral("null");
        const Said page =
            hall.call(RuleHall::clerk,
                      QStringLiteral("counter.queue_page('window', '%1', %2, %3, null)").arg(QLatin1String(filter), from).arg(count));
        if (!page.isDone())
            qFatal("a page was refused: %s", qPrintable(page.log));
        const QJsonArray rows = page["rows"].toArray();
        for (const QJsonValue row : rows)
            cases.append(row["case_id"].toInteger());
        after = page["next"];
    } while (after.isObject() && cases.size() < 100);
    return cases;
}

void TestQueue::theFirstDueIsTakenFirstAndOfEqualOnesTheOldest()
{
    const qint64 third = waiting(23, 9);
    const qint64 first = waiting(21, 1);
    const qint64 second = waiting(22, 5);
    const qint64 alsoSecond = waiting(22, 7);
    QCOMPARE(next(), first);
    QCOMPARE(next(), second);
    // A window that asks meanwhile gets the one after.
    QCOMPARE(next(RuleHall::deputy), alsoSecond);
    QCOMPARE(next(), third);
    QCOMPARE(next(), 0);
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.queue where state = 1")), QStringLiteral("4"));
}

void TestQueue::whatIsReservedForAnotherIsSteppedOverUntilItsTime()
{
    const qint64 reserved = waiting(21);
    const qint64 free = waiting(25);
    reserve(reserved, "P0802", "1 hour");
    QCOMPARE(next(), free);
    QCOMPARE(next(), 0);
    reserve(reserved, "P0802", "-1 second");
    QCOMPARE(next(), reserved);

    const qint64 theirs = waiting(26);
    reserve(theirs, "P0802", "1 hour");
    QCOMPARE(next(), 0);
    QCOMPARE(next(RuleHall::deputy), theirs);
}

void TestQueue::whatCameBackGoesToItsFirstClerkAfterWhatIsDueToday()
{
    const qint64 back = hall.claimed();
    DONE(hall.supplement(
        RuleHall::clerk, back,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")
            .array()));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(back)));
    DONE(hall.resubmit(back, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    hall.value(QStringLiteral("update hall.queue set due_at = due_at + interval '30 days' where case_id = %1").arg(back));
    const qint64 sooner = waiting(21);
    const qint64 today = waiting(0);
    // Another clerk does not get it, however long it waits; its first clerk gets it before what is due earlier, but not before today's.
    QCOMPARE(next(RuleHall::clerk), today);
    QCOMPARE(next(RuleHall::clerk), back);
    hall.value(QStringLiteral("delete from hall.lease where case_id = %1; update hall.queue set state = 0 where case_id = %1;").arg(back));
    QCOMPARE(next(RuleHall::deputy), sooner);
    QCOMPARE(next(RuleHall::deputy), 0);
}

void TestQueue::lightsAndResubmissionsNarrowWhatIsTaken()
{
    const qint64 red = waiting(0);
    const qint64 amber = waiting(1);
    const qint64 green = waiting(30);
    const qint64 again = waiting(31, 1, true);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), again);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), 0);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "green"})"), green);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "green"})"), 0);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "amber"})"), amber);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "amber"})"), 0);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "red"})"), red);
}

void TestQueue::whatWasPutBackIsSteppedOverWhileThereIsAnother()
{
    const qint64 first = waiting(21);
    const qint64 second = waiting(22);
    const QByteArray skip = QStringLiteral(R"({"skip": [%1]})").arg(first).toUtf8();
    QCOMPARE(next(RuleHall::clerk, skip.constData()), second);
    QCOMPARE(next(RuleHall::clerk, skip.constData()), first);
}

void TestQueue::aListIsInTheOrderThatIsAskedPageByPage()
{
    const qint64 a = waiting(23, 2);
    const qint64 b = waiting(21, 1);
    const qint64 c = waiting(22, 3);
    const qint64 after = waiting(22, 3);
    const QList<qint64> byDue{b, c, after, a};
    const QList<qint64> byAge{c, after, a, b};
    for (const int count : {50, 2, 1}) {
        QCOMPARE(listed("{}", count), byDue);
        QCOMPARE(listed(R"({"sort": "received"})", count), byAge);
    }
    // What another window holds keeps its place in the list, in either order.
    DONE(hall.claim(RuleHall::deputy, c));
    for (const int count : {50, 2, 1}) {
        QCOMPARE(listed("{}", count), byDue);
        QCOMPARE(listed(R"({"sort": "received"})", count), byAge);
    }
}

void TestQueue::aListIsNarrowedAndCounted()
{
    const qint64 red = waiting(0, 1);
    const qint64 amber = waiting(1, 3, true);
    const qint64 green = waiting(30, 2);
    const qint64 again = waiting(31, 4, true);
    QCOMPARE(listed(R"({"light": "red"})"), (QList<qint64>{red}));
    QCOMPARE(listed(R"({"light": "amber"})"), (QList<qint64>{amber}));
    QCOMPARE(listed(R"({"light": "green"})"), (QList<qint64>{green, again}));
    QCOMPARE(listed(R"({"light": "green", "sort": "received"})"), (QList<qint64>{again, green}));
    QCOMPARE(listed(R"({"resubmitted": true})"), (QList<qint64>{amber, again}));
    QCOMPARE(listed(R"({"resubmitted": true, "sort": "received"})"), (QList<qint64>{again, amber}));
    QCOMPARE(listed(R"({"resubmitted": true, "light": "green"})"), (QList<qint64>{again}));
    const QJsonValue counts = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 1, null)"))["counts"];
    QCOMPARE(counts["window"].toInt(), 4);
    QCOMPARE(counts["red"].toInt(), 1);
    QCOMPARE(counts["amber"].toInt(), 1);
    QCOMPARE(counts["green"].toInt(), 2);
    QCOMPARE(counts["resubmitted"].toInt(), 2);
    // Of what is put aside, too, only those count that came back.
    for (const qint64 id : {red, amber}) {
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人取原件')").arg(newRequest()).arg(id)));
    }
    const QJsonValue aside = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('held', '{}', null, 1, null)"))["counts"];
    QCOMPARE(aside["held"].toInt(), 2);
    QCOMPARE(aside["resubmitted"].toInt(), 1);
}

// In the row as in the filter that finds it.
void TestQueue::aLightShowsHowManyDaysAreLeft()
{
    const QString workdays = QStringLiteral("select string_agg((hall.add_workdays(hall.today(), n) - hall.today())::text, ',' order by n) "
                                            "from generate_series(1, 3) n");
    const QStringList days = hall.value(workdays).split(u',');
    QCOMPARE(days.size(), 3);
    const QList<std::pair<qint64, const char *>> cases{
        {waiting(0), "red"}, {waiting(days[0].toInt()), "amber"}, {waiting(days[1].toInt()), "amber"}, {waiting(days[2].toInt()), "green"}};
    const Said page = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 50, null)"));
    const QJsonArray rows = page["rows"].toArray();
    QCOMPARE(rows.size(), cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const auto &[id, light] = cases[i];
        QCOMPARE(rows[i]["case_id"].toInteger(), id);
        QCOMPARE(rows[i]["light"].toString(), QLatin1String(light));
        QVERIFY2(listed(qPrintable(QStringLiteral("{\"light\": \"%1\"}").arg(QLatin1String(light)))).contains(id), light);
    }
}

void TestQueue::whatIsOfAnotherDepartmentOrItemIsNeverTakenNorShown_data()
{
    QTest::addColumn<QString>("seat");
    QTest::newRow("another department") << QStringLiteral("departments = '{17}', items = null");
    QTest::newRow("another item") << QStringLiteral(
        "departments = null, items = array(select id from hall.item where code = '440117990001')");
}

void TestQueue::whatIsOfAnotherDepartmentOrItemIsNeverTakenNorShown()
{
    // Due before all others, and nothing to do with this window.
    waiting(0, 9, true, RuleHall::certificate);
    const qint64 mine = waiting(20);
    QCOMPARE(listed("{}"), QList<qint64>{mine});
    const QJsonValue counts = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 1, null)"))["counts"];
    QCOMPARE(counts["window"].toInt(), 1);
    QCOMPARE(counts["red"].toInt(), 0);
    QCOMPARE(counts["resubmitted"].toInt(), 0);
    QCOMPARE(next(), mine);
    QCOMPARE(next(), 0);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), 0);
}

YICHUANG_TEST(TestQueue)
#include "tst_Queue.moc"
