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
// What an officer may send now.
enum class ReviewAct {
    Forward,
    Grant,
    Refuse,
    Return,
    Pause,
    Resume,
    AskExtension,
    AnswerExtension,
    AskOpinion,
    GiveOpinion,
    SiteVisit,
    OfferHearing,
    InformParty,
    AnswerHearing,
    Terminate
};
template<>
inline constexpr auto wordsOf<ReviewAct> = spelled("forward", "grant", "refuse", "return", "pause", "resume", "ask_extension",
                                                   "answer_extension", "ask_opinion", "give_opinion", "site_visit", "offer_hearing",
                                                   "inform_party", "answer_hearing", "terminate");
// Why a case is ended without a decision.
enum class TerminationGround { Withdrawn, NoSupplement, Lapsed };
template<> inline constexpr auto wordsOf<TerminationGround> = spelled("withdrawn", "no_supplement", "lapsed");
// What became of the right to a hearing (行政许可法 Art. 46-48).
enum class HearingOutcome { Waived, Asked, Held };
template<> inline constexpr auto wordsOf<HearingOutcome> = spelled("waived", "asked", "held");
// How long what is granted is good, as its item says it: so many years, for good, or without a term; of a licence whose item says nothing
// the deciding officer does.
enum class LicenceTerm { Years, Long, None, Officer };
template<> inline constexpr auto wordsOf<LicenceTerm> = spelled("years", "long", "none", "officer");
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
    QString remark; // why it came back, an opinion that arrived
    // What was looked at, and of how many: originals at the window, points.
    int originals = 0;
    int ofOriginals = 0;
    int metPoints = 0;
    int ofPoints = 0;
    int failedPoints = 0;
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
    QString step; // its name; empty where it is an act that says so itself
    QString act;  // accept, give_opinion, site_visit, offer_hearing, inform_party, answer_hearing; the hall's word
    QString by;
    QString standsInFor;
    QString text;
    QString outcome;   // forward, grant, refuse, return; waived, asked, held; the hall's word
    int originals = 0; // checked at acceptance
    bool deemed = false;
    bool owed = false; // its verification
    QString named;     // who was told
    QDate until;       // a hearing may be asked for
    bool provisional = false;
    QDate day; // on which a hearing was waived, asked for or held

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
    QDate resumesOn;
    bool provisional = false; // that day

    static SpecialProcedure fromJson(const QJsonObject &json);
};

// An extension (Art. 42) that was asked for and waits for a leader's answer.
struct AskedExtension {
    QString by;
    QDateTime at;
    int workdays = 0;
    QString reason;

    static AskedExtension fromJson(const QJsonObject &json);
};

// Another department's opinion, asked for and perhaps given.
struct OpinionRequest {
    qint64 id = 0;
    QString department;
    QString question;
    QString askedBy;
    QDateTime dueAt;
    bool overdue = false;
    bool mine = false; // this officer's department was asked
    QDateTime answeredAt;
    std::optional<bool> agrees;
    QString text;

    static OpinionRequest fromJson(const QJsonObject &json);
};

struct DepartmentName {
    int id = 0;
    QString name;

    static DepartmentName fromJson(const QJsonObject &json);
};

// 不予许可 says what is so, which rule it fails, why, and what the applicant can do about it (Art. 38).
struct Refusal {
    QString facts;
    QString articles;
    QString reasons;

    QJsonObject toJson() const;
    static Refusal fromJson(const QJsonObject &json);
};

// What the certificate says before the officer says otherwise (行政许可法 Art. 39).
struct ItemCertificate {
    LicenceTerm term = LicenceTerm::None;
    QDate first;
    QDate last; // invalid where the item knows none
    QString scope;

    static ItemCertificate fromJson(const QJsonObject &json);
};

// What a batch would make if it were sent now.
struct BatchFacts {
    struct Paper {
        QString title;
        int count = 0;

        static Paper fromJson(const QJsonObject &json);
    };
    bool decides = false;
    QString nextStep; // and who takes it; empty when it decides
    QList<Paper> papers;
    int messages = 0;                           // that reach somebody
    std::optional<ItemCertificate> certificate; // at the deciding step
    QStringList phrases;                        // for the opinion

    static BatchFacts fromJson(const QJsonObject &json);
};

// What the officer says of the certificate otherwise than its item; what is empty is left to the item. A day as it is typed.
struct WantedCertificate {
    QString validFrom;
    QString validTo;
    QString scope;

    bool isEmpty() const { return validFrom.isEmpty() && validTo.isEmpty() && scope.isEmpty(); }
    QJsonObject toJson() const;
    static WantedCertificate fromJson(const QJsonObject &json);
};

// Where a case stands under review, and what this officer may do with it.
struct ReviewStage {
    ReviewStepKind step = ReviewStepKind::Examine;
    QString stepName;
    bool decides = false; // F8 grants; otherwise it sends the case on
    QString nextStep;     // where F8 sends it, and to whom; empty when it decides
    QString barred;       // which step of this case the officer took himself (examine, review, accept), or `step`: not his; empty: may act
    QString standsInFor;  // whose step it is that the officer takes; empty: his own
    QList<WayStop> way;
    QList<ReviewPoint> points;
    QList<Opinion> opinions;  // the earliest first
    QList<PauseCause> causes; // empty: the item has no special procedure
    std::optional<SpecialProcedure> pause;
    std::optional<AskedExtension> extension;
    QList<OpinionRequest> requests;
    std::optional<Refusal> proposed; // a refusal that an earlier step proposes
    QList<ReviewAct> acts;
    QList<DepartmentName> departments;          // that can be asked for an opinion
    std::optional<ItemCertificate> certificate; // at the deciding step
    std::optional<ItemCertificate> expected;    // before it, of a licence
    int hearingDays = 0;                        // in which a hearing may be asked for
    QString hearingUnit;                        // of them: workday or day
    int pausedDays = 0;                         // so far
    DeadlineExplanation clock;                  // the promised one, day by day
    QStringList phrases;                        // for the opinion

    bool may(ReviewAct act) const { return acts.contains(act); }

    static ReviewStage fromJson(const QJsonObject &json);
};

// What an officer found and thinks in one step; part of every act of review.
struct StepOpinion {
    QList<std::pair<int, Finding>> findings; // by the point's number
    QString text;
    WantedCertificate certificate; // of who decides

    QJsonObject toJson() const;
};

// A special procedure that is to begin.
struct WantedPause {
    QString cause; // its code
    int workdays = 0;
    QString body;
    QString reason;

    QJsonObject toJson() const;
    static WantedPause fromJson(const QJsonObject &json);
};

// What those who were told of their right to a hearing did with it.
struct HearingAnswer {
    HearingOutcome outcome = HearingOutcome::Waived;
    QDate day;
    QString note; // of a hearing that was held: what its minutes hold

    QJsonObject toJson() const;
};

// A visit on site; two officers or more, by their staff numbers.
struct SiteVisit {
    QDate day;
    QString place;
    QStringList officers;
    QString findings;

    QJsonObject toJson() const;
};

// Somebody else whose own weighty interest a case touches (行政许可法 Art. 36), and what he is told.
struct ThirdParty {
    QString name;
    QString interest;
    QString matter;

    QJsonObject toJson() const;
};

// Who works in the officer's department, and who stands in for whom.
struct ReviewTeam {
    struct Person {
        QString workNo;
        QString name;
        QStringList steps;
        bool active = true;
        bool me = false;

        static Person fromJson(const QJsonObject &json);
    };
    struct Delegation {
        qint64 id = 0;
        QString from;
        QString to;
        QDate first;
        QDate last;
        QString reason;
        QString by;         // who set it
        bool runs = false;  // today lies in it
        bool forMe = false; // the officer is the one who stands in
        bool ofMe = false;  // the officer is the one who is away
        bool mayEnd = false;

        static Delegation fromJson(const QJsonObject &json);
    };
    QList<Person> people;
    QList<Delegation> delegations;
    bool leads = false; // may give others' work back to the team, and say who stands in for others

    static ReviewTeam fromJson(const QJsonObject &json);
};

// What somebody holds who is not coming back.
struct HeldWork {
    QStringList cases;
    int drafts = 0;
    int extensions = 0;
    int delegations = 0;

    static HeldWork fromJson(const QJsonObject &json);
};

}
