// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// The number of a permit with which residents of Hong Kong, Macao and Taiwan travel to the mainland. None of them has a check digit.
class TravelPermit {
public:
    enum class Kind {
        HongKongMacao, // 港澳居民来往内地通行证: H or M, eight digits for life, two more for the renewal on the card of 1999
        HongKongMacaoForeign, // for permanent residents who are no Chinese citizens, since July 2024: HA or MA and seven digits
        Taiwan,               // 台湾居民来往大陆通行证: eight digits, on old booklets ten
    };

    static std::optional<TravelPermit> parse(const QString &text);

    Kind kind() const { return m_kind; }
    const QString &text() const { return m_text; }

private:
    TravelPermit(Kind kind, QString text)
        : m_kind(kind)
        , m_text(std::move(text))
    {
    }
    Kind m_kind;
    QString m_text;
};

}
