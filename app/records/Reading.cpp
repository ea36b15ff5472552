// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/Reading.h"

namespace yichuang {

QDateTime readTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QDate readDate(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::optional<int> readCount(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

std::optional<bool> readYesNo(const QJsonValue &value)
{
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

QList<int> readNumbers(const QJsonValue &value)
{
    QList<int> numbers;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &number : array)
        numbers.append(number.toInt());
    return numbers;
}

QStringList readTexts(const QJsonValue &value)
{
    const QJsonArray entries = value.toArray();
    QStringList texts;
    for (const QJsonValue &entry : entries)
        texts.append(entry.toString());
    return texts;
}

}
