// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PhoneCard.h"

#include "core/Beside.h"
#include "core/HallTime.h"
#include "messaging/FolderGateway.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Clear.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/Panel.h"
#include "ui/parts/ScrollPane.h"
#include "ui/parts/Sign.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Theme.h"
#include "ui/parts/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int Shown = 30;
constexpr int AskEvery = 1000; // milliseconds

QFuture<Result<QList<PhoneMessage>>> readPhone(const QString &folder)
{
    return beside([folder] { return FolderGateway::newest(folder, Shown); });
}

QWidget *bubble(const PhoneMessage &message, const QDate &today)
{
    auto *box = new Panel(Panel::Ground::Blue, Panel::Shape::Card);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(PhoneCard::tr("发给 %1").arg(message.mobile), TextStyle::Meta, Ink::Second), 1);
    head->addWidget(new Label(halltime::moment(message.at, today), TextStyle::Meta, Ink::Second));
    column->addLayout(head);
    auto *text = new Label(message.text, TextStyle::Secondary);
    text->setWordWrap(true);
    column->addWidget(text);
    return box;
}

}

PhoneCard::PhoneCard(const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_folder(folder)
{
    setObjectName(QStringLiteral("PhoneCard"));
    setFixedWidth(sizeHint().width());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new Sign(Icon::Phone, 18, Ink::First));
    head->addWidget(Label::bold(tr("演示手机"), TextStyle::Verdict));
    head->addWidget(new Label(tr("短信没有真的发出"), TextStyle::Meta, Ink::Second), 1);
    head->addWidget(new KeyCap(QStringLiteral("Esc")));
    column->addLayout(head);
    auto *scroll = new ScrollPane(this);
    auto *body = new Panel(Panel::Ground::Surface);
    m_messages = new QVBoxLayout(body);
    m_messages->setContentsMargins(0, 0, 8, 0);
    m_messages->setSpacing(10);
    m_messages->addStretch();
    scroll->setContent(body);
    m_state = new StatePage(scroll);
    column->addWidget(m_state, 1);
    m_state->showLoading();
    connect(m_state, &StatePage::retry, this, &PhoneCard::ask);
    connect(&m_again, &QTimer::timeout, this, &PhoneCard::ask);
    m_again.start(AskEvery);
    ask();
}

QSize PhoneCard::sizeHint() const
{
    return {scaled(380), scaled(600)};
}

void PhoneCard::ask()
{
    whenAnswered(readPhone(m_folder), this, [this](const Result<QList<PhoneMessage>> &messages) {
        if (messages)
            return show(*messages);
        const Said said = Words::say(messages.error());
        m_state->showFailed({Icon::Phone, Tone::Red, said.fact, said.meaning});
    });
}

void PhoneCard::show(const QList<PhoneMessage> &messages)
{
    if (messages.isEmpty())
        return m_state->showEmpty({Icon::Phone, Tone::Grey, tr("还没有短信"), tr("决定过了撤回时间，短信就会到这里")});
    if (messages.first().id == m_newest && messages.size() == m_count)
        return m_state->showContent();
    m_newest = messages.first().id;
    m_count = messages.size();
    clearLayout(m_messages, Leaving::Now);
    const QDate today = halltime::today();
    for (const PhoneMessage &message : messages)
        m_messages->addWidget(bubble(message, today));
    m_messages->addStretch();
    m_state->showContent();
}

}
