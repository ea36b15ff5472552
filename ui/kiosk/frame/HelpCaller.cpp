// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/HelpCaller.h"

#include "ui/kiosk/frame/Kiosk.h"
#include "ui/kiosk/frame/QuestionSheet.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Button.h"
#include "ui/parts/Words.h"

namespace yichuang {

HelpCaller::HelpCaller(Kiosk &kiosk, QObject *parent)
    : QObject(parent)
    , m_kiosk(kiosk)
{
    m_timer.setInterval(3000);
    connect(&m_timer, &QTimer::timeout, this, &HelpCaller::look);
}

void HelpCaller::call(const QString &page, QWidget *window)
{
    if (m_sheet)
        return;
    m_sheet = new QuestionSheet(tr("正在叫人"), tr("请稍等，不用离开"), window);
    m_sheet->addAct(new Button(tr("知道了，接着办"), Button::Kind::Primary, Button::Size::Large), {})
        ->setObjectName(QStringLiteral("helpSeen"));
    whenAnswered(m_kiosk.desk().callHelp(RequestId::make(), page), this, [this](const Result<HelpCall> &call) { tell(call); });
}

void HelpCaller::look()
{
    if (!m_sheet || !m_id.isValid())
        return m_timer.stop();
    whenAnswered(m_kiosk.desk().helpCall(m_id), this, [this](const Result<HelpCall> &call) { tell(call); });
}

void HelpCaller::tell(const Result<HelpCall> &call)
{
    if (!m_sheet)
        return;
    if (!call) {
        m_sheet->setWords(tr("没叫到：%1。请直接到%2").arg(Words::say(call.error()).fact, m_kiosk.status().helpDesk));
        return;
    }
    m_id = call->id;
    if (call->takenBy.isEmpty()) {
        m_sheet->setWords(tr("已经叫了，工作人员会到这台机器来。请看好您的证件"));
        m_timer.start();
    } else {
        m_sheet->setWords(tr("%1正在过来").arg(call->takenBy));
        m_timer.stop();
    }
}

}
