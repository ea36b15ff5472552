// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/LiveFeed.h"
#include "support/CuttingProxy.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <future>

using namespace yichuang;
using namespace yichuang::test;
using namespace std::chrono_literals;

class TestLiveFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_hall.start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
    }
    void a_notice_is_heard_soon()
    {
        LiveFeed feed(m_hall.signInAs(QStringLiteral("clerk")), nullptr, {.pause = 100ms, .regular = 1h});
        QSignalSpy changed(&feed, &LiveFeed::changed);
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(m_hall.asOwner(QStringLiteral("notify hall, '7'")).exitCode == 0);
        QTRY_COMPARE(changed.size(), 2);
    }
    void a_flood_of_forged_notices_is_told_a_few_times_only()
    {
        LiveFeed feed(m_hall.signInAs(QStringLiteral("clerk")), nullptr, {.pause = 1s, .regular = 1h});
        QSignalSpy changed(&feed, &LiveFeed::changed);
        QTRY_COMPARE(changed.size(), 1);
        QElapsedTimer clock;
        clock.start();
        // For as long as a few pauses, while the window goes on hearing.
        auto forging = std::async(std::launch::async, [this, &clock] {
            bool isForged = true;
            while (isForged && clock.elapsed() < 3000)
                isForged = m_hall.psql(QStringLiteral("clerk"), QStringLiteral("notify hall, 'forged';\n").repeated(1000)).exitCode == 0;
            return isForged;
        });
        QTRY_VERIFY(forging.wait_for(0s) == std::future_status::ready);
        QVERIFY(forging.get());
        QTRY_VERIFY(changed.size() >= 2);
        QVERIFY2(changed.size() <= 2 + clock.elapsed() / 1000, qPrintable(QString::number(changed.size())));
    }
    // Else two hundred windows would take the hall's time from those who work in it.
    void a_hall_that_never_rests_is_left_alone_longer_until_it_rests()
    {
        LiveFeed feed(m_hall.signInAs(QStringLiteral("clerk")), nullptr, {.pause = 250ms, .longest = 4s, .regular = 1h});
        QSignalSpy changed(&feed, &LiveFeed::changed);
        QElapsedTimer told;
        connect(&feed, &LiveFeed::changed, this, [&told] { told.start(); });
        QTRY_COMPARE(changed.size(), 1);
        QElapsedTimer clock;
        clock.start();
        auto notices = std::async(std::launch::async, [this, &clock] {
            bool isSaid = true;
            while (isSaid && clock.elapsed() < 4000)
                isSaid = m_hall.asOwner(QStringLiteral("notify hall, 'once more'")).exitCode == 0;
            return isSaid;
        });
        QTRY_VERIFY_WITH_TIMEOUT(notices.wait_for(0s) == std::future_status::ready, 60'000);
        QVERIFY(notices.get());
        // The shortest pause four times, then one twice as long each time; the shortest for all of them would have told some thirteen
        // times.
        QVERIFY(changed.size() >= 4);
        QVERIFY2(changed.size() <= 8 + clock.elapsed() / 4000, qPrintable(QString::number(changed.size())));
        QTRY_VERIFY_WITH_TIMEOUT(told.elapsed() > 4500, 60'000);
        const qsizetype before = changed.size();
        QVERIFY(m_hall.asOwner(QStringLiteral("notify hall, 'after a rest'")).exitCode == 0);
        QTRY_COMPARE(changed.size(), before + 1);
        clock.start();
        QVERIFY(m_hall.asOwner(QStringLiteral("notify hall, 'and soon after'")).exitCode == 0);
        QTRY_COMPARE(changed.size(), before + 2);
        QVERIFY2(clock.elapsed() < 3500, qPrintable(QString::number(clock.elapsed())));
    }
    void without_notices_it_still_tells_regularly()
    {
        LiveFeed feed(m_hall.signInAs(QStringLiteral("clerk")), nullptr, {.pause = 10ms, .regular = 150ms});
        QSignalSpy changed(&feed, &LiveFeed::changed);
        QTRY_VERIFY(changed.size() >= 4);
    }
    void after_a_lost_line_it_listens_again_and_says_so()
    {
        CuttingProxy proxy(m_hall.server().socketFolder() + QStringLiteral("/.s.PGSQL.5432"));
        SignIn signIn = m_hall.signInAs(QStringLiteral("clerk"));
        signIn.hosts = {QStringLiteral("127.0.0.1")};
        signIn.ports = {proxy.port()};
        signIn.sslMode = QStringLiteral("disable");
        LiveFeed feed(signIn, nullptr, {.pause = 10ms, .regular = 1h, .check = 200ms});
        QSignalSpy changed(&feed, &LiveFeed::changed);
        QTRY_COMPARE(changed.size(), 1);
        proxy.cut();
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(m_hall.asOwner(QStringLiteral("notify hall")).exitCode == 0);
        QTRY_COMPARE(changed.size(), 3);
    }

private:
    HallFixture m_hall{lineSource()};
};

YICHUANG_TEST(TestLiveFeed)
#include "tst_LiveFeed.moc"
