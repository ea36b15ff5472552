// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/RegisterPage.h"

#include "core/LineError.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/account/CodeField.h"
#include "ui/kiosk/account/FieldForm.h"
#include "ui/kiosk/parts/TurnPane.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

const QString Resident = QStringLiteral("111");
const QString Permanent = QStringLiteral("553");

// A kind of a person's document, of GA/T 2000.156, and its word on the page.
struct IdType {
    QString code;
    QString word;
};

QList<IdType> idTypes()
{
    return {{Resident, RegisterPage::tr("身份证")},
            {QStringLiteral("516"), RegisterPage::tr("港澳")},
            {QStringLiteral("511"), RegisterPage::tr("台湾")},
            {Permanent, RegisterPage::tr("永居")},
            {QStringLiteral("414"), RegisterPage::tr("护照")}};
}

bool isForeign(const CardData &card)
{
    return card.kind == CardData::Kind::ForeignPermanent2017 || card.kind == CardData::Kind::ForeignPermanent2023;
}

}

RegisterPage::RegisterPage(Kiosk &kiosk, int agreement, Kiosk::Make next)
    : KioskPage(kiosk, QStringLiteral("RegisterPage"), tr("注册"))
    , m_agreement(agreement)
    , m_next(std::move(next))
    , m_kinds(new Segmented({tr("个人用户"), tr("单位用户")}))
{
    m_kinds->setObjectName(QStringLiteral("kinds"));
    column()->addWidget(m_kinds);
    auto *hint = new Label(tr("带 * 的要填。刷身份证可以自动填写"), TextStyle::Secondary, Ink::Second);
    column()->addWidget(hint);
    auto *act = new Button(tr("提交注册"), Button::Kind::Primary, Button::Size::Large);
    act->setObjectName(QStringLiteral("submit"));
    addAct(act, true);
    connect(act, &Button::activated, this, &RegisterPage::submit);
    connect(m_kinds, &Segmented::chosen, this, [this](int index) {
        m_kind = index == 1 ? PartyKind::Enterprise : PartyKind::Person;
        build();
    });
    connect(&kiosk, &Kiosk::cardLaid, this, &RegisterPage::takeCard);
    build();
    if (kiosk.card())
        takeCard(*kiosk.card());
}

void RegisterPage::build()
{
    say(QString());
    delete m_form;
    m_idTypes = nullptr;
    m_form = new FieldForm;
    if (m_kind == PartyKind::Enterprise)
        buildFirm();
    else
        buildPerson();
    buildCommon();
    column()->insertWidget(2, m_form);
}

void RegisterPage::buildPerson()
{
    m_form->add(QStringLiteral("/name"), tr("姓名"), true, &AccountWords::name);
    m_form->addWidget(new Label(tr("* 证件种类"), TextStyle::Body, Ink::Second));
    QStringList words;
    for (const IdType &type : idTypes())
        words.append(type.word);
    m_idTypes = new Segmented(words);
    m_idTypes->setObjectName(QStringLiteral("idTypes"));
    m_form->addWidget(m_idTypes);
    LineField *number = m_form->add(
        QStringLiteral("/id_number"), tr("证件号码"), true, [this](const QString &text) { return AccountWords::number(idType(), text); },
        Qt::ImhPreferNumbers);
    connect(m_idTypes, &Segmented::chosen, number, [this, number] {
        number->clearNote();
        // Only a resident's number is all digits.
        number->edit()->setInputMethodHints(idType() == Resident ? Qt::ImhPreferNumbers : Qt::ImhPreferUppercase);
    });
}

void RegisterPage::buildFirm()
{
    const auto number = [](const QString &text) { return AccountWords::number(Resident, text); };
    const auto hints = Qt::ImhPreferNumbers;
    m_form->add(QStringLiteral("/name"), tr("单位名称"), true);
    m_form->add(QStringLiteral("/id_number"), tr("统一社会信用代码"), true, &AccountWords::creditCode,
                Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText);
    m_form->add(QStringLiteral("/legal_representative/name"), tr("法定代表人"), true, &AccountWords::name);
    m_form->add(QStringLiteral("/legal_representative/id_number"), tr("法定代表人身份证号码"), true, number, hints);
    m_form->add(QStringLiteral("/agent/name"), tr("经办人"), true, &AccountWords::name);
    m_form->add(QStringLiteral("/agent/id_number"), tr("经办人身份证号码"), true, number, hints);
    m_form->add(QStringLiteral("/agent/authority"), tr("授权办理什么"), true)->setPlaceholder(tr("例如 办理各项许可，至 2027 年底"));
}

void RegisterPage::buildCommon()
{
    m_form->add(QStringLiteral("/phone"), m_kind == PartyKind::Enterprise ? tr("经办人手机号") : tr("手机号"), true, &AccountWords::phone,
                Qt::ImhDigitsOnly);
    m_code = new CodeField(kiosk(), CodePurpose::Register, [this] {
        LineField *phone = m_form->field(QStringLiteral("/phone"));
        const QString wrong = AccountWords::phone(phone->text());
        if (!wrong.isEmpty())
            phone->setFault(wrong);
        return wrong.isEmpty() ? phone->text().trimmed() : QString();
    });
    m_form->addWidget(m_code);
    m_form->adopt(QStringLiteral("/code"), m_code->field());
    m_form->addSecret(QStringLiteral("/password"), tr("设密码"), &AccountWords::password);
    m_form->addSecret(QStringLiteral("/again"), tr("再输一次密码"), [this](const QString &text) {
        return text == m_form->field(QStringLiteral("/password"))->text() ? QString() : tr("两次输的不一样");
    });
    m_form->add(QStringLiteral("/address"), tr("联系地址"), false);
    m_form->add(QStringLiteral("/email"), tr("电子邮箱"), false, &AccountWords::email, Qt::ImhEmailCharactersOnly);
    m_sms = new CheckBox(tr("用短信告诉我办理进度"));
    m_sms->setChecked(true);
    m_mail = new CheckBox(tr("用电子邮件告诉我办理进度"));
    m_form->addWidget(m_sms);
    m_form->addWidget(m_mail);
}

QString RegisterPage::idType() const
{
    return m_idTypes ? idTypes().value(qMax(0, m_idTypes->current())).code : QString();
}

void RegisterPage::takeCard(const CardData &card)
{
    m_card = card;
    const QString prefix = m_kind == PartyKind::Enterprise ? QStringLiteral("/agent") : QString();
    const QList<IdType> types = idTypes();
    for (int i = 0; m_idTypes && i < types.size(); ++i)
        if (types[i].code == (isForeign(card) ? Permanent : Resident))
            m_idTypes->setCurrent(i);
    m_form->field(prefix + QStringLiteral("/name"))->setText(card.name);
    m_form->field(prefix + QStringLiteral("/id_number"))->setText(card.number);
    if (m_kind == PartyKind::Person && m_form->text(QStringLiteral("/address")).isEmpty())
        m_form->field(QStringLiteral("/address"))->setText(card.address);
}

void RegisterPage::reveal(LineField *field)
{
    pane()->reveal(field);
    field->setFocus();
}

Registration RegisterPage::registration() const
{
    Registration account;
    account.kind = m_kind;
    account.name = m_form->text(QStringLiteral("/name"));
    account.idType = m_kind == PartyKind::Person ? idType() : QString();
    account.idNumber = m_form->text(QStringLiteral("/id_number"));
    account.phone = m_form->text(QStringLiteral("/phone"));
    account.password = m_form->field(QStringLiteral("/password"))->text();
    account.email = m_form->text(QStringLiteral("/email"));
    account.address = m_form->text(QStringLiteral("/address"));
    account.notifySms = m_sms->isChecked();
    account.notifyEmail = m_mail->isChecked();
    account.agreement = m_agreement;
    if (m_card) {
        account.card = identityFrom(*m_card);
        account.nation = m_kind == PartyKind::Person ? m_card->nation : QString();
    }
    if (m_kind == PartyKind::Enterprise) {
        const QString resident = QStringLiteral("111");
        account.legalRepresentative = Representative{m_form->text(QStringLiteral("/legal_representative/name")),
                                                     resident,
                                                     m_form->text(QStringLiteral("/legal_representative/id_number")),
                                                     {},
                                                     {}};
        account.agent =
            Representative{m_form->text(QStringLiteral("/agent/name")), resident, m_form->text(QStringLiteral("/agent/id_number")),
                           account.phone, m_form->text(QStringLiteral("/agent/authority"))};
    }
    return account;
}

void RegisterPage::submit()
{
    say(QString());
    if (m_busy)
        return;
    if (LineField *wrong = m_form->firstFault())
        return reveal(wrong);
    m_busy = true;
    whenAnswered(kiosk().desk().registerAccount(m_request, registration(), m_code->code()), this,
                 [this](const ApplicantDesk::LoggedIn &in) { answered(in); });
}

void RegisterPage::answered(const ApplicantDesk::LoggedIn &in)
{
    m_busy = false;
    if (in) {
        kiosk().enter(*in);
        if (m_next)
            kiosk().replace(m_next());
        else
            kiosk().home();
        return;
    }
    if (in.error().is(error::Registered))
        return say(tr("已经注册好了，请返回登录"));
    // Another try is another wish; only an answer that got lost is asked for again under the same name.
    if (!isOfTheLine(in.error()))
        m_request = RequestId::make();
    QString elsewhere;
    LineField *first = m_form->spread(in.error(), &elsewhere);
    if (first)
        reveal(first);
    if (!elsewhere.isEmpty())
        say(elsewhere);
    else if (!first)
        say(in.error());
}

KioskPage *RegisterPage::anew()
{
    auto *page = new RegisterPage(kiosk(), m_agreement, m_next);
    if (m_card)
        page->takeCard(*m_card); // it may have been lifted since
    return page;
}

}
