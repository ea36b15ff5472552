// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>
#include <thread>

using namespace yichuang;
using namespace yichuang::test;

// The intervals of a clock: pauses and extensions with their lawful causes, delivery, and what a changed calendar does to dates that were
// promised.
class TestClocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableLetsNoClockStandStillWithoutALawfulCause();
    void aPauseTakesThePlannedDaysOutOfBothClocksOfTheDecision();
    void aPausedClockRunsAgainOnItsDayByItself();
    void aClockResumedByHandCountsTheDay();
    void anExtensionIsGivenOnceAndWithinTheLaw();
    void anExtensionIsToldInTheUnitThatItAdds();
    void twoLeadersExtendAtOnceAndOneIsTold();
    void deliveryRunsTenWorkingDaysFromTheDecision();
    void whatIsOwedBlocksTheGrant();
    void aPreviewSaysTheDatesThatThePauseThenMakes();
    void aCalendarEditedAfterDatesWerePromisedMovesThemAndListsWhom();
    void whatAYearWouldMoveIsSaidBeforeAndNothingIsMovedByAsking();
    void aYearThatSomebodyElseChangedMeanwhileIsNotOverwritten();
    void yearsThatAreLoadedAndTriedOutAtOnceWaitForEachOther();
    void aPlannedPauseKeepsItsWorkingDaysWhenTheCalendarChanges();
    void theOfficeIsRemindedOfTheNextYearFromNovemberOn();
    void undoingBringsBackWhatTheClocksWere();

private:
    qint64 accepted()
    {
        const qint64 id = m_hall.verified();
        if (const Said done = m_hall.decide(RuleHall::clerk, "accept", id); !done.isDone())
            qFatal("an acceptance was refused: %s", qPrintable(done.log));
        return id;
    }
    // One of the hall's functions about a locked case, with the case's last event and document.
    static QString acting(qint64 id, const QString &call)
    {
        return QStringLiteral("select %2 from (select c, (select max(id) from hall.event where case_id = c.id) e, (select max(id) from "
                              "hall.document where case_id = c.id) d from hall.case_file c where c.id = %1 for update) x")
            .arg(id)
            .arg(call);
    }
    static QString pausing(int days, const char *cause = "testing")
    {
        return QStringLiteral("hall.pause_clock(c, e, d, '%1', %2)").arg(QLatin1String(cause)).arg(days);
    }
    QString act(qint64 id, const QString &call) { return m_hall.value(acting(id, call)); }
    QString refusal(qint64 id, const QString &call) { return m_hall.refusal(acting(id, call)); }
    // The clocks of a case, moved as if it had been accepted on that day.
    void acceptedOn(qint64 id, const char *day)
    {
        m_hall.value(
            QStringLiteral(
                "update hall.clock k set from_day = '%2', from_at = '%2 10:00+08', due_at = hall.due_at(hall.due_day('%2', k.n, k.unit), "
                "17::smallint),"
                " provisional = hall.is_provisional('%2', hall.due_day('%2', k.n, k.unit)) where case_id = %1 and ended_at is null")
                .arg(id)
                .arg(QLatin1String(day)));
    }
    // today plus working days, as the hall counts.
    QString workday(int n) { return m_hall.value(QStringLiteral("select hall.add_workdays(hall.today(), %1)").arg(n)); }
    QString due(qint64 id, const char *kind)
    {
        return m_hall.value(
            QStringLiteral("select hall.day_of(due_at) from hall.clock where case_id = %1 and kind = '%2' order by id desc limit 1")
                .arg(id)
                .arg(QLatin1String(kind)));
    }
    Said explained(qint64 id) { return m_hall.call(RuleHall::clerk, QStringLiteral("counter.explain(%1)").arg(id)); }
    QString pause(qint64 id, int days, const char *cause = "testing") { return act(id, pausing(days, cause)); }

    RuleHall m_hall;
};

void TestClocks::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(m_hall.sit(RuleHall::clerk, 1));
    m_hall.setRule("undo_seconds", 600);
}

void TestClocks::theTableLetsNoClockStandStillWithoutALawfulCause()
{
    const qint64 id = accepted();
    const QString row = QStringLiteral("insert into hall.clock_interval (clock_id, case_id, effect, cause, most, first_day, last_day, "
                                       "planned, adds, event_id, document_id)"
                                       " select k.id, k.case_id, %2, (select max(id) from hall.event where case_id = k.case_id), %3 from "
                                       "hall.clock k where k.case_id = %1 and k.kind = '%4'")
                            .arg(id);
    const QString paper = QStringLiteral("(select max(id) from hall.document where case_id = k.case_id)");
    const QString lawful = QStringLiteral("'pause', 'hearing', 0, current_date, current_date, 1, 0");
    // No cause of the law's list, the cause of another thing, no notice in writing, no planned days, before acceptance, backwards.
    for (const QString &no :
         {row.arg(QStringLiteral("'pause', 'busy', 0, current_date, current_date, 1, 0"), paper, QStringLiteral("promised")),
          row.arg(QStringLiteral("'pause', null, 0, current_date, current_date, 1, 0"), paper, QStringLiteral("promised")),
          row.arg(QStringLiteral("'pause', 'extension', 10, current_date, current_date, 1, 0"), paper, QStringLiteral("promised")),
          row.arg(lawful, QStringLiteral("null"), QStringLiteral("promised")),
          row.arg(QStringLiteral("'pause', 'hearing', 0, current_date, current_date, null, 0"), paper, QStringLiteral("promised")),
          row.arg(QStringLiteral("'pause', 'hearing', 0, current_date, current_date - 2, 1, 0"), paper, QStringLiteral("promised")),
          row.arg(lawful, paper, QStringLiteral("tell")),
          row.arg(QStringLiteral("'extend', 'extension', 10, null, null, null, 11"), paper, QStringLiteral("promised")),
          row.arg(QStringLiteral("'extend', 'extension', 30, null, null, null, 20"), paper, QStringLiteral("promised"))}) {
        QVERIFY2(m_hall.fixture().asOwner(no).exitCode != 0, qPrintable(no));
    }
    QCOMPARE(m_hall.value("select count(*) from hall.clock_interval"), QStringLiteral("0"));
    QCOMPARE(m_hall.fixture().asOwner(row.arg(lawful, paper, QStringLiteral("promised"))).exitCode, 0);
    QVERIFY(m_hall.fixture().asOwner(row.arg(lawful, paper, QStringLiteral("promised"))).exitCode != 0);
    m_hall.value(QStringLiteral("delete from hall.clock_interval where case_id = %1").arg(id));
    QVERIFY(m_hall.refusal(QStringLiteral("select hall.pause_clock(c, 1, 1, 'busy', 3) from hall.case_file c where id = %1").arg(id))
                .contains(QLatin1String("violates")));
}

void TestClocks::aPauseTakesThePlannedDaysOutOfBothClocksOfTheDecision()
{
    const qint64 id = accepted();
    const int promised = m_hall.value(QStringLiteral("select n from hall.clock where case_id = %1 and kind = 'promised'").arg(id)).toInt();
    const int statutory =
        m_hall.value(QStringLiteral("select n from hall.clock where case_id = %1 and kind = 'statutory'").arg(id)).toInt();
    pause(id, 3);
    QCOMPARE(due(id, "promised"), workday(promised + 3));
    QCOMPARE(due(id, "statutory"), workday(statutory + 3));
    const QJsonValue decide = m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["decide"];
    QCOMPARE(decide["light"].toString(), QStringLiteral("paused"));
    QCOMPARE(decide["workdays_left"].toInt(), promised);
    QCOMPARE(decide["paused"]["name"].toString(), QStringLiteral("检测"));
    QCOMPARE(decide["paused"]["last_day"].toString(), workday(3));

    const Said why = explained(id);
    DONE(why);
    QCOMPARE(why["kind"].toString(), QStringLiteral("promised"));
    const QJsonArray days = why["days"].toArray();
    QCOMPARE(std::count_if(days.begin(), days.end(),
                           [](const QJsonValue &day) {
                               return day["cause"] == QLatin1String("testing") && day["work"].toBool() &&
                                      day["article"] == QStringLiteral("行政许可法第四十五条");
                           }),
             3);
    QCOMPARE(std::count_if(days.begin(), days.end(), [](const QJsonValue &day) { return day["counted"].isDouble(); }), promised);
    const QJsonArray parts = why["intervals"].toArray();
    QStringList effects;
    for (const QJsonValue &part : parts) {
        effects.append(part["effect"].toString());
        QVERIFY(!part["article"].toString().isEmpty());
        // No stretch of which not one day is left, and none that ends before it begins.
        QVERIFY2(part["first_day"].toString() <= part["last_day"].toString(), qPrintable(part["effect"].toString()));
    }
    QCOMPARE(effects.join(QLatin1Char(' ')), QStringLiteral("pause run"));
    QVERIFY(!parts[0]["document"].toString().isEmpty() && !parts[1]["document"].toString().isEmpty());
    // A second one at the same time is refused; what the clerk may not hold he may not see either.
    QVERIFY(refusal(id, pausing(2)).contains(QLatin1String("clock_paused_once_at_a_time")));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestClocks::aPausedClockRunsAgainOnItsDayByItself()
{
    const qint64 id = accepted();
    pause(id, 4, "appraisal");
    const QString planned = due(id, "promised");
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock_interval where case_id = %1 and resumed_at is null").arg(id)),
             QStringLiteral("2"));
    // Two weeks later, with nobody there in between.
    m_hall.value(QStringLiteral("update hall.clock_interval set first_day = first_day - 14, last_day = last_day - 14 where case_id = %1;"
                                "update hall.clock set from_day = from_day - 14 where case_id = %1 and ended_at is null")
                     .arg(id));
    const Said tidied = m_hall.tidy();
    QCOMPARE(tidied["resumed"].toInt(), 1);
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 0);
    // Dated as due: the last day not counted is the planned one, not today.
    QCOMPARE(m_hall.value(
                 QStringLiteral(
                     "select bool_and(resumed_at is not null and last_day < hall.today() - 5) from hall.clock_interval where case_id = %1")
                     .arg(id)),
             QStringLiteral("t"));
    QCOMPARE(m_hall.value(QStringLiteral("select (data ->> 'due')::date = (select max(last_day) + 1 from hall.clock_interval where case_id "
                                         "= e.case_id) from hall.event e where case_id = %1 and action = 'resume'")
                              .arg(id)),
             QStringLiteral("t"));
    QVERIFY(due(id, "promised") < planned);
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestClocks::aClockResumedByHandCountsTheDay()
{
    const qint64 id = accepted();
    const QString before = due(id, "promised");
    pause(id, 10);
    QVERIFY(due(id, "promised") > before);
    act(id, QStringLiteral("hall.resume_clock(c)"));
    // Ordered and lifted on the same day: nothing is gained.
    QCOMPARE(due(id, "promised"), before);
    QVERIFY(refusal(id, QStringLiteral("hall.resume_clock(c)")).contains(QLatin1String("YC105")));
    pause(id, 2);
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock_interval where case_id = %1").arg(id)), QStringLiteral("4"));
}

void TestClocks::anExtensionIsGivenOnceAndWithinTheLaw()
{
    const qint64 id = accepted();
    const int statutory =
        m_hall.value(QStringLiteral("select n from hall.clock where case_id = %1 and kind = 'statutory'").arg(id)).toInt();
    QVERIFY(refusal(id, QStringLiteral("hall.extend_clock(c, e, d, 11)")).contains(QLatin1String("YC312")));
    QVERIFY(refusal(id, QStringLiteral("hall.extend_clock(c, e, d, 0)")).contains(QLatin1String("YC312")));
    act(id, QStringLiteral("hall.extend_clock(c, e, d, 10)"));
    QCOMPARE(due(id, "statutory"), workday(statutory + 10));
    const QString again = refusal(id, QStringLiteral("hall.extend_clock(c, e, d, 1)"));
    QVERIFY2(again.contains(QLatin1String("YC312")), qPrintable(again));
    QCOMPARE(due(id, "statutory"), workday(statutory + 10));
    QCOMPARE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["decide"]["extended"].toInt(), 10);
    const QJsonArray days = explained(id).value["days"].toArray();
    QCOMPARE(days.last()["cause"].toString(), QStringLiteral("extension"));
    QCOMPARE(days.last()["article"].toString(), QStringLiteral("行政许可法第四十二条第一款"));
}

void TestClocks::twoLeadersExtendAtOnceAndOneIsTold()
{
    const qint64 id = accepted();
    const QByteArray extend = "select hall.extend_clock(c, (select max(id) from hall.event where case_id = c.id), (select max(id) from "
                              "hall.document where case_id = c.id), 5)"
                              " from hall.case_file c where c.id = " +
                              QByteArray::number(id);
    auto first = OwnerSession::open(m_hall.fixture().ownerSignIn());
    auto second = OwnerSession::open(m_hall.fixture().ownerSignIn());
    QVERIFY(first && second);
    QVERIFY(first.value().run("begin; " + extend));
    QString refused;
    std::thread other([&] {
        const auto answer = second.value().run(extend);
        refused = answer ? QString() : answer.error().code;
    });
    QTRY_COMPARE(m_hall.value("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"), QStringLiteral("1"));
    QVERIFY(first.value().run("commit"));
    other.join();
    QCOMPARE(refused, QStringLiteral("YC312"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) || ' ' || max(adds) from hall.clock_interval where case_id = %1").arg(id)),
             QStringLiteral("2 5"));
}

// Ten days are added to a clock of calendar days (hall.count_last), and so its notice says.
void TestClocks::anExtensionIsToldInTheUnitThatItAdds()
{
    const qint64 id = accepted();
    const auto told = [&](const char *unit) {
        return m_hall.value(
            QStringLiteral(
                "begin; set local role hall_owner; update hall.item_version v set promised_unit = '%2' from hall.case_file c where "
                "c.id = %1 and v.id = c.item_version_id; select hall.review_facts(c, v, 'extend', '{\"workdays\": 10, "
                "\"reason\": \"核实身份\"}') ->> 'extension_period' from hall.case_file c join hall.item_version v on v.id = "
                "c.item_version_id where c.id = %1; rollback")
                .arg(id)
                .arg(QLatin1String(unit)));
    };
    QCOMPARE(told("workday"), QStringLiteral("10个工作日"));
    for (const char *unit : {"day", "month", "hour"})
        QCOMPARE(told(unit), QStringLiteral("10日"));
}

void TestClocks::deliveryRunsTenWorkingDaysFromTheDecision()
{
    const qint64 id = accepted();
    pause(id, 5);
    const auto move = [&](const char *action) {
        return m_hall.value(
            QStringLiteral("select hall.move(c, (select jsonb_populate_record(null::hall.seat, jsonb_build_object('staff_id', min(id))) "
                           "from hall.staff), 'review', '%2') from hall.case_file c where id = %1")
                .arg(id)
                .arg(QLatin1String(action)));
    };
    move("grant");
    QCOMPARE(
        m_hall.value(QStringLiteral(
                         "select string_agg(kind || ' ' || coalesce(outcome, 'runs'), ', ' order by id) from hall.clock where case_id = %1")
                         .arg(id)),
        QStringLiteral("tell accept, statutory grant, promised grant, deliver runs"));
    QCOMPARE(due(id, "deliver"), workday(10));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock_interval where case_id = %1 and resumed_at is null").arg(id)),
             QStringLiteral("0"));
    QCOMPARE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["deliver"]["workdays_left"].toInt(), 10);
    QCOMPARE(explained(id)["articles"][0].toString(), QStringLiteral("行政许可法第四十四条"));
    move("conclude");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock where case_id = %1 and ended_at is null").arg(id)),
             QStringLiteral("0"));
}

void TestClocks::whatIsOwedBlocksTheGrant()
{
    const qint64 id = m_hall.fresh();
    m_hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 second' where case_id = %1").arg(id));
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    const QString grant =
        QStringLiteral("select hall.move(c, (select jsonb_populate_record(null::hall.seat, jsonb_build_object('staff_id', min(id))) from "
                       "hall.staff), 'review', 'grant') from hall.case_file c where id = %1")
            .arg(id);
    QVERIFY(m_hall.refusal(grant).contains(QLatin1String("YC307")));
    DONE(m_hall.claim(RuleHall::clerk, id));
    DONE(m_hall.verify(RuleHall::clerk, id, m_hall.inPerson(id), RuleHall::allSeen()));
    DONE(m_hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(m_hall.value(grant).contains(QLatin1String("granted")));
}

void TestClocks::aPreviewSaysTheDatesThatThePauseThenMakes()
{
    const qint64 id = accepted();
    pause(id, 2);
    act(id, QStringLiteral("hall.resume_clock(c)"));
    const QJsonObject said = QJsonDocument::fromJson(act(id, QStringLiteral("hall.deciding_if(c, 3, 0)")).toUtf8()).object();
    QVERIFY(said["promised_due"] != said["promised_was"]);
    const QJsonObject done = QJsonDocument::fromJson(pause(id, 3).toUtf8()).object();
    for (const char *key : {"promised_due", "statutory_due", "first_day", "last_day", "resumes_on"})
        QCOMPARE(said[QLatin1String(key)], done[QLatin1String(key)]);
    const QJsonObject longer = QJsonDocument::fromJson(act(id, QStringLiteral("hall.deciding_if(c, 0, 10)")).toUtf8()).object();
    const QJsonObject extended = QJsonDocument::fromJson(act(id, QStringLiteral("hall.extend_clock(c, e, d, 10)")).toUtf8()).object();
    QCOMPARE(longer["statutory_due"], extended["statutory_due"]);
}

void TestClocks::aCalendarEditedAfterDatesWerePromisedMovesThemAndListsWhom()
{
    const QString load = QStringLiteral("office.load_year(%1, 2041, '%2', '市政府')");
    DONE(m_hall.call("p0895", load.arg(newRequest(), RuleHall::arrangement(2041))));
    const qint64 moved = accepted();
    const qint64 beside = accepted();
    acceptedOn(moved, "2041-06-03");
    acceptedOn(beside, "2041-01-07");
    const QString was = due(moved, "promised");
    // A typhoon: the district closes on 4 June.
    const Said loaded = m_hall.call(
        "p0895", load.arg(newRequest(), RuleHall::arrangement(2041, R"([{"date": "2041-06-04", "kind": "off", "name": "台风停业"}])")));
    DONE(loaded);
    QCOMPARE(loaded["moved"].toArray().size(), 2);
    QVERIFY(due(moved, "promised") > was);
    // Names and telephones leave the hall: who wants them is written down first, and answered by another call.
    const QString wanted = QStringLiteral("office.recalculated(%1, 2041)");
    const Said asked = m_hall.call("p0895", wanted.arg(newRequest()));
    DONE(asked);
    QCOMPARE(m_hall.value("select count(*) || ' ' || max(login) from hall.trace where what = 'office.recalculated'"),
             QStringLiteral("1 p0895"));
    const auto page = [&](const char *who, const QJsonValue &before) {
        return m_hall.call(QLatin1String(who), QStringLiteral("office.recalculated_page(%1, %2, 10)")
                                                   .arg(asked["export"].toInteger())
                                                   .arg(before.isNull() ? QStringLiteral("null") : QString::number(before.toInteger())));
    };
    const Said list = page("p0895", QJsonValue::Null);
    DONE(list);
    const QJsonArray dates = list["dates"].toArray();
    QCOMPARE(dates.size(), 2);
    QCOMPARE(dates[0]["applicant"].toString(), QStringLiteral("谭嘉慧"));
    QVERIFY(dates[0]["phone_masked"].toString().contains(QLatin1String("****")));
    QVERIFY(dates[0]["old"] != dates[0]["new"]);
    QCOMPARE(page("p0895", dates[1]["id"])["dates"].toArray().size(), 0);
    REFUSED(m_hall.call(RuleHall::clerk, wanted.arg(newRequest())), "42501");
    // Whoever rolls the first call back has no second.
    const PsqlAnswer atOnce = m_hall.psql(
        "p0895",
        QStringLiteral("begin; select office.recalculated_page((office.recalculated(%1, 2041) ->> 'export')::bigint, null, 10); rollback")
            .arg(newRequest()));
    QVERIFY2(atOnce.says(QStringLiteral("YC001")), qPrintable(atOnce.err));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'recalculate'").arg(moved)),
             QStringLiteral("2"));
    // The reason stands where the date is explained.
    QCOMPARE(explained(moved)["recalculated"].toArray().size(), 1);
    const QJsonArray days = explained(moved).value["days"].toArray();
    QVERIFY(std::any_of(days.begin(), days.end(), [](const QJsonValue &day) {
        return day["name"] == QStringLiteral("台风停业") && day["cause"] == QLatin1String("rest");
    }));
    QCOMPARE(m_hall.faultsOf(moved), QString());
}

void TestClocks::whatAYearWouldMoveIsSaidBeforeAndNothingIsMovedByAsking()
{
    const QString load = QStringLiteral("office.load_year(%1, 2043, '%2', '市政府')");
    const QString shut = RuleHall::arrangement(2043, R"([{"date": "2043-06-04", "kind": "off", "name": "台风停业"}])");
    DONE(m_hall.call("p0895", load.arg(newRequest(), RuleHall::arrangement(2043))));
    const qint64 moved = accepted();
    acceptedOn(moved, "2043-06-02");
    const QString was = due(moved, "promised");
    const QString number = m_hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(moved));
    const char *const whole = "select md5(string_agg(x::text, ',' order by x.day)) from hall.calendar_day x";
    const QString days = m_hall.value(whole);
    const Said same = m_hall.call("p0895", QStringLiteral("office.preview_year(2043, '%1')").arg(RuleHall::arrangement(2043)));
    DONE(same);
    QCOMPARE(same["deadlines"].toInt(-1), 0);
    const Said said = m_hall.call("p0895", QStringLiteral("office.preview_year(2043, '%1')").arg(shut));
    DONE(said);
    // Nothing is left of it, and nobody was told.
    QCOMPARE(m_hall.value(whole), days);
    QCOMPARE(due(moved, "promised"), was);
    QCOMPARE(m_hall.value("select count(*) from hall.recalculation where year = 2043"), QStringLiteral("0"));
    const Said loaded = m_hall.call("p0895", load.arg(newRequest(), shut));
    DONE(loaded);
    QCOMPARE(said["deadlines"].toInt(), int(loaded["moved"].toArray().size()));
    QCOMPARE(said["cases"].toInt(), 1);
    QCOMPARE(said["earlier"].toInt(-1), 0);
    // The same dates, each of them, without a name or a telephone.
    QSet<QString> before, after;
    for (const QJsonValue &date : said["dates"].toArray()) {
        QCOMPARE(date[u"case_no"].toString(), number);
        QVERIFY(date[u"applicant"].isUndefined() && date[u"phone_masked"].isUndefined());
        before.insert(date[u"kind"].toString() + date[u"old"].toString() + date[u"new"].toString());
    }
    for (const QJsonValue &date : loaded["moved"].toArray())
        after.insert(date[u"kind"].toString() + date[u"old"].toString() + date[u"new"].toString());
    QCOMPARE(before, after);
    // Back again: everything comes earlier, which is said.
    const Said back = m_hall.call("p0895", QStringLiteral("office.preview_year(2043, '%1')").arg(RuleHall::arrangement(2043)));
    DONE(back);
    QCOMPARE(back["earlier"].toInt(), back["deadlines"].toInt());
    QVERIFY(back["earlier"].toInt() > 0);
    REFUSED(m_hall.call(RuleHall::clerk, QStringLiteral("office.preview_year(2043, '%1')").arg(shut)), "42501");
    REFUSED(m_hall.call("p0895", QStringLiteral("office.preview_year(2043, '[]')")), "YC303");
}

void TestClocks::aYearThatSomebodyElseChangedMeanwhileIsNotOverwritten()
{
    const QString load = QStringLiteral("office.load_year(%1, 2044, '%2', '市政府', '%3')");
    const auto edition = [this] { return m_hall.call("p0895", QStringLiteral("office.calendar(2044)"))["edition"].toString(); };
    const QString before = edition();
    const QString first = newRequest();
    DONE(m_hall.call("p0895", load.arg(first, RuleHall::arrangement(2044), before)));
    const QString seen = edition();
    QVERIFY(seen != before);
    const char *const work = R"([{"date": "2044-06-04", "kind": "work", "name": "端午节"}])";
    const Said late = m_hall.call("p0895", load.arg(newRequest(), RuleHall::arrangement(2044, work), before));
    REFUSED(late, "YC101");
    QCOMPARE(late.facts["year"].toInt(), 2044);
    QCOMPARE(late.facts["by"].toString(), QStringLiteral("骆文俊"));
    QCOMPARE(edition(), seen);
    // Who asks again what was done is answered as then, whatever came since.
    DONE(m_hall.call("p0895", load.arg(newRequest(), RuleHall::arrangement(2044, work), seen)));
    DONE(m_hall.call("p0895", load.arg(first, RuleHall::arrangement(2044), before)));
    QVERIFY(edition() != seen);
    const QJsonArray years = m_hall.call("p0895", QStringLiteral("office.calendar(2044)"))["years"].toArray();
    QVERIFY(std::any_of(years.begin(), years.end(), [](const QJsonValue &year) {
        return year[u"year"].toInt() == 2044 && year[u"loaded"].toBool() && year[u"by"].toString() == QStringLiteral("骆文俊");
    }));
}

// Each of them makes the days anew as a whole.
void TestClocks::yearsThatAreLoadedAndTriedOutAtOnceWaitForEachOther()
{
    DONE(m_hall.call("p0895", QStringLiteral("office.calendar(2045)"))); // the login is there before several want it
    QStringList failures[6];
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        const QString days = RuleHall::arrangement(2045 + i);
        const QString call =
            i % 3 == 2
                ? QStringLiteral("select office.preview_year(%1, '%2')").arg(QString::number(2045 + i), days)
                : QStringLiteral("select office.load_year(%1, %2, '%3', '市政府')").arg(newRequest(), QString::number(2045 + i), days);
        threads.emplace_back([this, call, &failed = failures[i]] {
            for (int times = 0; times < 3; ++times)
                if (const PsqlAnswer answer = m_hall.psql("p0895", call); answer.exitCode != 0)
                    failed.append(answer.err);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QStringList &failed : failures)
        QVERIFY2(failed.isEmpty(), qPrintable(failed.join(u'\n')));
    QCOMPARE(m_hall.value("select count(*) from hall.calendar_year where year between 2045 and 2050 and loaded"), QStringLiteral("4"));
}

void TestClocks::aPlannedPauseKeepsItsWorkingDaysWhenTheCalendarChanges()
{
    DONE(m_hall.call("p0895", QStringLiteral("office.load_year(%1, 2042, '%2', '市政府')").arg(newRequest(), RuleHall::arrangement(2042))));
    const qint64 id = accepted();
    pause(id, 3);
    acceptedOn(id, "2042-06-02");
    m_hall.value(
        QStringLiteral(
            "update hall.clock_interval set first_day = '2042-06-04', last_day = hall.add_workdays('2042-06-03', 3) where case_id = %1;"
            "update hall.clock k set due_at = (hall.recounted(k, 17::smallint)).due_at where case_id = %1 and ended_at is null")
            .arg(id));
    const QString last = QStringLiteral("select max(last_day) from hall.clock_interval where case_id = %1").arg(id);
    QCOMPARE(m_hall.value(last), QStringLiteral("2042-06-06"));
    DONE(m_hall.call("p0895",
                     QStringLiteral("office.load_year(%1, 2042, '%2', '市政府')")
                         .arg(newRequest(), RuleHall::arrangement(2042, R"([{"date": "2042-06-05", "kind": "off", "name": "停业"}])"))));
    QCOMPARE(m_hall.value(last), QStringLiteral("2042-06-09"));
    const QJsonArray days = explained(id).value["days"].toArray();
    QCOMPARE(std::count_if(days.begin(), days.end(),
                           [](const QJsonValue &day) { return day["cause"] == QLatin1String("testing") && day["work"].toBool(); }),
             3);
}

void TestClocks::theOfficeIsRemindedOfTheNextYearFromNovemberOn()
{
    const auto missing = [&](const char *today) {
        m_hall.value(QStringLiteral("create or replace function hall.today() returns date language sql stable return date '%1'")
                         .arg(QLatin1String(today)));
        const Said said = m_hall.call("p0895", "office.calendar(2026)");
        return QString::fromUtf8(QJsonDocument(said["missing"].toArray()).toJson(QJsonDocument::Compact));
    };
    QCOMPARE(missing("2026-10-31"), QStringLiteral("[]"));
    QCOMPARE(missing("2026-11-01"), QStringLiteral("[2027]"));
    QCOMPARE(m_hall.call("device1", "lobby.status()")["calendar_missing"][0].toInt(), 2027);
    QCOMPARE(missing("2027-03-01"), QStringLiteral("[2027]"));
    m_hall.value(
        "create or replace function hall.today() returns date language sql stable return (now() at time zone 'Asia/Shanghai')::date");
}

void TestClocks::undoingBringsBackWhatTheClocksWere()
{
    const qint64 id = m_hall.verified();
    const QString clocks =
        QStringLiteral("select string_agg(to_jsonb(k)::text, ' ' order by id) from hall.clock k where case_id = %1").arg(id);
    const QString before = m_hall.value(clocks);
    DONE(m_hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(m_hall.value(clocks) != before);
    DONE(m_hall.undo(RuleHall::clerk, id));
    QCOMPARE(m_hall.value(clocks), before);
}

YICHUANG_TEST(TestClocks)
#include "tst_Clocks.moc"
