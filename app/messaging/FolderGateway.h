// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "messaging/DeliveryReport.h"
#include "messaging/Gateway.h"

#include <QDateTime>
#include <QThreadPool>

namespace yichuang {

// One message in the folder, as the demo's phone shows it.
struct PhoneMessage {
    qint64 id = 0;
    QString mobile;
    QString text;
    QDateTime at;
};

// The demo's phone: every message becomes a file of one JSON line in UTF-8, and is reported as delivered at once. Files and folder are for
// their owner's eyes only, because they hold phone numbers. A name says when and which, so an alphabetical listing is in order of time.
class FolderGateway : public Gateway {
public:
    FolderGateway(QString folder, ReportHandler report);
    ~FolderGateway() override;

    // A message that cannot be written (disk full, no right) is refused temporarily, and the gateway is at fault.
    QFuture<SendOutcome> send(const QList<OutgoingMessage> &batch) override;
    // One after the other, but each in no time.
    int width() const override { return 20; }
    // Writing takes no time worth cutting short.
    void refuseWaiting() override {}

    // The newest messages of a folder, newest first. A folder that does not exist yet is an empty phone.
    static Result<QList<PhoneMessage>> newest(const QString &folder, int count);

private:
    SendOutcome write(const OutgoingMessage &message) const;

    const QString m_folder;
    const ReportHandler m_report;
    QThreadPool m_writer;
};

}
