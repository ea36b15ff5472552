// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QScopeGuard>
#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A website answers for what it handed in and for nothing else, the chain says which login and which account acted, and the security
// administrator shuts a website out and lets it in again.
class TestWebsites : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWebsiteAnswersForWhatItHandedInAndForNothingElse();
    void theChainSaysWhichLoginAndWhichAccountActed();
    void whatTheChainSaysOfThemCannotBeChanged();
    void theAuditorReadsThem();
    void aWebsiteIsShutOutAtOnceAndLetInAgain();
    void aWebsiteThatHoldsItsLoginServesNobodyAllTheSame();
    void onlyAWebsiteIsShutOutAsOne();

private:
    QString numberOf(qint64 id) { return m_hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id)); }
    // A case that waits for what its applicant was asked for, and was told so.
    void ask(qint64 id)
    {
        DONE(m_hall.claim(RuleHall::clerk, id));
        DONE(m_hall.supplement(
            RuleHall::clerk, id,
            QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])").array()));
        m_hall.tell(id);
    }
    Said again(const QString &website, const QString &caseNo)
    {
        return m_hall.call(website,
                           QStringLiteral("applicant.resubmit('again-%1', '%2', '{\"materials\": [{\"seq\": 2, \"window\": true}]}')")
                               .arg(++m_again)
                               .arg(caseNo));
    }
    Said shut(const char *function, const QString &login, const QString &why = QStringLiteral("密钥泄露"))
    {
        return m_hall.call(QStringLiteral("p0896"),
                           QStringLiteral("security.%1(%2, '%3', '%4')").arg(QLatin1String(function), newRequest(), login, why));
    }
    QString actor(qint64 id, const char *action)
    {
        return m_hall.value(
            QStringLiteral("select concat_ws(' ', data ->> 'login', data ->> 'account') from hall.event where case_id = %1 and"
                           " action = '%2' order by seq desc limit 1")
                .arg(id)
                .arg(QLatin1String(action)));
    }
    QString accountOf(int n)
    {
        return m_hall.value(QStringLiteral("select id from hall.account where phone = '%1'").arg(ApplicantHall::phone(n)));
    }

    ApplicantHall m_hall;
    int m_again = 0;
};

void TestWebsites::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    m_hall.value(QStringLiteral("select hall.make_login('portal2', '{applicant}', null)"));
    DONE(m_hall.sit(RuleHall::clerk, 1));
}

void TestWebsites::aWebsiteAnswersForWhatItHandedInAndForNothingElse()
{
    const qint64 id = m_hall.fresh();
    ask(id);
    const Said unknown = again(QStringLiteral("portal2"), QStringLiteral("PJ-20260101-000000"));
    REFUSED(unknown, "YC001");
    // What another one handed in, whether it waits or not, and what somebody handed in who was logged in, answers like a number that nobody
    // has.
    const QString filed = m_hall.filed(m_hall.person(1));
    for (const QString &no : {numberOf(id), numberOf(m_hall.fresh()), filed}) {
        const Said refused = again(QStringLiteral("portal2"), no);
        REFUSED(refused, "YC001");
        QCOMPARE(refused.facts, unknown.facts);
    }
    REFUSED(again(ApplicantHall::website, filed), "YC001");
    QCOMPARE(m_hall.status(id), QStringLiteral("supplementing"));
    DONE(again(ApplicantHall::website, numberOf(id)));
    QCOMPARE(m_hall.status(id), QStringLiteral("submitted"));
}

void TestWebsites::theChainSaysWhichLoginAndWhichAccountActed()
{
    const qint64 handedIn = m_hall.fresh();
    QCOMPARE(actor(handedIn, "submit"), QStringLiteral("portal"));
    ask(handedIn);
    DONE(again(ApplicantHall::website, numberOf(handedIn)));
    QCOMPARE(actor(handedIn, "resubmit"), QStringLiteral("portal"));

    const QString here = m_hall.person(10);
    const QString no = m_hall.filed(here), mine = QStringLiteral(" ") + accountOf(10);
    const qint64 id = m_hall.idOf(no);
    QCOMPARE(actor(id, "submit"), ApplicantHall::kiosk + mine);
    ask(id);
    const QString there =
        ApplicantHall::quoted(m_hall.logIn(ApplicantHall::phone(10), ApplicantHall::password, ApplicantHall::website)["token"].toString());
    DONE(m_hall.ask(ApplicantHall::website, "resubmit_mine",
                    {newRequest(), there, ApplicantHall::quoted(no), literal(object(R"({"materials": [{"seq": 2, "window": true}]})"))}));
    QCOMPARE(actor(id, "resubmit"), ApplicantHall::website + mine);
    // Who acts for somebody and has the case by its code is another account.
    const QString draft = ApplicantHall::newDraft();
    ask(id);
    DONE(m_hall.save(here, draft, 1, object(R"({"answers": {}, "materials": [{"seq": 2, "window": true}]})"), ApplicantHall::kiosk,
                     RuleHall::shop, no));
    DONE(m_hall.ask(ApplicantHall::kiosk, "submit_draft", {here, draft}));
    QCOMPARE(actor(id, "resubmit"), ApplicantHall::kiosk + mine);
    DONE(m_hall.ask(ApplicantHall::website, "withdraw", {newRequest(), there, ApplicantHall::quoted(no), "'不办了'"}));
    QCOMPARE(actor(id, "withdraw"), ApplicantHall::website + mine);
    QCOMPARE(m_hall.value(QStringLiteral("select data ->> 'note' from hall.event where case_id = %1 and action = 'withdraw'").arg(id)),
             QStringLiteral("不办了"));
    for (const qint64 one : {handedIn, id})
        QCOMPARE(m_hall.faultsOf(one), QString());
}

void TestWebsites::whatTheChainSaysOfThemCannotBeChanged()
{
    const qint64 id = m_hall.idOf(m_hall.filed(m_hall.person(20)));
    QCOMPARE(m_hall.faultsOf(id), QString());
    const auto rewrite = [&](const QString &change) {
        m_hall.value(
            QStringLiteral("alter table hall.event disable trigger event_is_forever; update hall.event set data = %1 where case_id = %2;"
                           "alter table hall.event enable trigger event_is_forever; select 1")
                .arg(change)
                .arg(id));
    };
    const QString was = m_hall.value(QStringLiteral("select data from hall.event where case_id = %1").arg(id));
    for (const char *change : {"data || '{\"login\": \"portal2\"}'", "data || '{\"account\": 1}'", "data - 'account'"}) {
        rewrite(QLatin1String(change));
        QVERIFY2(m_hall.faultsOf(id).contains(QLatin1String("chain")), change);
        rewrite(QStringLiteral("$d$%1$d$").arg(was));
    }
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestWebsites::theAuditorReadsThem()
{
    const QString no = m_hall.filed(m_hall.person(30));
    const QString auditor = QStringLiteral("p0897");
    const Said asked = m_hall.call(auditor, QStringLiteral("audit.ask('{\"case_no\": \"%1\", \"kind\": \"deed\"}')").arg(no));
    DONE(asked);
    const Said told = m_hall.call(auditor, QStringLiteral("audit.answer(%1, null, 10)").arg(asked["question"].toInteger()));
    DONE(told);
    const QJsonValue facts = told["rows"][0]["facts"];
    QCOMPARE(facts["login"].toString(), ApplicantHall::kiosk);
    QCOMPARE(QString::number(facts["account"].toInteger()), accountOf(30));
}

void TestWebsites::aWebsiteIsShutOutAtOnceAndLetInAgain()
{
    const QString site = QStringLiteral("portal2");
    const QString token = m_hall.person(40, site);
    auto open = OwnerSession::open(m_hall.fixture().signInAs(site));
    QVERIFY(open.ok());
    const Said done = shut("website_disable", site);
    DONE(done);
    QCOMPARE(done.value.toObject(), QJsonObject());
    QVERIFY(!open.value().run("select 1").ok());
    QVERIFY(m_hall.psql(site, QStringLiteral("select 1")).err.contains(QLatin1String("not permitted to log in")));
    // Nobody else's door is closed with it, and shut out once more it is as it was.
    DONE(m_hall.submit(m_hall.application(RuleHall::shop)));
    DONE(shut("website_disable", site));
    DONE(m_hall.tidy());

    DONE(shut("website_enable", site, QStringLiteral("换了密钥")));
    REFUSED(m_hall.ask(site, "my_cases", {token}), "YC701");
    DONE(m_hall.logIn(ApplicantHall::phone(40), ApplicantHall::password, site));
    DONE(m_hall.call(site, QStringLiteral("applicant.submit('back', %1)").arg(literal(m_hall.application(RuleHall::shop)))));
    DONE(m_hall.tidy());
    DONE(m_hall.call(site, QStringLiteral("applicant.status()")));
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(what || ' ' || (data ->> 'reason'), ', ' order by id) from hall.trace"
                                         " where what like 'security.website_%'")),
             QStringLiteral("security.website_disable 密钥泄露, security.website_disable 密钥泄露, security.website_enable 换了密钥"));
}

void TestWebsites::aWebsiteThatHoldsItsLoginServesNobodyAllTheSame()
{
    const QString site = QStringLiteral("portal2");
    const QString token = m_hall.person(50, site);
    auto holds = OwnerSession::open(m_hall.fixture().ownerSignIn());
    QVERIFY(holds.ok() && holds.value().run("begin; alter role portal2 password 'yichuang'").ok());
    const Said done = shut("website_disable", site);
    DONE(done);
    QCOMPARE(done["later"], QJsonValue(true));
    const QString application = literal(m_hall.application(RuleHall::shop));
    for (const auto &[name, arguments] : {std::pair<const char *, QStringList>{"my_cases", {token}},
                                          {"submit", {"'late'", application}},
                                          {"\"check\"", {application}},
                                          {"resubmit", {"'late-2'", "'PJ-20260101-000000'", "'{}'"}},
                                          {"request_code", {ApplicantHall::quoted(ApplicantHall::phone(50)), "'log_in'"}}}) {
        const Said said = m_hall.ask(site, name, arguments);
        QVERIFY2(said.state == QLatin1String("YC004"), qPrintable(QLatin1String(name) + u' ' + said.state + said.log));
    }
    QVERIFY(holds.value().run("rollback").ok());
    QCOMPARE(m_hall.tidy()["dismissed"].toInt(), 1);
    QVERIFY(m_hall.psql(site, QStringLiteral("select 1")).err.contains(QLatin1String("not permitted to log in")));
    // Let in before the keeper was through with it, it stays in.
    DONE(shut("website_enable", site));
    m_hall.value(QStringLiteral("insert into hall.dismissal (login, reason) values ('portal2', '密钥泄露')"));
    DONE(shut("website_enable", site));
    DONE(m_hall.tidy());
    DONE(m_hall.call(site, QStringLiteral("applicant.status()")));
}

void TestWebsites::onlyAWebsiteIsShutOutAsOne()
{
    const QString before = m_hall.value(QStringLiteral("select count(*) from hall.device"));
    for (const char *other :
         {"p0801", "p0896", "kiosk1", "keeper1", "device1", "hall_owner", "desk_applicant", "nobody-there", "postgres"}) {
        REFUSED(shut("website_disable", QLatin1String(other)), "YC001");
        REFUSED(shut("website_enable", QLatin1String(other)), "YC001");
    }
    REFUSED(shut("website_disable", QStringLiteral("portal"), QStringLiteral("x")), "YC303");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.device")), before);
    DONE(m_hall.submit(m_hall.application(RuleHall::shop)));
}

YICHUANG_TEST(TestWebsites)
#include "tst_Websites.moc"
