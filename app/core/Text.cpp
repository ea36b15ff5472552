// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Text.h"

namespace yichuang {

namespace {

bool isHidden(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F;
}

bool isControl(char32_t c)
{
    return c < 0x20 || c == 0x7F || (c >= 0x80 && c < 0xA0);
}

bool isSurrogate(char32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

// One code point at a time; an unpaired surrogate comes as itself.
template<typename See> void eachCodePoint(QStringView text, See see)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (!see(i, c))
            return;
        i += pair ? 1 : 0;
    }
}

}

QString halfWidth(const QString &text)
{
    QString half = text;
    for (QChar &c : half) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == QChar(0x3000))
            c = u' ';
    }
    return half;
}

std::optional<Blemish> findBlemish(QStringView text, Lines lines)
{
    std::optional<Blemish> found;
    eachCodePoint(text, [&](qsizetype position, char32_t c) {
        const bool lineBreak = lines == Lines::Many && (c == u'\n' || c == u'\t' || c == u'\r');
        if (isHidden(c) || isSurrogate(c) || (isControl(c) && !lineBreak))
            found = Blemish{position, c};
        return !found;
    });
    return found;
}

QString visible(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    eachCodePoint(text, [&](qsizetype, char32_t c) {
        const bool lineBreak = c == u'\n' || c == u'\t';
        if (isHidden(c) || isSurrogate(c) || (isControl(c) && !lineBreak))
            shown += QStringLiteral("⟨U+%1⟩").arg(QString::number(uint(c), 16).toUpper().rightJustified(4, u'0'));
        else
            shown += QString::fromUcs4(&c, 1);
        return true;
    });
    return shown;
}

QString truncated(const QString &text, qsizetype codePoints)
{
    qsizetype count = 0;
    qsizetype end = text.size();
    eachCodePoint(text, [&](qsizetype position, char32_t) {
        if (count++ < codePoints)
            return true;
        end = position;
        return false;
    });
    return text.left(end);
}

qsizetype codePointCount(QStringView text)
{
    qsizetype count = 0;
    eachCodePoint(text, [&](qsizetype, char32_t) { return ++count > 0; });
    return count;
}

}
