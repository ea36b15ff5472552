// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchMatcher.h"

#include <algorithm>

namespace yichuang {

namespace {

int common(QByteArrayView a, QByteArrayView b)
{
    return int(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}

SearchMatcher::SearchMatcher(const SearchIndex &index, const SearchQuery &query, See see)
    : m_index(index)
    , m_query(query)
    , m_see(std::move(see))
{
}

void SearchMatcher::find()
{
    if (!m_query.isEmpty())
        descend({m_index.all()});
}

void SearchMatcher::findWithErrors(int most)
{
    if (!m_query.isEmpty())
        descendWithErrors({m_index.all()}, most);
}

void SearchMatcher::descend(const State &state)
{
    if (state.within.empty())
        return;
    if (state.unit == m_query.size())
        return tell(state);
    if (state.depth == SearchIndex::Depth) {
        for (const SearchIndex::Posting posting : state.within) {
            const quint32 place = SearchIndex::placeOf(posting);
            if (isWritten(place, state.depth))
                follow({{}, state.depth, state.unit, state.sounded, state.typed, state.errors}, place, 0);
        }
        return;
    }
    if (m_query.units()[state.unit].letter != 0)
        descendByLetters(state);
    else
        descendByCharacter(state);
}

void SearchMatcher::descendByLetters(const State &state)
{
    QByteArray buffer;
    const QByteArrayView letters = m_query.lettersFrom(state.unit, buffer);
    const auto [first, last] = m_index.syllables().beginningWith(letters.first(1));
    SearchIndex::Postings within = m_index.narrowed(state.within, state.depth, first, last);
    while (!within.empty()) {
        const Syllable syllable = SearchIndex::syllableAt(within.front(), state.depth);
        const SearchIndex::Postings same = m_index.narrowed(within, state.depth, syllable, syllable + 1);
        const QByteArrayView sound = m_index.syllables().letters(syllable);
        for (int taken = common(sound, letters); taken > 0; --taken)
            descend({same, state.depth + 1, state.unit + taken, state.sounded + int(sound.size()), state.typed + taken, 0});
        within = within.subspan(same.size());
    }
}

void SearchMatcher::descendByCharacter(const State &state)
{
    const quint16 character = m_query.units()[state.unit].character;
    m_written[state.depth] = character;
    for (const Syllable reading : m_index.readings(character))
        descend({m_index.narrowed(state.within, state.depth, reading, reading + 1), state.depth + 1, state.unit + 1, state.sounded,
                 state.typed, state.errors});
    m_written[state.depth] = 0;
}

void SearchMatcher::follow(State state, quint32 place, int left)
{
    if (state.unit == m_query.size())
        return m_see({place, state.depth, state.sounded, state.typed, state.errors});
    const quint16 character = m_index.characterAt(place + state.depth);
    const SearchQuery::Unit &unit = m_query.units()[state.unit];
    if (unit.letter == 0) {
        if (unit.character == character)
            follow({{}, state.depth + 1, state.unit + 1, state.sounded, state.typed, state.errors}, place, left);
        return;
    }
    QByteArray buffer;
    for (const Syllable reading : m_index.readings(character)) {
        const QByteArrayView sound = m_index.syllables().letters(reading);
        const int sounded = state.sounded + int(sound.size());
        if (state.errors + left > 0) {
            for (const Taken &taken : takings(sound, state.unit, left))
                follow({{},
                        state.depth + 1,
                        state.unit + taken.letters,
                        sounded,
                        state.typed + int(taken.letters),
                        state.errors + taken.errors},
                       place, left - taken.errors);
            continue;
        }
        for (int taken = common(sound, m_query.lettersFrom(state.unit, buffer)); taken > 0; --taken)
            follow({{}, state.depth + 1, state.unit + taken, sounded, state.typed + taken, 0}, place, 0);
    }
}

bool SearchMatcher::isWritten(quint32 place, int depth) const
{
    for (int i = 0; i < depth; ++i) {
        if (m_written[i] != 0 && m_written[i] != m_index.characterAt(place + i))
            return false;
    }
    return true;
}

void SearchMatcher::tell(const State &state)
{
    for (const SearchIndex::Posting posting : state.within) {
        const quint32 place = SearchIndex::placeOf(posting);
        if (isWritten(place, state.depth))
            m_see({place, state.depth, state.sounded, state.typed, state.errors});
    }
}

// How many of the next letters may stand for a syllable, and with how many errors. By the table of edit distances, neighbours swapped being
// one error.
QList<SearchMatcher::Taken> SearchMatcher::takings(QByteArrayView syllable, qsizetype unit, int left) const
{
    constexpr int widest = 9; // a syllable of six letters and two too many, and the empty one
    const int rest = int(qMin(m_query.size() - unit, syllable.size() + left));
    const auto typed = [&](int i) { return m_query.units()[unit + i].letter; };
    std::array<std::array<int, widest>, widest> distance{};
    for (int i = 0; i <= syllable.size(); ++i) {
        for (int j = 0; j <= rest; ++j) {
            if (i == 0 || j == 0) {
                distance[i][j] = i + j;
                continue;
            }
            const int wrong = syllable[i - 1] != typed(j - 1);
            distance[i][j] = std::min({distance[i - 1][j] + 1, distance[i][j - 1] + 1, distance[i - 1][j - 1] + wrong});
            if (i > 1 && j > 1 && syllable[i - 1] == typed(j - 2) && syllable[i - 2] == typed(j - 1))
                distance[i][j] = std::min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
    }
    QList<Taken> all;
    for (int j = 1; j <= rest; ++j) {
        int errors = distance[syllable.size()][j];
        if (unit + j == m_query.size()) {
            for (int i = 1; i < syllable.size(); ++i)
                errors = std::min(errors, distance[i][j]);
        }
        if (errors <= left)
            all.append({j, errors});
    }
    return all;
}

void SearchMatcher::descendWithErrors(const State &state, int left)
{
    if (state.unit == m_query.size())
        return tell(state);
    if (state.depth == SearchIndex::Depth) {
        for (const SearchIndex::Posting posting : state.within)
            follow({{}, state.depth, state.unit, state.sounded, state.typed, state.errors}, SearchIndex::placeOf(posting), left);
        return;
    }
    SearchIndex::Postings within = state.within;
    if (left == 0) {
        const char letter = m_query.units()[state.unit].letter;
        const auto [first, last] = m_index.syllables().beginningWith(QByteArrayView(&letter, 1));
        within = m_index.narrowed(within, state.depth, first, last);
    }
    while (!within.empty()) {
        const Syllable syllable = SearchIndex::syllableAt(within.front(), state.depth);
        const SearchIndex::Postings same = m_index.narrowed(within, state.depth, syllable, syllable + 1);
        if (syllable != Syllables::None) {
            const QByteArrayView sound = m_index.syllables().letters(syllable);
            for (const Taken &taken : takings(sound, state.unit, left))
                descendWithErrors({same, state.depth + 1, state.unit + taken.letters, state.sounded + int(sound.size()),
                                   state.typed + int(taken.letters), state.errors + taken.errors},
                                  left - taken.errors);
        }
        within = within.subspan(same.size());
    }
}

}
