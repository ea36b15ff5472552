// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>

#include <functional>
#include <optional>

namespace yichuang {

// Where a message stands, least known first. Suppressed and Expired are the hall's own decisions not to send.
enum class DeliveryState { Queued, Sending, Unknown, Accepted, Suppressed, Expired, Failed, Delivered };

// The word that the hall stores, for instance "delivered".
QString toWord(DeliveryState state);
std::optional<DeliveryState> deliveryStateFrom(QStringView word);

// The state after news came in. Reports come twice, late, and before the answer to the request itself, so the state only moves forward:
// the result is the same for every order of the same news. A phone that showed the text outranks every failure.
DeliveryState mergeState(DeliveryState known, DeliveryState news);

// What a gateway says about one message, not yet believed.
struct DeliveryReport {
    qint64 message = 0;
    QString token;
    DeliveryState state = DeliveryState::Unknown;
    QString detail;
};

// What Kannel's report type means: 1 delivered, 2 not delivered, 4 and 8 on the way, 16 refused by the operator; also the two failures that
// some of its drivers add, 34 expired and 66 unknown. None for any other number.
std::optional<DeliveryState> stateOfKannelReport(int type);

// Whether two tokens are equal, in a time that tells nothing about where they differ. An empty token equals nothing.
bool sameToken(QStringView one, QStringView other);

enum class ReportVerdict {
    Taken,   // stored, or known before
    Refused, // no such message, or not its token; the sender never learns which
    Later,   // the hall could not be asked
};

// Checks a report against the hall and stores it. Called on the thread of whoever got the report, and must not block it.
using ReportHandler = std::function<QFuture<ReportVerdict>(const DeliveryReport &)>;

}
