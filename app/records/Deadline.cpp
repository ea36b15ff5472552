// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Deadline.h"

#include "records/Reading.h"

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
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = json[u"workdays_left"].toInt(),
        .light = readWord<LightColour>(json[u"light"]),
    };
}

DeadlineExplanation::Day DeadlineExplanation::Day::fromJson(const QJsonObject &json)
{
    return {
        .date = readDate(json[u"date"]),
        .work = json[u"work"].toBool(),
        .counted = readCount(json[u"counted"]),
        .name = json[u"name"].toString(),
        .provisional = json[u"provisional"].toBool(),
    };
}

DeadlineExplanation DeadlineExplanation::fromJson(const QJsonObject &json)
{
    return {
        .kind = json[u"kind"].toString(),
        .receivedAt = readTime(json[u"received_at"]),
        .firstDay = readDate(json[u"first_day"]),
        .n = json[u"n"].toInt(),
        .unit = json[u"unit"].toString(),
        .days = readList<Day>(json[u"days"]),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .endedAt = readTime(json[u"ended_at"]),
        .outcome = json[u"outcome"].toString(),
        .articles = readTexts(json[u"articles"]),
        .onLapse = json[u"on_lapse"].toString(),
    };
}

}
