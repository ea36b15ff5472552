// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QString>

namespace yichuang {

// One text for one phone, as the keeper leased it from the hall.
struct OutgoingMessage {
    qint64 id = 0;
    QString reportToken; // 128 bits in hex, known to the hall and the gateway alone: a delivery report must name it
    QString mobile;
    QString text;
};

// What is known about one message after it was handed to a gateway.
struct SendOutcome {
    enum class Kind {
        Accepted,  // the gateway has it
        Temporary, // it surely has not; it may be sent again later
        Final,     // it refuses this message for good, for instance because of the number
        Unknown,   // it may have it: never to be sent again without a person's word
    };

    qint64 message = 0;
    Kind kind = Kind::Unknown;
    QString gatewayId;           // the gateway's own name for the message, where it gives one
    QString detail;              // for the log and the case file: what the gateway said, never the text or the number
    bool gatewayAtFault = false; // the next message would fare no better: someone has to look at the gateway or its settings
};

// The word that the hall stores for an outcome: accepted, temporary, final, unknown.
QString toWord(SendOutcome::Kind kind);

// A way out of the house for short messages.
class Gateway {
public:
    virtual ~Gateway() = default;

    // Returns at once. The future gives exactly one outcome per message, in the order in which they become known, and finishes after the
    // last. No message is handed over twice by one call, whatever happens.
    virtual QFuture<SendOutcome> send(const QList<OutgoingMessage> &batch) = 0;

    // How many messages leave at the same time: whoever hands over more makes the rest wait in here, where nobody else can take them.
    virtual int width() const = 0;

    // What waits and was not begun is refused temporarily, so that it can be given back before the program ends. Returns at once.
    virtual void refuseWaiting() = 0;
};

}
