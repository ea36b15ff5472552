// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FileFacts.h"

#include "Test.h"

#include <QJsonArray>
#include <QTest>

using namespace yichuang;

// The helper has read what a stranger sent: its words are taken within bounds, whatever became of it.
class FileFactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_count_of_pages_that_can_be_none_is_none()
    {
        QCOMPARE(FileFacts::fromJson({{"pages", -5}}).pages, 0);
        QCOMPARE(FileFacts::fromJson({{"pages", 3}}).pages, 3);
        QCOMPARE(FileFacts::fromJson({{"pages", 2e9}}).pages, 100'000);
        QCOMPARE(FileFacts::fromJson({{"pages", 1e300}}).pages, 0);
        QCOMPARE(FileFacts::fromJson({{"pages", "many"}}).pages, 0);
        QCOMPARE(FileFacts::fromJson({{"bytes", -1}}).bytes, 0);
    }

    void lists_end_somewhere()
    {
        QJsonArray entries, sizes, flags;
        for (int i = 0; i < 1500; ++i) {
            entries.append(QJsonArray{QStringLiteral("f"), 1});
            sizes.append(QJsonArray{1, 1});
            flags.append(QStringLiteral("nested"));
        }
        const FileFacts facts = FileFacts::fromJson({{"entries", entries}, {"sizes", sizes}, {"flags", flags}});
        QCOMPARE(facts.entries.size(), 1000);
        QCOMPARE(facts.sizes.size(), 500);
        QCOMPARE(facts.flags.size(), 32);
        const FileFacts one = FileFacts::fromJson({{"entries", QJsonArray{QJsonArray{"f", -1, flags}}}});
        QCOMPARE(one.entries[0].flags.size(), 32);
        QCOMPARE(one.entries[0].bytes, 0);
    }

    void what_is_said_of_an_archives_file_comes_through()
    {
        FileFacts facts;
        facts.entries.append({QStringLiteral("里.zip"), 7, {QStringLiteral("nested")}});
        const FileFacts taken = FileFacts::fromJson(facts.toJson());
        QCOMPARE(taken.entries.size(), 1);
        QCOMPARE(taken.entries[0].name, QStringLiteral("里.zip"));
        QCOMPARE(taken.entries[0].bytes, 7);
        QCOMPARE(taken.entries[0].flags, QStringList{"nested"});
    }

    // What the PC lacks is nothing that an applicant can mend.
    void a_file_without_pages_is_at_fault_itself_unless_a_program_is_missing()
    {
        FileFacts facts;
        facts.mediaType = QStringLiteral("application/msword");
        QVERIFY(!isOfTheFile(facts));
        facts.flags.append(QStringLiteral("encrypted"));
        QVERIFY(isOfTheFile(facts));
        facts.flags.clear();
        facts.mediaType = QStringLiteral("application/x-executable");
        QVERIFY(isOfTheFile(facts));
        QVERIFY(isOfTheFile(Error{error::FileEscapes, {}, {}}) && isOfTheFile(Error{error::FileNested, {}, {}}));
        QVERIFY(!isOfTheFile(Error{error::FileHelper, {}, {}}) && !isOfTheFile(Error{error::FileTooBig, {}, {}}));
    }

    void a_name_without_end_is_cut_by_the_helper_and_again_by_the_window()
    {
        const QString endless(65'535, QChar(0x202E));
        FileFacts facts;
        facts.entries.append({endless, 1, {}});
        const QJsonObject sent = facts.toJson();
        QCOMPARE(sent["entries"][0][0].toString().size(), 101);
        const FileFacts taken = FileFacts::fromJson(
            {{"entries", QJsonArray{QJsonArray{endless, 1, QJsonArray{endless}}}}, {"flags", QJsonArray{endless}}, {"type", endless}});
        QCOMPARE(taken.entries[0].name, QString(100, QChar(0x202E)) + u'…');
        QCOMPARE(taken.flags[0].size(), 101);
        QCOMPARE(taken.entries[0].flags[0].size(), 101);
        QCOMPARE(taken.mediaType.size(), 101);
        // Never in the middle of a character.
        facts.entries[0].name = QString(99, u'a') + QString::fromUcs4(U"\U00030EDD\U00030EDD");
        QCOMPARE(facts.toJson()["entries"][0][0].toString(), QString(99, u'a') + u'…');
        facts.entries[0].name = QString(100, u'a');
        QCOMPARE(facts.toJson()["entries"][0][0].toString(), QString(100, u'a'));
    }
};

YICHUANG_TEST(FileFactsTest)
#include "tst_FileFacts.moc"
