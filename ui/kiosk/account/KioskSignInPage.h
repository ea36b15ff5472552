// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

class QStackedWidget;

namespace yichuang {

class Button;
class CodeField;
class Label;
class LineField;
class Segmented;

// 登录或注册: the card first, else telephone, password or, to look at one case only, its number and query code.
class KioskSignInPage : public KioskPage {
    Q_OBJECT

public:
    // Where the person wanted to go; without it to the first page.
    KioskSignInPage(Kiosk &kiosk, Kiosk::Make next);

    bool goBack() override;
    KioskPage *anew() override { return new KioskSignInPage(kiosk(), m_next); }

private:
    enum Way { Card, Phone, Password, Firm, CaseCode };

    void buildHead();
    QWidget *cardForm();
    QWidget *phoneForm();
    QWidget *passwordForm();
    QWidget *firmForm();
    QWidget *caseForm();
    QWidget *demoHint();
    void turnTo(Way way);
    void focusFirst();
    void takeCard(const CardData &card);
    void act();
    void logIn(QFuture<ApplicantDesk::LoggedIn> answer);
    void entered(const ApplicantDesk::LoggedIn &in);
    void lookAtCase();

    Kiosk::Make m_next;
    Way m_way = Phone;
    CardData m_card;
    Segmented *m_ways;
    Label *m_cardTitle;
    Label *m_cardWords;
    QStackedWidget *m_forms;
    CodeField *m_cardCode = nullptr;
    LineField *m_phone = nullptr;
    CodeField *m_phoneCode = nullptr;
    LineField *m_who = nullptr;
    LineField *m_password = nullptr;
    LineField *m_credit = nullptr;
    LineField *m_firmPassword = nullptr;
    CodeField *m_firmCode = nullptr;
    LineField *m_caseNo = nullptr;
    LineField *m_queryCode = nullptr;
    Button *m_act;
    bool m_busy = false;
};

}
