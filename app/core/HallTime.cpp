// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/HallTime.h"

#include <QTimeZone>

#include <atomic>
#include <chrono>

namespace yichuang::halltime {

namespace {

// The hall's clock less the one of this machine that nobody sets, in milliseconds; 0: never heard.
std::atomic<qint64> ahead{0};

qint64 running()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

QDateTime local(const QDateTime &instant)
{
    static const QTimeZone shanghai("Asia/Shanghai");
    return instant.toTimeZone(shanghai);
}

}

QDateTime now()
{
    const qint64 heardAhead = ahead;
    return heardAhead == 0 ? QDateTime::currentDateTimeUtc() : QDateTime::fromMSecsSinceEpoch(running() + heardAhead, Qt::UTC);
}

QDate today()
{
    return dayOf(now());
}

void heard(const QDateTime &hallsNow)
{
    if (hallsNow.isValid())
        ahead = hallsNow.toMSecsSinceEpoch() - running();
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

}
