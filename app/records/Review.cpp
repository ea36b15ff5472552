// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Review.h"

#include "records/Reading.h"

namespace yichuang {

namespace {

QList<int> readNumbers(const QJsonValue &value)
{
    QList<int> numbers;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list)
        numbers.append(one.toInt());
    return numbers;
}

}

ReviewRow ReviewRow::fromJson(const QJsonObject &json)
{
    return {
        .row = QueueRow::fromJson(json),
        .itemCode = json[u"item_code"].toString(),
        .subject = json[u"subject"].toString(),
        .acceptedOn = readDate(json[u"accepted_on"]),
        .step = readWord<ReviewStepKind>(json[u"step"]).value_or(ReviewStepKind::Examine),
        .remark = json[u"remark"].toString(),
        .batchable = json[u"batchable"].toBool(),
        .whyNotBatchable = json[u"why_not_batchable"].toString(),
    };
}

ReviewPage ReviewPage::fromJson(const QJsonObject &json)
{
    const QJsonObject counts = json[u"counts"].toObject();
    return {
        .rows = readList<ReviewRow>(json[u"rows"]),
        .next = json[u"next"].toObject(),
        .mine = counts[u"mine"].toInt(),
        .paused = counts[u"paused"].toInt(),
        .now = readTime(json[u"now"]),
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

Pause Pause::fromJson(const QJsonObject &json)
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

ReviewFile ReviewFile::fromJson(const QJsonObject &json)
{
    const QJsonObject review = json[u"review"].toObject();
    return {
        .file = CaseFile::fromJson(json),
        .step = readWord<ReviewStepKind>(review[u"step"]).value_or(ReviewStepKind::Examine),
        .stepName = review[u"step_name"].toString(),
        .decides = review[u"decides"].toBool(),
        .nextStep = review[u"next_step"].toString(),
        .barred = review[u"barred"].toString(),
        .way = readList<WayStop>(review[u"way"]),
        .points = readList<ReviewPoint>(review[u"points"]),
        .opinions = readList<Opinion>(review[u"opinions"]),
        .causes = readList<PauseCause>(review[u"causes"]),
        .pause = readOptional<Pause>(review[u"pause"]),
        .pausedDays = review[u"paused_days"].toInt(),
        .mayExtend = review[u"may_extend"].toBool(),
        .clock = DeadlineExplanation::fromJson(review[u"clock"].toObject()),
        .phrases = readTexts(review[u"phrases"]),
    };
}

QJsonObject Refusal::toJson() const
{
    return {{QStringLiteral("facts"), facts}, {QStringLiteral("articles"), articles}, {QStringLiteral("reasons"), reasons}};
}

}
