// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleHall.h"

#include "core/ScramVerifier.h"
#include "documents/DocumentWriter.h"
#include "sample/SampleBulk.h"
#include "sample/SampleData.h"
#include "sample/SamplePlan.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QPdfDocument>

namespace yichuang {
namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Done> ask(OwnerSession &session, const QByteArray &statement, const QList<QByteArray> &parameters)
{
    const auto answer = session.value(statement, parameters);
    return answer ? Result<Done>(Done{}) : Result<Done>(answer.error());
}

Result<SampleCalendar> calendarOf(OwnerSession &session)
{
    const auto days = session.rows(
        "select day from hall.calendar_day where workday and day between hall.today() - 220 and hall.today() + 60 order by day");
    if (!days)
        return days.error();
    QList<QDate> workdays;
    for (const QStringList &day : *days)
        workdays.append(QDate::fromString(day.first(), Qt::ISODate));
    return SampleCalendar(workdays, QDateTime::currentDateTimeUtc());
}

Result<Done> storeFiles(OwnerSession &session, const SampleFiles &files)
{
    for (auto blob = files.blobs().begin(); blob != files.blobs().end(); ++blob) {
        const auto stored = ask(session,
                                "with b as (insert into hall.blob (sha256, size, complete) values ($1, length($2::bytea), true) on "
                                "conflict do nothing returning sha256)"
                                " insert into hall.blob_chunk (sha256, no, data) select sha256, 0, $2::bytea from b",
                                {blob.key(), "\\x" + blob.value().toHex()});
        if (!stored)
            return stored;
    }
    return Done{};
}

int pagesOf(const QByteArray &pdf)
{
    QBuffer file;
    file.setData(pdf);
    file.open(QIODevice::ReadOnly);
    QPdfDocument reader(nullptr);
    reader.load(&file);
    return reader.pageCount();
}

// Papers of the past are made at once: a keeper has no part in what is over.
Result<Done> makeDocuments(OwnerSession &session, const SampleHall::Progress &progress)
{
    const auto pending = session.rows("select d.id, t.body, d.facts from hall.document d join hall.document_template t on t.kind = d.kind"
                                      " and t.version = d.template_version where d.state = 'making' order by d.id");
    if (!pending)
        return pending.error();
    for (qsizetype i = 0; i < pending->size(); ++i) {
        const QStringList &row = pending->at(i);
        const auto form = DocumentTemplate::fromJson(row.at(1).toUtf8());
        if (!form)
            return form.error();
        const auto pdf = DocumentWriter::render(*form, QJsonDocument::fromJson(row.at(2).toUtf8()).object());
        if (!pdf)
            return Error{pdf.error().code, pdf.error().log + QStringLiteral(" (document %1)").arg(row.at(0)), pdf.error().facts};
        const auto stored = ask(session,
                                "update hall.document set state = 'ready', archived_at = created_at, pages = $2::int, pdf = $3::bytea, "
                                "sha256 = encode(sha256($3::bytea), 'hex') where id = $1::bigint",
                                {row.at(0).toLatin1(), QByteArray::number(pagesOf(*pdf)), "\\x" + pdf->toHex()});
        if (!stored)
            return stored;
        if (progress && i % 10 == 0)
            progress(QStringLiteral("documents"), i, pending->size());
    }
    return Done{};
}

// What each paper looks like, beside the guide that asks for it.
Result<Done> storeSpecimens(OwnerSession &session, SampleFiles &files)
{
    QJsonArray specimens;
    const QJsonArray items = SampleData::catalogue().value(u"items").toArray();
    for (const QJsonValue &item : items) {
        const QJsonArray materials = item[u"materials"].toArray();
        for (const QJsonValue &material : materials) {
            if (material[u"exempt"].toBool())
                continue;
            QJsonObject specimen = files.specimen(material.toObject());
            specimen.insert(QStringLiteral("item"), item[u"code"]);
            specimen.insert(QStringLiteral("seq"), material[u"seq"]);
            specimens.append(specimen);
        }
    }
    if (auto stored = storeFiles(session, files); !stored)
        return stored;
    return ask(session, "select hall.sample_specimens($1::jsonb)", {QJsonDocument(specimens).toJson(QJsonDocument::Compact)});
}

Result<Done> live(OwnerSession &session, const SampleOptions &options, const SampleHall::Progress &progress)
{
    const auto calendar = calendarOf(session);
    if (!calendar)
        return calendar.error();
    SamplePlan plan(SampleData::catalogue(), *calendar, options.seed);
    const QList<QJsonObject> steps = plan.steps(int(options.cases));
    if (auto stored = storeSpecimens(session, plan.files()); !stored)
        return stored;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (auto done = ask(session, "select hall.sample_step($1::jsonb)", {compact(steps.at(i))}); !done)
            return Error{done.error().code, done.error().log + QStringLiteral(" (step %1 of the sample)").arg(i), done.error().facts};
        if (progress && i % 50 == 0)
            progress(QStringLiteral("cases"), i, steps.size());
    }
    if (auto made = makeDocuments(session, progress); !made)
        return made;
    if (options.showPassword)
        if (auto known = ask(
                session, "select hall.sample_accounts($1::jsonb, $2)",
                {QJsonDocument(QJsonArray::fromStringList(plan.knownNumbers())).toJson(QJsonDocument::Compact), options.password.toUtf8()});
            !known)
            return known;
    return ask(session, "select hall.sample_print($1::int)", {QByteArray::number(options.seed)});
}

Result<Done> fillInside(OwnerSession &session, const SampleOptions &options, const SampleHall::Progress &progress)
{
    const auto empty = session.value("select hall.sample_is_allowed()");
    if (!empty)
        return empty.error();
    if (*empty != QStringLiteral("t"))
        return Error{QString(error::HallNotEmpty), QStringLiteral("a hall that has cases gets no sample"), {}};
    if (auto furnished = SampleHall::furnish(session, options); !furnished)
        return furnished;
    auto filled =
        options.cases > SampleOptions::MostLively ? SampleBulk::fill(session, options, progress) : live(session, options, progress);
    if (!filled)
        return filled;
    return ask(session, "select hall.sample_finish($1::jsonb)",
               {compact({{QStringLiteral("cases"), options.cases}, {QStringLiteral("seed"), qint64(options.seed)}})});
}

}

Result<Done> SampleHall::furnish(OwnerSession &session, const SampleOptions &options)
{
    if (auto loaded = ask(session, "select hall.load_catalogue($1::jsonb)", {compact(SampleData::catalogue())}); !loaded)
        return loaded;
    const QByteArray verifier = options.password.isEmpty() ? QByteArray() : scramVerifier(options.password);
    if (auto made = ask(session, "select count(hall.make_login(login, desks, $1)) from hall.staff where active", {verifier}); !made)
        return made;
    if (auto made = ask(session, "select hall.make_login('portal', '{applicant}', $1)", {verifier}); !made)
        return made;
    if (!options.showPassword)
        return Done{};
    if (auto made =
            ask(session, R"(select hall.store_device('kiosk', '{"login": "kiosk01", "name": "一号自助机", "place": "一楼大堂"}', $1))",
                {verifier});
        !made)
        return made;
    return ask(session,
               "insert into hall.setting (key, value) values ('demo', $1::jsonb) on conflict (key) do update set value = excluded.value",
               {compact({{QStringLiteral("password"), options.password}})});
}

Result<Done> SampleHall::fill(OwnerSession &session, const SampleOptions &options, const Progress &progress)
{
    if (auto begun = session.run("begin; set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0"); !begun)
        return begun;
    // Two who fill the same hall come one after the other, and the second finds it full.
    auto filled = session.run("select pg_advisory_xact_lock(20260102)");
    if (filled)
        filled = fillInside(session, options, progress);
    if (filled)
        filled = session.run("commit");
    if (!filled) {
        [[maybe_unused]] const auto undone = session.run("rollback");
        return filled;
    }
    // Not the empty tables: the planner takes those for small ever after, and reads them from end to end when they have grown.
    return session.run(
        "do $$ declare t record; filled boolean; begin"
        " for t in select c.oid::regclass as name from pg_class c where c.relnamespace = 'hall'::regnamespace and c.relkind = 'r' loop"
        "  execute format('select exists (select from %s)', t.name) into filled;"
        "  if filled then execute format('analyze %s', t.name); end if;"
        " end loop; end $$");
}

}
