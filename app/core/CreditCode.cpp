// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CreditCode.h"

#include "core/Text.h"

#include <algorithm>

namespace yichuang {

namespace {
constexpr QStringView alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
}

std::optional<CreditCode> CreditCode::parse(const QString &text, Fault *fault)
{
    const QString code = asCode(text);
    const auto refuse = [fault](Fault why) {
        if (fault)
            *fault = why;
        return std::nullopt;
    };
    if (code.size() != 18)
        return refuse(Fault::Length);
    if (!std::all_of(code.begin(), code.end(), [](QChar c) { return alphabet.contains(c); }))
        return refuse(Fault::Characters);
    if (checkCharacter(QStringView(code).first(17)) != code[17])
        return refuse(Fault::CheckCharacter);
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
