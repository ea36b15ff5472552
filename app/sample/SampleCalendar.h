// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QRandomGenerator>

namespace yichuang {

// Moments of the sample, told in working days from today: 0 is today, or the next working day when today's counters are shut. All are past.
class SampleCalendar {
public:
    // The hall's working days, in order, from long before today to some weeks after it.
    SampleCalendar(QList<QDate> workdays, const QDateTime &now);

    // The latest working day on which a window can have done something.
    int lastOpen() const { return m_lastOpen; }
    QDateTime now() const { return m_now; }
    QDate today() const { return m_now.date(); }
    QDate day(int offset) const;

    QDateTime atCounter(int offset, QRandomGenerator &chance) const;
    // Whenever people fill in forms: from seven in the morning to eleven at night.
    QDateTime online(int offset, QRandomGenerator &chance) const;
    QDateTime ago(int minutes) const { return m_now.addSecs(-60 * minutes); }
    // The end of the day's service, half past five.
    QDateTime closing(int offset) const;

private:
    QDateTime at(int offset, int minuteOfDay, int second) const;

    QList<QDate> m_workdays;
    QDateTime m_now;
    int m_base = 0;
    int m_lastOpen = -1;
};

}
