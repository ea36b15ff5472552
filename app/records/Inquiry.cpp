// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Inquiry.h"

#include "records/Reading.h"

namespace yichuang {

QJsonObject Rating::toJson() const
{
    QJsonObject json{
        {QStringLiteral("level"), wordFor(level)},
        {QStringLiteral("reasons"), QJsonArray::fromStringList(reasons)},
        {QStringLiteral("words"), words},
    };
    if (visit)
        json[QStringLiteral("visit")] = visit->value();
    return json;
}

Rating Rating::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .visit = json[u"visit"].isDouble() ? std::optional(readId<VisitId>(json[u"visit"])) : std::nullopt,
        .level = readWord<Satisfaction>(json[u"level"]).value_or(Satisfaction::Fair),
        .reasons = readTexts(json[u"reasons"]),
        .words = json[u"words"].toString(),
        .at = readTime(json[u"at"]),
    };
}

Visit Visit::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<VisitId>(json[u"id"]),
        .at = readTime(json[u"at"]),
        .window = readCount(json[u"window"]),
        .rated = json[u"rated"].toBool(),
    };
}

Inquiry Inquiry::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<InquiryId>(json[u"id"]),
        .no = json[u"no"].toString(),
        .kind = readWord<InquiryKind>(json[u"kind"]).value_or(InquiryKind::Consultation),
        .item = json[u"item"].toString(),
        .itemName = json[u"item_name"].toString(),
        .caseNo = json[u"case_no"].toString(),
        .department = json[u"department"].toString(),
        .by = json[u"by"].toString(),
        .text = json[u"text"].toString(),
        .at = readTime(json[u"at"]),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .answer = json[u"answer"].toString(),
        .answeredBy = json[u"answered_by"].toString(),
        .answeredAt = readTime(json[u"answered_at"]),
        .rating = readOptional<Rating>(json[u"rating"]),
    };
}

InquiryPage InquiryPage::fromJson(const QJsonObject &json)
{
    return {
        .inquiries = readList<Inquiry>(json[u"inquiries"]),
        .next = json[u"next"].toObject(),
        .overdue = json[u"overdue"].toInt(),
    };
}

}
