// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CreditCode.h"

#include "core/Text.h"

namespace yichuang {

namespace {
constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
}

std::optional<CreditCode> CreditCode::parse(const QString &text)
{
    const QString code = halfWidth(text).trimmed().toUpper();
    if (code.size() != 18)
        return std::nullopt;
    for (const QChar c : code) {
        if (alphabet.indexOf(c) < 0)
            return std::nullopt;
    }
    if (checkCharacter(QStringView(code).first(17)) != code[17])
        return std::nullopt;
    return CreditCode(code);
}

QChar CreditCode::checkCharacter(QStringView first17)
{
    int sum = 0;
    int weight = 1;
    for (const QChar c : first17) {
        sum += static_cast<int>(alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

}
