// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PageHelper.h"

#include "documents/FileFacts.h"
#include "documents/PieceFeed.h"

#include <csignal>

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
    // Nothing of the surroundings reaches the helper: no home, no display, no search paths.
    QProcessEnvironment surroundings;
    surroundings.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(surroundings);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setProgram(program);
    m_process.start();
}

PageHelper::~PageHelper()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(1000);
}

void PageHelper::ask(const PageMessage &request, int milliseconds, Answered answered)
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
    m_process.write(request.beginning());
    new PieceFeed(m_process, request.body);
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
    m_received += m_process.readAllStandardOutput();
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
    if (const Answered answered = std::exchange(m_answered, nullptr))
        answered(result);
}

}
