// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Listener.h"

#include <QSqlDriver>

namespace yichuang {
namespace {

using namespace std::chrono_literals;

// Longer than the line's, which somebody waits for: of what is not heard meanwhile the window asks by itself now and then.
constexpr auto FirstPause = 2s;
constexpr auto LongestPause = 16s;

}

Listener::Listener(SignIn signIn, FeedTiming timing, std::shared_ptr<std::atomic<bool>> pending)
    : m_connection(std::move(signIn))
    , m_timing(timing)
    , m_pending(std::move(pending))
    , m_check(this)
    , m_again(this)
{
    m_again.setSingleShot(true);
    connect(&m_check, &QTimer::timeout, this, &Listener::check);
    connect(&m_again, &QTimer::timeout, this, &Listener::connectToHall);
}

void Listener::start()
{
    m_check.start(m_timing.check);
    m_again.start(m_timing.first);
}

void Listener::finish()
{
    m_check.stop();
    m_again.stop();
    m_connection.close();
}

void Listener::connectToHall()
{
    const auto opened = m_connection.open(retry::patience(m_failures));
    const auto listening = opened ? m_connection.listen(QStringLiteral("hall")) : opened;
    Q_EMIT alive();
    if (!listening) {
        // A refused sign-in is not tried again: that would lock the account.
        if (Connection::mayComeBack(listening.error()))
            connectLater();
        return;
    }
    m_failures = 0;
    connect(m_connection.driver(), &QSqlDriver::notification, this, &Listener::tell);
    // What was said while nobody listened is lost, so there is always a reason to look.
    tell();
}

void Listener::connectLater()
{
    m_connection.close();
    m_again.start(retry::pause(m_failures++, FirstPause, LongestPause));
}

void Listener::check()
{
    Q_EMIT alive();
    if (m_again.isActive() || !m_connection.isOpen())
        return;
    const auto answer = m_connection.ask(QStringLiteral("select 1"), {});
    Q_EMIT alive();
    if (answer.outcome != Connection::Outcome::Answered)
        connectLater();
}

void Listener::tell()
{
    if (!m_pending->exchange(true))
        Q_EMIT noticed();
}

}
