// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace yichuang {

// Cuts what arrives on a reader's line into frames: AA AA AA 96 69, a length of two bytes, a body, and a check byte that makes the XOR of
// all behind the preamble zero. Bytes may come one by one, with noise between them and with half a frame before; whatever is no frame is
// skipped. What was looked at is overwritten, because the body of a frame may be a person.
class FrameParser {
public:
    static constexpr qsizetype LongestLength = 2400; // body and check byte
    static constexpr qsizetype ShortestLength = 3;   // a request: command, parameter, check byte

    static QByteArray frame(QByteArrayView body);

    // The bodies of the frames that are whole now, oldest first.
    QList<QByteArray> feed(QByteArrayView bytes);
    // The rest of a frame that had begun does not come: goes on behind its first byte.
    QList<QByteArray> giveUp();
    void clear();

    bool isInFrame() const { return !m_held.isEmpty(); }

private:
    QList<QByteArray> cut();
    void drop(qsizetype count);

    QByteArray m_held; // begins with a preamble, or with what may become one
};

}
