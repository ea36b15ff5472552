// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/Retry.h"

#include <QRandomGenerator>

#include <algorithm>

namespace yichuang {

std::chrono::seconds retry::patience(int failures)
{
    return std::min(LongestPatience, std::chrono::seconds(2 << 2 * std::clamp(failures, 0, 2)));
}

std::chrono::milliseconds retry::pause(int failures, std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    const auto full = std::min(longest, first * (1 << std::clamp(failures, 0, 10)));
    return full / 2 + full * QRandomGenerator::global()->bounded(500) / 1000;
}

}
