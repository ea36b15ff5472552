// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/CupsPrinter.h"

#include "devices/CupsWorker.h"

#include <QPromise>

#include <memory>

namespace yichuang {

template<typename Answer, typename Call> static QFuture<Answer> onThread(CupsWorker *worker, Call call)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QMetaObject::invokeMethod(
        worker,
        [worker, promise, call = std::move(call)] {
            promise->addResult(call(*worker));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

CupsPrinter::CupsPrinter(const QString &server, QString only, QObject *parent)
    : PrintService(parent)
    , m_only(std::move(only))
    , m_worker(new CupsWorker(server))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CupsWorker::jobChanged, this, &PrintService::jobChanged);
    m_thread.setObjectName(QStringLiteral("printing"));
    m_thread.start();
}

CupsPrinter::~CupsPrinter()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<QList<PrintQueue>>> CupsPrinter::queues()
{
    return onThread<Result<QList<PrintQueue>>>(m_worker, [only = m_only](const CupsWorker &worker) {
        Result<QList<PrintQueue>> queues = worker.queues();
        if (queues && !only.isEmpty())
            queues.value().removeIf([&only](const PrintQueue &queue) { return queue.name != only; });
        return queues;
    });
}

QFuture<Result<SpooledJob>> CupsPrinter::print(const PrintRequest &request)
{
    return onThread<Result<SpooledJob>>(m_worker, [request](CupsWorker &worker) { return worker.print(request); });
}

void CupsPrinter::follow(const SpooledJob &job)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, job] { worker->follow(job); }, Qt::QueuedConnection);
}

}
