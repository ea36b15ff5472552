// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
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
        if (script.waitForFinished(20'000) && script.exitStatus() == QProcess::NormalExit)
            said.code = script.exitCode();
        said.words = QString::fromUtf8(script.readAll());
        return said;
    }

    QTemporaryDir m_root;
};

YICHUANG_TEST(TestRun)
#include "tst_Run.moc"
