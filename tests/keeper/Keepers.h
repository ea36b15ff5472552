// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"
#include "keeper/Keeper.h"
#include "messaging/FolderGateway.h"

#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace yichuang::test {

inline std::unique_ptr<Keeper> makeKeeper(const KeeperSettings &settings)
{
    auto keeper = Keeper::make(settings);
    if (!keeper)
        qFatal("no keeper: %s", qPrintable(keeper.error().log));
    return std::move(keeper).value();
}

// Runs everything that is due; false when that does not end.
inline bool runOnce(Keeper &keeper)
{
    QSignalSpy stopped(&keeper, &Keeper::stopped);
    keeper.once();
    return stopped.wait(60'000);
}

inline QString writeSecret(const QString &path, const QString &words)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("no room for a secret");
    file.write(words.toUtf8());
    return path;
}

// A settings file for yichuangctl serve, with the keeper's password beside it.
inline QString writeSettings(const QTemporaryDir &folder, const SignIn &hall, const QJsonObject &gateway)
{
    const QJsonObject line{
        {QStringLiteral("line"), QStringLiteral("host=%1 dbname=%2 user=%3").arg(hall.hosts.first(), hall.database, hall.user)},
        {QStringLiteral("password_file"), writeSecret(folder.filePath(QStringLiteral("hall.password")), hall.password)}};
    QFile file(folder.filePath(QStringLiteral("keeper.json")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no room for settings");
    file.write(QJsonDocument(QJsonObject{{QStringLiteral("hall"), line}, {QStringLiteral("gateway"), gateway}}).toJson());
    return file.fileName();
}

inline QString ctl()
{
    return qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl");
}

}
