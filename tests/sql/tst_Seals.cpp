// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QProcess>
#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// A day's seal: made once by however many keepers, over everything that was committed, and whoever rewrites the history is found out by it,
// or by the copy that the auditor keeps.
class TestSeals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSealWaitsForWhoeverIsWriting();
    void threeKeepersMakeOneSealADay();
    void whoAlwaysHasATransactionOpenPutsNoSealOff();
    void aRewrittenHistoryIsExposed_data();
    void aRewrittenHistoryIsExposed();
    void whatWasSeenPrintedAndExportedIsSealedToo_data();
    void whatWasSeenPrintedAndExportedIsSealedToo();
    void aLongMemoryIsSealedInParts();
    void aSealFromBeforeSaysNothingOfTheMemories();
    void theKeptFileExposesWhoSealsAnew();
    void aSealCannotBeDeletedAndOnlyTheAuditorAsks();
    void aSealInPartsIsTheSameAsCountedAgain();
    void theFirstBadRowIsNamed();
    void anEventThatIsGoneIsNamedByItsNumber();

private:
    void seal();
    void nextDay();
    bool isSealSound(const QString &day);
    static QString rewritten(qint64 id);
    QPair<int, QString> verify(const QString &kept);

    RuleHall hall;
    int m_days = 0;
};

static const QString yesterday = QStringLiteral("select to_char(hall.today() - 1, 'YYYY-MM-DD')");

void TestSeals::initTestCase()
{
    const QString why = hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::clerk, 1));
    QCOMPARE(hall.call("keeper1", "keeper.seal()")["more"].toBool(true), false);
    QCOMPARE(hall.value("select count(*) from hall.seal"), QStringLiteral("0"));
}

// Once round, as one keeper does it.
void TestSeals::seal()
{
    for (int parts = 0; parts < 100; ++parts) {
        const Said said = hall.call("keeper1", "keeper.seal()");
        QVERIFY2(said.isDone(), qPrintable(said.log));
        if (!said["more"].toBool() && hall.value("select bool_and(reached = last_event) from hall.seal") == QLatin1String("t"))
            return;
    }
    QFAIL("the seal is never whole");
}

// As if a day went by.
void TestSeals::nextDay()
{
    hall.value(QStringLiteral("create or replace function hall.today() returns date language sql stable return"
                              " (now() at time zone 'Asia/Shanghai')::date + %1")
                   .arg(++m_days));
}

bool TestSeals::isSealSound(const QString &day)
{
    const Said said = hall.call("p0897", QStringLiteral("audit.check_seal('%1', null)").arg(day));
    return said["done"].toBool() && said["equal"].toBool();
}

void TestSeals::aSealWaitsForWhoeverIsWriting()
{
    const qint64 id = hall.claimed();
    auto clerk = OwnerSession::open(hall.fixture().signInAs(RuleHall::clerk));
    QVERIFY2(bool(clerk), "the clerk gets in");
    QVERIFY(clerk.value().run(QStringLiteral("begin; select counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(id).toUtf8()));
    const auto next = [&] { return hall.call("keeper1", "keeper.seal()"); };
    QCOMPARE(next()["more"].toBool(), true); // how far it goes is settled
    QCOMPARE(next().value.toObject(), (QJsonObject{{"sealed", QJsonValue::Null}, {"more", false}}));
    QCOMPARE(hall.value("select reached < last_event and events = 0 from hall.seal"), QStringLiteral("t"));
    QVERIFY(clerk.value().run("commit"));
    seal();
    QCOMPARE(hall.value("select events || ' ' || day from hall.seal"),
             hall.value("select count(*) || ' ' || hall.today() - 1 from hall.event"));
    QVERIFY(isSealSound(hall.value(yesterday)));
}

void TestSeals::threeKeepersMakeOneSealADay()
{
    for (int day = 0; day < 3; ++day) {
        nextDay();
        const QString before = hall.value("select max(day) from hall.seal");
        hall.fresh();
        std::vector<std::future<PsqlAnswer>> keepers;
        const QString round = QStringLiteral("select keeper.seal(); ").repeated(6);
        const SignIn who = hall.fixture().signInAs("keeper1");
        for (int i = 0; i < 3; ++i)
            keepers.push_back(std::async(std::launch::async, [this, round] { return hall.psql("keeper1", round); }));
        for (auto &keeper : keepers)
            QVERIFY2(keeper.get().exitCode == 0, "a keeper is never refused");
        seal();
        QCOMPARE(hall.value(QStringLiteral("select count(*) || ' ' || sum(events) from hall.seal where day > '%1'").arg(before)),
                 QStringLiteral("1 1"));
        QVERIFY(isSealSound(hall.value(yesterday)));
    }
    // No day without events gets a seal, and no day two.
    seal();
    QCOMPARE(hall.value("select count(*) from hall.seal"), QStringLiteral("4"));
    QCOMPARE(hall.value("select sum(events) = (select count(*) from hall.event) from hall.seal"), QStringLiteral("t"));
}

// One transaction is open at any time, and each is short: a seal that waited for a moment without any would never be made.
void TestSeals::whoAlwaysHasATransactionOpenPutsNoSealOff()
{
    nextDay();
    const auto held = [&] {
        const qint64 id = hall.claimed();
        auto clerk = OwnerSession::open(hall.fixture().signInAs(RuleHall::clerk));
        if (!clerk ||
            !clerk.value().run(QStringLiteral("begin; select counter.hold(%1, %2, '等申请人电话回复')").arg(newRequest()).arg(id).toUtf8()))
            qFatal("nothing is held");
        return clerk;
    };
    auto first = held();
    QCOMPARE(hall.call("keeper1", "keeper.seal()")["more"].toBool(), true);
    auto second = held(); // and nobody waits for the seal
    QVERIFY(first.value().run("rollback"));
    QCOMPARE(hall.call("keeper1", "keeper.seal()")["sealed"].toString(), hall.value(yesterday));
    QVERIFY(isSealSound(hall.value(yesterday)));
    QVERIFY(second.value().run("commit"));
    nextDay();
    seal();
    QVERIFY(isSealSound(hall.value(yesterday)));
    QCOMPARE(hall.value("select sum(events) = (select count(*) from hall.event) from hall.seal"), QStringLiteral("t"));
}

// Everything about one case written anew, so that its chain is without a fault.
QString TestSeals::rewritten(qint64 id)
{
    return QStringLiteral("do $$ declare e hall.event; last bytea := ''; begin"
                          " for e in select * from hall.event where case_id = %1 order by seq loop"
                          "  e.data := e.data || '{\"x\": 1}';"
                          "  update hall.event set data = e.data, prev_hash = last, hash = hall.event_hash(last, e.case_id, e.seq, e.at,"
                          "   e.staff_id, e.window_no, e.desk || '.' || e.action, e.from_status, e.to_status, e.data)"
                          "  where id = e.id returning hash into last;"
                          " end loop; update hall.case_file set head_hash = last where id = %1; end $$")
        .arg(id);
}

void TestSeals::aRewrittenHistoryIsExposed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("chain written anew") << QStringLiteral("REWRITE");
    QTest::newRow("case vanished") << "delete from hall.event where case_id = CASE; delete from hall.case_file where id = CASE";
    QTest::newRow("event moved to another time") << "update hall.event set id = id + 500 where case_id = CASE and seq = 1";
    QTest::newRow("seal before it changed") << "update hall.seal set hash = sha256('x') where day = (select min(day) from hall.seal)";
    QTest::newRow("seal before it deleted")
        << "delete from hall.seal where day = (select max(day) from hall.seal where day < hall.today() - 1)";
}

void TestSeals::aRewrittenHistoryIsExposed()
{
    QFETCH(QString, sql);
    nextDay();
    const qint64 id = hall.claimed();
    seal();
    const QString day = hall.value(yesterday);
    QVERIFY(isSealSound(day));
    const QString script =
        QString(sql).replace(QLatin1String("REWRITE"), rewritten(id)).replace(QLatin1String("CASE"), QString::number(id));
    const bool ofTheCase = script != sql;
    // In one transaction that is undone again, seen by the owner alone.
    const QString seen =
        hall.value(QStringLiteral("begin; set local session_replication_role = replica; alter table hall.event alter id set "
                                  "generated by default; %1;"
                                  "select string_agg(hall.check_seal(day, null) ->> 'equal', ' ') || ' ' ||"
                                  " jsonb_array_length(hall.chain_faults(%2, %2)) from hall.seal"
                                  ";"
                                  "rollback")
                       .arg(script)
                       .arg(id));
    QVERIFY2(seen.contains(QLatin1String("false")), qPrintable(seen));
    if (ofTheCase && sql != QLatin1String("REWRITE"))
        return;
    QVERIFY2(seen.endsWith(QLatin1String(" 0")), qPrintable(seen));
}

void TestSeals::whatWasSeenPrintedAndExportedIsSealedToo_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *memory : {"trace", "sight", "reveal", "print_job", "export", "audit_question"}) {
        const QString table = QLatin1String(memory);
        QTest::addRow("%s deleted", memory) << QStringLiteral("delete from hall.%1 where id = (select max(id) from hall.%1)").arg(table);
        QTest::addRow("%s moved to another time", memory) << QStringLiteral("update hall.%1 set at = at - interval '1 minute'").arg(table);
    }
    QTest::newRow("another's name") << QStringLiteral("update hall.trace set login = 'p0802'");
    QTest::newRow("another printer") << QStringLiteral("update hall.print_job set printer = 'another'");
    QTest::newRow("another desk") << QStringLiteral("update hall.reveal set desk = 'review'");
    QTest::newRow("another filter") << QStringLiteral("update hall.export set filter = '{}'");
    QTest::newRow("the seal goes less far") << QStringLiteral("update hall.seal set upto = '{}' where day = hall.today() - 1");
    QTest::newRow("a line more") << QStringLiteral(
        "insert into hall.trace (id, what) overriding system value select min(id) - 1, 'x.x' from hall.trace where id > 2 "
        "and not exists (select from hall.trace t where t.id = hall.trace.id - 1)");
}

// Whoever may switch the triggers off deletes what he looked at, printed or took away: the day's seal knows it.
void TestSeals::whatWasSeenPrintedAndExportedIsSealedToo()
{
    QFETCH(QString, sql);
    nextDay();
    hall.claimed();
    hall.value(
        "insert into hall.trace (what) values ('a.trace'); select setval('hall.trace_id_seq', (select max(id) + 5 from hall.trace));"
        "insert into hall.trace (what) values ('a.trace');"
        "insert into hall.sight (case_id, staff_id, desk, how) select max(c.id), max(s.id), 'counter', 'look' from hall.case_file c, "
        "hall.staff s;"
        "insert into hall.reveal (case_id, staff_id, what, reason) select max(c.id), max(s.id), 'applicant.phone', 'why' from "
        "hall.case_file c, hall.staff s;"
        "insert into hall.print_job (document_id, staff_id, printer, copies, copy_no) select max(d.id), max(s.id), 'x', 1, "
        "(select coalesce(max(copy_no), 0) + 1 from hall.print_job) from hall.document d, hall.staff s;"
        "insert into hall.export (staff_id, what, format, filter) select max(id), 'cases', 'csv', '{\"x\": 1}' from hall.staff;"
        "insert into hall.audit_question (staff_id, filter) select max(id), '{}' from hall.staff");
    seal();
    QVERIFY(isSealSound(hall.value(yesterday)));
    // What is learned later of a row is none of what was sealed.
    hall.value(
        "update hall.print_job set state = 'done'; update hall.reveal set answered_at = now(); update hall.export set answered_at = now()");
    QVERIFY(isSealSound(hall.value(yesterday)));
    const QString seen = hall.value(QStringLiteral("begin; set local session_replication_role = replica; %1; select string_agg("
                                                   "hall.check_seal(day, null) ->> 'equal', ' ') from hall.seal; rollback")
                                        .arg(sql));
    QVERIFY2(seen.contains(QLatin1String("false")), qPrintable(seen));
}

// The last event waits for the memories, however many numbers they drew: a seal that is whole covers them.
void TestSeals::aLongMemoryIsSealedInParts()
{
    nextDay();
    hall.fresh();
    hall.value(
        "insert into hall.trace (what) values ('first'); select setval('hall.trace_id_seq', (select max(id) + 100000 from hall.trace));"
        "insert into hall.trace (what) values ('last')");
    seal();
    const QString day = hall.value(yesterday);
    QCOMPARE(
        hall.value(QStringLiteral("select done = upto and (upto ->> 'trace')::bigint = (select max(id) from hall.trace) from hall.seal "
                                  "where day = '%1'")
                       .arg(day)),
        QStringLiteral("t"));
    QJsonValue state = QJsonValue::Null;
    int parts = 0;
    for (; parts < 20 && !state["done"].toBool(); ++parts)
        state = hall.call("p0897", QStringLiteral("audit.check_seal('%1', nullif(%2, 'null'))").arg(day, literal(state))).value;
    QCOMPARE(parts, 4);
    QCOMPARE(state["equal"].toBool(), true);
    QCOMPARE(hall.value(QStringLiteral("begin; set local session_replication_role = replica; delete from hall.trace where what = 'last'; "
                                       "select count(*) from hall.trace where what = 'last'; rollback")),
             QStringLiteral("0"));
}

// Seals that were made before these memories lay under them stay what they were.
void TestSeals::aSealFromBeforeSaysNothingOfTheMemories()
{
    QCOMPARE(hall.value("select encode((hall.seal_part('\\x00', 0, 1, '{}', '{}')).hash, 'hex') = encode(sha256('\\x00'::bytea || coalesce("
                        "(select int8send(id) || int8send(case_id) || int4send(seq) || hash from hall.event where id = 1), '')), 'hex')"),
             QStringLiteral("t"));
}

QPair<int, QString> TestSeals::verify(const QString &kept)
{
    const SignIn auditor = hall.fixture().signInAs("p0897");
    const QString secret = kept + QStringLiteral(".password");
    QFile file(secret);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("no room for a secret");
    file.write(auditor.password.toUtf8());
    file.close();
    QProcess ctl;
    ctl.start(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuangctl"),
              {QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--kept"), kept, QStringLiteral("--server"),
               QStringLiteral("host=%1 dbname=%2").arg(auditor.hosts.first(), auditor.database), QStringLiteral("--user"), auditor.user,
               QStringLiteral("--password-file"), secret});
    ctl.waitForFinished(60'000);
    return {ctl.exitCode(), QString::fromUtf8(ctl.readAllStandardOutput() + ctl.readAllStandardError())};
}

void TestSeals::theKeptFileExposesWhoSealsAnew()
{
    QTemporaryDir folder;
    const QString kept = folder.filePath(QStringLiteral("seals.txt"));
    nextDay();
    const qint64 id = hall.claimed();
    seal();
    auto first = verify(kept);
    QVERIFY2(first.first == 0, qPrintable(first.second));
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::number(file.readAll().count('\n')), hall.value("select count(*) from hall.seal"));
    QVERIFY2(verify(kept).first == 0, "the same again is well");

    const QString day = hall.value(yesterday);
    QCOMPARE(hall.value(QStringLiteral("set session_replication_role = replica; %1; update hall.seal s set hash ="
                                       " (hall.seal_part(hall.seal_start(s.prev_hash, s.day, s.last_event),"
                                       "  (select max(last_event) from hall.seal where day < s.day), s.last_event,"
                                       "  (select upto from hall.seal where day < s.day order by day desc limit 1), s.upto)).hash"
                                       " where day = '%2'")
                            .arg(rewritten(id), day)),
             QString());
    QVERIFY2(isSealSound(day), "who seals anew is well inside the hall");
    const auto found = verify(kept);
    QVERIFY2(found.first == 26, qPrintable(found.second));
    QVERIFY2(found.second.contains(day), qPrintable(found.second));
}

void TestSeals::theFirstBadRowIsNamed()
{
    const qint64 earlier = hall.claimed();
    const qint64 later = hall.claimed();
    // Two are wrong; the one that was written first says where it began.
    hall.value(QStringLiteral("set session_replication_role = replica; update hall.event set at = at - interval '1 day' where case_id in "
                              "(%1, %2) and seq = 1")
                   .arg(earlier)
                   .arg(later));
    QTemporaryDir folder;
    const auto found = verify(folder.filePath(QStringLiteral("none.txt")));
    QCOMPARE(found.first, 26);
    const QString first = hall.value(
        QStringLiteral("select format('event %s, written as of ', id) from hall.event where case_id = %1 and seq = 1").arg(earlier));
    QVERIFY2(found.second.contains(QStringLiteral("The first bad row: ") + first), qPrintable(found.second));
    QVERIFY(
        found.second.contains(hall.value(QStringLiteral("select case_no || '/1: changed' from hall.case_file where id = %1").arg(later))));
    hall.value(QStringLiteral("set session_replication_role = replica; update hall.event set at = at + interval '1 day' where case_id in "
                              "(%1, %2) and seq = 1")
                   .arg(earlier)
                   .arg(later));
}

// What was cut off at the end before its day was sealed, with the head put right, has a paper left and no place in any chain.
void TestSeals::anEventThatIsGoneIsNamedByItsNumber()
{
    const qint64 id = hall.claimed();
    const qint64 event = hall.decide(RuleHall::clerk, "pre_review", id)["event"].toInteger();
    QCOMPARE(
        hall.value(QStringLiteral("set session_replication_role = replica; delete from hall.event where id = %2; delete from hall.undo "
                                  "where case_id = %1; update hall.case_file c set head_seq = e.seq, head_hash = e.hash, status = "
                                  "e.to_status from hall.event e where c.id = %1 and e.case_id = %1 and e.seq = c.head_seq - 1")
                       .arg(id)
                       .arg(event)),
        QString());
    QTemporaryDir folder;
    const auto found = verify(folder.filePath(QStringLiteral("none.txt")));
    QCOMPARE(found.first, 26);
    const QString sentence =
        hall.value(QStringLiteral("select format('Event %s of case %s is gone; ', %2::bigint, case_no) from hall.case_file where id = %1")
                       .arg(id)
                       .arg(event));
    QVERIFY2(found.second.contains(sentence), qPrintable(found.second));
    QVERIFY2(!found.second.contains(QLatin1String("/0:")), qPrintable(found.second));
    hall.value(QStringLiteral("set session_replication_role = replica; delete from hall.message where event_id = %1; delete from "
                              "hall.document where event_id = %1")
                   .arg(event));
}

void TestSeals::aSealCannotBeDeletedAndOnlyTheAuditorAsks()
{
    QVERIFY(hall.refusal(QStringLiteral("delete from hall.seal")).contains(QLatin1String("only ever added")));
    for (const char *call : {"audit.seals(null, 1)", "audit.check_seal('2026-01-01', null)", "hall.begin_seal()", "keeper.seal()"})
        QVERIFY2(hall.psql(RuleHall::clerk, QStringLiteral("select %1").arg(QLatin1String(call))).says(QStringLiteral("42501")), call);
    REFUSED(hall.call("p0897", "audit.check_seal('2001-01-01', null)"), "YC001");
}

void TestSeals::aSealInPartsIsTheSameAsCountedAgain()
{
    nextDay();
    hall.fresh();
    // A sequence that jumped makes a range of several parts.
    hall.value("select setval(pg_get_serial_sequence('hall.event', 'id'), (select max(id) + 100000 from hall.event))");
    hall.fresh();
    seal();
    QJsonValue state = QJsonValue::Null;
    int parts = 0;
    for (; parts < 20 && !state["done"].toBool(); ++parts)
        state = hall.call("p0897", QStringLiteral("audit.check_seal('%1', nullif(%2, 'null'))").arg(hall.value(yesterday), literal(state)))
                    .value;
    QCOMPARE(parts, 4);
    QCOMPARE(state["equal"].toBool(), true);
    QCOMPARE(state["events"].toInt(), 2);
}

YICHUANG_TEST(TestSeals)
#include "tst_Seals.moc"
