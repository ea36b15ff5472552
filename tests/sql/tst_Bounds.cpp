// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QElapsedTimer>
#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

using namespace std::chrono_literals;

// What one login can do to everybody else, with psql and its own time-outs switched off: act at a moment that has passed, hold what others
// wait for, shut others out.
class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTransactionThatWasKeptOpenDoesNothing_data();
    void aTransactionThatWasKeptOpenDoesNothing();
    void aTransactionThatSeesTheHallAsItWasDoesNothing_data();
    void aTransactionThatSeesTheHallAsItWasDoesNothing();
    void aPaperHasOneFirstPrint();
    void aDeadlineIsJudgedAtTheMomentOfTheAct();
    void undoingIsJudgedAtTheMomentOfTheAct();
    void timesThatRunBackwardsAreNamed();
    void whoeverIsWaitedForIsEnded();
    void whoMakesOthersWaitAndDoesNothingIsEndedSooner();
    void whoMakesOthersWaitAndComputesIsEndedAsSoon_data();
    void whoMakesOthersWaitAndComputesIsEndedAsSoon();
    void whoMakesOthersWaitAndWaitsHimselfIsEnded();
    void whoStandsBehindAnotherIsNotEnded();
    void aTransactionThatNobodyWaitsForIsEndedToo();
    void whoHoldsOthersUpAgainAndAgainIsLockedOut();
    void whomTheHallMayLockOut();
    void nobodyPutsAsideMoreThanOneCanCareFor();
    void onePcHoldsUpNobodyElsesSigningIn();
    void aFloodFromOnePcShutsOutThatPc();
    void whoKeepsTheLoginsIsNeverLockedOut();
    void tidyingWaitsForNobody();
    void aSeatHoldsAFewCasesAndNoMore();
    void whatALoginStoresAndNeverHandsInIsBounded();
    void uploadsThatWereNotGoneOnWithAreSwept();
    void aFileHoldsNothingBeyondItsLastPiece();
    void noFileIsKeptUnderAnothersHash();
    void aCaseFileIsShownAgainOnlyToWhoMaySeeIt();

private:
    std::unique_ptr<OwnerSession> session(const char *role)
    {
        auto opened = OwnerSession::open(m_hall.fixture().signInAs(QLatin1String(role)));
        if (!opened)
            qFatal("%s is not let in: %s", role, qPrintable(opened.error().log));
        return std::make_unique<OwnerSession>(std::move(opened).value());
    }
    // A session that sits in a transaction for as long as it likes.
    std::unique_ptr<OwnerSession> holder(const char *role, const QString &call)
    {
        auto held = session(role);
        const auto done = held->run("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; begin");
        const auto called = held->value("select " + call.toUtf8());
        if (!done || !called)
            qFatal("%s", qPrintable(called ? done.error().log : called.error().log));
        return held;
    }
    // The owner, whom nobody ends, has hold of something.
    std::unique_ptr<OwnerSession> holding(const QString &statement)
    {
        auto held = std::make_unique<OwnerSession>(OwnerSession::open(m_hall.fixture().ownerSignIn()).value());
        if (!held->run("begin; " + statement.toUtf8()))
            qFatal("%s", qPrintable(statement));
        return held;
    }
    QString waiting(const char *role)
    {
        return m_hall.value(QStringLiteral("select count(*) from pg_stat_activity where usename = '%1' and wait_event_type = 'Lock'")
                                .arg(QLatin1String(role)));
    }
    QString locked() { return m_hall.value("select count(*) from pg_roles where not rolcanlogin and rolname ~ '^p\\d+$'"); }

    RuleHall m_hall;
};

void TestBounds::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    m_hall.value("select hall.make_login('device2', '{lobby}', null), hall.make_login('device3', '{lobby}', null)");
    DONE(m_hall.sit(RuleHall::clerk, 1));
    DONE(m_hall.sit(RuleHall::deputy, 2));
    m_hall.setRule("file_bytes", 200 * 524288); // a website sends files of 200 pieces
}

void TestBounds::aTransactionThatWasKeptOpenDoesNothing_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("call");
    QTest::newRow("an act") << RuleHall::clerk << QStringLiteral("counter.claim(gen_random_uuid(), %1, null)");
    QTest::newRow("a look") << RuleHall::clerk << QStringLiteral("counter.look(%1)");
    QTest::newRow("an application") << QStringLiteral("portal") << QStringLiteral("applicant.resubmit('late', 'PJ-%1', '{}')");
    QTest::newRow("a session") << QStringLiteral("kiosk1") << QStringLiteral("applicant.account('%1')");
    QTest::newRow("an administrator") << QStringLiteral("p0896") << QStringLiteral("security.staff_preview('P%1')");
}

void TestBounds::aTransactionThatWasKeptOpenDoesNothing()
{
    QFETCH(QString, role);
    QFETCH(QString, call);
    const qint64 id = m_hall.fresh();
    const QString before = m_hall.value("select count(*) from hall.request");
    REFUSED(RuleHall::read(m_hall.psql(role, QStringLiteral("begin; select now();\n\\! sleep 5.2\nselect %1; commit").arg(call.arg(id)))),
            "YC108");
    QCOMPARE(m_hall.value("select count(*) from hall.request"), before);
}

void TestBounds::aTransactionThatSeesTheHallAsItWasDoesNothing_data()
{
    QTest::addColumn<QString>("before");
    QTest::newRow("as it began") << QStringLiteral("begin isolation level repeatable read");
    QTest::newRow("one after the other") << QStringLiteral("begin isolation level serializable");
    QTest::newRow("always") << QStringLiteral("set default_transaction_isolation = 'repeatable read'; begin");
}

// It would lock a paper that somebody has just printed, and count no print.
void TestBounds::aTransactionThatSeesTheHallAsItWasDoesNothing()
{
    QFETCH(QString, before);
    const qint64 id = m_hall.fresh();
    const Said claimed = RuleHall::read(
        m_hall.psql(RuleHall::clerk, QStringLiteral("%1; select counter.claim(gen_random_uuid(), %2, null); commit").arg(before).arg(id)));
    REFUSED(claimed, "YC108");
    QVERIFY(claimed.facts[u"isolation"].toString() != QStringLiteral("read committed"));
    DONE(m_hall.claim(RuleHall::clerk, id));
}

void TestBounds::aPaperHasOneFirstPrint()
{
    const qint64 id = m_hall.verified();
    const qint64 paper = m_hall.decide(RuleHall::clerk, "accept", id)["document"].toInteger();
    const QString print = QStringLiteral("insert into hall.print_job (document_id, staff_id, window_no, printer, copies, copy_no) "
                                         "select %1, id, 1, 'x', 1, 0 from hall.staff where login = 'p0801'")
                              .arg(paper);
    QCOMPARE(m_hall.refusal(print), QString());
    QVERIFY(m_hall.refusal(print).contains(QLatin1String("23505")));
    m_hall.value(QStringLiteral("update hall.print_job set state = 'failed' where document_id = %1").arg(paper));
    QCOMPARE(m_hall.refusal(print), QString());
    QVERIFY(m_hall.refusal(print).contains(QLatin1String("23505")));
    QCOMPARE(m_hall.refusal(
                 QStringLiteral("set session_replication_role = replica; delete from hall.print_job where document_id = %1").arg(paper)),
             QString());
}

void TestBounds::aDeadlineIsJudgedAtTheMomentOfTheAct()
{
    const qint64 id = m_hall.claimed();
    m_hall.value(
        QStringLiteral("update hall.clock set due_at = clock_timestamp() + interval '2 seconds' where case_id = %1 and kind = 'tell'")
            .arg(id));
    const QString late =
        QStringLiteral("begin; select now();\n\\! sleep 2.5\n"
                       "select counter.decline(gen_random_uuid(), %1, 1, 1, '依法不需要办理此事项的说明', null, '{}'); commit")
            .arg(id);
    REFUSED(RuleHall::read(m_hall.psql(RuleHall::clerk, late)), "YC311");
    QCOMPARE(m_hall.status(id), QStringLiteral("submitted"));
}

void TestBounds::undoingIsJudgedAtTheMomentOfTheAct()
{
    m_hall.setRule("undo_seconds", 600);
    const qint64 id = m_hall.verified();
    auto early = session("p0801");
    DONE(m_hall.decide(RuleHall::clerk, "accept", id));
    // It begins while there is time, and there is none when it acts.
    QVERIFY(early->run("begin; select now()").ok());
    m_hall.value(QStringLiteral("update hall.undo set until = clock_timestamp() where case_id = %1").arg(id));
    const auto undone = early->value(QStringLiteral("select counter.undo(gen_random_uuid(), %1)").arg(id).toUtf8());
    QVERIFY(!undone);
    QVERIFY2(undone.error().is(QLatin1String("YC106")), qPrintable(undone.error().log));
    QCOMPARE(m_hall.faultsOf(id), QString());
    m_hall.setRule("undo_seconds", 8);
}

void TestBounds::timesThatRunBackwardsAreNamed()
{
    const qint64 id = m_hall.claimed();
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.hold(gen_random_uuid(), %1, '等申请人回电话')").arg(id)));
    QCOMPARE(m_hall.faultsOf(id), QString());
    // All hashes are right, only the hour is another.
    const PsqlAnswer bent = m_hall.fixture().asOwner(
        QStringLiteral(
            "set session_replication_role = replica;"
            "update hall.event e set at = at - interval '1 hour', hash = hall.event_hash(prev_hash, case_id, seq, at - interval '1 hour', "
            "staff_id,"
            " window_no, desk || '.' || action, from_status, to_status, data) where case_id = %1 and seq = 2;"
            "update hall.case_file c set head_hash = e.hash from hall.event e where c.id = %1 and e.case_id = c.id and e.seq = 2")
            .arg(id));
    QVERIFY2(bent.exitCode == 0, qPrintable(bent.err));
    QCOMPARE(m_hall.value(
                 QStringLiteral("select (f ->> 'seq') || (f ->> 'fault') from jsonb_array_elements(hall.chain_faults(%1, %1)) f").arg(id)),
             QStringLiteral("2backwards"));
}

void TestBounds::whoeverIsWaitedForIsEnded()
{
    // A kiosk or the website has handed in an application and stays with it; the next one waits for its number.
    auto held = holder("portal", QStringLiteral("applicant.submit('held', %1)").arg(literal(m_hall.application(RuleHall::shop))));
    auto next = std::async(std::launch::async, [this, application = m_hall.application(RuleHall::shop)] {
        return m_hall.psql(QStringLiteral("portal"), QStringLiteral("select applicant.submit('next', %1)").arg(literal(application)));
    });
    // It has fifteen seconds itself: who waited longer for the other one's end would be refused.
    while (next.wait_for(500ms) != std::future_status::ready)
        DONE(m_hall.tidy());
    const PsqlAnswer answer = next.get();
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QVERIFY(!held->run("commit").ok());
    QCOMPARE(m_hall.value("select count(*) from hall.case_file where external_id in ('held', 'next')"), QStringLiteral("1"));
    QCOMPARE(m_hall.value("select data ->> 'login' from hall.trace where what = 'keeper.ended_session'"), QStringLiteral("portal"));
}

void TestBounds::whoMakesOthersWaitAndDoesNothingIsEndedSooner()
{
    // Long enough to slow a department down, and back before five seconds are over.
    auto held = holder("portal", QStringLiteral("applicant.submit('slow', %1)").arg(literal(m_hall.application(RuleHall::shop))));
    auto next = std::async(std::launch::async, [this, application = m_hall.application(RuleHall::shop)] {
        return m_hall.psql(QStringLiteral("portal"), QStringLiteral("select applicant.submit('after', %1)").arg(literal(application)));
    });
    QTRY_COMPARE(m_hall.value("select count(*) from pg_stat_activity where usename = 'portal' and wait_event_type = 'Lock'"),
                 QStringLiteral("1"));
    QTRY_COMPARE(m_hall.value("select bool_or(now() - xact_start > interval '1 second') from pg_stat_activity where usename = "
                              "'portal' and state = 'idle in transaction'"),
                 QStringLiteral("t"));
    DONE(m_hall.tidy());
    QVERIFY2(!held->run("rollback").ok(), "it went on");
    QCOMPARE(next.get().exitCode, 0);
}

void TestBounds::whoMakesOthersWaitAndComputesIsEndedAsSoon_data()
{
    QTest::addColumn<QString>("script");
    const QString computing = QStringLiteral("select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b");
    QTest::newRow("in a statement of its own") << QStringLiteral("begin;\nselect %1;\n") + computing;
    QTest::newRow("all in one message") << QStringLiteral("begin\\; select %1\\; ") + computing;
}

// It does something all the time, and never for as long as five seconds.
void TestBounds::whoMakesOthersWaitAndComputesIsEndedAsSoon()
{
    QFETCH(QString, script);
    const qint64 id = m_hall.fresh();
    DONE(m_hall.sit("p0806", 6));
    const QString before = m_hall.value("select coalesce(max(id), 0) from hall.trace");
    auto computing = std::async(std::launch::async, [this, id, script] {
        const QString claim = QStringLiteral("counter.claim(gen_random_uuid(), %1, null)").arg(id);
        return m_hall.psql("p0806", QStringLiteral("set statement_timeout = '60s';\n") + script.arg(claim) + QLatin1Char(';'));
    });
    QTRY_COMPARE(m_hall.value("select count(*) from pg_stat_activity a where usename = 'p0806' and state = 'active' and query like "
                              "'%generate_series%' and exists (select from pg_locks l where l.pid = a.pid and l.mode = 'RowExclusiveLock' "
                              "and l.relation = 'hall.lease'::regclass)"),
                 QStringLiteral("1")); // the case is his
    auto waitsFor = std::async(std::launch::async, [this, id] { return m_hall.claim(RuleHall::clerk, id); });
    // The first look after what it is given, two seconds at the most, ends it, however late a slow machine looks.
    QTRY_COMPARE(waiting("p0801"), QStringLiteral("1"));
    QTRY_COMPARE(
        m_hall.value("select count(*) from pg_stat_activity a where usename = 'p0806' and state = 'active' and xact_start < now() - "
                     "interval '2 seconds' and exists (select from pg_locks w where not granted and waitstart < now() - interval "
                     "'1 second' and a.pid = any (pg_blocking_pids(w.pid)))"),
        QStringLiteral("1"));
    DONE(m_hall.tidy());
    DONE(waitsFor.get());
    QVERIFY2(computing.get().err.contains(QLatin1String("57P01")), "it went on");
    QCOMPARE(m_hall.value("select count(*) from hall.trace where what = 'keeper.ended_session' and id > " + before), QStringLiteral("1"));
}

// One session holds what others want and waits for a second, which is young whenever somebody looks.
void TestBounds::whoMakesOthersWaitAndWaitsHimselfIsEnded()
{
    const qint64 wanted = m_hall.fresh(), pretext = m_hall.fresh();
    const QString claim = QStringLiteral("counter.claim(gen_random_uuid(), %1, null)");
    DONE(m_hall.sit("p0807", 7));
    auto second = holding(QStringLiteral("select from hall.case_file where id = %1 for update").arg(pretext));
    auto first = holder("p0807", claim.arg(wanted));
    QTRY_COMPARE(m_hall.value("select count(*) from pg_stat_activity where usename = 'p0807' and now() - xact_start > interval '600 ms'"),
                 QStringLiteral("1"));
    auto behind =
        std::async(std::launch::async, [&first, call = claim.arg(pretext).toUtf8()] { return bool(first->value("select " + call)); });
    QTRY_COMPARE(waiting("p0807"), QStringLiteral("1"));
    auto victim = std::async(std::launch::async, [this, wanted] { return m_hall.claim(RuleHall::clerk, wanted); });
    QTRY_COMPARE(waiting("p0801"), QStringLiteral("1"));
    while (victim.wait_for(200ms) != std::future_status::ready)
        DONE(m_hall.tidy());
    DONE(victim.get());
    QVERIFY2(!behind.get(), "it went on");
}

// Whoever is held up holds up those who come after him, and it is none of his doing.
void TestBounds::whoStandsBehindAnotherIsNotEnded()
{
    const qint64 id = m_hall.fresh();
    const QString claim = QStringLiteral("set statement_timeout = 0; select counter.claim(gen_random_uuid(), %1, null)").arg(id);
    DONE(m_hall.sit("p0807", 7));
    auto holdsUp = holding(QStringLiteral("select from hall.queue where case_id = %1 for update").arg(id));
    auto honest = std::async(std::launch::async, [&] { return m_hall.psql("p0807", claim); });
    QTRY_COMPARE(waiting("p0807"), QStringLiteral("1"));
    auto after = std::async(std::launch::async, [&] { return m_hall.psql(RuleHall::clerk, claim); });
    QTRY_COMPARE(m_hall.value("select count(*) from pg_stat_activity where usename = 'p0801' and wait_event_type = 'Lock' and "
                              "now() - xact_start > interval '3 seconds'"),
                 QStringLiteral("1"));
    DONE(m_hall.tidy());
    QVERIFY(holdsUp->run("rollback").ok());
    const PsqlAnswer answer = honest.get();
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QVERIFY(after.get().says(QStringLiteral("YC103")));
}

void TestBounds::aTransactionThatNobodyWaitsForIsEndedToo()
{
    auto kiosk = std::async(std::launch::async, [this] {
        return m_hall.psql(QStringLiteral("kiosk1"),
                           QStringLiteral("set statement_timeout = 0; begin; select applicant.status();"
                                          "select count(*) from generate_series(1, 100000) a, generate_series(1, 100000) b, "
                                          "generate_series(1, 100000) c"));
    });
    // The first look that comes after twenty seconds ends it.
    const QString over =
        QStringLiteral("select count(*) from pg_stat_activity where usename = 'kiosk1' and state = 'active' and xact_start < "
                       "now() - interval '20 seconds'");
    for (bool isOver = false; !isOver && kiosk.wait_for(1s) != std::future_status::ready;) {
        isOver = m_hall.value(over) == QLatin1String("1");
        DONE(m_hall.tidy());
    }
    QVERIFY2(kiosk.get().err.contains(QLatin1String("57P01")), "the keeper lets it run");
}

void TestBounds::whoHoldsOthersUpAgainAndAgainIsLockedOut()
{
    m_hall.value("insert into hall.trace (what, data) select 'keeper.ended_session', '{\"login\": \"p0805\"}' from generate_series(1, 2)");
    const qint64 id = m_hall.fresh();
    DONE(m_hall.sit("p0805", 5));
    auto held = holder("p0805", QStringLiteral("counter.claim(gen_random_uuid(), %1, null)").arg(id));
    auto waiting = std::async(std::launch::async, [this, id] { return m_hall.claim(RuleHall::clerk, id); });
    while (waiting.wait_for(500ms) != std::future_status::ready)
        DONE(m_hall.tidy());
    DONE(waiting.get());
    QVERIFY(m_hall.psql("p0805", "select 1").err.contains(QLatin1String("not permitted to log in")));
    m_hall.value("update hall.locked_login set until = now() where login = 'p0805'");
    QCOMPARE(m_hall.tidy()["unlocked"].toInt(), 1);
}

void TestBounds::whomTheHallMayLockOut()
{
    const auto may = [this](const char *login) {
        return m_hall.value(QStringLiteral("select hall.may_lock('%1')").arg(QLatin1String(login)));
    };
    QCOMPARE(may("p0805"), QStringLiteral("t"));
    QCOMPARE(may("kiosk2"), QStringLiteral("t"));
    QCOMPARE(may("p0896"), QStringLiteral("f"));  // who keeps the logins
    QCOMPARE(may("portal"), QStringLiteral("f")); // at which everybody sits
    QCOMPARE(may("keeper1"), QStringLiteral("f"));
    // Nothing shortens it.
    m_hall.value(
        "select hall.lock_login('kiosk2', now() + interval '15 minutes'), hall.lock_login('kiosk2', now() + interval '2 seconds')");
    QCOMPARE(m_hall.value("select until > now() + interval '10 minutes' from hall.locked_login"), QStringLiteral("t"));
    m_hall.value("delete from hall.locked_login");
    // A kiosk that was locked out comes back as people do; one that was taken out of service does not.
    for (const bool active : {true, false}) {
        m_hall.value(QStringLiteral("update hall.device set active = %1 where login = 'kiosk2'").arg(active ? "true" : "false"));
        m_hall.value("select hall.lock_login('kiosk2', now())");
        QVERIFY(m_hall.psql("kiosk2", "select 1").err.contains(QLatin1String("not permitted to log in")));
        QCOMPARE(m_hall.tidy()["unlocked"].toInt(), 1);
        QCOMPARE(m_hall.psql("kiosk2", "select 1").exitCode == 0, active);
    }
}

void TestBounds::onePcHoldsUpNobodyElsesSigningIn()
{
    auto held = holder("device2", QStringLiteral("lobby.sign_in_begin('P0896')"));
    const Said said = RuleHall::read(m_hall.psql("device1", "set lock_timeout = '2s'; select lobby.sign_in_begin('P0896')"));
    DONE(said);
    QCOMPARE(said["wait_seconds"].toInt(-1), 0);
    QVERIFY(held->run("rollback").ok());
}

void TestBounds::aFloodFromOnePcShutsOutThatPc()
{
    const QString flood = QStringLiteral("select max((lobby.sign_in_begin('P0' || n) ->> 'wait_seconds')::int)"
                                         " from generate_series(801, 897) n, generate_series(1, 6)");
    QVERIFY(m_hall.psql("device2", flood).out.toInt() > 800);
    QVERIFY2(locked().toInt() <= 3, qPrintable(locked()));
    QVERIFY(m_hall.call("device2", "lobby.sign_in_begin('P0842')")["wait_seconds"].toInt() > 800);
    QCOMPARE(m_hall.call("device1", "lobby.sign_in_begin('P0842')")["wait_seconds"].toInt(-1), 0);
    QCOMPARE(m_hall.psql("p0842", "select 1").out, QStringLiteral("1"));
    QCOMPARE(m_hall.value("select count(*) from hall.trace where what = 'lobby.flood' and login = 'device2'"), QStringLiteral("1"));
}

void TestBounds::whoKeepsTheLoginsIsNeverLockedOut()
{
    QVERIFY(m_hall.psql("device3", "select max((lobby.sign_in_begin('P0896') ->> 'wait_seconds')::int) from generate_series(1, 8)")
                .out.toInt() > 800);
    QCOMPARE(m_hall.call("device1", "lobby.sign_in_begin('P0896')")["wait_seconds"].toInt(-1), 0);
    QCOMPARE(m_hall.psql("p0896", "select 1").out, QStringLiteral("1"));
}

void TestBounds::tidyingWaitsForNobody()
{
    // A clerk has the head of a queue in hand; what the law makes of another case of that queue is written down all the same.
    const qint64 mine = m_hall.fresh();
    const qint64 overdue = m_hall.fresh();
    m_hall.value(
        QStringLiteral(
            "update hall.queue_head set due_at = 'infinity'; update hall.clock set due_at = now() - interval '1 second' where case_id = %1"
            " and kind = 'tell'")
            .arg(overdue));
    QElapsedTimer clock;
    clock.start();
    DONE(m_hall.call("keeper1", "keeper.beat('k1', 'ok')"));
    const qint64 alone = clock.elapsed(); // how slow the machine is, with a call that changes a row
    auto held = holder("p0802", QStringLiteral("counter.claim(gen_random_uuid(), %1, null)").arg(mine));
    QVERIFY(held->value(QStringLiteral("select counter.release(gen_random_uuid(), %1, null)").arg(mine).toUtf8()).ok());
    clock.start();
    const Said tidied = m_hall.tidy();
    DONE(tidied);
    QVERIFY2(clock.elapsed() < 4000 + 100 * alone, qPrintable(QStringLiteral("%1, %2").arg(clock.elapsed()).arg(alone)));
    QCOMPARE(tidied["deemed"].toInt(), 1);
    QCOMPARE(m_hall.status(overdue), QStringLiteral("accepted"));
    QVERIFY(held->run("rollback").ok());
}

void TestBounds::aSeatHoldsAFewCasesAndNoMore()
{
    m_hall.setRule("leases_a_seat", 5);
    for (int i = 0; i < 7; ++i)
        m_hall.fresh();
    DONE(m_hall.sit("p0804", 4));
    const QString next = QStringLiteral("counter.claim_next(gen_random_uuid(), 'department', '{}')");
    qint64 last = 0;
    for (int i = 0; i < 5; ++i)
        last = m_hall.call("p0804", next)["case"][u"case_id"].toInteger();
    QVERIFY(last > 0);
    const Said full = m_hall.call("p0804", next);
    REFUSED(full, "YC109");
    QCOMPARE(full.facts.value(QLatin1String("cases")).toArray().size(), 5);
    REFUSED(m_hall.claim("p0804", m_hall.fresh()), "YC109");
    // What is in hand already can be opened again, and a case that is put back makes room.
    DONE(m_hall.claim("p0804", last));
    DONE(m_hall.call("p0804", QStringLiteral("counter.release(gen_random_uuid(), %1, null)").arg(last)));
    DONE(m_hall.call("p0804", next));
    m_hall.setRule("leases_a_seat", 1000);
}

// A piece of an upload of so many pieces; n is another file each time.
static QString piece(int n, int no, int total, const QString &bytes = QStringLiteral("x"))
{
    return QStringLiteral("store_chunk(encode(sha256('file %1'), 'hex'), %2, %3, '%4')").arg(n).arg(no).arg(total).arg(bytes);
}

void TestBounds::whatALoginStoresAndNeverHandsInIsBounded()
{
    m_hall.setRule("loose_megabytes", 10);
    // 20 pieces of 512 KiB are promised at once, whatever has come of them.
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(1, 0, 10)));
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(2, 0, 10)));
    const Said full = m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(3, 0, 1));
    REFUSED(full, "YC705");
    QCOMPARE(full.facts.value(QLatin1String("field")).toString(), QStringLiteral("upload"));
    // What was begun goes on, others are not in its way, and another length than the first undoes nothing.
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(1, 1, 10)));
    REFUSED(m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(1, 2, 11)), "YC401");
    const Said on = m_hall.call(RuleHall::clerk, QStringLiteral("counter.") + piece(1, 2, 10));
    DONE(on);
    QCOMPARE(on["have"].toInt(), 3);
    DONE(m_hall.call("kiosk1", QStringLiteral("applicant.") + piece(4, 0, 10)));
    DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(5, 0, 200)));
    m_hall.setRule("loose_megabytes", 500);
}

void TestBounds::uploadsThatWereNotGoneOnWithAreSwept()
{
    DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(10, 0, 2)));
    DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(11, 0, 2)));
    m_hall.value("update hall.blob set stored_at = now() - interval '61 minutes' where sha256 = encode(sha256('file 10'), 'hex')");
    DONE(m_hall.tidy());
    QCOMPARE(
        m_hall.value("select count(*) from hall.blob where sha256 in (encode(sha256('file 10'), 'hex'), encode(sha256('file 11'), 'hex'))"),
        QStringLiteral("1"));
    QCOMPARE(m_hall.value("select count(*) from hall.blob_chunk where sha256 = encode(sha256('file 10'), 'hex')"), QStringLiteral("0"));
    // An hour from the first piece on: another one gives no other, or a wrong length would stand for ever.
    m_hall.value("update hall.blob set stored_at = now() - interval '55 minutes' where sha256 = encode(sha256('file 11'), 'hex')");
    DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(11, 0, 2)));
    m_hall.value(
        "update hall.blob set stored_at = stored_at - interval '6 minutes' where sha256 = encode(sha256('file 11'), 'hex'); select 1");
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value("select count(*) from hall.blob where sha256 = encode(sha256('file 11'), 'hex')"), QStringLiteral("0"));
}

void TestBounds::aFileHoldsNothingBeyondItsLastPiece()
{
    // Somebody who knows the hash puts pieces behind the end, and then the whole comes in.
    for (const int no : {1, 150})
        DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(20, no, 200, QStringLiteral("EVIL"))));
    const QString true20 = QStringLiteral("applicant.") + piece(20, 0, 1, QStringLiteral("file 20"));
    REFUSED(m_hall.call("portal", true20), "YC401");
    m_hall.value("update hall.blob set stored_at = now() - interval '61 minutes' where sha256 = encode(sha256('file 20'), 'hex')");
    DONE(m_hall.tidy());
    const Said whole = m_hall.call("portal", true20);
    DONE(whole);
    QCOMPARE(whole["complete"].toBool(), true);
    QCOMPARE(m_hall.value("select string_agg(no::text, ',') from hall.blob_chunk where sha256 = encode(sha256('file 20'), 'hex')"),
             QStringLiteral("0"));
}

void TestBounds::noFileIsKeptUnderAnothersHash()
{
    // Somebody who knows the hash stores something else as the whole, in one piece or in two: nothing of it stays.
    DONE(m_hall.call("portal", QStringLiteral("applicant.") + piece(22, 0, 2, QStringLiteral("file "))));
    for (const QString &last : {piece(21, 0, 1, QStringLiteral("EVIL")), piece(22, 1, 2, QStringLiteral("EVIL"))}) {
        const Said kept = m_hall.call("portal", QStringLiteral("applicant.") + last);
        DONE(kept);
        QVERIFY2(!kept["complete"].toBool() && kept["have"].toInt(-1) == 0, qPrintable(last));
    }
    QCOMPARE(m_hall.value("select count(*) from hall.blob_chunk where sha256 in (encode(sha256('file 21'), 'hex'), encode(sha256('file "
                          "22'), 'hex'))"),
             QStringLiteral("0"));
    // The true one comes in afterwards.
    const Said whole = m_hall.call("portal", QStringLiteral("applicant.") + piece(21, 0, 1, QStringLiteral("file 21")));
    DONE(whole);
    QCOMPARE(whole["complete"].toBool(), true);
    QCOMPARE(m_hall.value("select convert_from(data, 'UTF8') from hall.blob_chunk where sha256 = encode(sha256('file 21'), 'hex')"),
             QStringLiteral("file 21"));
}

void TestBounds::aCaseFileIsShownAgainOnlyToWhoMaySeeIt()
{
    const qint64 id = m_hall.fresh();
    DONE(m_hall.sit("p0803", 3));
    const QString claim = QStringLiteral("counter.claim(%1, %2, null)").arg(newRequest()).arg(id);
    const Said first = m_hall.call("p0803", claim);
    DONE(first);
    const QString kept = QStringLiteral("select result ->> 'case' from hall.request where call = 'counter.claim' order by at desc limit 1");
    QCOMPARE(m_hall.value(kept), QString::number(id));
    const QString seen = QStringLiteral("select count(*) from hall.sight where case_id = %1").arg(id);
    const QString sights = m_hall.value(seen);
    const Said again = m_hall.call("p0803", claim);
    QCOMPARE(again["case"][u"applicant"], first["case"][u"applicant"]);
    QCOMPARE(m_hall.value(seen).toInt(), sights.toInt() + 1);
    // Of an answer of long ago there is no more to be seen than of any case that nobody opened.
    m_hall.value(
        QStringLiteral("update hall.request set at = at - interval '11 minutes' where result ->> 'case' = '%1'; select 1").arg(id));
    DONE(m_hall.call("p0803", claim)); // it was just looked at
    m_hall.value(
        QStringLiteral(
            "set session_replication_role = replica; update hall.sight set at = at - interval '11 minutes' where case_id = %1; select 1")
            .arg(id));
    REFUSED(m_hall.call("p0803", claim), "YC001");
    DONE(m_hall.call("p0803", QStringLiteral("counter.look(%1)").arg(id)));
    DONE(m_hall.call("p0803", claim));
    m_hall.value("update hall.staff set must_change = true where login = 'p0803'");
    REFUSED(m_hall.call("p0803", claim), "YC003");
    m_hall.value("update hall.staff set must_change = false where login = 'p0803'");
    DONE(m_hall.call("p0803", "counter.sign_out()"));
    REFUSED(m_hall.call("p0803", claim), "YC002");
}

// A case that is put aside is no lease: without a bound one person could take the whole queue from everybody in a few seconds.
void TestBounds::nobodyPutsAsideMoreThanOneCanCareFor()
{
    m_hall.setRule("held_a_seat", 2);
    const QString hoarder = QStringLiteral("p0809"), colleague = QStringLiteral("p0810");
    DONE(m_hall.sit(hoarder, 9));
    DONE(m_hall.sit(colleague, 10));
    const auto hold = [&](qint64 id) {
        return m_hall.call(hoarder, QStringLiteral("counter.hold(%1, %2, '等资料来')").arg(newRequest()).arg(id));
    };
    const auto handOver = [&](qint64 id) {
        return m_hall.call(hoarder, QStringLiteral("counter.hand_over(%1, %2, 10, '请你接着办')").arg(newRequest()).arg(id));
    };
    const qint64 first = m_hall.claimed(hoarder);
    DONE(hold(first));
    DONE(hold(m_hall.claimed(hoarder)));
    const qint64 third = m_hall.claimed(hoarder);
    const Said refused = hold(third);
    REFUSED(refused, "YC109");
    QCOMPARE(refused.facts["most"].toInt(), 2);
    QCOMPARE(refused.facts["cases"].toArray().size(), 2);
    DONE(handOver(third));
    DONE(handOver(m_hall.claimed(hoarder)));
    const Said full = handOver(m_hall.claimed(hoarder));
    REFUSED(full, "YC109");
    QCOMPARE(full.facts["by"].toString(), m_hall.value(QStringLiteral("select name from hall.staff where login = '%1'").arg(colleague)));
    DONE(m_hall.claim(hoarder, first)); // taken up again
    DONE(hold(m_hall.claimed(hoarder)));
}

YICHUANG_TEST(TestBounds)
#include "tst_Bounds.moc"
