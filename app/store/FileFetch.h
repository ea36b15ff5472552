// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AttachmentStore.h"
#include "store/SealedFile.h"

#include <QFuture>

#include <functional>
#include <memory>
#include <optional>

namespace yichuang {

// A file that is handed out in pieces, counted from 0, each by a call of its own.
struct FileFetch {
    static constexpr qint64 PieceBytes = AttachmentStore::PieceBytes;

    // What came of it so far. Whoever keeps it goes on there, after a line was lost or somebody looked at another paper meanwhile.
    struct Arrived {
        FileSink sink;
        int next = 0;
    };

    std::function<QFuture<Result<QByteArray>>(int no)> piece; // empty after the last
    std::optional<qint64> size = {};                          // where it is known it ends with the last piece, and two are on their way
    std::shared_ptr<Arrived> arrived = std::make_shared<Arrived>();
    std::function<void(qint64 bytes)> progress = {};

    // In the thread that asks, which needs an event loop. Cancelled where nobody wants it any more.
    QFuture<Result<SealedFile>> begin() const;
};

}
