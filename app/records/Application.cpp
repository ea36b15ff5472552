// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Application.h"

#include "records/Reading.h"

namespace yichuang {

ApplicationReceipt ApplicationReceipt::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .queryCode = json[u"query_code"].toString(),
        .queryToken = json[u"query_token"].toString(),
        .receivedAt = readTime(json[u"received_at"]),
        .tellDue = readTime(json[u"tell_due"]),
        .tellDueProvisional = json[u"tell_due_provisional"].toBool(),
        .phone = json[u"phone"].toString(),
        .place = json[u"place"].toString(),
        .department = json[u"department"].toString(),
        .address = json[u"address"].toString(),
        .hours = json[u"hours"].toString(),
        .document = readId<DocumentId>(json[u"document"]),
    };
}

Progress::Step Progress::Step::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .action = json[u"action"].toString(),
        .to = readWord<CaseStatus>(json[u"to"]).value_or(CaseStatus::Other),
    };
}

Progress::Point Progress::Point::fromJson(const QJsonObject &json)
{
    return {.label = json[u"label"].toString(), .text = json[u"text"].toString()};
}

Progress Progress::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .receivedAt = readTime(json[u"received_at"]),
        .acceptedAt = readTime(json[u"accepted_at"]),
        .tell = readOptional<TellDeadline>(json[u"tell"]),
        .decide = readOptional<DecideDeadline>(json[u"decide"]),
        .steps = readList<Step>(json[u"steps"]),
        .points = readList<Point>(json[u"points"]),
    };
}

}
