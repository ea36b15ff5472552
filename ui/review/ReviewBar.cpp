// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewBar.h"

#include "ui/parts/BarVerdict.h"
#include "ui/parts/Theme.h"
#include "ui/review/ReviewWords.h"

#include <QHBoxLayout>

namespace yichuang {

namespace {

constexpr int Edge = 16;
constexpr int Gap = 8;

}

ReviewBar::ReviewBar(QWidget *parent)
    : FootBar(parent, Edge, Gap)
    , m_verdict(new BarVerdict)
    , m_pause(act(tr("特别程序"), "F6", Button::Kind::Quiet, "Pause"))
    , m_more(act(tr("其他"), "F7", Button::Kind::Quiet, "More"))
    , m_print(act(tr("打印"), "Ctrl P", Button::Kind::Quiet, "Print"))
    , m_refuse(act({}, "F10", Button::Kind::Red, "Refuse"))
    , m_back(act(tr("退回窗口"), "F9", Button::Kind::Amber, "SendBack"))
    , m_agree(act(tr("同意，送下一步"), "F8", Button::Kind::Primary, "Agree"))
    , m_leave(act(tr("返回"), "Esc", Button::Kind::Quiet, "Leave"))
    , m_send(act({}, "Ctrl Enter", Button::Kind::Primary, "Send"))
{
    setObjectName(QStringLiteral("ReviewBar"));
    row()->addWidget(m_verdict, 1);
    for (QWidget *widget : {m_pause, m_more, m_print, m_leave, m_refuse, m_back, m_agree, m_send})
        row()->addWidget(widget);
    // What decides stands further apart than what does not.
    for (QWidget *decision : {m_refuse, m_back})
        row()->insertSpacing(row()->indexOf(decision) + 1, Gap);
    const std::pair<Button *, void (ReviewBar::*)()> acts[] = {{m_pause, &ReviewBar::pauseAsked},   {m_more, &ReviewBar::moreAsked},
                                                               {m_print, &ReviewBar::printAsked},   {m_refuse, &ReviewBar::refuseAsked},
                                                               {m_back, &ReviewBar::sendBackAsked}, {m_agree, &ReviewBar::agreeAsked},
                                                               {m_leave, &ReviewBar::leaveAsked},   {m_send, &ReviewBar::sendAsked}};
    // A button that is not ready asks too: the page goes to what is missing first.
    for (const auto &[button, asked] : acts) {
        connect(button, &Button::activated, this, asked);
        connect(button, &Button::refused, this, asked);
    }
    turnTo(Look::Case);
}

void ReviewBar::turnTo(Look look)
{
    m_look = look;
    const bool onCase = look == Look::Case;
    const std::pair<Button *, bool> wanted[] = {{m_pause, onCase},  {m_more, onCase},           {m_print, onCase},
                                                {m_refuse, onCase}, {m_back, onCase},           {m_agree, look != Look::Act},
                                                {m_leave, !onCase}, {m_send, look == Look::Act}};
    // What goes makes room before anything comes: else the window would have to be wide enough for both.
    for (const auto &[button, shown] : wanted)
        if (!shown)
            button->hide();
    for (const auto &[button, shown] : wanted)
        if (shown)
            button->show();
}

// Printing before the rest.
void ReviewBar::fit()
{
    switch (m_look) {
    case Look::Case: return seat(*m_verdict, {m_pause, m_more, m_print, m_refuse, m_back, m_agree}, {m_print, m_more, m_pause});
    case Look::Act: return seat(*m_verdict, {m_leave, m_send}, {m_leave});
    case Look::Batch: return seat(*m_verdict, {m_leave, m_agree}, {m_leave});
    }
}

void ReviewBar::resizeEvent(QResizeEvent *event)
{
    FootBar::resizeEvent(event);
    fit();
}

void ReviewBar::showCase(const CaseFile &file, int judged, const QString &whyNot, const QString &shut)
{
    turnTo(Look::Case);
    const ReviewStage &stage = *file.review;
    m_verdict->say(stage.pause              ? tr("特别程序中")
                   : stage.points.isEmpty() ? ReviewWords::stop(stage.stepName)
                                            : tr("审查要点 %1/%2").arg(judged).arg(stage.points.size()),
                   !whyNot.isEmpty() ? whyNot
                   : stage.decides   ? tr("可以准予")
                                     : tr("可以送下一步"));
    m_agree->setText(stage.decides ? tr("准予") : tr("同意，送下一步"));
    m_agree->setNotReady(whyNot);
    m_refuse->setText(!stage.decides ? tr("拟不予") : file.item.licence ? tr("不予许可") : tr("不予办理"));
    m_pause->setText(stage.pause ? tr("恢复计时") : tr("特别程序"));
    const auto ready = [&shut](Button *button, bool may) {
        button->setNotReady(!shut.isEmpty() ? shut : may ? QString() : tr("现在不能办"));
    };
    ready(m_refuse, stage.may(ReviewAct::Refuse));
    ready(m_back, stage.may(ReviewAct::Return));
    ready(m_pause, stage.may(ReviewAct::Pause) || stage.may(ReviewAct::Resume));
    fit();
}

void ReviewBar::showAct(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot, Tone tone)
{
    turnTo(Look::Act);
    m_send->setText(deed);
    m_send->setKind(tone == Tone::Amber ? Button::Kind::AmberSolid : tone == Tone::Red ? Button::Kind::RedSolid : Button::Kind::Primary);
    m_send->setNotReady(whyNot);
    say(fact, whyNot.isEmpty() ? meaning : whyNot);
}

void ReviewBar::showBatch(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot)
{
    turnTo(Look::Batch);
    m_agree->setText(deed);
    m_agree->setNotReady(whyNot);
    say(fact, meaning);
}

void ReviewBar::say(const QString &fact, const QString &meaning)
{
    m_verdict->say(fact, meaning);
    fit();
}

QString ReviewBar::verdict() const
{
    return m_verdict->fact();
}

QString ReviewBar::reason() const
{
    return m_verdict->meaning();
}

}
