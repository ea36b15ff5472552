// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

// Where no display answers, each program with windows says what to type, and ends as one that was not understood.
class TestDisplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void without_a_display_it_is_said_what_to_type_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("display");
        for (const char *program : {"yichuang", "yichuang-kiosk"}) {
            QTest::addRow("%s, none", program) << QString::fromLatin1(program) << QString();
            QTest::addRow("%s, one that does not answer", program) << QString::fromLatin1(program) << QStringLiteral(":9753");
        }
    }
    void without_a_display_it_is_said_what_to_type()
    {
        QFETCH(QString, program);
        QFETCH(QString, display);
        QProcess process;
        QProcessEnvironment environment = withoutDisplay();
        if (!display.isEmpty())
            environment.insert(QStringLiteral("DISPLAY"), display);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("YICHUANG_BIN") + u'/' + program, {QStringLiteral("--dir"), QStringLiteral("h")});
        QVERIFY(process.waitForFinished(60'000));
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, qPrintable(said));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(said.count(u'\n'), 2); // one sentence in each language, and nothing of Qt's
        QVERIFY2(said.endsWith(QStringLiteral("ssh -X, type again: %1 --dir h\n").arg(program)), qPrintable(said));
    }

    void what_needs_no_display_is_answered_without_one_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("answer");
        for (const char *program : {"yichuang", "yichuang-kiosk"}) {
            for (const char *asked : {"--version", "-v"})
                QTest::addRow("%s %s", program, asked)
                    << QString::fromLatin1(program) << QString::fromLatin1(asked) << program + QStringLiteral(" " YICHUANG_VERSION "\n");
            for (const char *asked : {"--help", "-h", "--help-all"})
                QTest::addRow("%s %s", program, asked)
                    << QString::fromLatin1(program) << QString::fromLatin1(asked) << QStringLiteral("Usage: ");
        }
    }
    void what_needs_no_display_is_answered_without_one()
    {
        QFETCH(QString, program);
        QFETCH(QString, asked);
        QFETCH(QString, answer);
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(qEnvironmentVariable("YICHUANG_BIN") + u'/' + program, {QStringLiteral("--dir"), QStringLiteral("h"), asked});
        QVERIFY(process.waitForFinished(60'000));
        const QString complaints = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0, qPrintable(complaints));
        QCOMPARE(complaints, QString());
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(said.startsWith(answer), qPrintable(said));
        QCOMPARE(said.contains(QLatin1String("--dir <folder>")), answer.startsWith(QLatin1String("Usage")));
        QCOMPARE(said.contains(QLatin1String("--platform")), asked == QLatin1String("--help-all"));
    }
    // What stands in the place of another option's value asks nothing, and neither do letters within a word.
    void what_only_looks_like_it_asks_for_nothing_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("a value") << QStringList{QStringLiteral("--dir"), QStringLiteral("--version")};
        QTest::newRow("an option of Qt's") << QStringList{QStringLiteral("-reverse")};
    }
    void what_only_looks_like_it_asks_for_nothing()
    {
        QFETCH(QStringList, typed);
        QProcess process;
        process.setProcessEnvironment(withoutDisplay());
        process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang"), typed);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QCOMPARE(process.exitCode(), 2);
    }

    // A command that sets papers is a program with windows to Qt, which has words of its own for who has no session.
    void without_a_session_a_failure_begins_with_its_own_sentence()
    {
        QProcess process;
        QProcessEnvironment environment = withoutDisplay();
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                      {QStringLiteral("sample"), QStringLiteral("--cases"), QStringLiteral("6000000")});
        QVERIFY(process.waitForFinished(60'000));
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY2(said.startsWith(QStringLiteral("--cases takes 0, or 20 to ")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("XDG_RUNTIME_DIR")), qPrintable(said));
    }

private:
    static QProcessEnvironment withoutDisplay()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
            environment.remove(QLatin1String(name));
        return environment;
    }
};

YICHUANG_TEST(TestDisplay)
#include "tst_Display.moc"
