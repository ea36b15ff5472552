// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/form/FieldWords.h"

#include "core/Masks.h"
#include "core/Text.h"
#include "ui/parts/Fonts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace yichuang {

namespace {

QString withUnit(const FormField &field, double number)
{
    QString text = QString::number(number, 'f', field.decimals);
    if (field.decimals > 0)
        text.remove(QRegularExpression(QStringLiteral("\\.?0+$")));
    return field.unit.isEmpty() ? text : text + u' ' + field.unit;
}

}

QString FieldWords::fault(const FormField &field, const QString &keyword, const QJsonValue &answer)
{
    if (keyword == QLatin1String("required") || keyword == QLatin1String("const"))
        return missing(field);
    if (keyword == QLatin1String("minLength") || keyword == QLatin1String("maxLength"))
        return field.widget == FieldWidget::Phone ? phone() : length(field, codePointCount(answer.toString()));
    if (keyword == QLatin1String("minimum") || keyword == QLatin1String("maximum"))
        return range(field, answer.toDouble());
    if (keyword == QLatin1String("minItems") || keyword == QLatin1String("maxItems"))
        return answer.toArray().isEmpty() ? missing(field) : count(field);
    if (keyword == QLatin1String("multipleOf") || keyword == QLatin1String("type"))
        return number(field);
    if (keyword == QLatin1String("uniqueItems"))
        return tr("有两项一样，请去掉一项");
    if (keyword == QLatin1String("format"))
        return date(answer.toString());
    if (keyword == QLatin1String("pattern"))
        return field.widget == FieldWidget::Phone    ? phone()
               : field.widget == FieldWidget::Digits ? tr("这里只填数字")
                                                     : tr("和要求的样子不同，请对照证件再看一遍");
    if (keyword == QLatin1String("enum"))
        return tr("请从给出的几项里选");
    return tr("这里还要改一下，可以叫人帮忙");
}

QString FieldWords::missing(const FormField &field)
{
    switch (field.widget) {
    case FieldWidget::Promise: return tr("请看过后点一下，表示承诺");
    case FieldWidget::Choice:
    case FieldWidget::Select:
    case FieldWidget::Checks:
    case FieldWidget::Switch: return tr("请选一项");
    case FieldWidget::Table: return tr("请至少填一行");
    default: return tr("请填写%1").arg(field.title);
    }
}

// Whoever left out the point, as in 4650 for 46.50, is asked whether that is meant.
QString FieldWords::range(const FormField &field, double typed)
{
    const double least = field.schema.value(u"minimum").toDouble();
    const double most = field.schema.value(u"maximum").toDouble();
    const bool hasMost = field.schema.contains(u"maximum");
    if (hasMost && typed > most && field.decimals > 0 && typed / 100 >= least && typed / 100 <= most)
        return tr("%1 偏大，是不是 %2？").arg(withUnit(field, typed), QString::number(typed / 100, 'f', field.decimals));
    if (hasMost && field.schema.contains(u"minimum"))
        return tr("应在 %1 至 %2").arg(withUnit(field, least), withUnit(field, most));
    return hasMost ? tr("最多 %1").arg(withUnit(field, most)) : tr("至少 %1").arg(withUnit(field, least));
}

QString FieldWords::length(const FormField &field, qsizetype actual)
{
    const int least = field.schema.value(u"minLength").toInt();
    const int most = field.schema.value(u"maxLength").toInt();
    if (least == most)
        return tr("应是 %1 个字，现在 %2 个").arg(least).arg(actual);
    return actual < least ? tr("至少 %1 个字，现在 %2 个").arg(least).arg(actual) : tr("最多 %1 个字，现在 %2 个").arg(most).arg(actual);
}

QString FieldWords::count(const FormField &field)
{
    const int least = field.schema.value(u"minItems").toInt();
    const int most = field.schema.value(u"maxItems").toInt();
    if (field.widget == FieldWidget::Table)
        return least == most ? tr("应填 %1 行").arg(least) : tr("应填 %1 至 %2 行").arg(least).arg(most);
    return least == most ? tr("应选满 %1 项").arg(least) : tr("应选 %1 至 %2 项").arg(least).arg(most);
}

QString FieldWords::fault(ResidentId::Fault fault)
{
    switch (fault) {
    case ResidentId::Fault::Length: return tr("身份证号是 18 位，请数一数");
    case ResidentId::Fault::Characters: return tr("身份证号只有数字，最后一位可以是 X");
    case ResidentId::Fault::Area: return tr("前 6 位不是地区，请对照证件");
    case ResidentId::Fault::BirthDate: return tr("第 7 至 14 位不是一个日期，请对照证件");
    case ResidentId::Fault::Future: return tr("第 7 至 14 位的出生日期还没到，请对照证件");
    case ResidentId::Fault::CheckDigit: return tr("有一位和证件不同，请从头对一遍");
    }
    return {};
}

QString FieldWords::fault(CreditCode::Fault fault)
{
    switch (fault) {
    case CreditCode::Fault::Length: return tr("统一社会信用代码是 18 位，请数一数");
    case CreditCode::Fault::Characters: return tr("代码里没有字母 I、O、S、V、Z，请对照执照");
    case CreditCode::Fault::CheckCharacter: return tr("有一位和执照不同，请从头对一遍");
    }
    return {};
}

bool FieldWords::isPersonal(const FormField &field)
{
    static const QStringList own{QStringLiteral("name"), QStringLiteral("id_number"), QStringLiteral("phone"), QStringLiteral("address")};
    return own.contains(field.binds) || field.widget == FieldWidget::Id || field.widget == FieldWidget::Phone;
}

QString FieldWords::masked(const FormField &field, const QString &text)
{
    if (field.binds == QLatin1String("name"))
        return mask::name(text);
    if (field.binds == QLatin1String("address"))
        return mask::address(text);
    if (field.binds == QLatin1String("phone") || field.widget == FieldWidget::Phone)
        return mask::phone(text);
    return isPersonal(field) ? mask::number(text) : text;
}

QString FieldWords::phone()
{
    return tr("手机号是 1 开头的 11 位数字");
}

QString FieldWords::number(const FormField &field)
{
    return field.decimals > 0 ? tr("请填数字，最多 %1 位小数").arg(field.decimals) : tr("请填整数");
}

QString FieldWords::date(const QString &typed)
{
    return typed.size() < 10 ? tr("请把年月日填全，如 20291031") : tr("没有这一天，请再看一下月和日");
}

QString FieldWords::unfit(const QString &text, bool severalLines)
{
    if (const auto blemish = findBlemish(text, severalLines ? Lines::Many : Lines::One)) {
        const QString code = QString::number(blemish->character, 16).toUpper().rightJustified(4, u'0');
        return tr("第 %1 个字后面有看不见的字符（U+%2），请删掉这里重填")
            .arg(codePointCount(QStringView(text).first(blemish->position)))
            .arg(code);
    }
    if (const QStringList missing = fonts::missingGlyphs(text.left(500)); !missing.isEmpty())
        return tr("“%1”这台机器显示不出，请叫人帮忙或到窗口填").arg(missing.first());
    return {};
}

QString FieldWords::doubt(const FormField &field, const QDate &date, const QDate &today)
{
    constexpr int longAgo = 120;
    const bool until =
        field.title.contains(u'至') || field.title.contains(QStringLiteral("到期")) || field.title.contains(QStringLiteral("有效期"));
    if (!date.isValid())
        return {};
    if (until && date < today)
        return tr("这一天已经过去，是不是 %1 年？").arg(date.year() < today.year() ? today.year() : today.year() + 1);
    if (date.addYears(longAgo) < today || date > today.addYears(longAgo))
        return tr("%1 年离今天很远，请再看一下").arg(date.year());
    return {};
}

QString FieldWords::doubt(const QList<ResidentId::Warning> &warnings)
{
    return warnings.contains(ResidentId::Warning::UnlikelyAge) ? tr("按这个号码，年龄不太常见，请对照证件再看一下") : QString();
}

}
