// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/ActForm.h"

#include "core/Text.h"
#include "records/Lengths.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

// As the hall wants them.
int leastReason(SupervisionAct act)
{
    return act == SupervisionAct::AllowNotice ? 10 : 4;
}

}

ActForm::ActForm(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_title(Label::bold({}, TextStyle::Verdict))
    , m_meaning(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_heir(new ComboField(tr("改派给")))
    , m_reason(new TextBox(tr("理由"), longest(QLatin1String("reason"))))
    , m_fault(new Label({}, TextStyle::Secondary, Ink::Red))
    , m_send(new Button({}, Button::Kind::Primary, Button::Size::Decision))
{
    setObjectName(QStringLiteral("ActForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(new KeyCap(QStringLiteral("Esc")));
    column->addLayout(head);
    m_meaning->setWordWrap(true);
    column->addWidget(m_meaning);
    column->addWidget(m_heir);
    m_reason->setLeastLines(4);
    column->addWidget(m_reason);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("actFault"));
    column->addWidget(m_fault);
    m_send->setKeys(QStringLiteral("Ctrl Enter"));
    column->addWidget(m_send);
    column->addStretch(1);
    connect(m_reason, &TextBox::edited, this, [this] {
        m_reason->clearNote();
        Q_EMIT edited();
    });
    connect(m_send, &Button::activated, this, &ActForm::send);
}

void ActForm::begin(SupervisionAct act, const QString &title, const QString &meaning, const QString &verb, const QString &words)
{
    m_act = act;
    m_title->setText(title);
    m_meaning->setText(meaning);
    m_send->setText(verb);
    m_heir->setVisible(act == SupervisionAct::Reassign);
    m_heir->clear();
    m_reason->setText(words);
    m_reason->clearNote();
    setFault({});
    m_reason->edit()->setFocus(Qt::OtherFocusReason);
}

void ActForm::open(SupervisionAct act, const QString &about, const QString &words, UrgeKind kind)
{
    m_urgeKind = kind;
    switch (act) {
    case SupervisionAct::Urge:
        if (kind == UrgeKind::Remind)
            return begin(act, tr("催办"), tr("%1：还没超期，经办人在队列和办件里看到，理由记入办件过程").arg(about), tr("发出催办"), words);
        return begin(act, tr("督办"), tr("%1：经办人在队列和办件里看到，理由记入办件过程").arg(about), tr("发出督办"), words);
    case SupervisionAct::Reassign:
        return begin(act, tr("改派"), tr("%1：原经办人不能再办，写的内容留在他的草稿里").arg(about), tr("改派"), words);
    case SupervisionAct::TakeOver: return begin(act, tr("收回"), tr("%1：退回本部门待办，原经办人不能再办").arg(about), tr("收回"), words);
    case SupervisionAct::AllowNotice:
        return begin(act, tr("准许再次告知"), tr("%1：窗口可以在再次补正时写新的问题").arg(about), tr("准许"), words);
    }
}

void ActForm::openForAll(int cases, bool more, const QString &words)
{
    begin(SupervisionAct::Urge, tr("全部督办"),
          more ? tr("一次最多督办 %n 件，先督办最早到期的；发出后回大厅页再按 F8，督办其余的", nullptr, cases)
               : tr("%n 件超期或今日到期的办件，用同一个理由逐件督办；还没超期的记为催办", nullptr, cases),
          tr("督办 %n 件", nullptr, cases), words);
}

void ActForm::setHandlers(const QList<CaseHandler> &handlers)
{
    m_heir->clear();
    for (const CaseHandler &one : handlers) {
        if (one.now)
            continue;
        const QString place = one.window ? Words::window(*one.window) : one.here ? tr("在岗") : tr("不在岗");
        m_heir->add(tr("%1 · %2 · 手上 %3 件").arg(one.name, place).arg(one.has), one.workNo);
    }
}

QString ActForm::reason() const
{
    return m_reason->text();
}

QString ActForm::heir() const
{
    return m_heir->value().toString();
}

QString ActForm::missing()
{
    if (m_act == SupervisionAct::Reassign && heir().isEmpty()) {
        m_heir->combo()->setFocus(Qt::OtherFocusReason);
        return tr("还没有可以接办的人");
    }
    const int least = leastReason(m_act);
    if (codePointCount(reason().trimmed()) < least) {
        m_reason->edit()->setFocus(Qt::OtherFocusReason);
        return tr("理由至少 %n 个字", nullptr, least);
    }
    return {};
}

void ActForm::setSending(bool sending)
{
    m_sending = sending;
    m_send->setNotReady(sending ? tr("正在发出") : QString());
    m_reason->setLocked(sending);
}

void ActForm::setFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void ActForm::send()
{
    if (m_sending)
        return;
    const QString lacking = missing();
    setFault(lacking);
    if (lacking.isEmpty())
        Q_EMIT sendWanted();
}

}
