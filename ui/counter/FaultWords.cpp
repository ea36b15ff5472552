// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/FaultWords.h"

#include "forms/FormDefinition.h"
#include "forms/SchemaCheck.h"
#include "forms/SchemaSubset.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace yichuang {

QString FaultWords::say(const QString &keyword, const QJsonObject &detail)
{
    if (keyword == QLatin1String("required") || keyword == QLatin1String("minLength"))
        return tr("请填写，或写完整");
    if (QStringList{"resident_id", "foreign_permanent", "travel_permit", "passport"}.contains(keyword))
        return tr("号码不符合编码规则，请对照证件再看一遍");
    if (keyword == QLatin1String("credit_code"))
        return tr("信用代码校验不对，请对照执照再看一遍");
    if (keyword == QLatin1String("number_differs"))
        return tr("和身份证号码说的不一样，请对照证件");
    if (keyword == QLatin1String("party_differs"))
        return detail[u"several"].toBool() ? tr("表里的人都没有申请人申报的号码，请对照证件；申报时写错的，要撤回后重新申请")
                                           : tr("不是申请人（企业为法定代表人）申报的号码，请对照证件；申报时写错的，要撤回后重新申请");
    if (keyword == QLatin1String("same_person"))
        return tr("两个人填了同一个号码，请对照各自的证件");
    if (keyword == QLatin1String("audience"))
        return detail[u"for"].toArray().contains(QStringLiteral("person")) ? tr("这个事项只收个人的申请") : tr("这个事项只收企业的申请");
    if (keyword == QLatin1String("phone"))
        return tr("请填 11 位手机号或区号加座机，如 13800138000、0750-3881234");
    if (keyword == QLatin1String("format")) // `date` is the only one
        return tr("不是日历上的一天，请按年-月-日填，如 2026-11-28");
    if (keyword == QLatin1String("pattern"))
        if (const QString wanted = ofPattern(detail[u"pattern"].toString()); !wanted.isEmpty())
            return wanted;
    if (keyword == QLatin1String("type") &&
        (detail[u"expected"] == QLatin1String("number") || detail[u"expected"] == QLatin1String("integer")))
        return tr("请填数字");
    if (keyword == QLatin1String("hidden_character") || keyword == QLatin1String("name"))
        return tr("有看不见的字符或太长，请重新录入");
    if (keyword == QLatin1String("minimum") || keyword == QLatin1String("exclusiveMinimum"))
        return tr("太小了，最少 %1").arg(detail.value(u"limit").toVariant().toString());
    if (keyword == QLatin1String("maximum") || keyword == QLatin1String("maxLength"))
        return tr("超过了上限，请改小或改短");
    if (keyword == QLatin1String("const"))
        return tr("请勾选"); // of a promise
    if (keyword == QLatin1String("enum"))
        return tr("请从给出的几项里选");
    return tr("格式不对，请照材料再看一遍");
}

// A form says by a pattern alone what kind of number it wants; which one, numbers tell that it takes and does not take.
QString FaultWords::ofPattern(const QString &pattern)
{
    const auto form = SchemaSubset::pattern(pattern);
    const auto takes = [&form](const char *text) { return form && form->match(QLatin1String(text)).hasMatch(); };
    if (takes("13800138000") && !takes("1380013800") && !takes("23800138000"))
        return tr("请填 11 位手机号，如 13800138000");
    if (takes("91440700MA4W1A2B3C") && !takes("91440700MA4W1A2B3"))
        return say(QStringLiteral("credit_code"), {});
    if (takes("11010519491231002X") && !takes("11010519491231002"))
        return say(QStringLiteral("resident_id"), {});
    return {};
}

// What kind of number is wanted says more than that this one is too short or too long.
QString FaultWords::ofAnswer(const FormField &field, const QJsonValue &answer)
{
    const Result<SchemaCheck> check = SchemaCheck::of(field.schema);
    const QList<SchemaFault> faults = check && !answer.isUndefined() ? check->faults(answer) : QList<SchemaFault>();
    if (faults.isEmpty())
        return {};
    const bool isOfPattern = std::any_of(faults.cbegin(), faults.cend(), [](const SchemaFault &fault) {
        return fault.pointer.isEmpty() && fault.keyword == QLatin1String("pattern");
    });
    if (const QString wanted = isOfPattern ? ofPattern(field.schema[u"pattern"].toString()) : QString(); !wanted.isEmpty())
        return wanted;
    const QString keyword = faults.first().keyword;
    const QJsonValue asked = field.schema[keyword];
    return say(keyword, {{QStringLiteral("limit"), asked}, {QStringLiteral("pattern"), asked}, {QStringLiteral("expected"), asked}});
}

}
