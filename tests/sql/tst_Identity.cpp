// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CreditCode.h"
#include "core/ForeignPermanentId.h"
#include "core/HallTime.h"
#include "core/ResidentId.h"
#include "core/TravelPermit.h"
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Whose card a card is: nobody's stands for a person's own, small letters are the same letters, and an expired one is expired however the
// session writes its days.
class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPersonHasNoLegalRepresentative_data();
    void aPersonHasNoLegalRepresentative();
    void aCardThatStoodForAPersonStandsForHimNoMore();
    void anEnterprisesRepresentativeStillStandsForIt();
    void anEnterprisesCodeIsNobodysCard();
    void aPassportInSmallLettersIsVerified();
    void aCardIsReadOrTypedAndNothingElse();
    void anExpiredCardIsExpiredInEveryOrderOfDays();
    void numberAndNameDecideAndTheRestIsShown_data();
    void numberAndNameDecideAndTheRestIsShown();
    void aSlipInARepresentativesNameIsCorrected();
    void aNumberIsInOrderForTheHallAsForItsPrograms_data();
    void aNumberIsInOrderForTheHallAsForItsPrograms();
    void whatANumberSaysIsNotSaidOtherwise_data();
    void whatANumberSaysIsNotSaidOtherwise();
    void onlyThoseApplyWhomTheItemIsFor();
    void anotherAgentThanTheNamedOneComesWithAPowerOfAttorney();
    void anotherAgentMayBringWhatANoticeAskedFor();
    void aCardInAnothersHandsMakesNobodyAnAgent_data();
    void aCardInAnothersHandsMakesNobodyAnAgent();

private:
    static QJsonObject comes(const QString &name, int n, bool authorized)
    {
        return {{QStringLiteral("presence"), QStringLiteral("agent")},
                {QStringLiteral("face_match"), true},
                {QStringLiteral("power_of_attorney"), authorized},
                {QStringLiteral("card"), ApplicantHall::chip(name, residentId(n))}};
    }

    qint64 openedByAgent(int n)
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application.insert(QStringLiteral("agent"),
                           QJsonObject{{QStringLiteral("name"), QStringLiteral("李代办")}, {QStringLiteral("id_number"), residentId(n)}});
        return hall.opened(application);
    }

    Said compare(qint64 id, const QJsonObject &card)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.compare_identity(%1, %2)").arg(id).arg(literal(card)));
    }

    // As an application names it.
    static QJsonObject enterprise(int n)
    {
        QJsonObject party = ApplicantHall::enterprise(n);
        for (const char *ofAccount : {"password", "agreement", "agent"})
            party.remove(QLatin1String(ofAccount));
        return party;
    }

    qint64 claimedOf(const QJsonObject &party)
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application.insert(QStringLiteral("applicant"), party);
        const qint64 id = hall.opened(application);
        if (const Said claimed = hall.claim(RuleHall::clerk, id); !claimed.isDone())
            qFatal("a case was not claimed: %s", qPrintable(claimed.log));
        return id;
    }

    ApplicantHall hall;
    const QJsonObject m_impostor{{QStringLiteral("name"), QStringLiteral("冒名者")}, {QStringLiteral("id_number"), residentId(777)}};
};

void TestIdentity::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
}

void TestIdentity::aPersonHasNoLegalRepresentative_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::newRow("of a person") << QStringList{QStringLiteral("applicant")};
    QTest::newRow("of the agent") << QStringList{QStringLiteral("agent")};
    QTest::newRow("of a representative") << QStringList{QStringLiteral("applicant"), QStringLiteral("legal_representative")};
}

void TestIdentity::aPersonHasNoLegalRepresentative()
{
    QFETCH(QStringList, path);
    QJsonObject application = hall.application(RuleHall::shop);
    QJsonObject party = path[0] == QLatin1String("agent") ? RuleHall::person(778) : application[u"applicant"].toObject();
    party.remove(path[0] == QLatin1String("agent") ? QStringLiteral("kind") : QString());
    if (path.size() == 1) {
        party.insert(QStringLiteral("legal_representative"), m_impostor);
    } else {
        QJsonObject nested = m_impostor;
        nested.insert(QStringLiteral("legal_representative"), m_impostor);
        party = enterprise(780);
        party.insert(QStringLiteral("legal_representative"), nested);
    }
    application.insert(path[0], party);
    const Said said = hall.submit(application);
    QCOMPARE(ApplicantHall::fault(said),
             QStringLiteral("YC401 /%1/legal_representative additionalProperties").arg(path.join(QLatin1Char('/'))));
}

// As one stands in a hall that took it in former days.
void TestIdentity::aCardThatStoodForAPersonStandsForHimNoMore()
{
    const qint64 id = hall.claimed();
    hall.value(
        QStringLiteral("update hall.case_file set applicant = applicant || jsonb_build_object('legal_representative', %1) where id = %2 "
                       "returning 1")
            .arg(literal(m_impostor))
            .arg(id));
    const QJsonObject card = ApplicantHall::chip(QStringLiteral("冒名者"), residentId(777));
    const Said said = compare(id, card);
    QCOMPARE(said["person"].toString(), QStringLiteral("other"));
    QVERIFY(!said["equal"].toBool(true));
    DONE(hall.verify(RuleHall::clerk, id, QJsonObject{{"presence", "in_person"}, {"face_match", true}, {"card", card}},
                     RuleHall::allSeen()));
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
}

void TestIdentity::anEnterprisesRepresentativeStillStandsForIt()
{
    const qint64 id = claimedOf(enterprise(790));
    const Said said = compare(id, ApplicantHall::chip(QStringLiteral("容俊熙"), residentId(791)));
    QCOMPARE(said["person"].toString(), QStringLiteral("legal_representative"));
    QVERIFY(said["equal"].toBool());
}

void TestIdentity::anEnterprisesCodeIsNobodysCard()
{
    const QJsonObject party = enterprise(795);
    const qint64 id = claimedOf(party);
    const QJsonObject licence = ApplicantHall::chip(party[u"name"].toString(), party[u"id_number"].toString());
    for (const char *presence : {"in_person", "agent"}) {
        const Said said = hall.verify(RuleHall::clerk, id,
                                      QJsonObject{{QStringLiteral("presence"), QLatin1String(presence)},
                                                  {QStringLiteral("face_match"), true},
                                                  {QStringLiteral("power_of_attorney"), true},
                                                  {QStringLiteral("card"), licence}},
                                      RuleHall::allSeen());
        DONE(said);
        QVERIFY2(!said["equal"].toBool(true), presence);
        REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    }
    QCOMPARE(hall.value(QStringLiteral("select agent is null from hall.case_file where id = %1").arg(id)), QStringLiteral("t"));
}

void TestIdentity::aPassportInSmallLettersIsVerified()
{
    QJsonObject application = hall.application(RuleHall::shop);
    QJsonObject party = application[u"applicant"].toObject();
    party.insert(QStringLiteral("id_type"), QStringLiteral("414"));
    party.insert(QStringLiteral("id_number"), QStringLiteral("e1234567"));
    application.insert(QStringLiteral("applicant"), party);
    const qint64 id = hall.opened(application);
    QCOMPARE(hall.value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1").arg(id)),
             QStringLiteral("E1234567"));
    DONE(hall.claim(RuleHall::clerk, id));
    QVERIFY(compare(id, ApplicantHall::chip(QStringLiteral("谭嘉慧"), QStringLiteral("E1234567")))["equal"].toBool());
    // And one that was taken as it was typed.
    hall.value(
        QStringLiteral("update hall.case_file set applicant = applicant || '{\"id_number\": \"e1234567\"}' where id = %1 returning 1")
            .arg(id));
    QVERIFY(compare(id, ApplicantHall::chip(QStringLiteral("谭嘉慧"), QStringLiteral("E1234567")))["equal"].toBool());
}

void TestIdentity::aCardIsReadOrTypedAndNothingElse()
{
    const qint64 id = hall.claimed();
    const auto kept = [&](const QString &source) {
        QJsonObject person = hall.inPerson(id), card = person[u"card"].toObject();
        card[QStringLiteral("source")] = source;
        person[QStringLiteral("card")] = card;
        const Said said = hall.verify(RuleHall::clerk, id, person, {});
        return said.isDone()
                   ? hall.value(QStringLiteral("select e.data ->> 'source' || ' ' || v.source from hall.event e, hall.verification v"
                                               " where e.case_id = %1 and v.case_id = %1 order by e.id desc, v.id desc limit 1")
                                    .arg(id))
                   : said.log;
    };
    QCOMPARE(kept(QStringLiteral("chip")), QStringLiteral("chip chip"));
    QCOMPARE(kept(QString(199, u's')), QStringLiteral("typed typed"));
}

void TestIdentity::anExpiredCardIsExpiredInEveryOrderOfDays()
{
    const qint64 id = hall.claimed();
    QJsonObject card = hall.card(id);
    card.insert(QStringLiteral("valid_to"), QStringLiteral("2020-01-01"));
    for (const char *style : {"ISO, YMD", "Postgres, MDY", "German, DMY", "SQL, DMY"}) {
        const Said said =
            RuleHall::read(hall.psql(RuleHall::clerk, QStringLiteral("set datestyle = '%1'; select counter.compare_identity(%2, %3)")
                                                          .arg(QLatin1String(style))
                                                          .arg(id)
                                                          .arg(literal(card))));
        DONE(said);
        QVERIFY2(!said["equal"].toBool(true), style);
    }
    card.insert(QStringLiteral("valid_to"), QStringLiteral("长期"));
    QVERIFY(compare(id, card)["equal"].toBool());
}

void TestIdentity::numberAndNameDecideAndTheRestIsShown_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("says");
    QTest::newRow("another address") << QStringLiteral("address") << QStringLiteral("广州市天河区体育西路1号");
    QTest::newRow("the same, from the province on") << QStringLiteral("address") << QStringLiteral("广东省江门市蓬江区堤东路128号");
    QTest::newRow("another nation") << QStringLiteral("nation") << QStringLiteral("壮");
    QTest::newRow("another sex") << QStringLiteral("sex") << QStringLiteral("X");
    QTest::newRow("another day of birth") << QStringLiteral("birth") << QStringLiteral("1990-03-08");
}

// People live elsewhere than their cards say.
void TestIdentity::numberAndNameDecideAndTheRestIsShown()
{
    QFETCH(QString, field);
    QFETCH(QString, says);
    QJsonObject application = hall.application(RuleHall::shop);
    QJsonObject party = application[u"applicant"].toObject();
    party.insert(QStringLiteral("nation"), QStringLiteral("汉族"));
    application.insert(QStringLiteral("applicant"), party);
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject identity = hall.inPerson(id), card = identity[u"card"].toObject();
    card.insert(field, says);
    identity.insert(QStringLiteral("card"), card);
    const Said said = hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen());
    DONE(said);
    QVERIFY(said["equal"].toBool());
    QStringList different;
    for (const QJsonValue &each : said["fields"].toArray()) {
        if (each[u"equal"] == QJsonValue(false))
            different.append(each[u"field"].toString());
    }
    QCOMPARE(different, QStringList{field});
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestIdentity::aSlipInARepresentativesNameIsCorrected()
{
    const QString form = hall.value("select definition from hall.form where code = 'T1' limit 1");
    const auto restored =
        qScopeGuard([&] { hall.value(QStringLiteral("update hall.form set definition = $d$%1$d$ where code = 'T1'").arg(form)); });
    hall.value("update hall.form set definition = jsonb_set(definition, '{pages,0,schema,properties,signer}', "
               "'{\"title\": \"法定代表人\", \"type\": \"string\", \"x-binds\": \"legal_name\"}') where code = 'T1'");
    QJsonObject application = hall.application(RuleHall::shop), party = enterprise(840);
    QJsonObject answers = application[u"answers"].toObject(), page = answers[u"T1"].toObject(), shop = page[u"shop"].toObject();
    shop.insert(QStringLiteral("signer"), QStringLiteral("容俊熙"));
    page.insert(QStringLiteral("shop"), shop);
    answers.insert(QStringLiteral("T1"), page);
    application.insert(QStringLiteral("answers"), answers);
    application.insert(QStringLiteral("applicant"), party);
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject identity{{QStringLiteral("presence"), QStringLiteral("in_person")},
                         {QStringLiteral("face_match"), true},
                         {QStringLiteral("card"), ApplicantHall::chip(QStringLiteral("容俊曦"), residentId(841))}};
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen())["equal"].toBool(true), false);
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    DONE(hall.decide(RuleHall::clerk, "correct", id,
                     R"(, '[{"form": "T1", "pointer": "/shop/signer", "old": "容俊熙", "new": "容俊曦"}]', true)"));
    QCOMPARE(hall.value(QStringLiteral("select applicant #>> '{legal_representative,name}' || ' ' || (applicant ->> 'name') from "
                                       "hall.case_file where id = %1")
                            .arg(id)),
             QStringLiteral("容俊曦 ") + party[u"name"].toString());
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301"); // what was compared was another name
    QCOMPARE(hall.verify(RuleHall::clerk, id, identity, {})["equal"].toBool(), true);
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestIdentity::aNumberIsInOrderForTheHallAsForItsPrograms_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("good");
    const auto all = [](const char *type, const char *numbers, bool good) {
        for (const QString &number : QString::fromLatin1(numbers).split(QLatin1Char(' ')))
            QTest::addRow("%s %s", type, qPrintable(number)) << QString::fromLatin1(type) << number << good;
    };
    all("111",
        "440703199003071235 440703198511090040 440705200002290012 440781194901013383 440703197506151000 44070319880808002X "
        "11010519491231002X 810000199408230021 820000197511010126 830000198812120341",
        true);
    all("111",
        "440703199003071234 440703199002300016 440703202913010014 440703209901010019 44070319900307123 4407031990030712350 "
        "440703189903071235 A40703199003071235 810000199408230022 840000199408230027",
        false);
    all("112", "440703199003071235", true);
    all("112", "440703199003071234", false);
    all("553", "911440199001150027 932682198501010017 911124198108030024 KAZ110090123105 USA440785031507", true);
    all("553",
        "911124198108030028 KAZ110090123107 811124198108030024 911124198106310024 KAZ110090063105 911124208108030024 "
        "91112419810803002",
        false);
    all("516", "H12345678 M1234567890 HA1234567 MA1234567", true);
    all("516", "H1234567 HB1234567 A12345678", false);
    all("511", "12345678 1234567890", true);
    all("511", "123456789", false);
    all("credit_code",
        "914403001922038216 9144030071526726XG 91330100799655058B 91350100M000100Y43 11440703007070124C 12440703456123455K "
        "51440703MJL000016M 92440703MA51234527 91440703MA4UH2KM79 55440703MF00001284",
        true);
    all("credit_code", "914403001922038215 91440300I922038216 91440703MA4UH2KM78 91440703MA4UH2KM7", false);
}

// The numbers of certificates that the trade's rules give, for whoever applies, acts for somebody or represents an enterprise.
void TestIdentity::aNumberIsInOrderForTheHallAsForItsPrograms()
{
    QFETCH(QString, type);
    QFETCH(QString, number);
    QFETCH(bool, good);
    const QDate today = halltime::dayOf(halltime::now());
    const bool ours = type == QLatin1String("553")           ? ForeignPermanentId::parse(number, today).has_value()
                      : type == QLatin1String("credit_code") ? CreditCode::parse(number).has_value()
                      : type.startsWith(QLatin1String("11")) ? ResidentId::parse(number, today).has_value()
                                                             : TravelPermit::parse(number).has_value();
    QCOMPARE(ours, good);
    const bool enterprise = type == QLatin1String("credit_code");
    QJsonObject applicant = enterprise ? ApplicantHall::enterprise(801) : RuleHall::person(801);
    for (const char *key : {"password", "agreement", "agent"})
        applicant.remove(QLatin1String(key));
    applicant[QStringLiteral("id_number")] = number;
    if (!enterprise)
        applicant[QStringLiteral("id_type")] = type;
    QJsonObject application = hall.application(RuleHall::shop);
    const auto placesOfFaults = [&] {
        const Said checked = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.check(%1)").arg(literal(application)));
        QStringList places;
        for (const QJsonValue &fault : checked["faults"].toArray())
            places.append(fault[u"pointer"].toString());
        return checked.state + places.join(u' ');
    };
    application[QStringLiteral("applicant")] = applicant;
    QCOMPARE(placesOfFaults(), good ? QString() : QStringLiteral("/applicant/id_number"));
    if (enterprise)
        return;
    application = hall.application(RuleHall::shop);
    applicant.remove(QStringLiteral("kind"));
    application[QStringLiteral("agent")] = applicant;
    QCOMPARE(placesOfFaults(), good ? QString() : QStringLiteral("/agent/id_number"));
}

void TestIdentity::whatANumberSaysIsNotSaidOtherwise_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("fault");
    QTest::newRow("the sex") << QStringLiteral("sex") << QStringLiteral("男") << QString();
    QTest::newRow("another sex") << QStringLiteral("sex") << QStringLiteral("女") << QStringLiteral("number_differs");
    QTest::newRow("no sex") << QStringLiteral("sex") << QStringLiteral("M") << QStringLiteral("enum");
    QTest::newRow("the birth") << QStringLiteral("birth") << QStringLiteral("1990-03-07") << QString();
    QTest::newRow("another birth") << QStringLiteral("birth") << QStringLiteral("1990-03-08") << QStringLiteral("number_differs");
}

// Of the applicant, of an agent and of whoever represents an enterprise; a passport's number says nothing.
void TestIdentity::whatANumberSaysIsNotSaidOtherwise()
{
    QFETCH(QString, member);
    QFETCH(QString, says);
    QFETCH(QString, fault);
    const auto faultOf = [&](const QString &place, const QString &number, const QString &type) {
        QJsonObject person{{QStringLiteral("name"), QStringLiteral("谭嘉慧")},
                           {QStringLiteral("id_type"), type},
                           {QStringLiteral("id_number"), number},
                           {member, says}};
        QJsonObject application = hall.application(RuleHall::shop);
        if (place == QLatin1String("/agent")) {
            application.insert(QStringLiteral("agent"), person);
        } else if (place == QLatin1String("/applicant")) {
            person.insert(QStringLiteral("kind"), QStringLiteral("person"));
            application.insert(QStringLiteral("applicant"), person);
        } else {
            QJsonObject party = enterprise(850);
            party.insert(QStringLiteral("legal_representative"), person);
            application.insert(QStringLiteral("applicant"), party);
        }
        return ApplicantHall::fault(hall.submit(application));
    };
    const QString mans = QStringLiteral("440703199003071235"); // of the seventh of March
    for (const char *place : {"/applicant", "/agent", "/applicant/legal_representative"}) {
        const QString at = QLatin1String(place);
        const QString said = faultOf(at, mans, QStringLiteral("111"));
        QVERIFY2(fault.isEmpty() ? !said.startsWith(QLatin1String("YC")) : said.contains(at + u'/' + member + u' ' + fault),
                 qPrintable(said));
    }
    const QString foreign = faultOf(QStringLiteral("/applicant"), QStringLiteral("E7654321"), QStringLiteral("414"));
    QCOMPARE(foreign.contains(QLatin1String("YC401")), fault == QLatin1String("enum"));
}

void TestIdentity::onlyThoseApplyWhomTheItemIsFor()
{
    hall.value(
        "update hall.item_version set guide = guide || '{\"applicant_kinds\": [\"person\"]}' where item_id = (select id from hall.item "
        "where code = '440117990001')");
    QJsonObject application = hall.application(RuleHall::shop);
    DONE(hall.submit(application));
    application[QStringLiteral("applicant")] = enterprise(820);
    const Said checked = hall.call(QStringLiteral("portal"), QStringLiteral("applicant.check(%1)").arg(literal(application)));
    QCOMPARE(QJsonDocument(checked["faults"].toArray()).toJson(QJsonDocument::Compact),
             QByteArray(R"([{"detail":{"for":["person"]},"keyword":"audience","pointer":"/applicant/kind"}])"));
    QCOMPARE(ApplicantHall::fault(hall.submit(application)), QStringLiteral("YC401 /applicant/kind audience"));
    QCOMPARE(
        ApplicantHall::fault(hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(application)))),
        QStringLiteral("YC401 /applicant/kind audience"));
    const Said in = hall.registerNow(ApplicantHall::enterprise(830));
    DONE(in);
    const QString token = ApplicantHall::quoted(in["token"].toString());
    const QString draft = ApplicantHall::newDraft();
    DONE(hall.save(token, draft));
    QCOMPARE(ApplicantHall::fault(hall.ask(ApplicantHall::kiosk, "submit_draft", {token, draft})),
             QStringLiteral("YC401 /applicant/kind audience"));
    hall.value("update hall.item_version set guide = guide - 'applicant_kinds'");
}

void TestIdentity::anotherAgentThanTheNamedOneComesWithAPowerOfAttorney()
{
    const qint64 id = openedByAgent(880);
    DONE(hall.claim(RuleHall::clerk, id));
    QJsonObject shown = ApplicantHall::chip(QStringLiteral("王接替"), residentId(881));
    QVERIFY(compare(id, shown)["may_replace"].isUndefined());
    shown.insert(QStringLiteral("presence"), QStringLiteral("agent"));
    const Said compared = compare(id, shown);
    QCOMPARE(compared["person"].toString(), QStringLiteral("other"));
    QVERIFY(!compared["equal"].toBool(true));
    QVERIFY(compared["may_replace"].toBool());
    QVERIFY(compare(id, ApplicantHall::chip(QStringLiteral("李代办"), residentId(880)))["may_replace"].isUndefined());
    shown.insert(QStringLiteral("valid_to"), QStringLiteral("2020-01-01"));
    QVERIFY(compare(id, shown)["may_replace"].isUndefined());
    // Nor a name of which nothing is to be seen.
    shown = ApplicantHall::chip(QString(QChar(0x200d)), residentId(881));
    shown.insert(QStringLiteral("presence"), QStringLiteral("agent"));
    QVERIFY(compare(id, shown)["may_replace"].isUndefined());

    const auto agent = [&] {
        return hall.value(
            QStringLiteral("select concat_ws(' ', agent ->> 'name', agent ->> 'id_number', agent ->> 'came_in') from hall.case_file "
                           "where id = %1")
                .arg(id));
    };
    // Without the paper whoever comes is somebody else, and confirms nothing.
    QVERIFY(!hall.verify(RuleHall::clerk, id, comes(QStringLiteral("王接替"), 881, false), RuleHall::allSeen())["equal"].toBool(true));
    const Said without = hall.decide(RuleHall::clerk, "accept", id);
    REFUSED(without, "YC301");
    QCOMPARE(without.facts[QStringLiteral("why")].toString(), QStringLiteral("differs"));
    QCOMPARE(agent(), QStringLiteral("李代办 ") + residentId(880));
    const Said verified = hall.verify(RuleHall::clerk, id, comes(QStringLiteral("王接替"), 881, true), {});
    DONE(verified);
    QVERIFY(verified["equal"].toBool());
    QCOMPARE(verified["person"].toString(), QStringLiteral("agent"));
    QCOMPARE(agent(), QStringLiteral("王接替 ") + residentId(881));
    QCOMPARE(hall.value(QStringLiteral(
                            "select string_agg(concat_ws(' ', data ->> 'note', data ->> 'old' <> data ->> 'new', data::text ~ '%2'), ',') "
                            "from hall.event where case_id = %1 and action = 'replace_agent'")
                            .arg(id)
                            .arg(residentId(881))),
             QStringLiteral("李代办 → 王接替 t f"));
    // By whose card the case is found from now on.
    QVERIFY(hall.call(RuleHall::clerk, QStringLiteral("counter.tapped('%1')").arg(residentId(881)))["rows"].toArray().size() == 1);
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestIdentity::anotherAgentMayBringWhatANoticeAskedFor()
{
    const qint64 id = openedByAgent(885);
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "material", "seq": 2, "text": "缺少产权人签章，请补交。"})")}));
    hall.tell(id);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    const auto taken = [&](bool authorized) {
        return hall.takeSupplement(RuleHall::clerk, id, comes(QStringLiteral("王接替"), 886, authorized),
                                   object(R"({"materials": [{"seq": 2, "window": true}]})"));
    };
    REFUSED(taken(false), "YC301");
    DONE(taken(true));
    QCOMPARE(hall.value(QStringLiteral(
                            "select agent ->> 'name' || ' ' || (select string_agg(action, ' ' order by seq) from hall.event e where "
                            "e.case_id = c.id and e.action in ('take_supplement', 'replace_agent')) from hall.case_file c where id = %1")
                            .arg(id)),
             QStringLiteral("王接替 take_supplement replace_agent"));
    DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestIdentity::aCardInAnothersHandsMakesNobodyAnAgent_data()
{
    QTest::addColumn<bool>("named");
    QTest::newRow("another was named") << true;
    QTest::newRow("nobody was named") << false;
}

// A forged power of attorney and a card that is another's: what was seen is stored, and whatever is decided then, the case is nobody
// else's.
void TestIdentity::aCardInAnothersHandsMakesNobodyAnAgent()
{
    QFETCH(bool, named);
    const int bearer = named ? 892 : 894;
    QJsonObject application = hall.application(RuleHall::shop);
    if (named)
        application.insert(QStringLiteral("agent"), QJsonObject{{QStringLiteral("name"), QStringLiteral("李代办")},
                                                                {QStringLiteral("id_number"), residentId(891)},
                                                                {QStringLiteral("phone"), QStringLiteral("13700000891")}});
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    const auto agent = [&] {
        return hall.value(QStringLiteral("select concat_ws(' ', agent ->> 'name', agent ->> 'id_number', agent ->> 'phone') from "
                                         "hall.case_file where id = %1")
                              .arg(id));
    };
    const QString before = agent();
    QCOMPARE(before.isEmpty(), !named);
    QJsonObject identity = comes(QStringLiteral("王接替"), bearer, true);
    identity[QStringLiteral("face_match")] = false;
    const auto unchanged = [&] {
        QCOMPARE(agent(), before);
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'replace_agent'").arg(id)),
                 QStringLiteral("0"));
        const Said tapped = hall.call(RuleHall::clerk, QStringLiteral("counter.tapped('%1')").arg(residentId(bearer)));
        DONE(tapped);
        QCOMPARE(tapped["rows"].toArray().size(), 0);
    };
    DONE(hall.verify(RuleHall::clerk, id, identity, RuleHall::allSeen()));
    QCOMPARE(hall.value(QStringLiteral("select concat_ws(' ', presence, face_match, power_of_attorney) from hall.verification where "
                                       "case_id = %1")
                            .arg(id)),
             QStringLiteral("agent f t"));
    unchanged();
    REFUSED(hall.decide(RuleHall::clerk, "accept", id), "YC301");
    // Nobody of the case confirms what is corrected in it.
    const Said correction =
        hall.decide(RuleHall::clerk, "correct", id, R"(, '[{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}]', true)");
    REFUSED(correction, "YC301");
    QCOMPARE(correction.facts[QStringLiteral("why")].toString(), QStringLiteral("face"));
    DONE(hall.decide(RuleHall::clerk, "decline", id, QStringLiteral(", 1, '不属于许可事项，无需申请', null, '{}', null")));
    unchanged();
    DONE(hall.undo(RuleHall::clerk, id));
    DONE(hall.supplement(RuleHall::clerk, id, {object(R"({"target": "material", "seq": 2, "text": "缺少产权人签章，请补交。"})")}));
    unchanged();
    DONE(hall.undo(RuleHall::clerk, id));
    // The clerk has looked at the face: now he is.
    identity[QStringLiteral("face_match")] = true;
    DONE(hall.verify(RuleHall::clerk, id, identity, {}));
    QCOMPARE(agent(), QStringLiteral("王接替 ") + residentId(bearer));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(hall.faultsOf(id), QString());
}

YICHUANG_TEST(TestIdentity)
#include "tst_Identity.moc"
