// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace yichuang {

namespace {

constexpr int MostWindows = 999;
constexpr int MostPeople = 200; // who ever sat at one PC

}

QString Preferences::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/yichuang/staff.json");
}

Preferences Preferences::load(const QString &file)
{
    // A pipe in its place would be waited for.
    QFile stored(file);
    if (!QFileInfo(file).isFile() || !stored.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject json = QJsonDocument::fromJson(stored.read(64 * 1024)).object();
    Preferences preferences;
    preferences.window = qBound(0, json[u"window"].toInt(), MostWindows);
    const QJsonObject windows = json[u"windows"].toObject();
    for (auto one = windows.begin(); one != windows.end() && preferences.windows.size() < MostPeople; ++one)
        if (const int window = one->toInt(); window > 0 && window <= MostWindows)
            preferences.windows.insert(one.key().left(40), window);
    preferences.workNo = json[u"work_no"].toString().left(40);
    preferences.login = json[u"login"].toString().left(63);
    preferences.hall = json[u"hall"].toString();
    preferences.language = json[u"language"].toString() == QLatin1String("en") ? QStringLiteral("en") : QStringLiteral("zh");
    preferences.appearance = {json[u"high_contrast"].toBool(), qBound(100, json[u"text_percent"].toInt(100), 150)};
    preferences.printer = json[u"printer"].toString();
    preferences.reader = json[u"reader"].toString(preferences.reader);
    return preferences;
}

bool Preferences::save(const QString &file) const
{
    QJsonObject seats;
    for (auto one = windows.begin(); one != windows.end(); ++one)
        seats.insert(one.key(), one.value());
    const QByteArray words = QJsonDocument(QJsonObject{{QStringLiteral("window"), window},
                                                       {QStringLiteral("windows"), seats},
                                                       {QStringLiteral("work_no"), workNo},
                                                       {QStringLiteral("login"), login},
                                                       {QStringLiteral("hall"), hall},
                                                       {QStringLiteral("language"), language},
                                                       {QStringLiteral("high_contrast"), appearance.highContrast},
                                                       {QStringLiteral("text_percent"), appearance.textPercent},
                                                       {QStringLiteral("reader"), reader},
                                                       {QStringLiteral("printer"), printer}})
                                 .toJson();
    // Whoever signs in where he sat yesterday need not wait for the disk.
    if (QFile kept(file); QFileInfo(file).isFile() && kept.open(QIODevice::ReadOnly) && kept.readAll() == words)
        return true;
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile stored(file);
    if (!stored.open(QIODevice::WriteOnly))
        return false;
    stored.write(words);
    return stored.commit();
}

}
