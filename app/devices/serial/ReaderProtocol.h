// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>

namespace yichuang {

// The words of the security module (SAM_V) that every reader of second-generation identity cards has inside: GA 450.
namespace sam {

enum class Command : quint16 {
    Status = 0x11FF,
    Find = 0x2001,
    Select = 0x2002,
    ReadTextAndPhoto = 0x3001,
};

enum class Status : quint8 {
    Success = 0x90,
    CardFound = 0x9F,
    ChecksumWrong = 0x10,
    LengthWrong = 0x11,
    CommandWrong = 0x21,
    UnknownError = 0x24,
    CardRejectsReader = 0x31,
    ReaderRejectsCard = 0x32,
    VerifyFailed = 0x33,
    WrongCardType = 0x40,
    ReadFailed = 0x41,
    RandomFailed = 0x47,
    SelfTestFailed = 0x60,
    NotAuthorised = 0x66,
    NoCard = 0x80,
    SelectFailed = 0x81,
    ItemAbsent = 0x91,
};

// The rates that a module can be set to, the usual one first.
inline constexpr std::array<int, 5> BaudRates{115200, 57600, 38400, 19200, 9600};

struct Reply {
    Status status = Status::UnknownError;
    QByteArray data;
};

QByteArray request(Command command);
QByteArray reply(Status status, QByteArrayView data = {});

// From the body of a frame; none where it is too short to be one.
std::optional<Command> commandIn(QByteArrayView body);
std::optional<Reply> replyIn(QByteArrayView body);

// What a read answers: the card's text block and its portrait as the chip holds it. None where the lengths make no sense.
struct CardBlocks {
    QByteArray text;
    QByteArray photo;
};
std::optional<CardBlocks> blocksIn(QByteArrayView data);
QByteArray dataOf(const CardBlocks &blocks);

}

}
