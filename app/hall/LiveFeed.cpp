// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/LiveFeed.h"

#include "hall/Listener.h"

#include <QRandomGenerator>
#include <QThread>

namespace yichuang {

LiveFeed::LiveFeed(SignIn signIn, QObject *parent, FeedTiming timing)
    : QObject(parent)
    , m_signIn(std::move(signIn))
    , m_timing(timing)
    , m_soon(this)
    , m_regular(this)
    , m_watch(this)
{
    QSqlDatabase::drivers();
    m_soon.setSingleShot(true);
    m_soon.setTimerType(Qt::PreciseTimer);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_told.start();
        // Cleared before anyone asks, so that a change during the asking is heard.
        m_pending->store(false);
        m_regular.start();
        Q_EMIT changed();
    });
    connect(&m_regular, &QTimer::timeout, this, &LiveFeed::tellSoon);
    connect(&m_watch, &QTimer::timeout, this, &LiveFeed::watch);
    m_regular.start(m_timing.regular);
    m_watch.start(m_timing.check);
    startListener();
}

LiveFeed::~LiveFeed()
{
    leaveListener();
}

void LiveFeed::startListener()
{
    m_heard.start();
    m_pending->store(false);
    m_thread = new QThread;
    m_thread->setObjectName(QStringLiteral("live feed"));
    m_listener = new Listener(m_signIn, m_timing, m_pending);
    m_listener->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_listener, &Listener::start);
    connect(m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    connect(m_listener, &Listener::noticed, this, &LiveFeed::tellSoon);
    connect(m_listener, &Listener::alive, this, [this] { m_heard.restart(); });
    m_thread->start();
}

// A listener that is stuck in a dead connection is left to end by itself; its thread goes when it comes back.
void LiveFeed::leaveListener()
{
    QThread *thread = std::exchange(m_thread, nullptr);
    m_listener->disconnect(this);
    QMetaObject::invokeMethod(m_listener, &Listener::finish, Qt::QueuedConnection);
    thread->quit();
    if (thread->wait(QDeadlineTimer(300)))
        delete thread;
    else
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
}

// The first notice after a quiet time is told at once but for a few milliseconds, different in every window; later ones wait for the pause
// to pass. Where that has gone on for some time the pause grows: each of two hundred windows that look every second at a hall that always
// changes would take its time from those who work there. One pause without a notice, and it is as short as before.
void LiveFeed::tellSoon()
{
    if (m_soon.isActive())
        return;
    const qint64 least = m_timing.pause.count();
    const qint64 since = m_told.isValid() ? m_told.elapsed() : least;
    m_restless = since < least ? m_restless + 1 : 0;
    const qint64 pause =
        std::min<qint64>(least << std::clamp(m_restless - m_timing.steady, 0, 8), std::max<qint64>(least, m_timing.longest.count()));
    const qint64 jitter = QRandomGenerator::global()->bounded(m_restless > 0 ? 1 + least / 4 : 40);
    m_soon.start(std::chrono::milliseconds(std::max<qint64>(0, pause - since) + jitter));
}

// While it tries to connect, a listener says nothing.
void LiveFeed::watch()
{
    const auto silence = std::max<std::chrono::milliseconds>(2 * m_timing.check, retry::LongestPatience);
    if (std::chrono::milliseconds(m_heard.elapsed()) < silence + std::chrono::seconds(10))
        return;
    leaveListener();
    startListener();
}

}
