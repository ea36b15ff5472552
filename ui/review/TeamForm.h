// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

// What the forms beside the team's page have in common: their width in pixels at 100 %, and the longest reason in characters.
inline constexpr int TeamFormWidth = 336;
inline constexpr int TeamReasonLimit = 200;

}
