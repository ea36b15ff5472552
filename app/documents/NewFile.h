// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace yichuang {

// Puts bytes into a folder under a title that people read; beside whatever has the name already, never over it. Gives the file's path.
Result<QString> saveBeside(const QString &folder, const QString &title, const QString &suffix, const QByteArray &bytes);

}
