// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FixtureHall.h"
#include "hall/Line.h"
#include "hall/OwnerSession.h"

#include <QSignalSpy>

#include <thread>

using namespace yichuang;
using namespace yichuang::test;

namespace {

constexpr auto Desk = "create function counter.count() returns jsonb language sql security definer begin atomic"
                      " select to_jsonb(count(*)) from hall.entry; end;";

// A desk that is not the clerk's.
constexpr auto OtherDesk = "drop schema if exists review cascade; create schema review;"
                           " create function review.count() returns jsonb language sql as 'select to_jsonb(1)';";

// Between its two changes the upgrade stands still until the test lets it go on.
constexpr auto Barrier = "select pg_advisory_xact_lock(77)";

}

// What callers hear of a hall that is upgraded while they work.
class TestUpgrade : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_before = lineSource();
        m_before.desks += Desk;
        m_before.desks += OtherDesk;
        m_before.desksChecksum = "before, two desks";
        m_after = m_before;
        m_after.changes += {{2, QStringLiteral("002_wider"), "alter table hall.entry add column b text", "wider"},
                            {3, QStringLiteral("003_more"), Barrier, "more"}};
        m_after.desksChecksum = "after";
        m_hall = std::make_unique<HallFixture>(m_before);
        const auto started = m_hall->start();
        QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().log));
        m_barrier = OwnerSession::open(m_hall->ownerSignIn());
        QVERIFY(m_barrier.ok() && m_barrier.value().run("begin; select pg_advisory_xact_lock(77)").ok());
    }
    void cleanup()
    {
        goOn();
        m_hall.reset();
    }

    void a_rule_that_is_missing_meanwhile_is_no_error_of_the_server()
    {
        Line line(signInOf(m_before), nullptr, {.firstPause = std::chrono::milliseconds(20), .budget = std::chrono::milliseconds(500)});
        QSignalSpy refused(&line, &Line::refused);
        QCOMPARE(resultOf(line.call("counter.count"))->toInt(), 0);
        beginUpgrade();
        const auto change = resultOf(line.call("counter.count"));
        QVERIFY(!change);
        QVERIFY2(change.error().is(error::LineLost), qPrintable(change.error().code + change.error().log));
        QVERIFY(change.error().facts[u"upgrade"].toBool());
        const auto reading = resultOf(line.call("counter.count", {}, CallOptions::reading()));
        QVERIFY(!reading && reading.error().is(error::Unread) && reading.error().facts[u"upgrade"].toBool());
        // Once it is done, this program does not belong to the hall any more.
        goOn();
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 60'000);
        const auto over = resultOf(line.call("counter.count"));
        QVERIFY(!over && over.error().is(error::VersionMismatch));
    }

    // It lacks nothing: the desks are there, and are somebody else's.
    void what_is_not_ones_own_is_refused_meanwhile_as_ever()
    {
        Line line(signInOf(m_before), nullptr, {.firstPause = std::chrono::milliseconds(20), .budget = std::chrono::seconds(5)});
        const auto asked = [&line] { return resultOf(line.call("review.count")); };
        const auto before = asked();
        QVERIFY2(!before && before.error().is(QLatin1String("42501")), qPrintable(before ? QString() : before.error().code));
        beginUpgrade();
        const auto meanwhile = asked();
        QVERIFY2(!meanwhile && meanwhile.error().is(QLatin1String("42501")), qPrintable(meanwhile ? QString() : meanwhile.error().code));
        goOn();
    }

    void who_comes_while_it_is_upgraded_is_let_in_afterwards()
    {
        beginUpgrade();
        Line line(signInOf(m_after), nullptr, {.firstPause = std::chrono::milliseconds(20), .budget = std::chrono::seconds(60)});
        const auto opened = resultOf(line.opened());
        QVERIFY(!opened && opened.error().is(error::LineLost) && opened.error().facts[u"upgrade"].toBool());
        const Answer waiting = line.call("counter.count");
        goOn();
        const auto answer = resultOf(waiting);
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().code));
    }

private:
    SignIn signInOf(const HallSource &source)
    {
        SignIn signIn = m_hall->signInAs(QStringLiteral("clerk"));
        signIn.edition = source.edition();
        return signIn;
    }

    // Until its first change is there.
    void beginUpgrade()
    {
        m_upgrade = std::thread([this] {
            auto session = OwnerSession::open(m_hall->ownerSignIn());
            if (session) [[maybe_unused]]
                const auto done = Installer(m_after).install(session.value());
        });
        QTRY_COMPARE_WITH_TIMEOUT(m_hall->asOwner(QStringLiteral("select count(*) from hall.schema_change where number = 2")).out,
                                  QStringLiteral("1"), 60'000);
    }

    void goOn()
    {
        if (m_barrier) [[maybe_unused]]
            const auto free = m_barrier.value().run("rollback");
        if (m_upgrade.joinable())
            m_upgrade.join();
    }

    HallSource m_before, m_after;
    std::unique_ptr<HallFixture> m_hall;
    Result<OwnerSession> m_barrier = Error{error::LineLost, {}, {}};
    std::thread m_upgrade;
};

YICHUANG_TEST(TestUpgrade)
#include "tst_Upgrade.moc"
