// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/YearCalendar.h"

#include "records/Reading.h"

namespace yichuang {

QJsonObject ArrangedDay::toJson() const
{
    return {{QStringLiteral("date"), date.toString(Qt::ISODate)},
            {QStringLiteral("kind"), work ? QStringLiteral("work") : QStringLiteral("off")},
            {QStringLiteral("name"), name}};
}

ArrangedDay ArrangedDay::fromJson(const QJsonObject &json)
{
    return {.date = readDate(json[u"date"]), .work = json[u"kind"] == QLatin1String("work"), .name = json[u"name"].toString()};
}

Result<QList<ArrangedDay>> readArrangement(const QByteArray &content)
{
    const auto none = [](const QString &line) {
        return Error{error::BadInput, QStringLiteral("no line of date,kind,name: ") + line, {{QStringLiteral("line"), line}}};
    };
    QList<ArrangedDay> days;
    const QStringList lines = QString::fromUtf8(content).split(u'\n').mid(1);
    for (const QString &whole : lines) {
        const QString line = whole.trimmed();
        if (line.isEmpty())
            continue;
        const QStringList cells = line.split(u',');
        const QString kind = cells.value(1).trimmed();
        const ArrangedDay day{QDate::fromString(cells[0].trimmed(), Qt::ISODate), kind == QLatin1String("work"), cells.value(2).trimmed()};
        if (!day.date.isValid() || (!day.work && kind != QLatin1String("off")) || day.name.isEmpty())
            return none(line.left(40));
        days.append(day);
    }
    if (days.isEmpty())
        return none({});
    return days;
}

KnownYear KnownYear::fromJson(const QJsonObject &json)
{
    return {
        .year = json[u"year"].toInt(),
        .loaded = json[u"loaded"].toBool(),
        .loadedAt = readTime(json[u"loaded_at"]),
        .source = json[u"source"].toString(),
        .by = json[u"by"].toString(),
    };
}

YearCalendar YearCalendar::fromJson(const QJsonObject &json)
{
    return {
        .year = json[u"year"].toInt(),
        .loaded = json[u"loaded"].toBool(),
        .edition = json[u"edition"].toString(),
        .missing = readNumbers(json[u"missing"]),
        .years = readList<KnownYear>(json[u"years"]),
        .days = readList<ArrangedDay>(json[u"days"]),
    };
}

YearPreview::Deadline YearPreview::Deadline::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .kind = json[u"kind"].toString(),
        .was = readTime(json[u"old"]),
        .becomes = readTime(json[u"new"]),
    };
}

YearPreview YearPreview::fromJson(const QJsonObject &json)
{
    return {
        .deadlines = json[u"deadlines"].toInt(),
        .cases = json[u"cases"].toInt(),
        .earlier = json[u"earlier"].toInt(),
        .settled = json[u"settled"].toInt(),
        .dates = readList<Deadline>(json[u"dates"]),
    };
}

YearStored YearStored::fromJson(const QJsonObject &json)
{
    return {.moved = int(json[u"moved"].toArray().size()), .more = json[u"more"].toBool()};
}

MovedDate MovedDate::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .at = readTime(json[u"at"]),
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .phoneMasked = json[u"phone_masked"].toString(),
        .kind = json[u"kind"].toString(),
        .was = readTime(json[u"old"]),
        .becomes = readTime(json[u"new"]),
        .wasProvisional = json[u"was_provisional"].toBool(),
        .by = json[u"by"].toString(),
    };
}

}
