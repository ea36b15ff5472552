// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a supervisor may see and do, as whoever has his password and psql meets it (docs/supervision.md).
class TestSupervision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void who_supervises_one_department_sees_no_other();
    void an_urge_is_seen_by_whoever_has_the_case_until_it_goes_on();
    void the_same_urge_twice_is_one_and_another_the_same_day_is_refused();
    void an_officer_sees_the_urge_in_his_queue();
    void a_reassigned_case_is_the_heirs_and_no_more_the_holders();
    void under_review_only_whose_step_it_is_can_be_given_the_case();
    void who_held_a_case_that_is_taken_over_decides_no_more();
    void taking_over_needs_the_right_and_a_reason();
    void who_has_his_hands_full_takes_no_case_over();
    void what_is_over_is_neither_urged_nor_given_away();
    void the_second_look_is_drawn_evenly_and_always_the_same();
    void a_second_look_is_written_down_once_and_only_where_it_was_drawn();
    void figures_leave_the_hall_only_after_it_is_written_down_who_took_them();
    void pages_of_cases_neither_repeat_nor_leave_out();
    void a_failed_message_is_shown_with_a_masked_number();
    void a_case_is_told_only_after_it_is_written_down_who_looks();
    void whom_a_calendar_moved_is_told_only_after_it_is_written_down_who_asks();
    void dates_that_leave_on_paper_are_written_down();
    void a_window_counts_and_opens_the_same_cases_for_whoever_supervises_one_department();
    void what_came_in_the_period_before_is_what_it_opens();
    void a_telephone_is_put_right_and_its_message_leaves_once_more();
    void every_message_that_one_wrong_number_failed_leaves_once_more();
    void a_number_is_told_after_it_is_written_down_who_calls_and_the_call_stands_in_the_case();
    void what_became_of_a_message_is_nobody_elses_department();

private:
    Said act(const char *function, qint64 id, const QString &rest, const QString &who = boss)
    {
        return hall.call(who, QStringLiteral("supervision.%1(%2, %3, %4)").arg(QLatin1String(function), newRequest()).arg(id).arg(rest));
    }
    QJsonValue rowOf(const QString &role, qint64 id, const QString &page);
    qint64 accepted();
    // As the window asks: first that somebody looks is written down.
    Said lookedAt(const QString &who, qint64 id)
    {
        const Said noted = hall.call(who, QStringLiteral("supervision.look(%1)").arg(id));
        return noted.isDone() ? hall.call(who, QStringLiteral("supervision.case_file(%1)").arg(id)) : noted;
    }
    // A message to the applicant that did not arrive.
    qint64 failedMessage(qint64 id)
    {
        return hall
            .value(QStringLiteral(
                       "update hall.message set state = 'failed', detail = '空号', final_at = now(), tries = 1 where id = (select id from "
                       "hall.message where case_id = %1 and recipient = 'applicant' order by id limit 1) returning id")
                       .arg(id))
            .toLongLong();
    }

    static inline const QString boss = QStringLiteral("p0890");
    static inline const QString other = QStringLiteral("p0891");
    const QString clerksPage = QStringLiteral("counter.queue_page('department', '{}', null, 200, null)");
    RuleHall hall;
};

void TestSupervision::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    for (const char *officer : {"p0831", "p0832", "p0833"})
        DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
    DONE(hall.call(boss, QStringLiteral("supervision.sign_in('pc')")));
}

void TestSupervision::init()
{
    hall.value(QStringLiteral("update hall.staff set department_id = 20 where work_no = 'P0891'"));
}

QJsonValue TestSupervision::rowOf(const QString &role, qint64 id, const QString &page)
{
    const QJsonArray rows = hall.call(role, page)["rows"].toArray();
    for (const QJsonValue &row : rows)
        if (row["case_id"].toInteger() == id)
            return row;
    return {};
}

qint64 TestSupervision::accepted()
{
    const qint64 id = hall.verified();
    if (const Said done = hall.decide(RuleHall::clerk, "accept", id); !done.isDone())
        qFatal("an acceptance was refused: %s", qPrintable(done.log));
    hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(id));
    return id;
}

void TestSupervision::who_supervises_one_department_sees_no_other()
{
    const qint64 shop = hall.fresh(), certificate = hall.fresh(RuleHall::certificate);
    const auto open = [this](const QString &who) {
        return hall.call(who, QStringLiteral("supervision.dashboard('{}')"))["figures"]["open"].toInt();
    };
    QVERIFY(open(boss) >= 2);
    // Who belongs to a department supervises that one; the hall's supervisors go on seeing all.
    hall.value(QStringLiteral("update hall.staff set department_id = 17 where work_no = 'P0891'"));
    DONE(lookedAt(other, shop));
    REFUSED(lookedAt(other, certificate), "YC001");
    DONE(lookedAt(boss, shop));
    REFUSED(act("urge", certificate, QStringLiteral("'请抓紧办理'"), other), "YC001");
    REFUSED(act("reassign", certificate, QStringLiteral("'P0802', '换人办理'"), other), "YC001");
    REFUSED(act("take_over", certificate, QStringLiteral("'换人办理'"), other), "YC001");
    REFUSED(hall.call(other, QStringLiteral("supervision.dashboard('{\"department\": 5}')")), "YC001");
    REFUSED(hall.call(other, QStringLiteral("supervision.export_begin(%1, 'figures', 'csv', '{\"department\": 5}')").arg(newRequest())),
            "YC001");
    QCOMPARE(hall.call(other, QStringLiteral("supervision.dashboard('{}')"))["departments"].toArray().size(), 1);
    QCOMPARE(open(other), hall.value(QStringLiteral("select count(*) from hall.case_file where department_id = 17 and status in "
                                                    "('submitted', 'accepted', 'invited', 'supplementing')"))
                              .toInt());
    const QJsonArray rows = hall.call(other, QStringLiteral("supervision.cases('received', '{}', null, 200)"))["rows"].toArray();
    QVERIFY(!rows.isEmpty());
    QVERIFY(std::all_of(rows.begin(), rows.end(), [](const QJsonValue &row) { return row["department"].toInt() == 17; }));
    // A clerk has no dashboard at all.
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("supervision.dashboard('{}')")), "42501");
}

void TestSupervision::an_urge_is_seen_by_whoever_has_the_case_until_it_goes_on()
{
    const qint64 id = hall.claimed();
    QVERIFY(rowOf(RuleHall::clerk, id, clerksPage)["urged_at"].isUndefined());
    REFUSED(act("urge", id, QStringLiteral("'快'")), "YC303");
    REFUSED(act("urge", id, QStringLiteral("'请快办\u202e理'")), "YC601");
    DONE(act("urge", id, QStringLiteral("'申请人已来电两次，请今天告知'")));
    QVERIFY(rowOf(RuleHall::clerk, id, clerksPage)["urged_at"].isString());
    const Said file = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
    QCOMPARE(file["urged"]["reason"].toString(), QStringLiteral("申请人已来电两次，请今天告知"));
    QCOMPARE(file["urged"]["by"].toString(), QStringLiteral("区婉仪"));
    QCOMPARE(
        hall.value(
            QStringLiteral(
                "select action || ' ' || desk || ' ' || (data ->> 'note') from hall.event where case_id = %1 order by seq desc limit 1")
                .arg(id)),
        QStringLiteral("remind supervision 申请人已来电两次，请今天告知"));
    // It changes nothing that a decision rests on: what the clerk sees is still what he decides.
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(lookedAt(boss, id)["urged"].isUndefined());
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupervision::the_same_urge_twice_is_one_and_another_the_same_day_is_refused()
{
    const qint64 id = hall.fresh();
    const QString call = QStringLiteral("supervision.urge(%1, %2, '请今天告知申请人')").arg(newRequest()).arg(id);
    DONE(hall.call(boss, call));
    DONE(hall.call(boss, call));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.urge where case_id = %1").arg(id)), QStringLiteral("1"));
    const Said again = act("urge", id, QStringLiteral("'请今天告知申请人'"), other);
    REFUSED(again, "YC107");
    QCOMPARE(again.facts[QStringLiteral("by")].toString(), QStringLiteral("区婉仪"));
    hall.value(QStringLiteral("update hall.urge set at = now() - interval '1 day' where case_id = %1").arg(id));
    DONE(act("urge", id, QStringLiteral("'昨天催过，今天必须告知'")));
}

void TestSupervision::an_officer_sees_the_urge_in_his_queue()
{
    const qint64 id = accepted();
    DONE(act("urge", id, QStringLiteral("'承诺期限快到，请先办'")));
    const QString page = QStringLiteral("review.queue_page('mine', '{}', null, 200, null)");
    QVERIFY(rowOf(QStringLiteral("p0831"), id, page)["urged_at"].isString());
    DONE(hall.call(QStringLiteral("p0831"), QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(hall.call(
        QStringLiteral("p0831"),
        QStringLiteral(
            "review.forward(%1, %2, %3, '{\"text\": \"经审查，符合条件。\", \"findings\": {\"1\": \"meets\", \"2\": \"meets\"}}')")
            .arg(newRequest())
            .arg(id)
            .arg(hall.version(id))));
    // The next step is another officer's: nobody urged him.
    QVERIFY(rowOf(QStringLiteral("p0832"), id, page)["urged_at"].isUndefined());
}

void TestSupervision::a_reassigned_case_is_the_heirs_and_no_more_the_holders()
{
    const qint64 id = hall.claimed();
    const Said people = hall.call(boss, QStringLiteral("supervision.handlers(%1)").arg(id));
    DONE(people);
    QVERIFY(people["people"].toArray().size() > 5);
    REFUSED(act("reassign", id, QStringLiteral("'P0802', ''")), "YC303");
    REFUSED(act("reassign", id, QStringLiteral("'P0801', '本来就在他那里'")), "YC001"); // has it already
    REFUSED(act("reassign", id, QStringLiteral("'P0896', '管理员不办件'")), "YC001");
    REFUSED(act("reassign", id, QStringLiteral("'P0831', '审批人员不在窗口'")), "YC001");
    const Said given = act("reassign", id, QStringLiteral("'P0802', '原经办人请假，由你办理'"));
    DONE(given);
    REFUSED(hall.decide(RuleHall::clerk, "pre_review", id), "YC104");
    const Said next = hall.call(RuleHall::deputy, QStringLiteral("counter.claim_next(%1, 'window', '{}')").arg(newRequest()));
    QCOMPARE(next["case"]["case_id"].toInteger(), id);
    QCOMPARE(lookedAt(boss, id)["supervision"]["handler"].toString(), given["handler"].toString());
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupervision::under_review_only_whose_step_it_is_can_be_given_the_case()
{
    const qint64 id = accepted();
    REFUSED(act("reassign", id, QStringLiteral("'P0833', '让决定人直接审查'")), "YC001");
    REFUSED(act("reassign", id, QStringLiteral("'P0801', '窗口人员不审查'")), "YC001");
    hall.value(QStringLiteral("update hall.staff set steps = steps || array['examine'] where work_no = 'P0832'"));
    DONE(hall.call(QStringLiteral("p0831"), QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(act("reassign", id, QStringLiteral("'P0832', '原经办人请假，由你审查'")));
    const Said late =
        hall.call(QStringLiteral("p0831"),
                  QStringLiteral("review.forward(%1, %2, %3, '{\"text\": \"同意\", \"findings\": {\"1\": \"meets\", \"2\": \"meets\"}}')")
                      .arg(newRequest())
                      .arg(id)
                      .arg(hall.version(id)));
    REFUSED(late, "YC104");
    QVERIFY(!rowOf(QStringLiteral("p0831"), id, QStringLiteral("review.queue_page('mine', '{}', null, 200, null)")).isObject());
    QVERIFY(rowOf(QStringLiteral("p0832"), id, QStringLiteral("review.queue_page('mine', '{}', null, 200, null)")).isObject());
    hall.value(QStringLiteral("update hall.staff set steps = array['review'] where work_no = 'P0832'"));
}

void TestSupervision::who_held_a_case_that_is_taken_over_decides_no_more()
{
    const qint64 id = hall.verified();
    const int version = hall.version(id);
    DONE(act("take_over", id, QStringLiteral("'经办人离席过久，退回本部门'")));
    const Said late = hall.call(RuleHall::clerk, QStringLiteral("counter.accept(%1, %2, %3)").arg(newRequest()).arg(id).arg(version));
    REFUSED(late, "YC104");
    QCOMPARE(hall.status(id), QStringLiteral("submitted"));
    QCOMPARE(rowOf(RuleHall::deputy, id, clerksPage)["state"].toString(), QStringLiteral("waiting"));
    // Nobody has it now: a second press finds nothing to take.
    REFUSED(act("take_over", id, QStringLiteral("'经办人离席过久，退回本部门'")), "YC105");
    // What was put aside comes back, too.
    const qint64 aside = hall.claimed();
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(aside)));
    DONE(act("take_over", aside, QStringLiteral("'挂起过久，退回本部门'")));
    QCOMPARE(rowOf(RuleHall::deputy, aside, clerksPage)["state"].toString(), QStringLiteral("waiting"));
    QCOMPARE(hall.faultsOf(aside), QString());
}

void TestSupervision::taking_over_needs_the_right_and_a_reason()
{
    const qint64 id = hall.claimed();
    REFUSED(act("take_over", id, QStringLiteral("null")), "YC303");
    hall.value(QStringLiteral("update hall.staff set may_take_over = false where work_no = 'P0891'"));
    REFUSED(act("take_over", id, QStringLiteral("'经办人离席过久'"), other), "YC004");
    QVERIFY(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(%1, false)").arg(id))["holds"].toBool());
}

// Where the case would come into the supervisor's own hands, the seat's bound holds as for everybody.
void TestSupervision::who_has_his_hands_full_takes_no_case_over()
{
    hall.value(
        "update hall.staff set desks = '{supervision,counter}', may_take_over = true where work_no = 'P0891'; grant desk_counter to p0891;"
        "insert into hall.assignment (staff_id, window_no) select id, 6 from hall.staff where work_no = 'P0891'");
    DONE(hall.sit(other, 6));
    const qint64 id = hall.claimed();
    DONE(hall.claim(other, hall.fresh()));
    hall.setRule("leases_a_seat", 1);
    const Said full = act("take_over", id, QStringLiteral("'经办人离席过久'"), other);
    REFUSED(full, "YC109");
    QCOMPARE(full.facts["cases"].toArray().size(), 1);
    QVERIFY(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(%1, false)").arg(id))["holds"].toBool());
    hall.setRule("leases_a_seat", 1000);
    const Said taken = act("take_over", id, QStringLiteral("'经办人离席过久'"), other);
    DONE(taken);
    QVERIFY(taken["mine"].toBool());
    DONE(hall.call(other, QStringLiteral("counter.sign_out()")));
    hall.value("update hall.staff set desks = '{supervision}' where work_no = 'P0891'; revoke desk_counter from p0891;"
               "delete from hall.assignment where staff_id = (select id from hall.staff where work_no = 'P0891')");
}

void TestSupervision::what_is_over_is_neither_urged_nor_given_away()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "decline", id,
                     QStringLiteral(", 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}'")));
    REFUSED(act("urge", id, QStringLiteral("'请抓紧办理'")), "YC105");
    REFUSED(act("reassign", id, QStringLiteral("'P0802', '换人办理'")), "YC105");
    REFUSED(act("take_over", id, QStringLiteral("'换人办理'")), "YC105");
}

// Two thousand refusals of the weeks before, written by the owner: as many are drawn as the share says, the same whoever asks, and a case's
// place among the others says nothing about its chance.
void TestSupervision::the_second_look_is_drawn_evenly_and_always_the_same()
{
    const qint64 id = hall.fresh();
    hall.value(QStringLiteral("insert into hall.event (case_id, seq, at, desk, staff_id, action, from_status, to_status, prev_hash, hash)"
                              " select %1, 1000 + n, (date_trunc('week', hall.today())::date - 7 * (1 + n / 200) + 1 + time '09:00') at "
                              "time zone 'Asia/Shanghai' + make_interval(secs => n % 200), 'counter',"
                              " (select id from hall.staff where work_no = 'P0801'), 'decline', 'submitted', 'submitted', '', '' from "
                              "generate_series(0, 1999) n")
                   .arg(id));
    const QString drawn = QStringLiteral("select string_agg(event_id::text, ' ' order by event_id) from generate_series(1, 10) w, "
                                         "hall.drawn_of(date_trunc('week', hall.today())::date - 7 * w)");
    const QString first = hall.value(drawn);
    QCOMPARE(first.split(QLatin1Char(' ')).size(), 200); // twenty a week
    QCOMPARE(hall.value(drawn), first);
    // The mean place of 200 out of 0 … 199 is 99.5 with a deviation of 57.7 / √200 · √0.9 = 3.9; five of those are never exceeded by chance
    // alone.
    const double mean = hall.value(QStringLiteral("select avg((e.seq - 1000) %% 200) from generate_series(1, 10) w, "
                                                  "hall.drawn_of(date_trunc('week', hall.today())::date - 7 * w) d"
                                                  " join hall.event e on e.id = d.event_id")
                                       .replace(QLatin1String("%%"), QLatin1String("%")))
                            .toDouble();
    QVERIFY2(qAbs(mean - 99.5) < 20, qPrintable(QString::number(mean)));
    // Another hall draws others.
    const QString secret =
        hall.value(QStringLiteral("update hall.setting set value = value || '{\"query\": \"another\"}' where key = 'secret' returning 1"));
    QCOMPARE(secret, QStringLiteral("1"));
    QVERIFY(hall.value(drawn) != first);
}

void TestSupervision::a_second_look_is_written_down_once_and_only_where_it_was_drawn()
{
    const Said looks = hall.call(boss, QStringLiteral("supervision.second_looks(null, '{}')"));
    DONE(looks);
    const QJsonArray rows = looks["rows"].toArray();
    QCOMPARE(rows.size(), 20);
    const qint64 event = rows[0]["event"].toInteger();
    const qint64 spared =
        hall.value(QStringLiteral("select e.id from hall.event e where e.seq between 1000 and 1199 and e.id not in (select event_id from "
                                  "hall.drawn_of(date_trunc('week', hall.today())::date - 7)) limit 1"))
            .toLongLong();
    REFUSED(act("second_look", spared, QStringLiteral("'right', '没有问题'")), "YC001");
    REFUSED(act("second_look", event, QStringLiteral("'maybe', '没有问题'")), "YC001");
    REFUSED(act("second_look", event, QStringLiteral("'right', ''")), "YC303");
    // Nobody looks a second time at what he decided himself.
    const QString decider = hall.value(QStringLiteral("select staff_id from hall.event where id = %1").arg(event));
    hall.value(QStringLiteral("alter table hall.event disable trigger all"));
    hall.value(QStringLiteral("update hall.event set staff_id = (select id from hall.staff where login = '%1') where id = %2")
                   .arg(boss)
                   .arg(event));
    REFUSED(act("second_look", event, QStringLiteral("'right', '没有问题'")), "YC313");
    hall.value(QStringLiteral("update hall.event set staff_id = %1 where id = %2")
                   .arg(decider.isEmpty() ? QStringLiteral("null") : decider)
                   .arg(event));
    hall.value(QStringLiteral("alter table hall.event enable trigger all"));
    DONE(act("second_look", event, QStringLiteral("'wrong', '应当作补正告知，已通知窗口更正'")));
    REFUSED(act("second_look", event, QStringLiteral("'right', '没有问题'"), other), "YC708");
    const Said after = hall.call(other, QStringLiteral("supervision.second_looks(null, '{}')"));
    QCOMPARE(after["rows"][0]["outcome"].toString(), QStringLiteral("wrong"));
    QCOMPARE(after["rows"][0]["looked_by"].toString(), QStringLiteral("区婉仪"));
    // What happened this week can still change: nothing of it is drawn yet.
    REFUSED(act("second_look",
                hall.value(QStringLiteral("select max(id) from hall.event where action = 'decline' and hall.day_of(at) = hall.today()"))
                    .toLongLong(),
                QStringLiteral("'right', '没有问题'")),
            "YC001");
}

void TestSupervision::figures_leave_the_hall_only_after_it_is_written_down_who_took_them()
{
    const QString begin = QStringLiteral("supervision.export_begin(%1, 'figures', 'csv', '{\"period\": \"month\"}')").arg(newRequest());
    // Whoever takes the answer in the transaction of the attempt could roll both back: he gets none.
    const PsqlAnswer both = hall.psql(
        boss, QStringLiteral("begin; select %1; select supervision.export_page((select max(1000)), null, 1); rollback").arg(begin));
    QVERIFY(both.says(QStringLiteral("YC001")));
    const Said begun = hall.call(boss, begin);
    DONE(begun);
    QCOMPARE(hall.value(QStringLiteral(
                 "select data ->> 'what' from hall.trace where what = 'supervision.export' and login = 'p0890' order by id desc limit 1")),
             QStringLiteral("figures"));
    const qint64 id = begun["export"].toInteger();
    const PsqlAnswer inside = hall.psql(
        boss, QStringLiteral(
                  "begin; select supervision.export_begin(%1, 'report', 'pdf', '{}'); select supervision.export_page(%2, null, 1); commit")
                  .arg(newRequest())
                  .arg(id + 1));
    QVERIFY(inside.says(QStringLiteral("YC001")));
    REFUSED(hall.call(other, QStringLiteral("supervision.export_page(%1, null, 1)").arg(id)), "YC001"); // nobody else's
    const Said page = hall.call(boss, QStringLiteral("supervision.export_page(%1, null, 1)").arg(id));
    DONE(page);
    QVERIFY(page["figures"]["received"].toInt() > 0);
    QVERIFY(page["items"].toArray().size() >= 1);
    hall.value(QStringLiteral("set session_replication_role = replica; update hall.export set at = now() - interval '2 hours'"));
    REFUSED(hall.call(boss, QStringLiteral("supervision.export_page(%1, null, 1)").arg(id)), "YC001");
    REFUSED(hall.call(boss, QStringLiteral("supervision.export_begin(%1, 'everything', 'csv', '{}')").arg(newRequest())), "YC001");
}

void TestSupervision::pages_of_cases_neither_repeat_nor_leave_out()
{
    const QString all = hall.value(QStringLiteral("select string_agg(id::text, ' ' order by received_at desc, id desc) from hall.case_file "
                                                  "where hall.day_of(received_at) = hall.today()"));
    for (int size : {1, 3, 200}) {
        QStringList ids;
        QString after = QStringLiteral("null");
        while (!after.isEmpty()) {
            const Said page =
                hall.call(boss, QStringLiteral("supervision.cases('received', '{\"period\": \"day\"}', %1, %2)").arg(after).arg(size));
            DONE(page);
            const QJsonArray rows = page["rows"].toArray();
            for (const QJsonValue &row : rows)
                ids.append(QString::number(row["case_id"].toInteger()));
            after = page["next"].isObject() ? literal(page["next"]) : QString();
        }
        QCOMPARE(ids.join(QLatin1Char(' ')), all);
    }
    REFUSED(hall.call(boss, QStringLiteral("supervision.cases('everything', '{}', null, 10)")), "YC001");
}

void TestSupervision::a_failed_message_is_shown_with_a_masked_number()
{
    const qint64 id = hall.fresh();
    const QString number = hall.value(QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = %1").arg(id));
    hall.value(QStringLiteral("update hall.message set state = 'failed', detail = '空号', final_at = now() where case_id = %1").arg(id));
    const Said said = hall.call(boss, QStringLiteral("supervision.dashboard('{}')"));
    const QJsonValue message = said["delivery"]["failures"][0];
    QCOMPARE(message["case_id"].toInteger(), id);
    QCOMPARE(message["detail"].toString(), QStringLiteral("空号"));
    QCOMPARE(message["to_masked"].toString(), number.left(3) + QStringLiteral("****") + number.right(4));
    QVERIFY(said["delivery"]["failed"].toInt() >= 1);
    // Whether messages leave at all, as the keeper that beats says.
    QCOMPARE(said["delivery"]["channel"].toString(), QStringLiteral("off"));
    DONE(hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.beat('k', 'failing')")));
    QCOMPARE(hall.call(boss, QStringLiteral("supervision.dashboard('{}')"))["delivery"]["channel"].toString(), QStringLiteral("failing"));
}

void TestSupervision::a_case_is_told_only_after_it_is_written_down_who_looks()
{
    const qint64 id = hall.fresh();
    const QString ask = QStringLiteral("supervision.case_file(%1)").arg(id);
    const QString dates = QStringLiteral("supervision.explain(%1)").arg(id);
    REFUSED(hall.call(boss, ask), "YC001");
    REFUSED(hall.call(boss, dates), "YC001");
    // Whoever takes both in one transaction could roll the trace back with it: he gets nothing.
    for (const QString &second : {ask, dates})
        QVERIFY(hall.psql(boss, QStringLiteral("begin; select supervision.look(%1); select %2; rollback").arg(id).arg(second))
                    .says(QStringLiteral("YC001")));
    DONE(hall.call(boss, QStringLiteral("supervision.look(%1)").arg(id)));
    QCOMPARE(hall.psql(boss, QStringLiteral("begin; select length((%1)::text) > 100; rollback").arg(ask)).exitCode, 0);
    DONE(hall.call(boss, dates));
    QCOMPARE(hall.value(QStringLiteral("select count(*) || ' ' || min(desk) from hall.sight where case_id = %1 and how = 'look'").arg(id)),
             QStringLiteral("1 supervision"));
    REFUSED(hall.call(other, ask), "YC001"); // somebody else's look is not his
}

void TestSupervision::whom_a_calendar_moved_is_told_only_after_it_is_written_down_who_asks()
{
    const QString list = QStringLiteral("supervision.cases('recalculated', '{}', null, 10)");
    REFUSED(hall.call(boss, list), "YC001");
    QVERIFY(hall.psql(boss, QStringLiteral("begin; select supervision.recalculated(); select %1; rollback").arg(list))
                .says(QStringLiteral("YC001")));
    DONE(hall.call(boss, QStringLiteral("supervision.recalculated()")));
    DONE(hall.call(boss, list));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.trace where what = 'supervision.recalculated' and login = 'p0890'")),
             QStringLiteral("1"));
    REFUSED(hall.call(other, list), "YC001");
}

void TestSupervision::dates_that_leave_on_paper_are_written_down()
{
    const qint64 id = hall.claimed();
    REFUSED(hall.call(other, QStringLiteral("supervision.explanation_printed(%1)").arg(id)), "YC001"); // he did not look at it
    DONE(lookedAt(other, id));
    DONE(hall.call(other, QStringLiteral("supervision.explanation_printed(%1)").arg(id)));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.explanation_printed(%1)").arg(id)));
    QCOMPARE(
        hall.value(QStringLiteral("select string_agg(what || ' ' || login, ', ' order by id) from hall.trace where what like "
                                  "'%%.explanation_printed' and data ->> 'case_no' = (select case_no from hall.case_file where id = %1)")
                       .arg(id)
                       .replace(QLatin1String("%%"), QLatin1String("%"))),
        QStringLiteral("supervision.explanation_printed p0891, counter.explanation_printed p0801"));
}

void TestSupervision::a_window_counts_and_opens_the_same_cases_for_whoever_supervises_one_department()
{
    hall.value(QStringLiteral("update hall.queue set reserved_for = (select id from hall.staff where work_no = 'P0801') where state = 0"));
    hall.fresh();
    const qint64 certificate = hall.fresh(RuleHall::certificate);
    hall.value(
        QStringLiteral("update hall.queue set reserved_for = (select id from hall.staff where work_no = 'P0801') where case_id >= %1 - 1")
            .arg(certificate));
    hall.value(QStringLiteral("update hall.staff set department_id = 17 where work_no = 'P0891'"));
    const int number = hall.value(QStringLiteral("select window_no from hall.seat where login = 'p0801'")).toInt();
    int before = 0;
    for (const QString &who : {other, boss}) {
        const QJsonArray windows = hall.call(who, QStringLiteral("supervision.dashboard('{}')"))["windows"].toArray();
        const auto here =
            std::find_if(windows.begin(), windows.end(), [number](const QJsonValue &one) { return one["number"].toInt() == number; });
        QVERIFY(here != windows.end());
        const int waiting = (*here)[u"waiting"].toInt();
        const Said cases = hall.call(who, QStringLiteral("supervision.cases('window', '{\"window\": %1}', null, 200)").arg(number));
        QCOMPARE(cases["rows"].toArray().size(), waiting);
        QVERIFY(waiting > before); // the hall's supervisor sees the other department's, too
        before = waiting;
    }
}

void TestSupervision::what_came_in_the_period_before_is_what_it_opens()
{
    // Next week's today, seen from today: the whole of today is its day before.
    const QString filter = hall.value(QStringLiteral("select jsonb_build_object('period', 'day', 'day', hall.today() + 7)"))
                               .replace(QLatin1Char('\''), QString());
    const int counted = hall.call(boss, QStringLiteral("supervision.dashboard('%1')").arg(filter))["figures"]["received_before"].toInt();
    QVERIFY(counted > 0);
    QCOMPARE(counted,
             hall.value(QStringLiteral("select count(*) from hall.case_file where hall.day_of(received_at) = hall.today()")).toInt());
    QCOMPARE(hall.call(boss, QStringLiteral("supervision.cases('received_before', '%1', null, 200)").arg(filter))["rows"].toArray().size(),
             qMin(counted, 200));
}

void TestSupervision::a_telephone_is_put_right_and_its_message_leaves_once_more()
{
    const qint64 id = hall.fresh();
    const qint64 message = failedMessage(id);
    QVERIFY(message > 0);
    const QString token = hall.value(QStringLiteral("select token from hall.message where id = %1").arg(message));
    REFUSED(act("correct_phone", message, QStringLiteral("'13900001234', ''")), "YC303");
    REFUSED(act("correct_phone", message, QStringLiteral("'0750-3123456', '申请人来电更正'")), "YC401");
    REFUSED(act("correct_phone", message,
                QStringLiteral("'%1', '申请人来电更正'")
                    .arg(hall.value(QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = %1").arg(id)))),
            "YC401"); // the one that failed
    const QString call =
        QStringLiteral("supervision.correct_phone(%1, %2, '13900001234', '申请人来电更正，已核对证件号')").arg(newRequest()).arg(message);
    DONE(hall.call(boss, call));
    DONE(hall.call(boss, call)); // asked twice, done once
    const Said leased = hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.lease_messages('k', 100)"));
    const QJsonArray out = leased["messages"].toArray();
    const auto mine = std::find_if(out.begin(), out.end(), [message](const QJsonValue &one) { return one["id"].toInteger() == message; });
    QVERIFY(mine != out.end());
    QCOMPARE((*mine)[u"mobile"].toString(), QStringLiteral("13900001234"));
    QVERIFY((*mine)[u"token"].toString() != token); // what is still said of the old number is nothing about the new one
    QCOMPARE(hall.value(QStringLiteral("select concat_ws(' ', action, data ->> 'note', data ->> 'new') from hall.event where case_id = %1 "
                                       "order by seq desc limit 1")
                            .arg(id)),
             QStringLiteral("correct_phone 申请人来电更正，已核对证件号 139****1234"));
    QCOMPARE(hall.faultsOf(id), QString());
    // On its way nothing is to be mended; and what fails again is called about, not sent a third time.
    REFUSED(act("correct_phone", message, QStringLiteral("'13900005678', '申请人来电更正'")), "YC105");
    failedMessage(id);
    REFUSED(act("correct_phone", message, QStringLiteral("'13900005678', '申请人来电更正'")), "YC708");
    DONE(act("note_call", message, QStringLiteral("'已打给本人，告知补正内容'")));
}

// The second one, too, though the case has the right number by then.
void TestSupervision::every_message_that_one_wrong_number_failed_leaves_once_more()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString its = QStringLiteral("case_id = %1 and recipient = 'applicant' and channel = 'sms'").arg(id);
    hall.value("update hall.message set state = 'failed', detail = '空号', final_at = now(), tries = 1, begun_at = now() where " + its);
    const QStringList messages = hall.value("select string_agg(id::text, ',' order by id) from hall.message where " + its).split(u',');
    QVERIFY2(messages.size() > 1, qPrintable(messages.join(u',')));
    for (const QString &message : messages)
        DONE(act("correct_phone", message.toLongLong(), QStringLiteral("'13900008899', '申请人来电更正'")));
    QCOMPARE(hall.value("select string_agg(distinct state, ' ') from hall.message where " + its), QStringLiteral("queued"));
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.find('8899')"))["rows"].toArray().size(), 1);
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupervision::a_number_is_told_after_it_is_written_down_who_calls_and_the_call_stands_in_the_case()
{
    const qint64 id = hall.fresh();
    const qint64 message = failedMessage(id);
    const QString phone = hall.value(QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = %1").arg(id));
    const PsqlAnswer both = hall.psql(
        boss,
        QStringLiteral("begin; select supervision.phone((supervision.phone_attempt(%1) ->> 'attempt')::bigint); rollback").arg(message));
    QVERIFY(both.says(QStringLiteral("YC001")) && !both.says(phone));
    const qint64 attempt = hall.call(boss, QStringLiteral("supervision.phone_attempt(%1)").arg(message))["attempt"].toInteger();
    REFUSED(hall.call(other, QStringLiteral("supervision.phone(%1)").arg(attempt)), "YC001");
    QCOMPARE(hall.call(boss, QStringLiteral("supervision.phone(%1)").arg(attempt))["value"].toString(), phone);
    REFUSED(hall.call(boss, QStringLiteral("supervision.phone(%1)").arg(attempt)), "YC001"); // once
    DONE(act("note_call", message, QStringLiteral("'已打给本人，告知补正内容'")));
    QCOMPARE(
        hall.value(QStringLiteral("select action || ' ' || (data ->> 'note') from hall.event where case_id = %1 order by seq desc limit 1")
                       .arg(id)),
        QStringLiteral("call 已打给本人，告知补正内容"));
    const QJsonArray rows = hall.call(boss, QStringLiteral("supervision.messages('sms_failed', '{}', null, 200)"))["rows"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [message](const QJsonValue &one) { return one["id"].toInteger() == message; });
    QVERIFY(row != rows.end());
    QCOMPARE((*row)[u"called"]["by"].toString(), QStringLiteral("区婉仪"));
    QCOMPARE((*row)[u"to_masked"].toString(), phone.left(3) + QStringLiteral("****") + phone.right(4));
}

void TestSupervision::what_became_of_a_message_is_nobody_elses_department()
{
    hall.value(QStringLiteral("update hall.staff set department_id = 17 where work_no = 'P0891'"));
    const qint64 message = failedMessage(hall.fresh(RuleHall::certificate));
    const QJsonArray rows = hall.call(other, QStringLiteral("supervision.messages('sms_failed', '{}', null, 200)"))["rows"].toArray();
    QVERIFY(std::none_of(rows.begin(), rows.end(), [message](const QJsonValue &one) { return one["id"].toInteger() == message; }));
    REFUSED(hall.call(other, QStringLiteral("supervision.phone_attempt(%1)").arg(message)), "YC001");
    REFUSED(act("note_call", message, QStringLiteral("'已打给本人，告知补正内容'"), other), "YC001");
    REFUSED(act("correct_phone", message, QStringLiteral("'13900001234', '申请人来电更正'"), other), "YC001");
    REFUSED(hall.call(boss, QStringLiteral("supervision.messages('everything', '{}', null, 10)")), "YC001");
}

YICHUANG_TEST(TestSupervision)
#include "tst_Supervision.moc"
