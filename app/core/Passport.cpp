// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Passport.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

namespace {

std::optional<Passport::Kind> chineseKind(const QString &number)
{
    static const QRegularExpression ordinary(QStringLiteral("^(?:E[0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|G[0-9]{8})$"));
    static const QRegularExpression official(QStringLiteral("^[DSP]E?[0-9]{7,8}$"));
    if (ordinary.match(number).hasMatch())
        return Passport::Kind::Ordinary;
    if (!official.match(number).hasMatch())
        return std::nullopt;
    return number[0] == u'D' ? Passport::Kind::Diplomatic : number[0] == u'S' ? Passport::Kind::Service : Passport::Kind::PublicAffairs;
}

}

std::optional<Passport> Passport::parse(const QString &text, Issuer issuer)
{
    static const QRegularExpression foreign(QStringLiteral("^[0-9A-Z]{5,20}$"));
    const QString number = asCode(text);
    if (issuer == Issuer::Abroad)
        return foreign.match(number).hasMatch() ? std::optional(Passport(Kind::Foreign, number)) : std::nullopt;
    const auto kind = chineseKind(number);
    return kind ? std::optional(Passport(*kind, number)) : std::nullopt;
}

}
