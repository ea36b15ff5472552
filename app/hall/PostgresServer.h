// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "hall/Shortage.h"

#include <QString>

namespace yichuang {

// The server process of a private hall: its data in <folder>/postgres, its log in <folder>/server.log, a Unix socket and no TCP port. When
// the program is root, which PostgreSQL refuses to be, the server runs as the user postgres and owns the folder. Everything here blocks.
class PostgresServer {
public:
    static constexpr int OldestMajor = 15;
    static constexpr int Port = 5432;

    // A folder that is named from where the program stands means the same to the server's programs, which stand elsewhere.
    explicit PostgresServer(const QString &folder);

    // With its whole path.
    const QString &folder() const { return m_folder; }
    bool exists() const;
    bool isRunning() const;
    // It was killed and has not been started since.
    bool hasCrashed() const;
    qint64 processId() const;
    // The folder of the socket: of the running server, else where the next start puts it.
    QString socketFolder() const;
    QString dataFolder() const { return m_folder + QStringLiteral("/postgres"); }
    QString logFile() const { return m_folder + QStringLiteral("/server.log"); }
    int dataMajor() const;

    // Makes the data folder, whole or not at all.
    Result<Done> create(const QString &secretFile) const;
    Result<Done> start() const;
    Result<Done> stop() const;

    // Gives a file or folder to the user that the server runs as.
    static Result<Done> handOver(const QString &path);

private:
    // The folder of initdb, pg_ctl and postgres: of the given major version, or of the newest that will do.
    Result<QString> programs(int major) const;
    QString socketPlace() const;
    Result<QString> makeSocketFolder() const;
    Result<Done> writeSettings(const QString &data, const QString &programs) const;
    Result<Done> run(const QString &program, const QStringList &arguments, const QString &standing = QStringLiteral("/")) const;
    Error explained(const Error &error, qint64 logSize) const;
    void removeStalePid() const;
    QString pidLine(int number) const;

    QString m_folder;
};

namespace error {
inline constexpr QLatin1String NoPostgres{"hall.no_postgres"};  // no PostgreSQL 15 or newer on this machine
inline constexpr QLatin1String HallMajor{"hall.major"};         // the data belong to another major version; facts {data}
inline constexpr QLatin1String HallInUse{"hall.in_use"};        // other programs are using the hall
inline constexpr QLatin1String SocketInUse{"hall.socket"};      // somebody else sits on the socket
inline constexpr QLatin1String NoPermission{"hall.permission"}; // a folder or file cannot be used
inline constexpr QLatin1String NotStarted{"hall.start"};        // the server did not start; its log says why
inline constexpr QLatin1String HallMissing{"hall.missing"};     // there is no hall here yet
}

}
