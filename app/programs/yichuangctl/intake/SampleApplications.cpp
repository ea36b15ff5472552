// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleApplications.h"

#include "sample/SampleData.h"

#include <QJsonArray>

namespace yichuang::ctl {
namespace {

// The papers need to know that today is over some day; which days are holidays matters to nobody here.
QList<QDate> daysAround(const QDate &today)
{
    QList<QDate> days;
    for (int offset = -30; offset <= 30; ++offset)
        days.append(today.addDays(offset));
    return days;
}

}

SampleApplications::SampleApplications(quint32 seed)
    : m_now(QDateTime::currentDateTimeUtc())
    , m_seed(seed)
    , m_chance(seed)
    , m_calendar(daysAround(m_now.date()), m_now)
    , m_people(m_now.date())
    , m_answers(m_people, m_now.date())
    , m_catalogue(SampleData::catalogue())
    , m_world{m_calendar, m_people, m_answers, m_files, m_catalogue.value(u"reasons").toObject()}
{
}

QJsonObject SampleApplications::anyApplicant(const QJsonObject &item)
{
    const QJsonArray kinds = item.value(u"applicant_kinds").toArray();
    if (kinds.at(int(m_chance.bounded(int(kinds.size())))) == QLatin1String("enterprise"))
        return m_people.enterprise(m_chance);
    return m_chance.bounded(9) == 0 ? m_people.rarePerson(m_made, m_chance) : m_people.person(m_chance);
}

SampleApplication SampleApplications::next()
{
    const QJsonArray items = m_catalogue.value(u"items").toArray();
    const QJsonObject item = items.at(int(m_chance.bounded(int(items.size())))).toObject();
    const QJsonObject agent = m_chance.bounded(6) == 0 ? m_people.agent(m_chance) : QJsonObject();
    const QString name = QStringLiteral("simulate-%1-%2").arg(m_seed).arg(++m_made);
    SampleCase one(m_world, name, item, anyApplicant(item), agent, m_seed * 1009 + quint32(m_made), true);
    one.submit(m_now);
    const QJsonObject application = one.steps().first().value(u"application").toObject();
    SampleApplication made{name, application, {}};
    const QJsonArray materials = application.value(u"materials").toArray();
    for (const QJsonValue &material : materials)
        for (const QJsonValue &file : material[u"files"].toArray()) {
            const QByteArray hash = file[u"sha256"].toString().toLatin1();
            made.files.insert(hash, m_files.blobs().value(hash));
        }
    return made;
}

}
