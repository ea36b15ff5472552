// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "messaging/DeliveryReport.h"

#include <QHostAddress>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

namespace yichuang {

class ReportListener;

// Where Kannel calls with delivery reports: GET /report?id=&token=&type=&reply=. Runs on its own thread, so that sending never waits for
// reports or the other way round. It answers 200 when the hall took the report, 404 for a wrong id or token alike, 400 for anything else
// that is not a report, and 503 when the hall is away, so that Kannel asks again.
class DeliveryReportServer {
public:
    struct Counts {
        std::atomic<qint64> taken = 0;
        std::atomic<qint64> refused = 0;
        std::atomic<qint64> malformed = 0;
    };

    // Port 0 takes a free one. The handler is called on the server's thread.
    static Result<std::unique_ptr<DeliveryReportServer>> listen(const QHostAddress &address, quint16 port, ReportHandler handler);
    ~DeliveryReportServer();

    // The address to give to the gateway; its host is the one listened on, so behind another name the settings must say so.
    QUrl url() const { return m_url; }
    const Counts &counts() const { return m_counts; }

private:
    DeliveryReportServer() = default;

    Counts m_counts;
    QUrl m_url;
    QThread m_thread;
    ReportListener *m_listener = nullptr;
};

}
