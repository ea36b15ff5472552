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
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"})
            environment.remove(QLatin1String(name));
        if (!display.isEmpty())
            environment.insert(QStringLiteral("DISPLAY"), display);
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("YICHUANG_BIN") + u'/' + program, {QStringLiteral("--hall-dir"), QStringLiteral("h")});
        QVERIFY(process.waitForFinished(60'000));
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, qPrintable(said));
        QCOMPARE(process.exitCode(), 2);
        QCOMPARE(said.count(u'\n'), 2); // one sentence in each language, and nothing of Qt's
        QVERIFY2(said.endsWith(QStringLiteral("ssh -X, type again: %1 --hall-dir h\n").arg(program)), qPrintable(said));
    }
};

YICHUANG_TEST(TestDisplay)
#include "tst_Display.moc"
