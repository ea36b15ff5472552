// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "Fault.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yichuang::ctl {
namespace {

// Both are six bytes long, so that positions stay.
constexpr auto Replacement = "\\ufffd";

bool isHigh(uint unit)
{
    return unit >= 0xd800 && unit < 0xdc00;
}

bool isLow(uint unit)
{
    return unit >= 0xdc00 && unit < 0xe000;
}

}

JsonText::JsonText(QByteArray text)
    : m_text(std::move(text))
{
    for (qsizetype at = 0; at < m_text.size(); ++at) {
        if (m_text.at(at) == '"') {
            at = readString(at);
        } else if (m_text.at(at) == '\0') {
            note(at, 0);
            m_text[at] = ' ';
        } else {
            punctuate(m_text.at(at));
        }
    }
}

QString JsonText::place(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    return QStringLiteral("%1:%2").arg(before.count('\n') + 1).arg(offset - before.lastIndexOf('\n'));
}

// Answers the place of the closing quotation mark.
qsizetype JsonText::readString(qsizetype begin)
{
    qsizetype at = begin + 1;
    while (at < m_text.size() && m_text.at(at) != '"') {
        if (m_text.at(at) == '\\') {
            at = readEscape(at);
        } else if (m_text.at(at) == '\0') {
            note(at, 0);
            m_text[at++] = ' ';
        } else {
            ++at;
        }
    }
    if (!m_frames.isEmpty() && m_frames.last().awaitsKey) {
        const QByteArray key = m_text.mid(begin, at - begin + 1);
        m_frames.last().key = QJsonDocument::fromJson('[' + key + ']').array().first().toString();
        m_frames.last().awaitsKey = false;
        noteKey();
    }
    return at;
}

// Answers the place behind the escape, or behind the pair of them.
qsizetype JsonText::readEscape(qsizetype at)
{
    const std::optional<uint> unit = unitAt(at);
    if (!unit)
        return at + 2;
    if (isHigh(*unit)) {
        if (const std::optional<uint> next = unitAt(at + 6); next && isLow(*next))
            return at + 12;
    }
    if (*unit == 0 || isHigh(*unit) || isLow(*unit)) {
        note(at, *unit);
        m_text.replace(at, 6, Replacement);
    }
    return at + 6;
}

std::optional<uint> JsonText::unitAt(qsizetype at) const
{
    if (at + 6 > m_text.size() || m_text.at(at) != '\\' || m_text.at(at + 1) != 'u')
        return std::nullopt;
    bool isNumber = false;
    const uint unit = m_text.mid(at + 2, 4).toUInt(&isNumber, 16);
    return isNumber ? std::optional(unit) : std::nullopt;
}

void JsonText::punctuate(char c)
{
    if (c == '{' || c == '[') {
        m_frames.append({.isArray = c == '[', .index = 0, .key = {}, .awaitsKey = c == '{'});
    } else if (c == '}' || c == ']') {
        if (!m_frames.isEmpty())
            m_frames.removeLast();
    } else if (c == ',' && !m_frames.isEmpty()) {
        ++m_frames.last().index;
        m_frames.last().awaitsKey = !m_frames.last().isArray;
    }
}

void JsonText::note(qsizetype at, uint codePoint)
{
    if (m_blemishes.size() == MostBlemishes) {
        ++m_further;
        return;
    }
    for (; m_reached < at; ++m_reached) {
        if (m_text.at(m_reached) == '\n') {
            ++m_line;
            m_lineBegin = m_reached + 1;
        }
    }
    m_blemishes.append({.pointer = pointer(), .line = m_line, .column = int(at - m_lineBegin) + 1, .codePoint = codePoint});
}

void JsonText::noteKey()
{
    QSet<QString> &keys = m_frames.last().keys;
    const qsizetype before = keys.size();
    keys.insert(m_frames.last().key);
    if (keys.size() == before && m_repeated.size() < MostBlemishes)
        m_repeated.append(pointer());
}

QString JsonText::pointer() const
{
    QString path;
    for (const Frame &frame : m_frames) {
        if (frame.awaitsKey)
            break;
        path += pointerStep(frame.isArray ? QString::number(frame.index) : frame.key);
    }
    return path;
}

}
