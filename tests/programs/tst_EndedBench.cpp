// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Test.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

// A bench makes halls and starts programs; whoever stops it in the middle finds nothing of them afterwards.
class TestEndedBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        // As root the server runs as somebody else, who has to walk in.
        QVERIFY(QFile::setPermissions(m_temporary->path(), QFile::permissions(m_temporary->path()) | QFile::ExeGroup | QFile::ExeOther));
        m_bench = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_temporary->path());
        m_bench->setProcessEnvironment(environment);
        m_bench->setProcessChannelMode(QProcess::ForwardedChannels);
        m_bench->start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                       {QStringLiteral("bench"), QStringLiteral("open"), QStringLiteral("--quick")});
        QVERIFY(m_bench->waitForStarted());
    }

    void cleanup()
    {
        m_bench.reset();
        m_temporary.reset();
    }

    void one_that_is_told_to_stop_while_it_measures_ends_its_gauge_and_removes_its_hall_data()
    {
        QTest::addColumn<int>("sign");
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("INT") << SIGINT;
    }
    void one_that_is_told_to_stop_while_it_measures_ends_its_gauge_and_removes_its_hall()
    {
        QFETCH(int, sign);
        QTRY_VERIFY_WITH_TIMEOUT(child("yichuang-gauge") > 0, 300'000);
        const pid_t gauge = child("yichuang-gauge");
        QCOMPARE(left().size(), 1);
        end(sign);
        QTRY_VERIFY(::kill(gauge, 0) != 0);
    }

    void one_that_is_told_to_stop_while_it_makes_its_hall_removes_it()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!serverPid().isEmpty(), 120'000);
        const QByteArray server = serverPid();
        end(SIGTERM);
        QTRY_VERIFY(::kill(server.toInt(), 0) != 0);
    }

    void a_gauge_ends_with_a_bench_that_is_killed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(child("yichuang-gauge") > 0, 300'000);
        const pid_t gauge = child("yichuang-gauge");
        m_bench->kill();
        QVERIFY(m_bench->waitForFinished());
        QTRY_VERIFY(::kill(gauge, 0) != 0);
        // Nobody is left who could remove the hall.
        QCOMPARE(::kill(serverPid().toInt(), SIGQUIT), 0);
        QTRY_VERIFY(serverPid().isEmpty());
    }

private:
    void end(int sign)
    {
        QCOMPARE(::kill(pid_t(m_bench->processId()), sign), 0);
        QVERIFY(m_bench->waitForFinished(60'000));
        QCOMPARE(m_bench->exitStatus(), QProcess::CrashExit); // by the signal
        QCOMPARE(m_bench->exitCode(), sign);
        QCOMPARE(left(), QStringList());
    }

    QStringList left() const
    {
        return QDir(m_temporary->path()).entryList({QStringLiteral("yichuang-*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QByteArray serverPid() const
    {
        QFile file(m_temporary->path() + u'/' + left().value(0) + QStringLiteral("/hall/postgres/postmaster.pid"));
        return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
    }

    pid_t child(const char *program) const
    {
        QFile list(QStringLiteral("/proc/%1/task/%1/children").arg(m_bench->processId()));
        if (!list.open(QIODevice::ReadOnly))
            return 0;
        const QList<QByteArray> children = list.readAll().split(' ');
        for (const QByteArray &one : children) {
            QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(one)));
            if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == program)
                return one.toInt();
        }
        return 0;
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QProcess> m_bench;
};

YICHUANG_TEST(TestEndedBench)
#include "tst_EndedBench.moc"
