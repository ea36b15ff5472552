// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace yichuang::retry {

// How long a try to connect may take, all hosts together, after so many that failed one after another: two seconds, so that one soon hears
// of a hall that is not there, then eight, then sixteen. When all windows of a hall come back together, a slow server needs longer than two
// seconds for all of them, and a try that is given up costs it as much as one that gets in: windows that stayed impatient would keep each
// other out for minutes.
std::chrono::seconds patience(int failures);
inline constexpr std::chrono::seconds LongestPatience{16};

// The pause before the next try: doubled with each that failed, from the first up to the longest, and in every window shortened by another
// share, up to a half.
std::chrono::milliseconds pause(int failures, std::chrono::milliseconds first, std::chrono::milliseconds longest);

}
