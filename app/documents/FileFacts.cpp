// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FileFacts.h"

#include <QJsonArray>

namespace yichuang {

QJsonObject FileFacts::toJson() const
{
    QJsonArray sizesArray;
    for (const QSizeF &size : sizes)
        sizesArray << QJsonArray{size.width(), size.height()};
    QJsonArray entriesArray;
    for (const Entry &entry : entries)
        entriesArray << QJsonArray{entry.name, entry.bytes};
    return {{"type", mediaType},      {"bytes", bytes},      {"preview", preview},
            {"pages", pages},         {"sizes", sizesArray}, {"flags", QJsonArray::fromStringList(flags)},
            {"entries", entriesArray}};
}

FileFacts FileFacts::fromJson(const QJsonObject &object)
{
    FileFacts facts;
    facts.mediaType = object["type"].toString();
    facts.bytes = object["bytes"].toInteger();
    facts.preview = object["preview"].toBool();
    facts.pages = object["pages"].toInt();
    for (const QJsonValue &each : object["sizes"].toArray())
        facts.sizes << QSizeF(each[0].toDouble(), each[1].toDouble());
    for (const QJsonValue &each : object["flags"].toArray())
        facts.flags << each.toString();
    for (const QJsonValue &each : object["entries"].toArray())
        facts.entries << Entry{each[0].toString(), each[1].toInteger()};
    return facts;
}

}
