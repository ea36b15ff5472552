// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

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
    }
    void whoLostTheLineIsToldWhichPieceIsMissing();
    void oneRuleBoundsAFileHoweverItComes();
    void largeFilesAreJoinedWhole();
    void aHallThatAllowedMoreIsBroughtToTheMost();

private:
    // A piece of one of many files.
    static QString piece(int n, int no, int total)
    {
        return QStringLiteral("store_chunk(encode(sha256('file %1'), 'hex'), %2, %3, 'x')").arg(n).arg(no).arg(total);
    }

    RuleHall m_hall;
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

YICHUANG_TEST(TestPieces)
#include "tst_Pieces.moc"
