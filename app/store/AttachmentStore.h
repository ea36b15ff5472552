// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace yichuang {

// How much of a file is kept.
struct KeptPieces {
    bool complete = false;
    int next = 0; // the first piece that is missing
};

// A file, and the number under which it was handed in: who may read it hangs on that.
struct StoredFile {
    QString sha256;
    qint64 id = 0;
};

// Where the files of applications lie, in pieces of 512 KiB, each file named by the hash of the whole, in hex. The hall's own tables are
// one such place (desk/DeskStores.h); who sends and who fetches knows no other words than these.
class AttachmentStore {
public:
    static constexpr qint64 PieceBytes = 512 * 1024;

    AttachmentStore() = default;
    virtual ~AttachmentStore() = default;
    Q_DISABLE_COPY_MOVE(AttachmentStore)

    virtual QFuture<Result<KeptPieces>> have(const QString &sha256, int total) = 0;
    // A piece that is kept already changes nothing. The last one completes the file only where the whole has that hash.
    virtual QFuture<Result<KeptPieces>> put(const QString &sha256, int no, int total, const QByteArray &piece) = 0;
    // Counted from 0; empty after the last.
    virtual QFuture<Result<QByteArray>> get(const StoredFile &file, int no) = 0;
};

}
