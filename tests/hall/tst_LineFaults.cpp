// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/Line.h"
#include "support/CuttingProxy.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;
using namespace std::chrono_literals;

class TestLineFaults : public QObject {
    Q_OBJECT

    // Much longer than any call here takes, on whatever machine.
    static constexpr auto Stall = 3s;

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
    }
    void init()
    {
        m_proxy = std::make_unique<CuttingProxy>(m_hall.server().socketFolder() + QStringLiteral("/.s.PGSQL.5432"));
        m_line = std::make_unique<Line>(throughProxy(), nullptr,
                                        LineTiming{.stall = Stall, .firstPause = 20ms, .longestPause = 200ms, .idleCheck = 300ms});
        QVERIFY(resultOf(m_line->opened()).ok());
    }
    void cleanup()
    {
        m_proxy->setFrozen(false);
        m_line.reset();
        m_proxy.reset();
    }
    void an_answer_lost_after_the_commit_is_asked_for_again_and_done_once()
    {
        const QUuid id = QUuid::createUuid();
        m_proxy->loseAnswerTo(id.toByteArray(QUuid::WithoutBraces));
        const auto answer = resultOf(m_line->call("counter.enter", {id, QStringLiteral("once")}, CallOptions::repeatable()));
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().log));
        QCOMPARE(answer->toObject().value(QStringLiteral("text")).toString(), QStringLiteral("once"));
        QCOMPARE(m_proxy->lostAnswers(), 1);
        QCOMPARE(entries(id), QStringLiteral("1"));
    }
    void a_call_that_may_not_be_repeated_says_that_nobody_knows()
    {
        const QUuid id = QUuid::createUuid();
        m_proxy->loseAnswerTo(id.toByteArray(QUuid::WithoutBraces));
        const auto answer = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString(error::OutcomeUnknown));
        QCOMPARE(entries(id), QStringLiteral("1"));
        const auto again = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}));
        QVERIFY(again.ok());
        QCOMPARE(entries(id), QStringLiteral("1"));
    }
    void the_line_says_when_it_is_lost_and_when_it_is_back()
    {
        QSignalSpy lost(m_line.get(), &Line::lost);
        QSignalSpy back(m_line.get(), &Line::back);
        m_proxy->setClosed(true);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(!m_line->isConnected());
        QVERIFY(m_line->lostSince().isValid());
        m_proxy->setClosed(false);
        QTRY_COMPARE(back.size(), 1);
        QVERIFY(m_line->isConnected());
        QCOMPARE(back.first().first().toDateTime(), lost.first().first().toDateTime());
    }
    void a_call_waits_for_the_line_to_come_back()
    {
        m_proxy->setClosed(true);
        QFuture<Result<QJsonValue>> waiting = m_line->call("counter.echo", {QStringLiteral("patience")});
        QTRY_VERIFY(!m_line->isConnected());
        QVERIFY(!waiting.isFinished());
        m_proxy->setClosed(false);
        QCOMPARE(resultOf(waiting)->toString(), QStringLiteral("patience"));
    }
    void a_call_whose_time_is_up_was_surely_not_done()
    {
        m_proxy->setClosed(true);
        QTRY_VERIFY(!m_line->isConnected());
        const QUuid id = QUuid::createUuid();
        const auto answer = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}, {.budget = 300ms}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString(error::LineLost));
        m_proxy->setClosed(false);
        QVERIFY(resultOf(m_line->call("counter.echo", {QStringLiteral("x")})).ok());
        QCOMPARE(entries(id), QStringLiteral("0"));
    }
    void what_only_reads_is_neither_lost_nor_unknown()
    {
        CallOptions options = CallOptions::reading();
        options.budget = 300ms;
        m_proxy->setFrozen(true);
        const auto sent = resultOf(m_line->call("counter.echo", {QStringLiteral("x")}, options));
        m_proxy->setFrozen(false);
        m_proxy->setClosed(true);
        m_proxy->cut();
        QTRY_VERIFY(!m_line->isConnected());
        const auto waiting = resultOf(m_line->call("counter.echo", {QStringLiteral("x")}, options));
        m_proxy->setClosed(false);
        QVERIFY(!sent && !waiting);
        QCOMPARE(sent.error().code, QString(error::Unread));
        QCOMPARE(waiting.error().code, QString(error::Unread));
    }
    void a_hall_that_never_answers_is_given_up_and_the_line_goes_on()
    {
        QElapsedTimer clock;
        clock.start();
        m_proxy->setFrozen(true);
        const QUuid id = QUuid::createUuid();
        const auto answer = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QString(error::OutcomeUnknown));
        QVERIFY(std::chrono::milliseconds(clock.elapsed()) >= Stall);
        QTRY_VERIFY(!m_line->isConnected());
        m_proxy->setFrozen(false);
        const auto again = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}, CallOptions::repeatable()));
        QVERIFY2(again.ok(), again ? "" : qPrintable(again.error().log));
        QCOMPARE(entries(id), QStringLiteral("1"));
    }
    void a_repeatable_call_outlives_a_freeze()
    {
        m_proxy->setFrozen(true);
        const QUuid id = QUuid::createUuid();
        QFuture<Result<QJsonValue>> waiting = m_line->call("counter.enter", {id, QStringLiteral("x")}, CallOptions::repeatable());
        QTRY_VERIFY(!m_line->isConnected());
        QVERIFY(!waiting.isFinished());
        m_proxy->setFrozen(false);
        QVERIFY(resultOf(waiting).ok());
        QCOMPARE(entries(id), QStringLiteral("1"));
    }
    void a_line_that_ends_while_the_hall_is_frozen_ends_at_once()
    {
        auto patient = std::make_unique<Line>(throughProxy(), nullptr, LineTiming{.stall = 5min});
        QVERIFY(resultOf(patient->opened()).ok());
        m_proxy->setFrozen(true);
        QFuture<Result<QJsonValue>> waiting = patient->call("counter.echo", {QStringLiteral("x")});
        QElapsedTimer clock;
        clock.start();
        patient.reset();
        QVERIFY(clock.elapsed() < 60'000); // long before it would have given up
        QVERIFY(!resultOf(waiting));
    }
    void a_hall_that_falls_silent_lets_nobody_in_and_refuses_nobody_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::newRow("before the password") << QByteArray("SCRAM-SHA-256");
        QTest::newRow("after it") << QByteArray("client_min_messages");
    }
    void a_hall_that_falls_silent_lets_nobody_in_and_refuses_nobody()
    {
        QFETCH(QByteArray, from);
        m_proxy->freezeAt(from);
        const auto session = OwnerSession::open(throughProxy());
        QVERIFY(!session);
        QVERIFY2(session.error().is(error::LineLost), qPrintable(session.error().code + session.error().log));
    }
    void who_only_asks_a_hall_that_fell_silent_is_told_so()
    {
        auto session = OwnerSession::open(throughProxy());
        QVERIFY2(session, session ? "" : qPrintable(session.error().log));
        session.value().setPatience(1s);
        m_proxy->freezeAt(QByteArray("select 7"));
        const auto said = session.value().value("select 7");
        QVERIFY(!said && said.error().is(error::LineLost));
        // Nor does whoever asks on wait for ever.
        const auto again = session.value().run("select 8");
        QVERIFY(!again && again.error().is(error::LineLost));
    }
    // Making and changing a hall takes minutes in which its server says nothing; that it works is asked of it on another line.
    void who_works_long_is_waited_for_and_who_fell_silent_is_not_data()
    {
        QTest::addColumn<QByteArray>("silentAt");
        QTest::newRow("a script") << QByteArray("select 9");
        QTest::newRow("a script that is long") << QByteArray("select 'long");
        QTest::newRow("rows") << QByteArray("a row");
    }
    void who_works_long_is_waited_for_and_who_fell_silent_is_not()
    {
        QFETCH(QByteArray, silentAt);
        auto opened = OwnerSession::open(throughProxy());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().log));
        OwnerSession &session = opened.value();
        session.setLookAfter(200ms);
        QVERIFY(session.run("select pg_sleep(1.5); create temporary table many (words text)").ok());
        m_proxy->freezeAt(silentAt);
        const QByteArray many = QByteArray("a row of words\n").repeated(2'000'000);
        const Result<Done> said = silentAt == "a row"          ? session.copy("copy many from stdin", many)
                                  : silentAt == "select 'long" ? session.run("select 'long " + many + "'")
                                                               : session.run("select 9");
        QVERIFY(!said);
        QVERIFY2(said.error().is(error::LineLost), qPrintable(said.error().code + said.error().log));
        const auto again = session.run("select 8");
        QVERIFY(!again && again.error().is(error::LineLost));
    }
    void many_rows_come_in_through_a_slow_line()
    {
        m_proxy->setDelay(20ms);
        auto opened = OwnerSession::open(throughProxy());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().log));
        OwnerSession &session = opened.value();
        session.setLookAfter(200ms);
        QVERIFY(session.run("create temporary table many (words text)").ok());
        QVERIFY(session.copy("copy many from stdin", QByteArray("a row of words\n").repeated(200'000)).ok());
        QCOMPARE(session.value("select count(*) from many")->value_or(QString()), QStringLiteral("200000"));
        // What is wrong in the middle is said, and the session goes on.
        QVERIFY(session.run("create temporary table numbers (n int)").ok());
        const Result<Done> bad = session.copy("copy numbers from stdin", QByteArray("1\n").repeated(500'000) + "x\n");
        QVERIFY(!bad && !bad.error().is(error::LineLost));
        QCOMPARE(session.value("select count(*) from numbers")->value_or(QString()), QStringLiteral("0"));
    }
    void slow_networks_only_take_longer()
    {
        m_proxy->setDelay(60ms);
        QCOMPARE(resultOf(m_line->call("counter.echo", {QStringLiteral("slow")}))->toString(), QStringLiteral("slow"));
    }
    void a_flapping_line_loses_and_doubles_nothing()
    {
        QList<QUuid> ids;
        QList<QFuture<Result<QJsonValue>>> answers;
        for (int i = 0; i < 60; ++i) {
            ids.append(QUuid::createUuid());
            answers.append(m_line->call("counter.enter", {ids.last(), QStringLiteral("flap")},
                                        {.idempotent = true, .attempts = 1000, .budget = 10min}));
            if (i % 6 == 0) {
                m_proxy->cut();
                resultOf(m_line->call("counter.echo", {QStringLiteral("x")}, CallOptions::repeatable())).ok();
            }
        }
        for (const auto &answer : answers)
            QVERIFY(resultOf(answer).ok());
        QCOMPARE(m_hall.asOwner(QStringLiteral("select count(*) from hall.entry where text = 'flap'")).out, QStringLiteral("60"));
    }
    void a_server_killed_during_a_call_and_back_gives_one_entry()
    {
        const QUuid id = QUuid::createUuid();
        // Patient enough to be found asleep on a busy machine; the others give up a silent call much sooner.
        Line patient(throughProxy(), nullptr, LineTiming{.stall = 1min, .firstPause = 20ms, .longestPause = 200ms, .idleCheck = 300ms});
        auto waiting = patient.call("counter.enter_slowly", {id, QStringLiteral("x"), 4.0}, {.idempotent = true, .budget = 5min});
        QVERIFY(QTest::qWaitFor(
            [this] {
                return m_hall.asOwner(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")).out ==
                       QStringLiteral("1");
            },
            60'000));
        m_hall.kill9Server();
        const auto started = m_hall.startServer();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
        const auto answer = resultOf(waiting);
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().log));
        QCOMPARE(entries(id), QStringLiteral("1"));
    }
    void a_backend_that_is_ended_while_idle_costs_no_call()
    {
        m_hall.asOwner(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'clerk'"));
        const QUuid id = QUuid::createUuid();
        const auto answer = resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}));
        QVERIFY2(answer.ok() || answer.error().is(error::OutcomeUnknown), answer ? "" : qPrintable(answer.error().code));
        QVERIFY(resultOf(m_line->call("counter.enter", {id, QStringLiteral("x")}, CallOptions::repeatable())).ok());
        QCOMPARE(entries(id), QStringLiteral("1"));
    }

private:
    SignIn throughProxy()
    {
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"));
        signIn.hosts = {QStringLiteral("127.0.0.1")};
        signIn.ports = {m_proxy->port()};
        signIn.sslMode = QStringLiteral("disable");
        return signIn;
    }
    QString entries(const QUuid &id)
    {
        return m_hall.asOwner(QStringLiteral("select count(*) from hall.entry where request = '%1'").arg(id.toString())).out;
    }

    HallFixture m_hall{lineSource()};
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Line> m_line;
};

YICHUANG_TEST(TestLineFaults)
#include "tst_LineFaults.moc"
