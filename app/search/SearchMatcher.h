// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchQuery.h"

#include <functional>

namespace yichuang {

// One place where a text says what was typed.
struct SearchMatch {
    quint32 place = 0;
    int length = 0;  // characters
    int sounded = 0; // letters that the characters met by letters have
    int typed = 0;   // letters typed for them
    int errors = 0;
};

// Finds what was typed in an index: characters by themselves, letters as beginnings of syllables that follow each other, each as short or
// as whole as the person likes.
class SearchMatcher {
public:
    using See = std::function<void(const SearchMatch &)>;

    SearchMatcher(const SearchIndex &index, const SearchQuery &query, See see);

    void find();
    // Whole syllables (the last as short as one likes), of which so many letters may be wrong, missing, too many or swapped.
    void findWithErrors(int most);

private:
    struct State {
        SearchIndex::Postings within;
        int depth = 0;
        qsizetype unit = 0;
        int sounded = 0;
        int typed = 0;
        int errors = 0;
    };
    struct Taken {
        qsizetype letters; // of the query
        int errors;
    };

    void descend(const State &state);
    void descendByLetters(const State &state);
    void descendByCharacter(const State &state);
    void descendWithErrors(const State &state, int left);
    // What is left of the query against the text behind the sorted syllables.
    void follow(State state, quint32 place, int left);
    bool isWritten(quint32 place, int depth) const;
    void tell(const State &state);
    QList<Taken> takings(QByteArrayView syllable, qsizetype unit, int left) const;

    const SearchIndex &m_index;
    const SearchQuery &m_query;
    See m_see;
    std::array<quint16, SearchIndex::Depth> m_written{}; // characters that the query names at each depth; 0: any
};

}
