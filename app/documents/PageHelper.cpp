// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageHelper.h"

#include "documents/FileFacts.h"

#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yichuang {
namespace {

// What the end of a helper says about the file it was reading.
Error reasonOf(QProcess::ExitStatus status, int code)
{
    const QString log = QStringLiteral("page helper ended by %1 %2").arg(status == QProcess::CrashExit ? "signal" : "exit").arg(code);
    if (status == QProcess::NormalExit)
        return {code == 0 ? error::FileBroken : error::FileHelper, log, {}};
    if (code == SIGXCPU)
        return {error::FileTime, log, {}};
    if (code == SIGKILL)
        return {error::FileMemory, log, {{"killed", true}}};
    // The PDF library and the allocator end the process on purpose when memory runs out.
    const bool memory = code == SIGABRT || code == SIGTRAP || code == SIGILL;
    return {memory ? error::FileMemory : error::FileBroken, log, {}};
}

}

PageHelper::PageHelper(const QString &program, QObject *parent)
    : QObject(parent)
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, [this] { settle(Error{error::FileTime, QStringLiteral("page helper took too long"), {}}); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PageHelper::read);
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) { ended(status); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError why) {
        if (why == QProcess::FailedToStart)
            settle(Error{error::FileHelper, m_process.errorString(), {}});
    });
    // Nothing of the surroundings reaches the helper: no home, no display, no search paths, and nothing that is open here.
    QProcessEnvironment surroundings;
    surroundings.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(surroundings);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setStandardInputFile(QProcess::nullDevice());
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0) {
        m_socket = ends[0];
        ::shutdown(m_socket, SHUT_RD); // it answers by its standard output
        m_process.setChildProcessModifier([theirs = ends[1]] {
            if (::dup2(theirs, STDIN_FILENO) < 0 || ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
                ::_exit(2);
            ::fcntl(STDOUT_FILENO, F_SETPIPE_SZ, 1 << 20); // a picture of 9 MB in a dozen pieces, not in a hundred
        });
    }
    m_process.setProgram(program);
    m_process.start();
    if (ends[1] >= 0)
        ::close(ends[1]);
}

PageHelper::~PageHelper()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
    if (m_socket >= 0)
        ::close(m_socket);
}

void PageHelper::ask(const SealedFile &file, const QJsonObject &request, int milliseconds, Answered answered)
{
    m_answered = std::move(answered);
    if (!isUsable()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                settle(Error{error::FileHelper, m_process.errorString(), {}});
            },
            Qt::QueuedConnection);
        return;
    }
    m_clock.start(milliseconds);
    grantProcessorTime();
    handOver(file, request);
}

// Where it cannot be sent the helper has ended, and its end is the answer; or it hears nothing, and the clock is.
void PageHelper::handOver(const SealedFile &file, const QJsonObject &request)
{
    QByteArray words = QJsonDocument(request).toJson(QJsonDocument::Compact);
    iovec part{words.data(), size_t(words.size())};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    alignas(cmsghdr) char room[CMSG_SPACE(sizeof(int))]{};
    if (!std::exchange(m_handedOver, true)) {
        message.msg_control = room;
        message.msg_controllen = sizeof room;
        cmsghdr *rights = CMSG_FIRSTHDR(&message);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof(int));
        const int descriptor = file.descriptor();
        std::memcpy(CMSG_DATA(rights), &descriptor, sizeof descriptor);
    }
    ::sendmsg(m_socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void PageHelper::hurry(int milliseconds)
{
    m_clock.start(std::min(milliseconds, std::max(m_clock.remainingTime(), 0)));
}

double PageHelper::processorSeconds() const
{
    clockid_t clock = 0;
    timespec used{};
    const auto id = pid_t(m_process.processId());
    if (id <= 0 || ::clock_getcpuclockid(id, &clock) != 0 || ::clock_gettime(clock, &used) != 0)
        return 0;
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

bool PageHelper::isWorn() const
{
    return processorSeconds() > PageMessage::secondsOfALife - 2 * PageMessage::secondsForAnAnswer;
}

// What the helper may use is counted from its birth, and only from outside can it be given more, up to what it has sworn off for good.
void PageHelper::grantProcessorTime()
{
    const rlimit limit{rlim_t(processorSeconds()) + PageMessage::secondsForAnAnswer, PageMessage::secondsOfALife};
    ::prlimit(pid_t(m_process.processId()), RLIMIT_CPU, &limit, nullptr);
}

void PageHelper::abandon()
{
    m_answered = nullptr;
    m_clock.stop();
    if (!isUsable()) {
        deleteLater();
        return;
    }
    connect(&m_process, &QProcess::finished, this, &QObject::deleteLater);
    m_process.kill();
}

void PageHelper::read()
{
    const QByteArray more = m_process.readAllStandardOutput();
    if (more.isEmpty())
        return;
    if (!m_answered) {
        m_process.kill(); // who speaks without being asked is not to be asked again
        return;
    }
    m_received += more;
    PageMessage message;
    switch (PageMessage::read(m_received, PageMessage::longestAnswer, message)) {
    case PageMessage::State::Incomplete: break;
    case PageMessage::State::Broken: settle(Error{error::FileBroken, QStringLiteral("page helper spoke nonsense"), {}}); break;
    case PageMessage::State::Whole: settle(message); break;
    }
}

void PageHelper::ended(QProcess::ExitStatus status)
{
    read();
    settle(reasonOf(status, m_process.exitCode()));
}

void PageHelper::settle(const Result<PageMessage> &result)
{
    m_clock.stop();
    ++m_answers;
    if (const Answered answered = std::exchange(m_answered, nullptr))
        answered(result);
}

}
