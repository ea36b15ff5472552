// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/KannelDispatcher.h"

namespace yichuang {

KannelDispatcher::KannelDispatcher(KannelSettings settings)
    : m_settings(std::move(settings))
    , m_lanes(size_t(qMax(1, m_settings.connections)))
    , m_open(m_lanes.size())
{
    for (Lane &lane : m_lanes) {
        lane.line = new KannelLine(m_settings, this);
        connect(lane.line, &KannelLine::settled, this, [this, &lane](const SendOutcome &outcome) { settle(lane, outcome); });
    }
}

void KannelDispatcher::take(const QList<OutgoingMessage> &messages, std::shared_ptr<QPromise<SendOutcome>> promise)
{
    const auto batch = std::make_shared<Batch>(Batch{std::move(promise), messages.size()});
    for (const OutgoingMessage &message : messages)
        m_waiting.enqueue({message, batch});
    if (messages.isEmpty())
        batch->promise->finish();
    deal();
}

void KannelDispatcher::deal()
{
    for (size_t i = 0; i < m_open && !m_waiting.isEmpty(); ++i) {
        Lane &lane = m_lanes[i];
        if (lane.line->isBusy())
            continue;
        Waiting next = m_waiting.dequeue();
        lane.batch = std::move(next.batch);
        lane.line->carry(next.message);
    }
}

void KannelDispatcher::settle(Lane &lane, const SendOutcome &outcome)
{
    answer(*std::exchange(lane.batch, nullptr), outcome);
    m_open = outcome.gatewayAtFault ? 1 : m_lanes.size();
    if (outcome.gatewayAtFault)
        refuseWaiting(outcome.detail);
    deal();
}

void KannelDispatcher::refuseWaiting(const QString &why)
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        answer(*waiting.batch, {waiting.message.id, SendOutcome::Kind::Temporary, {}, why, true});
}

void KannelDispatcher::answer(Batch &batch, const SendOutcome &outcome)
{
    batch.promise->addResult(outcome);
    if (--batch.open == 0)
        batch.promise->finish();
}

void KannelDispatcher::close()
{
    const QString why = QStringLiteral("the program ends");
    refuseWaiting(why);
    for (const Lane &lane : m_lanes)
        lane.line->giveUp(why);
}

}
