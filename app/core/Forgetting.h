// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For programs at which one person stands after the other: memory that is given back is overwritten at once.
namespace yichuang::forgetting {

// The first thing that main does. The C library learns how to only while a program starts, so this starts it once more.
void begin(char **argv);

// What was overwritten goes back to the system.
void giveBack();

}
