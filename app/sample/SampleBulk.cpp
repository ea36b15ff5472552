// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleBulk.h"

#include "records/ServiceGuide.h"
#include "sample/SampleAnswers.h"
#include "sample/SampleCalendar.h"
#include "sample/SampleData.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang {
namespace {

constexpr int VariantsOfAnItem = 3;
constexpr int Tries = 5;

// One way to fill an item's form; hall.sample_bulk puts each applicant's own name, number and telephone in place of the braces.
QJsonObject variantOf(const QJsonObject &item, const QString &kind, SampleAnswers &answers, QRandomGenerator &chance)
{
    const QString enterprise = QStringLiteral("enterprise");
    const QJsonObject applicant{{QStringLiteral("kind"), kind},
                                {QStringLiteral("name"), QStringLiteral("{name}")},
                                {QStringLiteral("id_number"), QStringLiteral("{number}")},
                                {QStringLiteral("sex"), QStringLiteral("{sex}")},
                                {QStringLiteral("birth"), QStringLiteral("{birth}")},
                                {QStringLiteral("nation"), QStringLiteral("汉族")},
                                {QStringLiteral("address"), QStringLiteral("江门市蓬江区建设三路 48 号")},
                                {QStringLiteral("phone"), QStringLiteral("10000000000")},
                                {QStringLiteral("legal_representative"),
                                 kind == enterprise ? QJsonObject{{QStringLiteral("name"), QStringLiteral("{legal}")},
                                                                  {QStringLiteral("id_number"), QStringLiteral("{legal_number}")}}
                                                    : QJsonObject()}};
    const QJsonObject form = item.value(u"forms").toArray().first().toObject();
    // Short answers are as good for a bench as long ones, and there are millions of them.
    QString said;
    for (int i = 0; i < Tries; ++i)
        if (const auto tried =
                QString::fromUtf8(QJsonDocument(answers.answersTo(form, applicant, {}, chance)).toJson(QJsonDocument::Compact));
            said.isEmpty() || tried.size() < said.size())
            said = tried;
    const QJsonObject given{{form.value(u"code").toString(), QJsonDocument::fromJson(said.toUtf8()).object()}};
    QJsonArray seqs;
    const QJsonArray materials = item.value(u"materials").toArray();
    for (const QJsonValue &material : materials)
        if (GuideMaterial::fromJson(material.toObject()).isDemanded(given, false))
            seqs.append(material[u"seq"]);
    return {{QStringLiteral("item"), item.value(u"code")},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("form"), form.value(u"code")},
            {QStringLiteral("answers"), QString(said).replace(QStringLiteral("10000000000"), QStringLiteral("{phone}"))},
            {QStringLiteral("materials"), seqs}};
}

QJsonArray variants(const SampleOptions &options)
{
    const QDate today = QDate::currentDate();
    QRandomGenerator chance(options.seed);
    SamplePeople people(today);
    SampleAnswers answers(people, today);
    QJsonArray all;
    const QJsonArray items = SampleData::catalogue().value(u"items").toArray();
    for (const QJsonValue &item : items) {
        const QJsonArray kinds = item[u"applicant_kinds"].toArray();
        for (int i = 0; i < VariantsOfAnItem; ++i)
            all.append(variantOf(item.toObject(), kinds.last().toString(), answers, chance));
    }
    return all;
}

}

Result<Done> SampleBulk::fill(OwnerSession &session, const SampleOptions &options, const SampleHall::Progress &progress)
{
    const QJsonObject plan{{QStringLiteral("cases"), options.cases},
                           {QStringLiteral("seed"), qint64(options.seed)},
                           {QStringLiteral("waiting"), options.waiting},
                           {QStringLiteral("variants"), variants(options)},
                           {QStringLiteral("names"), SampleData::part(QStringLiteral("names"))}};
    if (auto set =
            session.run("set local work_mem = '192MB'; set local maintenance_work_mem = '384MB'; set local synchronous_commit = off");
        !set)
        return set;
    const auto opened = session.value("select hall.sample_bulk_begin($1::jsonb)", {QJsonDocument(plan).toJson(QJsonDocument::Compact)});
    if (!opened)
        return opened.error();
    static constexpr const char *parts[] = {"people", "cases", "events", "clocks", "papers", "queue", "end"};
    qint64 done = 0;
    for (const char *part : parts) {
        if (progress)
            progress(QLatin1String(part), done++, std::ssize(parts));
        if (const auto made = session.value("select hall.sample_bulk_" + QByteArray(part) + "()"); !made)
            return made.error();
    }
    return Done{};
}

}
