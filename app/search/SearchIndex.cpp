// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchIndex.h"

#include "pinyin/PinyinReadings.h"
#include "search/SearchText.h"

#include <algorithm>

namespace yichuang {

void SearchIndex::add(const QString &text, Kind kind, quint32 owner)
{
    const QList<SearchCharacter> characters = searchCharacters(text);
    constexpr qsizetype longest = 512;
    const qsizetype length = qMin(characters.size(), longest);
    if (length == 0 || m_characters.size() + length + 1 > MostCharacters)
        return;
    m_texts.push_back({quint32(m_characters.size()), quint16(length), kind, owner});
    for (qsizetype i = 0; i < length; ++i) {
        quint16 &number = m_numbers[characters[i].code];
        if (number == 0 && m_codes.size() < 0xFFFF) {
            m_codes.push_back(characters[i].code);
            number = quint16(m_codes.size());
        }
        m_characters.push_back(number);
    }
    m_characters.push_back(0);
    m_textOf.resize(m_characters.size(), quint32(m_texts.size() - 1));
}

void SearchIndex::sort()
{
    read();
    m_postings.clear();
    m_postings.reserve(m_characters.size() * 3 / 2);
    for (quint32 place = 0; place < m_characters.size(); ++place) {
        constexpr int mostWaysToRead = 8;
        int spare = mostWaysToRead;
        if (m_characters[place] != 0)
            post(place, 0, 0, spare);
    }
    std::sort(m_postings.begin(), m_postings.end());
    m_postings.shrink_to_fit();
}

// What each character sounds like, once all of them are known.
void SearchIndex::read()
{
    const QList<QStringList> pinyin = PinyinReadings::of(QList<char32_t>(m_codes.begin(), m_codes.end()));
    QList<QList<QByteArray>> sounds;
    QSet<QByteArray> all;
    for (std::size_t i = 0; i < m_codes.size(); ++i) {
        QList<QByteArray> of;
        if (m_codes[i] < 0x80)
            of.append(QByteArray(1, char(m_codes[i])));
        else
            for (const QString &reading : pinyin[qsizetype(i)])
                of.append(reading.toLatin1());
        sounds.append(of);
        for (const QByteArray &sound : of)
            all.insert(sound);
    }
    m_syllables = Syllables(all);
    m_firstReading.assign(1, 0);
    m_readings.clear();
    for (const QList<QByteArray> &of : sounds) {
        for (const QByteArray &sound : of)
            m_readings.push_back(m_syllables.find(sound));
        if (of.isEmpty())
            m_readings.push_back(m_syllables.unread());
        m_firstReading.push_back(quint32(m_readings.size()));
    }
}

void SearchIndex::post(quint32 place, int depth, quint64 key, int &spare)
{
    const quint16 character = depth < Depth ? m_characters[place + depth] : 0;
    if (character == 0) {
        m_postings.push_back(key << ((Depth - depth) * Syllables::Bits) << PlaceBits | place);
        return;
    }
    bool first = true;
    for (const Syllable reading : readings(character)) {
        if (!first && --spare < 0)
            return;
        first = false;
        post(place, depth + 1, key << Syllables::Bits | reading, spare);
    }
}

std::span<const Syllable> SearchIndex::readings(quint16 character) const
{
    if (character == 0)
        return {};
    const Syllable *begin = m_readings.data() + m_firstReading[character - 1];
    return {begin, m_readings.data() + m_firstReading[character]};
}

QString SearchIndex::said(quint32 place, int length) const
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QString::fromUcs4(&m_codes[m_characters[place + i] - 1], 1);
    return text;
}

SearchIndex::Postings SearchIndex::narrowed(Postings within, int depth, Syllable first, Syllable last) const
{
    const auto before = [depth](Syllable bound) { return [=](Posting posting) { return syllableAt(posting, depth) < bound; }; };
    const auto begin = std::partition_point(within.begin(), within.end(), before(first));
    const auto end = std::partition_point(begin, within.end(), before(last));
    return {begin, end};
}

qint64 SearchIndex::bytes() const
{
    const auto of = [](const auto &list) { return qint64(list.capacity() * sizeof(list[0])); };
    return of(m_codes) + of(m_firstReading) + of(m_readings) + of(m_characters) + of(m_textOf) + of(m_texts) + of(m_postings);
}

}
