// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ApplicantHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// One's own cases: that nobody else sees them, and what one may do with them. What staff answer.
class TestApplicantCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void onlyTheApplicantSeesTheCase_data();
    void onlyTheApplicantSeesTheCase();
    void numberAndCodeShowProgressOnly();
    void whatWasToldToNobodyIsShownToNobody();
    void thePapersCodeShowsProgressAndAdoptsNothing();
    void thePapersCodeClearsNoWrongCodes();
    void aCaseFromElsewhereIsAdoptedByItsCode();
    void aCardShowsAllOnesCases();
    void whoIsSeenAtTheWindowIsProved();
    void theTrackFollowsTheCase();
    void nothingOfTheHouseIsShown();
    void aCaseIsWithdrawnUntilItIsDecided();
    void twoWhoWithdrawOrDecideAtOnceDoOneThing();
    void aRatingIsGivenOnce();
    void aVisitIsRatedOnceAndHiddenUntilTheCaseIsOver();
    void aBadRatingWaitsForASupervisor();
    void questionsAreAnsweredInTime();
    void questionsAreBounded();
    void aRequestIsDoneOnce();
    void kiosksSayHowTheyAreAndCallForHelp();

private:
    void conclude(qint64 id, const QString &status = QStringLiteral("concluded"));

    ApplicantHall m_hall;
    QString m_mine;   // a token at one kiosk
    QString m_others; // and another person's at another
    QString m_case;
    qint64 m_id = 0;
    int m_people = 0;
};

void TestApplicantCases::initTestCase()
{
    const QString why = m_hall.start();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    QVERIFY(m_hall.sit(RuleHall::clerk, 1).isDone());
    m_hall.setRule("undo_seconds", 600);
    m_others = m_hall.person(1, ApplicantHall::otherKiosk);
}

void TestApplicantCases::init()
{
    m_people += 10;
    m_mine = m_hall.person(m_people);
    m_case = m_hall.filed(m_mine);
    m_id = m_hall.idOf(m_case);
}

// Stands for the officers' work, which has tests of its own.
void TestApplicantCases::conclude(qint64 id, const QString &status)
{
    m_hall.value(QStringLiteral("update hall.case_file set status = '%2', accepted_at = now() where id = %1; delete from hall.queue where "
                                "case_id = %1; delete from hall.lease where case_id = %1")
                     .arg(id)
                     .arg(status));
}

void TestApplicantCases::onlyTheApplicantSeesTheCase_data()
{
    QTest::addColumn<QString>("call");
    for (const char *call :
         {"my_case(%1, '%2')", "resubmit_mine(%3, %1, '%2', '{}')", "withdraw(%3, %1, '%2', null)",
          "rate(%3, %1, '%2', '{\"level\": \"fair\"}')", "ask(%3, %1, 'complaint', null, '%2', '为什么还没有办好')", "document_pdf(%1, %4)",
          "attachment_chunk(%1, %5, 0)", "save_draft(%1, %3, '440117990001', '%2', 1, '', '{}')"})
        QTest::newRow(call) << QString::fromUtf8(call);
}

void TestApplicantCases::onlyTheApplicantSeesTheCase()
{
    QFETCH(QString, call);
    const QString document = m_hall.value(QStringLiteral("select id from hall.document where case_id = %1").arg(m_id));
    const QString attachment =
        m_hall.value(QStringLiteral("insert into hall.blob values (repeat('0', 64), 1, true) on conflict do nothing;"
                                    "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256) values (%1, 2, 1, "
                                    "'a.pdf', 'application/pdf', 1, repeat('0', 64)) returning id")
                         .arg(m_id));
    const auto ask = [&](const QString &role, const QString &token, const QString &caseNo, const QString &paper, const QString &file) {
        return m_hall.call(role, QStringLiteral("applicant.") + QString(call)
                                                                    .replace(QLatin1String("%1"), token)
                                                                    .replace(QLatin1String("%2"), caseNo)
                                                                    .replace(QLatin1String("%3"), newRequest())
                                                                    .replace(QLatin1String("%4"), paper)
                                                                    .replace(QLatin1String("%5"), file));
    };
    const Said there = ask(ApplicantHall::otherKiosk, m_others, m_case, document, attachment);
    REFUSED(there, "YC001");
    const Said nowhere = ask(ApplicantHall::otherKiosk, m_others, QStringLiteral("PJ-20200101-000018"), QStringLiteral("999999999"),
                             QStringLiteral("999999999"));
    QCOMPARE(nowhere.log.section(QLatin1String("CONTEXT"), 0, 0),
             there.log.section(QLatin1String("CONTEXT"), 0, 0));                            // nothing tells whether it exists
    REFUSED(ask(ApplicantHall::otherKiosk, m_mine, m_case, document, attachment), "YC701"); // a stolen token
    const Said own = ask(ApplicantHall::kiosk, m_mine, m_case, document, attachment);
    QVERIFY2(own.state != QLatin1String("YC001") && own.state != QLatin1String("YC701"), qPrintable(own.log));
}

void TestApplicantCases::numberAndCodeShowProgressOnly()
{
    const QString code = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)})["query_code"].toString();
    const auto progress = [&](const QString &with, const QString &role = ApplicantHall::otherKiosk) {
        return m_hall.tried(role, QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), m_case, with),
                            QStringLiteral("applicant.progress(%1)"));
    };
    const Said shown = progress(code);
    QCOMPARE(shown["case_no"].toString(), m_case);
    QVERIFY(shown["forms"].isUndefined() && shown["applicant"].isUndefined() && shown["documents"].isUndefined());
    const QString attempt = newRequest();
    QVERIFY(m_hall
                .psql(ApplicantHall::otherKiosk,
                      QStringLiteral("begin; select applicant.try_case(%1, '%2', '%3'); select applicant.progress(%1)")
                          .arg(attempt, m_case, code))
                .says(QStringLiteral("YC702")));
    for (int i = 0; i < 10; ++i)
        QCOMPARE(progress(QStringLiteral("99999")).value, QJsonValue(QString()));
    REFUSED(progress(code), "YC707");
}

// A decision that may still be taken back, and one that was: neither steps nor dates tell of it, whoever asks, nor does a paper whose
// number somebody guesses: they follow one another.
void TestApplicantCases::whatWasToldToNobodyIsShownToNobody()
{
    const qint64 receipt = m_hall.value(QStringLiteral("select id from hall.document where case_id = %1").arg(m_id)).toLongLong();
    const auto shown = [&] {
        const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
        const Said open = m_hall.tried(
            ApplicantHall::website,
            QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), m_case, mine["query_code"].toString()),
            QStringLiteral("applicant.progress(%1)"));
        const Said list = m_hall.ask(ApplicantHall::kiosk, "my_cases", {m_mine});
        QStringList papers;
        for (int next = 0; next < 5; ++next)
            papers.append(m_hall.ask(ApplicantHall::kiosk, "document_pdf", {m_mine, QString::number(receipt + next)}).state);
        return QJsonObject{{"mine", mine.value}, {"open", open.value}, {"list", list.value}, {"papers", papers.join(u' ')}};
    };
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.verify(RuleHall::clerk, m_id, m_hall.inPerson(m_id), RuleHall::allSeen()));
    const QJsonObject before = shown();
    QCOMPARE(before["open"]["steps"].toArray().size(), 1);
    QCOMPARE(before["papers"].toString(), QStringLiteral("YC501 YC001 YC001 YC001 YC001")); // the receipt is being made
    QVERIFY(before["open"]["tell"]["due_at"].isString() && before["open"]["decide"].isNull());
    DONE(m_hall.decide(RuleHall::clerk, "decline", m_id, QStringLiteral(", 1, '不属于许可事项，无需申请', null, '{}', null")));
    QCOMPARE(m_hall.status(m_id), QStringLiteral("not_required"));
    QCOMPARE(shown(), before);
    DONE(m_hall.undo(RuleHall::clerk, m_id));
    QCOMPARE(shown(), before);
    DONE(m_hall.decide(RuleHall::clerk, "accept", m_id));
    QCOMPARE(shown(), before);
    m_hall.tell(m_id);
    const QJsonObject told = shown();
    QCOMPARE(told["open"]["status"].toString(), QStringLiteral("accepted"));
    QCOMPARE(told["open"]["steps"].toArray().size(), 2);
    QCOMPARE(told["papers"].toString(), QStringLiteral("YC501 YC001 YC501 YC001 YC001"));
    QVERIFY(told["open"]["decide"]["promised_due"].isString() && told["open"]["tell"]["answered_at"].isString());
    // Nor does the end of a time that stood still tell of the decision that ended it.
    m_hall.value(
        QStringLiteral("select hall.pause_clock(c, (select max(id) from hall.event where case_id = c.id), (select max(id) from "
                       "hall.document where case_id = c.id), cause, 5) from "
                       "hall.case_file c, (select min(cause) as cause from hall.clock_cause where effect = 'pause') x where c.id = %1")
            .arg(m_id));
    const QJsonObject paused = shown();
    QVERIFY(paused["open"]["decide"]["paused"].isObject());
    m_hall.value(
        QStringLiteral("select hall.move(c, s, 'review', 'grant') from hall.case_file c, hall.seat s where c.id = %1 and s.staff_id = "
                       "(select id from hall.staff where login = 'p0801')")
            .arg(m_id));
    QCOMPARE(m_hall.status(m_id), QStringLiteral("granted"));
    QCOMPARE(shown(), paused);
}

// A QR code stands on every paper, and papers go to more people than the receipt.
void TestApplicantCases::thePapersCodeShowsProgressAndAdoptsNothing()
{
    QJsonObject application = m_hall.application(RuleHall::shop);
    QJsonObject applicant = application[u"applicant"].toObject();
    applicant[QStringLiteral("id_number")] = residentId(m_people);
    application[QStringLiteral("applicant")] = applicant;
    const Said receipt = m_hall.submit(application);
    const QString no = receipt["case_no"].toString(), token = receipt["query_token"].toString();
    QCOMPARE(token, m_hall.value(QStringLiteral("select hall.qr_token('%1')").arg(no)));
    QCOMPARE(
        m_hall.value(QStringLiteral("select facts ->> 'query_token' from hall.document d join hall.case_file c on c.id = d.case_id where "
                                    "c.case_no = '%1'")
                         .arg(no)),
        token);
    const QString tried = QStringLiteral("applicant.try_case(%1, '%2', '%3')");
    const auto progress = [&](const QString &number, const QString &code) {
        return m_hall.tried(ApplicantHall::website, tried.arg(QStringLiteral("%1"), number, code),
                            QStringLiteral("applicant.progress(%1)"));
    };
    const Said byToken = progress(no, token);
    DONE(byToken);
    QCOMPARE(byToken["status"].toString(), QStringLiteral("submitted"));
    QCOMPARE(byToken.value, progress(no, receipt["query_code"].toString()).value);
    QCOMPARE(progress(m_case, token).value, QJsonValue(QString())); // of another case
    const auto adopt = [&](const QString &code) {
        return m_hall.tried(ApplicantHall::kiosk, tried.arg(QStringLiteral("%1"), no, code),
                            QStringLiteral("applicant.adopt_case(%2, %1)").arg(QStringLiteral("%1"), m_mine));
    };
    REFUSED(adopt(token), "YC706");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(no)}), "YC001");
    DONE(adopt(receipt["query_code"].toString()));
}

// Whoever holds a paper has no more tries of the receipt's code than anybody else.
void TestApplicantCases::thePapersCodeClearsNoWrongCodes()
{
    const Said receipt = m_hall.submit(m_hall.application(RuleHall::shop));
    const auto progress = [&](const QString &code) {
        return m_hall.tried(
            ApplicantHall::website,
            QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), receipt["case_no"].toString(), code),
            QStringLiteral("applicant.progress(%1)"));
    };
    const QString token = receipt["query_token"].toString(), code = receipt["query_code"].toString();
    const auto wrong = [&](int times) {
        for (int i = 0; i < times; ++i)
            QCOMPARE(progress(QStringLiteral("wrong")).value, QJsonValue(QString()));
    };
    wrong(9);
    QCOMPARE(progress(code)["status"].toString(), QStringLiteral("submitted")); // the receipt's own clears them
    wrong(9);
    QCOMPARE(progress(token)["status"].toString(), QStringLiteral("submitted"));
    wrong(1);
    REFUSED(progress(QStringLiteral("wrong")), "YC707");
    REFUSED(progress(token), "YC707");
    REFUSED(progress(code), "YC707");
}

void TestApplicantCases::aCaseFromElsewhereIsAdoptedByItsCode()
{
    const Said another = m_hall.submit(m_hall.application(RuleHall::shop));
    QJsonObject application = m_hall.application(RuleHall::shop);
    QJsonObject applicant = application[u"applicant"].toObject();
    applicant[QStringLiteral("id_number")] = residentId(m_people);
    application[QStringLiteral("applicant")] = applicant;
    Said receipt = m_hall.submit(application);
    const auto adopt = [&](const QString &code) {
        return m_hall.tried(
            ApplicantHall::kiosk,
            QStringLiteral("applicant.try_case(%1, '%2', '%3')").arg(QStringLiteral("%1"), receipt["case_no"].toString(), code),
            QStringLiteral("applicant.adopt_case(%2, %1)").arg(QStringLiteral("%1"), m_mine));
    };
    const QString no = ApplicantHall::quoted(receipt["case_no"].toString());
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, no}), "YC001");
    REFUSED(adopt(QStringLiteral("wrong")), "YC706");
    DONE(adopt(receipt["query_code"].toString()));
    DONE(m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, no}));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {m_mine})["rows"].toArray().size(), 2);
    receipt = another;
    REFUSED(adopt(receipt["query_code"].toString()), "YC706"); // a receipt that somebody lost
}

void TestApplicantCases::aCardShowsAllOnesCases()
{
    QJsonObject application = m_hall.application(RuleHall::shop);
    QJsonObject applicant = application[u"applicant"].toObject();
    applicant[QStringLiteral("id_number")] = residentId(m_people);
    application[QStringLiteral("applicant")] = applicant;
    DONE(m_hall.submit(application)); // at the counter, say, before there was an account
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {m_mine})["rows"].toArray().size(), 1); // a typed number proves nothing
    m_hall.value(QStringLiteral("update hall.account set real_name = true where id_number = '%1'").arg(residentId(m_people)));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {m_mine})["rows"].toArray().size(),
             1); // nor does a card that a kiosk says it read
    m_hall.value(QStringLiteral("update hall.account set proved_at = now() where id_number = '%1'").arg(residentId(m_people)));
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_cases", {m_mine})["rows"].toArray().size(), 2);
}

void TestApplicantCases::whoIsSeenAtTheWindowIsProved()
{
    const auto proved = [&] { return m_hall.ask(ApplicantHall::kiosk, "account", {m_mine})["real_name"].toBool(); };
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    QJsonObject other = m_hall.inPerson(m_id);
    other[QStringLiteral("face_match")] = false;
    DONE(m_hall.verify(RuleHall::clerk, m_id, other, QJsonValue()));
    QVERIFY(!proved());
    DONE(m_hall.verify(RuleHall::clerk, m_id, m_hall.inPerson(m_id), QJsonValue()));
    QVERIFY(proved());
}

void TestApplicantCases::theTrackFollowsTheCase()
{
    const auto told = [&] {
        return m_hall.call(RuleHall::clerk, QStringLiteral("counter.release_now(%1, %2)").arg(newRequest()).arg(m_id));
    };
    const auto track = [&] {
        QStringList states;
        const Said row = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
        for (const QJsonValue &stop : row["track"].toArray())
            states.append(stop[u"state"].toString());
        return states.join(QLatin1Char(' ')) + QLatin1String(": ") + row["next"].toString();
    };
    QCOMPARE(track(), QStringLiteral("done current coming coming coming: wait"));
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.decide(RuleHall::clerk, "pre_review", m_id));
    QCOMPARE(track(), QStringLiteral("done current coming coming coming: wait")); // it may still be taken back
    DONE(m_hall.undo(RuleHall::clerk, m_id));
    QCOMPARE(track(), QStringLiteral("done current coming coming coming: wait"));
    const Said steps = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
    QCOMPARE(steps["steps"].toArray().size(), 1); // what was taken back never was
    DONE(m_hall.supplement(RuleHall::clerk, m_id,
                           {object(R"({"target": "material", "seq": 3, "label": "平面图", "text": "请补交标明功能区的平面图"})")}));
    DONE(told());
    QCOMPARE(track(), QStringLiteral("done paused coming coming coming: supplement"));
    DONE(m_hall.ask(
        ApplicantHall::kiosk, "resubmit_mine",
        {newRequest(), m_mine, ApplicantHall::quoted(m_case), literal(object(R"({"materials": [{"seq": 3, "window": true}]})"))}));
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.verify(RuleHall::clerk, m_id, m_hall.inPerson(m_id), RuleHall::allSeen()));
    DONE(m_hall.decide(RuleHall::clerk, "accept", m_id));
    const QString notice = m_hall.value(QStringLiteral("select max(id) from hall.document where case_id = %1").arg(m_id));
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "document_pdf", {m_mine, notice}), "YC001");
    DONE(told());
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "document_pdf", {m_mine, notice}), "YC501"); // it is being made
    QCOMPARE(track(), QStringLiteral("done done current coming coming: wait"));
}

void TestApplicantCases::nothingOfTheHouseIsShown()
{
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.call(RuleHall::clerk, QStringLiteral("counter.note(%1, %2, '此人上次态度不好')").arg(newRequest()).arg(m_id)));
    m_hall.value(QStringLiteral("insert into hall.print_job (document_id, staff_id, window_no, printer, copies, copy_no, state)"
                                " select d.id, s.id, 1, 'win01', 1, 0, 'held' from hall.document d, hall.staff s"
                                " where d.case_id = %1 and s.login = '%2'")
                     .arg(m_id)
                     .arg(RuleHall::clerk));
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
    const QString text = QString::fromUtf8(QJsonDocument(mine.value.toObject()).toJson());
    const QString clerk = m_hall.value(QStringLiteral("select name from hall.staff where login = '%1'").arg(RuleHall::clerk));
    QVERIFY(!clerk.isEmpty() && !text.contains(clerk) && !text.contains(QLatin1String("态度")) &&
            !text.contains(QLatin1String("mark_note")));
    // Nor whether the window's printer did its work.
    QCOMPARE(mine["documents"][0].toObject().keys(),
             (QStringList{QStringLiteral("created_at"), QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("number"),
                          QStringLiteral("state"), QStringLiteral("title")}));
}

void TestApplicantCases::aCaseIsWithdrawnUntilItIsDecided()
{
    const auto withdraw = [&](const QString &caseNo) {
        return m_hall.ask(ApplicantHall::kiosk, "withdraw", {newRequest(), m_mine, ApplicantHall::quoted(caseNo), "'不办了'"});
    };
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.verify(RuleHall::clerk, m_id, m_hall.inPerson(m_id), RuleHall::allSeen()));
    DONE(m_hall.decide(RuleHall::clerk, "accept", m_id));
    // What its clerk may still take back is told first, or taken back.
    const Said early = withdraw(m_case);
    REFUSED(early, "YC703");
    QVERIFY2(early.facts["wait_seconds"].toInt() > 0 && early.facts["wait_seconds"].toInt() <= 600, qPrintable(early.log));
    DONE(m_hall.undo(RuleHall::clerk, m_id));
    DONE(m_hall.decide(RuleHall::clerk, "accept", m_id));
    m_hall.value(QStringLiteral("update hall.undo set until = now() where case_id = %1").arg(m_id));
    DONE(withdraw(m_case));
    QCOMPARE(m_hall.status(m_id), QStringLiteral("withdrawn"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.review_queue where case_id = %1").arg(m_id)), QStringLiteral("0"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.clock where case_id = %1 and ended_at is null").arg(m_id)),
             QStringLiteral("0"));
    QCOMPARE(m_hall.faultsOf(m_id), QString());
    REFUSED(m_hall.undo(RuleHall::clerk, m_id), "YC106");
    REFUSED(withdraw(m_case), "YC105");
    for (const char *status : {"granted", "refused", "concluded", "declined"}) {
        const QString other = m_hall.filed(m_mine);
        conclude(m_hall.idOf(other), QString::fromUtf8(status));
        REFUSED(withdraw(other), "YC105");
        QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(other)})["may_withdraw"], QJsonValue(false));
    }
}

void TestApplicantCases::twoWhoWithdrawOrDecideAtOnceDoOneThing()
{
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    const int seen = m_hall.version(m_id);
    DONE(m_hall.ask(ApplicantHall::kiosk, "withdraw", {newRequest(), m_mine, ApplicantHall::quoted(m_case), "null"}));
    const Said late = m_hall.call(RuleHall::clerk, QStringLiteral("counter.pre_review(%1, %2, %3)").arg(newRequest()).arg(m_id).arg(seen));
    REFUSED(late, "YC101");
    QCOMPARE(late.facts[u"action"].toString(), QStringLiteral("withdraw"));
    QCOMPARE(m_hall.faultsOf(m_id), QString());
}

void TestApplicantCases::aRatingIsGivenOnce()
{
    const auto rate = [&](const QString &rating, const QString &request = newRequest()) {
        return m_hall.ask(ApplicantHall::kiosk, "rate",
                          {request, m_mine, ApplicantHall::quoted(m_case), QStringLiteral("'%1'").arg(rating)});
    };
    REFUSED(rate(QStringLiteral("{\"level\": \"satisfied\"}")), "YC105"); // it is not over
    conclude(m_id);
    REFUSED(rate(QStringLiteral("{\"level\": \"best\"}")), "YC401");
    REFUSED(rate(QStringLiteral("{\"level\": \"satisfied\", \"words\": \"好\u202E\"}")), "YC601");
    REFUSED(rate(QStringLiteral("{\"level\": \"satisfied\", \"words\": \"%1\"}").arg(QString(501, QChar(u'好')))), "YC705");
    const QString request = newRequest();
    DONE(rate(QStringLiteral("{\"level\": \"satisfied\", \"reasons\": [\"办得快\", \"讲得清楚\"], \"words\": \"谢谢\"}"), request));
    DONE(rate(QStringLiteral("{\"level\": \"satisfied\", \"reasons\": [\"办得快\", \"讲得清楚\"], \"words\": \"谢谢\"}"), request));
    REFUSED(rate(QStringLiteral("{\"level\": \"dissatisfied\"}"), request), "YC102");
    REFUSED(rate(QStringLiteral("{\"level\": \"dissatisfied\"}")), "YC708");
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
    QCOMPARE(mine["rating"][u"level"].toString(), QStringLiteral("satisfied"));
    QCOMPARE(mine["next"].toString(), QStringLiteral("none"));
    QCOMPARE(mine["may_rate"], QJsonValue(false));
}

void TestApplicantCases::aVisitIsRatedOnceAndHiddenUntilTheCaseIsOver()
{
    DONE(m_hall.claim(RuleHall::clerk, m_id));
    DONE(m_hall.verify(RuleHall::clerk, m_id, m_hall.inPerson(m_id), RuleHall::allSeen()));
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_case", {m_mine, ApplicantHall::quoted(m_case)});
    const QString visit = QString::number(mine["visits"][0][u"id"].toInteger());
    const auto rate = [&](const QString &what) {
        return m_hall.ask(ApplicantHall::kiosk, "rate",
                          {newRequest(), m_mine, ApplicantHall::quoted(m_case),
                           QStringLiteral("'{\"level\": \"very_dissatisfied\", \"words\": \"等了两个小时\", \"visit\": %1}'").arg(what)});
    };
    REFUSED(rate(QStringLiteral("999999")), "YC001");
    DONE(rate(visit));
    REFUSED(rate(visit), "YC708");
    const auto read = [&] {
        return m_hall.call(RuleHall::clerk, QStringLiteral("counter.my_ratings(null, 50)"))["ratings"].toArray().size();
    };
    const qsizetype before = read();
    QVERIFY(!m_hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(m_id)).log.contains(QLatin1String("两个小时")));
    conclude(m_id);
    QCOMPARE(read(), before + 1);
    REFUSED(m_hall.call(QStringLiteral("p0896"), QStringLiteral("counter.my_ratings(null, 50)")), "42501");
}

void TestApplicantCases::aBadRatingWaitsForASupervisor()
{
    conclude(m_id);
    DONE(m_hall.ask(ApplicantHall::kiosk, "rate",
                    {newRequest(), m_mine, ApplicantHall::quoted(m_case),
                     "'{\"level\": \"dissatisfied\", \"reasons\": [\"等得久\"], \"words\": \"跑了三趟\"}'"}));
    const auto tasks = [&] {
        return m_hall
            .call(QStringLiteral("p0890"), QStringLiteral("supervision.inquiries('{\"kind\": \"rating\"}', null, 200)"))["inquiries"]
            .toArray();
    };
    QJsonObject task;
    for (const QJsonValue &one : tasks())
        if (one[u"case_no"].toString() == m_case)
            task = one.toObject();
    QCOMPARE(task[u"rating"][u"level"].toString(), QStringLiteral("dissatisfied"));
    QVERIFY(task[u"workdays_left"].toInt() >= 14 && task[u"text"].toString().contains(QStringLiteral("跑了三趟")));
    const QString id = QString::number(task[u"id"].toInteger());
    REFUSED(m_hall.call(QStringLiteral("p0892"), QStringLiteral("helpdesk.answer_inquiry(%1, %2, '已经联系申请人')").arg(newRequest(), id)),
            "YC001");
    REFUSED(m_hall.call(QStringLiteral("p0890"), QStringLiteral("supervision.answer_inquiry(%1, %2, '好')").arg(newRequest(), id)),
            "YC303");
    DONE(m_hall.call(QStringLiteral("p0890"),
                     QStringLiteral("supervision.answer_inquiry(%1, %2, '已回访致歉，缩短了等候时间')").arg(newRequest(), id)));
    for (const QJsonValue &one : tasks())
        QVERIFY(one[u"case_no"].toString() != m_case);
    REFUSED(m_hall.call(RuleHall::clerk, QStringLiteral("supervision.inquiries('{}', null, 10)")), "42501");
}

void TestApplicantCases::questionsAreAnsweredInTime()
{
    const Said asked =
        m_hall.ask(ApplicantHall::kiosk, "ask",
                   {newRequest(), m_mine, "'consultation'", ApplicantHall::quoted(RuleHall::shop), "null", "'平面图要不要盖章？'"});
    DONE(asked);
    QCOMPARE(asked["workdays_left"].toInt(), 5);
    const Said complaint = m_hall.ask(ApplicantHall::kiosk, "ask",
                                      {newRequest(), m_mine, "'complaint'", "null", ApplicantHall::quoted(m_case), "'五天了还没有消息'"});
    DONE(complaint);
    QCOMPARE(complaint["case_no"].toString(), m_case);
    QCOMPARE(complaint["workdays_left"].toInt(), 15);
    const QString id = QString::number(asked["id"].toInteger());
    const QString request = newRequest();
    const auto answer = [&](const QString &with) {
        return m_hall.call(QStringLiteral("p0892"),
                           QStringLiteral("helpdesk.answer_inquiry(%1, %2, '不用盖章，签名就可以。')").arg(with, id));
    };
    DONE(answer(request));
    DONE(answer(request));
    REFUSED(answer(newRequest()), "YC708");
    const Said mine = m_hall.ask(ApplicantHall::kiosk, "my_inquiries", {m_mine});
    QCOMPARE(mine["inquiries"].toArray().size(), 2);
    QCOMPARE(mine["inquiries"][1][u"answer"].toString(), QStringLiteral("不用盖章，签名就可以。"));
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.message where event = 'consult_answered' and mobile = '%1'")
                              .arg(ApplicantHall::phone(m_people))),
             QStringLiteral("1"));
    QCOMPARE(m_hall.ask(ApplicantHall::otherKiosk, "my_inquiries", {m_others})["inquiries"].toArray().size(), 0);
    m_hall.value("update hall.inquiry set due_at = now() - interval '1 day' where answered_at is null");
    QVERIFY(m_hall.call(QStringLiteral("p0890"), QStringLiteral("supervision.inquiries('{}', null, 10)"))["overdue"].toInt() >= 1);
}

void TestApplicantCases::questionsAreBounded()
{
    const auto ask = [&](const QString &text) {
        return m_hall.ask(
            ApplicantHall::kiosk, "ask",
            {newRequest(), m_mine, "'consultation'", ApplicantHall::quoted(RuleHall::shop), "null", ApplicantHall::quoted(text)});
    };
    REFUSED(ask(QStringLiteral("?")), "YC303");
    REFUSED(ask(QString(2001, QChar(u'问'))), "YC705");
    m_hall.setRule("inquiries_a_day", 2);
    DONE(ask(QStringLiteral("要带什么材料")));
    DONE(ask(QStringLiteral("什么时候上班")));
    REFUSED(ask(QStringLiteral("周末上班吗")), "YC703");
    m_hall.setRule("inquiries_a_day", 20);
}

void TestApplicantCases::aRequestIsDoneOnce()
{
    const QString request = newRequest();
    const auto withdraw = [&](const char *why) {
        return m_hall.ask(ApplicantHall::kiosk, "withdraw", {request, m_mine, ApplicantHall::quoted(m_case), QString::fromUtf8(why)});
    };
    const Said first = withdraw("'不办了'");
    DONE(first);
    QCOMPARE(withdraw("'不办了'").value, first.value); // the first answer was lost
    REFUSED(withdraw("'改天再办'"), "YC102");
    // The same from the account's other session; and the id is nobody else's.
    const QString there = ApplicantHall::quoted(
        m_hall.logIn(ApplicantHall::phone(m_people), ApplicantHall::password, ApplicantHall::website)["token"].toString());
    QCOMPARE(m_hall.ask(ApplicantHall::website, "withdraw", {request, there, ApplicantHall::quoted(m_case), "'不办了'"}).value,
             first.value);
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "withdraw", {request, m_others, ApplicantHall::quoted(m_case), "'不办了'"}), "YC001");
    QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'withdraw'").arg(m_id)),
             QStringLiteral("1"));
}

void TestApplicantCases::kiosksSayHowTheyAreAndCallForHelp()
{
    DONE(m_hall.ask(
        ApplicantHall::kiosk, "device_beat",
        {"'{\"printer\": {\"state\": \"low\", \"detail\": \"paper_low\"}, \"line\": {\"state\": \"well\", \"detail\": \"\"}}'"}));
    REFUSED(m_hall.ask(ApplicantHall::website, "device_beat", {"'{}'"}), "YC004");
    REFUSED(m_hall.ask(ApplicantHall::kiosk, "device_beat", {"jsonb_build_object('x', repeat('x', 5000))"}), "YC705");
    const auto kiosk = [&] { return m_hall.call(QStringLiteral("p0890"), QStringLiteral("supervision.kiosks()"))["kiosks"][0]; };
    QCOMPARE(kiosk()[u"health"][u"printer"][u"state"].toString(), QStringLiteral("low"));
    QCOMPARE(kiosk()[u"silent"], QJsonValue(false));
    m_hall.value("update hall.device set seen_at = now() - interval '4 minutes'");
    QCOMPARE(kiosk()[u"silent"], QJsonValue(true));

    const Said call = m_hall.ask(ApplicantHall::kiosk, "call_help", {newRequest(), "'填写表格'"});
    DONE(call);
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "call_help", {newRequest(), "'填写表格'"})["id"], call["id"]); // pressed again
    const QString id = QString::number(call["id"].toInteger());
    REFUSED(m_hall.ask(ApplicantHall::otherKiosk, "help_call", {id}), "YC001");
    QCOMPARE(m_hall.call(QStringLiteral("p0892"), QStringLiteral("helpdesk.help_calls()"))["calls"].toArray().size(), 1);
    DONE(m_hall.call(QStringLiteral("p0892"), QStringLiteral("helpdesk.take_help_call(%1)").arg(id)));
    const Said taken =
        m_hall.call(QStringLiteral("p0890"), QStringLiteral("supervision.take_help_call(%1)").arg(id)); // somebody was faster
    QCOMPARE(taken["taken_by"], m_hall.ask(ApplicantHall::kiosk, "help_call", {id})["taken_by"]);
    QCOMPARE(m_hall.ask(ApplicantHall::kiosk, "status", {})["kiosk"][u"name"].toString(), QStringLiteral("一号自助机"));
    QVERIFY(m_hall.ask(ApplicantHall::website, "status", {})["kiosk"].isUndefined());
    QVERIFY(m_hall.ask(ApplicantHall::website, "status", {})["demo"].isUndefined());
}

YICHUANG_TEST(TestApplicantCases)
#include "tst_ApplicantCases.moc"
