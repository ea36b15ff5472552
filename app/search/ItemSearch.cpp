// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ItemSearch.h"

#include "core/Beside.h"
#include "core/Text.h"
#include "search/SearchText.h"

namespace yichuang {

namespace {

// What makes a hit a good one. A name is what the person reads, so it counts most.
constexpr int NameScore = 5000;
constexpr int KeywordScore = 2500;
constexpr int SynonymScore = 2000;
constexpr int MeaningScore = 1500; // a name that says what a synonym means
constexpr int BeginsScore = 1500;
constexpr int WholeScore = 1500;
constexpr int SpelledScore = 800; // all letters of the syllables typed
constexpr int ErrorCost = 1500;
constexpr int LengthCost = 10; // of each further character
constexpr int PopularScore = 300;
constexpr int Few = 3; // with fewer hits it is worth to look wider

QString compared(const QString &text)
{
    QString all;
    for (const SearchCharacter &character : searchCharacters(text))
        all += QString::fromUcs4(&character.code, 1);
    return all;
}

QList<SearchMark> marksOf(const QList<SearchCharacter> &characters, const QList<bool> &marked)
{
    QList<SearchMark> marks;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        if (!marked[i])
            continue;
        if (i == 0 || !marked[i - 1])
            marks.append({characters[i].from, 0});
        marks.last().length = characters[i].from + characters[i].units - marks.last().from;
    }
    return marks;
}

}

ItemSearch::Made ItemSearch::make(const Source &source)
{
    std::shared_ptr<ItemSearch> search(new ItemSearch);
    search->m_items.reserve(std::size_t(source.items.size()));
    for (const CatalogueItem &item : source.items) {
        const auto number = quint32(search->m_items.size());
        search->m_items.push_back({item.code, item.name, 0});
        search->m_byCode.insert(item.code, number);
        search->m_index.add(item.name, SearchIndex::Kind::Name, number);
        for (const QString &keyword : item.keywords)
            search->m_index.add(keyword, SearchIndex::Kind::Keyword, number);
    }
    search->m_synonyms = source.synonyms;
    for (qsizetype i = 0; i < source.synonyms.size(); ++i)
        search->m_index.add(source.synonyms[i].word, SearchIndex::Kind::Synonym, quint32(i));
    for (qsizetype i = 0; i < source.popular.size(); ++i) {
        if (const auto item = search->m_byCode.constFind(source.popular[i]); item != search->m_byCode.cend())
            search->m_items[*item].popularity = int(PopularScore * (source.popular.size() - i) / source.popular.size());
    }
    search->m_index.sort();
    return search;
}

QFuture<ItemSearch::Made> ItemSearch::makeBeside(Source source)
{
    return beside([source = std::move(source)] { return make(source); });
}

SearchAnswer ItemSearch::find(const QString &typed, int most) const
{
    SearchAnswer answer;
    SearchTally tally = this->tally();
    searchWritten(typed, tally);
    if (tally.found() == 0)
        searchWords(typed, tally);
    const bool nowhere = tally.found() == 0;
    if (tally.found() < Few)
        searchSpoken(typed, tally);
    const bool misspelt = nowhere && tally.found() > 0;
    if (tally.found() == 0)
        searchPieces(typed, tally);

    answer.found = tally.found();
    const QList<quint32> best = tally.first(most);
    for (const quint32 item : best)
        answer.hits.append(hit(item, tally));
    if (misspelt) {
        const SearchTally::Best &meant = tally.best(best.first());
        answer.meant = meant.synonym < 0 ? m_index.said(meant.spot.place, meant.spot.length) : m_synonyms[meant.synonym].word;
    }
    return answer;
}

// As it is typed, and by the synonyms that are part of a longer sentence.
void ItemSearch::searchWritten(const QString &typed, SearchTally &tally) const
{
    if (const auto query = SearchQuery::of(typed, m_index))
        look(*query, tally);
    const QString text = compared(typed);
    for (qsizetype i = 0; i < m_synonyms.size(); ++i) {
        if (m_synonyms[i].word.size() > 1 && text.size() > m_synonyms[i].word.size() && text.contains(m_synonyms[i].word))
            follow(int(i), SynonymScore + BeginsScore, tally);
    }
}

// Several words, each anywhere in what an item is called.
void ItemSearch::searchWords(const QString &typed, SearchTally &tally) const
{
    const QStringList words = typed.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2)
        return;
    for (qsizetype i = 0; i < words.size(); ++i) {
        SearchTally one = this->tally();
        if (const auto query = SearchQuery::of(words[i], m_index))
            look(*query, one);
        tally.join(one, i == 0 ? SearchTally::Join::Any : SearchTally::Join::All);
    }
}

// As it sounds: other characters of the same sound first, then with a wrong letter or two.
void ItemSearch::searchSpoken(const QString &typed, SearchTally &tally) const
{
    constexpr qsizetype shortestToMistype = 4;
    constexpr qsizetype longEnoughForTwo = 10;
    const SearchQuery query = SearchQuery::spoken(typed);
    if (tally.found() == 0)
        look(query, tally);
    if (tally.found() < Few && query.size() >= shortestToMistype)
        look(query, tally, query.size() < longEnoughForTwo ? 1 : 2);
}

// A whole sentence: its longest pieces that occur anywhere, the longer the better.
void ItemSearch::searchPieces(const QString &typed, SearchTally &tally) const
{
    constexpr qsizetype longestSentence = 30;
    constexpr qsizetype longestPiece = 6;
    const QString text = compared(typed).left(longestSentence);
    for (qsizetype from = 0; from + 1 < text.size();) {
        qsizetype taken = 1;
        for (qsizetype length = qMin(longestPiece, text.size() - from); length > 1 && taken == 1; --length) {
            const QString word = text.mid(from, length);
            const auto query = isLatinLetter(word.front().unicode()) ? std::nullopt : SearchQuery::of(word, m_index);
            SearchTally piece = this->tally();
            if (query)
                look(*query, piece);
            if (piece.found() == 0)
                continue;
            tally.join(piece, SearchTally::Join::Any);
            taken = length;
        }
        from += taken;
    }
}

void ItemSearch::look(const SearchQuery &query, SearchTally &tally, int errors) const
{
    QHash<int, int> synonyms;
    const bool onlyBeginnings = query.size() == 1; // one letter stands nearly everywhere
    SearchMatcher matcher(m_index, query, [&](const SearchMatch &match) {
        if (onlyBeginnings && !m_index.beginsText(match.place))
            return;
        const SearchIndex::Text &text = m_index.textAt(match.place);
        if (text.kind != SearchIndex::Kind::Synonym) {
            tally.note(text.owner, {scoreOf(match, text), {match.place, match.length}});
        } else if (match.place == text.begin) {
            int &score = synonyms[int(text.owner)];
            score = qMax(score, scoreOf(match, text));
        }
    });
    errors > 0 ? matcher.findWithErrors(errors) : matcher.find();
    for (auto synonym = synonyms.cbegin(); synonym != synonyms.cend(); ++synonym)
        follow(synonym.key(), synonym.value(), tally);
}

// The items that a synonym names outright, and those whose names say what it means.
void ItemSearch::follow(int number, int score, SearchTally &tally) const
{
    const CatalogueSynonym &synonym = m_synonyms[number];
    for (const QString &code : synonym.items) {
        if (const auto item = m_byCode.constFind(code); item != m_byCode.cend())
            tally.note(*item, {score + m_items[*item].popularity, {}, number});
    }
    for (const QString &word : synonym.means) {
        const auto query = SearchQuery::of(word, m_index);
        if (!query)
            continue;
        SearchMatcher(m_index, *query, [&](const SearchMatch &match) {
            const SearchIndex::Text &text = m_index.textAt(match.place);
            if (text.kind == SearchIndex::Kind::Name)
                tally.note(text.owner, {qMin(score, MeaningScore) + m_items[text.owner].popularity - text.length, {}, number});
        }).find();
    }
}

int ItemSearch::scoreOf(const SearchMatch &match, const SearchIndex::Text &text) const
{
    const bool synonym = text.kind == SearchIndex::Kind::Synonym;
    int score = text.kind == SearchIndex::Kind::Name ? NameScore : synonym ? SynonymScore : KeywordScore;
    score += match.place == text.begin ? BeginsScore : 0;
    score += match.length == text.length ? WholeScore : 0;
    score += match.sounded == 0 ? SpelledScore : SpelledScore * match.typed / match.sounded;
    score -= LengthCost * qMin<int>(text.length, 40) + ErrorCost * match.errors;
    return qMax(1, score + (synonym ? 0 : m_items[text.owner].popularity));
}

SearchHit ItemSearch::hit(quint32 number, const SearchTally &tally) const
{
    const Item &item = m_items[number];
    SearchHit hit{item.code, item.name, {}, {}};
    const QList<SearchCharacter> characters = searchCharacters(item.name);
    QList<bool> marked(characters.size(), false);
    const auto mark = [&](qsizetype first, qsizetype length) { std::fill_n(marked.begin() + first, length, true); };
    const QList<SearchTally::Spot> spots = tally.spots(number);
    for (const SearchTally::Spot &spot : spots) {
        const SearchIndex::Text &text = m_index.textAt(spot.place);
        if (text.kind == SearchIndex::Kind::Name)
            mark(spot.place - text.begin, spot.length);
        else if (hit.through.isEmpty())
            hit.through = m_index.said(text.begin, text.length);
    }
    if (const int synonym = tally.best(number).synonym; synonym >= 0) {
        hit.through = m_synonyms[synonym].word;
        const QString name = compared(item.name);
        for (const QString &word : m_synonyms[synonym].means) {
            if (const qsizetype at = name.indexOf(compared(word)); at >= 0)
                mark(codePointCount(QStringView(name).first(at)), codePointCount(compared(word)));
        }
    }
    hit.marks = marksOf(characters, marked);
    return hit;
}

qint64 ItemSearch::bytes() const
{
    qint64 names = 0;
    for (const Item &item : m_items)
        names += qint64(sizeof(Item)) + 2 * (item.name.capacity() + item.code.capacity());
    return m_index.bytes() + names + m_byCode.capacity() * qint64(sizeof(QString) + sizeof(quint32));
}

}
