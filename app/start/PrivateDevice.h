// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/PrivateHall.h"

namespace yichuang {

// What a program is before anyone signed in: a PC of the staff, or a kiosk.
enum class Device { Pc, Kiosk };

// The login of this device in a private hall: made once, its secret in a 0600 file beside the hall's own. Two programs that start at the
// same time get the same one. Blocks.
Result<SignIn> privateDevice(const PrivateHall &hall, Device device);

}
