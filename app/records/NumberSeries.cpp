// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/NumberSeries.h"

#include "records/Reading.h"

namespace yichuang {

bool NumberSeries::isSame(const NumberSeries &other) const
{
    return departmentId == other.departmentId && kind == other.kind && licence == other.licence && year == other.year;
}

NumberSeries NumberSeries::fromJson(const QJsonObject &json)
{
    return {
        .departmentId = json[u"department_id"].toInt(),
        .department = json[u"department"].toString(),
        .kind = json[u"kind"].toString(),
        .title = json[u"title"].toString(),
        .licence = json[u"licence"].toBool(true),
        .year = json[u"year"].toInt(),
        .begins = json[u"series"].toString(),
        .last = json[u"last"].toInt(),
        .voided = int(json[u"void"].toArray().size()),
        .missing = readNumbers(json[u"missing"]),
    };
}

GivenNumber GivenNumber::fromJson(const QJsonObject &json)
{
    return {
        .serial = json[u"serial"].toInt(),
        .number = json[u"number"].toString(),
        .title = json[u"title"].toString(),
        .caseNo = json[u"case_no"].toString(),
        .at = readTime(json[u"at"]),
        .by = json[u"by"].toString(),
        .isVoid = json[u"void"].toBool(),
        .why = json[u"why"].toString(),
    };
}

FoundNumber FoundNumber::fromJson(const QJsonObject &json)
{
    const QJsonObject found = json[u"found"].toObject();
    return {.series = NumberSeries::fromJson(found), .serial = found[u"serial"].toInt()};
}

}
