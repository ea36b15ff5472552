// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

// A test is started by hand as README says, in a shell that nobody prepared.
class TestByHand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTestFindsItsThingsByItself()
    {
        QProcessEnvironment bare;
        bare.insert(QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
        bare.insert(QStringLiteral("HOME"), qEnvironmentVariable("HOME"));
        QProcess test;
        test.setProcessEnvironment(bare);
        test.setProcessChannelMode(QProcess::MergedChannels);
        test.start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("Queue"), QStringLiteral("whatTheSeatDoesNotServeIsRefusedWhateverTheQueueGives")});
        QVERIFY(test.waitForFinished(800'000));
        const QByteArray said = test.readAll();
        QVERIFY2(test.exitStatus() == QProcess::NormalExit && test.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("Totals: 3 passed, 0 failed"), said.constData());
    }
};

YICHUANG_TEST(TestByHand)
#include "tst_ByHand.moc"
