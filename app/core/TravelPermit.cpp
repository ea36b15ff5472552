// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TravelPermit.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

std::optional<TravelPermit> TravelPermit::parse(const QString &text)
{
    static const QRegularExpression hongKongMacao(QStringLiteral("^[HM][0-9]{8}(?:[0-9]{2})?$"));
    static const QRegularExpression hongKongMacaoForeign(QStringLiteral("^[HM]A[0-9]{7}$"));
    static const QRegularExpression taiwan(QStringLiteral("^[0-9]{8}(?:[0-9]{2})?$"));
    const QString number = asCode(text);
    if (hongKongMacao.match(number).hasMatch())
        return TravelPermit(Kind::HongKongMacao, number);
    if (hongKongMacaoForeign.match(number).hasMatch())
        return TravelPermit(Kind::HongKongMacaoForeign, number);
    if (taiwan.match(number).hasMatch())
        return TravelPermit(Kind::Taiwan, number);
    return std::nullopt;
}

}
