// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

#include <QTimer>

namespace yichuang {

class ApplyWork;
class Label;
class PaperSlot;
class Panel;
class Sign;

// 申报已提交: number, code, what comes next and where; the receipt is printed. Leaves by itself a minute after the
// receipt came out or failed, and after the last touch.
class DonePage : public KioskPage {
    Q_OBJECT

public:
    DonePage(const ApplyWork &work, Kiosk &kiosk, const ApplicationReceipt &receipt, bool again);

    bool isFarewell() const override { return true; }
    bool goBack() override { return true; }

private:
    void addVerdict(bool again);
    void addNumber();
    void addPrinting();
    void addNext();
    void addTakeAway();
    void tellPrinting(const QString &words, PrintTrouble trouble);
    void fetchReceipt();
    void print();
    void startCounting();
    void count();
    void nameLeaving(const QString &when);

    ServiceGuide m_guide;
    QStringList m_toBring; // papers for the window
    ApplicationReceipt m_receipt;
    QString m_smsTo; // masked
    QByteArray m_pdf;
    PaperSlot *m_paper;
    Panel *m_printCard;
    Sign *m_printSign;
    Label *m_printing;
    Button *m_again;
    Button *m_leave;
    QTimer m_timer;
    QTimer m_fetch;
    int m_left = 0; // seconds
    int m_tries = 0;
};

}
