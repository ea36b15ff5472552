// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// What was done can neither be hidden nor changed unseen: sign-in tries, numbers looked at, and the chain of events.
class TestTraces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void triesAreCountedAndLockWithoutTellingWhoExists();
    void triesAtTheSameTimeAreAllCounted();
    void signingInForgetsTheTries();
    void seeingANumberIsTwoTransactions();
    void aNumberSeenAndRolledBackLeavesItsTrace();
    void aRevealIsAnsweredOnceSoonAndToItsOwnPerson();
    void nobodyReadsOutNumbersWithoutEnd();
    void whatAnotherSessionAsksForAndKeepsOpenCounts();
    void eventsAreOnlyEverAdded();
    void theCheckNamesTheRowThatWasTamperedWith_data();
    void theCheckNamesTheRowThatWasTamperedWith();
    void theCheckAndTheTraceAreForTheAuditorAlone();
    void whoWasSeenIsWrittenDownWithWhoSawItWhereAndWhen();

private:
    qint64 caseWithHistory();
    QString attempt(qint64 id);

    RuleHall hall;
};

void TestTraces::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.setRule("undo_seconds", 600);
    hall.setRule("device_tries", 100); // all tries here come from one PC
}

void TestTraces::triesAreCountedAndLockWithoutTellingWhoExists()
{
    const auto tries = [&](const QString &number) {
        QStringList answers;
        for (int i = 0; i < 7; ++i) {
            const Said said = hall.call("device1", QStringLiteral("lobby.sign_in_begin('%1')").arg(number));
            answers.append(QString::fromUtf8(QJsonDocument(said.value.toObject()).toJson(QJsonDocument::Compact)));
        }
        static const QRegularExpression seconds(QStringLiteral("(8\\d\\d|900)"));
        return answers.join(QLatin1Char(' ')).replace(number.toLower(), QLatin1String("x")).replace(seconds, QStringLiteral("S"));
    };
    const QString known = tries(QStringLiteral("P0810"));
    QCOMPARE(known, tries(QStringLiteral("P7777")));
    QVERIFY2(known.endsWith(QLatin1String(R"({"lock_minutes":15,"login":"x","tries":5,"wait_seconds":S})")), qPrintable(known));
    QCOMPARE(known.count(QLatin1String(R"("wait_seconds":0)")), 5);
    const PsqlAnswer locked = hall.psql("p0810", "select 1");
    QVERIFY2(locked.err.contains(QLatin1String("not permitted to log in")), qPrintable(locked.err));
    QCOMPARE(hall.tidy()["unlocked"].toInt(), 0);
    hall.value("update hall.locked_login set until = now() where login = 'p0810'");
    QCOMPARE(hall.tidy()["unlocked"].toInt(), 1);
    QCOMPARE(hall.psql("p0810", "select 1").out, QStringLiteral("1"));
    // A PC's own words reach no login by themselves.
    QCOMPARE(hall.call("device1", "lobby.sign_in_begin('P08\"; drop')")["login"].toString(), QStringLiteral("p08drop"));
}

void TestTraces::triesAtTheSameTimeAreAllCounted()
{
    // A login has six connections at most, and one that ended takes a moment to be gone: four at once, each trying twice.
    const QString twice = QStringLiteral("select lobby.sign_in_begin('P0811'); select lobby.sign_in_begin('P0811')");
    std::vector<std::future<PsqlAnswer>> tries;
    for (int i = 0; i < 4; ++i)
        tries.push_back(std::async(std::launch::async, [this, twice] { return hall.psql("device1", twice); }));
    for (auto &one : tries) {
        const PsqlAnswer answer = one.get();
        QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    }
    QCOMPARE(hall.value("select count(*) from hall.sign_in_try where work_no = 'P0811'"), QStringLiteral("8"));
}

void TestTraces::signingInForgetsTheTries()
{
    for (int i = 0; i < 5; ++i)
        QCOMPARE(hall.call("device1", "lobby.sign_in_begin('p0812 ')")["wait_seconds"].toInt(-1), 0);
    DONE(hall.sit("p0812", 12));
    QCOMPARE(hall.call("device1", "lobby.sign_in_begin('P0812')")["wait_seconds"].toInt(-1), 0);
}

QString TestTraces::attempt(qint64 id)
{
    return QString::number(
        hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'applicant.id', '核对证件')").arg(id))["attempt"]
            .toInteger());
}

void TestTraces::seeingANumberIsTwoTransactions()
{
    const qint64 id = hall.fresh();
    const QString both = QStringLiteral("begin; select counter.reveal_attempt(%1, 'applicant.id', '核对证件') ->> 'attempt' as a \\gset\n"
                                        "savepoint s; select counter.reveal(:a); commit")
                             .arg(id);
    REFUSED(RuleHall::read(hall.psql(RuleHall::clerk, both)), "YC001");
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'applicant.id', '')").arg(id)), "YC303");
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'everything', '核对证件')").arg(id)), "YC001");
    const Said number = hall.call(RuleHall::clerk, QStringLiteral("counter.reveal(%1)").arg(attempt(id)));
    QCOMPARE(number["value"].toString(), hall.card(id)["number"].toString());
}

void TestTraces::aNumberSeenAndRolledBackLeavesItsTrace()
{
    const qint64 id = hall.fresh();
    const QString made = attempt(id);
    const PsqlAnswer seen = hall.psql(RuleHall::clerk, QStringLiteral("begin; select counter.reveal(%1) ->> 'value'; rollback").arg(made));
    QCOMPARE(seen.out, hall.card(id)["number"].toString());
    QCOMPARE(hall.value("select case_id || ' ' || reason from hall.reveal order by id desc limit 1"),
             QStringLiteral("%1 核对证件").arg(id));
}

void TestTraces::aRevealIsAnsweredOnceSoonAndToItsOwnPerson()
{
    const qint64 id = hall.fresh();
    const QString made = attempt(id);
    const QString reveal = QStringLiteral("counter.reveal(%1)").arg(made);
    REFUSED(hall.call(RuleHall::deputy, reveal), "YC001");
    DONE(hall.call(RuleHall::clerk, reveal));
    REFUSED(hall.call(RuleHall::clerk, reveal), "YC001");
    const QString late = attempt(id);
    hall.value(
        QStringLiteral("set session_replication_role = replica; update hall.reveal set at = now() - interval '61 seconds' where id = %1")
            .arg(late));
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.reveal(%1)").arg(late)), "YC001");
}

void TestTraces::nobodyReadsOutNumbersWithoutEnd()
{
    const qint64 id = hall.fresh();
    const auto seen = [&] {
        return hall.value("select count(*) from hall.reveal r join hall.staff s on s.id = r.staff_id where s.login = 'p0801'").toInt();
    };
    const int before = seen();
    hall.setRule("numbers_an_hour", before + 2);
    const QString ask = QStringLiteral("select counter.reveal_attempt(%1, 'applicant.phone', '核对') from generate_series(1, %2)").arg(id);
    // Nor in one statement.
    REFUSED(RuleHall::read(hall.psql(RuleHall::clerk, ask.arg(3))), "YC703");
    QCOMPARE(seen(), before);
    DONE(RuleHall::read(hall.psql(RuleHall::clerk, ask.arg(2))));
    const Said more = hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'applicant.phone', '核对')").arg(id));
    REFUSED(more, "YC703");
    QCOMPARE(more.facts, (QJsonObject{{"wait_seconds", 3600}}));
    DONE(
        hall.call(RuleHall::deputy, QStringLiteral("counter.reveal_attempt(%1, 'applicant.phone', '核对')").arg(id))); // who asked for none
    hall.value("set session_replication_role = replica; update hall.reveal set at = at - interval '61 minutes'");
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'applicant.phone', '核对')").arg(id)));
    hall.setRule("numbers_an_hour", 100000);
}

// Of several sessions of one login none sees what another has not committed: the second waits, and is told of the first.
void TestTraces::whatAnotherSessionAsksForAndKeepsOpenCounts()
{
    const qint64 id = hall.fresh();
    const int before = hall.value("select count(*) from hall.reveal r join hall.staff s on s.id = r.staff_id where s.login = 'p0801' and "
                                  "at > now() - interval '1 hour'")
                           .toInt();
    hall.setRule("numbers_an_hour", before + 2);
    const QString ask = QStringLiteral("select counter.reveal_attempt(%1, 'applicant.phone', '核对') from generate_series(1, %2)").arg(id);
    auto first = OwnerSession::open(hall.fixture().signInAs(RuleHall::clerk));
    QVERIFY(first && first.value().run("begin; " + ask.arg(2).toUtf8()).ok());
    Said second;
    auto asks = std::async(std::launch::async, [&] { second = RuleHall::read(hall.psql(RuleHall::clerk, ask.arg(1))); });
    const bool waits = QTest::qWaitFor(
        [&] {
            return asks.wait_for(std::chrono::seconds(0)) == std::future_status::ready ||
                   hall.value("select count(*) from pg_stat_activity where usename = 'p0801' and wait_event_type = 'Lock'") ==
                       QLatin1String("1");
        },
        60'000);
    const bool committed = first.value().run("commit").ok();
    asks.wait();
    QVERIFY(waits && committed);
    REFUSED(second, "YC703");
    // What was rolled back was worth nothing, and counts for nothing.
    hall.setRule("numbers_an_hour", before + 4);
    QVERIFY(first.value().run("begin; " + ask.arg(2).toUtf8() + "; rollback").ok());
    DONE(RuleHall::read(hall.psql(RuleHall::clerk, ask.arg(2))));
    hall.setRule("numbers_an_hour", 100000);
}

void TestTraces::eventsAreOnlyEverAdded()
{
    const qint64 id = caseWithHistory();
    for (const char *sql : {"update hall.event set action = 'x' where case_id = %1", "delete from hall.event where case_id = %1",
                            "truncate hall.event cascade"}) {
        const QString said = hall.refusal(QString::fromLatin1(sql).replace(QLatin1String("%1"), QString::number(id)));
        QVERIFY2(said.contains(QLatin1String("events are only ever added")), qPrintable(said));
    }
    QCOMPARE(hall.call("p0897", QStringLiteral("audit.verify_chain(%1, %1)").arg(id))["faults"].toArray().size(), 0);
}

qint64 TestTraces::caseWithHistory()
{
    const qint64 id = hall.verified();
    hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(id));
    hall.claim(RuleHall::clerk, id);
    hall.decide(RuleHall::clerk, "accept", id);
    return id;
}

void TestTraces::theCheckNamesTheRowThatWasTamperedWith_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("seq");
    QTest::addColumn<QString>("fault");
    const auto change = [](const char *column, const char *value) {
        QTest::newRow(column) << QStringLiteral("update hall.event set %1 = %2 where case_id = CASE and seq = 2")
                                     .arg(QLatin1String(column), QString::fromUtf8(value))
                              << 2 << QStringLiteral("changed");
    };
    change("data", "data || '{\"equal\": false}'");
    change("at", "at - interval '1 day'");
    change("staff_id", "staff_id + 1");
    change("window_no", "9");
    change("desk", "'keeper'");
    change("action", "'note'");
    change("from_status", "'declined'");
    change("to_status", "'declined'");
    change("hash", "sha256('x')");
    QTest::newRow("deleted") << "delete from hall.event where case_id = CASE and seq = 2" << 3 << "unlinked";
    QTest::newRow("first deleted") << "delete from hall.event where case_id = CASE and seq = 1" << 2 << "unlinked";
    QTest::newRow("tail cut off")
        << "delete from hall.document where case_id = CASE and event_id = (select max(id) from hall.event where case_id = CASE);"
           "delete from hall.message where case_id = CASE; delete from hall.undo;"
           "delete from hall.event where case_id = CASE and seq = 4"
        << 4 << "head";
    QTest::newRow("tail cut off, head put right") << "delete from hall.event where case_id = CASE and seq = 4; update hall.case_file c set "
                                                     "head_seq = 3, head_hash = e.hash, status = e.to_status"
                                                     " from hall.event e where c.id = CASE and e.case_id = CASE and e.seq = 3"
                                                  << 0 << "gone";
    QTest::newRow("two exchanged")
        << "update hall.event set seq = case seq when 2 then -3 else -2 end where case_id = CASE and seq in (2, 3);"
           "update hall.event set seq = -seq where case_id = CASE and seq < 0"
        << 2 << "changed";
    QTest::newRow("forged at the end")
        << "insert into hall.event (case_id, seq, at, desk, action, to_status, prev_hash, hash)"
           " select CASE, 5, now(), 'counter', 'undo', 'submitted', hash, sha256(hash) from hall.event where case_id = CASE and seq = 4"
        << 5 << "changed";
}

// As the database's administrator, who can switch the trigger off.
void TestTraces::theCheckNamesTheRowThatWasTamperedWith()
{
    QFETCH(QString, sql);
    QFETCH(int, seq);
    QFETCH(QString, fault);
    const qint64 id = caseWithHistory();
    const QString said =
        hall.value(QStringLiteral("set session_replication_role = replica; ") + sql.replace(QLatin1String("CASE"), QString::number(id)));
    QCOMPARE(said, QString());
    const Said checked = hall.call("p0897", QStringLiteral("audit.verify_chain(%1, %1)").arg(id));
    DONE(checked);
    QStringList faults;
    const QJsonArray found = checked["faults"].toArray();
    for (const QJsonValue &one : found)
        faults.append(QStringLiteral("%1 %2 %3").arg(one["case_id"].toInteger()).arg(one["seq"].toInt()).arg(one["fault"].toString()));
    QVERIFY2(faults.contains(QStringLiteral("%1 %2 %3").arg(id).arg(seq).arg(fault)), qPrintable(faults.join(QStringLiteral(", "))));
}

void TestTraces::theCheckAndTheTraceAreForTheAuditorAlone()
{
    const PsqlAnswer clerk = hall.psql(RuleHall::clerk, "select audit.verify_chain(1, 10)");
    QVERIFY(clerk.says(QStringLiteral("42501")));
    QVERIFY(hall.psql(RuleHall::clerk, "select from hall.trace").says(QStringLiteral("42501")));
    QVERIFY(hall.value("select count(*) from hall.trace where login = 'p0801' and what = 'counter.sign_in'").toInt() > 0);
}

// By the name of whoever did it, at that one's window, in the moment of the event that says so; and the case file tells it back so.
void TestTraces::whoWasSeenIsWrittenDownWithWhoSawItWhereAndWhen()
{
    for (const QString &who : {RuleHall::deputy, RuleHall::clerk}) {
        const qint64 id = hall.claimed(who);
        const QString before = hall.value("select clock_timestamp()");
        DONE(hall.verify(who, id, hall.inPerson(id), {}));
        QCOMPARE(
            hall.value(QStringLiteral("select count(*) || ' ' || string_agg(concat_ws(' ', s.login, v.window_no, v.at > '%2' and v.at <= "
                                      "e.at, e.staff_id = v.staff_id, e.window_no = v.window_no), ',') from hall.verification v join "
                                      "hall.staff s on s.id = v.staff_id join hall.event e on e.case_id = v.case_id and e.action = "
                                      "'verify' where v.case_id = %1")
                           .arg(id)
                           .arg(before)),
            QStringLiteral("1 %1 %2 t t t").arg(who).arg(who == RuleHall::deputy ? 2 : 1));
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
        const Said file = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
        DONE(file);
        const QString name = hall.value(QStringLiteral("select name from hall.staff where login = '%1'").arg(who));
        const QJsonObject identity = file["identity"].toObject();
        QCOMPARE(identity[u"by"].toString(), name);
        QCOMPARE(hall.value(QStringLiteral("select '%2'::timestamptz = at from hall.verification where case_id = %1")
                                .arg(id)
                                .arg(identity[u"at"].toString())),
                 QStringLiteral("t"));
        QStringList history;
        for (const QJsonValue &step : file["history"].toArray())
            history.append(QStringLiteral("%1 %2 %3").arg(step[u"action"].toString(), step[u"by"].toString()).arg(step[u"window"].toInt()));
        QVERIFY2(history.contains(QStringLiteral("verify %1 %2").arg(name).arg(who == RuleHall::deputy ? 2 : 1)),
                 qPrintable(history.join(u',')));
    }
}

YICHUANG_TEST(TestTraces)
#include "tst_Traces.moc"
