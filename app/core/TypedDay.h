// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// A day as people type it (20261020, 2026-1-5, 2026/10/20, 2026.10.20, 2026年10月20日) as forms keep it: 2026-10-20. What is no day of the
// calendar, or leaves open which one is meant, stays as it was typed.
QString writtenDay(const QString &typed);

}
