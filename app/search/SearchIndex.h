// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/Syllables.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace yichuang {

// Texts by sound: every place where a piece of a text may begin stands in one sorted array, under the syllables that follow it. What begins
// with some syllables is one stretch of that array. A character with several readings stands under each of them.
class SearchIndex {
public:
    enum class Kind : quint8 { Name, Keyword, Synonym };
    struct Text {
        quint32 begin; // among all characters
        quint16 length;
        Kind kind;
        quint32 owner; // number of the item, or of the synonym
    };
    // Syllables of the first four characters, and in the lowest bits the place where they begin.
    using Posting = quint64;
    using Postings = std::span<const Posting>;
    static constexpr int Depth = 4;
    static constexpr int PlaceBits = 24;

    void add(const QString &text, Kind kind, quint32 owner);
    // After the last text was added.
    void sort();

    const Syllables &syllables() const { return m_syllables; }
    Postings all() const { return m_postings; }
    // Of those that agree in the first `depth` syllables, the stretch whose next one lies in [first, last).
    Postings narrowed(Postings within, int depth, Syllable first, Syllable last) const;
    static Syllable syllableAt(Posting posting, int depth)
    {
        return (posting >> (PlaceBits + (Depth - 1 - depth) * Syllables::Bits)) & Mask;
    }
    static quint32 placeOf(Posting posting) { return posting & ((1u << PlaceBits) - 1); }

    // The number that a character has here; 0 where no text holds it.
    quint16 number(char32_t character) const { return m_numbers.value(character); }
    // 0 after a text's last character.
    quint16 characterAt(quint32 place) const { return m_characters[place]; }
    std::span<const Syllable> readings(quint16 character) const;
    const Text &textAt(quint32 place) const { return m_texts[m_textOf[place]]; }
    bool beginsText(quint32 place) const { return place == 0 || m_characters[place - 1] == 0; }
    // Letters and characters from one place on, as they are compared.
    QString said(quint32 place, int length) const;

    qint64 bytes() const;

private:
    static constexpr quint64 Mask = (1u << Syllables::Bits) - 1;
    static constexpr std::size_t MostCharacters = 1u << PlaceBits;

    void read();
    void post(quint32 place, int depth, quint64 key, int &spare);

    Syllables m_syllables;
    QHash<char32_t, quint16> m_numbers;
    std::vector<char32_t> m_codes; // by number
    std::vector<quint32> m_firstReading;
    std::vector<Syllable> m_readings;
    std::vector<quint16> m_characters;
    std::vector<quint32> m_textOf;
    std::vector<Text> m_texts;
    std::vector<Posting> m_postings;
};

}
