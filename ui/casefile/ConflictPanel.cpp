// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/ConflictPanel.h"

#include "core/Text.h"
#include "records/HallCode.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/Sign.h"
#include "ui/parts/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int MiddleWidth = 440;
constexpr int SignSide = 20;
constexpr int SignGap = 10;

}

ConflictPanel::ConflictPanel(QWidget *parent)
    : Panel(Ground::Surface, Shape::Flat, parent)
    , m_which(new Label({}, TextStyle::Body, Ink::First))
    , m_fact(Label::bold({}, TextStyle::Verdict, Ink::Red))
    , m_meaning(new Label({}, TextStyle::Body, Ink::Second))
    , m_draft(new Panel(Ground::Subtle, Shape::Card))
    , m_words(new Label({}, TextStyle::Secondary, Ink::Second))
    , m_copy(new Button(tr("复制"), Button::Kind::Quiet))
    , m_reason(new LineField(tr("接办理由")))
    , m_next(new Button(tr("下一件"), Button::Kind::Primary))
    , m_reopen(new Button(tr("重新打开")))
    , m_takeOver(new Button(tr("接过来办")))
    , m_leave(new Button(tr("返回"), Button::Kind::Quiet))
{
    setObjectName(QStringLiteral("ConflictPanel"));
    setFocusPolicy(Qt::StrongFocus);
    m_reason->setObjectName(QStringLiteral("takeOverReason"));
    m_reason->setPlaceholder(tr("至少写 4 个字，对方看得到"));
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_fact->setWordWrap(true);
    m_meaning->setWordWrap(true);
    m_words->setWordWrap(true);
    auto *draft = new QVBoxLayout(m_draft);
    draft->setContentsMargins(12, 10, 12, 10);
    draft->setSpacing(2);
    draft->addWidget(Label::bold(tr("您的草稿还在"), TextStyle::Secondary));
    draft->addWidget(m_words);

    auto *head = new QHBoxLayout;
    head->setSpacing(SignGap);
    head->addWidget(new Sign(Icon::People, SignSide, Ink::Red));
    head->addWidget(m_fact, 1);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    m_next->setKeys(QStringLiteral("F5"));
    giveKey(m_reopen, Qt::CTRL | Qt::Key_O, QStringLiteral("Ctrl O"));
    giveKey(m_copy, Qt::CTRL | Qt::Key_C, QStringLiteral("Ctrl C"));
    m_takeOver->setKeys(QStringLiteral("Ctrl Enter"));
    m_leave->setKeys(QStringLiteral("Esc"));
    for (QWidget *button : {m_next, m_reopen, m_takeOver, m_copy, m_leave})
        actions->addWidget(button);
    actions->addStretch();
    auto *middle = new QWidget;
    middle->setFixedWidth(scaled(MiddleWidth));
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_which->setWordWrap(true);
    m_which->setObjectName(QStringLiteral("whichCase"));
    column->addWidget(m_which);
    column->addLayout(head);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_meaning, m_draft, m_reason})
        column->addWidget(widget);
    column->addLayout(actions);
    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    page->addWidget(middle, 0, Qt::AlignHCenter);
    page->addStretch(3);

    connect(m_next, &Button::activated, this, &ConflictPanel::nextAsked);
    connect(m_reopen, &Button::activated, this, &ConflictPanel::reopenAsked);
    connect(m_leave, &Button::activated, this, &ConflictPanel::left);
    connect(m_copy, &Button::activated, this, [this] { QGuiApplication::clipboard()->setText(m_words->text()); });
    connect(m_reason, &LineField::edited, this, [this] {
        if (m_of.isValid())
            m_reasons.insert(m_of.value(), m_reason->text());
    });
    connect(m_takeOver, &Button::activated, this, [this] {
        if (codePointCount(m_reason->text().trimmed()) < 4)
            m_reason->setFault(tr("至少写 4 个字，对方看得到"));
        else
            Q_EMIT takeOverAsked(m_reason->text().trimmed());
    });
}

// Only while the panel is there and somebody is in it.
void ConflictPanel::giveKey(Button *button, QKeyCombination key, const QString &words)
{
    button->setKeys(words);
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isVisible())
            button->click();
    });
}

void ConflictPanel::takeOver()
{
    if (m_takeOver->isVisible())
        m_takeOver->click();
}

void ConflictPanel::show(const Error &error, const QString &draftWords, bool mayTakeOver, const QString &which, Way way, CaseId of)
{
    m_of = of;
    m_which->setText(which);
    // A layout inside a fixed column asks a wrapped label for its height only once it is told to.
    m_which->setMinimumHeight(m_which->heightForWidth(scaled(MiddleWidth)));
    m_which->setVisible(!which.isEmpty());
    const Said said = Words::say(error);
    m_fact->setText(said.fact);
    m_fact->setMinimumHeight(m_fact->heightForWidth(scaled(MiddleWidth) - scaled(SignSide) - SignGap));
    m_meaning->setText(said.meaning);
    m_meaning->setMinimumHeight(m_meaning->heightForWidth(scaled(MiddleWidth)));
    m_words->setText(draftWords);
    m_words->setMinimumHeight(m_words->heightForWidth(scaled(MiddleWidth) - 24 - 2));
    m_draft->setVisible(!draftWords.isEmpty());
    m_copy->setVisible(!draftWords.isEmpty());
    m_reason->setVisible(mayTakeOver);
    m_reason->setText(m_reasons.value(of.value()));
    m_reason->clearNote();
    m_takeOver->setVisible(mayTakeOver);
    m_leave->setVisible(way == Way::Back);
    // Held elsewhere: asking again would only be refused again.
    m_reopen->setVisible(!error.is(error::HeldElsewhere) && !error.is(error::StatusForbids));
    // Not on what leaves the case: it comes by itself, and the next Space was meant for what it covers.
    if (mayTakeOver && way == Way::Back)
        m_reason->edit()->setFocus();
    else
        setFocus();
}

void ConflictPanel::forgetReason(CaseId of)
{
    m_reasons.remove(of.value());
}

QString ConflictPanel::fact() const
{
    return m_fact->text();
}

}
