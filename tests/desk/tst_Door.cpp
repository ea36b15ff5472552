// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SmallHall.h"

#include "desk/Door.h"
#include "support/CuttingProxy.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <future>

using namespace yichuang;
using namespace yichuang::test;
using namespace std::chrono_literals;

namespace {

using Entry = QFuture<Result<std::shared_ptr<StaffSession>>>;

const auto Right = QStringLiteral("right-password");

// How long this thread at most did not come round.
class Stalls {
public:
    Stalls()
    {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_beat.start(1ms);
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

}

// Whose login this PC remembers has a line opened while the hall writes the try down. Nothing else is another for it: who comes in, who is
// turned away and with which words, what is counted, and that nobody waits for a hall that says nothing.
class DoorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_hall.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        setPassword("p0801", "right-password");
        setPassword("p0802", "right-of-another");
        m_device = m_hall.signInAs(QStringLiteral("pc01"));
    }

    void init()
    {
        m_hall.value(QStringLiteral("delete from hall.sign_in_try"));
        m_hall.value(QStringLiteral("delete from hall.seat"));
        m_proxy = std::make_unique<CuttingProxy>(m_device.hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        comeToTheDoor();
    }

    void cleanup()
    {
        m_door.reset();
        m_proxy.reset();
    }

    void whose_login_is_remembered_comes_in_once_and_is_counted_once_data()
    {
        QTest::addColumn<QString>("login");
        QTest::newRow("the person's own") << QStringLiteral("p0801");
        QTest::newRow("another's") << QStringLiteral("p0802");
        QTest::newRow("nobody's") << QStringLiteral("p9999");
    }
    void whose_login_is_remembered_comes_in_once_and_is_counted_once()
    {
        QFETCH(QString, login);
        const bool isOwn = login == QLatin1String("p0801");
        m_door->remember(QStringLiteral("p0801"), login);
        const int before = m_proxy->admitted();
        const auto session = cameIn(m_door->signIn(who(Right)));
        QVERIFY(session);
        QCOMPARE(session->login(), QStringLiteral("p0801"));
        QCOMPARE(seats(), QStringLiteral("p0801"));
        QCOMPARE(tries(), QStringLiteral("P0801"));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.locked_login")), QStringLiteral("0"));
        // Its line and its ear; beside them the line that was opened in vain.
        QTRY_COMPARE(m_proxy->admitted() - before, isOwn ? 2 : 3);
        // Whose login it was comes in as if nothing had been.
        QVERIFY(cameIn(m_door->signIn(who(QStringLiteral("right-of-another"), QStringLiteral("P0802"), 2))));
    }

    void another_number_has_no_line_opened_ahead()
    {
        m_door->remember(QStringLiteral("P0802"), QStringLiteral("p0802"));
        const int before = m_proxy->admitted();
        const auto session = cameIn(m_door->signIn(who(Right)));
        QVERIFY(session);
        QTRY_COMPARE(m_proxy->admitted() - before, 2);
    }

    // Neither the words nor the server's log tell whether the number was remembered, or is anybody's.
    void a_wrong_password_is_one_try_and_reads_alike()
    {
        const auto refusal = [this](const QString &number) {
            const qsizetype failed = failedInLog();
            const Error error = turnedAway(m_door->signIn(who(QStringLiteral("wrong"), number)));
            return qMakePair(error.code + QJsonDocument(error.facts).toJson(), failedInLog() - failed);
        };
        const auto first = refusal(QStringLiteral("P0801"));
        QCOMPARE(first.second, 1);
        QVERIFY2(first.first.startsWith(error::SignInRefused.latin1()), qPrintable(first.first));
        m_door->remember(QStringLiteral("P0801"), QStringLiteral("p0801"));
        QCOMPARE(refusal(QStringLiteral("P0801")), first);
        QCOMPARE(refusal(QStringLiteral("P7777")), first);
        QCOMPARE(tries(), QStringLiteral("P0801 P0801 P7777"));
        QCOMPARE(seats(), QString());
    }

    // The right password opened a line, and nobody comes in by it.
    void who_tried_too_often_stays_outside()
    {
        m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no, at) select 'P0801', now() from generate_series(1, 30)"));
        const auto unlocked = qScopeGuard([this] {
            m_hall.value(QStringLiteral("delete from hall.locked_login"));
            m_hall.value(QStringLiteral("alter role p0801 login"));
        });
        m_door->remember(QStringLiteral("P0801"), QStringLiteral("p0801"));
        QCOMPARE(turnedAway(m_door->signIn(who(Right))).code, error::SignInLocked);
        QCOMPARE(seats(), QString());
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from pg_stat_activity where usename = 'p0801'")), QStringLiteral("0"));
    }

    void who_sets_out_ahead_comes_in_once_and_the_next_try_is_another()
    {
        m_door->signInAhead(who(Right));
        QVERIFY(cameIn(m_door->signIn(who(Right))));
        QCOMPARE(tries(), QStringLiteral("P0801"));
        QVERIFY(cameIn(m_door->signIn(who(Right))));
        QCOMPARE(tries(), QStringLiteral("P0801 P0801"));
        m_door->signInAhead(who(QStringLiteral("wrong")));
        QCOMPARE(turnedAway(m_door->signIn(who(QStringLiteral("wrong")))).code, error::SignInRefused);
        QCOMPARE(tries(), QStringLiteral("P0801 P0801 P0801"));
    }

    // A machine that works for others, too, may be late for that alone: one of three times the thread is held up by nothing of ours.
    void a_line_that_nobody_opens_holds_up_no_window_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<bool>("locked");
        QTest::newRow("of another, given up while it is opened") << QStringLiteral("p0802") << false;
        QTest::newRow("of who tried too often, given up while it is opened") << QStringLiteral("p0801") << true;
        QTest::newRow("of the person") << QStringLiteral("p0801") << false;
        QTest::newRow("of the person, and none was remembered") << QString() << false;
    }
    void a_line_that_nobody_opens_holds_up_no_window()
    {
        QFETCH(QString, login);
        QFETCH(bool, locked);
        const auto unlocked = qScopeGuard([this] {
            m_hall.value(QStringLiteral("delete from hall.locked_login"));
            m_hall.value(QStringLiteral("alter role p0801 login"));
        });
        // The PC itself is let in, and nobody for a while after it.
        m_proxy->setDoor(30s);
        comeToTheDoor();
        m_door->remember(QStringLiteral("P0801"), login);
        if (locked)
            m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no, at) select 'P0801', now() from generate_series(1, 30)"));
        qint64 held = 1'000'000;
        for (int i = 0; i < 3 && held > 50; ++i) {
            const Stalls stalls;
            const Error error = turnedAway(m_door->signIn(who(Right)));
            QVERIFY2(error.is(locked ? error::SignInLocked : error::LineLost), qPrintable(error.code + error.log));
            // The passage goes, and what is left of it.
            QTRY_VERIFY(m_door->findChildren<QObject *>().isEmpty());
            held = std::min(held, stalls.longest());
        }
        QVERIFY2(held <= 50, qPrintable(QString::number(held)));
    }

    // What became of the line before the try was written down is not what becomes of who comes in after that.
    void whatever_kept_the_line_out_before_the_try_was_counted_keeps_nobody_out_after_it_data()
    {
        QTest::addColumn<QString>("shut");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a hall that took nobody in yet")
            << QStringLiteral("update pg_database set datallowconn = false where datname = 'hall'")
            << QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'")
            << QByteArrayLiteral("not currently accepting");
        QTest::newRow("a login that was shut out") << QStringLiteral("alter role p0801 nologin") << QStringLiteral("alter role p0801 login")
                                                   << QByteArrayLiteral("not permitted to log in");
    }
    void whatever_kept_the_line_out_before_the_try_was_counted_keeps_nobody_out_after_it()
    {
        QFETCH(QString, shut);
        QFETCH(QString, open);
        QFETCH(QByteArray, words);
        m_door->remember(QStringLiteral("P0801"), QStringLiteral("p0801"));
        m_hall.value(QStringLiteral("insert into hall.attempt_turn (subject) values ('device:pc01') on conflict do nothing"));
        m_hall.value(QStringLiteral("delete from hall.setting where key = 'go'"));
        // No try is written down before it is told to go on.
        const auto held = std::async(std::launch::async, [this] {
            return m_hall.fixture().asOwner(
                QStringLiteral("do $$ begin perform from hall.attempt_turn for update; while not exists (select from hall.setting where "
                               "key = 'go') loop perform pg_sleep(0.05); end loop; end $$"));
        });
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")),
                     QStringLiteral("1"));
        m_hall.value(shut);
        const auto opened = qScopeGuard([this, &open] {
            m_hall.value(open);
            m_hall.value(QStringLiteral("insert into hall.setting (key, value) values ('go', '1') on conflict do nothing"));
        });
        const qsizetype before = inLog(words);
        const Entry entry = m_door->signIn(who(Right));
        QTRY_VERIFY(inLog(words) > before);
        QVERIFY(!entry.isFinished());
        m_hall.value(open);
        m_hall.value(QStringLiteral("insert into hall.setting (key, value) values ('go', '1')"));
        QVERIFY(cameIn(entry));
        QCOMPARE(tries(), QStringLiteral("P0801"));
        QCOMPARE(seats(), QStringLiteral("p0801"));
    }

    // By itself, or when the person presses Enter again: then nobody waits for the PC's next try.
    void a_hall_that_is_just_coming_back_lets_in()
    {
        m_door->remember(QStringLiteral("P0801"), QStringLiteral("p0801"));
        m_hall.fixture().kill9Server();
        QTRY_VERIFY(!m_door->isConnected());
        Entry entry = m_door->signIn(who(Right));
        QVERIFY(m_hall.fixture().startServer());
        std::shared_ptr<StaffSession> session = cameIn(entry);
        for (int i = 0; i < 5 && !session; ++i) {
            QCOMPARE(turnedAway(entry).code, error::LineLost);
            entry = m_door->signIn(who(Right));
            session = cameIn(entry);
        }
        QVERIFY(session);
        QCOMPARE(tries(), QStringLiteral("P0801"));
        QCOMPARE(seats(), QStringLiteral("p0801"));
    }

    // Five presses would lock the number, and no password was ever wrong.
    void presses_that_proved_no_password_are_one_try_data()
    {
        QTest::addColumn<QString>("shut");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("code");
        QTest::newRow("a hall that is coming back")
            << QStringLiteral("update pg_database set datallowconn = false where datname = 'hall'")
            << QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'") << QString(error::LineLost);
        QTest::newRow("a hall that is being upgraded")
            << QStringLiteral("comment on schema hall is 'upgrading to 9999 9.9.9'") << QString() << QString(error::LineLost);
        QTest::newRow("a login that is open too often")
            << QStringLiteral("alter role p0801 connection limit 0") << QStringLiteral("alter role p0801 connection limit 6")
            << QString(error::SignInRefused);
        QTest::newRow("a seat that is taken")
            << QStringLiteral(
                   "insert into hall.seat (staff_id, login, window_no) select id, login, 1 from hall.staff where login = 'p0802'")
            << QStringLiteral("delete from hall.seat") << QStringLiteral("YC201");
    }
    void presses_that_proved_no_password_are_one_try()
    {
        QFETCH(QString, shut);
        QFETCH(QString, open);
        QFETCH(QString, code);
        if (open.isEmpty())
            open = QStringLiteral("comment on schema hall is '%1'")
                       .arg(m_hall.value(QStringLiteral("select obj_description('hall'::regnamespace, 'pg_namespace')")));
        m_hall.value(shut);
        const auto opened = qScopeGuard([this, &open] { m_hall.value(open); });
        for (int i = 0; i < 8; ++i)
            QCOMPARE(turnedAway(m_door->signIn(who(Right, i % 2 ? QStringLiteral("P0801") : QStringLiteral(" p0801")))).code, code);
        QCOMPARE(tries(), QStringLiteral("P0801"));
        m_hall.value(open);
        QVERIFY(cameIn(m_door->signIn(who(Right))));
        QCOMPARE(tries(), QStringLiteral("P0801"));
        // Who came in has used it up.
        QVERIFY(cameIn(m_door->signIn(who(Right))));
        QCOMPARE(tries(), QStringLiteral("P0801 P0801"));
    }

    // However often the hall was away in between, as many wrong passwords are heard as the rule lets, and no more.
    void a_try_that_is_kept_is_good_for_one_password()
    {
        const auto unlocked = qScopeGuard([this] {
            m_hall.value(QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'"));
            m_hall.value(QStringLiteral("delete from hall.locked_login"));
            m_hall.value(QStringLiteral("alter role p0801 login"));
        });
        const int most = m_hall.value(QStringLiteral("select hall.rule('sign_in_tries')")).toInt();
        const qsizetype before = failedInLog();
        QString code;
        for (int i = 0; i < 2 * most; ++i) {
            m_hall.value(QStringLiteral("update pg_database set datallowconn = false where datname = 'hall'"));
            code = turnedAway(m_door->signIn(who(Right))).code;
            m_hall.value(QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'"));
            if (code == error::SignInLocked)
                break;
            QCOMPARE(code, QString(error::LineLost));
            QCOMPARE(turnedAway(m_door->signIn(who(QStringLiteral("wrong")))).code, QString(error::SignInRefused));
        }
        QCOMPARE(code, QString(error::SignInLocked));
        QVERIFY(failedInLog() - before <= most);
        QCOMPARE(turnedAway(m_door->signIn(who(Right))).code, QString(error::SignInLocked));
    }

    // Whoever was shut out meanwhile, by wrong tries elsewhere, reads for how long.
    void a_try_that_is_kept_opens_no_number_that_was_locked_since()
    {
        m_hall.value(QStringLiteral("update pg_database set datallowconn = false where datname = 'hall'"));
        const auto unlocked = qScopeGuard([this] {
            m_hall.value(QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'"));
            m_hall.value(QStringLiteral("delete from hall.locked_login"));
            m_hall.value(QStringLiteral("alter role p0801 login"));
        });
        QCOMPARE(turnedAway(m_door->signIn(who(Right))).code, QString(error::LineLost));
        m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no, at) select 'P0801', now() from generate_series(1, 30)"));
        m_hall.value(QStringLiteral("alter role p0801 nologin"));
        m_hall.value(QStringLiteral("update pg_database set datallowconn = true where datname = 'hall'"));
        const Error locked = turnedAway(m_door->signIn(who(Right)));
        QCOMPARE(locked.code, QString(error::SignInLocked));
        QVERIFY(locked.facts[u"wait_seconds"].toInt() > 0);
        QCOMPARE(seats(), QString());
    }

private:
    static Credentials who(const QString &secret, const QString &number = QStringLiteral("P0801"), int window = 1)
    {
        return {.workNo = number, .password = secret, .window = window, .device = QStringLiteral("pc"), .takeOver = true};
    }

    void comeToTheDoor()
    {
        SignIn device = m_device;
        device.hosts = {QStringLiteral("127.0.0.1")};
        device.ports = {m_proxy->port()};
        device.sslMode = QStringLiteral("disable");
        m_door = std::make_unique<Door>(device);
        QTRY_VERIFY(m_door->isConnected());
    }

    static std::shared_ptr<StaffSession> cameIn(const Entry &entry)
    {
        if (!QTest::qWaitFor([&entry] { return entry.isFinished(); }, 60'000))
            return nullptr;
        const auto result = entry.result();
        if (!result)
            qWarning("turned away: %s %s", qPrintable(result.error().code), qPrintable(result.error().log));
        return result ? *result : nullptr;
    }

    static Error turnedAway(const Entry &entry)
    {
        if (!QTest::qWaitFor([&entry] { return entry.isFinished(); }, 60'000))
            return {QStringLiteral("no answer"), {}, {}};
        const auto result = entry.result();
        return result ? Error{QStringLiteral("came in"), {}, {}} : result.error();
    }

    QString tries()
    {
        return m_hall.value(QStringLiteral("select coalesce(string_agg(work_no, ' ' order by at), '') from hall.sign_in_try"));
    }
    QString seats() { return m_hall.value(QStringLiteral("select coalesce(string_agg(login, ' ' order by login), '') from hall.seat")); }

    void setPassword(const char *login, const char *secret)
    {
        m_hall.value(QStringLiteral("alter role %1 password '%2'").arg(QLatin1String(login), QLatin1String(secret)));
    }

    qsizetype inLog(const QByteArray &words)
    {
        QFile log(m_hall.fixture().server().logFile());
        return log.open(QIODevice::ReadOnly) ? log.readAll().count(words) : -1;
    }
    qsizetype failedInLog() { return inLog("password authentication failed"); }

    SmallHall m_hall;
    SignIn m_device;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<Door> m_door;
};

YICHUANG_TEST(DoorTest)
#include "tst_Door.moc"
