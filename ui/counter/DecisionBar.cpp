// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DecisionBar.h"

#include "ui/counter/CaseGate.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Label.h"
#include "ui/parts/Paint.h"
#include "ui/parts/PlainTip.h"
#include "ui/parts/Sign.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yichuang {

namespace {

constexpr int LeastWords = 240;

}

DecisionBar::DecisionBar(QWidget *parent)
    : FootBar(parent, 16, 8)
    , m_sign(new Sign(Icon::Tick, 18, Ink::Green))
    , m_verdict(Label::bold({}, TextStyle::Verdict))
    , m_reason(new Label({}, TextStyle::Meta, Ink::Second))
    , m_setAside(act(tr("挂起"), "F6", Button::Kind::Quiet, "SetAside"))
    , m_correct(act(tr("当场更正"), "F7", Button::Kind::Quiet, "Correct"))
    , m_print(act(tr("打印"), "Ctrl P", Button::Kind::Quiet, "Print"))
    , m_decline(act(tr("不予受理"), "F10", Button::Kind::Red, "Decline"))
    , m_supplement(act(tr("补正告知"), "F9", Button::Kind::Amber, "Supplement"))
    , m_forward(act(tr("受理"), "F8", Button::Kind::Primary, "Forward"))
{
    setObjectName(QStringLiteral("DecisionBar"));
    m_verdict->setElide(Qt::ElideRight);
    m_reason->setMostLines(2);
    auto *fact = new QHBoxLayout;
    fact->setSpacing(4);
    fact->addWidget(m_sign);
    fact->addWidget(m_verdict, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addLayout(fact);
    words->addWidget(m_reason);
    words->addStretch();
    auto *separator = new HairLine(Qt::Vertical);
    separator->setStrong(true);
    separator->setFixedHeight(scaled(40));
    QHBoxLayout *row = this->row();
    row->addLayout(words, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_setAside, m_correct, m_print, separator})
        row->addWidget(widget);
    row->addSpacing(8);
    for (QWidget *widget : {m_decline, m_supplement, m_forward}) {
        row->addWidget(widget);
        row->addSpacing(8);
    }
    row->takeAt(row->count() - 1);
    m_forward->setMinimumWidth(144);
    const std::pair<Button *, void (DecisionBar::*)()> acts[] = {
        {m_setAside, &DecisionBar::setAsideAsked}, {m_correct, &DecisionBar::correctAsked},       {m_print, &DecisionBar::printAsked},
        {m_decline, &DecisionBar::declineAsked},   {m_supplement, &DecisionBar::supplementAsked}, {m_forward, &DecisionBar::forwardAsked}};
    // A button that is not ready asks too: the page knows what is missing first and goes there.
    for (const auto &[button, asked] : acts) {
        connect(button, &Button::activated, this, asked);
        connect(button, &Button::refused, this, asked);
    }
}

void DecisionBar::show(const CaseGate &gate, const LawfulAnswers &lawful, const QString &whyNot)
{
    m_forward->setText(gate.verb());
    m_forward->setNotReady(!whyNot.isEmpty() ? whyNot : gate.isReady() ? QString() : gate.reason());
    const QString shut = !whyNot.isEmpty() ? whyNot : gate.onlyLooking();
    m_setAside->setNotReady(shut);
    for (const auto &[button, verb] :
         {std::pair(m_supplement, CounterVerb::Supplement), {m_decline, CounterVerb::Decline}, {m_correct, CounterVerb::Correct}})
        button->setNotReady(!shut.isEmpty() ? shut : whyShut(verb, lawful));
    if (whyNot.isEmpty()) {
        setVerdict(gate.isReady(), gate.verdict(), gate.reason());
    } else {
        setVerdict(false, tr("先等一下"), whyNot);
        m_sign->set(Icon::Clock, Ink::Amber);
        m_verdict->setInk(Ink::Amber);
    }
}

QString DecisionBar::whyShut(CounterVerb verb, const LawfulAnswers &lawful)
{
    switch (verb) {
    case CounterVerb::Supplement: return lawful.supplement ? QString() : tr("这件现在不能发补正告知");
    case CounterVerb::Decline: return lawful.grounds.isEmpty() ? tr("这件现在不能不予受理") : QString();
    case CounterVerb::Correct: return lawful.correct ? QString() : tr("这件现在不能当场更正");
    default: return {};
    }
}

void DecisionBar::say(const QString &fact, const QString &meaning)
{
    setVerdict(false, fact, meaning);
}

void DecisionBar::setVerdict(bool good, const QString &fact, const QString &meaning)
{
    m_sign->set(good ? Icon::Tick : Icon::Cross, good ? Ink::Green : Ink::Red);
    m_verdict->setInk(good ? Ink::Green : Ink::Red);
    m_verdict->setText(fact);
    m_reason->setText(meaning);
    setPlainTip(m_reason, meaning);
    setPlainTip(m_verdict, fact);
    fit();
}

QString DecisionBar::verdict() const
{
    return m_verdict->text();
}

QString DecisionBar::reason() const
{
    return m_reason->text();
}

int DecisionBar::verdictWidth() const
{
    return m_sign->sizeHint().width() + 4 + paint::width(m_verdict->text(), fonts::text(TextStyle::Verdict, Weight::Bold));
}

// The verdict, and its reason in two lines.
bool DecisionBar::isEnough(int room) const
{
    const bool told = paint::lines(m_reason->text(), fonts::text(TextStyle::Meta), room).size() <= 2;
    return room >= verdictWidth() && (room >= scaled(LeastWords) || told);
}

// What is to be known first: where large text leaves no room for it, what has a key as well gives up its place, printing before the rest.
void DecisionBar::fit()
{
    constexpr int Around = 2 * 16 + 9 + 4 * 8; // the edges, the line between, the gaps before and among what decides
    const auto widthOf = [](const Button *button) { return qMax(button->minimumWidth(), button->sizeHint().width()) + 8; };
    int room = width() - Around;
    for (const Button *button : {m_setAside, m_correct, m_print, m_decline, m_supplement, m_forward})
        room -= widthOf(button);
    for (Button *button : {m_print, m_correct, m_setAside}) {
        const bool shown = isEnough(room);
        if (!shown)
            room += widthOf(button);
        button->setVisible(shown);
    }
    // With nothing left to give way, its words are whole in smaller ones.
    m_verdict->setStyleOf(room >= verdictWidth() ? TextStyle::Verdict : TextStyle::Body, Weight::Bold);
}

void DecisionBar::resizeEvent(QResizeEvent *event)
{
    FootBar::resizeEvent(event);
    fit();
}

void DecisionBar::changeEvent(QEvent *event)
{
    FootBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        setFixedHeight(scaled(72));
        fit();
    }
}

}
