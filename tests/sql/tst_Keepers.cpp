// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/KeeperSiege.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Several keepers, killed at whatever moment: a pause ends once and as planned, a paper is made once, whoever comes second changes nothing.
// Deemed acceptance has the same in tst_Deemed.
class TestKeepers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aResumeKilledAtAnyStepIsDoneByTheNext_data();
    void aResumeKilledAtAnyStepIsDoneByTheNext();
    void threeKeepersThatAreKilledResumeEachPauseOnce();
    void aPauseThatEndedWhileTheHallWasDownIsDatedAsPlanned();
    void oneCaseThatCannotBeResumedHoldsUpNoOther();
    void aPaperWhoseKeeperDiesIsMadeByTheNext_data();
    void aPaperWhoseKeeperDiesIsMadeByTheNext();
    void threeKeepersThatAreKilledMakeEachPaperOnce();
    void thatAllKeepersAreSilentIsSaidByTheWay();
    void whoHasACaseIsAnnouncedAsItsEventsAre();
    void aCaseRestsWhereItDidBeforeItsLeaseEnded_data();
    void aCaseRestsWhereItDidBeforeItsLeaseEnded();

private:
    // A case whose pause was over a week ago.
    qint64 overdue()
    {
        const qint64 id = m_hall.verified();
        if (const Said done = m_hall.decide(RuleHall::clerk, "accept", id); !done.isDone())
            qFatal("an acceptance was refused: %s", qPrintable(done.log));
        m_hall.value(QStringLiteral("select hall.pause_clock(c, (select max(id) from hall.event where case_id = c.id), (select max(id) "
                                    "from hall.document where case_id = c.id), 'testing', 4)"
                                    " from hall.case_file c where c.id = %1 for update")
                         .arg(id));
        m_hall.value(
            QStringLiteral("update hall.clock_interval set first_day = first_day - 14, last_day = last_day - 14 where case_id = %1;"
                           "update hall.clock set from_day = from_day - 14 where case_id = %1 and ended_at is null")
                .arg(id));
        return id;
    }
    QString resumes(const QStringList &ids)
    {
        return m_hall.value(
            QStringLiteral("select count(*) || ' ' || count(distinct case_id) from hall.event where action = 'resume' and case_id in (%1)")
                .arg(ids.join(u',')));
    }
    RuleHall m_hall;
    KeeperSiege m_siege{m_hall};
};

void TestKeepers::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(m_hall.sit(RuleHall::clerk, 1));
    m_hall.setRule("undo_seconds", 0);
}

void TestKeepers::aResumeKilledAtAnyStepIsDoneByTheNext_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"update on hall.clock_interval", "update on hall.clock", "update on hall.review_queue", "insert on hall.event",
                             "update on hall.case_file"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void TestKeepers::aResumeKilledAtAnyStepIsDoneByTheNext()
{
    QFETCH(QString, step);
    const qint64 id = overdue();
    const QString state = QStringLiteral("select concat_ws(' ', c.version, c.head_seq, r.paused, (select string_agg(k.due_at::text, ',' "
                                         "order by k.id) from hall.clock k where k.case_id = c.id),"
                                         " (select count(*) from hall.clock_interval i where i.case_id = c.id and i.resumed_at is null)) "
                                         "from hall.case_file c join hall.review_queue r on r.case_id = c.id where c.id = %1")
                              .arg(id);
    const QString before = m_hall.value(state);
    m_siege.dieAt(step);
    const PsqlAnswer killed = m_siege.asVictim(QStringLiteral("keeper.tidy()"));
    QVERIFY2(killed.exitCode != 0 && killed.err.contains(QLatin1String("57P01")), qPrintable(killed.out + killed.err));
    QCOMPARE(m_hall.value(state), before);
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 1);
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 0);
    QCOMPARE(resumes({QString::number(id)}), QStringLiteral("1 1"));
    QCOMPARE(m_hall.faultsOf(id), QString());
    m_siege.liveAgain(step);
}

void TestKeepers::threeKeepersThatAreKilledResumeEachPauseOnce()
{
    QStringList ids;
    for (int i = 0; i < 25; ++i)
        ids.append(QString::number(overdue()));
    m_siege.besiege(
        [](OwnerSession &session, const QByteArray &) { return bool(session.run("select keeper.tidy()")); },
        QStringLiteral("select count(*) from hall.clock_interval where resumed_at is null and case_id in (%1)").arg(ids.join(u',')));
    QCOMPARE(resumes(ids), QStringLiteral("25 25"));
    for (const QString &id : std::as_const(ids))
        QCOMPARE(m_hall.faultsOf(id.toLongLong()), QString());
}

void TestKeepers::aPauseThatEndedWhileTheHallWasDownIsDatedAsPlanned()
{
    const qint64 id = overdue();
    const QString planned = m_hall.value(QStringLiteral("select max(last_day) from hall.clock_interval where case_id = %1").arg(id));
    QVERIFY(bool(m_hall.fixture().stopServer()));
    QVERIFY(bool(m_hall.fixture().startServer()));
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 1);
    // The days after the planned one count, though nobody was there.
    QCOMPARE(m_hall.value(QStringLiteral("select max(last_day) from hall.clock_interval where case_id = %1").arg(id)), planned);
    QCOMPARE(m_hall.value(QStringLiteral("select bool_and(k.due_at = (hall.recounted(k, c.department_id)).due_at) from hall.clock k join "
                                         "hall.case_file c on c.id = k.case_id where c.id = %1 and k.ended_at is null")
                              .arg(id)),
             QStringLiteral("t"));
}

void TestKeepers::oneCaseThatCannotBeResumedHoldsUpNoOther()
{
    const qint64 faulty = overdue();
    const qint64 good = overdue();
    m_hall.value(
        QStringLiteral("create function public.no() returns trigger language plpgsql as $$ begin raise 'no'; end $$;"
                       "create trigger no before insert on hall.event for each row when (new.case_id = %1) execute function public.no();")
            .arg(faulty));
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 1);
    QCOMPARE(resumes({QString::number(good)}), QStringLiteral("1 1"));
    DONE(m_hall.tidy());
    QCOMPARE(m_hall.value("select count(*) from hall.trace where what = 'keeper.resume_failed'"), QStringLiteral("1"));
    m_hall.value("drop trigger no on hall.event; drop function public.no();");
    QCOMPARE(m_hall.tidy()["resumed"].toInt(), 1);
    QCOMPARE(resumes({QString::number(faulty)}), QStringLiteral("1 1"));
}

void TestKeepers::aPaperWhoseKeeperDiesIsMadeByTheNext_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<bool>("leased");
    QTest::newRow("as it takes the paper up") << "keeper.pending_documents('victim', 50)" << false;
    QTest::newRow("as it stores the bytes") << "keeper.store_document(%1, 'victim', 1, 'x')" << true;
    QTest::newRow("as it says that it cannot") << "keeper.document_failed(%1, 'victim', 'why')" << true;
}

void TestKeepers::aPaperWhoseKeeperDiesIsMadeByTheNext()
{
    QFETCH(QString, call);
    QFETCH(bool, leased);
    const QString id = m_hall.value(QStringLiteral("select max(id) from hall.document where case_id = %1").arg(m_hall.fresh()));
    const QString of = QStringLiteral(" from hall.document where id = %1").arg(id);
    if (leased)
        DONE(m_hall.call("keeper1", "keeper.pending_documents('victim', 50)"));
    m_siege.dieAt(QStringLiteral("update on hall.document"));
    const PsqlAnswer killed = m_siege.asVictim(call.contains(QLatin1String("%1")) ? call.arg(id) : call);
    QVERIFY2(killed.exitCode != 0 && killed.err.contains(QLatin1String("57P01")), qPrintable(killed.out + killed.err));
    QCOMPARE(m_hall.value(QStringLiteral("select state || (sha256 is null)::text") + of), QStringLiteral("makingtrue"));
    m_siege.liveAgain(QStringLiteral("update on hall.document"));
    // Nobody else has it while the lease of the dead one runs; then the next one does.
    m_hall.value(QStringLiteral("update hall.document set leased_until = now() - interval '1 second' where leased_until is not null"));
    DONE(m_hall.call("keeper1", "keeper.pending_documents('next', 50)"));
    DONE(m_hall.call("keeper1", QStringLiteral("keeper.store_document(%1, 'next', 2, 'whole')").arg(id)));
    // The one that was thought dead comes back: what it brings is dropped.
    QCOMPARE(m_hall.call("keeper1", QStringLiteral("keeper.store_document(%1, 'victim', 1, 'late')").arg(id))["stored"].toBool(), false);
    QCOMPARE(m_hall.value(QStringLiteral("select state || pages || convert_from(pdf, 'UTF8')") + of), QStringLiteral("ready2whole"));
}

void TestKeepers::threeKeepersThatAreKilledMakeEachPaperOnce()
{
    QStringList cases;
    for (int i = 0; i < 30; ++i)
        cases.append(QString::number(m_hall.fresh()));
    const QString ours = QStringLiteral("hall.document where case_id in (%1)").arg(cases.join(u','));
    m_hall.value("create table public.stored (id bigint); create function public.note() returns trigger language plpgsql security definer "
                 "as $$ begin insert into public.stored values (new.id); return null; end $$;"
                 "create trigger note after update on hall.document for each row when (old.state = 'making' and new.state = 'ready') "
                 "execute function public.note();");
    const auto make = [](OwnerSession &session, const QByteArray &worker) {
        const auto taken = session.value("select keeper.pending_documents('" + worker + "', 5)");
        if (!taken)
            return false;
        const QJsonArray documents = QJsonDocument::fromJson(taken->value_or(QString()).toUtf8())["documents"].toArray();
        for (const QJsonValue &document : documents)
            if (!session.run("select keeper.store_document(" + QByteArray::number(document["id"].toInteger()) + ", '" + worker +
                             "', 1, 'x')"))
                return false;
        return true;
    };
    // The leases of the dead run out at once here, so that the siege is short: one that still lives may then come second.
    m_siege.besiege(make, QStringLiteral("select count(*) from %1 and state = 'making'").arg(ours),
                    "update hall.document set leased_until = now() - interval '1 second' where state = 'making' and leased_until > now()");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from %1 and state <> 'ready'").arg(ours)), QStringLiteral("0"));
    QCOMPARE(
        m_hall.value(
            QStringLiteral("select count(*) || ' ' || count(distinct id) from public.stored where id in (select id from %1)").arg(ours)),
        QStringLiteral("%1 %1").arg(m_hall.value(QStringLiteral("select count(*) from %1").arg(ours))));
    m_hall.value("drop trigger note on hall.document; drop function public.note(); drop table public.stored;");
}

void TestKeepers::thatAllKeepersAreSilentIsSaidByTheWay()
{
    const auto silent = [this] { return m_hall.call(RuleHall::clerk, "counter.heartbeat(null, false)")["keeper_silent"]; };
    m_hall.value(QStringLiteral("delete from hall.keeper"));
    QCOMPARE(silent().toInt(-1), 0);
    m_hall.value(QStringLiteral("insert into hall.keeper (worker, beat_at, gateway_state) values ('a', now() - interval '1 hour', 'ok'), "
                                "('b', now() - interval '7 minutes 40 seconds', 'ok')"));
    QCOMPARE(silent().toInt(-1), 7);
    QCOMPARE(m_hall.call("p0890", "supervision.dashboard('{}')")["keeper_silent"].toInt(-1), 7);
    m_hall.value(QStringLiteral("update hall.keeper set beat_at = now() - interval '1 minute' where worker = 'a'"));
    QVERIFY(silent().isNull());
    m_hall.value(QStringLiteral("delete from hall.keeper where worker = 'a'"));
    QCOMPARE(silent().toInt(-1), 7);
    DONE(m_hall.call("keeper1", "keeper.beat('c', 'ok')"));
    QVERIFY(silent().isNull());
    QVERIFY(m_hall.call("p0890", "supervision.dashboard('{}')")["keeper_silent"].isNull());
}

// Every queue shows it: else a colleague would see a case for half a minute as nobody's.
void TestKeepers::whoHasACaseIsAnnouncedAsItsEventsAre()
{
    const qint64 id = m_hall.fresh();
    QString since;
    const auto announces = [this, &since] {
        // psql itself, which says what it hears.
        const PsqlAnswer said =
            m_hall.psql(QStringLiteral("keeper1"),
                        QStringLiteral("\\set QUIET on\nlisten hall;\nselect keeper.announce('%1') ->> 'until';\n").arg(since));
        since = said.out.section(u'}', 0, 0) + u'}';
        return said.out.contains(QStringLiteral("Asynchronous notification"));
    };
    announces();
    QVERIFY(!announces());
    DONE(m_hall.claim(RuleHall::clerk, id));
    QVERIFY(announces());
    QVERIFY(!announces());
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(%1, false)").arg(id)));
    QVERIFY(!announces());
    m_hall.value(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second' where case_id = %1").arg(id));
    QVERIFY(announces());
}

void TestKeepers::aCaseRestsWhereItDidBeforeItsLeaseEnded_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("it waits for a window") << QString();
    QTest::newRow("it waits for its person, and F5 does not offer it") << QStringLiteral("pre_review");
    QTest::newRow("the officers sent it back to a window") << QStringLiteral("return");
}

void TestKeepers::aCaseRestsWhereItDidBeforeItsLeaseEnded()
{
    QFETCH(QString, how);
    const qint64 id = how == u"return" ? m_hall.verified() : m_hall.fresh();
    const auto rests = [&] { return m_hall.value(QStringLiteral("select state from hall.queue where case_id = %1").arg(id)); };
    if (how == u"pre_review") {
        DONE(m_hall.claim(RuleHall::clerk, id));
        DONE(m_hall.decide(RuleHall::clerk, "pre_review", id));
        m_hall.tell(id);
    } else if (how == u"return") {
        DONE(m_hall.decide(RuleHall::clerk, "accept", id));
        m_hall.tell(id);
        const QString officer = QStringLiteral("p0831");
        DONE(m_hall.call(officer, QStringLiteral("review.sign_in('pc')")));
        DONE(m_hall.call(officer, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
        DONE(m_hall.call(officer, QStringLiteral("review.send_back(%1, %2, %3, '租赁合同页码不全，请核对原件后再送审。')")
                                      .arg(newRequest())
                                      .arg(id)
                                      .arg(m_hall.version(id))));
        m_hall.tell(id);
    }
    const QString before = rests();
    QCOMPARE(before, how == u"pre_review" ? QStringLiteral("3") : QStringLiteral("0"));
    DONE(m_hall.claim(RuleHall::clerk, id));
    QCOMPARE(rests(), QStringLiteral("1"));
    m_hall.value(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second' where case_id = %1").arg(id));
    DONE(m_hall.tidy());
    QCOMPARE(rests(), before);
}

YICHUANG_TEST(TestKeepers)
#include "tst_Keepers.moc"
