// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardReader.h"

#include <memory>

namespace yichuang {

// Which card reader a PC has, in its preferences' words: "auto" looks for one at every serial port, a path names the port, and a path that
// ends in .so a maker's library. A library that only decodes portraits is joined to a port with a plus: "auto+/opt/maker/libphoto.so".
// Errors: input.bad, when the library does not fit.
Result<std::unique_ptr<CardReader>> openReader(const QString &words);

}
