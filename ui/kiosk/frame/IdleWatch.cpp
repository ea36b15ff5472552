// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/frame/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace yichuang {

IdleWatch::IdleWatch(QObject *parent)
    : QObject(parent)
    , m_patience(std::chrono::seconds(60))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(m_patience);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

void IdleWatch::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
    apply();
}

void IdleWatch::waitDuring(QObject *busy, std::chrono::milliseconds patience)
{
    m_busy = busy;
    m_longer = patience;
    apply();
    connect(busy, &QObject::destroyed, this, [this, busy] {
        if (m_busy != busy)
            return;
        m_busy = nullptr;
        apply();
    });
}

void IdleWatch::apply()
{
    m_timer.setInterval(m_busy ? std::max(m_patience, m_longer) : m_patience);
    restart();
}

void IdleWatch::restart()
{
    m_timer.start();
}

bool IdleWatch::eventFilter(QObject *, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
        restart();
        Q_EMIT touched();
        break;
    default: break;
    }
    return false;
}

}
