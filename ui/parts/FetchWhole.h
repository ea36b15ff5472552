// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>
#include <optional>

namespace yichuang {

// A file that the hall hands out in pieces, counted from 0, without holding a connection between them. It ends with the piece that makes it
// as long as is known, else with an empty one.
QFuture<Result<QByteArray>> fetchWhole(std::function<QFuture<Result<QByteArray>>(int no)> piece, std::optional<qint64> size = {});

}
