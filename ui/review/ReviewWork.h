// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ReviewDesk.h"
#include "ui/casefile/CaseWork.h"
#include "ui/review/ReviewDraft.h"

namespace yichuang {

// What an officer does with a case: examine it point by point, send it on or decide it, and whatever moves its time or hears others.
class ReviewWork : public CaseWork {
    Q_OBJECT

public:
    ReviewWork(ReviewDesk &desk, const SignedIn &who, const QString &draftFolder, QObject *parent = nullptr);

    const ReviewDraft &draft() const { return m_draft; }
    void keep(const ReviewDraft &draft);

    // The step's positive result: sends the case on, or grants it where the step decides.
    void agree();
    void refuse(const Refusal &refusal);
    void sendBack(const QString &reason);
    void terminate(TerminationGround ground, const QString &facts);
    void pause(const WantedPause &pause);
    void resume(const QString &result);
    void askExtension(int workdays, const QString &reason);
    void approveExtension();
    void refuseExtension(const QString &reason);
    void askOpinion(int department, const QString &question, int workdays);
    void siteVisit(const SiteVisit &visit);
    // Both tell somebody of his right in writing; the case stays in the officer's hands.
    void offerHearing(const QString &matter);
    void answerHearing(const HearingAnswer &hearing);
    void informParty(const ThirdParty &party);
    // Needs no hold on the case: another department's officers give it.
    void giveOpinion(bool agrees, const QString &text);

Q_SIGNALS:
    // Something was written into the case that is no decision; it is open still.
    void recorded(const QString &words);

protected:
    QJsonObject draftWords() const override { return m_draft.toJson(); }
    void setDraft(const QJsonObject &words) override { m_draft = ReviewDraft::fromJson(words); }
    QJsonObject withWords(const QJsonObject &draft, const QJsonObject &earlier) const override;
    void adopted(const CaseFile &) override {}
    QString wordsFor(NoticeKind kind, CaseStatus status, bool isLicence) const override;
    bool goesOn(NoticeKind kind) override;
    void dropReason() override;
    void takeBackReason(const QJsonObject &words) override;

private:
    void resumed(const Decided &decided);
    void written(const CaseFile &changed, const QString &words);
    void dropWords();

    ReviewDesk &m_desk;
    ReviewDraft m_draft;
};

}
