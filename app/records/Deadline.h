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
    bool provisional = false;
    int workdaysLeft = 0; // to the promised one
    std::optional<LightColour> light;

    static DecideDeadline fromJson(const QJsonObject &json);
};

// How a deadline was counted, day by day, for the person who asks why.
struct DeadlineExplanation {
    struct Day {
        QDate date;
        bool work = false;
        std::optional<int> counted; // the how-manieth counted day
        QString name;               // of a holiday
        bool provisional = false;

        static Day fromJson(const QJsonObject &json);
    };

    QString kind;
    QDateTime receivedAt;
    QDate firstDay;
    int n = 0;
    QString unit;
    QList<Day> days;
    QDateTime dueAt;
    bool provisional = false;
    QDateTime endedAt; // invalid while it runs
    QString outcome;   // what ended it
    QStringList articles;
    QString onLapse; // deemed_accepted or overdue

    static DeadlineExplanation fromJson(const QJsonObject &json);
};

}
