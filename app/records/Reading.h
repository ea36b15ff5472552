// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Words.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace yichuang {

// How records read the hall's JSON. A key that is absent or null reads as the empty value of its type.

// ISO 8601 with an offset, as UTC; invalid when there is none.
QDateTime readTime(const QJsonValue &value);
QDate readDate(const QJsonValue &value);
std::optional<int> readCount(const QJsonValue &value);
std::optional<bool> readYesNo(const QJsonValue &value);
QStringList readTexts(const QJsonValue &value);
QList<int> readNumbers(const QJsonValue &value);

template<typename Id> Id readId(const QJsonValue &value)
{
    return Id(value.toInteger());
}

template<typename Record> QList<Record> readList(const QJsonValue &value)
{
    const QJsonArray entries = value.toArray();
    QList<Record> list;
    list.reserve(entries.size());
    for (const QJsonValue &entry : entries)
        list.append(Record::fromJson(entry.toObject()));
    return list;
}

template<typename Record> std::optional<Record> readOptional(const QJsonValue &value)
{
    return value.isObject() ? std::optional(Record::fromJson(value.toObject())) : std::nullopt;
}

template<typename Enum> std::optional<Enum> readWord(const QJsonValue &value)
{
    return fromWord<Enum>(value.toString());
}

}
