// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/serial/FrameParser.h"

#include <numeric>
#include <utility>

namespace yichuang {

namespace {

constexpr QByteArrayView Preamble("\xAA\xAA\xAA\x96\x69", 5);
constexpr qsizetype HeadSize = 7; // preamble and length

char exclusiveOr(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), char(0), [](char a, char b) { return char(a ^ b); });
}

// How many bytes at the end may be the beginning of a preamble.
qsizetype openEnd(const QByteArray &bytes)
{
    qsizetype length = qMin(Preamble.size() - 1, bytes.size());
    while (length > 0 && QByteArrayView(bytes).last(length) != Preamble.first(length))
        --length;
    return length;
}

}

QByteArray FrameParser::frame(QByteArrayView body)
{
    const qsizetype length = body.size() + 1;
    QByteArray frame = Preamble.toByteArray();
    frame.append(char(length >> 8)).append(char(length & 0xFF)).append(body);
    return frame.append(exclusiveOr(QByteArrayView(frame).sliced(Preamble.size())));
}

QList<QByteArray> FrameParser::feed(QByteArrayView bytes)
{
    m_held.append(bytes);
    return cut();
}

QList<QByteArray> FrameParser::giveUp()
{
    drop(qMin(qsizetype(1), m_held.size()));
    return cut();
}

void FrameParser::clear()
{
    drop(m_held.size());
}

QList<QByteArray> FrameParser::cut()
{
    QList<QByteArray> bodies;
    while (!m_held.isEmpty()) {
        const qsizetype start = m_held.indexOf(Preamble);
        drop(start < 0 ? m_held.size() - openEnd(m_held) : start);
        if (m_held.size() < HeadSize)
            break;
        const qsizetype length = (quint8(m_held[5]) << 8) | quint8(m_held[6]);
        if (length < ShortestLength || length > LongestLength) {
            drop(1);
        } else if (m_held.size() < HeadSize + length) {
            break;
        } else if (exclusiveOr(QByteArrayView(m_held).sliced(Preamble.size(), length + 2)) != 0) {
            drop(1); // a whole frame may stand in what was taken for its body
        } else {
            bodies.append(m_held.sliced(HeadSize, length - 1));
            drop(HeadSize + length);
        }
    }
    return bodies;
}

void FrameParser::drop(qsizetype count)
{
    if (count == 0)
        return;
    QByteArray rest = m_held.sliced(count);
    m_held.fill('\0');
    m_held = std::move(rest);
}

}
