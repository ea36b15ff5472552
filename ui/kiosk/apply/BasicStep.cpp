// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/apply/BasicStep.h"

#include "core/Masks.h"
#include "ui/kiosk/account/AccountWords.h"
#include "ui/kiosk/account/FieldForm.h"
#include "ui/kiosk/cases/TurnedAwayCard.h"
#include "ui/kiosk/parts/Blocks.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Segmented.h"

#include <QVBoxLayout>

namespace yichuang {

BasicStep::BasicStep(ApplyWork &applied, Kiosk &kiosk)
    : ApplyStep(applied)
{
    const AccountDetails &who = kiosk.session()->who();
    column()->addWidget(Label::bold(tr("基本信息"), TextStyle::Title));
    if (applied.isDeclined() && applied.earlier()->turnedAway)
        column()->addWidget(new TurnedAwayCard(*applied.earlier()->turnedAway));
    addAccount(who);
    if (!applied.earlier()) { // for whom it is, and who is told, was said the first time
        if (!who.isEnterprise())
            addAgent();
        addNotify(who);
    }
    addPromise();
    column()->addStretch();
}

void BasicStep::addAccount(const AccountDetails &who)
{
    const auto [card, rows] = blocks::card();
    rows->addWidget(blocks::text(tr("来自您的账号"), TextStyle::Secondary, Ink::Green));
    rows->addWidget(blocks::text(who.isEnterprise() ? who.name : mask::name(who.name), TextStyle::Verdict));
    rows->addWidget(blocks::text(tr("证件 %1").arg(who.idMasked)));
    rows->addWidget(blocks::text(tr("手机 %1").arg(who.phoneMasked)));
    if (!who.address.isEmpty())
        rows->addWidget(blocks::text(tr("地址 %1").arg(mask::address(who.address))));
    if (who.isEnterprise() && who.agent)
        rows->addWidget(blocks::text(tr("经办人 %1").arg(mask::name(who.agent->name))));
    column()->addWidget(card);
}

void BasicStep::addAgent()
{
    m_self = new Segmented({tr("给自己办"), tr("替别人办")});
    m_self->setObjectName(QStringLiteral("forWhom"));
    column()->addWidget(m_self);
    m_other = new FieldForm;
    m_other->add(QStringLiteral("/name"), tr("申请人姓名"), true, &AccountWords::name);
    m_other->add(
        QStringLiteral("/id_number"), tr("申请人身份证号码"), true,
        [](const QString &text) { return AccountWords::number(QStringLiteral("111"), text); }, Qt::ImhPreferNumbers);
    m_other->add(QStringLiteral("/phone"), tr("申请人手机号"), true, &AccountWords::phone, Qt::ImhDigitsOnly);
    const QJsonObject kept = work().draft().data[u"applicant"].toObject();
    for (const char *key : {"name", "id_number", "phone"})
        m_other->field(u'/' + QLatin1String(key))->setText(kept[QLatin1String(key)].toString());
    for (const char *key : {"name", "id_number", "phone"})
        connect(m_other->field(u'/' + QLatin1String(key)), &LineField::edited, this, [this] {
            if (m_self->current() == 1) // else what was typed before stands there unseen
                work().setAgent(true, applicant());
        });
    column()->addWidget(m_other);
    m_self->setCurrent(work().asAgent() ? 1 : 0);
    m_other->setVisible(work().asAgent());
    connect(m_self, &Segmented::chosen, this, [this](int index) {
        m_other->setVisible(index == 1);
        work().setAgent(index == 1, applicant());
        Q_EMIT changed();
    });
}

void BasicStep::addNotify(const AccountDetails &who)
{
    const auto add = [this](const QString &way, const QString &words, bool on) {
        auto *box = new CheckBox(words);
        box->setObjectName(way);
        box->setChecked(on);
        column()->addWidget(box);
        connect(box, &CheckBox::toggled, this, [this, way](bool yes) { work().setNotify(way, yes); });
    };
    add(QStringLiteral("notify_sms"), tr("办理的每一步用短信告诉我（%1）").arg(who.phoneMasked),
        work().notify(QStringLiteral("notify_sms")));
}

void BasicStep::addPromise()
{
    m_agreed = new CheckBox(tr("我保证所填内容和材料真实"));
    m_agreed->setObjectName(QStringLiteral("truthful"));
    m_agreed->setChecked(work().draft().place != QLatin1String("basic"));
    column()->addWidget(m_agreed);
}

QJsonObject BasicStep::applicant() const
{
    return {{QStringLiteral("kind"), QStringLiteral("person")},
            {QStringLiteral("name"), m_other->text(QStringLiteral("/name"))},
            {QStringLiteral("id_number"), m_other->text(QStringLiteral("/id_number"))},
            {QStringLiteral("phone"), m_other->text(QStringLiteral("/phone"))}};
}

QString BasicStep::obstacle()
{
    if (m_self && m_self->current() == 1) {
        if (LineField *wrong = m_other->firstFault()) {
            reveal(wrong);
            return tr("请先填好申请人的资料");
        }
        work().setAgent(true, applicant());
    }
    return m_agreed->isChecked() ? QString() : tr("请先勾选“我保证所填内容和材料真实”");
}

}
