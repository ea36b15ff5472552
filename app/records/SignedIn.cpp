// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/SignedIn.h"

#include "records/Reading.h"

namespace yichuang {

SignInTicket SignInTicket::fromJson(const QJsonObject &json)
{
    return {.login = json[u"login"].toString(),
            .waitSeconds = json[u"wait_seconds"].toInt(),
            .tries = json[u"tries"].toInt(),
            .lockMinutes = json[u"lock_minutes"].toInt()};
}

SignedIn SignedIn::fromJson(const QJsonObject &json)
{
    const QJsonObject person = json[u"staff"].toObject();
    const QJsonObject place = json[u"window"].toObject();
    const QJsonObject hall = json[u"hall"].toObject();
    const QJsonObject rules = json[u"rules"].toObject();
    QList<CaseId> held;
    const QJsonArray kept = json[u"held"].toArray();
    for (const QJsonValue &id : kept)
        held.append(readId<CaseId>(id));
    return {
        .staff = readId<StaffId>(person[u"id"]),
        .workNo = person[u"work_no"].toString(),
        .name = person[u"name"].toString(),
        .department = person[u"department"].toInt(),
        .departmentName = person[u"department_name"].toString(),
        .desks = readTexts(person[u"desks"]),
        .steps = readTexts(person[u"steps"]),
        .mayTakeOver = person[u"may_take_over"].toBool(),
        .window = place[u"number"].toInt(),
        .windowName = place[u"name"].toString(),
        .printer = place[u"printer"].toString(),
        .hallCode = hall[u"code"].toString(),
        .hallBranch = hall[u"branch"].toString(),
        .draftKey = QByteArray::fromHex(json[u"draft_key"].toString().toLatin1()),
        .held = held,
        .due = readList<PaperDue>(json[u"due"]),
        .printing = readList<LeftPrint>(json[u"printing"]),
        .last = json.contains(u"last") ? std::optional(PaperDue::fromJson(json[u"last"].toObject())) : std::nullopt,
        .undoSeconds = rules[u"undo_seconds"].toInt(8),
        .leaseSeconds = rules[u"lease_seconds"].toInt(60),
        .idleMinutes = rules[u"idle_minutes"].toInt(10),
        .supplementWorkdays = rules[u"supplement_workdays"].toInt(15),
    };
}

Pulse Pulse::fromJson(const QJsonObject &json)
{
    return {.holds = json[u"holds"].toBool(), .now = readTime(json[u"now"]), .keeperSilent = readCount(json[u"keeper_silent"])};
}

}
