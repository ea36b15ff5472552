// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/FileFacts.h"

#include <QByteArray>

namespace yichuang {

// Opens files that may be hostile. Only the confined helper program may use these.
Result<FileFacts> probeFile(const QByteArray &bytes, const QString &name);
Result<PageImage> drawPage(const QByteArray &bytes, int page, int width, int rotation);

}
