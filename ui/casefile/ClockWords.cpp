// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ClockWords.h"

#include "core/HallTime.h"
#include "ui/parts/Weekday.h"

namespace yichuang {

QString ClockWords::period(int n, const QString &unit)
{
    if (unit == QLatin1String("workday"))
        return tr("%n 个工作日", nullptr, n);
    if (unit == QLatin1String("month"))
        return tr("%n 个月", nullptr, n);
    if (unit == QLatin1String("year"))
        return tr("%n 年", nullptr, n);
    return unit == QLatin1String("hour") ? tr("%n 小时", nullptr, n) : tr("%n 日", nullptr, n);
}

QString ClockWords::added(int n, const QString &unit)
{
    return period(n, unit == QLatin1String("workday") ? unit : QStringLiteral("day"));
}

QString ClockWords::extension(const DeadlineExplanation &clock)
{
    return clock.adds > 0 ? tr("，延长 %1").arg(added(clock.adds, clock.unit)) : QString();
}

QString ClockWords::kind(const QString &kind)
{
    const std::pair<const char *, QString> kinds[] = {{"tell", tr("一次性告知时限")},
                                                      {"supplement", tr("申请人补正期限")},
                                                      {"statutory", tr("法定办结时限")},
                                                      {"promised", tr("承诺办结时限")},
                                                      {"deliver", tr("送达时限")}};
    for (const auto &[code, name] : kinds)
        if (kind == QLatin1String(code))
            return name;
    return tr("期限");
}

bool ClockWords::standsStill(const DeadlineExplanation::Day &day)
{
    return !day.counted && !day.cause.isEmpty() && day.cause != QLatin1String("first_day") && day.cause != QLatin1String("rest") &&
           day.cause != QLatin1String("carried") && day.cause != QLatin1String("extension");
}

DayRuler::Day ClockWords::cell(const DeadlineExplanation::Day &day, const DeadlineExplanation &clock, const QDate &today)
{
    DayRuler::Day cell;
    cell.date = day.date;
    cell.due = day.date == halltime::dayOf(clock.dueAt);
    if (standsStill(day)) {
        cell.mark = tr("停");
        cell.kind = day.date > today ? DayRuler::Kind::WillPause : DayRuler::Kind::Paused;
    } else if (day.counted || day.hours) {
        cell.mark =
            day.counted ? QString::number(*day.counted) : tr("%1 时", "hours of a day, in a cell of the ruler").arg(qRound(*day.hours));
        cell.kind = day.date < today ? DayRuler::Kind::Used : DayRuler::Kind::Open;
    } else if (day.date == halltime::dayOf(clock.receivedAt)) {
        cell.mark = clock.kind == QLatin1String("tell")         ? tr("收到", "in a cell of the ruler")
                    : clock.kind == QLatin1String("deliver")    ? tr("决定", "in a cell of the ruler")
                    : clock.kind == QLatin1String("supplement") ? tr("告知", "in a cell of the ruler")
                                                                : tr("受理", "in a cell of the ruler");
    } else if (day.cause == QLatin1String("carried") && day.work) {
        cell.mark = tr("顺延");
    } else {
        cell.mark = day.name.isEmpty() ? Weekday::sign(day.date) : tr("休");
        cell.kind = DayRuler::Kind::Rest;
    }
    if (day.date == today)
        cell.kind = DayRuler::Kind::Today;
    return cell;
}

QString ClockWords::day(const DeadlineExplanation::Day &day, const DeadlineExplanation &clock, const QDate &today)
{
    QString why;
    if (standsStill(day))
        why = day.causeName.isEmpty() ? tr("暂停，不计") : tr("%1，不计").arg(day.causeName);
    else if (day.cause == QLatin1String("first_day"))
        why = clock.kind == QLatin1String("tell") ? tr("收到当日，不计") : tr("开始当日，不计");
    else if (day.cause == QLatin1String("rest"))
        why = tr("%1，不计").arg(day.name.isEmpty() ? tr("周末") : day.name);
    else if (day.cause == QLatin1String("carried"))
        why = day.work ? tr("顺延至本日") : tr("末日遇休息日，顺延");
    else if (day.counted)
        why = day.cause == QLatin1String("extension") ? tr("第 %1 日，延长的").arg(*day.counted) : tr("第 %1 日").arg(*day.counted);
    else if (day.hours)
        why = tr("计 %1 小时").arg(*day.hours);
    if (day.work && !day.name.isEmpty() && day.counted)
        why += tr("，%1调休上班").arg(day.name);
    return tr("%1 %2：%3")
               .arg(halltime::day(day.date, today), Weekday::brief(day.date),
                    day.article.isEmpty() ? why : tr("%1（%2）").arg(why, day.article)) +
           (day.provisional ? tr("（暂定）") : QString());
}

}
