// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

using namespace yichuang;
using namespace yichuang::test;

// A date that is counted through a year whose days off are not published may still move. Every answer that holds one says so, and no other
// does (docs/clocks.md).
class TestProvisional : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerWithADateSaysWhetherItMayMove_data();
    void everyAnswerWithADateSaysWhetherItMayMove();
    void aPromiseWithinAKnownYearIsSureThoughTheStatutoryDayIsNot();

private:
    void know(bool loaded)
    {
        hall.value(QStringLiteral("update hall.calendar_year set loaded = %1 where year >= extract(year from hall.today())")
                       .arg(loaded ? QStringLiteral("true") : QStringLiteral("false")));
    }
    QJsonObject factsOf(qint64 id, const char *kind)
    {
        return QJsonDocument::fromJson(hall.value(QStringLiteral("select facts from hall.document where case_id = %1 and kind = '%2'")
                                                      .arg(id)
                                                      .arg(QLatin1String(kind)))
                                           .toUtf8())
            .object();
    }
    QJsonObject caseFile(qint64 id)
    {
        const Said looked = hall.call(examiner, QStringLiteral("review.look(%1)").arg(id));
        return looked.isDone() ? hall.call(examiner, QStringLiteral("review.case_file(%1)").arg(id)).value.toObject() : QJsonObject();
    }
};

void TestProvisional::initTestCase()
{
    start();
    DONE(hall.call("p0890", "supervision.sign_in('pc')"));
}

void TestProvisional::everyAnswerWithADateSaysWhetherItMayMove_data()
{
    QTest::addColumn<bool>("loaded");
    QTest::newRow("the years are loaded") << true;
    QTest::newRow("the years are not loaded") << false;
}

void TestProvisional::everyAnswerWithADateSaysWhetherItMayMove()
{
    QFETCH(bool, loaded);
    know(loaded);
    const QJsonValue mark(!loaded);
    QCOMPARE(hall.submit(hall.application(RuleHall::shop))["tell_due_provisional"], mark);

    // An officer, and who supervises him.
    const qint64 id = accepted();
    const QJsonObject before = caseFile(id);
    QCOMPARE(before["decide"]["provisional"], mark);
    QCOMPARE(before["decide"]["statutory_provisional"], mark);
    QCOMPARE(before["review"]["clock"]["provisional"], mark);
    const QJsonArray rows = hall.call("p0890", QStringLiteral("supervision.cases('open', '{}', null, 200)"))["rows"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const QJsonValue &one) { return one["case_id"].toInteger() == id; });
    QVERIFY(row != rows.end());
    QCOMPARE(row->toObject().value(QLatin1String("provisional")), mark);

    // The papers of what stands still and goes on.
    DONE(take(examiner, "pause", id,
              QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾控中心", "reason": "需检测餐具消毒效果"}')")));
    const QJsonObject still = caseFile(id);
    QCOMPARE(still["decide"]["paused"]["provisional"], mark);
    QCOMPARE(still["review"]["pause"]["provisional"], mark);
    const QJsonObject pause = factsOf(id, "pause");
    for (const char *date : {"due_on", "statutory_due_on", "resumes_on", "last_day"}) {
        QVERIFY2(!pause[QLatin1String(date)].toString().isEmpty(), date);
        QCOMPARE(pause[QLatin1String(date) + QLatin1String("_provisional")], mark);
    }

    // What somebody asked the hall.
    const QString asked = hall.value(
        QStringLiteral("with a as (insert into hall.account (kind, name, id_type, id_number, phone, password_hash, agreement) values "
                       "('person', 'x', '111', gen_random_uuid()::text, gen_random_uuid()::text, 'x', 1) returning id)"
                       " select hall.inquiry_json(q) from a, lateral (select (hall.open_inquiry('consultation', a.id, (select id from "
                       "hall.item where code = '%1'), null, null, '需要几天？')).*) q")
            .arg(RuleHall::shop));
    QCOMPARE(QJsonDocument::fromJson(asked.toUtf8())["provisional"], mark);
}

void TestProvisional::aPromiseWithinAKnownYearIsSureThoughTheStatutoryDayIsNot()
{
    know(true);
    const qint64 id = accepted();
    hall.value(QStringLiteral("update hall.clock set provisional = true where case_id = %1 and kind = 'statutory'").arg(id));
    const QJsonObject file = caseFile(id);
    QCOMPARE(file["decide"]["provisional"], QJsonValue(false));
    QCOMPARE(file["decide"]["statutory_provisional"], QJsonValue(true));
}

YICHUANG_TEST(TestProvisional)
#include "tst_Provisional.moc"
