// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/PrivateKeeper.h"

#include "documents/CmsSigner.h"
#include "keeper/PaperTemplates.h"

#include <QFile>
#include <QUuid>

namespace yichuang {

PrivateKeeper::PrivateKeeper(const QString &folder, Stay stay)
    : m_folder(folder)
    , m_stay(stay)
    , m_place(lockFile(folder))
{
}

Result<std::unique_ptr<PrivateKeeper>> PrivateKeeper::enter(const QString &folder, Stay stay)
{
    const PrivateHall::Status status = PrivateHall::status(folder);
    if (!status.exists)
        return Error{error::HallMissing, folder, {}};
    std::unique_ptr<PrivateKeeper> keeper(new PrivateKeeper(folder, stay));
    const Result<bool> mine = keeper->m_place.tryLock(FileLock::Kind::Exclusive);
    if (!mine)
        return mine.error();
    if (!*mine || (stay == Stay::UntilUnused && !status.running))
        return std::unique_ptr<PrivateKeeper>();
    if (stay == Stay::Always) {
        const Result<HallSource> source = HallSource::built();
        if (!source)
            return source.error();
        auto hall = PrivateHall::open(folder, *source, false);
        if (!hall)
            return hall.error();
        keeper->m_hall = std::move(hall).value();
    }
    if (Result<Done> login = keeper->takeLogin(); !login)
        return login.error();
    return keeper;
}

Result<Done> PrivateKeeper::takeLogin()
{
    const Result<SignIn> owner = PrivateHall::ownerSignIn(m_folder);
    if (!owner)
        return owner.error();
    Result<OwnerSession> session = OwnerSession::open(*owner);
    if (!session)
        return session.error();
    const QString password = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    const QString script =
        QStringLiteral(
            "do $$ begin if not exists (select from pg_roles where rolname = 'keeper') then create role keeper login; end if; end $$;"
            "grant desk_keeper to keeper; alter role keeper login connection limit 10 password '%1'")
            .arg(password);
    if (Result<Done> made = session.value().run(script.toUtf8()); !made)
        return made;
    m_settings.hall = *owner;
    m_settings.hall.user = QStringLiteral("keeper");
    m_settings.hall.password = password;
    m_settings.gateway = FolderSettings{phoneFolder(m_folder)};
    if (Result<Done> made = preparePapers(session.value()); !made)
        return made;
    return readSettings();
}

Result<Done> PrivateKeeper::readSettings()
{
    QFile file(settingsFile(m_folder));
    if (!file.exists())
        return Done{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{error::BadInput, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()), {}};
    const Result<KeeperSettings> own = KeeperSettings::fromJson(file.readAll(), m_settings.hall);
    if (!own)
        return own.error();
    if (!std::holds_alternative<std::monostate>(own->gateway))
        m_settings.gateway = own->gateway;
    if (!std::holds_alternative<std::monostate>(own->signing))
        m_settings.signing = own->signing;
    m_settings.reports = own->reports;
    return Done{};
}

Result<Done> PrivateKeeper::preparePapers(OwnerSession &session)
{
    if (Result<Done> loaded = PaperTemplates::load(session); !loaded)
        return loaded;
    const auto name = session.value("select coalesce(value ->> 'name', '') from hall.setting where key = 'hall'");
    const QString hall = name && *name && !(**name).isEmpty() ? **name : QStringLiteral("示例大厅");
    if (Result<Done> made = CmsSigner::makeDemonstration(certificateFile(m_folder), keyFile(m_folder), hall); !made)
        return made;
    m_settings.signing = CertificateSettings{certificateFile(m_folder), keyFile(m_folder)};
    return Done{};
}

Result<bool> PrivateKeeper::leaveIfUnused() const
{
    if (m_stay == Stay::Always)
        return false;
    return PrivateHall::stopIfUnused(m_folder);
}

}
