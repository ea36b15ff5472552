// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// A tour works where nobody looks: what stands in its way is said and ends it.
class TestTour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTourWithoutAHallSaysWhyAndEnds()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("no-folder")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QProcess tour;
        tour.setProcessChannelMode(QProcess::SeparateChannels);
        tour.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang"),
                   {QStringLiteral("--tour"), folder.filePath(QStringLiteral("out")), QStringLiteral("--hall-dir"),
                    file.fileName() + QStringLiteral("/hall"), QStringLiteral("--preferences"),
                    folder.filePath(QStringLiteral("prefs.json"))});
        QVERIFY2(tour.waitForFinished(60'000), "the tour hangs");
        QCOMPARE(tour.exitStatus(), QProcess::NormalExit);
        QCOMPARE(tour.exitCode(), 1);
        const QString said = QString::fromUtf8(tour.readAllStandardError());
        QVERIFY2(said.contains(QStringLiteral("没有权限读写数据文件夹")), qPrintable(said));
    }

    void aTourIsNotForACitysServer()
    {
        QProcess tour;
        tour.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang"),
                   {QStringLiteral("--tour"), QStringLiteral("/tmp"), QStringLiteral("--server"), QStringLiteral("host=nowhere user=pc")});
        QVERIFY2(tour.waitForFinished(60'000), "the tour hangs");
        QCOMPARE(tour.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TestTour)
#include "tst_Tour.moc"
