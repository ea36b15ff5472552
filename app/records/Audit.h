// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// What the auditor reads, as `audit.*` answers it: who saw or did what, and whether it still stands as it was written.

// What was done with a case, who saw it, who saw a number whole, what was printed, what belongs to no case, and what an auditor asked.
enum class AuditKind { Deed, Sight, Number, Paper, House, Question };
template<> inline constexpr auto wordsOf<AuditKind> = spelled("deed", "sight", "number", "paper", "house", "question");

// By case, or by days and perhaps a person.
struct AuditFilter {
    QString caseNo;
    QString workNo;
    QDate first;
    QDate last;
    std::optional<AuditKind> kind;

    QJsonObject toJson() const;
};

using AuditQuestionId = Id<struct AuditQuestionKind>;

struct AuditRow {
    QDateTime at;
    AuditKind kind = AuditKind::Deed;
    QString by; // empty: nobody of the staff; the desk says who
    QString workNo;
    QString department;
    QString desk;
    std::optional<int> window;
    QString device; // where the person had signed in last
    QString action; // the hall's word
    CaseId caseId;
    QString caseNo;
    bool licence = true; // else it is refused in other words (Words::status)
    QString note;
    QJsonObject facts; // what the action has besides: for, from, to, what, title, number, …

    static AuditRow fromJson(const QJsonObject &json);
};

struct AuditRows {
    QList<AuditRow> rows;
    QJsonObject next; // empty after the last page

    static AuditRows fromJson(const QJsonObject &json);
};

// The chain of one case's events: unbroken where there is no fault.
struct CaseChain {
    struct Fault {
        int seq = 0;
        QString fault; // changed, unlinked, missing, status, head

        static Fault fromJson(const QJsonObject &json);
    };
    QString caseNo;
    int events = 0;
    int sealed = 0; // how many of them a daily seal covers
    QString head;   // hex
    QList<Fault> faults;

    static CaseChain fromJson(const QJsonObject &json);
};

struct DaySeal {
    QDate day;
    qint64 events = 0;
    QString hash; // hex

    static DaySeal fromJson(const QJsonObject &json);
};

// A seal is counted again in parts; `state` goes into the next call until it is done.
struct SealCheck {
    bool done = false;
    bool equal = false;
    QJsonObject state;

    static SealCheck fromJson(const QJsonObject &json);
};

}
