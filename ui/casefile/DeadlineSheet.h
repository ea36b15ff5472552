// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "records/Deadline.h"

#include <QFuture>

namespace yichuang {

// How a case's dates are counted, set on A4 in the words of `yichuangctl explain`. It is no official document: nothing of it is kept.
// The page is set on another thread. Errors: those of DocumentWriter.
QFuture<Result<QByteArray>> setDeadlineSheet(const CaseClocks &clocks, const QDateTime &printedAt);

}
