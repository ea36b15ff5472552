// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Kiosk.h"

#include "records/Reading.h"

namespace yichuang {

QJsonObject KioskHealth::Part::toJson() const
{
    return {{QStringLiteral("state"), wordFor(state)}, {QStringLiteral("detail"), detail}};
}

KioskHealth::Part KioskHealth::Part::fromJson(const QJsonObject &json)
{
    return {.state = readWord<PartState>(json[u"state"]).value_or(PartState::Absent), .detail = json[u"detail"].toString()};
}

QJsonObject KioskHealth::toJson() const
{
    return {
        {QStringLiteral("printer"), printer.toJson()}, {QStringLiteral("reader"), reader.toJson()},
        {QStringLiteral("scanner"), scanner.toJson()}, {QStringLiteral("line"), line.toJson()},
        {QStringLiteral("version"), version},
    };
}

KioskHealth KioskHealth::fromJson(const QJsonObject &json)
{
    const auto part = [&](const char *key) { return Part::fromJson(json[QLatin1String(key)].toObject()); };
    return {.printer = part("printer"),
            .reader = part("reader"),
            .scanner = part("scanner"),
            .line = part("line"),
            .version = json[u"version"].toString()};
}

HelpCall HelpCall::fromJson(const QJsonObject &json)
{
    return {
        .id = readId<HelpCallId>(json[u"id"]),
        .kiosk = json[u"kiosk"].toString(),
        .place = json[u"place"].toString(),
        .page = json[u"page"].toString(),
        .at = readTime(json[u"at"]),
        .takenBy = json[u"taken_by"].toString(),
    };
}

KioskStanding KioskStanding::fromJson(const QJsonObject &json)
{
    return {
        .login = json[u"login"].toString(),
        .name = json[u"name"].toString(),
        .place = json[u"place"].toString(),
        .seenAt = readTime(json[u"seen_at"]),
        .silent = json[u"silent"].toBool(true),
        .health = KioskHealth::fromJson(json[u"health"].toObject()),
    };
}

KioskStatus::DemoAccount KioskStatus::DemoAccount::fromJson(const QJsonObject &json)
{
    return {
        .kind = readWord<PartyKind>(json[u"kind"]).value_or(PartyKind::Person),
        .name = json[u"name"].toString(),
        .logIn = json[u"log_in"].toString(),
    };
}

KioskStatus KioskStatus::fromJson(const QJsonObject &json)
{
    const QJsonObject hall = json[u"hall"].toObject();
    const QJsonObject hours = hall[u"hours"].toObject();
    const QJsonObject today = json[u"today"].toObject();
    const QJsonObject kiosk = json[u"kiosk"].toObject();
    const QJsonObject demo = json[u"demo"].toObject();
    return {
        .branch = hall[u"branch"].toString(),
        .place = hall[u"place"].toString(),
        .address = hall[u"address"].toString(),
        .phone = hall[u"phone"].toString(),
        .website = hall[u"website"].toString(),
        .hours = hours[u"note"].toString(),
        .helpDesk = hall[u"help_desk"].toString(),
        .now = readTime(json[u"now"]),
        .today = readDate(today[u"date"]),
        .workday = today[u"workday"].toBool(true),
        .kiosk = kiosk[u"name"].toString(),
        .keeperAwake = json[u"keeper_awake"].toBool(),
        .idleSeconds = json[u"idle_seconds"].toInt(),
        .consultationDays = json[u"answer_workdays"][u"consultation"].toInt(),
        .complaintDays = json[u"answer_workdays"][u"complaint"].toInt(),
        .goodReasons = readTexts(json[u"rating_reasons"][u"good"]),
        .badReasons = readTexts(json[u"rating_reasons"][u"bad"]),
        .demo = readList<DemoAccount>(demo[u"accounts"]),
        .demoPassword = demo[u"password"].toString(),
    };
}

}
