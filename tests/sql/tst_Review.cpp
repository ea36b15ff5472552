// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

using namespace yichuang;
using namespace yichuang::test;

// Review as whoever has an officer's password and psql meets it (docs/review.md): who may take which step, what a decision must say and
// what is left behind by one who comes second.
class TestReview : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void aCaseGoesThroughItsStepsToTheGrant();
    void aSecondKeyPressIsTheSameAct();
    void anAnswerLostAfterTheCommitIsGivenAgain();
    void twoOfficersDecidingOppositelyLeaveOneDecision();
    void whoExaminedDoesNotDecide();
    void noStepIsSkippedAndNothingIsBackDated();
    void aRefusalHasFactsArticlesAndReasons();
    void everyPointIsFoundBeforeACaseGoesOn();
    void aProposedRefusalGoesOnWithItsWords();
    void aDeemedAcceptanceOwesItsVerification();
    void whatIsSentBackReturnsToItsPlace();
    void whatWasSentBackWaitsByThePromisedDay();
    void undoingBringsBackTheStep();
    void nobodySaysHimselfForWhomHeActs();
    void aCaseThatNoOfficerOpenedTellsHimNothing();
    void theListNamesWhatIsTakenPastWhatSomebodyIsJustOpening();
    void aPageHasTwoHundredRowsAtMost();
};

void TestReview::aCaseGoesThroughItsStepsToTheGrant()
{
    const qint64 id = accepted();
    QCOMPARE(step(id), QStringLiteral("examine"));
    const Said page = hall.call(examiner, QStringLiteral("review.queue_page('mine', '{}', null, 50, null)"));
    DONE(page);
    QVERIFY(page["counts"]["mine"].toInt() >= 1);
    const QJsonArray rows = page["rows"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; });
    QVERIFY(row != rows.end());
    QCOMPARE(QJsonValue(*row)["review"]["subject"].toString(), QStringLiteral("小明食店"));
    QCOMPARE(QJsonValue(*row)["review"]["why_not_in_batch"].toString(), QStringLiteral("points"));
    // Nobody else of the house sees it.
    REFUSED(hall.call(elsewhere, QStringLiteral("review.case_file(%1)").arg(id)), "YC001");

    const Said opened = claim(examiner, id);
    DONE(opened);
    const QJsonValue stage = opened["case"]["review"];
    QCOMPARE(stage["step"].toString(), QStringLiteral("examine"));
    QCOMPARE(stage["points"].toArray().size(), 2);
    QVERIFY(stage["next_step"].toString().contains(QStringLiteral("冯敏华")));
    QVERIFY(stage["acts"].toArray().contains(QStringLiteral("forward")));
    REFUSED(claim(reviewer, id), "YC103");
    DONE(act(examiner, "forward", id, fine));
    QCOMPARE(step(id), QStringLiteral("review"));
    DONE(forward(reviewer, id));
    const Said granted = take(decider, "\"grant\"", id, fine);
    DONE(granted);
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
    QCOMPARE(granted["messages"].toInt(), 1);
    QCOMPARE(
        hall.value(QStringLiteral("select kind || number from hall.document where case_id = %1 order by id desc limit 1").arg(id)).left(5),
        QStringLiteral("grant"));
    QCOMPARE(
        hall.value(QStringLiteral("select count(*) from hall.clock where case_id = %1 and kind = 'deliver' and ended_at is null").arg(id)),
        QStringLiteral("1"));
    QCOMPARE(hall.value(QStringLiteral("select string_agg(outcome, ',' order by event_id) from hall.opinion where case_id = %1").arg(id)),
             QStringLiteral("forward,forward,grant"));
    QCOMPARE(hall.faultsOf(id), QString());
    const Said done = hall.call(decider, QStringLiteral("review.queue_page('done', '{}', null, 50, null)"));
    QCOMPARE(done["rows"][0]["case_id"].toInteger(), id);
}

void TestReview::aSecondKeyPressIsTheSameAct()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const QString call = QStringLiteral("review.forward(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(hall.version(id)).arg(fine);
    const Said first = hall.call(examiner, call);
    const Said second = hall.call(examiner, call);
    DONE(first);
    DONE(second);
    QCOMPARE(second.value, first.value);
    // Another id is another act, and comes too late.
    REFUSED(act(examiner, "forward", id, fine), "YC104");
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.opinion where case_id = %1").arg(id)), QStringLiteral("1"));
    QCOMPARE(step(id), QStringLiteral("review"));
}

void TestReview::anAnswerLostAfterTheCommitIsGivenAgain()
{
    const qint64 id = reviewed();
    DONE(claim(decider, id));
    const QString call = QStringLiteral("review.\"grant\"(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(hall.version(id)).arg(fine);
    // The session is killed once the transaction is done; the program asks again on another line.
    const Said first = hall.call(decider, call);
    DONE(first);
    hall.value("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'p0833'");
    const Said again = hall.call(decider, call);
    DONE(again);
    QCOMPARE(again.value, first.value);
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where case_id = %1 and kind = 'grant'").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.message where case_id = %1 and event = 'decided'").arg(id)),
             QStringLiteral("1"));
    // The same id for another opinion is no repetition.
    QString other = call;
    REFUSED(hall.call(decider, other.replace(QStringLiteral("拟同意"), QStringLiteral("同意"))), "YC102");
}

void TestReview::twoOfficersDecidingOppositelyLeaveOneDecision()
{
    const qint64 id = reviewed();
    const QString second = QStringLiteral("p0890x");
    hall.value("insert into hall.staff (work_no, login, name, department_id, desks, steps) values ('P0890X', 'p0890x', '另一位', 17, "
               "'{review}', '{decide,approve}');"
               "select hall.make_login('p0890x', '{review}', null)");
    DONE(hall.call(second, QStringLiteral("review.sign_in('pc')")));
    DONE(claim(decider, id));
    const int seen = hall.version(id);
    // The first one's lease ran out while he was thinking; the other took the case.
    hall.value(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second' where case_id = %1").arg(id));
    DONE(claim(second, id));
    const Said refused = act(second, "refuse", id, refusal);
    DONE(refused);
    const Said granted = hall.call(decider, QStringLiteral("review.\"grant\"(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(seen).arg(fine));
    REFUSED(granted, "YC101");
    QCOMPARE(granted.facts["by"].toString(), QStringLiteral("另一位"));
    QCOMPARE(granted.facts["action"].toString(), QStringLiteral("refuse"));
    QCOMPARE(hall.status(id), QStringLiteral("refused"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where case_id = %1 and kind in ('grant', 'refusal')").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(hall.faultsOf(id), QString());
    hall.value("update hall.staff set steps = '{}' where work_no = 'P0890X'");
}

void TestReview::whoExaminedDoesNotDecide()
{
    const qint64 id = accepted();
    // A department where one person may do everything by his post.
    hall.value("update hall.staff set steps = '{examine,review,decide,approve}' where work_no = 'P0833'");
    DONE(forward(decider, id));
    DONE(claim(decider, id));
    const Said own = act(decider, "forward", id, fine);
    REFUSED(own, "YC313");
    QCOMPARE(own.facts["why"].toString(), QStringLiteral("examine"));
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(forward(reviewer, id));
    DONE(claim(decider, id));
    for (const char *decision : {"\"grant\"", "refuse"})
        REFUSED(act(decider, decision, id, decision == QLatin1String("refuse") ? refusal : fine), "YC313");
    // Taking his own opinion back by hand is not open to him, nor is anything else in a table.
    QVERIFY(hall.psql(decider, QStringLiteral("update hall.opinion set staff_id = 1 where case_id = %1").arg(id))
                .says(QStringLiteral("42501")));
    QVERIFY(hall.psql(decider, QStringLiteral("select hall.send_on(null, null, null, 'grant')")).says(QStringLiteral("42501")));
    // It is not among what waits for him either, and F5 does not bring it.
    const Said page = hall.call(decider, QStringLiteral("review.queue_page('mine', '{}', null, 200, null)"));
    const QJsonArray rows = page["rows"].toArray();
    QVERIFY(std::none_of(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; }));
    hall.value("update hall.staff set steps = '{decide,approve}' where work_no = 'P0833'");
}

void TestReview::noStepIsSkippedAndNothingIsBackDated()
{
    const qint64 id = accepted();
    REFUSED(take(decider, "\"grant\"", id, fine), "YC004");
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(claim(examiner, id));
    REFUSED(act(examiner, "\"grant\"", id, fine), "YC105");
    // Without holding it, or with a version that is over.
    REFUSED(hall.call(reviewer, QStringLiteral("review.forward(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(hall.version(id)).arg(fine)),
            "YC104");
    REFUSED(
        hall.call(examiner, QStringLiteral("review.forward(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(hall.version(id) - 1).arg(fine)),
        "YC101");
    // Every act takes the hall's clock; the days that an officer names lie where they must.
    REFUSED(
        act(examiner, "site_visit", id,
            QStringLiteral(
                R"(, '{"day": "2020-01-02", "place": "堤东路", "officers": ["P0831", "P0832"], "findings": "布局与图纸一致，符合要求"}')")),
        "YC316");
    const Said late = hall.call(
        decider, QStringLiteral("review.delegate(%1, 'P0833', 'P0832', (now() - interval '3 days')::date, now()::date, '上周已请假')")
                     .arg(newRequest()));
    REFUSED(late, "YC316");
    QVERIFY(hall.psql(examiner, QStringLiteral("insert into hall.event (case_id, seq, at, desk, action, to_status, prev_hash, hash) values "
                                               "(%1, 99, now() - interval '9 days', 'review', 'grant', 'granted', '', '')")
                                    .arg(id))
                .says(QStringLiteral("42501")));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestReview::aRefusalHasFactsArticlesAndReasons()
{
    const qint64 id = reviewed();
    DONE(claim(decider, id));
    for (const char *lacking : {"facts", "articles", "reasons"}) {
        QJsonObject said = object(
            R"({"facts": "现场核查发现操作间面积不足六平方米", "articles": "《食品安全法》第三十三条", "reasons": "加工场所与经营规模不相适应，不符合法定条件"})");
        said[QLatin1String(lacking)] = QStringLiteral("  ");
        const Said refused = act(decider, "refuse", id, QStringLiteral(", '{\"text\": \"不予许可\"}', %1").arg(literal(said)));
        REFUSED(refused, "YC303");
        QCOMPARE(refused.facts["field"].toString(), QLatin1String(lacking));
    }
    REFUSED(act(decider, "refuse", id, QStringLiteral(", '{\"text\": \"不予许可\"}', null")), "YC303");
    // No decision without the bodies that it can be contested before.
    const QString court = hall.value("select court from hall.department where id = 17");
    hall.value("update hall.department set court = '' where id = 17");
    const Said without = act(decider, "refuse", id, refusal);
    REFUSED(without, "YC303");
    QCOMPARE(without.facts["field"].toString(), QStringLiteral("remedies"));
    hall.value(QStringLiteral("update hall.department set court = '%1' where id = 17").arg(court));
    DONE(act(decider, "refuse", id, refusal));
    QCOMPARE(hall.status(id), QStringLiteral("refused"));
    const QString facts = hall.value(QStringLiteral("select facts ->> 'refused_reasons' || (facts ->> 'court') || (facts ->> "
                                                    "'review_body') from hall.document where case_id = %1 and kind = 'refusal'")
                                         .arg(id));
    QVERIFY(facts.contains(court) && facts.contains(QStringLiteral("不相适应")));
    QVERIFY(!hall.value(QStringLiteral("select text from hall.message where case_id = %1 and event = 'decided'").arg(id))
                 .contains(QStringLiteral("操作间")));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestReview::everyPointIsFoundBeforeACaseGoesOn()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const Said missing = act(examiner, "forward", id, QStringLiteral(R"(, '{"text": "拟同意", "findings": {"1": "meets"}}')"));
    REFUSED(missing, "YC314");
    QCOMPARE(missing.facts["points"][0]["no"].toInt(), 2);
    QCOMPARE(missing.facts["points"][0]["why"].toString(), QStringLiteral("missing"));
    const Said fails = act(examiner, "forward", id, QStringLiteral(R"(, '{"text": "拟同意", "findings": {"1": "meets", "2": "fails"}}')"));
    QCOMPARE(fails.facts["points"][0]["why"].toString(), QStringLiteral("fails"));
    REFUSED(act(examiner, "forward", id, QStringLiteral(R"(, '{"text": "拟同意", "findings": {"9": "meets"}}')")), "YC001");
    REFUSED(act(examiner, "forward", id, QStringLiteral(R"(, '{"text": "拟同意", "findings": {"1": "perhaps"}}')")), "YC001");
    REFUSED(act(examiner, "forward", id, QStringLiteral(R"(, '{"text": " ", "findings": {"1": "meets", "2": "meets"}}')")), "YC303");
    DONE(act(examiner, "forward", id, QStringLiteral(R"(, '{"text": "拟同意", "findings": {"1": "meets", "2": "not_applicable"}}')")));
    // The next one starts from what was found, and may find otherwise.
    const Said next = claim(reviewer, id);
    QCOMPARE(next["case"]["review"]["points"][1]["finding"].toString(), QStringLiteral("not_applicable"));
    REFUSED(act(reviewer, "forward", id, QStringLiteral(R"(, '{"text": "同意", "findings": {"2": "fails"}}')")), "YC314");
    DONE(act(reviewer, "forward", id, QStringLiteral(R"(, '{"text": "同意"}')")));
}

void TestReview::aProposedRefusalGoesOnWithItsWords()
{
    const qint64 id = accepted();
    DONE(take(examiner, "refuse", id, refusal));
    QCOMPARE(hall.status(id), QStringLiteral("accepted"));
    QCOMPARE(step(id), QStringLiteral("review"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where case_id = %1 and kind = 'refusal'").arg(id)),
             QStringLiteral("0"));
    DONE(take(reviewer, "refuse", id, refusal));
    const Said opened = claim(decider, id);
    QVERIFY(opened["case"]["review"]["refusal"]["facts"].toString().contains(QStringLiteral("操作间")));
    REFUSED(act(decider, "\"grant\"", id, QStringLiteral(R"(, '{"text": "准予"}')")), "YC314");
    DONE(act(decider, "refuse", id, refusal));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestReview::aDeemedAcceptanceOwesItsVerification()
{
    const qint64 id = hall.fresh();
    hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 hour' where case_id = %1 and kind = 'tell'").arg(id));
    DONE(hall.tidy());
    QCOMPARE(hall.status(id), QStringLiteral("accepted"));
    DONE(forward(examiner, id));
    DONE(forward(reviewer, id));
    REFUSED(take(decider, "\"grant\"", id, fine), "YC307");
    // The officer's having it open is no claim of a window's, and its being verified takes nothing from the officer's place.
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(step(id), QStringLiteral("decide"));
    DONE(take(decider, "\"grant\"", id, fine));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestReview::whatIsSentBackReturnsToItsPlace()
{
    const qint64 id = accepted();
    DONE(forward(examiner, id));
    REFUSED(take(reviewer, "send_back", id, QStringLiteral(", '重核'")), "YC303");
    DONE(act(reviewer, "send_back", id, QStringLiteral(", '租赁合同页码不全，请核对原件后再送审。'")));
    REFUSED(claim(reviewer, id), "YC105");
    const Said page = hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('window', '{}', null, 200, null)"));
    const QJsonArray rows = page["rows"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; });
    QVERIFY(row != rows.end());
    QVERIFY(QJsonValue(*row)["due_at"].isString());
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    QCOMPARE(hall.value(QStringLiteral("select state from hall.queue where case_id = %1").arg(id)), QStringLiteral("0"));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(step(id), QStringLiteral("review"));
    DONE(forward(reviewer, id));
    QCOMPARE(hall.faultsOf(id), QString());
}

// A day that is taken out, or given back: the window's queue follows the clock as the officers' does.
void TestReview::whatWasSentBackWaitsByThePromisedDay()
{
    const qint64 id = accepted();
    DONE(take(examiner, "send_back", id, QStringLiteral(", '租赁合同页码不全，请核对原件后再送审。'")));
    const auto waits = [&] {
        return hall.value(
            QStringLiteral(
                "select q.due_at = k.due_at from hall.queue q join hall.clock k using (case_id) where case_id = %1 and kind = 'promised'")
                .arg(id));
    };
    QCOMPARE(waits(), QStringLiteral("t"));
    for (const char *moved : {"3 days", "-1 days"}) {
        const QString was = due(id);
        hall.value(QStringLiteral(
                       "select hall.redated(c, k, jsonb_populate_record(k, jsonb_build_object('due_at', k.due_at + interval '%2'))) from "
                       "hall.case_file c join hall.clock k on k.case_id = c.id and k.kind = 'promised' where c.id = %1")
                       .arg(id)
                       .arg(QLatin1String(moved)));
        QVERIFY(due(id) != was);
        QCOMPARE(waits(), QStringLiteral("t"));
    }
}

void TestReview::undoingBringsBackTheStep()
{
    const qint64 id = accepted();
    DONE(take(examiner, "forward", id, fine));
    const Said undone = hall.call(examiner, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(id));
    DONE(undone);
    QCOMPARE(step(id), QStringLiteral("examine"));
    QVERIFY(undone["case"]["holder"]["mine"].toBool());
    // The opinion counts no more: its author is free again.
    QCOMPARE(hall.value(QStringLiteral("select undone from hall.opinion where case_id = %1").arg(id)), QStringLiteral("t"));
    QCOMPARE(hall.faultsOf(id), QString());
    const QString before = due(id);
    DONE(act(examiner, "pause", id,
             QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾控中心", "reason": "需检测餐具消毒效果"}')")));
    DONE(hall.call(examiner, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(id)));
    QCOMPARE(due(id), before);
    QCOMPARE(hall.value(QStringLiteral("select paused || ' ' || hall.day_of(due_at) from hall.review_queue where case_id = %1").arg(id)),
             QStringLiteral("false ") + before);
    DONE(act(examiner, "forward", id, fine));
    // What the next one has taken up is not taken back.
    DONE(claim(reviewer, id));
    const Said late = hall.call(examiner, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(id));
    REFUSED(late, "YC106");
    QCOMPARE(hall.faultsOf(id), QString());
}

// What an act sends besides its own words is dropped: in the history it would stand as if the hall had said it.
void TestReview::nobodySaysHimselfForWhomHeActs()
{
    const QString forged = QStringLiteral("'{%1, \"for\": \"江门市人民政府\", \"for_no\": \"P0001\", \"by\": \"局长\", \"from\": \"局长\", "
                                          "\"undone\": 1, \"note\": \"别的话\"}'");
    const auto history = [&](qint64 id) {
        return QString::fromUtf8(
            QJsonDocument(hall.call(examiner, QStringLiteral("review.case_file(%1)").arg(id))["history"].toArray()).toJson());
    };
    const qint64 id = accepted();
    DONE(take(examiner, "offer_hearing", id,
              QStringLiteral(", ") + forged.arg(QStringLiteral("\"matter\": \"关于本次申请的听证事项说明\""))));
    DONE(take(examiner, "inform_party", id,
              QStringLiteral(", ") +
                  forged.arg(QStringLiteral("\"name\": \"邻居\", \"interest\": \"共用的楼梯和通道\", \"matter\": \"改为餐饮\""))));
    DONE(take(examiner, "refuse", id,
              QStringLiteral(R"(, '{"findings": {"1": "fails", "2": "meets"}}', )") +
                  forged.arg(QStringLiteral("\"facts\": \"现场核查发现操作间面积不足六平方米\", \"articles\": \"第三十三条\", \"reasons\": "
                                            "\"加工场所与经营规模不相适应，不符合法定条件\""))));
    QVERIFY(history(id).contains(QStringLiteral("关于本次申请的听证事项说明")));
    QVERIFY2(!history(id).contains(QStringLiteral("政府")) && !history(id).contains(QStringLiteral("局长")), qPrintable(history(id)));
    QCOMPARE(
        hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and data ?| '{for,for_no,by,from,undone}'").arg(id)),
        QStringLiteral("0"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.opinion where case_id = %1 and refusal ?| '{for,by,note}'").arg(id)),
             QStringLiteral("0"));
    const qint64 other = accepted();
    const QString today = hall.value("select hall.today()");
    DONE(take(examiner, "site_visit", other,
              QStringLiteral(", ") + forged.arg(QStringLiteral("\"day\": \"%1\", \"officers\": [\"P0831\", \"P0832\"], \"place\": "
                                                               "\"堤东路128号\", \"findings\": \"现场与申报的一致，通风良好\"")
                                                    .arg(today))));
    DONE(act(
        examiner, "pause", other,
        QStringLiteral(", ") +
            forged.arg(QStringLiteral("\"cause\": \"testing\", \"workdays\": \"3\", \"body\": \"区疾控\", \"reason\": \"需要检测水样\""))));
    QCOMPARE(hall.value(
                 QStringLiteral("select count(*) from hall.event where case_id = %1 and data ?| '{for,for_no,by,from,undone}'").arg(other)),
             QStringLiteral("0"));
    // The chain's own words about a stand-in and about what was undone are the hall's.
    QCOMPARE(hall.value(QStringLiteral("select data - 'x' from hall.append_event((select c from hall.case_file c where id = %1), null, "
                                       "'counter', 'note', 'accepted', '{\"for\": \"x\", \"undone\": 1, \"note\": \"y\"}')")
                            .arg(other)),
             QStringLiteral("{\"note\": \"y\"}"));
}

void TestReview::aCaseThatNoOfficerOpenedTellsHimNothing()
{
    const qint64 id = accepted();
    for (const char *call : {"review.preview_notice(%1, 'offer_hearing', '{\"matter\": \"关于本次申请的听证事项说明\"}')",
                             "review.explain(%1)", "review.print_log(%1)"}) {
        const Said shut = hall.call(examiner, QString::fromUtf8(call).arg(id));
        REFUSED(shut, "YC001");
        QCOMPARE(shut.facts["what"].toString(), QStringLiteral("attempt"));
    }
    DONE(hall.call(examiner, QStringLiteral("review.look(%1)").arg(id)));
    DONE(hall.call(examiner, QStringLiteral("review.explain(%1)").arg(id)));
    DONE(hall.call(examiner,
                   QStringLiteral("review.preview_notice(%1, 'offer_hearing', '{\"matter\": \"关于本次申请的听证事项说明\"}')").arg(id)));
    DONE(hall.call(examiner, QStringLiteral("review.print_log(%1)").arg(id)));
}

void TestReview::theListNamesWhatIsTakenPastWhatSomebodyIsJustOpening()
{
    accepted(), accepted();
    const auto named = [this](const QString &skip = {}) {
        return hall.call(examiner, QStringLiteral("review.queue_page('mine', '{\"skip\": [%1]}', null, 1, null)").arg(skip))["up_next"];
    };
    const auto taken = [this] {
        return hall.call(examiner, QStringLiteral("review.claim_next(%1, 'mine', '{}')").arg(newRequest()))["case"];
    };
    const qint64 first = named()["case_id"].toInteger();
    const qint64 second = named(QString::number(first))["case_id"].toInteger();
    QVERIFY(first > 0 && second > 0 && first != second);
    auto other = OwnerSession::open(hall.fixture().ownerSignIn());
    QVERIFY(other && other.value().run(QStringLiteral("begin; select from hall.case_file where id = %1 for update").arg(first).toUtf8()));
    QCOMPARE(taken()["case_id"].toInteger(), second);
    QVERIFY(other.value().run("rollback"));
    QCOMPARE(named()["case_id"].toInteger(), first);
    QCOMPARE(taken()["case_id"].toInteger(), first);
}

// Whatever an officer's program asks for: nobody loads the whole list with one question.
void TestReview::aPageHasTwoHundredRowsAtMost()
{
    const qint64 id = accepted();
    QString script;
    for (int first = 1; first <= 201; first += 20)
        script += QStringLiteral("select applicant.submit('many-' || n, %1) from generate_series(%2, %3) n;\n")
                      .arg(literal(hall.application(RuleHall::shop)))
                      .arg(first)
                      .arg(qMin(first + 19, 201));
    const PsqlAnswer came = hall.psql(QStringLiteral("portal"), script);
    QVERIFY2(came.exitCode == 0, qPrintable(came.err));
    // They wait where the first one does.
    hall.value(
        QStringLiteral("insert into hall.review_queue (case_id, department_id, item_id, place, step, due_at)"
                       " select c.id, q.department_id, q.item_id, q.place, q.step, q.due_at from hall.review_queue q, hall.case_file c"
                       " where q.case_id = %1 and c.external_id ~ '^many-'")
            .arg(id));
    const Said page = hall.call(examiner, "review.queue_page('mine', '{}', null, 1000000, null)");
    DONE(page);
    QVERIFY(page["counts"]["mine"].toInt() > 200);
    QCOMPARE(page["rows"].toArray().size(), 200);
    QVERIFY(page["next"].isObject());
    const Said least = hall.call(examiner, "review.queue_page('mine', '{}', null, -1, null)");
    QCOMPARE(least["rows"].toArray().size(), 1);
    hall.value(
        QStringLiteral("delete from hall.review_queue q using hall.case_file c where c.id = q.case_id and c.external_id ~ '^many-'"));
}

YICHUANG_TEST(TestReview)
#include "tst_Review.moc"
