// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/DecisionBar.h"

#include "ui/counter/CaseGate.h"
#include "ui/parts/BarVerdict.h"
#include "ui/parts/HairLine.h"
#include "ui/parts/Icon.h"
#include "ui/parts/Theme.h"
#include "ui/parts/WhenStyled.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yichuang {

DecisionBar::DecisionBar(QWidget *parent)
    : FootBar(parent, 16, 8)
    , m_verdict(new BarVerdict)
    , m_setAside(act(tr("挂起"), "F6", Button::Kind::Quiet, "SetAside"))
    , m_correct(act(tr("当场更正"), "F7", Button::Kind::Quiet, "Correct"))
    , m_print(act(tr("打印"), "Ctrl P", Button::Kind::Quiet, "Print"))
    , m_decline(act(tr("不予受理"), "F10", Button::Kind::Red, "Decline"))
    , m_supplement(act(tr("补正告知"), "F9", Button::Kind::Amber, "Supplement"))
    , m_forward(act(tr("受理"), "F8", Button::Kind::Primary, "Forward"))
{
    setObjectName(QStringLiteral("DecisionBar"));
    auto *separator = new HairLine(Qt::Vertical);
    separator->setStrong(true);
    whenStyled(separator, [separator] { separator->setFixedHeight(scaled(40)); });
    QHBoxLayout *row = this->row();
    row->addWidget(m_verdict, 1);
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
        if (gate.isReady() && gate.warns())
            m_verdict->setSign(Icon::Warning, Ink::Amber);
    } else {
        setVerdict(false, tr("先等一下"), whyNot);
        m_verdict->setSign(Icon::Clock, Ink::Amber);
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
    m_verdict->setSign(good ? Icon::Tick : Icon::Cross, good ? Ink::Green : Ink::Red);
    m_verdict->say(fact, meaning);
    fit();
}

QString DecisionBar::verdict() const
{
    return m_verdict->fact();
}

QString DecisionBar::reason() const
{
    return m_verdict->meaning();
}

// Printing before the rest.
void DecisionBar::fit()
{
    seat(*m_verdict, {m_setAside, m_correct, m_print, m_decline, m_supplement, m_forward}, {m_print, m_correct, m_setAside});
}

void DecisionBar::resizeEvent(QResizeEvent *event)
{
    FootBar::resizeEvent(event);
    fit();
}

void DecisionBar::changeEvent(QEvent *event)
{
    FootBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

}
