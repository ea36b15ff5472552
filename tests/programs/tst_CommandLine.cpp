// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/CtlProgram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang::test;

// Whoever types a command for the first time is told what it takes, without a hall.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

private:
    static Said ctl(const QStringList &typed, const QString &language = QStringLiteral("C.UTF-8")) { return runCtl({}, typed, language); }
};

YICHUANG_TEST(CommandLineTest)
#include "tst_CommandLine.moc"
