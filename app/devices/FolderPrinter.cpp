// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/FolderPrinter.h"

#include <QDateTime>
#include <QDir>
#include <QPromise>
#include <QSaveFile>

#include <memory>

namespace yichuang {

static constexpr qsizetype longestTitle = 60; // characters; a file name holds 255 bytes

FolderPrinter::FolderPrinter(QString queueName, QString folder, QObject *parent)
    : PrintService(parent)
    , m_queue(std::move(queueName))
    , m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
}

FolderPrinter::~FolderPrinter()
{
    m_writer.waitForDone();
}

QFuture<Result<QList<PrintQueue>>> FolderPrinter::queues()
{
    return QtFuture::makeReadyFuture(Result<QList<PrintQueue>>(QList<PrintQueue>{{m_queue, m_folder, {}, true, PrintTrouble::None}}));
}

QFuture<Result<SpooledJob>> FolderPrinter::print(const PrintRequest &request)
{
    auto promise = std::make_shared<QPromise<Result<SpooledJob>>>();
    promise->start();
    m_writer.start([this, request, promise] {
        const Result<SpooledJob> job = write(request);
        promise->addResult(job);
        promise->finish();
        if (job)
            tell(*job, PrintJobState::Kind::Done);
    });
    return promise->future();
}

void FolderPrinter::follow(const SpooledJob &job)
{
    m_writer.start([this, job] {
        const bool there = !QDir(m_folder).entryList({QStringLiteral("%1 *.pdf").arg(job.number, 4, 10, QLatin1Char('0'))}).isEmpty();
        tell(job, there ? PrintJobState::Kind::Done : PrintJobState::Kind::Vanished);
    });
}

static QString safeTitle(const QString &title)
{
    QString safe;
    for (const QChar c : title.left(longestTitle))
        safe += c.isPrint() && c != u'/' && !c.isSurrogate() ? c : QLatin1Char('_');
    return safe;
}

static int highestNumber(const QStringList &names)
{
    int highest = 0;
    for (const QString &name : names)
        highest = qMax(highest, name.section(u' ', 0, 0).toInt());
    return highest;
}

Result<SpooledJob> FolderPrinter::write(const PrintRequest &request)
{
    if (request.pdf.isEmpty() || (!m_queue.isEmpty() && request.queue != m_queue))
        return Error{error::BadInput, QStringLiteral("nothing to print, or no queue named %1").arg(request.queue), {}};
    if (!QDir().mkpath(m_folder))
        return Error{error::PrinterRefused, QStringLiteral("cannot make the folder %1").arg(m_folder), {}};
    const QDir folder(m_folder);
    const SpooledJob job{request.queue, 1 + highestNumber(folder.entryList({QStringLiteral("*.pdf")}))};
    const QString copies = request.copies > 1 ? QStringLiteral(" x%1").arg(request.copies) : QString();
    QSaveFile file(folder.filePath(QStringLiteral("%1 %2 %3%4.pdf")
                                       .arg(job.number, 4, 10, QLatin1Char('0'))
                                       .arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"), safeTitle(request.title), copies)));
    if (!file.open(QIODevice::WriteOnly) || file.write(request.pdf) != request.pdf.size() || !file.commit())
        return Error{error::PrinterRefused, file.errorString(), {}};
    return job;
}

void FolderPrinter::tell(const SpooledJob &job, PrintJobState::Kind kind)
{
    QMetaObject::invokeMethod(
        this,
        [this, job, kind] {
            Q_EMIT jobChanged(job, {kind, PrintTrouble::None, {}});
        },
        Qt::QueuedConnection);
}

}
