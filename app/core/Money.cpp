// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Money.h"

#include "core/Text.h"

#include <QRegularExpression>

namespace yichuang {

namespace {
constexpr qint64 limit = 100'000'000'000'000;
}

std::optional<Money> Money::ofFen(qint64 fen)
{
    return fen >= 0 && fen < limit ? std::optional(Money(fen)) : std::nullopt;
}

std::optional<Money> Money::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[¥￥]?([0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\\.([0-9]{1,2}))?元?$"));
    const auto match = form.match(asCode(text));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 yuan = match.captured(1).remove(u',').toLongLong();
    return ofFen(yuan * 100 + match.captured(2).leftJustified(2, u'0').toLongLong());
}

QString Money::text() const
{
    return QStringLiteral("%1.%2").arg(m_fen / 100).arg(m_fen % 100, 2, 10, QChar(u'0'));
}

}
