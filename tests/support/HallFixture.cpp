// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/HallFixture.h"

#include "hall/OwnerSession.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QProcess>
#include <QStorageInfo>
#include <QUuid>

#include <csignal>
#include <sys/shm.h>
#include <thread>
#include <unistd.h>

namespace yichuang::test {
namespace {

using namespace std::chrono_literals;

// So long one test waits for another that makes a template for both: on a slow machine that fills a large hall it takes many minutes.
constexpr auto TemplatePatience = 800s;

// The server may run as another user, who must be able to walk into the folder.
bool isOpenToAll(const QString &path)
{
    for (QDir folder(path); !folder.isRoot(); folder.setPath(QFileInfo(folder.path()).path()))
        if (folder.exists() && !(QFile::permissions(folder.path()) & QFile::ExeOther))
            return false;
    return true;
}

QString templateRoot()
{
    const QString build = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../halls"));
    return isOpenToAll(build) ? build : QDir::tempPath() + QStringLiteral("/yichuang-test-halls-%1").arg(::geteuid());
}

Result<Done> execute(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(120'000) && process.exitCode() == 0)
        return Done{};
    return Error{error::Internal, program + QStringLiteral(": ") + QString::fromLocal8Bit(process.readAll()), {}};
}

QList<pid_t> childrenOf(qint64 parent)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(parent));
    QList<pid_t> children;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &child : file.readAll().simplified().split(' '))
            children.append(child.toInt());
    children.removeAll(0);
    return children;
}

// One that has ended and waits for init to fetch its result has let go of all it held, and has no program any more.
void waitUntilGone(pid_t process)
{
    const QString program = QStringLiteral("/proc/%1/exe").arg(process);
    for (int i = 0; i < 30'000 && !QFile::symLinkTarget(program).isEmpty(); ++i)
        std::this_thread::sleep_for(2ms);
}

QString memoryRoot()
{
    return QStringLiteral("/dev/shm");
}

// Halls live for a test. Where memory has room for many of them, making their two thousand files there takes half as long, and nothing of
// them is ever written to a disk.
QString hallsRoot()
{
    const QStorageInfo memory(memoryRoot());
    constexpr qint64 room = qint64(4) << 30;
    const bool fits =
        memory.isReady() && memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() > room && QFileInfo(memoryRoot()).isWritable();
    return fits ? memoryRoot() : QDir::tempPath();
}

// Nobody pulls the plug in a test, and a killed server loses nothing that the kernel has. What it shares lies in its folder, which goes
// with it.
Result<Done> setForTest(const QString &hall)
{
    const QByteArray settings = "fsync = off\nauth_delay.milliseconds = 0\ndynamic_shared_memory_type = mmap\n";
    QFile file(hall + QStringLiteral("/postgres/postgresql.conf"));
    if (!file.open(QIODevice::ReadWrite))
        return Error{error::NoPermission, file.fileName(), {}};
    const bool isSet = file.readAll().endsWith(settings);
    if (!isSet && file.write(settings) < 0)
        return Error{error::NoPermission, file.fileName(), {}};
    return Done{};
}

// A template is kept packed: taking two thousand files from a disk one by one costs ten times as much processor time as one.
QString packed(const QString &made)
{
    return made + QStringLiteral("/hall.tar");
}

Result<Done> unpackHall(const QString &made, const QString &to)
{
    if (auto given = PostgresServer::handOver(to); !given)
        return given;
    return execute(QStringLiteral("tar"), {QStringLiteral("-xpf"), packed(made), QStringLiteral("-C"), to});
}

// A stopped server's log of changes is files of 16 MB, nearly empty, which every copy would copy.
Result<Done> shrinkLog(const QString &hall)
{
    const QStringList shrink{QStringLiteral("pg_resetwal"), QStringLiteral("--wal-segsize=1"), hall + QStringLiteral("/postgres")};
    if (::geteuid() != 0)
        return execute(shrink.first(), shrink.mid(1));
    return execute(QStringLiteral("setpriv"),
                   QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups")} +
                       shrink);
}

Result<QString> pack(const QString &made)
{
    if (auto shrunk = shrinkLog(made); !shrunk)
        return shrunk.error();
    if (auto set = setForTest(made); !set)
        return set.error();
    const QString unfinished = packed(made) + QStringLiteral(".new");
    if (auto put = execute(QStringLiteral("tar"), {QStringLiteral("-cf"), unfinished, QStringLiteral("-C"), made,
                                                   QStringLiteral("postgres"), QStringLiteral("secret")});
        !put)
        return put.error();
    QDir(made + QStringLiteral("/postgres")).removeRecursively();
    if (!QFile::rename(unfinished, packed(made)))
        return Error{error::NoPermission, packed(made), {}};
    return made;
}

// By the time of its file a template tells when it was last wanted.
bool isPacked(const QString &made)
{
    QFile file(packed(made));
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) &&
           file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
}

// Those that nobody wanted for hours are of another build or another day.
void removeOldTemplates(const QDir &root)
{
    const auto isOld = [](const QFileInfo &file) { return file.lastModified().secsTo(QDateTime::currentDateTime()) > 3 * 3600; };
    const QFileInfoList all = root.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &folder : all) {
        const QFileInfo file(packed(folder.filePath()));
        if (isOld(file.exists() ? file : folder))
            QDir(folder.filePath()).removeRecursively();
    }
    // Each is named by the hour of its furnishing, so nobody waits at an old one.
    const QFileInfoList locks = root.entryInfoList({QStringLiteral("*-*.lock")}, QDir::Files);
    for (const QFileInfo &lock : locks)
        if (isOld(lock))
            QFile::remove(lock.filePath());
}

// A test that crashed left its server behind. Its lock is free then, and the next test tidies up.
void removeAbandonedHalls(const QDir &root)
{
    const QStringList names = root.entryList({QStringLiteral("yichuang-hall-*")}, QDir::Dirs);
    for (const QString &name : names) {
        const QString folder = root.filePath(name);
        FileLock lock(folder + QStringLiteral("/test.lock"));
        const auto age = [](const QString &path) { return QFileInfo(path).lastModified().secsTo(QDateTime::currentDateTime()); };
        const QString locked = folder + QStringLiteral("/test.lock");
        if (!QFile::exists(locked)) {
            // Just made, or what a killed test left of one that it was taking away.
            if (age(folder) > 3600)
                QDir(folder).removeRecursively();
            continue;
        }
        // Between making its lock and taking it, a test that begins would look like one that crashed.
        if (age(locked) < 300)
            continue;
        if (const auto alone = lock.tryLock(FileLock::Kind::Exclusive); !alone || !*alone)
            continue;
        const PostgresServer server(folder);
        const QString sockets = server.socketFolder();
        if (server.stop() && sockets.contains(QLatin1String("/yichuang")))
            QDir(sockets).removeRecursively();
        QDir(folder).removeRecursively();
    }
}

}

HallFixture::Furnishing HallFixture::Furnishing::byScript(const QByteArray &script)
{
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex().left(16);
    return {QString::fromLatin1(hash) + QDateTime::currentDateTime().toString(QStringLiteral("-MMddHH")),
            [script](const SignIn &signIn) -> Result<Done> {
                Result<OwnerSession> owner = OwnerSession::open(signIn);
                return owner ? owner.value().run(script) : Result<Done>(owner.error());
            }};
}

HallFixture::HallFixture(HallSource source)
    : m_source(std::move(source))
    , m_folder(hallsRoot() + QStringLiteral("/yichuang-hall-XXXXXX"))
    , m_lock(m_folder.filePath(QStringLiteral("test.lock")))
{
}

HallFixture::~HallFixture()
{
    kill9Server();
    if (m_server)
        QDir(m_server->socketFolder()).removeRecursively();
}

QString HallFixture::folder() const
{
    return m_folder.path();
}

Result<QString> HallFixture::templateFolder() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &change : m_source.changes)
        hash.addData(change.checksum);
    hash.addData(m_source.desksChecksum);
    hash.addData("edition " + m_source.edition().toUtf8());
    const QString root = templateRoot();
    const QString made = root + QLatin1Char('/') + QString::fromLatin1(hash.result().toHex().left(16));
    if (!QDir().mkpath(root))
        return Error{error::NoPermission, root, {}};
    FileLock lock(root + QStringLiteral("/lock"));
    if (auto mine = lock.lock(FileLock::Kind::Exclusive, TemplatePatience); !mine)
        return mine.error();
    if (isPacked(made))
        return made;
    removeOldTemplates(QDir(root));
    QDir(made).removeRecursively();
    const auto hall = PrivateHall::open(made, m_source);
    if (!hall)
        return hall.error();
    (*hall)->leaveRunning();
    if (auto stopped = PostgresServer(made).stop(); !stopped)
        return stopped.error();
    return pack(made);
}

// Two tests that want the same furnishing wait for each other; one that wants another does not.
Result<QString> HallFixture::furnishedFolder(const QString &bare, const Furnishing &furnishing) const
{
    const QString made = bare + u'-' + furnishing.name;
    FileLock lock(made + QStringLiteral(".lock"));
    if (auto mine = lock.lock(FileLock::Kind::Exclusive, TemplatePatience); !mine)
        return mine.error();
    if (isPacked(made))
        return made;
    removeOldTemplates(QFileInfo(made).dir());
    QDir(made).removeRecursively();
    if (!QDir().mkpath(made))
        return Error{error::NoPermission, made, {}};
    if (auto copied = unpackHall(bare, made); !copied)
        return copied.error();
    PostgresServer server(made);
    if (auto started = server.start(); !started)
        return started.error();
    const auto owner = PrivateHall::ownerSignIn(made);
    if (!owner)
        return owner.error();
    SignIn signIn = *owner;
    signIn.edition = m_source.edition();
    const auto filled = furnishing.fill(signIn);
    if (auto stopped = server.stop(); !filled || !stopped)
        return filled ? stopped.error() : filled.error();
    return pack(made);
}

Result<Done> HallFixture::start(const Furnishing &furnishing)
{
    if (m_source.changes.isEmpty() && m_source.desks.isEmpty()) {
        auto built = HallSource::built();
        if (!built)
            return built.error();
        m_source = std::move(built).value();
    }
    for (const QString &root : {QDir::tempPath(), memoryRoot()})
        removeAbandonedHalls(QDir(root));
    if (auto mine = m_lock.lock(FileLock::Kind::Exclusive, 60s); !mine)
        return mine;
    auto ready = templateFolder();
    if (ready && furnishing.fill)
        ready = furnishedFolder(*ready, furnishing);
    if (!ready)
        return ready.error();
    if (auto copied = unpackHall(*ready, folder()); !copied)
        return copied;
    m_server = std::make_unique<PostgresServer>(folder());
    return m_server->start();
}

SignIn HallFixture::ownerSignIn() const
{
    const auto owner = PrivateHall::ownerSignIn(folder());
    return owner ? *owner : SignIn();
}

SignIn HallFixture::signInAs(const QString &role, const QString &password) const
{
    SignIn signIn = ownerSignIn();
    signIn.user = role;
    signIn.password = password;
    signIn.edition = m_source.edition();
    return signIn;
}

SignIn HallFixture::signInAs(const QString &role)
{
    if (!m_passwords.contains(role)) {
        const QString password = QUuid::createUuid().toString(QUuid::Id128);
        asOwner(QStringLiteral("alter role \"%1\" password '%2'").arg(role, password));
        m_passwords.insert(role, password);
    }
    return signInAs(role, m_passwords.value(role));
}

PsqlAnswer HallFixture::psql(const QString &role, const QString &sql)
{
    return ask(signInAs(role), sql);
}

PsqlAnswer HallFixture::asOwner(const QString &sql)
{
    return ask(ownerSignIn(), sql);
}

PsqlAnswer HallFixture::ask(const SignIn &signIn, const QString &sql)
{
    const auto statements = KeptLines::statementsOf(sql);
    return statements ? m_lines.ask(signIn, ownerSignIn(), *statements) : runPsql(signIn, sql);
}

QString HallFixture::value(const QString &sql)
{
    const PsqlAnswer answer = asOwner(sql);
    if (answer.exitCode != 0)
        qFatal("%s\nin %s", qPrintable(answer.err), qPrintable(sql));
    return answer.out;
}

PsqlAnswer HallFixture::runPsql(const SignIn &signIn, const QString &sql) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), signIn.password);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PGCLIENTENCODING"), QStringLiteral("UTF8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("psql"),
                  {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-w"),
                   QStringLiteral("-v"), QStringLiteral("VERBOSITY=verbose"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                   QStringLiteral("-h"), signIn.hosts.value(0), QStringLiteral("-p"), QString::number(PostgresServer::Port),
                   QStringLiteral("-U"), signIn.user, QStringLiteral("-d"), signIn.database, QStringLiteral("-f"), QStringLiteral("-")});
    process.write(sql.toUtf8());
    process.closeWriteChannel();
    PsqlAnswer answer;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        answer.exitCode = process.exitCode();
    answer.out = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    answer.err = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return answer;
}

void HallFixture::kill9Server()
{
    const auto postmaster = m_server ? pid_t(m_server->processId()) : 0;
    if (postmaster <= 0)
        return;
    const int segment = sharedSegment();
    ::kill(postmaster, SIGSTOP);
    const QList<pid_t> children = childrenOf(postmaster);
    for (pid_t child : children)
        ::kill(child, SIGKILL);
    ::kill(postmaster, SIGKILL);
    waitUntilGone(postmaster);
    for (pid_t child : children)
        waitUntilGone(child);
    // Nobody else would ever take it away, and a machine has four thousand.
    if (segment > 0)
        ::shmctl(segment, IPC_RMID, nullptr);
}

// The piece of memory by which a server knows that no other works in its folder.
int HallFixture::sharedSegment() const
{
    QFile file(folder() + QStringLiteral("/postgres/postmaster.pid"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n').value(6).simplified().split(' ').value(1).toInt() : 0;
}

void HallFixture::kill9Postmaster()
{
    const auto postmaster = m_server ? pid_t(m_server->processId()) : 0;
    if (postmaster <= 0)
        return;
    ::kill(postmaster, SIGKILL);
    waitUntilGone(postmaster);
}

Result<Done> HallFixture::startServer()
{
    return m_server->start();
}

Result<Done> HallFixture::stopServer()
{
    return m_server->stop();
}

}
