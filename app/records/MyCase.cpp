// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/MyCase.h"

#include "records/Reading.h"

namespace yichuang {

TrackStop TrackStop::fromJson(const QJsonObject &json)
{
    return {
        .step = readWord<TrackStep>(json[u"step"]).value_or(TrackStep::Submit),
        .state = readWord<WayState>(json[u"state"]).value_or(WayState::Coming),
        .at = readTime(json[u"at"]),
    };
}

MyCaseRow MyCaseRow::fromJson(const QJsonObject &json)
{
    return {
        .caseNo = json[u"case_no"].toString(),
        .item = json[u"item"].toString(),
        .itemName = json[u"item_name"].toString(),
        .status = readWord<CaseStatus>(json[u"status"]).value_or(CaseStatus::Other),
        .licence = json[u"licence"].toBool(true),
        .receivedAt = readTime(json[u"received_at"]),
        .dueAt = readTime(json[u"due_at"]),
        .provisional = json[u"provisional"].toBool(),
        .workdaysLeft = readCount(json[u"workdays_left"]),
        .next = readWord<NextAct>(json[u"next"]).value_or(NextAct::None),
        .points = json[u"points_asked"].toInt(),
        .rated = json[u"rated"].toBool(),
        .track = readList<TrackStop>(json[u"track"]),
    };
}

TurnedAway TurnedAway::fromJson(const QJsonObject &json)
{
    return {
        .at = readTime(json[u"at"]),
        .ground = json[u"ground"].toString(),
        .facts = json[u"facts"].toString(),
        .competentBody = json[u"competent_body"].toString(),
    };
}

MyCaseStep MyCaseStep::fromJson(const QJsonObject &json)
{
    return {.at = readTime(json[u"at"]), .action = json[u"action"].toString(), .to = readWord<CaseStatus>(json[u"to"])};
}

MyCase MyCase::fromJson(const QJsonObject &json)
{
    return {
        .row = MyCaseRow::fromJson(json),
        .departmentName = json[u"department_name"].toString(),
        .phone = json[u"phone"].toString(),
        .place = json[u"place"].toString(),
        .queryCode = json[u"query_code"].toString(),
        .tell = readOptional<TellDeadline>(json[u"tell"]),
        .decide = readOptional<DecideDeadline>(json[u"decide"]),
        .steps = readList<MyCaseStep>(json[u"steps"]),
        .points = readList<AskedPoint>(json[u"points"]),
        .turnedAway = readOptional<TurnedAway>(json[u"turned_away"]),
        .forms = readList<CaseForm>(json[u"forms"]),
        .materials = readList<Material>(json[u"materials"]),
        .documents = readList<Document>(json[u"documents"]),
        .mayWithdraw = json[u"may_withdraw"].toBool(),
        .mayRate = json[u"may_rate"].toBool(),
        .visits = readList<Visit>(json[u"visits"]),
        .rating = readOptional<Rating>(json[u"rating"]),
        .inquiries = readList<Inquiry>(json[u"inquiries"]),
    };
}

}
