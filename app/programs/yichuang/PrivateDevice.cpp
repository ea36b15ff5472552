// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrivateDevice.h"

#include "hall/FileLock.h"
#include "hall/OwnerSession.h"

#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace yichuang {

namespace {

Result<QString> makeSecret(const PrivateHall &hall, const QString &file)
{
    const QString secret = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    const Result<SignIn> owner = hall.ownerSignIn();
    if (!owner)
        return owner.error();
    Result<OwnerSession> session = OwnerSession::open(*owner);
    if (!session)
        return session.error();
    const QString script = QStringLiteral("do $$ begin if not exists (select from pg_roles where rolname = 'device') then create role device login; end if; end $$;"
                                          "grant desk_lobby to device; alter role device login password '%1'").arg(secret);
    if (Result<Done> made = session.value().run(script.toUtf8()); !made)
        return made.error();
    QSaveFile stored(file);
    if (!stored.open(QIODevice::WriteOnly) || !stored.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || stored.write(secret.toLatin1()) < 0 || !stored.commit())
        return Error{error::Internal, QStringLiteral("cannot write %1").arg(file), {}};
    return secret;
}

}

Result<SignIn> privateDevice(const PrivateHall &hall)
{
    FileLock turn(hall.folder() + QStringLiteral("/device.lock"));
    if (Result<Done> mine = turn.lock(FileLock::Kind::Exclusive, std::chrono::seconds(10)); !mine)
        return mine.error();
    QFile stored(hall.folder() + QStringLiteral("/device.secret"));
    QString secret;
    if (stored.open(QIODevice::ReadOnly))
        secret = QString::fromLatin1(stored.readAll());
    if (secret.size() != 64) {
        Result<QString> made = makeSecret(hall, stored.fileName());
        if (!made)
            return made.error();
        secret = *made;
    }
    return hall.signInAs(QStringLiteral("device"), secret);
}

}
