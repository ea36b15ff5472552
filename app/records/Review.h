// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

namespace yichuang {

// What a reviewing officer works with, as `review.*` answers it.

enum class ReviewScope { Mine, Paused, Done };
template<> inline constexpr auto wordsOf<ReviewScope> = spelled("mine", "paused", "done");
// The named steps of a case after acceptance; an item's own way says which of them it has.
enum class ReviewStepKind { Examine, Opinion, Review, Decide };
template<> inline constexpr auto wordsOf<ReviewStepKind> = spelled("examine", "opinion", "review", "decide");
enum class Finding { Meets, Fails, NotApplicable };
template<> inline constexpr auto wordsOf<Finding> = spelled("meets", "fails", "not_applicable");
enum class WayState { Done, Paused, Current, Coming, Failed };
template<> inline constexpr auto wordsOf<WayState> = spelled("done", "paused", "current", "coming", "failed");

// One line of the review queue; rows of one item stand together, the first due at the top.
struct ReviewRow {
    QueueRow row;
    QString itemCode;
    QString subject; // what the case is about, if its form names it; else the applicant
    QDate acceptedOn;
    ReviewStepKind step = ReviewStepKind::Examine;
    QString remark; // why it came back, an opinion that arrived
    bool batchable = false;
    QString whyNotBatchable;

    static ReviewRow fromJson(const QJsonObject &json);
};

struct ReviewPage {
    QList<ReviewRow> rows;
    QJsonObject next; // empty: this was the last
    int mine = 0;     // never counted beyond a thousand
    int paused = 0;
    QDateTime now;

    static ReviewPage fromJson(const QJsonObject &json);
};

// One point that the item wants examined.
struct ReviewPoint {
    int no = 0;
    QString title;
    QString demand;       // what the rule wants
    QList<int> materials; // seq of the papers that show it
    std::optional<Finding> finding;
    QString note;

    static ReviewPoint fromJson(const QJsonObject &json);
};

// One stop on the case's way, done or to come.
struct WayStop {
    QString name;
    QString remark; // who and when
    WayState state = WayState::Coming;

    static WayStop fromJson(const QJsonObject &json);
};

struct Opinion {
    QDateTime at;
    QString step; // its name
    QString by;
    QString text;
    QString outcome; // forward, grant, refuse, return; the hall's word

    static Opinion fromJson(const QJsonObject &json);
};

// A cause for which the law lets the clock stand still (行政许可法 Art. 45).
struct PauseCause {
    QString code;
    QString name;
    QStringList bodies; // who usually carries it out

    static PauseCause fromJson(const QJsonObject &json);
};

// A special procedure that runs now.
struct Pause {
    QString cause;
    QString body;
    QString reason;
    QDate from;
    int plannedDays = 0;
    QDate resumesOn;

    static Pause fromJson(const QJsonObject &json);
};

// A case as the officer sees it: the counter's file, and what review adds.
struct ReviewFile {
    CaseFile file;
    ReviewStepKind step = ReviewStepKind::Examine;
    QString stepName;
    bool decides = false;      // F8 grants; otherwise it sends the case on
    QString nextStep;          // where F8 sends it, and to whom; empty when it decides
    QString barred;            // why this officer may not act in this step (examined it himself); empty: may
    QList<WayStop> way;
    QList<ReviewPoint> points;
    QList<Opinion> opinions;   // the earliest first
    QList<PauseCause> causes;  // empty: the item has no special procedure
    std::optional<Pause> pause;
    int pausedDays = 0;        // so far
    bool mayExtend = false;    // once, by ten working days at most (Art. 42)
    DeadlineExplanation clock; // the promised one, day by day
    QStringList phrases;       // for the opinion

    static ReviewFile fromJson(const QJsonObject &json);
};

// 不予许可 says what is so, which rule it fails, why, and what the applicant can do about it (Art. 38).
struct Refusal {
    QString facts;
    QString articles;
    QString reasons;

    QJsonObject toJson() const;
};

}
