// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// The dispositions of 行政许可法 Art. 32, pre-review and deemed acceptance (docs/decisions.md 7, 8, 21): what each needs, what it does to
// the clocks, and what it leaves behind.
class TestDispositions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOriginalThatWasTickedBeforeAnybodyCameWasNotSeen();
    void preReviewAnswersTheFiveDays();
    void aPaperThatIsWrongIsNotInvitedToBeShownAgain();
    void whoProvedTheAccountOfAMatterThatIsWhollyOnlineIsNotInvited();
    void whoDidNotProveTheAccountIsInvitedWhateverTheItem_data();
    void whoDidNotProveTheAccountIsInvitedWhateverTheItem();
    void whomNoMessageReachesIsTheVisitNoticePrinted_data();
    void whomNoMessageReachesIsTheVisitNoticePrinted();
    void aSupplementNamesItsPointsAndASecondOneOnlyNewPapers();
    void aSupplementNeedsReasonsDaysAndRealTargets();
    void decliningNeedsALawfulGroundFactsAndTheCompetentBody();
    void onlyALicenceIsDeclinedForFalsePapersOrABar();
    void onlyWhatAFormAllowsIsCorrectedOnTheSpot();
    void whoCorrectsTheNameComparesTheCardAgain();
    void aSlipInANameIsCorrectedWhateverTheFormMarks();
    void whatWasCorrectedIsWhatACaseIsFoundBy_data();
    void whatWasCorrectedIsWhatACaseIsFoundBy();
    void whatDoesNotBelongToADecisionStandsNowhere();
    void aFinalCaseIsNotTouchedAgain();
    void aDeclinedCaseComesBackOnlyWhereItMay_data();
    void aDeclinedCaseComesBackOnlyWhereItMay();
    void aLapsedDeadlineIsAcceptance();

private:
    // Taken up by the clerk: an application for what is handled wholly online.
    qint64 claimedOnline(const QJsonValue &realName)
    {
        QJsonObject paper = hall.application(RuleHall::online);
        QJsonObject applicant = paper["applicant"].toObject();
        applicant["real_name"] = realName;
        paper["applicant"] = applicant;
        const qint64 id = hall.opened(paper);
        hall.claim(RuleHall::clerk, id);
        return id;
    }
    QString nextStep(qint64 id)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["next_step"].toString();
    }

    RuleHall hall;
};

void TestDispositions::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    // Time does not run by itself here: a slow machine changes no verdict.
    hall.setRule("undo_seconds", 600);
}

// A clerk ticks papers over the applicant's files as well; whoever comes on the invitation shows them.
void TestDispositions::anOriginalThatWasTickedBeforeAnybodyCameWasNotSeen()
{
    const qint64 id = hall.claimed();
    DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    hall.tell(id);
    QCOMPARE(hall.value(QStringLiteral("select data -> 'unmarked' from hall.event where case_id = %1 and action = 'pre_review'").arg(id)),
             QStringLiteral("[2, 3]"));
    DONE(hall.claim(RuleHall::deputy, id));
    DONE(hall.verify(RuleHall::deputy, id, hall.inPerson(id), QJsonValue()));
    REFUSED(hall.decide(RuleHall::deputy, "accept", id), "YC302");
    DONE(hall.verify(RuleHall::deputy, id, QJsonValue(), RuleHall::allSeen()));
    // What is ticked while somebody is here stays, whatever is decided.
    REFUSED(hall.decide(RuleHall::deputy, "pre_review", id), "YC105");
    DONE(hall.decide(RuleHall::deputy, "accept", id));
}

void TestDispositions::preReviewAnswersTheFiveDays()
{
    const qint64 id = hall.claimed();
    const Said invited = hall.decide(RuleHall::clerk, "pre_review", id);
    DONE(invited);
    QCOMPARE(hall.status(id), QStringLiteral("invited"));
    QCOMPARE(
        hall.value(QStringLiteral("select outcome from hall.clock where case_id = %1 and kind = 'tell' and ended_at is not null").arg(id)),
        QStringLiteral("pre_review"));
    QCOMPARE(hall.value(QStringLiteral("select state from hall.queue where case_id = %1").arg(id)), QStringLiteral("3"));
    // The five days were answered: nothing lapses, however long the person takes.
    hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 day' where case_id = %1").arg(id));
    DONE(hall.tidy());
    QCOMPARE(hall.status(id), QStringLiteral("invited"));
    // Pre-review is not the one supplement notice.
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["lawful"]["notices"].toInt(), 0);
    const Said found = hall.call(RuleHall::deputy, QStringLiteral("counter.find('%1')").arg(hall.card(id)["number"].toString()));
    QCOMPARE(found["rows"][0]["case_id"].toInteger(), id);
    DONE(hall.claim(RuleHall::deputy, id));
    REFUSED(hall.decide(RuleHall::deputy, "pre_review", id), "YC105");
    DONE(hall.verify(RuleHall::deputy, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::deputy, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestDispositions::aPaperThatIsWrongIsNotInvitedToBeShownAgain()
{
    const qint64 id = hall.claimed();
    const auto mark = [&](const char *how) {
        return hall.verify(RuleHall::clerk, id, {}, QJsonArray{QJsonObject{{"seq", 2}, {"mark", how}}});
    };
    DONE(mark("mismatch"));
    const Said refused = hall.decide(RuleHall::clerk, "pre_review", id);
    REFUSED(refused, "YC302");
    QCOMPARE(refused.facts["materials"][0]["seq"].toInt(), 2);
    QCOMPARE(refused.facts["materials"][0]["why"].toString(), QStringLiteral("mismatch"));
    DONE(mark("seen"));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
}

void TestDispositions::whoProvedTheAccountOfAMatterThatIsWhollyOnlineIsNotInvited()
{
    const qint64 id = claimedOnline(true);
    QCOMPARE(nextStep(id), QStringLiteral("accept"));
    REFUSED(hall.decide(RuleHall::clerk, "pre_review", id), "YC309");
}

void TestDispositions::whoDidNotProveTheAccountIsInvitedWhateverTheItem_data()
{
    QTest::addColumn<QJsonValue>("realName");
    QTest::newRow("an account that typed its number") << QJsonValue(false);
    QTest::newRow("somebody applied for another") << QJsonValue();
}

// Acceptance asks for a verified person here; who is invited can be one before the five days are over.
void TestDispositions::whoDidNotProveTheAccountIsInvitedWhateverTheItem()
{
    QFETCH(QJsonValue, realName);
    const qint64 id = claimedOnline(realName);
    QCOMPARE(nextStep(id), QStringLiteral("pre_review"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    QCOMPARE(hall.status(id), QStringLiteral("invited"));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestDispositions::whomNoMessageReachesIsTheVisitNoticePrinted_data()
{
    QTest::addColumn<QJsonObject>("how");
    QTest::addColumn<bool>("reached");
    QTest::newRow("a mobile number") << QJsonObject{} << true;
    QTest::newRow("a landline") << QJsonObject{{"phone", "0750-3220128"}} << false;
    QTest::newRow("no messages, please") << QJsonObject{{"notify_sms", false}} << false;
}

// The notice answers the five days, so it has to go somewhere.
void TestDispositions::whomNoMessageReachesIsTheVisitNoticePrinted()
{
    QFETCH(QJsonObject, how);
    QFETCH(bool, reached);
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    for (auto said = how.begin(); said != how.end(); ++said)
        applicant[said.key()] = said.value();
    paper["applicant"] = applicant;
    const qint64 id = hall.opened(paper);
    DONE(hall.claim(RuleHall::clerk, id));
    const Said invited = hall.decide(RuleHall::clerk, "pre_review", id);
    DONE(invited);
    QCOMPARE(invited["messages"].toInt(), reached ? 1 : 0);
    const QString due = QStringLiteral("select count(*) from hall.paper_due p join hall.document d on d.id = p.document_id"
                                       " where d.kind = 'visit_notice' and d.case_id = %1")
                            .arg(id);
    QCOMPARE(hall.value(due), reached ? QStringLiteral("0") : QStringLiteral("1"));
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(hall.value(due), QStringLiteral("0"));
}

void TestDispositions::aSupplementNamesItsPointsAndASecondOneOnlyNewPapers()
{
    const qint64 id = hall.claimed();
    const auto of = [](const char *points) { return QJsonDocument::fromJson(points).array(); };
    const QJsonArray premises = of(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])");
    const QJsonArray plan = of(R"([{"target": "material", "seq": 3, "label": "平面图", "text": "平面图模糊不清，请重新提交。"}])");
    const QJsonArray area =
        of(R"([{"target": "field", "form": "T1", "pointer": "/shop/area", "label": "面积", "text": "面积与证明不一致，请核实更正。"}])");
    const Said first = hall.supplement(RuleHall::clerk, id, premises);
    DONE(first);
    QCOMPARE(hall.status(id), QStringLiteral("supplementing"));
    REFUSED(hall.claim(RuleHall::clerk, id), "YC105");
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"area": 64.5}}}})")));
    QCOMPARE(hall.status(id), QStringLiteral("submitted"));
    QCOMPARE(
        hall.value(QStringLiteral("select count(*) from hall.clock where case_id = %1 and kind = 'tell' and ended_at is null").arg(id)),
        QStringLiteral("1"));
    QCOMPARE(hall.value(QStringLiteral(
                            "select reserved_for = (select id from hall.staff where work_no = 'P0801') from hall.queue where case_id = %1")
                            .arg(id)),
             QStringLiteral("t"));
    DONE(hall.claim(RuleHall::clerk, id));

    // Waving a paper through does not make it new.
    DONE(hall.verify(RuleHall::clerk, id, {}, of(R"([{"seq": 4, "mark": "not_needed"}])")));
    const Said refused = hall.supplement(
        RuleHall::clerk, id, of(R"([{"target": "material", "seq": 4, "label": "其他说明", "text": "其他说明没有签名，请补签名。"}])"));
    REFUSED(refused, "YC305");
    REFUSED(hall.supplement(RuleHall::clerk, id, plan), "YC305");
    const Said both =
        hall.supplement(RuleHall::clerk, id, of(R"([{"target": "material", "seq": 2, "label": "a", "text": "仍然缺少签章，请补交原件。"},
        {"target": "field", "form": "T1", "pointer": "/shop/street", "label": "地址", "text": "地址填写不完整，请补充门牌。"}])"));
    REFUSED(both, "YC305");
    QCOMPARE(both.facts["targets"].toArray().size(), 1);
    QCOMPARE(both.facts["targets"][0]["pointer"].toString(), QStringLiteral("/shop/street"));

    // A supervisor's leave counts for this round only, and needs a reason.
    REFUSED(hall.call("p0890", QStringLiteral("supervision.allow_second_notice(%1, %2, '可以')").arg(newRequest()).arg(id)), "YC303");
    REFUSED(hall.call(
                "p0890",
                QStringLiteral("supervision.allow_second_notice(%1, %2, '材料确有新的问题需要补正')").arg(newRequest()).arg(hall.fresh())),
            "YC001");
    DONE(hall.call("p0890",
                   QStringLiteral("supervision.allow_second_notice(%1, %2, '材料确有新的问题需要补正')").arg(newRequest()).arg(id)));
    DONE(hall.supplement(RuleHall::clerk, id, plan));
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.supplement_point where case_id = %1").arg(id)), QStringLiteral("1"));
    // What the applicant changed may be named without leave.
    hall.value(QStringLiteral("delete from hall.second_notice_leave where case_id = %1").arg(id));
    REFUSED(hall.supplement(RuleHall::clerk, id, plan), "YC305");
    DONE(hall.supplement(RuleHall::clerk, id, area));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestDispositions::aSupplementNeedsReasonsDaysAndRealTargets()
{
    const qint64 id = hall.claimed();
    const auto with = [&](const char *point, const QString &days = QStringLiteral("15")) {
        return hall.supplement(RuleHall::clerk, id, QJsonDocument::fromJson(point).array(), days);
    };
    REFUSED(with("[]"), "YC303");
    REFUSED(hall.decide(RuleHall::clerk, "supplement", id, ", null, 15, '{}'"), "YC303");
    const Said brief = with(R"([{"target": "material", "seq": 2, "text": "缺章"}])");
    REFUSED(brief, "YC303");
    QCOMPARE(brief.facts["least"].toInt(), 10);
    REFUSED(with(R"([{"target": "material", "seq": 2, "text": "          "}])"), "YC303");
    REFUSED(with(R"([{"target": "material", "seq": 77, "text": "缺少产权人签章，请补交。"}])"), "YC001");
    REFUSED(with(R"([{"target": "material", "seq": "x", "text": "缺少产权人签章，请补交。"}])"), "YC001");
    REFUSED(with(R"([{"target": "field", "form": "T1", "pointer": "/shop/nothing", "text": "缺少产权人签章，请补交。"}])"), "YC001");
    REFUSED(with(R"([{"target": "mood", "text": "缺少产权人签章，请补交。"}])"), "YC001");
    const char *good = R"([{"target": "material", "seq": 2, "label": "a", "text": "缺少产权人签章，请补交。"}])";
    REFUSED(with(good, "0"), "YC303");
    REFUSED(with(good, "null"), "YC303");
    REFUSED(with(good, "121"), "YC303");
    QCOMPARE(hall.status(id), QStringLiteral("submitted"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where kind = 'supplement' and case_id = %1").arg(id)),
             QStringLiteral("0"));
}

void TestDispositions::decliningNeedsALawfulGroundFactsAndTheCompetentBody()
{
    const qint64 id = hall.claimed();
    const auto decline = [&](const char *rest) {
        return hall.decide(RuleHall::clerk, "decline", id, QStringLiteral(", %1, '{}'").arg(QString::fromUtf8(rest)));
    };
    const QString none = hall.value(QStringLiteral("select max(ground) + 1 from hall.ground"));
    for (const QString &ground : {QStringLiteral("0"), none, QStringLiteral("null")})
        REFUSED(decline(qPrintable(QStringLiteral("%1, '不属于本机关职权范围。', null").arg(ground))), "YC304");
    const Said barred = decline("4, '在限制申请期限之内提出申请。', null");
    REFUSED(barred, "YC304");
    QCOMPARE(barred.facts["ground"].toInt(), 4);
    REFUSED(decline("2, '不属于', null"), "YC303");
    REFUSED(decline("3, null, null"), "YC303");
    REFUSED(decline("2, '不属于本机关职权范围，请另行申请。', null"), "YC306");
    REFUSED(decline("2, '不属于本机关职权范围，请另行申请。', '局'"), "YC306");
    // Nor does a body that nobody sees tell where to go (Art. 32 (2)).
    for (const char *blank : {"\u3000\u3000\u3000\u3000", "\u200D\u200D\u200D\u200D", "局\uFE0F\uFE0F\uFE0F\uFE0F"})
        REFUSED(decline(qPrintable(QStringLiteral("2, '不属于本机关职权范围，请另行申请。', '%1'").arg(QString::fromUtf8(blank)))),
                "YC306");
    hall.value(QStringLiteral("insert into hall.bar select applicant ->> 'id_number', item_id, hall.today(), '不予许可决定书' from "
                              "hall.case_file where id = %1")
                   .arg(id));
    const Said done = decline("4, '在限制申请期限之内提出申请。', null");
    DONE(done);
    QCOMPARE(done["status"].toString(), QStringLiteral("declined"));
    // On no other ground is anybody sent elsewhere, whatever the call says, nor to a body of blanks.
    const qint64 free = hall.claimed();
    const Said shown = hall.call(
        RuleHall::clerk,
        QStringLiteral("counter.preview_notice(%1, 'decline', %2)")
            .arg(free)
            .arg(literal(object(
                R"({"ground": 3, "facts": "经向出具单位核实，所提交的证明不是该单位出具。", "competent_body": "江门市市场监督管理局"})"))));
    DONE(shown);
    QVERIFY(!QJsonDocument(shown.value.toObject()).toJson().contains("江门市市场监督管理局"));
    DONE(hall.decide(RuleHall::clerk, "decline", free, ", 1, '该活动依法不需要取得许可。', '江门市市场监督管理局', '{}'"));
    QCOMPARE(
        hall.value(QStringLiteral("select concat_ws(' ', e.data ->> 'competent_body', d.facts ->> 'competent_body', d.facts ->>"
                                  " 'competent_phone') from hall.event e join hall.document d on d.event_id = e.id where e.case_id = %1"
                                  " and e.action = 'not_require'")
                       .arg(free)),
        QString());
    QCOMPARE(hall.status(free), QStringLiteral("not_required"));
    QCOMPARE(hall.value(QStringLiteral("select kind from hall.document where case_id = %1 and kind <> 'receipt'").arg(free)),
             QStringLiteral("not_required"));
}

// 行政许可法 Art. 78 and 79 speak of licences: a card or a registration is not refused by them, whoever asks the hall.
void TestDispositions::onlyALicenceIsDeclinedForFalsePapersOrABar()
{
    const QString facts = QStringLiteral("'经向出具单位核实，所提交的证明不是该单位出具。', null, '{}'");
    const auto groundsOf = [&](qint64 id) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id)).value["lawful"]["grounds"].toArray();
    };
    const qint64 card = hall.claimed(RuleHall::clerk, RuleHall::certificate);
    hall.value(QStringLiteral("insert into hall.bar select applicant ->> 'id_number', item_id, hall.today(), '不予许可决定书' from "
                              "hall.case_file where id = %1")
                   .arg(card));
    QVERIFY(groundsOf(card).contains(2));
    for (const char *ground : {"3", "4"}) {
        const Said refused = hall.decide(RuleHall::clerk, "decline", card, QStringLiteral(", %1, ").arg(QLatin1String(ground)) + facts);
        REFUSED(refused, "YC304");
        QCOMPARE(refused.facts["why"].toString(), QStringLiteral("no_licence"));
        QVERIFY(!groundsOf(card).contains(QLatin1String(ground).toInt()));
    }
    QCOMPARE(hall.status(card), QStringLiteral("submitted"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where kind = 'decline' and case_id = %1").arg(card)),
             QStringLiteral("0"));

    const qint64 licence = hall.claimed();
    QVERIFY(groundsOf(licence).contains(3) && !groundsOf(licence).contains(4)); // nobody is barred
    const Said brief =
        hall.decide(RuleHall::clerk, "decline", licence, QStringLiteral(", 3, '经核实，所提交的材料内容与事实不符：', null, '{}'"));
    REFUSED(brief, "YC303");
    QCOMPARE(brief.facts["least"].toInt(), 20);
    DONE(hall.decide(RuleHall::clerk, "decline", licence, QStringLiteral(", 3, ") + facts));
}

void TestDispositions::onlyWhatAFormAllowsIsCorrectedOnTheSpot()
{
    const qint64 id = hall.claimed();
    const auto correct = [&](const char *corrections, const char *isSigned = "true") {
        return hall.decide(RuleHall::clerk, "correct", id,
                           QStringLiteral(", %1, %2").arg(literal(QJsonDocument::fromJson(corrections).array()), QLatin1String(isSigned)));
    };
    const char *area = R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}])";
    REFUSED(correct(area, "false"), "YC303");
    REFUSED(correct(area, "null"), "YC303");
    REFUSED(correct("[]"), "YC303");
    REFUSED(hall.decide(RuleHall::clerk, "correct", id, ", null, true"), "YC303");
    const Said shut = correct(R"([{"form": "T1", "pointer": "/shop/shop", "old": "小明食店", "new": "大明食店"}])");
    REFUSED(shut, "YC310");
    QCOMPARE(shut.facts["pointer"].toString(), QStringLiteral("/shop/shop"));
    REFUSED(correct(R"([{"form": "T9", "pointer": "/shop/area", "old": 1, "new": 2}])"), "YC310");
    REFUSED(correct(R"([{"form": "T1", "pointer": "/shop/area/deep/er", "new": 2}])"), "YC310");
    REFUSED(correct(R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5}])"), "YC310");
    REFUSED(correct(R"([{"form": "T1", "pointer": "/shop/area", "old": 1, "new": 2}])"), "YC101");
    // A record of what stays as it is, or of what is put back in the same breath, is none.
    for (const char *nothing : {R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 46.50}])",
                                R"([{"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "谭嘉慧"}])"})
        REFUSED(correct(nothing), "YC303");
    REFUSED(
        correct(
            R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}, {"form": "T1", "pointer": "/shop/area", "old": 64.5, "new": 46.5}])"),
        "YC101");
    const Said wrong = correct(R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": -3}])");
    REFUSED(wrong, "YC401");
    QCOMPARE(wrong.facts["faults"][0]["pointer"].toString(), QStringLiteral("/answers/T1/shop/area"));
    // The record names the applicant, who is not the one whose card was read last. Whoever has only another number, or only another name,
    // may well be the applicant, and that be what was written wrongly.
    const auto seen = [&](const char *name, const QString &number) {
        QJsonObject identity = hall.inPerson(id);
        QJsonObject card = identity["card"].toObject();
        card["name"] = QString::fromUtf8(name);
        card["number"] = number.isEmpty() ? card["number"] : QJsonValue(number);
        identity["card"] = card;
        QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(true), false);
    };
    const auto mayCorrect = [&] { // and takes no correction that is wrong
        return correct(R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": -3}])").state == QStringLiteral("YC401");
    };
    seen("谭嘉慧", residentId(990));
    QVERIFY(mayCorrect());
    seen("谭嘉惠", {});
    QVERIFY(mayCorrect());
    seen("何晓", residentId(990));
    const Said another = correct(area);
    REFUSED(another, "YC301");
    QCOMPARE(another.facts["why"].toString(), QStringLiteral("stranger"));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), {}));
    const int before = hall.version(id);
    const Said done = correct(area);
    DONE(done);
    QCOMPARE(done["status"].toString(), QStringLiteral("submitted"));
    QVERIFY(done["release_at"].isNull()); // by a clock that is a little slow, any moment would offer to take it back for a second
    QCOMPARE(hall.version(id), before + 1);
    QCOMPARE(hall.value(QStringLiteral("select old_value::text || '>' || new_value from hall.correction where case_id = %1").arg(id)),
             QStringLiteral("46.5>64.5"));
    QCOMPARE(hall.value(QStringLiteral("select data #> '{shop,area}' from hall.answer where case_id = %1").arg(id)),
             QStringLiteral("64.5"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestDispositions::whoCorrectsTheNameComparesTheCardAgain()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "correct", id,
                     R"(, '[{"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "谭嘉惠"}]', true)"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    QJsonObject identity = hall.inPerson(id);
    QJsonObject card = identity["card"].toObject();
    card["name"] = "谭嘉惠";
    identity["card"] = card;
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(), true);
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestDispositions::aSlipInANameIsCorrectedWhateverTheFormMarks()
{
    const QString form = hall.value("select definition from hall.form where code = 'T1' limit 1");
    const auto restored =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    hall.value("update hall.form set definition = definition #- '{pages,0,schema,properties,owner,x-correctable}' where code = 'T1'");
    const qint64 id = hall.claimed();
    QJsonObject identity = hall.inPerson(id);
    QJsonObject card = identity["card"].toObject();
    card["name"] = "谭嘉惠";
    identity["card"] = card;
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen())["equal"].toBool(true), false);
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    // The window is shown it as a field that may be corrected.
    const Said file = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
    const QJsonObject fields = file["forms"][0][u"definition"][u"pages"][0][u"schema"][u"properties"].toObject();
    QVERIFY(fields[u"owner"][u"x-correctable"].toBool());
    QVERIFY(!fields[u"shop"][u"x-correctable"].toBool());
    const auto correct = [&](const char *name) {
        return hall.decide(RuleHall::clerk, "correct", id,
                           QStringLiteral(R"(, '[{"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "%1"}]', true)")
                               .arg(QString::fromUtf8(name)));
    };
    // A name it must be for the party as for the form.
    const Said digits = correct("谭嘉惠13800000000");
    REFUSED(digits, "YC401");
    QCOMPARE(digits.facts["faults"][0]["pointer"].toString(), QStringLiteral("/answers/T1/shop/owner"));
    DONE(correct("谭嘉惠"));
    QCOMPARE(hall.value(QStringLiteral("select applicant ->> 'name' from hall.case_file where id = %1").arg(id)), QStringLiteral("谭嘉惠"));
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(), true);
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestDispositions::whatWasCorrectedIsWhatACaseIsFoundBy_data()
{
    QTest::addColumn<QString>("correction");
    QTest::addColumn<QString>("corrected");
    QTest::addColumn<QString>("before");
    QTest::newRow("a name") << QStringLiteral(R"({"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "谭家惠"})")
                            << QStringLiteral("谭家惠") << QStringLiteral("谭嘉慧");
    QTest::newRow("its pinyin") << QStringLiteral(R"({"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "欧巧儿"})")
                                << QStringLiteral("oqe") << QStringLiteral("tjh");
    QTest::newRow("a telephone") << QStringLiteral(R"({"form": "T1", "pointer": "/shop/phone", "new": "13712349876"})")
                                 << QStringLiteral("9876") << QString();
}

void TestDispositions::whatWasCorrectedIsWhatACaseIsFoundBy()
{
    QFETCH(QString, correction);
    QFETCH(QString, corrected);
    QFETCH(QString, before);
    const qint64 id = hall.claimed();
    if (before.isEmpty())
        before = hall.value(QStringLiteral("select right(applicant ->> 'phone', 4) from hall.case_file where id = %1").arg(id));
    const auto finds = [&](const QString &words) {
        const QJsonArray rows = hall.call(RuleHall::clerk, QStringLiteral("counter.find('%1')").arg(words))["rows"].toArray();
        return std::any_of(rows.begin(), rows.end(), [id](const QJsonValue &row) { return row[u"case_id"].toInteger() == id; });
    };
    QVERIFY(finds(before) && !finds(corrected));
    DONE(hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", '[%1]', true").arg(correction)));
    QVERIFY2(finds(corrected), "what stands in the case now");
    QVERIFY2(!finds(before), "what stood there before");
}

void TestDispositions::whatDoesNotBelongToADecisionStandsNowhere()
{
    const qint64 id = hall.claimed();
    const QString more = QString(1000, QLatin1Char('y')) + QChar(0x202E);
    const auto foreign = [&] {
        return hall.value(
            QStringLiteral(
                "select (select count(*) from hall.event where case_id = %1 and data::text like '%yyyy%') + (select count(*) from "
                "hall.document where case_id = %1 and facts::text like '%yyyy%')")
                .arg(id));
    };
    const QJsonObject correction{{"form", "T1"}, {"pointer", "/shop/area"}, {"old", 46.5}, {"new", 64.5}, {"said_by", more}};
    DONE(hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", %1, true").arg(literal(QJsonArray{correction}))));
    QCOMPARE(foreign(), QStringLiteral("0"));
    REFUSED(hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", %1, true").arg(literal(QJsonArray{more}))), "YC310");
    const QJsonArray defects{QJsonObject{{"target", "material"}, {"seq", 2}, {"label", "证"}, {"text", "缺少产权人签章，请补交。"}}};
    DONE(hall.decide(RuleHall::clerk, "supplement", id,
                     QStringLiteral(", %1, 15, %2").arg(literal(defects), literal(QJsonObject{{"copy_agent", more}, {"note", more}}))));
    QCOMPARE(foreign(), QStringLiteral("0"));
    DONE(hall.undo(RuleHall::clerk, id));
    const QJsonObject options{{"allow_resubmit", false}, {"copy_agent", more}, {"note", more}};
    DONE(hall.decide(RuleHall::clerk, "decline", id, QStringLiteral(", 1, '该活动依法不需要取得许可。', null, %1").arg(literal(options))));
    QCOMPARE(foreign(), QStringLiteral("0"));
    QCOMPARE(hall.value(QStringLiteral("select data -> 'options' from hall.event where case_id = %1 and action = 'not_require'").arg(id)),
             QStringLiteral("{\"allow_resubmit\": false}"));
}

void TestDispositions::aFinalCaseIsNotTouchedAgain()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "decline", id, ", 1, '该活动依法不需要取得许可。', null, '{}'"));
    const Said refused = hall.claim(RuleHall::clerk, id);
    REFUSED(refused, "YC105");
    QCOMPARE(refused.facts["status"].toString(), QStringLiteral("not_required"));
    for (const char *function : {"accept", "pre_review"})
        REFUSED(hall.decide(RuleHall::clerk, function, id), "YC104");
    REFUSED(hall.resubmit(id, {}), "YC105");
    REFUSED(hall.call("portal", "applicant.resubmit('x', 'PJ-20260101-000000', '{}')"), "YC001");
}

void TestDispositions::aDeclinedCaseComesBackOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<bool>("may");
    QTest::newRow("another body, and the clerk lets it")
        << "2, '不属于本机关职权范围，请另行申请。', '区住房和城乡建设局', '{\"allow_resubmit\": true}'" << true;
    QTest::newRow("another body, and the clerk does not")
        << "2, '不属于本机关职权范围，请另行申请。', '区住房和城乡建设局', '{\"allow_resubmit\": false}'" << false;
    QTest::newRow("false material") << "3, '提交的租赁合同经向房东核实，不是其所签，系伪造。', null, '{\"allow_resubmit\": true}'" << false;
}

void TestDispositions::aDeclinedCaseComesBackOnlyWhereItMay()
{
    QFETCH(QString, rest);
    QFETCH(bool, may);
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "decline", id, QStringLiteral(", ") + rest));
    QCOMPARE(hall.value(QStringLiteral("select hall.next_act(c) = 'resubmit' from hall.case_file c where id = %1").arg(id)),
             may ? QStringLiteral("t") : QStringLiteral("f"));
    const Said again = hall.resubmit(id, {});
    QCOMPARE(again.state, may ? QString() : QStringLiteral("YC105"));
}

void TestDispositions::aLapsedDeadlineIsAcceptance()
{
    const qint64 held = hall.claimed();
    const qint64 waiting = hall.fresh();
    hall.value(
        QStringLiteral("update hall.clock set due_at = now() - interval '1 second' where case_id in (%1, %2)").arg(held).arg(waiting));
    QCOMPARE(hall.tidy()["deemed"].toInt(), 2);
    for (const qint64 id : {held, waiting}) {
        QCOMPARE(
            hall.value(QStringLiteral(
                           "select status || deemed || verification_owed || (accepted_at = received_at) from hall.case_file where id = %1")
                           .arg(id)),
            QStringLiteral("acceptedtruetruetrue"));
        QCOMPARE(hall.faultsOf(id), QString());
    }
    QCOMPARE(hall.tidy()["deemed"].toInt(), 0);
    REFUSED(hall.decide(RuleHall::clerk, "accept", held), "YC104");
    DONE(hall.claim(RuleHall::clerk, held));
    REFUSED(hall.decide(RuleHall::clerk, "accept", held), "YC301");
    DONE(hall.verify(RuleHall::clerk, held, hall.inPerson(held), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", held));
    QCOMPARE(hall.value(QStringLiteral("select status || verification_owed from hall.case_file where id = %1").arg(held)),
             QStringLiteral("acceptedfalse"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.document where kind = 'deemed_acceptance' and case_id = %1").arg(held)),
             QStringLiteral("1"));
    QCOMPARE(hall.faultsOf(held), QString());
}

YICHUANG_TEST(TestDispositions)
#include "tst_Dispositions.moc"
