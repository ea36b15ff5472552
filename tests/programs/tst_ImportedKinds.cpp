// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundleFolder.h"
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// Whatever an office or an archive may be called that the window opens (tests/documents/tst_OfficeFiles, tst_ArchivedFiles), the hall takes
// where the material does, and takes nothing else under that name.
class TestImportedKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
    }

    void office_files_and_archives_are_taken_where_the_material_takes_them_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("type");
        const QByteArray zip("PK\x03\x04 and so on"), ole("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on");
        const auto office = [](const char *kind) { return QStringLiteral("application/vnd.") + QLatin1String(kind); };
        QTest::newRow("xls") << ole << office("ms-excel");
        QTest::newRow("xlsx") << zip << office("openxmlformats-officedocument.spreadsheetml.sheet");
        QTest::newRow("odt") << zip << office("oasis.opendocument.text");
        QTest::newRow("ods") << zip << office("oasis.opendocument.spreadsheet");
        QTest::newRow("7z") << QByteArray("7z\xbc\xaf\x27\x1c and so on") << QStringLiteral("application/x-7z-compressed");
        QTest::newRow("doc") << ole << QStringLiteral("application/msword");
        QTest::newRow("docx") << zip << office("openxmlformats-officedocument.wordprocessingml.document");
    }
    void office_files_and_archives_are_taken_where_the_material_takes_them()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, type);
        const QString kind = QString::fromLatin1(QTest::currentDataTag());
        const QString other = QStringLiteral("lease.rar");
        allow({kind});
        QVERIFY2(import(kind + QStringLiteral("-lies"), QStringLiteral("lease.") + kind, "%PDF-1.4 and so on").contains(u"file_kind"),
                 qPrintable(m_said.err));
        QVERIFY2(import(kind + QStringLiteral("-other"), other, "Rar!\x1a\x07 and so on").contains(u"/materials/0/files/0/name  file_type"),
                 qPrintable(m_said.err));
        import(kind, QStringLiteral("lease.") + kind, bytes);
        QVERIFY2(m_said.code == 0, qPrintable(m_said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select a.media_type from hall.attachment a join hall.case_file c on c.id = a.case_id where "
                                             "c.external_id = '%1'")
                                  .arg(kind)),
                 type);
    }

    // The program looks before it sends, by the words of the hall.
    void the_program_and_the_hall_hold_a_file_for_the_same()
    {
        const QList<std::pair<QByteArray, QString>> heads{{"PK\x03\x04", "zip"},           {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"},
                                                          {"7z\xbc\xaf\x27\x1c", "7z"},    {"Rar!\x1a\x07", "rar"},
                                                          {"\xef\xbb\xbf%PDF-1.4", "pdf"}, {"\r\n%PDF-1.4", "pdf"}};
        for (const auto &[head, kind] : heads) {
            QCOMPARE(m_hall.value(QStringLiteral("select hall.content_kind('\\x%1')").arg(QString::fromLatin1(head.toHex()))), kind);
            allow({QStringLiteral("png")});
            QVERIFY2(
                import(QStringLiteral("png-") + kind, QStringLiteral("lease.png"), head).contains(QStringLiteral("it is: %1").arg(kind)),
                qPrintable(m_said.err));
        }
    }

private:
    void allow(const QStringList &kinds)
    {
        m_hall.value(
            QStringLiteral("update hall.material set data = jsonb_set(data, '{allowed_types}', '[\"%1\"]') where seq = 2; select 1")
                .arg(kinds.join(QStringLiteral("\", \""))));
    }

    QString import(const QString &externalId, const QString &name, const QByteArray &bytes)
    {
        BundleFolder bundle;
        bundle.put(name, bytes);
        QJsonObject json = SmallHall::application(1);
        json.insert(QStringLiteral("external_id"), externalId);
        json.insert(QStringLiteral("materials"),
                    QJsonArray{QJsonObject{{QStringLiteral("seq"), 2},
                                           {QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("path"), name}}}}}});
        bundle.say(json);
        m_said = runCtl(m_hall.fixture().folder(), {QStringLiteral("import"), bundle.path()});
        return m_said.err;
    }

    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
    Said m_said;
};

YICHUANG_TEST(TestImportedKinds)
#include "tst_ImportedKinds.moc"
