// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/PasswordPages.h"

#include "core/LineError.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/account/CodeField.h"
#include "ui/kiosk/account/FieldForm.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QVBoxLayout>

namespace yichuang {

namespace {

QString wantedPhone(const FieldForm *form)
{
    LineField *phone = form->field(QStringLiteral("/phone"));
    const QString wrong = AccountWords::phone(phone->text());
    if (!wrong.isEmpty())
        phone->setFault(wrong);
    return wrong.isEmpty() ? phone->text().trimmed() : QString();
}

}

AccountFormPage::AccountFormPage(Kiosk &kiosk, const QString &name, const QString &title, const QString &verb)
    : KioskPage(kiosk, name, title)
    , m_form(new FieldForm)
{
    column()->addWidget(m_form);
    column()->addStretch();
    auto *verbButton = new Button(verb, Button::Kind::Primary, Button::Size::Large);
    verbButton->setObjectName(QStringLiteral("submit"));
    addAct(verbButton, true);
    connect(verbButton, &Button::activated, this, &AccountFormPage::act);
}

void AccountFormPage::act()
{
    say(QString());
    if (m_busy)
        return;
    if (LineField *wrong = m_form->firstFault()) {
        pane()->reveal(wrong);
        wrong->setFocus();
        return;
    }
    m_busy = true;
    whenAnswered(send(m_request), this, [this](const Result<Done> &sent) {
        m_busy = false;
        if (sent)
            return done();
        if (!isOfTheLine(sent.error()))
            m_request = RequestId::make();
        QString elsewhere;
        LineField *first = m_form->spread(sent.error(), &elsewhere);
        if (first)
            pane()->reveal(first);
        if (!elsewhere.isEmpty())
            say(elsewhere);
        else if (!first)
            say(sent.error());
    });
}

void AccountFormPage::finish(const QString &title, const QString &words, std::function<void()> then)
{
    auto *sheet = new QuestionSheet(title, words, window());
    sheet->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), std::move(then))
        ->setObjectName(QStringLiteral("seen"));
}

ForgottenPage::ForgottenPage(Kiosk &kiosk)
    : AccountFormPage(kiosk, QStringLiteral("ForgottenPage"), tr("忘记密码"), tr("设新密码"))
{
    form()->add(QStringLiteral("/id_number"), tr("证件号码或信用代码"), true, {}, Qt::ImhPreferUppercase);
    form()->add(QStringLiteral("/phone"), tr("注册时的手机号"), true, &AccountWords::phone, Qt::ImhDigitsOnly);
    m_code = new CodeField(kiosk, CodePurpose::ResetPassword, [this] { return wantedPhone(form()); });
    form()->addWidget(m_code);
    form()->adopt(QStringLiteral("/code"), m_code->field());
    form()->addSecret(QStringLiteral("/password"), tr("新密码"), &AccountWords::password);
    form()->addSecret(QStringLiteral("/again"), tr("再输一次新密码"), [this](const QString &text) {
        return text == form()->field(QStringLiteral("/password"))->text() ? QString() : tr("两次输的不一样");
    });
}

QFuture<Result<Done>> ForgottenPage::send(const RequestId &request)
{
    return kiosk().desk().resetPassword(request, form()->text(QStringLiteral("/id_number")), form()->text(QStringLiteral("/phone")),
                                        m_code->code(), form()->field(QStringLiteral("/password"))->text());
}

void ForgottenPage::done()
{
    finish(tr("新密码设好了"), tr("请用新密码登录"), [this] { kiosk().back(); });
}

ChangePhonePage::ChangePhonePage(Kiosk &kiosk)
    : AccountFormPage(kiosk, QStringLiteral("ChangePhonePage"), tr("换手机号"), tr("换成新号码"))
{
    form()->addSecret(QStringLiteral("/old_password"), tr("登录密码"));
    form()->add(QStringLiteral("/phone"), tr("新手机号"), true, &AccountWords::phone, Qt::ImhDigitsOnly);
    m_code = new CodeField(kiosk, CodePurpose::NewPhone, [this] { return wantedPhone(form()); });
    form()->addWidget(m_code);
    form()->adopt(QStringLiteral("/code"), m_code->field());
}

QFuture<Result<Done>> ChangePhonePage::send(const RequestId &request)
{
    return kiosk().session()->changePhone(request, form()->text(QStringLiteral("/phone")), m_code->code(),
                                          form()->field(QStringLiteral("/old_password"))->text());
}

void ChangePhonePage::done()
{
    finish(tr("手机号换好了"), tr("以后的短信发到新号码"), [this] { kiosk().back(); });
}

ChangePasswordPage::ChangePasswordPage(Kiosk &kiosk)
    : AccountFormPage(kiosk, QStringLiteral("ChangePasswordPage"), tr("改密码"), tr("改成新密码"))
{
    form()->addSecret(QStringLiteral("/old_password"), tr("现在的密码"));
    form()->addSecret(QStringLiteral("/password"), tr("新密码"), &AccountWords::password);
    form()->addSecret(QStringLiteral("/again"), tr("再输一次新密码"), [this](const QString &text) {
        return text == form()->field(QStringLiteral("/password"))->text() ? QString() : tr("两次输的不一样");
    });
}

QFuture<Result<Done>> ChangePasswordPage::send(const RequestId &request)
{
    return kiosk().session()->changePassword(request, form()->field(QStringLiteral("/old_password"))->text(),
                                             form()->field(QStringLiteral("/password"))->text());
}

void ChangePasswordPage::done()
{
    finish(tr("密码改好了"), tr("请用新密码重新登录"), [this] { Q_EMIT kiosk().leaveWanted(); });
}

DeleteAccountPage::DeleteAccountPage(Kiosk &kiosk)
    : AccountFormPage(kiosk, QStringLiteral("DeleteAccountPage"), tr("注销账号"), tr("注销账号"))
{
    auto *what = new Label(tr("注销后不能再用这个账号登录。已经办结的件按规定存档，草稿会删除。还有没办完的件时不能注销"), TextStyle::Body);
    what->setWordWrap(true);
    form()->addWidget(what);
    form()->addSecret(QStringLiteral("/old_password"), tr("登录密码"));
}

QFuture<Result<Done>> DeleteAccountPage::send(const RequestId &request)
{
    return kiosk().session()->deleteAccount(request, form()->field(QStringLiteral("/old_password"))->text());
}

void DeleteAccountPage::done()
{
    finish(tr("账号已注销"), tr("谢谢您用过一窗"), [this] { Q_EMIT kiosk().leaveWanted(); });
}

}
