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

    // Stores what was checked, if that is news to the hall, then accepts or passes the pre-review.
    void forward(NextStep step);
    void supplement(const SupplementNotice &notice);
    void decline(const Declining &declining);
    void correct(const QList<Correction> &corrections, bool isSigned);
    void hold(const QString &reason);
    void handOver(int window, const QString &reason);
    // Hands in what begins at the window; the case that it becomes is open then.
    void receive(const QJsonObject &application);
    // Puts what the window scanned beside what was uploaded; the paper counts as scanned then.
    void scan(int seq, const ScannedPaperFile &paper);

Q_SIGNALS:
    void received();
    void scanned(int seq);

protected:
    QJsonObject draftWords() const override;
    void setDraft(const QJsonObject &words) override;
    void adopted(const CaseFile &file) override;
    QString wordsFor(NoticeKind kind, CaseStatus status) const override;
    bool goesOn(NoticeKind kind) override;

private:
    void verifyThen(std::function<void()> next);

    CounterDesk &m_desk;
    CaseDraft m_draft;
    QJsonObject m_storedProof;
    QJsonArray m_storedMarks;
};

}
