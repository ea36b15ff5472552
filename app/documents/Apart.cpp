// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Apart.h"

#include <QDataStream>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yichuang {
namespace {

// A page may hold a picture that wants more than the machine has. What watches over a program's memory wants more itself.
void boundMemory()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    constexpr rlim_t gigabyte = 1UL << 30;
    const rlimit wanted{gigabyte, gigabyte};
    ::setrlimit(RLIMIT_DATA, &wanted);
#endif
}

// The line to the hall is nothing to it, and another's pipe that stayed open here would not end before this does.
void closeAllBut(int kept)
{
    if (kept > STDERR_FILENO + 1)
        ::close_range(STDERR_FILENO + 1, unsigned(kept) - 1, 0);
    ::close_range(unsigned(kept) + 1, ~0U, 0);
}

// In a process that is nothing but this: whoever handles signals in the program that it came from has no part in how it ends, and what a
// library says of a page it falls over is nothing to whoever brought the page.
[[noreturn]] void workAndTell(const std::function<void(QDataStream &)> &work, int seconds, int to)
{
    for (const int fatal : {SIGABRT, SIGALRM, SIGBUS, SIGFPE, SIGILL, SIGSEGV})
        std::signal(fatal, SIG_DFL);
    ::close(STDERR_FILENO);
    closeAllBut(to);
    ::alarm(unsigned(seconds));
    boundMemory();
    QFile pipe;
    // What was told before a fall has left this process before it.
    if (!pipe.open(to, QIODevice::WriteOnly | QIODevice::Unbuffered))
        ::_exit(1);
    QDataStream out(&pipe);
    work(out);
    ::_exit(0);
}

// All of it, or nothing of what is too much: it is held more than once before it is understood.
QByteArray heard(QFile &from, pid_t worker)
{
    constexpr qint64 piece = 64 << 10;
    QByteArray told;
    for (QByteArray more = from.read(piece); !more.isEmpty(); more = from.read(piece)) {
        told += more;
        if (told.size() > mostTold) {
            ::kill(worker, SIGKILL);
            return {};
        }
    }
    return told;
}

}

QByteArray toldApart(const std::function<void(QDataStream &)> &work, int seconds)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const pid_t worker = ::fork();
    if (worker == 0)
        workAndTell(work, seconds, ends[1]);
    ::close(ends[1]);
    QFile from;
    const bool opened = from.open(ends[0], QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    const QByteArray told = worker > 0 && opened ? heard(from, worker) : QByteArray();
    int status = 0;
    while (worker > 0 && ::waitpid(worker, &status, 0) < 0 && errno == EINTR) {
    }
    return told;
}

}
