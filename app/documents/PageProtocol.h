// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace yichuang {

// What the service and its helper say to each other. The helper's standard input is a socket: each packet of it is a request, a JSON
// object, and the first one brings the descriptor of the file along. Its standard output is a pipe: an answer is a JSON head and a body,
// each preceded by its length as eight bytes, big end first. Request: {"command":"probe","name":…} or
// {"command":"render","page":…,"width":…,"rotation":…}, and, for a file inside an archive, "entry": its place in the list, after the places
// of the archives around it. Answer: {"facts":{…}}, or {"width":…,"height":…,"pages":…} with rows of 32-bit pixels as the body, or
// {"error":code,"log":…}. The body of an answer about an office file inside an archive is that file, for the program that makes pages of
// it.
struct PageMessage {
    QJsonObject head;
    QByteArray body;

    static constexpr qint64 longestAnswer = 32LL << 20; // the body of one, in bytes
    static constexpr int longestRequest = 64 << 10;
    // Of the processor's time.
    static constexpr unsigned secondsForAnAnswer = 5;
    static constexpr unsigned secondsOfALife = 30;

    // All that stands before the body: the head with its length, and the body's length.
    QByteArray beginning() const;

    enum class State { Incomplete, Whole, Broken };
    // Reads a message from what was received; a whole one takes the bytes with it, for a page is too large to be copied in a window's
    // thread. Broken: a length passes the limit, or the head is no JSON object.
    static State read(QByteArray &bytes, qint64 bodyLimit, PageMessage &message);
};

}
