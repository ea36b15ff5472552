// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/UploadServer.h"

#include "upload/UploadPages.h"

namespace yichuang {

Result<std::unique_ptr<UploadServer>> UploadServer::listen(const SignIn &device, const QHostAddress &address, quint16 port)
{
    std::unique_ptr<UploadServer> server(new UploadServer);
    server->m_pages = new UploadPages(device);
    server->m_pages->moveToThread(&server->m_thread);
    QObject::connect(&server->m_thread, &QThread::finished, server->m_pages, &QObject::deleteLater);
    server->m_thread.setObjectName(QStringLiteral("upload"));
    server->m_thread.start();
    quint16 taken = 0;
    QMetaObject::invokeMethod(
        server->m_pages, [&] { taken = server->m_pages->listen(address, port); }, Qt::BlockingQueuedConnection);
    if (taken == 0)
        return Error{error::BadInput, QStringLiteral("cannot listen for telephones at %1:%2").arg(address.toString()).arg(port), {}};
    server->m_url.setScheme(QStringLiteral("http"));
    server->m_url.setHost(address.toString());
    server->m_url.setPort(taken);
    return server;
}

void UploadServer::forget()
{
    QMetaObject::invokeMethod(m_pages, &UploadPages::forget, Qt::QueuedConnection);
}

UploadServer::~UploadServer()
{
    m_thread.quit();
    m_thread.wait();
}

}
