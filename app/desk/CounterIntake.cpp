// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/CounterDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

// A person at the window: their cases by their card, and new ones.
namespace yichuang {

QFuture<Result<Tapped>> CounterDesk::tapped(const QString &number)
{
    return readRecord<Tapped>(m_line.call("counter.tapped", {number}, looking));
}

QFuture<Result<QList<ReceivableItem>>> CounterDesk::receivableItems()
{
    return reading(m_line.call("counter.items", {}, looking),
                   [](const QJsonValue &answer) { return readList<ReceivableItem>(answer[u"items"]); });
}

QFuture<Result<ServiceGuide>> CounterDesk::itemGuide(const QString &item)
{
    return readRecord<ServiceGuide>(m_line.call("counter.item_guide", {item}, looking));
}

QFuture<Result<ReceivedCase>> CounterDesk::receive(const RequestId &request, const QJsonObject &application)
{
    return readRecord<ReceivedCase>(m_line.call("counter.receive", {request.uuid(), application}, again));
}

QFuture<Result<Decided>> CounterDesk::takeSupplement(const RequestId &request, CaseId id, int version, const IdentityProof &identity,
                                                     const QJsonObject &changes)
{
    return readRecord<Decided>(
        m_line.call("counter.take_supplement", {request.uuid(), id.value(), version, identity.toJson(), changes}, again));
}

}
