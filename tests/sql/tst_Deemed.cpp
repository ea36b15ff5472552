// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/KeeperSiege.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Deemed acceptance (行政许可法 Art. 32 (4)): it happens once, dated as due, whoever is asleep, late or killed.
class TestDeemed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsOfTheDayOfReceiptAndToldToApplicantAndSupervisors();
    void aSupervisorOfTheDepartmentComesBeforeThoseOfTheHall();
    void whoSupervisesAnotherDepartmentOrWasSentAwayIsNotTold();
    void aClerkWhoIsTooLateCanNoLongerAskForASupplement();
    void aClerkInTimeIsNotOverruled();
    void killedAtAnyStepNothingIsHalfDoneAndTheNextKeeperDoesIt_data();
    void killedAtAnyStepNothingIsHalfDoneAndTheNextKeeperDoesIt();
    void threeKeepersThatAreKilledAgainAndAgainDoItOnceForEach();
    void aDeadlineThatFellWhileTheHallWasDownIsDatedAsDue();
    void oneCaseThatCannotBeDeemedHoldsUpNoOther();

private:
    void lapse(qint64 id, const char *since = "1 second")
    {
        m_hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '%2' where case_id = %1 and kind = 'tell'")
                         .arg(id)
                         .arg(QLatin1String(since)));
    }
    QString count(qint64 id, const char *what)
    {
        return m_hall.value(QStringLiteral("select count(*) from hall.%2 where case_id = %1").arg(id).arg(QLatin1String(what)));
    }

    RuleHall m_hall;
    KeeperSiege m_siege{m_hall};
};

void TestDeemed::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(m_hall.sit(RuleHall::clerk, 1));
    m_hall.setRule("undo_seconds", 600);
}

void TestDeemed::itIsOfTheDayOfReceiptAndToldToApplicantAndSupervisors()
{
    const qint64 id = m_hall.claimed();
    lapse(id, "3 hours");
    const QString due = m_hall.value(QStringLiteral("select due_at from hall.clock where case_id = %1").arg(id));
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    QCOMPARE(
        m_hall.value(
            QStringLiteral("select status || deemed || verification_owed || (accepted_at = received_at) from hall.case_file where id = %1")
                .arg(id)),
        QStringLiteral("acceptedtruetruetrue"));
    // The five days ended when they were over, not when somebody wrote it down.
    QCOMPARE(m_hall.value(QStringLiteral("select ended_at from hall.clock where case_id = %1 and kind = 'tell'").arg(id)), due);
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(kind || (from_day = hall.day_of(received_at))::text, ' ' order by k.id) from "
                                         "hall.clock k join hall.case_file c on c.id = k.case_id"
                                         " where c.id = %1 and ended_at is null")
                              .arg(id)),
             QStringLiteral("statutorytrue promisedtrue"));
    QCOMPARE(m_hall.value(
                 QStringLiteral(
                     "select number like '蓬市监许视受〔____〕_号' from hall.document where case_id = %1 and kind = 'deemed_acceptance'")
                     .arg(id)),
             QStringLiteral("t"));
    const QString told =
        QStringLiteral(
            "select string_agg(recipient || ' ' || state, ', ' order by id) from hall.message where case_id = %1 and event like 'deemed%'")
            .arg(id);
    QCOMPARE(m_hall.value(told), QStringLiteral("applicant queued, supervisor queued, supervisor queued"));
    const QString words =
        m_hall.value(QStringLiteral("select text from hall.message where case_id = %1 and recipient = 'supervisor' limit 1").arg(id));
    QVERIFY2(words.contains(QStringLiteral("视为受理")) && words.startsWith(QStringLiteral("【蓬江政务】")) &&
                 !words.contains(QLatin1Char('{')),
             qPrintable(words));
    // Each goes to its own number.
    const Said leased = m_hall.call("keeper1", "keeper.lease_messages('w', 100)");
    QStringList numbers;
    const QJsonArray messages = leased["messages"].toArray();
    for (const QJsonValue &message : messages)
        if (message["text"].toString().contains(QStringLiteral("视为受理")))
            numbers.append(message["mobile"].toString());
    QCOMPARE(numbers.size(), 3);
    QVERIFY(numbers.contains(QStringLiteral("13800000890")) && numbers.contains(QStringLiteral("13800000891")));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestDeemed::aSupervisorOfTheDepartmentComesBeforeThoseOfTheHall()
{
    m_hall.value("update hall.staff set department_id = 17, phone = '' where work_no = 'P0890'");
    const qint64 id = m_hall.fresh();
    lapse(id);
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    // Who has no number cannot be reached, and the outbox says so.
    QCOMPARE(m_hall.value(QStringLiteral("select string_agg(s.work_no || ' ' || m.state || ' ' || m.detail, ', ') from hall.message m join "
                                         "hall.staff s on s.id = m.staff_id where case_id = %1")
                              .arg(id)),
             QStringLiteral("P0890 suppressed no_number"));
    m_hall.value("update hall.staff set department_id = 20, phone = '13800000890' where work_no = 'P0890'");
}

// Whom a message tells of a case may look at it: nobody learns from his telephone what his desk does not show him.
void TestDeemed::whoSupervisesAnotherDepartmentOrWasSentAwayIsNotTold()
{
    const auto told = [this] {
        const qint64 id = m_hall.fresh();
        lapse(id);
        m_hall.tidy();
        return m_hall.value(
            QStringLiteral("select concat(c.deemed, string_agg(' ' || s.work_no, '' order by s.work_no)) from hall.case_file c left join "
                           "(hall.message m join hall.staff s on s.id = m.staff_id) on m.case_id = c.id and m.event = "
                           "'deemed_supervisor' where c.id = %1 group by c.id")
                .arg(id));
    };
    m_hall.value("update hall.staff set department_id = 5 where work_no = 'P0890'");
    QCOMPARE(told(), QStringLiteral("t P0891"));
    m_hall.value("update hall.staff set department_id = 5 where work_no = 'P0891'");
    QCOMPARE(told(), QStringLiteral("t"));
    // Who was sent away is nobody's supervisor, even where nothing could be taken from him yet.
    m_hall.value(
        "update hall.staff set department_id = 17 where work_no = 'P0890'; update hall.staff set department_id = 20 where work_no = "
        "'P0891'; insert into hall.dismissal (login, reason) values ('p0890', '离职')");
    QCOMPARE(told(), QStringLiteral("t P0891"));
    m_hall.value("delete from hall.dismissal where login = 'p0890'; update hall.staff set department_id = 20 where work_no = 'P0890'");
}

void TestDeemed::aClerkWhoIsTooLateCanNoLongerAskForASupplement()
{
    const qint64 id = m_hall.verified();
    lapse(id);
    const QJsonArray point =
        QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "证明", "text": "缺少产权人签章，请补交。"}])").array();
    REFUSED(m_hall.supplement(RuleHall::clerk, id, point), "YC311");
    REFUSED(m_hall.decide(RuleHall::clerk, "accept", id), "YC311");
    REFUSED(m_hall.decide(RuleHall::clerk, "decline", id, ", 1, '该活动依法不需要取得许可。', null, '{}'"), "YC311");
    QCOMPARE(count(id, "document"), QStringLiteral("1"));
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    DONE(m_hall.claim(RuleHall::clerk, id));
    REFUSED(m_hall.supplement(RuleHall::clerk, id, point), "YC105");
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestDeemed::aClerkInTimeIsNotOverruled()
{
    const qint64 id = m_hall.claimed();
    auto clerk = OwnerSession::open(m_hall.fixture().signInAs(RuleHall::clerk));
    QVERIFY(bool(clerk));
    // He acts in time; the deadline falls before his transaction ends, and the keeper steps over what he has locked. A slow machine is
    // given more time.
    QVERIFY(clerk.value().run("set idle_in_transaction_session_timeout = 0"));
    const QByteArray act = QStringLiteral("select counter.decline(%1, %2, %3, 1, '该活动依法不需要取得许可。', null, '{}')")
                               .arg(newRequest())
                               .arg(id)
                               .arg(m_hall.version(id))
                               .toUtf8();
    Result<Done> acted = Error{QStringLiteral("YC311"), {}, {}};
    for (int seconds = 4; !acted && acted.error().is(QLatin1String("YC311")) && seconds <= 32; seconds *= 2) {
        QVERIFY(clerk.value().run("rollback"));
        lapse(id, qPrintable(QStringLiteral("-%1 seconds").arg(seconds)));
        QVERIFY(clerk.value().run("begin"));
        acted = clerk.value().run(act);
    }
    QVERIFY2(acted, acted ? "" : qPrintable(acted.error().log));
    QTRY_COMPARE(m_hall.value(QStringLiteral("select due_at < now() from hall.clock where case_id = %1 and kind = 'tell'").arg(id)),
                 QStringLiteral("t"));
    lapse(m_hall.fresh());
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    QVERIFY(clerk.value().run("commit"));
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 0);
    QCOMPARE(m_hall.status(id), QStringLiteral("not_required"));
}

void TestDeemed::killedAtAnyStepNothingIsHalfDoneAndTheNextKeeperDoesIt_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step :
         {"update on hall.clock", "insert on hall.clock", "insert on hall.event", "update on hall.case_file", "update on hall.queue",
          "insert on hall.message", "insert on hall.document", "insert or update on hall.document_serial"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void TestDeemed::killedAtAnyStepNothingIsHalfDoneAndTheNextKeeperDoesIt()
{
    QFETCH(QString, step);
    const qint64 id = m_hall.claimed();
    lapse(id);
    const auto state = [&] {
        return m_hall.value(QStringLiteral("select concat_ws(' ', c.version, c.status, c.head_seq, (select count(*) from hall.clock where "
                                           "case_id = c.id), (select count(*) from hall.message where case_id = c.id),"
                                           " (select count(*) from hall.document where case_id = c.id), q.state, (select sum(last) from "
                                           "hall.document_serial)) from hall.case_file c left join hall.queue q on q.case_id = c.id"
                                           " where c.id = %1")
                                .arg(id));
    };
    const QString before = state();
    m_siege.dieAt(step);
    const PsqlAnswer killed = m_siege.asVictim(QStringLiteral("keeper.tidy()"));
    QVERIFY2(killed.exitCode != 0 && killed.err.contains(QLatin1String("57P01")), qPrintable(killed.out + killed.err));
    QCOMPARE(state(), before);
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 0);
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'deem'").arg(id)),
             QStringLiteral("1"));
    QCOMPARE(m_hall.faultsOf(id), QString());
    m_siege.liveAgain(step);
}

void TestDeemed::threeKeepersThatAreKilledAgainAndAgainDoItOnceForEach()
{
    constexpr int Cases = 45;
    QStringList ids;
    for (int i = 0; i < Cases; ++i) {
        ids.append(QString::number(m_hall.fresh()));
        lapse(ids.last().toLongLong());
    }
    const QString left =
        QStringLiteral("select count(*) from hall.case_file where id in (%1) and status = 'submitted'").arg(ids.join(QLatin1Char(',')));
    m_siege.besiege([](OwnerSession &keeper, const QByteArray &) { return bool(keeper.run("select keeper.tidy()")); }, left);
    QCOMPARE(m_hall.value(left), QStringLiteral("0"));
    QCOMPARE(m_hall.value(QStringLiteral(
                              "select count(*) || ' ' || count(distinct case_id) from hall.event where action = 'deem' and case_id in (%1)")
                              .arg(ids.join(QLatin1Char(',')))),
             QStringLiteral("%1 %1").arg(Cases));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.message where event = 'deemed_accepted' and case_id in (%1)")
                              .arg(ids.join(QLatin1Char(',')))),
             QString::number(Cases));
    for (const QString &id : ids)
        QCOMPARE(m_hall.faultsOf(id.toLongLong()), QString());
}

void TestDeemed::aDeadlineThatFellWhileTheHallWasDownIsDatedAsDue()
{
    const qint64 id = m_hall.fresh();
    m_hall.value(QStringLiteral("update hall.case_file set received_at = received_at - interval '20 days', round_received_at = "
                                "round_received_at - interval '20 days' where id = %1;"
                                "update hall.clock set from_day = from_day - 20, from_at = from_at - interval '20 days', due_at = due_at - "
                                "interval '20 days' where case_id = %1;")
                     .arg(id));
    QVERIFY(bool(m_hall.fixture().stopServer()));
    QVERIFY(bool(m_hall.fixture().startServer()));
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    QCOMPARE(m_hall.value(
                 QStringLiteral("select concat_ws(' ', k.ended_at = k.due_at, hall.day_of(k.due_at) <= hall.today() - 10, (e.data ->> "
                                "'due')::timestamptz = k.due_at, c.accepted_at = c.received_at,"
                                " d.facts ->> 'lapsed_at' = hall.local_minute(k.due_at), (d.facts ->> 'issued_on')::date = hall.today())"
                                " from hall.case_file c join hall.clock k on k.case_id = c.id and k.kind = 'tell' join hall.event e on "
                                "e.case_id = c.id and e.action = 'deem'"
                                " join hall.document d on d.event_id = e.id where c.id = %1")
                     .arg(id)),
             QStringLiteral("t t t t t t"));
    QCOMPARE(m_hall.faultsOf(id), QString());
}

void TestDeemed::oneCaseThatCannotBeDeemedHoldsUpNoOther()
{
    const qint64 faulty = m_hall.fresh();
    const qint64 good = m_hall.fresh();
    m_hall.value(QStringLiteral(
                     "update hall.case_file set applicant = applicant - 'name' where id = %1;"
                     "create function public.no() returns trigger language plpgsql as $$ begin raise 'no'; end $$;"
                     "create trigger no before insert on hall.document for each row when (new.case_id = %1) execute function public.no();")
                     .arg(faulty));
    lapse(faulty, "2 hours");
    lapse(good);
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
    QCOMPARE(m_hall.status(good), QStringLiteral("accepted"));
    QCOMPARE(m_hall.status(faulty), QStringLiteral("submitted"));
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value("select count(*) from hall.trace where what = 'keeper.deem_failed'"), QStringLiteral("1"));
    m_hall.value("drop trigger no on hall.document; drop function public.no();");
    QCOMPARE(m_hall.tidy()["deemed"].toInt(), 1);
}

YICHUANG_TEST(TestDeemed)
#include "tst_Deemed.moc"
