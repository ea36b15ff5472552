// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyWork.h"
#include "ui/kiosk/frame/KioskPage.h"

class QStackedWidget;

namespace yichuang {

class ApplyStep;
class Label;
class NoticeView;
class StepTracker;

// Applying in four steps: who applies, the forms, the papers, check and submit.
class ApplyPage : public KioskPage {
    Q_OBJECT

public:
    static ApplyPage *begin(Kiosk &kiosk, const QString &item);
    // A declined case, with what stood in it.
    static ApplyPage *again(Kiosk &kiosk, const QString &caseNo);
    static ApplyPage *resume(Kiosk &kiosk, const QUuid &draft);

    bool goBack() override;
    bool hasOwnBack() const override { return m_at > 0; }
    void saveNow() override;
    KioskPage *anew() override;
    bool isWaiting() const override { return m_sending; }
    ApplyWork &work() { return *m_work; }
    int step() const { return m_at; }
    // At the last step, with nothing in the way.
    bool canSubmit() const;

private:
    // With the work of the same page in another dress.
    explicit ApplyPage(Kiosk &kiosk, ApplyWork *work = nullptr);
    void ready();
    void turnTo(int step);
    void forward();
    void refresh();
    void submit();
    void failed(const Error &error);
    void submitted(const ApplicationReceipt &receipt);

    ApplyWork *m_work;
    StepTracker *m_tracker;
    Label *m_saved;
    QStackedWidget *m_middle;
    QList<ApplyStep *> m_steps;
    Button *m_back;
    Button *m_forward;
    NoticeView *m_state;
    int m_at = 0;
    bool m_sending = false;
};

}
