// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FreePort.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yichuang {

// A real CUPS server of one's own on a free port, asking no password, with printers that keep what they print as files. As for every CUPS
// printer, the paper comes out of a backend program; this one can be told to complain as a printer does. Everything dies with the test.
class CupsFixture {
public:
    ~CupsFixture() { stop(); }

    // Empty when the server answers, else what is wrong.
    QString start()
    {
        if (m_port == 0)
            prepare();
        m_server = std::make_unique<QProcess>();
        m_server->setProcessChannelMode(QProcess::MergedChannels);
        m_server->setStandardOutputFile(path("cupsd.out"));
        m_server->setChildProcessModifier([] {
            ::umask(022);
            ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        });
        m_server->start(QStringLiteral("/usr/sbin/cupsd"),
                        {QStringLiteral("-f"), QStringLiteral("-c"), path("cupsd.conf"), QStringLiteral("-s"), path("cups-files.conf")});
        if (!m_server->waitForStarted(60'000))
            return QStringLiteral("cupsd does not start: is the package cups installed?");
        QDeadlineTimer limit(120'000);
        QTcpSocket probe;
        do {
            probe.abort();
            probe.connectToHost(QStringLiteral("127.0.0.1"), m_port);
            if (probe.waitForConnected(100))
                return {};
            QThread::msleep(20);
        } while (!limit.hasExpired());
        return QStringLiteral("cupsd does not answer: ") + log();
    }

    // The server's end without a good-bye. Backends of its jobs end with it.
    void kill()
    {
        m_server->kill();
        m_server->waitForFinished();
    }

    void freeze(bool frozen) { ::kill(pid_t(m_server->processId()), frozen ? SIGSTOP : SIGCONT); }

    void stop()
    {
        if (!m_server)
            return;
        freeze(false);
        m_server->terminate();
        if (!m_server->waitForFinished(20'000))
            kill();
    }

    // As on a machine that was set up anew: the queues are there, of no job anything is known, and they are counted from 1 again.
    QString startAnew()
    {
        kill();
        for (const char *name : {"spool", "cache"}) {
            QDir(path(name)).removeRecursively();
            QDir(m_folder.path()).mkpath(QString::fromLatin1(name));
        }
        return start();
    }

    // What CupsPrinter's constructor takes.
    QString server() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }

    bool addPrinter(const QString &name)
    {
        return QDir(m_folder.path()).mkpath(QStringLiteral("paper/") + name) && letOthersWrite(paperFolder(name)) &&
               administer(QStringLiteral("lpadmin"), {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"),
                                                      QStringLiteral("paper:") + paperFolder(name), QStringLiteral("-D"),
                                                      name + QStringLiteral("号窗口"), QStringLiteral("-L"), QStringLiteral("一楼")});
    }

    bool deletePrinter(const QString &name) { return administer(QStringLiteral("lpadmin"), {QStringLiteral("-x"), name}); }
    bool pause(const QString &name) { return administer(QStringLiteral("cupsdisable"), {name}); }
    bool resume(const QString &name) { return administer(QStringLiteral("cupsenable"), {name}); }
    bool cancel(int job) { return administer(QStringLiteral("cancel"), {QString::number(job)}); }

    // A printer that reports a reason such as media-jam-error and waits until it is taken away; "abort" makes it give up instead.
    void complain(const QString &printer, const QByteArray &reason)
    {
        QFile file(paperFolder(printer) + QStringLiteral("/trouble"));
        if (reason.isEmpty())
            file.remove();
        else if (!file.open(QIODevice::WriteOnly) || file.write(reason) < 0)
            qFatal("cannot trouble the printer");
    }

    // The bytes of every job that came out, in order of their numbers; copies as often as they were asked for.
    QList<QByteArray> printed(const QString &printer) const
    {
        QList<QByteArray> sheets;
        const QDir folder(paperFolder(printer));
        for (const QString &name : folder.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                sheets.append(file.readAll());
        }
        return sheets;
    }

    QString log() const
    {
        QFile file(path("error_log"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString paperFolder(const QString &printer) const { return m_folder.filePath(QStringLiteral("paper/") + printer); }

    static bool letOthersWrite(const QString &folder) { return QFile::setPermissions(folder, QFile::Permissions(0x7777)); }

    void write(const char *name, const QString &text, QFile::Permissions permissions = QFile::Permissions(0x6644))
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.setPermissions(permissions))
            qFatal("no room for the print server");
    }

    void prepare()
    {
        m_port = test::freePort();
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        for (const char *name : {"bin/backend", "spool", "cache", "state", "tmp", "ppd", "paper"})
            QDir(m_folder.path()).mkpath(QString::fromLatin1(name));
        for (const char *name : {"filter", "daemon", "cgi-bin", "driver", "monitor", "notifier"})
            QFile::link(QStringLiteral("/usr/lib/cups/") + QString::fromLatin1(name),
                        m_folder.filePath(QStringLiteral("bin/") + QString::fromLatin1(name)));
        const bool root = ::geteuid() == 0;
        const QString user = root ? QStringLiteral("lp") : qEnvironmentVariable("USER");
        letOthersWrite(path("tmp"));
        write("cups-files.conf",
              QStringLiteral(
                  "ServerRoot %1\nServerBin %1/bin\nDataDir /usr/share/cups\nDocumentRoot /usr/share/cups/doc-root\nRequestRoot %1/spool\n"
                  "CacheDir %1/cache\nStateDir %1/state\nTempDir %1/tmp\nAccessLog %1/access_log\nErrorLog %1/error_log\n"
                  "PageLog %1/page_log\nPrintcap %1/printcap\nUser %2\n%3SystemGroup root\nSandboxing relaxed\nCreateSelfSignedCerts no\n")
                  .arg(m_folder.path(), user, root ? QStringLiteral("Group lp\n") : QString()));
        write("cupsd.conf",
              QStringLiteral(
                  "Listen 127.0.0.1:%1\nLogLevel info\nBrowsing No\nWebInterface No\nDefaultEncryption Never\nDefaultAuthType None\n"
                  "MaxLogSize 0\nDirtyCleanInterval 0\nErrorPolicy stop-printer\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
                  "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
                  "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n")
                  .arg(m_port));
        write("bin/backend/paper",
              QStringLiteral("#!/bin/sh\n"
                             "if [ $# = 0 ]; then echo 'direct paper \"Paper\" \"Paper in a folder\"'; exit 0; fi\n"
                             "folder=${DEVICE_URI#paper:}\njob=$(printf '%05d' \"$1\")\n"
                             "cat ${6:+\"$6\"} > \"$folder/$job.part\" || exit 1\n"
                             "while [ -s \"$folder/trouble\" ]; do\n"
                             "  reason=$(cat \"$folder/trouble\")\n"
                             "  if [ \"$reason\" = abort ]; then exit 5; fi\n"
                             "  echo \"STATE: $reason\" >&2\n  sleep 0.1\ndone\n"
                             "echo 'STATE: none' >&2\n"
                             "for copy in $(seq \"$4\"); do cp \"$folder/$job.part\" \"$folder/$job-$copy.pdf\"; done\n"
                             "rm \"$folder/$job.part\"\n"),
              QFile::Permissions(0x7755));
    }

    bool administer(const QString &program, const QStringList &arguments)
    {
        QProcess command;
        command.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        command.start(program, QStringList{QStringLiteral("-h"), server()} + arguments);
        return command.waitForFinished(120'000) && command.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_server;
};

}
