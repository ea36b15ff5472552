// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

namespace yichuang {

// What wrong tries lead to, by the rule of the hall that turned somebody away; empty where it named none.
QString tryRule(const Error &refused);

}
