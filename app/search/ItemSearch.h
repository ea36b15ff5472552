// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Catalogue.h"
#include "search/SearchMatcher.h"
#include "search/SearchTally.h"

#include <QFuture>

#include <memory>

namespace yichuang {

// A stretch of a name that says what was typed, in UTF-16 units.
struct SearchMark {
    qsizetype from = 0;
    qsizetype length = 0;
    bool operator==(const SearchMark &) const = default;
};

struct SearchHit {
    QString code;
    QString name;
    QList<SearchMark> marks;
    QString through; // the everyday word that led here, where the name itself does not say it
};

struct SearchAnswer {
    QList<SearchHit> hits; // the best first
    int found = 0;         // of them all
    QString meant;         // what was searched instead, where what was typed occurs nowhere: 养老金 for 养老今
};

// "您要办什么事": finds service items by words and parts of words, pinyin, initials, all of these mixed, everyday language and synonyms,
// and in spite of typing errors. Made once from the catalogue and never changed, so any thread may ask it.
class ItemSearch {
public:
    struct Source {
        QList<CatalogueItem> items;
        QList<CatalogueSynonym> synonyms;
        QStringList popular; // codes, the most used first
    };
    using Made = std::shared_ptr<const ItemSearch>;

    static Made make(const Source &source);
    // The same on a thread of the pool.
    static QFuture<Made> makeBeside(Source source);

    SearchAnswer find(const QString &typed, int most = 50) const;
    // What the index keeps in memory.
    qint64 bytes() const;

private:
    struct Item {
        QString code;
        QString name;
        int popularity = 0;
    };

    ItemSearch() = default;
    SearchTally tally() const { return SearchTally(m_items.size()); }
    void searchWritten(const QString &typed, SearchTally &tally) const;
    void searchWords(const QString &typed, SearchTally &tally) const;
    void searchSpoken(const QString &typed, SearchTally &tally) const;
    void searchPieces(const QString &typed, SearchTally &tally) const;
    void look(const SearchQuery &query, SearchTally &tally, int errors = 0) const;
    void follow(int synonym, int score, SearchTally &tally) const;
    int scoreOf(const SearchMatch &match, const SearchIndex::Text &text) const;
    SearchHit hit(quint32 item, const SearchTally &tally) const;

    SearchIndex m_index;
    std::vector<Item> m_items;
    QList<CatalogueSynonym> m_synonyms;
    QHash<QString, quint32> m_byCode;
};

}
