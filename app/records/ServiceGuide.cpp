// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ServiceGuide.h"

#include "records/Pointer.h"
#include "records/Reading.h"

namespace yichuang {

MaterialSample MaterialSample::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<SampleId>(json[u"id"]),
        .blank = json[u"blank"].toBool(),
        .name = json[u"name"].toString(),
        .mediaType = json[u"media_type"].toString(),
        .size = json[u"size"].toInteger(),
    };
}

bool GuideMaterial::isDemanded(const QJsonObject &answers, bool byAgent) const
{
    if (exempt || required != Requirement::Conditional)
        return !exempt && required == Requirement::Yes;
    if (when.contains(u"agent"))
        return when[u"agent"] == QJsonValue(byAgent);
    const QJsonValue answer = valueAt(answers[when[u"form"].toString()], when[u"pointer"].toString());
    return when.contains(u"equals") && answer == when[u"equals"];
}

GuideMaterial GuideMaterial::fromJson(const QJsonObject &json)
{
    return {
        .seq = json[u"seq"].toInt(),
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .kind = json[u"kind"].toString(),
        .required = readWord<Requirement>(json[u"required"]).value_or(Requirement::Yes),
        .condition = json[u"condition"].toString(),
        .when = json[u"when"].toObject(),
        .originals = json[u"originals"].toInt(),
        .copies = json[u"copies"].toInt(),
        .form = readWord<MaterialForm>(json[u"form"]).value_or(MaterialForm::Either),
        .verifyOriginal = json[u"verify_original"].toBool(),
        .exempt = json[u"exempt"].toBool(),
        .source = json[u"source"].toString(),
        .issuer = json[u"issuer"].toString(),
        .fillNotes = json[u"fill_notes"].toString(),
        .allowedTypes = readTexts(json[u"allowed_types"]),
        .samples = readList<MaterialSample>(json[u"samples"]),
    };
}

GuideForm GuideForm::fromJson(const QJsonObject &json)
{
    return {.code = json[u"code"].toString(), .title = json[u"title"].toString(), .definition = json[u"definition"].toObject()};
}

ServiceGuide::Basis ServiceGuide::Basis::fromJson(const QJsonObject &json)
{
    return {.law = json[u"law"].toString(), .article = json[u"article"].toString()};
}

ServiceGuide::Question ServiceGuide::Question::fromJson(const QJsonObject &json)
{
    return {.question = json[u"question"].toString(), .answer = json[u"answer"].toString()};
}

ServiceGuide ServiceGuide::fromJson(const QJsonObject &json)
{
    ServiceGuide guide{
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .version = json[u"version"].toInt(),
        .department = json[u"department"].toString(),
        .departmentName = json[u"department_name"].toString(),
        .audience = readTexts(json[u"audience"]),
        .kinds = {},
        .type = json[u"type"].toString(),
        .licence = json[u"licence"].toBool(),
        .immediate = json[u"immediate"].toBool(),
        .needsVisit = json[u"needs_visit"].toBool(),
        .onlineWhole = json[u"online_whole"].toBool(),
        .visits = json[u"visits"].toInt(),
        .summary = json[u"summary"].toString(),
        .conditions = readTexts(json[u"conditions"]),
        .steps = readTexts(json[u"steps"]),
        .statutory = json[u"statutory"].toString(),
        .promised = json[u"promised"].toString(),
        .limitsNote = json[u"limits_note"].toString(),
        .fee = json[u"fee"].toString(),
        .legalBasis = readList<Basis>(json[u"legal_basis"]),
        .result = json[u"result"].toString(),
        .place = json[u"place"].toString(),
        .hours = json[u"hours"].toString(),
        .phone = json[u"phone"].toString(),
        .complaintPhone = json[u"complaint_phone"].toString(),
        .questions = readList<Question>(json[u"faq"]),
        .materials = readList<GuideMaterial>(json[u"materials"]),
        .forms = readList<GuideForm>(json[u"forms"]),
        .mostBytes = json[u"most_bytes"].toInteger(),
    };
    const QStringList kinds = readTexts(json[u"kinds"]);
    for (const QString &kind : kinds)
        if (const auto known = fromWord<PartyKind>(kind))
            guide.kinds.append(*known);
    return guide;
}

}
