// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterWork.h"

#include "ui/counter/CaseGate.h"
#include "ui/counter/CorrectedValue.h"
#include "ui/parts/Words.h"

namespace yichuang {

namespace {

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
    : CaseWork(desk, who, draftFolder, parent)
    , m_desk(desk)
{
}

// A case that was merely opened is no draft: the hall knows the marks that it gave, a form without changes has nothing to be looked at, and
// one page of any other is shown by itself.
QJsonObject CounterWork::draftWords() const
{
    const bool marked = !m_draft.marks.isEmpty() && listOf(m_draft.marks) != m_storedMarks;
    const bool looked = m_draft.seen.size() > 1 && file() && file()->round > 1;
    return marked || looked || m_draft.proof || !m_draft.notice.isEmpty() || !m_draft.correction.isEmpty() || !m_draft.brought.isEmpty() ||
                   !m_draft.note.isEmpty() || !m_draft.hold.isEmpty() || !m_draft.earlier.isEmpty()
               ? m_draft.toJson()
               : QJsonObject();
}

void CounterWork::setDraft(const QJsonObject &words)
{
    m_draft = CaseDraft::fromJson(words);
}

QJsonObject CounterWork::withWords(const QJsonObject &draft, const QJsonObject &earlier) const
{
    CaseDraft all = CaseDraft::fromJson(draft);
    all.putBy(CaseDraft::fromJson(earlier));
    return all.toJson();
}

void CounterWork::adopted(const CaseFile &file)
{
    m_storedMarks = listOf(marksOf(file));
    m_storedPoints.clear();
    m_storedProof = std::exchange(m_takenProof, {});
    if (const QJsonObject rest = yetToCorrect(file, m_draft.correction); rest != m_draft.correction) {
        m_draft.correction = rest;
        draftChanged();
    }
}

void CounterWork::keep(const CaseDraft &draft)
{
    if (!file())
        return;
    m_draft = draft;
    draftChanged();
}

QList<AskedPoint> CounterWork::newPoints() const
{
    QList<AskedPoint> points = file()->pointsSince();
    points.removeIf([this](const AskedPoint &point) {
        return point.target != DefectTarget::Field || point.looked || !m_draft.seen.contains(point.key()) ||
               m_storedPoints.contains(point.key());
    });
    return points;
}

// What a window saw is the hall's, whatever is decided: who stood there, and what did not match.
void CounterWork::verifyThen(Deed deed, std::function<void()> next)
{
    const QJsonObject proof = proofOf(m_draft);
    const QJsonArray marks = listOf(m_draft.marks);
    const bool newProof = !proof.isEmpty() && proof != m_storedProof;
    const bool newMarks = !marks.isEmpty() && marks != m_storedMarks;
    const QList<AskedPoint> points = newPoints();
    if (!newProof && !newMarks && points.isEmpty()) {
        next();
        return;
    }
    const RequestId request = RequestId::make();
    const CaseId id = file()->caseId;
    ask<Verified>(
        deed, id,
        [this, request, id, version = file()->version, identity = newProof ? m_draft.proof : std::nullopt,
         originals = newMarks ? std::optional(m_draft.marks) : std::nullopt,
         points] { return m_desk.verify(request, id, version, identity, originals, points); },
        [this, proof, marks, points, newProof, newMarks, next = std::move(next)](const Verified &verified) {
            version() = verified.version;
            if (newProof)
                m_storedProof = proof;
            if (newMarks)
                m_storedMarks = marks;
            for (const AskedPoint &point : points)
                m_storedPoints.append(point.key());
            next();
        },
        true);
}

void CounterWork::forward(NextStep step)
{
    if (!mayDecide() || step == NextStep::None)
        return;
    verifyThen(Deed::Forward, [this, step] {
        const RequestId request = RequestId::make();
        const CaseId id = file()->caseId;
        const int version = file()->version;
        if (step == NextStep::PreReview)
            decide(Deed::Forward, NoticeKind::PreReview,
                   [this, request, id, version, note = note()] { return m_desk.preReview(request, id, version, note); });
        else
            decide(Deed::Forward, NoticeKind::Accept,
                   [this, request, id, version, note = note()] { return m_desk.accept(request, id, version, note); });
    });
}

void CounterWork::supplement(const SupplementNotice &notice)
{
    if (!mayDecide())
        return;
    verifyThen(Deed::Supplement, [this, notice] {
        const RequestId request = RequestId::make();
        decide(Deed::Supplement, NoticeKind::Supplement,
               [this, request, id = file()->caseId, version = file()->version, notice, note = note()] {
                   return m_desk.supplement(request, id, version, notice, note);
               });
    });
}

void CounterWork::decline(const Declining &declining)
{
    if (!mayDecide())
        return;
    verifyThen(Deed::Decline, [this, declining] {
        const RequestId request = RequestId::make();
        decide(Deed::Decline, NoticeKind::Decline,
               [this, request, id = file()->caseId, version = file()->version, declining, note = note()] {
                   return m_desk.decline(request, id, version, declining, note);
               });
    });
}

void CounterWork::correct(const QList<Correction> &corrections, bool isSigned)
{
    if (!mayDecide())
        return;
    verifyThen(Deed::Correct, [this, corrections, isSigned] {
        const RequestId request = RequestId::make();
        decide(Deed::Correct, NoticeKind::Correct, [this, request, id = file()->caseId, version = file()->version, corrections, isSigned] {
            return m_desk.correct(request, id, version, corrections, isSigned);
        });
    });
}

void CounterWork::hold(const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(
        Deed::Hold, [this, request, id = file()->caseId, reason] { return m_desk.hold(request, id, reason); }, true);
}

void CounterWork::handOver(int window, const QString &reason)
{
    if (!mayDecide())
        return;
    const RequestId request = RequestId::make();
    settleAside(
        Deed::HandOver,
        [this, request, id = file()->caseId, window, reason, note = note()] { return m_desk.handOver(request, id, window, reason, note); },
        true);
}

void CounterWork::receive(const RequestId &request, const QJsonObject &application)
{
    if (!mayChange())
        return;
    saveDraftNow();
    ask<ReceivedCase>(
        Deed::Receive, {}, [this, request, application] { return m_desk.receive(request, application); },
        [this](const ReceivedCase &answer) {
            const CaseFile &file = answer.caseFile;
            readAgain(file);
            Q_EMIT received();
            if (answer.receipt) // nobody takes back what is in the person's hands
                goOnAfter({*answer.receipt, file.caseId, NoticeKind::Receive, file.status, file.item.licence, file.applicant.name});
        });
}

void CounterWork::takeSupplement(const QJsonObject &changes)
{
    if (!mayChange() || !takes() || isDeaf() || !m_draft.proof)
        return;
    const RequestId request = RequestId::make();
    decide(Deed::TakeSupplement, NoticeKind::TakeSupplement,
           [this, request, id = file()->caseId, version = file()->version, proof = *m_draft.proof, changes] {
               return m_desk.takeSupplement(request, id, version, proof, changes);
           });
}

// The draft's mark of this paper is over: the hall has a newer one.
void CounterWork::scan(int seq, const ScannedPaperFile &paper)
{
    if (!mayDecide())
        return;
    saveDraftNow();
    const RequestId request = RequestId::make();
    ask<CaseFile>(
        Deed::Scan, file()->caseId,
        [this, request, id = file()->caseId, version = file()->version, seq, paper] {
            return uploadScan(m_desk, request, id, version, seq, paper, [work = QPointer(this), of = paper.file.size](qint64 bytes) {
                if (work)
                    Q_EMIT work->sending(bytes, of);
            });
        },
        [this, seq](const CaseFile &file) {
            m_draft.marks.removeIf([seq](const OriginalSeen &mark) { return mark.seq == seq; });
            readAgain(file);
            Q_EMIT scanned(seq);
        });
}

QString CounterWork::wordsFor(NoticeKind kind, CaseStatus status, bool isLicence) const
{
    switch (kind) {
    case NoticeKind::Accept: return tr("已受理");
    case NoticeKind::PreReview: return tr("预审通过");
    case NoticeKind::Supplement: return tr("已告知补正");
    case NoticeKind::Correct: return tr("已更正");
    case NoticeKind::TakeSupplement: return tr("已收下补正");
    case NoticeKind::Receive: return tr("已收件");
    default: return Words::status(wordFor(status), isLicence);
    }
}

QString CounterWork::owedAfter(NoticeKind kind) const
{
    return kind == NoticeKind::PreReview && CaseGate::mustCall(*file()) ? tr("请打电话约") : QString();
}

// Over a case that goes on here it stands in its box as before.
void CounterWork::dropSent(NoticeKind kind)
{
    if (kind != NoticeKind::Correct && kind != NoticeKind::TakeSupplement && kind != NoticeKind::Receive)
        m_draft.note.clear();
}

// What was marked meanwhile stays.
void CounterWork::takeBackReason(const QJsonObject &words)
{
    if (m_draft.hold.isEmpty())
        m_draft.hold = CaseDraft::fromJson(words).hold;
}

bool CounterWork::goesOn(NoticeKind kind)
{
    if (kind == NoticeKind::Correct) {
        m_draft.correction = {};
        saveDraftNow(); // before the case and the queue are read again, which call it a draft
    } else if (kind == NoticeKind::TakeSupplement) {
        m_draft.brought = {};
        m_takenProof = proofOf(m_draft);
    } else {
        return false;
    }
    return true;
}

}
