// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/DeliveryReportServer.h"

#include <QTcpServer>

namespace yichuang {

class HttpHead;

// Accepts connections of the gateway on the report thread.
class ReportListener : public QTcpServer {
    Q_OBJECT

public:
    ReportListener(ReportHandler handler, DeliveryReportServer::Counts &counts);

    // Reads one request; none when it is not a report.
    static std::optional<DeliveryReport> reportFrom(const HttpHead &head);

    QFuture<ReportVerdict> take(const DeliveryReport &report) const { return m_handler(report); }
    void count(int status) const;

private:
    void accept();

    const ReportHandler m_handler;
    DeliveryReportServer::Counts &m_counts;
    int m_connections = 0;
};

}
