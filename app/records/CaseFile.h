// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "records/Identity.h"
#include "records/Material.h"
#include "records/Paper.h"
#include "records/Party.h"
#include "records/Queue.h"
#include "records/ServiceItem.h"

namespace yichuang {

// One form of the application: what the item asks and what was answered, numbers masked.
struct CaseForm {
    QString code;
    QString title;
    QJsonObject definition;
    QJsonObject answers;
    std::optional<QJsonObject> previous; // the answers of the round before
    QStringList changed;                 // what the applicant answers otherwise than then; what a window corrected since is none of it

    static CaseForm fromJson(const QJsonObject &json);
};

enum class GroundObstacle { Status, NoLicence, NotBarred, NoArticle };
template<> inline constexpr auto wordsOf<GroundObstacle> = spelled("status", "no_licence", "not_barred", "no_article");

// Which answers of Art. 32 are lawful now.
struct LawfulAnswers {
    QList<int> grounds;                             // for declining, see CounterDesk::decline
    QHash<int, std::optional<GroundObstacle>> shut; // the other grounds, and why; none: for a reason that this program does not know
    bool accept = false;
    bool supplement = false;
    bool correct = false;      // on the spot
    bool secondNotice = false; // a further notice may name more than newly supplied papers
    int notices = 0;           // sent so far

    static LawfulAnswers fromJson(const QJsonObject &json);
};

// What a notice asks for.
struct AskedPoint {
    int no = 0;
    DefectTarget target = DefectTarget::Material;
    int seq = 0;  // of the material
    QString form; // of the field
    QString pointer;
    QString label;
    QString reason;
    std::optional<PointAnswer> came; // since the notice
    bool looked = false;             // somebody said in this round what is to be thought of it

    // A promise to bring something is not yet an answer.
    bool isAnswered() const { return came && *came != PointAnswer::Promise; }
    // A field's, among what was looked at of a form.
    QString key() const { return form + u'#' + pointer; }
    bool asksTheSame(const AskedPoint &other) const;

    static QList<AskedPoint> ofMaterial(const QList<AskedPoint> &points, int seq);
    // One of a material's is not answered.
    static bool isInVain(const QList<AskedPoint> &points, int seq);
    static AskedPoint fromJson(const QJsonObject &json);
};

struct HistoryEntry {
    QDateTime at;
    QString by; // empty: the hall itself
    std::optional<int> window;
    QString action;
    std::optional<CaseStatus> from;
    CaseStatus to = CaseStatus::Other;
    QString note;
    QList<AskedPoint> asked; // by a notice

    static HistoryEntry fromJson(const QJsonObject &json);
};

struct CaseNote {
    QDateTime at;
    QString by;
    QString text;

    static CaseNote fromJson(const QJsonObject &json);
};

// What a window said when it put a case aside or gave it to another one.
struct WindowNote {
    QDateTime at;
    QString by;
    int window = 0;
    QString text;

    static WindowNote fromJson(const QJsonObject &json);
};

// A notice that a colleague began and did not send; its words are that person's own.
struct BegunNotice {
    QDateTime at;
    QString by;
    NoticeKind kind = NoticeKind::Supplement;

    static BegunNotice fromJson(const QJsonObject &json);
};

// A supervisor urges that the case go on; it stands until it does.
struct Urged {
    QDateTime at;
    QString by;
    QString reason;
    UrgeKind kind = UrgeKind::Urge;

    static Urged fromJson(const QJsonObject &json);
};

// The last supplement notice: what it waits for, and after its answer what came for each point. With it what those before it asked for in
// vain.
struct AskedNotice {
    QDateTime at;
    QDateTime dueAt;          // while it waits, and only suggested: what comes later is taken as well
    bool provisional = false; // a year on the way to that day has no arrangement yet
    QList<AskedPoint> points;

    static AskedNotice fromJson(const QJsonObject &json);
};

// A name that is corrected on the spot though no form has it as a field; the pointer is one into the application.
struct CorrectableName {
    QString pointer;
    QString title;
    QString said;

    static CorrectableName fromJson(const QJsonObject &json);
};

// Everything about one case, as it was at one moment. A decision names the version that the person saw.
struct CaseFile {
    CaseId caseId;
    QString caseNo;
    QString shortNo;
    CaseStatus status = CaseStatus::Other;
    int version = 0;
    int round = 1;
    ServiceItem item;
    Applicant applicant;
    std::optional<Agent> agent;
    QString channel;
    QDateTime receivedAt;
    QDateTime acceptedAt;
    bool deemed = false;           // accepted by lapse of time
    bool verificationOwed = false; // and the originals were never seen
    std::optional<TellDeadline> tell;
    std::optional<DecideDeadline> decide;
    std::optional<DeliverDeadline> deliver; // after a positive decision
    QList<CaseForm> forms;
    QList<CorrectableName> correctableNames;
    QList<Material> materials;
    std::optional<IdentityVerification> identity;
    NextStep nextStep = NextStep::None; // what F8 does
    LawfulAnswers lawful;
    QJsonObject draft; // the window's own, as last saved
    std::optional<Urged> urged;
    std::optional<Holder> holder;
    QList<HistoryEntry> history;
    QList<Document> documents; // newest first
    QList<Message> messages;   // newest first
    int earlierCases = 0;
    int earlierSupplements = 0;
    QList<CaseNote> notes;
    std::optional<CaseNote> returned;   // an officer sent it back to the window: who, when, why
    std::optional<WindowNote> aside;    // put aside, and waiting for that person
    std::optional<WindowNote> handed;   // given to me by another window, and not touched yet
    std::optional<WindowNote> released; // put back into the queue by another window, and not touched by me since
    std::optional<BegunNotice> begun;   // a colleague's, of this round
    std::optional<AskedNotice> asked;   // its applicant is awaited with this, or came with it or without
    std::optional<ReviewStage> review;  // for an officer

    bool isMine() const { return holder && holder->mine; }
    // Whoever brings what was asked for hands it in at a window, which holds the case from then on.
    bool mayTake() const { return nextStep == NextStep::TakeSupplement; }
    // The points of a notice that was answered; none while it waits.
    QList<AskedPoint> pointsSince() const;
    // Whoever decides says first what is to be thought of what was asked for in vain.
    bool wantsPoints() const { return nextStep == NextStep::Accept || nextStep == NextStep::PreReview; }
    // A paper was asked for, and nothing came.
    bool isAskedInVain(int seq) const;
    // Whether the name at this place is corrected though no form has it.
    bool correctsName(const QString &pointer) const;
    // The last message to a party of which it is known what became of it; null: there is none.
    const Message *lastOutcome() const;

    static CaseFile fromJson(const QJsonObject &json);
};

// What began at a window: the case, and the receipt that its person is given.
struct ReceivedCase {
    CaseFile caseFile;
    std::optional<DocumentId> receipt;

    static ReceivedCase fromJson(const QJsonObject &json);
};

// What claiming gave: a case, or the news that nothing waits.
struct Claimed {
    std::optional<CaseFile> caseFile;
    int waiting = 0;

    static Claimed fromJson(const QJsonObject &json);
};

}
