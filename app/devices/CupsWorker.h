// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CupsClient.h"

#include <QTimer>

#include <optional>

namespace yichuang {

// Asks CUPS on the printer's thread and remembers which jobs are still under way.
class CupsWorker : public QObject {
    Q_OBJECT

public:
    explicit CupsWorker(const QString &server);

    Result<QList<PrintQueue>> queues() const { return m_client.queues(); }
    Result<SpooledJob> print(const PrintRequest &request);
    void follow(const SpooledJob &job);

Q_SIGNALS:
    void jobChanged(const yichuang::SpooledJob &job, const yichuang::PrintJobState &state);

private:
    struct Followed {
        SpooledJob job;
        std::optional<PrintJobState> told;
    };

    void look();

    const CupsClient m_client;
    QTimer m_pulse;
    QList<Followed> m_followed;
};

}
