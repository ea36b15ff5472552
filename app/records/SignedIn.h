// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Paper.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace yichuang {

// The answer to the first half of signing in: which login to use, how long to wait before trying, and the hall's rule about wrong tries.
struct SignInTicket {
    QString login;
    int waitSeconds = 0; // above zero: locked, don't try
    int tries = 0;       // wrong ones, after which one is shut out
    int lockMinutes = 0; // for so long

    static SignInTicket fromJson(const QJsonObject &json);
};

// A person who sat down at a window, and the rules there.
struct SignedIn {
    StaffId staff;
    QString workNo;
    QString name;
    int department = 0;
    QString departmentName;
    QStringList desks;
    QStringList steps; // of review that are the person's own
    bool mayTakeOver = false;
    int window = 0; // 0: an officer, who sits at none
    QString windowName;
    QString printer;
    QString hallCode;
    QString hallBranch;
    QByteArray draftKey; // for the local file that keeps drafts
    QList<CaseId> held;
    QList<PaperDue> due; // what the person's program left at this window when it ended
    QList<LeftPrint> printing;
    std::optional<PaperDue> last; // decided here by this person shortly before his program ended without leaving the window
    int undoSeconds = 8;
    int leaseSeconds = 60;
    int idleMinutes = 10;
    int supplementWorkdays = 15;

    static SignedIn fromJson(const QJsonObject &json);
};

// The answer to a heartbeat.
struct Pulse {
    bool holds = false;              // the case that was named is still held
    QDateTime now;                   // the hall's clock
    std::optional<int> keeperSilent; // no keeper has beaten for so many minutes; 0: none is known

    static Pulse fromJson(const QJsonObject &json);
};

}
