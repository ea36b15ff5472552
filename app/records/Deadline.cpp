// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Deadline.h"

#include "records/Reading.h"

#include <QJsonArray>

namespace yichuang {

TellDeadline TellDeadline::fromJson(const QJsonObject &json)
{
    return {
        .receivedAt = readTime(json[u"received_at"]),
        .dueAt = readTime(json[u"due_at"]),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .light = readWord<LightColour>(json[u"light"]).value_or(LightColour::Paused),
        .provisional = json[u"provisional"].toBool(),
        .answeredAt = readTime(json[u"answered_at"]),
    };
}

DecideDeadline DecideDeadline::fromJson(const QJsonObject &json)
{
    return {
        .statutoryDue = readTime(json[u"statutory_due"]),
        .promisedDue = readTime(json[u"promised_due"]),
        .statutoryProvisional = json[u"statutory_provisional"].toBool(),
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .light = readWord<LightColour>(json[u"light"]),
        .pausedFor = json[u"paused"][u"name"].toString(),
        .pausedUntil = readDate(json[u"paused"][u"last_day"]),
        .pauseProvisional = json[u"paused"][u"provisional"].toBool(),
    };
}

DeliverDeadline DeliverDeadline::fromJson(const QJsonObject &json)
{
    return {
        .dueAt = readTime(json[u"due_at"]),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .light = readWord<LightColour>(json[u"light"]).value_or(LightColour::Paused),
        .provisional = json[u"provisional"].toBool(),
    };
}

DeadlineExplanation::Day DeadlineExplanation::Day::fromJson(const QJsonObject &json)
{
    return {
        .date = readDate(json[u"date"]),
        .work = json[u"work"].toBool(),
        .counted = readCount(json[u"counted"]),
        .hours = json[u"hours"].isDouble() ? std::optional(json[u"hours"].toDouble()) : std::nullopt,
        .name = json[u"name"].toString(),
        .provisional = json[u"provisional"].toBool(),
        .cause = json[u"cause"].toString(),
        .causeName = json[u"cause_name"].toString(),
        .article = json[u"article"].toString(),
    };
}

DeadlineExplanation::Interval DeadlineExplanation::Interval::fromJson(const QJsonObject &json)
{
    return {
        .effect = json[u"effect"].toString(),
        .cause = json[u"cause"].toString(),
        .name = json[u"name"].toString(),
        .article = json[u"article"].toString(),
        .first = readDate(json[u"first_day"]),
        .last = readDate(json[u"last_day"]),
        .adds = json[u"adds"].toInt(),
        .document = json[u"document"].toString(),
    };
}

DeadlineExplanation DeadlineExplanation::fromJson(const QJsonObject &json)
{
    DeadlineExplanation why{
        .kind = json[u"kind"].toString(),
        .receivedAt = readTime(json[u"received_at"]),
        .firstDay = readDate(json[u"first_day"]),
        .n = json[u"n"].toInt(),
        .unit = json[u"unit"].toString(),
        .adds = json[u"adds"].toInt(),
        .days = readList<Day>(json[u"days"]),
        .intervals = readList<Interval>(json[u"intervals"]),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .endedAt = readTime(json[u"ended_at"]),
        .outcome = json[u"outcome"].toString(),
        .licence = json[u"licence"].toBool(true),
        .articles = readTexts(json[u"articles"]),
        .recalculated = {},
        .onLapse = json[u"on_lapse"].toString(),
        .resumesOn = readDate(json[u"resumes_on"]),
        .resumesProvisional = json[u"resumes_provisional"].toBool(),
    };
    const QJsonArray moves = json[u"recalculated"].toArray();
    for (const QJsonValue &move : moves)
        why.recalculated.append({readTime(move[u"old"]), readTime(move[u"new"])});
    return why;
}

CaseClocks CaseClocks::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .applicant = json[u"applicant"].toString(),
        .statusName = json[u"status_name"].toString(),
        .now = DeadlineExplanation::fromJson(json),
        .all = readList<DeadlineExplanation>(json[u"clocks"]),
    };
}

}
