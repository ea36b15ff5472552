// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>

namespace yichuang {

// A file that the hall hands out in pieces, counted from 0, the last one followed by an empty one.
QFuture<Result<QByteArray>> fetchWhole(std::function<QFuture<Result<QByteArray>>(int no)> piece);

}
