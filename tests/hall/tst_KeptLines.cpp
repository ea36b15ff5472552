// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"

#include <QRegularExpression>
#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// The tests' own stand-in for psql says what psql says, and stands in for nobody who would not be let in.
class KeptLinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        const PsqlAnswer made = m_hall.asOwner(
            QStringLiteral("create role clerk login; grant connect, temporary on database hall to clerk; create table public.t (id int, "
                           "said text); grant all on public.t to clerk; grant usage, create on schema public to clerk"));
        QCOMPARE(made.err, QString());
        QVERIFY(pid().toInt() > 0);
    }
    void init() { QCOMPARE(m_hall.asOwner(QStringLiteral("truncate public.t")).err, QString()); }

    void a_script_is_answered_as_psql_answers_it_data()
    {
        QTest::addColumn<QString>("script");
        const std::pair<const char *, const char *> scripts[] = {
            {"a value", "select 1"},
            {"truth and nothing", "select true, false, null, ''"},
            {"rows", "select n, n * n from generate_series(1, 3) n"},
            {"no rows", "select 1 where false"},
            {"lines in a value", "select E'a\\nb', 'c'"},
            {"signs of our own", "select '一窗 𠀀'"},
            {"documents", "select '{\"a\": [1, 2]}'::jsonb, array[1, null], '{\"b\":1}'::json"},
            {"bytes", "select '\\x00ff'::bytea"},
            {"moments", "select timestamptz '2026-03-01 08:30:01.25+08', date '2026-03-01', interval '1 day 2 hours'"},
            {"several statements", "select 1; select 2;; select 3"},
            {"a change says nothing", "insert into public.t values (1, 'x'); update public.t set said = 'y'"},
            {"a change that tells", "insert into public.t values (2, 'x') returning id, said"},
            {"semicolons in texts",
             "select ';', E'it\\'s; so', $$;$$, $x$ $$;$$ $x$ as \"a;b\"; select 'it''s;' /* ; /* ; */ ; */ -- ;\n;"},
            {"a dollar in a name", "create table public.a$b$c (a int); select count(*) from public.a$b$c; drop table public.a$b$c"},
            {"where things are looked for", "show search_path; show timezone; show client_encoding; show role"},
            {"names of things", "select 'public.t'::regclass, 'pg_class'::regclass"},
            {"who asks", "select session_user, current_user, current_setting('application_name')"},
            {"a notice", "do $$ begin raise notice 'heard; this'; end $$"},
            {"a fault", "select 1 / 0"},
            {"a fault among others", "select 1; select no_such(1); select 2"},
            {"a refusal with facts",
             "do $$ begin raise exception using errcode = 'YC001', message = 'refused', detail = '{\"a\": 1}'; end $$"},
            {"half a statement", "select ("},
            {"a transaction",
             "begin; insert into public.t values (7, 'z'); select * from public.t; rollback; select count(*) from public.t"},
            {"a transaction left open", "begin; insert into public.t values (8, 'z')"},
            {"a block", "create function pg_temp.f() returns int begin atomic select 1; select 2; end; select pg_temp.f()"},
            {"a rule of two acts", "create rule r as on update to public.t do also (select 1; select 2); drop rule r on public.t"},
            {"rows of its own", "copy public.t from stdin;\n1\ta;b\n\\.\nselect * from public.t"},
            {"an end", "select pg_terminate_backend(pg_backend_pid())"},
            {"nothing", " ; -- and no more"},
        };
        for (const auto &[name, script] : scripts)
            QTest::newRow(name) << QString::fromUtf8(script);
    }

    // A command of psql's own makes it a script for psql. Its errors begin with the place in the script; their lines are counted in
    // statements.
    void a_script_is_answered_as_psql_answers_it()
    {
        QFETCH(QString, script);
        for (const QString &role : {QStringLiteral("postgres"), QStringLiteral("clerk")}) {
            const auto ask = [&](const QString &asked) {
                init();
                return role == QLatin1String("clerk") ? m_hall.psql(role, asked) : m_hall.asOwner(asked);
            };
            const PsqlAnswer real = ask(QStringLiteral("\\set real 1\n") + script);
            for (int i = 0; i < 2; ++i) { // on a new line, and on one that was here before
                const PsqlAnswer answer = ask(script);
                QCOMPARE(answer.out, real.out);
                QCOMPARE(answer.exitCode, real.exitCode);
                if (real.exitCode == 2) // of a line that is lost it is told more than once
                    QVERIFY2(plain(answer.err).startsWith(plain(real.err)), qPrintable(answer.err));
                else
                    QCOMPARE(plain(answer.err), plain(real.err));
            }
        }
    }

    void a_line_is_kept_between_scripts()
    {
        QVERIFY(!pid().isEmpty());
        QCOMPARE(pid(), pid());
        const QString kept = pid();
        m_hall.closeLines();
        QVERIFY(pid() != kept);
    }

    void nothing_of_a_script_is_left_to_the_next_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("seen");
        QTest::newRow("a transaction") << "begin; insert into public.t values (1, '')"
                                       << "select count(*) from public.t";
        QTest::newRow("a failed one") << "begin; select 1 / 0"
                                      << "select 1";
        QTest::newRow("a setting") << "set work_mem = '3MB'"
                                   << "show work_mem";
        QTest::newRow("a setting by call") << "select set_config('work_mem', '3MB', false)"
                                           << "show work_mem";
        QTest::newRow("a role") << "set role clerk"
                                << "select current_user";
        QTest::newRow("another's session") << "set session authorization clerk"
                                           << "select session_user";
        QTest::newRow("a prepared statement") << "prepare p as select 1"
                                              << "select count(*) from pg_prepared_statements";
        QTest::newRow("a cursor") << "declare c cursor with hold for select 1"
                                  << "select count(*) from pg_cursors";
        QTest::newRow("a table of its own") << "create temp table mine as select 1"
                                            << "select to_regclass('mine')";
        QTest::newRow("a lock") << "select pg_advisory_lock(77)"
                                << "select count(*) from pg_locks where locktype = 'advisory'";
        QTest::newRow("an ear") << "listen somebody"
                                << "select count(*) from pg_listening_channels()";
    }

    void nothing_of_a_script_is_left_to_the_next()
    {
        QFETCH(QString, left);
        QFETCH(QString, seen);
        const QString before = m_hall.value(seen);
        m_hall.asOwner(left);
        QCOMPARE(m_hall.value(seen), before);
    }

    void what_plans_or_sets_has_a_session_that_was_never_used_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a setting") << "set work_mem = '3MB'; select pg_backend_pid()";
        QTest::newRow("a setting of the transaction") << "begin; SET local work_mem = '3MB'; select pg_backend_pid(); commit";
        QTest::newRow("a setting by call") << "select pg_backend_pid() from set_config('work_mem', '3MB', false)";
        QTest::newRow("a plan") << "explain select 1; select pg_backend_pid()";
    }

    void what_plans_or_sets_has_a_session_that_was_never_used()
    {
        QFETCH(QString, script);
        const QString kept = pid();
        const QString one = m_hall.psql(QStringLiteral("clerk"), script).out.section(u'\n', -1);
        const QString other = m_hall.psql(QStringLiteral("clerk"), script).out.section(u'\n', -1);
        QVERIFY2(one.toInt() > 0 && other.toInt() > 0, qPrintable(one));
        QVERIFY(one != kept && other != kept && one != other);
        QCOMPARE(pid(), kept);
    }

    // Whoever comes in with psql is looked at anew each time.
    void who_is_shut_out_is_refused_at_once()
    {
        QVERIFY(!pid().isEmpty());
        m_hall.value(QStringLiteral("alter role clerk nologin"));
        const PsqlAnswer answer = m_hall.psql(QStringLiteral("clerk"), QStringLiteral("select 1"));
        m_hall.value(QStringLiteral("alter role clerk login"));
        QVERIFY2(answer.exitCode == 2 && answer.err.contains(QLatin1String("is not permitted to log in")), qPrintable(answer.err));
        QVERIFY(!pid().isEmpty());
    }
    void what_a_login_is_given_it_has_at_once()
    {
        const QString kept = pid();
        m_hall.value(QStringLiteral("alter role clerk set work_mem = '5MB'"));
        QCOMPARE(m_hall.psql(QStringLiteral("clerk"), QStringLiteral("show work_mem")).out, QStringLiteral("5MB"));
        m_hall.value(QStringLiteral("alter role clerk reset work_mem"));
        QVERIFY(m_hall.psql(QStringLiteral("clerk"), QStringLiteral("show work_mem")).out != QLatin1String("5MB"));
        QVERIFY(pid() != kept);
    }
    void a_password_that_is_replaced_opens_nothing()
    {
        QVERIFY(!pid().isEmpty());
        m_hall.value(QStringLiteral("alter role clerk password 'another'"));
        const PsqlAnswer answer = m_hall.psql(QStringLiteral("clerk"), QStringLiteral("select 1"));
        m_hall.value(QStringLiteral("alter role clerk password '%1'").arg(m_hall.signInAs(QStringLiteral("clerk")).password));
        QVERIFY2(answer.exitCode == 2 && answer.err.contains(QLatin1String("password authentication failed")), qPrintable(answer.err));
    }

    void a_session_that_was_ended_is_opened_anew()
    {
        for (int i = 0; i < 20; ++i) {
            const QString kept = pid();
            QCOMPARE(m_hall.value(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk'")),
                     QStringLiteral("t"));
            const PsqlAnswer answer = m_hall.psql(QStringLiteral("clerk"),
                                                  QStringLiteral("insert into public.t values (%1, '') returning pg_backend_pid()").arg(i));
            QCOMPARE(answer.err, QString());
            QVERIFY(answer.out.toInt() > 0 && answer.out != kept);
        }
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) || ' ' || count(distinct id) from public.t")), QStringLiteral("20 20"));
    }
    // Nobody is spared the end that was meant for him: his statement is not asked again.
    void a_statement_that_is_ended_in_the_middle_is_not_asked_again()
    {
        QVERIFY(!pid().isEmpty());
        auto ended = std::async(std::launch::async, [this] {
            return m_hall.psql(QStringLiteral("clerk"),
                               QStringLiteral("insert into public.t select count(*), '' from generate_series(1, 20000) a, "
                                              "generate_series(1, 20000) b"));
        });
        const QString working =
            QStringLiteral("from pg_stat_activity where usename = 'clerk' and state = 'active' and query like 'insert%'");
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) ") + working), QStringLiteral("1"));
        QCOMPARE(m_hall.value(QStringLiteral("select pg_terminate_backend(pid) ") + working), QStringLiteral("t"));
        const PsqlAnswer answer = ended.get();
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.contains(QLatin1String("57P01")), qPrintable(answer.err));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from public.t")), QStringLiteral("0"));
    }
    void a_server_that_was_killed_or_stopped_is_asked_again()
    {
        QVERIFY(!pid().isEmpty());
        m_hall.kill9Server();
        QVERIFY(m_hall.psql(QStringLiteral("clerk"), QStringLiteral("select 1")).exitCode == 2);
        QVERIFY(m_hall.startServer());
        QCOMPARE(m_hall.value(QStringLiteral("select 1")), QStringLiteral("1"));
        QVERIFY(!pid().isEmpty());
        QVERIFY(m_hall.stopServer());
        QVERIFY(m_hall.startServer());
        QCOMPARE(m_hall.value(QStringLiteral("select 1")), QStringLiteral("1"));
        QVERIFY(!pid().isEmpty());
    }

private:
    QString pid() { return m_hall.psql(QStringLiteral("clerk"), QStringLiteral("select pg_backend_pid()")).out; }

    // Without where in the script and in the statement it was, and without what psql adds when its line is gone.
    static QString plain(QString err)
    {
        static const QRegularExpression place(QStringLiteral("^psql:<stdin>:\\d+: (error: )?"), QRegularExpression::MultilineOption);
        static const QRegularExpression line(QStringLiteral("^(LINE \\d+:.*\\n? *\\^?|connection to server was lost)$"),
                                             QRegularExpression::MultilineOption);
        return err.remove(place).remove(line).simplified();
    }

    HallFixture m_hall;
};

YICHUANG_TEST(KeptLinesTest)
#include "tst_KeptLines.moc"
