// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CaseDesk.h"
#include "ui/casefile/DraftStore.h"
#include "ui/parts/AsyncWatch.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
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
    QJsonObject draft;  // as it was when it was made
    int seconds = 0;    // that are left for undoing it
    bool sends = false; // somebody gets a message of it
    QString owed = {};  // what is left for the person to do about it
};

// An undo that was pressed and did not go.
struct MissedUndo {
    QString words; // 已受理 谭嘉慧
    Error why;
};

// The work on one case after the other, without any widget and whatever the column: which case is open, what was asked of the hall and not
// yet answered, the draft, the decision that can be undone. At most one change is under way; its request id is kept until it is answered,
// also across a lost line. A column adds its own acts and says what its draft is.
class CaseWork : public QObject {
    Q_OBJECT

public:
    enum class Deed {
        Take,
        Open,
        Forward,
        Supplement,
        Decline,
        Correct,
        Hold,
        Release,
        HandOver,
        Undo,
        Refuse,
        Return,
        Pause,
        Extend,
        Inform,
        Record, // something into the case that is no decision
        Receive,
        TakeSupplement,
        Scan,
        Note
    };

    const std::optional<CaseFile> &file() const { return m_file; }
    // The open case is this seat's, not only looked at or lost.
    bool holds() const { return m_file && !m_conflict && m_file->isMine(); }
    const std::optional<MadeDecision> &undoable() const { return m_undoable; }
    // While the decision is undoable it may be pressed again, else the decision stands. Until it goes, or the person goes on.
    const std::optional<MissedUndo> &missedUndo() const { return m_missedUndo; }
    bool isBusy() const { return m_act.has_value(); }
    // The act that took a person's words with it and is not answered yet: until it is, they stay as they were sent.
    std::optional<Deed> sent() const;
    // The open case was lost to someone else; its words are still here.
    const std::optional<Error> &conflict() const { return m_conflict; }
    std::optional<QDateTime> lostSince() const { return m_lostSince; }
    // Decision keys do nothing for a moment after a case opened by itself: they were meant for the one before.
    bool isDeaf() const;
    // Another moment than the usual second, which a slow machine may need to show a case.
    void setDeafness(std::chrono::milliseconds deafness) { m_deafness = deafness; }
    // The person did something on this case that decides nothing: the next key is meant for it.
    void heed() { m_openedByItself.invalidate(); }
    // A decision key came too soon: however slowly it is pressed again, the case is looked at first.
    void startOver() { m_openedByItself.start(); }
    // Why nothing can be sent now; empty when it can.
    QString whyNot() const;

    // Where the next case comes from.
    void setSource(QueueScope scope, const QueueFilter &filter);
    // By F5, lately: the next case is none of these.
    const QList<CaseId> &putBack() const { return m_putBack; }

    void takeNext();
    // The key that asked for it lay under the hand, on a button that had the focus by itself: nobody need have looked at what opens.
    void expectUnseen() { m_takenUnseen = m_act && m_act->deed == Deed::Take; }
    void open(CaseId id, const std::optional<QString> &takeOverReason = {});
    // Shows a case without taking it: one that is decided, or that someone else holds.
    void look(CaseId id);
    // The hall changed: what is only looked at may have been decided or put back meanwhile.
    void lookAgain();
    // A supervisor may have allowed a further notice since the case was opened.
    void askForLeave();
    // With a reason, for whoever has it next; without one it is merely let go.
    void release(const std::optional<QString> &reason);
    void addNote(const QString &text);
    void undo();
    void releaseNow();
    // The program ended after this decision, or it was no decision that can be taken back: it can still be undone for so long, or its paper
    // is owed at once.
    void goOnAfter(const PaperDue &left);
    // 已受理 陈小明
    QString wordsOf(const PaperDue &left) const;

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
    // What was sent before the line broke is done after all; the case and the words are still as they were sent.
    void cameThrough(yichuang::CaseWork::Deed deed);
    void refused(yichuang::CaseWork::Deed deed, const yichuang::Error &error, yichuang::CaseId id);
    void conflicted(const yichuang::Error &error);
    // The case that is only looked at is no longer in these hands, decided or merely put aside; what it is now was shown just before.
    void goneElsewhere(const yichuang::Holder &holder, bool isDecided);
    void decided(const yichuang::MadeDecision &decision);
    // Its papers and messages may leave.
    void undoOver(const yichuang::MadeDecision &decision);
    void undone();
    void draftSaved(const QDateTime &at);
    void noteAdded(const QString &text); // to the open case
    void leaveGiven();
    void keeperHeard(std::optional<int> silent);

protected:
    // Unsent drafts are kept in the folder, sealed; an empty one keeps them in the hall only.
    CaseWork(CaseDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent);

    // What was marked, typed and seen, as the column keeps it; an empty object is an empty draft.
    virtual QJsonObject draftWords() const = 0;
    virtual void setDraft(const QJsonObject &words) = 0;
    // A draft with what a person wrote in an earlier round of its case besides, as words to be read: no tick, no card and no decision that
    // was begun then is done in this round.
    virtual QJsonObject withWords(const QJsonObject &draft, const QJsonObject &earlier) const = 0;
    // A case was opened or read again, before anyone hears of it.
    virtual void adopted(const CaseFile &file) = 0;

    // The draft changed: it is saved within two seconds, in a sealed file of this PC and in the hall.
    void draftChanged();
    // The open case as the hall says it is now; what is typed stays.
    void readAgain(const CaseFile &file) { adopt(file, false); }
    void rereadFile() { reread(); }
    bool mayChange() const { return !m_act && !m_lostSince; }
    bool mayDecide() const { return mayChange() && holds() && !isDeaf(); }
    int &version() { return m_file->version; }

    // `halfway`: another call of the same deed follows, and only that one is its outcome.
    template<typename T>
    void ask(Deed deed, CaseId id, std::function<QFuture<Result<T>>()> call, std::function<void(const T &)> done, bool halfway = false);
    // Whether what is typed is worth keeping: over a case that one holds.
    virtual bool keepsDraft() const { return holds(); }
    // Asks for a decision on the open case.
    void decide(Deed deed, NoticeKind kind, std::function<QFuture<Result<Decided>>()> call);
    // What a decision is called once it is made.
    virtual QString wordsFor(NoticeKind kind, CaseStatus status, bool isLicence) const = 0;
    // What whoever decides so has to do by himself afterwards; empty: nothing.
    virtual QString owedAfter(NoticeKind) const { return {}; }
    // What was typed beside a decision and went along with it is no draft any more, and comes back with no undoing.
    virtual void dropSent(NoticeKind) {}
    // Whether the case is still worked on after this kind of decision; what was typed for the decision itself is dropped then.
    virtual bool goesOn(NoticeKind) { return false; }
    // What goes as the reason for leaving a case is no draft any more, for the next time it is another one; where the case was not left it
    // is one again, as it stands in these words, which are empty where none went.
    virtual void dropReason() {}
    virtual void takeBackReason(const QJsonObject &) {}
    // Leaves the case by an act of its own; `advance`: the next one comes by itself.
    void settleAside(Deed deed, std::function<QFuture<Result<Done>>()> call, bool advance);

private:
    struct Act {
        Deed deed;
        CaseId caseId;
        std::function<void()> ask;
        bool unknown = false; // sent, and the answer was lost
        bool cutOff = false;  // the line broke before the answer
        bool halfway = false;
    };

    template<typename T> void settle(const Result<T> &result, const std::function<void(const T &)> &done);
    void outcomeUnknown();
    void askAgain();
    void fail(const Error &error);
    void partFrom(CaseId id);
    KeptDraft asKept(const QJsonObject &words);

    void take(bool byItself);
    void putBack(CaseId id);
    void adopt(const CaseFile &file, bool byItself);
    void adoptDraft(const CaseFile &file);
    void adoptKept(const CaseFile &file, const KeptDraft &kept);
    void leave();
    void close();
    void made(NoticeKind kind, const Decided &decided);
    void beginUndoTime(const MadeDecision &decision);
    void letGo();
    void reread(bool byItself = false);
    void beat();
    void regain();
    void undoIfWanted();
    void missUndo(const Error &why);
    void loseCase(const Error &error);

    CaseDesk &m_desk;
    const SignedIn m_who;
    QueueScope m_scope = QueueScope::Window;
    QueueFilter m_filter;
    QList<CaseId> m_putBack; // by F5, lately; F5 goes on past them
    std::optional<CaseFile> m_file;
    std::optional<Error> m_conflict;
    QJsonObject m_savedDraft; // as the hall has it
    QJsonObject m_keptDraft;  // as this PC has it
    QJsonObject m_sentAside;  // with the reason that went with the act which is not answered yet
    DraftStore m_store;
    qint64 m_draftSeq = 0;
    std::optional<Act> m_act;
    struct Note {
        CaseId caseId;
        QString text;
        RequestId request;
    };
    std::optional<Note> m_note; // that was sent and not yet answered
    quint64 m_serial = 0;
    std::optional<MadeDecision> m_undoable;
    bool m_undoWanted = false;
    std::optional<MissedUndo> m_missedUndo;
    QDeadlineTimer m_undoEnds;
    std::optional<QDateTime> m_lostSince;
    bool m_locked = false;
    QElapsedTimer m_openedByItself;
    bool m_takenUnseen = false;                  // of the next case that was asked for
    std::chrono::milliseconds m_deafness{1'000}; // a slow second press of a key comes after half of it
    QTimer m_saving;
    QTimer m_heartbeat;
    QTimer m_undoTime;
    QTimer m_askAgain;
};

// One change at a time. The call holds its request id, so asking again means the same change.
template<typename T>
void CaseWork::ask(Deed deed, CaseId id, std::function<QFuture<Result<T>>()> call, std::function<void(const T &)> done, bool halfway)
{
    const quint64 serial = ++m_serial;
    m_act = Act{deed, id, {}, false, m_lostSince.has_value(), halfway};
    m_act->ask = [this, serial, call = std::move(call), done = std::move(done)] {
        whenAnswered(call(), this, [this, serial, done](const Result<T> &result) {
            if (serial == m_serial && m_act)
                settle(result, done);
        });
    };
    Q_EMIT stateChanged();
    m_act->ask();
}

template<typename T> void CaseWork::settle(const Result<T> &result, const std::function<void(const T &)> &done)
{
    if (result) {
        if (m_act->cutOff && !m_act->halfway)
            Q_EMIT cameThrough(m_act->deed);
        m_act.reset();
        done(*result);
        undoIfWanted();
        Q_EMIT stateChanged();
    } else if (result.error().is(error::OutcomeUnknown)) {
        outcomeUnknown();
    } else {
        fail(result.error());
    }
}

}
