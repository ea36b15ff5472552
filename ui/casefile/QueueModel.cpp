// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueModel.h"

#include "core/HallTime.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/AsyncWatch.h"

#include <QSet>

namespace yichuang {

namespace {

constexpr qint64 Pause = 1000;
constexpr qint64 TintTime = 3000;

}

QueueModel::QueueModel(CaseDesk &desk, QObject *parent)
    : QAbstractListModel(parent)
    , m_desk(desk)
{
    m_clock.start();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &QueueModel::askHead);
    m_tint.setSingleShot(true);
    connect(&m_tint, &QTimer::timeout, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
}

void QueueModel::show(QueueScope scope, const QueueFilter &filter)
{
    m_scope = scope;
    m_filter = filter;
    m_loaded = false;
    m_arrivals.clear();
    ++m_serial;
    m_asking = false;
    Q_EMIT loading();
    askHead();
}

void QueueModel::skip(const QList<CaseId> &cases)
{
    if (std::exchange(m_filter.skip, cases) != cases)
        refresh();
}

void QueueModel::refresh()
{
    if (m_soon.isActive())
        return;
    m_soon.start(int(qMax<qint64>(0, m_lastAsked + Pause - m_clock.elapsed())));
}

void QueueModel::askHead()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_asking = true;
    m_lastAsked = m_clock.elapsed();
    const quint64 serial = ++m_serial;
    const int count = m_loaded ? qBound(PageSize, int(m_rows.size()), MostAtOnce) : PageSize;
    whenAnswered(m_desk.queuePage(m_scope, m_filter, {}, count, m_loaded ? m_rows : QList<QueueRow>()), this,
                 [this, serial](const Result<QueuePage> &page) {
                     if (serial != m_serial)
                         return;
                     m_asking = false;
                     if (page)
                         receiveHead(*page);
                     else
                         Q_EMIT failed(page.error());
                     if (std::exchange(m_again, false))
                         refresh();
                 });
}

void QueueModel::receiveHead(const QueuePage &page)
{
    m_counts = page.counts;
    m_upNext = page.upNext;
    halltime::heard(page.now);
    if (!m_loaded) {
        m_next = page.next;
        put(page.rows);
    } else {
        QSet<CaseId> known;
        for (const QueueRow &row : std::as_const(m_rows))
            known.insert(row.caseId);
        for (const QueueRow &row : page.rows)
            if (!known.contains(row.caseId))
                m_arrivals.insert(row.caseId, m_clock.elapsed());
        m_next = page.next;
        update(page.rows);
        if (!m_arrivals.isEmpty())
            m_tint.start(int(TintTime));
    }
    m_loaded = true;
    Q_EMIT loaded();
}

void QueueModel::put(const QList<QueueRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

// Makes the rows what they are now, one insertion, move or removal after the other, so that the view keeps its place and selection.
void QueueModel::update(QList<QueueRow> rows)
{
    QSet<CaseId> wanted;
    for (const QueueRow &row : std::as_const(rows))
        wanted.insert(row.caseId);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (!wanted.contains(m_rows[i].caseId)) {
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].caseId == rows[i].caseId)
            continue;
        const int from = indexOf(rows[i].caseId);
        if (from >= 0) {
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        } else {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
        }
    }
    m_rows = std::move(rows);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && !m_asking && !m_next.isEmpty();
}

void QueueModel::fetchMore(const QModelIndex &)
{
    if (m_asking || m_next.isEmpty())
        return;
    m_asking = true;
    const quint64 serial = ++m_serial;
    whenAnswered(m_desk.queuePage(m_scope, m_filter, m_next, PageSize), this, [this, serial](const Result<QueuePage> &page) {
        if (serial != m_serial)
            return;
        m_asking = false;
        if (page)
            receiveMore(*page);
        if (std::exchange(m_again, false))
            refresh();
    });
}

void QueueModel::receiveMore(const QueuePage &page)
{
    m_next = page.next;
    QList<QueueRow> news;
    for (const QueueRow &row : page.rows)
        if (indexOf(row.caseId) < 0)
            news.append(row);
    if (news.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + news.size()) - 1);
    m_rows.append(news);
    endInsertRows();
}

QDateTime QueueModel::now() const
{
    return halltime::now();
}

int QueueModel::indexOf(CaseId id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const QueueRow &row) { return row.caseId == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

bool QueueModel::isNew(const QueueRow &row) const
{
    const auto arrived = m_arrivals.constFind(row.caseId);
    return arrived != m_arrivals.constEnd() && m_clock.elapsed() - *arrived < TintTime;
}

const QueueRow *QueueModel::firstWaiting(std::optional<CaseId> except) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&except](const QueueRow &row) {
        return !row.holder && row.state != QueueState::Held && row.state != QueueState::Invited && (!except || row.caseId != *except);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || (role != Qt::AccessibleTextRole && role != Qt::DisplayRole))
        return {};
    return QueueWords::whole(m_rows[index.row()], now());
}

}
