// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/TypedDay.h"

#include "core/Text.h"

#include <QDate>
#include <QRegularExpression>

namespace yichuang {

QString writtenDay(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})|"
                       "(?<y2>\\d{4})\\s*[-/.年]\\s*(?<m2>\\d{1,2})\\s*[-/.月]\\s*(?<d2>\\d{1,2})\\s*日?)$"));
    const auto match = form.match(halfWidth(typed).trimmed());
    if (!match.hasMatch())
        return typed;
    const auto part = [&match](const QString &name) { return (match.captured(name) + match.captured(name + u'2')).toInt(); };
    const QDate day(part(QStringLiteral("y")), part(QStringLiteral("m")), part(QStringLiteral("d")));
    return day.isValid() ? day.toString(Qt::ISODate) : typed;
}

}
