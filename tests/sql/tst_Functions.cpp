// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Every function of a hall, looked at by plpgsql_check and by the rules that make a security definer harmless.
class TestFunctions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void haveNoErrorThatOnlyRunningWouldShow();
    void thatAnswerWithTheOwnersRightsFixTheirPath();
    void areNotForEverybody();
    void ofTheGroundDoNotAnswerWithTheOwnersRights();

private:
    RuleHall hall;
};

static const QString ourSchemas =
    QStringLiteral("p.pronamespace in (select oid from pg_namespace where nspname in ('hall', 'lobby', 'counter', 'review', 'applicant',"
                   " 'helpdesk', 'supervision', 'office', 'security', 'audit', 'keeper'))");

void TestFunctions::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(hall.value(QStringLiteral("select count(*) from pg_proc p where ") + ourSchemas).toInt() > 150);
}

void TestFunctions::haveNoErrorThatOnlyRunningWouldShow()
{
    QCOMPARE(hall.value("create extension plpgsql_check"), QString());
    QCOMPARE(
        hall.value(
            "select string_agg(p.oid::regprocedure || ' line ' || coalesce(c.lineno, 0) || ': ' || c.message, E'\\n') from pg_proc p"
            " join pg_language l on l.oid = p.prolang and l.lanname = 'plpgsql',"
            " lateral plpgsql_check_function_tb(p.oid, performance_warnings := false, other_warnings := false, extra_warnings := false) c"
            " where p.prorettype <> 'trigger'::regtype and c.level = 'error'"
            // The bulk loader's tables exist only while it runs.
            " and p.proname not like 'sample_bulk_%' and " +
            ourSchemas),
        QString());
    QCOMPARE(hall.value("select string_agg(c.message, E'\\n') from pg_trigger t, lateral plpgsql_check_function_tb(t.tgfoid, t.tgrelid) c"
                        " where not t.tgisinternal and c.level = 'error'"),
             QString());
}

void TestFunctions::thatAnswerWithTheOwnersRightsFixTheirPath()
{
    QVERIFY(hall.value("select count(*) from pg_proc p where prosecdef and " + ourSchemas).toInt() > 40);
    QCOMPARE(hall.value("select string_agg(p.oid::regprocedure::text, ', ') from pg_proc p where prosecdef"
                        " and not coalesce('search_path=pg_catalog, pg_temp' = any (proconfig), false) and " +
                        ourSchemas),
             QString());
}

void TestFunctions::areNotForEverybody()
{
    QCOMPARE(hall.value("select string_agg(p.oid::regprocedure::text, ', ') from pg_proc p where " + ourSchemas +
                        " and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))"),
             QString());
}

// Only those few that make and lock logins do, with the rights of hall_staffing.
void TestFunctions::ofTheGroundDoNotAnswerWithTheOwnersRights()
{
    QCOMPARE(hall.value("select string_agg(proname, ' ' order by proname::text) from pg_proc p where prosecdef and pronamespace = "
                        "'hall'::regnamespace"),
             QStringLiteral("end_login lock_login make_login restore_limits set_verifier unlock_logins"));
    QCOMPARE(hall.value("select string_agg(p.oid::regprocedure::text, ', ') from pg_proc p where not prosecdef and pronamespace <> "
                        "'hall'::regnamespace and " +
                        ourSchemas),
             QString());
}

YICHUANG_TEST(TestFunctions)
#include "tst_Functions.moc"
