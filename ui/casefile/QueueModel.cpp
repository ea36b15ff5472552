// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueModel.h"

#include "core/HallTime.h"
#include "ui/casefile/QueueWords.h"
#include "ui/parts/AsyncWatch.h"

namespace yichuang {

namespace {

constexpr qint64 Pause = 1000;
constexpr qint64 TintTime = 3000;
constexpr int MostBetween = 10; // new rows in a row, after which the last loaded one is taken to be gone

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
    // A long list takes several questions, and its window still asks one a second on average.
    const qint64 pause = Pause * qMax(1, int(m_rows.size()) / MostAtOnce);
    m_soon.start(int(qMax<qint64>(0, m_lastAsked + pause - m_clock.elapsed())));
}

void QueueModel::askHead()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    m_soon.stop();
    m_asking = true;
    m_gathered.clear();
    m_got.clear();
    ++m_serial;
    askOn({});
}

// Page after page as far as the loaded rows reached; nothing of it is shown before the last is there, so that no row is missed meanwhile.
void QueueModel::askOn(const QJsonObject &after)
{
    m_lastAsked = m_clock.elapsed();
    const int got = int(m_gathered.size());
    // Beyond as many as were loaded, only what was pushed out by those that came in above: else each of them would load a page more.
    const int pushed =
        int(std::count_if(m_gathered.begin(), m_gathered.end(), [this](const QueueRow &row) { return !m_known.contains(row.caseId); }));
    const int count = qBound(got == 0 ? PageSize : 1, qMax(wanted() - got, pushed), MostAtOnce);
    const QList<QueueRow> known = m_loaded ? m_rows.mid(qMax(0, got - PageSize), count + 2 * PageSize) : QList<QueueRow>();
    whenAnswered(m_desk.queuePage(m_scope, m_filter, after, count, known), this, [this, serial = m_serial](const Result<QueuePage> &page) {
        if (serial != m_serial)
            return;
        if (page) {
            gather(page->rows);
            if (isShort(*page))
                return askOn(page->next);
        }
        m_asking = false;
        if (page)
            receiveHead(*page);
        else
            Q_EMIT failed(page.error());
        if (std::exchange(m_again, false))
            refresh();
    });
}

// A row that moved while the pages were asked for may be on two of them.
void QueueModel::gather(const QList<QueueRow> &rows)
{
    for (const QueueRow &row : rows)
        addOnce(row, m_gathered, m_got);
}

void QueueModel::addOnce(const QueueRow &row, QList<QueueRow> &rows, QSet<CaseId> &known)
{
    if (known.contains(row.caseId))
        return;
    known.insert(row.caseId);
    rows.append(row);
}

// As many rows as are loaded; where they reached the end of the queue, a page more for those that came in behind them.
int QueueModel::wanted() const
{
    return !m_loaded ? PageSize : int(m_rows.size()) + (m_next.isEmpty() ? PageSize : 0);
}

// Not yet as far as the loaded rows reached: there were more of them, or their last is still to come, behind those that came in before it.
bool QueueModel::isShort(const QueuePage &page) const
{
    if (!m_loaded || m_rows.isEmpty() || page.next.isEmpty() || page.rows.isEmpty())
        return false;
    if (m_gathered.size() < wanted())
        return true;
    return !m_got.contains(m_rows.last().caseId) &&
           std::any_of(m_gathered.end() - qMin(m_gathered.size(), qsizetype(MostBetween)), m_gathered.end(),
                       [this](const QueueRow &row) { return m_known.contains(row.caseId); });
}

void QueueModel::receiveHead(const QueuePage &page)
{
    m_counts = page.counts;
    m_upNext = page.upNext;
    halltime::heard(page.now);
    if (!m_loaded) {
        m_next = page.next;
        put(m_gathered);
    } else {
        for (const QueueRow &row : std::as_const(m_gathered))
            if (!m_known.contains(row.caseId))
                m_arrivals.insert(row.caseId, m_clock.elapsed());
        m_next = page.next;
        update(m_gathered);
        if (!m_arrivals.isEmpty())
            m_tint.start(int(TintTime));
    }
    m_known = std::exchange(m_got, {});
    m_gathered.clear();
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
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (!m_got.contains(m_rows[i].caseId)) {
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
        addOnce(row, news, m_known);
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
