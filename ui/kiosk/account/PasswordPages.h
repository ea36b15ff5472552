// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/frame/KioskPage.h"

namespace yichuang {

class CodeField;
class FieldForm;

// A page with one form and one act: what is common to changing something about one's account.
class AccountFormPage : public KioskPage {
    Q_OBJECT

public:
    AccountFormPage(Kiosk &kiosk, const QString &name, const QString &title, const QString &verb);

protected:
    FieldForm *form() const { return m_form; }
    // Sends it once; pressing again meanwhile is the same wish.
    virtual QFuture<Result<Done>> send(const RequestId &request) = 0;
    // What the page says when it is done, and where to go then.
    virtual void done() = 0;
    void finish(const QString &title, const QString &words, std::function<void()> then);

private:
    void act();

    FieldForm *m_form;
    RequestId m_request = RequestId::make();
    bool m_busy = false;
};

// A forgotten password: who has the telephone and knows the number of the document sets a new one.
class ForgottenPage : public AccountFormPage {
    Q_OBJECT

public:
    explicit ForgottenPage(Kiosk &kiosk);
    KioskPage *anew() override { return new ForgottenPage(kiosk()); }

protected:
    QFuture<Result<Done>> send(const RequestId &request) override;
    void done() override;

private:
    CodeField *m_code;
};

class ChangePhonePage : public AccountFormPage {
    Q_OBJECT

public:
    explicit ChangePhonePage(Kiosk &kiosk);
    KioskPage *anew() override { return new ChangePhonePage(kiosk()); }

protected:
    QFuture<Result<Done>> send(const RequestId &request) override;
    void done() override;

private:
    CodeField *m_code;
};

class ChangePasswordPage : public AccountFormPage {
    Q_OBJECT

public:
    explicit ChangePasswordPage(Kiosk &kiosk);
    KioskPage *anew() override { return new ChangePasswordPage(kiosk()); }

protected:
    QFuture<Result<Done>> send(const RequestId &request) override;
    void done() override;
};

// 注销账号 (个人信息保护法 Art. 47); open cases stand in the way.
class DeleteAccountPage : public AccountFormPage {
    Q_OBJECT

public:
    explicit DeleteAccountPage(Kiosk &kiosk);
    KioskPage *anew() override { return new DeleteAccountPage(kiosk()); }

protected:
    QFuture<Result<Done>> send(const RequestId &request) override;
    void done() override;
};

}
