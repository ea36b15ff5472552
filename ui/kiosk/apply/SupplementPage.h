// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/apply/ApplyWork.h"
#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class Badge;
class Label;

// 补材料: exactly the points that the window named, the reason beside each; everything else stays as it was handed in.
class SupplementPage : public KioskPage {
    Q_OBJECT

public:
    static SupplementPage *begin(Kiosk &kiosk, const QString &caseNo);
    static SupplementPage *resume(Kiosk &kiosk, const QUuid &draft);

    void saveNow() override;
    KioskPage *anew() override;
    bool isWaiting() const override { return m_work->isSubmitting(); }
    ApplyWork &work() { return *m_work; }

private:
    // With the work of the same page in another dress.
    explicit SupplementPage(Kiosk &kiosk, ApplyWork *work = nullptr);
    void ready();
    void addPoint(const AskedPoint &point);
    QWidget *answerFor(const AskedPoint &point);
    QWidget *fieldFor(const AskedPoint &point);
    bool isDone(const AskedPoint &point) const;
    QWidget *asking();
    void readNotice();
    void refresh();
    void submit();

    ApplyWork *m_work;
    Label *m_count;
    QHash<int, Badge *> m_marks; // of the points, by their numbers
    Button *m_notice;
    Button *m_submit;
    bool m_ready = false;
};

}
