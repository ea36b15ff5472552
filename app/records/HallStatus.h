// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QTime>

#include <optional>

namespace yichuang {

struct WindowStatus {
    int number = 0;
    QString name;
    WindowState state = WindowState::Free;
    QString by;

    static WindowStatus fromJson(const QJsonObject &json);
};

// Whom the sample hall offers to be.
struct DemoPerson {
    QString workNo;
    QString name;
    std::optional<int> window;
    QStringList desks;

    static DemoPerson fromJson(const QJsonObject &json);
};

struct Demo {
    QString password;
    QList<DemoPerson> people;

    static Demo fromJson(const QJsonObject &json);
};

// What a PC may know before anyone signed in.
struct HallStatus {
    QString code;
    QString name;
    QString branch;
    int version = 0;
    QDateTime now;
    QDate today;
    bool workday = true;
    QString dayName;
    QList<int> calendarMissing; // years that should be loaded by now; from November on the next one is among them
    QTime opens;
    QTime closes;
    int tries = 0;       // wrong ones, after which one is shut out
    int lockMinutes = 0; // for so long
    QList<WindowStatus> windows;
    int waiting = 0; // never counted beyond a thousand
    int dueToday = 0;
    GatewayState gateway = GatewayState::Off;
    std::optional<double> deliveredYesterday; // share, 0 to 1
    bool keeperAwake = false;
    std::optional<Demo> demo;

    static HallStatus fromJson(const QJsonObject &json);
};

}
