// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"

#include "Commands.h"

#include <QTextStream>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace yichuang::ctl {

void keepStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // The lowest number that is free is this one. The wrong way round, so that using it fails.
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
}

bool isSaid()
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
        return false;
    // A disk elsewhere tells only now that it is full. What is no file has nothing to be brought to safety, and says so.
    return ::fsync(STDOUT_FILENO) == 0 || (errno != ENOSPC && errno != EDQUOT && errno != EIO);
}

int ending(int code)
{
    if (isSaid())
        return code;
    QTextStream(stderr) << words("Not everything that there was to say could be written to the standard output; its disk may be full.",
                                 "要说的内容没有全部写进标准输出，那里的磁盘可能已满。")
                        << "\n";
    return code == 0 ? OutputLost : code;
}

}
