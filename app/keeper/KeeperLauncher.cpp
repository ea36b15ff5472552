// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keeper/KeeperLauncher.h"

#include "keeper/PrivateKeeper.h"

#include <QCoreApplication>
#include <QProcess>

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

}
