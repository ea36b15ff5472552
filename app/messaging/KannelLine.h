// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/HttpHead.h"
#include "messaging/KannelProtocol.h"

#include <QTimer>

#include <optional>

class QTcpSocket;

namespace yichuang {

// One connection to Kannel; carries one message at a time and never says anything twice. After an answer that keeps the connection open
// the next message may follow at once; a connection is never kept for later, because one that died meanwhile would leave the next
// message's fate open.
class KannelLine : public QObject {
    Q_OBJECT

public:
    KannelLine(const KannelSettings &settings, QObject *parent);

    bool isBusy() const { return m_message.has_value(); }
    void carry(const OutgoingMessage &message);

    // Ends what is under way with what is known about it.
    void giveUp(const QString &why);

Q_SIGNALS:
    void settled(const yichuang::SendOutcome &outcome);

private:
    void connectAnew();
    void drop();
    void write();
    void read();
    void broken();
    void settle(const SendOutcome &outcome, bool keepOpen);

    const KannelSettings &m_settings;
    QTcpSocket *m_socket = nullptr;
    QTimer m_limit;
    std::optional<OutgoingMessage> m_message;
    bool m_written = false;
    QByteArray m_arrived;
};

}
