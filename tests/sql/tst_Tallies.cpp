// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// The figures that a hall keeps while it works are those that whoever counts its cases, steps and messages one by one would find. Clerks,
// officers, applicants, keepers and a supervisor do whatever they may, at random; 600 times, ten thousand times in a long run.
class TestTallies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void the_dashboard_is_what_a_recount_finds();
    void every_figure_opens_as_many_cases_as_it_says_data();
    void every_figure_opens_as_many_cases_as_it_says();
    void what_stands_behind_a_figure_is_found_by_an_index_data();
    void what_stands_behind_a_figure_is_found_by_an_index();
    void two_keepers_folding_at_once_lose_and_double_nothing();
    void counting_all_of_it_anew_changes_nothing();
    void a_message_that_is_moved_to_another_day_counts_on_that_day();
    void the_figures_of_a_decision_wait_for_nobody();

private:
    void actOnce(int count, int seed);
    QString differences();

    RuleHall hall;
};

// Whoever acts picks a case at random and tries one of his acts on it. What the hall refuses leaves nothing behind.
static const char *const actors = R"sql(
create schema act;
create table act.paper (n int generated always as identity, body jsonb);
create table act.done (call text, times int default 1, primary key (call));
create function act.tries(p_call text) returns boolean language plpgsql as $$
begin
    execute 'select ' || p_call;
    insert into act.done (call) values (split_part(p_call, '(', 1)) on conflict (call) do update set times = act.done.times + 1;
    return true;
exception when others then
    if sqlstate !~ '^YC' then raise; end if;
    insert into act.done (call) values (split_part(p_call, '(', 1) || ' ' || sqlstate || ' ' || sqlerrm) on conflict (call) do update set times = act.done.times + 1;
    return false;
end $$;
create function act.any_case(p_status text[]) returns hall.case_file language sql volatile as
    'select c from hall.case_file c where status = any (p_status) order by random() limit 1';
create function act.proof(c hall.case_file) returns text language sql stable as $$
    select quote_literal(jsonb_build_object('presence', 'in_person', 'face_match', true, 'card', jsonb_build_object('name', '谭嘉慧', 'number', c.applicant ->> 'id_number',
        'source', 'chip', 'valid_to', '长期', 'sex', case when substr(c.applicant ->> 'id_number', 17, 1)::int % 2 = 1 then '男' else '女' end))) || '::jsonb' $$;
create function act.applicant(p_n int) returns void language plpgsql security definer as $$
declare
    c hall.case_file := act.any_case('{supplementing,declined}');
begin
    if random() < 0.7 or c.id is null then
        perform act.tries(format('applicant.submit(%L, %L::jsonb)', 'act-' || p_n, (select body from act.paper order by random() limit 1)));
    else
        perform act.tries(format('applicant.resubmit(%L, %L, ''{}'')', 'again-' || p_n, c.case_no));
    end if;
end $$;
-- Whoever got an answer says how satisfied he is; who is not at all, is to be called back.
create function act.rated(p_n int) returns void language plpgsql security definer as $$
declare
    c hall.case_file;
    r hall.rating;
begin
    select * into c from hall.case_file f where not exists (select from hall.rating g where g.case_id = f.id) order by random() limit 1;
    insert into hall.rating (case_id, account_id, level) values (c.id, (select min(id) from hall.account),
        (array['very_satisfied', 'satisfied', 'fair', 'dissatisfied', 'very_dissatisfied'])[1 + p_n % 5]) returning * into r;
    if r.level in ('dissatisfied', 'very_dissatisfied') then
        perform hall.open_inquiry('rating', r.account_id, c.item_id, c.id, r.id, '等了一个多小时');
    end if;
end $$;
create function act.clerk() returns void language plpgsql security definer as $$
declare
    c hall.case_file := act.any_case('{submitted,invited}');
    what text := (array['accept', 'accept', 'supplement', 'supplement', 'decline', 'pre_review', 'undo', 'undo', 'note', 'hold', 'verify', 'release_now', 'owed'])[1 + floor(random() * 13)];
    defects jsonb := '[{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}]';
begin
    if what = 'undo' then
        perform act.tries(format('counter.undo(gen_random_uuid(), %s)', u.case_id)) from hall.undo u order by random() limit 1;
        return;
    elsif what = 'release_now' then
        perform act.tries(format('counter.release_now(gen_random_uuid(), %s)', u.case_id)) from hall.undo u order by random() limit 1;
        return;
    elsif what = 'owed' then
        select * into c from hall.case_file where verification_owed order by random() limit 1;
    end if;
    if c.id is null or not act.tries(format('counter.claim(gen_random_uuid(), %s, null)', c.id)) then
        return;
    end if;
    if what in ('accept', 'verify', 'owed') and act.tries(format('counter.verify(gen_random_uuid(), %s, %s, %s, ''[{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}]'')', c.id, c.version, act.proof(c))) then
        c.version := c.version + 1;
    end if;
    perform act.tries(case what
        when 'accept' then format('counter.accept(gen_random_uuid(), %s, %s)', c.id, c.version)
        when 'owed' then format('counter.accept(gen_random_uuid(), %s, %s)', c.id, c.version)
        when 'pre_review' then format('counter.pre_review(gen_random_uuid(), %s, %s)', c.id, c.version)
        when 'supplement' then format('counter.supplement(gen_random_uuid(), %s, %s, %L::jsonb, 15, ''{}'')', c.id, c.version, defects)
        when 'decline' then format('counter.decline(gen_random_uuid(), %s, %s, 2, ''不属于本机关职权范围，请另行申请。'', ''江门市市场监督管理局'', ''{"allow_resubmit": true}'')', c.id, c.version)
        when 'hold' then format('counter.hold(gen_random_uuid(), %s, ''等申请人电话回复'')', c.id)
        else format('counter.note(gen_random_uuid(), %s, ''已电话告知'')', c.id) end);
end $$;
-- Mostly on a case that stands where the act belongs, or so few would be decided that a recount of them proves nothing.
create function act.officer() returns void language plpgsql security definer as $$
declare
    what text := (array['forward', 'forward', 'forward', 'grant', 'grant', 'refuse', 'send_back', 'pause', 'resume', 'ask_extension', 'approve_extension', 'terminate', 'undo'])[1 + floor(random() * 13)];
    c hall.case_file := (select f from hall.case_file f join hall.review_queue r on r.case_id = f.id where f.department_id = 17 and not r.away
                         order by random() < 0.8 and case what when 'forward' then r.step <> 'decide' when 'approve_extension' then
                             exists (select from hall.extension_request x where x.case_id = f.id and x.state = 'asked') else r.step = 'decide' end desc, random() limit 1);
    fine text := '''{"text": "经审查，符合条件。", "findings": {"1": "meets", "2": "meets"}}''';
begin
    if what = 'undo' then
        perform act.tries(format('review.undo(gen_random_uuid(), %s)', u.case_id)) from hall.undo u order by random() limit 1;
        return;
    elsif c.id is null or not act.tries(format('review.claim(gen_random_uuid(), %s, null)', c.id)) then
        return;
    end if;
    perform act.tries(format('review.%I(gen_random_uuid(), %s, %s', what, c.id, c.version) || case what
        when 'refuse' then ', ' || fine || ', ''{"facts": "操作间面积不足六平方米，不合要求", "articles": "《食品安全法》第三十三条", "reasons": "加工场所与经营规模不相适应"}'')'
        when 'send_back' then ', ''请补核场所使用证明原件'')'
        when 'pause' then ', ''{"cause": "testing", "workdays": 3, "body": "市检测中心", "reason": "需要对样品进行检测"}'')'
        when 'resume' then ', ''检测合格'')' when 'ask_extension' then ', 5, ''材料复杂，需要延长期限'')' when 'approve_extension' then ')'
        when 'terminate' then ', ''lapsed'', ''申请事项已无办理必要，申请人确认。'')' else ', ' || fine || ')' end);
    perform act.tries(format('review.release(gen_random_uuid(), %s, null)', c.id));
end $$;
create function act.keeper() returns void language plpgsql security definer as $$
declare
    m jsonb;
begin
    if random() < 0.4 then
        update hall.clock set due_at = now() - interval '1 hour' where ended_at is null and kind in ('tell', 'promised') and id = (select id from hall.clock where ended_at is null and kind in ('tell', 'promised') order by random() limit 1);
    end if;
    perform act.tries('keeper.tidy()');
    for m in select x from jsonb_array_elements(keeper.lease_messages('k', 5) -> 'messages') x loop
        perform act.tries(format('keeper.message_sent(%s, ''k'', %L, ''g'', '''')', m ->> 'id', (array['accepted', 'final', 'unknown', 'temporary'])[1 + floor(random() * 4)]));
        perform act.tries(format('keeper.delivery_report(%s, %L, %L)', m ->> 'id', m ->> 'token', (array['delivered', 'failed'])[1 + floor(random() * 2)]));
    end loop;
end $$;
create function act.supervisor() returns void language plpgsql security definer as $$
declare
    c hall.case_file := act.any_case('{submitted,invited,accepted}');
begin
    if c.id is not null then
        perform act.tries((array[format('supervision.urge(gen_random_uuid(), %s, ''请抓紧办理'')', c.id), format('supervision.take_over(gen_random_uuid(), %s, ''换人办理'')', c.id),
            format('supervision.reassign(gen_random_uuid(), %s, %L, ''换人办理'')', c.id, (select work_no from hall.may_handle(c) order by random() limit 1))])[1 + floor(random() * 3)]);
    end if;
end $$;
grant usage on schema act to public;
grant execute on all functions in schema act to public;
)sql";

// One by one, out of the cases, their steps, their clocks and the messages: what a supervisor without any department should be shown.
static const char *const naive = R"sql(
with step as (select e.*, c.department_id from hall.event e join hall.case_file c on c.id = e.case_id
              where not exists (select from hall.event u where u.case_id = e.case_id and u.action = 'undo' and (u.data ->> 'undone')::bigint = e.id)),
today as (select * from step where hall.day_of(at) = hall.today()),
running as (select c.id, c.department_id, k.due_at, coalesce((select paused from hall.review_queue r where r.case_id = c.id), false) as still
            from hall.case_file c join hall.clock k on k.case_id = c.id and k.ended_at is null and k.kind in ('tell', 'promised')
            where c.status in ('submitted', 'invited', 'supplementing', 'accepted')),
lit as (select *, hall.light(due_at) as light from running where not still),
open as (select * from hall.case_file where status in ('submitted', 'invited', 'supplementing', 'accepted')),
decided as (select s.*, (select k.due_at from hall.clock k where k.case_id = s.case_id and k.kind = 'promised' order by k.id desc limit 1) as due from today s where s.action in ('grant', 'refuse', 'terminate')),
wait as (select ceil(extract(epoch from b.at - a.at) / 60) as minutes from hall.event a join hall.event b on b.case_id = a.case_id and b.seq = a.seq + 1
         where a.action in ('submit', 'resubmit') and b.desk = 'counter' and hall.day_of(a.at) = hall.day_of(b.at) and hall.day_of(b.at) = hall.today())
select jsonb_strip_nulls(jsonb_build_object(
    'received', (select count(*) from hall.case_file where hall.day_of(received_at) = hall.today()),
    'accepted', (select count(*) from today where action in ('accept', 'deem') and from_status in ('submitted', 'invited')),
    'deemed', (select count(*) from today where action = 'deem'),
    'supplemented', (select count(*) from today where action = 'supplement'),
    'second_notices', (select coalesce(sum(n - 1), 0) from (select count(*) as n from today where action = 'supplement' group by case_id) x),
    'declined', (select count(*) from today where action in ('decline', 'not_require')),
    'finished', (select count(*) from decided),
    'in_time', (select round(avg((due is null or due >= at)::int), 4) from decided),
    'finished_late', (select count(*) from decided where due < at), 'waits', (select count(*) from wait),
    'ratings', (select count(*) from hall.rating where hall.day_of(at) = hall.today()),
    'good_ratings', (select count(*) from hall.rating where hall.day_of(at) = hall.today() and level in ('very_satisfied', 'satisfied')),
    'good', (select round(avg((level in ('very_satisfied', 'satisfied'))::int), 4) from hall.rating where hall.day_of(at) = hall.today()),
    'low_rated', (select count(*) from hall.inquiry where kind = 'rating' and answered_at is null),
    'open', (select count(*) from open),
    'paused', (select count(*) from open where id not in (select id from lit)),
    'minutes', (select round(avg(minutes)) from wait),
    'red', (select count(*) from lit where light = 'red'), 'amber', (select count(*) from lit where light = 'amber'), 'green', (select count(*) from lit where light = 'green'),
    'departments', (select jsonb_object_agg(department_id, n) from (select department_id, count(*) as n from open group by 1) x),
    'late', (select count(*) from lit where light = 'red') + (select count(*) from hall.clock where kind = 'deliver' and ended_at is null and hall.day_of(due_at) <= hall.today()),
    'pauses', (select count(*) from today where action = 'pause'), 'days', (select coalesce(sum((data ->> 'workdays')::int), 0) from today where action = 'pause'),
    'extensions', (select count(*) from today where action = 'extend'),
    'sms', (select jsonb_build_object('delivered', count(*) filter (where state = 'delivered'), 'failed', count(*) filter (where state in ('failed', 'expired', 'unknown')),
                'waiting', count(*) filter (where state in ('queued', 'sending', 'accepted'))) from hall.message where hall.day_of(queued_at) = hall.today()),
    'hours', (select count(*) from hall.case_file where hall.day_of(received_at) = hall.today()))))sql";

// The same out of the dashboard's answer.
static const char *const shownFigures = R"sql(
select jsonb_strip_nulls(jsonb_build_object('received', 0, 'accepted', 0, 'deemed', 0, 'supplemented', 0, 'second_notices', 0, 'declined', 0, 'finished', 0, 'waits', 0, 'ratings', 0, 'good_ratings', 0)
    || (d -> 'figures') - 'wait_minutes' - 'minutes_to_claim' - 'received_before' - 'declined_checked'
    || jsonb_build_object('in_time', d #> '{figures,in_time}', 'minutes', d #> '{figures,minutes_to_claim}',
    'red', (select coalesce(sum((x ->> 'red')::int), 0) from jsonb_array_elements(d -> 'departments') x), 'amber', (select coalesce(sum((x ->> 'amber')::int), 0) from jsonb_array_elements(d -> 'departments') x),
    'green', (select coalesce(sum((x ->> 'green')::int), 0) from jsonb_array_elements(d -> 'departments') x),
    'departments', (select jsonb_object_agg(x ->> 'department', (x ->> 'green')::int + (x ->> 'amber')::int + (x ->> 'red')::int + (x ->> 'paused')::int) from jsonb_array_elements(d -> 'departments') x
                    where (x ->> 'green')::int + (x ->> 'amber')::int + (x ->> 'red')::int + (x ->> 'paused')::int > 0),
    'late', d -> 'late_count',
    'pauses', (select coalesce(sum((x ->> 'pauses')::int), 0) from jsonb_array_elements(p -> 'rows') x), 'days', (select coalesce(sum((x ->> 'paused_days')::int), 0) from jsonb_array_elements(p -> 'rows') x),
    'extensions', (select coalesce(sum((x ->> 'extensions')::int), 0) from jsonb_array_elements(p -> 'rows') x),
    'sms', (d -> 'delivery') - 'hours' - 'failures' - 'sent' - 'channel' - 'left',
    'hours', (select sum((x ->> 'received')::int) from jsonb_array_elements(d -> 'hours') x)))
from (select supervision.dashboard('{"period": "day"}') as d, supervision.pauses('{"period": "day"}') as p) x)sql";

void TestTallies::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    for (const char *officer : {"p0831", "p0832", "p0833"})
        DONE(hall.call(QLatin1String(officer), QStringLiteral("review.sign_in('pc')")));
    hall.value(QStringLiteral(
        "update hall.staff set steps = array['examine', 'review', 'decide', 'approve'] where work_no in ('P0831', 'P0832', 'P0833')"));
    hall.setRule("undo_seconds", 600);
    hall.setRule("lease_seconds", 3600); // what is done does not depend on how long it takes
    const PsqlAnswer made = hall.fixture().asOwner(QString::fromUtf8(actors));
    QCOMPARE(made.err, QString());
    for (int i = 0; i < 60; ++i)
        QCOMPARE(hall.value(QStringLiteral("insert into act.paper (body) values (%1) returning 1")
                                .arg(literal(hall.application(i % 6 ? RuleHall::shop : RuleHall::certificate)))),
                 QStringLiteral("1"));
    const QString person = hall.value(QStringLiteral(
        "insert into hall.account (kind, name, id_type, id_number, phone, password_hash, agreement) values ('person', "
        "'谭嘉慧', '111', '440703199003071234', '13800005521', '', (select min(version) from hall.agreement)) returning id"));
    QVERIFY(!person.isEmpty());
    actOnce(qEnvironmentVariableIsSet("YICHUANG_LONG") ? 10'000 : 600, 7);
    // Some that were declined were looked at again.
    QVERIFY(
        hall.value(QStringLiteral(
                       "with looked as (insert into hall.second_look (event_id, case_id, staff_id, outcome, note) select e.id, e.case_id, "
                       "s.id, 'right', '处理正确' from hall.event e, hall.staff s where e.action = 'decline' and s.work_no = 'P0890' "
                       "and not hall.is_undone(e) order by e.id limit 3 returning 1) select count(*) from looked"))
            .toInt() > 0);
}

void TestTallies::actOnce(int count, int seed)
{
    static const QStringList who{QStringLiteral("portal"), QStringLiteral("p0801"),   QStringLiteral("p0802"),
                                 QStringLiteral("p0801"),  QStringLiteral("p0831"),   QStringLiteral("p0832"),
                                 QStringLiteral("p0833"),  QStringLiteral("keeper1"), QStringLiteral("p0890")};
    static const QStringList acts{QStringLiteral("applicant(%1)"), QStringLiteral("clerk()"),   QStringLiteral("clerk()"),
                                  QStringLiteral("clerk()"),       QStringLiteral("officer()"), QStringLiteral("officer()"),
                                  QStringLiteral("officer()"),     QStringLiteral("keeper()"),  QStringLiteral("supervisor()")};
    QString script = QStringLiteral("select setseed(0.%1);\n").arg(seed);
    for (int i = 0; i < count; ++i) {
        // Applications first, or there is nothing to act on.
        const int actor = i < count / 10 ? 0 : i % int(who.size());
        if (i > count / 10 && i % 20 == 0)
            script += QStringLiteral("reset session authorization; select act.rated(%1);\n").arg(i / 20);
        script += QStringLiteral("set session authorization %1; select act.%2;\n")
                      .arg(who[actor], QString(acts[actor]).replace(QLatin1String("%1"), QString::number(i)));
    }
    const PsqlAnswer answer = hall.fixture().asOwner(script);
    QVERIFY2(answer.exitCode == 0 && answer.err.isEmpty(), qPrintable(answer.err.left(2000)));
}

// Empty when the answer and the recount say the same.
QString TestTallies::differences()
{
    const PsqlAnswer told = hall.psql(QStringLiteral("p0890"), QLatin1String(shownFigures));
    const PsqlAnswer counted = hall.fixture().asOwner(QLatin1String(naive));
    if (told.exitCode != 0 || counted.exitCode != 0)
        return told.err + counted.err;
    const QJsonObject is = QJsonDocument::fromJson(told.out.toUtf8()).object();
    const QJsonObject wanted = QJsonDocument::fromJson(counted.out.toUtf8()).object();
    QStringList faults;
    if (wanted.size() < 15)
        faults.append(QStringLiteral("nothing was counted"));
    QStringList keys = wanted.keys() + is.keys();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys))
        if (is[key] != wanted[key])
            faults.append(QStringLiteral("%1 is %2, counted %3").arg(key, literal(is[key]), literal(wanted[key])));
    return faults.join(QStringLiteral("; "));
}

void TestTallies::the_dashboard_is_what_a_recount_finds()
{
    // All of it really happened, or the rest proves nothing.
    for (const char *call :
         {"applicant.submit", "applicant.resubmit", "counter.accept", "counter.supplement", "counter.decline", "counter.pre_review",
          "counter.undo", "review.forward", "review.pause", "supervision.urge", "supervision.reassign", "keeper.message_sent"})
        QVERIFY2(hall.value(QStringLiteral("select times from act.done where call = '%1'").arg(QLatin1String(call))).toInt() > 0, call);
    QVERIFY(hall.value(QStringLiteral("select sum(times) from act.done where call !~ ' YC'")).toInt() > 500);
    for (const char *decided : {"deem", "grant", "refuse", "extend", "terminate"})
        QVERIFY2(hall.value(QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(decided))).toInt() > 0,
                 decided);
    QCOMPARE(differences(), QString());
    // A part still waits to be folded; the answer does not care.
    QVERIFY(hall.value(QStringLiteral("select count(*) from hall.tally")).toInt() > 0);
}

void TestTallies::every_figure_opens_as_many_cases_as_it_says_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("counted");
    const auto of = [](const char *figure, const char *path) {
        QTest::newRow(figure) << QString::fromLatin1(figure) << QString::fromLatin1(path);
    };
    for (const char *figure :
         {"received", "accepted", "deemed", "supplemented", "second_notices", "declined", "finished", "open", "paused"})
        QTest::newRow(figure) << QString::fromLatin1(figure)
                              << QStringLiteral("coalesce((d #>> '{figures,%1}')::int, 0)").arg(QLatin1String(figure));
    for (const char *light : {"red", "amber", "green"})
        QTest::newRow(light)
            << QString::fromLatin1(light)
            << QStringLiteral("(select sum((x ->> '%1')::int) from jsonb_array_elements(d -> 'departments') x)").arg(QLatin1String(light));
    of("due", "(d ->> 'late_count')::int");
    of("late", "(d #>> '{figures,finished_late}')::int");
    of("rated", "(d #>> '{figures,ratings}')::int");
    for (const char *figure : {"declined_checked", "waits", "low_rated", "pauses", "extensions"})
        QTest::newRow(figure) << QString::fromLatin1(figure) << QStringLiteral("(d #>> '{figures,%1}')::int").arg(QLatin1String(figure));
    of("sms_delivered", "(d #>> '{delivery,delivered}')::int");
    of("sms_waiting", "(d #>> '{delivery,waiting}')::int");
    of("sms_failed", "(d #>> '{delivery,failed}')::int");
}

void TestTallies::every_figure_opens_as_many_cases_as_it_says()
{
    QFETCH(QString, figure);
    QFETCH(QString, counted);
    const int wanted = hall.psql(QStringLiteral("p0890"),
                                 QStringLiteral("select %1 from (select supervision.dashboard('{\"period\": \"day\"}') d) x").arg(counted))
                           .out.toInt();
    static const QStringList seldom{QStringLiteral("second_notices"), QStringLiteral("green"), QStringLiteral("amber")};
    QVERIFY2(wanted > 0 || seldom.contains(figure), "nothing of it happened");
    const bool messages = figure.startsWith(QLatin1String("sms_"));
    QSet<qint64> seen;
    int rows = 0;
    QString after = QStringLiteral("null");
    for (int page = 0; page < 2000 && !after.isEmpty(); ++page) {
        const Said said =
            hall.call(QStringLiteral("p0890"), QStringLiteral("supervision.%1('%2', '{\"period\": \"day\"}', %3, 7)")
                                                   .arg(messages ? QLatin1String("messages") : QLatin1String("cases"), figure, after));
        DONE(said);
        const QJsonArray found = said["rows"].toArray();
        for (const QJsonValue &row : found)
            seen.insert(row[QLatin1String(messages ? "id" : "case_id")].toInteger());
        rows += int(found.size());
        after = said["next"].isObject() ? literal(said["next"]) : QString();
    }
    QCOMPARE(rows, wanted);
    static const QStringList twice{QStringLiteral("supplemented"), QStringLiteral("declined"), QStringLiteral("declined_checked"),
                                   QStringLiteral("waits"), QStringLiteral("pauses")};
    if (!twice.contains(figure))
        QCOMPARE(int(seen.size()), wanted); // only these can come to a case twice
}

void TestTallies::what_stands_behind_a_figure_is_found_by_an_index_data()
{
    QTest::addColumn<QString>("index");
    QTest::addColumn<QString>("call");
    const auto row = [](const char *figure, const char *index, const char *call = "cases") {
        QTest::newRow(figure)
            << QString::fromLatin1(index)
            << QStringLiteral("supervision.%1('%2', '{\"period\": \"month\"}', null, 50)").arg(QLatin1String(call), QLatin1String(figure));
    };
    for (const char *figure : {"accepted", "deemed", "supplemented", "second_notices", "declined", "finished", "pauses", "extensions"})
        row(figure, "event_counted");
    row("late", "clock_ended");
    row("waits", "event_of_counter");
    row("rated", "rating_by_day");
    row("sms_delivered", "message_by_day", "messages");
}

// A hall with a million cases is not read for a page of fifty. In so small a one the planner has to be told not to read all of it: then it
// takes the index, if the question lets it, and without one still none.
void TestTallies::what_stands_behind_a_figure_is_found_by_an_index()
{
    QFETCH(QString, index);
    QFETCH(QString, call);
    const PsqlAnswer used = hall.fixture().asOwner(
        QStringLiteral("begin; set local enable_seqscan = off; set local enable_bitmapscan = off; set session authorization p0890; "
                       "select length((%1)::text) > 0; reset session authorization; "
                       "select 'scans ' || pg_stat_get_xact_numscans('hall.%2'::regclass); rollback")
            .arg(call, index));
    QCOMPARE(used.err, QString());
    QVERIFY2(used.out.contains(QStringLiteral("scans ")) && !used.out.contains(QStringLiteral("scans 0")), qPrintable(used.out.right(60)));
}

void TestTallies::two_keepers_folding_at_once_lose_and_double_nothing()
{
    actOnce(80, 3);
    const auto fold = [this] {
        return std::async(std::launch::async,
                          [this] { return hall.fixture().asOwner(QStringLiteral("select hall.fold_tallies(37); ").repeated(30)); });
    };
    auto first = fold(), second = fold();
    QCOMPARE(first.get().err, QString());
    QCOMPARE(second.get().err, QString());
    QCOMPARE(differences(), QString());
    DONE(hall.tidy());
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.tally_tail")), QStringLiteral("0"));
    QCOMPARE(differences(), QString());
}

void TestTallies::counting_all_of_it_anew_changes_nothing()
{
    const QString sums = QStringLiteral("select coalesce(string_agg(concat_ws(' ', measure, day, department_id, item_id, staff_id, hour, "
                                        "n), E'\\n' order by measure, day, department_id, item_id, staff_id, hour), '')"
                                        " from hall.tally where n <> 0");
    const QString kept = hall.value(sums);
    QVERIFY(kept.size() > 200);
    const PsqlAnswer counted = hall.fixture().asOwner(QStringLiteral("begin; select hall.recount_tallies(); commit"));
    QCOMPARE(counted.err, QString());
    QCOMPARE(hall.value(sums), kept);
}

// As a sample does, which queues a message and then says when that was.
void TestTallies::a_message_that_is_moved_to_another_day_counts_on_that_day()
{
    const QString message =
        hall.value(QStringLiteral("select id from hall.message where case_id = %1 and state = 'queued' limit 1").arg(hall.fresh()));
    QVERIFY(!message.isEmpty());
    for (const char *rest : {", state = 'delivered'", ", state = 'queued'", ""}) {
        hall.value(QStringLiteral("update hall.message set queued_at = queued_at - interval '3 days'%2 where id = %1")
                       .arg(message, QLatin1String(rest)));
        QCOMPARE(differences(), QString());
        DONE(hall.tidy());
        counting_all_of_it_anew_changes_nothing();
    }
}

// A decision appends its figures and touches no sum: one that is still open holds nobody up, of the same item and on the same day.
void TestTallies::the_figures_of_a_decision_wait_for_nobody()
{
    const auto examined = [this](const QString &officer) {
        const qint64 id = hall.verified();
        hall.decide(RuleHall::clerk, "accept", id);
        hall.call(officer, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id));
        return QStringLiteral(
                   "review.forward(%1, %2, %3, '{\"text\": \"经审查，符合条件。\", \"findings\": {\"1\": \"meets\", \"2\": \"meets\"}}')")
            .arg(newRequest())
            .arg(id)
            .arg(hall.version(id));
    };
    const QString first = examined(QStringLiteral("p0831"));
    const QString second = examined(QStringLiteral("p0832"));
    auto gate = OwnerSession::open(hall.fixture().ownerSignIn());
    QVERIFY(gate && gate.value().run("select pg_advisory_lock(71)"));
    auto slow = std::async(std::launch::async, [this, first] {
        return hall.fixture().asOwner(
            QStringLiteral("set session authorization p0831; begin; select %1; reset session authorization; select "
                           "pg_advisory_xact_lock(71); commit")
                .arg(first));
    });
    const QString open = QStringLiteral("select count(*) from pg_locks where locktype = 'advisory' and objid = 71 and not granted");
    QTRY_COMPARE(hall.value(open), QStringLiteral("1"));
    const Said done = hall.call(QStringLiteral("p0832"), second);
    const QString still = hall.value(open);
    QVERIFY(gate.value().run("select pg_advisory_unlock(71)"));
    QCOMPARE(slow.get().err, QString());
    DONE(done);
    QCOMPARE(still, QStringLiteral("1"));
    QCOMPARE(differences(), QString());
}

YICHUANG_TEST(TestTallies)
#include "tst_Tallies.moc"
