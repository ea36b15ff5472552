// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "desk/CounterDesk.h"
#include "ui/counter/CaseDraft.h"
#include "ui/counter/DraftStore.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <functional>

namespace yichuang {

// A decision just made, while it can still be taken back.
struct MadeDecision {
    CaseId caseId;
    NoticeKind kind = NoticeKind::Accept;
    QString words; // 已受理 谭嘉慧
    std::optional<DocumentId> document;
    CaseDraft draft; // as it was when it was made
};

// The work on one case after the other, without any widget: which case is open, what was asked of the hall and not yet answered, the draft,
// the decision that can be undone. At most one change is under way; its request id is kept until it is answered, also across a lost line.
class CounterWork : public QObject {
    Q_OBJECT

public:
    enum class Deed { Take, Open, Verify, Forward, Supplement, Decline, Correct, Hold, Release, HandOver, Undo };

    CounterWork(CounterDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent = nullptr);

    const std::optional<CaseFile> &file() const { return m_file; }
    // The open case is this window's, not only looked at or lost.
    bool holds() const { return m_file && !m_conflict && m_file->isMine(); }
    const CaseDraft &draft() const { return m_draft; }
    const std::optional<MadeDecision> &undoable() const { return m_undoable; }
    bool isBusy() const { return m_act.has_value(); }
    // The open case was lost to someone else; its words are still here.
    const std::optional<Error> &conflict() const { return m_conflict; }
    std::optional<QDateTime> lostSince() const { return m_lostSince; }
    // Decision keys do nothing for a moment after a case opened by itself: they were meant for the one before.
    bool isDeaf() const;
    // Why nothing can be sent now; empty when it can.
    QString whyNot() const;

    // Where the next case comes from.
    void setSource(QueueScope scope, const QueueFilter &filter);
    // What was marked, typed and seen; saved within two seconds, in a sealed file of this PC and in the hall.
    void keep(const CaseDraft &draft);

    void takeNext();
    void open(CaseId id, const std::optional<QString> &takeOverReason = {});
    // Shows a case without taking it: one that is decided, or that another window holds.
    void look(CaseId id);
    // Stores what was checked, if that is news to the hall, then accepts or passes the pre-review.
    void forward(NextStep step);
    void supplement(const SupplementNotice &notice);
    void decline(const Declining &declining);
    void correct(const QList<Correction> &corrections, bool isSigned);
    void hold(const QString &reason);
    void release(const QString &reason);
    void handOver(int window, const QString &reason);
    void addNote(const QString &text);
    void undo();
    void releaseNow();

    void lineLost(const QDateTime &since);
    void lineBack();
    void setLocked(bool locked);
    void saveDraftNow();

Q_SIGNALS:
    // Another case, or the same one anew.
    void opened();
    // No case is open now; the next one may come at once.
    void closed();
    void nothingWaits();
    void stateChanged(); // busy, line, undo
    void refused(yichuang::CounterWork::Deed deed, const yichuang::Error &error, yichuang::CaseId id);
    void conflicted(const yichuang::Error &error);
    void decided(const yichuang::MadeDecision &decision);
    // Its papers and messages may leave.
    void undoOver(const yichuang::MadeDecision &decision);
    void undone();
    void draftSaved(const QDateTime &at);
    void noteAdded();

private:
    struct Act {
        Deed deed;
        CaseId caseId;
        std::function<void()> ask;
        bool unknown = false; // sent, and the answer was lost
    };

    template<typename T>
    void ask(Deed deed, CaseId id, std::function<QFuture<Result<T>>()> call, std::function<void(const T &)> done);
    template<typename T> void settle(const Result<T> &result, const std::function<void(const T &)> &done);
    void askAgain();
    void fail(const Error &error);
    bool mayChange() const;
    bool mayDecide() const;

    void take(bool byItself);
    void adopt(const CaseFile &file, bool byItself);
    void adoptDraft(const CaseFile &file);
    void leave();
    void close();
    void verifyThen(std::function<void()> next);
    void decide(Deed deed, NoticeKind kind, std::function<QFuture<Result<Decided>>()> call);
    void made(NoticeKind kind, const Decided &decided);
    void settleAside(Deed deed, std::function<QFuture<Result<Done>>()> call, bool advance);
    void letGo();
    void reread();
    void beat();
    void regain();
    void loseCase(const Error &error);

    CounterDesk &m_desk;
    const SignedIn m_who;
    QueueScope m_scope = QueueScope::Window;
    QueueFilter m_filter;
    std::optional<CaseFile> m_file;
    std::optional<Error> m_conflict;
    CaseDraft m_draft;
    QJsonObject m_savedDraft; // as the hall has it
    QJsonObject m_keptDraft;  // as this PC has it
    DraftStore m_store;
    QJsonObject m_storedProof;
    QJsonArray m_storedMarks;
    qint64 m_draftSeq = 0;
    std::optional<Act> m_act;
    quint64 m_serial = 0;
    std::optional<MadeDecision> m_undoable;
    bool m_undoWanted = false;
    std::optional<QDateTime> m_lostSince;
    bool m_locked = false;
    QElapsedTimer m_openedByItself;
    QTimer m_saving;
    QTimer m_heartbeat;
    QTimer m_undoTime;
    QTimer m_askAgain;
};

}
