// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QJsonDocument>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Files that come in pieces: where an upload that was broken off goes on, and how large one may be.
class TestPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        DONE(m_hall.sit(RuleHall::clerk, 1));
        const QString token = m_hall.person(1), draft = ApplicantHall::newDraft();
        DONE(m_hall.save(token, draft));
        const Said upload = m_hall.ask(ApplicantHall::kiosk, "upload_open", {token, draft, "2"});
        const Said page = m_hall.ask(ApplicantHall::website, "upload_begin", {ApplicantHall::quoted(upload["token"].toString())});
        DONE(page);
        m_secret = page["secret"].toString();
    }
    void whoLostTheLineIsToldWhichPieceIsMissing();
    void oneRuleBoundsAFileHoweverItComes();
    void largeFilesAreJoinedWhole();
    void aHallThatAllowedMoreIsBroughtToTheMost();
    void withoutItsHashItsPlaceOrItsLengthNoPieceIsTaken_data();
    void withoutItsHashItsPlaceOrItsLengthNoPieceIsTaken();
    void whatWasTakenUnseenIsBegunAnew();

private:
    // A piece of one of many files.
    static QString piece(int n, int no, int total)
    {
        return QStringLiteral("store_chunk(encode(sha256('file %1'), 'hex'), %2, %3, 'x')").arg(n).arg(no).arg(total);
    }

    ApplicantHall m_hall;
    QString m_secret; // of a telephone that sends papers
};

void TestPieces::whoLostTheLineIsToldWhichPieceIsMissing()
{
    const auto asked = [this] {
        return m_hall.call(RuleHall::clerk, QStringLiteral("counter.store_chunk(encode(sha256('file 70'), 'hex'), 0, 4, null)"));
    };
    const Said nothing = asked();
    DONE(nothing);
    QCOMPARE(nothing["next"].toInt(), 0);
    QCOMPARE(m_hall.value("select count(*) from hall.blob where sha256 = encode(sha256('file 70'), 'hex')"), QStringLiteral("0"));
    for (const int no : {0, 1, 3})
        DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(70, no, 4)));
    const Said some = asked();
    DONE(some);
    QCOMPARE(some["have"].toInt(), 3);
    QCOMPARE(some["next"].toInt(), 2);
    QCOMPARE(some["complete"].toBool(), false);
    // The pieces are no such file: all of them are asked for again.
    const Said all = m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(70, 2, 4));
    DONE(all);
    QCOMPARE(all["next"].toInt(), 0);
    QCOMPARE(asked()["next"].toInt(), 0);
}

void TestPieces::oneRuleBoundsAFileHoweverItComes()
{
    m_hall.setRule("file_bytes", 1024 * 1024 + 1);
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(71, 0, 3)));
    const Said more = m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(72, 0, 4));
    REFUSED(more, "YC401");
    QVERIFY(QJsonDocument(more.facts).toJson().contains("file_too_big"));
    // Two hundred pieces were once the most there could be.
    m_hall.setRule("file_bytes", 134217728);
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(73, 0, 256)));
    REFUSED(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(74, 0, 257)), "YC401");
    m_hall.setRule("file_bytes", 20971520);
}

void TestPieces::largeFilesAreJoinedWhole()
{
    // 41 pieces that differ, named by the hash of what they make.
    const QString hash =
        m_hall.value("select encode(sha256(string_agg(convert_to(repeat(n::text || ' ', 3), 'UTF8'), '' order by n)), 'hex') from "
                     "generate_series(0, 40) n");
    m_hall.setRule("file_bytes", 134217728);
    const auto put = [&](int no) {
        return m_hall.call(RuleHall::clerk,
                           QStringLiteral("counter.store_chunk('%1', %2, 41, convert_to(repeat('%2 ', 3), 'UTF8'))").arg(hash).arg(no));
    };
    for (int no = 40; no > 0; --no)
        QCOMPARE(put(no)["complete"].toBool(), false);
    const Said last = put(0);
    DONE(last);
    QCOMPARE(last["complete"].toBool(), true);
    QCOMPARE(last["next"].toInt(), 41);
    QCOMPARE(m_hall.value(QStringLiteral("select size from hall.blob where complete and sha256 = '%1'").arg(hash)),
             m_hall.value(QStringLiteral("select sum(octet_length(data)) from hall.blob_chunk where sha256 = '%1'").arg(hash)));
}

// The bound of the rule was eight times that.
void TestPieces::aHallThatAllowedMoreIsBroughtToTheMost()
{
    QFile file(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/048_largest_file.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString upgrade = QString::fromUtf8(file.readAll());
    const auto broughtUp = [&](const QString &rules) {
        QString why =
            m_hall.refusal(QStringLiteral("begin; alter table hall.setting disable trigger user; update hall.setting set value = '%1' where"
                                          " key = 'rules'; alter table hall.setting enable trigger user; commit")
                               .arg(rules));
        why += m_hall.refusal(QStringLiteral("begin; %1; commit").arg(upgrade));
        return why.isEmpty() ? m_hall.value("select value from hall.setting where key = 'rules'") : why;
    };
    QCOMPARE(broughtUp(R"({"file_bytes": 1073741824, "undo_seconds": 9})"),
             QStringLiteral(R"({"file_bytes": 134217728, "undo_seconds": 9})"));
    QCOMPARE(broughtUp(R"({"file_bytes": 1000})"), QStringLiteral(R"({"file_bytes": 1000})"));
    QCOMPARE(broughtUp(R"({"file_bytes": "many"})"), QStringLiteral(R"({"file_bytes": "many"})"));
    QCOMPARE(broughtUp("{}"), QStringLiteral("{}"));
}

void TestPieces::withoutItsHashItsPlaceOrItsLengthNoPieceIsTaken_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("begin");
    QTest::newRow("counter") << RuleHall::clerk << "counter.store_chunk(";
    QTest::newRow("website") << "portal"
                             << "applicant.store_chunk(";
    QTest::newRow("kiosk") << "kiosk1"
                           << "applicant.store_chunk(";
    QTest::newRow("telephone") << "portal"
                               << "applicant.upload_chunk('" + m_secret + "', ";
}

void TestPieces::withoutItsHashItsPlaceOrItsLengthNoPieceIsTaken()
{
    QFETCH(QString, login);
    QFETCH(QString, begin);
    const QString hash = QStringLiteral("encode(sha256('nulls %1'), 'hex')").arg(QLatin1String(QTest::currentDataTag()));
    const auto put = [&](const QString &sha256, const char *no, const char *total) {
        return m_hall.call(login, begin + QStringLiteral("%1, %2, %3, 'x')").arg(sha256, QLatin1String(no), QLatin1String(total)));
    };
    const auto kept = [&](const char *what) {
        return m_hall.value(QStringLiteral("select %1 from hall.blob where sha256 = %2").arg(QLatin1String(what), hash));
    };
    REFUSED(put(hash, "0", "null"), "YC401");
    REFUSED(put(hash, "null", "2"), "YC401");
    REFUSED(put("null", "0", "2"), "YC401");
    QCOMPARE(kept("count(*)"), QStringLiteral("0"));
    // Nor does what was begun become whole by it.
    DONE(put(hash, "0", "2"));
    REFUSED(put(hash, "1", "null"), "YC401");
    QCOMPARE(kept("complete::text"), QStringLiteral("false"));
    m_hall.value(QStringLiteral("select hall.join_pieces(%1, null)").arg(hash));
    QCOMPARE(kept("complete::text"), QStringLiteral("false"));
}

// Before, a piece without a length made a file whole whose hash nobody had looked at.
void TestPieces::whatWasTakenUnseenIsBegunAnew()
{
    const QString hashes =
        QStringLiteral("(values ('%PDF- loose'), ('%PDF- referred to')) f(t), encode(sha256(convert_to(t, 'UTF8')), 'hex') h");
    const QString referred = QStringLiteral("encode(sha256('%PDF- referred to'), 'hex')");
    const QString unseen =
        QStringLiteral("insert into hall.blob (sha256, complete, pieces, stored_at) select h, true, 5, now() - interval '2 hours' from ") +
        hashes;
    QVERIFY(m_hall.refusal(unseen).contains("blob_complete_has_size"));
    const qint64 id = m_hall.fresh();
    QCOMPARE(m_hall.refusal(QStringLiteral("alter table hall.blob drop constraint blob_complete_has_size; %1;"
                                           "insert into hall.blob_chunk (sha256, no, data) select h, 0, '%PDF- another' from %2;"
                                           "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                           " values (%3, 2, 1, 'a.pdf', 'application/pdf', 17, %4)")
                                .arg(unseen, hashes, QString::number(id), referred)),
             QString());
    const QString file =
        QStringLiteral("hall.file_faults(jsonb_build_object('name', 'a.pdf', 'size', 17, 'sha256', %1), null, '') #>> '{0,keyword}'")
            .arg(referred);
    QCOMPARE(m_hall.value("select " + file), QStringLiteral("file_missing"));

    const QString whole = m_hall.value("select count(*) from hall.blob where complete and size is not null");
    QFile upgrade(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/sql/hall/049_checked_files.sql"));
    QVERIFY(upgrade.open(QIODevice::ReadOnly));
    QCOMPARE(m_hall.refusal(QStringLiteral("begin; %1; commit").arg(QString::fromUtf8(upgrade.readAll()))), QString());
    QCOMPARE(m_hall.value("select count(*) from hall.blob where complete"), whole);
    // What a case refers to is not swept, and the sweep does not stumble over it.
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value(
                 QStringLiteral("select string_agg(t, ', ') from %1 where exists (select from hall.blob where sha256 = h)").arg(hashes)),
             QStringLiteral("%PDF- referred to"));
    const Said sent = m_hall.call(RuleHall::clerk, QStringLiteral("counter.store_chunk(%1, 0, 1, '%PDF- referred to')").arg(referred));
    DONE(sent);
    QCOMPARE(sent["complete"].toBool(), true);
    QCOMPARE(m_hall.value("select " + file), QString());
}

YICHUANG_TEST(TestPieces)
#include "tst_Pieces.moc"
