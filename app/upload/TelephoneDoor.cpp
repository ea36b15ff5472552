// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upload/TelephoneDoor.h"

#include <QTcpSocket>

#include <memory>

namespace yichuang {

TelephoneDoor::TelephoneDoor(qint64 mostBytes, qsizetype mostTelephones, QObject *parent)
    : QTcpServer(parent)
    , m_mostBytes(mostBytes)
    , m_mostTelephones(mostTelephones)
{
}

void TelephoneDoor::incomingConnection(qintptr handle)
{
    auto *telephone = new QTcpSocket(this);
    telephone->setSocketDescriptor(handle);
    // Before the server reads them, and again from nothing once an answer has left. The page's script asks when it has been answered:
    // whoever asks while an answer waits for him reads none, and they would gather here.
    const auto unanswered = std::make_shared<qint64>(0);
    connect(telephone, &QTcpSocket::readyRead, telephone, [this, telephone, unanswered] {
        *unanswered += telephone->bytesAvailable();
        if (*unanswered > m_mostBytes || telephone->bytesToWrite() > 0)
            telephone->abort();
    });
    connect(telephone, &QTcpSocket::bytesWritten, telephone, [telephone, unanswered] {
        if (telephone->bytesToWrite() == 0)
            *unanswered = 0;
    });
    m_inside.removeIf([](const QPointer<QTcpSocket> &one) { return !one || one->state() != QAbstractSocket::ConnectedState; });
    while (m_inside.size() >= m_mostTelephones)
        m_inside.takeFirst()->abort();
    m_inside.append(telephone);
    addPendingConnection(telephone);
}

}
