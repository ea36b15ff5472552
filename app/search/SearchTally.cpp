// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchTally.h"

#include <algorithm>

namespace yichuang {

void SearchTally::note(quint32 item, const Best &best)
{
    Best &known = m_best[item];
    if (known.score == 0)
        m_met.push_back(item);
    if (best.score > known.score)
        known = best;
}

void SearchTally::join(const SearchTally &other, Join join)
{
    if (join == Join::All) {
        const auto unmet = [&](quint32 item) {
            if (other.m_best[item].score > 0)
                return false;
            m_best[item] = {};
            return true;
        };
        m_met.erase(std::remove_if(m_met.begin(), m_met.end(), unmet), m_met.end());
    }
    for (const quint32 item : other.m_met) {
        Best &known = m_best[item];
        const Best &further = other.m_best[item];
        if (known.score == 0) {
            if (join == Join::Any)
                note(item, further);
            continue;
        }
        known.score += further.score;
        if (further.synonym < 0)
            m_further[item].append(further.spot);
    }
}

QList<SearchTally::Spot> SearchTally::spots(quint32 item) const
{
    return m_best[item].synonym < 0 ? m_further.value(item) << m_best[item].spot : m_further.value(item);
}

QList<quint32> SearchTally::first(int most) const
{
    QList<quint32> items(m_met.begin(), m_met.end());
    const auto middle = items.begin() + qMin<qsizetype>(most, items.size());
    std::partial_sort(items.begin(), middle, items.end(), [this](quint32 a, quint32 b) {
        return m_best[a].score != m_best[b].score ? m_best[a].score > m_best[b].score : a < b;
    });
    items.erase(middle, items.end());
    return items;
}

}
