// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ForeignPermanentId.h"

#include "core/MachineReadableZone.h"
#include "core/ResidentId.h"
#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

namespace {

using Fault = ForeignPermanentId::Fault;

QDate dateOf(const QString &digits)
{
    return QDate::fromString(digits, QStringLiteral("yyyyMMdd"));
}

std::optional<Fault> faultOf2023(const QString &number, const QDate &today)
{
    static const QRegularExpression form(QStringLiteral("^9[0-9]{16}[0-9X]$"));
    if (!form.match(number).hasMatch())
        return Fault::Characters;
    const QDate birth = dateOf(number.mid(6, 8));
    if (!birth.isValid())
        return Fault::BirthDate;
    if (birth > today)
        return Fault::Future;
    if (ResidentId::checkCharacter(QStringView(number).first(17)) != number[17])
        return Fault::CheckCharacter;
    return std::nullopt;
}

std::optional<Fault> faultOf2017(const QString &number, const QDate &today)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{3}[0-9]{12}$"));
    if (!form.match(number).hasMatch())
        return Fault::Characters;
    const QDate lastCentury = dateOf(QStringLiteral("19") + number.mid(7, 6));
    const QDate thisCentury = dateOf(QStringLiteral("20") + number.mid(7, 6));
    if (!lastCentury.isValid() && !thisCentury.isValid())
        return Fault::BirthDate;
    if (!lastCentury.isValid() && thisCentury > today)
        return Fault::Future;
    if (MachineReadableZone::checkDigit(QStringView(number).first(14)) != number[14])
        return Fault::CheckCharacter;
    return std::nullopt;
}

std::optional<Fault> faultOf(const QString &number, const QDate &today)
{
    switch (number.size()) {
    case 18: return faultOf2023(number, today);
    case 15: return faultOf2017(number, today);
    default: return Fault::Length;
    }
}

}

std::optional<ForeignPermanentId> ForeignPermanentId::parse(const QString &text, const QDate &today, Fault *fault)
{
    const QString number = asCode(text);
    if (const auto found = faultOf(number, today)) {
        if (fault)
            *fault = *found;
        return std::nullopt;
    }
    return ForeignPermanentId(number);
}

std::optional<QDate> ForeignPermanentId::birth() const
{
    if (card() == Card::Of2017)
        return std::nullopt;
    return dateOf(m_text.mid(6, 8));
}

}
