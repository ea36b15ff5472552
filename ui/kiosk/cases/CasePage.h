// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

// One's own case: where it stands, what to do next, what happened, its papers, a rating, and the way to take it back.
class CasePage : public KioskPage {
    Q_OBJECT

public:
    // With stars the rating has begun.
    CasePage(Kiosk &kiosk, const QString &caseNo, int stars = 0);

    void shown() override;
    KioskPage *anew() override { return new CasePage(kiosk(), m_caseNo, m_stars); }

private:
    void show(const MyCase &mine);
    void addStanding(const MyCase &mine);
    void addPoints(const MyCase &mine);
    void addSteps(const MyCase &mine);
    void addPapers(const MyCase &mine);
    void addRatings(const MyCase &mine);
    void addActs(const MyCase &mine);
    void handInAgain();
    void askWithdraw();
    void withdraw(const QString &reason);

    QString m_caseNo;
    int m_stars;
    RequestId m_request = RequestId::make();
    Button *m_withdraw;
    Button *m_next;
    bool m_declined = false;
    bool m_busy = false;
};

}
