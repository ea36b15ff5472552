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

enum class PartState { Well, Low, Failed, Absent };
template<> inline constexpr auto wordsOf<PartState> = spelled("well", "low", "failed", "absent");

// How a kiosk's parts are; told to the hall once a minute, and at once when something changed.
struct KioskHealth {
    struct Part {
        PartState state = PartState::Absent;
        QString detail; // paper_low, jam, cover_open, …; the device's own word

        QJsonObject toJson() const;
        static Part fromJson(const QJsonObject &json);
    };

    Part printer;
    Part reader;
    Part scanner;
    Part line;
    QString version; // of the program

    QJsonObject toJson() const;
    static KioskHealth fromJson(const QJsonObject &json);
};

// A person at a kiosk wants somebody to come.
using HelpCallId = Id<struct HelpCallKind>;
struct HelpCall {
    HelpCallId id;
    QString kiosk;
    QString place;
    QString page; // what the kiosk showed
    QDateTime at;
    QString takenBy; // empty: nobody yet

    static HelpCall fromJson(const QJsonObject &json);
};

// A kiosk as a supervisor sees it.
struct KioskStanding {
    QString login;
    QString name;
    QString place;
    QDateTime seenAt;
    bool silent = true; // longer than three minutes
    KioskHealth health;

    static KioskStanding fromJson(const QJsonObject &json);
};

// What an applicant's device may know before anyone logged in.
struct KioskStatus {
    struct DemoAccount {
        PartyKind kind = PartyKind::Person;
        QString name;
        QString logIn;

        static DemoAccount fromJson(const QJsonObject &json);
    };

    QString branch;
    QString place;
    QString address;
    QString phone;
    QString website;
    QString hours;
    QString helpDesk;
    QDateTime now;
    QDate today;
    bool workday = true;
    QString kiosk; // its name; empty for the website
    bool keeperAwake = false;
    int idleSeconds = 0;
    int consultationDays = 0; // working days within which it is answered
    int complaintDays = 0;
    QStringList goodReasons; // that a rating may name
    QStringList badReasons;
    QList<DemoAccount> demo; // in a private hall only
    QString demoPassword;

    static KioskStatus fromJson(const QJsonObject &json);
};

}
