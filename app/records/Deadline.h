// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// The five working days in which the hall must answer an application (行政许可法 Art. 32). A light is green from three working days,
// amber at one or two, red on the last day and after.
struct TellDeadline {
    QDateTime receivedAt;
    QDateTime dueAt;
    int workdaysLeft = 0; // 0 on the last day, negative after
    LightColour light = LightColour::Paused;
    bool provisional = false; // counted through a year whose arrangement is not published
    QDateTime answeredAt;     // invalid while it runs

    static TellDeadline fromJson(const QJsonObject &json);
};

// The time for the decision itself (Art. 42), statutory and promised.
struct DecideDeadline {
    QDateTime statutoryDue;
    QDateTime promisedDue;
    bool statutoryProvisional = false;
    bool provisional = false; // the promised one
    int workdaysLeft = 0;     // to the promised one
    std::optional<LightColour> light;
    QString pausedFor; // the special procedure that keeps it standing (Art. 45); empty while it runs
    QDate pausedUntil; // the last day that is not counted
    bool pauseProvisional = false;

    static DecideDeadline fromJson(const QJsonObject &json);
};

// The ten working days in which what was decided must be in the applicant's hands (Art. 44).
struct DeliverDeadline {
    QDateTime dueAt;
    int workdaysLeft = 0;
    LightColour light = LightColour::Paused;
    bool provisional = false;

    static DeliverDeadline fromJson(const QJsonObject &json);
};

// How a deadline was counted, day by day, for the person who asks why (docs/clocks.md).
struct DeadlineExplanation {
    struct Day {
        QDate date;
        bool work = false;
        std::optional<int> counted;  // the how-manieth counted day
        std::optional<double> hours; // counted of this day, where hours are counted
        QString name;                // of a holiday
        bool provisional = false;
        QString cause;     // why it is not counted, or is an added one: first_day, rest, carried, extension, or a special procedure's code
        QString causeName; // of a special procedure
        QString article;

        static Day fromJson(const QJsonObject &json);
    };

    // A stretch in which the clock runs or stands still, or days that were added to it.
    struct Interval {
        QString effect; // run, pause, extend
        QString cause;
        QString name; // of the lawful cause; empty while it runs
        QString article;
        QDate first; // invalid for an extension
        QDate last;
        int adds = 0;
        QString document; // the number of the paper that told it

        static Interval fromJson(const QJsonObject &json);
    };

    QString kind; // tell, supplement, statutory, promised, deliver
    QDateTime receivedAt;
    QDate firstDay;
    int n = 0;
    QString unit; // workday, day, month, year, hour
    int adds = 0; // by an extension (行政许可法 Art. 42)
    QList<Day> days;
    QList<Interval> intervals;
    QDateTime dueAt;
    bool provisional = false;
    QDateTime endedAt; // invalid while it runs
    QString outcome;   // what ended it
    bool licence = true;
    QStringList articles;
    QList<std::pair<QDateTime, QDateTime>> recalculated; // from and to, when an arrangement of days off moved it
    QString onLapse;                                     // deemed_accepted, overdue or nothing
    QDate resumesOn;                                     // of a special procedure that is only planned; else invalid
    bool resumesProvisional = false;

    static DeadlineExplanation fromJson(const QJsonObject &json);
};

// All clocks of a case, the oldest first, and the one that matters now.
struct CaseClocks {
    QString caseNo;
    QString item;
    QString applicant;
    QString statusName;
    DeadlineExplanation now;
    QList<DeadlineExplanation> all;

    static CaseClocks fromJson(const QJsonObject &json);
};

}
