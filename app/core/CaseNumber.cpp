// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CaseNumber.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

std::optional<CaseNumber> CaseNumber::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([A-Z]{1,4})-?([0-9]{8})-?([0-9]{6,12})$"));
    const auto match = form.match(asCode(text));
    if (!match.hasMatch() || !QDate::fromString(match.captured(2), QStringLiteral("yyyyMMdd")).isValid())
        return std::nullopt;
    const QString serial = match.captured(3);
    if (luhn(QString(match.captured(2) + serial.chopped(1))) != serial.back().digitValue())
        return std::nullopt;
    return CaseNumber(match.captured(1) + u'-' + match.captured(2) + u'-' + serial);
}

std::optional<CaseNumber> CaseNumber::findIn(const QString &scanned)
{
    const QStringList parts = scanned.split(u'|');
    for (const QString &part : parts) {
        if (auto number = parse(part))
            return number;
    }
    return std::nullopt;
}

QDate CaseNumber::day() const
{
    return QDate::fromString(m_text.section(u'-', 1, 1), QStringLiteral("yyyyMMdd"));
}

int CaseNumber::luhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].digitValue();
        sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return (10 - sum % 10) % 10;
}

}
