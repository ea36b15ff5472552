// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Catalogue.h"
#include "records/ServiceGuide.h"
#include "search/ItemSearch.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QHash>
#include <QObject>

namespace yichuang {

class ApplicantDesk;
struct Error;

// What one can apply for today: the hall's catalogue, read whole and kept, so that browsing waits for nothing and goes on without the line.
class Offer : public QObject {
    Q_OBJECT

public:
    explicit Offer(ApplicantDesk &desk);

    // Reads it anew; what was there stays until all of it has come.
    void load();
    bool isLoaded() const { return m_loaded; }

    const QList<CatalogueItem> &items() const { return m_whole.items; }
    const QList<CatalogueSynonym> &synonyms() const { return m_whole.synonyms; }
    const CatalogueItem *item(const QString &code) const;
    // The most used first.
    QList<const CatalogueItem *> popular(int most) const;
    QList<CatalogueCategory> categories(CatalogueAxis axis, PartyKind kind) const;
    QList<const CatalogueItem *> in(const CatalogueCategory &category) const;

    struct Hit {
        const CatalogueItem *item = nullptr;
        QList<QPair<int, int>> marks; // stretches of the name: from, length
        QString through;              // the everyday word that led here
    };
    struct Found {
        QList<Hit> hits;
        int all = 0;
        QString meant; // what was looked for instead of what was typed
    };
    // What was typed says nothing yet: the most used.
    Found find(const QString &typed, int most) const;
    QString departmentLabel(const QString &code) const;

    // As the hall has it now; while the line is away, as it was kept, whoever opened it. What was not kept answers with the line's error.
    QFuture<Result<ServiceGuide>> guide(const QString &code);
    void setAway(bool away) { m_away = away; }
    bool hasGuide(const QString &code) const { return m_guides.contains(code); }

Q_SIGNALS:
    void loaded();
    void failed(const yichuang::Error &error);

private:
    void read(const QString &after);
    void keepNext();

    ApplicantDesk &m_desk;
    CataloguePage m_coming;
    CataloguePage m_whole;
    ItemSearch::Made m_search;
    QFutureWatcher<ItemSearch::Made> m_making;
    QHash<QString, qsizetype> m_places;
    QHash<QString, ServiceGuide> m_guides;
    QStringList m_toKeep; // codes whose guides are still to be read, the last one first
    bool m_keeping = false;
    bool m_away = false;
    bool m_loaded = false;
};

}
