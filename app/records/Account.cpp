// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Account.h"

#include "records/Reading.h"

namespace yichuang {

Agreement Agreement::fromJson(const QJsonObject &json)
{
    return {
        .version = json[u"version"].toInt(),
        .title = json[u"title"].toString(),
        .text = json[u"text"].toString(),
        .privacyTitle = json[u"privacy_title"].toString(),
        .privacyText = json[u"privacy_text"].toString(),
    };
}

QJsonObject Representative::toJson() const
{
    QJsonObject json{{QStringLiteral("name"), name}, {QStringLiteral("id_number"), idNumber}};
    if (!idType.isEmpty())
        json[QStringLiteral("id_type")] = idType;
    if (!phone.isEmpty())
        json[QStringLiteral("phone")] = phone;
    if (!authority.isEmpty())
        json[QStringLiteral("authority")] = authority;
    return json;
}

Representative Representative::fromJson(const QJsonObject &json)
{
    return {
        .name = json[u"name"].toString(),
        .idType = json[u"id_type"].toString(),
        .idNumber = json[u"id_number"].toString(),
        .phone = json[u"phone"].toString(),
        .authority = json[u"authority"].toString(),
    };
}

QJsonObject Registration::toJson() const
{
    QJsonObject json{
        {QStringLiteral("kind"), wordFor(kind)},       {QStringLiteral("name"), name},
        {QStringLiteral("id_number"), idNumber},       {QStringLiteral("phone"), phone},
        {QStringLiteral("password"), password},        {QStringLiteral("notify_sms"), notifySms},
        {QStringLiteral("notify_email"), notifyEmail}, {QStringLiteral("agreement"), agreement},
    };
    if (kind == PartyKind::Person)
        json[QStringLiteral("id_type")] = idType;
    for (const auto &[key, value] : {std::pair("email", &email), std::pair("address", &address), std::pair("nation", &nation)})
        if (!value->isEmpty())
            json[QLatin1String(key)] = *value;
    if (legalRepresentative)
        json[QStringLiteral("legal_representative")] = legalRepresentative->toJson();
    if (agent)
        json[QStringLiteral("agent")] = agent->toJson();
    if (card)
        json[QStringLiteral("card")] = card->toJson();
    return json;
}

AccountDetails AccountDetails::fromJson(const QJsonObject &json)
{
    return {
        .kind = readWord<PartyKind>(json[u"kind"]).value_or(PartyKind::Person),
        .name = json[u"name"].toString(),
        .idType = json[u"id_type"].toString(),
        .idNumber = json[u"id_number"].toString(),
        .idMasked = json[u"id_masked"].toString(),
        .phone = json[u"phone"].toString(),
        .phoneMasked = json[u"phone_masked"].toString(),
        .email = json[u"email"].toString(),
        .address = json[u"address"].toString(),
        .nation = json[u"nation"].toString(),
        .sex = json[u"sex"].toString(),
        .birth = readDate(json[u"birth"]),
        .notifySms = json[u"notify_sms"].toBool(),
        .notifyEmail = json[u"notify_email"].toBool(),
        .realName = json[u"real_name"].toBool(),
        .legalRepresentative = readOptional<Representative>(json[u"legal_representative"]),
        .agent = readOptional<Representative>(json[u"agent"]),
        .since = readTime(json[u"since"]),
    };
}

QJsonObject AccountChanges::toJson() const
{
    QJsonObject json;
    for (const auto &[key, value] :
         {std::pair("name", &name), std::pair("email", &email), std::pair("address", &address), std::pair("nation", &nation)})
        if (*value)
            json[QLatin1String(key)] = **value;
    for (const auto &[key, value] : {std::pair("notify_sms", &notifySms), std::pair("notify_email", &notifyEmail)})
        if (*value)
            json[QLatin1String(key)] = **value;
    for (const auto &[key, value] : {std::pair("legal_representative", &legalRepresentative), std::pair("agent", &agent)})
        if (*value)
            json[QLatin1String(key)] = (*value)->toJson();
    return json;
}

CodeSent CodeSent::fromJson(const QJsonObject &json)
{
    return {.againAfterSeconds = json[u"again_after_seconds"].toInt(), .validSeconds = json[u"valid_seconds"].toInt()};
}

}
