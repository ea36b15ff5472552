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

// What a supervisor looks at. Every record is read from the answer of one `supervision.*` call; shares lie between 0 and 1.

enum class Period { Day, Week, Month };
template<> inline constexpr auto wordsOf<Period> = spelled("day", "week", "month");

// What happened in the period, and what stands open now.
struct HallFigures {
    int received = 0;
    std::optional<int> receivedBefore; // in the period before, up to the same moment
    int accepted = 0;
    int supplemented = 0;
    int secondNotices = 0;
    int declined = 0;
    int declinedChecked = 0;
    int finished = 0;
    std::optional<double> inTime; // share of the finished
    int open = 0;
    int paused = 0;
    int deemed = 0; // accepted by lapse of the five days (Administrative Licensing Law, Art. 32)
    std::optional<int> minutesToClaim; // from arrival to the first claim, the mean

    static HallFigures fromJson(const QJsonObject &json);
};

// The open cases of a department by their lights.
struct DepartmentLights {
    int department = 0;
    QString name;
    int green = 0;
    int amber = 0;
    int red = 0;
    int paused = 0;

    int all() const { return green + amber + red + paused; }
    static DepartmentLights fromJson(const QJsonObject &json);
};

// Cases that came in within one hour of the hall's day.
struct HourLoad {
    int hour = 0;
    int received = 0;
    std::optional<int> usual; // the same hour of the same weekday, a week ago

    static HourLoad fromJson(const QJsonObject &json);
};

struct WindowLoad {
    int number = 0;
    WindowState state = WindowState::Free;
    QString by;
    int waiting = 0;

    static WindowLoad fromJson(const QJsonObject &json);
};

// An open case that is overdue or due today.
struct LateCase {
    CaseId caseId;
    QString shortNo;
    QString item;
    QString applicant;
    QString step; // of the case's way: tell, examine, review, decide, deliver
    QString handler;
    QDateTime dueAt;
    int workdaysLeft = 0; // below 0: over
    std::optional<QDateTime> urgedAt;

    static LateCase fromJson(const QJsonObject &json);
};

// How often one officer paused or extended cases of one item: where the law's exceptions are the rule, it shows here.
struct PauseCount {
    QString officer;
    QString item;
    int cases = 0;
    int pauses = 0;
    int extensions = 0;
    int pausedDays = 0;

    static PauseCount fromJson(const QJsonObject &json);
};

struct FailedMessage {
    qint64 id = 0;
    CaseId caseId;
    QString event;
    QString applicant;
    QString toMasked;
    QString detail;

    static FailedMessage fromJson(const QJsonObject &json);
};

struct Delivery {
    int sent = 0;
    int delivered = 0;
    int waiting = 0;
    int failed = 0;
    QList<std::optional<double>> hours; // the share delivered of the last twelve hours, the oldest first; none: nothing was sent
    QList<FailedMessage> failures;

    static Delivery fromJson(const QJsonObject &json);
};

// The whole dashboard, in one call.
struct Dashboard {
    QDateTime now;
    HallFigures figures;
    QList<DepartmentLights> departments;
    QList<HourLoad> hours;
    std::optional<int> capacity; // cases an hour that the occupied windows can take
    QList<WindowLoad> windows;
    int lateCount = 0;
    QList<LateCase> late;
    QList<PauseCount> pauses;
    Delivery delivery;

    static Dashboard fromJson(const QJsonObject &json);
};

}
