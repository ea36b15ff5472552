// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class CheckBox;
class FieldForm;

// 我的资料: one's own data, masked as on any screen in a hall, what one may correct, and the ways to change the rest.
class AccountPage : public KioskPage {
    Q_OBJECT

public:
    explicit AccountPage(Kiosk &kiosk);

    void shown() override;
    KioskPage *anew() override { return new AccountPage(kiosk()); }

private:
    void show(const AccountDetails &account);
    void addFacts(const AccountDetails &account);
    void addForm(const AccountDetails &account);
    void addWays();
    void save();

    AccountDetails m_account;
    FieldForm *m_form = nullptr;
    CheckBox *m_sms = nullptr;
    CheckBox *m_mail = nullptr;
    RequestId m_request = RequestId::make();
    bool m_busy = false;
};

}
