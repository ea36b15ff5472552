// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlProgram.h"
#include "desk/SmallHall.h"

#include <QTest>

using namespace yichuang;
using namespace yichuang::test;

// yichuangctl papers: what could not be made is listed with its reason and made again under its number, and whatever is wrong in what was
// typed changes nothing.
class TestPapers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_hall.start(), QString());
        m_use = stayIn(m_hall.fixture().folder());
        m_caseNos = m_hall.apply(3);
    }

    // Of three receipts the first is made, and the others could not be.
    void init()
    {
        m_last = m_hall.value(QStringLiteral("select max(id) from hall.event"));
        m_hall.value(
            QStringLiteral("update hall.document set state = 'failed', why = 'unprintable: reason', facts = facts || '{\"reason\": "
                           "\"as it stood\"}' where kind = 'receipt'; update hall.document set state = 'making', why = null where "
                           "id = (select min(id) from hall.document)"));
        m_papers = m_hall.value(QStringLiteral("select string_agg(id::text, '|' order by id) from hall.document where state = 'failed'"))
                       .split(QLatin1Char('|'));
        QCOMPARE(m_papers.size(), 2);
    }

    void theListNamesPaperCaseAndReasonTheLatestFirst()
    {
        const Said said = papers({QStringLiteral("failed")});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        const QStringList lines = said.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].startsWith(m_papers[1] + QStringLiteral("  ")) && lines[0].contains(m_caseNos[2]) &&
                     lines[0].contains(number(m_papers[1])) && lines[0].contains(QStringLiteral("unprintable: reason")),
                 qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(m_papers[0] + QStringLiteral("  ")) && lines[1].contains(m_caseNos[1]), qPrintable(lines[1]));
        QCOMPARE(lines[2], QStringLiteral("Papers that could not be made: 2."));
        const Said json = papers({QStringLiteral("failed"), QStringLiteral("--json")});
        QCOMPARE(QJsonDocument::fromJson(json.out.toUtf8()).array().size(), 2);
        QVERIFY(papers({QStringLiteral("failed")}, QStringLiteral("zh_CN.UTF-8")).out.contains(QStringLiteral("没有排出来的文书 2 份。")));
    }

    void onePaperIsIssuedAgainOnceByItsIdOrItsNumber_data()
    {
        QTest::addColumn<bool>("byNumber");
        QTest::newRow("its id") << false;
        QTest::newRow("its number") << true;
    }
    void onePaperIsIssuedAgainOnceByItsIdOrItsNumber()
    {
        QFETCH(bool, byNumber);
        const QString before = number(m_papers[0]);
        const QStringList order{QStringLiteral("reissue"), byNumber ? before : m_papers[0], QStringLiteral("--reason"),
                                QStringLiteral("the font is there now")};
        const Said said = papers(order);
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(said.out, QStringLiteral("Issued again: 1. They are being made.\n"));
        QCOMPARE(state(m_papers[0]), QStringLiteral("making"));
        QCOMPARE(number(m_papers[0]), before);
        QCOMPARE(state(m_papers[1]), QStringLiteral("failed"));
        // What is being made is not issued once more.
        const Said again = papers(order);
        QCOMPARE(again.code, 1);
        QVERIFY2(again.out.isEmpty() && again.err.contains(order[1] + QStringLiteral(": ")), qPrintable(again.out + again.err));
        QCOMPARE(reissues(), QStringLiteral("the font is there now"));
    }

    void allOfThemAreIssuedAgain()
    {
        const Said said = papers({QStringLiteral("reissue"), QStringLiteral("all"), QStringLiteral("--reason"),
                                  QStringLiteral("the template is mended"), QStringLiteral("--json")});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(QJsonDocument::fromJson(said.out.toUtf8()).array().size(), 2);
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.document where state = 'failed'")), QStringLiteral("0"));
        QVERIFY(papers({QStringLiteral("failed")}).out.contains(QStringLiteral("Papers that could not be made: 0.")));
    }

    void otherWordsTakeThePlaceOfThoseAtFaultAndTheCaseKeepsBoth()
    {
        const Said said = papers({QStringLiteral("reissue"), m_papers[0], QStringLiteral("--reason"), QStringLiteral("words mended"),
                                  QStringLiteral("--words"), QStringLiteral("{\"reason\": \"as it reads now\"}")});
        QVERIFY2(said.code == 0, qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select facts ->> 'reason' from hall.document where id = %1").arg(m_papers[0])),
                 QStringLiteral("as it reads now"));
        QCOMPARE(reissues(QStringLiteral("{was,reason}")), QStringLiteral("as it stood"));
    }

    void whatIsWrongIsSaidAndChangesNothing_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<int>("code");
        const QStringList why{QStringLiteral("--reason"), QStringLiteral("the font is there now")};
        const QString reissue = QStringLiteral("reissue");
        const QString words = QStringLiteral("--words");
        QTest::newRow("an id that no paper has") << QStringList{reissue, QStringLiteral("999999")} + why << 1;
        QTest::newRow("an id of too many digits") << QStringList{reissue, QString(30, QLatin1Char('9'))} + why << 1;
        QTest::newRow("a number that no paper has") << QStringList{reissue, QStringLiteral("蓬市监收〔1999〕1号")} + why << 1;
        QTest::newRow("what is no number") << QStringList{reissue, QStringLiteral("'; drop table hall.document; --")} + why << 1;
        QTest::newRow("a reason too short") << QStringList{reissue, QStringLiteral("PAPER"), QStringLiteral("--reason"),
                                                           QStringLiteral("x")}
                                            << 1;
        QTest::newRow("words that the paper does not have")
            << QStringList{reissue, QStringLiteral("PAPER"), words, QStringLiteral("{\"oops\": \"x\"}")} + why << 1;
        QTest::newRow("no reason") << QStringList{reissue, QStringLiteral("PAPER")} << 2;
        QTest::newRow("no paper") << QStringList{reissue} + why << 2;
        QTest::newRow("words that are no JSON") << QStringList{reissue, QStringLiteral("PAPER"), words, QStringLiteral("{oops")} + why << 2;
        QTest::newRow("words for all") << QStringList{reissue, QStringLiteral("all"), words, QStringLiteral("{\"reason\": \"x\"}")} + why
                                       << 2;
        QTest::newRow("an unknown word") << QStringList{QStringLiteral("mend")} << 2;
    }
    void whatIsWrongIsSaidAndChangesNothing()
    {
        QFETCH(QStringList, typed);
        QFETCH(int, code);
        const Said said = papers(typed.replaceInStrings(QStringLiteral("PAPER"), m_papers[0]));
        QVERIFY2(said.code == code, qPrintable(said.out + said.err));
        QVERIFY(said.out.isEmpty() && !said.err.isEmpty());
        if (code == 1)
            QVERIFY2(said.err.contains(typed[1] + QStringLiteral(": ")), qPrintable(said.err));
        QCOMPARE(m_hall.value(QStringLiteral("select string_agg(id::text, '|' order by id) from hall.document where state = 'failed'")),
                 m_papers.join(QLatin1Char('|')));
        QCOMPARE(reissues(), QString());
    }

    // One after the other: what was issued again stays so, and the bad one is named.
    void aBadNumberAmongGoodOnesIsNamed()
    {
        const Said said = papers({QStringLiteral("reissue"), m_papers[0], QStringLiteral("999999"), m_papers[1], QStringLiteral("--reason"),
                                  QStringLiteral("the font is there now")});
        QCOMPARE(said.code, 1);
        QVERIFY2(said.err.contains(QStringLiteral("999999: ")), qPrintable(said.err));
        QCOMPARE(state(m_papers[0]), QStringLiteral("making"));
        QCOMPARE(state(m_papers[1]), QStringLiteral("failed"));
    }

private:
    Said papers(const QStringList &arguments, const QString &language = QStringLiteral("C.UTF-8"))
    {
        return runCtl(m_hall.fixture().folder(), QStringList{QStringLiteral("papers")} + arguments, language);
    }
    QString state(const QString &paper) { return m_hall.value(QStringLiteral("select state from hall.document where id = %1").arg(paper)); }
    QString number(const QString &paper)
    {
        return m_hall.value(QStringLiteral("select number from hall.document where id = %1").arg(paper));
    }
    // What the cases say of it since the test began.
    QString reissues(const QString &part = QStringLiteral("{note}"))
    {
        return m_hall.value(
            QStringLiteral("select string_agg(data #>> '%1', '|' order by id) from hall.event where action = 'reissue' and id > %2")
                .arg(part, m_last));
    }

    SmallHall m_hall;
    std::unique_ptr<FileLock> m_use;
    QStringList m_caseNos;
    QStringList m_papers;
    QString m_last; // event before the test
};

YICHUANG_TEST(TestPapers)
#include "tst_Papers.moc"
