// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    void aPassportInSmallLettersIsVerified();
    void anExpiredCardIsExpiredInEveryOrderOfDays();

private:
    Said compare(qint64 id, const QJsonObject &card)
    {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.compare_identity(%1, %2)").arg(id).arg(literal(card)));
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
        party = ApplicantHall::enterprise(780);
        for (const char *key : {"password", "agreement", "agent"})
            party.remove(QLatin1String(key));
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
    QJsonObject application = hall.application(RuleHall::shop);
    QJsonObject party = ApplicantHall::enterprise(790);
    for (const char *key : {"password", "agreement", "agent"})
        party.remove(QLatin1String(key));
    application.insert(QStringLiteral("applicant"), party);
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    const Said said = compare(id, ApplicantHall::chip(QStringLiteral("容俊熙"), residentId(791)));
    QCOMPARE(said["person"].toString(), QStringLiteral("legal_representative"));
    QVERIFY(said["equal"].toBool());
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

YICHUANG_TEST(TestIdentity)
#include "tst_Identity.moc"
