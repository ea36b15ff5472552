// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/DeadlineText.h"

#include "core/HallTime.h"

#include <QHash>
#include <QLocale>

namespace yichuang {
namespace {

struct Words {
    const char *english;
    const char *chinese;
};

struct UnitWords {
    const char *one;
    const char *more;
    const char *chinese;
};

QString moment(const QDateTime &at)
{
    return halltime::dayOf(at).toString(Qt::ISODate) + QLatin1Char(' ') + halltime::timeOfDay(at);
}

}

QString DeadlineText::say(const char *english, const char *chinese) const
{
    return QString::fromUtf8(m_english ? english : chinese);
}

QString DeadlineText::kind(const QString &code) const
{
    static const QHash<QString, Words> kinds{
        {QStringLiteral("tell"), {"Telling the applicant what is missing", "一次性告知期限"}},
        {QStringLiteral("supplement"), {"The applicant's time for the supplement", "申请人补正期限"}},
        {QStringLiteral("statutory"), {"Deciding, limit by law", "法定办结时限"}},
        {QStringLiteral("promised"), {"Deciding, limit as promised", "承诺办结时限"}},
        {QStringLiteral("deliver"), {"Delivering what was decided", "送达期限"}},
    };
    const Words words = kinds.value(code, {"Clock", "期限"});
    return say(words.english, words.chinese);
}

QString DeadlineText::period(int n, const QString &unit) const
{
    static const QHash<QString, UnitWords> units{
        {QStringLiteral("workday"), {"working day", "working days", "个工作日"}},
        {QStringLiteral("day"), {"calendar day", "calendar days", "日"}},
        {QStringLiteral("month"), {"month", "months", "个月"}},
        {QStringLiteral("year"), {"year", "years", "年"}},
        {QStringLiteral("hour"), {"hour", "hours", "小时"}},
    };
    const UnitWords words = units.value(unit, {"", "", ""});
    return QStringLiteral("%1 %2").arg(n).arg(say(n == 1 ? words.one : words.more, words.chinese));
}

QString DeadlineText::outcome(const DeadlineExplanation &clock) const
{
    const QString &action = clock.outcome;
    if (!m_english && !clock.licence && action == QLatin1String("refuse"))
        return QStringLiteral("不予办理");
    static const QHash<QString, const char *> actions{
        {QStringLiteral("accept"), "受理"},
        {QStringLiteral("supplement"), "补正告知"},
        {QStringLiteral("decline"), "不予受理"},
        {QStringLiteral("not_require"), "不受理"},
        {QStringLiteral("pre_review"), "预审通过"},
        {QStringLiteral("deem"), "视为受理"},
        {QStringLiteral("withdraw"), "撤回"},
        {QStringLiteral("grant"), "准予"},
        {QStringLiteral("refuse"), "不予许可"},
        {QStringLiteral("conclude"), "办结"},
        {QStringLiteral("resubmit"), "补正重报"},
        {QStringLiteral("terminate"), "终止"},
        {QStringLiteral("served"), "送达"},
        {QStringLiteral("collect"), "窗口领取"},
        {QStringLiteral("take_supplement"), "窗口补正"},
    };
    return m_english || !actions.contains(action) ? QString(action).replace(QLatin1Char('_'), QLatin1Char(' '))
                                                  : QString::fromUtf8(actions.value(action));
}

DeadlineText::Row DeadlineText::beginning(const DeadlineExplanation &clock) const
{
    QString length = period(clock.n, clock.unit);
    if (clock.adds > 0)
        length += QStringLiteral(" + ") + period(clock.adds, clock.unit == QLatin1String("workday") ? clock.unit : QStringLiteral("day"));
    return {say("from ", "自 ") + moment(clock.receivedAt), length,
            clock.articles.join(m_english ? QStringLiteral(", ") : QStringLiteral("、"))};
}

DeadlineText::Row DeadlineText::end(const DeadlineExplanation &clock) const
{
    QStringList remarks;
    if (clock.provisional)
        remarks.append(say("provisional: a year on the way has no arrangement yet", "暂定：所经年份的放假安排尚未公布"));
    for (const auto &[old, now] : clock.recalculated)
        remarks.append(say("recalculated from %1 to %2", "因放假安排变动由 %1 改为 %2").arg(moment(old), moment(now)));
    if (clock.endedAt.isValid())
        remarks.append(say("ended %1 by %2", "%1 了结：%2").arg(moment(clock.endedAt), outcome(clock)));
    else if (clock.onLapse == QLatin1String("deemed_accepted"))
        remarks.append(say("unless told by then, accepted as of receipt", "逾期未告知的，自收到之日起视为受理"));
    return {say("due ", "届满 ") + moment(clock.dueAt), {}, remarks.join(m_english ? QStringLiteral("; ") : QStringLiteral("；"))};
}

DeadlineText::Row DeadlineText::interval(const DeadlineExplanation::Interval &interval, const QString &unit) const
{
    Row row;
    row.what = interval.first.isValid()
                   ? say("%1 to %2", "%1 至 %2").arg(interval.first.toString(Qt::ISODate), interval.last.toString(Qt::ISODate))
                   : say("extension", "延长期限");
    row.count = interval.effect == QLatin1String("run") ? say("runs", "计时")
                : interval.effect == QLatin1String("pause")
                    ? say("stands still", "不计")
                    : QStringLiteral("+ ") + period(interval.adds, unit == QLatin1String("workday") ? unit : QStringLiteral("day"));
    QStringList why{interval.name, interval.article, interval.document};
    why.removeAll({});
    row.why = why.join(m_english ? QStringLiteral(", ") : QStringLiteral("，"));
    return row;
}

QString DeadlineText::reason(const DeadlineExplanation::Day &day, const QString &clockKind) const
{
    if (day.cause == QLatin1String("first_day"))
        return clockKind == QLatin1String("tell") ? say("the day of receipt", "收到当日") : say("the day it begins", "开始当日");
    if (day.cause == QLatin1String("rest"))
        return day.name.isEmpty() ? say("weekend", "周末") : day.name;
    if (day.cause == QLatin1String("carried"))
        return day.work ? say("carried on to this day", "顺延至本日") : say("day of rest, carried on", "末日遇休息日，顺延");
    if (day.cause == QLatin1String("extension"))
        return say("extension", "延长期限");
    return day.causeName.isEmpty() ? day.cause : day.causeName;
}

DeadlineText::Row DeadlineText::day(const DeadlineExplanation::Day &day, const QString &clockKind) const
{
    Row row;
    row.what = day.date.toString(Qt::ISODate) + QLatin1Char(' ') +
               QLocale(m_english ? QLocale::English : QLocale::Chinese).dayName(day.date.dayOfWeek(), QLocale::ShortFormat);
    if (day.counted)
        row.count = say("day %1", "第 %1 日").arg(*day.counted);
    else if (day.hours)
        row.count = say("%1 hours", "%1 小时").arg(*day.hours);
    else
        row.count = day.cause == QLatin1String("carried") ? QString() : say("not counted", "不计");
    QStringList why;
    if (!day.cause.isEmpty())
        why.append(reason(day, clockKind));
    else if (day.work && !day.name.isEmpty())
        why.append(say("made-up working day, %1", "%1调休上班").arg(day.name));
    why.append(day.article);
    if (day.provisional)
        why.append(say("provisional", "暂定"));
    why.removeAll({});
    row.why = why.join(m_english ? QStringLiteral(", ") : QStringLiteral("，"));
    return row;
}

QList<DeadlineText::Row> DeadlineText::rows(const DeadlineExplanation &clock) const
{
    QList<Row> rows{{kind(clock.kind), {}, {}, true}, beginning(clock)};
    if (clock.intervals.size() > 1 || (clock.intervals.size() == 1 && !clock.intervals.first().document.isEmpty())) {
        for (const auto &part : clock.intervals)
            rows.append(interval(part, clock.unit));
    }
    for (const auto &date : clock.days)
        rows.append(day(date, clock.kind));
    rows.append(end(clock));
    return rows;
}

QStringList DeadlineText::lines(const CaseClocks &clocks) const
{
    QStringList lines{QStringLiteral("%1  %2  %3  %4").arg(clocks.caseNo, clocks.item, clocks.applicant, clocks.statusName)};
    for (const DeadlineExplanation &clock : clocks.all) {
        const QList<Row> all = rows(clock);
        for (const Row &row : all) {
            if (row.heading)
                lines << QString() << row.what;
            else
                lines << QStringLiteral("  %1  %2  %3")
                             .arg(row.what, row.count.leftJustified(m_english ? 12 : 7), row.why)
                             .trimmed()
                             .prepend(QStringLiteral("  "));
        }
    }
    return lines;
}

}
