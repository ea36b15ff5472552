// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ScramVerifier.h"
#include "sql/RuleHall.h"

#include <QScopeGuard>
#include <QtTest>

#include <csignal>
#include <future>

using namespace yichuang;
using namespace yichuang::test;

// A password that is replaced is replaced for whoever sits under it: none of its sessions is left to choose the next one.
class TestGivenPasswords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whoSitsUnderTheOldOneIsOutAndChoosesNone();
    void whoHoldsTheLoginsRowIsOutAllTheSame();
    void whoseRowIsHeldByWhatNothingEndsIsServedByNobody();
    void whoCameInBeforeItChoosesNone();
    void whoCameInWhileItWasBeingWrittenChoosesNone();
    void whoLookedBeforeItWasWrittenLooksAgain();
    void whoSeesTheHallAsItWasChoosesNone();
    void whereNoKeeperIsAwakeItIsChosenAfterAMinute();
    void whoCameInWhileThePasswordWasBeingSaidIsNotBelievedAfterIt();
    void whoWritesTheLoginsSettingsMeanwhileKeepsNoOldPassword();
    void whatAnOldSessionSetInBetweenIsSetAgain();
    void whoComesInWhileTheKeeperSetsItAgainIsNotThere();
    void whomTheSameSecondShutsOutHasItWrittenInTheNext();
    void aVerifierThatIsNoneEndsNobody();
    void whoChangesItsOwnEndsTheOtherSessions();

private:
    std::unique_ptr<OwnerSession> signedIn(const QString &login) { return opened(m_hall.fixture().signInAs(login)); }
    std::unique_ptr<OwnerSession> signedIn(const QString &login, const QString &with)
    {
        return opened(m_hall.fixture().signInAs(login, with));
    }
    static std::unique_ptr<OwnerSession> opened(const SignIn &signIn)
    {
        auto session = OwnerSession::open(signIn);
        return session ? std::make_unique<OwnerSession>(std::move(session).value()) : nullptr;
    }
    static QByteArray chosen(const char *password)
    {
        return "select counter.change_password('" + scramVerifier(QString::fromLatin1(password)) + "')";
    }
    Said give(const char *workNo, const QString &verifier)
    {
        return m_hall.call(QStringLiteral("p0896"),
                           QStringLiteral("security.staff_password(%1, '%2', '%3')").arg(newRequest(), QLatin1String(workNo), verifier));
    }
    Said give(const char *workNo) { return give(workNo, QString::fromLatin1(scramVerifier(QStringLiteral("given-at-the-desk")))); }
    QString stored(const QString &login)
    {
        return m_hall.value(QStringLiteral("select rolpassword from pg_authid where rolname = '%1'").arg(login));
    }
    // As if the new one had been written then.
    void writtenAt(const char *when)
    {
        m_hall.value(QStringLiteral("update hall.given_password set at = %1; select 1").arg(QLatin1String(when)));
    }
    // The keeper, when its second has come: it closes the login, and in its next one nobody is in it.
    void keepersSecond()
    {
        writtenAt("now() - interval '2 seconds'");
        QCOMPARE(m_hall.tidy()["passwords"].toInt(), 0);
        QCOMPARE(waiting(), QStringLiteral("1"));
        QCOMPARE(m_hall.value("select count(*) from hall.locked_login"), QStringLiteral("1"));
        QCOMPARE(m_hall.tidy()["passwords"].toInt(), 1);
        opensAgain();
    }
    // The two seconds for which it was closed are over.
    void opensAgain()
    {
        m_hall.value("update hall.locked_login set until = now(); select 1");
        DONE(m_hall.tidy());
        QCOMPARE(m_hall.value("select count(*) from hall.locked_login"), QStringLiteral("0"));
    }
    // The administrator's transaction that is not over.
    std::unique_ptr<OwnerSession> giving(const char *workNo, const char *password)
    {
        auto gives = signedIn(QStringLiteral("p0896"));
        const auto given =
            gives->run(QStringLiteral("begin; select security.staff_password(%1, '%2', '%3')")
                           .arg(newRequest(), QLatin1String(workNo), QString::fromLatin1(scramVerifier(QString::fromLatin1(password))))
                           .toUtf8());
        if (!given)
            qFatal("no password is given: %s", qPrintable(given.error().log));
        return gives;
    }
    QString waiting() { return m_hall.value("select count(*) from hall.given_password"); }

    RuleHall m_hall;
};

void TestGivenPasswords::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void TestGivenPasswords::init()
{
    m_hall.value("delete from hall.given_password; select 1");
}

void TestGivenPasswords::whoSitsUnderTheOldOneIsOutAndChoosesNone()
{
    const QString clerk = QStringLiteral("p0805");
    const auto thief = signedIn(clerk);
    QVERIFY(thief && thief->run("select counter.sign_in(5, 'pc', true)").ok());
    const Said given = give("P0805");
    DONE(given);
    QCOMPARE(given.value.toObject(), QJsonObject());
    const QString written = stored(clerk);
    QVERIFY(!thief->run(chosen("the-thiefs")).ok());
    QCOMPARE(stored(clerk), written);
    // Nobody chooses before the keeper has ended whoever came in meanwhile.
    const auto early = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(early);
    const auto soon = early->run(chosen("chosen-by-oneself"));
    QVERIFY(!soon && soon.error().is(QLatin1String("YC703")));
    keepersSecond();
    QVERIFY(!early->run("select 1").ok());
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner);
    const auto sat = owner->run("select counter.heartbeat(null, false)");
    QVERIFY(!sat && sat.error().is(QLatin1String("YC003")));
    QVERIFY(owner->run(chosen("chosen-by-oneself")).ok());
    QVERIFY(owner->run("select counter.sign_in(5, 'pc', true)").ok());
    // Nothing is left for the keeper to set again.
    QCOMPARE(waiting(), QStringLiteral("0"));
    const QString own = stored(clerk);
    DONE(m_hall.tidy());
    QCOMPARE(stored(clerk), own);
    QVERIFY(owner->run("select counter.heartbeat(null, false)").ok());
}

// The rows of the person and of the login, in a transaction that is not over.
void TestGivenPasswords::whoHoldsTheLoginsRowIsOutAllTheSame()
{
    const QString clerk = QStringLiteral("p0806");
    const auto thief = signedIn(clerk);
    QVERIFY(thief && thief->run("begin;" + chosen("the-thiefs")).ok());
    const Said given = give("P0806");
    DONE(given);
    QCOMPARE(given.value.toObject(), QJsonObject());
    QVERIFY(!thief->run("commit").ok());
    QVERIFY(signedIn(clerk, QStringLiteral("given-at-the-desk")));
    QVERIFY(!signedIn(clerk, QStringLiteral("the-thiefs")));
}

void TestGivenPasswords::whoseRowIsHeldByWhatNothingEndsIsServedByNobody()
{
    const QString clerk = QStringLiteral("p0807");
    DONE(m_hall.sit(clerk, 7));
    const SignIn old = m_hall.fixture().signInAs(clerk);
    const auto holder = opened(m_hall.fixture().ownerSignIn());
    QVERIFY(holder && holder->run("begin; select from hall.staff where login = 'p0807' for update; alter role p0807 createrole").ok());
    const Said given = give("P0807");
    DONE(given);
    QCOMPARE(given["later"], QJsonValue(true));
    const auto thief = opened(old);
    QVERIFY(thief);
    for (const QByteArray &call : {QByteArray("select counter.heartbeat(null, false)"), chosen("the-thiefs")}) {
        const auto said = thief->run(call);
        QVERIFY2(!said && said.error().is(QLatin1String("YC003")), call.constData());
    }
    DONE(m_hall.tidy());
    QVERIFY(!thief->run("select 1").ok());
    QCOMPARE(waiting(), QStringLiteral("1"));
    QVERIFY(holder->run("rollback").ok());
    DONE(m_hall.tidy());
    QVERIFY(!opened(old));
    keepersSecond();
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner && owner->run(chosen("chosen-by-oneself")).ok());
    QCOMPARE(waiting(), QStringLiteral("0"));
}

// With the old password, in the moment before the new one was committed: as if it had begun before.
void TestGivenPasswords::whoCameInBeforeItChoosesNone()
{
    const QString clerk = QStringLiteral("p0808");
    DONE(give("P0808"));
    const auto thief = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(thief);
    writtenAt("clock_timestamp()");
    const auto chose = thief->run(chosen("the-thiefs"));
    QVERIFY(!chose && chose.error().is(QLatin1String("YC003")));
    keepersSecond();
    QVERIFY(!thief->run("select 1").ok());
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner && owner->run(chosen("chosen-by-oneself")).ok());
}

// The old password opens until the new one is committed, and nothing in the hall can tell afterwards which of them a session came in with.
void TestGivenPasswords::whoCameInWhileItWasBeingWrittenChoosesNone()
{
    const QString clerk = QStringLiteral("p0812");
    const SignIn old = m_hall.fixture().signInAs(clerk);
    const auto gives = giving("P0812", "given-at-the-desk");
    const auto thief = opened(old);
    QVERIFY(thief && gives->run("commit").ok());
    const QString given = stored(clerk);
    const auto chose = thief->run(chosen("the-thiefs"));
    QVERIFY(!chose && chose.error().is(QLatin1String("YC703")));
    QCOMPARE(stored(clerk), given);
    QCOMPARE(waiting(), QStringLiteral("1"));
    keepersSecond();
    QVERIFY(!thief->run("select 1").ok());
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner && owner->run(chosen("chosen-by-oneself")).ok());
    QVERIFY(signedIn(clerk, QStringLiteral("chosen-by-oneself")) && !signedIn(clerk, QStringLiteral("the-thiefs")));
}

// A call that looked, found nothing, and ends other sessions while the administrator commits. They stand still and end late, so that it is
// looking back when the new password is there.
void TestGivenPasswords::whoLookedBeforeItWasWrittenLooksAgain()
{
    const QString clerk = QStringLiteral("p0814");
    const SignIn old = m_hall.fixture().signInAs(clerk);
    const auto gives = giving("P0814", "given-at-the-desk");
    const auto thief = opened(old);
    QVERIFY(thief);
    std::vector<std::unique_ptr<OwnerSession>> others;
    std::vector<pid_t> still;
    const auto goOn = qScopeGuard([&still] {
        for (const pid_t process : still)
            ::kill(process, SIGCONT);
    });
    for (int i = 0; i < 3; ++i) {
        others.push_back(opened(old));
        QVERIFY(others.back());
        const auto process = others.back()->value("select pg_backend_pid()");
        QVERIFY(process && process.value());
        still.push_back(process.value()->toInt());
        QCOMPARE(::kill(still.back(), SIGSTOP), 0);
    }
    auto chooses = std::async(std::launch::async, [&thief] { return thief->run(chosen("the-thiefs")); });
    const bool looked = QTest::qWaitFor(
        [&] {
            return m_hall.value("select count(*) from pg_stat_activity where usename = 'p0814' and wait_event = 'BackendTermination'") ==
                   QLatin1String("1");
        },
        60'000);
    const bool committed = gives->run("commit").ok();
    const auto chose = chooses.get();
    QVERIFY(looked && committed);
    QVERIFY(!chose);
    QVERIFY2(chose.error().is(QLatin1String("YC703")) || chose.error().is(QLatin1String("XX000")), qPrintable(chose.error().log));
    QVERIFY(signedIn(clerk, QStringLiteral("given-at-the-desk")) && !signedIn(clerk, QStringLiteral("the-thiefs")));
    QCOMPARE(waiting(), QStringLiteral("1"));
    QCOMPARE(m_hall.value("select must_change from hall.staff where login = 'p0814'"), QStringLiteral("t"));
}

// Looking again shows nothing to who looks at what was there when he began.
void TestGivenPasswords::whoSeesTheHallAsItWasChoosesNone()
{
    const QString clerk = QStringLiteral("p0815");
    const SignIn old = m_hall.fixture().signInAs(clerk);
    const auto gives = giving("P0815", "given-at-the-desk");
    const auto thief = opened(old);
    QVERIFY(thief && thief->run("begin isolation level repeatable read; select 1 from pg_roles limit 1").ok());
    QVERIFY(gives->run("commit").ok());
    const auto chose = thief->run(chosen("the-thiefs"));
    QVERIFY(!chose && chose.error().is(QLatin1String("YC108")));
    QVERIFY(!signedIn(clerk, QStringLiteral("the-thiefs")));
}

void TestGivenPasswords::whereNoKeeperIsAwakeItIsChosenAfterAMinute()
{
    const QString clerk = QStringLiteral("p0816");
    DONE(give("P0816"));
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner);
    writtenAt("now() - interval '30 seconds'");
    const auto soon = owner->run(chosen("chosen-by-oneself"));
    QVERIFY(!soon && soon.error().is(QLatin1String("YC703")));
    writtenAt("now() - interval '61 seconds'");
    QVERIFY(owner->run(chosen("chosen-by-oneself")).ok());
    QCOMPARE(waiting(), QStringLiteral("0"));
    QVERIFY(signedIn(clerk, QStringLiteral("chosen-by-oneself")));
}

// `yichuangctl password` may stand five seconds between the row and its commit, and the old password opens until then.
void TestGivenPasswords::whoCameInWhileThePasswordWasBeingSaidIsNotBelievedAfterIt()
{
    const QString judge = m_hall.value("select pg_get_functiondef('hall.demand_not_replaced(name)'::regprocedure)");
    const QString minute = QStringLiteral("interval '1 minute'");
    QCOMPARE(judge.count(minute), 1);
    const auto restored = qScopeGuard([&] { m_hall.value(judge + QStringLiteral("; select 1")); });
    m_hall.value(QString(judge).replace(minute, QStringLiteral("interval '0 minutes'")) + QStringLiteral("; select 1")); // it is over
    const QString clerk = QStringLiteral("p0803");
    DONE(give("P0803"));
    const auto thief = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(thief);
    const auto cameIn = [&](const char *after) {
        m_hall.value(QStringLiteral("update hall.given_password g set at = a.backend_start - interval '%1' from pg_stat_activity a"
                                    " where a.usename = g.login; select 1")
                         .arg(QLatin1String(after)));
    };
    cameIn("5.5 seconds");
    const auto chose = thief->run(chosen("the-thiefs"));
    QVERIFY(!chose && chose.error().is(QLatin1String("YC003")));
    cameIn("6.5 seconds");
    QVERIFY(thief->run(chosen("chosen-by-oneself")).ok());
}

// Of a login that has done away with all of its settings, both write the first one anew.
void TestGivenPasswords::whoWritesTheLoginsSettingsMeanwhileKeepsNoOldPassword()
{
    const QString clerk = QStringLiteral("p0804");
    const auto wait = [this](const char *time) {
        m_hall.value(
            QStringLiteral("alter function hall.give_password(name, int) set lock_timeout = '%1'; select 1").arg(QLatin1String(time)));
    };
    const auto restored = qScopeGuard([&] { wait("500ms"); });
    wait("60s");
    m_hall.value("alter role p0804 reset all; select 1");
    const auto holder = opened(m_hall.fixture().ownerSignIn());
    QVERIFY(holder && holder->run("begin; alter role p0804 set work_mem = '5MB'").ok());
    auto giving = std::async(std::launch::async, [this] { return give("P0804"); });
    const bool waits = QTest::qWaitFor(
        [&] {
            return m_hall.value("select count(*) from pg_stat_activity where usename = 'p0896' and wait_event_type = 'Lock'") ==
                   QLatin1String("1");
        },
        60'000);
    const bool written = holder->run("commit").ok();
    const Said given = giving.get();
    QVERIFY(waits && written);
    DONE(given);
    QCOMPARE(given["later"], QJsonValue(true));
    DONE(m_hall.tidy());
    keepersSecond();
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner && owner->run(chosen("chosen-by-oneself")).ok());
}

void TestGivenPasswords::whatAnOldSessionSetInBetweenIsSetAgain()
{
    const QString clerk = QStringLiteral("p0809");
    DONE(give("P0809"));
    const QString given = stored(clerk);
    const auto thief = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(thief && thief->run("alter role p0809 password '" + scramVerifier(QStringLiteral("the-thiefs")) + "'").ok());
    QVERIFY(stored(clerk) != given);
    writtenAt("now() + interval '1 minute'"); // it is not yet time
    QCOMPARE(m_hall.tidy()["passwords"].toInt(), 0);
    keepersSecond();
    QCOMPARE(stored(clerk), given);
    QVERIFY(!signedIn(clerk, QStringLiteral("the-thiefs")));
    QCOMPARE(waiting(), QStringLiteral("0"));
    QCOMPARE(m_hall.tidy()["passwords"].toInt(), 0);
}

// What such a session set opens until the keeper's word is committed. Nobody comes in with it then: whoever did would be ended by nothing,
// and could set another one.
void TestGivenPasswords::whoComesInWhileTheKeeperSetsItAgainIsNotThere()
{
    const QString clerk = QStringLiteral("p0817"), theThiefs = QStringLiteral("the-thiefs");
    DONE(give("P0817"));
    const auto thief = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(thief && thief->run("alter role p0817 password '" + scramVerifier(theThiefs) + "'").ok());
    writtenAt("now() - interval '2 seconds'");
    // In the moment before the login is closed, too.
    const auto keeper = opened(m_hall.fixture().ownerSignIn());
    QVERIFY(keeper && keeper->run("begin; select hall.finish_passwords()").ok());
    const auto early = signedIn(clerk, theThiefs);
    QVERIFY(early && keeper->run("commit").ok());
    QVERIFY(!signedIn(clerk, theThiefs));
    m_hall.value("update hall.locked_login set until = now() - interval '1 second'; select 1"); // its two seconds are over
    QVERIFY(keeper->run("begin; select hall.finish_passwords()").ok());
    QVERIFY(!early->run("select 1").ok());
    QVERIFY(!signedIn(clerk, theThiefs));
    // Nor does another keeper open it meanwhile.
    DONE(m_hall.tidy());
    QVERIFY(!signedIn(clerk, theThiefs));
    QVERIFY(keeper->run("commit").ok());
    QCOMPARE(waiting(), QStringLiteral("0"));
    opensAgain();
    QVERIFY(!signedIn(clerk, theThiefs));
    const auto owner = signedIn(clerk, QStringLiteral("given-at-the-desk"));
    QVERIFY(owner && owner->run(chosen("chosen-by-oneself")).ok());
}

// Whoever held up others is shut out by the same call, which shuts nobody out before it is committed: whatever else it has to do, passwords
// come first, and are written to logins that were shut before.
void TestGivenPasswords::whomTheSameSecondShutsOutHasItWrittenInTheNext()
{
    DONE(give("P0813"));
    writtenAt("now() - interval '2 seconds'");
    m_hall.value(
        "insert into hall.trace (what, data) select 'keeper.ended_session', '{\"login\": \"p0813\"}' from generate_series(1, 3); select 1");
    QCOMPARE(m_hall.tidy()["passwords"].toInt(-1), 0);
    QCOMPARE(waiting(), QStringLiteral("1"));
    // It was shut out for what it did, not for the password's two seconds.
    QCOMPARE(m_hall.value("select login || ' ' || (until > now() + interval '1 minute') from hall.locked_login"),
             QStringLiteral("p0813 true"));
    QCOMPARE(m_hall.tidy()["passwords"].toInt(-1), 1);
    QCOMPARE(waiting(), QStringLiteral("0"));
    QCOMPARE(m_hall.value("select count(*) from hall.locked_login"), QStringLiteral("1"));
    opensAgain();
}

void TestGivenPasswords::aVerifierThatIsNoneEndsNobody()
{
    const auto clerk = signedIn(QStringLiteral("p0810"));
    QVERIFY(clerk && clerk->run("select counter.sign_in(10, 'pc', true)").ok());
    REFUSED(give("P0810", QStringLiteral("clear-words")), "YC303");
    REFUSED(m_hall.call(QStringLiteral("p0810"), QStringLiteral("counter.change_password('clear-words')")), "YC303");
}

// Who changes it because somebody saw it is helped.
void TestGivenPasswords::whoChangesItsOwnEndsTheOtherSessions()
{
    const QString clerk = QStringLiteral("p0811");
    const SignIn old = m_hall.fixture().signInAs(clerk);
    const auto own = opened(old), other = opened(old);
    QVERIFY(own && other && other->run("begin; alter role p0811 password '" + scramVerifier(QStringLiteral("the-thiefs")) + "'").ok());
    QVERIFY(own->run(chosen("chosen-by-oneself")).ok());
    QVERIFY(!other->run("commit").ok());
    QVERIFY(own->run("select counter.sign_in(11, 'pc', true)").ok());
    QVERIFY(!opened(old));
    QVERIFY(signedIn(clerk, QStringLiteral("chosen-by-oneself")));
}

YICHUANG_TEST(TestGivenPasswords)
#include "tst_GivenPasswords.moc"
