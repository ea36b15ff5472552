// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// ./run and ./test say what they do not understand before they install or build anything, and the hook keeps unformatted code out.
class TestScripts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_not_understood_is_said_at_once_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("test with an unknown option")
            << QStringList{QStringLiteral("test"), QStringLiteral("--fast")} << 2 << QStringLiteral("--fast");
        QTest::newRow("test with pictures and no folder")
            << QStringList{QStringLiteral("test"), QStringLiteral("--pictures")} << 2 << QStringLiteral("--pictures");
        QTest::newRow("test's own words") << QStringList{QStringLiteral("test"), QStringLiteral("--help")} << 0
                                          << QStringLiteral("./test --long");
        QTest::newRow("run with an unknown word")
            << QStringList{QStringLiteral("run"), QStringLiteral("counter")} << 2 << QStringLiteral("counter");
        QTest::newRow("run a tour to nowhere") << QStringList{QStringLiteral("run"), QStringLiteral("tour")} << 2 << QStringLiteral("tour");
        QTest::newRow("run's own words") << QStringList{QStringLiteral("run"), QStringLiteral("--help")} << 0
                                         << QStringLiteral("./run tour DIR");
    }
    void what_is_not_understood_is_said_at_once()
    {
        QFETCH(QStringList, command);
        QFETCH(int, code);
        QFETCH(QString, words);
        QProcess script;
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(source(command.first()), command.mid(1));
        QVERIFY(script.waitForFinished(120'000));
        const QString said = QString::fromUtf8(script.readAll());
        QCOMPARE(script.exitCode(), code);
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("Building")) && !said.contains(QStringLiteral("Installing")), qPrintable(said));
    }

    void the_hook_lets_formatted_code_in_and_names_what_is_not()
    {
        QVERIFY(git({QStringLiteral("init"), QStringLiteral("-q")}));
        QVERIFY(QFile::copy(source(QStringLiteral(".clang-format")), m_folder.filePath(QStringLiteral(".clang-format"))));
        commitable("good one.cpp", "int good()\n{\n    return 1;\n}\n");
        QCOMPARE(hook(), 0);
        commitable("bad one.cpp", "int bad( ) { return 1;}\n");
        QCOMPARE(hook(), 1);
        QVERIFY2(m_said.contains(QStringLiteral("bad one.cpp")) && !m_said.contains(QStringLiteral("good one.cpp")), qPrintable(m_said));
    }

private:
    static QString source(const QString &name) { return qEnvironmentVariable("YICHUANG_SOURCE") + u'/' + name; }

    bool git(const QStringList &arguments)
    {
        return QProcess::execute(QStringLiteral("git"), QStringList{QStringLiteral("-C"), m_folder.path()} + arguments) == 0;
    }

    void commitable(const char *name, const char *text)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        file.close();
        QVERIFY(git({QStringLiteral("add"), QString::fromLatin1(name)}));
    }

    int hook()
    {
        QProcess script;
        script.setWorkingDirectory(m_folder.path());
        script.setProcessChannelMode(QProcess::MergedChannels);
        script.start(source(QStringLiteral(".ci/pre-commit")), {});
        script.waitForFinished(120'000);
        m_said = QString::fromUtf8(script.readAll());
        return script.exitCode();
    }

    QTemporaryDir m_folder;
    QString m_said;
};

YICHUANG_TEST(TestScripts)
#include "tst_Scripts.moc"
