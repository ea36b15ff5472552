// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageProtocol.h"

#include <QJsonDocument>
#include <QtEndian>

#include <utility>

namespace yichuang {
namespace {

constexpr qint64 lengthSize = 8;
constexpr qint64 headLimit = 1 << 20;

QByteArray length(qint64 bytes)
{
    QByteArray result(lengthSize, Qt::Uninitialized);
    qToBigEndian<qint64>(bytes, result.data());
    return result;
}

}

QByteArray PageMessage::beginning() const
{
    QByteArray json = QJsonDocument(head).toJson(QJsonDocument::Compact);
    json.append((lengthSize - json.size() % lengthSize) % lengthSize, ' '); // a picture's rows begin where a QImage wants them
    return length(json.size()) + json + length(body.size());
}

PageMessage::State PageMessage::read(QByteArray &bytes, qint64 bodyLimit, PageMessage &message)
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
    if (bytes.size() < bodyAt + body) {
        bytes.reserve(bodyAt + body); // growing to it by doubling copied 16 MB at a stroke, which kept a window's thread for 76 ms
        return State::Incomplete;
    }
    const QJsonDocument document = QJsonDocument::fromJson(bytes.mid(lengthSize, head));
    bytes.truncate(bodyAt + body);
    bytes.remove(0, bodyAt);
    message = {document.object(), std::exchange(bytes, {})};
    return document.isObject() ? State::Whole : State::Broken;
}

}
