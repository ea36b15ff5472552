// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Supervision.h"

#include "records/Reading.h"

namespace yichuang {

namespace {

std::optional<double> readShare(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QList<std::optional<double>> readShares(const QJsonValue &value)
{
    QList<std::optional<double>> shares;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &one : list)
        shares.append(readShare(one));
    return shares;
}

}

HallFigures HallFigures::fromJson(const QJsonObject &json)
{
    return {
        .received = json[u"received"].toInt(),
        .receivedBefore = readCount(json[u"received_before"]),
        .accepted = json[u"accepted"].toInt(),
        .supplemented = json[u"supplemented"].toInt(),
        .secondNotices = json[u"second_notices"].toInt(),
        .declined = json[u"declined"].toInt(),
        .declinedChecked = json[u"declined_checked"].toInt(),
        .finished = json[u"finished"].toInt(),
        .inTime = readShare(json[u"in_time"]),
        .open = json[u"open"].toInt(),
        .paused = json[u"paused"].toInt(),
        .deemed = json[u"deemed"].toInt(),
        .minutesToClaim = readCount(json[u"minutes_to_claim"]),
    };
}

DepartmentLights DepartmentLights::fromJson(const QJsonObject &json)
{
    return {
        .department = json[u"department"].toInt(),
        .name = json[u"name"].toString(),
        .green = json[u"green"].toInt(),
        .amber = json[u"amber"].toInt(),
        .red = json[u"red"].toInt(),
        .paused = json[u"paused"].toInt(),
    };
}

HourLoad HourLoad::fromJson(const QJsonObject &json)
{
    return {.hour = json[u"hour"].toInt(), .received = json[u"received"].toInt(), .usual = readCount(json[u"usual"])};
}

WindowLoad WindowLoad::fromJson(const QJsonObject &json)
{
    return {
        .number = json[u"number"].toInt(),
        .state = readWord<WindowState>(json[u"state"]).value_or(WindowState::Free),
        .by = json[u"by"].toString(),
        .waiting = json[u"waiting"].toInt(),
    };
}

LateCase LateCase::fromJson(const QJsonObject &json)
{
    const QDateTime urged = readTime(json[u"urged_at"]);
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .shortNo = json[u"short_no"].toString(),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .step = json[u"step"].toString(),
        .handler = json[u"handler"].toString(),
        .dueAt = readTime(json[u"due_at"]),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .urgedAt = urged.isValid() ? std::optional(urged) : std::nullopt,
    };
}

PauseCount PauseCount::fromJson(const QJsonObject &json)
{
    return {
        .officer = json[u"officer"].toString(),
        .item = json[u"item"].toString(),
        .cases = json[u"cases"].toInt(),
        .pauses = json[u"pauses"].toInt(),
        .extensions = json[u"extensions"].toInt(),
        .pausedDays = json[u"paused_days"].toInt(),
    };
}

FailedMessage FailedMessage::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .caseId = readId<CaseId>(json[u"case_id"]),
        .event = json[u"event"].toString(),
        .applicant = json[u"applicant"].toString(),
        .toMasked = json[u"to_masked"].toString(),
        .detail = json[u"detail"].toString(),
    };
}

Delivery Delivery::fromJson(const QJsonObject &json)
{
    return {
        .sent = json[u"sent"].toInt(),
        .delivered = json[u"delivered"].toInt(),
        .waiting = json[u"waiting"].toInt(),
        .failed = json[u"failed"].toInt(),
        .hours = readShares(json[u"hours"]),
        .failures = readList<FailedMessage>(json[u"failures"]),
    };
}

Dashboard Dashboard::fromJson(const QJsonObject &json)
{
    return {
        .now = readTime(json[u"now"]),
        .figures = HallFigures::fromJson(json[u"figures"].toObject()),
        .departments = readList<DepartmentLights>(json[u"departments"]),
        .hours = readList<HourLoad>(json[u"hours"]),
        .capacity = readCount(json[u"capacity"]),
        .windows = readList<WindowLoad>(json[u"windows"]),
        .lateCount = json[u"late_count"].toInt(),
        .late = readList<LateCase>(json[u"late"]),
        .pauses = readList<PauseCount>(json[u"pauses"]),
        .delivery = Delivery::fromJson(json[u"delivery"].toObject()),
    };
}

}
