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
}

QString PageService::installedHelper()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/yichuang-page");
}

QFuture<Result<PageImage>> PageService::page(const QByteArray &sha256, const BytesProvider &bytes, int page, int width, int rotation)
{
    return m_queue->page({sha256, page, qBound(1, width, 4096), ((rotation % 360) + 360) % 360}, bytes);
}

QFuture<Result<FileFacts>> PageService::probe(const QByteArray &sha256, const BytesProvider &bytes, const QString &name)
{
    return m_queue->probe(sha256, bytes, name);
}

void PageService::clearCache()
{
    m_queue->clearCache();
}

}
