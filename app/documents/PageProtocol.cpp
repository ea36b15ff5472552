// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageProtocol.h"

#include <QJsonDocument>
#include <QtEndian>

namespace yichuang {
namespace {

constexpr qint64 lengthSize = 8;
constexpr qint64 headLimit = 4 << 20;

QByteArray withLength(const QByteArray &bytes)
{
    QByteArray result(lengthSize, Qt::Uninitialized);
    qToBigEndian<qint64>(bytes.size(), result.data());
    return result + bytes;
}

}

QByteArray PageMessage::toBytes() const
{
    return withLength(QJsonDocument(head).toJson(QJsonDocument::Compact)) + withLength(body);
}

PageMessage::State PageMessage::read(const QByteArray &bytes, qint64 bodyLimit, PageMessage &message)
{
    if (bytes.size() < lengthSize)
        return State::Incomplete;
    const qint64 head = qFromBigEndian<qint64>(bytes.constData());
    if (head < 2 || head > headLimit)
        return State::Broken;
    const qint64 bodyAt = 2 * lengthSize + head;
    if (bytes.size() < bodyAt)
        return State::Incomplete;
    const qint64 body = qFromBigEndian<qint64>(bytes.constData() + lengthSize + head);
    if (body < 0 || body > bodyLimit)
        return State::Broken;
    if (bytes.size() < bodyAt + body)
        return State::Incomplete;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.mid(lengthSize, head));
    message = {document.object(), bytes.mid(bodyAt, body)};
    return document.isObject() ? State::Whole : State::Broken;
}

}
