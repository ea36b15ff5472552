// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchQuery.h"

#include "pinyin/PinyinReadings.h"
#include "search/SearchText.h"

namespace yichuang {

namespace {

constexpr qsizetype LongestQuery = 60;

// Whether something that parts syllables stood between two characters.
bool isParted(const QList<SearchCharacter> &characters, qsizetype i)
{
    return i > 0 && characters[i - 1].from + characters[i - 1].units < characters[i].from;
}

}

std::optional<SearchQuery> SearchQuery::of(const QString &typed, const SearchIndex &index)
{
    SearchQuery query;
    const QList<SearchCharacter> characters = searchCharacters(typed.left(LongestQuery));
    for (qsizetype i = 0; i < characters.size(); ++i) {
        Unit unit;
        if (isLatinLetter(characters[i].code))
            unit.letter = char(characters[i].code);
        else
            unit.character = index.number(characters[i].code);
        unit.begins = isParted(characters, i);
        if (unit.letter == 0 && unit.character == 0)
            return {};
        query.m_units.append(unit);
    }
    return query;
}

SearchQuery SearchQuery::spoken(const QString &typed)
{
    SearchQuery query;
    const QList<SearchCharacter> characters = searchCharacters(typed.left(LongestQuery));
    QList<char32_t> codes;
    for (const SearchCharacter &character : characters)
        codes.append(character.code);
    const QList<QStringList> readings = PinyinReadings::of(codes);
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const bool latin = isLatinLetter(codes[i]);
        const QString sound = latin ? QString(QChar(char16_t(codes[i]))) : readings[i].value(0);
        for (qsizetype at = 0; at < sound.size(); ++at)
            query.m_units.append({0, sound[at].toLatin1(), at == 0 && (!latin || isParted(characters, i))});
    }
    return query;
}

QByteArrayView SearchQuery::lettersFrom(qsizetype unit, QByteArray &buffer) const
{
    constexpr qsizetype longestSyllable = 6; // zhuang
    buffer.clear();
    for (qsizetype at = unit; at < m_units.size() && buffer.size() < longestSyllable; ++at) {
        if (m_units[at].letter == 0 || (at > unit && m_units[at].begins))
            break;
        buffer.append(m_units[at].letter);
    }
    return buffer;
}

}
