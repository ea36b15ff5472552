// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CardText.h"
#include "devices/serial/FrameParser.h"
#include "devices/serial/ReaderProtocol.h"

#include <cstdint>
#include <cstdlib>

using namespace yichuang;

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

// What a card says stays the same when it is written down and read again.
void readCard(QByteArrayView block)
{
    const Result<CardData> card = cardtext::decode(block);
    if (!card)
        return;
    const Result<CardData> again = cardtext::decode(cardtext::encode(*card));
    demand(again.ok());
    demand(again->number == card->number);
    demand(again->birth == card->birth && again->validTo == card->validTo && again->sex == card->sex && again->kind == card->kind);
}

void hear(const QList<QByteArray> &bodies)
{
    for (const QByteArray &body : bodies) {
        demand(body.size() >= FrameParser::ShortestLength - 1 && body.size() < FrameParser::LongestLength);
        sam::commandIn(body);
        const auto reply = sam::replyIn(body);
        const auto blocks = reply ? sam::blocksIn(reply->data) : std::nullopt;
        if (blocks)
            readCard(blocks->text);
    }
}

}

// The first byte cuts the rest into pieces, as a serial line does; then the same bytes come as what one frame holds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const qsizetype piece = 1 + data[0];
    FrameParser parser;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        hear(parser.feed(bytes.sliced(at, qMin(piece, bytes.size() - at))));
    while (parser.isInFrame())
        hear(parser.giveUp());
    if (bytes.size() >= FrameParser::ShortestLength - 1 && bytes.size() < FrameParser::LongestLength) {
        const QList<QByteArray> bodies = parser.feed(FrameParser::frame(bytes));
        demand(bodies.size() == 1 && bodies.first() == bytes);
        hear(bodies);
    }
    readCard(bytes.first(qMin(bytes.size(), cardtext::Size)));
    return 0;
}
