// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A slip in a name that stands in no form, an agent's above all, is corrected at the window like one that does, else nobody could ever
// accept the case (行政许可法 Art. 32 (3); docs/decisions.md 42). A number is never corrected, so that of a form is the declared one from
// the first.
class TestCorrectedNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAgentsMisspeltNameIsCorrectedAndTheCaseAccepted();
    void soIsThatOfWhoRepresentsAnEnterprise();
    void aNameThatAFormHasIsCorrectedInTheForm();
    void onlyTheNameThatStandsThereAndOnlyAName_data();
    void onlyTheNameThatStandsThereAndOnlyAName();
    void theRecordNamesOldAndNew();
    void whatAWindowIsShownOfANumberTakesNoNumbersPlace();
    void theNumberInAFormIsTheDeclaredOne_data();
    void theNumberInAFormIsTheDeclaredOne();
    void theNumberInAFormStaysTheDeclaredOne();
    void numbersInFormsAreNotGuessedInTransactionsThatAreRolledBack_data();
    void numbersInFormsAreNotGuessedInTransactionsThatAreRolledBack();
    void whetherAWholeNumberIsTheOneBehindItsMaskIsNotTold();

private:
    // Claimed: somebody applies by an agent, whose name was misspelt.
    qint64 byAgent()
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application[QStringLiteral("agent")] =
            QJsonObject{{QStringLiteral("name"), QStringLiteral("梁志鹏")}, {QStringLiteral("id_number"), residentId(770)}};
        return taken(application);
    }
    qint64 byEnterprise()
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application[QStringLiteral("applicant")] =
            QJsonObject{{QStringLiteral("kind"), QStringLiteral("enterprise")},
                        {QStringLiteral("name"), QStringLiteral("江门市悦沁健身有限公司")},
                        {QStringLiteral("id_number"), QStringLiteral("91440703MA4UH2KM79")},
                        {QStringLiteral("legal_representative"),
                         QJsonObject{{QStringLiteral("name"), QStringLiteral("容俊希")}, {QStringLiteral("id_number"), residentId(771)}}}};
        return taken(application);
    }
    qint64 taken(const QJsonObject &application)
    {
        const qint64 id = hall.opened(application);
        if (!hall.claim(RuleHall::clerk, id).isDone())
            qFatal("nobody could take it up");
        return id;
    }
    // Whether the card agrees with what is declared now.
    bool agrees(qint64 id, const char *name, int person, const char *presence)
    {
        const Said seen =
            hall.verify(RuleHall::clerk, id,
                        QJsonObject{{QStringLiteral("presence"), QLatin1String(presence)},
                                    {QStringLiteral("face_match"), true},
                                    {QStringLiteral("power_of_attorney"), true},
                                    {QStringLiteral("card"), QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)},
                                                                         {QStringLiteral("number"), residentId(person)},
                                                                         {QStringLiteral("source"), QStringLiteral("chip")}}}},
                        RuleHall::allSeen());
        if (!seen.isDone())
            qFatal("%s", qPrintable(seen.log));
        return seen["equal"].toBool();
    }
    Said correct(qint64 id, const QString &correction)
    {
        return hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", '[%1]', true").arg(correction));
    }
    // A hall whose form asks for the number of whoever is declared, until the guard is gone.
    [[nodiscard]] auto formAsksForNumbers(const QString &beside = QStringLiteral("name"))
    {
        const QString form = hall.value("select definition from hall.form where code = 'T1' limit 1");
        hall.value(QStringLiteral("update hall.form set definition = jsonb_set(jsonb_set(definition, '{pages,0,schema,properties}',"
                                  " definition #> '{pages,0,schema,properties}' || '{"
                                  "\"owner_id\": {\"title\": \"证件号码\", \"type\": \"string\", \"x-widget\": \"id\","
                                  " \"x-binds\": \"id_number\", \"x-correctable\": true},"
                                  " \"code\": {\"title\": \"信用代码\", \"type\": \"string\", \"x-binds\": \"credit_code\"}}'),"
                                  " '{pages,0,schema,properties,owner,x-binds}', '\"%1\"') where code = 'T1'")
                       .arg(beside));
        return qScopeGuard(
            [this, form] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    }

    // In a form that asks for it there stands the number of whoever applies, of which a window is shown the mask.
    qint64 claimedWithNumber()
    {
        const QJsonObject application = hall.application(RuleHall::shop);
        const qint64 id = hall.opened(answered(application, {{QStringLiteral("owner_id"), application[u"applicant"][u"id_number"]}}));
        if (const Said claimed = hall.claim(RuleHall::clerk, id); !claimed.isDone())
            qFatal("%s", qPrintable(claimed.log));
        return id;
    }
    QString maskOf(const QString &number) { return hall.value(QStringLiteral("select hall.mask_number('%1')").arg(number)); }
    static QJsonObject numberCorrected(const QString &old, const QString &number)
    {
        return {{QStringLiteral("form"), QStringLiteral("T1")},
                {QStringLiteral("pointer"), QStringLiteral("/shop/owner_id")},
                {QStringLiteral("old"), old},
                {QStringLiteral("new"), number}};
    }

    static QJsonObject answered(QJsonObject application, const QJsonObject &more)
    {
        QJsonObject answers = application[u"answers"].toObject(), pages = answers[u"T1"].toObject(), page = pages[u"shop"].toObject();
        for (auto answer = more.begin(); answer != more.end(); ++answer)
            page.insert(answer.key(), *answer);
        pages.insert(QStringLiteral("shop"), page);
        answers.insert(QStringLiteral("T1"), pages);
        application.insert(QStringLiteral("answers"), answers);
        return application;
    }

    // As an application names it; whoever signs for it has the number n.
    static QJsonObject enterprise(int n)
    {
        QJsonObject party = ApplicantHall::enterprise(n - 1);
        for (const char *ofAccount : {"password", "agreement", "agent"})
            party.remove(QLatin1String(ofAccount));
        return party;
    }
    QString offered(qint64 id)
    {
        const QJsonArray names = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["correctable_names"].toArray();
        QStringList said;
        for (const QJsonValue &name : names)
            said.append(QStringList{name[u"pointer"].toString(), name[u"title"].toString(), name[u"said"].toString()}.join(u' '));
        return said.join(u',');
    }
    QString of(qint64 id, const char *what)
    {
        return hall.value(QStringLiteral("select %1 from hall.case_file c where c.id = %2").arg(QString::fromUtf8(what)).arg(id));
    }

    RuleHall hall;
};

void TestCorrectedNames::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    hall.setRule("undo_seconds", 600);
}

void TestCorrectedNames::anAgentsMisspeltNameIsCorrectedAndTheCaseAccepted()
{
    const qint64 id = byAgent();
    QVERIFY(!agrees(id, "梁志朋", 770, "agent"));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    QCOMPARE(offered(id), QStringLiteral("/agent/name 代理人姓名 梁志鹏"));
    DONE(correct(id, QStringLiteral(R"({"pointer": "/agent/name", "old": "梁志鹏", "new": "梁志朋"})")));
    QCOMPARE(of(id, "agent ->> 'name' || ' ' || (agent ->> 'id_number') || ' ' || (applicant ->> 'name')"),
             QStringLiteral("梁志朋 %1 谭嘉慧").arg(residentId(770)));
    // What was compared is no longer what is declared.
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    QVERIFY(agrees(id, "梁志朋", 770, "agent"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    const QJsonArray found = hall.call(RuleHall::clerk, QStringLiteral("counter.find('梁志朋')"))["rows"].toArray();
    QVERIFY(std::any_of(found.begin(), found.end(), [id](const QJsonValue &row) { return row[u"case_id"].toInteger() == id; }));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestCorrectedNames::soIsThatOfWhoRepresentsAnEnterprise()
{
    const qint64 id = byEnterprise();
    QVERIFY(!agrees(id, "容俊熙", 771, "in_person"));
    const QString place = QStringLiteral("/applicant/legal_representative/name");
    QCOMPARE(offered(id), place + QStringLiteral(" 法定代表人（负责人）姓名 容俊希"));
    DONE(correct(id, QStringLiteral(R"({"pointer": "%1", "old": "容俊希", "new": "容俊熙"})").arg(place)));
    QCOMPARE(of(id, "applicant #>> '{legal_representative,name}' || ' ' || (applicant ->> 'name')"),
             QStringLiteral("容俊熙 江门市悦沁健身有限公司"));
    QVERIFY(agrees(id, "容俊熙", 771, "in_person"));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
}

void TestCorrectedNames::aNameThatAFormHasIsCorrectedInTheForm()
{
    const qint64 id = hall.claimed();
    QCOMPARE(offered(id), QString());
    REFUSED(correct(id, QStringLiteral(R"({"pointer": "/applicant/name", "old": "谭嘉慧", "new": "谭嘉惠"})")), "YC310");
    const QString form = hall.value("select definition from hall.form where code = 'T1' limit 1");
    const auto restored =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    hall.value("update hall.form set definition = definition #- '{pages,0,schema,properties,owner,x-binds}' where code = 'T1'");
    QCOMPARE(offered(id), QStringLiteral("/applicant/name 申请人姓名 谭嘉慧"));
    hall.value(QStringLiteral("update hall.case_file set applicant = applicant || '{\"real_name\": true}' where id = %1").arg(id));
    DONE(correct(id, QStringLiteral(R"({"pointer": "/applicant/name", "old": "谭嘉慧", "new": "谭嘉惠"})")));
    // The account's card proved another name.
    QCOMPARE(of(id, "applicant ->> 'name' || ' ' || (applicant ->> 'real_name')"), QStringLiteral("谭嘉惠 false"));
}

void TestCorrectedNames::onlyTheNameThatStandsThereAndOnlyAName_data()
{
    QTest::addColumn<QString>("corrections");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("said"); // the pointer of the refusal
    const QString agent = QStringLiteral("/agent/name");
    QTest::newRow("another old name") << R"({"pointer": "/agent/name", "old": "梁志", "new": "梁志朋"})"
                                      << "YC101" << QString();
    QTest::newRow("no old name") << R"({"pointer": "/agent/name", "new": "梁志朋"})"
                                 << "YC101" << QString();
    QTest::newRow("twice in one record")
        << R"({"pointer": "/agent/name", "old": "梁志鹏", "new": "梁志朋"}, {"pointer": "/agent/name", "old": "梁志鹏", "new": "梁志棚"})"
        << "YC101" << QString();
    QTest::newRow("the number") << R"({"pointer": "/agent/id_number", "old": null, "new": "440703199003071235"})"
                                << "YC310"
                                << "/agent/id_number";
    QTest::newRow("somebody who is not there") << R"({"pointer": "/applicant/legal_representative/name", "old": null, "new": "容俊熙"})"
                                               << "YC310"
                                               << "/applicant/legal_representative/name";
    QTest::newRow("nowhere") << R"({"old": "梁志鹏", "new": "梁志朋"})"
                             << "YC310" << QString();
    QTest::newRow("nothing") << R"({"pointer": "/agent/name", "old": "梁志鹏", "new": null})"
                             << "YC401" << agent;
    QTest::newRow("no words") << R"({"pointer": "/agent/name", "old": "梁志鹏", "new": 7})"
                              << "YC401" << agent;
    QTest::newRow("blanks") << R"({"pointer": "/agent/name", "old": "梁志鹏", "new": " "})"
                            << "YC401" << agent;
    QTest::newRow("what nobody is called") << R"({"pointer": "/agent/name", "old": "梁志鹏", "new": "梁志朋13800000000"})"
                                           << "YC401" << agent;
}

void TestCorrectedNames::onlyTheNameThatStandsThereAndOnlyAName()
{
    QFETCH(QString, corrections);
    QFETCH(QString, state);
    QFETCH(QString, said);
    const qint64 id = byAgent();
    const Said refused = correct(id, corrections);
    REFUSED(refused, qPrintable(state));
    QCOMPARE(state == u"YC401" ? refused.facts[u"faults"][0][u"pointer"].toString() : refused.facts[u"pointer"].toString(), said);
    QCOMPARE(of(id, "agent ->> 'name'"), QStringLiteral("梁志鹏"));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.correction where case_id = %1").arg(id)), QStringLiteral("0"));
}

void TestCorrectedNames::theRecordNamesOldAndNew()
{
    const qint64 id = byAgent();
    DONE(correct(id, QStringLiteral(R"({"pointer": "/agent/name", "old": "梁志鹏", "new": "梁志朋"},
                                       {"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5})")));
    QCOMPARE(hall.value(QStringLiteral("select string_agg(concat_ws(' ', x ->> 'field', x ->> 'old', x ->> 'new'), ', ' order by o)"
                                       " from hall.document d, jsonb_array_elements(d.facts -> 'corrections') with ordinality t(x, o)"
                                       " where d.case_id = %1 and d.kind = 'correction'")
                            .arg(id)),
             QStringLiteral("代理人姓名 梁志鹏 梁志朋, 面积 46.5 64.5"));
    QCOMPARE(
        hall.value(QStringLiteral("select string_agg(form_code || pointer || ' ' || (old_value #>> '{}') || '>' || (new_value #>> '{}'),"
                                  " ', ' order by id) from hall.correction where case_id = %1")
                       .arg(id)),
        QStringLiteral("/agent/name 梁志鹏>梁志朋, T1/shop/area 46.5>64.5"));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestCorrectedNames::whatAWindowIsShownOfANumberTakesNoNumbersPlace()
{
    const qint64 id = hall.claimed();
    const QString phone = QStringLiteral(R"({"form": "T1", "pointer": "/shop/phone"%1, "new": "%2"})");
    DONE(correct(id, phone.arg(QString(), QStringLiteral("13712349876"))));
    const QString mask = QStringLiteral(", \"old\": \"137****9876\"");
    const Said refused = correct(id, phone.arg(mask, QStringLiteral("137****9876")));
    REFUSED(refused, "YC401");
    QCOMPARE(refused.facts[u"faults"][0][u"pointer"].toString(), QStringLiteral("/answers/T1/shop/phone"));
    DONE(correct(id, phone.arg(mask, QStringLiteral("13912345678"))));
    QCOMPARE(of(id, "applicant ->> 'phone'"), QStringLiteral("13912345678"));
}

void TestCorrectedNames::theNumberInAFormIsTheDeclaredOne_data()
{
    QTest::addColumn<QJsonObject>("applicant");
    QTest::addColumn<QJsonObject>("answers");
    QTest::addColumn<QString>("beside");
    QTest::addColumn<QString>("fault");
    const QJsonObject person = RuleHall::person(860), firm = enterprise(862);
    const auto id = [](const QString &number) { return QJsonObject{{QStringLiteral("owner_id"), number}}; };
    const auto code = [](const QString &number) { return QJsonObject{{QStringLiteral("code"), number}}; };
    const QString named = QStringLiteral("name"), idFault = QStringLiteral("YC401 /answers/T1/shop/owner_id party_differs"),
                  codeFault = QStringLiteral("YC401 /answers/T1/shop/code party_differs");
    QTest::newRow("a person's own") << person << id(residentId(860)) << named << QString();
    QTest::newRow("a person's own, with a space") << person << id(residentId(860) + u' ') << named << QString();
    QTest::newRow("another person's") << person << id(residentId(869)) << named << idFault;
    QTest::newRow("none") << person << QJsonObject() << named << QString();
    QTest::newRow("of somebody whom the page does not name") << person << id(residentId(869)) << QStringLiteral("email") << QString();
    QTest::newRow("a person's shop has a code") << person << code(QStringLiteral("92440703MA51234527")) << named << QString();
    QTest::newRow("who signs for an enterprise") << firm << id(residentId(862)) << named << QString();
    QTest::newRow("an enterprise's own") << firm << id(firm[u"id_number"].toString()) << named << QString();
    QTest::newRow("of nobody of the enterprise") << firm << id(residentId(869)) << named << idFault;
    QTest::newRow("an enterprise's code") << firm << code(firm[u"id_number"].toString()) << named << QString();
    QTest::newRow("another's code") << firm << code(QStringLiteral("92440703MA51234527")) << named << codeFault;
}

void TestCorrectedNames::theNumberInAFormIsTheDeclaredOne()
{
    QFETCH(QJsonObject, applicant);
    QFETCH(QJsonObject, answers);
    QFETCH(QString, beside);
    QFETCH(QString, fault);
    const auto restored = formAsksForNumbers(beside);
    QJsonObject application = answered(hall.application(RuleHall::shop), answers);
    application.insert(QStringLiteral("applicant"), applicant);
    const auto judged = [](const Said &said) { return said.isDone() ? QString() : ApplicantHall::fault(said); };
    QCOMPARE(judged(hall.submit(application)), fault);
    QCOMPARE(judged(hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(application)))), fault);
}

// The answer says whether digits are the party's; rolled back, it would say so as often as somebody likes. The number that stands there
// behind its mask is counted as any other, else whoever has asked for all he may would be told by it.
void TestCorrectedNames::numbersInFormsAreNotGuessedInTransactionsThatAreRolledBack_data()
{
    QTest::addColumn<bool>("supplemented");
    QTest::addColumn<bool>("standsThere");
    QTest::newRow("with a key") << false << false;
    QTest::newRow("with a key, the one that stands there") << false << true;
    QTest::newRow("brought to the window") << true << false;
    QTest::newRow("brought to the window, the one that stands there") << true << true;
}

void TestCorrectedNames::numbersInFormsAreNotGuessedInTransactionsThatAreRolledBack()
{
    QFETCH(bool, supplemented);
    QFETCH(bool, standsThere);
    const auto restored = formAsksForNumbers();
    const qint64 id = claimedWithNumber();
    if (supplemented) {
        DONE(hall.supplement(
            RuleHall::clerk, id,
            {object(
                R"({"target": "field", "form": "T1", "pointer": "/shop/owner", "label": "姓名", "text": "经营者的姓名与证件不一致，请更正。"})")}));
        hall.tell(id);
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    }
    const QString number = standsThere ? of(id, "applicant ->> 'id_number'") : residentId(878);
    const QString guess = supplemented
                              ? QStringLiteral("counter.take_supplement(gen_random_uuid(), %1, %2, %3, %4)")
                                    .arg(id)
                                    .arg(hall.version(id))
                                    .arg(literal(hall.inPerson(id)), literal(answered({}, {{QStringLiteral("owner_id"), number}})))
                              : QStringLiteral("counter.correct(gen_random_uuid(), %1, %2, %3, true)")
                                    .arg(id)
                                    .arg(hall.version(id))
                                    .arg(literal(QJsonArray{numberCorrected(maskOf(of(id, "applicant ->> 'id_number'")), number)}));
    const auto undone = [&] { return RuleHall::read(hall.psql(RuleHall::clerk, QStringLiteral("begin; select %1; rollback").arg(guess))); };
    const auto restoredRule = qScopeGuard([this] { hall.setRule("numbers_an_hour", 100000); });
    hall.value("update hall.staff set asked_before = coalesce(pg_sequence_last_value(hall.asked_by(id)), 0), asked_since = now() - "
               "interval '1 minute'");
    hall.setRule("numbers_an_hour", 2);
    // What is brought to a window comes with a card, whose number is compared, too.
    const int each = supplemented && standsThere ? 2 : 1;
    for (int i = 0; i < 4 / each; ++i) {
        const Said said = undone();
        if (standsThere)
            DONE(said);
        else
            QCOMPARE(ApplicantHall::fault(said), QStringLiteral("YC401 /answers/T1/shop/owner_id party_differs"));
    }
    REFUSED(undone(), "YC703");
}

// A window is shown a mask, and corrects from the mask: a whole number would be told apart from the one behind it.
void TestCorrectedNames::whetherAWholeNumberIsTheOneBehindItsMaskIsNotTold()
{
    const auto restored = formAsksForNumbers();
    const qint64 id = claimedWithNumber();
    const QString own = of(id, "applicant ->> 'id_number'");
    const auto from = [&](const QString &old, const QString &to) {
        return hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", %1, true").arg(literal(QJsonArray{numberCorrected(old, to)})));
    };
    const Said another = from(residentId(878), own);
    const Said same = from(own, own);
    REFUSED(another, "YC101");
    REFUSED(same, "YC101");
    QCOMPARE(same.facts, another.facts);
    DONE(from(maskOf(own), own));
}

// Nobody's number is corrected, by website, at the window or with a key: the case goes on about whoever it was filed for.
void TestCorrectedNames::theNumberInAFormStaysTheDeclaredOne()
{
    const auto restored = formAsksForNumbers();
    const QString fault = QStringLiteral("YC401 /answers/T1/shop/owner_id party_differs");
    const QString another = residentId(879);
    const qint64 id = hall.fresh();
    const QString own = hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id));
    const auto changes = [](const QString &number) {
        return answered(object(R"({"materials": [{"seq": 2, "window": true}]})"), {{QStringLiteral("owner_id"), number}});
    };
    const auto corrected = [&](const QString &number) {
        const QJsonArray correction{QJsonObject{{QStringLiteral("form"), QStringLiteral("T1")},
                                                {QStringLiteral("pointer"), QStringLiteral("/shop/owner_id")},
                                                {QStringLiteral("new"), number}}};
        return hall.decide(RuleHall::clerk, "correct", id, QStringLiteral(", %1, true").arg(literal(correction)));
    };
    DONE(hall.claim(RuleHall::clerk, id));
    QCOMPARE(ApplicantHall::fault(corrected(another)), fault);
    DONE(hall.supplement(
        RuleHall::clerk, id,
        {object(
            R"({"target": "field", "form": "T1", "pointer": "/shop/owner_id", "label": "证件", "text": "请填写经营者的证件号码。"})")}));
    QCOMPARE(ApplicantHall::fault(hall.resubmit(id, changes(another))), fault);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    const auto taken = [&](const QString &number) { return hall.takeSupplement(RuleHall::clerk, id, hall.inPerson(id), changes(number)); };
    QCOMPARE(ApplicantHall::fault(taken(another)), fault);
    DONE(taken(own));
    // What stands there from former days, and is not touched, hinders nobody.
    hall.value(QStringLiteral("update hall.answer set data = jsonb_set(data, '{shop,owner_id}', '\"%1\"') where case_id = %2 returning 1")
                   .arg(another)
                   .arg(id));
    DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "material", "seq": 2, "text": "缺少产权人签章，请补交。"})")}));
    DONE(hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})")));
    QCOMPARE(hall.faultsOf(id), QString());
}

YICHUANG_TEST(TestCorrectedNames)
#include "tst_CorrectedNames.moc"
