// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QProcess>
#include <QSet>
#include <QtTest>

#include <future>

using namespace yichuang;
using namespace yichuang::test;

// Every change happens once: for whoever asks twice, at the same time, with other words, after the server was killed, beside another clerk.
class TestOnce : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameRequestIsAnsweredTheSameAndDoneOnce_data();
    void theSameRequestIsAnsweredTheSameAndDoneOnce();
    void twinsAtTheSameTimeAreDoneOnce();
    void aRefusalLeavesNoTraceOfItsRequest();
    void aRequestIsAnsweredTheSameForItsDays();
    void anotherPersonsRequestIsAnother();
    void anotherWebsitesNameForASubmissionIsAnother();
    void aNameForASubmissionIsOneThatCanBeRead();
    void aRequestIsFoundByItsKeyHoweverManyThereWere();
    void manyClaimsAtOnceGiveEachAnotherCase_data();
    void manyClaimsAtOnceGiveEachAnotherCase();
    void threeKeepersLeaseEachMessageOnce();
    void aReportThatComesAgainIsNoNewsAndAContradictionIsTraced();
    void aKeeperThatLeavesGivesItsPapersBack();
    void aKilledServerHasDoneItOnceOrNotAtAll_data();
    void aKilledServerHasDoneItOnceOrNotAtAll();

private:
    struct Action {
        QString role;
        QString call; // with %r for the request
        qint64 id;
    };
    Action prepare(const QString &name);
    Said ask(const Action &action, const QString &request);
    QString traces(qint64 id);
    std::vector<Said> atOnce(const QStringList &scripts);

    RuleHall hall;
};

static const char *const actions[] = {"claim",    "claim_next", "verify",  "accept",  "pre_review",      "correct", "supplement",
                                      "decline",  "undo",       "release", "hold",    "hand_over",       "note",    "submit",
                                      "resubmit", "print",      "leave",   "disable", "take_supplement", "password"};

void TestOnce::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.setRule("undo_seconds", 3600);
    hall.setRule("lease_seconds", 3600);
}

TestOnce::Action TestOnce::prepare(const QString &name)
{
    const auto of = [&](qint64 id, const QString &call, const QString &role = RuleHall::clerk) {
        return Action{
            role,
            QString(call).replace(QLatin1String("%c"), QString::number(id)).replace(QLatin1String("%v"), QString::number(hall.version(id))),
            id};
    };
    const QString defects = R"('[{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}]')";
    if (name == QLatin1String("claim"))
        return of(hall.fresh(), "counter.claim(%r, %c, null)");
    if (name == QLatin1String("claim_next"))
        return of(hall.fresh(), "counter.claim_next(%r, 'window', '{}')");
    if (name == QLatin1String("verify"))
        return of(hall.claimed(), R"(counter.verify(%r, %c, %v, null, '[{"seq": 2, "mark": "seen"}]'))");
    if (name == QLatin1String("accept"))
        return of(hall.verified(), "counter.accept(%r, %c, %v)");
    if (name == QLatin1String("pre_review"))
        return of(hall.claimed(), "counter.pre_review(%r, %c, %v)");
    if (name == QLatin1String("correct"))
        return of(hall.claimed(),
                  R"(counter.correct(%r, %c, %v, '[{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}]', true))");
    if (name == QLatin1String("supplement"))
        return of(hall.claimed(), QStringLiteral("counter.supplement(%r, %c, %v, %1, 15, '{}')").arg(defects));
    if (name == QLatin1String("decline"))
        return of(hall.claimed(), "counter.decline(%r, %c, %v, 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}')");
    if (name == QLatin1String("undo")) {
        const qint64 id = hall.verified();
        hall.decide(RuleHall::clerk, "accept", id);
        return of(id, "counter.undo(%r, %c)");
    }
    if (name == QLatin1String("release"))
        return of(hall.claimed(), "counter.release(%r, %c, '群众改日再来')");
    if (name == QLatin1String("hold"))
        return of(hall.claimed(), "counter.hold(%r, %c, '等申请人电话回复')");
    if (name == QLatin1String("hand_over"))
        return of(hall.claimed(), "counter.hand_over(%r, %c, 2, '请你接着办理')");
    if (name == QLatin1String("note"))
        return of(hall.fresh(), "counter.note(%r, %c, '已电话告知')");
    if (name == QLatin1String("submit")) {
        const QJsonObject paper = hall.application(RuleHall::shop);
        return {QStringLiteral("portal"), QStringLiteral("applicant.submit(%r::text, %1)").arg(literal(paper)), 0};
    }
    if (name == QLatin1String("resubmit")) {
        const qint64 id = hall.claimed();
        hall.supplement(RuleHall::clerk, id, QJsonDocument::fromJson(defects.mid(1, defects.size() - 2).toUtf8()).array());
        hall.tell(id);
        return of(id,
                  QStringLiteral("applicant.resubmit(%r::text, '%1', '{}')")
                      .arg(hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(id))),
                  QStringLiteral("portal"));
    }
    if (name == QLatin1String("take_supplement")) {
        const qint64 id = hall.claimed();
        hall.supplement(RuleHall::clerk, id, QJsonDocument::fromJson(defects.mid(1, defects.size() - 2).toUtf8()).array());
        hall.tell(id);
        return of(id,
                  QStringLiteral("counter.take_supplement(%r, %c, %v, %1, %2)")
                      .arg(literal(hall.inPerson(id)),
                           literal(object(R"({"materials": [{"seq": 2, "window": true}], "answers": {"T1": {"shop": {"area": 64.5}}}})"))));
    }
    if (name == QLatin1String("print")) {
        const qint64 id = hall.verified();
        const qint64 document = hall.decide(RuleHall::clerk, "accept", id)["document"].toInteger();
        hall.value(QStringLiteral("update hall.document set state = 'ready', pdf = 'x' where id = %1").arg(document));
        return of(id, QStringLiteral("counter.print_begin(%r, %1, 'win01', 1, '卡纸')").arg(document));
    }
    if (name == QLatin1String("leave")) {
        const qint64 id = hall.claimed();
        hall.value(QStringLiteral("update hall.case_file set round = 2 where id = %1").arg(id));
        return of(id, "supervision.allow_second_notice(%r, %c, '材料确有新的问题需要补正')", QStringLiteral("p0890"));
    }
    if (name == QLatin1String("password"))
        return {QStringLiteral("p0896"), QStringLiteral("security.staff_password(%r, 'P0817', 'SCRAM-SHA-256$4096:c2FsdA==$a2V5:a2V5')"),
                0};
    return {QStringLiteral("p0896"), QStringLiteral("security.staff_disable(%r, 'P0816', '调离本大厅')"), 0};
}

Said TestOnce::ask(const Action &action, const QString &request)
{
    return hall.call(action.role, QString(action.call).replace(QLatin1String("%r"), request));
}

// What a change leaves behind, counted over the whole hall.
QString TestOnce::traces(qint64 id)
{
    return hall.value(QStringLiteral("select concat_ws('/', (select count(*) from hall.event), (select count(*) from hall.document), "
                                     "(select count(*) from hall.message),"
                                     " (select count(*) from hall.case_file), (select count(*) from hall.lease), (select count(*) from "
                                     "hall.note), (select count(*) from hall.print_job),"
                                     " (select count(*) from hall.trace where what <> 'counter.sign_in'), (select count(*) from "
                                     "hall.verification), (select count(*) from hall.undo),"
                                     " (select version from hall.case_file where id = %1), (select count(*) from hall.request))")
                          .arg(id));
}

void TestOnce::theSameRequestIsAnsweredTheSameAndDoneOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : actions)
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestOnce::theSameRequestIsAnsweredTheSameAndDoneOnce()
{
    QFETCH(QString, name);
    const Action action = prepare(name);
    const QString request = newRequest();
    const QString before = traces(action.id);
    const Said first = ask(action, request);
    DONE(first);
    const QString once = traces(action.id);
    QVERIFY(once != before);
    const Said again = ask(action, request);
    DONE(again);
    QCOMPARE(again.value, first.value);
    QCOMPARE(traces(action.id), once);
    // The same id for anything else is refused, whatever else would be said of it.
    static const QRegularExpression words(
        QStringLiteral("'(等申请人电话回复|群众改日再来|请你接着办理|已电话告知|卡纸|材料确有新的问题需要补正|调离本大厅|window|win01)'"));
    QString other = QString(action.call).replace(words, QStringLiteral("'换了别的话来说这件事'"));
    other.replace(QLatin1String(", null)"), QLatin1String(", '换了别的话')"))
        .replace(QStringLiteral("江门市市场监督管理局"), QStringLiteral("江门市商务局"));
    other.replace(QLatin1String(", 15,"), QLatin1String(", 16,"))
        .replace(QLatin1String("64.5"), QLatin1String("65.5"))
        .replace(QLatin1String("\"seen\""), QLatin1String("\"copy\""));
    other.replace(QStringLiteral("小明食店"), QStringLiteral("大明食店")).replace(QLatin1String("'{}')"), QLatin1String("'{\"x\": 1}')"));
    other.replace(QLatin1String("a2V5:a2V5"), QLatin1String("a2V5:a2V6"));
    if (other == action.call)
        other.replace(QRegularExpression(QStringLiteral("(\\d+)\\)$")), QStringLiteral("1\\1)"));
    QVERIFY2(other != action.call, qPrintable(other));
    REFUSED(ask({action.role, other, action.id}, request), "YC102");
    QCOMPARE(traces(action.id), once);
    if (action.id > 0 && name != QLatin1String("leave"))
        QCOMPARE(hall.faultsOf(action.id), QString());
}

// Scripts in sessions of their own, let go at the same moment by a lock that the owner of the server holds.
std::vector<Said> TestOnce::atOnce(const QStringList &scripts)
{
    QProcess gate;
    const SignIn owner = hall.fixture().ownerSignIn();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), owner.password);
    gate.setProcessEnvironment(environment);
    gate.start("psql", {"-XqAt", "-h", owner.hosts.value(0), "-U", owner.user, "-d", owner.database});
    gate.write("select pg_advisory_lock(1), 'shut';\n");
    while (!gate.readAllStandardOutput().contains("shut") && gate.waitForReadyRead(60'000)) {
    }
    std::vector<std::future<PsqlAnswer>> sessions;
    for (const QString &script : scripts)
        sessions.push_back(std::async(std::launch::async, [this, script] {
            return hall.fixture().asOwner(QStringLiteral("\\o /dev/null\nselect pg_advisory_lock_shared(1);\n\\o\n") + script);
        }));
    const auto waiting = [&] { return hall.value("select count(*) from pg_locks where locktype = 'advisory' and not granted").toInt(); };
    for (int i = 0; i < 4000 && waiting() < scripts.size(); ++i)
        QThread::msleep(50);
    gate.write("select pg_advisory_unlock(1);\n\\q\n");
    gate.waitForFinished(120'000);
    std::vector<Said> said;
    for (auto &session : sessions)
        said.push_back(RuleHall::read(session.get()));
    return said;
}

void TestOnce::twinsAtTheSameTimeAreDoneOnce()
{
    for (const char *name : {"accept", "claim_next", "supplement", "submit", "take_supplement"}) {
        const Action action = prepare(QLatin1String(name));
        const QString request = newRequest();
        const QString script = QStringLiteral("set session authorization %1; select %2")
                                   .arg(action.role, QString(action.call).replace(QLatin1String("%r"), request));
        const int events = hall.value("select count(*) from hall.event").toInt();
        const int leases = hall.value("select count(*) from hall.lease").toInt();
        const std::vector<Said> answers = atOnce({script, script, script, script});
        for (const Said &answer : answers) {
            DONE(answer);
            QCOMPARE(answer.value, answers.front().value);
        }
        if (QLatin1String(name) == QLatin1String("claim_next"))
            QCOMPARE(hall.value("select count(*) from hall.lease").toInt(), leases + 1);
        else
            QCOMPARE(hall.value("select count(*) from hall.event").toInt(), events + 1);
    }
}

void TestOnce::aRefusalLeavesNoTraceOfItsRequest()
{
    const qint64 id = hall.claimed();
    const QString request = newRequest();
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等')").arg(request).arg(id)), "YC303");
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.request where id = %1").arg(request)), QStringLiteral("0"));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hold(%1, %2, '等申请人电话回复')").arg(request).arg(id)));
    REFUSED(hall.call(RuleHall::clerk, QStringLiteral("counter.release(null, %1, null)").arg(id)), "YC303");
}

void TestOnce::aRequestIsAnsweredTheSameForItsDays()
{
    const qint64 id = hall.claimed();
    const QString request = newRequest();
    const QString note = QStringLiteral("counter.note(%1, %2, '下午再来')").arg(request).arg(id);
    const Said first = hall.call(RuleHall::clerk, note);
    DONE(first);
    const auto tidyAtAge = [&](int days) {
        hall.value(QStringLiteral("update hall.request set at = now() - interval '%1 days' where id = %2;"
                                  "delete from hall.setting where key = 'requests_tidied'")
                       .arg(days)
                       .arg(request));
        DONE(hall.tidy());
    };
    const QString kept = QStringLiteral("select count(*) from hall.request where id = %1").arg(request);
    tidyAtAge(89);
    QCOMPARE(hall.call(RuleHall::clerk, note).value, first.value);
    QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.note where case_id = %1").arg(id)), QStringLiteral("1"));
    hall.setRule("request_days", 30);
    tidyAtAge(29);
    QCOMPARE(hall.value(kept), QStringLiteral("1"));
    hall.setRule("request_days", 90);
    tidyAtAge(91);
    QCOMPARE(hall.value(kept), QStringLiteral("0"));
    // Others are as they were, and nothing is looked through again within the hour.
    QVERIFY(hall.value("select count(*) from hall.request").toInt() > 0);
    QCOMPARE(hall.value("select (value #>> '{}')::timestamptz > now() - interval '1 hour' from hall.setting where key = 'requests_tidied'"),
             QStringLiteral("t"));
}

void TestOnce::anotherPersonsRequestIsAnother()
{
    const QString request = newRequest();
    const qint64 mine = hall.fresh(), theirs = hall.fresh();
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.claim(%1, %2, null)").arg(request).arg(mine))
                 .value["case"]["case_id"]
                 .toInteger(),
             mine);
    QCOMPARE(hall.call(RuleHall::deputy, QStringLiteral("counter.claim(%1, %2, null)").arg(request).arg(theirs))
                 .value["case"]["case_id"]
                 .toInteger(),
             theirs);
}

void TestOnce::anotherWebsitesNameForASubmissionIsAnother()
{
    hall.value(QStringLiteral("select hall.make_login('portal2', '{applicant}', null)"));
    const QJsonObject first = hall.application(RuleHall::shop), second = hall.application(RuleHall::shop);
    const auto submit = [&](const char *website, const QJsonObject &application) {
        return hall.call(QLatin1String(website), QStringLiteral("applicant.submit('2026-0001', %1)").arg(literal(application)));
    };
    const auto cases = [&] { return hall.value("select count(*) from hall.case_file where external_id = '2026-0001'").toInt(); };
    const Said ours = submit("portal", first), theirs = submit("portal2", second);
    DONE(ours);
    DONE(theirs);
    QVERIFY(ours["case_no"] != theirs["case_no"]);
    QCOMPARE(submit("portal", first)["case_no"], ours["case_no"]);
    QCOMPARE(submit("portal2", second)["case_no"], theirs["case_no"]);
    REFUSED(submit("portal", second), "YC102");
    QCOMPARE(cases(), 2);
    // Long after its request was forgotten the name stands for the same application, and is refused as plainly.
    hall.value(QStringLiteral("delete from hall.request where id = '2026-0001'"));
    REFUSED(submit("portal", first), "YC102");
    REFUSED(submit("portal2", first), "YC102");
    // So is one of whose sender nothing is known: it came in before senders were told apart.
    hall.value(QStringLiteral("update hall.case_file set sender = '' where external_id = '2026-0001' and sender = 'portal2'"));
    REFUSED(submit("portal2", second), "YC102");
    QCOMPARE(cases(), 2);
}

void TestOnce::aNameForASubmissionIsOneThatCanBeRead()
{
    const QString most(200, u'n');
    const QString caseNo = hall.value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(hall.fresh()));
    const auto faultOf = [&](const Said &said) {
        const QJsonValue fault = said.facts["faults"][0];
        return said.state + u' ' + fault["pointer"].toString() + u' ' + fault["keyword"].toString();
    };
    for (const auto &[name, keyword] : {std::pair{QString(), "required"},
                                        {QStringLiteral("  "), "required"},
                                        {most + u'n', "maxLength"},
                                        {QString(5000, u'n'), "maxLength"},
                                        {QStringLiteral("a\u202eb"), "hidden_character"}}) {
        const QString wanted = QStringLiteral("YC401 /external_id ") + QLatin1String(keyword);
        QCOMPARE(
            faultOf(hall.call("portal", QStringLiteral("applicant.submit('%1', %2)").arg(name, literal(hall.application(RuleHall::shop))))),
            wanted);
        QCOMPARE(faultOf(hall.call("portal", QStringLiteral("applicant.resubmit('%1', '%2', '{}')").arg(name, caseNo))), wanted);
    }
    REFUSED(hall.call("portal", QStringLiteral("applicant.submit(null, '{}')")), "YC401");
    DONE(hall.call("portal", QStringLiteral("applicant.submit('%1', %2)").arg(most, literal(hall.application(RuleHall::shop)))));
}

void TestOnce::aRequestIsFoundByItsKeyHoweverManyThereWere()
{
    hall.value("insert into hall.request (actor, id, call, args_hash) select 'p0000', gen_random_uuid()::text, 'x', '' from "
               "generate_series(1, 3000) returning 1");
    const QString call = QStringLiteral("select counter.hold(%1, %2, '等申请人电话回复');").arg(newRequest()).arg(hall.claimed());
    // Asked twice in one transaction: written down, then looked up. The transaction's own count says how the table was read meanwhile.
    const PsqlAnswer read =
        hall.fixture().asOwner(QStringLiteral("begin; set session authorization %1; %2 %2 reset session authorization;"
                                              "select 'wholes ' || seq_scan || ', keys ' || idx_scan from pg_stat_xact_user_tables"
                                              " where schemaname = 'hall' and relname = 'request'; rollback")
                                   .arg(RuleHall::clerk, call));
    QVERIFY2(read.out.contains(QLatin1String("wholes 0, keys ")), qPrintable(read.out + read.err));
}

void TestOnce::manyClaimsAtOnceGiveEachAnotherCase_data()
{
    QTest::addColumn<QString>("departments");
    QTest::newRow("windows of one department") << "{17}";
    QTest::newRow("windows of every department") << "null";
}

void TestOnce::manyClaimsAtOnceGiveEachAnotherCase()
{
    QFETCH(QString, departments);
    constexpr int many = 64;
    const QString array = departments == QLatin1String("null") ? departments : QLatin1Char('\'') + departments + QLatin1Char('\'');
    hall.value(
        QStringLiteral(
            "delete from hall.seat where window_no > 100; delete from hall.assignment where window_no > 100; delete from hall.lease; "
            "delete from hall.queue;"
            "insert into hall.counter_window (number, name, departments) select 100 + i, i, %1 from generate_series(1, %2) i"
            " on conflict (number) do update set departments = excluded.departments;"
            "insert into hall.staff (work_no, login, name, desks) select 'M' || 100 + i, 'm' || 100 + i, '号', '{counter}' from "
            "generate_series(1, %2) i on conflict do nothing;"
            "insert into hall.assignment (staff_id, window_no) select id, substr(work_no, 2)::int from hall.staff where work_no ~ '^M';"
            "select hall.make_login(login, desks, null) from hall.staff where work_no ~ '^M';"
            "insert into hall.seat (staff_id, login, window_no, departments) select id, login, substr(work_no, 2)::int, %1 from hall.staff "
            "where work_no ~ '^M'")
            .arg(array)
            .arg(many));
    for (int i = 0; i < many + 6; ++i)
        hall.fresh();
    QStringList scripts;
    for (int i = 1; i <= many; ++i)
        scripts.append(QStringLiteral("set session authorization m%1; select counter.claim_next(%2, 'window', '{}') #> '{case,case_id}'")
                           .arg(100 + i)
                           .arg(newRequest()));
    QSet<qint64> cases;
    const std::vector<Said> answers = atOnce(scripts);
    for (const Said &answer : answers) {
        DONE(answer);
        QVERIFY2(answer.value.toInteger() > 0, "somebody was told that nothing waits");
        cases.insert(answer.value.toInteger());
    }
    QCOMPARE(cases.size(), many);
    QCOMPARE(
        hall.value("select count(*) from hall.lease l join hall.queue q using (case_id) where q.state = 1 and l.window_no > 100").toInt(),
        many);
}

void TestOnce::threeKeepersLeaseEachMessageOnce()
{
    hall.value("update hall.message set state = 'accepted'");
    for (int i = 0; i < 30; ++i)
        hall.fresh();
    QStringList scripts;
    for (int i = 0; i < 12; ++i)
        scripts.append(
            QStringLiteral("set session authorization keeper1; select keeper.lease_messages('k%1', 7) -> 'messages'").arg(i % 3));
    QSet<qint64> leased;
    int times = 0;
    for (int round = 0; round < 2; ++round) {
        const std::vector<Said> answers = atOnce(scripts);
        for (const Said &answer : answers) {
            DONE(answer);
            const QJsonArray messages = answer.value.toArray();
            times += int(messages.size());
            for (const QJsonValue &message : messages)
                leased.insert(message["id"].toInteger());
        }
    }
    QCOMPARE(times, 30);
    QCOMPARE(leased.size(), 30);
    // A keeper died while sending: what became of it is unknown, and it is never sent again by itself. What was not begun waits again.
    const QString dead = hall.value("select min(worker) from hall.message where state = 'sending'");
    const auto begin = [&](const QString &worker) {
        const QString ids = hall.value("select jsonb_agg(id) from hall.message");
        return hall.call("keeper1", QStringLiteral("keeper.begin_messages('%1', '%2')").arg(worker, ids))["begun"].toArray().size();
    };
    const auto lapse = [&] { hall.value("update hall.message set leased_until = now() - interval '1 second' where state = 'sending'"); };
    const qsizetype begun = begin(dead);
    QVERIFY(begun > 0);
    QCOMPARE(begin(QStringLiteral("k9")), 0);
    lapse();
    QCOMPARE(begin(dead), begun); // its answer was lost, so it asks again
    lapse();
    QCOMPARE(hall.tidy()["unknown"].toInt(), begun);
    QCOMPARE(hall.call("keeper1", "keeper.lease_messages('k9', 100)")["messages"].toArray().size(), 30 - begun);
    QCOMPARE(hall.value("select string_agg(distinct tries::text, '') from hall.message where state in ('sending', 'unknown')"),
             QStringLiteral("1"));
    QCOMPARE(hall.call("keeper1", "keeper.leave('k9')")["messages"].toInt(), 30 - begun);
    QCOMPARE(hall.value("select count(*) from hall.message where state = 'queued' and tries = 0").toInt(), 30 - begun);
    // A keeper that was only slow still says what came of it; no other may.
    const QString id = hall.value("select id from hall.message where state = 'unknown' limit 1");
    const auto told = [&](const QString &worker) {
        return hall.call("keeper1", QStringLiteral("keeper.message_sent(%1, '%2', 'accepted', 'g', '')").arg(id, worker))["stored"]
            .toBool();
    };
    QVERIFY(!told(QStringLiteral("k9")));
    QVERIFY(told(dead));
    QVERIFY(!told(dead));
    QCOMPARE(hall.value(QStringLiteral("select state from hall.message where id = %1").arg(id)), QStringLiteral("accepted"));
    QCOMPARE(hall.call("keeper1", QStringLiteral("keeper.delivery_report(%1, 'guess', 'delivered')").arg(id))["stored"].toBool(true),
             false);
}

void TestOnce::aReportThatComesAgainIsNoNewsAndAContradictionIsTraced()
{
    const qint64 id = hall.fresh();
    const QString message = hall.value(QStringLiteral("select id from hall.message where case_id = %1").arg(id));
    const QString token = hall.value(QStringLiteral("select token from hall.message where id = %1").arg(message));
    const auto report = [&](const char *state) {
        const Said said =
            hall.call("keeper1", QStringLiteral("keeper.delivery_report(%1, '%2', '%3')").arg(message, token, QLatin1String(state)));
        return QStringLiteral("%1 %2").arg(said["stored"].toBool()).arg(said["repeat"].toBool());
    };
    const auto state = [&] { return hall.value(QStringLiteral("select state from hall.message where id = %1").arg(message)); };
    const auto traces = [&] { return hall.value("select count(*) from hall.trace where what = 'keeper.delivery_report'"); };
    QCOMPARE(report("delivered"), QStringLiteral("0 0")); // nobody has sent it yet
    // A gateway that said "not now" and had it all the same: it is not sent a second time.
    hall.value(QStringLiteral("update hall.message set tries = 1 where id = %1").arg(message));
    QCOMPARE(report("failed"), QStringLiteral("1 0"));
    QCOMPARE(state(), QStringLiteral("queued"));
    QCOMPARE(report("delivered"), QStringLiteral("1 0"));
    QCOMPARE(state(), QStringLiteral("delivered"));
    const QString at = hall.value(QStringLiteral("select final_at from hall.message where id = %1").arg(message));
    QCOMPARE(report("delivered"), QStringLiteral("1 1"));
    QCOMPARE(traces(), QStringLiteral("0"));
    QCOMPARE(report("failed"), QStringLiteral("1 1"));
    QCOMPARE(report("failed"), QStringLiteral("1 1"));
    QCOMPARE(state(), QStringLiteral("delivered"));
    QCOMPARE(traces(), QStringLiteral("1"));
    QCOMPARE(hall.value(QStringLiteral("select final_at from hall.message where id = %1").arg(message)), at);
}

void TestOnce::aKeeperThatLeavesGivesItsPapersBack()
{
    hall.value("update hall.document set state = 'failed' where state = 'making'");
    hall.value("update hall.message set state = 'accepted'");
    const qint64 id = hall.fresh();
    const QString message = hall.value(QStringLiteral("select id from hall.message where case_id = %1").arg(id));
    QCOMPARE(hall.call("keeper1", "keeper.pending_documents('k1', 50)")["documents"].toArray().size(), 1);
    QVERIFY(hall.call("keeper1", "keeper.lease_messages('k1', 100)")["messages"].toArray().size() > 0);
    DONE(hall.call("keeper1", QStringLiteral("keeper.begin_messages('k1', '[%1]')").arg(message)));
    QCOMPARE(hall.call("keeper1", "keeper.pending_documents('k2', 50)")["documents"].toArray().size(), 0);
    QCOMPARE(hall.call("keeper1", "keeper.leave('k3')")["documents"].toInt(), 0);
    QCOMPARE(hall.call("keeper1", "keeper.leave('k1')")["documents"].toInt(), 1);
    QCOMPARE(hall.call("keeper1", "keeper.pending_documents('k2', 50)")["documents"].toArray().size(), 1);
    // A message that was begun may be in the gateway's hands: it stays leased, and its outcome unknown.
    QCOMPARE(hall.value(QStringLiteral("select state from hall.message where id = %1").arg(message)), QStringLiteral("sending"));
    QCOMPARE(hall.call("keeper1", "keeper.lease_messages('k2', 100)")["messages"].toArray().size(), 0);
}

void TestOnce::aKilledServerHasDoneItOnceOrNotAtAll_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"claim", "verify", "accept", "supplement", "undo", "hand_over", "submit", "resubmit", "take_supplement"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Killed before the commit, and killed after it with the answer lost: asked again with the same id it is there once.
void TestOnce::aKilledServerHasDoneItOnceOrNotAtAll()
{
    QFETCH(QString, name);
    const Action action = prepare(name);
    const QString request = newRequest();
    const QString before = traces(action.id);
    const SignIn who = hall.fixture().signInAs(action.role);
    QProcess session;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), who.password);
    session.setProcessEnvironment(environment);
    session.start("psql", {"-XqAt", "-h", who.hosts.value(0), "-U", who.user, "-d", who.database});
    session.write("begin; select '' from " + QString(action.call).replace(QLatin1String("%r"), request).toUtf8() + ";\n\\echo inside\n");
    while (!session.readAllStandardOutput().contains("inside") && session.waitForReadyRead(60'000)) {
    }
    hall.fixture().kill9Server();
    session.closeWriteChannel();
    session.waitForFinished(120'000);
    QVERIFY(hall.fixture().startServer());
    QCOMPARE(traces(action.id), before);

    const Said first = ask(action, request);
    DONE(first);
    const QString once = traces(action.id);
    QVERIFY(once != before);
    hall.fixture().kill9Server();
    QVERIFY(hall.fixture().startServer());
    const Said again = ask(action, request);
    DONE(again);
    QCOMPARE(again.value, first.value);
    QCOMPARE(traces(action.id), once);
    if (action.id > 0)
        QCOMPARE(hall.faultsOf(action.id), QString());
}

YICHUANG_TEST(TestOnce)
#include "tst_Once.moc"
