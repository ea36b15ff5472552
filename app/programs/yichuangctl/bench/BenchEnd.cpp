// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BenchEnd.h"

#include "hall/PostgresServer.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <mutex>
#include <thread>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace yichuang::ctl::benchend {
namespace {

int bell[2];
std::mutex clearing; // whoever has it removes folders
QStringList folders;

void ring(int sign)
{
    const auto byte = char(sign);
    [[maybe_unused]] const ssize_t written = ::write(bell[1], &byte, 1);
}

void endPrograms()
{
    const QDir threads(QStringLiteral("/proc/self/task"));
    const QStringList names = threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        QFile children(threads.filePath(name) + QStringLiteral("/children"));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> list = children.readAll().split(' ');
        for (const QByteArray &child : list) {
            if (const pid_t program = child.toInt(); program > 0)
                ::kill(program, SIGKILL);
        }
    }
}

void clear(const QString &folder)
{
    const QString hall = folder + QStringLiteral("/hall");
    const PostgresServer server(hall);
    const QString socket = server.socketFolder();
    [[maybe_unused]] const auto stopped = server.stop(); // whoever is just making the hall has its locks
    QDir().rmdir(socket);
    QDir(folder).removeRecursively();
}

void waitForBell()
{
    char sign = 0;
    while (::read(bell[0], &sign, 1) != 1) {
    }
    // It is not given back: nobody else clears or leaves any more.
    clearing.lock();
    endPrograms();
    for (const QString &folder : std::as_const(folders))
        clear(folder);
    endPrograms(); // and what was started meanwhile
    ::signal(sign, SIG_DFL);
    ::kill(::getpid(), sign);
}

}

void listen()
{
    if (::pipe2(bell, O_CLOEXEC) != 0)
        return;
    std::thread(waitForBell).detach();
    struct sigaction action = {};
    action.sa_handler = ring; // which a program that is started does not inherit, as it would a signal that is kept waiting
    action.sa_flags = SA_RESTART;
    for (const int sign : {SIGTERM, SIGINT})
        ::sigaction(sign, &action, nullptr);
}

void add(const QString &folder)
{
    const std::lock_guard lock(clearing);
    folders.append(folder);
}

void remove(const QString &folder)
{
    const std::lock_guard lock(clearing);
    folders.removeAll(folder);
}

}
