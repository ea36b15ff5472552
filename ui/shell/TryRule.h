// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace yichuang {

// What wrong tries lead to, by the hall's own rule; empty where it named none.
QString tryRule(int tries, int lockMinutes);
QString tryRule(const Error &refused);

}
