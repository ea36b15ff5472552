// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Decision.h"

#include "records/Reading.h"

namespace yichuang {

QJsonObject Correction::toJson() const
{
    return {
        {QStringLiteral("form"), form.isEmpty() ? QJsonValue() : QJsonValue(form)},
        {QStringLiteral("pointer"), pointer},
        {QStringLiteral("old"), before},
        {QStringLiteral("new"), after},
    };
}

QJsonObject Defect::toJson() const
{
    QJsonObject json{{QStringLiteral("target"), wordFor(target)}, {QStringLiteral("label"), label}, {QStringLiteral("text"), text}};
    if (target == DefectTarget::Material) {
        json[u"seq"] = seq;
    } else {
        json[u"form"] = form;
        json[u"pointer"] = pointer;
    }
    return json;
}

Decided Decided::fromJson(const QJsonObject &json)
{
    const QJsonValue document = json[u"document"];
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .caseNo = json[u"case_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .version = json[u"version"].toInt(),
        .event = readId<EventId>(json[u"event"]),
        .document = document.isDouble() ? std::optional(readId<DocumentId>(document)) : std::nullopt,
        .number = json[u"number"].toString(),
        .releaseAt = readTime(json[u"release_at"]),
        .messages = json[u"messages"].toInt(),
    };
}

}
