// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ReviewBar.h"

#include "ui/parts/Label.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>

namespace yichuang {

namespace {

constexpr int Edge = 16;
constexpr int Gap = 8;
constexpr int LeastWords = 96;

}

ReviewBar::ReviewBar(QWidget *parent)
    : FootBar(parent, Edge, Gap)
    , m_verdict(Label::bold({}, TextStyle::Verdict))
    , m_reason(new Label({}, TextStyle::Meta, Ink::Second))
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
    m_verdict->setElide(Qt::ElideRight);
    m_reason->setElide(Qt::ElideRight);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_verdict);
    words->addWidget(m_reason);
    words->addStretch();
    row()->addLayout(words, 1);
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

// Where text is large, printing gives up its place first: Ctrl P does it without a button.
void ReviewBar::fit()
{
    int wanted = scaled(LeastWords) + 2 * Edge + 2 * Gap;
    for (const Button *button : {m_pause, m_more, m_print, m_refuse, m_back, m_agree})
        wanted += button->sizeHint().width() + Gap;
    m_print->setVisible(!m_agree->isHidden() && !m_refuse->isHidden() && wanted <= width());
}

void ReviewBar::resizeEvent(QResizeEvent *event)
{
    FootBar::resizeEvent(event);
    fit();
}

void ReviewBar::showCase(const CaseFile &file, int judged, const QString &whyNot)
{
    turnTo(Look::Case);
    const ReviewStage &stage = *file.review;
    m_verdict->setText(stage.pause              ? tr("特别程序中")
                       : stage.points.isEmpty() ? stage.stepName
                                                : tr("审查要点 %1/%2").arg(judged).arg(stage.points.size()));
    m_reason->setText(whyNot.isEmpty() ? (stage.decides ? tr("可以准予") : tr("可以送下一步")) : whyNot);
    m_agree->setText(stage.decides ? tr("准予") : tr("同意，送下一步"));
    m_agree->setNotReady(whyNot);
    m_refuse->setText(!stage.decides ? tr("拟不予") : file.item.licence ? tr("不予许可") : tr("不予办理"));
    m_pause->setText(stage.pause ? tr("恢复计时") : tr("特别程序"));
    m_refuse->setNotReady(stage.may(ReviewAct::Refuse) ? QString() : tr("现在不能办"));
    m_back->setNotReady(stage.may(ReviewAct::Return) ? QString() : tr("现在不能办"));
    m_pause->setNotReady(stage.may(ReviewAct::Pause) || stage.may(ReviewAct::Resume) ? QString() : tr("现在不能办"));
    fit();
}

void ReviewBar::showAct(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot, Tone tone)
{
    turnTo(Look::Act);
    say(fact, whyNot.isEmpty() ? meaning : whyNot);
    m_send->setText(deed);
    m_send->setKind(tone == Tone::Amber ? Button::Kind::AmberSolid : tone == Tone::Red ? Button::Kind::RedSolid : Button::Kind::Primary);
    m_send->setNotReady(whyNot);
}

void ReviewBar::showBatch(const QString &fact, const QString &meaning, const QString &deed, const QString &whyNot)
{
    turnTo(Look::Batch);
    say(fact, meaning);
    m_agree->setText(deed);
    m_agree->setNotReady(whyNot);
}

void ReviewBar::say(const QString &fact, const QString &meaning)
{
    m_verdict->setText(fact);
    m_reason->setText(meaning);
}

QString ReviewBar::verdict() const
{
    return m_verdict->text();
}

QString ReviewBar::reason() const
{
    return m_reason->text();
}

}
