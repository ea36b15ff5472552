// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include "records/Queue.h"

#include <QHash>
#include <QSet>

class QListView;

namespace yichuang {

// From the moment at which the hall began to store an application to the paint of its own row, in milliseconds, over {seconds} from a start
// that leaves the window time to come to rest. New cases are told by their time, so the moment is a little before the commit: nothing is
// hidden. What comes in above or below the rows that are in sight is counted apart.
class FeedGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    QRect place(CaseId id) const;
    void note(const QHash<CaseId, QDateTime> &painted);

    QListView *m_view = nullptr;
    QSet<CaseId> m_known;
    QHash<CaseId, QDateTime> m_unpainted; // in sight, by when they were received
    int m_outOfSight = 0;
    bool m_counts = false;
    std::vector<double> m_times; // milliseconds
};

}
