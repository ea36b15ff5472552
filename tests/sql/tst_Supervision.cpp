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

private:
    Said act(const char *function, qint64 id, const QString &rest, const QString &who = boss)
    {
        return hall.call(who, QStringLiteral("supervision.%1(%2, %3, %4)").arg(QLatin1String(function), newRequest()).arg(id).arg(rest));
    }
    QJsonValue rowOf(const QString &role, qint64 id, const QString &page);
    qint64 accepted();

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
    DONE(hall.call(other, QStringLiteral("supervision.case_file(%1)").arg(shop)));
    REFUSED(hall.call(other, QStringLiteral("supervision.case_file(%1)").arg(certificate)), "YC001");
    DONE(hall.call(boss, QStringLiteral("supervision.case_file(%1)").arg(shop)));
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
        QStringLiteral("urge supervision 申请人已来电两次，请今天告知"));
    // It changes nothing that a decision rests on: what the clerk sees is still what he decides.
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(hall.call(boss, QStringLiteral("supervision.case_file(%1)").arg(id))["urged"].isUndefined());
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
    QCOMPARE(hall.call(boss, QStringLiteral("supervision.case_file(%1)").arg(id))["supervision"]["handler"].toString(),
             given["handler"].toString());
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
}

YICHUANG_TEST(TestSupervision)
#include "tst_Supervision.moc"
