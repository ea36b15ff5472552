// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Text.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

bool isHidden(char32_t c)
{
    static constexpr struct {
        char32_t first, last;
    } hidden[] = {{0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C},   {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},
                  {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x2800, 0x2800},   {0x3164, 0x3164},   {0xFEFF, 0xFEFF},
                  {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF}};
    return std::any_of(std::begin(hidden), std::end(hidden), [c](const auto &range) { return c >= range.first && c <= range.last; });
}

bool isJoiner(char32_t c)
{
    return c == 0x200C || c == 0x200D || (c >= 0x180B && c <= 0x180F);
}

bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

bool isSurrogate(char32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
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

QString asCode(const QString &text)
{
    QString code;
    code.reserve(text.size());
    for (const QChar c : halfWidth(text)) {
        if (!c.isSpace())
            code += c >= u'a' && c <= u'z' ? QChar(c.unicode() - 0x20) : c;
    }
    return code;
}

std::optional<Blemish> findBlemish(QStringView text, Lines lines)
{
    std::optional<Blemish> found;
    eachCodePoint(text, [&](qsizetype position, char32_t c) {
        const bool lineBreak = lines == Lines::Many && (c == u'\n' || c == u'\t' || c == u'\r');
        if ((isHidden(c) && !isJoiner(c)) || isSurrogate(c) || (isControl(c) && !lineBreak))
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

QString shortLaw(const QString &article)
{
    return QString(article).remove(QStringLiteral("中华人民共和国"));
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
