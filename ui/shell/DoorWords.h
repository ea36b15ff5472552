// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Words.h"

namespace yichuang {

// What an error means to whoever gave number and password: nothing was written that could be left, and the password has to be typed again.
Said saidAtTheDoor(const Error &error);

}
