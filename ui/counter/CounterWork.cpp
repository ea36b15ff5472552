// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterWork.h"

#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Deafness = 400ms;
constexpr auto SaveAfter = 1500ms; // a draft is in the hall two seconds after a change at the latest
constexpr auto Beat = 15s;
constexpr auto AskAgain = 5s;

const QLatin1String Changed("YC101");
const QLatin1String HeldElsewhere("YC103");
const QLatin1String NotHeld("YC104");
const QLatin1String StatusForbids("YC105");

QJsonArray listOf(const QList<OriginalSeen> &marks)
{
    QJsonArray list;
    for (const OriginalSeen &mark : marks)
        list.append(mark.toJson());
    return list;
}

QList<OriginalSeen> marksOf(const CaseFile &file)
{
    QList<OriginalSeen> marks;
    for (const Material &material : file.materials)
        if (material.mark)
            marks.append({material.seq, *material.mark, material.markNote});
    return marks;
}

QJsonObject proofOf(const CaseDraft &draft)
{
    return draft.proof && draft.proof->card && draft.proof->presence != Presence::Online ? draft.proof->toJson() : QJsonObject();
}

}

CounterWork::CounterWork(CounterDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_who(who)
    , m_store(draftFolder, who)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(SaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &CounterWork::saveDraftNow);
    m_heartbeat.setInterval(Beat);
    connect(&m_heartbeat, &QTimer::timeout, this, &CounterWork::beat);
    m_heartbeat.start();
    m_undoTime.setSingleShot(true);
    connect(&m_undoTime, &QTimer::timeout, this, &CounterWork::letGo);
    m_askAgain.setSingleShot(true);
    m_askAgain.setInterval(AskAgain);
    connect(&m_askAgain, &QTimer::timeout, this, &CounterWork::askAgain);
}

bool CounterWork::isDeaf() const
{
    return m_openedByItself.isValid() && std::chrono::milliseconds(m_openedByItself.elapsed()) < Deafness;
}

QString CounterWork::whyNot() const
{
    if (m_act && m_act->unknown)
        return tr("发出了，还没收到答复；恢复连接后自动核对，不会重复办理");
    if (m_lostSince)
        return tr("连不上大厅，写的内容都还在；恢复连接后再发");
    if (m_act)
        return tr("正在办，请稍候");
    return {};
}

bool CounterWork::mayChange() const
{
    return !m_act && !m_lostSince;
}

bool CounterWork::mayDecide() const
{
    return mayChange() && holds() && !isDeaf();
}

void CounterWork::setSource(QueueScope scope, const QueueFilter &filter)
{
    m_scope = scope;
    m_filter = filter;
}

// One change at a time. The call holds its request id, so asking again means the same change.
template<typename T>
void CounterWork::ask(Deed deed, CaseId id, std::function<QFuture<Result<T>>()> call, std::function<void(const T &)> done)
{
    const quint64 serial = ++m_serial;
    m_act = Act{deed, id, {}, false};
    m_act->ask = [this, serial, call = std::move(call), done = std::move(done)] {
        whenAnswered(call(), this, [this, serial, done](const Result<T> &result) {
            if (serial == m_serial && m_act)
                settle(result, done);
        });
    };
    Q_EMIT stateChanged();
    m_act->ask();
}

template<typename T> void CounterWork::settle(const Result<T> &result, const std::function<void(const T &)> &done)
{
    if (result) {
        m_act.reset();
        done(*result);
        Q_EMIT stateChanged();
    } else if (result.error().is(error::OutcomeUnknown)) {
        m_act->unknown = true;
        m_askAgain.start();
        Q_EMIT stateChanged();
    } else {
        fail(result.error());
    }
}

void CounterWork::askAgain()
{
    if (!m_act || !m_act->unknown)
        return;
    if (m_lostSince)
        return;
    m_act->unknown = false;
    const auto again = m_act->ask;
    again();
    Q_EMIT stateChanged();
}

void CounterWork::fail(const Error &error)
{
    const Act act = *m_act;
    m_act.reset();
    const bool lost = error.is(Changed) || error.is(NotHeld) || error.is(HeldElsewhere) || error.is(StatusForbids);
    if (act.deed == Deed::Undo) {
        letGo();
        Q_EMIT refused(act.deed, error, act.caseId);
    } else if (act.deed == Deed::Open && error.is(StatusForbids) && !(m_file && m_file->caseId == act.caseId)) {
        look(act.caseId); // nothing waits in it any more
    } else if (lost && m_file && act.caseId == m_file->caseId) {
        loseCase(error);
    } else {
        Q_EMIT refused(act.deed, error, act.caseId);
    }
    Q_EMIT stateChanged();
}

void CounterWork::loseCase(const Error &error)
{
    saveDraftNow();
    m_conflict = error;
    Q_EMIT conflicted(error);
}

void CounterWork::takeNext()
{
    if (mayChange() && !isDeaf())
        take(false);
}

// The case that is open stays held while the next one is taken, else the rule would give the same one back.
void CounterWork::take(bool byItself)
{
    saveDraftNow();
    const RequestId request = RequestId::make();
    const QueueScope scope = m_scope == QueueScope::Held ? QueueScope::Window : m_scope;
    ask<Claimed>(
        Deed::Take, {}, [this, request, scope, filter = m_filter] { return m_desk.claimNext(request, scope, filter); },
        [this, byItself](const Claimed &claimed) {
            if (claimed.caseFile)
                adopt(*claimed.caseFile, byItself);
            else
                Q_EMIT nothingWaits();
            if (m_undoWanted)
                undo();
        });
}

void CounterWork::open(CaseId id, const std::optional<QString> &takeOverReason)
{
    if (!mayChange() || (m_file && m_file->caseId == id && !m_conflict))
        return;
    saveDraftNow();
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Open, id, [this, request, id, takeOverReason] { return m_desk.claim(request, id, takeOverReason); },
        [this](const CaseFile &file) { adopt(file, false); });
}

void CounterWork::look(CaseId id)
{
    if (!mayChange() || (m_file && m_file->caseId == id))
        return;
    saveDraftNow();
    ask<CaseFile>(Deed::Open, id, [this, id] { return m_desk.caseFile(id); }, [this](const CaseFile &file) { adopt(file, false); });
}

void CounterWork::adopt(const CaseFile &file, bool byItself)
{
    if (m_file && m_file->caseId != file.caseId)
        leave();
    // The hall's draft may be older than the words of a case that was never left.
    const bool same = m_file && m_file->caseId == file.caseId;
    m_file = file;
    if (!same)
        adoptDraft(file);
    m_conflict.reset();
    m_storedMarks = listOf(marksOf(file));
    m_storedProof = {};
    m_openedByItself.invalidate();
    Q_EMIT opened();
    if (byItself)
        m_openedByItself.start();
}

// The hall's, or this PC's where the line or the program ended before the hall had it. Each draft carries its seq, so that a PC whose clock
// is wrong still counts on from where the one before left off.
void CounterWork::adoptDraft(const CaseFile &file)
{
    const qint64 seq = file.draft[u"seq"].toInteger();
    m_draft = CaseDraft::fromJson(file.draft);
    m_savedDraft = m_draft.toJson();
    m_keptDraft = {};
    m_draftSeq = qMax(m_draftSeq, seq);
    m_store.forget(file.caseId, seq);
    if (const auto kept = m_store.find(file.caseId)) {
        m_draft = CaseDraft::fromJson(kept->words);
        m_draftSeq = qMax(m_draftSeq, kept->seq);
        m_saving.start();
    }
}

// Frees the case for others; the draft stays in the hall.
void CounterWork::leave()
{
    saveDraftNow();
    if (holds())
        whenAnswered(m_desk.release(RequestId::make(), m_file->caseId), this, [](const Result<Done> &) {});
    close();
}

void CounterWork::close()
{
    m_saving.stop();
    m_file.reset();
    m_conflict.reset();
    m_draft = {};
    m_savedDraft = {};
    m_keptDraft = {};
    Q_EMIT closed();
}

void CounterWork::keep(const CaseDraft &draft)
{
    if (!m_file)
        return;
    m_draft = draft;
    if (m_draft.toJson() != m_savedDraft && !m_saving.isActive())
        m_saving.start();
}

void CounterWork::saveDraftNow()
{
    m_saving.stop();
    if (!holds())
        return;
    const QJsonObject words = m_draft.toJson();
    if (words == m_savedDraft)
        return;
    m_draftSeq = qMax(m_draftSeq + 1, QDateTime::currentMSecsSinceEpoch());
    const CaseId id = m_file->caseId;
    const qint64 seq = m_draftSeq;
    if (words != std::exchange(m_keptDraft, words))
        m_store.keep(id, {seq, words});
    if (m_lostSince)
        return;
    QJsonObject sent = words;
    sent.insert(QStringLiteral("seq"), seq);
    whenAnswered(m_desk.saveDraft(id, sent, seq), this, [this, id, words, seq](const Result<QDateTime> &saved) {
        if (saved)
            m_store.forget(id, seq);
        if (!m_file || m_file->caseId != id)
            return;
        if (saved) {
            m_savedDraft = words;
            Q_EMIT draftSaved(*saved);
        }
        if (m_draft.toJson() != m_savedDraft && !m_saving.isActive())
            m_saving.start();
    });
}

void CounterWork::verifyThen(std::function<void()> next)
{
    const QJsonObject proof = proofOf(m_draft);
    const QJsonArray marks = listOf(m_draft.marks);
    const bool newProof = !proof.isEmpty() && proof != m_storedProof;
    const bool newMarks = !marks.isEmpty() && marks != m_storedMarks;
    if (!newProof && !newMarks) {
        next();
        return;
    }
    const RequestId request = RequestId::make();
    const CaseId id = m_file->caseId;
    ask<Verified>(
        Deed::Verify, id,
        [this, request, id, version = m_file->version, identity = newProof ? m_draft.proof : std::nullopt,
         originals = newMarks ? std::optional(m_draft.marks) : std::nullopt] { return m_desk.verify(request, id, version, identity, originals); },
        [this, proof, marks, newProof, newMarks, next = std::move(next)](const Verified &verified) {
            m_file->version = verified.version;
            if (newProof)
                m_storedProof = proof;
            if (newMarks)
                m_storedMarks = marks;
            next();
        });
}

void CounterWork::forward(NextStep step)
{
    if (!mayDecide() || step == NextStep::None)
        return;
    saveDraftNow();
    verifyThen([this, step] {
        const RequestId request = RequestId::make();
        const CaseId id = m_file->caseId;
        const int version = m_file->version;
        if (step == NextStep::PreReview)
            decide(Deed::Forward, NoticeKind::PreReview, [this, request, id, version] { return m_desk.preReview(request, id, version); });
        else
            decide(Deed::Forward, NoticeKind::Accept, [this, request, id, version] { return m_desk.accept(request, id, version); });
    });
}

void CounterWork::supplement(const SupplementNotice &notice)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Supplement, NoticeKind::Supplement,
           [this, request, id = m_file->caseId, version = m_file->version, notice] { return m_desk.supplement(request, id, version, notice); });
}

void CounterWork::decline(const Declining &declining)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Decline, NoticeKind::Decline, [this, request, id = m_file->caseId, version = m_file->version, declining] {
        return m_desk.decline(request, id, version, declining);
    });
}

void CounterWork::correct(const QList<Correction> &corrections, bool isSigned)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    decide(Deed::Correct, NoticeKind::Correct, [this, request, id = m_file->caseId, version = m_file->version, corrections, isSigned] {
        return m_desk.correct(request, id, version, corrections, isSigned);
    });
}

void CounterWork::decide(Deed deed, NoticeKind kind, std::function<QFuture<Result<Decided>>()> call)
{
    ask<Decided>(deed, m_file->caseId, std::move(call), [this, kind](const Decided &decided) { made(kind, decided); });
}

void CounterWork::made(NoticeKind kind, const Decided &answer)
{
    releaseNow(); // of the decision before this one
    m_undoable = MadeDecision{answer.caseId, kind, {}, answer.document, m_draft};
    const QString done = kind == NoticeKind::Accept ? tr("已受理")
        : kind == NoticeKind::PreReview             ? tr("预审通过")
        : kind == NoticeKind::Supplement            ? tr("已告知补正")
        : kind == NoticeKind::Correct               ? tr("已更正")
                                                    : Words::status(wordFor(answer.status));
    m_undoable->words = tr("%1 %2").arg(done, m_file->applicant.name);
    m_undoTime.start(std::chrono::seconds(m_who.undoSeconds));
    m_store.forget(answer.caseId, m_draftSeq);
    if (kind == NoticeKind::Correct) {
        m_draft.correction = {};
        Q_EMIT decided(*m_undoable);
        reread();
        return;
    }
    close();
    Q_EMIT decided(*m_undoable);
    take(true);
}

void CounterWork::reread()
{
    const CaseId id = m_file->caseId;
    ask<CaseFile>(Deed::Open, id, [this, id] { return m_desk.caseFile(id); }, [this](const CaseFile &file) { adopt(file, false); });
}

void CounterWork::hold(const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(Deed::Hold, [this, request, id = m_file->caseId, reason] { return m_desk.hold(request, id, reason); }, true);
}

void CounterWork::handOver(int window, const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(Deed::HandOver, [this, request, id = m_file->caseId, window, reason] { return m_desk.handOver(request, id, window, reason); },
                true);
}

// A case that was put back stands where it stood, so taking the next one would open it again: the person chooses.
void CounterWork::release(const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    const std::optional<QString> said = reason.isEmpty() ? std::nullopt : std::optional(reason);
    settleAside(Deed::Release, [this, request, id = m_file->caseId, said] { return m_desk.release(request, id, said); }, false);
}

void CounterWork::settleAside(Deed deed, std::function<QFuture<Result<Done>>()> call, bool advance)
{
    saveDraftNow();
    ask<Done>(deed, m_file->caseId, std::move(call), [this, advance](const Done &) {
        close();
        if (advance)
            take(true);
    });
}

void CounterWork::addNote(const QString &text)
{
    if (!m_file || m_lostSince)
        return;
    const CaseId id = m_file->caseId;
    whenAnswered(m_desk.note(RequestId::make(), id, text), this, [this, id](const Result<Done> &done) {
        if (done)
            Q_EMIT noteAdded();
        else
            Q_EMIT refused(Deed::Open, done.error(), id);
    });
}

void CounterWork::undo()
{
    if (!m_undoable || m_lostSince)
        return;
    // The next case is just being opened: the answer comes first.
    m_undoWanted = m_act && m_act->deed == Deed::Take;
    if (m_act)
        return;
    const RequestId request = RequestId::make();
    const CaseId id = m_undoable->caseId;
    m_undoTime.stop();
    saveDraftNow();
    ask<CaseFile>(
        Deed::Undo, id, [this, request, id] { return m_desk.undo(request, id); },
        [this](const CaseFile &file) {
            const MadeDecision taken = *m_undoable;
            m_undoable.reset();
            CaseFile restored = file;
            restored.draft = taken.draft.toJson();
            if (m_file && m_file->caseId == file.caseId)
                m_draft = taken.draft;
            adopt(restored, true);
            Q_EMIT undone();
        });
}

void CounterWork::releaseNow()
{
    if (!m_undoable)
        return;
    whenAnswered(m_desk.releaseNow(RequestId::make(), m_undoable->caseId), this, [](const Result<Done> &) {});
    letGo();
}

void CounterWork::letGo()
{
    if (!m_undoable)
        return;
    m_undoTime.stop();
    m_undoWanted = false;
    const MadeDecision over = *m_undoable;
    m_undoable.reset();
    Q_EMIT undoOver(over);
    Q_EMIT stateChanged();
}

void CounterWork::lineLost(const QDateTime &since)
{
    if (!m_lostSince)
        m_lostSince = since;
    Q_EMIT stateChanged();
}

void CounterWork::lineBack()
{
    m_lostSince.reset();
    askAgain();
    saveDraftNow();
    beat();
    Q_EMIT stateChanged();
}

void CounterWork::setLocked(bool locked)
{
    m_locked = locked;
    saveDraftNow();
    beat();
}

void CounterWork::beat()
{
    const quint64 serial = m_serial;
    const auto id = holds() ? std::optional(m_file->caseId) : std::nullopt;
    whenAnswered(m_desk.heartbeat(id, m_locked), this, [this, serial, id](const Result<Pulse> &pulse) {
        const bool current = id && m_file && m_file->caseId == *id && serial == m_serial && !m_act;
        if (pulse && !pulse->holds && current)
            regain();
    });
}

// The lease ran out while the line was away. If nobody took the case meanwhile, it is ours again without a word.
void CounterWork::regain()
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
