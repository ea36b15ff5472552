// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Handout.h"

#include "records/Reading.h"

namespace yichuang {

HandoutRow HandoutRow::fromJson(const QJsonObject &json)
{
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .shortNo = json[u"short_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .waiting = json[u"waiting"].toInt(),
        .deliver = readOptional<DeliverDeadline>(json[u"deliver"]),
    };
}

Tapped Tapped::fromJson(const QJsonObject &json)
{
    return {.rows = readList<QueueRow>(json[u"rows"]), .handouts = readList<HandoutRow>(json[u"handouts"])};
}

PaperService PaperService::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<ServiceId>(json[u"id"]),
        .manner = readWord<ServiceManner>(json[u"manner"]).value_or(ServiceManner::Window),
        .state = readWord<ServiceState>(json[u"state"]).value_or(ServiceState::UnderWay),
        .servedAt = readTime(json[u"served_at"]),
        .why = json[u"why"].toString(),
    };
}

HandoutPaper HandoutPaper::fromJson(const QJsonObject &json)
{
    return {
        .paper = Document::fromJson(json),
        .forWindow = json[u"for_window"].toBool(),
        .service = readOptional<PaperService>(json[u"service"]),
    };
}

Collection Collection::fromJson(const QJsonObject &json)
{
    const auto slip = readId<DocumentId>(json[u"slip"]);
    return {
        .at = readTime(json[u"at"]),
        .by = json[u"by"].toString(),
        .window = json[u"window"].toInt(),
        .collector = readWord<CardHolder>(json[u"collector"]).value_or(CardHolder::Other),
        .name = json[u"name"].toString(),
        .idMasked = json[u"id_masked"].toString(),
        .relation = json[u"relation"].toString(),
        .authority = json[u"authority"].toString(),
        .certificateNo = json[u"certificate_no"].toString(),
        .slip = slip.isValid() ? std::optional(slip) : std::nullopt,
    };
}

Handout Handout::fromJson(const QJsonObject &json)
{
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .caseNo = json[u"case_no"].toString(),
        .shortNo = json[u"short_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .version = json[u"version"].toInt(),
        .item = json[u"item"].toString(),
        .applicant = Applicant::fromJson(json[u"applicant"].toObject()),
        .agent = readOptional<Agent>(json[u"agent"]),
        .deliver = readOptional<DeliverDeadline>(json[u"deliver"]),
        .certificate = json[u"certificate"][u"name"].toString(),
        .certificateNo = json[u"certificate"][u"number"].toString(),
        .papers = readList<HandoutPaper>(json[u"documents"]),
        .collections = readList<Collection>(json[u"collections"]),
    };
}

QJsonObject Collector::toJson() const
{
    QJsonObject json{{QStringLiteral("card"), card.toJson()}, {QStringLiteral("face_match"), faceMatch}};
    if (!relation.isEmpty())
        json[u"relation"] = relation;
    if (!authority.isEmpty())
        json[u"authority"] = authority;
    return json;
}

}
