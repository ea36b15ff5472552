// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

using namespace yichuang;
using namespace yichuang::test;

// What stands beside the steps of review, as whoever has an officer's password and psql meets it (docs/review.md): when the time stands
// still or runs longer, who is heard, who looks at the place, who stands in for whom, and many cases at once.
class TestReviewProcedures : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void aPauseNeedsALawfulCauseAndMovesTheDates();
    void anExtensionIsAskedByOneAndApprovedOnceByAnother();
    void otherDepartmentsAreHeardUntilTheirDay();
    void aDecisionWaitsForAHearing();
    void aHearingIsAskedForInTheTimeThatTheHallSays();
    void aHearingThatWasAskedForIsHeld();
    void whatIsDecidedAtOnceIsGrantedByWhoAcceptedIt();
    void aVisitTakesTwo();
    void whoStandsInActsForAnotherOnItsDays();
    void whatSomebodyHeldGoesBackToTheTeam();
    void aFailedCaseOfABatchHidesNoOther();
    void aBatchThatWasLeftSaysWhatOfItWasDone();
    void whatIsNoLicenceIsNotRefusedAsOne();
};

void TestReviewProcedures::aPauseNeedsALawfulCauseAndMovesTheDates()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const auto procedure = [](const char *cause, int days) {
        return QStringLiteral(R"(, '{"cause": "%1", "workdays": %2, "body": "区疾病预防控制中心", "reason": "需检测餐具消毒效果"}')")
            .arg(QLatin1String(cause))
            .arg(days);
    };
    REFUSED(act(examiner, "pause", id, procedure("lunch", 3)), "YC318");
    REFUSED(act(examiner, "pause", id, procedure("auction", 3)), "YC318"); // lawful, but not for this item
    REFUSED(act(examiner, "pause", id, procedure("testing", 0)), "YC303");
    REFUSED(act(examiner, "pause", id, QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾控", "reason": ""}')")),
            "YC303");
    const QString before = due(id);
    const Said preview = hall.call(
        examiner,
        QStringLiteral(
            "review.preview_notice(%1, 'pause', '{\"cause\": \"testing\", \"workdays\": 3, \"body\": \"区疾控\", \"reason\": \"需检测\"}')")
            .arg(id));
    DONE(preview);
    QCOMPARE(preview["document"]["facts"]["cause"].toString(), QStringLiteral("检测"));
    // Day by day what the pause makes of the promised clock, before it is ordered and after.
    const auto days = [](const Said &clock) {
        QStringList all;
        for (const QJsonValue &day : clock["days"].toArray())
            all.append(day["date"].toString() + u' ' + QString::number(day["counted"].toInt()));
        return all;
    };
    const auto ahead = [&](const QString &who, int workdays) {
        return hall.call(who, QStringLiteral("review.clock_if_paused(%1, %2)").arg(id).arg(workdays));
    };
    const Said planned = ahead(examiner, 3);
    DONE(planned);
    REFUSED(ahead(examiner, 0), "YC303");
    REFUSED(ahead(examiner, 251), "YC303");
    REFUSED(ahead(elsewhere, 3), "YC001");
    QCOMPARE(due(id), before);
    const Said paused = act(examiner, "pause", id, procedure("testing", 3));
    DONE(paused);
    QCOMPARE(days(planned), days(hall.call(examiner, QStringLiteral("review.explain(%1)").arg(id))));
    QVERIFY(days(planned).last().startsWith(due(id)));
    QCOMPARE(hall.value(QStringLiteral("select hall.ordinal('%1') - hall.ordinal('%2')").arg(due(id), before)), QStringLiteral("3"));
    QCOMPARE(preview["document"]["facts"]["due_on"].toString(), due(id));
    QCOMPARE(hall.value(QStringLiteral("select facts ->> 'due_on' from hall.document where case_id = %1 and kind = 'pause'").arg(id)),
             due(id));
    QCOMPARE(hall.value(QStringLiteral("select paused || ' ' || hall.day_of(due_at) from hall.review_queue where case_id = %1").arg(id)),
             QStringLiteral("true ") + due(id));
    // It stands among what stands still; nothing but resuming moves it.
    REFUSED(take(examiner, "forward", id, fine), "YC105");
    QCOMPARE(hall.call(examiner, QStringLiteral("review.queue_page('paused', '{}', null, 50, null)"))["rows"][0]["light"].toString(),
             QStringLiteral("paused"));
    DONE(act(examiner, "resume", id, QStringLiteral(", '检测合格，报告编号 JK2026-1187。'")));
    QCOMPARE(due(id), before); // it never stood still: the first day is tomorrow
    DONE(act(examiner, "forward", id, fine));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestReviewProcedures::anExtensionIsAskedByOneAndApprovedOnceByAnother()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const auto askTooLong = [&] { return act(examiner, "ask_extension", id, QStringLiteral(", 11, '案情复杂，需要补充调查核实。'")); };
    REFUSED(askTooLong(), "YC312");
    // How many days the law lets is said in one place, for asking as for granting.
    hall.value("update hall.clock_cause set most = 8 where cause = 'extension'");
    QCOMPARE(askTooLong().facts["most"].toInt(), 8);
    hall.value("update hall.clock_cause set most = 10 where cause = 'extension'");
    REFUSED(act(examiner, "ask_extension", id, QStringLiteral(", 5, '忙'")), "YC303");
    const QString before = due(id);
    DONE(act(examiner, "ask_extension", id, QStringLiteral(", 5, '案情复杂，需要补充调查核实。'")));
    REFUSED(take(examiner, "ask_extension", id, QStringLiteral(", 5, '案情复杂，需要补充调查核实。'")), "YC105");
    REFUSED(act(examiner, "approve_extension", id, {}), "YC004");
    DONE(hall.call(examiner, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    // A leader finds it among his own, though the step is another's.
    const Said page = hall.call(decider, QStringLiteral("review.queue_page('mine', '{}', null, 200, null)"));
    const QJsonArray rows = page["rows"].toArray();
    QVERIFY(std::any_of(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; }));
    DONE(claim(decider, id));
    const QString call = QStringLiteral("review.approve_extension(%1, %2, %3)").arg(newRequest()).arg(id).arg(hall.version(id));
    DONE(hall.call(decider, call));
    DONE(hall.call(decider, call)); // the same key press
    REFUSED(take(decider, "approve_extension", id, {}), "YC105");
    QCOMPARE(hall.value(QStringLiteral("select hall.ordinal('%1') - hall.ordinal('%2')").arg(due(id), before)), QStringLiteral("5"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where case_id = %1 and kind = 'extension'").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.message where case_id = %1 and event = 'extended'").arg(id)),
             QStringLiteral("1"));
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    REFUSED(take(examiner, "ask_extension", id, QStringLiteral(", 2, '再延两个工作日以便会商。'")), "YC312");

    // A leader does not approve what he asked himself.
    const qint64 own = accepted();
    DONE(take(reviewer, "ask_extension", own, QStringLiteral(", 3, '案情复杂，需要补充调查核实。'")));
    REFUSED(take(reviewer, "approve_extension", own, {}), "YC313");
    DONE(hall.call(reviewer, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(own)));
    DONE(take(decider, "refuse_extension", own, QStringLiteral(", '现有期限足够'")));
    QCOMPARE(hall.value(QStringLiteral("select state from hall.extension_request where case_id = %1").arg(own)), QStringLiteral("refused"));
    QCOMPARE(hall.faultsOf(own), QString());
}

void TestReviewProcedures::otherDepartmentsAreHeardUntilTheirDay()
{
    const qint64 id = reviewed();
    DONE(claim(decider, id));
    REFUSED(act(decider, "ask_opinion", id, QStringLiteral(", '[17]', '请就选址提出意见', 3")), "YC001");
    REFUSED(act(decider, "ask_opinion", id, QStringLiteral(R"(, '["14", 11]', '请就选址提出意见', 3)")), "YC001");
    REFUSED(act(decider, "ask_opinion", id, QStringLiteral(", '[14, 14]', '请就选址提出意见', 3")), "YC001");
    DONE(act(decider, "ask_opinion", id, QStringLiteral(", '[14, 11]', '请就选址和排烟条件提出意见', 3")));
    REFUSED(act(decider, "terminate", id, QStringLiteral(", 'lapsed', '申请事项已无办理必要，申请人确认。'")), "YC315");
    const Said waiting = act(decider, "\"grant\"", id, fine);
    REFUSED(waiting, "YC315");
    QCOMPARE(waiting.facts["waiting"].toArray().size(), 2);
    // The department that was asked sees the case, and may say its word but do nothing else.
    DONE(hall.call(elsewhere, QStringLiteral("review.look(%1)").arg(id)));
    DONE(hall.call(elsewhere, QStringLiteral("review.case_file(%1)").arg(id)));
    REFUSED(take(elsewhere, "\"grant\"", id, fine), "YC001");
    const QString asked =
        hall.value(QStringLiteral("select id from hall.opinion_request where case_id = %1 and department_id = 14").arg(id));
    REFUSED(hall.call(reviewer, QStringLiteral("review.give_opinion(%1, %2, true, '同意')").arg(newRequest(), asked)), "YC001");
    const QString call = QStringLiteral("review.give_opinion(%1, %2, true, '选址符合卫生要求。')").arg(newRequest(), asked);
    const int seen = hall.version(id);
    DONE(hall.call(elsewhere, call));
    DONE(hall.call(elsewhere, call));
    REFUSED(hall.call(elsewhere, QStringLiteral("review.give_opinion(%1, %2, false, '改主意了')").arg(newRequest(), asked)), "YC105");
    // What the decision rests on changed: who decides by what he saw before is told.
    REFUSED(hall.call(decider, QStringLiteral("review.\"grant\"(%1, %2, %3%4)").arg(newRequest()).arg(id).arg(seen).arg(fine)), "YC101");
    // The other one lets its day pass.
    hall.value(
        QStringLiteral("update hall.opinion_request set due_at = now() - interval '1 minute' where case_id = %1 and answered_at is null")
            .arg(id));
    DONE(act(decider, "\"grant\"", id, fine));
    QCOMPARE(hall.faultsOf(id), QString());
}

// Who was told of his right has his days to use it, whoever decides and in whichever way.
void TestReviewProcedures::aDecisionWaitsForAHearing()
{
    const auto told = [this](const char *how) {
        const qint64 id = reviewed();
        const Said done =
            take(decider, how, id,
                 QLatin1String(how) == QLatin1String("offer_hearing")
                     ? QStringLiteral(R"(, '{"matter": "拟作出的决定涉及相邻住户的重大利益"}')")
                     : QStringLiteral(R"(, '{"name": "隔壁住户", "interest": "油烟口正对他家的窗", "matter": "开设餐饮店"}')"));
        if (!done.isDone())
            qFatal("a notice was refused: %s", qPrintable(done.log));
        return id;
    };
    // Told on the first day whose five days are not over yet, or on the last whose are.
    const auto toldOn = [this](qint64 id, const char *which) {
        hall.value(
            QStringLiteral(
                "set session_replication_role = replica; update hall.event set at = ((select %2 from hall.calendar_day where day > "
                "hall.today() "
                "- 60 and day <= hall.today() and hall.add_workdays(day, 5) %3 hall.today()) + time '12:00') at time zone 'Asia/Shanghai'"
                " where case_id = %1 and action in ('offer_hearing', 'inform_party')")
                .arg(id)
                .arg(QLatin1String(which),
                     QLatin1String(which).startsWith(QLatin1String("min")) ? QStringLiteral(">=") : QStringLiteral("<")));
    };
    for (const char *how : {"offer_hearing", "inform_party"}) {
        const qint64 id = told(how);
        const Said early = act(decider, "\"grant\"", id, fine);
        REFUSED(early, "YC321");
        QCOMPARE(early.facts[u"why"].toString(), QStringLiteral("days"));
        QCOMPARE(early.facts[u"until"].toString(), hall.value("select hall.add_workdays(hall.today(), 5)"));
        REFUSED(act(decider, "refuse", id, refusal), "YC321");
        REFUSED(hall.call(decider, QStringLiteral("review.act_in_batch(%1, %2, '%3', 'decide', '符合条件，同意')")
                                       .arg(newRequest())
                                       .arg(id)
                                       .arg(RuleHall::shop)),
                "YC317");
        toldOn(id, "min(day)");
        REFUSED(act(decider, "\"grant\"", id, fine), "YC321");
        toldOn(id, "max(day)");
        DONE(act(decider, "\"grant\"", id, fine));
    }
    // What was taken back was not told.
    const qint64 undone = told("offer_hearing");
    DONE(hall.call(decider, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(undone)));
    DONE(act(decider, "\"grant\"", undone, fine));
    // Who waives it is not waited for; the waiver is of this notice and of no later one.
    const qint64 waived = told("offer_hearing");
    const QString today = hall.value("select hall.today()");
    const auto answer = [&](qint64 id, const char *outcome, const QString &day) {
        return act(decider, "answer_hearing", id,
                   QStringLiteral(R"(, '{"outcome": "%1", "day": "%2", "note": "申请人书面放弃听证，附卷第十二页"}')")
                       .arg(QLatin1String(outcome), day));
    };
    REFUSED(answer(waived, "waived", hall.value("select hall.today() + 1")), "YC316");
    REFUSED(answer(waived, "held", today), "YC105"); // nobody asked for one
    DONE(answer(waived, "waived", today));
    DONE(act(decider, "inform_party", waived,
             QStringLiteral(R"(, '{"name": "隔壁住户", "interest": "油烟口正对他家的窗", "matter": "开设餐饮店"}')")));
    REFUSED(act(decider, "\"grant\"", waived, fine), "YC321");
    DONE(answer(waived, "waived", today));
    DONE(act(decider, "refuse", waived, refusal));
    QCOMPARE(hall.faultsOf(waived), QString());
    REFUSED(take(decider, "answer_hearing", reviewed(),
                 QStringLiteral(R"(, '{"outcome": "waived", "day": "%1", "note": "书面放弃"}')").arg(today)),
            "YC105");
}

// The applicant's time has a unit of its own: the dates, the notices and what keeps a decision waiting follow the hall's rule.
void TestReviewProcedures::aHearingIsAskedForInTheTimeThatTheHallSays()
{
    const auto set = [this](const char *period) {
        hall.value(QStringLiteral("update hall.setting set value = value %1 where key = 'rules'").arg(QLatin1String(period)));
    };
    set(R"(|| '{"hearing_period": {"n": 7, "unit": "day"}}')");
    const QString until = hall.value("select hall.due_day(hall.today(), 7, 'day')");
    const auto facts = [this](qint64 id, const char *kind) {
        return hall.value(QStringLiteral("select facts ->> 'hearing_period' || '|' || coalesce(facts ->> 'hearing_due_on', facts ->> "
                                         "'answer_by') from hall.document where case_id = %1 and kind = '%2'")
                              .arg(id)
                              .arg(QLatin1String(kind)));
    };
    const qint64 id = reviewed();
    DONE(take(decider, "offer_hearing", id, QStringLiteral(R"(, '{"matter": "拟作出的决定涉及相邻住户的重大利益"}')")));
    QCOMPARE(facts(id, "hearing_notice"), QStringLiteral("7日|") + until);
    const Said early = act(decider, "\"grant\"", id, fine);
    REFUSED(early, "YC321");
    QCOMPARE(early.facts[u"until"].toString(), until);
    const QJsonObject review = hall.call(decider, QStringLiteral("review.case_file(%1)").arg(id))["review"].toObject();
    QCOMPARE(review[u"hearing_period"], QJsonValue(QJsonObject({{"n", 7}, {"unit", "day"}})));
    const QJsonArray said = review[u"opinions"].toArray();
    QVERIFY(std::any_of(said.begin(), said.end(), [&](const QJsonValue &one) { return one[u"until"].toString() == until; }));
    const qint64 party = reviewed();
    DONE(take(decider, "inform_party", party,
              QStringLiteral(R"(, '{"name": "隔壁住户", "interest": "油烟口正对他家的窗", "matter": "开设餐饮店"}')")));
    QCOMPARE(facts(party, "third_party_notice"), QStringLiteral("7日|") + until);
    // Who was told has the time that his notice names, whatever the hall says since.
    set(R"(|| '{"hearing_period": {"n": 30, "unit": "day"}}')");
    QCOMPARE(act(decider, "\"grant\"", id, fine).facts[u"until"].toString(), until);
    QCOMPARE(act(decider, "\"grant\"", party, fine).facts[u"until"].toString(), until);
    set("- 'hearing_period'");
    QCOMPARE(hall.value("select hall.hearing_until(hall.today())"), hall.value("select hall.add_workdays(hall.today(), 5)"));
}

// 即办件: one step, which whoever accepted the case may take himself; the second-person rule is for everything else.
void TestReviewProcedures::whatIsDecidedAtOnceIsGrantedByWhoAcceptedIt()
{
    const auto atBothDesks = [this](const char *steps, int department) {
        hall.value(
            QStringLiteral("update hall.staff set desks = '{counter,review}', steps = '%1', department_id = %2 where login = 'p0801';"
                           "select hall.make_login('p0801', '{counter,review}', null)")
                .arg(QLatin1String(steps))
                .arg(department));
    };
    const QString was = hall.value("select department_id from hall.staff where login = 'p0801'");
    atBothDesks("{decide}", 5);
    const qint64 id = accepted(RuleHall::certificate);
    QCOMPARE(step(id), QStringLiteral("decide"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.review_step s join hall.case_file c on c.item_version_id = "
                                       "s.item_version_id where c.id = %1")
                            .arg(id)),
             QStringLiteral("1"));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("review.sign_in('pc')")));
    DONE(take(RuleHall::clerk, "\"grant\"", id, fine));
    QCOMPARE(hall.value(QStringLiteral("select string_agg(s.login, ' ' order by e.seq) from hall.event e join hall.staff s on s.id = "
                                       "e.staff_id where e.case_id = %1 and e.action in ('accept', 'grant')")
                            .arg(id)),
             QStringLiteral("p0801 p0801"));
    QCOMPARE(hall.value(QStringLiteral("select status from hall.case_file where id = %1").arg(id)), QStringLiteral("granted"));
    // Of a licence with steps he is the one who must not.
    atBothDesks("{decide}", 17);
    DONE(hall.sit(RuleHall::clerk, 1));
    const qint64 licence = reviewed();
    DONE(hall.call(RuleHall::clerk, QStringLiteral("review.sign_in('pc')")));
    const Said refused = take(RuleHall::clerk, "\"grant\"", licence, fine);
    REFUSED(refused, "YC313");
    QCOMPARE(refused.facts[u"why"].toString(), QStringLiteral("accept"));
    hall.value(QStringLiteral("update hall.staff set steps = '{}', department_id = %1 where login = 'p0801'")
                   .arg(was.isEmpty() ? QStringLiteral("null") : was));
    DONE(hall.sit(RuleHall::clerk, 1));
}

void TestReviewProcedures::aHearingThatWasAskedForIsHeld()
{
    const qint64 id = reviewed();
    DONE(take(decider, "offer_hearing", id, QStringLiteral(R"(, '{"matter": "拟作出的决定涉及相邻住户的重大利益"}')")));
    hall.value(QStringLiteral("set session_replication_role = replica; update hall.event set at = at - interval '40 days' where case_id = "
                              "%1 and action = 'offer_hearing'")
                   .arg(id));
    const auto answer = [&](const char *outcome, const QString &day) {
        return act(decider, "answer_hearing", id,
                   QStringLiteral(R"(, '{"outcome": "%1", "day": "%2", "note": "相邻住户三人到场，笔录共四页"}')")
                       .arg(QLatin1String(outcome), day));
    };
    REFUSED(answer("asked", hall.value("select hall.today()")), "YC316"); // too late to ask
    DONE(answer("asked", hall.value("select hall.today() - 38")));
    const Said before = act(decider, "\"grant\"", id, fine);
    REFUSED(before, "YC321");
    QCOMPARE(before.facts[u"why"].toString(), QStringLiteral("asked"));
    DONE(answer("held", hall.value("select hall.today() - 3")));
    const Said held = hall.call(decider, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id));
    DONE(held);
    const QJsonArray told = held["case"]["review"]["opinions"].toArray();
    const auto of = [&told](const char *act) {
        QJsonObject last;
        for (const QJsonValue &one : told)
            if (one[u"act"] == QLatin1String(act))
                last = one.toObject();
        return last;
    };
    // The window has the words, in its language.
    QCOMPARE(of("answer_hearing")[u"text"].toString(), QStringLiteral("相邻住户三人到场，笔录共四页"));
    QCOMPARE(of("answer_hearing")[u"outcome"].toString(), QStringLiteral("held"));
    QCOMPARE(of("answer_hearing")[u"day"].toString(), hall.value("select hall.today() - 3"));
    QVERIFY(of("offer_hearing")[u"until"].isString() && !of("offer_hearing").contains(u"step"));
    QVERIFY(of("accept")[u"originals"].isDouble() && !of("accept").contains(u"text"));
    DONE(act(decider, "refuse", id, refusal));
}

void TestReviewProcedures::aVisitTakesTwo()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const QString today = hall.value("select hall.today()");
    const auto visit = [&](const char *officers) {
        return QStringLiteral(
                   R"(, '{"day": "%1", "place": "堤东路 128 号", "officers": %2, "findings": "操作间布局与图纸一致，三防设施齐全。"}')")
            .arg(today, QLatin1String(officers));
    };
    REFUSED(act(examiner, "site_visit", id, visit(R"(["P0831"])")), "YC319");
    REFUSED(act(examiner, "site_visit", id, visit(R"(["P0831", "P0831"])")), "YC319");
    REFUSED(act(examiner, "site_visit", id, visit(R"(["P0832", "P0833"])")), "YC319"); // who writes was not there
    REFUSED(act(examiner, "site_visit", id, visit(R"(["P0831", "P0801"])")), "YC319"); // a clerk is no officer
    const Said stored = act(examiner, "site_visit", id, visit(R"(["P0831", "P0832"])"));
    DONE(stored);
    QVERIFY(QJsonDocument(stored["case"]["review"]["opinions"].toArray()).toJson().contains("三防设施齐全"));
    DONE(act(examiner, "forward", id, fine));
}

void TestReviewProcedures::whoStandsInActsForAnotherOnItsDays()
{
    const qint64 id = reviewed();
    const QString deputy = QStringLiteral("p0831");
    hall.value("insert into hall.delegation (from_staff, to_staff, first_day, last_day, reason, by) select a.id, b.id, hall.today() - 9, "
               "hall.today() - 2, '休假', a.id"
               " from hall.staff a, hall.staff b where a.work_no = 'P0833' and b.work_no = 'P0831'");
    // It is over, and somebody else's days are not his to give.
    REFUSED(take(deputy, "\"grant\"", id, fine), "YC004");
    DONE(hall.call(deputy, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    REFUSED(hall.call(deputy, QStringLiteral("review.delegate(%1, 'P0833', 'P0831', '%2', '%2', '代他签发')")
                                  .arg(newRequest(), hall.value("select hall.today()"))),
            "YC004");
    const Said given = hall.call(decider, QStringLiteral("review.delegate(%1, 'P0833', 'P0831', '%2', '%2', '外出开会')")
                                              .arg(newRequest(), hall.value("select hall.today()")));
    DONE(given);
    // Standing in does not make another person of who examined.
    REFUSED(take(deputy, "\"grant\"", id, fine), "YC313");
    DONE(hall.call(deputy, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    const qint64 other = accepted();
    hall.value("update hall.staff set steps = '{examine,review,approve}' where work_no = 'P0832'");
    hall.value("update hall.staff set steps = '{examine,review,decide,approve}' where work_no = 'P0833'");
    DONE(forward(reviewer, other));
    DONE(forward(decider, other));
    // Nobody lends a right that he could not use himself: who is away reviewed this case, so nobody decides it for him.
    const Said lent = take(deputy, "\"grant\"", other, fine);
    REFUSED(lent, "YC313");
    QCOMPARE(lent.facts["why"].toString(), QStringLiteral("principal"));
    hall.value(
        QStringLiteral(
            "update hall.opinion set staff_id = (select id from hall.staff where work_no = 'P0832') where case_id = %1 and step = 'review'")
            .arg(other));
    DONE(act(deputy, "\"grant\"", other, fine));
    QCOMPARE(
        hall.value(
            QStringLiteral(
                "select s.work_no from hall.opinion o join hall.staff s on s.id = o.for_staff where case_id = %1 and outcome = 'grant'")
                .arg(other)),
        QStringLiteral("P0833"));
    DONE(hall.call(decider, QStringLiteral("review.end_delegation(%1, %2)").arg(newRequest()).arg(given["id"].toInteger())));
    REFUSED(take(deputy, "\"grant\"", id, fine), "YC004");
    DONE(hall.call(deputy, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    hall.value("update hall.staff set steps = '{decide,approve}' where work_no = 'P0833'");
}

void TestReviewProcedures::whatSomebodyHeldGoesBackToTheTeam()
{
    const qint64 id = accepted();
    DONE(claim(examiner, id));
    const Said preview = hall.call(decider, QStringLiteral("review.team_preview('P0831')"));
    DONE(preview);
    QVERIFY(preview["cases"].toArray().contains(hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id))));
    REFUSED(hall.call(examiner, QStringLiteral("review.team_preview('P0833')")), "YC004");
    REFUSED(hall.call(elsewhere, QStringLiteral("review.team_preview('P0831')")), "YC004");
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.lease where case_id = %1").arg(id)), QStringLiteral("1"));
    const Said given = hall.call(decider, QStringLiteral("review.team_return(%1, 'P0831', '调离本单位')").arg(newRequest()));
    DONE(given);
    QCOMPARE(given["cases"], preview["cases"]);
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.lease where case_id = %1").arg(id)), QStringLiteral("0"));
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'note' from hall.event where case_id = %1 and action = 'give_back'").arg(id)),
             QStringLiteral("调离本单位"));
    QCOMPARE(hall.faultsOf(id), QString());
    DONE(forward(reviewer, id));
}

void TestReviewProcedures::aFailedCaseOfABatchHidesNoOther()
{
    const qint64 good = accepted(), changed = accepted(), held = accepted(), last = accepted();
    for (const qint64 id : {good, changed, held, last})
        DONE(forward(examiner, id));
    hall.value(QStringLiteral("update hall.case_file set verification_owed = true where id = %1").arg(changed));
    DONE(hall.call("p0833", QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(held)));
    QStringList results;
    for (const qint64 id : {good, changed, held, last}) {
        const Said one = hall.call(
            reviewer, QStringLiteral("review.act_in_batch(%1, %2, '%3', 'review', '同意')").arg(newRequest()).arg(id).arg(RuleHall::shop));
        results.append(one.isDone() ? QStringLiteral("done") : one.state + one.facts["why"].toString());
    }
    QCOMPARE(results, QStringList({"done", "YC317owed", "YC317held", "done"}));
    QCOMPARE(step(good), QStringLiteral("decide"));
    QCOMPARE(step(changed), QStringLiteral("review"));
    QCOMPARE(step(last), QStringLiteral("decide"));
    // Another item or step than the batch's stays out, and so does what nobody looked at point by point.
    const qint64 fresh = accepted();
    REFUSED(
        hall.call(reviewer,
                  QStringLiteral("review.act_in_batch(%1, %2, '%3', 'decide', '同意')").arg(newRequest()).arg(fresh).arg(RuleHall::shop)),
        "YC317");
    const Said points = hall.call(
        examiner, QStringLiteral("review.act_in_batch(%1, %2, '%3', 'examine', '同意')").arg(newRequest()).arg(fresh).arg(RuleHall::shop));
    QCOMPARE(points.facts["why"].toString(), QStringLiteral("points"));
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(held)));
}

// A case of another department is not shown to who only names it, an older batch replaces none, and what was taken back is not done.
void TestReviewProcedures::aBatchThatWasLeftSaysWhatOfItWasDone()
{
    const qint64 first = accepted(), second = accepted();
    for (const qint64 id : {first, second})
        DONE(forward(examiner, id));
    const QString requests[] = {newRequest(), newRequest()};
    const auto keep = [&](const QString &who, int seq, const char *words) {
        const auto line = [](qint64 id, QString request) {
            return QStringLiteral(R"({"case": %1, "request": "%2"})").arg(id).arg(request.remove(u'\''));
        };
        return hall.call(who,
                         QStringLiteral(R"(review.keep_batch('{"opinion": "%1", "step": "review", "sent": true, "lines": [%2, %3]}', %4))")
                             .arg(QLatin1String(words), line(first, requests[0]), line(second, requests[1]))
                             .arg(seq));
    };
    DONE(keep(reviewer, 2, "new"));
    DONE(keep(reviewer, 1, "old"));
    DONE(hall.call(reviewer,
                   QStringLiteral("review.act_in_batch(%1, %2, '%3', 'review', '同意')").arg(requests[0]).arg(first).arg(RuleHall::shop)));
    const auto done = [&](const QString &who) {
        const Said kept = hall.call(who, QStringLiteral("review.kept_batch()"));
        QStringList all{kept["opinion"].toString()};
        for (const QJsonValue &line : kept["lines"].toArray())
            all.append(line[u"done"].isObject() ? QStringLiteral("done") : QStringLiteral("open"));
        return all.join(u' ');
    };
    QCOMPARE(done(reviewer), QStringLiteral("new done open"));
    QCOMPARE(done(decider), QString());
    DONE(keep(elsewhere, 1, "theirs"));
    QCOMPARE(done(elsewhere), QStringLiteral("theirs"));
    DONE(hall.call(reviewer, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(first)));
    QCOMPARE(done(reviewer), QStringLiteral("new open open"));
    REFUSED(hall.call(reviewer, QStringLiteral("review.keep_batch('[]', 3)")), "YC402");
    DONE(hall.call(reviewer, QStringLiteral("review.keep_batch('{}', 3)")));
    QCOMPARE(done(reviewer), QString());
    DONE(hall.call(reviewer, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(first)));
}

// Every list says it as the paper does.
void TestReviewProcedures::whatIsNoLicenceIsNotRefusedAsOne()
{
    const QString set =
        QStringLiteral("update hall.item_version v set licence = %1 from hall.item i where i.id = v.item_id and i.code = '%2'");
    const auto restored = qScopeGuard([&] { hall.value(set.arg(QStringLiteral("true"), RuleHall::shop)); });
    for (const bool licence : {true, false}) {
        const QString is = licence ? QStringLiteral("true") : QStringLiteral("false");
        hall.value(set.arg(is, RuleHall::shop));
        const qint64 id = reviewed();
        DONE(take(decider, "refuse", id, refusal));
        QCOMPARE(hall.value(
                     QStringLiteral("select hall.document_title(d) from hall.document d where case_id = %1 and kind = 'refusal'").arg(id)),
                 licence ? QStringLiteral("不予行政许可决定书") : QStringLiteral("不予办理决定书"));
        const Said clocks = hall.call(decider, QStringLiteral("review.explain(%1)").arg(id));
        QCOMPARE(clocks["status_name"].toString(), licence ? QStringLiteral("不予许可") : QStringLiteral("不予办理"));
        QCOMPARE(clocks["clocks"][0]["licence"].toBool(), licence);
        QCOMPARE(
            hall.value(
                QStringLiteral(
                    "select array(select coalesce((r ->> 'licence')::boolean, true) from (values (hall.queue_rows(array[c.id], 0) -> 0),"
                    " (hall.handout_rows(array[c.id]) -> 0), (hall.supervised_rows(array[c.id], array[now()], 'due') -> 0), "
                    "(hall.my_case_row(c)),"
                    " (hall.last_change(c)), (hall.status_facts(c, 'refuse'))) x(r)) = array_fill(%2, array[6])"
                    " from hall.case_file c where id = %1")
                    .arg(QString::number(id), is)),
            QStringLiteral("t"));
    }
}

YICHUANG_TEST(TestReviewProcedures)
#include "tst_ReviewProcedures.moc"
