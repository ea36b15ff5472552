// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QImage>
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
                   {QStringLiteral("--tour"), folder.filePath(QStringLiteral("out")), QStringLiteral("--dir"),
                    file.fileName() + QStringLiteral("/hall"), QStringLiteral("--preferences"),
                    folder.filePath(QStringLiteral("prefs.json"))});
        QVERIFY2(tour.waitForFinished(60'000), "the tour hangs");
        QCOMPARE(tour.exitStatus(), QProcess::NormalExit);
        QCOMPARE(tour.exitCode(), 1);
        const QString said = QString::fromUtf8(tour.readAllStandardError());
        QVERIFY2(said.contains(QStringLiteral("没有权限读写数据文件夹")), qPrintable(said));
    }

    void aTourDoesTheMainJobAndLeavesItsPicturesPapersAndMessages()
    {
        QTemporaryDir home;
        QVERIFY(QFile::setPermissions(home.path(), QFile::permissions(home.path()) | QFile::ExeOther));
        const QString hall = home.filePath(QStringLiteral("hall"));
        const QDir out(home.filePath(QStringLiteral("out")));
        const Said tour = run("yichuang", {QStringLiteral("--tour"), out.path(), QStringLiteral("--dir"), hall,
                                           QStringLiteral("--preferences"), home.filePath(QStringLiteral("prefs.json"))});
        QVERIFY2(tour.code == 0, tour.err.constData());
        const QStringList pictures = out.entryList({QStringLiteral("*.png")});
        QCOMPARE(pictures.size(), 9);
        for (const QString &picture : pictures)
            QVERIFY2(tour.out.contains(out.filePath(picture).toUtf8() + '\n') && !QImage(out.filePath(picture)).isNull(),
                     qPrintable(picture));
        const QStringList papers = out.entryList({QStringLiteral("*.pdf")});
        QCOMPARE(papers.size(), 2);
        for (const QString &paper : papers) {
            QFile file(out.filePath(paper));
            QVERIFY2(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-", qPrintable(paper));
        }
        QCOMPARE(out.entryList(QDir::Files).size() - pictures.size() - papers.size(), 2); // the messages
        QCOMPARE(tour.out.count('\n'), 13);

        // A hall that has been shown comes to life, at the pace that was asked for: every two seconds in six, not at its own of half a
        // second, and a machine that cannot keep it says so.
        const Said living =
            run("yichuangctl", {QStringLiteral("simulate"), QStringLiteral("--rate"), QStringLiteral("30/m"), QStringLiteral("--minutes"),
                                QStringLiteral("0.1"), QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--dir"), hall});
        QVERIFY2(living.code == 0, living.err.constData());
        const QList<QByteArray> came = living.out.trimmed().split('\n');
        QVERIFY2(came.size() <= 4, living.out.constData());
        QVERIFY2(came.size() >= 2 || living.err.contains("cannot keep that pace"), living.err.constData());
        for (const QByteArray &caseNo : came)
            QVERIFY2(caseNo.startsWith("PJ-"), living.out.constData());
        QVERIFY2(living.err.contains(' ' + QByteArray::number(came.size()) + " applications."), living.err.constData());
        QCOMPARE(
            run("yichuangctl", {QStringLiteral("hall"), QStringLiteral("drop"), QStringLiteral("--dir"), hall, QStringLiteral("--yes")})
                .code,
            0);
    }

    void aTourIsNotForACitysServer()
    {
        QProcess tour;
        tour.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang"),
                   {QStringLiteral("--tour"), QStringLiteral("/tmp"), QStringLiteral("--server"), QStringLiteral("host=nowhere user=pc")});
        QVERIFY2(tour.waitForFinished(60'000), "the tour hangs");
        QCOMPARE(tour.exitCode(), 2);
    }

private:
    struct Said {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    static Said run(const char *program, const QStringList &arguments)
    {
        QProcess process;
        process.start(qEnvironmentVariable("YICHUANG_BIN") + u'/' + QLatin1String(program), arguments);
        Said said;
        if (process.waitForFinished(800'000) && process.exitStatus() == QProcess::NormalExit)
            said.code = process.exitCode();
        said.out = process.readAllStandardOutput();
        said.err = process.readAllStandardError();
        return said;
    }
};

YICHUANG_TEST(TestTour)
#include "tst_Tour.moc"
