// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/FaultWords.h"

#include <QJsonArray>
#include <QJsonObject>

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
    if (keyword == QLatin1String("audience"))
        return detail[u"for"].toArray().contains(QStringLiteral("person")) ? tr("这个事项只收个人的申请") : tr("这个事项只收企业的申请");
    if (keyword == QLatin1String("phone"))
        return tr("请填 11 位手机号或区号加座机");
    if (keyword == QLatin1String("hidden_character") || keyword == QLatin1String("name"))
        return tr("有看不见的字符或太长，请重新录入");
    if (keyword == QLatin1String("minimum") || keyword == QLatin1String("exclusiveMinimum"))
        return tr("太小了，最少 %1").arg(detail.value(u"bound").toVariant().toString());
    if (keyword == QLatin1String("maximum") || keyword == QLatin1String("maxLength"))
        return tr("超过了上限，请改小或改短");
    if (keyword == QLatin1String("const"))
        return tr("请勾选"); // of a promise
    if (keyword == QLatin1String("enum"))
        return tr("请从给出的几项里选");
    return tr("格式不对，请照材料再看一遍");
}

}
