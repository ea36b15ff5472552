// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/YearCalendar.h"

#include <QJsonArray>
#include <QMap>

#include <optional>

namespace yichuang {

// A year as somebody is about to arrange it: what the hall has, and over it what was changed and is not stored yet. The changes outlive
// whatever the hall says of the year meanwhile.
class YearPlan {
public:
    // What the hall has now. A change that it says itself by now is none any more.
    void receive(const YearCalendar &hall);
    int year() const { return m_hall.year; }
    bool isLoaded() const { return m_hall.loaded; }
    QString edition() const { return m_hall.edition; }

    bool isWork(const QDate &day) const;
    // What the arrangement calls the day; empty where it says nothing of it.
    QString name(const QDate &day) const;
    // Named by the arrangement, as it is to be.
    bool isArranged(const QDate &day) const;
    bool isChanged(const QDate &day) const { return m_changes.contains(day); }

    // Rest becomes work and work rest. The words are for a day that its weekday does not say.
    void turn(const QDate &day, const QString &words);
    void rename(const QDate &day, const QString &words);
    // A whole arrangement takes the place of the year's.
    void replace(const QList<ArrangedDay> &days);
    void forget() { m_changes.clear(); }

    QList<QDate> changes() const { return m_changes.keys(); }
    // As a file keeps them: a day of which nothing is said beside its date is as its weekday says.
    QJsonArray keptChanges() const;
    void putBack(const QJsonArray &kept);
    // The first day that is arranged without words; none: an invalid one.
    QDate unnamed() const;
    // The whole year as it is to be.
    QList<ArrangedDay> days() const;

private:
    std::optional<ArrangedDay> hallSays(const QDate &day) const;
    std::optional<ArrangedDay> says(const QDate &day) const;
    void set(const QDate &day, const std::optional<ArrangedDay> &arranged);

    YearCalendar m_hall;
    QMap<QDate, ArrangedDay> m_stored;
    QMap<QDate, std::optional<ArrangedDay>> m_changes; // nothing: the weekday says it
};

}
