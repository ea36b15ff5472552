// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace yichuang::test {

struct Said {
    int code = -1;
    QString out;
    QString err;
};

// yichuangctl as somebody types it in a terminal: in which hall's folder, in which language, and from where.
inline Said runCtl(const QString &hall, const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8"),
                   const QString &standing = {})
{
    QProcess process;
    process.setWorkingDirectory(standing);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), language);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                  arguments + QStringList{QStringLiteral("--dir"), hall});
    Said said;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit)
        said.code = process.exitCode();
    said.out = QString::fromUtf8(process.readAllStandardOutput());
    said.err = QString::fromUtf8(process.readAllStandardError());
    return said;
}

}
