// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QScopeGuard>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Each refusal of docs/calls.md, caused by what a person at a window (or at psql) would really do, with its facts; and what the law and the
// decisions promise of accepting, supplementing and declining.
class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void nothingWorksWithoutASeatOrWithAPasswordThatMustBeChanged();
    void aWindowIsTakenOnceAndAPersonSitsOnce();
    void aSeatIsKeptForHalfALease();
    void acceptanceNeedsAVerifiedPerson();
    void aCardThatDiffersIsNobody_data();
    void aCardThatDiffersIsNobody();
    void anAgentNeedsThePowerOfAttorney();
    void whoeverComesForTheApplicantWithAPowerOfAttorneyIsTheAgentFromThenOn();
    void acceptanceNeedsTheOriginals();
    void whatIsHandledWhollyOnlineIsAcceptedWithoutThePerson();
    void whoeverShowsACardIsCheckedWhereNobodyHadToComeToo();
    void whatIsHeldIsNotTakenWithoutRightAndReason();
    void aLockedScreenKeepsItsCaseForTenMinutesAndNoLonger();
    void aCaseIsHandedOverToAWindowThatIsThere();
    void oneThatWaitsForThePersonIsHandedIntoAQueueToo();
    void aVersionThatIsNotTheLastIsRefused();
    void wordsThatCannotBePrintedAreRefused();
    void anApplicationIsToldAllItsFaultsAtOnce();
    void whatCannotBeSeenIsNamedWhereItStands();
    void onlyWrongCodesAreCounted();
    void aNumberIsCountedAsItIsLookedUp();

private:
    RuleHall hall;
};

void TestRules::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    // Time does not run by itself here: a slow machine changes no verdict.
    hall.setRule("undo_seconds", 600);
}

void TestRules::nothingWorksWithoutASeatOrWithAPasswordThatMustBeChanged()
{
    REFUSED(hall.call("p0804", "counter.queue_page('window', '{}', null, 10, null)"), "YC002");
    REFUSED(hall.claim("p0804", 1), "YC002");
    hall.value("update hall.staff set must_change = true where work_no in ('P0804', 'P0895', 'P0896', 'P0897', 'P0890')");
    REFUSED(hall.sit("p0804", 4), "YC003");
    REFUSED(hall.call("p0895", "office.calendar(2026)"), "YC003");
    REFUSED(hall.call("p0897", "audit.seals(null, 10)"), "YC003");
    REFUSED(hall.call("p0896", QStringLiteral("security.staff_disable(%1, 'P0804', '调离本大厅')").arg(newRequest())), "YC003");
    REFUSED(hall.call("p0890", QStringLiteral("supervision.allow_second_notice(%1, 1, '材料确有新的问题需要补正')").arg(newRequest())),
            "YC003");
    REFUSED(hall.call("p0804", "counter.change_password('clear words')"), "YC303");
    REFUSED(hall.call("p0804", "counter.change_password(null)"), "YC303");
    const QString verifier = hall.value("select rolpassword from pg_authid where rolname = 'p0804'");
    DONE(hall.call("p0804", QStringLiteral("counter.change_password('%1')").arg(verifier)));
    DONE(hall.sit("p0804", 4));
    // Somebody who sits when the order to change comes is stopped too.
    hall.value("update hall.staff set must_change = true where work_no = 'P0804'");
    REFUSED(hall.call("p0804", "counter.heartbeat(null, false)"), "YC003");
    hall.value("update hall.staff set must_change = false");
    const Said other = hall.call("p0895", "office.calendar(2026)");
    QCOMPARE(other["loaded"].toBool(), true);
}

void TestRules::aWindowIsTakenOnceAndAPersonSitsOnce()
{
    const Said taken = hall.sit("p0805", 1);
    REFUSED(taken, "YC201");
    QCOMPARE(taken.facts["by"].toString(), QStringLiteral("陈晓彤"));
    QCOMPARE(taken.facts["window"].toInt(), 1);
    const Said elsewhere = hall.sit(RuleHall::clerk, 3);
    REFUSED(elsewhere, "YC202");
    QCOMPARE(elsewhere.facts["window"].toInt(), 1);
    REFUSED(hall.sit("p0805", 13), "YC203");
    REFUSED(hall.sit("p0805", 99), "YC203");
    hall.value("update hall.counter_window set paused = true where number = 5");
    REFUSED(hall.sit("p0805", 5), "YC203");
    hall.value("update hall.counter_window set paused = false where number = 5");
    DONE(hall.call(RuleHall::clerk, "counter.sign_in(3, 'pc', true)"));
    DONE(hall.call(RuleHall::clerk, "counter.sign_in(1, 'pc', true)"));
    // Whoever went away without signing out keeps the window for two minutes, a locked screen for ten.
    DONE(hall.sit("p0805", 5));
    hall.value("update hall.seat set seen_at = now() - interval '3 minutes', locked = true where window_no = 5");
    REFUSED(hall.sit("p0806", 5), "YC201");
    hall.value("update hall.seat set locked = false where window_no = 5");
    DONE(hall.sit("p0806", 5));
    REFUSED(hall.call("p0805", "counter.heartbeat(null, false)"), "YC002");
}

// A program is heard of four times a lease: who is heard of so seldom keeps the seat in between.
void TestRules::aSeatIsKeptForHalfALease()
{
    const auto restored = qScopeGuard([this] { hall.setRule("lease_seconds", 60); });
    hall.setRule("lease_seconds", 3600);
    DONE(hall.sit("p0805", 6));
    hall.value("update hall.seat set seen_at = now() - interval '29 minutes' where window_no = 6");
    DONE(hall.tidy());
    REFUSED(hall.sit("p0806", 6), "YC201");
    REFUSED(hall.sit("p0805", 7), "YC202");
    hall.value("update hall.seat set seen_at = now() - interval '31 minutes' where window_no = 6");
    DONE(hall.tidy());
    REFUSED(hall.call("p0805", "counter.heartbeat(null, false)"), "YC002");
    DONE(hall.call("p0806", "counter.sign_in(6, 'pc', true)"));
}

void TestRules::acceptanceNeedsAVerifiedPerson()
{
    const qint64 id = hall.claimed();
    const auto why = [&] {
        const Said said = hall.decide(RuleHall::clerk, "accept", id);
        return said.state + QLatin1Char(' ') + said.facts["why"].toString();
    };
    DONE(hall.verify(RuleHall::clerk, id, {}, RuleHall::allSeen()));
    QCOMPARE(why(), QStringLiteral("YC301 missing"));
    QJsonObject identity = hall.inPerson(id);
    identity["face_match"] = false;
    DONE(hall.verify(RuleHall::clerk, id, identity, {}));
    QCOMPARE(why(), QStringLiteral("YC301 face"));
    identity["face_match"] = "true";
    DONE(hall.verify(RuleHall::clerk, id, identity, {}));
    QCOMPARE(why(), QStringLiteral("YC301 face"));
    identity["presence"] = "online";
    REFUSED(hall.verify(RuleHall::clerk, id, identity, {}), "YC301");
    const Said equal = hall.verify(RuleHall::clerk, id, hall.inPerson(id), {});
    QCOMPARE(equal["equal"].toBool(), true);
    QVERIFY(!QJsonDocument(equal["fields"].toArray()).toJson().contains(hall.card(id)["number"].toString().toUtf8()));
    const Said accepted = hall.decide(RuleHall::clerk, "accept", id);
    DONE(accepted);
    QCOMPARE(accepted["status"].toString(), QStringLiteral("accepted"));
    QCOMPARE(accepted["messages"].toInt(), 1);
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestRules::aCardThatDiffersIsNobody_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("says");
    QTest::newRow("another name") << "name"
                                  << "谭嘉惠";
    QTest::newRow("no name") << "name"
                             << "";
    QTest::newRow("another number") << "number" << residentId(777);
    QTest::newRow("no number") << "number"
                               << "";
    QTest::newRow("expired") << "valid_to"
                             << "2020-01-31";
    QTest::newRow("expired on a day that there is not") << "valid_to"
                                                        << "2021-02-30";
}

void TestRules::aCardThatDiffersIsNobody()
{
    QFETCH(QString, field);
    QFETCH(QString, says);
    const qint64 id = hall.claimed();
    QJsonObject identity = hall.inPerson(id);
    QJsonObject card = identity["card"].toObject();
    card[field] = says;
    identity["card"] = card;
    const Said compared = hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen());
    DONE(compared);
    QCOMPARE(compared["equal"].toBool(true), false);
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC301");
    QCOMPARE(refused.facts["why"].toString(), QStringLiteral("differs"));
}

void TestRules::anAgentNeedsThePowerOfAttorney()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    paper["agent"] = QJsonObject{{"name", "李伟豪"}, {"id_number", residentId(801)}, {"phone", "13900001111"}};
    const qint64 id = hall.opened(paper);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject identity{{"presence", "agent"},
                         {"face_match", true},
                         {"card", QJsonObject{{"name", "李伟豪"}, {"number", residentId(801)}, {"source", "typed"}}}};
    DONE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen()));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC301");
    QCOMPARE(refused.facts["why"].toString(), QStringLiteral("agent"));
    // The agent's card is not the applicant's presence, and the applicant's not the agent's.
    identity["presence"] = "in_person";
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(), true);
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    identity["presence"] = "agent";
    identity["power_of_attorney"] = true;
    DONE(hall.verify(RuleHall::clerk, id, identity, {}));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestRules::whoeverComesForTheApplicantWithAPowerOfAttorneyIsTheAgentFromThenOn()
{
    const qint64 id = hall.claimed();
    const auto agent = [&] { return hall.value(QStringLiteral("select agent ->> 'name' from hall.case_file where id = %1").arg(id)); };
    QJsonObject identity{{"presence", "agent"},
                         {"face_match", true},
                         {"card", QJsonObject{{"name", "李伟豪"}, {"number", residentId(802)}, {"source", "typed"}}}};
    // Without the paper the person is nobody's agent, whatever the card says.
    DONE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen()));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    QCOMPARE(agent(), QString());
    identity["power_of_attorney"] = true;
    QJsonObject wrong = identity;
    wrong["card"] = QJsonObject{{"name", "李伟豪"}, {"number", "440703199003070010"}, {"source", "typed"}};
    QCOMPARE(hall.verify(RuleHall::clerk, id, wrong, {})["equal"].toBool(true), false);
    QCOMPARE(agent(), QString());
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(), true);
    QCOMPARE(agent(), QStringLiteral("李伟豪"));
    // The agent is one person: another card is another's, unless it comes with a power of attorney of its own.
    wrong["card"] = QJsonObject{{"name", "陈晓彤"}, {"number", residentId(803)}, {"source", "typed"}};
    wrong["power_of_attorney"] = false;
    QCOMPARE(hall.verify(RuleHall::clerk, id, wrong, {})["equal"].toBool(true), false);
    QCOMPARE(agent(), QStringLiteral("李伟豪"));
    DONE(hall.verify(RuleHall::clerk, id, identity, {}));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestRules::acceptanceNeedsTheOriginals()
{
    const qint64 id = hall.claimed();
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), {}));
    const auto lacking = [&] {
        const Said said = hall.decide(RuleHall::clerk, "accept", id);
        QStringList list{said.state};
        const QJsonArray materials = said.facts["materials"].toArray();
        for (const QJsonValue &material : materials)
            list.append(QString::number(material["seq"].toInt()) + material["why"].toString());
        return list.join(QLatin1Char(' '));
    };
    const auto mark = [&](const char *marks) { return hall.verify(RuleHall::clerk, id, {}, QJsonDocument::fromJson(marks).array()); };
    QCOMPARE(lacking(), QStringLiteral("YC302 2unmarked 3not_supplied"));
    DONE(mark(R"([{"seq": 2, "mark": "not_needed"}, {"seq": 3, "mark": "not_needed"}])"));
    QCOMPARE(lacking(), QStringLiteral("YC302 2unmarked"));
    DONE(mark(R"([{"seq": 2, "mark": "seen"}, {"seq": 4, "mark": "mismatch", "note": "与原件不符"}])"));
    QCOMPARE(lacking(), QStringLiteral("YC302 4mismatch"));
    REFUSED(mark(R"([{"seq": 9, "mark": "seen"}])"), "YC001");
    REFUSED(mark(R"([{"seq": 2, "mark": "burnt"}])"), "YC001");
    REFUSED(mark(R"([{"seq": 2, "mark": "seen"}, {"seq": 2, "mark": "mismatch"}])"), "YC001");
    // What the hall made of the answers has no original that anybody could have seen, until somebody hands one in.
    for (const char *never : {"seen", "copy", "scanned", "mismatch"})
        REFUSED(mark(QByteArray(R"([{"seq": 1, "mark": "X"}])").replace('X', never).constData()), "YC001");
    DONE(mark(R"([{"seq": 1, "mark": "not_needed"}])"));
    hall.value(QStringLiteral("insert into hall.blob (sha256, size, complete) values ('signed', 1, true) on conflict do nothing;"
                              "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256) values (%1, 1, 1, "
                              "'signed.pdf', 'application/pdf', 1, 'signed');")
                   .arg(id));
    DONE(mark(R"([{"seq": 1, "mark": "seen"}])"));
    REFUSED(hall.verify(RuleHall::clerk, id, {}, QJsonObject()), "YC001");
    DONE(mark(R"([{"seq": 4, "mark": "not_needed"}])"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestRules::whatIsHandledWhollyOnlineIsAcceptedWithoutThePerson()
{
    QJsonObject paper = hall.application(RuleHall::online);
    QJsonObject applicant = paper["applicant"].toObject();
    const auto acceptedWith = [&](const QJsonValue &realName) {
        applicant["id_number"] = residentId(900 + int(realName.toBool()));
        applicant["real_name"] = realName;
        paper["applicant"] = applicant;
        const qint64 id = hall.opened(paper);
        hall.claim(RuleHall::clerk, id);
        hall.verify(RuleHall::clerk, id, {},
                    QJsonDocument::fromJson(R"([{"seq": 2, "mark": "not_needed"}, {"seq": 3, "mark": "copy"}])").array());
        return hall.decide(RuleHall::clerk, "accept", id);
    };
    REFUSED(acceptedWith(false), "YC301");
    // The papers are still asked for: what must be seen in the original is not waved through.
    REFUSED(acceptedWith(true), "YC302");
    paper["materials"] = QJsonArray();
    REFUSED(hall.submit(paper), "YC401");
}

// Nobody has to come, but who came must fit.
void TestRules::whoeverShowsACardIsCheckedWhereNobodyHadToComeToo()
{
    QJsonObject paper = hall.application(RuleHall::online);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["id_number"] = residentId(903);
    applicant["real_name"] = true;
    paper["applicant"] = applicant;
    const qint64 id = hall.opened(paper);
    hall.claim(RuleHall::clerk, id);
    const QJsonArray seen = QJsonDocument::fromJson(R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "seen"}])").array();
    const auto verified = [&](const QString &number, bool face) {
        QJsonObject card{{"name", applicant["name"]}, {"number", number}, {"source", "chip"}};
        return hall.verify(RuleHall::clerk, id, QJsonObject{{"presence", "in_person"}, {"card", card}, {"face_match", face}}, seen);
    };
    DONE(verified(residentId(904), true));
    const Said stranger = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(stranger, "YC301");
    QCOMPARE(stranger.facts["why"].toString(), QStringLiteral("differs"));
    DONE(verified(residentId(903), false));
    const Said unseen = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(unseen, "YC301");
    QCOMPARE(unseen.facts["why"].toString(), QStringLiteral("face"));
    DONE(verified(residentId(903), true));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestRules::whatIsHeldIsNotTakenWithoutRightAndReason()
{
    const qint64 id = hall.claimed();
    const Said refused = hall.claim(RuleHall::deputy, id);
    REFUSED(refused, "YC103");
    QCOMPARE(refused.facts["by"].toString(), QStringLiteral("陈晓彤"));
    QCOMPARE(refused.facts["window"].toInt(), 1);
    REFUSED(hall.claim(RuleHall::deputy, id, "'急'"), "YC303");
    DONE(hall.sit("p0807", 7));
    const Said noRight = hall.claim("p0807", id, "'有急事要办理'");
    REFUSED(noRight, "YC004");
    QCOMPARE(noRight.facts["right"].toString(), QStringLiteral("take_over"));
    const Said notMine = hall.decide(RuleHall::deputy, "accept", id);
    REFUSED(notMine, "YC104");
    QCOMPARE(notMine.facts["by"].toString(), QStringLiteral("陈晓彤"));
    DONE(hall.claim(RuleHall::deputy, id, "'同事离岗，群众在等'"));
    // Whoever lost it is told why, by whatever he notices it, and only as long as it is in those hands.
    for (const auto &[lost, code] :
         {std::pair(hall.decide(RuleHall::clerk, "accept", id), "YC104"), {hall.claim(RuleHall::clerk, id), "YC103"}}) {
        REFUSED(lost, code);
        QCOMPARE(lost.facts["taken_over"].toString(), QStringLiteral("同事离岗，群众在等"));
    }
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(%1, false)").arg(id))["holds"].toBool(true), false);
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'note' from hall.event where case_id = %1 and action = 'take_over'").arg(id)),
             QStringLiteral("同事离岗，群众在等"));

    // On hold is still held, by whoever put it aside.
    REFUSED(hall.call(RuleHall::deputy, QStringLiteral("counter.hold(%1, %2, '等')").arg(newRequest()).arg(id)), "YC303");
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(id)));
    const Said aside = hall.claim(RuleHall::clerk, id);
    REFUSED(aside, "YC103");
    QCOMPARE(aside.facts["by"].toString(), QStringLiteral("李伟豪"));
    DONE(hall.claim(RuleHall::deputy, id));
    QVERIFY(!hall.claim(RuleHall::clerk, id).facts.contains("taken_over")); // nobody lost it this time
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestRules::aLockedScreenKeepsItsCaseForTenMinutesAndNoLonger()
{
    const qint64 id = hall.claimed();
    const auto beat = [&](bool locked) {
        return hall
            .call(RuleHall::clerk,
                  QStringLiteral("counter.heartbeat(%1, %2)").arg(id).arg(QLatin1String(locked ? "true" : "false")))["holds"]
            .toBool();
    };
    // Both are set to the moment of the same call.
    const auto seconds = [&] {
        return hall.value(QStringLiteral("select extract(epoch from l.expires_at - t.seen_at)::int from hall.lease l join hall.seat t on "
                                         "t.staff_id = l.staff_id and t.desk = 'counter' where l.case_id = %1")
                              .arg(id));
    };
    const auto end = [&] { return hall.value(QStringLiteral("select expires_at from hall.lease where case_id = %1").arg(id)); };
    QVERIFY(beat(false));
    const QString open = seconds();
    QVERIFY(open.toInt() > 0 && open.toInt() < 600);
    QVERIFY(beat(true));
    QCOMPARE(seconds(), QStringLiteral("600"));
    const QString until = end();
    QVERIFY(beat(true));
    QCOMPARE(end(), until);
    REFUSED(hall.claim(RuleHall::deputy, id), "YC103");
    QVERIFY(beat(false));
    QCOMPARE(seconds(), open);
    // Locked again and left: after the ten minutes somebody else may have it.
    QVERIFY(beat(true));
    hall.value(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second' where case_id = %1").arg(id));
    DONE(hall.tidy());
    QVERIFY(!beat(true));
    DONE(hall.claim(RuleHall::deputy, id));
    DONE(hall.call(RuleHall::clerk, "counter.heartbeat(null, false)"));
}

void TestRules::aCaseIsHandedOverToAWindowThatIsThere()
{
    const qint64 id = hall.claimed();
    const auto hand = [&](int window) {
        return hall.call(RuleHall::clerk,
                         QStringLiteral("counter.hand_over(%1, %2, %3, '请你接着办理')").arg(newRequest()).arg(id).arg(window));
    };
    REFUSED(hand(11), "YC203");
    DONE(hall.sit(RuleHall::stranger, 13));
    REFUSED(hand(13), "YC203");
    QCOMPARE(hand(13).facts[QLatin1String("why")].toString(), QStringLiteral("taker")); // not of one's own window
    REFUSED(hand(1), "YC203"); // one's own: it would be kept for oneself, over and over
    hall.value(
        "update hall.seat set items = array[(select max(id) from hall.item where code <> '440117990001')] where window_no = 2 returning 1");
    REFUSED(hand(2), "YC203"); // whose window does not take the item
    hall.value("update hall.seat set items = null where window_no = 2 returning 1");
    DONE(hand(2));
    const Said next = hall.call(RuleHall::deputy, QStringLiteral("counter.claim_next(%1, 'window', '{}')").arg(newRequest()));
    QVERIFY(next["case"]["case_id"].toInteger() > 0);
    QCOMPARE(hall.value(QStringLiteral(
                            "select reserved_for = (select id from hall.staff where work_no = 'P0802') from hall.queue where case_id = %1")
                            .arg(id)),
             QStringLiteral("t"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC104");
}

void TestRules::oneThatWaitsForThePersonIsHandedIntoAQueueToo()
{
    hall.value("update hall.queue set state = 3, reserved_for = null where state = 0");
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hand_over(%1, %2, 2, '申请人在二号窗口')").arg(newRequest()).arg(id)));
    const QJsonArray rows = hall.call(RuleHall::deputy, "counter.queue_page('window', '{}', null, 50, null)")["rows"].toArray();
    QVERIFY(std::any_of(rows.begin(), rows.end(), [id](const QJsonValue &row) { return row[u"case_id"].toInteger() == id; }));
    const auto next = [] { return QStringLiteral("counter.claim_next(%1, 'window', '{}')").arg(newRequest()); };
    QCOMPARE(hall.call(RuleHall::clerk, next())["case"].isObject(), false);
    QCOMPARE(hall.call(RuleHall::deputy, next())["case"]["case_id"].toInteger(), id);
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    QCOMPARE(hall.value(QStringLiteral("select state from hall.queue where case_id = %1").arg(id)), QStringLiteral("3"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestRules::aVersionThatIsNotTheLastIsRefused()
{
    const qint64 id = hall.verified();
    const auto accept = [&](const QString &version) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.accept(%1, %2, %3)").arg(newRequest()).arg(id).arg(version));
    };
    const Said old = accept("1");
    REFUSED(old, "YC101");
    QCOMPARE(old.facts["version"].toInt(), hall.version(id));
    QCOMPARE(old.facts["action"].toString(), QStringLiteral("verify"));
    QCOMPARE(old.facts["window"].toInt(), 1);
    REFUSED(accept("99"), "YC101");
    REFUSED(accept("null"), "YC101");
    DONE(accept(QString::number(hall.version(id))));
}

void TestRules::wordsThatCannotBePrintedAreRefused()
{
    const qint64 id = hall.claimed();
    const auto note = [&](const QByteArray &text) {
        return hall.call(RuleHall::clerk,
                         QStringLiteral("counter.note(%1, %2, U&'%3')").arg(newRequest()).arg(id).arg(QLatin1String(text.constData())));
    };
    const Said turned = note("\\202Eabc");
    REFUSED(turned, "YC601");
    QCOMPARE(turned.facts["code_point"].toString(), QStringLiteral("U+202E"));
    QCOMPARE(turned.facts["field"].toString(), QStringLiteral("text"));
    REFUSED(note("a\\0007b"), "YC601");
    for (const char *hidden :
         {"0085", "009F", "00AD", "061C", "200B",    "200E", "200F", "2028", "2029", "202A", "202E", "2060", "2061",   "2064",
          "2066", "2069", "FEFF", "FFF9", "+0E0041", "034F", "115F", "1160", "17B4", "2800", "3164", "FFA0", "+01D173"})
        REFUSED(note(QByteArray("a\\" + QByteArray(hidden) + "b")), "YC601");
    QCOMPARE(note("a\\+0E0041b").facts["code_point"].toString(), QStringLiteral("U+E0041"));
    DONE(note("a\\200Db\\0009c\\000D\\000A"));
    DONE(note("\\+020BB7\\000A\\4DB6"));
    DONE(note("\\1834\\180E\\1820")); // Mongolian is written with it
    // What nobody sees is no reason, however much of it there is.
    for (const char *unseen : {"3164", "2800", "200D", "180B", "180E", "FE0F", "+0E0100", "3000"}) {
        const Said empty = hall.decide(RuleHall::clerk, "decline", id,
                                       QStringLiteral(", 1, repeat(U&'\\%1', 24), null, '{}', null").arg(QLatin1String(unseen)));
        REFUSED(empty, QByteArray(unseen) == "3164" || QByteArray(unseen) == "2800" ? "YC601" : "YC303");
    }
    REFUSED(
        hall.verify(RuleHall::clerk, id, {}, QJsonDocument::fromJson("[{\"seq\": 2, \"mark\": \"seen\", \"note\": \"\\u202ex\"}]").array()),
        "YC601");
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.sign_in(1, U&'pc\\202E', true)")), "YC601");
}

void TestRules::anApplicationIsToldAllItsFaultsAtOnce()
{
    QJsonObject paper = hall.application(RuleHall::shop);
    QJsonObject applicant = paper["applicant"].toObject();
    applicant["id_number"] = "440703199003071234";
    applicant["address"] = QStringLiteral("\u202E号路");
    applicant["real_name"] = "yes";
    paper["applicant"] = applicant;
    paper["answers"] = object(R"({"T1": {"shop": {"shop": "x", "area": -1}}, "T2": {}})");
    paper["materials"] =
        QJsonDocument::fromJson(
            R"([{"seq": 2, "window": true}, {"seq": 2, "files": [{"name": "../a.pdf", "size": 1}, {"name": "a.pdf", "size": 0.5, "sha256": "x"}]},
        {"seq": 99}, {"seq": 4, "files": {}}])")
            .array();
    const Said refused = hall.submit(paper);
    REFUSED(refused, "YC401");
    QStringList places;
    const QJsonArray faults = refused.facts["faults"].toArray();
    for (const QJsonValue &fault : faults)
        places.append(fault["pointer"].toString() + QLatin1Char(' ') + fault["keyword"].toString());
    for (const char *wanted : {"/applicant/id_number resident_id", "/applicant/address type", "/applicant/real_name type",
                               "/answers/T1/shop/shop minLength", "/answers/T1/shop/area exclusiveMinimum", "/answers/T2 form_unknown",
                               "/materials/1/seq uniqueItems", "/materials/1/files/0/name file_name",
                               "/materials/1/files/1/sha256 file_missing", "/materials/2/seq material", "/materials/3 type"})
        QVERIFY2(places.contains(QLatin1String(wanted)),
                 qPrintable(QLatin1String(wanted) + QStringLiteral(" is not in ") + places.join(QLatin1String("; "))));
    QCOMPARE(hall.value("select count(*) from hall.applicant where id_number = '440703199003071234'"), QStringLiteral("0"));
    REFUSED(hall.call("portal", "applicant.submit('', '{}')"), "YC401");
    REFUSED(hall.call("portal", "applicant.submit('odd', '[]')"), "YC401");
    REFUSED(hall.call("portal", "applicant.submit('odd', null)"), "YC401");
}

void TestRules::whatCannotBeSeenIsNamedWhereItStands()
{
    const auto faultsOf = [&](const QString &shop, const QString &name) {
        QJsonObject paper = hall.application(RuleHall::shop);
        QJsonObject applicant = paper["applicant"].toObject();
        applicant["name"] = name;
        paper["applicant"] = applicant;
        QJsonObject answers = object(R"({"T1": {"shop": {"shop": "", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧",
            "family": [{"name": "x"}, {"name": ""}]}}})");
        QJsonObject form = answers["T1"].toObject(), page = form["shop"].toObject();
        page["shop"] = shop;
        page["family"] = QJsonArray{QJsonObject{{"name", "谭"}}, QJsonObject{{"name", shop}}};
        form["shop"] = page;
        answers["T1"] = form;
        paper["answers"] = answers;
        QStringList places;
        for (const QJsonValue &fault : hall.submit(paper).facts["faults"].toArray())
            places.append(fault["pointer"].toString() + QLatin1Char(' ') + fault["keyword"].toString() + QLatin1Char(' ') +
                          fault["detail"]["code_point"].toString());
        return places;
    };
    QCOMPARE(faultsOf(QStringLiteral("小明\u200B食店"), QStringLiteral("谭嘉慧")),
             QStringList({QStringLiteral("/answers/T1/shop/family/1/name hidden_character U+200B"),
                          QStringLiteral("/answers/T1/shop/shop hidden_character U+200B")}));
    QCOMPARE(faultsOf(QStringLiteral("小明食店"), QStringLiteral("谭\u200D嘉慧")), QStringList(QStringLiteral("/applicant/name name ")));
    QCOMPARE(faultsOf(QStringLiteral("小明食店"), QStringLiteral("谭\u00AD嘉慧")), QStringList(QStringLiteral("/applicant/name name ")));
    for (const char16_t unseen : {u'\u034F', u'\u180B', u'\u180E', u'\u3164'})
        QCOMPARE(faultsOf(QStringLiteral("小明食店"), QStringLiteral("谭嘉慧") + QChar(unseen)),
                 QStringList(QStringLiteral("/applicant/name name ")));
    QCOMPARE(faultsOf(QStringLiteral("小明食店"), QStringLiteral("\uFE0F\uFE0F")),
             QStringList(QStringLiteral("/applicant/name required ")));
    QCOMPARE(faultsOf(QStringLiteral("小明\u200D食店\n二楼"), QStringLiteral("𠮷䶮·阿依古丽")), QStringList());
    // An answer that must be there is seen, and as long as the form asks for.
    QCOMPARE(faultsOf(QStringLiteral("\u200D\u3000\u200D"), QStringLiteral("谭嘉慧")),
             QStringList(QStringLiteral("/answers/T1/shop/shop required ")));
    QCOMPARE(faultsOf(QStringLiteral("店\u200D\u3000"), QStringLiteral("谭嘉慧")),
             QStringList(QStringLiteral("/answers/T1/shop/shop minLength ")));
    QJsonObject nowhere = hall.application(RuleHall::shop), applicant = nowhere["applicant"].toObject();
    applicant["address"] = QStringLiteral("\u3000");
    nowhere["applicant"] = applicant;
    QCOMPARE(hall.submit(nowhere).facts["faults"],
             QJsonValue(QJsonDocument::fromJson(R"([{"pointer": "/applicant/address", "keyword": "required", "detail": {}}])").array()));
}

void TestRules::onlyWrongCodesAreCounted()
{
    const Said receipt = hall.submit(hall.application(RuleHall::shop));
    const QString no = receipt["case_no"].toString();
    const QString code = receipt["query_code"].toString();
    const auto asked = [&](const QString &with) {
        return hall
            .tried("portal", QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), no, with),
                   "applicant.progress(%1)")["case_no"]
            .toString();
    };
    for (int i = 0; i < 15; ++i)
        QCOMPARE(asked(code), no);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(asked(QStringLiteral("wrong")), QString());
    QCOMPARE(asked(code), QString());
    hall.value("update hall.attempt set at = at - interval '1 hour'");
    QCOMPARE(asked(code), no);
}

// Spaces before the number and words behind it make no other case of it, and no other count.
void TestRules::aNumberIsCountedAsItIsLookedUp()
{
    const Said receipt = hall.submit(hall.application(RuleHall::shop));
    const QString no = receipt["case_no"].toString(), code = receipt["query_code"].toString();
    const auto asked = [&](const QString &number, const QString &with) {
        return hall.tried("portal", QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), number, with),
                          "applicant.progress(%1)");
    };
    const auto spaced = [&](int spaces, const QString &behind = {}) { return QString(spaces, QLatin1Char(' ')) + no + behind; };
    QCOMPARE(asked(spaced(22), code)["case_no"].toString(), no);
    QCOMPARE(asked(no.toLower() + QLatin1Char(' '), code)["case_no"].toString(), no);
    for (const int spaces : {0, 1, 22, 23, 60})
        QCOMPARE(asked(spaced(spaces, QStringLiteral("x%1").arg(spaces)), code).value, QJsonValue(QString()));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(asked(spaced(3 * i), QStringLiteral("wrong")).value, QJsonValue(QString()));
    REFUSED(asked(spaced(22), code), "YC707");
    REFUSED(asked(no, code), "YC707");
}

YICHUANG_TEST(TestRules)
#include "tst_Rules.moc"
