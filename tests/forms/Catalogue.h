// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormDefinition.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace yichuang {

// A file of the sample hall's catalogue, as it is shipped.
inline QJsonDocument catalogueFile(const QString &name)
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + "/resources/catalogue/" + name);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no %s", qPrintable(file.fileName()));
    }
    return QJsonDocument::fromJson(file.readAll());
}

inline QList<QJsonObject> catalogueItems()
{
    QList<QJsonObject> items;
    for (const auto &name :
         QDir(qEnvironmentVariable("YICHUANG_SOURCE") + "/resources/catalogue/items").entryList({"*.json"}, QDir::Files, QDir::Name)) {
        items.append(catalogueFile("items/" + name).object());
    }
    return items;
}

// 食品经营许可（新办）: three pages 经营者, 经营场所, 经营项目.
inline FormDefinition foodForm()
{
    return FormDefinition::fromJson(catalogueFile("items/440117020001.json")["forms"][0].toObject()).value();
}

inline QJsonObject foodAnswers()
{
    return {{"operator", QJsonObject{{"name", "谭嘉慧"}}},
            {"premises", QJsonObject{{"shop_name", "蓬江区嘉慧云吞店"},
                                     {"street", "白沙街道"},
                                     {"address", "堤东路 126 号首层"},
                                     {"area", 46.5},
                                     {"tenure", "租赁"},
                                     {"lease_until", "2029-10-31"},
                                     {"seats", 24}}},
            {"business",
             QJsonObject{{"projects", QJsonArray{"热食类食品制售", "自制饮品制售"}},
                         {"online", false},
                         {"staff", QJsonArray{QJsonObject{{"name", "谭嘉慧"}, {"duty", "厨师"}, {"health_until", "2027-03-01"}},
                                              QJsonObject{{"name", "𠮷田"}, {"duty", "服务员"}, {"health_until", "2027-05-06"}}}}}}};
}

}
