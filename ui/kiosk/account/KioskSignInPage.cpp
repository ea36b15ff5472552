// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/KioskSignInPage.h"

#include "core/Masks.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/account/AgreementPage.h"
#include "ui/kiosk/account/CardDrawing.h"
#include "ui/kiosk/account/CodeField.h"
#include "ui/kiosk/account/PasswordPages.h"
#include "ui/kiosk/cases/ProgressPage.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Panel.h"
#include "ui/parts/Segmented.h"
#include "ui/parts/Words.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

LineField *field(const QString &label, const char *name, Qt::InputMethodHints hints, LineField::Variant variant = LineField::Variant::Plain)
{
    auto *line = new LineField(label, variant, LineField::Size::Large);
    line->setObjectName(QLatin1String(name));
    line->edit()->setInputMethodHints(hints);
    line->edit()->setMaxLength(64);
    QObject::connect(line, &LineField::edited, line, &LineField::clearNote);
    return line;
}

QVBoxLayout *columnOf(QWidget *form)
{
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(dressed(8, 20, 28));
    return column;
}

}

KioskSignInPage::KioskSignInPage(Kiosk &kiosk, Kiosk::Make next)
    : KioskPage(kiosk, QStringLiteral("SignInPage"), tr("登录或注册"))
    , m_next(std::move(next))
    , m_ways(new Segmented({tr("手机号"), tr("账号密码"), tr("企业用户"), tr("查一件")}))
    , m_forms(new QStackedWidget)
    , m_act(new Button(tr("登录"), Button::Kind::Primary, Button::Size::Large))
{
    buildHead();
    m_ways->setObjectName(QStringLiteral("ways"));
    column()->addWidget(m_ways);
    auto *card = new Panel(Panel::Ground::Surface, Panel::Shape::Card);
    auto *inside = new QVBoxLayout(card);
    const int side = dressed(16, 36, 40);
    inside->setContentsMargins(side, side, side, side);
    inside->setSpacing(dressed(8, 20, 28));
    inside->addWidget(m_forms);
    for (QWidget *form : {cardForm(), phoneForm(), passwordForm(), firmForm(), caseForm()})
        m_forms->addWidget(form);
    if (QWidget *demo = demoHint())
        inside->addWidget(demo);
    column()->addWidget(card);
    column()->addStretch();
    auto *fresh = addAct(new Button(tr("注册"), Button::Kind::Secondary, Button::Size::Large));
    auto *forgotten = addAct(new Button(tr("忘记密码"), Button::Kind::Secondary, Button::Size::Large));
    fresh->setObjectName(QStringLiteral("register"));
    forgotten->setObjectName(QStringLiteral("forgotten"));
    m_act->setObjectName(QStringLiteral("signIn"));
    addAct(m_act, true);
    connect(fresh, &Button::activated, this, [this] { this->kiosk().replace(new AgreementPage(this->kiosk(), m_next)); });
    connect(forgotten, &Button::activated, this, [this] { this->kiosk().open(new ForgottenPage(this->kiosk())); });
    connect(m_act, &Button::activated, this, &KioskSignInPage::act);
    connect(m_ways, &Segmented::chosen, this, [this](int index) {
        turnTo(Way(index + 1));
        focusFirst();
    });
    connect(&kiosk, &Kiosk::cardLaid, this, &KioskSignInPage::takeCard);
    turnTo(Phone);
    if (kiosk.card())
        takeCard(*kiosk.card());
}

void KioskSignInPage::buildHead()
{
    auto *place = new Panel(Panel::Ground::Blue, Panel::Shape::Card);
    auto *row = new QHBoxLayout(place);
    const int side = dressed(16, 36, 40);
    row->setContentsMargins(side, side, side, side);
    row->setSpacing(dressed(12, 36, 28));
    row->addWidget(new CardDrawing);
    auto *words = new QVBoxLayout;
    words->setSpacing(dressed(4, 8, 8));
    m_cardTitle = Label::bold(tr("刷身份证"), TextStyle::Number);
    m_cardWords = new Label(tr("把身份证放在右下方感应区，第一次来也能用"), TextStyle::Body, Ink::Second);
    m_cardTitle->setObjectName(QStringLiteral("cardTitle"));
    m_cardTitle->setWordWrap(true);
    m_cardWords->setWordWrap(true);
    words->addWidget(m_cardTitle);
    words->addWidget(m_cardWords);
    row->addLayout(words, 1);
    column()->addWidget(place);
    auto *without = new QHBoxLayout;
    without->setSpacing(dressed(8, 24, 28));
    without->addWidget(new HairLine, 1);
    without->addWidget(new Label(tr("没带身份证"), TextStyle::Secondary, Ink::Third));
    without->addWidget(new HairLine, 1);
    column()->addLayout(without);
}

QWidget *KioskSignInPage::cardForm()
{
    auto *form = new QWidget;
    m_cardCode = new CodeField(kiosk(), CodePurpose::LogIn, [this] { return m_card.number; });
    columnOf(form)->addWidget(m_cardCode);
    return form;
}

QWidget *KioskSignInPage::phoneForm()
{
    auto *form = new QWidget;
    auto *column = columnOf(form);
    m_phone = field(tr("手机号"), "phone", Qt::ImhDigitsOnly);
    m_phoneCode = new CodeField(kiosk(), CodePurpose::LogIn, [this] {
        const QString wrong = AccountWords::phone(m_phone->text());
        if (!wrong.isEmpty())
            m_phone->setFault(wrong);
        return wrong.isEmpty() ? m_phone->text().trimmed() : QString();
    });
    column->addWidget(m_phone);
    column->addWidget(m_phoneCode);
    return form;
}

QWidget *KioskSignInPage::passwordForm()
{
    auto *form = new QWidget;
    auto *column = columnOf(form);
    m_who = field(tr("手机号或证件号码"), "who", Qt::ImhPreferNumbers);
    m_password = field(tr("密码"), "password", Qt::ImhHiddenText | Qt::ImhNoPredictiveText, LineField::Variant::Password);
    column->addWidget(m_who);
    column->addWidget(m_password);
    return form;
}

QWidget *KioskSignInPage::firmForm()
{
    auto *form = new QWidget;
    auto *column = columnOf(form);
    m_credit = field(tr("统一社会信用代码"), "credit", Qt::ImhPreferUppercase | Qt::ImhNoPredictiveText);
    m_firmPassword = field(tr("密码"), "firmPassword", Qt::ImhHiddenText | Qt::ImhNoPredictiveText, LineField::Variant::Password);
    column->addWidget(m_credit);
    column->addWidget(m_firmPassword);
    auto *hint = new Label(tr("刷了经办人身份证的，填信用代码后用短信验证码登录"), TextStyle::Secondary, Ink::Third);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_firmCode = new CodeField(kiosk(), CodePurpose::LogIn, [this] {
        const QString wrong = AccountWords::creditCode(m_credit->text());
        if (!wrong.isEmpty())
            m_credit->setFault(wrong);
        return wrong.isEmpty() ? m_credit->text().trimmed().toUpper() : QString();
    });
    m_firmCode->hide();
    column->addWidget(m_firmCode);
    return form;
}

QWidget *KioskSignInPage::caseForm()
{
    auto *form = new QWidget;
    auto *column = columnOf(form);
    m_caseNo = field(tr("业务流水号"), "caseNo", Qt::ImhPreferUppercase);
    m_queryCode = field(tr("查询码"), "queryCode", Qt::ImhDigitsOnly);
    m_caseNo->setHint(tr("都印在回执上，只能看进度"), Tone::Grey);
    column->addWidget(m_caseNo);
    column->addWidget(m_queryCode);
    return form;
}

// A hall to try out says how to get in.
QWidget *KioskSignInPage::demoHint()
{
    const KioskStatus &status = kiosk().status();
    if (status.demo.isEmpty())
        return nullptr;
    QStringList who;
    for (const KioskStatus::DemoAccount &account : status.demo)
        who.append(QStringLiteral("%1 %2").arg(mask::name(account.name), account.logIn));
    // In the card with the fields, so that the keyboard never lies over it.
    auto *hint = new Label(tr("试用账号：%1，密码 %2").arg(who.join(QChar(0xFF1B)), status.demoPassword), TextStyle::Secondary, Ink::Third);
    hint->setObjectName(QStringLiteral("demo"));
    hint->setWordWrap(true);
    return hint;
}

bool KioskSignInPage::goBack()
{
    if (m_way != Card)
        return false;
    m_card = {};
    m_cardTitle->setText(tr("刷身份证"));
    turnTo(Phone);
    return true;
}

void KioskSignInPage::turnTo(Way way)
{
    m_way = way;
    say(QString());
    m_forms->setCurrentIndex(int(way));
    m_ways->setCurrent(int(way) - 1);
    m_act->setText(way == CaseCode ? tr("看进度") : tr("登录"));
}

// Only once the person has chosen a way to come in: the keyboard would lie over the card, which is the first.
void KioskSignInPage::focusFirst()
{
    QWidget *const firsts[] = {m_cardCode->field(), m_phone, m_who, m_credit, m_caseNo};
    firsts[m_way]->setFocus();
}

void KioskSignInPage::takeCard(const CardData &card)
{
    m_card = card;
    m_cardTitle->setText(tr("%1，您好").arg(mask::name(card.name)));
    m_cardWords->setText(tr("请输入发到您预留手机的验证码。第一次来请点“注册”"));
    if (m_way == Firm) {
        m_firmCode->show();
        return;
    }
    turnTo(Card);
    focusFirst();
    m_cardCode->send();
}

void KioskSignInPage::act()
{
    if (m_busy)
        return;
    switch (m_way) {
    case Card: return logIn(kiosk().desk().logInByCard(identityFrom(m_card), m_cardCode->code()));
    case Phone: return logIn(kiosk().desk().logInByPhone(m_phone->text().trimmed(), m_phoneCode->code()));
    case Password: return logIn(kiosk().desk().logIn(m_who->text().trimmed(), m_password->text()));
    case Firm:
        if (!m_card.number.isEmpty() && m_firmPassword->text().isEmpty())
            return logIn(kiosk().desk().logInByCard(identityFrom(m_card), m_firmCode->code(), m_credit->text().trimmed().toUpper()));
        return logIn(kiosk().desk().logIn(m_credit->text().trimmed(), m_firmPassword->text()));
    case CaseCode: return lookAtCase();
    }
}

void KioskSignInPage::logIn(QFuture<ApplicantDesk::LoggedIn> answer)
{
    m_busy = true;
    say(QString());
    whenAnswered(std::move(answer), this, [this](const ApplicantDesk::LoggedIn &in) { entered(in); });
}

void KioskSignInPage::entered(const ApplicantDesk::LoggedIn &in)
{
    m_busy = false;
    if (!in)
        return say(in.error());
    kiosk().enter(*in);
    if (m_next)
        kiosk().replace(m_next());
    else
        kiosk().home();
}

void KioskSignInPage::lookAtCase()
{
    m_busy = true;
    whenAnswered(kiosk().desk().progress(m_caseNo->text().trimmed().toUpper(), m_queryCode->text().trimmed().toUpper()), this,
                 [this](const Result<std::optional<Progress>> &progress) {
                     m_busy = false;
                     if (!progress)
                         say(progress.error());
                     else if (!*progress)
                         say(tr("流水号与查询码对不上，请对照回执再输一次"));
                     else
                         kiosk().open(new ProgressPage(kiosk(), **progress));
                 });
}

}
