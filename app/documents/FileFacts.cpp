// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FileFacts.h"

#include <QHash>
#include <QJsonArray>

namespace yichuang {
namespace {

constexpr int mostPages = 100'000;
constexpr qsizetype mostSizes = 500;
constexpr qsizetype mostEntries = 1000;
constexpr qsizetype mostFlags = 32;
constexpr qsizetype longestName = 100;

// Nobody reads on; a window that lays out names of 65,535 letters does nothing else for a minute.
QString cut(const QString &text)
{
    if (text.size() <= longestName)
        return text;
    return text.left(longestName - (text[longestName - 1].isHighSurrogate() ? 1 : 0)) + u'…';
}

// No more of a list than anybody reads.
template<typename Take> void takeFirst(const QJsonValue &list, qsizetype most, Take take)
{
    const QJsonArray all = list.toArray();
    for (qsizetype i = 0; i < std::min(all.size(), most); ++i)
        take(all.at(i));
}

QStringList flagsOf(const QJsonValue &list)
{
    QStringList flags;
    takeFirst(list, mostFlags, [&flags](const QJsonValue &each) { flags << cut(each.toString()); });
    return flags;
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
        entriesArray << QJsonArray{cut(entry.name), entry.bytes, QJsonArray::fromStringList(entry.flags)};
    return {{"type", mediaType},      {"bytes", bytes},      {"preview", preview},
            {"pages", pages},         {"sizes", sizesArray}, {"flags", QJsonArray::fromStringList(flags)},
            {"entries", entriesArray}};
}

// The helper that says it has read what a stranger sent: its words are taken within bounds.
FileFacts FileFacts::fromJson(const QJsonObject &object)
{
    FileFacts facts;
    facts.mediaType = cut(object["type"].toString());
    facts.bytes = qMax<qint64>(0, object["bytes"].toInteger());
    facts.preview = object["preview"].toBool();
    facts.pages = pageCount(object["pages"]);
    takeFirst(object["sizes"], mostSizes,
              [&facts](const QJsonValue &each) { facts.sizes << QSizeF(each[0].toDouble(), each[1].toDouble()); });
    facts.flags = flagsOf(object["flags"]);
    takeFirst(object["entries"], mostEntries, [&facts](const QJsonValue &each) {
        facts.entries << Entry{cut(each[0].toString()), qMax<qint64>(0, each[1].toInteger()), flagsOf(each[2])};
    });
    return facts;
}

int FileFacts::pageCount(const QJsonValue &said)
{
    return qBound(0, said.toInt(), mostPages);
}

}
