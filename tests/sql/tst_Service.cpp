// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ServiceTest.h"

#include <QThreadPool>

using namespace yichuang;
using namespace yichuang::test;

// How papers reach people: fetched at a window, or served in one of the ways of the law, each with what it demands and the moment that
// counts.
class TestService : public ServiceTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void whoFetchesIsWrittenDownAndTheTimeForDeliveryEnds();
    void aCardThatIsLaidDownSaysWhatWaitsForItsPerson();
    void nothingIsHandedOverBeforeItIsThere();
    void aGrantThatIsNotAmongThePapersStaysToBeFetched();
    void pressingTwiceHandsOverOnce();
    void ofTwoWindowsOneHandsOver();
    void whoMayFetch_data();
    void whoMayFetch();
    void whatAnEnterpriseWasGrantedIsFetchedByAPerson();
    void aNumberIsSeenWholeInTwoCallsOnly();
    void aPaperOfAnotherDepartmentIsNobodys();
    void eachWayDemandsItsFacts_data();
    void eachWayDemandsItsFacts();
    void eachWayCountsFromItsOwnMoment();
    void whatCameBackIsServedInAnotherWay();
    void aPublicNoticeServesWhenItHasRunOut();
    void oneNoticeThatCannotBeServedHoldsUpNoOther();
    void whatIsServedOnTheWayLeavesTheCaseWhereItIs();
    void everyProofIsAPaperOfItsOwn();
    void whatIsServedCannotBeUndone();

private:
    Said handOut(qint64 id, const QJsonObject &handout, const QString &request = newRequest());
    Said serve(qint64 id, const QString &how, const char *kind = "grant");
    QJsonObject himself(qint64 id) { return {{"card", hall.card(id)}, {"face_match", true}}; }
};

Said TestService::handOut(qint64 id, const QJsonObject &handout, const QString &request)
{
    return hall.call(clerk,
                     QStringLiteral("counter.hand_out(%1, %2, %3, %4)").arg(request).arg(id).arg(hall.version(id)).arg(literal(handout)));
}

Said TestService::serve(qint64 id, const QString &how, const char *kind)
{
    return hall.call(clerk, QStringLiteral("counter.serve(%1, %2, %3, %4, $yc$%5$yc$)")
                                .arg(newRequest())
                                .arg(id)
                                .arg(hall.version(id))
                                .arg(paper(id, kind))
                                .arg(how));
}

void TestService::whoFetchesIsWrittenDownAndTheTimeForDeliveryEnds()
{
    const qint64 id = granted();
    const Said waiting = hall.call(clerk, QStringLiteral("counter.handouts('')"));
    QVERIFY(QString::fromUtf8(QJsonDocument(waiting.value.toObject()).toJson())
                .contains(one(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id))));
    const Said done = handOut(id, himself(id));
    DONE(done);
    QCOMPARE(hall.status(id), QStringLiteral("concluded"));
    QCOMPARE(one(QStringLiteral("select outcome || ' ' || (ended_at >= from_at) from hall.clock where case_id = %1 and kind = 'deliver'")
                     .arg(id)),
             QStringLiteral("collect true"));
    QCOMPARE(one(QStringLiteral("select s.manner || ' ' || s.state || ' ' || d.kind from hall.service s join hall.document d on d.id = "
                                "s.document_id where s.case_id = %1")
                     .arg(id)),
             QStringLiteral("window served grant"));
    const Said shown = hall.call(clerk, QStringLiteral("counter.handout(%1)").arg(id));
    const QJsonValue register0 = shown["collections"][0];
    QCOMPARE(register0["collector"].toString(), QStringLiteral("applicant"));
    QCOMPARE(register0["certificate_no"].toString(),
             QString(one(QStringLiteral("select number from hall.document where id = %1").arg(paper(id)))).replace(u"准〔"_qs, u"证〔"_qs));
    QVERIFY(register0["id_masked"].toString().contains(QStringLiteral("********")));
    QVERIFY(!QJsonDocument(shown.value.toObject()).toJson().contains(hall.card(id)["number"].toString().toUtf8()));
    QCOMPARE(hall.faultsOf(id), QString());
    // The slip says the paper and the certificate.
    QCOMPARE(one(QStringLiteral("select jsonb_array_length(facts -> 'served') from hall.document where id = %1")
                     .arg(done["document"].toInteger())),
             QStringLiteral("2"));
}

// Whoever comes to collect lays the card down like anybody: the window is told, and nobody else's window.
void TestService::aCardThatIsLaidDownSaysWhatWaitsForItsPerson()
{
    const qint64 id = granted();
    const QString number = one(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id));
    const auto tapped = [&](const QString &role) {
        const Said said = hall.call(role, QStringLiteral("counter.tapped('%1')").arg(number));
        QStringList waiting;
        const QJsonArray rows = said["handouts"].toArray();
        for (const QJsonValue &row : rows)
            waiting.append(QStringLiteral("%1 %2").arg(row[u"case_id"].toInteger()).arg(row[u"waiting"].toInt()));
        return QStringLiteral("%1; %2").arg(said["rows"].toArray().size()).arg(waiting.join(u','));
    };
    QCOMPARE(tapped(clerk), QStringLiteral("0; %1 1").arg(id));
    QCOMPARE(tapped(RuleHall::stranger), QStringLiteral("0; "));
    DONE(handOut(id, himself(id)));
    QCOMPARE(tapped(clerk), QStringLiteral("0; "));
    // What may still be taken back is nobody's yet.
    hall.setRule("undo_seconds", 600);
    const qint64 declined = hall.claimed();
    DONE(hall.decide(clerk, "decline", declined, ", 1, '该活动依法不需要取得许可。', null, '{}'"));
    const QString other = one(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(declined));
    const auto waiting = [&] { return hall.call(clerk, QStringLiteral("counter.tapped('%1')").arg(other))["handouts"].toArray().size(); };
    QCOMPARE(waiting(), 0);
    hall.tell(declined);
    hall.setRule("undo_seconds", 0);
    QCOMPARE(waiting(), 1);
}

void TestService::nothingIsHandedOverBeforeItIsThere()
{
    hall.setRule("undo_seconds", 600);
    const qint64 id = granted();
    hall.setRule("undo_seconds", 0);
    REFUSED(handOut(id, himself(id)), "YC501"); // it may still be taken back
    DONE(hall.call(QStringLiteral("p0833"), QStringLiteral("review.release_now(%1, %2)").arg(newRequest()).arg(id)));
    hall.value(QStringLiteral("update hall.document set state = 'making' where id = %1").arg(paper(id)));
    REFUSED(handOut(id, himself(id)), "YC501");
    REFUSED(serve(id, QStringLiteral(R"({"manner": "electronic", "consent": true, "place": "tan@example.cn"})")), "YC501");
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
    makePapers();
    DONE(handOut(id, himself(id)));
}

void TestService::aGrantThatIsNotAmongThePapersStaysToBeFetched()
{
    const qint64 id = granted();
    // Another result lies there beside it, and the decision itself is in the post.
    hall.value(QStringLiteral("insert into hall.document (case_id, event_id, department_id, kind, number, year, serial, template_version, "
                              "facts, state, pages, pdf, sha256) "
                              "select case_id, event_id, department_id, 'pause', '旁〔2026〕1号', year, 1, "
                              "(select max(version) from hall.document_template where kind = 'pause'), facts, state, "
                              "pages, pdf, sha256 "
                              "from hall.document where id = %1")
                   .arg(paper(id)));
    DONE(serve(id, QStringLiteral(R"({"manner": "post", "place": "蓬江区白石大道 1 号", "tracking": "EA123456789CN"})")));
    DONE(handOut(id, himself(id)));
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
    QCOMPARE(one(QStringLiteral("select count(*) from hall.collection where case_id = %1 and certificate_no is not null").arg(id)),
             QStringLiteral("0"));
    QCOMPARE(one(QStringLiteral("select count(*) from hall.clock where case_id = %1 and kind = 'deliver' and ended_at is null").arg(id)),
             QStringLiteral("1"));
}

void TestService::pressingTwiceHandsOverOnce()
{
    const qint64 id = granted();
    const QString request = newRequest();
    const QString call =
        QStringLiteral("counter.hand_out(%1, %2, %3, %4)").arg(request).arg(id).arg(hall.version(id)).arg(literal(himself(id)));
    const Said first = hall.call(clerk, call);
    const Said second = hall.call(clerk, call);
    DONE(first);
    DONE(second);
    QCOMPARE(first.value, second.value);
    QCOMPARE(one(QStringLiteral("select count(*) from hall.collection where case_id = %1").arg(id)), QStringLiteral("1"));
    const Said later = handOut(id, himself(id));
    REFUSED(later, "YC332");
    QCOMPARE(later.facts["manner"].toString(), QStringLiteral("window"));
}

void TestService::ofTwoWindowsOneHandsOver()
{
    const qint64 id = granted();
    const QString call = QStringLiteral("counter.hand_out(%1, %2, %3, %4)");
    const int version = hall.version(id);
    const QString how = literal(himself(id));
    Said said[2];
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    for (int i = 0; i < 2; ++i)
        pool.start(
            [&, i] { said[i] = hall.call(i == 0 ? clerk : RuleHall::deputy, call.arg(newRequest()).arg(id).arg(version).arg(how)); });
    pool.waitForDone();
    QVERIFY(said[0].isDone() != said[1].isDone());
    const Said &slower = said[0].isDone() ? said[1] : said[0];
    REFUSED(slower, "YC101");
    QCOMPARE(slower.facts["action"].toString(), QStringLiteral("collect"));
    QCOMPARE(one(QStringLiteral("select count(*) from hall.collection where case_id = %1").arg(id)), QStringLiteral("1"));
}

void TestService::whoMayFetch_data()
{
    QTest::addColumn<QString>("handout");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("why");
    const QString stranger = QStringLiteral(R"("card": {"name": "何嘉欣", "number": "440703198511090040", "source": "typed"})");
    QTest::newRow("nobody") << R"({"face_match": true})"
                            << "YC333"
                            << "card";
    QTest::newRow("a card without a name") << R"({"card": {"number": "440703198511090040"}, "face_match": true})"
                                           << "YC333"
                                           << "card";
    QTest::newRow("a number that is none")
        << R"({"card": {"name": "何嘉欣", "number": "440703198511090041"}, "face_match": true, "relation": "同事", "authority": "委托书"})"
        << "YC333"
        << "number";
    QTest::newRow("an enterprise")
        << R"({"card": {"name": "江门市悦沁健身有限公司", "number": "91440703MA4UH2KM79"}, "face_match": true, "relation": "单位", "authority": "委托书"})"
        << "YC333"
        << "number";
    QTest::newRow("not looked at") << "{" + stranger + R"(, "relation": "同事", "authority": "授权委托书"})"
                                   << "YC333"
                                   << "face";
    QTest::newRow("who he is stays open") << "{" + stranger + R"(, "face_match": true, "authority": "授权委托书"})"
                                          << "YC303"
                                          << "";
    QTest::newRow("without a paper that lets him") << "{" + stranger + R"(, "face_match": true, "relation": "同事"})"
                                                   << "YC333"
                                                   << "authority";
    QTest::newRow("with a paper of hidden characters")
        << "{" + stranger + QStringLiteral(R"(, "face_match": true, "relation": "同事", "authority": "%1%1"})").arg(QChar(0x200d))
        << "YC333"
        << "authority";
    QTest::newRow("a card that has ended")
        << R"({"card": {"name": "何嘉欣", "number": "440703198511090040", "valid_to": "2020-01-01"}, "face_match": true, "relation": "同事", "authority": "授权委托书"})"
        << "YC333"
        << "expired";
    QTest::newRow("with hidden characters")
        << QString(
               R"({"card": {"name": "何嘉欣%1", "number": "440703198511090040"}, "face_match": true, "relation": "同事", "authority": "授权委托书"})")
               .arg(QChar(0x202E))
        << "YC601"
        << "";
    QTest::newRow("a colleague with a paper") << "{" + stranger +
                                                     R"(, "face_match": true, "relation": "同事", "authority": "授权委托书（2026-11-20）"})"
                                              << ""
                                              << "";
}

void TestService::whoMayFetch()
{
    QFETCH(QString, handout);
    QFETCH(QString, state);
    QFETCH(QString, why);
    static const qint64 id = granted();
    const Said said = handOut(id, QJsonDocument::fromJson(handout.toUtf8()).object());
    QCOMPARE(said.state, state);
    if (!why.isEmpty())
        QCOMPARE(said.facts["why"].toString(), why);
    QCOMPARE(hall.status(id), state.isEmpty() ? QStringLiteral("concluded") : QStringLiteral("granted"));
    if (state.isEmpty())
        QCOMPARE(
            one(QStringLiteral("select collector || ' ' || source || ' ' || relation from hall.collection where case_id = %1").arg(id)),
            QStringLiteral("other typed 同事"));
}

void TestService::whatAnEnterpriseWasGrantedIsFetchedByAPerson()
{
    const qint64 id = granted();
    const QString representative = residentId(4711);
    hall.value(QStringLiteral(
                   "update hall.case_file set applicant = applicant || '{\"kind\": \"enterprise\", \"name\": \"江门市悦沁健身有限公司\", "
                   "\"id_number\": \"91440703MA4UH2KM79\", \"legal_representative\": {\"name\": \"容俊熙\", \"id_number\": \"%1\"}}' "
                   "where id = %2 returning 1")
                   .arg(representative)
                   .arg(id));
    const auto comes = [&](const QString &name, const QString &number) {
        return handOut(id, {{"card", QJsonObject{{"name", name}, {"number", number}}}, {"face_match", true}});
    };
    // Its code and its name stand on its licence for everybody to read.
    QVERIFY(!comes(QStringLiteral("江门市悦沁健身有限公司"), QStringLiteral("91440703MA4UH2KM79")).isDone());
    QVERIFY(!comes(QStringLiteral("江门市悦沁健身有限公司"), QStringLiteral(" 91440703ma4uh2km79 ")).isDone());
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
    DONE(comes(QStringLiteral("容俊熙"), representative));
    QCOMPARE(one(QStringLiteral("select collector from hall.collection where case_id = %1").arg(id)),
             QStringLiteral("legal_representative"));
}

void TestService::aNumberIsSeenWholeInTwoCallsOnly()
{
    const qint64 id = granted();
    DONE(handOut(id, himself(id)));
    const Said attempt = hall.call(clerk, QStringLiteral("counter.reveal_attempt(%1, 'collector.id', '核对领取人')").arg(id));
    DONE(attempt);
    const Said shown = hall.call(clerk, QStringLiteral("counter.reveal(%1)").arg(attempt["attempt"].toInteger()));
    QCOMPARE(shown["value"].toString(), hall.card(id)["number"].toString());
    QCOMPARE(one(QStringLiteral("select count(*) from hall.reveal where case_id = %1 and what = 'collector.id' and answered_at is not null")
                     .arg(id)),
             QStringLiteral("1"));
    const PsqlAnswer both = hall.psql(
        clerk,
        QStringLiteral("begin; select counter.reveal((counter.reveal_attempt(%1, 'collector.id', '核对') ->> 'attempt')::bigint); rollback")
            .arg(id));
    QVERIFY(both.exitCode != 0 && !both.out.contains(hall.card(id)["number"].toString()));
}

void TestService::aPaperOfAnotherDepartmentIsNobodys()
{
    const qint64 id = granted();
    REFUSED(hall.call(RuleHall::stranger, QStringLiteral("counter.handout(%1)").arg(id)), "YC001");
    REFUSED(
        hall.call(
            RuleHall::stranger,
            QStringLiteral("counter.hand_out(%1, %2, %3, %4)").arg(newRequest()).arg(id).arg(hall.version(id)).arg(literal(himself(id)))),
        "YC001");
    const qint64 other = granted();
    REFUSED(
        hall.call(clerk,
                  QStringLiteral("counter.serve(%1, %2, %3, %4, '{}')").arg(newRequest()).arg(id).arg(hall.version(id)).arg(paper(other))),
        "YC001");
    // What is signed at the window as it is made is in the person's hands, and proofs are not served.
    QCOMPARE(one(QStringLiteral(
                 "select hall.is_for_service('receipt') or hall.is_for_service('collection') or hall.is_for_service('service_return')")),
             QStringLiteral("f"));
    REFUSED(hall.call(QStringLiteral("p0831"), QStringLiteral("counter.handouts('')")), "42501"); // an officer has no such desk
}

void TestService::eachWayDemandsItsFacts_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("fact");
    QTest::newRow("no way at all") << "{}"
                                   << "YC331"
                                   << "unknown";
    QTest::newRow("by pigeon") << R"({"manner": "pigeon"})"
                               << "YC331"
                               << "unknown";
    QTest::newRow("at the window without a window") << R"({"manner": "window"})"
                                                    << "YC331"
                                                    << "unknown";
    QTest::newRow("direct, nowhere") << R"({"manner": "direct", "receiver": "谭嘉慧", "relation": "本人", "on": "TODAY"})"
                                     << "YC303"
                                     << "place";
    QTest::newRow("direct, to nobody") << R"({"manner": "direct", "place": "堤东路128号", "relation": "本人", "on": "TODAY"})"
                                       << "YC303"
                                       << "receiver";
    QTest::newRow("direct, before it was made")
        << R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "2020-01-01"})"
        << "YC316"
        << "";
    QTest::newRow("direct, tomorrow")
        << R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "2999-01-01"})"
        << "YC316"
        << "";
    QTest::newRow("direct, on no day")
        << R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "2026-02-31"})"
        << "YC316"
        << "";
    QTest::newRow("left, not refused")
        << R"({"manner": "left", "place": "堤东路128号", "witness": "何建业", "witness_unit": "常安社区", "on": "TODAY"})"
        << "YC303"
        << "refusal";
    QTest::newRow("left, nobody saw it") << R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "on": "TODAY"})"
                                         << "YC303"
                                         << "witness";
    QTest::newRow("left, a witness from nowhere")
        << R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "witness": "何建业", "on": "TODAY"})"
        << "YC303"
        << "witness_unit";
    QTest::newRow("electronic, not agreed to") << R"({"manner": "electronic", "place": "tan@example.cn"})"
                                               << "YC331"
                                               << "consent";
    QTest::newRow("electronic, agreed to in a word") << R"({"manner": "electronic", "place": "tan@example.cn", "consent": "yes"})"
                                                     << "YC331"
                                                     << "consent";
    QTest::newRow("electronic, nowhere") << R"({"manner": "electronic", "consent": true})"
                                         << "YC303"
                                         << "place";
    QTest::newRow("post without a number") << R"({"manner": "post", "place": "堤东路128号"})"
                                           << "YC303"
                                           << "tracking";
    QTest::newRow("entrusted to nobody") << R"({"manner": "entrusted", "receiver": "谭嘉慧", "on": "TODAY"})"
                                         << "YC303"
                                         << "body";
    QTest::newRow("public notice before anything was tried")
        << R"({"manner": "notice", "ground": "failed", "reason": "电话无法接通，无法以其他方式送达", "medium": "区政府网站", "on": "TODAY"})"
        << "YC331"
        << "not_tried";
    QTest::newRow("something that no way of serving asks for")
        << R"({"manner": "left", "place": "蓬江区白石大道 1 号", "refusal": "拒收", "recorded": true, "on": "TODAY", "cost": "12 元"})"
        << "YC402"
        << "service";
    QTest::newRow("a name that fills the hall")
        << QStringLiteral(
               R"({"manner": "left", "place": "蓬江区白石大道 1 号", "refusal": "当面拒收", "recorded": true, "on": "TODAY", "%1": "x"})")
               .arg(QString(100'000, u'k'))
        << "YC402"
        << "service";
    QTest::newRow("public notice without a ground")
        << R"({"manner": "notice", "reason": "电话无法接通，无法以其他方式送达", "medium": "区政府网站", "on": "TODAY"})"
        << "YC303"
        << "ground";
    QTest::newRow("public notice without a reason")
        << R"({"manner": "notice", "ground": "unknown", "reason": "失联", "medium": "区政府网站", "on": "TODAY"})"
        << "YC303"
        << "reason";
}

void TestService::eachWayDemandsItsFacts()
{
    QFETCH(QString, how);
    QFETCH(QString, state);
    QFETCH(QString, fact);
    static const qint64 id = granted();
    const Said said = serve(id, how.replace(QStringLiteral("TODAY"), today()));
    QCOMPARE(said.state, state);
    if (!fact.isEmpty())
        QCOMPARE(said.facts[state == QLatin1String("YC331") ? "why" : "field"].toString(), fact);
    QCOMPARE(one(QStringLiteral("select count(*) from hall.service where case_id = %1").arg(id)), QStringLiteral("0"));
    QCOMPARE(hall.status(id), QStringLiteral("granted"));
}

// The decision is four days old, so that a day of signing can lie between it and today.
void TestService::eachWayCountsFromItsOwnMoment()
{
    const auto old = [this] {
        const qint64 id = granted();
        hall.value(QStringLiteral("update hall.document set created_at = created_at - interval '4 days' where case_id = %1").arg(id));
        return id;
    };
    const QString then = hall.value("select hall.today() - 2");
    const QStringList ways{
        QStringLiteral(R"({"manner": "direct", "place": "堤东路128号", "receiver": "谭嘉慧", "relation": "本人", "on": "%1"})").arg(then),
        QStringLiteral(
            R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "witness": "何建业", "witness_unit": "常安社区居委会", "on": "%1"})")
            .arg(then),
        QStringLiteral(R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "recorded": true, "on": "%1"})").arg(then),
        QStringLiteral(R"({"manner": "entrusted", "body": "江海区政务服务局", "receiver": "谭嘉慧", "on": "%1"})").arg(then)};
    for (const QString &way : ways) {
        const qint64 id = old();
        DONE(serve(id, way));
        QCOMPARE(one(QStringLiteral("select hall.day_of(s.served_at) || ' ' || (k.ended_at = s.served_at) || ' ' || k.outcome from "
                                    "hall.service s join hall.clock k on k.case_id = s.case_id"
                                    " and k.kind = 'deliver' where s.case_id = %1")
                         .arg(id)),
                 then + QStringLiteral(" true served"));
        QCOMPARE(hall.status(id), QStringLiteral("concluded"));
        QCOMPARE(hall.faultsOf(id), QString());
    }
    const qint64 id = old();
    DONE(serve(id, QStringLiteral(R"({"manner": "electronic", "place": "tan@example.cn", "consent": true})")));
    QCOMPARE(one(QStringLiteral("select hall.day_of(served_at) = hall.today() from hall.service where case_id = %1").arg(id)),
             QStringLiteral("t"));
    REFUSED(serve(id, ways.first()), "YC332");
}

void TestService::whatCameBackIsServedInAnotherWay()
{
    const qint64 id = granted();
    const Said sent = serve(id, QStringLiteral(R"({"manner": "post", "place": "江门市蓬江区堤东路128号", "tracking": "EMS1082736455CN"})"));
    DONE(sent);
    QCOMPARE(hall.status(id), QStringLiteral("granted")); // in the post is not in the hands
    QCOMPARE(one(QStringLiteral("select ended_at is null from hall.clock where case_id = %1 and kind = 'deliver'").arg(id)),
             QStringLiteral("t"));
    REFUSED(handOut(id, himself(id)), "YC332");
    const auto result = [&](const char *what) {
        return hall.call(clerk, QStringLiteral("counter.service_result(%1, %2, $yc$%3$yc$)")
                                    .arg(newRequest())
                                    .arg(sent["service"].toInteger())
                                    .arg(QString::fromUtf8(what).replace(QStringLiteral("TODAY"), today())));
    };
    REFUSED(result(R"({"on": "2999-01-01", "receiver": "谭嘉慧"})"), "YC316");
    REFUSED(result(R"({"on": "TODAY"})"), "YC303");
    DONE(result(R"({"returned": "原址查无此人"})"));
    REFUSED(result(R"({"on": "TODAY", "receiver": "谭嘉慧"})"), "YC332");
    const Said again = serve(id, QStringLiteral(R"({"manner": "post", "place": "江门市蓬江区江会路6号", "tracking": "EMS1082736456CN"})"));
    DONE(again);
    DONE(hall.call(clerk, QStringLiteral(R"(counter.service_result(%1, %2, '{"on": "%3", "receiver": "门卫代收"}'))")
                              .arg(newRequest())
                              .arg(again["service"].toInteger())
                              .arg(today())));
    QCOMPARE(hall.status(id), QStringLiteral("concluded"));
    QCOMPARE(one(QStringLiteral("select string_agg(state, ' ' order by id) from hall.service where case_id = %1").arg(id)),
             QStringLiteral("failed served"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestService::aPublicNoticeServesWhenItHasRunOut()
{
    const qint64 id = granted();
    const Said sent = serve(
        id,
        QStringLiteral(
            R"({"manner": "notice", "ground": "unknown", "reason": "登记地址查无此人，电话停机，下落不明", "medium": "区政府网站", "on": "%1"})")
            .arg(today()));
    DONE(sent);
    QCOMPARE(one(QStringLiteral("select hall.day_of(runs_out_at) - hall.today() from hall.service where id = %1")
                     .arg(sent["service"].toInteger())),
             QStringLiteral("30"));
    QCOMPARE(one(QStringLiteral("select kind from hall.document where id = %1").arg(sent["document"].toInteger())),
             QStringLiteral("service_notice"));
    QCOMPARE(hall.tidy()["served"].toInt(), 0);
    hall.value(
        QStringLiteral("update hall.service set runs_out_at = now() - interval '26 hours' where id = %1").arg(sent["service"].toInteger()));
    QCOMPARE(hall.tidy()["served"].toInt(), 1);
    QCOMPARE(hall.tidy()["served"].toInt(), 0);
    QCOMPARE(hall.status(id), QStringLiteral("concluded"));
    // It counts from its own end, however late that is written down.
    QCOMPARE(one(QStringLiteral("select s.served_at = s.runs_out_at and k.ended_at = s.served_at from hall.service s join hall.clock k on "
                                "k.case_id = s.case_id and k.kind = 'deliver' where s.case_id = %1")
                     .arg(id)),
             QStringLiteral("t"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestService::oneNoticeThatCannotBeServedHoldsUpNoOther()
{
    const QString notice =
        QStringLiteral(
            R"({"manner": "notice", "ground": "unknown", "reason": "登记地址查无此人，电话停机，下落不明", "medium": "区政府网站", "on": "%1"})")
            .arg(today());
    const qint64 faulty = granted(), good = granted();
    for (const qint64 id : {faulty, good})
        DONE(serve(id, notice));
    hall.value(QStringLiteral("update hall.service set runs_out_at = now() - interval '26 hours' where case_id in (%1, %2)")
                   .arg(faulty)
                   .arg(good));
    hall.value(QStringLiteral(
                   "create function public.no() returns trigger language plpgsql as $$ begin raise 'no'; end $$;"
                   "create trigger no before insert on hall.document for each row when (new.case_id = %1) execute function public.no();")
                   .arg(faulty));
    QCOMPARE(hall.tidy()["served"].toInt(), 1);
    QCOMPARE(hall.status(good), QStringLiteral("concluded"));
    QCOMPARE(hall.status(faulty), QStringLiteral("granted"));
    DONE(hall.tidy());
    QCOMPARE(hall.value("select count(*) from hall.trace where what = 'keeper.serve_failed'"), QStringLiteral("1"));
    hall.value("drop trigger no on hall.document; drop function public.no();");
    QCOMPARE(hall.tidy()["served"].toInt(), 1);
    QCOMPARE(hall.status(faulty), QStringLiteral("concluded"));
}

void TestService::whatIsServedOnTheWayLeavesTheCaseWhereItIs()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(clerk, "accept", id));
    act("p0831", "pause", id,
        QStringLiteral(R"(, '{"cause": "testing", "workdays": 3, "body": "区疾控中心", "reason": "需检测餐具消毒效果"}')"));
    makePapers();
    const int version = hall.version(id);
    DONE(serve(id, QStringLiteral(R"({"manner": "electronic", "place": "tan@example.cn", "consent": true})"), "pause"));
    QCOMPARE(hall.status(id), QStringLiteral("accepted"));
    QCOMPARE(hall.version(id), version); // an officer who looks at the case may go on
}

void TestService::everyProofIsAPaperOfItsOwn()
{
    const qint64 id = granted();
    const Said done = serve(
        id,
        QStringLiteral(
            R"({"manner": "left", "place": "堤东路128号", "refusal": "拒绝签收", "witness": "何建业", "witness_unit": "常安社区居委会", "on": "%1"})")
            .arg(today()));
    DONE(done);
    const QJsonObject facts =
        QJsonDocument::fromJson(
            one(QStringLiteral("select facts from hall.document where id = %1").arg(done["document"].toInteger())).toUtf8())
            .object();
    QCOMPARE(facts["manner"].toString(), QStringLiteral("留置送达"));
    QCOMPARE(facts["witness"].toString(), QStringLiteral("何建业"));
    QCOMPARE(facts["served"][0]["number"].toString(), one(QStringLiteral("select number from hall.document where id = %1").arg(paper(id))));
    QVERIFY(facts["number"].toString().contains(QStringLiteral("许送〔")));
}

void TestService::whatIsServedCannotBeUndone()
{
    hall.setRule("undo_seconds", 600);
    const qint64 id = hall.verified();
    DONE(hall.decide(clerk, "accept", id));
    makePapers();
    REFUSED(serve(id, QStringLiteral(R"({"manner": "electronic", "place": "tan@example.cn", "consent": true})"), "acceptance"), "YC501");
    DONE(hall.call(clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(id)));
    DONE(serve(id, QStringLiteral(R"({"manner": "electronic", "place": "tan@example.cn", "consent": true})"), "acceptance"));
    REFUSED(hall.undo(clerk, id), "YC106");
    hall.setRule("undo_seconds", 0);
}

YICHUANG_TEST(TestService)
#include "tst_Service.moc"
