// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Installer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QVersionNumber>

static void initSqlResource()
{
    Q_INIT_RESOURCE(hall_sql);
}

namespace yichuang {
namespace {

const QString Upgrading = QStringLiteral("upgrading to ");

QByteArray checksumOf(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::Internal, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()), {}};
    return file.readAll();
}

QStringList filesIn(const QString &folder)
{
    QStringList paths;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

QString builtFolder()
{
    return QStringLiteral(":/sql");
}

QString editionOf(qsizetype lastNumber, const QString &program)
{
    return QStringLiteral("%1 %2").arg(lastNumber).arg(program);
}

Result<QList<HallSource::Change>> changesIn(const QString &folder)
{
    QList<HallSource::Change> changes;
    const QStringList paths = filesIn(folder);
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).completeBaseName();
        const int number = name.section(QLatin1Char('_'), 0, 0).toInt();
        auto sql = contentOf(path);
        if (!sql)
            return sql.error();
        if (number != changes.size() + 1)
            return Error{error::Internal, QStringLiteral("The schema change %1 does not carry the next number.").arg(name), {}};
        const QByteArray checksum = checksumOf(*sql);
        changes.append({number, name, std::move(sql).value(), checksum});
    }
    return changes;
}

}

Result<HallSource> HallSource::built()
{
    initSqlResource();
    return fromFolder(builtFolder());
}

Result<HallSource> HallSource::fromFolder(const QString &folder)
{
    HallSource source;
    auto changes = changesIn(folder + QStringLiteral("/hall"));
    if (!changes)
        return changes.error();
    source.changes = std::move(changes).value();
    QStringList paths;
    if (QFile::exists(folder + QStringLiteral("/roles.sql")))
        paths.append(folder + QStringLiteral("/roles.sql"));
    paths += filesIn(folder + QStringLiteral("/rules")) + filesIn(folder + QStringLiteral("/api"));
    for (const QString &path : paths) {
        auto sql = contentOf(path);
        if (!sql)
            return sql.error();
        source.desks += "\nreset role;\n" + *sql;
    }
    source.desksChecksum = checksumOf(source.desks);
    return source;
}

bool HallSource::isUpgrading(const QString &edition)
{
    return edition.startsWith(Upgrading);
}

QString HallSource::edition(const QString &program) const
{
    return editionOf(lastNumber(), program);
}

QString HallSource::builtEdition()
{
    initSqlResource();
    return editionOf(filesIn(builtFolder() + QStringLiteral("/hall")).size(), QStringLiteral(YICHUANG_VERSION));
}

Installer::Installer(HallSource source, QString program)
    : m_source(std::move(source))
    , m_program(std::move(program))
{
}

// The desks, which stand as number 0, are made anew by any later version of the program, so there the version decides.
bool Installer::isNewer(int number, const QString &program) const
{
    return number > m_source.lastNumber() || (number == 0 && QVersionNumber::fromString(program) > QVersionNumber::fromString(m_program));
}

Result<Installer::State> Installer::examine(OwnerSession &session) const
{
    State state;
    state.pending = int(m_source.changes.size());
    const auto table = session.value("select to_regclass('hall.schema_change')::text");
    if (!table)
        return table.error();
    if (!*table)
        return state;
    const auto applied = session.rows("select number, name, checksum, program from hall.schema_change order by number");
    if (!applied)
        return applied.error();
    for (const QStringList &row : *applied)
        if (isNewer(row.at(0).toInt(), row.at(3)))
            return Error{error::VersionMismatch,
                         QStringLiteral("The hall was made by the newer program %1 (schema %2); this one is %3 (schema %4).")
                             .arg(row.at(3), applied->last().at(0), m_program)
                             .arg(m_source.lastNumber()),
                         QJsonObject{{QStringLiteral("hall"), QStringLiteral("%1 %2").arg(applied->last().at(0), row.at(3))},
                                     {QStringLiteral("program"), m_source.edition(m_program)}}};
    for (const QStringList &row : *applied) {
        const int number = row.at(0).toInt();
        const QByteArray checksum = row.at(2).toLatin1();
        if (number == 0) {
            state.desksCurrent = checksum == m_source.desksChecksum && row.at(3) == m_program;
            state.program = row.at(3);
        } else if (checksum != m_source.changes.at(number - 1).checksum) {
            return Error{error::HallChanged, QStringLiteral("The schema change %1 was applied with other content.").arg(row.at(1)),
                         QJsonObject{{QStringLiteral("file"), row.at(1)}}};
        } else {
            state.number = number;
            --state.pending;
        }
    }
    // Whoever was killed after a change has let go of the rules that the desks stand on, whatever row 0 says of an earlier day.
    const auto edition = session.value("select obj_description('hall'::regnamespace, 'pg_namespace')");
    if (!edition)
        return edition.error();
    if (*edition && HallSource::isUpgrading(**edition))
        state.desksCurrent = false;
    return state;
}

Result<Installer::State> Installer::install(OwnerSession &session) const
{
    // Two programs may come at once; the second waits and then finds the work done.
    if (auto turn = session.run("select pg_advisory_lock(20260101)"); !turn)
        return turn.error();
    const auto before = examine(session);
    if (!before)
        return before.error();
    for (const auto &change : m_source.changes) {
        if (change.number <= before->number)
            continue;
        if (auto done = applyChange(session, change); !done)
            return done.error();
    }
    if (!before->desksCurrent || before->pending > 0) {
        if (auto done = makeDesks(session); !done)
            return done.error();
    }
    const auto after = examine(session);
    if (auto free = session.run("select pg_advisory_unlock(20260101)"); !free)
        return free.error();
    return after;
}

// A rule whose body PostgreSQL keeps as a parsed tree holds fast the tables whose rows it reads. All rules are made anew after the changes,
// so these go first; one that an index or a constraint stands on stays.
constexpr auto LetGo = R"(do $$
declare
    f text;
begin
    foreach f in array array(select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where p.prosqlbody is not null and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and exists (select from pg_depend d left join pg_type t on d.refclassid = 'pg_type'::regclass and t.oid = d.refobjid
                           where d.classid = 'pg_proc'::regclass and d.objid = p.oid and (d.refclassid = 'pg_class'::regclass or t.typtype = 'c'))
               and not exists (select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid and d.classid <> 'pg_proc'::regclass)) loop
        execute format('drop function if exists %s cascade', f);
    end loop;
end $$)";

Result<Done> Installer::applyChange(OwnerSession &session, const HallSource::Change &change) const
{
    if (auto begun = session.run("begin"); !begun)
        return begun;
    if (auto free = session.run(LetGo); !free)
        return free;
    if (auto done = runFile(session, change.name, change.sql); !done)
        return done;
    // From here on until the desks are made anew rules are missing.
    if (auto said = sayEdition(session, Upgrading + m_source.edition(m_program)); !said)
        return said;
    return record(session, change.number, change.name, change.checksum);
}

Result<Done> Installer::makeDesks(OwnerSession &session) const
{
    if (auto begun = session.run("begin"); !begun)
        return begun;
    if (auto done = runFile(session, QStringLiteral("desks"), m_source.desks); !done)
        return done;
    if (auto said = sayEdition(session, m_source.edition(m_program)); !said)
        return said;
    if (auto recorded = record(session, 0, QStringLiteral("desks"), m_source.desksChecksum); !recorded)
        return recorded;
    // Who worked with the desks before comes in anew, and is told when he no longer belongs to this hall.
    return session.run("select pg_terminate_backend(a.pid) from pg_stat_activity a join pg_roles r on r.oid = a.usesysid"
                       " where a.datname = current_database() and not r.rolsuper and a.pid <> pg_backend_pid()");
}

Result<Done> Installer::sayEdition(OwnerSession &session, const QString &edition) const
{
    return session.run(
        QStringLiteral("reset role; create schema if not exists hall; comment on schema hall is '%1'").arg(edition).toUtf8());
}

Result<Done> Installer::runFile(OwnerSession &session, const QString &name, const QByteArray &sql) const
{
    auto done = session.run(sql);
    if (done && session.isInTransaction())
        return done;
    QJsonObject facts = done ? QJsonObject() : done.error().facts;
    facts.insert(QStringLiteral("file"), name);
    const QString why =
        done ? QStringLiteral("it ends the transaction it runs in") : done.error().code + QLatin1Char(' ') + done.error().log;
    const bool lost = !done && done.error().is(error::LineLost);
    if (!lost) [[maybe_unused]]
        const auto undone = session.run("rollback");
    // The change itself is in order where the server had no room for it.
    const bool hadNoRoom = !done && (done.error().is(error::DiskFull) || done.error().is(error::HallCrowded));
    return Error{lost || hadNoRoom ? done.error().code : QString(error::HallSchema),
                 QStringLiteral("%1 (line %2): %3").arg(name).arg(facts.value(QStringLiteral("line")).toInt()).arg(why), facts};
}

Result<Done> Installer::record(OwnerSession &session, int number, const QString &name, const QByteArray &checksum) const
{
    auto table =
        session.run("reset role; set search_path = pg_catalog, pg_temp;"
                    "create schema if not exists hall;"
                    "create table if not exists hall.schema_change (number int primary key, name text not null, checksum text not null,"
                    " program text not null, applied_at timestamptz not null default now());"
                    "do $$ begin if exists (select from pg_roles where rolname = 'hall_owner') then"
                    " alter table hall.schema_change owner to hall_owner; end if; end $$");
    if (!table)
        return table;
    const auto row =
        session.value("insert into hall.schema_change (number, name, checksum, program) values ($1, $2, $3, $4) on conflict (number)"
                      " do update set checksum = excluded.checksum, program = excluded.program, applied_at = now()",
                      {QByteArray::number(number), name.toUtf8(), checksum, m_program.toUtf8()});
    if (!row)
        return row.error();
    return session.run("commit");
}

}
