// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/helper/Confinement.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// What a stranger's file could do that took over the program that reads it. Each is tried by a child that has tied itself down.
class ConfinementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QFile file(QString::fromLocal8Bit(m_draft));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("what a clerk typed") == 18);
    }

    void what_is_refused_data()
    {
        QTest::addColumn<Attempt>("attempt");
        const auto row = [](const char *name, Attempt attempt) { QTest::newRow(name) << std::move(attempt); };
        row("writing a file", [this] { return ::open(draft(), O_WRONLY); });
        row("reading and writing a file", [this] { return ::open(draft(), O_RDWR); });
        row("emptying a file that is opened for reading", [this] { return ::open(draft(), O_RDONLY | O_TRUNC); });
        row("making a file that is opened for reading", [this] { return ::open(other(), O_RDONLY | O_CREAT, 0600); });
        row("making a pipe", [this] { return ::mkfifo(other(), 0600); });
        row("making a folder", [this] { return ::mkdir(other(), 0700); });
        row("deleting a file", [this] { return ::unlink(draft()); });
        row("renaming a file", [this] { return ::rename(draft(), other()); });
        row("a second name for a file", [this] { return ::link(draft(), other()); });
        row("opening a file to all", [this] { return ::chmod(draft(), 0666); });
        row("opening a file to all by its descriptor", [this] { return ::fchmod(::open(draft(), O_RDONLY), 0666); });
        row("changing a file's time", [this] { return ::utimensat(AT_FDCWD, draft(), nullptr, 0); });
        row("ending another process", [] { return ::kill(::getppid(), SIGTERM); });
        row("ending another process by its thread", [] { return int(::syscall(SYS_tgkill, ::getppid(), ::getppid(), SIGTERM)); });
        row("looking into another process", [] { return int(::syscall(SYS_pidfd_getfd, 0, 0, 0)); });
        row("a new process", [] { return int(::syscall(SYS_fork)); });
        row("another program", [] { return ::execl("/bin/true", "true", nullptr); });
        row("the network", [] { return ::socket(AF_INET, SOCK_STREAM, 0); });
        row("a socket of this machine", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
        row("hearing by another way than the window's", [] {
            msghdr message{};
            return int(::recvmsg(STDOUT_FILENO, &message, 0));
        });
        row("typing into the terminal", [] { return ::ioctl(0, TIOCSTI, "x"); });
        // The kernel reads the number as an int.
        row("typing into the terminal by a longer number", [] { return ::ioctl(0, TIOCSTI | 1UL << 32, "x"); });
        row("pasting into a console", [] { return ::ioctl(0, TIOCLINUX, "\3"); });
        row("making another process idle", [] {
            const sched_param none{};
            return ::sched_setscheduler(::getppid(), SCHED_IDLE, &none);
        });
        row("holding another process on one processor", [] {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(0, &one);
            return ::sched_setaffinity(::getppid(), sizeof one, &one);
        });
        row("keeping another process from the disk", [] { return int(::syscall(SYS_ioprio_set, 1, ::getppid(), 3 << 13)); });
        row("having another process signalled", [] { return ::fcntl(0, F_SETOWN, ::getppid()); });
        row("another limit by the call that reads them", [] {
            const rlimit none{};
            return ::prlimit(::getppid(), RLIMIT_NOFILE, &none, nullptr);
        });
        row("another root", [] { return ::chroot("/"); });
        row("taking a file system away", [] { return ::umount2("/no/such", 0); });
        row("another clock", [] {
            const timespec now{};
            return ::clock_settime(CLOCK_REALTIME, &now);
        });
        row("taking a module out", [] { return int(::syscall(SYS_delete_module, "none", 0)); });
        row("opening a file to all by a call of a newer kernel", [this] { return int(::syscall(452, AT_FDCWD, draft(), 0666, 0)); });
        row("a call of a kernel to come", [] { return int(::syscall(1000)); });
        row("more memory", [] {
            const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
            return ::setrlimit(RLIMIT_AS, &all);
        });
    }
    void what_is_refused()
    {
        QFETCH(Attempt, attempt);
        QCOMPARE(inChild([&attempt] {
                     errno = 0;
                     return attempt() == -1 ? errno : 0;
                 }),
                 EPERM);
        QFile kept(QString::fromLocal8Bit(m_draft));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("what a clerk typed"));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("draft")});
    }

    void the_window_that_asked_is_not_looked_into_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char *file : {"mem", "environ", "maps"})
            QTest::newRow(file) << QByteArray(file);
    }
    // The window of this test has not closed its memory.
    void the_window_that_asked_is_not_looked_into()
    {
        QFETCH(QByteArray, file);
        const bool kept = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) > 0; // asks for the version
        const QByteArray path = "/proc/" + QByteArray::number(::getpid()) + '/' + file;
        const int own = ::open(path.constData(), O_RDONLY);
        QVERIFY(own >= 0);
        ::close(own);
        // Where the kernel keeps no process to itself, what the windows do themselves is all there is (tests/core/tst_ClosedMemory).
        QCOMPARE(inChild([&path] { return ::open(path.constData(), O_RDONLY) == -1 ? errno : 0; }), kept ? EACCES : 0);
    }

    void root_lends_no_powers()
    {
        QCOMPARE(inChild([] {
                     char text[4096]{};
                     const int status = ::open("/proc/self/status", O_RDONLY);
                     return status >= 0 && ::read(status, text, sizeof text - 1) > 0 &&
                                    std::strstr(text, "\nCapPrm:\t0000000000000000\n") && std::strstr(text, "\nCapEff:\t0000000000000000\n")
                                ? 1
                                : 0;
                 }),
                 1);
    }

    void what_readers_need_is_left()
    {
        QCOMPARE(inChild([this] {
                     rlimit limit{};
                     const bool reads = ::open(draft(), O_RDONLY) >= 0 && ::getrlimit(RLIMIT_STACK, &limit) == 0;
                     pthread_t thread{};
                     const bool threads = pthread_create(
                                              &thread, nullptr, [](void *) -> void * { return nullptr; }, nullptr) == 0 &&
                                          pthread_join(thread, nullptr) == 0;
                     return (reads ? 1 : 0) + (threads ? 2 : 0);
                 }),
                 3);
    }

    void a_reader_that_gives_up_still_ends_as_one_that_crashed()
    {
        int status = 0;
        const pid_t child = ::fork();
        if (child == 0) {
            ::signal(SIGABRT, SIG_DFL); // the test's own report of crashes
            if (yichuang::confineThisProcess())
                std::abort();
            ::_exit(1);
        }
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGABRT);
    }

private:
    using Attempt = std::function<int()>;

    const char *draft() const { return m_draft.constData(); }
    const char *other() const { return m_other.constData(); }

    // What it answers, below 256; 255 where the child could not be tied down.
    static int inChild(const std::function<int()> &work)
    {
        int status = 0;
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(yichuang::confineThisProcess() ? work() : 255);
        return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    QTemporaryDir m_folder;
    const QByteArray m_draft = QFile::encodeName(m_folder.filePath(QStringLiteral("draft")));
    const QByteArray m_other = QFile::encodeName(m_folder.filePath(QStringLiteral("other")));
};

int main(int argc, char **argv)
{
    ConfinementTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Confinement.moc"
