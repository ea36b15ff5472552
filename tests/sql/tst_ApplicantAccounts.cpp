// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

#include <thread>

using namespace yichuang;
using namespace yichuang::test;

// Accounts of applicants: what registering checks, how many tries there are, and whom a token serves.
class TestApplicantAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPersonRegistersAndIsIn();
    void anEnterpriseRegistersWithWhoActsForIt();
    void everyFaultOfARegistrationIsNamed_data();
    void everyFaultOfARegistrationIsNamed();
    void whatIsTakenIsRefusedKindly();
    void aCardTakesItsNumberBackFromWhoeverTypedIt();
    void aCardAtAKioskOpensNoEarlierCase();
    void registeringTwiceMakesOneAccount();
    void aCodeIsGoodOnceForItsPurposeAndItsNumber();
    void codesAreNotSentTooOften();
    void askingByOneNumberTellsNothingOfAnother();
    void nobodyLearnsWhichAccountsThereAre();
    void whoTriesOneNameMakesNobodyWaitWhoTriesAnother_data();
    void whoTriesOneNameMakesNobodyWaitWhoTriesAnother();
    void aTryIsToldOnlyAfterItWasCommitted();
    void rollingBackHidesNoTry();
    void fiveWrongPasswordsCloseTheDoorForAWhile();
    void triesAtTheSameMomentAreCountedOneByOne();
    void aTokenServesItsDeviceOnlyAndNotForEver();
    void aCardAndACodeLetInAndProveTheName();
    void aForgottenPasswordIsSetAnewByTelephone();
    void aTelephoneIsChangedByPasswordAndCode();
    void ownDataIsReadAndCorrected();
    void anAccountIsDeletedUnlessACaseIsOpen();
    void passwordsAndCodesStandNowhereInClear();
    void aStolenKioskIsShutOut();

private:
    ApplicantHall m_hall;
};

void TestApplicantAccounts::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestApplicantAccounts::aPersonRegistersAndIsIn()
{
    const Said done = m_hall.registerNow(ApplicantHall::personal(1));
    DONE(done);
    QCOMPARE(done["token"].toString().size(), 64);
    QCOMPARE(done["account"][u"id_masked"].toString().count(QLatin1Char('*')), 8);
    QCOMPARE(done["account"][u"real_name"], QJsonValue(false));
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "account", {ApplicantHall::quoted(done["token"].toString())});
    QCOMPARE(mine["name"].toString(), QStringLiteral("谭嘉慧"));
    DONE(m_hall.logIn(ApplicantHall::phone(1)));
    DONE(m_hall.logIn(residentId(1).toLower()));
    DONE(m_hall.logIn(QStringLiteral("+86 ") + ApplicantHall::phone(1), ApplicantHall::password, ApplicantHall::website));
}

void TestApplicantAccounts::anEnterpriseRegistersWithWhoActsForIt()
{
    QJsonObject account = ApplicantHall::enterprise(10);
    QJsonObject powerless = account;
    QJsonObject agent = account[u"agent"].toObject();
    agent.remove(QStringLiteral("authority"));
    powerless[QStringLiteral("agent")] = agent;
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(powerless)), QStringLiteral("YC401 /agent/authority required"));
    agent.insert(QStringLiteral("authority"), QStringLiteral("\u3000\u200D\u3000")); // nothing that anybody reads
    powerless[QStringLiteral("agent")] = agent;
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(powerless)), QStringLiteral("YC401 /agent/authority required"));
    QJsonObject headless = account;
    headless.remove(QStringLiteral("legal_representative"));
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(headless)), QStringLiteral("YC401 /legal_representative required"));
    account[QStringLiteral("card")] = ApplicantHall::chip(QStringLiteral("容俊熙"), residentId(11));
    const Said done = m_hall.registerNow(account);
    DONE(done);
    QCOMPARE(done["account"][u"id_masked"].toString(), QStringLiteral("91440703MA4UH2KM79"));
    QCOMPARE(done["account"][u"real_name"], QJsonValue(false)); // whoever registers says who acts for it
    DONE(m_hall.logIn(QStringLiteral("91440703MA4UH2KM79")));
    // Nobody takes it over with a card of one's own; a false one is ended by hand.
    QJsonObject taker = ApplicantHall::enterprise(15);
    taker[QStringLiteral("card")] = ApplicantHall::chip(QStringLiteral("梁志鹏"), residentId(17));
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(taker)), QStringLiteral("YC401 /id_number taken"));
    DONE(m_hall.call(QStringLiteral("p0896"),
                     QStringLiteral("security.account_close(%1, '91440703ma4uh2km79', '冒名注册，已核实')").arg(newRequest())));
    REFUSED(m_hall.logIn(QStringLiteral("91440703MA4UH2KM79")), "YC706");
    DONE(m_hall.registerNow(taker));
}

void TestApplicantAccounts::everyFaultOfARegistrationIsNamed_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const char *change, const char *fault) {
        QTest::newRow(name) << QString::fromUtf8(change) << QString::fromUtf8(fault);
    };
    row("no name", R"({"name": " "})", "/name required");
    row("bidi", "{\"name\": \"谭\u202E嘉慧\"}", "/name name");
    row("wrong check digit", R"({"id_number": "440703199003071234"})", "/id_number resident_id");
    row("no such day", R"({"id_number": "440703199002300016"})", "/id_number resident_id");
    row("not born yet", R"({"id_number": "440703209901010019"})", "/id_number resident_id");
    row("too short", R"({"id_number": "44070319900307123"})", "/id_number resident_id");
    row("no such area", R"({"id_number": "840000199408230027"})", "/id_number resident_id");
    row("letters", R"({"id_number": "A40703199003071235"})", "/id_number resident_id");
    row("permit of another shape", R"({"id_type": "516", "id_number": "X12345678"})", "/id_number travel_permit");
    row("passport too short", R"({"id_type": "414", "id_number": "E123"})", "/id_number passport");
    row("permanent residence", R"({"id_type": "553", "id_number": "KAZ110090123107"})", "/id_number foreign_permanent");
    row("unknown paper", R"({"id_type": "999"})", "/id_type id_type");
    row("landline", R"({"phone": "07508801234"})", "/phone no_sms");
    row("Hong Kong", R"({"phone": "+85291234567"})", "/phone no_sms");
    row("short password", R"({"password": "abc123"})", "/password password_weak");
    row("one kind", R"({"password": "abcdefghij"})", "/password password_weak");
    row("password is the phone", R"({"password": "a13900000100"})", "/password password_weak");
    row("agreement of another version", R"({"agreement": 0})", "/agreement agreement");
    row("mail", R"({"email": "nobody"})", "/email email");
    row("mail wanted, none given", R"({"notify_email": true})", "/email required");
    row("unknown key", R"({"real_name": true})", "/real_name additionalProperties");
    row("neither person nor enterprise", R"({"kind": "owner"})", "/kind enum");
    row("typed card", R"({"card": {"name": "谭嘉慧", "source": "typed"}})", "/card card_differs");
}

void TestApplicantAccounts::everyFaultOfARegistrationIsNamed()
{
    QFETCH(QString, change);
    QFETCH(QString, fault);
    QJsonObject account = ApplicantHall::personal(100);
    const QString code = m_hall.codeFor(ApplicantHall::phone(100), QStringLiteral("register"));
    const QJsonObject changes = QJsonDocument::fromJson(change.toUtf8()).object();
    for (auto i = changes.begin(); i != changes.end(); ++i)
        account[i.key()] = i.value();
    const QString attempt = newRequest();
    DONE(m_hall.ask(ApplicantHall::kiosk, "try_code",
                    {attempt, ApplicantHall::quoted(ApplicantHall::phone(100)), "'register'", ApplicantHall::quoted(code)}));
    const Said refused = m_hall.ask(ApplicantHall::kiosk, "register", {newRequest(), attempt, literal(account)});
    QCOMPARE(ApplicantHall::fault(refused), QStringLiteral("YC401 ") + fault);
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.account where phone = '%1'").arg(ApplicantHall::phone(100))),
             QStringLiteral("0"));
}

void TestApplicantAccounts::whatIsTakenIsRefusedKindly()
{
    m_hall.person(20);
    QJsonObject twin = ApplicantHall::personal(20);
    twin[QStringLiteral("phone")] = ApplicantHall::phone(21);
    const Said number = m_hall.registerNow(twin);
    QCOMPARE(ApplicantHall::fault(number), QStringLiteral("YC401 /id_number taken"));
    QCOMPARE(number.facts[u"faults"][0][u"detail"][u"phone_tail"].toString(), ApplicantHall::phone(20).right(2));
    QJsonObject neighbour = ApplicantHall::personal(21);
    neighbour[QStringLiteral("phone")] = ApplicantHall::phone(20);
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(neighbour)), QStringLiteral("YC401 /phone taken"));
}

void TestApplicantAccounts::aCardTakesItsNumberBackFromWhoeverTypedIt()
{
    QJsonObject thief = ApplicantHall::personal(30);
    thief[QStringLiteral("phone")] = ApplicantHall::phone(31);
    const Said stolen = m_hall.registerNow(thief);
    DONE(stolen);
    QJsonObject owner = ApplicantHall::personal(30);
    owner[QStringLiteral("card")] = ApplicantHall::chip(QStringLiteral("谭嘉慧"), residentId(30));
    QCOMPARE(ApplicantHall::fault(m_hall.registerNow(owner, ApplicantHall::website)), QStringLiteral("YC401 /card card_differs"));
    const Said mine = m_hall.registerNow(owner);
    DONE(mine);
    QCOMPARE(mine["account"][u"real_name"], QJsonValue(true));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {ApplicantHall::quoted(stolen["token"].toString())}), "YC701");
    REFUSED(m_hall.logIn(ApplicantHall::phone(31)), "YC706");
    QCOMPARE(ApplicantHall::fault(m_hall.registerWith(owner, m_hall.codeFor(ApplicantHall::phone(30), QStringLiteral("register")))),
             QStringLiteral("YC401 /id_number taken"));
}

void TestApplicantAccounts::aCardAtAKioskOpensNoEarlierCase()
{
    // Three applications came in under this number: two with the telephone of the time, one with the one that registers now.
    const auto filed = [this](const QString &phone) {
        QJsonObject application = m_hall.application(RuleHall::shop);
        QJsonObject applicant = application[u"applicant"].toObject();
        applicant[QStringLiteral("id_number")] = residentId(35);
        applicant[QStringLiteral("phone")] = phone;
        application[QStringLiteral("applicant")] = applicant;
        return m_hall.submit(application);
    };
    const Said old = filed(ApplicantHall::phone(36));
    DONE(filed(ApplicantHall::phone(36)));
    DONE(filed(ApplicantHall::phone(35)));
    QJsonObject account = ApplicantHall::personal(35);
    account[QStringLiteral("card")] = ApplicantHall::chip(QStringLiteral("谭嘉慧"), residentId(35));
    const Said in = m_hall.registerNow(account);
    DONE(in);
    QCOMPARE(in["account"][u"real_name"], QJsonValue(true));
    const QString token = ApplicantHall::quoted(in["token"].toString());
    const QString no = ApplicantHall::quoted(old["case_no"].toString());
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {token})["rows"].toArray().size(), 1);
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "my_case", {token, no}), "YC001");
    // The telephone that was known hears of it, once.
    QCOMPARE(m_hall.value(QStringLiteral(
                              "select string_agg(mobile, ',') from hall.message where event = 'account_by_card' and mobile in ('%1', '%2')")
                              .arg(ApplicantHall::phone(35), ApplicantHall::phone(36))),
             ApplicantHall::phone(36));
    // A receipt that anybody gets who files under this number opens its own case.
    const auto adopt = [&](const Said &receipt) {
        return m_hall.tried(ApplicantHall::kiosk,
                            QStringLiteral("applicant.try_case(%1, '%2', '%3')")
                                .arg(QStringLiteral("%1"), receipt["case_no"].toString(), receipt["query_code"].toString()),
                            QStringLiteral("applicant.adopt_case(%2, %1)").arg(QStringLiteral("%1"), token));
    };
    DONE(adopt(filed(ApplicantHall::phone(37))));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {token})["rows"].toArray().size(), 2);
    // One of a case at which a window saw the person opens the rest.
    m_hall.value(
        QStringLiteral("insert into hall.verification (case_id, round, staff_id, window_no, presence, source, fields, equal, face_match) "
                       "select c.id, 1, s.id, 1, 'in_person', 'chip', '[]', true, true from hall.case_file c, hall.staff s "
                       "where c.case_no = '%1' and s.login = 'p0801'")
            .arg(old["case_no"].toString()));
    DONE(adopt(old));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {token})["rows"].toArray().size(), 4);
}

void TestApplicantAccounts::registeringTwiceMakesOneAccount()
{
    const QJsonObject account = ApplicantHall::personal(40);
    const QString code = m_hall.codeFor(ApplicantHall::phone(40), QStringLiteral("register"));
    const QString request = newRequest();
    DONE(m_hall.registerWith(account, code, ApplicantHall::kiosk, request));
    const Said again = m_hall.registerWith(account, code, ApplicantHall::kiosk, request);
    DONE(again);
    QVERIFY(again["token"].isUndefined() && again["registered"].toBool());
    QJsonObject other = account;
    other[QStringLiteral("name")] = QStringLiteral("容俊熙");
    REFUSED(m_hall.registerWith(other, code, ApplicantHall::kiosk, request), "YC102");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.account where id_number = '%1'").arg(residentId(40))),
             QStringLiteral("1"));
}

void TestApplicantAccounts::aCodeIsGoodOnceForItsPurposeAndItsNumber()
{
    const QString code = m_hall.codeFor(ApplicantHall::phone(50), QStringLiteral("log_in"));
    QVERIFY(code.isEmpty()); // nobody has this number: nothing was sent
    const QString mine = m_hall.codeFor(ApplicantHall::phone(50), QStringLiteral("register"));
    QJsonObject stranger = ApplicantHall::personal(51);
    QCOMPARE(ApplicantHall::fault(m_hall.registerWith(stranger, mine)), QStringLiteral("YC401 /code code"));
    DONE(m_hall.registerWith(ApplicantHall::personal(50), mine));
    const auto byPhone = [&](const QString &with) {
        return m_hall.tried(
            ApplicantHall::kiosk,
            QStringLiteral("applicant.try_code(%1, '%2', 'log_in', '%3')").arg(QStringLiteral("%1"), ApplicantHall::phone(50), with),
            QStringLiteral("applicant.log_in(%1)"));
    };
    REFUSED(byPhone(mine), "YC706"); // it was for registering
    const QString in = m_hall.codeFor(ApplicantHall::phone(50), QStringLiteral("log_in"));
    DONE(byPhone(in));
    REFUSED(byPhone(in), "YC706");
    const QString late = m_hall.codeFor(ApplicantHall::phone(50), QStringLiteral("log_in"));
    m_hall.value("update hall.sms_code set at = at - interval '6 minutes'; select 1");
    REFUSED(byPhone(late), "YC706");
}

void TestApplicantAccounts::codesAreNotSentTooOften()
{
    const QString to = ApplicantHall::quoted(ApplicantHall::phone(60));
    const auto request = [&] { return m_hall.ask(ApplicantHall::kiosk, "request_code", {to, "'register'"}); };
    DONE(request());
    const Said soon = request();
    REFUSED(soon, "YC703");
    QVERIFY(soon.facts[u"wait_seconds"].toInt() > 0 && soon.facts[u"wait_seconds"].toInt() <= 60);
    for (int i = 0; i < 4; ++i) {
        m_hall.value("update hall.sms_code set at = at - interval '2 minutes'; select 1");
        DONE(request());
    }
    m_hall.value("update hall.sms_code set at = at - interval '2 minutes'; select 1");
    REFUSED(request(), "YC703");
    QCOMPARE(ApplicantHall::fault(m_hall.ask(ApplicantHall::kiosk, "request_code", {"'+852 9123 4567'", "'register'"})),
             QStringLiteral("YC401 /phone no_sms"));
}

void TestApplicantAccounts::askingByOneNumberTellsNothingOfAnother()
{
    m_hall.person(75);
    m_hall.value("update hall.sms_code set at = at - interval '2 hours'; select 1");
    const auto ask = [this](const QString &number) {
        return m_hall.ask(ApplicantHall::kiosk, "request_code", {ApplicantHall::quoted(number), "'log_in'"});
    };
    DONE(ask(residentId(75)));
    // Of the telephones that might be this person's, the right one answers as any other.
    const Said right = ask(ApplicantHall::phone(75)), wrong = ask(ApplicantHall::phone(76));
    DONE(right);
    QCOMPARE(right.value, wrong.value);
    REFUSED(ask(residentId(75)), "YC703");
}

void TestApplicantAccounts::nobodyLearnsWhichAccountsThereAre()
{
    m_hall.person(70);
    m_hall.value("update hall.sms_code set at = at - interval '2 hours'; select 1");
    const Said known = m_hall.ask(ApplicantHall::kiosk, "request_code", {ApplicantHall::quoted(residentId(70)), "'log_in'"});
    const Said unknown = m_hall.ask(ApplicantHall::kiosk, "request_code", {ApplicantHall::quoted(residentId(71)), "'log_in'"});
    QCOMPARE(known.value, unknown.value);
    const Said wrong = m_hall.logIn(ApplicantHall::phone(70), QStringLiteral("not this one"));
    const Said nobody = m_hall.logIn(ApplicantHall::phone(71), QStringLiteral("not this one"));
    QCOMPARE(wrong.state, QStringLiteral("YC706"));
    QCOMPARE(nobody.state, wrong.state);
    QCOMPARE(nobody.facts, wrong.facts);
}

void TestApplicantAccounts::whoTriesOneNameMakesNobodyWaitWhoTriesAnother_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("a password") << QStringLiteral("try_password(gen_random_uuid(), '%1', 'guess')");
    QTest::newRow("a code") << QStringLiteral("try_code(gen_random_uuid(), '%1', 'log_in', '123456')");
    QTest::newRow("asking for a code") << QStringLiteral("request_code('%1', 'log_in')");
}

void TestApplicantAccounts::whoTriesOneNameMakesNobodyWaitWhoTriesAnother()
{
    QFETCH(QString, call);
    if (m_hall.value(QStringLiteral("select count(*) from hall.account where phone = '%1'").arg(ApplicantHall::phone(95))) == u"0")
        m_hall.person(95);
    m_hall.value("update hall.sms_code set at = at - interval '2 hours'; delete from hall.attempt; select 1");
    const auto waits = [&](const QString &held, const QString &other, const QString &timeout) {
        OwnerSession holder = OwnerSession::open(m_hall.fixture().signInAs(ApplicantHall::kiosk)).value();
        if (!holder.run("begin") || !holder.value("select applicant." + call.arg(held).toUtf8()))
            qFatal("the first try was refused");
        return m_hall
            .psql(ApplicantHall::otherKiosk,
                  QStringLiteral("set lock_timeout = '%1'; begin; select applicant.%2; rollback").arg(timeout, call.arg(other)))
            .says(QStringLiteral("55P03"));
    };
    QVERIFY(waits(ApplicantHall::phone(95), ApplicantHall::phone(95), QStringLiteral("100ms"))); // two of one name are counted one by one
    QVERIFY(!waits(ApplicantHall::phone(95), residentId(95), QStringLiteral("2s")));
    QVERIFY(!waits(residentId(95), ApplicantHall::phone(95), QStringLiteral("2s")));
}

void TestApplicantAccounts::aTryIsToldOnlyAfterItWasCommitted()
{
    m_hall.person(80);
    const QString attempt = newRequest();
    const Said inOne = RuleHall::read(m_hall.psql(
        ApplicantHall::kiosk, QStringLiteral("begin; select applicant.try_password(%1, '%2', '%3'); select applicant.log_in(%1); commit")
                                  .arg(attempt, ApplicantHall::phone(80), ApplicantHall::password)));
    REFUSED(inOne, "YC702");
    const QString other = newRequest();
    DONE(m_hall.ask(ApplicantHall::otherKiosk, "try_password",
                    {other, ApplicantHall::quoted(ApplicantHall::phone(80)), ApplicantHall::quoted(ApplicantHall::password)}));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "log_in", {other}), "YC702"); // another kiosk's try
    DONE(m_hall.ask(ApplicantHall::otherKiosk, "log_in", {other}));
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "log_in", {other}), "YC702"); // told once
}

void TestApplicantAccounts::rollingBackHidesNoTry()
{
    m_hall.person(90);
    for (int i = 0; i < 8; ++i)
        m_hall.psql(ApplicantHall::kiosk, QStringLiteral("begin; select applicant.try_password(%1, '%2', 'guess-%3'); rollback")
                                              .arg(newRequest(), ApplicantHall::phone(90))
                                              .arg(i));
    DONE(m_hall.logIn(ApplicantHall::phone(90))); // nothing was told, so nothing was learnt
    for (int i = 0; i < 5; ++i) {
        const QString attempt = newRequest();
        DONE(m_hall.ask(ApplicantHall::kiosk, "try_password", {attempt, ApplicantHall::quoted(ApplicantHall::phone(90)), "'guess'"}));
        m_hall.psql(ApplicantHall::kiosk, QStringLiteral("begin; select applicant.log_in(%1); rollback").arg(attempt));
    }
    REFUSED(m_hall.logIn(ApplicantHall::phone(90)), "YC707");
}

void TestApplicantAccounts::fiveWrongPasswordsCloseTheDoorForAWhile()
{
    m_hall.person(110);
    for (int i = 0; i < 5; ++i)
        REFUSED(m_hall.logIn(i % 2 ? residentId(110) : ApplicantHall::phone(110), QStringLiteral("wrong-%1").arg(i)), "YC706");
    const Said shut = m_hall.logIn(ApplicantHall::phone(110), ApplicantHall::password, ApplicantHall::website);
    REFUSED(shut, "YC707");
    QVERIFY(shut.facts[u"wait_seconds"].toInt() > 800);
    for (int i = 0; i < 20; ++i)
        m_hall.logIn(ApplicantHall::phone(110));
    m_hall.value("update hall.attempt set at = at - interval '15 minutes'; select 1");
    DONE(m_hall.logIn(ApplicantHall::phone(110))); // waiting is enough, however often one tried meanwhile
}

void TestApplicantAccounts::triesAtTheSameMomentAreCountedOneByOne()
{
    m_hall.person(115);
    DONE(m_hall.ask(ApplicantHall::otherKiosk, "status", {}));
    std::vector<std::thread> guessers;
    for (int i = 0; i < 5; ++i)
        guessers.emplace_back([&, role = i % 2 ? ApplicantHall::kiosk : ApplicantHall::otherKiosk] {
            const QString guess =
                QStringLiteral("select applicant.try_password(gen_random_uuid(), '%1', 'guess');").arg(ApplicantHall::phone(115));
            m_hall.psql(role, guess.repeated(4));
        });
    for (std::thread &guesser : guessers)
        guesser.join();
    const QString counted = QStringLiteral("select count(*) filter (where good is false) || ' of ' || count(*) from hall.attempt a join "
                                           "hall.account k on k.id = a.account_id where k.phone = '%1'");
    QCOMPARE(m_hall.value(counted.arg(ApplicantHall::phone(115))), QStringLiteral("5 of 20"));
}

void TestApplicantAccounts::aTokenServesItsDeviceOnlyAndNotForEver()
{
    const QString token = m_hall.person(120);
    DONE(m_hall.ask(ApplicantHall::kiosk, "account", {token}));
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "account", {token}), "YC701");
    REFUSED(m_hall.ask(ApplicantHall::website, "account", {token}), "YC701");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {"'" + QString(64, QLatin1Char('0')) + "'"}), "YC701");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {"null"}), "YC701");
    m_hall.value("update hall.account_session set seen_at = now() - interval '21 minutes'; select 1");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {token}), "YC701");
    const QString fresh = ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(120))["token"].toString());
    DONE(m_hall.ask(ApplicantHall::kiosk, "account", {fresh}));
    m_hall.value("update hall.account_session set expires_at = now() - interval '1 second'; select 1");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {fresh}), "YC701");
    const QString last = ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(120))["token"].toString());
    DONE(m_hall.ask(ApplicantHall::kiosk, "log_out", {last}));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {last}), "YC701");
    // Whoever comes next at a kiosk ends the session of the one before.
    const QString before = ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(120))["token"].toString());
    m_hall.person(121);
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {before}), "YC701");
}

void TestApplicantAccounts::aCardAndACodeLetInAndProveTheName()
{
    m_hall.person(130);
    const auto enter = [&](const QString &role, const QJsonObject &card) {
        m_hall.value("update hall.sms_code set at = at - interval '2 hours'; select 1");
        m_hall.ask(role, "request_code", {ApplicantHall::quoted(residentId(130)), "'log_in'"});
        return m_hall.tried(role,
                            QStringLiteral("applicant.try_code(%1, '%2', 'log_in', '%3')")
                                .arg(QStringLiteral("%1"), residentId(130), m_hall.lastCode(ApplicantHall::phone(130))),
                            QStringLiteral("applicant.log_in_by_card(%1, %2)").arg(QStringLiteral("%1"), literal(card)));
    };
    REFUSED(enter(ApplicantHall::kiosk, ApplicantHall::chip(QStringLiteral("谭嘉慧"), residentId(131))), "YC706");
    REFUSED(enter(ApplicantHall::kiosk, ApplicantHall::chip(QStringLiteral("谭嘉惠"), residentId(130))), "YC706");
    REFUSED(enter(ApplicantHall::website, ApplicantHall::chip(QStringLiteral("谭嘉慧"), residentId(130))), "YC004");
    const Said in = enter(ApplicantHall::kiosk, ApplicantHall::chip(QStringLiteral("谭嘉慧"), residentId(130)));
    DONE(in);
    QCOMPARE(in["account"][u"real_name"], QJsonValue(true));
}

void TestApplicantAccounts::aForgottenPasswordIsSetAnewByTelephone()
{
    const QString token = m_hall.person(140);
    const auto reset = [&](const QString &number, const QString &to) {
        const QString code = m_hall.codeFor(ApplicantHall::phone(140), QStringLiteral("reset_password"));
        return m_hall.tried(
            ApplicantHall::kiosk,
            QStringLiteral("applicant.try_code(%1, '%2', 'reset_password', '%3')")
                .arg(QStringLiteral("%1"), ApplicantHall::phone(140), code),
            QStringLiteral("applicant.reset_password(%2, %1, '%3', '%4')").arg(QStringLiteral("%1"), newRequest(), number, to));
    };
    REFUSED(reset(residentId(141), QStringLiteral("another-one-2")), "YC706");
    QCOMPARE(ApplicantHall::fault(reset(residentId(140), QStringLiteral("short"))), QStringLiteral("YC401 /password password_weak"));
    DONE(reset(residentId(140), QStringLiteral("another-one-2")));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "account", {token}), "YC701");
    REFUSED(m_hall.logIn(ApplicantHall::phone(140)), "YC706");
    DONE(m_hall.logIn(ApplicantHall::phone(140), QStringLiteral("another-one-2")));
}

void TestApplicantAccounts::aTelephoneIsChangedByPasswordAndCode()
{
    m_hall.person(151);
    const QString token = m_hall.person(150);
    const auto change = [&](const QString &with, const QString &to) {
        const QString knows = newRequest(), has = newRequest();
        const QString code = m_hall.codeFor(to, QStringLiteral("new_phone"));
        m_hall.ask(ApplicantHall::kiosk, "try_own_password", {knows, token, ApplicantHall::quoted(with)});
        m_hall.ask(ApplicantHall::kiosk, "try_code", {has, ApplicantHall::quoted(to), "'new_phone'", ApplicantHall::quoted(code)});
        return m_hall.ask(ApplicantHall::kiosk, "change_phone", {newRequest(), token, knows, has});
    };
    REFUSED(change(QStringLiteral("guess"), ApplicantHall::phone(152)), "YC706");
    QCOMPARE(ApplicantHall::fault(change(ApplicantHall::password, ApplicantHall::phone(151))), QStringLiteral("YC401 /phone taken"));
    DONE(change(ApplicantHall::password, ApplicantHall::phone(152)));
    DONE(m_hall.logIn(ApplicantHall::phone(152)));
    REFUSED(m_hall.logIn(ApplicantHall::phone(150)), "YC706");
}

void TestApplicantAccounts::ownDataIsReadAndCorrected()
{
    const QString token = m_hall.person(160);
    const auto change = [&](const char *changes) {
        return m_hall.ask(ApplicantHall::kiosk, "change_account", {newRequest(), token, literal(object(changes))});
    };
    const Said changed =
        change(R"({"name": "譚嘉慧·𠮷", "address": "江门市蓬江区港口一路1号", "email": "tan@example.cn", "notify_email": true})");
    DONE(changed);
    QCOMPARE(changed["name"].toString(), QStringLiteral("譚嘉慧·𠮷"));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "account", {token})["email"].toString(), QStringLiteral("tan@example.cn"));
    QCOMPARE(ApplicantHall::fault(change(R"({"id_number": "440703199003071235"})")),
             QStringLiteral("YC401 /id_number additionalProperties"));
    QCOMPARE(ApplicantHall::fault(change(R"({"real_name": true})")), QStringLiteral("YC401 /real_name additionalProperties"));
    QCOMPARE(ApplicantHall::fault(change("{\"address\": \"港口\u200B一路\"}")), QStringLiteral("YC401 /address type"));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "change_account",
                       {newRequest(), token, QStringLiteral("jsonb_build_object('address', repeat('长', 3000000))")}),
            "YC705");
    m_hall.value(QStringLiteral("update hall.account set real_name = true where phone = '%1'; select 1").arg(ApplicantHall::phone(160)));
    QCOMPARE(ApplicantHall::fault(change(R"({"name": "容俊熙"})")), QStringLiteral("YC401 /name at_window"));
}

void TestApplicantAccounts::anAccountIsDeletedUnlessACaseIsOpen()
{
    const QString token = m_hall.person(170);
    const QString caseNo = m_hall.filed(token);
    const auto end = [&](const QString &request) {
        const QString attempt = newRequest();
        m_hall.ask(ApplicantHall::kiosk, "try_own_password", {attempt, token, ApplicantHall::quoted(ApplicantHall::password)});
        return m_hall.ask(ApplicantHall::kiosk, "delete_account", {request, token, attempt});
    };
    const Said blocked = end(newRequest());
    REFUSED(blocked, "YC704");
    QCOMPARE(blocked.facts[u"cases"].toArray(), QJsonArray{caseNo});
    DONE(m_hall.ask(ApplicantHall::kiosk, "withdraw", {newRequest(), token, ApplicantHall::quoted(caseNo), "null"}));
    const QString request = newRequest();
    DONE(end(request));
    DONE(end(request)); // its answer may have been lost
    REFUSED(m_hall.logIn(ApplicantHall::phone(170)), "YC706");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.account where account::text ~ '%1|%2'")
                              .arg(ApplicantHall::phone(170), residentId(170))),
             QStringLiteral("0"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.case_file where case_no = '%1'").arg(caseNo)), QStringLiteral("1"));
    DONE(m_hall.registerNow(ApplicantHall::personal(170)));
}

void TestApplicantAccounts::passwordsAndCodesStandNowhereInClear()
{
    const QString token = m_hall.person(180);
    const QString everything = m_hall.value(QStringLiteral(
        "select concat((select string_agg(a::text, '') from hall.account a), (select string_agg(t::text, '') from hall.attempt t),"
        " (select string_agg(r::text, '') from hall.request r), (select string_agg(t::text, '') from hall.trace t), (select "
        "string_agg(s::text, '') from hall.account_session s),"
        " (select string_agg(c::text, '') from hall.sms_code c))"));
    QVERIFY(everything.contains(QLatin1String("$2a$")));
    QVERIFY(!everything.contains(ApplicantHall::password));
    QVERIFY(!everything.contains(token.mid(3, 64)));
    // Once it has left, nobody reads a code in the outbox either.
    const QString code = m_hall.codeFor(ApplicantHall::phone(181), QStringLiteral("register"));
    const Said leased = m_hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.lease_messages('k', 100)"));
    qint64 id = 0;
    for (const QJsonValue &message : leased["messages"].toArray())
        if (message[u"mobile"].toString() == ApplicantHall::phone(181))
            id = message[u"id"].toInteger();
    QVERIFY(id > 0);
    DONE(m_hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.message_sent(%1, 'k', 'accepted', 'g', null)").arg(id)));
    QVERIFY(!m_hall.value(QStringLiteral("select text from hall.message where id = %1").arg(id)).contains(code));
}

void TestApplicantAccounts::aStolenKioskIsShutOut()
{
    const auto security = [&](const QString &call) { return m_hall.call(QStringLiteral("p0896"), call); };
    DONE(security(QStringLiteral("security.kiosk_create(%1, '{\"login\": \"kiosk77\", \"name\": \"七号\", \"place\": \"门口\"}', null)")
                      .arg(newRequest())));
    REFUSED(security(QStringLiteral("security.kiosk_create(%1, '{\"login\": \"p0801\", \"name\": \"x\"}', null)").arg(newRequest())),
            "YC303");
    const QString there = QStringLiteral("kiosk77");
    const QString token = m_hall.person(190, there);
    DONE(m_hall.ask(there, "account", {token}));
    DONE(security(QStringLiteral("security.kiosk_disable(%1, 'kiosk77', '机器被盗')").arg(newRequest())));
    QVERIFY(m_hall.psql(there, QStringLiteral("select 1")).err.contains(QLatin1String("not permitted to log in")));
    QCOMPARE(m_hall.value("select count(*) from hall.account_session where device = 'kiosk77'"), QStringLiteral("0"));
    for (const char *denied : {"applicant.submit('x', '{}')", "applicant.resubmit('x', 'y', '{}')", "applicant.\"check\"('{}')",
                               "keeper.tidy()", "counter.find('x')"})
        REFUSED(m_hall.call(ApplicantHall::kiosk, QString::fromUtf8(denied)), "42501");
    for (const char *table : {"account", "account_session", "case_file", "message", "sms_code"})
        QVERIFY(m_hall.psql(ApplicantHall::kiosk, QStringLiteral("select * from hall.%1").arg(QLatin1String(table)))
                    .says(QStringLiteral("42501")));
}

YICHUANG_TEST(TestApplicantAccounts)
#include "tst_ApplicantAccounts.moc"
