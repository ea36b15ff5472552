// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Syllables.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr char AfterLetters = '~';

}

Syllables::Syllables(const QSet<QByteArray> &all)
    : m_letters(all.begin(), all.end())
{
    std::sort(m_letters.begin(), m_letters.end());
    constexpr qsizetype most = (1 << Bits) - 2;
    if (m_letters.size() > most)
        m_letters.resize(most);
    m_letters.append(QByteArray(1, AfterLetters));
}

Syllable Syllables::find(QByteArrayView letters) const
{
    const auto at = std::lower_bound(m_letters.begin(), m_letters.end(), letters);
    return at != m_letters.end() && *at == letters ? Syllable(at - m_letters.begin() + 1) : unread();
}

std::pair<Syllable, Syllable> Syllables::beginningWith(QByteArrayView letters) const
{
    const auto first = std::lower_bound(m_letters.begin(), m_letters.end(), letters);
    const auto last = std::partition_point(first, m_letters.end(), [&](const QByteArray &one) { return one.startsWith(letters); });
    return {Syllable(first - m_letters.begin() + 1), Syllable(last - m_letters.begin() + 1)};
}

}
