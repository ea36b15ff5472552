// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ResidentId.h"

#include "core/Text.h"

namespace yichuang {

namespace {

std::optional<ResidentId::Fault> faultOf(const QString &number, const QDate &today)
{
    using Fault = ResidentId::Fault;
    if (number.size() != 18)
        return Fault::Length;
    for (int i = 0; i < 17; ++i) {
        if (number[i] < u'0' || number[i] > u'9')
            return Fault::Characters;
    }
    if (!QStringLiteral("0123456789X").contains(number[17]))
        return Fault::Characters;
    static const QStringList provinces =
        QStringLiteral("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83")
            .split(u' ');
    if (!provinces.contains(number.left(2)))
        return Fault::Area;
    const QDate birth = QDate::fromString(number.mid(6, 8), QStringLiteral("yyyyMMdd"));
    if (!birth.isValid())
        return Fault::BirthDate;
    if (birth > today)
        return Fault::Future;
    if (ResidentId::checkCharacter(QStringView(number).first(17)) != number[17])
        return Fault::CheckDigit;
    return std::nullopt;
}

}

std::optional<ResidentId> ResidentId::parse(const QString &text, const QDate &today, Fault *fault)
{
    const QString number = asCode(text);
    if (const auto found = faultOf(number, today)) {
        if (fault)
            *fault = *found;
        return std::nullopt;
    }
    return ResidentId(number);
}

QDate ResidentId::birth() const
{
    return QDate::fromString(m_text.mid(6, 8), QStringLiteral("yyyyMMdd"));
}

bool ResidentId::isMale() const
{
    return m_text[16].digitValue() % 2 == 1;
}

QList<ResidentId::Warning> ResidentId::warnings(const QSet<QString> &knownAreas, const QDate &today) const
{
    QList<Warning> warnings;
    if (!knownAreas.contains(area()))
        warnings.append(Warning::UnknownArea);
    if (birth().addYears(150) < today)
        warnings.append(Warning::UnlikelyAge);
    return warnings;
}

QString ResidentId::masked() const
{
    return m_text.left(6) + QStringLiteral("********") + m_text.right(4);
}

QChar ResidentId::checkCharacter(QStringView first17)
{
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += first17[i].digitValue() * weights[i];
    return QStringView(u"10X98765432")[sum % 11];
}

}
