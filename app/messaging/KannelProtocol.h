// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/Gateway.h"

#include <QUrl>

namespace yichuang {

// How to reach a Kannel smsbox. Its own settings must allow long texts (sendsms-user: concatenation = true, max-messages = 8) and should
// ask again when our listener is away (smsbox: http-request-retry, http-queue-delay), because a report that finds nobody is otherwise lost.
struct KannelSettings {
    QUrl sendUrl; // http://host:13013/cgi-bin/sendsms
    QString user;
    QString password;
    QString from;   // sender's number; empty: the gateway's own
    QString smsc;   // the operator's line to use; empty: the gateway decides
    QUrl reportUrl; // where our DeliveryReportServer is to be called; empty: no reports are asked for
    int connections = 16;
    int timeoutMs = 10'000; // from the first packet to the end of the answer
};

// The whole request for one message, every value percent-encoded so that a plus or an ampersand in a text stays one.
QByteArray kannelRequest(const KannelSettings &settings, const OutgoingMessage &message);

// What an answer says about the message. 202 is the only yes. Of the refusals, 503 and 429 ask to come back; 400 and 403 are for good, save
// a wrong password or path, which is the gateway's fault and no message's. Everything else, the other 5xx too, leaves open what happened.
SendOutcome kannelOutcome(qint64 message, int status, const QByteArray &body);

// Kannel cuts a text of more than 70 UTF-16 units into parts of 67 wherever that falls. A character of two units that would be cut in half
// gets a space before it, which takes no part more than cutting between characters does.
QString keepPairsWhole(QString text);

}
