// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/OwnerSession.h"
#include "HallPlace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QUuid>

namespace yichuang::ctl {
namespace {

constexpr auto CalendarHelp = R"(yichuangctl calendar years|moved|load [options]

The law's calendar: which years' arrangements of days off are loaded, and whose dates moved when one was.

  years                    the years that cases reach into, and those that ought to be loaded by now
  moved [--year YEAR]      every date that an arrangement moved: case, applicant, old and new date
  load FILE --year YEAR --source TEXT --user OFFICE
                           loads lines of date,kind,name (kind: off or work) under a heading, as that office administrator

  --json                   the answer as JSON
  --dir FOLDER             a private hall elsewhere than in the usual place; its owner may load for the person named
  --server LINE            a city's server: "host=a,b dbname=hall user=..."
  --password-file FILE     the administrator's password on that server, mode 0600
)";

constexpr auto Years =
    "select jsonb_build_object('missing', hall.calendar_missing(), 'years', (select jsonb_agg(jsonb_build_object('year', y.year, 'loaded', "
    "y.loaded,"
    " 'source', y.source, 'days', (select count(*) from hall.calendar_exception where extract(year from day) = y.year)) order by y.year)"
    " from hall.calendar_year y where y.loaded or y.year <= (select coalesce(max(extract(year from due_at)), 0) from hall.clock where "
    "ended_at is null)))";
// Names and telephones leave the hall: who wants them is written down and committed before they are read (docs/audit.md).
constexpr auto WantMoved =
    "insert into hall.trace (what, data) values ('office.recalculated', jsonb_strip_nulls(jsonb_build_object('year', "
    "nullif($1, '')::int))) returning id";
constexpr auto Moved = "select jsonb_build_object('dates', hall.recalculated(nullif($1, '')::int, null, 100000))";
constexpr auto AskMoved = "select office.recalculated($1::uuid, nullif($2, '')::int) ->> 'export'";
constexpr auto MovedPage = "select office.recalculated_page($1::bigint, nullif($2, '')::bigint, 500)";

QString day(const QJsonValue &moment)
{
    return QDateTime::fromString(moment.toString(), Qt::ISODate).toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void sayYears(QTextStream &out, const QJsonObject &answer)
{
    const QJsonArray years = answer[u"years"].toArray();
    for (const QJsonValue &year : years)
        out << year[u"year"].toInt() << "  " << (year[u"loaded"].toBool() ? words("loaded", "已录入") : words("provisional", "暂定"))
            << "  " << words("%1 days", "%1 天").arg(year[u"days"].toInt()) << "  " << year[u"source"].toString() << "\n";
    const QJsonArray missing = answer[u"missing"].toArray();
    for (const QJsonValue &year : missing)
        out << words("The arrangement of %1 should be loaded now.", "%1 年的放假安排应当录入了。").arg(year.toInt()) << "\n";
}

void sayMoved(QTextStream &out, const QJsonArray &dates)
{
    for (const QJsonValue &date : dates)
        out << date[u"case_no"].toString() << "  " << date[u"applicant"].toString() << "  " << date[u"phone_masked"].toString() << "  "
            << date[u"item"].toString() << "  " << date[u"kind"].toString() << "  " << day(date[u"old"]) << " -> " << day(date[u"new"])
            << "\n";
    out << words("Dates that moved: %1.", "变动的日期 %1 个。").arg(dates.size()) << "\n";
}

// A year has 366 days, and a device has no end.
constexpr qint64 MostBytes = 1024 * 1024;

Result<QJsonArray> readDays(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, path + QStringLiteral(": ") + file.errorString(), {}};
    const QByteArray content = file.read(MostBytes + 1);
    if (content.size() > MostBytes)
        return Error{error::BadInput,
                     words("%1 is larger than 1 MB, which no year's arrangement is; nothing was loaded.",
                           "%1 超过 1 MB，一年的放假安排没有这么大，没有录入。")
                         .arg(path),
                     {}};
    QJsonArray days;
    const QStringList lines = QString::fromUtf8(content).split(QLatin1Char('\n')).mid(1);
    for (const QString &line : lines) {
        const QStringList cells = line.trimmed().split(QLatin1Char(','));
        if (cells.size() >= 3)
            days.append(
                QJsonObject{{QStringLiteral("date"), cells[0]}, {QStringLiteral("kind"), cells[1]}, {QStringLiteral("name"), cells[2]}});
        else if (!line.trimmed().isEmpty())
            return Error{error::BadInput, QStringLiteral("%1: \"%2\" is not date,kind,name").arg(path, line.left(80)), {}};
    }
    return days;
}

// In a private hall the owner's own session takes the administrator's place; on a server the administrator has signed in.
Result<QJsonObject> load(OwnerSession &session, const QCommandLineParser &parser, const QJsonArray &days)
{
    if (!parser.isSet(QStringLiteral("server"))) {
        const auto name = session.value("select quote_ident($1)", {parser.value(QStringLiteral("user")).toLower().toUtf8()});
        if (!name)
            return name.error();
        if (Result<Done> taken = session.run(QByteArray("set session authorization ") + name->value_or(QString()).toUtf8()); !taken)
            return taken.error();
    }
    const auto answer =
        session.value("select office.load_year($1, $2, $3, $4)",
                      {QUuid::createUuid().toByteArray(QUuid::WithoutBraces), parser.value(QStringLiteral("year")).toUtf8(),
                       QJsonDocument(days).toJson(QJsonDocument::Compact), parser.value(QStringLiteral("source")).toUtf8()});
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(answer->value_or(QString()).toUtf8()).object();
}

Result<QJsonObject> read(OwnerSession &session, const char *query, const QList<QByteArray> &values)
{
    const auto answer = session.value(query, values);
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(answer->value_or(QString()).toUtf8()).object();
}

// The owner of a private hall, or the administrator of a city's.
Result<QJsonObject> moved(OwnerSession &session, const QCommandLineParser &parser)
{
    const QByteArray year = parser.value(QStringLiteral("year")).toUtf8();
    if (!parser.isSet(QStringLiteral("server"))) {
        if (const auto wanted = session.value(WantMoved, {year}); !wanted)
            return wanted.error();
        return read(session, Moved, {year});
    }
    const auto wanted = session.value(AskMoved, {QUuid::createUuid().toByteArray(QUuid::WithoutBraces), year});
    if (!wanted)
        return wanted.error();
    QJsonArray all;
    QByteArray before("");
    for (;;) {
        const auto page = read(session, MovedPage, {wanted->value_or(QString()).toUtf8(), before});
        if (!page)
            return page.error();
        const QJsonArray dates = page->value(u"dates").toArray();
        for (const QJsonValue &date : dates)
            all.append(date);
        if (dates.size() < 500)
            return QJsonObject{{QStringLiteral("dates"), all}};
        before = QByteArray::number(dates.last()[u"id"].toInteger());
    }
}

Result<QJsonObject> asked(OwnerSession &session, const QCommandLineParser &parser)
{
    const QString what = parser.positionalArguments().first();
    return what == QLatin1String("years") ? read(session, Years, {}) : moved(session, parser);
}

bool isComplete(const QCommandLineParser &parser)
{
    const QStringList given = parser.positionalArguments();
    if (given.value(0) == QLatin1String("load"))
        return given.size() == 2 && parser.isSet(QStringLiteral("year")) && parser.isSet(QStringLiteral("source")) &&
               parser.isSet(QStringLiteral("user"));
    return given.size() == 1 && (given[0] == QLatin1String("years") || given[0] == QLatin1String("moved"));
}

}

int calendar(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString text = QStringLiteral("text");
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({json, {QStringLiteral("year"), {}, text}, {QStringLiteral("source"), {}, text}});
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << CalendarHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("calendar")} + arguments))
        return usage(parser.errorText());
    if (!isComplete(parser))
        return usage(words("What of the calendar? years, moved, or load FILE with --year, --source and --user.",
                           "要日历的什么？写 years、moved，或者 load 加文件以及 --year、--source 和 --user。"));
    const bool loads = parser.positionalArguments().first() == QLatin1String("load");
    const auto days = loads ? readDays(parser.positionalArguments().value(1)) : QJsonArray();
    if (!days)
        return report(days.error());
    auto hall = OwnedHall::from(parser);
    if (!hall)
        return report(hall.error());
    const auto answer = loads ? load(hall.value().session, parser, *days) : asked(hall.value().session, parser);
    if (!answer)
        return report(answer.error());
    QTextStream out(stdout);
    if (parser.isSet(json))
        out << QJsonDocument(*answer).toJson();
    else if (answer->contains(u"years"))
        sayYears(out, *answer);
    else
        sayMoved(out, answer->value(answer->contains(u"moved") ? u"moved" : u"dates").toArray());
    return 0;
}

}
