// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

#include <chrono>
#include <future>

using namespace yichuang;
using namespace yichuang::test;

// A seat is no right: it ends with the window, the desk and the person, whatever that person holds locked meanwhile.
class TestDismissals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSeatEndsWithWhatItRestsOn_data();
    void aSeatEndsWithWhatItRestsOn();
    void aWindowServesWhatItServesNow();
    void anOfficerSitsInTheDepartmentOfToday();
    void aSeatIsLeftByWhoSaysSo();
    void whoCameInWhileBeingSentAwayDoesNothing();
    void whoHoldsEverythingLockedIsSentAwayAllTheSame();
    void aKioskThatHoldsItsRowIsShutOutAllTheSame();
    void aKioskThatHoldsItsRowAndItsLoginServesNobody();
    void aLoginThatHoldsItsOwnRowHoldsUpNoOther();
    void aSessionThatStaysIsSaid();
    void whatComesBackWaitsForNobodyWhoIsGone();

private:
    // Holds rows locked as a session does that computes inside one operator: nobody of the hall can end it.
    std::unique_ptr<OwnerSession> holding(const QString &what)
    {
        auto session = OwnerSession::open(m_hall.fixture().ownerSignIn());
        if (!session)
            qFatal("%s", qPrintable(session.error().log));
        auto holder = std::make_unique<OwnerSession>(std::move(session).value());
        if (const auto held = holder->run("begin;" + what.toUtf8()); !held)
            qFatal("%s", qPrintable(held.error().log));
        return holder;
    }
    Said next(const QString &role)
    {
        return m_hall.call(role, QStringLiteral("counter.claim_next(%1, 'department', '{}')").arg(newRequest()));
    }
    Said sendAway(const QString &workNo)
    {
        return m_hall.call(QStringLiteral("p0896"),
                           QStringLiteral("security.staff_disable(%1, '%2', '调离本大厅')").arg(newRequest(), workNo));
    }
    QString standing(const QString &login)
    {
        return m_hall.value(
            QStringLiteral("select concat_ws(' ', s.active, r.rolcanlogin, (select count(*) from hall.seat where staff_id = s.id),"
                           " (select count(*) from hall.lease where staff_id = s.id), (select count(*) from hall.dismissal))"
                           " from hall.staff s join pg_roles r on r.rolname = s.login where s.login = '%1'")
                .arg(login));
    }

    ApplicantHall m_hall;
};

void TestDismissals::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(m_hall.sit(RuleHall::clerk, 1));
}

void TestDismissals::aSeatEndsWithWhatItRestsOn_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("back");
    QTest::newRow("the person") << "update hall.staff set active = false where login = 'p0805'"
                                << "update hall.staff set active = true where login = 'p0805'";
    QTest::newRow("the desk") << "update hall.staff set desks = '{helpdesk}' where login = 'p0805'"
                              << "update hall.staff set desks = '{counter}' where login = 'p0805'";
    QTest::newRow("the window")
        << "delete from hall.assignment where window_no = 5 and staff_id = (select id from hall.staff where login = 'p0805')"
        << "insert into hall.assignment (staff_id, window_no) select id, 5 from hall.staff where login = 'p0805'";
}

void TestDismissals::aSeatEndsWithWhatItRestsOn()
{
    QFETCH(QString, change);
    QFETCH(QString, back);
    const QString clerk = QStringLiteral("p0805");
    DONE(m_hall.call(clerk, QStringLiteral("counter.sign_in(5, 'pc', true)")));
    m_hall.fresh();
    m_hall.value(change);
    REFUSED(next(clerk), "YC002");
    REFUSED(m_hall.call(clerk, QStringLiteral("counter.find('谭嘉慧')")), "YC002");
    m_hall.value(back);
    DONE(next(clerk));
}

void TestDismissals::aWindowServesWhatItServesNow()
{
    const QString clerk = QStringLiteral("p0806");
    DONE(m_hall.sit(clerk, 6));
    const qint64 id = m_hall.fresh();
    const auto look = [&] { return m_hall.call(clerk, QStringLiteral("counter.look(%1)").arg(id)); };
    DONE(look());
    m_hall.value(QStringLiteral(
        "update hall.counter_window set departments = array(select id from hall.department where code = '05') where number = 6"));
    REFUSED(look(), "YC001");
    m_hall.value(QStringLiteral("update hall.counter_window set departments = null where number = 6"));
    DONE(look());
}

void TestDismissals::anOfficerSitsInTheDepartmentOfToday()
{
    const QString officer = m_hall.value(
        QStringLiteral("select login from hall.staff where 'review' = any (desks) and active and department_id = 17 order by id limit 1"));
    DONE(m_hall.call(officer, QStringLiteral("review.sign_in('pc')")));
    const qint64 id = m_hall.fresh();
    const auto look = [&] { return m_hall.call(officer, QStringLiteral("review.look(%1)").arg(id)); };
    DONE(look());
    m_hall.value(QStringLiteral("update hall.staff set department_id = 5 where login = '%1'").arg(officer));
    REFUSED(look(), "YC001");
    m_hall.value(QStringLiteral("update hall.staff set department_id = 17 where login = '%1'").arg(officer));
}

void TestDismissals::aSeatIsLeftByWhoSaysSo()
{
    m_hall.value(
        QStringLiteral(
            "insert into hall.assignment (staff_id, window_no) select id, 3 from hall.staff where login = '%1' on conflict do nothing")
            .arg(RuleHall::clerk));
    const auto sit = [&](const char *takeOver) {
        return m_hall.call(RuleHall::clerk, QStringLiteral("counter.sign_in(3, 'pc', %1)").arg(QLatin1String(takeOver)));
    };
    REFUSED(sit("null"), "YC202");
    REFUSED(sit("false"), "YC202");
    DONE(sit("true"));
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.sign_in(1, 'pc', true)")));
}

// The connection was made, and the seat taken, in the moment before the login was closed.
void TestDismissals::whoCameInWhileBeingSentAwayDoesNothing()
{
    const QString clerk = QStringLiteral("p0807");
    DONE(m_hall.sit(clerk, 7));
    const QString seat = m_hall.value(QStringLiteral("select to_jsonb(t)::text from hall.seat t where login = '%1'").arg(clerk));
    const auto inside = OwnerSession::open(m_hall.fixture().signInAs(clerk));
    QVERIFY(inside.ok());
    const Said done = sendAway(QStringLiteral("P0807"));
    DONE(done);
    QCOMPARE(done.value.toObject(), QJsonObject());
    QCOMPARE(standing(clerk), QStringLiteral("f f 0 0 0"));

    m_hall.value(QStringLiteral("insert into hall.seat select * from jsonb_populate_record(null::hall.seat, $s$%1$s$)").arg(seat));
    m_hall.value(QStringLiteral("alter role %1 login").arg(clerk));
    auto again = OwnerSession::open(m_hall.fixture().signInAs(clerk));
    QVERIFY(again.ok());
    REFUSED(next(clerk), "YC002");
    REFUSED(m_hall.sit(clerk, 7), "YC004");
    DONE(m_hall.tidy());
    QVERIFY(!again.value().run("select 1").ok());
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat where login = '%1'").arg(clerk)), QStringLiteral("0"));
}

void TestDismissals::whoHoldsEverythingLockedIsSentAwayAllTheSame()
{
    const QString clerk = QStringLiteral("p0808");
    DONE(m_hall.sit(clerk, 8));
    const qint64 id = m_hall.claimed(clerk);
    auto held =
        holding(QStringLiteral("select from hall.staff where login = '%1' for update; select from hall.seat where login = '%1' for update;"
                               "select from hall.case_file where id = %2 for update; alter role %1 password 'yichuang'")
                    .arg(clerk)
                    .arg(id));
    const Said done = sendAway(QStringLiteral("P0808"));
    DONE(done);
    QCOMPARE(done["later"], QJsonValue(true));
    REFUSED(next(clerk), "YC002");
    REFUSED(m_hall.sit(clerk, 8), "YC004");
    REFUSED(m_hall.call(clerk, QStringLiteral("counter.change_password('x')")), "YC004");
    QCOMPARE(m_hall.call(QStringLiteral("p0896"), QStringLiteral("security.staff_preview('P0808')"))["active"], QJsonValue(false));
    DONE(m_hall.tidy()); // he still holds it all
    QCOMPARE(standing(clerk), QStringLiteral("t t 1 1 1"));
    QVERIFY(held->run("rollback").ok());
    QCOMPARE(m_hall.tidy()["dismissed"].toInt(), 1);
    QCOMPARE(standing(clerk), QStringLiteral("f f 0 0 0"));
    QCOMPARE(m_hall.value(QStringLiteral("select data ->> 'by' from hall.event where case_id = %1 and action = 'give_back'").arg(id)),
             m_hall.value(QStringLiteral("select name from hall.staff where login = 'p0896'")));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestDismissals::aKioskThatHoldsItsRowIsShutOutAllTheSame()
{
    auto held = holding(QStringLiteral("select from hall.device where login = 'kiosk2' for update"));
    const Said done =
        m_hall.call(QStringLiteral("p0896"), QStringLiteral("security.kiosk_disable(%1, 'kiosk2', '机器被盗')").arg(newRequest()));
    DONE(done);
    QCOMPARE(done["later"], QJsonValue(true));
    QVERIFY(m_hall.psql(QStringLiteral("kiosk2"), QStringLiteral("select 1")).err.contains(QLatin1String("not permitted to log in")));
    QVERIFY(held->run("rollback").ok());
    QCOMPARE(m_hall.tidy()["dismissed"].toInt(), 1);
    QCOMPARE(m_hall.value(QStringLiteral("select active from hall.device where login = 'kiosk2'")), QStringLiteral("f"));
}

// Whoever carries it away has its password, and sessions that nothing ends.
void TestDismissals::aKioskThatHoldsItsRowAndItsLoginServesNobody()
{
    const QString kiosk = ApplicantHall::kiosk, token = m_hall.person(1), attempt = newRequest(), draft = ApplicantHall::newDraft();
    DONE(m_hall.save(token, draft));
    const QString ticket = ApplicantHall::quoted(m_hall.ask(kiosk, "draft_ticket", {token, draft})["ticket"].toString());
    const QString phone = ApplicantHall::quoted(ApplicantHall::phone(1)), password = ApplicantHall::quoted(ApplicantHall::password);
    DONE(m_hall.ask(kiosk, "try_password", {attempt, phone, password}));

    auto held =
        holding(QStringLiteral("select from hall.device where login = '%1' for update; alter role %1 password 'yichuang'").arg(kiosk));
    const Said done =
        m_hall.call(QStringLiteral("p0896"), QStringLiteral("security.kiosk_disable(%1, '%2', '机器被盗')").arg(newRequest(), kiosk));
    DONE(done);
    QCOMPARE(done["later"], QJsonValue(true));
    QCOMPARE(m_hall.value(
                 QStringLiteral("select concat_ws(' ', d.active, r.rolcanlogin) from hall.device d join pg_roles r on r.rolname = d.login"
                                " where d.login = '%1'")
                     .arg(kiosk)),
             QStringLiteral("t t"));
    const std::pair<const char *, QStringList> calls[] = {
        {"log_in", {attempt}},
        {"try_password", {newRequest(), phone, password}},
        {"try_code", {newRequest(), phone, "'log_in'", "'123456'"}},
        {"request_code", {phone, "'log_in'"}},
        {"my_cases", {token}},
        {"draft", {token, draft}},
        {"hand_in", {ticket, "2", literal(ApplicantHall::shopDraft())}},
        {"upload_file", {"'secret'", "'a.pdf'", "'application/pdf'", "1", "'x'"}},
        {"store_chunk", {QStringLiteral("repeat('a', 64)"), "0", "1", "'x'"}},
        {"call_help", {newRequest(), "'首页'"}},
    };
    for (const auto &[name, arguments] : calls) {
        const Said said = m_hall.ask(kiosk, name, arguments);
        QVERIFY2(said.state == QLatin1String("YC004"), qPrintable(QLatin1String(name) + u' ' + said.state + said.log));
    }
    QVERIFY(held->run("rollback").ok());
    QCOMPARE(m_hall.tidy()["dismissed"].toInt(), 1);
}

// Who is to be locked out the third time, and is just changing his own login.
void TestDismissals::aLoginThatHoldsItsOwnRowHoldsUpNoOther()
{
    m_hall.value(QStringLiteral(
        "insert into hall.trace (what, data) select 'keeper.ended_session', '{\"login\": \"p0810\"}' from generate_series(1, 3)"));
    auto held = holding(QStringLiteral("alter role p0810 password 'yichuang'"));
    const qint64 id = m_hall.fresh();
    DONE(m_hall.sit(QStringLiteral("p0811"), 11));
    auto stuck = OwnerSession::open(m_hall.fixture().signInAs(QStringLiteral("p0811")));
    QVERIFY(stuck.ok());
    QVERIFY(stuck.value().run(QStringLiteral("begin; select counter.claim(gen_random_uuid(), %1, null)").arg(id).toUtf8()).ok());
    const SignIn ownerSignIn = m_hall.fixture().ownerSignIn();
    auto waits = std::async(std::launch::async, [ownerSignIn, id] {
        auto session = OwnerSession::open(ownerSignIn);
        return session && session.value().run(QStringLiteral("select from hall.case_file where id = %1 for update").arg(id).toUtf8()).ok();
    });
    while (waits.wait_for(std::chrono::milliseconds(200)) != std::future_status::ready)
        DONE(m_hall.tidy());
    QVERIFY(waits.get());
    QVERIFY(!stuck.value().run("commit").ok());
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.locked_login where login = 'p0810'")), QStringLiteral("0"));
    QVERIFY(held->run("rollback").ok());
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.locked_login where login = 'p0810'")), QStringLiteral("1"));
}

void TestDismissals::aSessionThatStaysIsSaid()
{
    auto stays = OwnerSession::open(m_hall.fixture().ownerSignIn());
    QVERIFY(stays.ok());
    const auto pid = stays.value().value("select pg_backend_pid()");
    QVERIFY(pid.ok());
    const QString told = QStringLiteral("select count(*) from hall.staying_sessions('%1') where pid = %2");
    m_hall.value(
        QStringLiteral("insert into hall.trace (what, data) values ('keeper.ended_session', '{\"login\": \"p0812\", \"pid\": %1}')")
            .arg(**pid));
    QCOMPARE(m_hall.value(told.arg(QStringLiteral("0"), **pid)), QStringLiteral("1"));
    QCOMPARE(m_hall.value(told.arg(QStringLiteral("1 hour"), **pid)), QStringLiteral("0"));
    m_hall.value(
        QStringLiteral("insert into hall.trace (what, data) values ('keeper.ended_session', '{\"login\": \"p0812\", \"pid\": 1}')"));
    QCOMPARE(m_hall.value(told.arg(QStringLiteral("0"), QStringLiteral("1"))), QStringLiteral("0"));
}

void TestDismissals::whatComesBackWaitsForNobodyWhoIsGone()
{
    const QString gone = QStringLiteral("p0809");
    DONE(m_hall.sit(gone, 9));
    const auto sentHome = [&] {
        const qint64 id = m_hall.claimed(gone);
        const Said noticed = m_hall.supplement(
            gone, id, {QJsonObject{{"target", "material"}, {"seq", 2}, {"label", "证明"}, {"text", "缺少产权人签章，请补交。"}}});
        if (!noticed.isDone())
            qFatal("a notice was refused: %s", qPrintable(noticed.log));
        return id;
    };
    const auto waitsFor = [&](qint64 id) {
        DONE(m_hall.resubmit(id, object(R"({"materials": [{"seq": 2, "window": true}]})")));
        QCOMPARE(m_hall.value(QStringLiteral(
                                  "select concat_ws(' ', reserved_for is null, reserved_until is null) from hall.queue where case_id = %1")
                                  .arg(id)),
                 QStringLiteral("t t"));
    };
    const qint64 moved = sentHome(), left = sentHome();
    m_hall.value(QStringLiteral("update hall.staff set desks = '{helpdesk}' where login = '%1'").arg(gone));
    waitsFor(moved);
    m_hall.value(QStringLiteral("update hall.staff set desks = '{counter}' where login = '%1'").arg(gone));
    DONE(sendAway(QStringLiteral("P0809")));
    waitsFor(left);
}

YICHUANG_TEST(TestDismissals)
#include "tst_Dismissals.moc"
