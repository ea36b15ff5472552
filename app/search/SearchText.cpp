// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchText.h"

#include "core/Text.h"

namespace yichuang {

QList<SearchCharacter> searchCharacters(const QString &text)
{
    QList<SearchCharacter> characters;
    eachCodePoint(text, [&](qsizetype at, char32_t c) {
        const char32_t narrow = c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
        if (QChar::isLetterOrNumber(narrow))
            characters.append({QChar::toLower(narrow), at, c > 0xFFFF ? 2 : 1});
        return true;
    });
    return characters;
}

bool isLatinLetter(char32_t character)
{
    return character >= U'a' && character <= U'z';
}

}
