// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Audit.h"

#include "records/Reading.h"

namespace yichuang {

QJsonObject AuditFilter::toJson() const
{
    QJsonObject json;
    if (!caseNo.isEmpty())
        json.insert(QStringLiteral("case_no"), caseNo);
    if (!workNo.isEmpty())
        json.insert(QStringLiteral("work_no"), workNo);
    if (first.isValid())
        json.insert(QStringLiteral("first"), first.toString(Qt::ISODate));
    if (last.isValid())
        json.insert(QStringLiteral("last"), last.toString(Qt::ISODate));
    if (kind)
        json.insert(QStringLiteral("kind"), wordFor(*kind));
    return json;
}

AuditRow AuditRow::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .kind = readWord<AuditKind>(json[u"kind"]).value_or(AuditKind::House),
        .by = json[u"by"].toString(),
        .workNo = json[u"work_no"].toString(),
        .department = json[u"department"].toString(),
        .desk = json[u"desk"].toString(),
        .window = readCount(json[u"window"]),
        .device = json[u"device"].toString(),
        .action = json[u"action"].toString(),
        .caseId = readId<CaseId>(json[u"case_id"]),
        .caseNo = json[u"case_no"].toString(),
        .licence = json[u"licence"].toBool(true),
        .note = json[u"note"].toString(),
        .facts = json[u"facts"].toObject(),
    };
}

AuditRows AuditRows::fromJson(const QJsonObject &json)
{
    return {.rows = readList<AuditRow>(json[u"rows"]), .next = json[u"next"].toObject()};
}

CaseChain::Fault CaseChain::Fault::fromJson(const QJsonObject &json)
{
    return {.seq = json[u"seq"].toInt(), .fault = json[u"fault"].toString()};
}

CaseChain CaseChain::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .events = json[u"events"].toInt(),
        .sealed = json[u"sealed"].toInt(),
        .head = json[u"head"].toString(),
        .faults = readList<Fault>(json[u"faults"]),
    };
}

DaySeal DaySeal::fromJson(const QJsonObject &json)
{
    return {.day = readDate(json[u"day"]), .events = json[u"events"].toInteger(), .hash = json[u"hash"].toString()};
}

SealCheck SealCheck::fromJson(const QJsonObject &json)
{
    return {.done = json[u"done"].toBool(), .equal = json[u"equal"].toBool(), .state = json};
}

}
