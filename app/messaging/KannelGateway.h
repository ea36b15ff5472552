// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/KannelProtocol.h"

#include <QThread>

namespace yichuang {

class KannelDispatcher;

// Sends through a Kannel smsbox over HTTP, over several connections and on its own thread. Qt's own HTTP client is not used because it
// repeats a request whose connection dropped; here a message whose request was written and not answered is Unknown, once and for all.
// When one message meets a fault of the gateway, those still waiting are refused temporarily without a try, and the next call begins with
// a single message: so a gateway that hangs costs a handful of unknown outcomes, not the whole outbox.
class KannelGateway : public Gateway {
public:
    explicit KannelGateway(KannelSettings settings);

    // Ends what is under way: written messages as Unknown, waiting ones as Temporary.
    ~KannelGateway() override;

    QFuture<SendOutcome> send(const QList<OutgoingMessage> &batch) override;
    int width() const override { return m_width; }
    void refuseWaiting() override;

private:
    const int m_width;
    QThread m_thread;
    KannelDispatcher *m_dispatcher;
};

}
