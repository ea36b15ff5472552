// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/CaseWork.h"

#include "core/HallTime.h"
#include "core/Text.h"
#include "records/HallCode.h"

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto SaveAfter = 1500ms; // a draft is in the hall two seconds after a change at the latest
constexpr auto AskAgain = 5s;
constexpr int MostPutBack = 50;

}

CaseWork::CaseWork(CaseDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_who(who)
    , m_store(draftFolder, who)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(SaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &CaseWork::saveDraftNow);
    // Four beats a lease: it outlives two that are lost.
    m_heartbeat.setInterval(std::chrono::milliseconds(1s) * qMax(1, who.leaseSeconds) / 4);
    connect(&m_heartbeat, &QTimer::timeout, this, &CaseWork::beat);
    m_heartbeat.start();
    m_undoTime.setSingleShot(true);
    connect(&m_undoTime, &QTimer::timeout, this, &CaseWork::letGo);
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(AskAgain);
    connect(&m_askAgain, &QTimer::timeout, this, &CaseWork::askAgain);
}

bool CaseWork::isDeaf() const
{
    return m_openedByItself.isValid() && std::chrono::milliseconds(m_openedByItself.elapsed()) < m_deafness;
}

std::optional<CaseWork::Deed> CaseWork::sent() const
{
    if (!m_act || m_act->deed == Deed::Take || m_act->deed == Deed::Open || m_act->deed == Deed::Undo)
        return std::nullopt;
    return m_act->deed;
}

QString CaseWork::whyNot() const
{
    if (sent() && (m_act->unknown || m_lostSince))
        return tr("已按下，还没收到答复；内容先锁定，连上后自动核对，不会重复办理");
    if (m_act && m_act->unknown)
        return tr("还没收到答复；连上后自动核对，不会重复办理");
    if (m_lostSince)
        return tr("连不上大厅，写的内容都还在；恢复连接后再发");
    if (m_act)
        return tr("正在办，请稍候");
    return {};
}

void CaseWork::setSource(QueueScope scope, const QueueFilter &filter)
{
    m_scope = scope;
    m_filter = filter;
    m_putBack.clear();
}

void CaseWork::outcomeUnknown()
{
    m_act->unknown = true;
    m_act->cutOff = true;
    m_askAgain.start();
    Q_EMIT stateChanged();
}

void CaseWork::askAgain()
{
    if (!m_act || !m_act->unknown || m_lostSince)
        return;
    m_act->unknown = false;
    const auto again = m_act->ask;
    again();
    Q_EMIT stateChanged();
}

void CaseWork::fail(const Error &error)
{
    const Act act = *m_act;
    m_act.reset();
    takeBackReason(std::exchange(m_sentAside, {}));
    draftChanged();
    const bool lost =
        error.is(error::CaseChanged) || error.is(error::NotHeld) || error.is(error::HeldElsewhere) || error.is(error::StatusForbids);
    if (act.deed == Deed::Undo) {
        missUndo(error);
    } else if (act.deed == Deed::Open && error.is(error::StatusForbids) && !(m_file && m_file->caseId == act.caseId)) {
        look(act.caseId); // nothing waits in it any more
    } else if (lost && m_file && act.caseId == m_file->caseId) {
        loseCase(error);
    } else {
        Q_EMIT refused(act.deed, error, act.caseId);
    }
    undoIfWanted();
    Q_EMIT stateChanged();
}

void CaseWork::undoIfWanted()
{
    if (m_undoWanted && !m_act)
        undo();
}

void CaseWork::loseCase(const Error &error)
{
    saveDraftNow();
    m_conflict = error;
    Q_EMIT conflicted(error);
}

void CaseWork::takeNext()
{
    if (mayChange() && !isDeaf())
        take(false);
}

// The case that is open stays held while the next one is taken, else the rule would give the same one back.
void CaseWork::take(bool byItself)
{
    saveDraftNow();
    m_takenUnseen = false;
    const RequestId request = RequestId::make();
    const QueueScope scope = m_scope == QueueScope::Held ? QueueScope::Window : m_scope;
    QueueFilter filter = m_filter;
    filter.skip = m_putBack;
    ask<Claimed>(
        Deed::Take, {}, [this, request, scope, filter] { return m_desk.claimNext(request, scope, filter); },
        [this, byItself](const Claimed &claimed) {
            if (holds())
                putBack(m_file->caseId);
            if (claimed.caseFile && m_putBack.contains(claimed.caseFile->caseId))
                m_putBack.clear(); // once around: from the first again
            if (!claimed.caseFile)
                return Q_EMIT nothingWaits();
            adopt(*claimed.caseFile, byItself);
            if (m_takenUnseen)
                startOver();
        });
}

void CaseWork::putBack(CaseId id)
{
    m_putBack.removeAll(id);
    m_putBack.append(id);
    if (m_putBack.size() > MostPutBack)
        m_putBack.removeFirst();
}

void CaseWork::open(CaseId id, const std::optional<QString> &takeOverReason)
{
    // What is only looked at and has come to wait meanwhile is opened all the same.
    const bool waits = m_file && !m_file->holder && m_file->nextStep != NextStep::None && !m_file->mayTake();
    if (!mayChange() || (m_file && m_file->caseId == id && !m_conflict && !waits))
        return;
    saveDraftNow();
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Open, id, [this, request, id, takeOverReason] { return m_desk.claim(request, id, takeOverReason); },
        [this](const CaseFile &file) { adopt(file, false); });
}

void CaseWork::look(CaseId id)
{
    if (!mayChange() || (m_file && m_file->caseId == id))
        return;
    saveDraftNow();
    ask<CaseFile>(
        Deed::Open, id, [this, id] { return m_desk.caseFile(id); }, [this](const CaseFile &file) { adopt(file, false); });
}

void CaseWork::lookAgain()
{
    if (!m_file || m_file->isMine() || !mayChange())
        return;
    whenAnswered(m_desk.caseFile(m_file->caseId), this, [this, id = m_file->caseId](const Result<CaseFile> &file) {
        if (!file || !m_file || m_file->caseId != id || m_file->isMine() || m_act)
            return;
        const std::optional<Holder> before = m_file->holder;
        const bool same = before.has_value() == file->holder.has_value() && (!before || before->window == file->holder->window);
        if (same && file->version == m_file->version)
            return;
        const bool isDecided = file->status != m_file->status;
        adopt(*file, false);
        if (before && !same)
            Q_EMIT goneElsewhere(*before, isDecided);
    });
}

void CaseWork::askForLeave()
{
    if (!holds() || !mayChange() || m_file->lawful.notices == 0 || m_file->lawful.secondNotice)
        return;
    whenAnswered(m_desk.caseFile(m_file->caseId), this, [this, id = m_file->caseId](const Result<CaseFile> &file) {
        if (!file || !holds() || m_file->caseId != id || file->version != m_file->version || !file->lawful.secondNotice)
            return;
        m_file->lawful = file->lawful;
        Q_EMIT leaveGiven();
    });
}

void CaseWork::adopt(const CaseFile &file, bool byItself)
{
    if (m_file && m_file->caseId != file.caseId)
        leave();
    // The hall's draft may be older than the words of a case that was never left.
    const bool same = m_file && m_file->caseId == file.caseId;
    if (!same && !byItself && !m_undoable)
        m_missedUndo.reset(); // read, and gone on from
    const bool overtaken = same && m_file->round != file.round;
    m_file = file;
    if (!same) {
        adoptDraft(file);
    } else if (overtaken) {
        setDraft(withWords({}, draftWords()));
        draftChanged();
    }
    m_conflict.reset();
    adopted(file);
    m_openedByItself.invalidate();
    Q_EMIT opened();
    if (byItself)
        m_openedByItself.start();
}

// Frees the case for others; the draft stays in the hall.
void CaseWork::leave()
{
    saveDraftNow();
    if (holds())
        whenAnswered(m_desk.release(RequestId::make(), m_file->caseId), this, [](const Result<Done> &) {});
    close();
}

void CaseWork::close()
{
    m_saving.stop();
    m_file.reset();
    m_conflict.reset();
    setDraft({});
    m_savedDraft = {};
    m_keptDraft = {};
    Q_EMIT closed();
}

// The hall keeps what was written with what can be undone: it has to have the last words first.
void CaseWork::decide(Deed deed, NoticeKind kind, std::function<QFuture<Result<Decided>>()> call)
{
    saveDraftNow();
    ask<Decided>(deed, m_file->caseId, std::move(call), [this, kind](const Decided &decided) { made(kind, decided); });
}

// How long it can be undone, the hall says: an answer that came late leaves less, and some acts cannot be undone at all.
void CaseWork::made(NoticeKind kind, const Decided &answer)
{
    letGo(); // the one before: the hall let it go with this one
    m_missedUndo.reset();
    dropSent(kind);
    const auto left = std::chrono::milliseconds(halltime::now().msecsTo(answer.releaseAt));
    const int seconds = qBound(0, int(std::chrono::ceil<std::chrono::seconds>(left).count()), m_who.undoSeconds);
    // Whoever passed the pre-review is not here to take a paper; it is printed where no message goes.
    const bool printed = kind != NoticeKind::PreReview || answer.messages == 0;
    const MadeDecision decision{answer.caseId,
                                kind,
                                tr("%1 %2").arg(wordsFor(kind, answer.status, m_file->item.licence), visible(m_file->applicant.name)),
                                printed ? answer.document : std::nullopt,
                                draftWords(),
                                seconds,
                                answer.messages > 0,
                                owedAfter(kind)};
    m_store.forget(answer.caseId, m_draftSeq);
    if (seconds > 0)
        beginUndoTime(decision);
    if (goesOn(kind)) {
        Q_EMIT decided(decision);
        reread(kind == NoticeKind::TakeSupplement); // the key means something else from now on
    } else {
        close();
        Q_EMIT decided(decision);
        take(true);
    }
    if (seconds <= 0)
        Q_EMIT undoOver(decision);
}

void CaseWork::beginUndoTime(const MadeDecision &decision)
{
    m_undoable = decision;
    m_undoEnds.setRemainingTime(std::chrono::seconds(decision.seconds));
    m_undoTime.start(std::chrono::seconds(decision.seconds));
}

void CaseWork::reread(bool byItself)
{
    const CaseId id = m_file->caseId;
    ask<CaseFile>(
        Deed::Open, id, [this, id] { return m_desk.caseFile(id); },
        [this, byItself](const CaseFile &file) {
            if (byItself && m_file) // what was taken here begins the round, and whoever brought it was checked for it
                m_file->round = file.round;
            adopt(file, byItself);
        });
}

// A case that was put back stands where it stood, so taking the next one would open it again: the person chooses.
void CaseWork::release(const std::optional<QString> &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(
        Deed::Release, [this, request, id = m_file->caseId, reason] { return m_desk.release(request, id, reason); }, false);
}

// The hall has the draft without the reason from now on, and this PC with it until it is known to have gone: the program may end before.
void CaseWork::settleAside(Deed deed, std::function<QFuture<Result<Done>>()> call, bool advance)
{
    const QJsonObject whole = draftWords();
    dropReason();
    saveDraftNow();
    if (draftWords() != whole) {
        m_sentAside = whole;
        m_store.keep(m_file->caseId, asKept(whole));
    }
    ask<Done>(deed, m_file->caseId, std::move(call), [this, advance, id = m_file->caseId](const Done &) {
        partFrom(id);
        close();
        if (!advance)
            return;
        putBack(id); // it waits for somebody else: the next one is another
        take(true);
    });
}

void CaseWork::addNote(const QString &text)
{
    if (!m_file || m_lostSince)
        return;
    const CaseId id = m_file->caseId;
    // The same words after an answer that was lost are the same note.
    if (!m_note || m_note->caseId != id || m_note->text != text)
        m_note = Note{id, text, RequestId::make()};
    whenAnswered(m_desk.note(m_note->request, id, text), this, [this, id, text](const Result<Done> &done) {
        if (!done)
            return Q_EMIT refused(Deed::Note, done.error(), id);
        m_note.reset();
        if (!m_file || m_file->caseId != id)
            return;
        m_file->notes.append({halltime::now(), m_who.name, text});
        Q_EMIT noteAdded(text);
    });
}

void CaseWork::undo()
{
    if (!m_undoable)
        return;
    // Another case is just being opened, or something written into it: the answer comes first.
    m_undoWanted = m_act && (m_act->deed == Deed::Take || m_act->deed == Deed::Open || m_act->deed == Deed::Record);
    if (m_act)
        return;
    if (m_lostSince)
        return missUndo(Error{QString(error::LineLost), {}, {}});
    const RequestId request = RequestId::make();
    const CaseId id = m_undoable->caseId;
    m_missedUndo.reset();
    m_undoTime.stop();
    saveDraftNow();
    ask<CaseFile>(
        Deed::Undo, id, [this, request, id] { return m_desk.undo(request, id); },
        [this](const CaseFile &file) {
            const MadeDecision taken = *m_undoable;
            m_undoable.reset();
            CaseFile restored = file;
            if (!taken.draft.isEmpty())
                restored.draft = taken.draft;
            if (m_file && m_file->caseId == file.caseId)
                setDraft(restored.draft);
            adopt(restored, true);
            if (!taken.draft.isEmpty()) {
                m_savedDraft = {}; // of these words nobody knows whether the hall has them
                draftChanged();
            }
            Q_EMIT undone();
        });
}

// The hall never takes it back where its time is over or the case went on; whoever only holds the case may put it down again.
void CaseWork::missUndo(const Error &why)
{
    m_missedUndo = MissedUndo{m_undoable->words, why};
    if (why.is(error::TooLateToUndo) && why.facts.value(QLatin1String("why")) != QLatin1String("held"))
        letGo();
    else
        m_undoTime.start(std::chrono::milliseconds(m_undoEnds.remainingTime()));
    Q_EMIT stateChanged();
}

void CaseWork::releaseNow()
{
    if (!m_undoable)
        return;
    m_undoWanted = false;
    m_missedUndo.reset();
    whenAnswered(m_desk.releaseNow(RequestId::make(), m_undoable->caseId), this, [](const Result<Done> &) {});
    letGo();
}

QString CaseWork::wordsOf(const PaperDue &left) const
{
    return tr("%1 %2").arg(wordsFor(left.kind, left.status, left.licence), visible(left.name));
}

// What was typed for it lies in the hall and comes with the answer to undoing.
void CaseWork::goOnAfter(const PaperDue &left)
{
    const MadeDecision decision{
        left.caseId, left.kind,        wordsOf(left), left.document.isValid() ? std::optional(left.document) : std::nullopt,
        {},          left.undoSeconds, left.sends};
    if (left.undoSeconds <= 0) {
        Q_EMIT undoOver(decision);
        return;
    }
    beginUndoTime(decision);
    Q_EMIT decided(decision);
}

void CaseWork::letGo()
{
    if (!m_undoable)
        return;
    m_undoTime.stop();
    if (std::exchange(m_undoWanted, false))
        m_missedUndo =
            MissedUndo{m_undoable->words, Error{QString(error::TooLateToUndo), {}, {{QStringLiteral("why"), QStringLiteral("released")}}}};
    const MadeDecision over = *m_undoable;
    m_undoable.reset();
    Q_EMIT undoOver(over);
    Q_EMIT stateChanged();
}

void CaseWork::lineLost(const QDateTime &since)
{
    if (!m_lostSince)
        m_lostSince = since;
    if (m_act)
        m_act->cutOff = true;
    Q_EMIT stateChanged();
}

void CaseWork::lineBack()
{
    m_lostSince.reset();
    askAgain();
    saveDraftNow();
    beat();
    Q_EMIT stateChanged();
}

void CaseWork::setLocked(bool locked)
{
    m_locked = locked;
    saveDraftNow();
    beat();
}

void CaseWork::beat()
{
    const quint64 serial = m_serial;
    const auto id = holds() ? std::optional(m_file->caseId) : std::nullopt;
    whenAnswered(m_desk.heartbeat(id, m_locked), this, [this, serial, id](const Result<Pulse> &pulse) {
        if (pulse) {
            halltime::heard(pulse->now);
            Q_EMIT keeperHeard(pulse->keeperSilent);
        }
        const bool current = id && m_file && m_file->caseId == *id && serial == m_serial && !m_act;
        if (pulse && !pulse->holds && current)
            regain();
    });
}

// The lease ran out while the line was away. If nobody took the case meanwhile, it is ours again without a word.
void CaseWork::regain()
{
    const RequestId request = RequestId::make();
    const CaseId id = m_file->caseId;
    ask<CaseFile>(
        Deed::Open, id, [this, request, id] { return m_desk.claim(request, id); },
        [this](const CaseFile &file) {
            if (file.version != m_file->version)
                adopt(file, false);
        });
}

}
