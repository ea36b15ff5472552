// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace yichuang {

// An amount of yuan in whole fen, so that sums are exact. Fees of a hall: never negative, below a trillion yuan.
class Money {
public:
    constexpr Money() = default;

    static std::optional<Money> ofFen(qint64 fen);
    // 40, 40.5, 1,234.50 or ￥40; nothing smaller than a fen.
    static std::optional<Money> parse(const QString &text);

    constexpr qint64 fen() const { return m_fen; }
    // 40.00
    QString text() const;

    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(qint64 fen)
        : m_fen(fen)
    {
    }
    qint64 m_fen = 0;
};

}
