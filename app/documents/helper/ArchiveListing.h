// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"

namespace yichuang {

// Lists a zip, rar or 7z without unpacking a byte: fills entries and flags, and tells an office document by its parts.
// file.too_big when it would unpack to more than 200 MB or to more than 100 times its own size.
Result<FileFacts> listArchive(const QByteArray &bytes, FileFacts facts);

}
