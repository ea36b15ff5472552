// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"

#include <QTimeZone>

namespace yichuang::halltime {

namespace {

QDateTime local(const QDateTime &instant)
{
    static const QTimeZone shanghai("Asia/Shanghai");
    return instant.toTimeZone(shanghai);
}

}

QDate dayOf(const QDateTime &instant)
{
    return local(instant).date();
}

QString timeOfDay(const QDateTime &instant)
{
    return local(instant).toString(QStringLiteral("HH:mm"));
}

QString day(const QDate &date, const QDate &today)
{
    return date.toString(date.year() == today.year() ? QStringLiteral("MM-dd") : QStringLiteral("yyyy-MM-dd"));
}

QString dayOf(const QDateTime &instant, const QDate &today)
{
    return day(dayOf(instant), today);
}

QString moment(const QDateTime &instant, const QDate &today)
{
    return dayOf(instant, today) + u' ' + timeOfDay(instant);
}

int weekday(const QDateTime &instant)
{
    return dayOf(instant).dayOfWeek();
}

}
