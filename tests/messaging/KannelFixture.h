// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messaging/KannelProtocol.h"
#include "support/FreePort.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <array>
#include <csignal>
#include <functional>
#include <map>
#include <memory>
#include <sys/prctl.h>

namespace yichuang {

// A real Kannel on free ports of this machine: bearerbox, smsbox and the fake operator that comes with it. Everything it writes is in a
// temporary folder, and its processes die with the test.
class KannelFixture {
public:
    // One short message as it reached the operator; of a long text, one part.
    struct Part {
        QByteArray header; // 05 00 03 reference total number, empty for a text of one part
        QString text;
    };

    ~KannelFixture()
    {
        stop(m_operator);
        stop(m_smsbox);
        stop(m_bearerbox);
    }

    // Empty when everything is up and connected, else what is missing.
    QString start()
    {
        writeConfiguration();
        m_bearerbox =
            run(QStringLiteral("/usr/sbin/bearerbox"), {QStringLiteral("-v"), QStringLiteral("4"), path("kannel.conf")}, "bearerbox.out");
        if (!waitFor([this] { return !status().isEmpty(); }))
            return QStringLiteral("bearerbox does not answer: ") + read("bearerbox.log");
        m_operator = run(QStringLiteral("/usr/lib/kannel/test/fakesmsc"),
                         {QStringLiteral("-H"), QStringLiteral("127.0.0.1"), QStringLiteral("-r"), QString::number(m_ports[2]),
                          QStringLiteral("-m"), QStringLiteral("0"), QStringLiteral("1 2 text nothing")},
                         "operator.out");
        return startSmsbox();
    }

    QString startSmsbox()
    {
        m_smsbox = run(QStringLiteral("/usr/sbin/smsbox"), {QStringLiteral("-v"), QStringLiteral("4"), path("kannel.conf")}, "smsbox.out");
        const bool up = waitFor([this] {
            QTcpSocket probe;
            probe.connectToHost(QStringLiteral("127.0.0.1"), m_ports[3]);
            const QByteArray words = status();
            return probe.waitForConnected(200) && words.contains("smsbox:") && words.contains("(online");
        });
        return up ? QString() : QStringLiteral("smsbox or operator is not connected: %1").arg(QString::fromUtf8(status()));
    }

    void killSmsbox()
    {
        m_smsbox->kill();
        m_smsbox->waitForFinished();
    }

    // A Kannel that stands still: it accepts connections and says nothing.
    void freezeSmsbox(bool frozen) { ::kill(pid_t(m_smsbox->processId()), frozen ? SIGSTOP : SIGCONT); }

    KannelSettings settings(const QUrl &reportUrl = {}) const
    {
        KannelSettings settings;
        settings.sendUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/cgi-bin/sendsms").arg(m_ports[3]));
        settings.user = QStringLiteral("yichuang");
        settings.password = QStringLiteral("p&ss+%1");
        settings.reportUrl = reportUrl;
        return settings;
    }

    // What the operator got for one phone so far, in order of arrival.
    QList<Part> parts(const QString &mobile) const
    {
        static const QRegularExpression line(QStringLiteral(R"(Got message \d+: <\S+ (\S+) (?:udh (\S+) )?(?:data|ucs-2|text) ?(.*)>)"));
        QList<Part> parts;
        for (QRegularExpressionMatchIterator at = line.globalMatch(read("operator.out")); at.hasNext();) {
            const QRegularExpressionMatch match = at.next();
            if (match.captured(1) == mobile)
                parts.append({decoded(match.captured(2)), fromUtf16(decoded(match.captured(3)))});
        }
        return parts;
    }

    // The whole texts that one phone shows, parts put together.
    QStringList texts(const QString &mobile) const
    {
        QStringList texts;
        std::map<char, QString> unfinished;
        for (const Part &part : parts(mobile)) {
            if (part.header.isEmpty()) {
                texts.append(part.text);
                continue;
            }
            QString &text = unfinished[part.header.at(3)];
            text += part.text;
            if (part.header.at(4) == part.header.at(5))
                texts.append(std::exchange(text, {}));
        }
        return texts;
    }

private:
    static bool waitFor(const std::function<bool()> &condition)
    {
        QDeadlineTimer limit(120'000);
        while (!condition()) {
            if (limit.hasExpired())
                return false;
            QThread::msleep(20);
        }
        return true;
    }

    static QByteArray decoded(const QString &word) { return QByteArray::fromPercentEncoding(word.toLatin1().replace('+', ' ')); }

    static QString fromUtf16(const QByteArray &bigEndian)
    {
        QString text;
        for (qsizetype i = 0; i + 1 < bigEndian.size(); i += 2)
            text += QChar(char16_t((uchar(bigEndian[i]) << 8) | uchar(bigEndian[i + 1])));
        return text;
    }

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QString read(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    void writeConfiguration()
    {
        for (quint16 &port : m_ports)
            port = test::freePort();
        QFile file(path("kannel.conf"));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no room for Kannel's settings");
        file.write(
            QStringLiteral("group = core\nadmin-port = %1\nadmin-interface = 127.0.0.1\nadmin-password = look\nsmsbox-port = %2\n"
                           "smsbox-interface = 127.0.0.1\nstore-type = file\nstore-location = %5/store\nlog-file = %5/bearerbox.log\n"
                           "log-level = 1\nbox-allow-ip = 127.0.0.1\n\n"
                           "group = smsc\nsmsc = fake\nsmsc-id = operator\nport = %3\nconnect-allow-ip = 127.0.0.1\n\n"
                           "group = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = %4\nsendsms-interface = 127.0.0.1\n"
                           "global-sender = 1069\nlog-file = %5/smsbox.log\nlog-level = 1\nhttp-request-retry = 5\nhttp-queue-delay = 1\n\n"
                           "group = sendsms-user\nusername = yichuang\npassword = p&ss+%6\nmax-messages = 8\nconcatenation = true\n")
                .arg(m_ports[0])
                .arg(m_ports[1])
                .arg(m_ports[2])
                .arg(m_ports[3])
                .arg(m_folder.path(), QStringLiteral("%1"))
                .toUtf8());
    }

    std::unique_ptr<QProcess> run(const QString &program, const QStringList &arguments, const char *output)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->setStandardOutputFile(path(output));
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(program, arguments);
        if (!process->waitForStarted(60'000))
            qFatal("%s does not start: is Kannel installed (packages kannel and kannel-extras)?", qPrintable(program));
        return process;
    }

    static void stop(std::unique_ptr<QProcess> &process)
    {
        if (!process)
            return;
        process->kill();
        process->waitForFinished();
    }

    QByteArray status() const
    {
        QTcpSocket admin;
        admin.connectToHost(QStringLiteral("127.0.0.1"), m_ports[0]);
        if (!admin.waitForConnected(500))
            return {};
        admin.write("GET /status.txt?password=look HTTP/1.0\r\n\r\n");
        QByteArray words;
        while (admin.waitForReadyRead(2000))
            words += admin.readAll();
        return words;
    }

    QTemporaryDir m_folder;
    std::array<quint16, 4> m_ports{};
    std::unique_ptr<QProcess> m_bearerbox;
    std::unique_ptr<QProcess> m_smsbox;
    std::unique_ptr<QProcess> m_operator;
};

}
