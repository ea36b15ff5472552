// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/FileLock.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>
#include <memory>

namespace yichuang::test {

struct Said {
    int code = -1;
    QString out;
    QString err;
};

// Stays in the hall like a program that is open: those that come and go are not the last.
inline std::unique_ptr<FileLock> stayIn(const QString &hall)
{
    auto use = std::make_unique<FileLock>(hall + QStringLiteral("/hall.lock"));
    if (const auto held = use->lock(FileLock::Kind::Shared, std::chrono::seconds(60)); !held)
        qFatal("the hall is locked: %s", qPrintable(held.error().log));
    return use;
}

// yichuangctl as somebody types it in a terminal: in which hall's folder, if in any, in which language, from where, and what it says to
// which file, if to any.
inline Said runCtl(const QString &hall, const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8"),
                   const QString &standing = {}, const QString &output = {})
{
    QProcess process;
    process.setWorkingDirectory(standing);
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), language);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                  hall.isEmpty() ? arguments : arguments + QStringList{QStringLiteral("--dir"), hall});
    Said said;
    if (process.waitForFinished(600'000) && process.exitStatus() == QProcess::NormalExit)
        said.code = process.exitCode();
    said.out = QString::fromUtf8(process.readAllStandardOutput());
    said.err = QString::fromUtf8(process.readAllStandardError());
    return said;
}

}
