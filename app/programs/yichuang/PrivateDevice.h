// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/PrivateHall.h"

namespace yichuang {

// The login of this PC before anyone signed in, in a private hall: made once, its secret in a 0600 file beside the hall's own.
// Two programs that start at the same time get the same one. Blocks.
Result<SignIn> privateDevice(const PrivateHall &hall);

}
