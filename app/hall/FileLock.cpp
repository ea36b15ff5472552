// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/FileLock.h"

#include "hall/PostgresServer.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace yichuang {

FileLock::~FileLock()
{
    unlock();
}

Result<bool> FileLock::tryLock(Kind kind)
{
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_file < 0)
        return Error{errno == ENOSPC ? error::DiskFull : error::NoPermission,
                     QStringLiteral("%1 cannot be opened: %2").arg(m_path, QString::fromLocal8Bit(std::strerror(errno))),
                     {}};
    return ::flock(m_file, (kind == Kind::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0;
}

Result<Done> FileLock::lock(Kind kind, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    for (;;) {
        const auto got = tryLock(kind);
        if (!got)
            return got.error();
        if (*got)
            return Done{};
        if (std::chrono::steady_clock::now() > end)
            return Error{error::HallInUse, QStringLiteral("Another program holds %1.").arg(m_path), {}};
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

bool FileLock::isInPlace() const
{
    struct stat mine {};
    struct stat there {};
    return m_file >= 0 && ::fstat(m_file, &mine) == 0 && ::stat(QFile::encodeName(m_path).constData(), &there) == 0 &&
           mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
}

void FileLock::unlock()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

}
