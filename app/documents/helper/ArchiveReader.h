// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"

namespace yichuang {

// Lists a zip, rar or 7z without unpacking a byte: fills entries and flags, and tells an office document by its parts. Folders are no
// entries. file.too_big when it would unpack to more than 200 MB or to more than 100 times its own size.
Result<FileFacts> listArchive(const QByteArray &bytes, FileFacts facts);

// A file in memory, as it was handed in or as it came out of an archive.
struct HeldFile {
    QString name;
    QByteArray bytes;
};

// Goes from an archive to one of its entries, by its place in the list, from that to one of its own, and so on; at most three deep. Each is
// unpacked into memory, up to 64 MB and to 100 times the size of the archive that holds it, whatever that says of it.
Result<HeldFile> followEntries(HeldFile file, const QList<int> &places);

}
