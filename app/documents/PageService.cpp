// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageService.h"

#include "documents/PageQueue.h"

#include <QCoreApplication>

namespace yichuang {

PageService::PageService(QString helper, QObject *parent)
    : PageService(std::move(helper), Limits(), parent)
{
}

PageService::PageService(QString helper, Limits limits, QObject *parent)
    : QObject(parent)
    , m_queue(new PageQueue(std::move(helper), limits, this))
{
    connect(m_queue, &PageQueue::converting, this, &PageService::converting);
}

QString PageService::installedHelper()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-page");
}

QFuture<Result<PageImage>> PageService::page(const QByteArray &sha256, const FileProvider &file, int page, int width, int rotation,
                                             const QList<int> &entry)
{
    return m_queue->page({{sha256, entry}, page, qBound(1, width, 4096), ((rotation % 360) + 360) % 360}, file);
}

QFuture<Result<FileFacts>> PageService::probe(const QByteArray &sha256, const FileProvider &file, const QString &name,
                                              const QList<int> &entry)
{
    return m_queue->probe({sha256, entry}, file, name);
}

void PageService::clearCache()
{
    m_queue->clearCache();
}

}
