// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QScopeGuard>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a case that was answered with a notice and handed in again from home keeps of the round before, and what begins anew.
class TestRounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoWasAtTheWindowInOneRoundIsInvitedInTheNext();
    void whatWasSeenInOneRoundCountsForNothingInTheNext();
    void aCaseWaitsSinceItWasHandedInAgain();
    void aPaperThatAClerkOnlyMarkedIsNotNew_data();
    void aPaperThatAClerkOnlyMarkedIsNotNew();
    void anAnswerThatAWindowCorrectedIsNotNew();
    void nobodyGivesHimselfLeaveForASecondNotice();
    void whatACaseDoesNotKnowIsNamedAndNotThrownAway_data();
    void whatACaseDoesNotKnowIsNamedAndNotThrownAway();
    void nobodyAnswersWhatMayStillBeTakenBack();
    void aPaperThatWasHandedInStaysSo();
    void aPromiseThatIsSaidAgainMakesNoPaperNew();
    void whatIsHandedInAgainIsToldTheDeadlineThatRuns();
    void aNameThatASupplementPutsRightIsTheDeclaredOne();
    void aNameThatACardProvedIsProvedNoMoreWhenItIsChanged();

private:
    // Answered with a notice that leaves the hall at once; it waits for the applicant.
    qint64 sentHome()
    {
        const qint64 id = hall.claimed();
        if (const Said noticed = hall.supplement(RuleHall::clerk, id, premises()); !noticed.isDone())
            qFatal("a notice was refused: %s", qPrintable(noticed.log));
        hall.tell(id);
        return id;
    }
    static QJsonArray premises()
    {
        return QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])")
            .array();
    }

    // Verified with its papers in the first round, answered with a notice, handed in again from home, and taken up again.
    qint64 cameBack()
    {
        const qint64 id = hall.verified();
        const Said noticed = hall.supplement(RuleHall::clerk, id, premises());
        // It took the applicant nine days.
        hall.value(QStringLiteral("update hall.case_file set received_at = received_at - interval '9 days', round_received_at = "
                                  "round_received_at - interval '9 days' where id = %1")
                       .arg(id));
        const Said again = hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})"));
        const Said claimed = hall.claim(RuleHall::clerk, id);
        if (!noticed.isDone() || !again.isDone() || !claimed.isDone())
            qFatal("a case did not come back: %s", qPrintable(noticed.log + again.log + claimed.log));
        return id;
    }

    RuleHall hall;
};

void TestRounds::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 600);
}

void TestRounds::whoWasAtTheWindowInOneRoundIsInvitedInTheNext()
{
    const qint64 id = cameBack();
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["next_step"].toString(),
             QStringLiteral("pre_review"));
    const QString no = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.find('%1')").arg(no))["rows"][0]["arrived"], QJsonValue(false));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    QCOMPARE(hall.status(id), QStringLiteral("invited"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestRounds::whatWasSeenInOneRoundCountsForNothingInTheNext()
{
    const qint64 id = cameBack();
    const Said nobody = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(nobody, "YC301");
    QCOMPARE(nobody.facts["why"].toString(), QStringLiteral("missing"));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), {}));
    const Said unseen = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(unseen, "YC302");
    const QJsonArray papers = unseen.facts["materials"].toArray();
    QCOMPARE(papers.size(), 2);
    QCOMPARE(papers[0]["seq"].toInt(), 2);
    QCOMPARE(papers[0]["why"].toString(), QStringLiteral("unmarked"));
    QCOMPARE(papers[1]["seq"].toInt(), 3);
    QCOMPARE(papers[1]["why"].toString(), QStringLiteral("not_supplied"));
    DONE(hall.verify(RuleHall::clerk, id, {}, RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

// Beside the row of the list: how long it waits, and since when its first receipt is.
void TestRounds::aCaseWaitsSinceItWasHandedInAgain()
{
    const auto since = [this](qint64 id) {
        const QString no = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
        const QJsonValue row = hall.call(RuleHall::clerk, QStringLiteral("counter.find('%1')").arg(no))["rows"][0];
        return hall.value(QStringLiteral("select ('%2'::timestamptz = round_received_at) || ' ' || ('%3'::timestamptz = received_at) "
                                         "from hall.case_file where id = %1")
                              .arg(id)
                              .arg(row["waiting_since"].toString(), row["received_at"].toString()));
    };
    QCOMPARE(since(hall.fresh()), QStringLiteral("true true"));
    const qint64 id = cameBack();
    QCOMPARE(
        hall.value(QStringLiteral("select round_received_at > received_at + interval '8 days' from hall.case_file where id = %1").arg(id)),
        QStringLiteral("t"));
    QCOMPARE(since(id), QStringLiteral("true true"));
}

void TestRounds::aPaperThatAClerkOnlyMarkedIsNotNew_data()
{
    QTest::addColumn<QString>("mark");
    for (const char *mark : {"mismatch", "seen", "copy", "not_needed"})
        QTest::newRow(mark) << QString::fromLatin1(mark);
}

// Art. 32 (4) knows one notice: a key beside a paper that nobody handed in makes no reason for a second.
void TestRounds::aPaperThatAClerkOnlyMarkedIsNotNew()
{
    QFETCH(QString, mark);
    const qint64 id = cameBack();
    const auto notice = [&](int seq) {
        return hall.supplement(RuleHall::clerk, id,
                               QJsonArray{QJsonObject{{"target", "material"}, {"seq", seq}, {"text", "没有签名，请补上签名后再交。"}}});
    };
    DONE(hall.verify(RuleHall::clerk, id, {}, QJsonArray{QJsonObject{{"seq", 4}, {"mark", mark}}}));
    REFUSED(notice(4), "YC305");
    const QJsonArray papers = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["materials"].toArray();
    for (const QJsonValue &paper : papers)
        QCOMPARE(paper["new_in_round"].toBool(), paper["seq"].toInt() == 2);
    DONE(notice(2));
}

// Nor does a window make an answer new by correcting it, nor a paper that the correction brings about: the applicant handed in neither.
void TestRounds::anAnswerThatAWindowCorrectedIsNotNew()
{
    const QString paper =
        hall.value(QStringLiteral("select data from hall.material where item_version_id = (select max(id) from hall.item_version"
                                  " where name = '小餐饮登记') and seq = 4"));
    hall.value("update hall.material set required = 'conditional', data = data || '{\"when\": {\"form\": \"T1\", \"pointer\":"
               " \"/shop/area\", \"equals\": 70}}' where seq = 4");
    const auto restored = qScopeGuard(
        [&] { hall.value(QStringLiteral("update hall.material set required = 'no', data = $d$%1$d$ where seq = 4").arg(paper)); });
    const qint64 id = hall.verified();
    DONE(hall.supplement(RuleHall::clerk, id, premises()));
    DONE(hall.resubmit(
        id, object(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"street": "江门市蓬江区堤东路8号"}}}})")));
    DONE(hall.claim(RuleHall::clerk, id));
    const auto notice = [&](const char *point) {
        QJsonObject defect = object(point);
        defect.insert(QStringLiteral("text"), QStringLiteral("与场所证明载明的不一致，请核实。"));
        return hall.supplement(RuleHall::clerk, id, {defect});
    };
    const auto changed = [&] {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["forms"][0][u"changed"].toArray();
    };
    const char *area = R"({"target": "field", "form": "T1", "pointer": "/shop/area"})";
    const char *street = R"({"target": "field", "form": "T1", "pointer": "/shop/street"})";
    const char *phone = R"({"target": "field", "form": "T1", "pointer": "/shop/phone"})";
    const char *fourth = R"({"target": "material", "seq": 4})";
    REFUSED(notice(area), "YC305");
    QCOMPARE(changed(), QJsonArray{QStringLiteral("/shop/street")});
    for (
        const char *correction :
        {R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}, {"form": "T1", "pointer": "/shop/phone", "new": "13800000001"}])",
         R"([{"form": "T1", "pointer": "/shop/area", "old": 64.5, "new": 70},
              {"form": "T1", "pointer": "/shop/street", "old": "江门市蓬江区堤东路8号", "new": "江门市蓬江区堤东路128号"}])"}) {
        DONE(hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", '%1', true").arg(QString::fromUtf8(correction))));
        for (const char *point : {area, phone, fourth})
            REFUSED(notice(point), "YC305");
        // What the applicant had changed is, also where the window put it back.
        QCOMPARE(changed(), QJsonArray{QStringLiteral("/shop/street")});
    }
    const QJsonArray papers = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["materials"].toArray();
    for (const QJsonValue &one : papers)
        QCOMPARE(one["new_in_round"].toBool(), one["seq"].toInt() == 2);
    DONE(notice(street));
    // In the round after it the corrected one is what the applicant's is held against.
    DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"area": 71}}}})")));
    QCOMPARE(changed(), QJsonArray{QStringLiteral("/shop/area")});
    QCOMPARE(hall.faultsOf(id), QString());
}

// Who is both a clerk and a supervisor: not while the case is in his hands, and not after he had it.
void TestRounds::nobodyGivesHimselfLeaveForASecondNotice()
{
    hall.value("update hall.staff set desks = '{counter,supervision}' where work_no in ('P0801', 'P0802');"
               "select hall.make_login('p0801', '{counter,supervision}', null), hall.make_login('p0802', '{counter,supervision}', null)");
    const qint64 id = cameBack();
    const auto leave = [&](const QString &who) {
        return hall.call(who,
                         QStringLiteral("supervision.allow_second_notice(%1, %2, '材料确有新的问题需要补正')").arg(newRequest()).arg(id));
    };
    const Said own = leave(RuleHall::clerk);
    REFUSED(own, "YC313");
    QCOMPARE(own.facts["why"].toString(), QStringLiteral("window"));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    REFUSED(leave(RuleHall::clerk), "YC313");
    hall.value(QStringLiteral("update hall.queue set reserved_for = null where case_id = %1").arg(id));
    DONE(hall.sit(RuleHall::deputy, 2));
    DONE(hall.claim(RuleHall::deputy, id));
    REFUSED(leave(RuleHall::deputy), "YC313");
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.second_notice_leave where case_id = %1").arg(id)), QStringLiteral("0"));
    DONE(leave(QStringLiteral("p0890")));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.second_notice_leave where case_id = %1").arg(id)), QStringLiteral("1"));
}

void TestRounds::whatACaseDoesNotKnowIsNamedAndNotThrownAway_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("fault");
    const auto changes = [](const char *text, const char *fault) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(fault);
    };
    changes(R"({"answers": {"T9": {"shop": {"area": 60}}}})", "/answers/T9 form_unknown");
    changes(R"({"answers": {"T1": {"shopp": {"area": 60}}}})", "/answers/T1/shopp additionalProperties");
    changes(R"({"answers": {"T1": {"shop": {"aera": 60}}}})", "/answers/T1/shop/aera additionalProperties");
    changes(R"({"answers": {"T1": {"shop": "60"}}})", "/answers/T1/shop type");
    changes(R"({"answers": {"T1": [60]}})", "/answers/T1 type");
    changes(R"({"answers": "nothing"})", "/answers type");
    changes(R"({"Materials": [{"seq": 2, "window": true}]})", "/Materials additionalProperties");
    changes(R"({"materials": [{"seq": 2, "Files": []}]})", "/materials/0/Files additionalProperties");
    changes(R"({"materials": [{"seq": 2, "files": []}]})", "/materials/0/files required");
    changes(R"({"materials": [{"seq": 2, "window": true}, {"seq": 3}]})", "/materials/1/files required");
    changes(R"({"materials": [{"seq": 3, "window": false}]})", "/materials/0/files required");
    changes(R"({"applicant": {"phone": "13900000000"}})", "/applicant additionalProperties");
    changes("[]", " type");
    changes("null", " type");
}

void TestRounds::whatACaseDoesNotKnowIsNamedAndNotThrownAway()
{
    QFETCH(QString, changes);
    QFETCH(QString, fault);
    const qint64 id = sentHome();
    const QString no = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
    const Said said = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.resubmit('bent', '%1', $yc$%2$yc$)").arg(no, changes));
    REFUSED(said, "YC401");
    const QJsonObject first = said.facts[u"faults"][0].toObject();
    QCOMPARE(first[u"pointer"].toString() + QLatin1Char(' ') + first[u"keyword"].toString(), fault);
    QCOMPARE(hall.status(id), QStringLiteral("supplementing")); // the time does not run, and the one notice stands
    DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"area": 60}}}, "materials": [{"seq": 2, "window": true}]})")));
    QCOMPARE(hall.value(QStringLiteral("select data #>> '{shop,area}' from hall.answer where case_id = %1 and round = 2").arg(id)),
             QStringLiteral("60"));
}

// A notice that its clerk takes back was never there (docs/decisions.md 39).
void TestRounds::nobodyAnswersWhatMayStillBeTakenBack()
{
    const auto answered = [&](qint64 id) {
        const QString no = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
        return hall.call(
            QStringLiteral("portal"),
            QStringLiteral(R"(applicant.resubmit('early %1', '%2', '{"materials": [{"seq": 2, "window": true}]}'))").arg(id).arg(no));
    };
    for (const bool declined : {false, true}) {
        const qint64 id = hall.claimed();
        const auto decide = [&] {
            return declined ? hall.decide(RuleHall::clerk, "decline", id,
                                          QStringLiteral(", 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}'"))
                            : hall.supplement(RuleHall::clerk, id, premises());
        };
        DONE(decide());
        const Said early = answered(id);
        REFUSED(early, "YC105");
        QCOMPARE(early.facts["status"].toString(), QStringLiteral("submitted"));
        DONE(hall.undo(RuleHall::clerk, id));
        REFUSED(answered(id), "YC105");
        DONE(decide());
        hall.tell(id);
        if (!declined)
            DONE(answered(id));
    }
}

// A website that sends its whole list back promises nothing by it, and gives no reason for a second notice (Art. 32 (4)).
void TestRounds::aPaperThatWasHandedInStaysSo()
{
    const qint64 id = sentHome();
    hall.value(QStringLiteral("update hall.case_material set state = 'supplied' where case_id = %1 and seq in (2, 3)").arg(id));
    const auto papers = [&] {
        return hall.value(QStringLiteral("select string_agg(concat_ws(' ', seq, state, round), ', ' order by seq) from hall.case_material "
                                         "where case_id = %1 and seq in (2, 3)")
                              .arg(id));
    };
    const Said taken = hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}, {"seq": 3, "window": true}]})"));
    REFUSED(taken, "YC401");
    QCOMPARE(taken.facts[u"faults"].toArray(),
             QJsonArray{object(R"({"pointer": "/materials/1/window", "keyword": "supplied", "detail": {"seq": 3}})")});
    QCOMPARE(papers(), QStringLiteral("2 supplied 1, 3 supplied 1"));
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})"))); // asked for
    QCOMPARE(papers(), QStringLiteral("2 window 2, 3 supplied 1"));
    DONE(hall.claim(RuleHall::clerk, id));
    REFUSED(hall.supplement(RuleHall::clerk, id,
                            QJsonArray{object(R"({"target": "material", "seq": 3, "text": "没有签名，请补上签名后再交。"})")}),
            "YC305");

    QJsonObject first = hall.application(RuleHall::shop);
    first[QStringLiteral("materials")] =
        QJsonDocument::fromJson(R"([{"seq": 2, "window": true}, {"seq": 3, "window": true}, {"seq": 4}])").array();
    QCOMPARE(hall.call(QStringLiteral("portal"), QStringLiteral("applicant.\"check\"(%1)").arg(literal(first)))["faults"].toArray(),
             QJsonArray{object(R"({"pointer": "/materials/2/files", "keyword": "required", "detail": {"seq": 4}})")});
}

// Art. 32 (4): a website that gives its whole list back has promised nothing new.
void TestRounds::aPromiseThatIsSaidAgainMakesNoPaperNew()
{
    const auto notice = [](int seq) {
        return QJsonArray{QJsonObject{{"target", "material"}, {"seq", seq}, {"text", "没有签名，请补上签名后再交。"}}};
    };
    const auto papers = [this](qint64 id) {
        return hall.value(QStringLiteral("select string_agg(concat_ws(' ', seq, state, round), ', ' order by seq) from hall.case_material "
                                         "where case_id = %1 and seq in (2, 3)")
                              .arg(id));
    };
    const qint64 id = sentHome();
    QCOMPARE(papers(id), QStringLiteral("2 window 1, 3 window 1"));
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": "2", "window": true}, {"seq": 3, "window": true}]})")));
    QCOMPARE(papers(id), QStringLiteral("2 window 2, 3 window 1"));
    DONE(hall.claim(RuleHall::clerk, id));
    const QJsonArray shown = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["materials"].toArray();
    for (const QJsonValue &paper : shown)
        QCOMPARE(paper["new_in_round"].toBool(), paper["seq"].toInt() == 2);
    REFUSED(hall.supplement(RuleHall::clerk, id, notice(3)), "YC305");
    DONE(hall.supplement(RuleHall::clerk, id, notice(2))); // which was asked for, and is another

    // What a window has in its hands was given.
    const qint64 brought = sentHome();
    DONE(hall.takeSupplement(RuleHall::clerk, brought, hall.inPerson(brought),
                             object(R"({"materials": [{"seq": 2, "window": true}, {"seq": 3, "window": true}]})")));
    QCOMPARE(papers(brought), QStringLiteral("2 window 2, 3 window 2"));
}

void TestRounds::whatIsHandedInAgainIsToldTheDeadlineThatRuns()
{
    const qint64 id = sentHome();
    hall.value(QStringLiteral("update hall.clock set due_at = due_at - interval '30 days' where case_id = %1")
                   .arg(id)); // it was asked for long ago
    const Said receipt = hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})"));
    DONE(receipt);
    const QString runs =
        hall.value(QStringLiteral("select due_at from hall.clock where case_id = %1 and kind = 'tell' and ended_at is null").arg(id));
    QCOMPARE(hall.value(QStringLiteral("select '%1'::timestamptz").arg(receipt["tell_due"].toString())), runs);
}

void TestRounds::aNameThatASupplementPutsRightIsTheDeclaredOne()
{
    const auto party = [this](qint64 id, const char *what) {
        return hall.value(QStringLiteral("select applicant ->> '%1' from hall.case_file where id = %2").arg(QLatin1String(what)).arg(id));
    };
    const qint64 id = hall.claimed();
    DONE(hall.supplement(RuleHall::clerk, id,
                         QJsonDocument::fromJson(R"([{"target": "field", "form": "T1", "pointer": "/shop/owner", "label": "姓名",
                             "text": "与证件上的姓名不同，请改正。"}])")
                             .array()));
    hall.tell(id);
    // A party's name is none with digits in it, whatever the form allows.
    const Said digits = hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"owner": "谭嘉惠13800000000"}}}})"));
    REFUSED(digits, "YC401");
    QCOMPARE(digits.facts["faults"][0]["pointer"].toString(), QStringLiteral("/answers/T1/shop/owner"));
    const QString address = party(id, "address");
    DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"owner": "谭嘉惠", "shop": "大明食店"}}}})")));
    QCOMPARE(party(id, "name"), QStringLiteral("谭嘉惠"));
    QCOMPARE(party(id, "address"), address);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject identity = hall.inPerson(id), card = identity[u"card"].toObject();
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen())["equal"].toBool(true), false);
    card.insert(QStringLiteral("name"), QStringLiteral("谭嘉惠"));
    identity.insert(QStringLiteral("card"), card);
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen())["equal"].toBool(), true);
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

// Of what is handled wholly online nobody would be seen under the new name.
void TestRounds::aNameThatACardProvedIsProvedNoMoreWhenItIsChanged()
{
    QJsonObject paper = hall.application(RuleHall::online), applicant = paper[u"applicant"].toObject();
    applicant.insert(QStringLiteral("real_name"), true);
    paper.insert(QStringLiteral("applicant"), applicant);
    const qint64 id = hall.opened(paper);
    const auto proved = [&] {
        return hall.value(QStringLiteral("select applicant ->> 'real_name' from hall.case_file where id = %1").arg(id));
    };
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.supplement(RuleHall::clerk, id, premises()));
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"shop": "大明食店"}}}})")));
    QCOMPARE(proved(), QStringLiteral("true"));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.verify(RuleHall::clerk, id, {}, RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "correct", id,
                     R"(, '[{"form": "T1", "pointer": "/shop/owner", "old": "谭嘉慧", "new": "何晓"}]', true)"));
    QCOMPARE(proved(), QStringLiteral("false"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
}

YICHUANG_TEST(TestRounds)
#include "tst_Rounds.moc"
