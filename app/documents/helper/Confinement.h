// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

// Ties this process down before it reads a stranger's file: 512 MB of memory, 5 s of processor time, which whoever started it may raise to
// 30 in all, no written files, no core, few descriptors, no network, no new programs or processes, no sight of other processes, none of
// root's powers. False when the system refuses any of it; the program must end then.
[[nodiscard]] bool confineThisProcess();

}
