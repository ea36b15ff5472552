// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/ThemeIcon.h"

#include "records/Catalogue.h"

#include <QHash>

namespace yichuang {

namespace {

const QHash<QString, Icon> &ofPersons()
{
    static const QHash<QString, Icon> signs{
        {QStringLiteral("005"), Icon::Baby},      // 生育收养
        {QStringLiteral("030"), Icon::Briefcase}, // 就业创业
        {QStringLiteral("035"), Icon::Shop},      // 设立变更
        {QStringLiteral("050"), Icon::Medal},     // 职业资格
        {QStringLiteral("060"), Icon::Heart},     // 婚姻登记
        {QStringLiteral("065"), Icon::Elder},     // 优待抚恤
        {QStringLiteral("085"), Icon::Coins},     // 社会保障
        {QStringLiteral("090"), Icon::IdCard},    // 证件办理
        {QStringLiteral("120"), Icon::Scales},    // 司法公证
        {QStringLiteral("145"), Icon::Medical},   // 医疗卫生
    };
    return signs;
}

const QHash<QString, Icon> &ofEnterprises()
{
    static const QHash<QString, Icon> signs{
        {QStringLiteral("005"), Icon::Briefcase}, // 设立变更
        {QStringLiteral("010"), Icon::Shop},      // 准营准办
        {QStringLiteral("030"), Icon::People},    // 人力资源
        {QStringLiteral("040"), Icon::Crane},     // 投资审批
        {QStringLiteral("075"), Icon::Leaf},      // 农林牧渔
        {QStringLiteral("085"), Icon::Building},  // 国土和规划建设
        {QStringLiteral("090"), Icon::Car},       // 交通运输
        {QStringLiteral("095"), Icon::Leaf},      // 环保绿化
        {QStringLiteral("110"), Icon::Medical},   // 医疗卫生
        {QStringLiteral("120"), Icon::Cap},       // 文体教育
        {QStringLiteral("135"), Icon::Settings},  // 质量技术
        {QStringLiteral("165"), Icon::Leave},     // 法人注销
    };
    return signs;
}

// Those that the catalogue has are known by their names; it has no codes for them.
const QHash<QString, Icon> &byName()
{
    static const QHash<QString, Icon> signs{
        {QStringLiteral("出生"), Icon::Baby},           {QStringLiteral("入托上学"), Icon::Cap},
        {QStringLiteral("就业创业"), Icon::Briefcase},  {QStringLiteral("结婚生育"), Icon::Heart},
        {QStringLiteral("购房租房"), Icon::Home},       {QStringLiteral("就医"), Icon::Medical},
        {QStringLiteral("出行驾车"), Icon::Car},        {QStringLiteral("社保参保"), Icon::Coins},
        {QStringLiteral("退休养老"), Icon::Elder},      {QStringLiteral("老年人"), Icon::Elder},
        {QStringLiteral("残疾人"), Icon::Heart},        {QStringLiteral("学生"), Icon::Cap},
        {QStringLiteral("未成年人"), Icon::Baby},       {QStringLiteral("妇女"), Icon::User},
        {QStringLiteral("退役军人"), Icon::Medal},      {QStringLiteral("低收入人群"), Icon::Coins},
        {QStringLiteral("外来务工人员"), Icon::People}, {QStringLiteral("被征地农民"), Icon::Leaf},
        {QStringLiteral("个体工商户"), Icon::Shop},     {QStringLiteral("小微企业"), Icon::Briefcase},
        {QStringLiteral("社会组织"), Icon::People},     {QStringLiteral("开办企业"), Icon::Shop},
        {QStringLiteral("生产经营"), Icon::Settings},   {QStringLiteral("准入许可"), Icon::Medal},
        {QStringLiteral("投资建设"), Icon::Crane},      {QStringLiteral("用工社保"), Icon::People},
        {QStringLiteral("注销"), Icon::Leave},
    };
    return signs;
}

}

Icon categoryIcon(const CatalogueCategory &category)
{
    switch (category.axis) {
    case CatalogueAxis::Theme:
        return (category.kind == PartyKind::Enterprise ? ofEnterprises() : ofPersons()).value(category.code, Icon::Document);
    case CatalogueAxis::Department: return Icon::Building;
    default: return byName().value(category.name, Icon::Document);
    }
}

int placeInLife(const QString &event)
{
    static const QStringList life{QStringLiteral("出生"),     QStringLiteral("入托上学"), QStringLiteral("就业创业"),
                                  QStringLiteral("结婚生育"), QStringLiteral("购房租房"), QStringLiteral("出行驾车"),
                                  QStringLiteral("社保参保"), QStringLiteral("就医"),     QStringLiteral("退休养老")};
    const qsizetype place = life.indexOf(event);
    return int(place < 0 ? life.size() : place);
}

Icon themeIcon(const CatalogueItem &item)
{
    const std::pair<const QHash<QString, Icon> &, const QStringList &> lists[] = {{ofPersons(), item.personThemes},
                                                                                  {ofEnterprises(), item.enterpriseThemes}};
    for (const auto &[signs, codes] : lists) {
        for (const QString &code : codes) {
            if (const auto sign = signs.constFind(code); sign != signs.constEnd())
                return *sign;
        }
    }
    return Icon::Document;
}

}
