// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/OwnerSession.h"
#include "support/KeptLines.h"

using namespace yichuang;
using namespace yichuang::test;

namespace {

// The upgrade that is killed: a real one, which alters tables in use, fills them, makes others and replaces constraints.
constexpr int Killed = 11;

// What each hall has before: an upgrade finds rows.
constexpr auto InUse = R"(
insert into hall.department (id, code, name, short_name) values (1, 'sj', '区市场监督管理局', '蓬市监');
insert into hall.staff (work_no, login, name, department_id, desks, draft_key) values ('0801', 'p0801', '李静', 1, array['counter'], '\x01'),
    ('0901', 'p0901', '王强', 1, array['review'], '\x02');
insert into hall.item (code, department_id, name) values ('sp', 1, '食品经营许可');
insert into hall.item_version (item_id, version, name, valid_from, licence, immediate, needs_visit, online_whole, sensitive, statutory_n, statutory_unit,
    promised_n, promised_unit, guide)
values (1, 1, '食品经营许可', '2026-01-01', true, false, false, false, false, 20, 'workday', 8, 'workday', '{"conditions": ["场所适合", "人员健康"]}'),
    (1, 2, '食品经营许可', '2026-06-01', true, true, false, false, false, 20, 'workday', 8, 'workday', '{}');
)";

// Ends the server's process that runs the change, and leaves word of where: at every Kill9th place by kill -9, after which the whole server
// begins anew and takes long, elsewhere as an administrator ends one. Whoever runs the change may call it, whatever role it has taken on.
constexpr int Kill9th = 18;
constexpr auto Fault = R"(
create schema fault;
grant usage on schema fault to public;
create function fault.die(at int, hard boolean) returns void language plpgsql security definer as $$
begin
    execute format('copy (select %s) to %L', at, current_setting('data_directory') || '/died');
    if hard then
        copy (select) to program 'kill -9 $PPID';
    end if;
    perform pg_terminate_backend(pg_backend_pid()), pg_sleep(600);
end $$;
create function fault.at_record() returns trigger language plpgsql security definer as $$ begin perform fault.die(tg_argv[0]::int, true); return null; end $$;
)";

// A hall's tables, rules and rows, each as one line; without when a change was applied, and without the fault.
constexpr auto Definitions = R"(
select format('relation %s %s %s %s', c.relname, c.relkind, c.relacl, c.reloptions) from pg_class c where c.relnamespace = 'hall'::regnamespace
union all select format('column %s %s %s %s %s %s %s', a.attrelid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid), a.attacl)
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
    where c.relnamespace = 'hall'::regnamespace and not a.attisdropped and c.relkind in ('r', 'v', 'c')
union all select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where connamespace = 'hall'::regnamespace
union all select format('index %s', pg_get_indexdef(i.indexrelid)) from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'hall'::regnamespace
union all select format('function %s', pg_get_functiondef(oid)) from pg_proc where pronamespace = 'hall'::regnamespace and prokind = 'f'
union all select format('trigger %s', pg_get_triggerdef(t.oid)) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'hall'::regnamespace and not tgisinternal and tgname <> 'fault'
order by 1)";

// All that a script says, without what only stands between its statements.
QByteArray bare(QByteArray script)
{
    script.replace(';', "");
    return script.simplified().replace(' ', "");
}

}

class TestKilledUpgrade : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_source = *HallSource::built();
        m_source.changes = m_source.changes.first(Killed);
        m_source.desks = "select 1;";
        m_source.desksChecksum = "none";
        const QByteArray change = m_source.changes.last().sql;
        const auto statements = KeptLines::statementsOf(QString::fromUtf8(change));
        QVERIFY(statements);
        m_statements = *statements;
        QCOMPARE(bare(m_statements.join()), bare(change));
        QVERIFY2(m_statements.size() > 40, qPrintable(QString::number(m_statements.size())));
        for (HallFixture *hall : {&m_hall, &m_undisturbed}) {
            const auto started = hall->start();
            QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
            auto owner = OwnerSession::open(hall->ownerSignIn());
            QVERIFY(owner.ok());
            QVERIFY(owner.value().run("drop schema if exists hall cascade; drop schema if exists counter cascade").ok());
            HallSource before = m_source;
            before.changes = before.changes.first(Killed - 1);
            const auto installed = Installer(before).install(owner.value());
            QVERIFY2(installed.ok(), installed ? "" : qPrintable(installed.error().log));
            const auto filled = owner.value().run(QByteArray(InUse) + Fault);
            QVERIFY2(filled.ok(), filled ? "" : qPrintable(filled.error().log));
        }
        m_looking = OwnerSession::open(m_hall.ownerSignIn());
    }

    void killed_after_any_statement_it_leaves_nothing_and_can_be_run_again()
    {
        QVERIFY(m_looking.ok());
        const QStringList before = describe(m_looking.value());
        QVERIFY(before.size() > 500);
        for (int after = 0; after <= m_statements.size(); ++after) {
            HallSource source = m_source;
            QList<QByteArray> statements = m_statements;
            const bool hard = after % Kill9th == 0;
            statements.insert(after, "select fault.die(" + QByteArray::number(after) + (hard ? ", true" : ", false") + ")");
            source.changes.last().sql = statements.join(";\n") + ";\n";
            killed(source, after, hard);
            if (QTest::currentTestFailed())
                return;
            QCOMPARE(describe(m_looking.value()), before);
        }
        // Its own record, and the commit.
        int at = int(m_statements.size());
        for (const char *when : {"create trigger fault after insert on hall.schema_change",
                                 "create constraint trigger fault after insert on hall.schema_change deferrable initially deferred"}) {
            ++at;
            QVERIFY(run(QByteArray(when) + " for each row execute function fault.at_record('" + QByteArray::number(at) + "')"));
            killed(m_source, at, true);
            if (QTest::currentTestFailed())
                return;
            QVERIFY(run("drop trigger fault on hall.schema_change"));
            QCOMPARE(describe(m_looking.value()), before);
        }

        for (HallFixture *hall : {&m_hall, &m_undisturbed}) {
            const auto done = upgrade(*hall, m_source);
            QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().log));
            QCOMPARE(done->number, Killed);
        }
        const QStringList now = describe(m_looking.value());
        QVERIFY(now != before);
        auto undisturbed = OwnerSession::open(m_undisturbed.ownerSignIn());
        QVERIFY(undisturbed.ok());
        QCOMPARE(now, describe(undisturbed.value()));
    }

    // The desks' text and the program's version are those of before, so nothing but the hall's own word tells that rules are missing.
    void killed_between_the_last_change_and_the_desks_the_next_run_makes_them()
    {
        HallSource source = m_source;
        source.changes = HallSource::built()->changes.first(Killed + 1);
        source.desks = "select fault.die(1000, true);";
        killed(source, 1000, true);
        if (QTest::currentTestFailed())
            return;
        const auto left = Installer(source).examine(m_looking.value());
        QVERIFY(left.ok());
        QCOMPARE(left->pending, 0);
        QVERIFY(!left->desksCurrent);
        source.desks = "create table fault.made ();";
        const auto again = upgrade(m_hall, source);
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().log));
        QVERIFY(again->desksCurrent);
        QCOMPARE(ask("select to_regclass('fault.made')::text"), QStringLiteral("fault.made"));
        QCOMPARE(ask("select obj_description('hall'::regnamespace, 'pg_namespace')"), source.edition());
        // Who comes after that finds all done.
        QVERIFY(upgrade(m_hall, source).ok());
    }

private:
    void killed(const HallSource &source, int at, bool hard)
    {
        const QString note = m_hall.folder() + QStringLiteral("/postgres/died");
        QFile::remove(note);
        const auto outcome = upgrade(m_hall, source);
        QVERIFY2(!outcome, qPrintable(QStringLiteral("not killed at %1").arg(at)));
        QVERIFY2(outcome.error().is(error::LineLost), qPrintable(outcome.error().code + outcome.error().log));
        QFile died(note);
        QVERIFY2(died.open(QIODevice::ReadOnly), qPrintable(note));
        QCOMPARE(died.readAll().trimmed().toInt(), at);
        if (!hard)
            return;
        // Whoever was there is gone, and the server takes itself up again.
        QTRY_VERIFY(!m_looking.value().run("select 1").ok());
        QTRY_VERIFY((m_looking = OwnerSession::open(m_hall.ownerSignIn())).ok());
    }

    static Result<Installer::State> upgrade(const HallFixture &hall, const HallSource &source)
    {
        auto session = OwnerSession::open(hall.ownerSignIn());
        return session ? Installer(source).install(session.value()) : Result<Installer::State>(session.error());
    }

    QString ask(const QByteArray &sql)
    {
        const auto told = m_looking.value().value(sql);
        return told ? told->value_or(QString()) : told.error().log;
    }

    bool run(const QByteArray &sql) { return m_looking.value().run(sql).ok(); }

    // By a session that stays: one that is new has the whole catalogue to read first.
    static QStringList describe(OwnerSession &session)
    {
        QStringList all;
        const auto take = [&](const QByteArray &query) {
            const auto rows = session.rows(query);
            if (!rows)
                qFatal("%s", qPrintable(rows.error().log));
            for (const QStringList &row : *rows)
                all.append(row.first());
        };
        take(Definitions);
        QByteArray rows = "select format('row schema_change %s %s %s', number, name, checksum) from hall.schema_change";
        const auto tables = session.rows("select relname from pg_class where relnamespace = 'hall'::regnamespace and relkind = 'r'"
                                         " and relname <> 'schema_change'");
        for (const QStringList &table : tables.value())
            rows += " union all select format('row " + table.first().toUtf8() + " %s', t) from hall." + table.first().toUtf8() + " t";
        take(rows + " order by 1");
        return all;
    }

    HallFixture m_hall{lineSource()};
    HallFixture m_undisturbed{lineSource()};
    Result<OwnerSession> m_looking = Error{error::LineLost, {}, {}};
    HallSource m_source;
    QList<QByteArray> m_statements;
};

YICHUANG_TEST(TestKilledUpgrade)
#include "tst_KilledUpgrade.moc"
