// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/AttachmentFetch.h"

#include "desk/DeskStores.h"
#include "documents/FileFacts.h"

#include <QPointer>

namespace yichuang {

AttachmentFetch::AttachmentFetch(std::shared_ptr<AttachmentStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
}

AttachmentFetch::AttachmentFetch(CaseDesk &desk, QObject *parent)
    : AttachmentFetch(std::make_shared<CaseStore>(desk), parent)
{
}

std::function<QFuture<Result<SealedFile>>()> AttachmentFetch::provider(const Attachment &attachment)
{
    return [fetch = QPointer(this), attachment] {
        if (fetch)
            return fetch->begin(attachment);
        return QtFuture::makeReadyFuture(
            Result<SealedFile>(Error{error::FileCancelled, QStringLiteral("nobody looks at the paper any more"), {}}));
    };
}

QFuture<Result<SealedFile>> AttachmentFetch::begin(const Attachment &attachment)
{
    if (m_begun != attachment.sha256 || !m_arrived->sink.isOpen())
        m_arrived = std::make_shared<FileFetch::Arrived>();
    m_begun = attachment.sha256;
    return FileFetch{
        .piece = [store = m_store, file = StoredFile{attachment.sha256, attachment.id.value()}](int no) { return store->get(file, no); },
        .size = attachment.size,
        .arrived = m_arrived,
        .progress =
            [this, fetch = QPointer(this), sha256 = attachment.sha256, of = attachment.size](qint64 bytes) {
                if (fetch)
                    Q_EMIT came(sha256, bytes, of);
            }}
        .begin();
}

}
