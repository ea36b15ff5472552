// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/find/ThemeIcon.h"

#include "records/Catalogue.h"

#include <QHash>

namespace yichuang {

Icon themeIcon(const CatalogueItem &item)
{
    static const QHash<QString, Icon> ofPersons{
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
    static const QHash<QString, Icon> ofEnterprises{
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
    const std::pair<const QHash<QString, Icon> &, const QStringList &> lists[] = {{ofPersons, item.personThemes},
                                                                                  {ofEnterprises, item.enterpriseThemes}};
    for (const auto &[signs, codes] : lists) {
        for (const QString &code : codes) {
            if (const auto sign = signs.constFind(code); sign != signs.constEnd())
                return *sign;
        }
    }
    return Icon::Document;
}

}
