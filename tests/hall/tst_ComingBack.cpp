// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/Line.h"
#include "hall/LiveFeed.h"
#include "hall/OwnerSession.h"
#include "hall/Retry.h"
#include "support/CuttingProxy.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace yichuang;
using namespace yichuang::test;
using namespace std::chrono_literals;

namespace {

// What a window has of the hall: a line with a call on it, and a feed that looks after its connection so often that all find it lost at
// about the same time.
class Window {
public:
    Window(const SignIn &signIn, std::chrono::milliseconds check)
        : m_line(signIn)
        , m_feed(signIn, nullptr, {.pause = 10ms, .regular = 24h, .check = check})
    {
        QObject::connect(&m_feed, &LiveFeed::changed, &m_feed, [this] { m_listens = true; });
        ask();
    }

    // Whoever sits there waits, however long it takes.
    void ask() { m_answer = m_line.call("counter.echo", {QStringLiteral("here")}, {.idempotent = true, .attempts = 1000, .budget = 24h}); }
    void forget() { m_listens = false; }
    bool isBack() const { return m_listens && m_answer.isFinished(); }
    bool isAnswered() const
    {
        const auto answer = m_answer.result();
        return answer && answer->toString() == QLatin1String("here");
    }

private:
    Line m_line;
    LiveFeed m_feed;
    QFuture<Result<QJsonValue>> m_answer;
    bool m_listens = false;
};

}

// All windows of a hall lose it together and want it back together. Then each try that is given up costs the server as much as one that
// gets in, so what is bounded here is the tries, on whatever machine. YICHUANG_WINDOWS says how many windows, for who measures.
class TestComingBack : public QObject {
    Q_OBJECT

    static constexpr auto Patience = 600'000;

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
        m_hall.value(QStringLiteral("alter system set log_connections = on; select pg_reload_conf()"));
    }
    void cleanup() { m_windows.clear(); }

    void all_are_back_after_the_server_was_killed()
    {
        open(m_hall.signInAs(QStringLiteral("clerk")));
        m_hall.kill9Server();
        const qsizetype before = connectionsInLog();
        leave();
        const auto started = m_hall.startServer();
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        comeBack([&] { return connectionsInLog() - before; });
    }
    void all_get_through_a_door_that_lets_in_one_after_another_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("in the morning") << false;
        QTest::newRow("after the line was cut") << true;
    }
    void all_get_through_a_door_that_lets_in_one_after_another()
    {
        QFETCH(bool, again);
        CuttingProxy proxy(m_hall.server().socketFolder() + QStringLiteral("/.s.PGSQL.5432"));
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"));
        signIn.hosts = {QStringLiteral("127.0.0.1")};
        signIn.ports = {proxy.port()};
        signIn.sslMode = QStringLiteral("disable");
        if (again)
            open(signIn);
        // Four times as long for all as the first try lasts.
        proxy.setDoor(8'000ms / (2 * m_count));
        const int before = proxy.admitted();
        if (again) {
            proxy.cut();
            leave();
        } else {
            make(signIn);
        }
        comeBack([&] { return proxy.admitted() - before; });
        m_windows.clear();
    }

    // However patient a try is: who has several hosts does not stand before a silent one for long.
    void of_several_hosts_one_that_says_nothing_is_passed_over()
    {
        const QString socket = m_hall.server().socketFolder() + QStringLiteral("/.s.PGSQL.5432");
        CuttingProxy silent(socket);
        CuttingProxy alive(socket);
        silent.setFrozen(true);
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"));
        signIn.hosts = {QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.1")};
        signIn.ports = {silent.port(), alive.port()};
        signIn.sslMode = QStringLiteral("disable");
        for (int tries = 0; tries < 4; ++tries) { // in an order that chance gives
            Line line(signIn);
            const auto opened = resultOf(line.opened());
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().log));
        }
        QVERIFY(signIn.route(retry::patience(0))->options.contains(QLatin1String("connect_timeout=2;")));
        QVERIFY(signIn.route(retry::patience(100))->options.contains(QLatin1String("connect_timeout=8;")));
        signIn.hosts.resize(1);
        signIn.ports.resize(1);
        QVERIFY(signIn.route(retry::patience(100))->options.contains(QLatin1String("connect_timeout=16;")));
    }
    // A Unix socket turns away whom its queue has no room for, where a network lets him wait.
    void who_finds_the_queue_full_is_not_refused_and_comes_in_later()
    {
        const SignIn real = m_hall.signInAs(QStringLiteral("clerk"));
        QTemporaryDir folder;
        const QByteArray socket = QFile::encodeName(folder.filePath(QStringLiteral(".s.PGSQL.5432")));
        const int door = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, socket.constData(), sizeof address.sun_path - 1);
        QVERIFY(::bind(door, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 && ::listen(door, 0) == 0);
        std::vector<int> waiting;
        do {
            QVERIFY(waiting.size() < 100);
            waiting.push_back(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        } while (::connect(waiting.back(), reinterpret_cast<sockaddr *>(&address), sizeof address) == 0);
        QCOMPARE(errno, EAGAIN);

        SignIn full = real;
        full.hosts = {folder.path()};
        QElapsedTimer clock;
        clock.start();
        const auto session = OwnerSession::open(full);
        QVERIFY(!session);
        QVERIFY2(session.error().is(error::HallCrowded), qPrintable(session.error().code + session.error().log));
        QVERIFY(clock.elapsed() >= 5'000); // it stood there, as long as it waits for any connection
        Line line(full);
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened);
        QVERIFY2(opened.error().is(error::HallCrowded), qPrintable(opened.error().code + opened.error().log));
        const Answer answer = line.call("counter.echo", {QStringLiteral("later")}, {.idempotent = true, .budget = 24h});

        ::close(door);
        for (const int one : waiting)
            ::close(one);
        QVERIFY(QFile::remove(QFile::decodeName(socket)));
        QVERIFY(QFile::link(m_hall.server().socketFolder() + QStringLiteral("/.s.PGSQL.5432"), QFile::decodeName(socket)));
        QCOMPARE(resultOf(answer)->toString(), QStringLiteral("later"));
    }

private:
    void make(const SignIn &signIn)
    {
        for (int i = 0; i < m_count; ++i)
            m_windows.push_back(std::make_unique<Window>(signIn, m_count * 25ms)); // forty a second, all together
        m_clock.start();
    }
    bool areAllBack() const
    {
        return std::all_of(m_windows.begin(), m_windows.end(), [](const auto &window) { return window->isBack(); });
    }
    void open(const SignIn &signIn)
    {
        make(signIn);
        QTRY_VERIFY_WITH_TIMEOUT(areAllBack(), Patience);
    }
    void leave()
    {
        for (const auto &window : m_windows) {
            window->forget();
            window->ask();
        }
        m_clock.start();
    }
    void comeBack(const std::function<qsizetype()> &tries)
    {
        QTRY_VERIFY_WITH_TIMEOUT(areAllBack(), Patience);
        const qsizetype all = tries();
        qInfo("%d windows were back after %.1f s and %lld tries", m_count, double(m_clock.elapsed()) / 1000, all);
        for (const auto &window : m_windows)
            QVERIFY(window->isAnswered());
        QVERIFY2(all <= 4 * 2 * m_count, qPrintable(QString::number(all)));
    }
    qsizetype connectionsInLog() const
    {
        QFile log(m_hall.server().logFile());
        return log.open(QIODevice::ReadOnly) ? log.readAll().count("connection received") : -1;
    }

    HallFixture m_hall{lineSource()};
    std::vector<std::unique_ptr<Window>> m_windows;
    const int m_count = qEnvironmentVariableIsSet("YICHUANG_WINDOWS") ? qEnvironmentVariableIntValue("YICHUANG_WINDOWS") : 40;
    QElapsedTimer m_clock;
};

YICHUANG_TEST(TestComingBack)
#include "tst_ComingBack.moc"
