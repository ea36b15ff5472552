// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace yichuang {

namespace error {
inline constexpr QLatin1String DiskFull{"hall.disk_full"};
inline constexpr QLatin1String HallCrowded{"hall.crowded"}; // no memory or no connection left; later there may be
}

// What a server says that has run out of something. Whatever was asked is not done.
namespace shortage {

// The code for such an SQLSTATE; any other stays as it is.
QString codeOf(const QString &sqlState);
// For a server that went down over it, or lets nobody in, and could only say words. Empty: they speak of no shortage.
QString codeIn(const QString &text);

}

}
