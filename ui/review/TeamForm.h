// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yichuang {

// The width of the forms beside the team's page, in pixels at 100 %.
inline constexpr int TeamFormWidth = 336;

}
