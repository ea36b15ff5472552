// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/SearchIndex.h"

#include <QList>

namespace yichuang {

// The items that a search met, each with its best place.
class SearchTally {
public:
    struct Spot {
        quint32 place = 0;
        int length = 0;
    };
    struct Best {
        int score = 0; // 0: not met
        Spot spot;
        int synonym = -1; // through which it was met, where the spot is none of its own texts
    };

    explicit SearchTally(std::size_t items)
        : m_best(items)
    {
    }

    void note(quint32 item, const Best &best);
    // Adds what was met by another word of the same search. With `All`, whatever was not met by both goes.
    enum class Join { All, Any };
    void join(const SearchTally &other, Join join);

    int found() const { return int(m_met.size()); }
    const Best &best(quint32 item) const { return m_best[item]; }
    QList<Spot> spots(quint32 item) const;
    // So many of the items met, the best first; equal ones in the order of the catalogue.
    QList<quint32> first(int most) const;

private:
    std::vector<Best> m_best;
    std::vector<quint32> m_met;
    QHash<quint32, QList<Spot>> m_further; // spots of other words
};

}
