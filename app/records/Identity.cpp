// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Identity.h"

#include "records/Reading.h"

namespace yichuang {

static QJsonValue written(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject IdentityCard::toJson() const
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("sex"), sex},
        {QStringLiteral("nation"), nation},
        {QStringLiteral("birth"), written(birth)},
        {QStringLiteral("address"), address},
        {QStringLiteral("number"), number},
        {QStringLiteral("authority"), authority},
        {QStringLiteral("valid_from"), written(validFrom)},
        {QStringLiteral("valid_to"), written(validTo)},
        {QStringLiteral("source"), wordFor(source)},
    };
}

IdentityField IdentityField::fromJson(const QJsonObject &json)
{
    return {
        .field = readWord<CardField>(json[u"field"]).value_or(CardField::Name),
        .card = json[u"card"].toString(),
        .declared = json[u"declared"].toString(),
        .equal = readYesNo(json[u"equal"]),
        .note = readWord<CompareNote>(json[u"note"]),
    };
}

IdentityComparison IdentityComparison::fromJson(const QJsonObject &json)
{
    return {
        .equal = json[u"equal"].toBool(),
        .fields = readList<IdentityField>(json[u"fields"]),
        .person = readWord<CardHolder>(json[u"person"]).value_or(CardHolder::Other),
        .mayReplace = json[u"may_replace"].toBool(),
    };
}

QJsonObject IdentityProof::toJson() const
{
    QJsonObject json{
        {QStringLiteral("presence"), wordFor(presence)},
        {QStringLiteral("face_match"), faceMatch},
        {QStringLiteral("power_of_attorney"), powerOfAttorney},
    };
    if (card)
        json[u"card"] = card->toJson();
    if (!note.isEmpty())
        json[u"note"] = note;
    return json;
}

IdentityVerification IdentityVerification::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .by = json[u"by"].toString(),
        .window = json[u"window"].toInt(),
        .presence = readWord<Presence>(json[u"presence"]).value_or(Presence::InPerson),
        .source = readWord<CardSource>(json[u"source"]),
        .equal = json[u"equal"].toBool(),
        .faceMatch = json[u"face_match"].toBool(),
        .powerOfAttorney = json[u"power_of_attorney"].toBool(),
        .renamed = json[u"renamed"].toBool(),
        .fields = readList<IdentityField>(json[u"fields"]),
    };
}

Verified Verified::fromJson(const QJsonObject &json)
{
    return {
        .version = json[u"version"].toInt(),
        .equal = json[u"equal"].toBool(),
        .fields = readList<IdentityField>(json[u"fields"]),
    };
}

}
