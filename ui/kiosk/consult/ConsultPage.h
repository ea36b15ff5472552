// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class Segmented;
class TextBox;

// 咨询 and 投诉 about an item or a case, answered until a day; and what one asked before.
class ConsultPage : public KioskPage {
    Q_OBJECT

public:
    // Both empty: what it is about is chosen on the page.
    ConsultPage(Kiosk &kiosk, const QString &item, const QString &caseNo);

    void shown() override;
    KioskPage *anew() override;
    bool isWaiting() const override { return m_busy; }

private:
    enum Tab { Asking, Complaining, Records };

    void turnTo(int tab);
    void focusText();
    bool hasSubject() const { return !m_item.isEmpty() || !m_caseNo.isEmpty(); }
    void buildForm();
    void buildChoice();
    void choose(const QString &item, const QString &caseNo);
    void load();
    void showRecords(const QList<Inquiry> &inquiries);
    void addRecord(const Inquiry &inquiry);
    void send();

    QString m_item;
    QString m_caseNo;
    bool m_mayChoose;
    RequestId m_request = RequestId::make();
    Segmented *m_tabs;
    QList<MyCaseRow> m_cases; // that it may be about
    TextBox *m_text = nullptr;
    Button *m_send;
    bool m_busy = false;
};

}
