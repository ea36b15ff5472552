// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/PrintService.h"

#include <QThreadPool>

namespace yichuang {

// Prints into a folder: for a private hall on a PC that has no printer. Has one queue, and a job is done when its file is safely on the
// disk.
class FolderPrinter : public PrintService {
    Q_OBJECT

public:
    // An empty name stands for every queue: in a private hall each window prints into the same folder.
    FolderPrinter(QString queueName, QString folder, QObject *parent = nullptr);
    ~FolderPrinter() override;

    QString folder() const { return m_folder; }

    QFuture<Result<QList<PrintQueue>>> queues() override;
    QFuture<Result<SpooledJob>> print(const PrintRequest &request) override;

    // Nothing outlives the program here: a job of an earlier run has vanished or is a file in the folder, told by its number.
    void follow(const SpooledJob &job) override;

private:
    Result<SpooledJob> write(const PrintRequest &request);
    void tell(const SpooledJob &job, PrintJobState::Kind kind);

    const QString m_queue;
    const QString m_folder;
    QThreadPool m_writer;
};

}
