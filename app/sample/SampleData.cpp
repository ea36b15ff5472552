// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleData.h"

#include "documents/TemplateLibrary.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

// The data live in a static library, so somebody has to ask for them by name, outside of any namespace.
static void haveData()
{
    Q_INIT_RESOURCE(sample_data);
}

namespace yichuang {
namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonValue jsonOf(const QString &path)
{
    haveData();
    const QJsonDocument document = QJsonDocument::fromJson(bytesOf(path));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

// date,kind,name below a line of headings.
void addDays(QJsonArray &days, const QString &path, bool provisional)
{
    const QStringList lines = QString::fromUtf8(bytesOf(path)).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.trimmed().split(QLatin1Char(','));
        days.append(QJsonObject{{QStringLiteral("date"), cells.value(0)},
                                {QStringLiteral("kind"), cells.value(1)},
                                {QStringLiteral("name"), cells.value(2)},
                                {QStringLiteral("provisional"), provisional}});
    }
}

}

QJsonObject SampleData::catalogue()
{
    const QString root = QStringLiteral(":/catalogue/");
    QJsonObject all;
    for (const char *name : {"hall", "departments", "windows", "staff", "reasons", "sms", "synonyms"})
        all.insert(QLatin1String(name), jsonOf(root + QLatin1String(name) + QStringLiteral(".json")));
    QJsonArray days;
    addDays(days, root + QStringLiteral("calendar.csv"), false);
    addDays(days, root + QStringLiteral("calendar_provisional.csv"), true);
    all.insert(QStringLiteral("calendar"), days);
    QJsonArray items;
    const QStringList files = QDir(root + QStringLiteral("items")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        items.append(jsonOf(root + QStringLiteral("items/") + file));
    all.insert(QStringLiteral("items"), items);
    QJsonArray templates;
    const QStringList kinds = TemplateLibrary::originalKinds();
    for (const QString &kind : kinds)
        templates.append(QJsonDocument::fromJson(TemplateLibrary::original(kind)).object());
    all.insert(QStringLiteral("templates"), templates);
    return all;
}

QJsonValue SampleData::part(const QString &name)
{
    return jsonOf(QStringLiteral(":/sample/") + name + QStringLiteral(".json"));
}

}
