// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace yichuang {

// The ways on which a person comes to an item: 主题, 人生事件, 特定对象, 经营活动, 部门.
enum class CatalogueAxis { Theme, LifeEvent, SpecialGroup, BusinessActivity, Department };
template<>
inline constexpr auto wordsOf<CatalogueAxis> = spelled("theme", "life_event", "special_group", "business_activity", "department");

// One place on such a way. Only those with an item are handed out.
struct CatalogueCategory {
    CatalogueAxis axis = CatalogueAxis::Theme;
    PartyKind kind = PartyKind::Person; // for whom; a department stands in both
    QString code;
    QString name;
    int items = 0;

    static CatalogueCategory fromJson(const QJsonObject &json);
};

// What browsing and searching show of an item.
struct CatalogueItem {
    QString code;
    QString name;
    QString department; // code
    QList<PartyKind> kinds;
    QStringList personThemes; // codes, as are the next
    QStringList enterpriseThemes;
    QStringList lifeEvents;
    QStringList specialGroups;
    QStringList businessActivities;
    QStringList keywords;
    bool licence = false;
    bool immediate = false;
    bool onlineWhole = false;
    int visits = 0;
    QString promised; // in words
    QString fee;

    bool isIn(const CatalogueCategory &category) const;
    static CatalogueItem fromJson(const QJsonObject &json);
};

// What people say for what the catalogue calls otherwise: 开饭店 for 食品经营许可.
struct CatalogueSynonym {
    QString word;
    QStringList means; // words to look for instead
    QStringList items; // codes that are meant outright

    static CatalogueSynonym fromJson(const QJsonObject &json);
};

struct CatalogueDepartment {
    QString code;
    QString name;
    QString label; // short, for a tile
    QString phone;
    QString address;
    int items = 0;

    static CatalogueDepartment fromJson(const QJsonObject &json);
};

// The catalogue as it is open today, in pages. Everything but the items comes with the first page only.
struct CataloguePage {
    QString version; // another one: read all again
    QList<CatalogueItem> items;
    QString next; // empty after the last page
    QList<CatalogueCategory> categories;
    QList<CatalogueDepartment> departments;
    QList<CatalogueSynonym> synonyms;
    QStringList popular; // codes, the most used first

    static CataloguePage fromJson(const QJsonObject &json);
};

}
