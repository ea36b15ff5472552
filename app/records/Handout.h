// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "records/Identity.h"
#include "records/Paper.h"
#include "records/Party.h"
#include "records/Queue.h"

#include <optional>

namespace yichuang {

using ServiceId = Id<struct ServiceKind>;

// How a paper reaches its addressee, and how far it is.
enum class ServiceManner { Window, Direct, Left, Post, Entrusted, Electronic, Notice };
template<> inline constexpr auto wordsOf<ServiceManner> = spelled("window", "direct", "left", "post", "entrusted", "electronic", "notice");
enum class ServiceState { UnderWay, Served, Failed };
template<> inline constexpr auto wordsOf<ServiceState> = spelled("under_way", "served", "failed");

// A decided case with something to hand over, as the list shows it.
struct HandoutRow {
    CaseId caseId;
    QString shortNo;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QString item;
    QString applicant;
    int waiting = 0; // papers that nobody has yet
    std::optional<DeliverDeadline> deliver;

    static HandoutRow fromJson(const QJsonObject &json);
};

// What there is for the person of a card: cases that wait for a window, and others of which something waits to be fetched.
struct Tapped {
    QList<QueueRow> rows;
    QList<HandoutRow> handouts;

    static Tapped fromJson(const QJsonObject &json);
};

// How a paper was served last, or was tried to be.
struct PaperService {
    ServiceId id;
    ServiceManner manner = ServiceManner::Window;
    ServiceState state = ServiceState::UnderWay;
    QDateTime servedAt; // the moment that counts
    QString why;        // it failed

    static PaperService fromJson(const QJsonObject &json);
};

struct HandoutPaper {
    Document paper;
    bool forWindow = false; // fetched by the applicant, once it is there
    std::optional<PaperService> service;

    bool isWaiting() const { return forWindow && (!service || service->state == ServiceState::Failed); }
    static HandoutPaper fromJson(const QJsonObject &json);
};

// Who fetched something, number masked.
struct Collection {
    QDateTime at;
    QString by;
    int window = 0;
    CardHolder collector = CardHolder::Applicant;
    QString name;
    QString idMasked;
    QString relation;
    QString authority;
    QString certificateNo;
    std::optional<DocumentId> slip;

    static Collection fromJson(const QJsonObject &json);
};

// Everything of a case that is handed over or was.
struct Handout {
    CaseId caseId;
    QString caseNo;
    QString shortNo;
    CaseStatus status = CaseStatus::Other;
    int version = 0;
    QString item;
    Applicant applicant;
    std::optional<Agent> agent;
    std::optional<DeliverDeadline> deliver;
    QString certificate;
    QString certificateNo;
    QList<HandoutPaper> papers; // newest first
    QList<Collection> collections;

    static Handout fromJson(const QJsonObject &json);
};

// Who stands at the window. The hall tells by the card who that is; anybody who is no party says how he comes to it.
struct Collector {
    IdentityCard card;
    bool faceMatch = false;
    QString relation;
    QString authority;

    QJsonObject toJson() const;
};

}
