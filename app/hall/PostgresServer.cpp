// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/PostgresServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <pwd.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace yichuang {
namespace {

constexpr qsizetype LongestSocketPath = 107;
constexpr auto SocketName = "/.s.PGSQL.5432";

bool isRoot()
{
    return ::geteuid() == 0;
}

Error noPermission(const QString &path, int number)
{
    return {number == ENOSPC ? error::DiskFull : error::NoPermission,
            QStringLiteral("%1 cannot be used: %2").arg(path, QString::fromLocal8Bit(std::strerror(number))),
            {}};
}

// A folder under /tmp may have been put there by somebody else, so it counts only if it is a real folder of the right owner and closed to
// others.
Result<Done> makeFolder(const QString &path, uid_t owner, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), mode) != 0 && errno != EEXIST)
        return noPermission(path, errno);
    struct stat info {};
    if (::lstat(name.constData(), &info) != 0)
        return noPermission(path, errno);
    if (!S_ISDIR(info.st_mode) || (info.st_uid != owner && info.st_uid != ::geteuid()) || (info.st_mode & 0022) != 0)
        return noPermission(path, EPERM);
    return Done{};
}

uid_t serverUser()
{
    const passwd *entry = isRoot() ? ::getpwnam("postgres") : nullptr;
    return entry ? entry->pw_uid : ::geteuid();
}

QString socketBase()
{
    if (isRoot())
        return QStringLiteral("/run/yichuang");
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty() && runtime.size() < 60 && QFileInfo(runtime).isWritable())
        return runtime + QStringLiteral("/yichuang");
    return QStringLiteral("/tmp/yichuang-%1").arg(::geteuid());
}

}

PostgresServer::PostgresServer(const QString &folder)
    : m_folder(QDir::cleanPath(QDir(folder).absolutePath()))
{
}

Result<Done> PostgresServer::handOver(const QString &path)
{
    if (!isRoot())
        return Done{};
    const passwd *entry = ::getpwnam("postgres");
    if (!entry)
        return Error{error::NoPostgres, QStringLiteral("There is no user postgres to run the server as."), {}};
    if (::chown(QFile::encodeName(path).constData(), entry->pw_uid, entry->pw_gid) != 0)
        return noPermission(path, errno);
    return Done{};
}

bool PostgresServer::exists() const
{
    return QFile::exists(dataFolder() + QStringLiteral("/PG_VERSION"));
}

int PostgresServer::dataMajor() const
{
    QFile file(dataFolder() + QStringLiteral("/PG_VERSION"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
}

QString PostgresServer::pidLine(int number) const
{
    QFile file(dataFolder() + QStringLiteral("/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromLocal8Bit(file.readAll()).split(QLatin1Char('\n')).value(number - 1).trimmed();
}

qint64 PostgresServer::processId() const
{
    return isRunning() ? pidLine(1).toLongLong() : 0;
}

QString PostgresServer::socketFolder() const
{
    const QString running = pidLine(5);
    return running.isEmpty() ? socketPlace() : running;
}

QString PostgresServer::socketPlace() const
{
    const QByteArray folder = QFileInfo(m_folder).canonicalFilePath().toUtf8();
    return socketBase() + QLatin1Char('/') +
           QString::fromLatin1(QCryptographicHash::hash(folder, QCryptographicHash::Sha256).toHex().left(10));
}

// A process number alone proves nothing, since numbers are used again; the server works inside its data folder.
bool PostgresServer::isRunning() const
{
    const QString pid = pidLine(1);
    if (pid.toLongLong() <= 0)
        return false;
    const QString process = QStringLiteral("/proc/") + pid;
    return QFileInfo(QFile::symLinkTarget(process + QStringLiteral("/exe"))).fileName().startsWith(QLatin1String("postgres")) &&
           QFile::symLinkTarget(process + QStringLiteral("/cwd")) == QFileInfo(dataFolder()).canonicalFilePath();
}

// Whoever stops a server takes its file away; one that was killed leaves it.
bool PostgresServer::hasCrashed() const
{
    return !pidLine(1).isEmpty() && !isRunning();
}

// PostgreSQL itself clears the file of a dead process, but not when its number has come to belong to another process of the same user.
// Children of a killed server may still be at work: then the shared memory is attached and the file stays, so that the new server waits for
// them.
void PostgresServer::removeStalePid() const
{
    const auto pid = pid_t(pidLine(1).toLongLong());
    if (pid <= 0 || isRunning() || ::kill(pid, 0) != 0)
        return;
    const int segment = pidLine(7).section(QLatin1Char(' '), -1).toInt();
    struct shmid_ds info {};
    if (::shmctl(segment, IPC_STAT, &info) == 0 && info.shm_nattch > 0)
        return;
    const QString socketLock = socketFolder() + QLatin1String(SocketName) + QStringLiteral(".lock");
    QFile lock(socketLock);
    if (lock.open(QIODevice::ReadOnly) && lock.readLine().trimmed().toLongLong() == pid)
        lock.remove();
    QFile::remove(dataFolder() + QStringLiteral("/postmaster.pid"));
}

Result<QString> PostgresServer::programs(int major) const
{
    const QDir root(QStringLiteral("/usr/lib/postgresql"));
    int best = 0;
    const QStringList names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const int found = name.toInt();
        const bool fits = major > 0 ? found == major : found >= OldestMajor;
        if (fits && QFile::exists(root.filePath(name + QStringLiteral("/bin/pg_ctl"))))
            best = std::max(best, found);
    }
    if (best > 0)
        return root.filePath(QString::number(best) + QStringLiteral("/bin"));
    if (major > 0)
        return Error{error::HallMajor, QStringLiteral("The data are of PostgreSQL %1, which is not installed.").arg(major),
                     QJsonObject{{QStringLiteral("data"), major}}};
    return Error{error::NoPostgres, QStringLiteral("No PostgreSQL %1 or newer under %2.").arg(OldestMajor).arg(root.path()), {}};
}

Result<Done> PostgresServer::run(const QString &program, const QStringList &arguments, const QString &standing) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList keys = environment.keys();
    for (const QString &key : keys)
        if (key.startsWith(QLatin1String("PG")) || key.startsWith(QLatin1String("LC_")) || key == QLatin1String("LANG"))
            environment.remove(key);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(standing);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    // The server outlives us and would keep a pipe open, so what it says goes to a file.
    const QString said = m_folder + QStringLiteral("/pg_ctl.log");
    process.setStandardOutputFile(said);
    if (isRoot())
        process.start(QStringLiteral("setpriv"), QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                                                             QStringLiteral("--init-groups"), program} +
                                                     arguments);
    else
        process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return Error{error::NotStarted, QStringLiteral("%1 did not end: %2").arg(program, process.errorString()), {}};
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return Done{};
    QFile file(said);
    const bool readable = file.open(QIODevice::ReadOnly);
    return Error{error::NotStarted, readable ? QString::fromLocal8Bit(file.readAll()).trimmed() : program, {}};
}

Error PostgresServer::explained(const Error &error, qint64 logSize) const
{
    QFile log(logFile());
    QString text = error.log;
    if (log.open(QIODevice::ReadOnly) && log.seek(std::min(logSize, log.size())))
        text += QLatin1Char('\n') + QString::fromUtf8(log.readAll());
    if (const QString code = shortage::codeIn(text); code == error::DiskFull)
        return Error{code, text, error.facts};
    const std::pair<QLatin1String, QLatin1String> known[] = {{QLatin1String("could not bind Unix address"), error::SocketInUse},
                                                             {QLatin1String(".s.PGSQL.5432.lock\" already exists"), error::SocketInUse},
                                                             {QLatin1String("database files are incompatible"), error::HallMajor},
                                                             {QLatin1String("Permission denied"), error::NoPermission}};
    for (const auto &[words, code] : known)
        if (text.contains(words))
            return Error{code, text, error.facts};
    return Error{error.code, text, error.facts};
}

Result<Done> PostgresServer::writeSettings(const QString &data, const QString &programs) const
{
    QByteArray settings = "listen_addresses = ''\nport = 5432\nunix_socket_permissions = 0700\nmax_connections = 600\n"
                          "password_encryption = 'scram-sha-256'\nfsync = on\nfull_page_writes = on\nsynchronous_commit = on\njit = off\n"
                          "timezone = 'UTC'\nlog_timezone = 'UTC'\nlc_messages = 'C'\nidle_in_transaction_session_timeout = '30s'\n"
                          "client_connection_check_interval = '5s'\n"
                          // No login fills the disk with what a statement puts aside.
                          "temp_file_limit = '2GB'\nlog_temp_files = '64MB'\n"
                          // Values travel inside the statements, so no statement and no detail of an error may reach the log.
                          "log_statement = 'none'\nlog_min_error_statement = 'panic'\nlog_min_duration_statement = -1\n"
                          "log_parameter_max_length = 0\nlog_parameter_max_length_on_error = 0\nlog_error_verbosity = 'terse'\n"
                          "log_line_prefix = '%m [%p] %u@%d '\nlog_file_mode = 0600\n";
    if (QFile::exists(programs + QStringLiteral("/../lib/auth_delay.so")))
        settings += "shared_preload_libraries = 'auth_delay'\nauth_delay.milliseconds = 500\n";
    const std::pair<QString, QByteArray> files[] = {{data + QStringLiteral("/yichuang.conf"), settings},
                                                    {data + QStringLiteral("/pg_hba.conf"), "local all all scram-sha-256\n"}};
    for (const auto &[path, content] : files) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
            return noPermission(path, errno);
        if (auto given = handOver(path); !given)
            return given;
    }
    return Done{};
}

Result<Done> PostgresServer::create(const QString &secretFile) const
{
    const auto bin = programs(0);
    if (!bin)
        return bin.error();
    const QString unfinished = m_folder + QStringLiteral("/postgres.new");
    QDir(unfinished).removeRecursively();
    auto made = run(*bin + QStringLiteral("/initdb"), {QStringLiteral("-D"), unfinished, QStringLiteral("-U"), QStringLiteral("postgres"),
                                                       QStringLiteral("--auth=scram-sha-256"), QStringLiteral("--pwfile=") + secretFile,
                                                       QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"),
                                                       QStringLiteral("--lc-messages=C"), QStringLiteral("--no-instructions")});
    if (!made) {
        QDir(unfinished).removeRecursively();
        return explained(made.error(), 1LL << 60);
    }
    QFile configuration(unfinished + QStringLiteral("/postgresql.conf"));
    if (!configuration.open(QIODevice::Append) || configuration.write("include = 'yichuang.conf'\n") < 0 || !configuration.flush())
        return noPermission(configuration.fileName(), errno);
    if (auto written = writeSettings(unfinished, *bin); !written)
        return written;
    if (!QDir().rename(unfinished, dataFolder()))
        return noPermission(dataFolder(), errno);
    return Done{};
}

Result<QString> PostgresServer::makeSocketFolder() const
{
    const QString base = socketBase();
    if (auto made = makeFolder(base, ::geteuid(), isRoot() ? 0711 : 0700); !made)
        return made.error();
    const QString path = socketPlace();
    if (auto made = makeFolder(path, serverUser(), 0700); !made)
        return made.error();
    if (auto given = handOver(path); !given)
        return given.error();
    if (QFile::encodeName(path).size() + qsizetype(std::strlen(SocketName)) > LongestSocketPath)
        return noPermission(path, ENAMETOOLONG);
    return path;
}

Result<Done> PostgresServer::start() const
{
    if (isRunning())
        return Done{};
    const auto bin = programs(dataMajor());
    if (!bin)
        return bin.error();
    const auto sockets = makeSocketFolder();
    if (!sockets)
        return sockets.error();
    if (auto written = writeSettings(dataFolder(), *bin); !written)
        return written;
    constexpr qint64 longestLog = 10 << 20;
    if (QFileInfo(logFile()).size() > longestLog)
        QFile::resize(logFile(), 0);
    const qint64 logSize = QFileInfo(logFile()).size();
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(15);
    for (;;) {
        removeStalePid();
        // pg_ctl hands both names to a shell, which would read signs of its own in the folder's name; told from inside, they have none.
        const auto started = run(*bin + QStringLiteral("/pg_ctl"),
                                 {QStringLiteral("start"), QStringLiteral("-D"), QFileInfo(dataFolder()).fileName(), QStringLiteral("-l"),
                                  QFileInfo(logFile()).fileName(), QStringLiteral("-w"), QStringLiteral("-t"), QStringLiteral("60"),
                                  QStringLiteral("-o"), QStringLiteral("-k ") + *sockets},
                                 m_folder);
        if (started)
            return Done{};
        const Error error = explained(started.error(), logSize);
        // After a kill the server's children, or its own number, may outlive it for a moment.
        const bool ending = error.log.contains(QLatin1String("pre-existing shared memory block")) ||
                            (error.log.contains(QLatin1String("postmaster.pid\" already exists")) && !isRunning());
        if (!ending || std::chrono::steady_clock::now() > end)
            return error;
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
}

Result<Done> PostgresServer::stop() const
{
    if (!isRunning())
        return Done{};
    const auto bin = programs(dataMajor());
    if (!bin)
        return bin.error();
    return run(*bin + QStringLiteral("/pg_ctl"),
               {QStringLiteral("stop"), QStringLiteral("-D"), dataFolder(), QStringLiteral("-m"), QStringLiteral("fast"),
                QStringLiteral("-w"), QStringLiteral("-t"), QStringLiteral("60")});
}

}
