// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/StatePage.h"

#include "ui/parts/Button.h"
#include "ui/parts/NoticeView.h"
#include "ui/parts/Skeleton.h"

namespace yichuang {

namespace {

using namespace std::chrono_literals;
constexpr auto Patience = 300ms;
constexpr auto SlowAfter = 3s;

}

StatePage::StatePage(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_skeleton(new Skeleton)
    , m_notice(new NoticeView)
{
    addWidget(m_content);
    addWidget(m_skeleton);
    addWidget(m_notice);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    m_slow.setSingleShot(true);
    m_slow.setInterval(SlowAfter);
    connect(&m_patience, &QTimer::timeout, this, [this] { setCurrentWidget(m_skeleton); });
    connect(&m_slow, &QTimer::timeout, this, [this] { m_skeleton->setSlow(true); });
}

void StatePage::awaitPaper()
{
    m_skeleton->setShape(Skeleton::Shape::Paper);
}

void StatePage::showLoading()
{
    if (m_state == State::Loading) {
        return;
    }
    m_state = State::Loading;
    m_skeleton->setSlow(false);
    m_skeleton->setProgress({});
    m_patience.start();
    m_slow.start();
}

void StatePage::enter(State state, QWidget *page)
{
    m_state = state;
    m_patience.stop();
    m_slow.stop();
    setCurrentWidget(page);
}

void StatePage::showContent()
{
    enter(State::Content, m_content);
}

void StatePage::tellProgress(const QString &words)
{
    if (m_state == State::Loading)
        m_skeleton->setProgress(words);
}

void StatePage::showEmpty(const Notice &notice, const QList<Button *> &actions)
{
    m_notice->set(notice, actions);
    enter(State::Empty, m_notice);
}

void StatePage::showFailed(const Notice &notice, const QList<Button *> &actions)
{
    auto *again = new Button(tr("重试"));
    again->setSign(Icon::Refresh);
    again->setKeys(m_retryKeys);
    connect(again, &Button::activated, this, &StatePage::retry);
    m_notice->set(notice, QList<Button *>{again} + actions);
    enter(State::Failed, m_notice);
}

}
