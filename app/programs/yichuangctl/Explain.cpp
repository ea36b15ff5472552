// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "core/HallTime.h"
#include "hall/OwnerSession.h"
#include "HallPlace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto Help = R"(yichuangctl explain CASE_NO [options]

Says day by day how a case's deadlines are counted. It reads only; the hall's owner asks.

  --json           the same as JSON
  --dir FOLDER     a private hall elsewhere than in the usual place
  --server LINE    a city's server: "host=a,b dbname=hall user=..."
)";

// All clocks of one case, the oldest first, with every day of each.
constexpr auto Question = R"(select jsonb_build_object('case_no', c.case_no, 'status', c.status, 'item', v.name, 'clocks', (
    select jsonb_agg(jsonb_build_object('kind', k.kind, 'from', k.from_day, 'n', k.n, 'unit', k.unit, 'due_at', k.due_at, 'provisional', k.provisional,
        'ended_at', k.ended_at, 'outcome', k.outcome, 'days', hall.explain_days(k.from_day, hall.day_of(k.due_at))) order by k.id)
    from hall.clock k where k.case_id = c.id))
    from hall.case_file c join hall.item_version v on v.id = c.item_version_id where c.case_no = $1)";

bool speaksChinese()
{
    return QLocale().language() == QLocale::Chinese;
}

QString words(const char *english, const char *chinese)
{
    return QString::fromUtf8(speaksChinese() ? chinese : english);
}

QString kindOf(const QString &kind)
{
    if (kind == QLatin1String("tell"))
        return words("telling the applicant (Administrative Licensing Law, Art. 32)", "五日内一次告知（行政许可法第三十二条）");
    if (kind == QLatin1String("statutory"))
        return words("deciding, limit by law (Art. 42)", "法定办结时限（行政许可法第四十二条）");
    if (kind == QLatin1String("promised"))
        return words("deciding, limit as promised", "承诺办结时限");
    return words("the applicant's time for the supplement", "申请人补正期限");
}

QString dayLine(const QJsonObject &day, const QString &from)
{
    const QDate date = QDate::fromString(day.value(u"date").toString(), Qt::ISODate);
    QString line =
        QStringLiteral("  %1 %2  ").arg(day.value(u"date").toString(), QLocale().dayName(date.dayOfWeek(), QLocale::ShortFormat));
    if (day.contains(u"counted"))
        line += words("day ", "第 ") + QString::number(day.value(u"counted").toInt()) + words("", " 日");
    else if (day.value(u"date") == from)
        line += words("the day it begins, not counted", "起算当日，不计");
    else
        line += words("no working day", "非工作日，不计");
    if (day.contains(u"name"))
        line += QLatin1Char(' ') + day.value(u"name").toString();
    return day.value(u"provisional").toBool() ? line + words("  (provisional)", "（暂定）") : line;
}

void sayClock(QTextStream &out, const QJsonObject &clock)
{
    const QString unit = clock.value(u"unit").toString();
    const QDateTime due = QDateTime::fromString(clock.value(u"due_at").toString(), Qt::ISODate);
    out << "\n"
        << kindOf(clock.value(u"kind").toString()) << "\n  " << words("from ", "自 ") << clock.value(u"from").toString() << ", "
        << clock.value(u"n").toInt() << " " << unit << "\n";
    const QJsonArray days = clock.value(u"days").toArray();
    for (const QJsonValue &day : days)
        out << dayLine(day.toObject(), clock.value(u"from").toString()) << "\n";
    out << "  " << words("due ", "到期 ") << halltime::dayOf(due).toString(Qt::ISODate) << " " << halltime::timeOfDay(due);
    if (clock.value(u"provisional").toBool())
        out << words(", provisional: a year on the way has no arrangement yet", "（暂定：所经年份的放假安排尚未录入）");
    if (!clock.value(u"ended_at").isNull())
        out << words("; ended by ", "；已结束：") << clock.value(u"outcome").toString();
    out << "\n";
}

int say(const QJsonObject &answer, bool json)
{
    QTextStream out(stdout);
    if (json) {
        out << QJsonDocument(answer).toJson();
        return 0;
    }
    out << answer.value(u"case_no").toString() << "  " << answer.value(u"item").toString() << "  " << answer.value(u"status").toString()
        << "\n";
    const QJsonArray clocks = answer.value(u"clocks").toArray();
    for (const QJsonValue &clock : clocks)
        sayClock(out, clock.toObject());
    return 0;
}

}

int explain(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOption(json);
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << Help;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("explain")} + arguments) || parser.positionalArguments().size() != 1)
        return usage(parser.errorText());
    const auto place = HallPlace::from(parser);
    if (!place)
        return report(place.error());
    const auto owner = place->owner();
    if (!owner)
        return report(owner.error());
    auto session = OwnerSession::open(*owner);
    if (!session)
        return report(session.error());
    const QString caseNo = parser.positionalArguments().first().trimmed().toUpper();
    const auto answer = session.value().value(Question, {caseNo.toUtf8()});
    if (!answer)
        return report(answer.error());
    if (*answer)
        return say(QJsonDocument::fromJson((**answer).toUtf8()).object(), parser.isSet(json));
    QTextStream(stderr) << words("There is no case ", "没有这个流水号：") << caseNo << "\n";
    return Failed;
}

}
