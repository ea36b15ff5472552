// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Queue.h"

#include "records/Reading.h"

namespace yichuang {

Holder Holder::fromJson(const QJsonObject &json)
{
    return {
        .by = json[u"by"].toString(),
        .window = json[u"window"].toInt(),
        .mine = json[u"mine"].toBool(),
        .since = readTime(json[u"since"]),
    };
}

QueueRow QueueRow::fromJson(const QJsonObject &json)
{
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .stamp = json[u"stamp"].toString(),
        .caseNo = json[u"case_no"].toString(),
        .shortNo = json[u"short_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .department = json[u"department"].toInt(),
        .receivedAt = readTime(json[u"received_at"]),
        .waitingSince = readTime(json[u"waiting_since"]),
        .dueAt = readTime(json[u"due_at"]),
        .workdaysLeft = readCount(json[u"workdays_left"]),
        .light = readWord<LightColour>(json[u"light"]).value_or(LightColour::Paused),
        .provisional = json[u"provisional"].toBool(),
        .round = json[u"round"].toInt(1),
        .resubmitted = json[u"resubmitted"].toBool(),
        .agent = json[u"agent"].toBool(),
        .arrived = json[u"arrived"].toBool(),
        .draft = json[u"draft"].toBool(),
        .deemed = json[u"deemed"].toBool(),
        .state = readWord<QueueState>(json[u"state"]),
        .holder = readOptional<Holder>(json[u"holder"]),
        .holdReason = json[u"hold_reason"].toString(),
        .returned = json[u"returned"].toBool(),
        .handedFrom = readCount(json[u"handed_from"]),
        .urgedAt = json[u"urged_at"].isString() ? std::optional(readTime(json[u"urged_at"])) : std::nullopt,
        .urgeKind = readWord<UrgeKind>(json[u"urge_kind"]).value_or(UrgeKind::Urge),
        .review = readOptional<ReviewLine>(json[u"review"]),
    };
}

QJsonObject QueueFilter::toJson() const
{
    QJsonObject json{{QStringLiteral("sort"), wordFor(sort)}};
    if (light)
        json[u"light"] = wordFor(*light);
    if (resubmitted)
        json[u"resubmitted"] = true;
    if (!skip.isEmpty()) {
        QJsonArray ids;
        for (const CaseId id : skip)
            ids.append(id.value());
        json[u"skip"] = ids;
    }
    return json;
}

QueueCounts QueueCounts::fromJson(const QJsonObject &json)
{
    return {
        .window = json[u"window"].toInt(),
        .department = json[u"department"].toInt(),
        .held = json[u"held"].toInt(),
        .red = json[u"red"].toInt(),
        .amber = json[u"amber"].toInt(),
        .green = json[u"green"].toInt(),
        .resubmitted = json[u"resubmitted"].toInt(),
        .mine = json[u"mine"].toInt(),
        .paused = json[u"paused"].toInt(),
    };
}

namespace {

// Rows as they are told: whole, or by the case alone where the asker has it.
class ToldRows {
public:
    explicit ToldRows(const QList<QueueRow> &known)
        : m_known(known)
    {
        for (qsizetype i = 0; i < known.size(); ++i)
            m_places.insert(known[i].caseId, i);
    }

    std::optional<QueueRow> row(const QJsonValue &told) const
    {
        if (told.isObject())
            return QueueRow::fromJson(told.toObject());
        const auto place = m_places.constFind(readId<CaseId>(told));
        return place != m_places.constEnd() ? std::optional(m_known[*place]) : std::nullopt;
    }
    QList<QueueRow> rows(const QJsonArray &told) const
    {
        QList<QueueRow> rows;
        rows.reserve(told.size());
        for (const QJsonValue &value : told) {
            if (auto read = row(value))
                rows.append(*std::move(read));
        }
        return rows;
    }

private:
    const QList<QueueRow> &m_known;
    QHash<CaseId, qsizetype> m_places;
};

}

QueuePage QueuePage::fromJson(const QJsonObject &json, const QList<QueueRow> &known)
{
    const ToldRows told(known);
    return {
        .rows = told.rows(json[u"rows"].toArray()),
        .next = json[u"next"].toObject(),
        .counts = QueueCounts::fromJson(json[u"counts"].toObject()),
        .now = readTime(json[u"now"]),
        .upNext = told.row(json[u"up_next"]),
    };
}

}
