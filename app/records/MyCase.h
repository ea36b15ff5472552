// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Application.h"
#include "records/CaseFile.h"
#include "records/Inquiry.h"

namespace yichuang {

// What the applicant has to do next.
enum class NextAct { None, Wait, Visit, Supplement, Resubmit, Collect, Rate };
template<> inline constexpr auto wordsOf<NextAct> = spelled("none", "wait", "visit", "supplement", "resubmit", "collect", "rate");

// The five stops of a case's way, as an applicant sees it.
enum class TrackStep { Submit, Accept, Examine, Decide, Deliver };
template<> inline constexpr auto wordsOf<TrackStep> = spelled("submit", "accept", "examine", "decide", "deliver");

struct TrackStop {
    TrackStep step = TrackStep::Submit;
    WayState state = WayState::Coming;
    QDateTime at; // invalid: not yet

    static TrackStop fromJson(const QJsonObject &json);
};

// One case in 我的办件.
struct MyCaseRow {
    QString caseNo;
    QString item; // code
    QString itemName;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QDateTime receivedAt;
    QDateTime dueAt;          // of the clock that runs; of a supplement notice: until when to hand in
    bool provisional = false; // that day: a year on the way to it has no arrangement yet
    std::optional<int> workdaysLeft;
    NextAct next = NextAct::None;
    int points = 0; // that are asked for
    bool rated = false;
    QList<TrackStop> track;

    static MyCaseRow fromJson(const QJsonObject &json);
};

// Why a case was not taken, as its notice says it.
struct TurnedAway {
    QDateTime at;
    QString ground;
    QString facts;
    QString competentBody; // who would be; empty unless that is the ground

    static TurnedAway fromJson(const QJsonObject &json);
};

struct MyCaseStep {
    QDateTime at;
    QString action;
    std::optional<CaseStatus> to;

    static MyCaseStep fromJson(const QJsonObject &json);
};

// One's own case.
struct MyCase {
    MyCaseRow row;
    QString departmentName;
    QString phone;
    QString place;
    QString queryCode;
    std::optional<TellDeadline> tell;
    std::optional<DecideDeadline> decide;
    QList<MyCaseStep> steps; // the newest first
    QList<AskedPoint> points;
    std::optional<TurnedAway> turnedAway;
    QList<CaseForm> forms; // what was answered, whole: it is one's own
    QList<Material> materials;
    QList<Document> documents;
    bool mayWithdraw = false;
    bool mayRate = false;
    QList<Visit> visits;          // to the window
    std::optional<Rating> rating; // of the case
    QList<Inquiry> inquiries;

    static MyCase fromJson(const QJsonObject &json);
};

}
