// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Material.h"
#include "store/AttachmentStore.h"
#include "store/FileFetch.h"

#include <QObject>

namespace yichuang {

class CaseDesk;

// The attachments that somebody looks at, from where they lie. Of the one whose fetching was broken off what came is kept: it goes on
// there.
class AttachmentFetch : public QObject {
    Q_OBJECT

public:
    explicit AttachmentFetch(std::shared_ptr<AttachmentStore> store, QObject *parent = nullptr);
    explicit AttachmentFetch(CaseDesk &desk, QObject *parent = nullptr);

    // For whoever asks later: when this is gone by then, nothing is fetched (file.cancelled).
    std::function<QFuture<Result<SealedFile>>()> provider(const Attachment &attachment);

Q_SIGNALS:
    void came(const QString &sha256, qint64 bytes, qint64 of);

private:
    QFuture<Result<SealedFile>> begin(const Attachment &attachment);

    const std::shared_ptr<AttachmentStore> m_store;
    QString m_begun; // by its hash
    std::shared_ptr<FileFetch::Arrived> m_arrived;
};

}
