// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/MessageRound.h"

namespace yichuang {

MessageRound::MessageRound(KeeperDesk &desk, Gateway &gateway, QObject *parent)
    : Round(parent)
    , m_desk(desk)
    , m_gateway(gateway)
{
}

void MessageRound::begin()
{
    if (m_untold.isEmpty())
        lease();
    else
        tellNext();
}

void MessageRound::lease()
{
    await(m_desk.leaseMessages(m_gateway.width()), [this](const Result<QList<LeasedMessage>> &messages) {
        if (!messages)
            fail(messages.error());
        else if (messages->isEmpty())
            end(false);
        else
            hand(*messages);
    });
}

// Between lease and begin this program may die: then all of them wait again.
void MessageRound::hand(const QList<LeasedMessage> &messages)
{
    await(m_desk.beginMessages(messages), [this, messages](const Result<QList<MessageId>> &begun) {
        if (!begun)
            return fail(begun.error());
        QList<LeasedMessage> leaving = messages;
        leaving.removeIf([&](const LeasedMessage &message) { return !begun->contains(message.id); });
        deliver(leaving);
    });
}

void MessageRound::deliver(const QList<LeasedMessage> &messages)
{
    QList<OutgoingMessage> outgoing;
    for (const LeasedMessage &message : messages)
        outgoing.append({message.id.value(), message.token, message.mobile, message.text});
    auto *watcher = new QFutureWatcher<SendOutcome>(this);
    connect(watcher, &QFutureWatcherBase::resultReadyAt, this, [this, watcher](int index) {
        m_untold.enqueue(watcher->resultAt(index));
        m_gatewayWell = !m_untold.last().gatewayAtFault;
        tellNext();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_sending = false;
        tellNext();
    });
    m_sending = true;
    watcher->setFuture(m_gateway.send(outgoing));
}

// One outcome at a time, in the order in which they became known; the round ends when all are told.
void MessageRound::tellNext()
{
    if (m_telling)
        return;
    if (m_untold.isEmpty()) {
        if (!m_sending)
            end(m_gatewayWell);
        return;
    }
    m_telling = true;
    const SendOutcome outcome = m_untold.head();
    const SendResult result = fromWord<SendResult>(toWord(outcome.kind)).value_or(SendResult::Unknown);
    await(m_desk.messageSent(MessageId(outcome.message), result, outcome.gatewayId, outcome.detail), [this](const Result<bool> &told) {
        m_telling = false;
        if (told)
            m_untold.dequeue();
        if (told || m_sending)
            tellNext();
        else
            fail(told.error());
    });
}

}
