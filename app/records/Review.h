// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "records/Ids.h"
#include "records/Words.h"

namespace yichuang {

// What a reviewing officer works with, as `review.*` answers it: parts of a queue row and of a case file that the counter's lack.

// The named steps of a case after acceptance; an item's own way says which of them it has.
enum class ReviewStepKind { Examine, Opinion, Review, Decide };
template<> inline constexpr auto wordsOf<ReviewStepKind> = spelled("examine", "opinion", "review", "decide");
enum class Finding { Meets, Fails, NotApplicable };
template<> inline constexpr auto wordsOf<Finding> = spelled("meets", "fails", "not_applicable");
enum class WayState { Done, Paused, Current, Coming, Failed };
template<> inline constexpr auto wordsOf<WayState> = spelled("done", "paused", "current", "coming", "failed");

// What a row of the review queue says besides what every queue says. Rows of one item stand together, the first due at the top.
struct ReviewLine {
    QString itemCode;
    QString subject; // what the case is about, if its form names it; else the applicant
    QDate acceptedOn;
    ReviewStepKind step = ReviewStepKind::Examine;
    QString remark;       // why it came back, an opinion that arrived
    QString whyNotInBatch; // empty: it may be decided together with others of its item and step

    static ReviewLine fromJson(const QJsonObject &json);
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
struct SpecialProcedure {
    QString cause;
    QString body;
    QString reason;
    QDate from;
    int plannedDays = 0;
    QDate resumesOn;

    static SpecialProcedure fromJson(const QJsonObject &json);
};

// Where a case stands under review, and what this officer may do with it.
struct ReviewStage {
    ReviewStepKind step = ReviewStepKind::Examine;
    QString stepName;
    bool decides = false; // F8 grants; otherwise it sends the case on
    QString nextStep;     // where F8 sends it, and to whom; empty when it decides
    QString barred;       // why this officer may not act in this step (examined it himself); empty: may
    QList<WayStop> way;
    QList<ReviewPoint> points;
    QList<Opinion> opinions;   // the earliest first
    QList<PauseCause> causes;  // empty: the item has no special procedure
    std::optional<SpecialProcedure> pause;
    int pausedDays = 0;        // so far
    bool mayExtend = false;    // once, by ten working days at most (Art. 42)
    DeadlineExplanation clock; // the promised one, day by day
    QStringList phrases;       // for the opinion

    static ReviewStage fromJson(const QJsonObject &json);
};

// What an officer found and thinks in one step; part of every act of review.
struct StepOpinion {
    QList<std::pair<int, Finding>> findings; // by the point's number
    QString text;

    QJsonObject toJson() const;
};

// 不予许可 says what is so, which rule it fails, why, and what the applicant can do about it (Art. 38).
struct Refusal {
    QString facts;
    QString articles;
    QString reasons;

    QJsonObject toJson() const;
};

}
