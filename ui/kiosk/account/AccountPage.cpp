// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/AccountPage.h"

#include "core/LineError.h"
#include "core/Masks.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/account/FieldForm.h"
#include "ui/kiosk/account/PasswordPages.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/kiosk/parts/Tile.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Clear.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"

#include <QVBoxLayout>

namespace yichuang {

AccountPage::AccountPage(Kiosk &kiosk)
    : KioskPage(kiosk, QStringLiteral("AccountPage"), tr("我的资料"))
{
    auto *keep = new Button(tr("保存修改"), Button::Kind::Primary, Button::Size::Large);
    keep->setObjectName(QStringLiteral("save"));
    addAct(keep, true);
    connect(keep, &Button::activated, this, &AccountPage::save);
}

void AccountPage::shown()
{
    whenAnswered(kiosk().session()->account(), this, [this](const Result<AccountDetails> &account) {
        if (account)
            show(*account);
        else
            say(account.error(), [this] { shown(); });
    });
}

void AccountPage::show(const AccountDetails &account)
{
    m_account = account;
    clearLayout(column());
    addFacts(account);
    addForm(account);
    addWays();
    column()->addStretch();
}

void AccountPage::addFacts(const AccountDetails &account)
{
    const auto [facts, rows] = blocks::card();
    const QString name = account.isEnterprise() ? account.name : mask::name(account.name);
    rows->addWidget(Label::bold(account.realName ? tr("%1（已实名）").arg(name) : name, TextStyle::Title));
    rows->addWidget(new Label(tr("证件 %1").arg(account.idMasked), TextStyle::Body, Ink::Second));
    rows->addWidget(new Label(tr("手机 %1").arg(account.phoneMasked), TextStyle::Body, Ink::Second));
    column()->addWidget(facts);
}

void AccountPage::addForm(const AccountDetails &account)
{
    m_form = new FieldForm;
    if (!account.realName)
        m_form->add(QStringLiteral("/name"), account.isEnterprise() ? tr("单位名称") : tr("姓名"), true)->setText(account.name);
    m_form->add(QStringLiteral("/address"), tr("联系地址"), false)->setText(account.address);
    m_form->add(QStringLiteral("/email"), tr("电子邮箱"), false, &AccountWords::email, Qt::ImhEmailCharactersOnly)->setText(account.email);
    if (account.isEnterprise()) {
        m_form->add(QStringLiteral("/legal_representative/name"), tr("法定代表人"), true)
            ->setText(account.legalRepresentative ? account.legalRepresentative->name : QString());
        m_form->add(QStringLiteral("/agent/authority"), tr("授权办理什么"), false)
            ->setText(account.agent ? account.agent->authority : QString());
    }
    m_sms = new CheckBox(tr("用短信告诉我办理进度"));
    m_sms->setChecked(account.notifySms);
    m_mail = new CheckBox(tr("用电子邮件告诉我办理进度"));
    m_mail->setChecked(account.notifyEmail);
    m_form->addWidget(m_sms);
    m_form->addWidget(m_mail);
    column()->addWidget(m_form);
}

void AccountPage::addWays()
{
    const auto way = [this](const char *name, Icon sign, const QString &text, auto make) {
        auto *tile = new Tile(Tile::Shape::Row, sign, text);
        tile->setObjectName(QLatin1String(name));
        column()->addWidget(tile);
        connect(tile, &Tile::activated, this, [this, make] { kiosk().open(make(kiosk())); });
    };
    way("changePhone", Icon::Mobile, tr("换手机号"), [](Kiosk &kiosk) { return new ChangePhonePage(kiosk); });
    way("changePassword", Icon::Lock, tr("改密码"), [](Kiosk &kiosk) { return new ChangePasswordPage(kiosk); });
    way("deleteAccount", Icon::Bin, tr("注销账号"), [](Kiosk &kiosk) { return new DeleteAccountPage(kiosk); });
}

void AccountPage::save()
{
    say(QString());
    if (m_busy || !m_form)
        return;
    if (LineField *wrong = m_form->firstFault())
        return pane()->reveal(wrong);
    AccountChanges changes;
    if (m_form->field(QStringLiteral("/name")) && m_form->text(QStringLiteral("/name")) != m_account.name)
        changes.name = m_form->text(QStringLiteral("/name"));
    changes.address = m_form->text(QStringLiteral("/address"));
    changes.email = m_form->text(QStringLiteral("/email"));
    changes.notifySms = m_sms->isChecked();
    changes.notifyEmail = m_mail->isChecked();
    if (m_account.isEnterprise() && m_account.legalRepresentative && m_account.agent) {
        changes.legalRepresentative = m_account.legalRepresentative;
        changes.legalRepresentative->name = m_form->text(QStringLiteral("/legal_representative/name"));
        changes.agent = m_account.agent;
        changes.agent->authority = m_form->text(QStringLiteral("/agent/authority"));
    }
    m_busy = true;
    whenAnswered(kiosk().session()->changeAccount(m_request, changes), this, [this](const Result<AccountDetails> &account) {
        m_busy = false;
        if (account) {
            m_request = RequestId::make();
            show(*account);
            auto *sheet = new QuestionSheet(tr("资料改好了"), {}, window());
            sheet->addAct(new Button(tr("知道了"), Button::Kind::Primary, Button::Size::Large), {})->setObjectName(QStringLiteral("seen"));
            return;
        }
        if (!isOfTheLine(account.error()))
            m_request = RequestId::make();
        QString elsewhere;
        if (LineField *first = m_form->spread(account.error(), &elsewhere))
            pane()->reveal(first);
        else
            say(account.error());
    });
}

}
