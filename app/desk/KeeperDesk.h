// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Housekeeping.h"
#include "records/Ids.h"
#include "records/Words.h"

#include <QFuture>

namespace yichuang {

class Line;

// The hall's own work. A keeper calls itself by a worker's name that no other keeper has; what it leased is its own until the lease ends.
class KeeperDesk {
public:
    KeeperDesk(Line &line, QString worker)
        : m_line(line)
        , m_worker(std::move(worker))
    {
    }

    QFuture<Result<QList<LeasedMessage>>> leaseMessages(int count);
    // To be told before they leave: those that may, because the lease has not ended. What is leased and never begun waits again.
    QFuture<Result<QList<MessageId>>> beginMessages(const QList<LeasedMessage> &messages);
    // These tell whether the hall took the word: not when the lease has ended or somebody was faster.
    QFuture<Result<bool>> messageSent(MessageId id, SendResult outcome, const QString &gatewayId, const QString &detail);
    // Not taken either when the token is not the message's own. Told on the thread of the line.
    void deliveryReport(MessageId id, const QString &token, MessageState state, std::function<void(const Result<bool> &)> told);

    QFuture<Result<QList<PendingDocument>>> pendingDocuments(int count);
    // Without a signature where nobody signs this hall's papers.
    QFuture<Result<bool>> storeDocument(DocumentId id, int pages, const QByteArray &pdf, const QByteArray &signature = {},
                                        const QString &signer = {});
    QFuture<Result<bool>> documentFailed(DocumentId id, const QString &why);

    // Ends leases, lets deadlines lapse, keeps the queue heads, ends sessions that are stuck in a transaction.
    QFuture<Result<Done>> tidy();
    // Tells the windows once what changed after `since`; give back `until` the next time. Empty: from now on.
    QFuture<Result<Announced>> announce(const QString &since);
    QFuture<Result<Done>> beat(GatewayState gateway);
    // Makes the seal of the day that ended, a part at a time; true: there is more to do at once.
    QFuture<Result<bool>> seal();
    // Gives back what this worker leased and has not begun, and says that it is gone.
    QFuture<Result<Done>> leave();

private:
    Line &m_line;
    const QString m_worker;
};

}
