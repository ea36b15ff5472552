// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/PageProtocol.h"
#include "store/SealedFile.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <functional>

namespace yichuang {

// One run of the helper program: started ahead, given one file with the first question, asked about that until it is abandoned. Owns itself
// then.
class PageHelper : public QObject {
    Q_OBJECT

public:
    using Answered = std::function<void(const Result<PageMessage> &)>;

    PageHelper(const QString &program, QObject *parent);
    ~PageHelper() override;

    bool isUsable() const { return m_process.state() != QProcess::NotRunning; }
    int answers() const { return m_answers; }
    // It has used up so much of the processor time of its life that the next answer might not come.
    bool isWorn() const;

    // Calls back once, later; never after abandon(). Always the same file; one question at a time. A helper that was ended from outside
    // answers with file.memory and facts.killed.
    void ask(const SealedFile &file, const QJsonObject &request, int milliseconds, Answered answered);
    // The answer is wanted in so many milliseconds, or not at all.
    void hurry(int milliseconds);

    // Kills the process and deletes itself when it is gone.
    void abandon();

private:
    void handOver(const SealedFile &file, const QJsonObject &request);
    double processorSeconds() const;
    void grantProcessorTime();
    void read();
    void ended(QProcess::ExitStatus status);
    void settle(const Result<PageMessage> &result);

    QProcess m_process;
    QTimer m_clock;
    QByteArray m_received;
    Answered m_answered;
    int m_socket = -1; // to ask by
    int m_answers = 0;
    bool m_handedOver = false;
};

}
