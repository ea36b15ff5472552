// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AttachmentStore.h"
#include "store/SealedFile.h"

#include <functional>

class QIODevice;

namespace yichuang {

// A file on its way to a store, piece by piece: those that are kept there are not sent again, so that after a lost line it goes on where it
// was. No more of it than a piece or two is ever in memory.
struct FileSend {
    using Read = std::function<QByteArray(qint64 from, qint64 count)>;

    QString sha256;
    qint64 size = 0;
    Read read;
    std::function<void(qint64 bytes)> progress = {};

    static FileSend of(const SealedFile &file);
    // From what can be read anywhere; it has to live as long.
    static Read reading(QIODevice &source);

    // In the thread that asks, which needs an event loop; the store has to live as long.
    QFuture<Result<Done>> begin(AttachmentStore &store) const;
    // Blocks.
    Result<Done> now(AttachmentStore &store) const;
};

}
