// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/CtlProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace yichuang::test;

// Whoever types a command for the first time is told what it takes, without a hall.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is typed here is refused before any hall is looked for; should it not be, none of this machine's is touched.
    void initTestCase() { qputenv("YICHUANG_HALL_DIR", QFile::encodeName(m_nowhere.filePath(QStringLiteral("hall")))); }

    void everyCommandThatTheToolNamesHasAHelpOfItsOwn()
    {
        const QStringList lines = ctl({}).out.split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(1);
        QVERIFY2(lines.size() >= 15, qPrintable(lines.join(QLatin1Char('\n'))));
        for (const QString &line : lines) {
            const QString command = line.trimmed().section(QLatin1Char(' '), 1, 1);
            const Said help = ctl({command, QStringLiteral("--help")});
            QVERIFY2(help.code == 0 && help.err.isEmpty(), qPrintable(command + help.err));
            QVERIFY2(help.out.startsWith(QStringLiteral("yichuangctl ") + command), qPrintable(command + QLatin1Char('\n') + help.out));
        }
    }

    void whatIsMissingIsSaid_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const auto typed = [](const char *name, const QStringList &words, const char *english, const char *chinese) {
            QTest::newRow(name) << words << QString::fromUtf8(english) << QString::fromUtf8(chinese);
        };
        typed("calendar without a verb", {"calendar", "--json"}, "years, moved, or load FILE", "years、moved，或者 load");
        typed("a year that nothing is said of", {"calendar", "load", "2027.csv"}, "--year, --source and --user",
              "--year、--source 和 --user");
        typed("papers without a verb", {"papers", "--json"}, "failed, or reissue", "failed，或者 reissue");
        typed("papers without a reason", {"papers", "reissue", "17"}, "--reason", "--reason");
        typed("explain without a case", {"explain", "--json"}, "Which case?", "哪一件？");
        typed("explain of two", {"explain", "PJ-1", "PJ-2"}, "one only", "一个流水号");
        typed("verify of two", {"verify", "a.pdf", "b.pdf"}, "Something is missing, or there is too much.", "缺少内容，或者多写了内容。");
        typed("sample with a word too many", {"sample", "x"}, "Something is missing, or there is too much.", "缺少内容，或者多写了内容。");
        typed("sample of what is no number", {"sample", "--cases", "many"}, "--cases takes 0, or 20 to ", "--cases 写 0 或 20 至 ");
        typed("sample of a share that is no number", {"sample", "--waiting", "nan"}, "--waiting 0 to 1", "--waiting 写 0 至 1");
        typed("simulate for as long as nobody can say", {"simulate", "--minutes", "nan"}, "--minutes takes a number above 0",
              "--minutes 写大于 0 的数");
        typed("simulate for ever", {"simulate", "--minutes", "inf"}, "--minutes takes a number above 0", "--minutes 写大于 0 的数");
        typed("sample with an option that there is not", {"sample", "--people", "7"}, "people", "people");
        typed("hall without a verb", {"hall", "--json"}, "Something is missing, or there is too much.", "缺少内容，或者多写了内容。");
        typed("serve with a word too many", {"serve", "now"}, "Something is missing, or there is too much.", "缺少内容，或者多写了内容。");
    }
    void whatIsMissingIsSaid()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        const Said said = ctl(typed);
        QCOMPARE(said.code, 2);
        QVERIFY2(said.err.contains(english), qPrintable(said.err));
        QVERIFY2(said.err.endsWith(QStringLiteral("\nSee yichuangctl %1 --help\n").arg(typed.first())), qPrintable(said.err));
        const Said again = ctl(typed, QStringLiteral("zh_CN.UTF-8"));
        QVERIFY2(again.err.contains(chinese), qPrintable(again.err));
        QVERIFY2(again.err.endsWith(QStringLiteral("\n用法见 yichuangctl %1 --help\n").arg(typed.first())), qPrintable(again.err));
    }

    // A new file renamed over a device or a pipe would take it away from whoever uses it.
    void whatIsNoOrdinaryFileIsNeverReplaced_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::newRow("the auditor's own seals") << QStringList{"audit", "verify", "--kept"};
        QTest::newRow("a scan") << QStringList{"scan"};
    }
    void whatIsNoOrdinaryFileIsNeverReplaced()
    {
        QFETCH(QStringList, typed);
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe"));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0 && QFile::link(pipe, link));
        for (const QString &named : {pipe, link, folder.path()}) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
            process.setProcessEnvironment(environment);
            process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"), typed + QStringList{named});
            QVERIFY(process.waitForFinished(30'000)); // and it does not wait for anybody at the pipe
            QCOMPARE(process.exitCode(), 2);
            const QString said = QString::fromUtf8(process.readAllStandardError());
            QVERIFY2(said.contains(named + QStringLiteral(" is no ordinary file")), qPrintable(said));
        }
        struct stat info {};
        QVERIFY(::lstat(QFile::encodeName(pipe).constData(), &info) == 0 && S_ISFIFO(info.st_mode));
        QCOMPARE(QFile::symLinkTarget(link), pipe);
    }

    void whatStandsWhereTheSimulatorWantsItsLinkIsLeftThere()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine")));
        const QString link = folder.filePath(QStringLiteral("link"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("kept") == 4 && file.flush() && QFile::link(file.fileName(), link));
        for (const QString &named : {file.fileName(), link}) {
            QProcess process;
            process.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
                          {QStringLiteral("reader-simulator"), QStringLiteral("--link"), named});
            QVERIFY(process.waitForFinished(30'000));
            QCOMPARE(process.exitCode(), 2);
        }
        QCOMPARE(QFile::symLinkTarget(link), file.fileName());
        QVERIFY(file.seek(0) && QFile::exists(file.fileName()));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }

    // A device has no end; a file that is larger than what is meant stands for it.
    void aFileThatNothingMeantIsAsLargeAsIsNotRead_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("megabytes");
        QTest::newRow("a paper") << QStringList{"verify", "--offline"} << 64;
        QTest::newRow("a year's days off") << QStringList{"calendar", "load", "--year", "2027", "--source", "x", "--user", "P0895"} << 1;
    }
    void aFileThatNothingMeantIsAsLargeAsIsNotRead()
    {
        QFETCH(QStringList, typed);
        QFETCH(int, megabytes);
        QTemporaryDir folder;
        QFile large(folder.filePath(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize((megabytes + 1LL) * 1024 * 1024));
        large.close();
        const Said said = ctl(typed + QStringList{large.fileName()});
        QCOMPARE(said.code, 2);
        QVERIFY2(said.err.contains(QStringLiteral("is larger than %1 MB").arg(megabytes)), qPrintable(said.err));
        const Said chinese = ctl(typed + QStringList{large.fileName()}, QStringLiteral("zh_CN.UTF-8"));
        QVERIFY2(chinese.err.contains(QStringLiteral("超过 %1 MB").arg(megabytes)), qPrintable(chinese.err));
    }

    void aCommandThatThereIsNotIsSentToTheListOfThem()
    {
        const Said said = ctl({QStringLiteral("mend")});
        QCOMPARE(said.code, 2);
        QCOMPARE(said.err, QStringLiteral("There is no command \"mend\".\nSee yichuangctl --help\n"));
    }

    void whereNoScannerIsThatIsSaid()
    {
        QTemporaryDir none; // SANE looks here for the makers to ask, and finds nobody
        QFile list(none.filePath(QStringLiteral("dll.conf")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.close();
        qputenv("SANE_CONFIG_DIR", QFile::encodeName(none.path()));
        const Said said = ctl({QStringLiteral("scan")});
        const Said chinese = ctl({QStringLiteral("scan")}, QStringLiteral("zh_CN.UTF-8"));
        qunsetenv("SANE_CONFIG_DIR");
        QCOMPARE(said.code, 0);
        QCOMPARE(said.out, QStringLiteral("No scanner was found.\n"));
        QCOMPARE(chinese.out, QStringLiteral("没有找到扫描仪。\n"));
    }

    // /dev/full takes everything and keeps nothing, as a full disk does.
    void whatCouldNotBeWrittenIsSaidAndIsNoSuccess()
    {
        const QString english =
            QStringLiteral("Not everything that there was to say could be written to the standard output; its disk may be full.\n");
        for (const QStringList &typed :
             {QStringList{}, {QStringLiteral("--version")}, {QStringLiteral("calendar"), QStringLiteral("--help")}}) {
            const Said lost = ctlInto("/dev/full", typed);
            QVERIFY2(lost.code == 30 && lost.err == english, qPrintable(QString::number(lost.code) + lost.err));
            const Said kept = ctlInto("/dev/null", typed);
            QVERIFY2(kept.code == 0 && kept.err.isEmpty(), qPrintable(QString::number(kept.code) + kept.err));
        }
        const Said chinese = ctlInto("/dev/full", {QStringLiteral("--version")}, QStringLiteral("zh_CN.UTF-8"));
        QCOMPARE(chinese.code, 30);
        QCOMPARE(chinese.err, QStringLiteral("要说的内容没有全部写进标准输出，那里的磁盘可能已满。\n"));
        // Where nothing was to be said there, nothing is lost.
        const Said mend = ctlInto("/dev/full", {QStringLiteral("mend")});
        QCOMPARE(mend.code, 2);
        QCOMPARE(mend.err, QStringLiteral("There is no command \"mend\".\nSee yichuangctl --help\n"));
    }

    void aCommandThatHasACodeOfItsOwnKeepsItWhenItsWordsAreLost()
    {
        QTemporaryDir folder;
        QFile paper(folder.filePath(QStringLiteral("paper.pdf")));
        QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("no paper at all") > 0);
        paper.close();
        const QStringList typed{QStringLiteral("verify"), QStringLiteral("--offline"), paper.fileName()};
        const Said read = ctl(typed);
        QVERIFY2(read.code == 27 && !read.out.isEmpty() && read.err.isEmpty(), qPrintable(QString::number(read.code) + read.err));
        const Said lost = ctlInto("/dev/full", typed);
        QCOMPARE(lost.code, 27);
        QVERIFY2(lost.err.contains(QStringLiteral("could be written to the standard output")), qPrintable(lost.err));
    }

    // Then the first thing that it opens would get the number of the standard output, and its words with it.
    void withoutAStandardOutputItsWordsAreLostToo()
    {
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("exec \"$0\" --version >&-"),
                                                qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl")});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 30);
        QVERIFY(QString::fromUtf8(shell.readAllStandardError()).contains(QStringLiteral("could be written to the standard output")));
    }

private:
    static Said ctlInto(const char *file, const QStringList &typed, const QString &language = QStringLiteral("C.UTF-8"))
    {
        return runCtl({}, typed, language, {}, QString::fromLatin1(file));
    }
    static Said ctl(const QStringList &typed, const QString &language = QStringLiteral("C.UTF-8")) { return runCtl({}, typed, language); }

    QTemporaryDir m_nowhere;
};

YICHUANG_TEST(CommandLineTest)
#include "tst_CommandLine.moc"
