// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <chrono>

namespace yichuang {

// A kernel lock on a file, which the kernel itself takes back when the program dies, however it dies. It isn't handed down to child
// processes.
class FileLock {
public:
    enum class Kind { Shared, Exclusive };

    explicit FileLock(QString path)
        : m_path(std::move(path))
    {
    }
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    // False when somebody else holds it. Also changes a lock that is held already.
    Result<bool> tryLock(Kind kind);
    // Waits; error hall.in_use when the time is up.
    Result<Done> lock(Kind kind, std::chrono::milliseconds patience);
    void unlock();
    // Whether the path still leads to the file that was opened: nobody put another in its place.
    bool isInPlace() const;

private:
    QString m_path;
    int m_file = -1;
};

}
