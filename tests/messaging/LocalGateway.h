// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/KannelProtocol.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <functional>

namespace yichuang {

// A gateway that misbehaves as it is told to, and counts what reached it.
class LocalGateway : public QTcpServer {
public:
    using Behaviour = std::function<void(QTcpSocket *, const QUrlQuery &)>;

    explicit LocalGateway(Behaviour behaviour)
        : m_behaviour(std::move(behaviour))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    KannelSettings settings() const
    {
        KannelSettings settings;
        settings.sendUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/cgi-bin/sendsms").arg(serverPort()));
        settings.timeoutMs = 10'000; // what answers is waited for on a slow machine too
        return settings;
    }

    static void answer(QTcpSocket *socket, const QByteArray &status, const QByteArray &body, bool keepOpen = true)
    {
        socket->write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) +
                      (keepOpen ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n") + body);
        if (!keepOpen)
            socket->disconnectFromHost();
    }

    int connections = 0;
    QStringList submitted; // the text of every request, in order

private:
    void read(QTcpSocket *socket)
    {
        while (socket->canReadLine()) {
            const QByteArray line = socket->readLine();
            if (!line.startsWith("GET "))
                continue;
            const QUrlQuery query(QUrl::fromEncoded(line.split(' ').value(1)));
            submitted.append(query.queryItemValue(QStringLiteral("text"), QUrl::FullyDecoded));
            m_behaviour(socket, query);
        }
    }

    const Behaviour m_behaviour;
};

}
