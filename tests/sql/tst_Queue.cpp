// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Queue.h"
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
    void howMuchEverIsReservedForOthersTheListNamesWhatIsTaken_data() { seats(); }
    void howMuchEverIsReservedForOthersTheListNamesWhatIsTaken();
    void ofManyThatOthersAreJustTakingTheFirstFreeOneIsTaken_data() { seats(); }
    void ofManyThatOthersAreJustTakingTheFirstFreeOneIsTaken();
    void whatCameBackGoesToItsFirstClerkAfterWhatIsDueToday_data() { seats(); }
    void whatCameBackGoesToItsFirstClerkAfterWhatIsDueToday();
    void lightsAndResubmissionsNarrowWhatIsTaken_data() { seats(); }
    void lightsAndResubmissionsNarrowWhatIsTaken();
    void whatWasPutBackIsSteppedOverWhileThereIsAnother_data() { seats(); }
    void whatWasPutBackIsSteppedOverWhileThereIsAnother();
    void aListIsInTheOrderThatIsAskedPageByPage_data() { seats(); }
    void aListIsInTheOrderThatIsAskedPageByPage();
    void aPageHasTwoHundredRowsAtMost_data() { oneSeat(); }
    void aPageHasTwoHundredRowsAtMost();
    void aListIsNarrowedAndCounted_data() { seats(); }
    void aListIsNarrowedAndCounted();
    void whatWaitsForItsPersonIsUnderNoLight_data() { seats(); }
    void whatWaitsForItsPersonIsUnderNoLight();
    void whatIsPutAsideIsNarrowedLikeTheRest_data() { oneSeat(); }
    void whatIsPutAsideIsNarrowedLikeTheRest();
    void whatWasDeemedAcceptedIsUnderTheLightOfItsDecision_data() { oneSeat(); }
    void whatWasDeemedAcceptedIsUnderTheLightOfItsDecision();
    void aRowsLightIsTheOneThatFindsIt_data() { oneSeat(); }
    void aRowsLightIsTheOneThatFindsIt();
    void aWindowSeesAndGetsNothingThatIsNotItsOwn_data();
    void aWindowSeesAndGetsNothingThatIsNotItsOwn();
    void whatIsReservedIsGivenInsideTheFilterAndTheWindowsItems_data() { oneSeat(); }
    void whatIsReservedIsGivenInsideTheFilterAndTheWindowsItems();
    void whatTheSeatDoesNotServeIsRefusedWhateverTheQueueGives_data() { oneSeat(); }
    void whatTheSeatDoesNotServeIsRefusedWhateverTheQueueGives();
    void aRowBearsADraftOnlyWhereSomethingIsBegun_data() { oneSeat(); }
    void aRowBearsADraftOnlyWhereSomethingIsBegun();
    void aRowSaysHowItsCaseCameToTheWindow_data() { oneSeat(); }
    void aRowSaysHowItsCaseCameToTheWindow();

private:
    static void seats();
    static void oneSeat();
    qint64 waiting(int dueInDays, int receivedDaysAgo = 1, bool resubmitted = false, const QString &item = RuleHall::shop);
    void reserve(qint64 id, const char *workNo, const char *until);
    qint64 next(const QString &role = RuleHall::clerk, const char *filter = "{}");
    QList<qint64> listed(const char *filter, int count = 50, const char *scope = "window");
    QJsonValue counts(const char *scope);

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

void TestQueue::oneSeat()
{
    QTest::addColumn<QString>("seat");
    QTest::newRow("one department") << QStringLiteral("departments = '{17}', items = null");
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
QList<qint64> TestQueue::listed(const char *filter, int count, const char *scope)
{
    QList<qint64> cases;
    QJsonValue after;
    do {
        const QString from = after.isObject() ? literal(after) : QStringLiteral("null");
        const Said page = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('%1', '%2', %3, %4, null)")
                                                         .arg(QLatin1String(scope), QLatin1String(filter), from)
                                                         .arg(count));
        if (!page.isDone())
            qFatal("a page was refused: %s", qPrintable(page.log));
        const QJsonArray rows = page["rows"].toArray();
        for (const QJsonValue row : rows)
            cases.append(row["case_id"].toInteger());
        after = page["next"];
    } while (after.isObject() && cases.size() < 100);
    return cases;
}

QJsonValue TestQueue::counts(const char *scope)
{
    return hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('%1', '{}', null, 1, null)").arg(QLatin1String(scope)))["counts"];
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

void TestQueue::howMuchEverIsReservedForOthersTheListNamesWhatIsTaken()
{
    for (int i = 0; i < 21; ++i)
        reserve(waiting(21), "P0802", "1 hour");
    const qint64 back = waiting(26, 1, true);
    const qint64 free = waiting(25);
    QCOMPARE(next(), free);
    for (int i = 0; i < 21; ++i)
        reserve(waiting(21, 1, true), "P0802", "1 hour");
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), back);
}

// As many windows as there are press F5 at once: each goes past what the others have locked, and what is reserved for its person waits
// until nothing is due today.
void TestQueue::ofManyThatOthersAreJustTakingTheFirstFreeOneIsTaken()
{
    const qint64 own = waiting(9);
    reserve(own, "P0801", "1 hour");
    QStringList taken;
    for (int i = 0; i < 30; ++i)
        taken.append(QString::number(waiting(0)));
    const qint64 free = waiting(0);
    auto others = OwnerSession::open(hall.fixture().ownerSignIn());
    QVERIFY(bool(others));
    QVERIFY(others.value().run(
        QStringLiteral("begin; select from hall.queue where case_id in (%1) for update").arg(taken.join(QLatin1Char(','))).toUtf8()));
    const auto claimed = [this] {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.claim_next(%1, 'window', '{}')").arg(newRequest()))["case"]["case_id"]
            .toInteger();
    };
    QCOMPARE(claimed(), free);
    QCOMPARE(claimed(), own);
    QCOMPARE(claimed(), 0);
    QVERIFY(others.value().run("rollback"));
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

// Whatever a window asks for: nobody loads the whole queue with one question.
void TestQueue::aPageHasTwoHundredRowsAtMost()
{
    const QString many = QStringLiteral("select applicant.submit('many-' || n, %1) from generate_series(%2, %3) n;\n");
    QString script;
    for (int first = 1; first <= 201; first += 20)
        script += many.arg(literal(hall.application(RuleHall::shop))).arg(first).arg(qMin(first + 19, 201));
    const PsqlAnswer came = hall.psql(QStringLiteral("portal"), script);
    QVERIFY2(came.exitCode == 0, qPrintable(came.err));
    const Said page = hall.call(RuleHall::clerk, "counter.queue_page('window', '{}', null, 1000000, null)");
    DONE(page);
    QCOMPARE(page["counts"]["window"].toInt(), 201);
    QCOMPARE(page["rows"].toArray().size(), 200);
    QVERIFY(page["next"].isObject());
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

// Whoever was invited and came, or whose case was handed to somebody, stands in the list again, without a day.
void TestQueue::whatWaitsForItsPersonIsUnderNoLight()
{
    const qint64 green = waiting(30), again = waiting(31, 4, true), invited = waiting(32), handed = waiting(33);
    for (const qint64 id : {invited, handed}) {
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.decide(RuleHall::clerk, "pre_review", id));
        DONE(hall.claim(id == invited ? RuleHall::clerk : RuleHall::deputy, id));
    }
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.hand_over(%1, %2, 1, '请接着办')").arg(newRequest()).arg(handed)));
    QCOMPARE(counts("window")["window"].toInt(), 4);
    QCOMPARE(counts("window")["green"].toInt(), 2);
    QCOMPARE(listed("{}"), (QList<qint64>{green, again, invited, handed}));
    QCOMPARE(listed(R"({"sort": "received"})").size(), 4);
    QCOMPARE(listed(R"({"light": "green"})"), (QList<qint64>{green, again}));
    QCOMPARE(listed(R"({"light": "green", "sort": "received"})"), (QList<qint64>{again, green}));
    QCOMPARE(next(RuleHall::clerk, R"({"light": "green"})"), green);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "green"})"), again);
    QCOMPARE(next(RuleHall::clerk, R"({"light": "green"})"), 0);
    QCOMPARE(next(), handed);
}

void TestQueue::whatIsPutAsideIsNarrowedLikeTheRest()
{
    const qint64 red = waiting(0), again = waiting(31, 4, true), invited = waiting(32);
    DONE(hall.claim(RuleHall::clerk, invited));
    DONE(hall.decide(RuleHall::clerk, "pre_review", invited));
    for (const qint64 id : {red, again, invited}) {
        DONE(hall.claim(RuleHall::clerk, id));
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人补原件')").arg(newRequest()).arg(id)));
    }
    QCOMPARE(counts("held")["held"].toInt(), 3);
    QCOMPARE(counts("held")["resubmitted"].toInt(), 1);
    QCOMPARE(counts("held")["red"].toInt(), 1);
    QCOMPARE(counts("held")["amber"].toInt(), 0);
    QCOMPARE(counts("held")["green"].toInt(), 1);
    for (const int count : {50, 1}) {
        QCOMPARE(listed("{}", count, "held"), (QList<qint64>{red, again, invited}));
        QCOMPARE(listed(R"({"resubmitted": true})", count, "held"), (QList<qint64>{again}));
        QCOMPARE(listed(R"({"light": "red"})", count, "held"), (QList<qint64>{red}));
        QCOMPARE(listed(R"({"light": "green"})", count, "held"), (QList<qint64>{again}));
        QCOMPARE(listed(R"({"light": "red", "resubmitted": true})", count, "held"), QList<qint64>());
    }
}

// Its five days are over, and the time for the decision runs, which is what the row shows.
void TestQueue::whatWasDeemedAcceptedIsUnderTheLightOfItsDecision()
{
    const qint64 id = hall.fresh();
    hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where case_id = %1 and kind = 'tell';"
                              "update hall.queue set due_at = now() - interval '1 minute' where case_id = %1;")
                   .arg(id));
    QCOMPARE(hall.tidy()["deemed"].toInt(), 1);
    QCOMPARE(hall.status(id), QStringLiteral("accepted"));
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(counts("window")["red"].toInt(), 0);
    QCOMPARE(counts("window")["green"].toInt(), 1);
    QCOMPARE(listed(R"({"light": "green"})"), (QList<qint64>{id}));
    QCOMPARE(listed(R"({"light": "red"})"), QList<qint64>());
}

// The light that a row shows is counted in working days, the filter's is a range of time. What is due today is due in its last moment, so
// that it is no overdue case in the evening; where midnight comes between, it is asked of the day that began.
void TestQueue::aRowsLightIsTheOneThatFindsIt()
{
    const QList<std::pair<int, const char *>> lights{{-1, "red"}, {0, "red"}, {1, "amber"}, {2, "amber"}, {3, "green"}};
    QHash<qint64, QString> expected, shown, found;
    const auto rowsOf = [this](const QString &filter) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '%1', null, 50, null)").arg(filter))["rows"]
            .toArray();
    };
    QString day;
    do {
        day = hall.value(QStringLiteral("update hall.queue set state = 3; select hall.today()"));
        expected.clear(), shown.clear(), found.clear();
        for (const auto &[workdays, light] : lights) {
            const qint64 id = waiting(workdays);
            if (workdays >= 0)
                hall.value(QStringLiteral("update hall.queue set due_at = case when %2 = 0 then (date '%3' + 1)::timestamp at time zone "
                                          "'Asia/Shanghai' - interval '1 microsecond' else hall.due_at(hall.add_workdays(date '%3', %2), "
                                          "department_id) end where case_id = %1")
                               .arg(id)
                               .arg(workdays)
                               .arg(day));
            hall.value(QStringLiteral("update hall.clock k set due_at = q.due_at from hall.queue q where k.case_id = %1 and q.case_id = %1 "
                                      "and k.kind = 'tell'")
                           .arg(id));
            expected.insert(id, QString::fromLatin1(light));
        }
        const QJsonArray all = rowsOf(QStringLiteral("{}"));
        for (const QJsonValue row : all)
            shown.insert(row["case_id"].toInteger(), row["light"].toString());
        for (const char *light : {"red", "amber", "green"}) {
            const QJsonArray rows = rowsOf(QStringLiteral(R"({"light": "%1"})").arg(QLatin1String(light)));
            for (const QJsonValue row : rows)
                found.insert(row["case_id"].toInteger(), QString::fromLatin1(light));
        }
    } while (hall.value(QStringLiteral("select hall.today()")) != day);
    QCOMPARE(shown, expected);
    QCOMPARE(found, expected);
}

void TestQueue::aWindowSeesAndGetsNothingThatIsNotItsOwn_data()
{
    QTest::addColumn<QString>("seat");
    QTest::addColumn<QString>("foreign");
    const QString items = QStringLiteral("items = array(select id from hall.item where code = '%1')").arg(RuleHall::shop);
    QTest::newRow("one department") << QStringLiteral("departments = '{17}', items = null") << RuleHall::certificate;
    QTest::newRow("an item, of another department") << QStringLiteral("departments = null, ") + items << RuleHall::certificate;
    QTest::newRow("an item, of the same department") << QStringLiteral("departments = null, ") + items << RuleHall::online;
    QTest::newRow("an item of a department") << QStringLiteral("departments = '{17}', ") + items << RuleHall::online;
}

// What is another's would be the first by every rule.
void TestQueue::aWindowSeesAndGetsNothingThatIsNotItsOwn()
{
    QFETCH(QString, foreign);
    const qint64 urgent = waiting(0, 9, false, foreign);
    const qint64 again = waiting(0, 8, true, foreign);
    const qint64 held = waiting(0, 7, false, foreign);
    hall.value(QStringLiteral("update hall.seat set departments = null, items = null where window_no = 2"));
    DONE(hall.claim(RuleHall::deputy, held));
    const qint64 own = waiting(21), ownAgain = waiting(22, 1, true);
    QCOMPARE(listed("{}"), (QList<qint64>{own, ownAgain}));
    QCOMPARE(listed(R"({"sort": "received"})"), (QList<qint64>{own, ownAgain}));
    QCOMPARE(listed(R"({"resubmitted": true})"), (QList<qint64>{ownAgain}));
    const QJsonValue counts = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 1, null)"))["counts"];
    QCOMPARE(counts["window"].toInt(), 2);
    QCOMPARE(counts["red"].toInt(), 0);
    QCOMPARE(counts["resubmitted"].toInt(), 1);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), ownAgain);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), 0);
    QCOMPARE(next(), own);
    QCOMPARE(next(), 0);
    QCOMPARE(hall.value(QStringLiteral("select string_agg(case_id::text, ' ' order by case_id) from hall.queue where state = 0")),
             QStringLiteral("%1 %2").arg(urgent).arg(again));
}

// Somebody else's hand, or the first round, puts a case in front only of what is asked for here.
void TestQueue::whatIsReservedIsGivenInsideTheFilterAndTheWindowsItems()
{
    hall.value(QStringLiteral("update hall.seat set items = array(select id from hall.item where code = '%1') where window_no = 1")
                   .arg(RuleHall::shop));
    const qint64 elsewhere = waiting(20, 1, true, RuleHall::online), first = waiting(21), again = waiting(22, 1, true);
    for (const qint64 id : {elsewhere, first, again})
        reserve(id, "P0801", "1 hour");
    const qint64 common = waiting(30), commonAgain = waiting(31, 1, true);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), again);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), commonAgain);
    QCOMPARE(next(RuleHall::clerk, R"({"resubmitted": true})"), 0);
    QCOMPARE(next(), first);
    QCOMPARE(next(), common);
    QCOMPARE(next(), 0);
    // At a window that serves the item it comes.
    hall.value(QStringLiteral("update hall.seat set items = null where window_no = 1"));
    QCOMPARE(next(), elsewhere);
}

// F5 tells a case whole: not one that only a mistake in the reading of the queue brings up.
void TestQueue::whatTheSeatDoesNotServeIsRefusedWhateverTheQueueGives()
{
    const qint64 foreign = waiting(0, 9, false, RuleHall::certificate);
    const QString mistaken =
        QStringLiteral(
            "begin; create or replace function hall.next_of(p_desk text, p_seat hall.seat, p_scope text, p_filter jsonb) returns "
            "bigint language sql as 'select %1::bigint'; set session authorization %2;"
            " select counter.claim_next(%3, 'window', '{}')")
            .arg(foreign)
            .arg(RuleHall::clerk, newRequest());
    const QString why = hall.refusal(mistaken);
    QVERIFY2(why.contains(QStringLiteral("YC001")), qPrintable(why));
    // The same mistake gives what the seat serves.
    hall.value(QStringLiteral("update hall.seat set departments = '{17,5}' where window_no = 1"));
    QCOMPARE(hall.refusal(mistaken), QString());
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("0"));
}

// A window that has nothing left to keep saves that, too.
void TestQueue::aRowBearsADraftOnlyWhereSomethingIsBegun()
{
    const qint64 id = waiting(21);
    QString known = QStringLiteral("{}");
    const auto saved = [&](const char *draft, int seq) {
        const Said done =
            hall.call(RuleHall::clerk, QStringLiteral("counter.save_draft(%1, '%2', %3)").arg(id).arg(QLatin1String(draft)).arg(seq));
        if (!done.isDone())
            qFatal("a draft was refused: %s", qPrintable(done.log));
        const Said page = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 1, '%1')").arg(known));
        const QJsonValue row = page["rows"][0];
        if (row[u"case_id"].toInteger() != id)
            qFatal("nothing was told of the row: %s", qPrintable(page.log));
        known = QStringLiteral("{\"%1\": \"%2\"}").arg(id).arg(row[u"stamp"].toString());
        return row[u"draft"].toBool();
    };
    QVERIFY(!saved(R"({"seq": 5})", 5));
    QVERIFY(saved(R"({"seq": 6, "note": "下午再来"})", 6));
    QVERIFY(!saved(R"({"seq": 7})", 7));
    // What a window sends of a case that was opened, left alone and handed over: which pages were looked at, and empty boxes.
    QVERIFY(saved(R"({"seq": 8, "seen": ["form/who"], "note": "下午再来"})", 8));
    QVERIFY(!saved(R"({"seq": 9, "seen": ["form/who"], "notice": {}, "brought": {}, "correction": {}})", 9));
    QVERIFY(saved(R"({"seq": 10, "seen": [], "notice": {"kind": "supplement"}, "brought": {}, "correction": {}})", 10));
    QVERIFY(!saved(
        R"({"seq": 11, "round": 1, "marks": [], "seen": ["form/who"], "notice": {}, "brought": {}, "correction": {}, "note": ""})", 11));
    QVERIFY(saved(R"({"seq": 12, "marks": [], "hold": {"text": "等原件"}})", 12));
}

// Accepted by lapse of time, sent back by an officer, put aside and why: as the window reads it, each of its own case and of no other.
void TestQueue::aRowSaysHowItsCaseCameToTheWindow()
{
    const qint64 plain = waiting(20);
    const qint64 deemed = hall.fresh(), returned = hall.verified(), aside = hall.claimed();
    hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where case_id = %1 and kind = 'tell';"
                              "update hall.queue set due_at = now() - interval '1 minute' where case_id = %1;")
                   .arg(deemed));
    DONE(hall.tidy());
    QCOMPARE(hall.status(deemed), QStringLiteral("accepted"));
    DONE(hall.decide(RuleHall::clerk, "accept", returned));
    hall.tell(returned);
    hall.value(QStringLiteral("do $$ declare c hall.case_file; s hall.seat; begin select * into c from hall.case_file where id = %1; "
                              "s.staff_id := (select id from hall.staff where work_no = 'P0834'); s.desk := 'review'; "
                              "perform hall.move(c, s, 'review', 'return'); end $$")
                   .arg(returned));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人补原件')").arg(newRequest()).arg(aside)));
    QHash<qint64, QString> said;
    for (const char *scope : {"window", "held"}) {
        const Said page =
            hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('%1', '{}', null, 50, null)").arg(QLatin1String(scope)));
        DONE(page);
        for (const QueueRow &row : QueuePage::fromJson(page.value.toObject(), {}).rows)
            said.insert(row.caseId.value(), QStringLiteral("%1 %2 %3").arg(row.deemed).arg(row.returned).arg(row.holdReason));
    }
    QCOMPARE(said.value(plain), QStringLiteral("0 0 "));
    QCOMPARE(said.value(aside), QStringLiteral("0 0 等申请人补原件"));
    QCOMPARE(said.value(returned), QStringLiteral("0 1 "));
    // What was deemed accepted rests until its person comes.
    DONE(hall.claim(RuleHall::clerk, deemed));
    const Said page = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 50, null)"));
    for (const QueueRow &row : QueuePage::fromJson(page.value.toObject(), {}).rows) {
        if (row.caseId.value() == deemed)
            said.insert(deemed, QStringLiteral("%1 %2 %3").arg(row.deemed).arg(row.returned).arg(row.holdReason));
    }
    QCOMPARE(said.value(deemed), QStringLiteral("1 0 "));
}

YICHUANG_TEST(TestQueue)
#include "tst_Queue.moc"
