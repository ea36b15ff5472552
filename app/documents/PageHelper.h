// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/PageProtocol.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace yichuang {

// One run of the helper program: started ahead, asked once, gone after its answer. Owns itself once abandoned.
class PageHelper : public QObject {
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<PageMessage> &)>;

    PageHelper(const QString &program, QObject *parent);
    ~PageHelper() override;

    bool isUsable() const { return m_process.state() != QProcess::NotRunning; }

    // Calls back once, later; never after abandon(). A helper that was ended from outside answers with file.memory and facts.killed.
    void ask(const PageMessage &request, int milliseconds, Answered answered);

    // Kills the process and deletes itself when it is gone.
    void abandon();

private:
    void read();
    void ended(QProcess::ExitStatus status);
    void settle(const Result<PageMessage> &result);

    QProcess m_process;
    QTimer m_clock;
    QByteArray m_received;
    Answered m_answered;
};

}
