// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/CaseFile.h"

#include <QCoreApplication>

namespace yichuang {

// What was checked so far, as the panels tell it.
struct Checked {
    bool agrees = false; // the card and the declared data, for the right person
    bool faceMatch = false;
    bool authorized = true; // or nobody needs a power of attorney here
    bool cardRead = false;
    bool compared = true; // with what was declared; else nobody knows whether it agrees
    int marked = 0;
    int papers = 0;
    bool papersComplete = false;
    QList<int> openPapers;              // their seqs
    std::optional<int> firstWrongPaper; // marked as 不符
    bool changesSeen = true;
    bool brought = false;     // something of what a notice asked for
    bool papersAsked = true;  // by the notice
    QStringList answersAsked; // by the notice, as the form calls them
    QList<int> papersLeft;    // asked for and not brought so far
    QStringList answersLeft;  // asked for and not changed so far
    QList<int> passedOver;    // asked for by a notice that was answered without them, and not marked since
    QStringList unchanged;    // the same of answers, that nobody looked at
};

// Whether F8 may be pressed, and what it means. The hall checks again; this is what the bar says.
class CaseGate {
    Q_DECLARE_TR_FUNCTIONS(yichuang::CaseGate)

public:
    enum class Missing { Nothing, Identity, Face, Authority, Brought, Papers, Points, Changes, Step };

    CaseGate(const CaseFile &file, const Checked &checked);

    // Accept, PreReview or TakeSupplement; a card that was read means that the person is here, so it is acceptance.
    NextStep step() const { return m_step; }
    bool isReady() const { return m_missing == Missing::Nothing; }
    Missing missing() const { return m_missing; }
    // It may be pressed, but something that was asked for did not come.
    bool warns() const { return m_warns; }
    // Open for looking only: why nothing can be done with it here. Empty at the window that holds it.
    QString onlyLooking() const { return m_onlyLooking; }
    // 受理, 预审通过
    QString verb() const;
    QString verdict() const;
    QString reason() const { return m_reason; }

    // Where what is wrong with an accepted case goes, which the law lets nobody send back or decline.
    static QString afterAcceptance();

    // Handled wholly online by a verified account: nobody needs to stand at the window.
    static bool needsNobody(const CaseFile &file);
    // No message reaches whoever is invited, or the last one did not.
    static bool mustCall(const CaseFile &file);

private:
    // Whoever shows a card is here, also where nobody had to come, and is checked like anybody.
    static bool asksWho(const CaseFile &file, const Checked &checked);
    static QString whyOnlyLooking(const CaseFile &file);
    static QString wrongPaper(const CaseFile &file, int seq);
    void judge(const CaseFile &file, const Checked &checked);
    static QString notBrought(const Checked &checked);
    void judgePerson(const Checked &checked);
    void judgePapers(const CaseFile &file, const Checked &checked);
    // What of a notice is not there: “③ 没有带来”.
    static QString left(const Checked &checked);
    static QString inVain(const Checked &checked);
    void warn(const QString &why);
    void lack(Missing what, const QString &why);

    NextStep m_step;
    Missing m_missing = Missing::Nothing;
    bool m_warns = false;
    QString m_reason;
    QString m_onlyLooking;
};

}
