// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace yichuang::test {

// A clerk's program in a process of its own, with a keyboard that the test presses, so that it can be killed as a machine kills it. What
// the PC keeps lies in a folder that outlives the program.
class SeatProgram {
public:
    SeatProgram(SmallHall &hall, const QString &login, int window)
        : m_order{{QStringLiteral("device"), QStringLiteral("pc01")},
                  {QStringLiteral("database"), hall.signInAs(QStringLiteral("pc01")).database},
                  {QStringLiteral("host"), hall.signInAs(QStringLiteral("pc01")).hosts.first()},
                  {QStringLiteral("port"), 5432},
                  {QStringLiteral("work_no"), login.toUpper()},
                  {QStringLiteral("window"), window},
                  {QStringLiteral("password"), Password},
                  {QStringLiteral("folder"), m_folder.path()}}
    {
        for (const QString &role : {QStringLiteral("pc01"), login})
            hall.value(QStringLiteral("alter role \"%1\" password '%2'").arg(role, Password));
        hall.value(QStringLiteral("update hall.staff set must_change = false"));
    }
    ~SeatProgram() { kill(); }

    // Through a proxy instead of straight to the hall.
    void goThrough(int port)
    {
        m_order[QStringLiteral("host")] = QStringLiteral("127.0.0.1");
        m_order[QStringLiteral("port")] = port;
    }
    void printOn(const QString &cupsServer) { m_order[QStringLiteral("cups")] = cupsServer; }
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    QString paperFolder() const { return m_folder.filePath(QStringLiteral("paper")); }
    QString draftFolder() const { return m_folder.filePath(QStringLiteral("drafts")); }

    // True once the queue is there.
    bool start()
    {
        m_process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(m_environment);
        m_process->setProcessEnvironment(environment);
        m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process->start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-gauge"), {QStringLiteral("hand")});
        send(m_order);
        return !readLine(60'000).isEmpty();
    }

    // As the machine's out-of-memory killer does.
    void kill()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }

    void press(const char *keys) { send({{QStringLiteral("press"), QString::fromLatin1(keys)}}); }
    void type(const QString &words) { send({{QStringLiteral("type"), words}}); }
    void layCard(const QString &number, const QString &address = {})
    {
        send({{QStringLiteral("card"), QJsonObject{{QStringLiteral("name"), QStringLiteral("陈小明")},
                                                   {QStringLiteral("number"), number},
                                                   {QStringLiteral("address"), address}}}});
    }

    QJsonObject look()
    {
        send({{QStringLiteral("look"), true}});
        return readLine(60'000);
    }

    // Looks until it is so; what was seen last is kept for the message.
    bool sees(const std::function<bool(const QJsonObject &)> &wanted, int patience = 60'000)
    {
        QDeadlineTimer limit(patience);
        do {
            m_seen = look();
            if (wanted(m_seen))
                return true;
            QTest::qWait(20);
        } while (!limit.hasExpired() && m_process->state() == QProcess::Running);
        qWarning().noquote() << QJsonDocument(m_seen).toJson();
        return false;
    }
    const QJsonObject &seen() const { return m_seen; }

private:
    static inline const QString Password = QStringLiteral("seat-program");

    void send(const QJsonObject &line)
    {
        m_process->write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        m_process->waitForBytesWritten(60'000);
    }

    QJsonObject readLine(int patience)
    {
        QDeadlineTimer limit(patience);
        while (!m_process->canReadLine() && !limit.hasExpired())
            if (!m_process->waitForReadyRead(int(limit.remainingTime())))
                break;
        return QJsonDocument::fromJson(m_process->readLine()).object();
    }

    QTemporaryDir m_folder;
    QJsonObject m_order;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_seen;
};

}
