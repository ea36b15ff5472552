// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Review.h"

#include "records/Reading.h"

namespace yichuang {

ReviewLine ReviewLine::fromJson(const QJsonObject &json)
{
    return {
        .itemCode = json[u"item_code"].toString(),
        .subject = json[u"subject"].toString(),
        .acceptedOn = readDate(json[u"accepted_on"]),
        .step = readWord<ReviewStepKind>(json[u"step"]).value_or(ReviewStepKind::Examine),
        .remark = json[u"remark"].toString(),
        .whyNotInBatch = json[u"why_not_in_batch"].toString(),
    };
}

ReviewPoint ReviewPoint::fromJson(const QJsonObject &json)
{
    return {
        .no = json[u"no"].toInt(),
        .title = json[u"title"].toString(),
        .demand = json[u"demand"].toString(),
        .materials = readNumbers(json[u"materials"]),
        .finding = readWord<Finding>(json[u"finding"]),
        .note = json[u"note"].toString(),
    };
}

WayStop WayStop::fromJson(const QJsonObject &json)
{
    return {
        .name = json[u"name"].toString(),
        .remark = json[u"remark"].toString(),
        .state = readWord<WayState>(json[u"state"]).value_or(WayState::Coming),
    };
}

Opinion Opinion::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .step = json[u"step"].toString(),
        .by = json[u"by"].toString(),
        .text = json[u"text"].toString(),
        .outcome = json[u"outcome"].toString(),
    };
}

PauseCause PauseCause::fromJson(const QJsonObject &json)
{
    return {.code = json[u"code"].toString(), .name = json[u"name"].toString(), .bodies = readTexts(json[u"bodies"])};
}

SpecialProcedure SpecialProcedure::fromJson(const QJsonObject &json)
{
    return {
        .cause = json[u"cause"].toString(),
        .body = json[u"body"].toString(),
        .reason = json[u"reason"].toString(),
        .from = readDate(json[u"from"]),
        .plannedDays = json[u"planned_days"].toInt(),
        .resumesOn = readDate(json[u"resumes_on"]),
    };
}

ReviewStage ReviewStage::fromJson(const QJsonObject &json)
{
    return {
        .step = readWord<ReviewStepKind>(json[u"step"]).value_or(ReviewStepKind::Examine),
        .stepName = json[u"step_name"].toString(),
        .decides = json[u"decides"].toBool(),
        .nextStep = json[u"next_step"].toString(),
        .barred = json[u"barred"].toString(),
        .way = readList<WayStop>(json[u"way"]),
        .points = readList<ReviewPoint>(json[u"points"]),
        .opinions = readList<Opinion>(json[u"opinions"]),
        .causes = readList<PauseCause>(json[u"causes"]),
        .pause = readOptional<SpecialProcedure>(json[u"pause"]),
        .pausedDays = json[u"paused_days"].toInt(),
        .mayExtend = json[u"may_extend"].toBool(),
        .clock = DeadlineExplanation::fromJson(json[u"clock"].toObject()),
        .phrases = readTexts(json[u"phrases"]),
    };
}

QJsonObject StepOpinion::toJson() const
{
    QJsonObject found;
    for (const auto &[no, finding] : findings)
        found.insert(QString::number(no), wordFor(finding));
    return {{QStringLiteral("findings"), found}, {QStringLiteral("text"), text}};
}

QJsonObject Refusal::toJson() const
{
    return {{QStringLiteral("facts"), facts}, {QStringLiteral("articles"), articles}, {QStringLiteral("reasons"), reasons}};
}

}
