// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QSet>

namespace yichuang {

// Working days by the State Council's yearly arrangement, counted as the law counts (行政许可法 Art. 82, 民法典 Art. 201): the day
// something comes in is day 0, the first counted day is the next working day. A year whose arrangement is not loaded is counted by
// weekends, the statutory holidays that have a fixed date (全国年节及纪念日放假办法, Art. 2) and whatever days are given for it; such a
// count is provisional. The hall's own counting is the one that binds; this one shows, and checks it in tests.
class WorkCalendar {
public:
    enum class Kind { Off, Work };
    struct Due {
        QDate day;
        bool provisional = false;

        friend bool operator==(const Due &, const Due &) = default;
    };

    WorkCalendar() = default;
    WorkCalendar(QHash<QDate, Kind> days, QSet<int> loadedYears);
    // Lines of date,kind,name under a heading, as resources/catalogue/calendar.csv; each year of it counts as loaded. BadInput names the
    // line.
    static Result<WorkCalendar> fromCsv(const QByteArray &csv);

    bool isWorkday(const QDate &day) const;
    bool isLoaded(int year) const { return m_loadedYears.contains(year); }
    // Whether the way from one day to the other touches a year that is not loaded.
    bool isProvisional(const QDate &from, const QDate &to) const;

    // The last of n working days after the day itself; the day itself for none.
    Due addWorkdays(const QDate &dayZero, int n) const;
    // Working days after today up to the due day: 0 on the last one, negative when it is over.
    int workdaysLeft(const QDate &today, const QDate &due) const;

private:
    QHash<QDate, Kind> m_days;
    QSet<int> m_loadedYears;
};

}
