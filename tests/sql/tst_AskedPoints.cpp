// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a supplement notice asked for is known after it was answered, too: what came for each point, and what somebody still has to look at.
class TestAskedPoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRoundThatAnswersSaysWhatWasAskedAndWhatCame();
    void whatWasAskedForInVainIsAcceptedOnlyWithAMarkOfThisRound();
    void anAnswerThatNobodyChangedIsLookedAtOrCorrected_data();
    void anAnswerThatNobodyChangedIsLookedAtOrCorrected();
    void onlyWhatWasAskedForIsSaidToBeLookedAt();
    void theFormThatTheAnswersMakeIsAnsweredByThem_data();
    void theFormThatTheAnswersMakeIsAnsweredByThem();
    void fromHomeAFileIsAnAnswerAndAPromiseIsNone();
    void whatWasOnlyPromisedIsNotAccepted();
    void whoIsInvitedIsAskedForWhatDidNotCome();
    void whatOneNoticeAskedForInVainOutlivesTheNext();
    void whatAWindowFoundGoodIsNotAskedForAgain_data();
    void whatAWindowFoundGoodIsNotAskedForAgain();
    void theHistoryNamesThePointsOfEachNotice();
    void whatIsOverAsksForNothing();

private:
    static QJsonObject paper(int seq)
    {
        return {{QStringLiteral("target"), QStringLiteral("material")},
                {QStringLiteral("seq"), seq},
                {QStringLiteral("label"), QStringLiteral("材料")},
                {QStringLiteral("text"), QStringLiteral("扫描件模糊、无法辨认，请重新提交。")}};
    }
    static QJsonObject shopName()
    {
        return {{QStringLiteral("target"), QStringLiteral("field")},
                {QStringLiteral("form"), QStringLiteral("T1")},
                {QStringLiteral("pointer"), QStringLiteral("/shop/shop")},
                {QStringLiteral("label"), QStringLiteral("店名")},
                {QStringLiteral("text"), QStringLiteral("店名与招牌不一致，请更正。")}};
    }
    qint64 askedFor(const QJsonArray &points)
    {
        const qint64 id = hall.claimed();
        handInPlan(id, 1);
        notice(id, points);
        return id;
    }
    void notice(qint64 id, const QJsonArray &points)
    {
        if (const Said noticed = hall.supplement(RuleHall::clerk, id, points); !noticed.isDone())
            qFatal("a notice was refused: %s", qPrintable(noticed.log));
        hall.tell(id);
    }
    void handInPlan(qint64 id, int round)
    {
        hall.value(QStringLiteral("insert into hall.blob (sha256, size, complete) values (repeat('a', 64), 3, true) on conflict do nothing;"
                                  "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                  " values (%1, 3, %2, 'plan.pdf', 'application/pdf', 3, repeat('a', 64));"
                                  "insert into hall.case_material (case_id, seq, state, round) values (%1, 3, 'supplied', %2)"
                                  " on conflict (case_id, seq) do update set state = 'supplied', round = %2")
                       .arg(id)
                       .arg(round));
    }
    // At a window, by the person; afterwards the case is its clerk's.
    void bring(qint64 id, const char *changes)
    {
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
        DONE(hall.takeSupplement(RuleHall::clerk, id, hall.inPerson(id), object(changes)));
    }
    QJsonArray points(qint64 id)
    {
        const Said looked = hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id));
        if (!looked.isDone())
            qFatal("nobody may look: %s", qPrintable(looked.log));
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["asked"][QLatin1String("points")].toArray();
    }
    // "2 window", "/shop/shop -": each point and what came for it.
    QStringList came(qint64 id)
    {
        QStringList said;
        for (const QJsonValue &point : points(id))
            said.append((point[QLatin1String("seq")].isUndefined() ? point[QLatin1String("pointer")].toString()
                                                                   : QString::number(point[QLatin1String("seq")].toInt())) +
                        u' ' + point[QLatin1String("came")].toString(QStringLiteral("-")) +
                        (point[QLatin1String("looked")].toBool() ? QStringLiteral(" looked") : QString()));
        return said;
    }
    Said mark(qint64 id, const char *marks)
    {
        return hall.verify(RuleHall::clerk, id, QJsonValue(), QJsonDocument::fromJson(marks).array());
    }
    Said lookAt(qint64 id, const QString &points)
    {
        return hall.call(
            RuleHall::clerk,
            QStringLiteral("counter.verify(%1, %2, %3, null, null, '%4')").arg(newRequest()).arg(id).arg(hall.version(id)).arg(points));
    }
    QJsonObject lacking(const Said &said) { return said.facts["materials"].toArray().first().toObject(); }

    RuleHall hall;
};

void TestAskedPoints::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestAskedPoints::theRoundThatAnswersSaysWhatWasAskedAndWhatCame()
{
    const qint64 id = askedFor({paper(2), paper(3), shopName()});
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 -"), QStringLiteral("3 -"), QStringLiteral("/shop/shop -")}));
    bring(id, R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"shop": "大明食店"}}}})");
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 window"), QStringLiteral("3 -"), QStringLiteral("/shop/shop answer")}));
    QCOMPARE(points(id)[1][QLatin1String("text")].toString(), QStringLiteral("扫描件模糊、无法辨认，请重新提交。"));
    // What waits for its answer has a suggested day, and nothing else has.
    QVERIFY(hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["asked"][QLatin1String("due_at")].isUndefined());
}

void TestAskedPoints::whatWasAskedForInVainIsAcceptedOnlyWithAMarkOfThisRound()
{
    const qint64 id = askedFor({paper(2), paper(3)});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC302");
    QCOMPARE(refused.facts["materials"].toArray().size(), 1);
    QCOMPARE(lacking(refused)[QStringLiteral("seq")].toInt(), 3);
    QCOMPARE(lacking(refused)[QStringLiteral("why")].toString(), QStringLiteral("asked"));
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "seen"}])"));
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 window looked"), QStringLiteral("3 - looked")}));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestAskedPoints::anAnswerThatNobodyChangedIsLookedAtOrCorrected_data()
{
    QTest::addColumn<bool>("corrected");
    QTest::newRow("looked at") << false;
    QTest::newRow("corrected on the spot") << true;
}

void TestAskedPoints::anAnswerThatNobodyChangedIsLookedAtOrCorrected()
{
    QFETCH(bool, corrected);
    QJsonObject street = shopName();
    street[QStringLiteral("pointer")] = QStringLiteral("/shop/street");
    const qint64 id = askedFor({paper(2), street});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC302");
    QCOMPARE(refused.facts["points"][0][QLatin1String("pointer")].toString(), QStringLiteral("/shop/street"));
    QCOMPARE(refused.facts["points"][0][QLatin1String("label")].toString(), QStringLiteral("店名"));
    if (corrected) {
        const QString old =
            hall.value(QStringLiteral("select data #>> '{shop,street}' from hall.answer where case_id = %1 and round = 2").arg(id));
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.correct(%1, %2, %3, %4, true)")
                                            .arg(newRequest())
                                            .arg(id)
                                            .arg(hall.version(id))
                                            .arg(literal(QJsonArray{QJsonObject{{QStringLiteral("form"), QStringLiteral("T1")},
                                                                                {QStringLiteral("pointer"), QStringLiteral("/shop/street")},
                                                                                {QStringLiteral("old"), old},
                                                                                {QStringLiteral("new"), old + QStringLiteral("之二")}}}))));
        QCOMPARE(came(id).last(), QStringLiteral("/shop/street corrected"));
    } else {
        DONE(lookAt(id, QStringLiteral(R"([{"form": "T1", "pointer": "/shop/street"}])")));
        QCOMPARE(came(id).last(), QStringLiteral("/shop/street - looked"));
    }
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestAskedPoints::onlyWhatWasAskedForIsSaidToBeLookedAt()
{
    const qint64 id = askedFor({paper(2), shopName()});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    for (const char *wrong : {R"([{"form": "T1", "pointer": "/shop/street"}])", R"([{"form": "T1"}])", R"({"form": "T1"})"}) {
        const Said said = lookAt(id, QLatin1String(wrong));
        REFUSED(said, "YC001");
        QCOMPARE(said.facts[QStringLiteral("what")].toString(), QStringLiteral("point"));
    }
}

void TestAskedPoints::theFormThatTheAnswersMakeIsAnsweredByThem_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("says");
    QTest::newRow("an answer was changed") << QStringLiteral(R"({"answers": {"T1": {"shop": {"shop": "大明食店"}}}})")
                                           << QStringLiteral("1 answer");
    QTest::newRow("only a paper came") << QStringLiteral(R"({"materials": [{"seq": 2, "window": true}]})") << QStringLiteral("1 -");
}

void TestAskedPoints::theFormThatTheAnswersMakeIsAnsweredByThem()
{
    QFETCH(QString, changes);
    QFETCH(QString, says);
    const qint64 id = askedFor({paper(1)});
    bring(id, qPrintable(changes));
    QCOMPARE(came(id), QStringList(says));
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    const Said said = hall.decide(RuleHall::clerk, "accept", id);
    if (says.endsWith(QLatin1String("answer"))) {
        DONE(said);
        return;
    }
    REFUSED(said, "YC302");
    // Nobody has an original of it: that it need not be handed in is what can be said of it.
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}, {"seq": 1, "mark": "not_needed"}])"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestAskedPoints::fromHomeAFileIsAnAnswerAndAPromiseIsNone()
{
    const qint64 id = askedFor({paper(2), paper(3)});
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    handInPlan(id, 2);
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 promise"), QStringLiteral("3 file")}));
    QCOMPARE(hall.value("select hall.is_unanswered('promise') and hall.is_unanswered(null) and not hall.is_unanswered('file')"),
             QStringLiteral("t"));
}

// Nobody owes the fourth paper: only the notice demands it, and who promised it must bring it.
void TestAskedPoints::whatWasOnlyPromisedIsNotAccepted()
{
    const qint64 id = askedFor({paper(4)});
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 4, "window": true}]})")));
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(came(id), QStringList(QStringLiteral("4 promise")));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC302");
    QCOMPARE(lacking(refused)[QStringLiteral("seq")].toInt(), 4);
    QCOMPARE(lacking(refused)[QStringLiteral("why")].toString(), QStringLiteral("asked"));
    DONE(mark(id, R"([{"seq": 4, "mark": "copy"}])"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestAskedPoints::whoIsInvitedIsAskedForWhatDidNotCome()
{
    const qint64 id = askedFor({paper(3), paper(1), shopName()});
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(came(id).first(), QStringLiteral("3 -"));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    QCOMPARE(hall.value(QStringLiteral("select string_agg(x ->> 'name', ',' order by o) from hall.document d,"
                                       " jsonb_array_elements(d.facts -> 'originals') with ordinality t(x, o)"
                                       " where d.case_id = %1 and d.kind = 'visit_notice'")
                            .arg(id)),
             QStringLiteral("到场人的有效身份证件,场所使用证明,平面图"));
}

// The second notice may name only what came anew, so the first one's point would be forgotten with it.
void TestAskedPoints::whatOneNoticeAskedForInVainOutlivesTheNext()
{
    const qint64 id = askedFor({paper(2), paper(3)});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    REFUSED(hall.supplement(RuleHall::clerk, id, {paper(3)}), "YC305");
    notice(id, {paper(2)});
    QCOMPARE(came(id), QStringList(QStringLiteral("2 -")));
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 window"), QStringLiteral("3 -")}));
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC302");
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}])"));
    QCOMPARE(came(id), (QStringList{QStringLiteral("2 window looked"), QStringLiteral("3 - looked")}));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestAskedPoints::whatAWindowFoundGoodIsNotAskedForAgain_data()
{
    QTest::addColumn<QString>("before"); // what the window said of the third paper before the notice that asked for it
    QTest::addColumn<QString>("after");  // and in the round that answered that notice
    QTest::addColumn<bool>("looked");    // whether it looked at the answer
    QTest::addColumn<QStringList>("left");
    const QString paper = QStringLiteral("3 -"), answer = QStringLiteral("/shop/street -");
    QTest::newRow("both") << QString() << QStringLiteral("copy") << true << QStringList();
    QTest::newRow("the paper, which need not be handed in") << QString() << QStringLiteral("not_needed") << false << QStringList(answer);
    QTest::newRow("the answer") << QString() << QString() << true << QStringList(paper);
    QTest::newRow("a paper that was seen to be wrong") << QString() << QStringLiteral("mismatch") << true << QStringList(paper);
    QTest::newRow("what was good before it was asked for") << QStringLiteral("copy") << QString() << false << QStringList{paper, answer};
}

void TestAskedPoints::whatAWindowFoundGoodIsNotAskedForAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, looked);
    QFETCH(QStringList, left);
    const auto say = [&](qint64 id, const QString &word) {
        if (!word.isEmpty())
            DONE(mark(id, qPrintable(QStringLiteral(R"([{"seq": 3, "mark": "%1"}])").arg(word))));
    };
    QJsonObject street = shopName();
    street[QStringLiteral("pointer")] = QStringLiteral("/shop/street");
    const qint64 id = hall.claimed();
    handInPlan(id, 1);
    say(id, before);
    notice(id, {paper(2), paper(3), street});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    say(id, after);
    if (looked)
        DONE(lookAt(id, QStringLiteral(R"([{"form": "T1", "pointer": "/shop/street"}])")));
    notice(id, {paper(2)});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    QCOMPARE(came(id), QStringList(QStringLiteral("2 window")) + left);
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    const Said accepted = hall.decide(RuleHall::clerk, "accept", id);
    QCOMPARE(accepted.state, left.isEmpty() ? QString() : QStringLiteral("YC302"));
}

void TestAskedPoints::theHistoryNamesThePointsOfEachNotice()
{
    const qint64 id = askedFor({paper(2), shopName()});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    QStringList named;
    for (const QJsonValue &entry : hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["history"].toArray()) {
        for (const QJsonValue &point : entry[QLatin1String("asked")].toArray())
            named.append(entry[QLatin1String("action")].toString() + u' ' + point[QLatin1String("label")].toString());
    }
    QCOMPARE(named, (QStringList{QStringLiteral("supplement 材料"), QStringLiteral("supplement 店名")}));
}

void TestAskedPoints::whatIsOverAsksForNothing()
{
    const qint64 id = askedFor({paper(2)});
    bring(id, R"({"materials": [{"seq": 2, "window": true}]})");
    DONE(mark(id, R"([{"seq": 2, "mark": "seen"}])"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(points(id).size(), 1); // until it is decided
    hall.value(QStringLiteral("update hall.case_file set status = 'declined' where id = %1").arg(id));
    QCOMPARE(points(id).size(), 0);
}

YICHUANG_TEST(TestAskedPoints)
#include "tst_AskedPoints.moc"
