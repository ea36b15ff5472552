// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/IdleQuestion.h"

#include "ui/parts/Button.h"

namespace yichuang {

IdleQuestion::IdleQuestion(bool hasDrafts, QWidget *window)
    : QuestionSheet(tr("您还在吗？"), {}, window)
    , m_hasDrafts(hasDrafts)
{
    addAct(new Button(tr("退出"), Button::Kind::Secondary, Button::Size::Large), [this] {
        Q_EMIT over();
    })->setObjectName(QStringLiteral("idleLeave"));
    addAct(new Button(tr("继续办"), Button::Kind::Primary, Button::Size::Large), {})->setObjectName(QStringLiteral("idleStay"));
    connect(&m_timer, &QTimer::timeout, this, &IdleQuestion::count);
    m_timer.start(1000);
    count();
}

void IdleQuestion::count()
{
    if (!isVisible())
        return m_timer.stop();
    if (m_left == 0) {
        m_timer.stop();
        close();
        Q_EMIT over();
        return;
    }
    setWords(m_hasDrafts ? tr("%1 秒后退出，填的内容已存 7 天").arg(m_left) : tr("%1 秒后回到首页").arg(m_left));
    --m_left;
}

}
