// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace yichuang {

// The law's calendar as `office.*` answers it: what each year's arrangement makes of its days, and whose dates it moved.

// A day that the arrangement makes otherwise than its weekday says, or that it names.
struct ArrangedDay {
    QDate date;
    bool work = false;
    QString name;

    QJsonObject toJson() const;
    static ArrangedDay fromJson(const QJsonObject &json);
    bool operator==(const ArrangedDay &) const = default;
};

// A file with a year's arrangement: a heading, then lines of date,kind,name, of which the kind is off or work. Errors: input.bad, facts
// {line}: the first that is none of these, empty where there is no day at all.
Result<QList<ArrangedDay>> readArrangement(const QByteArray &content);

struct KnownYear {
    int year = 0;
    bool loaded = false; // else its days are provisional
    QDateTime loadedAt;
    QString source;
    QString by;

    static KnownYear fromJson(const QJsonObject &json);
};

struct YearCalendar {
    int year = 0;
    bool loaded = false;
    QString edition;    // the hall's word for the year as it was last loaded
    QList<int> missing; // years that ought to be loaded by now
    QList<KnownYear> years;
    QList<ArrangedDay> days;

    static YearCalendar fromJson(const QJsonObject &json);
};

// What an arrangement would move, were it loaded now.
struct YearPreview {
    struct Deadline {
        QString caseNo;
        QString item;
        QString kind;
        QDateTime was;
        QDateTime becomes;

        static Deadline fromJson(const QJsonObject &json);
    };
    int deadlines = 0;
    int cases = 0;
    int earlier = 0;       // of the deadlines
    int settled = 0;       // stay as they are, and are provisional no more
    QList<Deadline> dates; // the soonest of them

    static YearPreview fromJson(const QJsonObject &json);
};

struct YearStored {
    int moved = 0;
    bool more = false; // the hall moves the rest by itself

    static YearStored fromJson(const QJsonObject &json);
};

// A date that an arrangement moved, with whom it was promised to.
struct MovedDate {
    qint64 id = 0;
    QDateTime at;
    QString caseNo;
    QString item;
    QString applicant;
    QString phoneMasked;
    QString kind;
    QDateTime was;
    QDateTime becomes;
    bool wasProvisional = false;
    QString by;

    static MovedDate fromJson(const QJsonObject &json);
};

}
