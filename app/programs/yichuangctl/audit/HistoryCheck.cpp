// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HistoryCheck.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yichuang::ctl {

static constexpr qint64 casesAtOnce = 5000;

Result<HistoryCheck::Findings> HistoryCheck::run(const QList<Seal> &kept)
{
    const auto owner = m_session.value("select has_schema_privilege('hall', 'usage')");
    if (!owner)
        return owner.error();
    m_owner = *owner == QLatin1String("t");
    if (const auto read = readSeals(); !read)
        return read.error();
    for (const Seal &seal : std::as_const(m_found.seals)) {
        if (const auto counted = countSeal(seal); !counted)
            return counted.error();
    }
    if (const auto walked = walkChains(); !walked)
        return walked.error();
    compare(kept);
    return m_found;
}

Result<QJsonObject> HistoryCheck::ask(const QByteArray &asAuditor, const QByteArray &asOwner, const QList<QByteArray> &arguments)
{
    const auto answer = m_session.value("select " + (m_owner ? asOwner : asAuditor), arguments);
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(answer->value_or(QString()).toUtf8()).object();
}

Result<Done> HistoryCheck::readSeals()
{
    for (;;) {
        const QByteArray after = m_found.seals.isEmpty() ? QByteArray() : m_found.seals.last().day.toString(Qt::ISODate).toLatin1();
        const auto page =
            ask("audit.seals(nullif($1, '')::date, 1000)",
                "jsonb_build_object('seals', hall.seals(nullif($1, '')::date, 1000), 'last_case', (select max(id) from hall.case_file))",
                {after});
        if (!page)
            return page.error();
        m_lastCase = page->value(u"last_case").toInteger();
        const QJsonArray seals = page->value(u"seals").toArray();
        for (const QJsonValue &seal : seals)
            m_found.seals.append({QDate::fromString(seal[u"day"].toString(), Qt::ISODate), seal[u"last_event"].toInteger(),
                                  seal[u"events"].toInteger(), seal[u"hash"].toString()});
        if (seals.isEmpty())
            return Done{};
    }
}

Result<Done> HistoryCheck::countSeal(const Seal &seal)
{
    QJsonObject state;
    while (!state[u"done"].toBool()) {
        const QByteArray last = state.isEmpty() ? QByteArray() : QJsonDocument(state).toJson(QJsonDocument::Compact);
        const auto next = ask("audit.check_seal($1::date, nullif($2, '')::jsonb)", "hall.check_seal($1::date, nullif($2, '')::jsonb)",
                              {seal.day.toString(Qt::ISODate).toLatin1(), last});
        if (!next)
            return next.error();
        state = *next;
    }
    if (!state[u"equal"].toBool())
        note(seal, "seal");
    return Done{};
}

Result<Done> HistoryCheck::walkChains()
{
    for (qint64 from = 0; from <= m_lastCase; from += casesAtOnce) {
        const auto part =
            ask("audit.verify_chain($1::bigint, $2::bigint)",
                "jsonb_build_object('events', (select count(*) from hall.event where case_id between $1::bigint and $2::bigint),"
                " 'faults', hall.chain_faults($1::bigint, $2::bigint))",
                {QByteArray::number(from), QByteArray::number(from + casesAtOnce - 1)});
        if (!part)
            return part.error();
        m_found.events += part->value(u"events").toInteger();
        for (const QJsonValue &fault : part->value(u"faults").toArray())
            m_found.faults.append(fault);
    }
    return Done{};
}

void HistoryCheck::compare(const QList<Seal> &kept)
{
    for (const Seal &seal : kept) {
        const auto now =
            std::find_if(m_found.seals.cbegin(), m_found.seals.cend(), [&seal](const Seal &other) { return other.day == seal.day; });
        if (now == m_found.seals.cend())
            note(seal, "vanished");
        else if (*now != seal)
            note(seal, "kept");
    }
}

void HistoryCheck::note(const Seal &seal, const char *fault)
{
    m_found.faults.append(
        QJsonObject{{QStringLiteral("day"), seal.day.toString(Qt::ISODate)}, {QStringLiteral("fault"), QLatin1String(fault)}});
}

}
