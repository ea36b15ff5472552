// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messaging/DeliveryReport.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yichuang {

static constexpr std::array stateWords{
    std::pair{DeliveryState::Queued, QLatin1String("queued")},         std::pair{DeliveryState::Sending, QLatin1String("sending")},
    std::pair{DeliveryState::Unknown, QLatin1String("unknown")},       std::pair{DeliveryState::Accepted, QLatin1String("accepted")},
    std::pair{DeliveryState::Suppressed, QLatin1String("suppressed")}, std::pair{DeliveryState::Expired, QLatin1String("expired")},
    std::pair{DeliveryState::Failed, QLatin1String("failed")},         std::pair{DeliveryState::Delivered, QLatin1String("delivered")},
};

QString toWord(DeliveryState state)
{
    return stateWords.at(static_cast<size_t>(state)).second;
}

std::optional<DeliveryState> deliveryStateFrom(QStringView word)
{
    const auto found = std::find_if(stateWords.begin(), stateWords.end(), [word](const auto &entry) { return word == entry.second; });
    if (found == stateWords.end())
        return std::nullopt;
    return found->first;
}

DeliveryState mergeState(DeliveryState known, DeliveryState news)
{
    return std::max(known, news);
}

std::optional<DeliveryState> stateOfKannelReport(int type)
{
    switch (type) {
    case 1: return DeliveryState::Delivered;
    case 2:
    case 16:
    case 34:
    case 66: return DeliveryState::Failed;
    case 4:
    case 8: return DeliveryState::Accepted;
    default: return std::nullopt;
    }
}

bool sameToken(QStringView one, QStringView other)
{
    if (one.isEmpty() || one.size() != other.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= unsigned(one[i].unicode()) ^ unsigned(other[i].unicode());
    return difference == 0;
}

}
