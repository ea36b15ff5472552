// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ServiceGuide.h"
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A paper whose condition is met is owed like any other: whoever applies is told so, and nobody accepts without it. The items of the rules'
// hall get two more papers here, one for large premises (5) and one for agents (6), after some cases have come in without them.
class TestOwedPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theIntakeMissesWhatTheAnswersAskFor_data();
    void theIntakeMissesWhatTheAnswersAskFor();
    void aWindowReceivesNothingThatThePortalWouldNot();
    void nobodyAcceptsWhollyOnlineWithoutThePaper();
    void aCaseThatCameBeforeIsAcceptedOnceThePaperIsSeen();
    void theWindowReadsWhatTheCaseOwesAndWhy();
    void whoIsInvitedIsToldToBringIt();
    void theInvitationNamesEverythingThatAcceptanceDemands_data();
    void theInvitationNamesEverythingThatAcceptanceDemands();
    void whoComesForTheApplicantBringsThePowerOfAttorney();
    void whoComesInPersonNeedsNone();
    void whatIsCorrectedOnTheSpotMayOweMore();
    void whatNewAnswersBringMayBeAskedForInASecondNotice();
    void anAgentWhoComesLaterBringsAPaperThatMayBeAskedFor();
    void whatIsWavedThroughIsStillOwed();
    void theKioskJudgesEveryPaperOfTheCatalogueAsTheHallDoes();
    void aConditionWhosePlaceIsWrittenOtherwiseOwesNothing();

private:
    static QJsonObject large(QJsonObject application)
    {
        application[QStringLiteral("answers")] =
            object(R"({"T1": {"shop": {"shop": "小明食店", "street": "江门市蓬江区堤东路128号", "owner": "谭嘉慧", "area": 120}}})");
        return application;
    }
    static QJsonArray marks(const char *text) { return QJsonDocument::fromJson(text).array(); }
    // A case of the second round: the first notice asked for the area, and this is what came.
    qint64 answeredWithArea(int area)
    {
        const qint64 id = hall.claimed();
        const QJsonArray asked = marks(
            R"([{"target": "field", "form": "T1", "pointer": "/shop/area", "label": "面积", "text": "面积与证明不一致，请核实更正。"}])");
        const QByteArray answer = QStringLiteral(R"({"answers": {"T1": {"shop": {"area": %1}}}})").arg(area).toUtf8();
        return hall.supplement(RuleHall::clerk, id, asked).isDone() && hall.resubmit(id, object(answer.constData())).isDone() ? id : 0;
    }
    QJsonObject withAgent(QJsonObject application)
    {
        QJsonObject agent = RuleHall::person(++m_agents);
        agent.remove(QStringLiteral("kind"));
        agent[QStringLiteral("name")] = QStringLiteral("梁志鹏");
        application[QStringLiteral("agent")] = agent;
        return application;
    }
    static void add(QJsonObject &application, int seq)
    {
        QJsonArray materials = application[u"materials"].toArray();
        materials.append(QJsonObject{{QStringLiteral("seq"), seq}, {QStringLiteral("window"), true}});
        application[QStringLiteral("materials")] = materials;
    }
    static QString missingOf(const QJsonArray &faults)
    {
        QStringList seqs;
        for (const QJsonValue &fault : faults)
            seqs.append(fault[u"keyword"] == QLatin1String("material_missing") ? QString::number(fault[u"detail"][u"seq"].toInt())
                                                                               : fault[u"keyword"].toString());
        return seqs.join(u' ');
    }
    // The papers that a refusal names, each with its why.
    static QString lackingOf(const Said &said)
    {
        QStringList lacking;
        for (const QJsonValue &material : said.facts[u"materials"].toArray())
            lacking.append(QStringLiteral("%1 %2").arg(material[u"seq"].toInt()).arg(material[u"why"].toString()));
        return lacking.join(QStringLiteral(", "));
    }
    static QString requiredOf(const Said &claimed, int seq)
    {
        const QJsonValue material = claimed["case"][u"materials"][seq - 1];
        return material[u"required"].toString() + u' ' + material[u"condition"].toString();
    }

    ApplicantHall hall;
    int m_agents = 700;
    qint64 m_before = 0;
    qint64 m_online = 0;
};

void TestOwedPapers::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 600);
    m_before = hall.opened(large(hall.application(RuleHall::shop)));
    QJsonObject proved = large(hall.application(RuleHall::online));
    QJsonObject applicant = proved[u"applicant"].toObject();
    applicant[QStringLiteral("real_name")] = true;
    proved[QStringLiteral("applicant")] = applicant;
    proved[QStringLiteral("materials")] = marks(R"([{"seq": 2, "window": true}, {"seq": 3, "window": true}])");
    m_online = hall.opened(proved);
    QCOMPARE(
        hall.value(QStringLiteral(
            "with added as (insert into hall.material (item_version_id, seq, code, name, required, originals, copies, form, "
            "verify_original, exempt, data)"
            " select v.id, x.seq, 'T-0' || x.seq, x.name, 'conditional', 0, 1, 'either', v.needs_visit, false, x.data"
            " from hall.item_version v join hall.item i on i.id = v.item_id and i.code in ('440117990001', '440117990002'),"
            " (values (5::smallint, '消防合格证明', '{\"kind\": \"certificate\", \"condition\": \"面积 120 平方米的\","
            " \"when\": {\"form\": \"T1\", \"pointer\": \"/shop/area\", \"equals\": 120}}'::jsonb),"
            " (6::smallint, '授权委托书', '{\"kind\": \"authorisation\", \"condition\": \"由他人代办的\", \"when\": {\"agent\": true}}'))"
            " x(seq, name, data) returning 1) select count(*) from added")),
        QStringLiteral("4"));
}

void TestOwedPapers::theIntakeMissesWhatTheAnswersAskFor_data()
{
    QTest::addColumn<bool>("isLarge");
    QTest::addColumn<bool>("byAgent");
    QTest::addColumn<QList<int>>("given");
    QTest::addColumn<QString>("missing");
    QTest::newRow("small, oneself") << false << false << QList<int>() << "";
    QTest::newRow("large, oneself") << true << false << QList<int>() << "5";
    QTest::newRow("large, and it comes to the window") << true << false << QList<int>{5} << "";
    QTest::newRow("small, by an agent") << false << true << QList<int>() << "6";
    QTest::newRow("small, by an agent with a power of attorney") << false << true << QList<int>{6} << "";
    QTest::newRow("large, by an agent") << true << true << QList<int>() << "5 6";
    QTest::newRow("small, and it comes all the same") << false << false << QList<int>{5, 6} << "";
}

void TestOwedPapers::theIntakeMissesWhatTheAnswersAskFor()
{
    QFETCH(bool, isLarge);
    QFETCH(bool, byAgent);
    QFETCH(QList<int>, given);
    QFETCH(QString, missing);
    QJsonObject application = hall.application(RuleHall::shop);
    if (isLarge)
        application = large(application);
    if (byAgent)
        application = withAgent(application);
    for (const int seq : given)
        add(application, seq);
    const Said checked = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.check(%1)").arg(literal(application)));
    DONE(checked);
    QCOMPARE(missingOf(checked["faults"].toArray()), missing);
    const Said sent = hall.submit(application);
    QCOMPARE(sent.state, missing.isEmpty() ? QString() : QStringLiteral("YC401"));
    QCOMPARE(missingOf(sent.facts[u"faults"].toArray()), missing);
}

void TestOwedPapers::aWindowReceivesNothingThatThePortalWouldNot()
{
    QJsonObject application = large(hall.application(RuleHall::shop));
    const auto receive = [&] {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(application)));
    };
    const Said refused = receive();
    REFUSED(refused, "YC401");
    QCOMPARE(missingOf(refused.facts[u"faults"].toArray()), QStringLiteral("5"));
    add(application, 5);
    DONE(receive());
}

void TestOwedPapers::nobodyAcceptsWhollyOnlineWithoutThePaper()
{
    DONE(hall.claim(RuleHall::clerk, m_online));
    DONE(hall.verify(RuleHall::clerk, m_online, {}, RuleHall::allSeen()));
    const Said refused = hall.decide(RuleHall::clerk, "accept", m_online);
    REFUSED(refused, "YC302");
    QCOMPARE(lackingOf(refused), QStringLiteral("5 not_supplied"));
    QCOMPARE(hall.status(m_online), QStringLiteral("submitted"));
}

// Nothing that came before the rule hangs: the paper can be shown at the window, or asked for with a notice.
void TestOwedPapers::aCaseThatCameBeforeIsAcceptedOnceThePaperIsSeen()
{
    DONE(hall.claim(RuleHall::clerk, m_before));
    DONE(hall.verify(RuleHall::clerk, m_before, hall.inPerson(m_before), RuleHall::allSeen()));
    const Said refused = hall.decide(RuleHall::clerk, "accept", m_before);
    REFUSED(refused, "YC302");
    QCOMPARE(lackingOf(refused), QStringLiteral("5 unmarked"));
    DONE(hall.supplement(
        RuleHall::clerk, m_before,
        marks(R"([{"target": "material", "seq": 5, "label": "消防合格证明", "text": "面积达 120 平方米，须交消防合格证明。"}])")));
    DONE(hall.undo(RuleHall::clerk, m_before));
    DONE(hall.verify(RuleHall::clerk, m_before, {}, marks(R"([{"seq": 5, "mark": "copy"}])")));
    DONE(hall.decide(RuleHall::clerk, "accept", m_before));
    QCOMPARE(hall.status(m_before), QStringLiteral("accepted"));
    QCOMPARE(hall.faultsOf(m_before), QString());
}

void TestOwedPapers::theWindowReadsWhatTheCaseOwesAndWhy()
{
    QJsonObject application = large(hall.application(RuleHall::shop));
    add(application, 5);
    const Said claimed = hall.claim(RuleHall::clerk, hall.opened(application));
    DONE(claimed);
    QCOMPARE(requiredOf(claimed, 2), QStringLiteral("yes "));
    QCOMPARE(requiredOf(claimed, 4), QStringLiteral("no "));
    QCOMPARE(requiredOf(claimed, 5), QStringLiteral("yes 面积 120 平方米的"));
    QCOMPARE(requiredOf(claimed, 6), QStringLiteral("conditional 由他人代办的"));
    // What depends on who comes says so: the window knows before the hall who stands there.
    QVERIFY(claimed["case"][u"materials"][5][u"of_agent"].toBool());
    QVERIFY(!claimed["case"][u"materials"][4].toObject().contains(u"of_agent"));
}

void TestOwedPapers::whoIsInvitedIsToldToBringIt()
{
    const auto invited = [&](const QJsonObject &application) {
        const qint64 id = hall.opened(application);
        hall.claim(RuleHall::clerk, id);
        const Said done = hall.decide(RuleHall::clerk, "pre_review", id);
        return done.state +
               hall.value(QStringLiteral("select string_agg(o ->> 'name', ' ' order by o ->> 'name' collate \"C\") from hall.document d,"
                                         " jsonb_array_elements(d.facts -> 'originals') o where d.case_id = %1 and d.kind = 'visit_notice'")
                              .arg(id));
    };
    QJsonObject application = large(hall.application(RuleHall::shop));
    add(application, 5);
    QCOMPARE(invited(hall.application(RuleHall::shop)), QStringLiteral("到场人的有效身份证件 场所使用证明 平面图"));
    QCOMPARE(invited(application), QStringLiteral("到场人的有效身份证件 场所使用证明 平面图 消防合格证明"));
}

void TestOwedPapers::theInvitationNamesEverythingThatAcceptanceDemands_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("before"); // what is so of the case before it is invited
    QTest::addColumn<QString>("named");
    QTest::newRow("papers promised to the window")
        << RuleHall::shop << QString() << QStringLiteral("2 核验后退回，留存复印件, 3 提交复印件 1 份");
    QTest::newRow("one handed in as a file") << RuleHall::shop
                                             << QStringLiteral(
                                                    "update hall.case_material set state = 'supplied' where case_id = %1 and seq = 3")
                                             << QStringLiteral("2 核验后退回，留存复印件");
    QTest::newRow("an original that was handed in as a file")
        << RuleHall::shop << QStringLiteral("update hall.case_material set state = 'supplied' where case_id = %1")
        << QStringLiteral("2 核验后退回，留存复印件");
    QTest::newRow("one that nobody owes after all")
        << RuleHall::shop
        << QStringLiteral("update hall.case_material set mark = 'not_needed', mark_round = 1 where case_id = %1 and seq = 3")
        << QStringLiteral("2 核验后退回，留存复印件");
    QTest::newRow("nothing but the person") << RuleHall::certificate
                                            << QStringLiteral(
                                                   "update hall.case_material set state = 'supplied' where case_id = %1 and seq = 3;"
                                                   "update hall.material m set verify_original = false from hall.case_file c"
                                                   " where c.id = %1 and m.item_version_id = c.item_version_id;"
                                                   "update hall.case_material set state = 'supplied' where case_id = %1 and seq = 2")
                                            << QString();
}

// The paper says that nothing else need be brought: whoever brings the card and what it names, and that only, is accepted.
void TestOwedPapers::theInvitationNamesEverythingThatAcceptanceDemands()
{
    QFETCH(QString, item);
    QFETCH(QString, before);
    QFETCH(QString, named);
    const qint64 id = hall.claimed(RuleHall::clerk, item);
    if (!before.isEmpty())
        hall.value(before.arg(id));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString originals = QStringLiteral("from hall.document d, jsonb_array_elements(d.facts -> 'originals') with ordinality t(o, n)"
                                             " left join hall.material m on m.name = t.o ->> 'name' and m.item_version_id ="
                                             " (select item_version_id from hall.case_file where id = %1)"
                                             " where d.case_id = %1 and d.kind = 'visit_notice'")
                                  .arg(id);
    QCOMPARE(hall.value("select string_agg(concat_ws(' ', o ->> 'name', o ->> 'remark'), ', ') " + originals + " and n = 1"),
             QStringLiteral("到场人的有效身份证件 核验后退回"));
    QCOMPARE(
        hall.value("select coalesce(string_agg(concat_ws(' ', m.seq, o ->> 'remark'), ', ' order by n), '') " + originals + " and n > 1"),
        named);
    hall.tell(id);
    DONE(hall.claim(RuleHall::clerk, id));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), QJsonValue()));
    if (!named.isEmpty()) {
        const Said refused = hall.decide(RuleHall::clerk, "accept", id);
        REFUSED(refused, "YC302");
        QCOMPARE(refused.facts[u"materials"].toArray().size(), named.split(QStringLiteral(", ")).size());
    }
    const QByteArray brought =
        hall.value("select coalesce(jsonb_agg(jsonb_build_object('seq', m.seq, 'mark', 'copy')), '[]') " + originals + " and n > 1")
            .toUtf8();
    DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), marks(brought.constData())));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestOwedPapers::whoComesForTheApplicantBringsThePowerOfAttorney()
{
    const qint64 id = hall.claimed();
    QJsonObject card = hall.card(id);
    const QString number = residentId(++m_agents);
    card[QStringLiteral("name")] = QStringLiteral("梁志鹏");
    card[QStringLiteral("number")] = number;
    card[QStringLiteral("sex")] = number[16].digitValue() % 2 ? QStringLiteral("男") : QStringLiteral("女");
    const QJsonObject agent{{QStringLiteral("presence"), QStringLiteral("agent")},
                            {QStringLiteral("face_match"), true},
                            {QStringLiteral("power_of_attorney"), true},
                            {QStringLiteral("card"), card}};
    DONE(hall.verify(RuleHall::clerk, id, agent, RuleHall::allSeen()));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC302");
    QCOMPARE(lackingOf(refused), QStringLiteral("6 unmarked"));
    DONE(hall.verify(RuleHall::clerk, id, {}, marks(R"([{"seq": 6, "mark": "seen"}])")));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestOwedPapers::whoComesInPersonNeedsNone()
{
    QJsonObject application = withAgent(hall.application(RuleHall::shop));
    add(application, 6);
    const qint64 id = hall.opened(application);
    const Said claimed = hall.claim(RuleHall::clerk, id);
    QCOMPARE(requiredOf(claimed, 6), QStringLiteral("yes 由他人代办的"));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestOwedPapers::whatIsCorrectedOnTheSpotMayOweMore()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(
        RuleHall::clerk, "correct", id,
        QStringLiteral(", %1, true").arg(literal(marks(R"([{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 120}])")))));
    const Said refused = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(refused, "YC302");
    QCOMPARE(lackingOf(refused), QStringLiteral("5 unmarked"));
}

// One notice names everything at once, but what the answer to it brought about could not have been named before.
void TestOwedPapers::whatNewAnswersBringMayBeAskedForInASecondNotice()
{
    const qint64 id = answeredWithArea(120);
    QVERIFY(id > 0);
    const Said claimed = hall.claim(RuleHall::clerk, id);
    DONE(claimed);
    QCOMPARE(requiredOf(claimed, 5), QStringLiteral("yes 面积 120 平方米的"));
    QVERIFY(claimed["case"][u"materials"][4][u"new_in_round"].toBool());
    QVERIFY(!claimed["case"][u"materials"][2][u"new_in_round"].toBool());
    const auto asking = [&](int seq) {
        return hall.supplement(RuleHall::clerk, id,
                               {QJsonObject{{QStringLiteral("target"), QStringLiteral("material")},
                                            {QStringLiteral("seq"), seq},
                                            {QStringLiteral("label"), QStringLiteral("材料")},
                                            {QStringLiteral("text"), QStringLiteral("按填报的面积，这份材料须补交。")}}});
    };
    REFUSED(asking(3), "YC305");
    REFUSED(asking(6), "YC305");
    DONE(asking(5));
    // In the round after that it is not new any more.
    DONE(hall.resubmit(id, object(R"({"answers": {"T1": {"shop": {"owner": "谭嘉惠"}}}})")));
    DONE(hall.claim(RuleHall::clerk, id));
    REFUSED(asking(5), "YC305");
}

void TestOwedPapers::anAgentWhoComesLaterBringsAPaperThatMayBeAskedFor()
{
    const qint64 id = answeredWithArea(50);
    QVERIFY(id > 0);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject agent = hall.inPerson(id);
    agent[QStringLiteral("presence")] = QStringLiteral("agent");
    agent[QStringLiteral("power_of_attorney")] = true;
    QJsonObject card = agent[u"card"].toObject();
    card[QStringLiteral("name")] = QStringLiteral("温海燕");
    card[QStringLiteral("number")] = residentId(91);
    agent[QStringLiteral("card")] = card;
    DONE(hall.verify(RuleHall::clerk, id, agent, RuleHall::allSeen()));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC302");
    DONE(
        hall.supplement(RuleHall::clerk, id,
                        marks(R"([{"target": "material", "seq": 6, "label": "授权委托书", "text": "由他人代办的，须提交授权委托书。"}])")));
}

void TestOwedPapers::whatIsWavedThroughIsStillOwed()
{
    QJsonObject application = large(hall.application(RuleHall::shop));
    add(application, 5);
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonArray seen = RuleHall::allSeen();
    seen.append(marks(R"([{"seq": 5, "mark": "not_needed"}])").first());
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), seen));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC302");
}

// Every paper, with its condition met and not met, with and without an agent, without answers and with answers of another form.
void TestOwedPapers::theKioskJudgesEveryPaperOfTheCatalogueAsTheHallDoes()
{
    const QDir folder(qEnvironmentVariable("YICHUANG_SOURCE") + QStringLiteral("/resources/catalogue/items"));
    QJsonArray items;
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        items.append(QJsonDocument::fromJson(file.readAll()).object());
    }
    QCOMPARE(items.size(), 36);
    const PsqlAnswer loaded = hall.fixture().asOwner(
        QStringLiteral("set role hall_owner; select hall.load_item(i) from jsonb_array_elements(%1) i").arg(literal(items)));
    QVERIFY2(loaded.exitCode == 0, qPrintable(loaded.err));

    QJsonArray asked;
    QString ours;
    int byAnswer = 0, byAgent = 0;
    for (const QJsonValue &item : std::as_const(items)) {
        const QString code = item[u"code"].toString();
        const Said guide = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.guide('%1')").arg(code));
        DONE(guide);
        for (const QJsonValue &json : guide["materials"].toArray()) {
            const GuideMaterial material = GuideMaterial::fromJson(json.toObject());
            const QString pointer = material.when[u"pointer"].toString();
            const auto answering = [&](const QString &form, const QJsonValue &value) {
                return QJsonObject{{form, QJsonObject{{pointer.section(u'/', 1, 1), QJsonObject{{pointer.section(u'/', 2), value}}}}}};
            };
            const QJsonValue met = material.when[u"equals"];
            const QList<QJsonObject> variants{{},
                                              answering(material.when[u"form"].toString(), met),
                                              answering(material.when[u"form"].toString(), QStringLiteral("别的")),
                                              answering(material.when[u"form"].toString(), false),
                                              answering(QStringLiteral("another"), met)};
            for (const QJsonObject &answers : variants) {
                for (const bool agent : {false, true}) {
                    asked.append(QJsonObject{{QStringLiteral("item"), code},
                                             {QStringLiteral("seq"), material.seq},
                                             {QStringLiteral("answers"), answers},
                                             {QStringLiteral("agent"), agent}});
                    ours += material.isDemanded(answers, agent) ? u'1' : u'0';
                }
            }
            byAnswer += !pointer.isEmpty() && material.isDemanded(variants[1], false) && !material.isDemanded(variants[2], true);
            byAgent += material.when.contains(u"agent") && material.isDemanded({}, true) && !material.isDemanded({}, false);
        }
    }
    QCOMPARE(hall.value(
                 QStringLiteral("select string_agg(hall.is_demanded(m, x -> 'answers', (x -> 'agent')::boolean)::int::text, '' order by o)"
                                " from jsonb_array_elements(%1) with ordinality t(x, o) join hall.item i on i.code = x ->> 'item'"
                                " join hall.item_version v on v.item_id = i.id"
                                " join hall.material m on m.item_version_id = v.id and m.seq = (x ->> 'seq')::int")
                     .arg(literal(asked))),
             ours);
    QCOMPARE(byAnswer, 6);
    QCOMPARE(byAgent, 33);
}

// The place of a condition in another spelling is none, here as there; the whole form would be asked for what it equals.
void TestOwedPapers::aConditionWhosePlaceIsWrittenOtherwiseOwesNothing()
{
    const QJsonObject answers{
        {QStringLiteral("F1"), QJsonObject{{QStringLiteral("family"), QJsonObject{{QStringLiteral("married"), true}}}}}};
    for (const char *place : {"/family/married", "family/married", "//family/married", "/family//married", "/family/married/", "/", ""}) {
        for (const QJsonValue &equals : {QJsonValue(true), QJsonValue(answers[u"F1"])}) {
            const QJsonObject paper{{QStringLiteral("required"), QStringLiteral("conditional")},
                                    {QStringLiteral("exempt"), false},
                                    {QStringLiteral("when"), QJsonObject{{QStringLiteral("form"), QStringLiteral("F1")},
                                                                         {QStringLiteral("pointer"), QString::fromLatin1(place)},
                                                                         {QStringLiteral("equals"), equals}}}};
            const bool owed = qstrcmp(place, "/family/married") == 0 && equals == QJsonValue(true);
            QVERIFY2(GuideMaterial::fromJson(paper).isDemanded(answers, false) == owed, place);
            const QString demanded = hall.value(QStringLiteral("select hall.is_demanded(jsonb_populate_record(null::hall.material, "
                                                               "x || jsonb_build_object('data', x)), %2, false) from (select %1 as x) p")
                                                    .arg(literal(paper), literal(answers)));
            QVERIFY2(demanded == (owed ? QLatin1String("t") : QLatin1String("f")), qPrintable(place + QLatin1Char(' ') + demanded));
        }
    }
}

YICHUANG_TEST(TestOwedPapers)
#include "tst_OwedPapers.moc"
