// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/WorkCalendar.h"

namespace yichuang {

namespace {

bool isFixedHoliday(const QDate &day)
{
    switch (day.month()) {
    case 1: return day.day() == 1;
    case 5: return day.day() <= 2;
    case 10: return day.day() <= 3;
    default: return false;
    }
}

}

WorkCalendar::WorkCalendar(QHash<QDate, Kind> days, QSet<int> loadedYears)
    : m_days(std::move(days))
    , m_loadedYears(std::move(loadedYears))
{
}

Result<WorkCalendar> WorkCalendar::fromCsv(const QByteArray &csv)
{
    QHash<QDate, Kind> days;
    QSet<int> years;
    const QList<QByteArray> lines = csv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QList<QByteArray> cells = lines[i].trimmed().split(',');
        const QDate day = QDate::fromString(QString::fromUtf8(cells[0]), Qt::ISODate);
        const QByteArray kind = cells.value(1);
        if (!day.isValid() || (kind != "off" && kind != "work") || days.contains(day))
            return Error{error::BadInput,
                         QStringLiteral("line %1 of the calendar is no day of its own").arg(i + 1),
                         {{QStringLiteral("line"), i + 1}}};
        days.insert(day, kind == "off" ? Kind::Off : Kind::Work);
        years.insert(day.year());
    }
    return WorkCalendar(std::move(days), std::move(years));
}

bool WorkCalendar::isWorkday(const QDate &day) const
{
    const auto known = m_days.constFind(day);
    if (known != m_days.cend())
        return *known == Kind::Work;
    return day.dayOfWeek() <= Qt::Friday && (isLoaded(day.year()) || !isFixedHoliday(day));
}

bool WorkCalendar::isProvisional(const QDate &from, const QDate &to) const
{
    for (int year = from.year(); year <= to.year(); ++year) {
        if (!isLoaded(year))
            return true;
    }
    return false;
}

WorkCalendar::Due WorkCalendar::addWorkdays(const QDate &dayZero, int n) const
{
    QDate day = dayZero;
    for (int counted = 0; counted < n;) {
        day = day.addDays(1);
        counted += isWorkday(day) ? 1 : 0;
    }
    return {day, isProvisional(dayZero, day)};
}

int WorkCalendar::workdaysLeft(const QDate &today, const QDate &due) const
{
    if (due < today)
        return -workdaysLeft(due, today);
    int left = 0;
    for (QDate day = today.addDays(1); day <= due; day = day.addDays(1))
        left += isWorkday(day) ? 1 : 0;
    return left;
}

}
