// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/HttpHead.h"

namespace yichuang {

HttpHead HttpHead::read(const QByteArray &arrived)
{
    HttpHead head;
    const qsizetype end = arrived.indexOf("\r\n\r\n");
    if (end < 0 || end > LongestHead) {
        head.m_state = arrived.size() > LongestHead ? State::Malformed : State::Incomplete;
        return head;
    }
    head.m_size = end + 4;
    head.m_state = State::Malformed;
    const QList<QByteArray> lines = arrived.first(end).replace("\r\n", "\n").split('\n');
    head.m_words = lines.first().split(' ');
    if (head.m_words.size() < 2)
        return head;
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return head;
        head.m_headers.append({line.first(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    head.m_state = State::Complete;
    return head;
}

QByteArray HttpHead::header(const QByteArray &name) const
{
    for (const auto &[key, value] : m_headers) {
        if (key == name.toLower())
            return value;
    }
    return {};
}

qsizetype HttpHead::bodySize() const
{
    bool number = false;
    const qlonglong size = header("content-length").toLongLong(&number);
    return number && size >= 0 ? size : -1;
}

bool HttpHead::keepsOpen() const
{
    const bool modern = word(0) == "HTTP/1.1" || word(2) == "HTTP/1.1";
    return modern && header("connection").toLower() != "close";
}

}
