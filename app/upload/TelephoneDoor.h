// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>

namespace yichuang {

// Lets telephones in: a few at a time, the oldest goes first, and each sends no more before it is answered than a request may be long,
// and asks nothing before the answer to what it asked has left. QHttpServer itself keeps whatever comes, before anybody can ask who sends
// it.
class TelephoneDoor : public QTcpServer {
    Q_OBJECT

public:
    explicit TelephoneDoor(qint64 mostBytes, qsizetype mostTelephones = 4, QObject *parent = nullptr);

protected:
    void incomingConnection(qintptr handle) override;

private:
    const qint64 m_mostBytes;
    const qsizetype m_mostTelephones;
    QList<QPointer<QTcpSocket>> m_inside; // the oldest first
};

}
