// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/HeldBytes.h"
#include "documents/HostileCorpus.h"
#include "documents/OfficeFiles.h"
#include "documents/PageProtocol.h"
#include "documents/sample/SampleArchives.h"

#include <archive.h>
#include <archive_entry.h>

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

// As 7-Zip packs it: several files in one stream.
QByteArray sevenZipOf(const QList<ArchivedFile> &files)
{
    QByteArray result(1 << 20, Qt::Uninitialized);
    size_t used = 0;
    archive *whole = archive_write_new();
    archive_write_set_format_7zip(whole);
    archive_write_open_memory(whole, result.data(), size_t(result.size()), &used);
    for (const ArchivedFile &file : files) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, file.name.toUtf8().constData());
        archive_entry_set_size(entry, file.bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(whole, entry);
        archive_write_data(whole, file.bytes.constData(), size_t(file.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(whole);
    archive_write_free(whole);
    return result.first(qsizetype(used));
}

}

// Single files of archives that strangers handed in, opened by the helper program as any file: in its memory, within its limits.
class ArchivedFilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PageService> m_service;

    QFuture<Result<FileFacts>> probe(const QByteArray &bytes, const QList<int> &entry = {})
    {
        return m_service->probe(hashOf(bytes), holding(bytes), QStringLiteral("资料.zip"), entry);
    }

    QFuture<Result<PageImage>> page(const QByteArray &bytes, const QList<int> &entry, int number = 0)
    {
        return m_service->page(hashOf(bytes), holding(bytes), number, 200, 0, entry);
    }

    static QStringList namesOf(const FileFacts &facts)
    {
        QStringList names;
        for (const FileFacts::Entry &entry : facts.entries)
            names << entry.name;
        return names;
    }

private Q_SLOTS:
    void init() { m_service = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + "/yichuang-page"); }
    void cleanup() { m_service.reset(); }

    void everyKindOfArchiveOpensItsFiles_data()
    {
        const QList<ArchivedFile> files{
            {QStringLiteral("说明.txt"), "hello"}, {QStringLiteral("图/一.png"), plainPng(50)}, {QStringLiteral("合同.pdf"), plainPdf(2)}};
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("zip") << zipOf(files);
        QTest::newRow("rar") << rarOf(files);
        QTest::newRow("7z") << sevenZipOf(files);
    }

    void everyKindOfArchiveOpensItsFiles()
    {
        QFETCH(QByteArray, bytes);
        const auto list = probe(bytes);
        QCOMPARE(codeOf(list), "ok");
        QCOMPARE(namesOf(*list.result()), (QStringList{"说明.txt", "图/一.png", "合同.pdf"}));
        const auto words = probe(bytes, {0});
        QCOMPARE(codeOf(words), "ok");
        QCOMPARE(words.result()->mediaType, "text/plain");
        QCOMPARE(words.result()->bytes, 5);
        const auto picture = probe(bytes, {1});
        QCOMPARE(codeOf(picture), "ok");
        QCOMPARE(picture.result()->mediaType, "image/png");
        QCOMPARE(picture.result()->flags, QStringList());
        const auto drawn = page(bytes, {1});
        QCOMPARE(codeOf(drawn), "ok");
        QCOMPARE(drawn.result()->image.size(), QSize(50, 50));
        const auto second = page(bytes, {2}, 1);
        QCOMPARE(codeOf(second), "ok");
        QCOMPARE(second.result()->pages, 2);
        QCOMPARE(codeOf(page(bytes, {2}, 2)), "file.page");
        QCOMPARE(codeOf(probe(bytes, {3})), "file.broken");
    }

    void aFileInsideIsKnownByItsContentAndItsOwnName()
    {
        const QByteArray bytes = zipOf({{QStringLiteral("第一.版/合同.pdf"), plainPng(20)},
                                        {QStringLiteral("第一.版/说明"), plainPng(20)},
                                        {QStringLiteral("合同.pdf.exe"), plainPdf(1)}});
        const auto lying = probe(bytes, {0});
        QCOMPARE(codeOf(lying), "ok");
        QCOMPARE(lying.result()->flags, QStringList{"name_lies"});
        QVERIFY(lying.result()->preview);
        const auto plain = probe(bytes, {1});
        QCOMPARE(codeOf(plain), "ok");
        QCOMPARE(plain.result()->flags, QStringList());
        const auto hidden = probe(bytes, {2});
        QCOMPARE(codeOf(hidden), "ok");
        QVERIFY(hidden.result()->flags.contains("double_ending"));
    }

    void pagesOfFilesInOneArchiveAreNotTakenForOneAnother()
    {
        const QByteArray bytes = zipOf({{"a.png", plainPng(30)}, {"a.png", plainPng(40)}});
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(codeOf(page(bytes, {0})), "ok");
            QCOMPARE(page(bytes, {0}).result()->image.width(), 30);
            QCOMPARE(codeOf(page(bytes, {1})), "ok");
            QCOMPARE(page(bytes, {1}).result()->image.width(), 40);
        }
    }

    void archivesInArchivesAreListedInTurnAndNotForEver()
    {
        QByteArray bytes = plainPdf(1);
        for (const char *name : {"页.pdf", "里.zip", "中.zip", "外.zip"})
            bytes = zipOf({{QString::fromUtf8(name), bytes}});
        const auto outer = probe(bytes);
        QCOMPARE(codeOf(outer), "ok");
        QCOMPARE(outer.result()->flags, QStringList{"nested"});
        QCOMPARE(outer.result()->entries.first().flags, QStringList{"nested"});
        QList<int> way;
        for (const char *name : {"中.zip", "里.zip", "页.pdf"}) {
            way << 0;
            const auto list = probe(bytes, way);
            QCOMPARE(codeOf(list), "ok");
            QCOMPARE(namesOf(*list.result()), QStringList{QString::fromUtf8(name)});
        }
        QCOMPARE(codeOf(probe(bytes, way << 0)), "file.nested");
        QCOMPARE(codeOf(page(bytes, way)), "file.nested");
        const QByteArray shallow = zipOf({{"中.zip", zipOf({{"里.zip", zipOf({{"页.pdf", plainPdf(1)}})}})}});
        QCOMPARE(codeOf(page(shallow, {0, 0, 0})), "ok");
        QCOMPARE(codeOf(probe(shallow, {0, 0, 0, 0})), "file.nested");
        QCOMPARE(codeOf(probe(zipOf({{"页.pdf", plainPdf(1)}}), {0, 0})), "file.broken");
    }

    void whatMustNotBeOpenedIsAnsweredByASentenceOfItsOwn_data()
    {
        using Corpus = HostileCorpus;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        for (const char *name : {"../x.png", "/etc/x.png", "C:\\x.png", "a/../../x.png"})
            QTest::newRow(name) << Corpus::zipOf({{name, plainPng(9)}}) << QStringLiteral("file.escapes");
        QTest::newRow("locked") << Corpus::zipOf({{"a.png", plainPng(9), -1, true}}) << QStringLiteral("file.encrypted");
        QTest::newRow("a bomb that says it is small")
            << Corpus::zipOf({{"a.png", Corpus::packedNoughts(64 << 20), 100, false, true}}) << QStringLiteral("file.too_big");
        QTest::newRow("nothing") << Corpus::zipOf({{"a.png", ""}}) << QStringLiteral("file.broken");
        QTest::newRow("a page without end") << zipOf({{"a.pdf", spinningPdf()}}) << QStringLiteral("ok");
    }

    void whatMustNotBeOpenedIsAnsweredByASentenceOfItsOwn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QCOMPARE(codeOf(probe(bytes, {0})), code);
        QVERIFY(codeOf(page(bytes, {0})) != "ok");
        // The next is opened as if nothing had been.
        QCOMPARE(codeOf(page(zipOf({{"a.pdf", plainPdf(1)}}), {0})), "ok");
    }

    void aBombInAnArchiveInAnArchiveIsListedAndNotUnpacked()
    {
        const QByteArray bomb = HostileCorpus::zipOf({{"a.png", HostileCorpus::packedNoughts(64 << 20), 100, false, true}});
        const QByteArray bytes = HostileCorpus::zipOf({{"里.zip", bomb}});
        QCOMPARE(codeOf(probe(bytes, {0})), "ok");
        QCOMPARE(codeOf(probe(bytes, {0, 0})), "file.too_big");
    }

    // It comes back to the window, on its way to LibreOffice.
    void anOfficeFileInAnArchiveMayNotBeLargerThanAnAnswer()
    {
        const QByteArray large =
            OfficeFiles::docx(OfficeFiles::paragraph("hello"), {}, {{"word/media/a.png", QByteArray(PageMessage::longestAnswer, 'x')}});
        const QByteArray bytes = HostileCorpus::zipOf({{"a.docx", large}});
        QCOMPARE(codeOf(probe(bytes, {0})), "file.too_big");
        QCOMPARE(codeOf(page(bytes, {0})), "file.too_big");
        QCOMPARE(codeOf(probe(bytes)), "ok");
    }

    // Whether it is broken nobody finds out: what is too large is not looked into.
    void anOfficeFileThatIsTooLargeIsRefusedBeforeItIsLookedInto_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("docx") << OfficeFiles::docx({}).left(49);
        QTest::newRow("odt") << OfficeFiles::openDocument("text", {}).left(77);
        QTest::newRow("doc") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    }
    void anOfficeFileThatIsTooLargeIsRefusedBeforeItIsLookedInto()
    {
        QFETCH(QByteArray, beginning);
        const QByteArray bytes = HostileCorpus::zipOf({{"a", beginning + QByteArray(PageMessage::longestAnswer, 'x')}});
        QCOMPARE(codeOf(probe(bytes, {0})), "file.too_big");
    }

    void aLockedFileDoesNotLockItsNeighbours()
    {
        const QByteArray bytes = HostileCorpus::zipOf({{"a.png", plainPng(9), -1, true}, {"b.png", plainPng(12)}});
        const auto list = probe(bytes);
        QCOMPARE(codeOf(list), "ok");
        QCOMPARE(list.result()->entries.first().flags, QStringList{"encrypted"});
        QCOMPARE(list.result()->entries.last().flags, QStringList());
        QCOMPARE(codeOf(probe(bytes, {0})), "file.encrypted");
        QCOMPARE(codeOf(page(bytes, {1})), "ok");
    }

    void aBrokenFileBesideALockedOneIsSaidToBeBroken()
    {
        QByteArray bytes = HostileCorpus::zipOf({{"a.png", plainPng(9), -1, true}, {"b.txt", "hello"}, {"c.txt", "whole"}});
        bytes.replace("hello", "hallo"); // its sum is not that of its bytes any more
        QCOMPARE(codeOf(probe(bytes, {1})), "file.broken");
        QCOMPARE(codeOf(probe(bytes, {0})), "file.encrypted");
        QCOMPARE(codeOf(probe(bytes, {2})), "ok");
    }

    void ofTenThousandFilesTheFirstThousandAreListedAndOpened()
    {
        QList<HostileCorpus::Entry> many;
        for (int i = 0; i < 10'000; ++i)
            many.append({"f" + QByteArray::number(i) + ".png", plainPng(9)});
        const QByteArray bytes = HostileCorpus::zipOf(many);
        const auto list = probe(bytes);
        QCOMPARE(codeOf(list), "ok");
        QCOMPARE(list.result()->entries.size(), 1000);
        QCOMPARE(list.result()->flags, QStringList{"too_many_entries"});
        QCOMPARE(codeOf(page(bytes, {999})), "ok");
        QCOMPARE(codeOf(page(bytes, {1000})), "file.broken");
        many.resize(1000);
        const auto whole = probe(HostileCorpus::zipOf(many));
        QCOMPARE(codeOf(whole), "ok");
        QCOMPARE(whole.result()->entries.size(), 1000);
        QCOMPARE(whole.result()->flags, QStringList());
    }

    void foldersAreNoFiles()
    {
        const QByteArray bytes = HostileCorpus::zipOf({{"图/", ""}, {"图/一.png", plainPng(30)}, {"空/", ""}, {"二.png", plainPng(40)}});
        const auto list = probe(bytes);
        QCOMPARE(codeOf(list), "ok");
        QCOMPARE(namesOf(*list.result()), (QStringList{"图/一.png", "二.png"}));
        QCOMPARE(codeOf(page(bytes, {1})), "ok");
        QCOMPARE(page(bytes, {1}).result()->image.width(), 40);
    }

    // Windows packs 身份证.png so, and says nothing of its code.
    void namesInTheCodeOfWindowsAreRead()
    {
        const QByteArray name = "\xC9\xED\xB7\xDD\xD6\xA4.png";
        const auto list = probe(HostileCorpus::zipOf({{name, plainPng(9), -1, false, false, false}}));
        QCOMPARE(codeOf(list), "ok");
        QCOMPARE(namesOf(*list.result()), QStringList{"身份证.png"});
    }
};

YICHUANG_TEST(ArchivedFilesTest)
#include "tst_ArchivedFiles.moc"
