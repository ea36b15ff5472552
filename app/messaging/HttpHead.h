// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace yichuang {

// Reads the head of an HTTP/1.1 request or answer (RFC 9112) out of what has arrived so far. Just enough for a gateway on the same
// network: no chunks, no folded lines.
class HttpHead {
public:
    enum class State { Incomplete, Malformed, Complete };
    static constexpr qsizetype LongestHead = 16 * 1024;

    static HttpHead read(const QByteArray &arrived);

    State state() const { return m_state; }
    qsizetype size() const { return m_size; } // bytes of head, the empty line included

    // The three words of the first line: method, target, version of a request; version, status, reason of an answer.
    QByteArray word(int n) const { return m_words.value(n); }

    // The value of a header, empty when it is not there.
    QByteArray header(const QByteArray &name) const;

    // How much body follows, or -1 when the end of the connection ends it.
    qsizetype bodySize() const;

    // Whether the sender of this head keeps the connection open after it.
    bool keepsOpen() const;

private:
    State m_state = State::Incomplete;
    qsizetype m_size = 0;
    QList<QByteArray> m_words;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
};

}
