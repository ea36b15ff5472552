// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedGauge.h"

#include "ui/casefile/QueueModel.h"

#include <QListView>
#include <QPaintEvent>

namespace yichuang {

namespace {
constexpr int RestSeconds = 5;
}

void FeedGauge::begin()
{
    m_view = window().findChild<QListView *>(QStringLiteral("Queue"));
    m_view->viewport()->installEventFilter(this);
    connect(part<QueueModel>(), &QueueModel::loaded, this, &FeedGauge::look);
    look();
    QTimer::singleShot(RestSeconds * 1000, this, [this] { m_counts = true; });
    QTimer::singleShot((RestSeconds + order()[u"seconds"].toInt(60)) * 1000, this, [this] {
        finish({{QStringLiteral("median_ms"), quantile(m_times, 0.5)},
                {QStringLiteral("p99_ms"), quantile(m_times, 0.99)},
                {QStringLiteral("longest_ms"), quantile(m_times, 1)},
                {QStringLiteral("arrivals"), qint64(m_times.size())},
                {QStringLiteral("out_of_sight"), m_outOfSight}});
    });
}

// All that waits is loaded before it counts. Of the arrivals those count whose rows nobody has to scroll to.
void FeedGauge::look()
{
    auto *queue = part<QueueModel>();
    for (int i = 0; i < queue->rowCount(); ++i) {
        const QueueRow &row = queue->row(i);
        if (m_known.contains(row.caseId))
            continue;
        m_known.insert(row.caseId);
        if (!m_counts)
            continue;
        if (m_view->viewport()->rect().contains(place(row.caseId)))
            m_unpainted.insert(row.caseId, row.receivedAt);
        else
            ++m_outOfSight;
    }
    if (!m_counts && queue->canFetchMore({}))
        queue->fetchMore({});
}

QRect FeedGauge::place(CaseId id) const
{
    const auto *queue = part<QueueModel>();
    const int row = queue->indexOf(id);
    return row < 0 ? QRect() : m_view->visualRect(queue->index(row));
}

bool FeedGauge::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_unpainted.isEmpty()) {
        const QRegion region = static_cast<QPaintEvent *>(event)->region();
        QHash<CaseId, QDateTime> painted;
        for (auto it = m_unpainted.cbegin(); it != m_unpainted.cend(); ++it)
            if (const QRect row = place(it.key()); !row.isEmpty() && QRegion(row).subtracted(region).isEmpty())
                painted.insert(it.key(), it.value());
        for (auto it = painted.cbegin(); it != painted.cend(); ++it)
            m_unpainted.remove(it.key());
        // After the paint itself.
        if (!painted.isEmpty())
            QMetaObject::invokeMethod(
                this, [this, painted] { note(painted); }, Qt::QueuedConnection);
    }
    return Gauge::eventFilter(watched, event);
}

// Who waits for the next one looks at where the last one came in: behind it, for they are due one after the other.
void FeedGauge::note(const QHash<CaseId, QDateTime> &painted)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    int lowest = -1;
    for (auto it = painted.cbegin(); it != painted.cend(); ++it) {
        m_times.push_back(double(it.value().msecsTo(now)));
        lowest = qMax(lowest, part<QueueModel>()->indexOf(it.key()));
    }
    if (lowest >= 0)
        m_view->scrollTo(part<QueueModel>()->index(lowest), QAbstractItemView::PositionAtCenter);
}

}
