// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Spreadsheet.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <archive.h>
#include <archive_entry.h>

using namespace yichuang;

class SpreadsheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_cell_that_would_be_calculated_is_quoted_data()
    {
        QTest::addColumn<QVariant>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("formula") << QVariant("=1+1") << QStringLiteral("\"'=1+1\"");
        QTest::newRow("plus") << QVariant("+86 138") << QStringLiteral("\"'+86 138\"");
        QTest::newRow("minus") << QVariant("-2+3") << QStringLiteral("\"'-2+3\"");
        QTest::newRow("at") << QVariant("@SUM(A1)") << QStringLiteral("\"'@SUM(A1)\"");
        QTest::newRow("behind blanks") << QVariant("  =cmd|' /C calc'!A0") << QStringLiteral("\"'  =cmd|' /C calc'!A0\"");
        QTest::newRow("behind a tab") << QVariant("\t=1") << QStringLiteral("\"'\t=1\"");
        QTest::newRow("full width") << QVariant(QStringLiteral("＝1+1")) << QStringLiteral("\"'＝1+1\"");
        QTest::newRow("a number is one") << QVariant(-5) << QStringLiteral("-5");
        QTest::newRow("text") << QVariant(QStringLiteral("何建业")) << QStringLiteral("何建业");
        QTest::newRow("comma") << QVariant("a,b") << QStringLiteral("\"a,b\"");
        QTest::newRow("quote") << QVariant("a\"b") << QStringLiteral("\"a\"\"b\"");
        QTest::newRow("two lines") << QVariant("a\nb") << QStringLiteral("\"a\nb\"");
        QTest::newRow("rare character") << QVariant(QStringLiteral("𠮷𬭊")) << QStringLiteral("𠮷𬭊");
    }

    void a_cell_that_would_be_calculated_is_quoted()
    {
        QFETCH(QVariant, cell);
        QFETCH(QString, written);
        const QByteArray csv = writeCsv({{QStringLiteral("s"), {QStringLiteral("h")}, {{cell}}}});
        QCOMPARE(csv.left(3), QByteArray("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(csv.mid(3)), QStringLiteral("h\r\n") + written + QStringLiteral("\r\n"));
    }

    void sheets_follow_one_another_in_csv()
    {
        const QByteArray csv = writeCsv({{QStringLiteral("一"), {QStringLiteral("a"), QStringLiteral("b")}, {{1, 2}}},
                                         {QStringLiteral("二"), {QStringLiteral("c")}, {}}});
        QCOMPARE(QString::fromUtf8(csv.mid(3)), QStringLiteral("一\r\na,b\r\n1,2\r\n\r\n二\r\nc\r\n"));
    }

    void an_ods_is_a_zip_with_its_kind_in_front_and_sound_xml()
    {
        const Result<QByteArray> ods = writeOds(sheets());
        QVERIFY(ods);
        // The kind is the first member, not compressed, so that programs can look for it without unpacking.
        QCOMPARE(ods->mid(30, 8), QByteArray("mimetype"));
        QVERIFY(ods->left(120).contains("application/vnd.oasis.opendocument.spreadsheet"));
        const QHash<QString, QByteArray> members = membersOf(*ods);
        QCOMPARE(members.size(), 3);
        for (const char *name : {"content.xml", "META-INF/manifest.xml"}) {
            QXmlStreamReader xml(members.value(QLatin1String(name)));
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
        QXmlStreamReader xml(members.value(QStringLiteral("content.xml")));
        QStringList tables, texts;
        int numbers = 0, formulas = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("table"))
                tables.append(xml.attributes()
                                  .value(QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0"), QStringLiteral("name"))
                                  .toString());
            numbers += xml.attributes().value(QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
                                              QStringLiteral("value-type")) == QLatin1String("float");
            formulas +=
                xml.attributes().hasAttribute(QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0"), QStringLiteral("formula"));
            if (xml.name() == QLatin1String("p"))
                texts.append(xml.readElementText());
        }
        QCOMPARE(tables, (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
        QCOMPARE(numbers, 2);
        QCOMPARE(formulas, 0);
        QVERIFY(texts.contains(QStringLiteral("=1+1")));
        QVERIFY(texts.contains(QStringLiteral("<&>\"")));
        QVERIFY(texts.contains(QStringLiteral("𠮷")));
    }

    // Where there is one, the office that hall's people have reads it.
    void libreoffice_reads_it_where_it_is_installed()
    {
        const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        QTemporaryDir folder;
        const Result<QByteArray> ods = writeOds(sheets());
        QVERIFY(ods);
        QFile file(folder.filePath(QStringLiteral("t.ods")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*ods) == ods->size());
        file.close();
        if (office.isEmpty()) {
            QVERIFY(membersOf(*ods).contains(QStringLiteral("content.xml")));
            return;
        }
        QProcess run;
        run.setWorkingDirectory(folder.path());
        run.start(office, {QStringLiteral("-env:UserInstallation=file://") + folder.path() + QStringLiteral("/profile"),
                           QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("csv"), QStringLiteral("t.ods")});
        QVERIFY(run.waitForFinished(120'000));
        QFile csv(folder.filePath(QStringLiteral("t.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(csv.readAll()).contains(QStringLiteral("=1+1")));
    }

private:
    static QList<Worksheet> sheets()
    {
        return {{QStringLiteral("一"),
                 {QStringLiteral("甲"), QStringLiteral("乙")},
                 {{QStringLiteral("=1+1"), 7},
                  {QStringLiteral("<&>\""), QStringLiteral("𠮷")},
                  {QStringLiteral("a\x01"
                                  "b"),
                   0.5}}},
                {QStringLiteral("二"), {QStringLiteral("丙")}, {}}};
    }

    static QHash<QString, QByteArray> membersOf(const QByteArray &zip)
    {
        QHash<QString, QByteArray> members;
        const std::unique_ptr<archive, int (*)(archive *)> reader(archive_read_new(), archive_read_free);
        archive_read_support_format_zip(reader.get());
        if (archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
            return members;
        archive_entry *entry = nullptr;
        while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
            QByteArray bytes(1 << 20, Qt::Uninitialized);
            const la_ssize_t length = archive_read_data(reader.get(), bytes.data(), size_t(bytes.size()));
            members.insert(QString::fromUtf8(archive_entry_pathname(entry)), bytes.left(qMax<la_ssize_t>(0, length)));
        }
        return members;
    }
};

YICHUANG_TEST(SpreadsheetTest)
#include "tst_Spreadsheet.moc"
