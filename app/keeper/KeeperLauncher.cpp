// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/KeeperLauncher.h"

#include "keeper/PrivateKeeper.h"

#include <QCoreApplication>
#include <QProcess>

#include <condition_variable>
#include <mutex>

namespace yichuang {

KeeperLauncher::KeeperLauncher(QString folder, QString program)
    : m_folder(std::move(folder))
    , m_program(program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/yichuangctl") : std::move(program))
{
}

Result<bool> KeeperLauncher::wake() const
{
    {
        FileLock place(PrivateKeeper::lockFile(m_folder));
        const Result<bool> vacant = place.tryLock(FileLock::Kind::Exclusive);
        if (!vacant)
            return vacant.error();
        if (!*vacant)
            return false;
    }
    QProcess keeper;
    keeper.setProgram(m_program);
    keeper.setArguments({QStringLiteral("serve"), QStringLiteral("--dir"), m_folder, QStringLiteral("--until-unused")});
    keeper.setWorkingDirectory(QStringLiteral("/"));
    keeper.setStandardInputFile(QProcess::nullDevice());
    keeper.setStandardOutputFile(QProcess::nullDevice());
    keeper.setStandardErrorFile(m_folder + QStringLiteral("/keeper.log"), QIODevice::Append);
    if (!keeper.startDetached())
        return Error{error::Internal, QStringLiteral("%1: %2").arg(m_program, keeper.errorString()), {}};
    return true;
}

KeeperWatch::KeeperWatch(KeeperLauncher launcher, std::chrono::milliseconds every)
    : m_thread([launcher = std::move(launcher), every](const std::stop_token &ended) {
        std::mutex mutex;
        std::condition_variable_any sleep;
        std::unique_lock lock(mutex);
        while (!sleep.wait_for(lock, ended, every, [&ended] { return ended.stop_requested(); }))
            if (const Result<bool> awake = launcher.wake(); !awake)
                qWarning("%s", qPrintable(awake.error().log));
    })
{
}

}
