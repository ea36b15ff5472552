// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QSet>
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
    void areNotCompiledForTheWaysTheyForbid();
    void areNotForEverybody();
    void readNoRuleThatThePageOfCallsDoesNotTell();
    void takeNoRuleThatNobodyCouldReckonWith_data();
    void takeNoRuleThatNobodyCouldReckonWith();
    void bringTheRulesOfAHallInUseIntoTheirBounds();
    void beginOneLineEachOnThePageOfCalls();
    void ofTheGroundDoNotAnswerWithTheOwnersRights();
    void onlyTheKeeperTellsTheWindows();
    void onlyOneMovesACase();

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

static QString sourceText(const QString &name)
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QLatin1Char('/') + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestFunctions::readNoRuleThatThePageOfCallsDoesNotTell()
{
    QStringList told;
    static const QRegularExpression row(QStringLiteral("^\\| `(\\w+)` \\| ([0-9.]+) \\| ([0-9.]+–[0-9]+) \\|"),
                                        QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : row.globalMatch(sourceText(QStringLiteral("docs/calls.md"))))
        told.append(match.captured(1) + QLatin1Char(' ') + match.captured(2) + QLatin1Char(' ') + match.captured(3));
    told.sort();
    QCOMPARE(told.join(QLatin1Char('\n')),
             hall.value("select string_agg(said, E'\\n' order by said collate \"C\") from (select concat_ws(' ', key, coalesce(value ->> "
                        "'n', value #>> "
                        "'{}'), (coalesce(b -> 'n', b) ->> 0) || '–' || (coalesce(b -> 'n', b) ->> 1)) from jsonb_each(hall.usual_rules()) "
                        "left join jsonb_each(hall.rule_bounds()) bound(rule, b) on rule "
                        "= key) x(said)"));
    // Whoever reads one that stands nowhere would count with null.
    QCOMPARE(
        hall.value(
            "select string_agg(distinct m[1], ' ') from pg_proc p, regexp_matches(p.prosrc, 'hall\\.rule(?:_number)?\\(''(\\w+)''', 'g') m "
            "where not hall.usual_rules() ? m[1]"),
        QString());
}

void TestFunctions::takeNoRuleThatNobodyCouldReckonWith_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("said"); // empty: it is taken
    QTest::addColumn<QString>("why");
    const auto refused = [](const char *rules, const char *said, const char *why) {
        QTest::newRow(rules) << QString::fromLatin1(rules) << QString::fromLatin1(said) << QString::fromLatin1(why);
    };
    refused(R"({"undo_seconds": "10s"})", "the rule undo_seconds is a whole number from 0 to 3600, not \"10s\"", "kind undo_seconds");
    refused(R"({"undo_seconds": 8.5})", "the rule undo_seconds is a whole number from 0 to 3600, not 8.5", "kind undo_seconds");
    refused(R"({"undo_seconds": null})", "the rule undo_seconds is a whole number from 0 to 3600, not null", "kind undo_seconds");
    refused(R"({"undo_seconds": -5})", "the rule undo_seconds is a whole number from 0 to 3600, not -5", "range undo_seconds");
    refused(R"({"undo_secs": 3})", "there is no rule undo_secs", "unknown undo_secs");
    refused(R"({"undo_seconds": 10, "lease_seconds": 0})", "the rule lease_seconds is a whole number from 5 to 3600, not 0",
            "range lease_seconds");
    refused(R"({"request_days": 0})", "the rule request_days is a whole number from 1 to 3650, not 0", "range request_days");
    refused(R"({"notes_a_day": "many"})", "the rule notes_a_day is a whole number from 1 to 10000, not \"many\"", "kind notes_a_day");
    refused(R"({"password_cost": 31})", "the rule password_cost is a whole number from 4 to 16, not 31", "range password_cost");
    refused(R"({"numbers_an_hour": 1e30})", "the rule numbers_an_hour is a whole number from 1 to 100000000, not 1",
            "range numbers_an_hour");
    // Nobody could compare a card any more, and a seat would be free before its window is heard of again.
    refused(R"({"numbers_an_hour": 0})", "the rule numbers_an_hour is a whole number from 1 to 100000000, not 0", "range numbers_an_hour");
    refused(R"({"lease_seconds": 3601})", "the rule lease_seconds is a whole number from 5 to 3600, not 3601", "range lease_seconds");
    // Nor would any application be taken.
    refused(R"({"answers": 199})", "the rule answers is a whole number from 200 to 100000, not 199", "range answers");
    refused(R"({"draft_bytes": 1000})", "the rule draft_bytes is a whole number from 20000 to 104857600, not 1000", "range draft_bytes");
    refused(R"({"window_cases_an_hour": 0})", "the rule window_cases_an_hour is a number from 0.1 to 1000, not 0",
            "range window_cases_an_hour");
    // A period has its unit, and the law's five days are the least.
    refused(R"({"hearing_period": 5})", "the rule hearing_period is a number of days from 5 to 60 with its unit", "kind hearing_period");
    refused(R"({"hearing_period": {"n": 5, "unit": "month"}})",
            "the rule hearing_period is a number of days from 5 to 60 with its unit (workday or day), not", "kind hearing_period");
    refused(R"({"hearing_period": {"n": 5.5, "unit": "day"}})",
            "the rule hearing_period is a number of days from 5 to 60 with its unit (workday or day), not", "kind hearing_period");
    refused(R"({"hearing_period": {"n": 4, "unit": "day"}})", "the rule hearing_period is a number of days from 5 to 60",
            "range hearing_period");
    refused("[]", "the rules of the hall are an object", "kind rules");
    for (const char *taken :
         {"{}", R"({"undo_seconds": 0})", R"({"undo_seconds": 3600, "window_cases_an_hour": 5.25, "second_look_percent": 0.5})",
          R"({"hearing_period": {"n": 7, "unit": "day"}})"})
        refused(taken, "", "");
}

// Whoever may write the setting writes what every window reads: a slip is told to him, and not to the clerks.
void TestFunctions::takeNoRuleThatNobodyCouldReckonWith()
{
    QFETCH(QString, rules);
    QFETCH(QString, said);
    QFETCH(QString, why);
    const QString before = hall.value("select value from hall.setting where key = 'rules'");
    const auto restored =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.setting set value = '%1' where key = 'rules'").arg(before)); });
    const Said done =
        RuleHall::read(hall.fixture().asOwner(QStringLiteral("update hall.setting set value = '%1' where key = 'rules'").arg(rules)));
    if (said.isEmpty()) {
        DONE(done);
        QCOMPARE(hall.value(QStringLiteral("select value = '%1' from hall.setting where key = 'rules'").arg(rules)), QStringLiteral("t"));
        return;
    }
    REFUSED(done, "YC402");
    QVERIFY2(done.log.contains(QStringLiteral("refused: ") + said), qPrintable(done.log));
    QCOMPARE(done.facts[u"why"].toString() + QLatin1Char(' ') + done.facts[u"field"].toString(), why);
    QCOMPARE(hall.value("select value from hall.setting where key = 'rules'"), before);
    // As it is with a hall that is made of a city's own catalogue.
    QVERIFY(hall.refusal(QStringLiteral("insert into hall.setting (key, value) values ('rules', '%1') on conflict do nothing").arg(rules))
                .contains(said));
}

// A rule that was lawful when it was set would go on stopping every window, and be named wherever somebody sets another one.
void TestFunctions::bringTheRulesOfAHallInUseIntoTheirBounds()
{
    const QString upgrade = sourceText(QStringLiteral("sql/hall/044_rules_in_bounds.sql"));
    QVERIFY(!upgrade.isEmpty());
    const QString before = hall.value("select value from hall.setting where key = 'rules'");
    const auto stands = [&](const QString &rules) {
        return hall.refusal(
            QStringLiteral("begin; alter table hall.setting disable trigger user; update hall.setting set value = '%1' where"
                           " key = 'rules'; alter table hall.setting enable trigger user; commit")
                .arg(rules));
    };
    const auto restored = qScopeGuard([&] { stands(before); });
    const auto broughtUp = [&](const char *rules) {
        QString why = stands(QString::fromLatin1(rules));
        why += hall.refusal(QStringLiteral("begin; %1; commit").arg(upgrade));
        return why.isEmpty() ? hall.value("select value from hall.setting where key = 'rules'") : why;
    };
    const QString taken = R"({"answers": 200, "draft_bytes": 20000, "undo_seconds": 9, "lease_seconds": 3600, "numbers_an_hour": 1})";
    QCOMPARE(broughtUp(R"({"answers": 100, "draft_bytes": 1000, "undo_seconds": 9, "lease_seconds": 7200, "numbers_an_hour": 0})"), taken);
    QCOMPARE(hall.refusal("update hall.setting set value = value || '{\"undo_seconds\": 10}' where key = 'rules'"), QString());
    // What is within them stays, and what else stands there hinders no upgrade.
    QCOMPARE(broughtUp(R"({"answers": 300, "undo_secs": 3})"), QStringLiteral(R"({"answers": 300, "undo_secs": 3})"));
    QCOMPARE(broughtUp(R"({"answers": "many"})"), QStringLiteral(R"({"answers": "many"})"));
    QCOMPARE(broughtUp("{}"), QStringLiteral("{}"));
}

void TestFunctions::beginOneLineEachOnThePageOfCalls()
{
    QStringList heads;
    static const QRegularExpression head(QStringLiteral("^- `(\\w+\\.\\w+)\\("), QRegularExpression::MultilineOption);
    for (const QRegularExpressionMatch &match : head.globalMatch(sourceText(QStringLiteral("docs/calls.md"))))
        heads.append(match.captured(1));
    QVERIFY(heads.size() > 60);
    heads.sort();
    QStringList once = heads;
    once.removeDuplicates();
    QCOMPARE(heads, once);
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

// A forbidden way is taken where there is no other, at a cost in the planner's eyes that brings a server with jit on to compile the
// statement at every call.
void TestFunctions::areNotCompiledForTheWaysTheyForbid()
{
    const QString forbidding =
        QStringLiteral("from pg_proc p where exists (select from unnest(proconfig) said where said like 'enable\\_%=off') and ") +
        ourSchemas;
    QVERIFY(hall.value("select count(*) " + forbidding).toInt() > 0);
    QCOMPARE(hall.value("select string_agg(p.oid::regprocedure::text, ', ') " + forbidding + " and not 'jit=off' = any (proconfig)"),
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
    QCOMPARE(
        hall.value("select string_agg(proname, ' ' order by proname::text) from pg_proc p where prosecdef and pronamespace = "
                   "'hall'::regnamespace"),
        QStringLiteral("end_login lock_login make_login open_login own_settings restore_limits set_verifier straighten unlock_logins"));
    QCOMPARE(hall.value("select string_agg(p.oid::regprocedure::text, ', ') from pg_proc p where not prosecdef and pronamespace <> "
                        "'hall'::regnamespace and " +
                        ourSchemas),
             QString());
}

// Transactions that notify commit one after the other, so no act of a window does.
void TestFunctions::onlyTheKeeperTellsTheWindows()
{
    const QString tellers =
        QStringLiteral("select string_agg(p.oid::regproc::text, ' ' order by p.oid::regproc::text) from pg_proc p"
                       " where p.prokind in ('f', 'p') and pg_get_functiondef(p.oid) ~* '\\m(pg_notify|notify)\\M' and ") +
        ourSchemas;
    QCOMPARE(hall.value(tellers), QStringLiteral("keeper.announce"));
    for (const char *words : {"perform pg_notify(''hall'', '''')", "notify hall", "execute ''NOTIFY hall''"})
        QCOMPARE(hall.value(
                     QStringLiteral("begin; create function hall.another() returns void language plpgsql as 'begin %1; end'; %2; rollback")
                         .arg(QLatin1String(words), tellers)),
                 QStringLiteral("hall.another keeper.announce"));
}

// The functions whose words give hall.case_file a status: those that set it, and those that make a case with one.
static QStringList writersOfStatus(const QString &sources)
{
    static const QRegularExpression update(
        QStringLiteral("update\\s+(?:only\\s+)?hall\\.case_file\\b(?:(?!\\bwhere\\b|;).)*?(?:\\bset\\b|,|\\()\\s*status\\b"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression made(QStringLiteral("(?:insert\\s+into|merge\\s+into)\\s+hall\\.case_file\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    QSet<QString> writers;
    for (const QString &source : sources.split(QStringLiteral("\x1e"))) {
        const QString name = source.section(QLatin1Char('\x1f'), 0, 0);
        const QString words = source.section(QLatin1Char('\x1f'), 1);
        if (update.match(words).hasMatch())
            writers.insert(name);
        if (made.match(words).hasMatch())
            writers.insert(QStringLiteral("made by ") + name);
    }
    QStringList sorted(writers.begin(), writers.end());
    sorted.sort();
    return sorted;
}

// hall.move is the only writer of a case's status; a new case has its first, and the sample writes a past, for the owner alone.
void TestFunctions::onlyOneMovesACase()
{
    const QString sources =
        QStringLiteral("select string_agg(p.oid::regproc || E'\\x1f' || pg_get_functiondef(p.oid), E'\\x1e') from pg_proc p"
                       " where p.prokind in ('f', 'p') and ") +
        ourSchemas;
    QCOMPARE(writersOfStatus(hall.value(sources)),
             (QStringList{QStringLiteral("hall.move"), QStringLiteral("hall.sample_event"), QStringLiteral("made by hall.open_case"),
                          QStringLiteral("made by hall.sample_bulk_cases"), QStringLiteral("made by hall.sample_open")}));
    // What is looked for is found, and what only asks for a status is not taken for it.
    const QString made = QStringLiteral("begin; create function hall.%1() returns void language plpgsql as 'begin %2; end'; %3; rollback");
    for (const char *words :
         {"update hall.case_file set status = null where false", "update hall.case_file c set version = 1, status = null",
          "update hall.case_file set (version, status) = (1, null)"})
        QVERIFY2(writersOfStatus(hall.value(made.arg(QStringLiteral("another"), QLatin1String(words), sources)))
                     .contains(QStringLiteral("hall.another")),
                 words);
    QVERIFY(!writersOfStatus(hall.value(made.arg(QStringLiteral("another"),
                                                 QStringLiteral("update hall.case_file set version = 1 where status = null"), sources)))
                 .contains(QStringLiteral("hall.another")));
}

YICHUANG_TEST(TestFunctions)
#include "tst_Functions.moc"
