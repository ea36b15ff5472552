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
        .receivedAt = readTime(json[u"received_at"]),
        .tellDue = readTime(json[u"tell_due"]),
        .window = json[u"window"].toVariant().toString(),
    };
}

Progress::Step Progress::Step::fromJson(const QJsonObject &json)
{
    return {.name = json[u"name"].toString(), .at = readTime(json[u"at"]), .state = json[u"state"].toString()};
}

Progress Progress::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .steps = readList<Step>(json[u"steps"]),
        .next = json[u"next"].toString(),
    };
}

}
