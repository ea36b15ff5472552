// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/account/AgreementPage.h"

#include "ui/kiosk/account/RegisterPage.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"

#include <QVBoxLayout>

namespace yichuang {

AgreementPage::AgreementPage(Kiosk &kiosk, Kiosk::Make next)
    : KioskPage(kiosk, QStringLiteral("AgreementPage"), tr("用户协议"))
    , m_next(std::move(next))
    , m_agree(new Button(tr("我已看过，同意"), Button::Kind::Primary, Button::Size::Large))
{
    auto *refuse = addAct(new Button(tr("不同意"), Button::Kind::Secondary, Button::Size::Large));
    refuse->setObjectName(QStringLiteral("refuse"));
    m_agree->setObjectName(QStringLiteral("agree"));
    m_agree->setNotReady(tr("协议还没有显示出来，请稍等"));
    addAct(m_agree, true);
    connect(refuse, &Button::activated, &kiosk, &Kiosk::back);
    connect(m_agree, &Button::activated, this,
            [this] { this->kiosk().replace(new RegisterPage(this->kiosk(), m_agreement.version, m_next)); });
    load();
}

void AgreementPage::load()
{
    whenAnswered(kiosk().desk().agreement(), this, [this](const Result<Agreement> &agreement) {
        if (agreement)
            show(*agreement);
        else
            say(agreement.error(), [this] { load(); });
    });
}

void AgreementPage::show(const Agreement &agreement)
{
    m_agreement = agreement;
    const auto add = [this](const QString &title, const QString &text) {
        addHeading(title);
        auto *words = new Label(text, TextStyle::Body);
        words->setWordWrap(true);
        column()->addWidget(words);
    };
    add(agreement.title, agreement.text);
    add(agreement.privacyTitle, agreement.privacyText);
    column()->addStretch();
    m_agree->setNotReady({});
}

}
