// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CounterDesk.h"
#include "ui/casefile/CaseWork.h"
#include "ui/counter/CaseDraft.h"
#include "ui/counter/scan/ScanUpload.h"

#include <QJsonArray>

namespace yichuang {

// What a clerk does with a case: check, and answer the application in one of the five ways of Art. 32.
class CounterWork : public CaseWork {
    Q_OBJECT

public:
    CounterWork(CounterDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent = nullptr);

    const CaseDraft &draft() const { return m_draft; }
    void keep(const CaseDraft &draft);

    // With whatever ends the work here goes the draft's note.
    // Stores what was checked, if that is news to the hall, then accepts or passes the pre-review.
    void forward(NextStep step);
    void supplement(const SupplementNotice &notice);
    void decline(const Declining &declining);
    void correct(const QList<Correction> &corrections, bool isSigned);
    void hold(const QString &reason);
    void handOver(int window, const QString &reason);
    // Hands in what begins at the window; the case that it becomes is open then, and its receipt may be printed. Whoever asks keeps the
    // request until then, for the program may end before.
    void receive(const RequestId &request, const QJsonObject &application);
    // A notice waits for its answer, and whoever brings it may stand here: nobody holds the case before it is taken.
    bool takes() const { return file() && !conflict() && file()->mayTake(); }
    // Whose card is laid down is compared with the open case.
    bool checks() const { return holds() || takes(); }
    // Hands in what was brought, as {answers, materials}; the case stays open and is this seat's then.
    void takeSupplement(const QJsonObject &changes);
    // Puts what the window scanned beside what was uploaded; the paper counts as scanned then.
    void scan(int seq, const ScannedPaperFile &paper);

Q_SIGNALS:
    void received();
    void scanned(int seq);
    // Of the scan that is on its way.
    void sending(qint64 bytes, qint64 of);

protected:
    QJsonObject draftWords() const override;
    void setDraft(const QJsonObject &words) override;
    QJsonObject withWords(const QJsonObject &draft, const QJsonObject &earlier) const override;
    void adopted(const CaseFile &file) override;
    QString wordsFor(NoticeKind kind, CaseStatus status, bool isLicence) const override;
    QString owedAfter(NoticeKind kind) const override;
    void dropSent(NoticeKind kind) override;
    bool goesOn(NoticeKind kind) override;
    void dropReason() override { m_draft.hold = {}; }
    void takeBackReason(const QJsonObject &words) override;
    bool keepsDraft() const override { return checks(); }

private:
    QString note() const { return m_draft.note.trimmed(); }
    // Answers that a notice asked for in vain and that were looked at here; the hall does not know of them.
    QList<AskedPoint> newPoints() const;
    void verifyThen(Deed deed, std::function<void()> next);

    CounterDesk &m_desk;
    CaseDraft m_draft;
    QJsonObject m_storedProof;
    QJsonObject m_takenProof; // stored with what was brought, before the case is read again
    QJsonArray m_storedMarks;
    QStringList m_storedPoints; // looked at, and said to the hall
};

}
