// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/FileWords.h"

#include "records/Material.h"
#include "ui/parts/Paint.h"
#include "ui/parts/Words.h"

#include <QtTest>

using namespace yichuang;

// What is said of a file that has no pages to look at.
class FileWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoeverCannotSeeItIsToldWhatToDo_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("flags");
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("meaning");
        const QString word = QStringLiteral("application/msword");
        QTest::newRow("office") << word << QStringList() << "本机不能预览 Word 和 Excel 文件"
                                << "LibreOffice";
        QTest::newRow("office with a password") << word << QStringList{"encrypted"} << "文件加了密码"
                                                << "没有密码";
        QTest::newRow("an archive without files") << "application/zip" << QStringList() << "压缩包是空的"
                                                  << "重新上传";
        QTest::newRow("a program") << "application/x-executable" << QStringList{"name_lies"} << "这种文件不能预览"
                                   << "2 KB";
    }

    void whoeverCannotSeeItIsToldWhatToDo()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, flags);
        QFETCH(QString, fact);
        QFETCH(QString, meaning);
        FileFacts facts;
        facts.mediaType = type;
        facts.flags = flags;
        facts.bytes = 2048;
        const Said said = FileWords::withoutPages(facts);
        QCOMPARE(said.fact, fact);
        QVERIFY2(said.meaning.contains(meaning), qPrintable(said.meaning));
    }

    // Beside a narrow paper the line breaks between who, when and where, never inside a name or before a point.
    void theNameOfWhoScannedItStaysOnOneLine()
    {
        Attachment file;
        file.scan.emplace();
        file.scan->at = QDateTime(QDate(2026, 11, 23), QTime(2, 15), Qt::UTC);
        file.scan->by = QStringLiteral("黄咏诗");
        file.scan->window = 8;
        const QFont font = fonts::text(TextStyle::Meta);
        const QString said = FileWords::origin(file, 1);
        for (int width = 60; width < 300; width += 4) {
            for (QString line : paint::lines(said, font, width)) {
                QVERIFY2(line.count(QChar(0x9EC4)) == line.count(QChar(0x8BD7)), qPrintable(line));
                QVERIFY2(!line.trimmed().startsWith(QChar(0xB7)), qPrintable(line));
            }
        }
    }

    // What was handed in before never passes for this time's.
    void aFileOfBeforeSaysSoAndWhetherItWasReplaced()
    {
        Material paper;
        paper.attachments = {Attachment(), Attachment()};
        const Attachment &first = paper.attachments.first();
        QCOMPARE(FileWords::earlier(first, paper, 1), QString());
        QCOMPARE(FileWords::origin(first, 1), "申请人提交");
        QCOMPARE(FileWords::earlier(first, paper, 2), "上次提交，这次没有重交");
        QVERIFY(!FileWords::isReplaced(first, paper, 2));
        paper.attachments.last().round = 3;
        QCOMPARE(FileWords::earlier(first, paper, 3), "第 1 次提交，不是这次的");
        QVERIFY(FileWords::isReplaced(first, paper, 3));
        paper.attachments.removeLast();
        paper.newInRound = true;
        paper.state = MaterialState::Window;
        QCOMPARE(FileWords::earlier(paper.attachments.first(), paper, 2), "上次提交，不是这次的：这次交到窗口，没有上传");
    }

    void everyWarningHasWords()
    {
        for (const char *flag : {"encrypted", "javascript", "embedded_files", "macros", "name_lies", "also_archive", "too_many_entries",
                                 "too_many_pages", "signed", "double_ending", "escapes", "nested", "programs"})
            QVERIFY2(FileWords::warning(flag) != QLatin1String(flag), flag);
        QCOMPARE(FileWords::warnings({"macros", "signed"}), "含宏、有数字签名");
        QCOMPARE(FileWords::badge("nested"), "压缩包");
        QCOMPARE(FileWords::badge("encrypted"), "已加密");
    }
};

YICHUANG_TEST(FileWordsTest)
#include "tst_FileWords.moc"
