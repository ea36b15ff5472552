// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Reasons.h"

#include "records/Reading.h"

namespace yichuang {

SupplementReason SupplementReason::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .target = readWord<DefectTarget>(json[u"target"]).value_or(DefectTarget::Material),
        .seq = json[u"seq"].toInt(),
        .form = json[u"form"].toString(),
        .pointer = json[u"pointer"].toString(),
        .title = json[u"title"].toString(),
        .label = json[u"label"].toString(),
        .text = json[u"text"].toString(),
        .initials = json[u"initials"].toString(),
        .pinyin = json[u"pinyin"].toString(),
    };
}

DeclineReason DeclineReason::fromJson(const QJsonObject &json)
{
    return {
        .ground = json[u"ground"].toInt(),
        .article = json[u"article"].toString(),
        .title = json[u"title"].toString(),
        .notRequired = json[u"action"].toString() == u"not_require",
        .needsBody = json[u"needs_body"].toBool(),
        .mayResubmit = json[u"may_resubmit"].toBool(),
        .least = json[u"least"].toInt(10),
        .asks = json[u"asks"].toString(),
        .text = json[u"text"].toString(),
        .initials = json[u"initials"].toString(),
        .pinyin = json[u"pinyin"].toString(),
    };
}

static QList<PinyinEntry> bodiesFrom(const QJsonArray &array)
{
    QList<PinyinEntry> bodies;
    for (const QJsonValue &body : array)
        bodies.append({body[u"name"].toString(), body[u"pinyin"].toString(), body[u"initials"].toString()});
    return bodies;
}

ReasonCatalogue ReasonCatalogue::fromJson(const QJsonObject &json)
{
    return {
        .supplement = readList<SupplementReason>(json[u"supplement"]),
        .decline = readList<DeclineReason>(json[u"decline"]),
        .bodies = bodiesFrom(json[u"bodies"].toArray()),
    };
}

}
