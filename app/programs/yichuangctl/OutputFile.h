// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace yichuang::ctl {

// A file that somebody names for a command to write, in place of what it held before. A device, a pipe or a folder of that name is no such
// file: renaming a new one over it would take it away. Links are followed.
namespace OutputFile {

// Whether a file of that name may be read and replaced: one is there, or nothing is. Error input.bad.
Result<Done> isPossible(const QString &path);
// As a whole or not at all. Error input.bad.
Result<Done> replace(const QString &path, const QByteArray &content);

}

}
