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

std::optional<QDateTime> readMoment(const QJsonValue &value)
{
    const QDateTime moment = readTime(value);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
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
        .finishedLate = json[u"finished_late"].toInt(),
        .deemed = json[u"deemed"].toInt(),
        .minutesToClaim = readCount(json[u"minutes_to_claim"]),
        .waits = json[u"waits"].toInt(),
        .pauses = json[u"pauses"].toInt(),
        .extensions = json[u"extensions"].toInt(),
        .ratings = json[u"ratings"].toInt(),
        .good = readShare(json[u"good"]),
        .lowRated = json[u"low_rated"].toInt(),
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

std::optional<ShutWindow> ShutWindow::fromJson(const QJsonValue &json)
{
    return json.isObject() ? std::optional(ShutWindow{json[u"reason"].toString(), json[u"by"].toString(), readTime(json[u"at"])})
                           : std::nullopt;
}

WindowLoad WindowLoad::fromJson(const QJsonObject &json)
{
    return {
        .number = json[u"number"].toInt(),
        .state = readWord<WindowState>(json[u"state"]).value_or(WindowState::Free),
        .by = json[u"by"].toString(),
        .waiting = json[u"waiting"].toInt(),
        .shut = ShutWindow::fromJson(json[u"shut"]),
        .awaySince = readMoment(json[u"away_since"]),
    };
}

LateCase LateCase::fromJson(const QJsonObject &json)
{
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .shortNo = json[u"short_no"].toString(),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .step = json[u"step"].toString(),
        .handler = json[u"handler"].toString(),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .urgedAt = readMoment(json[u"urged_at"]),
        .urgeKind = readWord<UrgeKind>(json[u"urge_kind"]).value_or(UrgeKind::Urge),
    };
}

PauseCount PauseCount::fromJson(const QJsonObject &json)
{
    return {
        .staff = readId<StaffId>(json[u"staff"]),
        .itemId = json[u"item_id"].toInt(),
        .officer = json[u"officer"].toString(),
        .item = json[u"item"].toString(),
        .cases = json[u"cases"].toInt(),
        .pauses = json[u"pauses"].toInt(),
        .extensions = json[u"extensions"].toInt(),
        .pausedDays = json[u"paused_days"].toInt(),
    };
}

std::optional<Aftercare> Aftercare::fromJson(const QJsonValue &json)
{
    return json.isObject() ? std::optional(Aftercare{readTime(json[u"at"]), json[u"by"].toString()}) : std::nullopt;
}

bool SentMessage::canBeMended() const
{
    const bool failed = state == QLatin1String("failed") || state == QLatin1String("expired") || state == QLatin1String("unknown");
    return failed && caseId.isValid() && recipient != QLatin1String("supervisor");
}

SentMessage SentMessage::fromJson(const QJsonObject &json)
{
    return {
        .id = json[u"id"].toInteger(),
        .caseId = readId<CaseId>(json[u"case_id"]),
        .shortNo = json[u"short_no"].toString(),
        .item = json[u"item"].toString(),
        .event = json[u"event"].toString(),
        .state = json[u"state"].toString(),
        .at = readTime(json[u"at"]),
        .recipient = json[u"recipient"].toString(),
        .applicant = json[u"applicant"].toString(),
        .toMasked = json[u"to_masked"].toString(),
        .detail = json[u"detail"].toString(),
        .called = Aftercare::fromJson(json[u"called"]),
        .corrected = Aftercare::fromJson(json[u"corrected"]),
    };
}

MessagePage MessagePage::fromJson(const QJsonObject &json)
{
    return {.rows = readList<SentMessage>(json[u"rows"]), .next = json[u"next"].toObject(), .now = readTime(json[u"now"])};
}

Delivery Delivery::fromJson(const QJsonObject &json)
{
    return {
        .sent = json[u"sent"].toInt(),
        .delivered = json[u"delivered"].toInt(),
        .waiting = json[u"waiting"].toInt(),
        .failed = json[u"failed"].toInt(),
        .left = json[u"left"].toInt(),
        .channel = readWord<GatewayState>(json[u"channel"]).value_or(GatewayState::Off),
        .hours = readShares(json[u"hours"]),
        .failures = readList<SentMessage>(json[u"failures"]),
    };
}

SupervisedDepartment SupervisedDepartment::fromJson(const QJsonObject &json)
{
    return {.id = json[u"id"].toInt(), .name = json[u"name"].toString()};
}

QJsonObject FigureFilter::toJson() const
{
    QJsonObject json{{QStringLiteral("period"), wordFor(period)}};
    if (department)
        json[u"department"] = *department;
    if (hour)
        json[u"hour"] = *hour;
    if (!number.isEmpty())
        json[u"number"] = number;
    if (window)
        json[u"window"] = *window;
    if (staff)
        json[u"staff"] = staff->value();
    if (itemId)
        json[u"item"] = *itemId;
    if (day.isValid())
        json[u"day"] = day.toString(Qt::ISODate);
    if (!words.isEmpty())
        json[u"words"] = words;
    return json;
}

SupervisedCase SupervisedCase::fromJson(const QJsonObject &json)
{
    return {
        .caseId = readId<CaseId>(json[u"case_id"]),
        .caseNo = json[u"case_no"].toString(),
        .shortNo = json[u"short_no"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .department = json[u"department_name"].toString(),
        .receivedAt = readTime(json[u"received_at"]),
        .at = readTime(json[u"at"]),
        .step = json[u"step"].toString(),
        .handler = json[u"handler"].toString(),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = readCount(json[u"workdays_left"]),
        .light = readWord<LightColour>(json[u"light"]).value_or(LightColour::Paused),
        .urgedAt = readMoment(json[u"urged_at"]),
        .urgeKind = readWord<UrgeKind>(json[u"urge_kind"]).value_or(UrgeKind::Urge),
        .wasDueAt = readMoment(json[u"was_due"]),
        .waited = readCount(json[u"waited"]),
        .level = readWord<Satisfaction>(json[u"level"]),
    };
}

SupervisedPage SupervisedPage::fromJson(const QJsonObject &json)
{
    return {.rows = readList<SupervisedCase>(json[u"rows"]), .next = json[u"next"].toObject(), .now = readTime(json[u"now"])};
}

CaseHandler CaseHandler::fromJson(const QJsonObject &json)
{
    return {
        .workNo = json[u"work_no"].toString(),
        .name = json[u"name"].toString(),
        .window = readCount(json[u"window"]),
        .here = json[u"here"].toBool(),
        .now = json[u"now"].toBool(),
        .has = json[u"has"].toInt(),
    };
}

SecondLook SecondLook::fromJson(const QJsonObject &json)
{
    return {
        .event = readId<EventId>(json[u"event"]),
        .caseId = readId<CaseId>(json[u"case_id"]),
        .shortNo = json[u"short_no"].toString(),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .department = json[u"department_name"].toString(),
        .at = readTime(json[u"at"]),
        .by = json[u"by"].toString(),
        .facts = json[u"facts"].toString(),
        .outcome = json[u"outcome"].toString(),
        .note = json[u"note"].toString(),
        .lookedBy = json[u"looked_by"].toString(),
    };
}

SecondLooks SecondLooks::fromJson(const QJsonObject &json)
{
    return {.week = readDate(json[u"week"]), .declined = json[u"declined"].toInt(), .rows = readList<SecondLook>(json[u"rows"])};
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
        .keeperSilent = readCount(json[u"keeper_silent"]),
    };
}

}
