// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundleFolder.h"
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

namespace {

QByteArray pdf()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n" + QByteArray(700'000, ' ');
}

}

class TestImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
    }
    void init() { m_bundle = std::make_unique<BundleFolder>(); }

    void aGoodBundleBecomesACaseWithItsFile()
    {
        const Said said = importGood(QStringLiteral("good-1"));
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QVERIFY2(QRegularExpression(QStringLiteral("^PJ-\\d{8}-\\d{6,} .* \\d{6}\n$")).match(said.out).hasMatch(), qPrintable(said.out));
        QCOMPARE(m_hall.value(QStringLiteral("select a.name || ' ' || a.size || ' ' || b.complete || ' ' || (select count(*) from "
                                             "hall.blob_chunk k where k.sha256 = b.sha256)"
                                             " from hall.attachment a join hall.blob b using (sha256) join hall.case_file c on c.id = "
                                             "a.case_id where c.external_id = 'good-1'")),
                 QStringLiteral("lease.pdf %1 true 2").arg(pdf().size()));
    }

    void theSameBundleTwiceIsOneCase()
    {
        const Said first = importGood(QStringLiteral("twice"));
        const Said second = importGood(QStringLiteral("twice"));
        QCOMPARE(second.code, 0);
        QCOMPARE(second.out, first.out);
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file where external_id = 'twice'")), QStringLiteral("1"));
    }

    void theWebsiteKeepsItsPassword()
    {
        const QString website = QStringLiteral("select rolpassword from pg_authid where rolname = 'portal'");
        m_hall.value(QStringLiteral("select hall.make_login('portal', '{applicant}', null)"));
        m_hall.value(QStringLiteral("alter role portal password 'of the website'; select 1"));
        const QString before = m_hall.value(website);
        QVERIFY(before.startsWith(QLatin1String("SCRAM-SHA-256")));
        QCOMPARE(importGood(QStringLiteral("beside")).code, 0);
        QCOMPARE(m_hall.value(website), before);
    }

    void aZipIsAsGoodAsAFolder()
    {
        m_bundle->put(QStringLiteral("papers/租赁合同.pdf"), pdf());
        m_bundle->say(application(QStringLiteral("zip-1"), QStringLiteral("papers/租赁合同.pdf")));
        const Said said = import(m_bundle->zipped());
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral(
                     "select a.name from hall.attachment a join hall.case_file c on c.id = a.case_id where c.external_id = 'zip-1'")),
                 QStringLiteral("租赁合同.pdf"));
    }

    void aZipOfAProgramThatDoesNotSayHowItWritesNamesIsRead_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("locale");
        for (const char *locale : {"C.UTF-8", "C"}) {
            const auto row = [locale](const char *of, const char *name) {
                QTest::addRow("%s, %s", of, locale) << QByteArray(name) << QString::fromLatin1(locale);
            };
            row("GBK", "\xd7\xe2\xc1\xde\xba\xcf\xcd\xac");
            row("UTF-8", "租赁合同");
        }
    }
    void aZipOfAProgramThatDoesNotSayHowItWritesNamesIsRead()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, locale);
        const QByteArray stand(name.size(), 'N'); // ASCII needs no word about how it is written
        m_bundle->put(QStringLiteral("papers/%1.pdf").arg(QString::fromLatin1(stand)), pdf());
        m_bundle->say(application(QStringLiteral("unsaid"), QStringLiteral("papers/租赁合同.pdf")));
        QFile zip(m_bundle->zipped());
        QVERIFY(zip.open(QIODevice::ReadWrite));
        QByteArray bytes = zip.readAll();
        QCOMPARE(bytes.count(stand + ".pdf"), 2);
        bytes.replace(stand + ".pdf", name + ".pdf");
        QVERIFY(zip.seek(0) && zip.write(bytes) == bytes.size());
        zip.close();
        const Said said = import(zip.fileName(), {}, locale);
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral(
                     "select a.name from hall.attachment a join hall.case_file c on c.id = a.case_id where c.external_id = 'unsaid'")),
                 QStringLiteral("租赁合同.pdf"));
    }

    void aPathMaySayThatItBeginsHere_data()
    {
        QTest::addColumn<bool>("zipped");
        QTest::addColumn<QString>("path");
        for (const bool zipped : {false, true})
            for (const char *path : {"./papers/lease.pdf", "papers/./lease.pdf", "papers//lease.pdf"})
                QTest::addRow("%s %s", zipped ? "zip" : "folder", path) << zipped << QString::fromLatin1(path);
    }
    void aPathMaySayThatItBeginsHere()
    {
        QFETCH(bool, zipped);
        QFETCH(QString, path);
        m_bundle->put(QStringLiteral("papers/lease.pdf"), pdf());
        const QString id = QStringLiteral("here %1 %2").arg(path).arg(zipped);
        m_bundle->say(application(id, path));
        const Said said = import(zipped ? m_bundle->zipped() : m_bundle->path());
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select a.name from hall.attachment a join hall.case_file c on c.id = a.case_id"
                                             " where c.external_id = '%1'")
                                  .arg(id)),
                 QStringLiteral("lease.pdf"));
    }

    void aFolderIsFoundFromWhereOneStands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("its name") << QStringLiteral("b3");
        QTest::newRow("with a dot") << QStringLiteral("./b3");
        QTest::newRow("with a slash") << QStringLiteral("b3/");
        QTest::newRow("a way around") << QStringLiteral("b3/papers/..");
    }
    void aFolderIsFoundFromWhereOneStands()
    {
        QFETCH(QString, typed);
        m_bundle->put(QStringLiteral("b3/papers/lease.pdf"), pdf());
        m_bundle->put(QStringLiteral("b3/application.json"),
                      QJsonDocument(application(QStringLiteral("near ") + typed, QStringLiteral("papers/lease.pdf"))).toJson());
        const Said said = import(typed, {}, QStringLiteral("C.UTF-8"), m_bundle->path());
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select a.name from hall.attachment a join hall.case_file c on c.id = a.case_id"
                                             " where c.external_id = 'near %1'")
                                  .arg(typed)),
                 QStringLiteral("lease.pdf"));
    }

    void anIdThatStandsForSomethingElseIsSaidPlainly()
    {
        QCOMPARE(importGood(QStringLiteral("taken")).code, 0);
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + "another one");
        const Said said = importRefused(application(QStringLiteral("taken"), QStringLiteral("lease.pdf")), 25);
        QVERIFY2(said.err.contains(QStringLiteral("another application with the external id taken")), qPrintable(said.err));
        const Said json = importRefused(application(QStringLiteral("taken"), QStringLiteral("lease.pdf")), 25, {QStringLiteral("--json")});
        const QJsonArray faults = QJsonDocument::fromJson(json.out.toUtf8())[u"faults"].toArray();
        QCOMPARE(faults.size(), 1);
        QCOMPARE(faults.first()[u"pointer"].toString(), QStringLiteral("/external_id"));
    }

    void anItemThatIsUnknownOrClosedDoesNotHideOtherFaults()
    {
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + "hidden");
        QJsonObject bad = with(application(QStringLiteral("many"), QStringLiteral("lease.pdf")),
                               {QStringLiteral("applicant"), QStringLiteral("id_number")}, QStringLiteral("440703199003070010"));
        bad = with(bad, {QStringLiteral("answers"), QStringLiteral("T1"), QStringLiteral("shop")},
                   QJsonObject{{QStringLiteral("shop"), QStringLiteral("小明食店")}});
        const Said unknown = importRefused(with(bad, {QStringLiteral("item")}, QStringLiteral("999999999999")), 24);
        QVERIFY2(unknown.err.contains(QStringLiteral("/item  item_unknown")) &&
                     unknown.err.contains(QStringLiteral("/applicant/id_number  resident_id")),
                 qPrintable(unknown.err));
        const Said old = importRefused(with(bad, {QStringLiteral("item_version")}, 7), 24);
        QVERIFY2(old.err.contains(QStringLiteral("/item_version  version_closed")) &&
                     old.err.contains(QStringLiteral("/answers/T1/shop/street  required")),
                 qPrintable(old.err));
    }

    void anEmptyApplicationLacksEverything()
    {
        m_bundle->put(QStringLiteral("application.json"), "{}");
        const Said said = importRefused({}, 24);
        for (const char *fault : {"/external_id  required", "/item  required", "/applicant/kind  enum", "/applicant  required"})
            QVERIFY2(said.err.contains(QLatin1String(fault)), qPrintable(said.err));
    }

    void namesWithSlashesAndTildesArePointedAtExactly()
    {
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + "slashes");
        QJsonObject bad = with(application(QStringLiteral("slash"), QStringLiteral("lease.pdf")), {QStringLiteral("a/b~c")}, 1);
        bad = with(bad, {QStringLiteral("answers"), QStringLiteral("T/1~")}, QJsonObject());
        bad = with(bad, {QStringLiteral("answers"), QStringLiteral("T1"), QStringLiteral("x/y")}, QJsonObject());
        const Said said = importRefused(bad, 24);
        for (const char *place :
             {"/a~1b~0c  additionalProperties", "/answers/T~11~0  form_unknown", "/answers/T1/x~1y  additionalProperties"})
            QVERIFY2(said.err.contains(QLatin1String(place)), qPrintable(said.err));
    }

    void everyFaultOfTheHallIsNamedWithItsPointer_data()
    {
        QTest::addColumn<QJsonObject>("application");
        QTest::addColumn<QString>("fault");
        const QJsonObject good = application(QStringLiteral("bad"), QStringLiteral("lease.pdf"));
        QTest::newRow("a required answer is missing")
            << with(good, {QStringLiteral("answers"), QStringLiteral("T1"), QStringLiteral("shop")},
                    QJsonObject{{QStringLiteral("shop"), QStringLiteral("小明食店")}})
            << QStringLiteral("/answers/T1/shop/street  required");
        QTest::newRow("a check digit is wrong")
            << with(good, {QStringLiteral("applicant"), QStringLiteral("id_number")}, QStringLiteral("440703199003070010"))
            << QStringLiteral("/applicant/id_number  resident_id");
        QTest::newRow("nobody knows the item") << with(good, {QStringLiteral("item")}, QStringLiteral("999999999999"))
                                               << QStringLiteral("/item  item_unknown");
        QTest::newRow("the version is closed") << with(good, {QStringLiteral("item_version")}, 7)
                                               << QStringLiteral("/item_version  version_closed");
        QTest::newRow("a member that nobody asked for")
            << with(good, {QStringLiteral("agnet")}, QJsonObject()) << QStringLiteral("/agnet  additionalProperties");
        const QJsonObject agent{{QStringLiteral("name"), QStringLiteral("李伟豪")},
                                {QStringLiteral("id_number"), QStringLiteral("440703198803071239")}};
        QTest::newRow("an agent's member that the schema does not name")
            << with(with(good, {QStringLiteral("agent")}, agent), {QStringLiteral("agent"), QStringLiteral("kind")},
                    QStringLiteral("person"))
            << QStringLiteral("/agent/kind  additionalProperties");
        QTest::newRow("a list that is none") << with(good, {QStringLiteral("materials")}, QStringLiteral("lease.pdf"))
                                             << QStringLiteral("/materials  type");
    }
    void everyFaultOfTheHallIsNamedWithItsPointer()
    {
        QFETCH(QJsonObject, application);
        QFETCH(QString, fault);
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + QByteArray(QTest::currentDataTag()));
        const Said said = importRefused(application, 24);
        QVERIFY2(said.err.contains(fault), qPrintable(said.err));
    }

    void anItemThatIsClosedTakesNothing()
    {
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + "closed");
        const QString set = QStringLiteral("update hall.item_version set valid_to = %1");
        m_hall.value(set.arg(QStringLiteral("hall.today() - 1")));
        const Said said = importRefused(application(QStringLiteral("closed"), QStringLiteral("lease.pdf")), 24);
        m_hall.value(set.arg(QStringLiteral("null")));
        QVERIFY2(said.err.contains(QStringLiteral("/item  item_closed")), qPrintable(said.err));
    }

    void faultsOfTheBundleAndOfTheHallAreNamedTogether()
    {
        QJsonObject bad = application({}, QStringLiteral("nowhere.pdf"));
        bad = with(bad, {QStringLiteral("applicant"), QStringLiteral("id_number")}, QStringLiteral("440703199003070010"));
        bad = with(bad, {QStringLiteral("applicant"), QStringLiteral("name")}, 7);
        const Said said = importRefused(bad, 24, {QStringLiteral("--json")});
        QStringList found;
        const QJsonArray faults = QJsonDocument::fromJson(said.out.toUtf8())[u"faults"].toArray();
        for (const QJsonValue &fault : faults)
            found.append(fault[u"pointer"].toString() + QLatin1Char(' ') + fault[u"keyword"].toString());
        found.sort();
        QCOMPARE(found, QStringList({QStringLiteral("/applicant/id_number resident_id"), QStringLiteral("/applicant/name type"),
                                     QStringLiteral("/external_id required"), QStringLiteral("/materials/0/files/0/path file_missing")}));
    }

    void aFileOf300MegabytesIsRefusedUnread()
    {
        QFile huge(m_bundle->filePath(QStringLiteral("huge.pdf")));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.write("%PDF-1.4\n") > 0 && huge.resize(300LL * 1024 * 1024));
        huge.close();
        const Said said = importRefused(application(QStringLiteral("huge"), QStringLiteral("huge.pdf")), 24);
        QVERIFY2(said.err.contains(QStringLiteral("/materials/0/files/0/path  file_too_big")), qPrintable(said.err));
    }

    void aFileThatIsNotWhatItsNameSaysIsRefused()
    {
        m_bundle->put(QStringLiteral("lease.pdf"), "MZ this program cannot be run in DOS mode");
        const Said said = importRefused(application(QStringLiteral("lie"), QStringLiteral("lease.pdf")), 24);
        QVERIFY2(said.err.contains(QStringLiteral("/materials/0/files/0/path  file_kind")), qPrintable(said.err));
    }

    void noPathLeadsOutOfTheBundle_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("keyword");
        QTest::newRow("up") << QStringLiteral("../outside.pdf") << QStringLiteral("path_climbs");
        QTest::newRow("down and up") << QStringLiteral("a/../../outside.pdf") << QStringLiteral("path_climbs");
        QTest::newRow("absolute") << QStringLiteral("/etc/passwd") << QStringLiteral("path_climbs");
        QTest::newRow("of Windows") << QStringLiteral("..\\outside.pdf") << QStringLiteral("path_climbs");
        QTest::newRow("a drive") << QStringLiteral("C:\\outside.pdf") << QStringLiteral("path_climbs");
        QTest::newRow("through a link") << QStringLiteral("link.pdf") << QStringLiteral("file_missing");
        QTest::newRow("through a linked folder") << QStringLiteral("folder/outside.pdf") << QStringLiteral("file_missing");
    }
    void noPathLeadsOutOfTheBundle()
    {
        QFETCH(QString, path);
        QFETCH(QString, keyword);
        BundleFolder outside;
        outside.put(QStringLiteral("outside.pdf"), pdf() + "outside");
        QVERIFY(QFile::link(outside.filePath(QStringLiteral("outside.pdf")), m_bundle->filePath(QStringLiteral("link.pdf"))));
        QVERIFY(QFile::link(outside.path(), m_bundle->filePath(QStringLiteral("folder"))));
        const Said said = importRefused(application(QStringLiteral("climber"), path), 24);
        QVERIFY2(said.err.contains(QStringLiteral("/materials/0/files/0/path  ") + keyword), qPrintable(said.err));
    }

    void whatCannotBeStoredIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("fault");
        QTest::newRow("NUL, escaped") << QByteArray("\"a\\u0000b\"")
                                      << QStringLiteral("/applicant/name  character  Line 4, column 12 has U+0000");
        QTest::newRow("NUL itself") << QByteArray("\"ab\0c\"", 6)
                                    << QStringLiteral("/applicant/name  character  Line 4, column 13 has U+0000");
        QTest::newRow("half a pair, the first")
            << QByteArray("\"\\ud83dx\"") << QStringLiteral("/applicant/name  character  Line 4, column 11 has U+D83D");
        QTest::newRow("half a pair, the second")
            << QByteArray("\"\\ude00\"") << QStringLiteral("/applicant/name  character  Line 4, column 11 has U+DE00");
        QTest::newRow("the pair turned around")
            << QByteArray("\"\\ude00\\ud83d\"") << QStringLiteral("/applicant/name  character  Line 4, column 17 has U+D83D");
    }
    void whatCannotBeStoredIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, fault);
        m_bundle->put(QStringLiteral("application.json"),
                      "{\"external_id\": \"x\",\n \"item\": \"440117990001\", \"answers\": {\"T1\": {\"shop\": {\"shop\": \"ab\"}}},\n "
                      "\"applicant\":\n{\"name\": " +
                          name + ", \"kind\": \"person\", \"id_number\": \"44\"}, \"materials\": [{\"seq\": 2, \"window\": true}]}");
        const Said said = importRefused({}, 24);
        QVERIFY2(said.err.contains(fault), qPrintable(said.err));
        QVERIFY2(said.err.contains(QStringLiteral("/answers/T1/shop/street  required")), qPrintable(said.err));
        QVERIFY2(said.err.contains(QStringLiteral("/applicant/id_number  resident_id")), qPrintable(said.err));
    }

    void whatIsNoUtf8IsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a byte that UTF-8 has not") << QByteArray("\xff");
        QTest::newRow("half a character") << QByteArray("\xe8\xb0");
        QTest::newRow("a character in more bytes than it needs") << QByteArray("\xc1\x81");
        QTest::newRow("half a pair") << QByteArray("\xed\xa0\xbd");
    }
    void whatIsNoUtf8IsSaidWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        m_bundle->put(QStringLiteral("application.json"), "{\"external_id\": \"x\",\n \"applicant\":\n{\"name\": \"ab" + bytes + "\"}}");
        const Said said = importRefused({}, 24);
        for (const char *fault : {"/  encoding  The text is not UTF-8.\n", "/  not_json  ", " at 3:13.\n"})
            QVERIFY2(said.err.contains(QLatin1String(fault)), qPrintable(said.err));
    }

    // Of two that say different things the last was taken, and nobody knew.
    void aMemberThatStandsTwiceIsNamedWithItsPlace()
    {
        m_bundle->put(
            QStringLiteral("application.json"),
            "{\"external_id\": \"x\", \"item\": \"1\", \"answers\": {\"T1\": {\"shop\": {\"shop\": \"ab\", \"a/b\": [1, {\"claim\": "
            "31.49, \"cl\\u0061im\": 99.5}], \"shop\": \"cd\"}}}, \"materials\": [{\"seq\": 1}, {\"seq\": 2, \"seq\": 2}], "
            "\"item\": \"440117990001\"}");
        const Said said = importRefused({}, 24);
        for (const char *place : {"/item", "/answers/T1/shop/shop", "/answers/T1/shop/a~1b/1/claim", "/materials/1/seq"})
            QVERIFY2(said.err.contains(QLatin1String(place) + QStringLiteral("  repeated  This stands here twice")), qPrintable(said.err));
        QCOMPARE(said.err.count(QStringLiteral("  repeated  ")), 4);
    }

    void twoFilesOfOneNameInAZipAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fault");
        QTest::newRow("the application") << QStringLiteral("application.json") << QStringLiteral("/  file_repeated");
        QTest::newRow("a paper") << QStringLiteral("lease.pdf") << QStringLiteral("/materials/0/files/0/path  file_repeated");
    }
    void twoFilesOfOneNameInAZipAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, fault);
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + "two");
        m_bundle->say(application(QStringLiteral("two"), QStringLiteral("lease.pdf")));
        const QString stand = QLatin1Char('_') + name.mid(1);
        QVERIFY(QFile::copy(m_bundle->filePath(name), m_bundle->filePath(stand)));
        QFile zip(m_bundle->zipped());
        QVERIFY(zip.open(QIODevice::ReadWrite));
        const QByteArray bytes = zip.readAll().replace(stand.toUtf8(), name.toUtf8());
        QVERIFY(zip.seek(0) && zip.write(bytes) == bytes.size());
        zip.close();
        const Said said = import(zip.fileName());
        QCOMPARE(said.code, 24);
        QVERIFY2(said.err.contains(fault), qPrintable(said.err));
    }

    // Read as often as it is named, this one took four minutes.
    void aFileThatIsNamedOftenIsReadOnce()
    {
        m_bundle->put(QStringLiteral("lease.pdf"), pdf() + QByteArray(19'000'000, ' '));
        m_bundle->say(withFiles(application(QStringLiteral("often"), {}), QStringList(900, QStringLiteral("lease.pdf"))));
        QElapsedTimer time;
        time.start();
        const Said said = importRefused({}, 24);
        QVERIFY2(said.err.contains(QStringLiteral("/materials/0/files  maxItems")), qPrintable(said.err));
        QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
    }

    void moreFilesThanAnyItemAsksForAreRefusedUnread_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<QString>("fault");
        QTest::newRow("too many") << 1001
                                  << QStringLiteral("/materials  files_too_many  The application names 1001 files; at most 1000 are");
        QTest::newRow("too large together") << 60 << QStringLiteral("/materials  files_too_big");
    }
    void moreFilesThanAnyItemAsksForAreRefusedUnread()
    {
        QFETCH(int, files);
        QFETCH(QString, fault);
        QStringList paths;
        for (int i = 0; i < files; ++i) {
            paths.append(QStringLiteral("%1.pdf").arg(i));
            QFile file(m_bundle->filePath(paths.last()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(files > 100 ? 10 : 20 * 1024 * 1024)); // of no kind, which nobody sees
        }
        m_bundle->say(withFiles(application(QStringLiteral("more"), {}), paths));
        const Said said = importRefused({}, 24);
        QVERIFY2(said.err.contains(fault), qPrintable(said.err));
        QVERIFY2(!said.err.contains(QStringLiteral("/materials/")), qPrintable(said.err.left(2000)));
    }

    // As many as the text may hold: reckoned anew from its beginning for each, their places took hours.
    void ofMoreThanAHundredTheNumberIsSaid_data()
    {
        QTest::addColumn<QByteArray>("blemish");
        QTest::newRow("NUL, escaped") << QByteArray("\\u0000");
        QTest::newRow("NUL itself") << QByteArray(1, '\0');
    }
    void ofMoreThanAHundredTheNumberIsSaid()
    {
        QFETCH(QByteArray, blemish);
        m_bundle->put(QStringLiteral("application.json"), "{\"external_id\": \"x\",\n\"item\": \"" + blemish.repeated(600'000) + "\"}");
        const Said said = importRefused({}, 24);
        QVERIFY2(said.err.contains(QStringLiteral("Line 2, column %1 has U+0000").arg(10 + 99 * blemish.size())),
                 qPrintable(said.err.left(2000)));
        QVERIFY(said.err.contains(QStringLiteral("599900 more characters cannot be stored.")));
        QVERIFY2(said.err.count(QLatin1Char('\n')) < 120, qPrintable(said.err.left(2000)));
    }

    void aWholePairIsNoFault()
    {
        QJsonObject good = with(application(QStringLiteral("rare"), QStringLiteral("lease.pdf")),
                                {QStringLiteral("applicant"), QStringLiteral("name")}, QStringLiteral("@"));
        m_bundle->put(QStringLiteral("lease.pdf"), pdf());
        m_bundle->put(QStringLiteral("application.json"), QJsonDocument(good).toJson().replace("@", "\\ud842\\udfb7\\u4e00"));
        const Said said = import(m_bundle->path());
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select applicant ->> 'name' from hall.case_file where external_id = 'rare'")),
                 QStringLiteral("𠮷一"));
    }

    void whatIsNoJsonIsSaidWithItsPlace()
    {
        m_bundle->put(QStringLiteral("application.json"), "{\"item\": \"440117990001\",\n  oops}");
        const Said said = importRefused({}, 24);
        QVERIFY2(said.err.contains(QStringLiteral("not_json")) && said.err.contains(QStringLiteral("2:")), qPrintable(said.err));
    }

    void aFolderWithoutAnApplicationIsNoBundle() { QVERIFY(importRefused({}, 24).err.contains(QStringLiteral("application.json"))); }

    void faultsAreSaidInChineseToWhoSpeaksIt()
    {
        m_bundle->say(application(QStringLiteral("zh"), QStringLiteral("nowhere.pdf")));
        const Said said = import(m_bundle->path(), {}, QStringLiteral("zh_CN.UTF-8"));
        QVERIFY2(said.err.contains(QStringLiteral("申请包里没有这个文件。")), qPrintable(said.err));
    }

    void aZipWhoseApplicationIsBrokenIsNotCalledTooLarge()
    {
        m_bundle->say(application(QStringLiteral("broken"), QStringLiteral("nowhere.pdf")));
        QFile zip(m_bundle->zipped());
        QVERIFY(zip.open(QIODevice::ReadWrite));
        const qsizetype within = zip.readAll().indexOf("PK\x01\x02") * 2 / 3;
        QVERIFY(within > 100 && zip.seek(within) && zip.write("broken") == 6);
        zip.close();
        const Said said = import(zip.fileName());
        QCOMPARE(said.code, 24);
        QVERIFY2(said.err.startsWith(QStringLiteral("/  file_unreadable  The file cannot be read: ")), qPrintable(said.err));
    }

    // Pieces are stored under the hash of the whole; of how many the first one says.
    void aFileThatSomebodyBeganToSendWithAnotherLengthIsNamedWithWhatToDo()
    {
        const QByteArray bytes = pdf() + ' ';
        const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        m_hall.value(QStringLiteral("select hall.store_chunk('%1', 0, 3, 'x')").arg(QString::fromLatin1(sha256)));
        m_bundle->put(QStringLiteral("lease.pdf"), bytes);
        m_bundle->say(application(QStringLiteral("blocked"), QStringLiteral("lease.pdf")));
        const Said said = import(m_bundle->path());
        QCOMPARE(said.code, 24);
        QVERIFY2(said.err.startsWith(QStringLiteral("/materials/0/files/0/path  file_blocked  Somebody began to send this file")) &&
                     said.err.contains(QStringLiteral("hand the bundle in again in an hour")),
                 qPrintable(said.err));
        const Said chinese = import(m_bundle->path(), {}, QStringLiteral("zh_CN.UTF-8"));
        QVERIFY2(chinese.err.contains(QStringLiteral("请过一小时再提交这个申请包")), qPrintable(chinese.err));
    }

private:
    static QJsonObject application(const QString &externalId, const QString &path)
    {
        QJsonObject json = SmallHall::application(1);
        json.insert(QStringLiteral("external_id"), externalId);
        json.insert(QStringLiteral("materials"),
                    QJsonArray{QJsonObject{{QStringLiteral("seq"), 2},
                                           {QStringLiteral("files"), QJsonArray{QJsonObject{{QStringLiteral("path"), path}}}}}});
        return json;
    }

    static QJsonObject withFiles(QJsonObject json, const QStringList &paths)
    {
        QJsonArray files;
        for (const QString &path : paths)
            files.append(QJsonObject{{QStringLiteral("path"), path}});
        json.insert(QStringLiteral("materials"), QJsonArray{QJsonObject{{QStringLiteral("seq"), 2}, {QStringLiteral("files"), files}}});
        return json;
    }

    static QJsonObject with(QJsonObject json, const QStringList &path, const QJsonValue &value)
    {
        const QString key = path.first();
        json.insert(key, path.size() == 1 ? value : QJsonValue(with(json.value(key).toObject(), path.mid(1), value)));
        return json;
    }

    Said ctl(const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8"), const QString &standing = {})
    {
        return runCtl(m_hall.fixture().folder(), arguments, language, standing);
    }

    Said import(const QString &bundle, const QStringList &options = {}, const QString &language = QStringLiteral("C.UTF-8"),
                const QString &standing = {})
    {
        return ctl(QStringList{QStringLiteral("import"), bundle} + options, language, standing);
    }

    Said importGood(const QString &externalId)
    {
        m_bundle->put(QStringLiteral("lease.pdf"), pdf());
        m_bundle->say(application(externalId, QStringLiteral("lease.pdf")));
        return import(m_bundle->path());
    }

    // Nothing of a refused bundle stays: no case, no file, not even its id. Without an application the bundle is taken as it lies there.
    Said importRefused(const QJsonObject &application, int code, const QStringList &options = {})
    {
        const QString count = QStringLiteral(
            "select (select count(*) from hall.case_file), (select count(*) from hall.blob), (select count(*) from hall.request)");
        const QString before = m_hall.value(count);
        if (!application.isEmpty())
            m_bundle->say(application);
        const Said said = import(m_bundle->path(), options);
        if (said.code != code)
            QTest::qFail(qPrintable(QStringLiteral("exit code %1: %2").arg(said.code).arg(said.err)), __FILE__, __LINE__);
        else if (m_hall.value(count) != before)
            QTest::qFail("something was stored", __FILE__, __LINE__);
        return said;
    }

    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
    std::unique_ptr<BundleFolder> m_bundle;
};

YICHUANG_TEST(TestImport)
#include "tst_Import.moc"
