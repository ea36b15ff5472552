// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include "hall/OwnerSession.h"

#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// Taking a decision back, as whoever has a clerk's password and psql meets it: while its time runs, along what may be taken back, and not
// when it has reached somebody.
class TestTakingBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDecisionIsTakenBackWhileItsTimeRuns();
    void whatWasWrittenSinceIsNotWrittenOver();
    void aPreReviewThatIsTakenBackLeavesTheTicksAsTheyWere();
    void aDecisionIsTakenBackOnlyAlongATransitionThatMayBe();
    void aDecisionIsNotTakenBackAfterItsTime();
    void aDecisionThatWasReleasedPrintedOrChangedStays();
    void nothingIsSentWhileItsTimeRuns();
    void lettingOneDecisionGoLeavesTheNextToBeTakenBack();
    void whatIsTakenBackIsCountedByTheCalendarOfNow();
    void whoeverLetsADecisionGoWaitsForWhoTakesItBackAndHoldsNothingMeanwhile_data();
    void whoeverLetsADecisionGoWaitsForWhoTakesItBackAndHoldsNothingMeanwhile();

private:
    RuleHall hall;
};

void TestTakingBack::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    // Time does not run by itself here: a slow machine changes no verdict.
    hall.setRule("undo_seconds", 600);
}

void TestTakingBack::aDecisionIsTakenBackWhileItsTimeRuns()
{
    const qint64 id = hall.verified();
    const QString clocks =
        QStringLiteral("select string_agg(kind || due_at || coalesce(outcome, '-'), ',' order by id) from hall.clock where case_id = %1")
            .arg(id);
    const QString before = hall.value(clocks);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.save_draft(%1, '{\"words\": \"写了一半\"}', 7)").arg(id)));
    const Said accepted = hall.decide(RuleHall::clerk, "accept", id);
    const QString number =
        hall.value(QStringLiteral("select number from hall.document where id = %1").arg(accepted["document"].toInteger()));
    const Said back = hall.undo(RuleHall::clerk, id);
    DONE(back);
    QCOMPARE(back["case"]["status"].toString(), QStringLiteral("submitted"));
    QCOMPARE(back["case"]["draft"]["words"].toString(), QStringLiteral("写了一半"));
    QCOMPARE(back["case"]["holder"]["mine"].toBool(), true);
    QCOMPARE(hall.value(clocks), before);
    QCOMPARE(hall.value(QStringLiteral("select state || why from hall.document where id = %1").arg(accepted["document"].toInteger())),
             QStringLiteral("voidundone"));
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.document_pdf(%1)").arg(accepted["document"].toInteger())), "YC502");
    QCOMPARE(
        hall.value(QStringLiteral("select string_agg(state, ',') from hall.message where event = 'accepted' and case_id = %1").arg(id)),
        QStringLiteral("suppressed"));
    REFUSED(hall.undo(RuleHall::clerk, id), "YC106");
    // The number is spent: the next decision has the one after it.
    const Said again = hall.decide(RuleHall::clerk, "accept", id);
    DONE(again);
    QCOMPARE(
        hall.value(QStringLiteral("select b.serial - a.serial from hall.document a, hall.document b where a.number = '%1' and b.id = %2")
                       .arg(number)
                       .arg(again["document"].toInteger())),
        QStringLiteral("1"));
    QCOMPARE(hall.faultsOf(id), QString());
}

// The window may still be typing while the decision goes, and hears of it afterwards.
void TestTakingBack::whatWasWrittenSinceIsNotWrittenOver()
{
    const qint64 id = hall.verified();
    const auto type = [&](const char *words, int seq) {
        return hall.call(
            RuleHall::clerk,
            QStringLiteral("counter.save_draft(%1, '{\"words\": \"%2\"}', %3)").arg(id).arg(QString::fromUtf8(words)).arg(seq));
    };
    DONE(type("写了一半", 7));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    DONE(type("写完了", 8));
    const Said back = hall.undo(RuleHall::clerk, id);
    DONE(back);
    QCOMPARE(back["case"]["draft"]["words"].toString(), QStringLiteral("写完了"));
}

// Only the card was forgotten: who brought the originals stands here, and they were looked at.
void TestTakingBack::aPreReviewThatIsTakenBackLeavesTheTicksAsTheyWere()
{
    const qint64 id = hall.claimed();
    const QString papers =
        QStringLiteral("select string_agg(m::text, ' ' order by seq) from hall.case_material m where case_id = %1").arg(id);
    const QString ticked =
        QStringLiteral("select string_agg(seq || mark, ' ' order by seq) from hall.case_material where mark is not null and case_id = %1")
            .arg(id);
    const QJsonArray originals =
        QJsonDocument::fromJson(R"([{"seq": 2, "mark": "seen", "note": "原件有污渍"}, {"seq": 3, "mark": "copy"}])").array();
    DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), originals));
    const QString before = hall.value(papers);
    QCOMPARE(hall.value(ticked), QStringLiteral("2seen 3copy"));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    QCOMPARE(hall.value(ticked), QString());
    const Said back = hall.undo(RuleHall::clerk, id);
    DONE(back);
    QCOMPARE(hall.value(papers), before);
    QVERIFY(QJsonDocument(back["case"][u"materials"].toArray()).toJson().contains(QStringLiteral("原件有污渍").toUtf8()));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), QJsonValue()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());

    // What is said of a paper after the decision stands.
    const qint64 other = hall.claimed();
    DONE(hall.verify(RuleHall::clerk, other, QJsonValue(), originals));
    DONE(hall.decide(RuleHall::clerk, "pre_review", other));
    hall.value(QStringLiteral("update hall.case_material set mark = 'mismatch', mark_by = 1 where seq = 3 and case_id = %1").arg(other));
    DONE(hall.undo(RuleHall::clerk, other));
    QCOMPARE(
        hall.value(QStringLiteral("select string_agg(seq || mark, ' ' order by seq) from hall.case_material where mark is not null and "
                                  "case_id = %1")
                       .arg(other)),
        QStringLiteral("2seen 3mismatch"));
}

// The life of a case is the table of transitions, backwards too.
void TestTakingBack::aDecisionIsTakenBackOnlyAlongATransitionThatMayBe()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    const QString may = QStringLiteral("update hall.transition set undoable = %1 where from_status = 'submitted' and action = 'accept'");
    hall.value(may.arg(QStringLiteral("false")));
    const Said refused = hall.undo(RuleHall::clerk, id);
    hall.value(may.arg(QStringLiteral("true")));
    REFUSED(refused, "YC105");
    QCOMPARE(hall.status(id), QStringLiteral("accepted"));
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(hall.status(id), QStringLiteral("submitted"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestTakingBack::aDecisionIsNotTakenBackAfterItsTime()
{
    hall.setRule("undo_seconds", 0);
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    const Said late = hall.undo(RuleHall::clerk, id);
    hall.setRule("undo_seconds", 600);
    REFUSED(late, "YC106");
    QCOMPARE(late.facts["why"].toString(), QStringLiteral("released"));
}

void TestTakingBack::aDecisionThatWasReleasedPrintedOrChangedStays()
{
    const auto why = [&](qint64 id, const QString &who = RuleHall::clerk) {
        const Said said = hall.undo(who, id);
        return said.state + QLatin1Char(' ') + said.facts["why"].toString();
    };
    const qint64 others = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", others));
    QCOMPARE(why(others, RuleHall::deputy), QStringLiteral("YC106 not_yours"));
    // The next decision lets the one before it go.
    const qint64 next = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", next));
    QCOMPARE(why(others), QStringLiteral("YC106 released"));
    DONE(hall.claim(RuleHall::deputy, next));
    QCOMPARE(why(next), QStringLiteral("YC106 held"));
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release(%1, %2, '群众改日再来')").arg(newRequest()).arg(next)));
    QCOMPARE(why(next), QStringLiteral("YC106 changed"));

    const qint64 printed = hall.verified();
    const qint64 document = hall.decide(RuleHall::clerk, "accept", printed)["document"].toInteger();
    const auto print = [&](const char *reason) {
        return hall.call(
            RuleHall::clerk,
            QStringLiteral("counter.print_begin(%1, %2, 'win01', 1, %3)").arg(newRequest()).arg(document).arg(QString::fromUtf8(reason)));
    };
    REFUSED(print("null"), "YC501");
    hall.value(QStringLiteral("update hall.document set worker = 'k' where id = %1").arg(document));
    DONE(hall.call("keeper1", QStringLiteral("keeper.store_document(%1, 'k', 1, '\\x255044462d')").arg(document)));
    // A print lets the decision go, so it is nobody else's until then.
    REFUSED(hall.call(RuleHall::deputy, QStringLiteral("counter.print_begin(%1, %2, 'win02', 1, null)").arg(newRequest()).arg(document)),
            "YC501");
    QCOMPARE(print("null")["copy_no"].toInt(-1), 0);
    QCOMPARE(why(printed), QStringLiteral("YC106 released"));
    REFUSED(print("null"), "YC303");
    const auto told = [&](const Said &job, const char *state) {
        return hall.call(RuleHall::clerk,
                         QStringLiteral("counter.print_state(%1, '%2', '', null)").arg(job["job"].toInteger()).arg(QLatin1String(state)));
    };
    // What did not come out is no print: the next one has its count. What may have come out counts.
    const Said jammed = print("'卡纸'");
    QCOMPARE(jammed["copy_no"].toInt(), 1);
    DONE(told(jammed, "failed"));
    const Said unknown = print("'卡纸'");
    QCOMPARE(unknown["copy_no"].toInt(), 1);
    DONE(told(unknown, "vanished"));
    // One that fails after a later one began leaves that one its count.
    const Said slow = print("'卡纸'");
    QCOMPARE(slow["copy_no"].toInt(), 2);
    QCOMPARE(print("'遗失'")["copy_no"].toInt(), 3);
    DONE(told(slow, "failed"));
    QCOMPARE(print("'遗失'")["copy_no"].toInt(), 4);
    QCOMPARE(hall.value(QStringLiteral("select jsonb_path_query_first(hall.documents_json(%1), '$[*] ? (@.id == %2).prints')")
                            .arg(printed)
                            .arg(document)),
             QStringLiteral("4"));
    // What lies stuck at the printer was not printed, though it has its number.
    const auto known = [&] {
        return hall.value(QStringLiteral("select concat_ws(' ', d ->> 'prints', d ->> 'printed', d ->> 'last_print') from "
                                         "jsonb_path_query_first(hall.documents_json(%1), '$[*] ? (@.id == %2)') d")
                              .arg(printed)
                              .arg(document));
    };
    const Said stuck = print("'遗失'");
    DONE(told(stuck, "held"));
    QCOMPARE(known(), QStringLiteral("5 0 held"));
    DONE(told(stuck, "done"));
    QCOMPARE(known(), QStringLiteral("5 1 done"));
    QCOMPARE(
        hall.value(QStringLiteral("select release_at <= now() from hall.message where event = 'accepted' and case_id = %1").arg(printed)),
        QStringLiteral("t"));

    const qint64 sent = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", sent));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(sent)));
    QCOMPARE(why(sent), QStringLiteral("YC106 released"));
}

// A message that left cannot be taken back: until the end of the time no keeper is given one.
void TestTakingBack::nothingIsSentWhileItsTimeRuns()
{
    const auto given = [&](qint64 id) {
        const QString mine = hall.value(QStringLiteral("select id from hall.message where event = 'accepted' and state <> 'suppressed' and "
                                                       "case_id = %1")
                                            .arg(id));
        if (mine.isEmpty())
            qFatal("an acceptance has no message");
        const Said leased = hall.call("keeper1", QStringLiteral("keeper.lease_messages('k', 100)"));
        const QJsonArray messages = leased["messages"].toArray();
        return std::count_if(messages.begin(), messages.end(),
                             [&](const QJsonValue &message) { return message["id"].toInteger() == mine.toLongLong(); });
    };
    const qint64 back = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", back));
    QCOMPARE(given(back), 0);
    DONE(hall.undo(RuleHall::clerk, back));
    DONE(hall.decide(RuleHall::clerk, "accept", back));
    QCOMPARE(given(back), 0);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(back)));
    QCOMPARE(given(back), 1);
    QCOMPARE(given(back), 0);

    // By itself, when the time is over.
    hall.setRule("undo_seconds", 0);
    const qint64 over = hall.verified();
    const Said accepted = hall.decide(RuleHall::clerk, "accept", over);
    hall.setRule("undo_seconds", 600);
    DONE(accepted);
    QCOMPARE(given(over), 1);
}

// A window says of the decision before the last that it may go, and says it late.
void TestTakingBack::lettingOneDecisionGoLeavesTheNextToBeTakenBack()
{
    const qint64 first = hall.claimed(), second = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", first));
    DONE(hall.decide(RuleHall::clerk, "pre_review", second));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(first)));
    QCOMPARE(
        hall.value(QStringLiteral("select count(*) from hall.message where event = 'visit_invited' and case_id = %1 and release_at > now()")
                       .arg(second)),
        QStringLiteral("1"));
    DONE(hall.undo(RuleHall::clerk, second));
    QCOMPARE(hall.undo(RuleHall::clerk, first).facts["why"].toString(), QStringLiteral("released"));
}

// The clock stood when the new calendar was looked through, so nobody else puts it right.
void TestTakingBack::whatIsTakenBackIsCountedByTheCalendarOfNow()
{
    const qint64 id = hall.claimed();
    const QString due = QStringLiteral("select due_at from hall.clock where case_id = %1 and kind = 'tell' and ended_at is null").arg(id);
    const QString before = hall.value(due);
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString off = hall.value(QStringLiteral("select hall.day_of('%1')").arg(before));
    hall.value(
        QStringLiteral(
            "insert into hall.calendar_exception (day, kind, name) values ('%1', 'off', '临时放假'); select hall.rebuild_calendar();")
            .arg(off));
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(hall.value(due),
             hall.value(QStringLiteral("select hall.due_at(hall.due_day(from_day, n, unit), department_id) from hall.clock where "
                                       "case_id = %1 and kind = 'tell' and ended_at is null")
                            .arg(id)));
    QVERIFY(hall.value(due) != before);
    QCOMPARE(hall.value(QStringLiteral("select due_at from hall.queue where case_id = %1").arg(id)), hall.value(due));
    QCOMPARE(
        hall.value(
            QStringLiteral("select old_due = '%2' and new_due = (%3) from hall.recalculation where case_id = %1").arg(id).arg(before, due)),
        QStringLiteral("t"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'recalculate'").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(hall.faultsOf(id), QString());
    hall.value(QStringLiteral("delete from hall.calendar_exception where day = '%1'; select hall.rebuild_calendar();").arg(off));
}

void TestTakingBack::whoeverLetsADecisionGoWaitsForWhoTakesItBackAndHoldsNothingMeanwhile_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("by its first print") << QStringLiteral("counter.print_begin(%1, %3, '窗口打印机', 1, null)");
    QTest::newRow("by a key") << QStringLiteral("counter.release_now(%1, %2)");
}

// Undoing has the decision first, then its paper and its messages: in another order two of the same person end each other.
void TestTakingBack::whoeverLetsADecisionGoWaitsForWhoTakesItBackAndHoldsNothingMeanwhile()
{
    QFETCH(QString, call);
    const qint64 id = hall.verified();
    const qint64 paper = hall.decide(RuleHall::clerk, "accept", id)["document"].toInteger();
    // A made paper is printed.
    hall.value(QStringLiteral("update hall.document set state = 'ready' where id = %1").arg(paper));
    OwnerSession undoing = OwnerSession::open(hall.fixture().ownerSignIn()).value();
    QVERIFY(undoing.run("begin; select from hall.undo where case_id = " + QByteArray::number(id) + " for update"));
    call.replace(QLatin1String("%1"), newRequest())
        .replace(QLatin1String("%2"), QString::number(id))
        .replace(QLatin1String("%3"), QString::number(paper));
    auto other = std::async(std::launch::async, [&] { return hall.call(RuleHall::clerk, call); });
    QTRY_COMPARE(hall.value(QStringLiteral("select count(*) from pg_stat_activity where usename = 'p0801' and wait_event_type = 'Lock'")),
                 QStringLiteral("1"));
    // What undoing takes next is free.
    const auto next =
        undoing.run("select from hall.document where case_id = " + QByteArray::number(id) +
                    " for update nowait; select from hall.message where case_id = " + QByteArray::number(id) + " for update nowait");
    QVERIFY2(next, next ? "" : qPrintable(next.error().log));
    QVERIFY(undoing.run("rollback"));
    DONE(other.get());
    REFUSED(hall.undo(RuleHall::clerk, id), "YC106");
}

YICHUANG_TEST(TestTakingBack)
#include "tst_TakingBack.moc"
