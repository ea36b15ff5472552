// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/YearPlan.h"

namespace yichuang {

namespace {

constexpr QLatin1String DateKey{"date"};
constexpr QLatin1String KindKey{"kind"};

bool worksByItself(const QDate &day)
{
    return day.dayOfWeek() < Qt::Saturday;
}

}

void YearPlan::receive(const YearCalendar &hall)
{
    m_hall = hall;
    m_stored.clear();
    for (const ArrangedDay &day : hall.days)
        m_stored.insert(day.date, day);
    const QList<QDate> changed = m_changes.keys();
    for (const QDate &day : changed)
        set(day, m_changes.value(day));
}

std::optional<ArrangedDay> YearPlan::hallSays(const QDate &day) const
{
    const auto found = m_stored.constFind(day);
    return found == m_stored.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<ArrangedDay> YearPlan::says(const QDate &day) const
{
    const auto found = m_changes.constFind(day);
    return found == m_changes.constEnd() ? hallSays(day) : *found;
}

void YearPlan::set(const QDate &day, const std::optional<ArrangedDay> &arranged)
{
    if (arranged == hallSays(day))
        m_changes.remove(day);
    else
        m_changes.insert(day, arranged);
}

bool YearPlan::isWork(const QDate &day) const
{
    const auto arranged = says(day);
    return arranged ? arranged->work : worksByItself(day);
}

QString YearPlan::name(const QDate &day) const
{
    const auto arranged = says(day);
    return arranged ? arranged->name : QString();
}

bool YearPlan::isArranged(const QDate &day) const
{
    return says(day).has_value();
}

// Turned back, a day is again what the hall has, words and all.
void YearPlan::turn(const QDate &day, const QString &words)
{
    const bool work = !isWork(day);
    const auto stored = hallSays(day);
    if ((stored ? stored->work : worksByItself(day)) == work)
        set(day, stored);
    else if (work == worksByItself(day))
        set(day, std::nullopt);
    else
        set(day, ArrangedDay{day, work, words});
}

void YearPlan::rename(const QDate &day, const QString &words)
{
    if (auto arranged = says(day)) {
        arranged->name = words;
        set(day, arranged);
    }
}

void YearPlan::replace(const QList<ArrangedDay> &days)
{
    m_changes.clear();
    for (const ArrangedDay &stored : std::as_const(m_stored))
        m_changes.insert(stored.date, std::nullopt);
    for (const ArrangedDay &day : days)
        set(day.date, day);
}

QJsonArray YearPlan::keptChanges() const
{
    QJsonArray kept;
    for (auto change = m_changes.constBegin(); change != m_changes.constEnd(); ++change)
        kept.append(*change ? (*change)->toJson() : QJsonObject{{DateKey, change.key().toString(Qt::ISODate)}});
    return kept;
}

void YearPlan::putBack(const QJsonArray &kept)
{
    for (const QJsonValue &value : kept) {
        const QJsonObject change = value.toObject();
        const QDate day = QDate::fromString(change[DateKey].toString(), Qt::ISODate);
        if (day.isValid())
            m_changes.insert(day, change.contains(KindKey) ? std::optional(ArrangedDay::fromJson(change)) : std::nullopt);
    }
}

QDate YearPlan::unnamed() const
{
    for (const ArrangedDay &day : days())
        if (day.name.trimmed().isEmpty())
            return day.date;
    return {};
}

QList<ArrangedDay> YearPlan::days() const
{
    QMap<QDate, ArrangedDay> all = m_stored;
    for (auto change = m_changes.constBegin(); change != m_changes.constEnd(); ++change) {
        if (*change)
            all.insert(change.key(), **change);
        else
            all.remove(change.key());
    }
    return all.values();
}

}
