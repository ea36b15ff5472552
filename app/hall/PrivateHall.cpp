// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/PrivateHall.h"

#include "hall/HallWords.h"
#include "hall/PinyinTable.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

#include <thread>
#include <unistd.h>

namespace yichuang {
namespace {

using namespace std::chrono_literals;

QString useLock(const QString &folder)
{
    return folder + QStringLiteral("/hall.lock");
}

// Held while the server is being made, started or stopped, so that these never overlap.
QString turnLock(const QString &folder)
{
    return folder + QStringLiteral("/turn.lock");
}

QString secretFile(const QString &folder)
{
    return folder + QStringLiteral("/secret");
}

Error missing(const QString &folder)
{
    return {error::HallMissing, QStringLiteral("There is no hall in %1.").arg(folder), {}};
}

// What programs leave in the folder of a hall. The locks stay, for whoever waits at one, and keeper.json, which a person wrote.
void removeBelongings(const QString &folder)
{
    const QDir dir(folder);
    for (const char *file :
         {"secret", "device.secret", "kiosk.secret", "papers-key.pem", "papers-certificate.pem", "server.log", "pg_ctl.log", "keeper.log"})
        QFile::remove(dir.filePath(QLatin1String(file)));
    for (const char *kept : {"paper", "phone", "drafts"})
        QDir(dir.filePath(QLatin1String(kept))).removeRecursively();
}

QByteArray quotedIdentifier(const QString &name)
{
    return '"' + QString(name).replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

Result<Done> makeDatabase(SignIn owner)
{
    const QString name = std::exchange(owner.database, QStringLiteral("postgres"));
    auto opened = OwnerSession::open(owner);
    if (!opened)
        return opened.error();
    OwnerSession &session = opened.value();
    const auto there = session.value("select 1 from pg_database where datname = $1", {name.toUtf8()});
    if (!there)
        return there.error();
    if (*there)
        return Done{};
    return session.run("create database " + quotedIdentifier(name) + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
}

}

Result<Installer::State> furnishHall(const SignIn &owner, const HallSource &source)
{
    if (auto made = makeDatabase(owner); !made)
        return made.error();
    auto session = OwnerSession::open(owner);
    if (!session)
        return session.error();
    const auto state = Installer(source).install(session.value());
    if (!state)
        return state.error();
    if (auto loaded = PinyinTable::load(session.value()); !loaded)
        return loaded.error();
    if (auto loaded = HallWords::load(session.value()); !loaded)
        return loaded.error();
    return state;
}

QString PrivateHall::standardFolder()
{
    const QString wished = qEnvironmentVariable("YICHUANG_HALL_DIR");
    if (!wished.isEmpty())
        return QDir::cleanPath(QDir(wished).absolutePath());
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/yichuang");
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/yichuang");
}

PrivateHall::Status PrivateHall::status(const QString &folder)
{
    const PostgresServer server(folder);
    Status status;
    status.folder = server.folder();
    status.exists = server.exists();
    status.running = server.isRunning();
    status.processId = server.processId();
    status.socket = server.socketFolder();
    status.postgresMajor = server.dataMajor();
    return status;
}

PrivateHall::PrivateHall(const QString &folder)
    : m_server(folder)
    , m_use(useLock(m_server.folder()))
{
}

PrivateHall::~PrivateHall()
{
    {
        const std::lock_guard lock(m_mutex);
        m_leaving = true;
    }
    m_wake.notify_all();
    if (m_watcher.joinable())
        m_watcher.join();
    m_use.unlock();
    // Whoever leaves last switches off the light; if that fails, the next one to come finds the server and uses it.
    if (!m_leaveRunning) [[maybe_unused]]
        const auto stopped = stopIfUnused(folder());
}

Result<std::unique_ptr<PrivateHall>> PrivateHall::open(const QString &folder, const HallSource &source, bool make)
{
    std::unique_ptr<PrivateHall> hall(new PrivateHall(folder));
    if (auto joined = hall->join(source, make); !joined)
        return joined.error();
    hall->m_watcher = std::thread([inside = hall.get()] { inside->watch(); });
    return hall;
}

Result<Done> PrivateHall::join(const HallSource &source, bool make)
{
    if (!make && !m_server.exists())
        return missing(folder());
    if (auto made = makeFolder(); !made)
        return made;
    FileLock turn(turnLock(folder()));
    if (auto mine = turn.lock(FileLock::Kind::Exclusive, 120s); !mine)
        return mine;
    if (auto inside = m_use.lock(FileLock::Kind::Shared, 10s); !inside)
        return inside;
    if (!m_server.exists()) {
        if (auto secret = makeSecret(); !secret)
            return secret;
        if (auto created = m_server.create(secretFile(folder())); !created)
            return created;
    }
    // A server that is just being killed still looks alive for a moment, so a line that breaks at once is reason for a second look.
    for (int looks = 0;; ++looks) {
        if (auto started = m_server.start(); !started)
            return started;
        auto up = bringUp(source);
        if (up || !up.error().is(error::LineLost) || looks == 3)
            return up;
        std::this_thread::sleep_for(100ms);
    }
}

void PrivateHall::watch()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, 1s, [this] { return m_leaving; })) {
        lock.unlock();
        if (m_server.hasCrashed())
            startAgain();
        lock.lock();
    }
}

// Every program that is in the hall sees it; one of them has the turn, and the others find the server up. A folder that took this one's
// place is somebody else's.
void PrivateHall::startAgain()
{
    if (!m_use.isInPlace())
        return;
    FileLock turn(turnLock(folder()));
    const auto mine = turn.tryLock(FileLock::Kind::Exclusive);
    if (!mine || !*mine || !m_server.hasCrashed())
        return;
    if (const auto started = m_server.start(); !started)
        qWarning("%s", qPrintable(started.error().log));
}

// The folder's parents are the user's; a folder that is there already must be ours to write.
Result<Done> PrivateHall::makeFolder() const
{
    const bool fresh = !QFileInfo::exists(folder());
    const Error refused{error::NoPermission, QStringLiteral("The folder %1 cannot be used.").arg(folder()), {}};
    // The server's own files tell of its folder on one line.
    if (folder().contains(QLatin1Char('\n')) || folder().contains(QLatin1Char('\r')))
        return Error{
            error::NoPermission, QStringLiteral("The name of a hall's folder may have no line break; any other sign will do."), {}};
    if (fresh && !QDir().mkpath(folder()))
        return refused;
    if (fresh && !QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return refused;
    if (!QFileInfo(folder()).isWritable())
        return refused;
    return fresh ? PostgresServer::handOver(folder()) : Result<Done>(Done{});
}

Result<Done> PrivateHall::makeSecret() const
{
    quint32 words[8];
    QRandomGenerator::system()->fillRange(words);
    const QByteArray secret = QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex();
    QSaveFile file(secretFile(folder()));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(secret) != secret.size() || !file.commit())
        return Error{file.errorString().contains(QLatin1String("space")) ? error::DiskFull : error::NoPermission, file.errorString(), {}};
    return PostgresServer::handOver(secretFile(folder()));
}

Result<Done> PrivateHall::bringUp(const HallSource &source)
{
    const auto owner = ownerSignIn();
    if (!owner)
        return owner.error();
    auto state = furnishHall(*owner, source);
    if (!state)
        return state.error();
    m_schema = std::move(state).value();
    return Done{};
}

Result<SignIn> PrivateHall::ownerSignIn(const QString &folder)
{
    QFile secret(secretFile(folder));
    if (!secret.open(QIODevice::ReadOnly))
        return Error{error::NoPermission, QStringLiteral("%1 cannot be read: %2").arg(secret.fileName(), secret.errorString()), {}};
    SignIn signIn;
    signIn.hosts = {PostgresServer(folder).socketFolder()};
    signIn.ports = {PostgresServer::Port};
    signIn.user = QStringLiteral("postgres");
    signIn.password = QString::fromLatin1(secret.readAll());
    return signIn;
}

SignIn PrivateHall::signInAs(const QString &user, const QString &password) const
{
    SignIn signIn;
    signIn.hosts = {m_server.socketFolder()};
    signIn.ports = {PostgresServer::Port};
    signIn.user = user;
    signIn.password = password;
    return signIn;
}

Result<bool> PrivateHall::stopIfUnused(const QString &folder)
{
    const PostgresServer server(folder);
    if (!server.exists())
        return true;
    FileLock turn(turnLock(folder));
    if (auto mine = turn.lock(FileLock::Kind::Exclusive, 30s); !mine)
        return mine.error();
    FileLock use(useLock(folder));
    const auto alone = use.tryLock(FileLock::Kind::Exclusive);
    if (!alone)
        return alone.error();
    if (!*alone)
        return false;
    if (auto stopped = server.stop(); !stopped)
        return stopped.error();
    return true;
}

Result<Done> PrivateHall::stopNow(const QString &folder)
{
    const PostgresServer server(folder);
    if (!server.exists())
        return missing(folder);
    FileLock turn(turnLock(folder));
    if (auto mine = turn.lock(FileLock::Kind::Exclusive, 30s); !mine)
        return mine;
    return server.stop();
}

Result<Done> PrivateHall::drop(const QString &folder)
{
    const PostgresServer server(folder);
    if (!server.exists())
        return missing(folder);
    FileLock turn(turnLock(folder));
    if (auto mine = turn.lock(FileLock::Kind::Exclusive, 30s); !mine)
        return mine;
    FileLock use(useLock(folder));
    const auto alone = use.tryLock(FileLock::Kind::Exclusive);
    if (!alone)
        return alone.error();
    if (!*alone)
        return Error{error::HallInUse, QStringLiteral("Other programs are in the hall."), {}};
    const QString socket = server.socketFolder();
    if (auto stopped = server.stop(); !stopped)
        return stopped;
    const QString gone = folder + QStringLiteral("/postgres.gone");
    QDir(gone).removeRecursively();
    if (!QDir().rename(server.dataFolder(), gone) || !QDir(gone).removeRecursively())
        return Error{error::NoPermission, QStringLiteral("%1 cannot be removed.").arg(server.dataFolder()), {}};
    QDir().rmdir(socket);
    removeBelongings(folder);
    return Done{};
}

}
