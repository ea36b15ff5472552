// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

namespace yichuang {

// The greatest number of characters of what a person writes, by its field: the same as hall.longest, which refuses what is longer. A test
// holds the two beside each other.
int longest(QLatin1String field);

}
