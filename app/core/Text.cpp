// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Text.h"

namespace yichuang {

bool isHidden(char32_t c)
{
    return c == 0x00AD || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
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
        const bool joiner = c == 0x200C || c == 0x200D;
        if ((isHidden(c) && !joiner) || isSurrogate(c) || (isControl(c) && !lineBreak))
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
