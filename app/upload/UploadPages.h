// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ApplicantDesk.h"
#include "desk/KioskDoor.h"
#include "hall/SignIn.h"

#include <QHostAddress>
#include <QHttpServer>

namespace yichuang {

// Answers the telephones, on the thread of its server, where waiting for the hall keeps nobody else waiting.
class UploadPages : public QObject {
    Q_OBJECT

public:
    explicit UploadPages(const SignIn &device);

    // The port, 0 when it cannot be had.
    quint16 listen(const QHostAddress &address, quint16 port);
    void forget();

private:
    QHttpServerResponse page() const;
    QHttpServerResponse begin(const QHttpServerRequest &request);
    QHttpServerResponse file(const QHttpServerRequest &request);
    Result<Done> store(const QString &secret, const QByteArray &bytes, const QString &sha256);

    SignIn m_device;
    std::unique_ptr<KioskDoor> m_door;
    std::unique_ptr<QHttpServer> m_server;
};

}
