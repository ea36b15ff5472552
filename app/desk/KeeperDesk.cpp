// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/KeeperDesk.h"

#include "desk/Answers.h"
#include "hall/Line.h"
#include "records/Reading.h"

#include <QJsonArray>

namespace yichuang {

static QFuture<Result<bool>> readStored(const Answer &answer)
{
    return reading(answer, [](const QJsonValue &value) { return value[u"stored"].toBool(); });
}

// Not asked again when the answer is lost: what was leased then goes back by itself.
QFuture<Result<QList<LeasedMessage>>> KeeperDesk::leaseMessages(int count)
{
    return reading(m_line.call("keeper.lease_messages", {m_worker, count}),
                   [](const QJsonValue &answer) { return readList<LeasedMessage>(answer[u"messages"]); });
}

QFuture<Result<QList<MessageId>>> KeeperDesk::beginMessages(const QList<LeasedMessage> &messages)
{
    QJsonArray ids;
    for (const LeasedMessage &message : messages)
        ids.append(message.id.value());
    return reading(m_line.call("keeper.begin_messages", {m_worker, ids}, CallOptions::repeatable()), [](const QJsonValue &answer) {
        QList<MessageId> begun;
        const QJsonArray told = answer[u"begun"].toArray();
        for (const QJsonValue &id : told)
            begun.append(MessageId(id.toInteger()));
        return begun;
    });
}

QFuture<Result<bool>> KeeperDesk::messageSent(MessageId id, SendResult outcome, const QString &gatewayId, const QString &detail)
{
    return readStored(
        m_line.call("keeper.message_sent", {id.value(), m_worker, wordFor(outcome), gatewayId, detail}, CallOptions::repeatable()));
}

void KeeperDesk::deliveryReport(MessageId id, const QString &token, MessageState state, std::function<void(const Result<bool> &)> told)
{
    m_line.call("keeper.delivery_report", {id.value(), token, wordFor(state)}, CallOptions::repeatable())
        .whenThere([told = std::move(told)](const Result<QJsonValue> &result) {
            told(result ? Result<bool>((*result)[u"stored"].toBool()) : Result<bool>(result.error()));
        });
}

QFuture<Result<QList<PendingDocument>>> KeeperDesk::pendingDocuments(int count)
{
    return reading(m_line.call("keeper.pending_documents", {m_worker, count}),
                   [](const QJsonValue &answer) { return readList<PendingDocument>(answer[u"documents"]); });
}

QFuture<Result<bool>> KeeperDesk::storeDocument(DocumentId id, int pages, const QByteArray &pdf, const QByteArray &signature,
                                                const QString &signer)
{
    return readStored(
        m_line.call("keeper.store_document", {id.value(), m_worker, pages, pdf, signature, signer}, CallOptions::repeatable()));
}

QFuture<Result<bool>> KeeperDesk::documentFailed(DocumentId id, const QString &why)
{
    return readStored(m_line.call("keeper.document_failed", {id.value(), m_worker, why}, CallOptions::repeatable()));
}

QFuture<Result<Done>> KeeperDesk::tidy()
{
    return readDone(m_line.call("keeper.tidy"));
}

QFuture<Result<Announced>> KeeperDesk::announce(const QString &since)
{
    return readRecord<Announced>(
        m_line.call("keeper.announce", {since.isEmpty() ? SqlValue(nullptr) : SqlValue(since)}, CallOptions::repeatable()));
}

QFuture<Result<Done>> KeeperDesk::beat(GatewayState gateway)
{
    return readDone(m_line.call("keeper.beat", {m_worker, wordFor(gateway)}, CallOptions::repeatable()));
}

QFuture<Result<bool>> KeeperDesk::seal()
{
    return reading(m_line.call("keeper.seal"), [](const QJsonValue &value) { return value[u"more"].toBool(); });
}

QFuture<Result<Done>> KeeperDesk::leave()
{
    return readDone(m_line.call("keeper.leave", {m_worker}, CallOptions::repeatable()));
}

}
