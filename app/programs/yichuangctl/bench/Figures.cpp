// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <algorithm>

namespace yichuang::ctl {

QJsonObject Figure::toJson() const
{
    return {{QStringLiteral("name"), name},   {QStringLiteral("what"), what},        {QStringLiteral("value"), value},
            {QStringLiteral("unit"), unit},   {QStringLiteral("goal"), goal},        {QStringLiteral("at_least"), atLeast},
            {QStringLiteral("met"), isMet()}, {QStringLiteral("measured"), measured}};
}

double Times::quantile(double share) const
{
    if (m_all.empty())
        return 0;
    std::vector<double> sorted = m_all;
    const auto at = std::min(sorted.size() - 1, std::size_t(share * double(sorted.size())));
    std::nth_element(sorted.begin(), sorted.begin() + long(at), sorted.end());
    return sorted[at];
}

QJsonObject Times::toJson() const
{
    return {{QStringLiteral("count"), qint64(count())},
            {QStringLiteral("median_ms"), quantile(0.5)},
            {QStringLiteral("p99_ms"), quantile(0.99)},
            {QStringLiteral("longest_ms"), quantile(1)}};
}

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    if (values.empty())
        return 0;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

}
