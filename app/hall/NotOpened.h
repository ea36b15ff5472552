// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace yichuang {

// What it means that a connection was not opened, by what the server or the driver said of it: hall.disk_full, hall.crowded, line.refused
// (facts {why}), else line.lost.
Error notOpened(const QString &text);

// Whether a Unix socket had no room left where one waits to be let in. A network lets whoever comes then wait; this socket says so at once.
bool isQueueFull(const QString &text);

}
