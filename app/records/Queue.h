// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Review.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// Who has a case open.
struct Holder {
    QString by;
    int window = 0;
    bool mine = false;
    QDateTime since;

    static Holder fromJson(const QJsonObject &json);
};

// One case as a line of the queue or of a search.
struct QueueRow {
    CaseId caseId;
    QString stamp; // of all in it that can change
    QString caseNo;
    QString shortNo;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QString item;
    QString applicant;
    int department = 0;
    QDateTime receivedAt;
    QDateTime waitingSince;
    QDateTime dueAt; // invalid when no clock runs
    std::optional<int> workdaysLeft;
    LightColour light = LightColour::Paused;
    bool provisional = false;
    int round = 1;
    bool resubmitted = false;
    bool agent = false;
    bool arrived = false;            // the person is in the hall
    bool draft = false;              // of mine
    bool deemed = false;             // accepted by lapse of time; due is then the decision
    std::optional<QueueState> state; // none: not in the queue
    std::optional<Holder> holder;
    QString holdReason;
    bool returned = false;            // an officer sent it back to the window
    std::optional<int> handedFrom;    // the window that gave it to me, until I do something with it
    std::optional<QDateTime> urgedAt; // a supervisor urges that it go on
    UrgeKind urgeKind = UrgeKind::Urge;
    std::optional<ReviewLine> review; // of a row of the review queue

    static QueueRow fromJson(const QJsonObject &json);
};

// Which part of the queue, in which order.
struct QueueFilter {
    std::optional<LightColour> light; // red, amber or green
    bool resubmitted = false;
    QueueSort sort = QueueSort::Due;
    QList<CaseId> skip = {}; // just put back; the next case is one of these only where nothing else waits

    QJsonObject toJson() const;
    bool operator==(const QueueFilter &) const = default;
};

// How many wait, never counted beyond a thousand.
struct QueueCounts {
    int window = 0;
    int department = 0;
    int held = 0;
    int red = 0;
    int amber = 0;
    int green = 0;
    int resubmitted = 0;
    int mine = 0; // of the review queue, and the next
    int paused = 0;

    static QueueCounts fromJson(const QJsonObject &json);
};

struct QueuePage {
    QList<QueueRow> rows;
    QJsonObject next; // to be handed back for the page after; empty: this was the last
    QueueCounts counts;
    QDateTime now;                  // the hall's clock
    std::optional<QueueRow> upNext; // what the next case would be, by the hall's rule; of the counter

    // A row that the asker had already is named by its case alone and taken from `known`, the next case's, too.
    static QueuePage fromJson(const QJsonObject &json, const QList<QueueRow> &known = {});
};

}
