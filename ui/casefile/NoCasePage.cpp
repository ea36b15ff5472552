// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/NoCasePage.h"

#include "ui/parts/Button.h"

namespace yichuang {

NoCasePage::NoCasePage(QWidget *parent)
    : StatePage(new QWidget, parent)
{
}

void NoCasePage::showNoCase()
{
    m_says = Says::NoCase;
    if (m_nothingWaits)
        return showEmpty({Icon::Tick, Tone::Green, tr("现在没有待办的件"), tr("有新的会自己出现；要看办过的件，按 F3 找")});
    m_next = new Button(tr("取下一件"), Button::Kind::Primary);
    m_next->setKeys(QStringLiteral("F5"));
    m_next->setNotReady(m_whyNot);
    connect(m_next, &Button::activated, this, &NoCasePage::nextAsked);
    connect(m_next, &Button::refused, this, &NoCasePage::nextAsked);
    // What cannot be done without a line is not advised.
    showEmpty({Icon::Document, Tone::Blue, tr("没有打开的件"),
               m_whyNot.isEmpty() ? tr("从左边选一件，或按 F5 取下一件") : tr("恢复连接后再取件")},
              {m_next});
}

void NoCasePage::offer(const Notice &notice, const QList<Button *> &actions)
{
    m_says = Says::Offer;
    showEmpty(notice, actions);
}

void NoCasePage::setNextReady(const QString &whyNot)
{
    const bool turned = whyNot.isEmpty() != m_whyNot.isEmpty();
    m_whyNot = whyNot;
    if (turned && state() == State::Empty && m_says == Says::NoCase)
        showNoCase();
    else if (m_next)
        m_next->setNotReady(whyNot);
}

void NoCasePage::setNothingWaits(bool nothing)
{
    if (nothing == m_nothingWaits)
        return;
    m_nothingWaits = nothing;
    if (state() == State::Empty && m_says == Says::NoCase)
        showNoCase();
}

}
