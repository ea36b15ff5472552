// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Catalogue.h"

#include "records/Reading.h"

namespace yichuang {

CatalogueCategory CatalogueCategory::fromJson(const QJsonObject &json)
{
    return {
        .axis = readWord<CatalogueAxis>(json[u"axis"]).value_or(CatalogueAxis::Theme),
        .kind = readWord<PartyKind>(json[u"kind"]).value_or(PartyKind::Person),
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .items = json[u"items"].toInt(),
    };
}

bool CatalogueItem::isIn(const CatalogueCategory &category) const
{
    if (!kinds.contains(category.kind))
        return false;
    switch (category.axis) {
    case CatalogueAxis::Theme: return (category.kind == PartyKind::Person ? personThemes : enterpriseThemes).contains(category.code);
    case CatalogueAxis::LifeEvent: return lifeEvents.contains(category.code);
    case CatalogueAxis::SpecialGroup: return specialGroups.contains(category.code);
    case CatalogueAxis::BusinessActivity: return businessActivities.contains(category.code);
    case CatalogueAxis::Department: return department == category.code;
    }
    return false;
}

CatalogueItem CatalogueItem::fromJson(const QJsonObject &json)
{
    CatalogueItem item{
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .department = json[u"department"].toString(),
        .kinds = {},
        .personThemes = readTexts(json[u"person_themes"]),
        .enterpriseThemes = readTexts(json[u"enterprise_themes"]),
        .lifeEvents = readTexts(json[u"life_events"]),
        .specialGroups = readTexts(json[u"special_groups"]),
        .businessActivities = readTexts(json[u"business_activities"]),
        .keywords = readTexts(json[u"keywords"]),
        .licence = json[u"licence"].toBool(),
        .immediate = json[u"immediate"].toBool(),
        .onlineWhole = json[u"online_whole"].toBool(),
        .visits = json[u"visits"].toInt(),
        .promised = json[u"promised"].toString(),
        .fee = json[u"fee"].toString(),
    };
    const QStringList kinds = readTexts(json[u"kinds"]);
    for (const QString &kind : kinds)
        if (const auto known = fromWord<PartyKind>(kind))
            item.kinds.append(*known);
    return item;
}

CatalogueSynonym CatalogueSynonym::fromJson(const QJsonObject &json)
{
    return {.word = json[u"word"].toString(), .means = readTexts(json[u"means"]), .items = readTexts(json[u"items"])};
}

CatalogueDepartment CatalogueDepartment::fromJson(const QJsonObject &json)
{
    return {
        .code = json[u"code"].toString(),
        .name = json[u"name"].toString(),
        .label = json[u"label"].toString(),
        .phone = json[u"phone"].toString(),
        .address = json[u"address"].toString(),
        .items = json[u"items"].toInt(),
    };
}

CataloguePage CataloguePage::fromJson(const QJsonObject &json)
{
    return {
        .version = json[u"version"].toString(),
        .items = readList<CatalogueItem>(json[u"items"]),
        .next = json[u"next"].toString(),
        .categories = readList<CatalogueCategory>(json[u"categories"]),
        .departments = readList<CatalogueDepartment>(json[u"departments"]),
        .synonyms = readList<CatalogueSynonym>(json[u"synonyms"]),
        .popular = readTexts(json[u"popular"]),
    };
}

}
