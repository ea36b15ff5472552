// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedGauge.h"

#include "ui/casefile/QueueModel.h"

#include <QEvent>
#include <QListView>

namespace yichuang {

namespace {
constexpr int RestSeconds = 5;
}

void FeedGauge::begin()
{
    connect(part<QueueModel>(), &QueueModel::loaded, this, &FeedGauge::look);
    window().findChild<QListView *>(QStringLiteral("Queue"))->viewport()->installEventFilter(this);
    look();
    QTimer::singleShot(RestSeconds * 1000, this, [this] { m_counts = true; });
    QTimer::singleShot((RestSeconds + order()[u"seconds"].toInt(60)) * 1000, this, [this] {
        finish({{QStringLiteral("median_ms"), quantile(m_times, 0.5)},
                {QStringLiteral("p99_ms"), quantile(m_times, 0.99)},
                {QStringLiteral("longest_ms"), quantile(m_times, 1)},
                {QStringLiteral("arrivals"), qint64(m_times.size())}});
    });
}

// All that waits is loaded before it counts; an arrival then has a row if it falls into that, as for a person.
void FeedGauge::look()
{
    auto *queue = part<QueueModel>();
    for (int i = 0; i < queue->rowCount(); ++i) {
        const QueueRow &row = queue->row(i);
        if (m_known.contains(row.caseId))
            continue;
        m_known.insert(row.caseId);
        if (m_counts)
            m_unpainted.append(row.receivedAt);
    }
    if (!m_unpainted.isEmpty())
        window().findChild<QListView *>(QStringLiteral("Queue"))->viewport()->update();
    if (!m_counts && queue->canFetchMore({}))
        queue->fetchMore({});
}

bool FeedGauge::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_unpainted.isEmpty()) {
        // After the paint itself.
        QMetaObject::invokeMethod(
            this,
            [this, painted = std::exchange(m_unpainted, {})] {
                const QDateTime now = QDateTime::currentDateTimeUtc();
                for (const QDateTime &received : painted)
                    m_times.push_back(double(received.msecsTo(now)));
            },
            Qt::QueuedConnection);
    }
    return Gauge::eventFilter(watched, event);
}

}
