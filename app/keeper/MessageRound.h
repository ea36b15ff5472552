// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/KeeperDesk.h"
#include "keeper/Round.h"
#include "messaging/Gateway.h"

#include <QQueue>

namespace yichuang {

// Leases as many messages as leave at once, says that they are begun, hands them to the gateway outside any transaction, and tells the hall
// what became of each. An outcome that the hall could not be told is kept and told before anything else is leased; when this program dies
// before that, the hall's lease runs out and the message is unknown. Nothing is ever handed over a second time.
class MessageRound : public Round {
    Q_OBJECT
public:
    MessageRound(KeeperDesk &desk, Gateway &gateway, QObject *parent = nullptr);

    // Whether the gateway took the last message, or refused it for the message's own sake.
    bool isGatewayWell() const { return m_gatewayWell; }

protected:
    void begin() override;

private:
    void lease();
    void hand(const QList<LeasedMessage> &messages);
    void deliver(const QList<LeasedMessage> &messages);
    void tellNext();

    KeeperDesk &m_desk;
    Gateway &m_gateway;
    QQueue<SendOutcome> m_untold;
    bool m_sending = false;
    bool m_telling = false;
    bool m_gatewayWell = true;
};

}
