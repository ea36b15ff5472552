// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchIndex.h"

namespace yichuang {

// What was typed, one character or Latin letter after the other.
class SearchQuery {
public:
    struct Unit {
        quint16 character = 0; // its number in the index; 0 for a letter
        char letter = 0;
        bool begins = false; // a syllable begins here: a blank or an apostrophe stood before it
    };

    // None where a character occurs in no text: nothing can match then.
    static std::optional<SearchQuery> of(const QString &typed, const SearchIndex &index);
    // As it sounds: letters alone. A character that the index does not know is asked of the pinyin table.
    static SearchQuery spoken(const QString &typed);

    const QList<Unit> &units() const { return m_units; }
    bool isEmpty() const { return m_units.isEmpty(); }
    qsizetype size() const { return m_units.size(); }
    // The letters from one place on, up to where another syllable begins or a character stands; six at most.
    QByteArrayView lettersFrom(qsizetype unit, QByteArray &buffer) const;

private:
    QList<Unit> m_units;
};

}
