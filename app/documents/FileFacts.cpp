// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FileFacts.h"

#include <QHash>
#include <QJsonArray>

namespace yichuang {
namespace {

QStringList wordsOf(const QJsonValue &list)
{
    QStringList words;
    for (const QJsonValue &each : list.toArray())
        words << each.toString();
    return words;
}

}

bool isArchive(const QString &mediaType)
{
    static const QStringList kinds{QStringLiteral("application/zip"), QStringLiteral("application/vnd.rar"),
                                   QStringLiteral("application/x-7z-compressed")};
    return kinds.contains(mediaType);
}

QString officeEnding(const QString &mediaType)
{
    static const QHash<QString, QString> endings{
        {QStringLiteral("application/msword"), QStringLiteral("doc")},
        {QStringLiteral("application/vnd.ms-excel"), QStringLiteral("xls")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), QStringLiteral("docx")},
        {QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), QStringLiteral("xlsx")},
        {QStringLiteral("application/vnd.oasis.opendocument.text"), QStringLiteral("odt")},
        {QStringLiteral("application/vnd.oasis.opendocument.spreadsheet"), QStringLiteral("ods")}};
    return endings.value(mediaType);
}

QJsonObject FileFacts::toJson() const
{
    QJsonArray sizesArray;
    for (const QSizeF &size : sizes)
        sizesArray << QJsonArray{size.width(), size.height()};
    QJsonArray entriesArray;
    for (const Entry &entry : entries)
        entriesArray << QJsonArray{entry.name, entry.bytes, QJsonArray::fromStringList(entry.flags)};
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
    facts.flags = wordsOf(object["flags"]);
    for (const QJsonValue &each : object["entries"].toArray())
        facts.entries << Entry{each[0].toString(), each[1].toInteger(), wordsOf(each[2])};
    return facts;
}

}
