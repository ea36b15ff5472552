// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/KannelGateway.h"

#include "messaging/KannelDispatcher.h"

namespace yichuang {

KannelGateway::KannelGateway(KannelSettings settings)
    : m_width(qMax(1, settings.connections))
    , m_dispatcher(new KannelDispatcher(std::move(settings)))
{
    m_dispatcher->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_dispatcher, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("kannel"));
    m_thread.start();
}

KannelGateway::~KannelGateway()
{
    QMetaObject::invokeMethod(
        m_dispatcher, [this] { m_dispatcher->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<SendOutcome> KannelGateway::send(const QList<OutgoingMessage> &batch)
{
    auto promise = std::make_shared<QPromise<SendOutcome>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_dispatcher, [this, batch, promise] { m_dispatcher->take(batch, promise); }, Qt::QueuedConnection);
    return promise->future();
}

void KannelGateway::refuseWaiting()
{
    QMetaObject::invokeMethod(
        m_dispatcher, [this] { m_dispatcher->refuseWaiting(QStringLiteral("the program ends")); }, Qt::QueuedConnection);
}

}
