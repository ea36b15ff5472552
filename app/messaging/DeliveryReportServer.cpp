// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReportServer.h"

#include "messaging/ReportListener.h"

namespace yichuang {

Result<std::unique_ptr<DeliveryReportServer>> DeliveryReportServer::listen(const QHostAddress &address, quint16 port, ReportHandler handler)
{
    std::unique_ptr<DeliveryReportServer> server(new DeliveryReportServer);
    auto listener = std::make_unique<ReportListener>(std::move(handler), server->m_counts);
    if (!listener->listen(address, port)) {
        return Error{error::BadInput,
                     QStringLiteral("cannot listen for delivery reports: %1").arg(listener->errorString()),
                     {{QStringLiteral("address"), address.toString()}, {QStringLiteral("port"), port}}};
    }
    server->m_url.setScheme(QStringLiteral("http"));
    server->m_url.setHost(listener->serverAddress().toString());
    server->m_url.setPort(listener->serverPort());
    server->m_url.setPath(QStringLiteral("/report"));
    server->m_listener = listener.release();
    server->m_listener->moveToThread(&server->m_thread);
    QObject::connect(&server->m_thread, &QThread::finished, server->m_listener, &QObject::deleteLater);
    server->m_thread.setObjectName(QStringLiteral("reports"));
    server->m_thread.start();
    return server;
}

DeliveryReportServer::~DeliveryReportServer()
{
    m_thread.quit();
    m_thread.wait();
}

}
