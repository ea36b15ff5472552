// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang::ctl {

// A bench that is told to stop (SIGTERM, SIGINT) leaves nothing behind: the programs that it started end, its halls are removed, and then
// it ends by that signal. In the middle of whatever it does, for the making of a large hall alone takes minutes.
namespace benchend {

// To be called once, before a bench begins.
void listen();
// What lies in this folder goes with the bench, the hall in its folder "hall" too.
void add(const QString &folder);
// The bench removes it itself from here on; where it was told to stop, this does not come back.
void remove(const QString &folder);

}

}
