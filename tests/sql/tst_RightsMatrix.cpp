// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ScramVerifier.h"
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Who may do what in a hall, all of it. rights.txt declares every object of the hall and every right that some role has on it; the
// catalogue of PostgreSQL is asked for every role, every object and every verb, and the two must be the same. Then people try what they
// must not do.
class TestRightsMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyObjectAndRightIsDeclaredAndNoOtherExists();
    void everythingBelongsToTheHallsOwner();
    void noLoginHasPowersOfTheServer();
    void memberships_are_the_persons_desks_alone();
    void nobodyComesIntoAnotherDatabase();
    void isRefused_data();
    void isRefused();
    void aDeskSeesNoOtherSessionsAndNoStatisticsOfRows();
    void anotherDepartmentsCaseAnswersLikeOneThatIsNotThere_data();
    void anotherDepartmentsCaseAnswersLikeOneThatIsNotThere();
    void settingTheRoleOfADeskGivesNoMore();
    void droppingWhatADeskOwnsTakesNothingFromIt();
    void nobodyIsMadeAMachine_data();
    void nobodyIsMadeAMachine();
    void aLoginThatIsThereIsNotGivenToSomebodyNew();
    void whoForgotThePasswordGetsOneThatIsGoodForChoosingAnother();
    void aDisabledPersonComesInNoMore();

private:
    QStringList declared() const;

    RuleHall m_hall;
    qint64 m_case = 0;
    qint64 m_attachment = 0;
};

// The roles of the matrix: one login of each desk, one that has none, and the owner who makes logins.
static const char *const rolesAndObjects = R"sql(
with role(name, word) as (values ('p0801', 'counter'), ('p0831', 'review'), ('p0890', 'supervision'), ('p0892', 'helpdesk'), ('p0895', 'office'),
    ('p0896', 'security'), ('p0897', 'audit'), ('portal', 'applicant'), ('kiosk1', 'kiosk'), ('keeper1', 'keeper'), ('device1', 'lobby'), ('nobody', 'nobody'),
    ('hall_staffing', 'staffing')),
ours as (select oid, nspname from pg_namespace where nspname not like 'pg\_%' and nspname <> 'information_schema'),
object(kind, name, verb, holders) as (
    select 'schema', nspname::text, verb, array(select word from role where has_schema_privilege(role.name, ours.oid, verb))
    from ours, unnest(array['usage', 'create']) verb
    union all
    select case relkind when 'v' then 'view' when 'm' then 'view' else 'table' end, oid::regclass::text, verb,
        array(select word from role where has_table_privilege(role.name, c.oid, verb)
              or verb in ('select', 'insert', 'update', 'references') and has_any_column_privilege(role.name, c.oid, case when verb in ('select', 'insert', 'update', 'references') then verb end))
    from pg_class c, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) verb
    where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace in (select oid from ours)
    union all
    select distinct 'sequence', regexp_replace(oid::regclass::text, 'asked_\d+$', 'asked_n'), verb, array(select word from role where has_sequence_privilege(role.name, c.oid, verb))
    from pg_class c, unnest(array['usage', 'select', 'update']) verb where relkind = 'S' and relnamespace in (select oid from ours)
    union all
    select 'function', oid::regprocedure::text, 'execute', array(select word from role where has_function_privilege(role.name, p.oid, 'execute'))
    from pg_proc p where pronamespace in (select oid from ours)
    union all
    -- What PostgreSQL itself offers to everybody and that does something, beside reading.
    select 'system function', oid::regprocedure::text, 'execute', array(select word from role where has_function_privilege(role.name, p.oid, 'execute'))
    from pg_proc p where pronamespace = 'pg_catalog'::regnamespace and provolatile = 'v' and prorettype not in ('trigger'::regtype, 'internal'::regtype, 'event_trigger'::regtype)
        and has_function_privilege('nobody', oid, 'execute')
    union all
    -- What only reckons and yet is not everybody's.
    select 'closed function', oid::regprocedure::text, 'execute', array(select word from role where has_function_privilege(role.name, p.oid, 'execute'))
    from pg_proc p where pronamespace = 'pg_catalog'::regnamespace and provolatile = 'i' and not has_function_privilege('nobody', oid, 'execute')
    union all
    select 'language', lanname, 'usage', array(select word from role where has_language_privilege(role.name, l.oid, 'usage')) from pg_language l
    union all
    select 'type', oid::regtype::text, 'usage', array(select word from role where has_type_privilege(role.name, t.oid, 'usage'))
    from pg_type t where typnamespace in (select oid from ours) and typtype in ('d', 'e', 'r', 'm')
    union all
    select 'database', case datname when current_database() then 'hall' else datname end, verb, array(select word from role where has_database_privilege(role.name, d.oid, verb))
    from pg_database d, unnest(array['connect', 'create', 'temporary']) verb where datname <> 'template0'
    union all
    select 'tablespace', spcname, 'create', array(select word from role where has_tablespace_privilege(role.name, s.oid, 'create')) from pg_tablespace s
    union all
    select 'setting', parname, verb, array(select word from role where has_parameter_privilege(role.name, parname, verb)) from pg_parameter_acl, unnest(array['set', 'alter system']) verb
    union all
    select 'foreign server', srvname, 'usage', array(select word from role where has_server_privilege(role.name, s.oid, 'usage')) from pg_foreign_server s
    union all
    select 'extension', extname, 'there', '{}' from pg_extension
    union all
    select 'large object', oid::text, 'there', '{}' from pg_largeobject_metadata)
select kind || ' ' || name || ':' || coalesce(' ' || nullif(string_agg(case cardinality(holders) when (select count(*) from role) then 'everyone' else array_to_string(holders, ' ') end || ' ' || verb, '; ' order by verb) filter (where holders <> '{}'), ''), '')
from object group by kind, name order by 1)sql";

void TestRightsMatrix::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QCOMPARE(m_hall.value(QStringLiteral("create role nobody login")), QString());
    QVERIFY(m_hall.sit(RuleHall::clerk, 1).isDone());
    QVERIFY(m_hall.sit(RuleHall::stranger, 13).isDone());
    m_case = m_hall.claimed();
    m_attachment = m_hall
                       .value(QStringLiteral("insert into hall.blob values (repeat('0', 64), 1, true);"
                                             "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                             " values (%1, 2, 1, 'a.pdf', 'application/pdf', 1, repeat('0', 64)) returning id")
                                  .arg(m_case))
                       .toLongLong();
    QVERIFY(m_attachment > 0);
}

QStringList TestRightsMatrix::declared() const
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/tests/sql/rights.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(QLatin1Char('#')); });
    return lines;
}

void TestRightsMatrix::everyObjectAndRightIsDeclaredAndNoOtherExists()
{
    const PsqlAnswer answer = m_hall.fixture().asOwner(QLatin1String(rolesAndObjects));
    QCOMPARE(answer.err, QString());
    const QStringList found = answer.out.split(QLatin1Char('\n'));
    const QStringList wanted = declared();
    QVERIFY(found.size() > 100);
    QStringList faults;
    for (const QString &line : found)
        if (!wanted.contains(line))
            faults.append(QStringLiteral("is, but is not declared: ") + line);
    for (const QString &line : wanted)
        if (!found.contains(line))
            faults.append(QStringLiteral("declared, but is not: ") + line);
    for (const QString &fault : std::as_const(faults))
        qWarning().noquote() << fault;
    QCOMPARE(faults.size(), 0);
}

void TestRightsMatrix::everythingBelongsToTheHallsOwner()
{
    QCOMPARE(
        m_hall.value(QStringLiteral(
            "select string_agg(what || ' belongs to ' || owner::regrole, ', ' order by what) from ("
            " select nspname::text as what, nspowner as owner, nspname as space from pg_namespace"
            " union all select c.oid::regclass::text, relowner, nspname from pg_class c join pg_namespace n on n.oid = relnamespace"
            " union all select p.oid::regprocedure::text, proowner, nspname from pg_proc p join pg_namespace n on n.oid = pronamespace) o"
            " where space in ('hall', 'lobby', 'counter', 'review', 'applicant', 'helpdesk', 'supervision', 'office', 'security', 'audit', "
            "'keeper')"
            " and owner <> 'hall_owner'::regrole")),
        QStringLiteral(
            "hall.end_login(name) belongs to hall_staffing, hall.lock_login(name,timestamp with time zone) belongs to hall_staffing, "
            "hall.login_limits() belongs to hall_staffing, "
            "hall.make_login(name,text[],text) belongs to hall_staffing, hall.open_login(name) belongs to hall_staffing, "
            "hall.own_settings(name) belongs to hall_staffing, "
            "hall.restore_limits() belongs to hall_staffing, "
            "hall.set_verifier(name,text) belongs to hall_staffing, hall.straighten(name) belongs to hall_staffing, "
            "hall.unlock_logins() belongs to hall_staffing"));
}

void TestRightsMatrix::noLoginHasPowersOfTheServer()
{
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(rolname, ', ') from pg_roles where oid >= 16384 and (rolsuper or rolcreatedb "
                                         "or rolreplication or rolbypassrls)")),
             QString());
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(rolname, ', ') from pg_roles where oid >= 16384 and rolcreaterole")),
             QStringLiteral("hall_staffing"));
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(rolname, ', ' order by rolname) from pg_roles where (rolname ~ '^desk_' or "
                                         "rolname ~ '^hall_') and rolcanlogin")),
             QString());
}

void TestRightsMatrix::memberships_are_the_persons_desks_alone()
{
    QCOMPARE(m_hall.value(
                 QStringLiteral("select string_agg(m.member::regrole || ' in ' || m.roleid::regrole, ', ') from pg_auth_members m"
                                " left join hall.staff s on s.login = m.member::regrole::text"
                                " where m.member >= 16384 and (m.admin_option or s.login is null"
                                "  or replace(m.roleid::regrole::text, 'desk_', '') <> all (s.desks))"
                                " and m.member::regrole::text not in ('portal', 'kiosk1', 'kiosk2', 'keeper1', 'device1', 'hall_owner')")),
             QString());
    QCOMPARE(m_hall.value(
                 QStringLiteral("select string_agg(m.roleid::regrole::text, ', ' order by m.roleid::regrole::text) from pg_auth_members m"
                                " where m.member in ('hall_owner'::regrole, 'hall_staffing'::regrole)")),
             QStringLiteral("pg_read_all_stats, pg_signal_backend"));
}

void TestRightsMatrix::nobodyComesIntoAnotherDatabase()
{
    for (const char *other : {"postgres", "template1"}) {
        const PsqlAnswer answer = m_hall.psql(RuleHall::clerk, QStringLiteral("\\connect %1\nselect 1").arg(QLatin1String(other)));
        QVERIFY2(answer.exitCode != 0 && answer.err.contains(QLatin1String("permission denied for database")), qPrintable(answer.err));
    }
}

void TestRightsMatrix::isRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("state");
    const auto denied = [](const char *name, const char *sql, const char *state = "42501") {
        QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(state);
    };
    denied("reading a table", "select * from hall.case_file");
    denied("reading a password verifier", "select rolpassword from pg_authid");
    denied("reading a password verifier of a view", "select * from pg_shadow");
    denied("reading the statistics of values", "select * from pg_statistic");
    denied("a row's type", "select null::hall.case_file");
    denied("a function of the ground", "select hall.mask_number('440703199003071235')");
    denied("the mover", "select hall.move(null, null, 'counter', 'accept')");
    denied("another desk", "select keeper.tidy()");
    denied("the website's desk", "select applicant.progress(null)");
    denied("a sequence", "select nextval('hall.event_id_seq')");
    denied("a sequence's value", "select last_value from hall.event_id_seq");
    denied("a temporary table", "create temp table t (a int)");
    denied("a temporary table of a query", "create temp table t as select 1");
    denied("a table in public", "create table public.t (a int)");
    denied("a table in the own desk", "create table counter.t (a int)");
    denied("a function", "create function counter.f() returns int language sql return 1");
    denied("a schema", "create schema mine");
    denied("a database", "create database mine");
    denied("a role", "create role mine");
    denied("an extension", "create extension dblink schema counter");
    denied("an event trigger", "create event trigger t on ddl_command_start execute function pg_event_trigger_ddl_commands()");
    denied("a publication", "create publication p");
    denied("DO", "do $$ begin end $$");
    denied("a large object", "select lo_create(0)");
    denied("a large object of bytes", "select lo_from_bytea(0, 'x')");
    denied("an import of a large object", "select lo_import('/etc/passwd')");
    denied("reading a large object", "select lo_get(1)");
    denied("an advisory lock", "select pg_advisory_lock(1)");
    denied("an advisory lock for the transaction", "select pg_advisory_xact_lock(1)");
    denied("an advisory lock if free", "select pg_try_advisory_lock(1)");
    denied("a notice from a query", "select pg_notify('hall', repeat('x', 7000)) from generate_series(1, 10)");
    denied("a message in the log", "select pg_logical_emit_message(false, 'x', repeat('x', 1000))");
    denied("sleeping with a lock", "select pg_sleep(1)");
    denied("ending a session", "select pg_terminate_backend(1)");
    denied("ending a query", "select pg_cancel_backend(1)");
    denied("who else works", "select * from pg_stat_activity");
    denied("the locks of the own transaction", "select * from pg_locks");
    denied("the rows of the own transaction", "select pg_stat_get_xact_tuples_inserted('hall.trace'::regclass)");
    denied("the rows of a table", "select * from pg_stat_user_tables");
    denied("the dead rows of a table", "select pg_stat_get_dead_tuples('hall.trace'::regclass)");
    denied("the size of a table", "select pg_total_relation_size('hall.trace'::regclass)");
    denied("the size of the database", "select pg_database_size(current_database())");
    denied("where the log of changes is", "select pg_current_wal_insert_lsn()");
    denied("the last number drawn", "select lastval()");
    denied("who blocks whom", "select pg_blocking_pids(1)");
    denied("transactions that wait to be committed", "select * from pg_prepared_xacts");
    denied("a schema as XML", "select schema_to_xml('counter', true, false, '')");
    denied("a file", "select pg_read_file('/etc/passwd')");
    denied("a folder", "select pg_ls_dir('/')");
    denied("copy from a program", "copy (select 1) to program 'id'");
    denied("copy to a file", "copy (select 1) to '/tmp/yichuang-breaker'");
    denied("the log's settings", "alter system set log_statement = 'all'");
    denied("a superuser's setting", "set session_replication_role = replica");
    denied("another person", "set session authorization p0802");
    denied("the owner", "set role hall_owner");
    denied("the maker of logins", "set role hall_staffing");
    denied("the server's owner", "set role postgres");
    denied("another desk's role", "set role desk_keeper");
    denied("a grant of the own desk", "grant desk_counter to nobody");
    denied("another's password", "alter role p0802 password 'x'");
    denied("locking another out", "alter role p0802 nologin");
    denied("more rights for oneself", "alter role p0801 createrole");
    denied("an end to one's own limit", "alter role p0801 connection limit 100");
    denied("a snapshot for others", "select pg_export_snapshot()");
    denied("a lock on a table", "begin; lock table hall.case_file in access exclusive mode");
    denied("emptying the events", "truncate hall.event");
    denied("forging an event", "insert into hall.event (case_id) values (1)");
    denied("a comment", "comment on schema counter is 'x'");
    denied("the owner of a function", "alter function counter.accept(uuid, bigint, int, text) owner to p0801", "42501");
    denied("replacing a desk's function", "create or replace function counter.sign_out() returns jsonb language internal as 'now'");
    denied("an operator of lists that nothing ends", "select array[1] && array[2]");
    denied("an operator of objects that nothing ends", "select '[1]'::jsonb @> '[1]'");
    denied("a pattern that nothing ends", "select 'a' like 'a%'");
    denied("a search that nothing ends", "select position('a' in repeat('a', 3))");
    denied("a change of characters that nothing ends", "select translate('a', 'a', 'b')");
    denied("a normal form that nothing ends", "select normalize('a')");
    denied("a distance that nothing ends", "select path '((0,0))' <-> path '((1,1))'");
    denied("a path of XML that nothing ends", "select xpath('//a', '<a/>')");
    denied("a prepared transaction", "begin; select counter.heartbeat(null, false); prepare transaction 'x'", "55000");
}

void TestRightsMatrix::isRefused()
{
    QFETCH(QString, sql);
    QFETCH(QString, state);
    const PsqlAnswer answer = m_hall.psql(RuleHall::clerk, sql);
    QVERIFY2(answer.exitCode != 0, qPrintable(answer.out));
    QVERIFY2(answer.says(QStringLiteral("  %1: ").arg(state)), qPrintable(answer.err));
}

void TestRightsMatrix::aDeskSeesNoOtherSessionsAndNoStatisticsOfRows()
{
    QCOMPARE(m_hall.psql(RuleHall::clerk, QStringLiteral("select count(*) from pg_stats where schemaname = 'hall'")).out,
             QStringLiteral("0"));
    QCOMPARE(m_hall.psql(RuleHall::clerk, QStringLiteral("select count(last_value) from pg_sequences")).out, QStringLiteral("0"));
    QCOMPARE(m_hall.psql(RuleHall::clerk, QStringLiteral("select count(*) from information_schema.tables where table_schema = 'hall'")).out,
             QStringLiteral("0"));
    const PsqlAnswer others = m_hall.psql(
        RuleHall::clerk, QStringLiteral("select string_agg(pg_stat_get_backend_activity(i), '') from pg_stat_get_backend_idset() i"
                                        " where pg_stat_get_backend_pid(i) <> pg_backend_pid()"));
    QVERIFY2(others.out.isEmpty() || QString(others.out).remove(QStringLiteral("<insufficient privilege>")).isEmpty(),
             qPrintable(others.out));
}

void TestRightsMatrix::anotherDepartmentsCaseAnswersLikeOneThatIsNotThere_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"counter.case_file(%1)",
                             "counter.claim('%2', %1, null)",
                             "counter.claim('%2', %1, '有急事要办理')",
                             "counter.release('%2', %1, null)",
                             "counter.hold('%2', %1, '等电话回复')",
                             "counter.hand_over('%2', %1, 1, '请你接着办')",
                             "counter.note('%2', %1, 'x')",
                             "counter.save_draft(%1, '{}', 1)",
                             "counter.compare_identity(%1, '{}')",
                             "counter.verify('%2', %1, 1, null, '[]')",
                             "counter.reveal_attempt(%1, 'applicant.id', '核对')",
                             "counter.reasons(%1)",
                             "counter.explain(%1)",
                             "counter.pre_review('%2', %1, 1)",
                             "counter.accept('%2', %1, 1)",
                             "counter.correct('%2', %1, 1, '[]', true)",
                             "counter.supplement('%2', %1, 1, '[]', 15, '{}')",
                             "counter.decline('%2', %1, 1, 1, 'x', null, '{}')",
                             "counter.undo('%2', %1)",
                             "counter.preview_notice(%1, 'accept', '{}')",
                             "counter.print_log(%1)"})
        QTest::newRow(call) << QString::fromUtf8(call);
}

// The whole answer is the same, down to the line of the function: nothing tells whether the case exists.
void TestRightsMatrix::anotherDepartmentsCaseAnswersLikeOneThatIsNotThere()
{
    QFETCH(QString, call);
    const auto ask = [&](qint64 id) {
        QString sql = QString(call).replace(QLatin1String("%1"), QString::number(id)).replace(QLatin1String("'%2'"), newRequest());
        PsqlAnswer answer = m_hall.psql(RuleHall::stranger, QStringLiteral("select ") + sql);
        return answer.err;
    };
    const QString there = ask(m_case);
    QVERIFY2(there.contains(QLatin1String("YC001")) || there.contains(QLatin1String("\"what\"")), qPrintable(there));
    QCOMPARE(there, ask(999'999'999));
}

// Whoever is a member of a desk may say so. What PostgreSQL takes away by it is what a function made later would be given, and the next
// upgrade brings that back.
void TestRightsMatrix::droppingWhatADeskOwnsTakesNothingFromIt()
{
    const QString held = QStringLiteral("select count(*) from pg_proc p where pronamespace = 'counter'::regnamespace and "
                                        "has_function_privilege('desk_counter', p.oid, 'execute')");
    const QString before = m_hall.value(held);
    const PsqlAnswer dropped = m_hall.psql(RuleHall::clerk, QStringLiteral("drop owned by desk_counter"));
    QVERIFY2(dropped.exitCode == 0, qPrintable(dropped.err));
    QCOMPARE(m_hall.value(held), before);
    QVERIFY(before.toInt() > 30);
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(null, false)")));
}

void TestRightsMatrix::settingTheRoleOfADeskGivesNoMore()
{
    const PsqlAnswer answer =
        m_hall.psql(RuleHall::clerk, QStringLiteral("set role desk_counter; select counter.heartbeat(null, false) ->> 'holds'"));
    QCOMPARE(answer.out, QStringLiteral("false"));
    QVERIFY(m_hall.psql(RuleHall::clerk, QStringLiteral("set role desk_counter; select * from hall.seat")).says(QStringLiteral("42501")));
    const PsqlAnswer path =
        m_hall.psql(RuleHall::clerk, QStringLiteral("set search_path = hall, pg_catalog, counter; select case_file(%1)").arg(m_case));
    QVERIFY2(path.exitCode == 0, qPrintable(path.err));
}

void TestRightsMatrix::nobodyIsMadeAMachine_data()
{
    QTest::addColumn<QString>("desks");
    QTest::addColumn<QString>("field");
    QTest::newRow("a keeper") << R"("desks": ["keeper", "applicant"])"
                              << "desks";
    QTest::newRow("a kiosk beside a desk") << R"("desks": ["counter", "kiosk"])"
                                           << "desks";
    QTest::newRow("a door") << R"("desks": ["lobby"])"
                            << "desks";
    QTest::newRow("none") << R"("desks": [])"
                          << "desks";
    QTest::newRow("nothing said") << R"("steps": [])"
                                  << "desks";
    QTest::newRow("a word") << R"("desks": "counter")"
                            << "desks";
    QTest::newRow("one that nobody knows") << R"("desks": ["nonsense"])"
                                           << "desks";
    QTest::newRow("two administrators") << R"("desks": ["security", "audit"])"
                                        << "desks";
    QTest::newRow("an administrator at a window") << R"("desks": ["counter", "office"])"
                                                  << "desks";
    QTest::newRow("a step that nobody knows") << R"("desks": ["review"], "steps": ["grant"])"
                                              << "steps";
}

void TestRightsMatrix::nobodyIsMadeAMachine()
{
    QFETCH(QString, desks);
    QFETCH(QString, field);
    const Said said = m_hall.call(
        QStringLiteral("p0896"),
        QStringLiteral("security.staff_create(%1, '{\"work_no\": \"Z009\", \"name\": \"新来的\", %2}', null)").arg(newRequest(), desks));
    REFUSED(said, "YC303");
    QCOMPARE(said.facts[u"field"].toString(), field);
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from pg_roles where rolname = 'z009'")), QStringLiteral("0"));
}

void TestRightsMatrix::aLoginThatIsThereIsNotGivenToSomebodyNew()
{
    QCOMPARE(m_hall.value(QStringLiteral("create role q0001 login; create role q0002 login; grant desk_keeper to q0002")), QString());
    const auto made = [&](const char *no) {
        return m_hall.call(
            QStringLiteral("p0896"),
            QStringLiteral("security.staff_create(%1, '{\"work_no\": \"%2\", \"name\": \"新来的\", \"desks\": [\"counter\"]}', null)")
                .arg(newRequest(), QLatin1String(no)));
    };
    REFUSED(made("Q0001"), "YC303");
    REFUSED(made("Q0002"), "YC303");
    DONE(made("Q0003"));
    for (const char *taken : {"q0002", "hall_owner"})
        QVERIFY(m_hall.refusal(QStringLiteral("select hall.make_login('%1', '{counter}', null)").arg(QLatin1String(taken)))
                    .contains(QLatin1String("belongs to something else")));
    QCOMPARE(m_hall.value(QStringLiteral("select hall.make_login('portal', '{applicant}', null)")), QString()); // the same again
    QCOMPARE(m_hall.value(QStringLiteral("drop role q0001, q0002")), QString());
}

void TestRightsMatrix::aDisabledPersonComesInNoMore()
{
    QVERIFY(m_hall.sit(QStringLiteral("p0803"), 3).isDone());
    const Said done =
        m_hall.call(QStringLiteral("p0896"), QStringLiteral("security.staff_disable(%1, 'P0803', '调离本大厅')").arg(newRequest()));
    QVERIFY2(done.isDone(), qPrintable(done.log));
    const PsqlAnswer answer = m_hall.psql(QStringLiteral("p0803"), QStringLiteral("select 1"));
    QVERIFY2(answer.err.contains(QLatin1String("not permitted to log in")), qPrintable(answer.err));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat where window_no = 3")), QStringLiteral("0"));
}

void TestRightsMatrix::whoForgotThePasswordGetsOneThatIsGoodForChoosingAnother()
{
    const auto reset = [&](const char *who, const char *workNo, const QString &verifier) {
        return m_hall.call(who,
                           QStringLiteral("security.staff_password(%1, '%2', '%3')").arg(newRequest(), QLatin1String(workNo), verifier));
    };
    const QString verifier = QString::fromLatin1(scramVerifier(QStringLiteral("given-at-the-desk")));
    DONE(m_hall.sit("p0805", 5));
    REFUSED(reset("p0801", "P0805", verifier), "42501");
    REFUSED(reset("p0896", "P0805", QStringLiteral("given-at-the-desk")), "YC303");
    REFUSED(reset("p0896", "P0000", verifier), "YC001");
    REFUSED(reset("p0896", "P0896", verifier), "YC001"); // one's own is changed by who knows it
    QCOMPARE(m_hall.value("select must_change from hall.staff where work_no = 'P0805'"), QStringLiteral("f"));
    DONE(reset("p0896", "P0805", verifier));
    QCOMPARE(m_hall.value("select rolpassword from pg_authid where rolname = 'p0805'"), verifier);
    // Whoever sits there under the old one is stopped, too. Here the login is given back the one that the tests know.
    const auto asBefore = [&] {
        m_hall.value("alter role p0805 password '" + m_hall.fixture().signInAs(QStringLiteral("p0805")).password + "'; select 1");
    };
    asBefore();
    REFUSED(m_hall.call("p0805", "counter.heartbeat(null, false)"), "YC003");
    REFUSED(m_hall.sit("p0805", 5), "YC003");
    // Once the keeper has ended whoever came in meanwhile.
    const QString own = QString::fromLatin1(scramVerifier(QStringLiteral("chosen-by-oneself")));
    m_hall.value("update hall.given_password set at = now() - interval '2 seconds'; select 1");
    DONE(m_hall.tidy()); // closes the login
    m_hall.value("update hall.locked_login set until = now(); select 1");
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value("select rolpassword from pg_authid where rolname = 'p0805'"), verifier);
    asBefore();
    DONE(m_hall.call("p0805", QStringLiteral("counter.change_password('%1')").arg(own)));
    asBefore();
    DONE(m_hall.sit("p0805", 5));
    QCOMPARE(
        m_hall.value("select string_agg(login || ' ' || (data ->> 'work_no'), ',') from hall.trace where what = 'security.staff_password'"),
        QStringLiteral("p0896 P0805"));
    QCOMPARE(m_hall.value("select count(*) from hall.trace t where t::text like '%SCRAM%'"), QStringLiteral("0"));
}

YICHUANG_TEST(TestRightsMatrix)
#include "tst_RightsMatrix.moc"
