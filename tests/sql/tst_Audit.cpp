// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Who saw or did what is written down before it is answered, is found by case and by person and day, and is nobody's to change.
class TestAudit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lookingAtACaseIsWrittenDownBeforeItIsAnswered();
    void rollingBackALookLeavesNothingToSee();
    void papersOfACaseThatNobodyOpenedStayShut();
    void aCaseTellsWhoDidAndSawWhat();
    void aNumberIsToldFromWhicheverDeskItWasShown();
    void aDayTellsWhatOnePersonDid();
    void pagesFollowEachOtherWithoutGapAndWithoutDouble();
    void whatTheAuditorAsksIsTracedBeforeItIsAnswered();
    void aQuestionBelongsToWhoAskedIt();
    void questionsWithoutSenseAreRefused_data();
    void questionsWithoutSenseAreRefused();
    void numbersInNotesAreMasked();
    void theAuditorChangesNothingAndNobodyElseAsks();
    void tracesAreOnlyEverAdded();
    void aChainNamesTheRowThatWasTamperedWith();
    void theDelegateIsNamedWithWhomHeStandsInFor();

private:
    Said look(const QString &who, qint64 id) { return hall.call(who, QStringLiteral("counter.look(%1)").arg(id)); }
    Said file(const QString &who, qint64 id) { return hall.call(who, QStringLiteral("counter.case_file(%1)").arg(id)); }
    QString no(qint64 id) { return hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id)); }
    QString sights(qint64 id) { return hall.value(QStringLiteral("select count(*) from hall.sight where case_id = %1").arg(id)); }
    QJsonObject ofCase(qint64 id) { return {{QStringLiteral("case_no"), no(id)}}; }
    QJsonObject ofToday(const QString &who = {})
    {
        const QString today = hall.value("select hall.today()");
        QJsonObject filter{{QStringLiteral("first"), today}, {QStringLiteral("last"), today}};
        if (!who.isEmpty())
            filter.insert(QStringLiteral("work_no"), who);
        return filter;
    }
    qint64 ask(const QJsonObject &filter)
    {
        const Said asked = hall.call(auditor, QStringLiteral("audit.ask(%1)").arg(literal(filter)));
        if (!asked.isDone())
            qFatal("a question was refused: %s", qPrintable(asked.log));
        return asked["question"].toInteger();
    }
    Said answer(qint64 question, const QJsonValue &after = QJsonValue::Null, int count = 200)
    {
        return hall.call(auditor, QStringLiteral("audit.answer(%1, nullif(%2, 'null'), %3)").arg(question).arg(literal(after)).arg(count));
    }
    QJsonArray rows(const QJsonObject &filter) { return answer(ask(filter))["rows"].toArray(); }
    // "kind action by" of every row, the latest first.
    static QStringList said(const QJsonArray &rows)
    {
        QStringList lines;
        for (const QJsonValue &row : rows)
            lines.append(QStringList{row["kind"].toString(), row["action"].toString(), row["work_no"].toString()}.join(u' '));
        return lines;
    }

    RuleHall hall;
    const QString auditor = QStringLiteral("p0897");
};

void TestAudit::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    DONE(hall.sit(RuleHall::stranger, 13));
}

void TestAudit::lookingAtACaseIsWrittenDownBeforeItIsAnswered()
{
    const qint64 id = hall.fresh();
    REFUSED(file(RuleHall::clerk, id), "YC001");
    QCOMPARE(sights(id), QStringLiteral("0"));
    DONE(look(RuleHall::clerk, id));
    DONE(file(RuleHall::clerk, id));
    // A second look within the minute is the same look; another person's is another.
    DONE(look(RuleHall::clerk, id));
    QCOMPARE(sights(id), QStringLiteral("1"));
    REFUSED(file(RuleHall::deputy, id), "YC001");
    REFUSED(look(RuleHall::stranger, id), "YC001");
    hall.value(
        QStringLiteral("set session_replication_role = replica; update hall.sight set at = at - interval '11 minutes' where case_id = %1")
            .arg(id));
    REFUSED(file(RuleHall::clerk, id), "YC001");
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(file(RuleHall::clerk, id));
    QCOMPARE(sights(id), QStringLiteral("2"));
}

void TestAudit::rollingBackALookLeavesNothingToSee()
{
    const qint64 id = hall.fresh();
    const QString both = QStringLiteral("begin; select counter.look(%1); savepoint s; select counter.case_file(%1); rollback").arg(id);
    REFUSED(RuleHall::read(hall.psql(RuleHall::clerk, both)), "YC001");
    REFUSED(RuleHall::read(hall.psql(RuleHall::clerk,
                                     QStringLiteral("begin; select counter.look(%1); rollback; select counter.case_file(%1)").arg(id))),
            "YC001");
    QCOMPARE(sights(id), QStringLiteral("0"));
    DONE(look(RuleHall::clerk, id));
    const PsqlAnswer seen =
        hall.psql(RuleHall::clerk, QStringLiteral("begin; select counter.case_file(%1) ->> 'case_no'; rollback").arg(id));
    QCOMPARE(seen.out, no(id));
    QVERIFY(said(rows(ofCase(id))).contains(QStringLiteral("sight look P0801")));
}

void TestAudit::papersOfACaseThatNobodyOpenedStayShut()
{
    const qint64 id = hall.fresh();
    const QString attachment =
        hall.value(QStringLiteral("insert into hall.blob values (repeat('a', 64), 1, true) on conflict do nothing;"
                                  "insert into hall.blob_chunk values (repeat('a', 64), 0, 'x') on conflict do nothing;"
                                  "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
                                  " values (%1, 2, 1, 'a.pdf', 'application/pdf', 1, repeat('a', 64)) returning id")
                       .arg(id));
    const QString read = QStringLiteral("select length(counter.attachment_chunk(%1, 0))").arg(attachment);
    QVERIFY(hall.psql(RuleHall::clerk, read).says(QStringLiteral("YC001")));
    DONE(look(RuleHall::clerk, id));
    QCOMPARE(hall.psql(RuleHall::clerk, read).out, QStringLiteral("1"));
}

void TestAudit::aCaseTellsWhoDidAndSawWhat()
{
    const qint64 id = hall.verified();
    DONE(look(RuleHall::deputy, id));
    const Said attempt = hall.call(RuleHall::deputy, QStringLiteral("counter.reveal_attempt(%1, 'applicant.id', '电话核对')").arg(id));
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.reveal(%1)").arg(attempt["attempt"].toInteger())));
    DONE(hall.claim(RuleHall::deputy, id, QStringLiteral("'原窗口离席，群众在等'")));
    DONE(hall.decide(RuleHall::deputy, "accept", id));
    const QString document = hall.value(
        QStringLiteral("update hall.document set state = 'ready', pdf = 'x' where case_id = %1 and kind = 'acceptance' returning id")
            .arg(id));
    for (const char *reason : {"null", "'卡纸'"})
        DONE(hall.call(
            RuleHall::deputy,
            QStringLiteral("counter.print_begin(%1, %2, 'win02', 1, %3)").arg(newRequest(), document, QString::fromUtf8(reason))));
    const QJsonArray found = rows(ofCase(id));
    const QStringList lines = said(found);
    for (const char *wanted :
         {"deed submit ", "sight open P0801", "deed verify P0801", "sight look P0802", "number reveal P0802", "deed take_over P0802",
          "sight open P0802", "deed accept P0802", "paper print P0802", "paper reprint P0802", "question audit.ask P0897"})
        QVERIFY2(lines.contains(QLatin1String(wanted)), qPrintable(QLatin1String(wanted) + QStringLiteral(" not in ") + lines.join(u',')));
    for (const QJsonValue &row : found) {
        if (row["kind"] == QLatin1String("number")) {
            QCOMPARE(row["note"].toString(), QStringLiteral("电话核对"));
            QCOMPARE(row["window"].toInt(), 2);
            QCOMPARE(row["device"].toString(), QStringLiteral("pc"));
            QVERIFY(row["facts"]["answered"].toBool());
        }
        QVERIFY2(!QJsonDocument(row.toObject()).toJson().contains(hall.card(id)["number"].toString().toUtf8()), "no number is whole here");
    }
}

// Whoever supervises may be an officer, too, and takes the number from where he sits at that moment.
void TestAudit::aNumberIsToldFromWhicheverDeskItWasShown()
{
    const qint64 id = hall.fresh();
    const QString supervisor = QStringLiteral("p0890");
    const QString desks = hall.value("select desks from hall.staff where login = 'p0890'");
    hall.value("update hall.staff set desks = '{supervision,review}' where login = 'p0890'");
    const QString message =
        hall.value(QStringLiteral("update hall.message set state = 'failed', tries = 1 where id = (select id from hall.message "
                                  "where case_id = %1 and recipient = 'applicant' order by id limit 1) returning id")
                       .arg(id));
    const Said attempt = hall.call(supervisor, QStringLiteral("supervision.phone_attempt(%1)").arg(message));
    DONE(hall.call(supervisor, QStringLiteral("supervision.phone(%1)").arg(attempt["attempt"].toInteger())));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    const Said atWindow = hall.call(RuleHall::clerk, QStringLiteral("counter.reveal_attempt(%1, 'applicant.id', '电话核对')").arg(id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.reveal(%1)").arg(atWindow["attempt"].toInteger())));
    QStringList from;
    const QJsonArray found = rows(ofCase(id));
    for (const QJsonValue &row : found)
        if (row["kind"] == QLatin1String("number"))
            from.append(row["desk"].toString());
    QCOMPARE(from, (QStringList{QStringLiteral("counter"), QStringLiteral("supervision")}));
    hall.value(QStringLiteral("update hall.staff set desks = '%1' where login = 'p0890'").arg(desks));
}

void TestAudit::aDayTellsWhatOnePersonDid()
{
    const QJsonArray found = rows(ofToday(QStringLiteral("p0802")));
    QVERIFY(found.size() > 5);
    for (const QJsonValue &row : found)
        QCOMPARE(row["work_no"].toString(), QStringLiteral("P0802"));
    QVERIFY(said(found).contains(QStringLiteral("house counter.sign_in P0802")));
    QJsonObject numbers = ofToday();
    numbers.insert(QStringLiteral("kind"), QStringLiteral("number"));
    for (const QJsonValue &row : rows(numbers))
        QCOMPARE(row["kind"].toString(), QStringLiteral("number"));
    QJsonObject yesterday{{QStringLiteral("first"), hall.value("select hall.today() - 1")}};
    QCOMPARE(rows(yesterday).size(), 0);
}

void TestAudit::pagesFollowEachOtherWithoutGapAndWithoutDouble()
{
    // Many of one moment: a transaction's events share it.
    hall.value("insert into hall.sight (case_id, staff_id, desk, how) select c.id, s.id, 'counter', 'look' from hall.case_file c, "
               "hall.staff s where s.work_no in ('P0801', 'P0802')");
    const qint64 question = ask(ofToday());
    const QJsonArray whole = answer(question)["rows"].toArray();
    QVERIFY(whole.size() > 20);
    QJsonArray pieces;
    QJsonValue after = QJsonValue::Null;
    for (int pages = 0; pages < 200; ++pages) {
        const Said page = answer(question, after, 3);
        DONE(page);
        for (const QJsonValue &row : page["rows"].toArray())
            pieces.append(row);
        after = page["next"];
        if (after.isNull())
            break;
    }
    QCOMPARE(pieces.size(), whole.size());
    QCOMPARE(pieces, whole);
}

void TestAudit::whatTheAuditorAsksIsTracedBeforeItIsAnswered()
{
    const QString filter = literal(ofToday());
    REFUSED(
        RuleHall::read(hall.psql(
            auditor, QStringLiteral("begin; select audit.ask(%1) ->> 'question' as q \\gset\n select audit.answer(:q, null, 10); commit")
                         .arg(filter))),
        "YC001");
    const QString before = hall.value("select count(*) from hall.audit_question");
    const qint64 question = ask(ofToday(QStringLiteral("P0801")));
    DONE(answer(question));
    QCOMPARE(hall.value("select count(*) from hall.audit_question").toInt(), before.toInt() + 1);
    const QJsonArray own = rows(ofToday(QStringLiteral("P0897")));
    bool found = false;
    for (const QJsonValue &row : own)
        found = found || (row["kind"] == QLatin1String("question") && row["facts"]["who"] == QLatin1String("P0801"));
    QVERIFY(found);
}

void TestAudit::aQuestionBelongsToWhoAskedIt()
{
    hall.value("insert into hall.staff (work_no, login, name, desks) values ('P0898', 'p0898', '韦安', '{audit}'); select "
               "hall.make_login('p0898', '{audit}', null)");
    const qint64 question = ask(ofToday());
    REFUSED(hall.call(QStringLiteral("p0898"), QStringLiteral("audit.answer(%1, null, 10)").arg(question)), "YC001");
    hall.value("set session_replication_role = replica; update hall.audit_question set at = at - interval '13 hours'");
    REFUSED(answer(question), "YC001");
}

void TestAudit::questionsWithoutSenseAreRefused_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("state");
    QTest::newRow("nothing") << "{}"
                             << "YC316";
    QTest::newRow("a day that is none") << R"({"first": "2026-02-30"})"
                                        << "YC316";
    QTest::newRow("words for a day") << R"({"first": "today"})"
                                     << "YC316";
    QTest::newRow("too long") << R"({"first": "2026-01-01", "last": "2026-02-01"})"
                              << "YC316";
    QTest::newRow("backwards") << R"({"first": "2026-02-01", "last": "2026-01-01"})"
                               << "YC316";
    QTest::newRow("no such case") << R"({"case_no": "PJ-20200101-000018"})"
                                  << "YC001";
    QTest::newRow("nobody") << R"({"first": "2026-11-01", "work_no": "P9999"})"
                            << "YC001";
    QTest::newRow("unknown kind") << R"({"first": "2026-11-01", "kind": "everything"})"
                                  << "YC001";
}

void TestAudit::questionsWithoutSenseAreRefused()
{
    QFETCH(QString, filter);
    QFETCH(QString, state);
    REFUSED(hall.call(auditor, QStringLiteral("audit.ask('%1')").arg(filter)), state.toLatin1().constData());
}

void TestAudit::numbersInNotesAreMasked()
{
    const qint64 id = hall.claimed();
    const QString number = residentId(77);
    DONE(hall.call(RuleHall::clerk,
                   QStringLiteral("counter.release(%1, %2, '本人 %3 电话 13812345678 明天再来')").arg(newRequest()).arg(id).arg(number)));
    const QJsonArray found = rows(ofCase(id));
    QString note;
    for (const QJsonValue &row : found)
        if (row["action"] == QLatin1String("release"))
            note = row["note"].toString();
    QCOMPARE(note, QStringLiteral("本人 %1********%2 电话 138****5678 明天再来").arg(number.left(6), number.right(4)));
}

void TestAudit::theAuditorChangesNothingAndNobodyElseAsks()
{
    const qint64 id = hall.fresh();
    for (const QString &call :
         {QStringLiteral("counter.look(%1)"), QStringLiteral("counter.case_file(%1)"), QStringLiteral("review.case_file(%1)"),
          QStringLiteral("counter.claim(gen_random_uuid(), %1, null)"), QStringLiteral("security.staff_preview('P0801')")})
        QVERIFY2(hall.psql(auditor, QStringLiteral("select ") + call.arg(id)).says(QStringLiteral("42501")), qPrintable(call));
    for (const QString &role : {RuleHall::clerk, QStringLiteral("p0831"), QStringLiteral("p0896"), QStringLiteral("p0890")})
        for (const QString &call : {QStringLiteral("audit.ask('{}')"), QStringLiteral("audit.answer(1, null, 1)"),
                                    QStringLiteral("audit.case_chain(1)"), QStringLiteral("audit.sign_in('pc')")})
            QVERIFY2(hall.psql(role, QStringLiteral("select ") + call).says(QStringLiteral("42501")), qPrintable(role + u' ' + call));
}

void TestAudit::tracesAreOnlyEverAdded()
{
    for (const char *table : {"hall.trace", "hall.sight", "hall.audit_question"})
        for (const char *sql : {"delete from %1", "update %1 set at = now()", "truncate %1"})
            QVERIFY2(hall.refusal(QString::fromLatin1(sql).arg(QLatin1String(table))).contains(QLatin1String("only ever added")), sql);
    // Of these a later word is kept: how a print went, and when something was shown. Everything else in them is as it was written.
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    hall.value(
        QStringLiteral("insert into hall.print_job (document_id, staff_id, printer, copies, copy_no) select max(d.id), max(s.id), 'x', 1,"
                       " 90 from hall.document d, hall.staff s; insert into hall.export (staff_id, what, format, filter) select max(id),"
                       " 'cases', 'csv', '{}' from hall.staff; insert into hall.reveal (case_id, staff_id, what, reason) select %1,"
                       " max(id), 'applicant.phone', '核对' from hall.staff")
            .arg(id));
    for (const char *sql : {"delete from hall.reveal", "update hall.reveal set reason = 'x'", "delete from hall.print_job",
                            "update hall.print_job set printer = 'y'", "truncate hall.print_job", "delete from hall.export",
                            "update hall.export set filter = '{\"x\": 1}'", "truncate hall.export"})
        QVERIFY2(hall.refusal(QString::fromLatin1(sql)).contains(QLatin1String("only ever added")), sql);
    for (const char *sql : {"update hall.reveal set answered_at = now()", "update hall.print_job set state = 'done', changed_at = now()",
                            "update hall.export set answered_at = now()"})
        QCOMPARE(hall.refusal(QString::fromLatin1(sql)), QString());
}

void TestAudit::aChainNamesTheRowThatWasTamperedWith()
{
    const qint64 id = hall.verified();
    const QString chain = QStringLiteral("audit.case_chain(%1)").arg(id);
    const Said well = hall.call(auditor, chain);
    QCOMPARE(well["faults"].toArray().size(), 0);
    QCOMPARE(well["events"].toInt(), 2);
    hall.value(QStringLiteral(
                   "set session_replication_role = replica; update hall.event set staff_id = staff_id + 1 where case_id = %1 and seq = 2")
                   .arg(id));
    const Said bad = hall.call(auditor, chain);
    QCOMPARE(bad["faults"][0]["seq"].toInt(), 2);
    QCOMPARE(bad["faults"][0]["fault"].toString(), QStringLiteral("changed"));
    QCOMPARE(bad["faults"][0]["case_no"].toString(), no(id));
}

void TestAudit::theDelegateIsNamedWithWhomHeStandsInFor()
{
    const QString today = hall.value("select hall.today()");
    const QString decider = QStringLiteral("p0833"), substitute = QStringLiteral("p0832");
    for (const QString &officer : {QStringLiteral("p0831"), substitute, decider})
        DONE(hall.call(officer, QStringLiteral("review.sign_in('pc')")));
    hall.value("update hall.staff set steps = '{review}' where work_no = 'P0832'; update hall.staff set steps = '{decide}' where work_no = "
               "'P0833'");
    const QString days = QStringLiteral("review.delegate(%1, 'P0833', 'P0832', '%2', '%2', '外出培训')");
    DONE(hall.call(decider, days.arg(newRequest(), today)));
    REFUSED(hall.call(decider, days.arg(newRequest(), today)), "YC320");
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    hall.value(QStringLiteral("update hall.review_queue set step = 'decide', place = 3 where case_id = %1").arg(id));
    DONE(hall.call(substitute, QStringLiteral("review.claim(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(hall.call(
        substitute,
        QStringLiteral("review.\"grant\"(%1, %2, %3, '{\"text\": \"符合条件\", \"findings\": {\"1\": \"meets\", \"2\": \"meets\"}}')")
            .arg(newRequest())
            .arg(id)
            .arg(hall.version(id))));
    const QString principal = hall.value("select name from hall.staff where work_no = 'P0833'");
    bool found = false;
    for (const QJsonValue &row : rows(ofCase(id)))
        found = found ||
                (row["action"] == QLatin1String("grant") && row["work_no"] == QLatin1String("P0832") && row["facts"]["for"] == principal);
    QVERIFY(found);
    // The chain holds it: whoever strikes the name out is found.
    hall.value(
        QStringLiteral(
            "set session_replication_role = replica; update hall.event set data = data - 'for' where case_id = %1 and action = 'grant'")
            .arg(id));
    QCOMPARE(hall.call(auditor, QStringLiteral("audit.case_chain(%1)").arg(id))["faults"][0]["fault"].toString(),
             QStringLiteral("changed"));
}

YICHUANG_TEST(TestAudit)
#include "tst_Audit.moc"
