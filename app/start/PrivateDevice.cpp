// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/PrivateDevice.h"

#include "hall/FileLock.h"
#include "hall/OwnerSession.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace yichuang {

namespace {

// How a device of that kind is called in a private hall, and what makes its login.
struct Kind {
    QString login;
    QString file;
    QString script;
};

Kind kindOf(Device device)
{
    if (device == Device::Kiosk) {
        return {QStringLiteral("kiosk01"), QStringLiteral("/kiosk.secret"),
                QStringLiteral("select hall.store_device('kiosk', '{\"login\": \"kiosk01\", \"name\": \"一号自助机\", \"place\": "
                               "\"一楼大堂\"}', null) where not exists"
                               " (select from pg_roles where rolname = 'kiosk01'); alter role kiosk01 password '%1'")};
    }
    return {QStringLiteral("device"), QStringLiteral("/device.secret"),
            QStringLiteral(
                "do $$ begin if not exists (select from pg_roles where rolname = 'device') then create role device login; end if; end $$;"
                "grant desk_lobby to device; alter role device login connection limit 50 password '%1';"
                "alter role device set statement_timeout = '15s'; alter role device set idle_in_transaction_session_timeout = '30s'")};
}

Result<QString> makeSecret(const PrivateHall &hall, const Kind &kind)
{
    const QString secret = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    const Result<SignIn> owner = hall.ownerSignIn();
    if (!owner)
        return owner.error();
    Result<OwnerSession> session = OwnerSession::open(*owner);
    if (!session)
        return session.error();
    if (Result<Done> made = session.value().run(kind.script.arg(secret).toUtf8()); !made)
        return made.error();
    QSaveFile stored(hall.folder() + kind.file);
    if (!stored.open(QIODevice::WriteOnly) || !stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        stored.write(secret.toLatin1()) < 0 || !stored.commit())
        return Error{error::Internal, QStringLiteral("cannot write %1").arg(stored.fileName()), {}};
    return secret;
}

}

Result<SignIn> privateDevice(const PrivateHall &hall, Device device)
{
    const Kind kind = kindOf(device);
    FileLock turn(hall.folder() + QStringLiteral("/device.lock"));
    if (Result<Done> mine = turn.lock(FileLock::Kind::Exclusive, std::chrono::seconds(10)); !mine)
        return mine.error();
    QFile stored(hall.folder() + kind.file);
    QString secret;
    // One that is older than the hall belonged to another that was here before.
    const QFileInfo hallSecret(hall.folder() + QStringLiteral("/secret"));
    if (QFileInfo(stored).lastModified() >= hallSecret.lastModified() && stored.open(QIODevice::ReadOnly))
        secret = QString::fromLatin1(stored.readAll());
    if (secret.size() != 64) {
        Result<QString> made = makeSecret(hall, kind);
        if (!made)
            return made.error();
        secret = *made;
    }
    return hall.signInAs(kind.login, secret);
}

}
