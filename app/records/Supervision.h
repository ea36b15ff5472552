// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Ids.h"
#include "records/Inquiry.h"
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

// What may leave the hall, and how.
enum class ExportedWhat { Figures, Cases, Report, Messages };
template<> inline constexpr auto wordsOf<ExportedWhat> = spelled("figures", "cases", "report", "messages");
enum class ExportFormat { Csv, Ods, Pdf };
template<> inline constexpr auto wordsOf<ExportFormat> = spelled("csv", "ods", "pdf");

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
    int finishedLate = 0;              // of the finished
    int deemed = 0;                    // accepted by lapse of the five days (Administrative Licensing Law, Art. 32)
    std::optional<int> minutesToClaim; // from arrival to the first claim, the mean
    int waits = 0;                     // of how many
    int pauses = 0;
    int extensions = 0;
    int ratings = 0;
    std::optional<double> good; // share of the ratings
    int lowRated = 0;           // nobody answered them yet, whenever they were given

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

// Why a window is shut; the hall knows who and since when, and a reason where somebody gave one.
struct ShutWindow {
    QString reason;
    QString by;
    QDateTime at;

    static std::optional<ShutWindow> fromJson(const QJsonValue &json);
};

struct WindowLoad {
    int number = 0;
    WindowState state = WindowState::Free;
    QString by;
    int waiting = 0;
    std::optional<ShutWindow> shut;     // else it is paused because who sits there is away
    std::optional<QDateTime> awaySince; // his screen is locked

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
    bool provisional = false; // that day: a year on the way to it has no arrangement yet
    int workdaysLeft = 0;     // below 0: over
    std::optional<QDateTime> urgedAt;
    UrgeKind urgeKind = UrgeKind::Urge;

    // As the hall would call it at that moment.
    UrgeKind nextUrge(const QDateTime &now) const { return dueAt < now ? UrgeKind::Urge : UrgeKind::Remind; }
    // Once a day, but what was urged before it ran out is urged again.
    bool canBeUrged(const QDateTime &now) const { return !urgedAt || (urgeKind == UrgeKind::Remind && nextUrge(now) == UrgeKind::Urge); }
    bool operator==(const LateCase &) const = default;
    static LateCase fromJson(const QJsonObject &json);
};

// How often one officer paused or extended cases of one item: where the law's exceptions are the rule, it shows here.
struct PauseCount {
    StaffId staff;
    int itemId = 0;
    QString officer;
    QString item;
    int cases = 0;
    int pauses = 0;
    int extensions = 0;
    int pausedDays = 0;

    bool operator==(const PauseCount &) const = default;
    static PauseCount fromJson(const QJsonObject &json);
};

// What somebody did about a message that did not arrive.
struct Aftercare {
    QDateTime at;
    QString by;

    bool operator==(const Aftercare &) const = default;
    static std::optional<Aftercare> fromJson(const QJsonValue &json);
};

// A message behind a number of the delivery card. Of no case: a code, or an answer to a question.
struct SentMessage {
    qint64 id = 0;
    CaseId caseId;
    QString shortNo;
    QString item;
    QString event;
    QString state; // queued, sending, accepted, delivered, failed, unknown, expired
    QDateTime at;
    QString recipient; // applicant, agent, supervisor
    QString applicant;
    QString toMasked;
    QString detail;
    std::optional<Aftercare> called;
    std::optional<Aftercare> corrected; // the telephone, and sent once more

    // Something can be done: whom it should have told is a party of a case, and it did not reach them.
    bool canBeMended() const;
    bool operator==(const SentMessage &) const = default;
    static SentMessage fromJson(const QJsonObject &json);
};

struct MessagePage {
    QList<SentMessage> rows;
    QJsonObject next; // as with SupervisedPage
    QDateTime now;

    static MessagePage fromJson(const QJsonObject &json);
};

struct Delivery {
    int sent = 0;
    int delivered = 0;
    int waiting = 0;
    int failed = 0;
    int left = 0; // of the days before: did not arrive, and nobody was called; counted to a hundred
    GatewayState channel = GatewayState::Ok;
    QList<std::optional<double>> hours; // the share delivered of the last twelve hours, the oldest first; none: nothing was sent
    QList<SentMessage> failures;

    bool operator==(const Delivery &) const = default;
    static Delivery fromJson(const QJsonObject &json);
};

// The departments that a supervisor may choose between.
struct SupervisedDepartment {
    int id = 0;
    QString name;

    static SupervisedDepartment fromJson(const QJsonObject &json);
};

// Which figures are meant: a period, the department if only one, and where a figure is narrower than that, its hour, officer or item.
struct FigureFilter {
    Period period = Period::Day;
    std::optional<int> department = {};
    std::optional<int> hour = {};
    std::optional<int> window = {};
    QString number = {}; // of a case, or its last six digits
    std::optional<StaffId> staff = {};
    std::optional<int> itemId = {};
    QDate day = {};     // in the period that is meant; none: today
    QString words = {}; // of the moved dates only: a part of a name, an item or a case number, or pinyin

    QJsonObject toJson() const;
    bool operator==(const FigureFilter &) const = default;
};

// A case as a line of a supervisor's list.
struct SupervisedCase {
    CaseId caseId;
    QString caseNo;
    QString shortNo;
    CaseStatus status = CaseStatus::Other;
    bool licence = true; // else it is refused in other words (Words::status)
    QString item;
    QString applicant;
    QString department;
    QDateTime receivedAt;
    QDateTime at; // the moment for which the figure counts it
    QString step; // tell, supplement, verify, examine, review, decide, deliver, over
    QString handler;
    QDateTime dueAt; // invalid when no clock runs
    bool provisional = false;
    std::optional<int> workdaysLeft;
    LightColour light = LightColour::Paused;
    std::optional<QDateTime> urgedAt;
    UrgeKind urgeKind = UrgeKind::Urge;
    std::optional<QDateTime> wasDueAt; // before a calendar moved it
    std::optional<int> waited;         // minutes until a clerk's first step, where the list is about that
    std::optional<Satisfaction> level; // where it is about ratings

    UrgeKind nextUrge(const QDateTime &now) const
    {
        return light != LightColour::Paused && dueAt.isValid() && dueAt < now ? UrgeKind::Urge : UrgeKind::Remind;
    }
    bool canBeUrged(const QDateTime &now) const { return !urgedAt || (urgeKind == UrgeKind::Remind && nextUrge(now) == UrgeKind::Urge); }
    static SupervisedCase fromJson(const QJsonObject &json);
};

struct SupervisedPage {
    QList<SupervisedCase> rows;
    QJsonObject next; // to be handed back for the page after; empty: this was the last
    QDateTime now;

    static SupervisedPage fromJson(const QJsonObject &json);
};

// Who could go on with a case.
struct CaseHandler {
    QString workNo;
    QString name;
    std::optional<int> window;
    bool here = false; // at work now
    bool now = false;  // has the case now
    int has = 0;       // cases already

    static CaseHandler fromJson(const QJsonObject &json);
};

// A declined case that the week's draw names for a second look, and what was found.
struct SecondLook {
    EventId event;
    CaseId caseId;
    QString shortNo;
    QString item;
    QString applicant;
    QString department;
    QDateTime at;
    QString by;
    QString facts;
    QString outcome; // empty: nobody looked yet; right or wrong
    QString note;
    QString lookedBy;

    static SecondLook fromJson(const QJsonObject &json);
};

struct SecondLooks {
    QDate week;
    int declined = 0;
    QList<SecondLook> rows;

    static SecondLooks fromJson(const QJsonObject &json);
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
    std::optional<int> keeperSilent; // as with Pulse

    static Dashboard fromJson(const QJsonObject &json);
};

}
