// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

#include <utility>

namespace yichuang {

// A syllable's place among all in the order of the alphabet, from 1. Letters and digits of names are syllables of their own.
using Syllable = quint16;

// The syllables that a catalogue's texts are read with. Those that begin with the same letters stand side by side.
class Syllables {
public:
    static constexpr Syllable None = 0; // the end of a text
    static constexpr int Bits = 10;

    Syllables() = default;
    explicit Syllables(const QSet<QByteArray> &all);

    // The last one of all is that of characters nobody knows a reading of.
    Syllable unread() const { return Syllable(m_letters.size()); }
    Syllable find(QByteArrayView letters) const;
    QByteArrayView letters(Syllable syllable) const { return m_letters[syllable - 1]; }
    // The first one that begins with these letters, and the one after the last.
    std::pair<Syllable, Syllable> beginningWith(QByteArrayView letters) const;

private:
    QList<QByteArray> m_letters;
};

}
