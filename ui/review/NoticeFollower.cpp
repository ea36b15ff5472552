// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/NoticeFollower.h"

#include "ui/casefile/NoticePreviewPanel.h"
#include "ui/parts/AsyncWatch.h"
#include "ui/parts/Words.h"

namespace yichuang {

namespace {
using namespace std::chrono_literals;
constexpr auto Rest = 300ms;
}

NoticeFollower::NoticeFollower(NoticePreviewPanel &panel, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &NoticeFollower::askNow);
}

void NoticeFollower::follow(Ask ask)
{
    m_ask = std::move(ask);
    ++m_round;
    m_soon.start(Rest);
}

void NoticeFollower::clear(const QString &why)
{
    stop();
    m_panel.clear(why);
}

void NoticeFollower::stop()
{
    ++m_round;
    m_soon.stop();
}

void NoticeFollower::askNow()
{
    whenAnswered(m_ask(), this, [this, round = m_round](const Result<NoticePreview> &preview) {
        if (round != m_round)
            return;
        if (preview) {
            m_panel.setMessageShown(!preview->smsText.isEmpty());
            m_panel.show(*preview);
        } else {
            m_panel.clear(Words::say(preview.error()).whole());
        }
    });
}

}
