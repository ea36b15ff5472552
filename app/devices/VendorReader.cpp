// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/VendorReader.h"

#include "devices/VendorLibrary.h"

#include <QTimer>

namespace yichuang {

VendorReader::VendorReader(std::shared_ptr<VendorLibrary> library, std::chrono::milliseconds poll, QObject *parent)
    : CardReader(parent)
    , m_library(std::move(library))
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("vendor's card reader"));
    auto *timer = new QTimer(m_worker);
    timer->setInterval(poll);
    connect(timer, &QTimer::timeout, m_worker, [this] { ask(); });
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, m_worker, [this] {
        m_library->close();
        m_worker->deleteLater();
    });
    m_thread.start();
}

VendorReader::~VendorReader()
{
    m_thread.quit();
    m_thread.wait();
}

void VendorReader::searchAgain()
{
    QMetaObject::invokeMethod(m_worker, [this] { m_library->close(); });
}

// In the thread; what is told is told to whoever lives in this object's own.
void VendorReader::ask()
{
    if (!m_library->open())
        return take(State::Absent);
    take(State::Ready);
    const auto read = m_library->read();
    m_faulty &= std::holds_alternative<Fault>(read);
    if (std::holds_alternative<VendorLibrary::Gone>(read)) {
        m_library->close();
        take(State::Absent);
    } else if (const auto *fault = std::get_if<Fault>(&read)) {
        // Once per laying, however often the library says so.
        if (!std::exchange(m_faulty, true))
            QMetaObject::invokeMethod(
                this, [this, told = *fault] { Q_EMIT failed(told); }, Qt::QueuedConnection);
    } else if (const auto *card = std::get_if<CardData>(&read)) {
        QMetaObject::invokeMethod(
            this, [this, told = *card] { Q_EMIT cardRead(told); }, Qt::QueuedConnection);
    }
}

void VendorReader::take(State state)
{
    if (std::exchange(m_told, state) == state)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, state] {
            m_state = state;
            Q_EMIT stateChanged(state);
        },
        Qt::QueuedConnection);
}

}
