// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/ReaderProtocol.h"

#include "devices/serial/FrameParser.h"

namespace yichuang::sam {

namespace {

QByteArray twoBytes(qsizetype number)
{
    return QByteArray().append(char(number >> 8)).append(char(number & 0xFF));
}

int numberAt(QByteArrayView bytes, qsizetype at)
{
    return (quint8(bytes[at]) << 8) | quint8(bytes[at + 1]);
}

}

QByteArray request(Command command)
{
    return FrameParser::frame(twoBytes(quint16(command)));
}

QByteArray reply(Status status, QByteArrayView data)
{
    return FrameParser::frame(QByteArray(2, '\0').append(char(status)).append(data));
}

std::optional<Command> commandIn(QByteArrayView body)
{
    return body.size() < 2 ? std::nullopt : std::optional(Command(numberAt(body, 0)));
}

std::optional<Reply> replyIn(QByteArrayView body)
{
    return body.size() < 3 ? std::nullopt : std::optional(Reply{Status(quint8(body[2])), body.sliced(3).toByteArray()});
}

std::optional<CardBlocks> blocksIn(QByteArrayView data)
{
    if (data.size() < 4)
        return std::nullopt;
    const int text = numberAt(data, 0);
    const int photo = numberAt(data, 2);
    if (data.size() < 4 + text + photo)
        return std::nullopt;
    return CardBlocks{data.sliced(4, text).toByteArray(), data.sliced(4 + text, photo).toByteArray()};
}

QByteArray dataOf(const CardBlocks &blocks)
{
    return twoBytes(blocks.text.size()) + twoBytes(blocks.photo.size()) + blocks.text + blocks.photo;
}

}
