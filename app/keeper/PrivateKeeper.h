// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/FileLock.h"
#include "hall/OwnerSession.h"
#include "hall/PrivateHall.h"
#include "keeper/KeeperSettings.h"

#include <memory>

namespace yichuang {

// The place of the one keeper of a private hall: a lock that the kernel keeps while it lives, and a login of its own with a new password
// each time. Its messages go into the folder "phone" of the hall, its papers are signed with a demonstration certificate that it makes for
// itself, unless a file in the hall's folder says otherwise (docs/keeper.md). Everything here blocks.
class PrivateKeeper {
public:
    enum class Stay {
        Always,     // the keeper is a program in the hall like any other
        UntilUnused // the keeper stops the server when the last other program has left
    };

    // None when another keeper is in place, or when there is nothing to attend to because the server is down. Error hall.missing without a
    // hall, input.bad with the faults of the settings file.
    static Result<std::unique_ptr<PrivateKeeper>> enter(const QString &folder, Stay stay);

    const KeeperSettings &settings() const { return m_settings; }
    // True when nobody else is in the hall any more and its server is down.
    Result<bool> leaveIfUnused() const;

    static QString settingsFile(const QString &folder) { return folder + QStringLiteral("/keeper.json"); }
    static QString lockFile(const QString &folder) { return folder + QStringLiteral("/keeper.lock"); }
    static QString certificateFile(const QString &folder) { return folder + QStringLiteral("/papers-certificate.pem"); }
    static QString keyFile(const QString &folder) { return folder + QStringLiteral("/papers-key.pem"); }
    static QString phoneFolder(const QString &folder) { return folder + QStringLiteral("/phone"); }

private:
    PrivateKeeper(const QString &folder, Stay stay);
    Result<Done> takeLogin();
    Result<Done> readSettings();
    Result<Done> preparePapers(OwnerSession &session);

    const QString m_folder;
    const Stay m_stay;
    FileLock m_place;
    std::unique_ptr<PrivateHall> m_hall;
    KeeperSettings m_settings;
};

}
