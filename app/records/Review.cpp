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
        .originals = json[u"checked"][u"originals"].toInt(),
        .ofOriginals = json[u"checked"][u"of_originals"].toInt(),
        .metPoints = json[u"checked"][u"points"].toInt(),
        .ofPoints = json[u"checked"][u"of_points"].toInt(),
        .failedPoints = json[u"checked"][u"failed"].toInt(),
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
        .act = json[u"act"].toString(),
        .by = json[u"by"].toString(),
        .standsInFor = json[u"for"].toString(),
        .text = json[u"text"].toString(),
        .outcome = json[u"outcome"].toString(),
        .originals = json[u"originals"].toInt(),
        .deemed = json[u"deemed"].toBool(),
        .owed = json[u"owed"].toBool(),
        .named = json[u"name"].toString(),
        .until = readDate(json[u"until"]),
        .provisional = json[u"provisional"].toBool(),
        .day = readDate(json[u"day"]),
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
        .resumesOn = readDate(json[u"resumes_on"]),
        .provisional = json[u"provisional"].toBool(),
    };
}

AskedExtension AskedExtension::fromJson(const QJsonObject &json)
{
    return {
        .by = json[u"asked_by"].toString(),
        .at = readTime(json[u"asked_at"]),
        .workdays = json[u"workdays"].toInt(),
        .reason = json[u"reason"].toString(),
    };
}

OpinionRequest OpinionRequest::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .department = json[u"department"].toString(),
        .question = json[u"question"].toString(),
        .askedBy = json[u"asked_by"].toString(),
        .dueAt = readTime(json[u"due_at"]),
        .overdue = json[u"overdue"].toBool(),
        .mine = json[u"mine"].toBool(),
        .answeredAt = readTime(json[u"answered_at"]),
        .agrees = readYesNo(json[u"agrees"]),
        .text = json[u"text"].toString(),
    };
}

DepartmentName DepartmentName::fromJson(const QJsonObject &json)
{
    return {.id = json[u"id"].toInt(), .name = json[u"name"].toString()};
}

static QList<ReviewAct> readActs(const QJsonValue &value)
{
    QList<ReviewAct> acts;
    const QStringList words = readTexts(value);
    for (const QString &word : words)
        if (const auto act = fromWord<ReviewAct>(word))
            acts.append(*act);
    return acts;
}

ReviewStage ReviewStage::fromJson(const QJsonObject &json)
{
    return {
        .step = readWord<ReviewStepKind>(json[u"step"]).value_or(ReviewStepKind::Examine),
        .stepName = json[u"step_name"].toString(),
        .decides = json[u"decides"].toBool(),
        .nextStep = json[u"next_step"].toString(),
        .barred = json[u"barred"].toString(),
        .standsInFor = json[u"for"].toString(),
        .way = readList<WayStop>(json[u"way"]),
        .points = readList<ReviewPoint>(json[u"points"]),
        .opinions = readList<Opinion>(json[u"opinions"]),
        .causes = readList<PauseCause>(json[u"causes"]),
        .pause = readOptional<SpecialProcedure>(json[u"pause"]),
        .extension = readOptional<AskedExtension>(json[u"extension"]),
        .requests = readList<OpinionRequest>(json[u"requests"]),
        .proposed = readOptional<Refusal>(json[u"refusal"]),
        .acts = readActs(json[u"acts"]),
        .departments = readList<DepartmentName>(json[u"departments"]),
        .certificate = readOptional<ItemCertificate>(json[u"certificate"]),
        .expected = readOptional<ItemCertificate>(json[u"expected"]),
        .hearingDays = json[u"hearing_period"][u"n"].toInt(),
        .hearingUnit = json[u"hearing_period"][u"unit"].toString(),
        .pausedDays = json[u"paused_days"].toInt(),
        .clock = DeadlineExplanation::fromJson(json[u"clock"].toObject()),
        .phrases = readTexts(json[u"phrases"]),
    };
}

ItemCertificate ItemCertificate::fromJson(const QJsonObject &json)
{
    return {
        .term = readWord<LicenceTerm>(json[u"term"]).value_or(LicenceTerm::Officer),
        .first = readDate(json[u"first"]),
        .last = readDate(json[u"last"]),
        .scope = json[u"scope"].toString(),
    };
}

BatchFacts::Paper BatchFacts::Paper::fromJson(const QJsonObject &json)
{
    return {.title = json[u"title"].toString(), .count = json[u"count"].toInt()};
}

BatchFacts BatchFacts::fromJson(const QJsonObject &json)
{
    return {
        .decides = json[u"decides"].toBool(),
        .nextStep = json[u"next_step"].toString(),
        .papers = readList<Paper>(json[u"papers"]),
        .messages = json[u"messages"].toInt(),
        .certificate = readOptional<ItemCertificate>(json[u"certificate"]),
        .phrases = readTexts(json[u"phrases"]),
    };
}

QJsonObject WantedCertificate::toJson() const
{
    QJsonObject json;
    for (const auto &[key, said] :
         {std::pair{QStringLiteral("valid_from"), validFrom}, {QStringLiteral("valid_to"), validTo}, {QStringLiteral("scope"), scope}})
        if (!said.isEmpty())
            json.insert(key, said);
    return json;
}

WantedCertificate WantedCertificate::fromJson(const QJsonObject &json)
{
    return {.validFrom = json[u"valid_from"].toString(), .validTo = json[u"valid_to"].toString(), .scope = json[u"scope"].toString()};
}

QJsonObject StepOpinion::toJson() const
{
    QJsonObject found;
    for (const auto &[no, finding] : findings)
        found.insert(QString::number(no), wordFor(finding));
    QJsonObject json{{QStringLiteral("findings"), found}, {QStringLiteral("text"), text}};
    if (!certificate.isEmpty())
        json.insert(QStringLiteral("certificate"), certificate.toJson());
    return json;
}

QJsonObject Refusal::toJson() const
{
    return {{QStringLiteral("facts"), facts}, {QStringLiteral("articles"), articles}, {QStringLiteral("reasons"), reasons}};
}

Refusal Refusal::fromJson(const QJsonObject &json)
{
    return {.facts = json[u"facts"].toString(), .articles = json[u"articles"].toString(), .reasons = json[u"reasons"].toString()};
}

QJsonObject WantedPause::toJson() const
{
    return {{QStringLiteral("cause"), cause},
            {QStringLiteral("workdays"), workdays},
            {QStringLiteral("body"), body},
            {QStringLiteral("reason"), reason}};
}

WantedPause WantedPause::fromJson(const QJsonObject &json)
{
    return {.cause = json[u"cause"].toString(),
            .workdays = json[u"workdays"].toInt(),
            .body = json[u"body"].toString(),
            .reason = json[u"reason"].toString()};
}

QJsonObject HearingAnswer::toJson() const
{
    return {
        {QStringLiteral("outcome"), wordFor(outcome)}, {QStringLiteral("day"), day.toString(Qt::ISODate)}, {QStringLiteral("note"), note}};
}

QJsonObject SiteVisit::toJson() const
{
    return {{QStringLiteral("day"), day.toString(Qt::ISODate)},
            {QStringLiteral("place"), place},
            {QStringLiteral("officers"), QJsonArray::fromStringList(officers)},
            {QStringLiteral("findings"), findings}};
}

QJsonObject ThirdParty::toJson() const
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("interest"), interest}, {QStringLiteral("matter"), matter}};
}

ReviewTeam::Person ReviewTeam::Person::fromJson(const QJsonObject &json)
{
    return {.workNo = json[u"work_no"].toString(),
            .name = json[u"name"].toString(),
            .steps = readTexts(json[u"steps"]),
            .active = json[u"active"].toBool(true),
            .me = json[u"me"].toBool()};
}

ReviewTeam::Delegation ReviewTeam::Delegation::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .from = json[u"from"].toString(),
        .to = json[u"to"].toString(),
        .first = readDate(json[u"first"]),
        .last = readDate(json[u"last"]),
        .reason = json[u"reason"].toString(),
        .by = json[u"by"].toString(),
        .runs = json[u"runs"].toBool(),
        .forMe = json[u"for_me"].toBool(),
        .ofMe = json[u"of_me"].toBool(),
        .mayEnd = json[u"may_end"].toBool(),
    };
}

ReviewTeam ReviewTeam::fromJson(const QJsonObject &json)
{
    return {.people = readList<Person>(json[u"people"]),
            .delegations = readList<Delegation>(json[u"delegations"]),
            .leads = json[u"leads"].toBool()};
}

HeldWork HeldWork::fromJson(const QJsonObject &json)
{
    return {
        .cases = readTexts(json[u"cases"]),
        .drafts = json[u"drafts"].toInt(),
        .extensions = json[u"extensions"].toInt(),
        .delegations = json[u"delegations"].toInt(),
    };
}

}
