// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/PrintService.h"

#include <QThread>

namespace yichuang {

class CupsWorker;

// Prints through CUPS. libcups blocks, so every call to it is made on a thread of this object; while jobs are under way their states are
// asked for twice a second. Ending waits for a call under way, a few seconds at worst.
class CupsPrinter : public PrintService {
    Q_OBJECT

public:
    // Server as in client.conf: host:port or the path of a socket; empty is the machine's own setting.
    // Where a queue is named, the other ones are not spoken of.
    explicit CupsPrinter(const QString &server, QString only = {}, QObject *parent = nullptr);
    ~CupsPrinter() override;

    QFuture<Result<QList<PrintQueue>>> queues() override;
    QFuture<Result<SpooledJob>> print(const PrintRequest &request) override;
    void follow(const SpooledJob &job) override;

private:
    const QString m_only;
    QThread m_thread;
    CupsWorker *m_worker;
};

}
