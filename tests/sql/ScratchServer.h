// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <unistd.h>

namespace yichuang {

// An empty PostgreSQL of the test's own, on a socket only; gone with the object. PostgreSQL refuses root, who therefore runs it as
// postgres.
class ScratchServer {
public:
    ScratchServer()
    {
        m_ok = m_folder.isValid() && QFile::setPermissions(m_folder.path(), QFile::ExeOther | QFile::ReadOther | QFile::ReadOwner |
                                                                                QFile::WriteOwner | QFile::ExeOwner);
        if (geteuid() == 0) {
            m_ok = m_ok && run("chown", {"postgres", m_folder.path()});
        }
        m_ok = m_ok && asServer("initdb", {"-D", data(), "-A", "trust", "-U", "postgres", "--locale=C.UTF-8", "-E", "UTF8", "--no-sync"}) &&
               asServer("pg_ctl", {"-D", data(), "-w", "-l", m_folder.filePath("log"), "-o",
                                   "-k " + m_folder.path() + " -c listen_addresses='' -c fsync=off", "start"});
    }
    ~ScratchServer() { asServer("pg_ctl", {"-D", data(), "-m", "immediate", "stop"}); }

    bool isRunning() const { return m_ok; }
    QString socketFolder() const { return m_folder.path(); }

private:
    QString data() const { return m_folder.filePath("data"); }

    static bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    static bool asServer(const QString &tool, QStringList arguments)
    {
        const auto path = "/usr/lib/postgresql/15/bin/" + tool;
        if (geteuid() != 0) {
            return run(path, arguments);
        }
        return run("runuser", QStringList{"-u", "postgres", "--", path} + arguments);
    }

    QTemporaryDir m_folder{"/tmp/yichuang-test-XXXXXX"};
    bool m_ok = false;
};

}
