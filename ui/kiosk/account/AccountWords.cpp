// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/AccountWords.h"

#include "core/CreditCode.h"
#include "core/ForeignPermanentId.h"
#include "core/HallTime.h"
#include "core/MobileNumber.h"
#include "core/Passport.h"
#include "core/PersonName.h"
#include "core/ResidentId.h"
#include "core/TravelPermit.h"

#include <QRegularExpression>

namespace yichuang {

QString AccountWords::fault(const QString &keyword, const QJsonObject &detail)
{
    const std::pair<const char *, QString> known[] = {
        {"required", tr("这一项要填")},
        {"name", tr("姓名里有不能用的字符，请删掉重填")},
        {"resident_id", tr("身份证号码不对，请对照证件再看一遍")},
        {"travel_permit", tr("通行证号码不对，请对照证件再看一遍")},
        {"passport", tr("护照号码不对，请对照证件再看一遍")},
        {"foreign_permanent", tr("永久居留证号码不对，请对照证件再看一遍")},
        {"credit_code", tr("统一社会信用代码不对，请对照执照再看一遍")},
        {"id_type", tr("请选证件种类")},
        {"phone", tr("手机号是 11 位数字，以 1 开头")},
        {"no_sms", tr("这个号码收不到短信，请换内地手机号")},
        {"email", tr("邮箱地址不对，例如 name@163.com")},
        {"password", tr("密码里有不能用的字符")},
        {"password_weak", tr("密码至少 8 位，字母和数字都要有，不要用自己的号码")},
        {"agreement", tr("协议有了新版本，请再看一遍")},
        {"code", tr("验证码不对，请看短信再输一次")},
        {"card_differs", tr("与刷的证件不一致，请对照证件")},
        {"at_window", tr("证件核过的姓名，要到窗口改")},
        {"type", tr("这一项填的格式不对")},
        {"party_differs", tr("不是申请人（企业为法定代表人）申报的号码，请对照证件；申报时写错的，请撤回后重新申请")},
        {"number_differs", tr("和旁边的证件号码说的不一样，请对照证件")},
        {"same_person", tr("两个人填了同一个号码，请对照各自的证件")},
        {"supplied", tr("已经交过，不用再带来")},
    };
    if (keyword == QLatin1String("taken")) {
        const QString tail = detail[u"phone_tail"].toString();
        return tail.isEmpty() ? tr("已经注册过，请直接登录") : tr("已经注册过，手机尾号 %1。请直接登录或找回密码").arg(tail);
    }
    if (keyword == QLatin1String("party_differs") && detail[u"several"].toBool())
        return tr("表里的人都没有申请人申报的号码，请对照证件；申报时写错的，请撤回后重新申请");
    for (const auto &[word, words] : known) {
        if (keyword == QLatin1String(word))
            return words;
    }
    return {};
}

QString AccountWords::name(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fault(QStringLiteral("required"), {});
    return PersonName::parse(text) ? QString() : fault(QStringLiteral("name"), {});
}

QString AccountWords::number(const QString &idType, const QString &text)
{
    const QDate today = halltime::today();
    if (text.trimmed().isEmpty())
        return fault(QStringLiteral("required"), {});
    if (idType == QLatin1String("111"))
        return ResidentId::parse(text, today) ? QString() : fault(QStringLiteral("resident_id"), {});
    if (idType == QLatin1String("516") || idType == QLatin1String("511"))
        return TravelPermit::parse(text) ? QString() : fault(QStringLiteral("travel_permit"), {});
    if (idType == QLatin1String("553"))
        return ForeignPermanentId::parse(text, today) ? QString() : fault(QStringLiteral("foreign_permanent"), {});
    const bool passport = Passport::parse(text, Passport::Issuer::China) || Passport::parse(text, Passport::Issuer::Abroad);
    return passport ? QString() : fault(QStringLiteral("passport"), {});
}

QString AccountWords::creditCode(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fault(QStringLiteral("required"), {});
    return CreditCode::parse(text) ? QString() : fault(QStringLiteral("credit_code"), {});
}

QString AccountWords::phone(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fault(QStringLiteral("required"), {});
    return MobileNumber::parse(text) ? QString() : fault(QStringLiteral("phone"), {});
}

QString AccountWords::password(const QString &text)
{
    static const QRegularExpression letter(QStringLiteral("[A-Za-z]")), digit(QStringLiteral("[0-9]")),
        other(QStringLiteral("[^A-Za-z0-9]"));
    const int kinds = int(text.contains(letter)) + int(text.contains(digit)) + int(text.contains(other));
    return text.size() >= 8 && kinds >= 2 ? QString() : fault(QStringLiteral("password_weak"), {});
}

QString AccountWords::email(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"));
    return text.isEmpty() || form.match(text).hasMatch() ? QString() : fault(QStringLiteral("email"), {});
}

}
