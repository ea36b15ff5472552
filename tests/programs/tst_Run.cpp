// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Printed {
    int code = -1;
    QString words;
    bool speaksOf(const char *what) const { return words.contains(QString::fromUtf8(what)); }
};

}

// The script ./run as it is, in a folder whose programs only say where they stand and how they were called.
class TestRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        put("run", contentOf(QStringLiteral("run")));
        put(".ci/prepare", contentOf(QStringLiteral(".ci/prepare")));
        put(".ci/packages-build", "");
        put("build/release/build.ninja", "build all-programs: phony\n");
        for (const char *program : {"yichuang", "yichuang-kiosk", "yichuangctl"})
            put(QByteArray("build/release/bin/") + program, "#!/bin/sh\necho \"${0##*/} at $PWD on ${QT_QPA_PLATFORM:-screen}:\" \"$@\"\n");
        QVERIFY(QDir(m_root.path()).mkdir(QStringLiteral("elsewhere")));
    }

    void a_program_stands_where_its_caller_stands_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("called");
        QTest::newRow("ctl") << QStringList{QStringLiteral("ctl"), QStringLiteral("import"), QStringLiteral("b3")}
                             << QStringLiteral("yichuangctl at %1 on screen: import b3\n");
        QTest::newRow("tour") << QStringList{QStringLiteral("tour"), QStringLiteral("pictures")}
                              << QStringLiteral("yichuang at %1 on offscreen: --tour pictures\n");
        QTest::newRow("tour of a hall of its own")
            << QStringList{QStringLiteral("tour"), QStringLiteral("pictures"), QStringLiteral("--dir"), QStringLiteral("h")}
            << QStringLiteral("yichuang at %1 on offscreen: --tour pictures --dir h\n");
        QTest::newRow("kiosk") << QStringList{QStringLiteral("kiosk"), QStringLiteral("--dir"), QStringLiteral("h")}
                               << QStringLiteral("yichuang-kiosk at %1 on screen: --dir h\n");
        QTest::newRow("counter") << QStringList{QStringLiteral("--dir"), QStringLiteral("h")}
                                 << QStringLiteral("yichuang at %1 on screen: --dir h\n");
    }
    void a_program_stands_where_its_caller_stands()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, called);
        const Printed said = run(typed, QStringLiteral(":7"));
        QCOMPARE(said.words, called.arg(elsewhere()));
        QCOMPARE(said.code, 0);
    }

    // Beside the hall's own server a second one would run for nothing. Who has PostgreSQL already may use the one that he has. Who is not
    // root is so for each of these commands, and for nothing else.
    void debian_makes_no_server_of_its_own_where_there_was_no_postgresql_data()
    {
        QTest::addColumn<QByteArray>("there");
        QTest::addColumn<QByteArray>("who"); // root, sudo: somebody who may become it, or nobody
        QTest::addColumn<QString>("done");
        const QString first = QStringLiteral("apt-get update -qq\n"),
                      last = QStringLiteral("apt-get install -y -qq --no-install-recommends "),
                      fresh = first + last +
                              QStringLiteral("postgresql-common\nsed -i s/^#* *create_main_cluster *=.*/create_main_cluster = false/ "
                                             "/etc/postgresql-common/createcluster.conf\n") +
                              last + QStringLiteral("postgresql\n");
        const QByteArray root("root");
        QTest::newRow("a fresh machine") << QByteArray("cmake") << root << fresh;
        QTest::newRow("a fresh machine, with sudo")
            << QByteArray("cmake") << QByteArray("sudo")
            << QString(fresh).replace(QRegularExpression(QStringLiteral("^(?=.)"), QRegularExpression::MultilineOption),
                                      QStringLiteral("sudo "));
        QTest::newRow("a fresh machine, without sudo") << QByteArray("cmake") << QByteArray("nobody") << QString();
        QTest::newRow("one with PostgreSQL's settings")
            << QByteArray("cmake postgresql-common") << root << first + last + QStringLiteral("postgresql\n");
        QTest::newRow("one that lacks something else")
            << QByteArray("postgresql postgresql-common") << root << first + last + QStringLiteral("cmake\n");
        QTest::newRow("one with the other of two that will do")
            << QByteArray("cmake-mozilla postgresql postgresql-common") << QByteArray("nobody") << QString();
        QTest::newRow("one that lacks nothing") << QByteArray("cmake postgresql postgresql-common") << QByteArray("nobody") << QString();
    }
    void debian_makes_no_server_of_its_own_where_there_was_no_postgresql()
    {
        QFETCH(QByteArray, there);
        QFETCH(QByteArray, who);
        QFETCH(QString, done);
        QTemporaryDir tools;
        const auto tool = [&](const char *name, const QByteArray &script) {
            QFile file(tools.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script) > 0);
            QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        };
        const QByteArray log = tools.filePath(QStringLiteral("said")).toUtf8();
        const QByteArray said = "echo \"${0##*/} $*\" >>" + log + "\n";
        tool("apt-get", said);
        tool("sed", said);
        tool("id", who == "root" ? "echo 0\n" : "echo 1000\n");
        if (who == "sudo")
            tool("sudo", "printf 'sudo ' >>" + log + "\nexec \"$@\"\n");
        tool("dpkg-query", "for last; do :; done; case ' " + there + " ' in *\" $last \"*) printf installed ;; *) exit 1 ;; esac\n");
        // There is no other command, above all no other sudo.
        for (const char *name : {"bash", "cat", "cut", "env", "mkdir", "sha256sum", "sort", "touch"})
            QVERIFY2(QFile::link(QStandardPaths::findExecutable(QLatin1String(name)), tools.filePath(QLatin1String(name))), name);
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), tools.path());
        script.setProcessEnvironment(environment);
        QFile wanted(tools.filePath(QStringLiteral("packages")));
        QVERIFY(wanted.open(QIODevice::WriteOnly) && wanted.write("cmake|cmake-mozilla\npostgresql\n") > 0);
        wanted.close();
        script.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("root=$1; . \"$2\"; need_packages \"$1/packages\""),
                                              QStringLiteral("bash"), tools.path(), m_root.filePath(QStringLiteral(".ci/prepare"))});
        QVERIFY(script.waitForFinished(120'000));
        const QString told = QString::fromUtf8(script.readAllStandardError());
        const bool isStuck = who == "nobody" && there == "cmake";
        QVERIFY2(script.exitCode() == (isStuck ? 3 : 0), qPrintable(told));
        QCOMPARE(
            told.count(QStringLiteral("请以 root 运行一次，或安装 sudo。 Packages must be installed: run once as root, or install sudo.")),
            isStuck ? 1 : 0);
        QFile written(QString::fromUtf8(log));
        QCOMPARE(written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString(), done);
    }

    void without_a_display_the_kiosk_says_what_to_type()
    {
        const Printed said = run({QStringLiteral("kiosk"), QStringLiteral("--dir"), QStringLiteral("h")});
        QCOMPARE(said.code, 2);
        QVERIFY2(said.speaksOf("ssh -X") && said.speaksOf("./run kiosk --dir h"), qPrintable(said.words));
        QVERIFY2(!said.speaksOf("yichuang-kiosk at"), qPrintable(said.words));
    }

    void without_a_display_the_tour_is_of_the_hall_that_was_named()
    {
        const Printed said = run({QStringLiteral("--dir"), QStringLiteral("h")});
        QCOMPARE(said.code, 0);
        QVERIFY2(said.speaksOf("DISPLAY=:7 ./run --dir h\n"), qPrintable(said.words));
        const QString called =
            QStringLiteral("yichuang at %1 on offscreen: --tour %2/build/tour --dir h\n").arg(elsewhere(), m_root.path());
        QVERIFY2(said.words.endsWith(called), qPrintable(said.words));
        const Printed plain = run({});
        QVERIFY2(plain.speaksOf("DISPLAY=:7 ./run\n"), qPrintable(plain.words));
    }

private:
    static QByteArray contentOf(const QString &name)
    {
        QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void put(const QByteArray &name, const QByteArray &text)
    {
        QFile file(m_root.filePath(QString::fromUtf8(name)));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }

    QString elsewhere() const { return m_root.filePath(QStringLiteral("elsewhere")); }

    Printed run(const QStringList &typed, const QString &display = {})
    {
        QProcess script;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        if (!display.isEmpty())
            environment.insert(QStringLiteral("DISPLAY"), display);
        script.setProcessEnvironment(environment);
        script.setWorkingDirectory(elsewhere());
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(QStringLiteral("../run"), typed);
        Printed said;
        if (script.waitForFinished(120'000) && script.exitStatus() == QProcess::NormalExit)
            said.code = script.exitCode();
        said.words = QString::fromUtf8(script.readAll());
        return said;
    }

    QTemporaryDir m_root;
};

YICHUANG_TEST(TestRun)
#include "tst_Run.moc"
