// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

using namespace yichuang;
using namespace yichuang::test;

// How an officer ends a case that nothing comes of any more (docs/review.md): on which grounds, and who let his day go by.
class TestEndings : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void endingACaseNeedsItsGround();
    void whoWasInvitedAndNeverCameIsListedAndMayBeEnded();
    void whoCameIsNotEndedForNotComing();
    void nobodyIsEndedBeforeTheDayThatWasSuggested();
};

void TestEndings::endingACaseNeedsItsGround()
{
    const qint64 id = reviewed();
    REFUSED(take(examiner, "terminate", id, QStringLiteral(", 'withdrawn', '申请人书面撤回申请，已存卷。'")), "YC004");
    DONE(hall.call(examiner, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    REFUSED(take(decider, "terminate", id, QStringLiteral(", 'no_supplement', '逾期未补正材料，已电话提醒。'")), "YC304");
    REFUSED(act(decider, "terminate", id, QStringLiteral(", 'withdrawn', '撤'")), "YC303");
    DONE(act(decider, "terminate", id, QStringLiteral(", 'withdrawn', '申请人书面撤回申请，已存卷。'")));
    QCOMPARE(hall.status(id), QStringLiteral("terminated"));
    QCOMPARE(hall.faultsOf(id), QString());

    // Ending a case decides it: who examined it does not, though a leader lent him the right.
    const qint64 examined = accepted();
    DONE(forward(reviewer, examined));
    hall.value(QStringLiteral("update hall.staff set steps = steps || '{decide}' where work_no = 'P0832'"));
    DONE(claim(reviewer, examined));
    REFUSED(act(reviewer, "terminate", examined, QStringLiteral(", 'lapsed', '申请事项已无办理必要，申请人确认。'")), "YC313");
    hall.value(QStringLiteral("update hall.staff set steps = array_remove(steps, 'decide') where work_no = 'P0832'"));

    const qint64 silent = hall.claimed();
    DONE(hall.supplement(
        RuleHall::clerk, silent,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")
            .array()));
    REFUSED(claim(decider, silent), "YC105");
    hall.value(
        QStringLiteral("update hall.clock set due_at = now() - interval '1 day' where case_id = %1 and kind = 'supplement'").arg(silent));
    DONE(take(decider, "terminate", silent, QStringLiteral(", 'no_supplement', '逾期未补正材料，已两次电话提醒。'")));
    QCOMPARE(hall.status(silent), QStringLiteral("terminated"));
    QCOMPARE(hall.faultsOf(silent), QString());
}

// 补正不来: the invitation is a notice of Art. 32 (4), and the day that it suggests goes by.
void TestEndings::whoWasInvitedAndNeverCameIsListedAndMayBeEnded()
{
    const auto listed = [this](const QString &officer, qint64 id, const char *filter = "{}") {
        const Said page =
            hall.call(officer, QStringLiteral("review.queue_page('paused', '%1', null, 200, null)").arg(QLatin1String(filter)));
        const QJsonArray rows = page["rows"].toArray();
        return std::any_of(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; });
    };
    const auto paused = [this] {
        return hall.call(decider, QStringLiteral("review.queue_page('mine', '{}', null, 1, null)"))["counts"]["paused"].toInt();
    };
    const auto dayIsOver = [this](qint64 id) {
        hall.value(QStringLiteral("update hall.queue set suggested_at = now() - interval '1 minute' where case_id = %1").arg(id));
    };
    const QString never = QStringLiteral(", 'no_supplement', '逾期未到窗口核验，已两次电话提醒。'");
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    hall.tell(id);
    const auto is = [this, id](const char *what) {
        return hall.value(QStringLiteral("select %1 from hall.queue where case_id = %2").arg(QLatin1String(what)).arg(id));
    };
    // The day is the one that the notice says.
    QCOMPARE(
        is("hall.day_of(suggested_at)"),
        hall.value(
            QStringLiteral("select facts ->> 'suggested_on' from hall.document where case_id = %1 and kind = 'visit_notice'").arg(id)));
    REFUSED(claim(decider, id), "YC105");
    QVERIFY(!listed(decider, id));

    const int before = paused();
    dayIsOver(id);
    QVERIFY(listed(decider, id));
    QCOMPARE(paused(), before + 1);
    QVERIFY(!listed(examiner, id)); // who may not end it is not shown it
    QVERIFY(!listed(elsewhere, id));
    QVERIFY(!listed(decider, id, R"({"light": "red"})"));
    const Said opened = claim(decider, id);
    DONE(opened);
    QCOMPARE(opened["case"]["review"]["acts"].toArray(), QJsonArray{QStringLiteral("terminate")});
    REFUSED(act(decider, "terminate", id, QStringLiteral(", 'lapsed', '申请事项已无办理必要，申请人确认。'")), "YC304");
    DONE(act(decider, "terminate", id, never));
    QCOMPARE(hall.status(id), QStringLiteral("terminated"));
    QCOMPARE(hall.value(QStringLiteral("select facts ->> 'ground' from hall.document where case_id = %1 and kind = 'termination'").arg(id)),
             QStringLiteral("逾期未到窗口核验"));
    QVERIFY(!listed(decider, id));
    QCOMPARE(hall.faultsOf(id), QString());

    // Taken back it waits for its person as before, who comes after all and is accepted.
    DONE(hall.call(decider, QStringLiteral("review.undo(%1, %2)").arg(newRequest()).arg(id)));
    DONE(hall.call(decider, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    QCOMPARE(hall.status(id), QStringLiteral("invited"));
    QCOMPARE(is("concat_ws(' ', state, untimed)"), QStringLiteral("3 t"));
    QVERIFY(listed(decider, id));
    DONE(hall.claim(RuleHall::clerk, id));
    REFUSED(claim(decider, id), "YC103"); // not while the person stands at the window
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QVERIFY(!listed(decider, id));
    QCOMPARE(hall.faultsOf(id), QString());

    // So is one who was asked for something and brought nothing.
    const qint64 silent = hall.claimed();
    DONE(hall.supplement(
        RuleHall::clerk, silent,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])").array()));
    QVERIFY(!listed(decider, silent));
    hall.value(
        QStringLiteral("update hall.clock set due_at = now() - interval '1 day' where case_id = %1 and kind = 'supplement'").arg(silent));
    QVERIFY(listed(decider, silent) && !listed(examiner, silent));
}

// 补正不来 is of who did not come: whoever was seen did, though a paper lacked and the case was put aside.
void TestEndings::whoCameIsNotEndedForNotComing()
{
    const auto must = [](const Said &said) {
        if (!said.isDone())
            qFatal("%s", qPrintable(said.log));
    };
    const auto putAside = [&](bool seen) {
        const qint64 id = hall.claimed();
        must(hall.decide(RuleHall::clerk, "pre_review", id));
        hall.tell(id);
        must(hall.claim(RuleHall::clerk, id));
        if (seen)
            must(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
        must(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人回电话')").arg(newRequest()).arg(id)));
        hall.value(QStringLiteral("update hall.queue set suggested_at = now() - interval '1 minute' where case_id = %1").arg(id));
        return id;
    };
    const auto listed = [this](qint64 id) {
        const QJsonArray rows = hall.call(decider, QStringLiteral("review.queue_page('paused', '{}', null, 200, null)"))["rows"].toArray();
        return std::any_of(rows.begin(), rows.end(), [id](const QJsonValue &r) { return r["case_id"].toInteger() == id; });
    };
    const qint64 came = putAside(true);
    QVERIFY(!listed(came));
    REFUSED(claim(decider, came), "YC105");
    // Nobody was seen of this one, but a window is at it.
    const qint64 absent = putAside(false);
    QVERIFY(listed(absent));
    REFUSED(claim(decider, absent), "YC103");
}

// Whatever the ground, and whoever has hold of the case: a person who decides may sit at a window, too.
void TestEndings::nobodyIsEndedBeforeTheDayThatWasSuggested()
{
    const qint64 invited = hall.claimed(), asked = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", invited));
    DONE(hall.supplement(
        RuleHall::clerk, asked,
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])").array()));
    for (const qint64 id : {invited, asked}) {
        const QString status = hall.status(id);
        hall.tell(id);
        hall.value(QStringLiteral("insert into hall.lease (case_id, staff_id, expires_at) select %1, id, now() + interval '5 minutes' "
                                  "from hall.staff where login = '%2'")
                       .arg(QString::number(id), decider));
        for (const char *ground : {"withdrawn", "lapsed", "no_supplement"}) {
            const Said said =
                act(decider, "terminate", id, QStringLiteral(", '%1', '申请人来电说不办了，已核实。'").arg(QLatin1String(ground)));
            REFUSED(said, "YC304");
            QCOMPARE(said.facts[u"why"].toString(), QStringLiteral("not_due"));
        }
        QCOMPARE(hall.status(id), status);
    }
}

YICHUANG_TEST(TestEndings)
#include "tst_Endings.moc"
