// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/HallStatus.h"

#include "records/Reading.h"

namespace yichuang {

WindowStatus WindowStatus::fromJson(const QJsonObject &json)
{
    return {
        .number = json[u"number"].toInt(),
        .name = json[u"name"].toString(),
        .state = readWord<WindowState>(json[u"state"]).value_or(WindowState::Free),
        .by = json[u"by"].toString(),
    };
}

DemoPerson DemoPerson::fromJson(const QJsonObject &json)
{
    return {
        .workNo = json[u"work_no"].toString(),
        .name = json[u"name"].toString(),
        .window = readCount(json[u"window"]),
        .desks = readTexts(json[u"desks"]),
    };
}

Demo Demo::fromJson(const QJsonObject &json)
{
    return {.password = json[u"password"].toString(), .people = readList<DemoPerson>(json[u"people"])};
}

HallStatus HallStatus::fromJson(const QJsonObject &json)
{
    const QJsonObject hall = json[u"hall"].toObject();
    const QJsonObject day = json[u"today"].toObject();
    const QJsonObject hours = json[u"hours"].toObject();
    const QJsonObject gateway = json[u"gateway"].toObject();
    const QJsonValue delivered = gateway[u"delivered_yesterday"];
    return {
        .code = hall[u"code"].toString(),
        .name = hall[u"name"].toString(),
        .branch = hall[u"branch"].toString(),
        .version = hall[u"version"].toInt(),
        .now = readTime(json[u"now"]),
        .today = readDate(day[u"date"]),
        .workday = day[u"workday"].toBool(true),
        .dayName = day[u"name"].toString(),
        .calendarMissing = readNumbers(json[u"calendar_missing"]),
        .opens = QTime::fromString(hours[u"open"].toString(), QStringLiteral("HH:mm")),
        .closes = QTime::fromString(hours[u"close"].toString(), QStringLiteral("HH:mm")),
        .tries = json[u"tries"].toInt(),
        .lockMinutes = json[u"lock_minutes"].toInt(),
        .windows = readList<WindowStatus>(json[u"windows"]),
        .waiting = json[u"waiting"].toInt(),
        .dueToday = json[u"due_today"].toInt(),
        .gateway = readWord<GatewayState>(gateway[u"state"]).value_or(GatewayState::Off),
        .deliveredYesterday = delivered.isDouble() ? std::optional(delivered.toDouble()) : std::nullopt,
        .keeperAwake = json[u"keeper"].toObject()[u"awake"].toBool(),
        .demo = readOptional<Demo>(json[u"demo"]),
    };
}

}
