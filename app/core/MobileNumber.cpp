// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/MobileNumber.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

std::optional<MobileNumber> MobileNumber::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(?:\\+86|0086|86)?(1[3-9][0-9]{9})$"));
    const auto match = form.match(asCode(text).remove(u'-'));
    if (!match.hasMatch())
        return std::nullopt;
    return MobileNumber(match.captured(1));
}

}
