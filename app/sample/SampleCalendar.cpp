// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleCalendar.h"

#include <QTimeZone>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int Opening = 8 * 60 + 30;
constexpr int Closing = 17 * 60 + 30;

}

SampleCalendar::SampleCalendar(QList<QDate> workdays, const QDateTime &now)
    : m_workdays(std::move(workdays))
    , m_now(now.toTimeZone(QTimeZone("Asia/Shanghai")))
{
    const QDate today = m_now.date();
    const QTime time = m_now.time();
    const bool shut = time >= QTime(17, 0);
    const auto first = shut ? std::upper_bound(m_workdays.begin(), m_workdays.end(), today)
                            : std::lower_bound(m_workdays.begin(), m_workdays.end(), today);
    m_base = int(first - m_workdays.begin());
    if (m_workdays.value(m_base) == today && time >= QTime(9, 0))
        m_lastOpen = 0;
}

QDate SampleCalendar::day(int offset) const
{
    return m_workdays.value(std::clamp(m_base + offset, 0, int(m_workdays.size()) - 1));
}

QDateTime SampleCalendar::at(int offset, int minuteOfDay, int second) const
{
    const QDateTime moment(day(offset), QTime(minuteOfDay / 60, minuteOfDay % 60, second), m_now.timeZone());
    return moment < m_now.addSecs(-60) ? moment : m_now.addSecs(-60 * (3 + minuteOfDay % 90));
}

QDateTime SampleCalendar::atCounter(int offset, QRandomGenerator &chance) const
{
    const int minute = chance.bounded(Opening + 10, Closing - 20);
    return at(std::min(offset, m_lastOpen), minute, chance.bounded(60));
}

QDateTime SampleCalendar::online(int offset, QRandomGenerator &chance) const
{
    const int minute = chance.bounded(7 * 60, 23 * 60);
    return at(offset, minute, chance.bounded(60));
}

QDateTime SampleCalendar::closing(int offset) const
{
    return QDateTime(day(offset), QTime(Closing / 60, Closing % 60), m_now.timeZone());
}

}
