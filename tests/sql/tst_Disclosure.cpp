// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a session could learn beside the answers: from a call that fails, from its own transaction before it is rolled back, from the plans
// of the functions it calls, from cases that nobody opened, and from a number's mask with the day of birth beside it.
class TestDisclosure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTryWithoutItsOwnNumberIsRefusedWhateverItsWorth_data();
    void aTryWithoutItsOwnNumberIsRefusedWhateverItsWorth();
    void aTryWritesTheSameWhateverItsWorth_data();
    void aTryWritesTheSameWhateverItsWorth();
    void askingForACodeWritesTheSameForNobody();
    void everyTryLeavesItsTrace();
    void plansOfOurFunctionsAreNotTold();
    void noFunctionOfADeskIsLeftToTheSettingsOfItsSession();
    void howASessionReadsBackslashesChangesNoVerdict();
    void whatTellsOfAPersonIsShutUntilTheCaseWasOpened_data();
    void whatTellsOfAPersonIsShutUntilTheCaseWasOpened();
    void whoeverReceivedAnApplicationHasSeenIt();
    void whoAsksWhoseANumberIsIsWrittenDown();
    void openingACaseAndRollingBackLeavesALineInTheLog();
    void nobodyTriesNumbersWithoutEnd();
    void digitsAreNotGuessedInTransactionsThatAreRolledBack();
    void anHourThatIsTakenBackCountsForNothing_data();
    void anHourThatIsTakenBackCountsForNothing();
    void everyNumberThatIsComparedLeavesALineInTheLog();
    void noBirthdayStandsBesideAMaskedNumber();

private:
    // What the call of a kiosk writes and locks, beside the answer: "relation rows mode", the statistics' own sums left out.
    QString written(const QString &call);
    QString told(const QString &role, const QString &call);
    static QString bytes(const QString &text);

    // As when an hour has gone by.
    void askAnew() { hall.value("update hall.staff set asked_before = coalesce(pg_sequence_last_value(hall.asked_by(id)), 0)"); }

    ApplicantHall hall;
    QString m_case;
};

void TestDisclosure::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.person(1);
    m_case = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(hall.fresh()));
}

void TestDisclosure::aTryWithoutItsOwnNumberIsRefusedWhateverItsWorth_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("password") << QStringLiteral("applicant.try_password(null, '%1', '%2')").arg(ApplicantHall::phone(1));
    QTest::newRow("code") << QStringLiteral("applicant.try_code(null, '%1', 'log_in', '%2')").arg(ApplicantHall::phone(1));
    QTest::newRow("query code") << QStringLiteral("applicant.try_case(null, '%1', '%2')").arg(m_case);
}

void TestDisclosure::aTryWithoutItsOwnNumberIsRefusedWhateverItsWorth()
{
    QFETCH(QString, call);
    const QString right = call.contains(QLatin1String("password")) ? ApplicantHall::password
                          : call.contains(QLatin1String("case"))   ? hall.value(QStringLiteral("select hall.query_code('%1')").arg(m_case))
                                                                   : hall.codeFor(ApplicantHall::phone(1), QStringLiteral("log_in"));
    const Said good = hall.call(ApplicantHall::kiosk, call.arg(right));
    const Said bad = hall.call(ApplicantHall::kiosk, call.arg(QStringLiteral("wrong")));
    REFUSED(good, "YC303");
    QCOMPARE(good.log, bad.log);
    QVERIFY2(!good.log.contains(QLatin1String("Failing row")), qPrintable(good.log));
}

QString TestDisclosure::written(const QString &call)
{
    const PsqlAnswer seen = hall.fixture().asOwner(
        QStringLiteral(
            "begin; set local session authorization kiosk1; select %1; reset session authorization;"
            "select string_agg(w, ', ' order by w) from ("
            " select relname || ' ' || n_tup_ins || '+' || n_tup_upd || '+' || n_tup_del from pg_stat_xact_user_tables"
            " where schemaname = 'hall' and n_tup_ins + n_tup_upd + n_tup_del > 0 and relname <> 'tally_tail'"
            " union all select relation::regclass || ' ' || mode from pg_locks where pid = pg_backend_pid() and locktype = 'relation'"
            " and relation::regclass::text like 'hall.%') x(w); rollback")
            .arg(call));
    return seen.exitCode == 0 ? seen.out.section(QLatin1Char('\n'), -1) : seen.err;
}

void TestDisclosure::aTryWritesTheSameWhateverItsWorth_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("password") << QStringLiteral("applicant.try_password(gen_random_uuid(), '%1', '%2')").arg(ApplicantHall::phone(1));
    QTest::newRow("code") << QStringLiteral("applicant.try_code(gen_random_uuid(), '%1', 'log_in', '%2')").arg(ApplicantHall::phone(1));
    QTest::newRow("query code") << QStringLiteral("applicant.try_case(gen_random_uuid(), '%1', '%2')").arg(m_case);
}

void TestDisclosure::aTryWritesTheSameWhateverItsWorth()
{
    QFETCH(QString, call);
    const QString right = call.contains(QLatin1String("password")) ? ApplicantHall::password
                          : call.contains(QLatin1String("case"))   ? hall.value(QStringLiteral("select hall.query_code('%1')").arg(m_case))
                                                                   : hall.codeFor(ApplicantHall::phone(1), QStringLiteral("log_in"));
    const QString good = written(call.arg(right));
    QVERIFY2(good.contains(QLatin1String("attempt 1+0+0")), qPrintable(good));
    QCOMPARE(written(call.arg(QStringLiteral("wrong"))), good);
}

void TestDisclosure::askingForACodeWritesTheSameForNobody()
{
    hall.value("update hall.sms_code set at = at - interval '2 hours'; delete from hall.attempt_turn; select 1");
    const QString somebody = written(QStringLiteral("applicant.request_code('%1', 'log_in')").arg(residentId(1)));
    QVERIFY2(somebody.contains(QLatin1String("message 1+0+0")), qPrintable(somebody));
    QCOMPARE(written(QStringLiteral("applicant.request_code('%1', 'log_in')").arg(residentId(2))), somebody);
    QCOMPARE(written(QStringLiteral("applicant.request_code('%1', 'log_in')").arg(ApplicantHall::phone(3))), somebody);
    // Nothing leaves for nobody, and no code of his is stored in clear.
    DONE(hall.ask(ApplicantHall::kiosk, "request_code", {ApplicantHall::quoted(residentId(2)), "'log_in'"}));
    QCOMPARE(
        hall.value("select state || ' ' || mobile || (text ~ '\\d{6}') from hall.message where case_id is null order by id desc limit 1"),
        QStringLiteral("suppressed false"));
}

void TestDisclosure::everyTryLeavesItsTrace()
{
    const QString counted = QStringLiteral(
        "select count(*) filter (where (data ->> 'good')::boolean) || ' of ' || count(*) from hall.trace where what = 'applicant.try'");
    const QString before = hall.value(counted);
    DONE(hall.logIn(ApplicantHall::phone(1)));
    REFUSED(hall.logIn(ApplicantHall::phone(1), QStringLiteral("wrong")), "YC706");
    const QStringList was = before.split(QStringLiteral(" of "));
    QCOMPARE(hall.value(counted), QStringLiteral("%1 of %2").arg(was[0].toInt() + 1).arg(was[1].toInt() + 2));
}

// What a session hears that asks for the plans of everything.
QString TestDisclosure::told(const QString &role, const QString &call)
{
    const PsqlAnswer answer =
        hall.psql(role, QStringLiteral("set client_min_messages = log; set debug_pretty_print = off; set debug_print_plan = on;"
                                       "set debug_print_parse = on; set debug_print_rewritten = on; select %1")
                            .arg(call));
    return answer.exitCode == 0 ? answer.err.simplified() : QStringLiteral("failed: ") + answer.err;
}

// A text as it stands in a plan.
QString TestDisclosure::bytes(const QString &text)
{
    QStringList numbers;
    const QByteArray utf8 = text.toUtf8();
    for (const char one : utf8)
        numbers.append(QString::number(one));
    return numbers.join(QLatin1Char(' '));
}

void TestDisclosure::plansOfOurFunctionsAreNotTold()
{
    const QString code =
        told(ApplicantHall::website, QStringLiteral("applicant.request_code('%1', 'register')").arg(ApplicantHall::phone(9)));
    QVERIFY2(code.contains(bytes(ApplicantHall::phone(9))), qPrintable(code)); // of the session's own statement
    QCOMPARE(code.count(QLatin1String("{PLANNEDSTMT")), 1);
    QVERIFY(!code.contains(bytes(hall.lastCode(ApplicantHall::phone(9)))));
    const qint64 id = hall.claimed();
    const QString number = hall.card(id)["number"].toString();
    for (const char *call : {"counter.case_file(%1)", "counter.reasons(%1)", "counter.explain(%1)", "counter.compare_identity(%1, '{}')"}) {
        const QString said = told(RuleHall::clerk, QString::fromLatin1(call).arg(id));
        QCOMPARE(said.count(QLatin1String("{PLANNEDSTMT")), 1);
        QVERIFY2(!said.contains(bytes(number)) && !said.contains(number), call);
    }
}

void TestDisclosure::noFunctionOfADeskIsLeftToTheSettingsOfItsSession()
{
    QCOMPARE(hall.value("select count(*) > 150 from pg_proc where prosecdef and proowner::regrole::text like 'hall\\_%'"),
             QStringLiteral("t"));
    QCOMPARE(
        hall.value("select string_agg(oid::regprocedure::text, ', ') from pg_proc where prosecdef and proowner::regrole::text like "
                   "'hall\\_%' and not coalesce(proconfig @> "
                   "array['search_path=pg_catalog, pg_temp', 'debug_print_parse=off', 'debug_print_rewritten=off', 'debug_print_plan=off', "
                   "'client_min_messages=warning', 'standard_conforming_strings=on', 'transform_null_equals=off', 'array_nulls=on', "
                   "'DateStyle=ISO, YMD', 'IntervalStyle=postgres', 'TimeZone=UTC', 'bytea_output=hex', 'extra_float_digits=1', "
                   "'gin_fuzzy_search_limit=0'], false)"),
        QString());
}

// Patterns with a backslash in them would be other patterns, an expired card a good one, and a search by number no search by number.
void TestDisclosure::howASessionReadsBackslashesChangesNoVerdict()
{
    const QString id = QString::number(hall.claimed());
    const QString number = hall.value("select applicant ->> 'id_number' from hall.case_file where id = " + id);
    const auto ask = [&](const QString &expression) {
        return hall
            .psql(RuleHall::clerk,
                  QStringLiteral("set standard_conforming_strings = off; set transform_null_equals = on; select ") + expression)
            .out;
    };
    const auto searches = [&] { return hall.value("select count(*) from hall.trace where what = 'counter.find'").toInt(); };
    const int before = searches();
    QVERIFY(ask(QStringLiteral("counter.find('%1')").arg(number)).contains(id));
    QCOMPARE(searches(), before + 1);
    QJsonObject expired = hall.card(id.toLongLong());
    expired[QStringLiteral("valid_to")] = QStringLiteral("2020-01-01");
    QCOMPARE(ask(QStringLiteral("counter.compare_identity(%1, %2) ->> 'equal'").arg(id, literal(expired))), QStringLiteral("false"));
}

void TestDisclosure::whatTellsOfAPersonIsShutUntilTheCaseWasOpened_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call : {"counter.compare_identity(%1, '{}')", "counter.handout(%1)",
                             "counter.preview_notice(%1, 'decline', '{\"ground\": 1, \"facts\": \"不属于许可事项，无需申请\"}')",
                             "counter.document_pdf(%2)", "counter.print_log(%1)", "counter.explain(%1)"})
        QTest::newRow(QByteArray(call).left(QByteArray(call).indexOf('(')).constData()) << QString::fromUtf8(call);
}

void TestDisclosure::whatTellsOfAPersonIsShutUntilTheCaseWasOpened()
{
    QFETCH(QString, call);
    const qint64 id = hall.fresh();
    const QString paper = hall.value(
        QStringLiteral("update hall.document set state = 'ready', pdf = 'x', pages = 1 where case_id = %1 returning id").arg(id));
    const QString asked = QString(call).replace(QLatin1String("%1"), QString::number(id)).replace(QLatin1String("%2"), paper);
    const Said shut = hall.call(RuleHall::clerk, asked);
    REFUSED(shut, "YC001");
    QCOMPARE(shut.facts[u"what"].toString(), QStringLiteral("attempt"));
    REFUSED(RuleHall::read(
                hall.psql(RuleHall::clerk, QStringLiteral("begin; select counter.look(%1); select %2; rollback").arg(id).arg(asked))),
            "YC001");
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.look(%1)").arg(id)));
    DONE(hall.call(RuleHall::clerk, asked));
    REFUSED(hall.call(RuleHall::deputy, asked), "YC001"); // who has not looked himself
}

void TestDisclosure::whoeverReceivedAnApplicationHasSeenIt()
{
    const Said received =
        hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(hall.application(RuleHall::shop))));
    DONE(received);
    const qint64 id = received["case"]["case_id"].toInteger();
    QCOMPARE(hall.value(QStringLiteral("select string_agg(how, ' ') from hall.sight where case_id = %1").arg(id)), QStringLiteral("open"));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.compare_identity(%1, %2)").arg(id).arg(literal(hall.card(id)))));
}

void TestDisclosure::whoAsksWhoseANumberIsIsWrittenDown()
{
    const qint64 id = hall.claimed();
    const QString number = hall.card(id)["number"].toString();
    const QString last = QStringLiteral("select what || ' ' || login || ' ' || (data ->> 'tail') || coalesce(' ' || (data ->> 'case_no'), "
                                        "'') from hall.trace order by id desc limit 1");
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.tapped('%1')").arg(number)));
    QCOMPARE(hall.value(last), QStringLiteral("counter.tapped p0801 ") + number.right(4));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.find('%1')").arg(number)));
    QCOMPARE(hall.value(last), QStringLiteral("counter.find p0801 ") + number.right(4));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.compare_identity(%1, %2)").arg(id).arg(literal(hall.card(id)))));
    QCOMPARE(hall.value(last),
             QStringLiteral("counter.compare_identity p0801 %1 %2")
                 .arg(number.right(4), hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id))));
    // Of a passport or a permit no less.
    hall.value(QStringLiteral("update hall.applicant set id_type = '414', id_number = 'E12345678' where id_number = '%1' returning 1")
                   .arg(number));
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.find('e12345678')"))["rows"].toArray().size(), 1);
    QCOMPARE(hall.value(last), QStringLiteral("counter.find p0801 *678"));
    // A case's own number is no person's, nor is an enterprise's code.
    const QString searches = QStringLiteral("select count(*) from hall.trace where what = 'counter.find'");
    const QString before = hall.value(searches),
                  no = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
    for (const QString &said : {no, QString(no).remove(QLatin1Char('-')), no.right(6), no.right(4), QStringLiteral("91440703MA4UH2KM79")})
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.find('%1')").arg(said)));
    QCOMPARE(hall.value(searches), before);
    hall.value(QStringLiteral("update hall.applicant set id_type = '111', id_number = '%1' where id_number = 'E12345678' returning 1")
                   .arg(number));
    const PsqlAnswer heard =
        hall.psql(RuleHall::clerk, QStringLiteral("set client_min_messages = log; select counter.find('%1') -> 'x'").arg(number));
    QVERIFY2(heard.err.isEmpty(), qPrintable(heard.err)); // the line in the log is not the caller's
}

void TestDisclosure::openingACaseAndRollingBackLeavesALineInTheLog()
{
    const qint64 id = hall.fresh();
    const QString line =
        QStringLiteral("p0801 opens case ") + hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id));
    const auto logged = [&] {
        QFile log(hall.fixture().server().logFile());
        return log.open(QIODevice::ReadOnly) && log.readAll().contains(line.toUtf8());
    };
    QVERIFY(!logged());
    DONE(RuleHall::read(
        hall.psql(RuleHall::clerk, QStringLiteral("begin; select counter.claim(gen_random_uuid(), %1, null); rollback").arg(id))));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.sight where case_id = %1").arg(id)), QStringLiteral("0"));
    QVERIFY(logged());
}

void TestDisclosure::nobodyTriesNumbersWithoutEnd()
{
    hall.setRule("numbers_an_hour", 3);
    const QString ask = QStringLiteral("select counter.tapped('44070319900307' || i) from generate_series(1000, %1) i");
    // In one transaction too, of which nothing would be left.
    REFUSED(RuleHall::read(hall.psql(RuleHall::deputy, ask.arg(1003))), "YC703");
    REFUSED(RuleHall::read(hall.psql(RuleHall::deputy, QStringLiteral("begin; ") + ask.arg(1003))), "YC703");
    askAnew();
    DONE(RuleHall::read(hall.psql(RuleHall::deputy, ask.arg(1002))));
    REFUSED(hall.call(RuleHall::deputy, QStringLiteral("counter.find('%1')").arg(residentId(5))), "YC703");
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.find('谭嘉慧')"))); // names are not numbers
    hall.setRule("numbers_an_hour", 100000);
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.find('%1')").arg(residentId(5))));
}

// A check says whether digits are right; rolled back, it would say so as often as somebody likes.
void TestDisclosure::digitsAreNotGuessedInTransactionsThatAreRolledBack()
{
    const qint64 id = hall.claimed();
    askAnew();
    // What others asked before counts for as much; each number may be looked for, and stored with a check.
    const int most = hall.value("select count(*) + 3 from hall.trace where login = 'p0801' and data ? 'tail'").toInt();
    hall.setRule("numbers_an_hour", most);
    const QString card = QStringLiteral(R"({"name": "谭嘉慧", "number": "440703199003071234"})");
    const QString verify = QStringLiteral("counter.verify(gen_random_uuid(), %1, %2, '{\"presence\": \"in_person\", \"card\": %3}', null)")
                               .arg(id)
                               .arg(hall.version(id))
                               .arg(card);
    const QString compare = QStringLiteral("counter.compare_identity(%1, '%2')").arg(id).arg(card);
    const auto undone = [&](const QString &call) {
        return RuleHall::read(hall.psql(RuleHall::clerk, QStringLiteral("begin; select %1; rollback").arg(call)));
    };
    for (int i = 0; i < most; ++i) {
        DONE(undone(compare));
        DONE(undone(verify));
    }
    REFUSED(undone(verify), "YC703");
    REFUSED(undone(compare), "YC703");
    REFUSED(hall.call(RuleHall::clerk, compare), "YC703");
    const QString beat = QStringLiteral("counter.heartbeat(null, false)");
    DONE(hall.call(RuleHall::clerk, beat)); // the hour is not over
    REFUSED(undone(verify), "YC703");
    hall.value("update hall.staff set asked_since = now() - interval '61 minutes'");
    DONE(undone(beat));
    REFUSED(undone(verify), "YC703");
    DONE(hall.call(RuleHall::clerk, beat));
    DONE(undone(verify));
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.verification where case_id = %1").arg(id)), QStringLiteral("0"));
    hall.setRule("numbers_an_hour", 100000);
}

void TestDisclosure::anHourThatIsTakenBackCountsForNothing_data()
{
    QTest::addColumn<QString>("begun");
    QTest::newRow("by a heartbeat before") << "select counter.heartbeat(null, false)";
    QTest::newRow("by a heartbeat in a part of its own") << "savepoint s; select counter.heartbeat(null, false); release s";
}

// A new hour that only this transaction sees would give as many guesses as somebody has transactions.
void TestDisclosure::anHourThatIsTakenBackCountsForNothing()
{
    QFETCH(QString, begun);
    const qint64 id = hall.claimed();
    const QString card = QStringLiteral(R"({"name": "谭嘉慧", "number": "440703199003071234"})");
    const QString compare = QStringLiteral("counter.compare_identity(%1, '%2')").arg(id).arg(card);
    const QString verify = QStringLiteral("counter.verify(gen_random_uuid(), %1, %2, '{\"presence\": \"in_person\", \"card\": %3}', null)")
                               .arg(id)
                               .arg(hall.version(id))
                               .arg(card);
    const auto undone = [&](const QString &call) {
        return RuleHall::read(hall.psql(RuleHall::clerk, QStringLiteral("begin; %1; select %2; rollback").arg(begun, call)));
    };
    DONE(undone(compare)); // a heartbeat like any other
    hall.value("update hall.staff set asked_since = now() - interval '61 minutes'");
    for (int i = 0; i < 2; ++i) {
        REFUSED(undone(compare), "YC001");
        REFUSED(undone(verify), "YC001");
    }
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(null, false)")));
    DONE(undone(compare));
    DONE(hall.call(RuleHall::clerk, verify));
}

void TestDisclosure::everyNumberThatIsComparedLeavesALineInTheLog()
{
    const qint64 id = hall.claimed();
    const auto logged = [&](const char *call, const char *tail) {
        QFile log(hall.fixture().server().logFile());
        return log.open(QIODevice::ReadOnly) && log.readAll().contains("p0801 asked counter." + QByteArray(call) + ' ' +
                                                                       QByteArray::number(id) + " for a number that ends in " + tail);
    };
    const QString card = QStringLiteral(R"({"name": "谭嘉慧", "number": "44070319900307%1"})");
    DONE(RuleHall::read(hall.psql(
        RuleHall::clerk,
        QStringLiteral(
            "begin; select counter.verify(gen_random_uuid(), %1, %2, '{\"presence\": \"in_person\", \"card\": %3}', null); rollback")
            .arg(id)
            .arg(hall.version(id))
            .arg(card.arg(7811)))));
    QVERIFY(logged("verify", "7811"));
    REFUSED(
        RuleHall::read(hall.psql(
            RuleHall::clerk,
            QStringLiteral("begin; select counter.hand_out(gen_random_uuid(), %1, %2, '{\"card\": %3, \"relation\": \"朋友\"}'); rollback")
                .arg(id)
                .arg(hall.version(id))
                .arg(card.arg(7822)))),
        "YC333");
    QVERIFY(logged("hand_out", "7822"));
}

void TestDisclosure::noBirthdayStandsBesideAMaskedNumber()
{
    const qint64 id = hall.claimed();
    QJsonObject card = hall.card(id);
    const QString number = card["number"].toString();
    const QString birth = number.mid(6, 4) + QLatin1Char('-') + number.mid(10, 2) + QLatin1Char('-') + number.mid(12, 2);
    QCOMPARE(hall.value(QStringLiteral("select applicant ->> 'birth' from hall.case_file where id = %1").arg(id)), birth);
    card.insert(QStringLiteral("birth"), birth);
    const auto compared = [&](const QJsonObject &with) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.compare_identity(%1, %2)").arg(id).arg(literal(with)));
    };
    const Said same = compared(card);
    DONE(same);
    QVERIFY(same["equal"].toBool());
    QVERIFY2(!QJsonDocument(same.value.toObject()).toJson().contains(birth.toUtf8()), "the comparison");
    card.insert(QStringLiteral("birth"), QStringLiteral("1999-01-01"));
    const Said other = compared(card);
    const QJsonArray fields = other["fields"].toArray();
    const auto born = std::find_if(fields.begin(), fields.end(),
                                   [](const QJsonValue &one) { return one[u"field"].toString() == QLatin1String("birth"); });
    QVERIFY(born != fields.end() && !(*born)[u"equal"].toBool(true));
    QVERIFY(!QJsonDocument(other.value.toObject()).toJson().contains(birth.toUtf8()));
    card.insert(QStringLiteral("birth"), birth);
    DONE(hall.verify(RuleHall::clerk, id, QJsonObject{{"presence", "in_person"}, {"face_match", true}, {"card", card}},
                     RuleHall::allSeen()));
    // As a comparison of former days stored it.
    hall.value(QStringLiteral("update hall.verification set fields = fields || jsonb_build_array(jsonb_build_object('field', 'birth', "
                              "'card', '%1', 'declared', '%1')) where case_id = %2 returning 1")
                   .arg(birth)
                   .arg(id));
    const Said file = hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id));
    DONE(file);
    QVERIFY(file["case"].isUndefined() && file["identity"]["equal"].toBool());
    QVERIFY2(!QJsonDocument(file.value.toObject()).toJson().contains(birth.toUtf8()), "the case file");
    QVERIFY2(!QJsonDocument(hall.call(RuleHall::clerk, QStringLiteral("counter.handout(%1)").arg(id)).value.toObject())
                  .toJson()
                  .contains(birth.toUtf8()),
             "the hand-out");
    QVERIFY2(!hall.value(QStringLiteral("select data from hall.event where case_id = %1 and action = 'verify'").arg(id)).contains(birth),
             "the chain");
}

YICHUANG_TEST(TestDisclosure)
#include "tst_Disclosure.moc"
