// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/PinyinTable.h"

#include <atomic>
#include <thread>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QByteArray pieces(int count)
{
    QByteArray sql = "create schema if not exists hall; create table hall.piece (n int);";
    for (int i = 0; i < count; ++i)
        sql += "insert into hall.piece values (" + QByteArray::number(i) + "); select pg_sleep(0.002);";
    return sql;
}

}

class TestInstaller : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
    }
    void init()
    {
        QVERIFY(m_hall.asOwner(QStringLiteral("drop schema if exists hall cascade; drop schema if exists counter cascade")).exitCode == 0);
        m_folder = std::make_unique<QTemporaryDir>();
        put("hall/001_first.sql", "create schema if not exists hall; create table hall.one (a int);");
        put("hall/002_second.sql", "create table hall.two (a int);");
        put("roles.sql", "drop schema if exists counter cascade; create schema counter;");
        put("api/counter.sql", "create function counter.version() returns int language sql as 'select 1';");
    }
    void it_applies_all_files_once_and_then_has_nothing_to_do()
    {
        const auto first = install();
        QVERIFY2(first.ok(), first ? "" : qPrintable(first.error().log));
        QCOMPARE(first->number, 2);
        QCOMPARE(first->pending, 0);
        QVERIFY(first->desksCurrent);
        const QString at = ask("select max(applied_at) from hall.schema_change");
        QVERIFY(install().ok());
        QCOMPARE(ask("select max(applied_at) from hall.schema_change"), at);
    }
    void a_new_file_is_added_and_the_desks_are_made_anew()
    {
        QVERIFY(install().ok());
        put("hall/003_third.sql", "create table hall.three (a int);");
        put("api/counter.sql", "create function counter.version() returns int language sql as 'select 2';");
        const auto next = install();
        QVERIFY(next.ok());
        QCOMPARE(next->number, 3);
        QCOMPARE(ask("select counter.version()"), QStringLiteral("2"));
    }
    void a_table_whose_rows_a_rule_reads_can_still_be_changed()
    {
        put("rules/01_rule.sql",
            "create or replace function hall.first_of(hall.two) returns int language sql begin atomic select ($1).a; end;");
        put("api/counter.sql",
            "create function counter.version() returns int language sql begin atomic select hall.first_of(t) from hall.two t; end;");
        QVERIFY(install().ok());
        QVERIFY(m_hall.asOwner(QStringLiteral("insert into hall.two values (7)")).exitCode == 0);
        put("hall/003_wider.sql",
            "alter table hall.two alter column a type bigint, add column b text not null default 'x' check (b in ('x'));");
        put("rules/01_rule.sql",
            "create or replace function hall.first_of(hall.two) returns int language sql begin atomic select ($1).a::int; end;");
        const auto next = install();
        QVERIFY2(next.ok(), next ? "" : qPrintable(next.error().log));
        QCOMPARE(ask("select counter.version()"), QStringLiteral("7"));
    }
    void what_a_change_made_itself_stays()
    {
        put("hall/003_reckoning.sql", "create function hall.twice(n int) returns int language sql immutable return 2 * n;");
        put("hall/004_fourth.sql", "create table hall.four (a int check (hall.twice(a) > 0));");
        put("hall/005_fifth.sql", "alter table hall.four add column b int not null default 3;");
        const auto made = install();
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().log));
        QCOMPARE(ask("select hall.twice(4)"), QStringLiteral("8"));
    }
    void an_applied_file_with_other_content_is_refused()
    {
        QVERIFY(install().ok());
        put("hall/001_first.sql", "create table hall.other (a int);");
        put("hall/003_third.sql", "create table hall.three (a int);");
        const auto refused = install();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QString(error::HallChanged));
        QCOMPARE(refused.error().facts.value(QStringLiteral("file")).toString(), QStringLiteral("001_first"));
        QVERIFY(ask("select to_regclass('hall.three')").isEmpty());
    }
    void a_hall_of_a_newer_program_is_refused_before_any_write()
    {
        QVERIFY(install().ok());
        QVERIFY(m_hall.asOwner(QStringLiteral("insert into hall.schema_change values (3, '003_future', 'x', '9.0')")).exitCode == 0);
        put("api/counter.sql", "create function counter.version() returns int language sql as 'select 3';");
        const auto refused = install();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QString(error::VersionMismatch));
        QCOMPARE(refused.error().facts.value(QStringLiteral("hall")).toString(), QStringLiteral("3 9.0"));
        QVERIFY2(refused.error().log.contains(QStringLiteral("9.0 (schema 3)")), qPrintable(refused.error().log));
        QVERIFY2(refused.error().log.contains(QStringLiteral("(schema 2).")), qPrintable(refused.error().log));
        QCOMPARE(ask("select counter.version()"), QStringLiteral("1"));
    }
    void newer_desks_on_the_same_tables_are_not_replaced_by_older_ones()
    {
        QVERIFY(install(QStringLiteral("2.0")).ok());
        const auto refused = install(QStringLiteral("1.9"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QString(error::VersionMismatch));
        QVERIFY(install(QStringLiteral("2.1")).ok());
    }
    void a_broken_file_leaves_nothing_and_names_its_line()
    {
        put("hall/002_second.sql", "create table hall.two (a int);\ninsert into hall.two values ('x');\ncreate table hall.four (a int);");
        const auto refused = install();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QString(error::HallSchema));
        QCOMPARE(refused.error().facts.value(QStringLiteral("file")).toString(), QStringLiteral("002_second"));
        QCOMPARE(refused.error().facts.value(QStringLiteral("line")).toInt(), 2);
        QVERIFY(ask("select to_regclass('hall.two')").isEmpty());
        put("hall/002_second.sql", "create table hall.two (a int);");
        QVERIFY(install().ok());
    }
    void broken_desks_leave_the_old_ones()
    {
        QVERIFY(install().ok());
        put("api/counter.sql", "create function counter.version() returns int language sql as 'select 2'; select 1 / 0;");
        QVERIFY(!install());
        QCOMPARE(ask("select counter.version()"), QStringLiteral("1"));
    }
    void a_gap_in_the_numbers_is_refused()
    {
        put("hall/004_fourth.sql", "select 1");
        QVERIFY(!HallSource::fromFolder(m_folder->path()));
    }
    void killed_at_any_moment_it_can_be_run_again()
    {
        put("hall/002_second.sql", pieces(60));
        for (int round = 0; round < 6; ++round) {
            QVERIFY(m_hall.asOwner(QStringLiteral("drop schema if exists hall cascade")).exitCode == 0);
            std::atomic<bool> ended{false};
            std::thread installing([&] {
                [[maybe_unused]] const auto outcome = install();
                ended = true;
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(10 + round * 30));
            m_hall.kill9Server();
            installing.join();
            const auto started = m_hall.startServer();
            QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
            if (ask("select to_regclass('hall.piece')").isEmpty())
                QVERIFY(ask("select 1 from hall.schema_change where number = 2").isEmpty());
            else
                QCOMPARE(ask("select number from hall.schema_change where number = 2"), QStringLiteral("2"));
            const auto again = install();
            QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().log));
            QCOMPARE(ask("select count(*) from hall.piece"), QStringLiteral("60"));
        }
    }
    void two_at_once_do_the_work_once()
    {
        put("hall/002_second.sql", pieces(30));
        std::atomic<int> good{0};
        const auto work = [&] { good += install().ok(); };
        std::thread first(work);
        std::thread second(work);
        first.join();
        second.join();
        QCOMPARE(good.load(), 2);
        QCOMPARE(ask("select count(*) from hall.piece"), QStringLiteral("30"));
    }
    void the_built_in_schema_can_be_read()
    {
        const auto source = HallSource::built();
        QVERIFY(source->lastNumber() >= 1);
        QCOMPARE(HallSource::builtEdition(), source->edition());
    }

    void a_rule_with_other_arguments_leaves_nothing_of_its_older_self()
    {
        const auto bring = [this]() -> Result<Installer::State> {
            Result<OwnerSession> session = OwnerSession::open(m_hall.ownerSignIn());
            if (!session)
                return session.error();
            return Installer(*HallSource::built()).install(session.value());
        };
        QVERIFY(bring().ok());
        QCOMPARE(
            m_hall
                .asOwner(QStringLiteral("set role hall_owner; create function hall.queue_rows(bigint[], int, jsonb) returns jsonb language "
                                        "sql as 'select null::jsonb';"
                                        "update hall.schema_change set checksum = 'older', program = '0.0.1' where number = 0"))
                .exitCode,
            0);
        const auto again = bring();
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().log));
        QCOMPARE(ask("select string_agg(pronargs::text, ',') from pg_proc where proname = 'queue_rows'"), QStringLiteral("2"));
    }
    void pinyin_knows_surnames_rare_characters_and_polyphones()
    {
        const QString rows = QLatin1Char('\n') + QString::fromUtf8(PinyinTable::rows());
        const auto has = [&rows](const QString &character, const QString &reading) {
            const qsizetype at = rows.indexOf(QLatin1Char('\n') + character + QLatin1Char('\t'));
            const QString line = at < 0 ? QString() : rows.mid(at + 1, rows.indexOf(QLatin1Char('\n'), at + 1) - at - 1);
            return line.section(QLatin1Char('{'), 1).chopped(1).split(QLatin1Char(',')).contains(reading);
        };
        const QStringList wanted{QStringLiteral("王 wang"),  QStringLiteral("行 hang"), QStringLiteral("行 xing"),
                                 QStringLiteral("单 shan"),  QStringLiteral("单 dan"),  QStringLiteral("吕 lv"),
                                 QStringLiteral("吕 lu"),    QStringLiteral("曾 zeng"), QStringLiteral("解 xie"),
                                 QStringLiteral("仇 qiu"),   QStringLiteral("区 ou"),   QStringLiteral("查 zha"),
                                 QStringLiteral("朴 piao"),  QStringLiteral("盖 ge"),   QStringLiteral("重 chong"),
                                 QStringLiteral("长 zhang"), QStringLiteral("乐 yue"),  QStringLiteral("䶮 yan")};
        for (const QString &pair : wanted)
            QVERIFY2(has(pair.section(QLatin1Char(' '), 0, 0), pair.section(QLatin1Char(' '), 1)), qPrintable(pair));
        QVERIFY(rows.count(QLatin1Char('\n')) > 30'000);
    }

private:
    void put(const char *name, const QByteArray &sql) { writeFile(m_folder->filePath(QString::fromLatin1(name)), sql); }
    Result<Installer::State> install(const QString &program = QStringLiteral("1.0"))
    {
        const auto source = HallSource::fromFolder(m_folder->path());
        if (!source)
            return source.error();
        auto session = OwnerSession::open(m_hall.ownerSignIn());
        if (!session)
            return session.error();
        return Installer(*source, program).install(session.value());
    }
    QString ask(const char *sql) { return m_hall.asOwner(QString::fromLatin1(sql)).out; }

    HallFixture m_hall{lineSource()};
    std::unique_ptr<QTemporaryDir> m_folder;
};

YICHUANG_TEST(TestInstaller)
#include "tst_Installer.moc"
