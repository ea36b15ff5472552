// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CaseDesk.h"
#include "records/Queue.h"

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace yichuang {

// The queue as far as it was scrolled: pages of 50 by keyset, never the whole. When the hall changed, all that is loaded is asked for
// again, however far it reaches, with a question a second at most; rows keep their identity by case.
class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int PageSize = 50;
    static constexpr int MostAtOnce = 200; // rows that one question may ask for

    explicit QueueModel(CaseDesk &desk, QObject *parent = nullptr);

    QueueScope scope() const { return m_scope; }
    const QueueFilter &filter() const { return m_filter; }
    void show(QueueScope scope, const QueueFilter &filter);
    // Asks for what is loaded again: now, or a second after the last time, later where the list is long.
    void refresh();

    const QueueCounts &counts() const { return m_counts; }
    // The hall's clock.
    QDateTime now() const;
    const QueueRow &row(int index) const { return m_rows[index]; }
    // −1: not loaded.
    int indexOf(CaseId id) const;
    // Arrived within the last three seconds.
    bool isNew(const QueueRow &row) const;
    bool isLoaded() const { return m_loaded; }
    // What the hall would give next, where its desk says so.
    const std::optional<QueueRow> &upNext() const { return m_upNext; }
    // Just put back: the next case is none of these.
    void skip(const QList<CaseId> &cases);

    int rowCount(const QModelIndex &parent = {}) const override;
    // The accessible text of a row; its picture is the delegate's.
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loading();
    // Rows or counts are new. Emitted after the model's own signals.
    void loaded();
    void failed(const yichuang::Error &error);

private:
    void askHead();
    void askOn(const QJsonObject &after);
    void gather(const QList<QueueRow> &rows);
    static void addOnce(const QueueRow &row, QList<QueueRow> &rows, QSet<CaseId> &known);
    int wanted() const;
    bool isShort(const QueuePage &page) const;
    void receiveHead(const QueuePage &page);
    void receiveMore(const QueuePage &page);
    void put(const QList<QueueRow> &rows);
    void update(QList<QueueRow> rows);

    CaseDesk &m_desk;
    QueueScope m_scope = QueueScope::Window;
    QueueFilter m_filter;
    QList<QueueRow> m_rows;
    QSet<CaseId> m_known;       // whose rows they are
    QList<QueueRow> m_gathered; // what is loaded as it is now, until the last of it is there
    QSet<CaseId> m_got;
    QJsonObject m_next;
    QueueCounts m_counts;
    std::optional<QueueRow> m_upNext;
    QHash<CaseId, qint64> m_arrivals; // on the model's own clock
    QElapsedTimer m_clock;
    quint64 m_serial = 0;
    bool m_asking = false;
    bool m_again = false;
    bool m_loaded = false;
    QTimer m_soon;
    QTimer m_tint;
    qint64 m_lastAsked = 0;
};

}
