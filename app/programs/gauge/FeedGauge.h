// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Gauge.h"

#include "records/Queue.h"

#include <QSet>

namespace yichuang {

// From the moment at which the hall began to store an application to its painted row, in milliseconds, over {seconds} from a start that
// leaves the window time to come to rest. New cases are told by their time, so the moment is a little before the commit: nothing is hidden.
class FeedGauge : public Gauge {
    Q_OBJECT

public:
    using Gauge::Gauge;

protected:
    void begin() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    QSet<CaseId> m_known;
    QList<QDateTime> m_unpainted; // when the cases were received
    bool m_counts = false;
    std::vector<double> m_times; // milliseconds
};

}
