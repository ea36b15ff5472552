// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/OrganisationCode.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

std::optional<OrganisationCode> OrganisationCode::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9A-Z]{8})-?([0-9X])$"));
    const auto match = form.match(asCode(text));
    if (!match.hasMatch() || checkCharacter(match.capturedView(1)) != match.capturedView(2).front())
        return std::nullopt;
    return OrganisationCode(match.captured(1) + u'-' + match.captured(2));
}

QChar OrganisationCode::checkCharacter(QStringView first8)
{
    static constexpr int weights[8] = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i)
        sum += (first8[i] <= u'9' ? first8[i].unicode() - u'0' : first8[i].unicode() - u'A' + 10) * weights[i];
    return QStringView(u"0X987654321")[sum % 11];
}

}
