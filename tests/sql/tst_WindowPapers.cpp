// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What the papers of a window say of what lay on its counter, and of who stood at it.
class TestWindowPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theReceiptOfAWindowNamesWhatWasLaidDownAndWhoTookIt();
    void theWindowThatReceivedOwesThePrintOfTheReceipt();
    void whoSitsDownAgainIsToldWhetherAMessageLeavesWithThePaper();
    void whoSitsDownAgainIsToldWhatWasDecidedLastAtThisWindowAndNotLeft();
    void thatOfAWebsiteNamesNobody();
    void paperGoesBackWithTheNoticeOfItsRound_data();
    void paperGoesBackWithTheNoticeOfItsRound();
    void eachRoundsNoticeCountsItsOwnPaper();
    void whatWasBroughtAsASupplementGoesBackToo();
    void aCorrectionNamesWhoConfirmedIt_data();
    void aCorrectionNamesWhoConfirmedIt();

private:
    // 当场收件 with papers 2 and 3 on the counter.
    qint64 received()
    {
        const Said said = hall.call(RuleHall::clerk,
                                    QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(hall.application(RuleHall::shop))));
        if (!said.isDone())
            qFatal("nothing was received: %s", qPrintable(said.log));
        return said["case"]["case_id"].toInteger();
    }
    QString of(qint64 id, const char *what)
    {
        return hall.value(QString::fromUtf8(what).replace(QLatin1String("%c"), QString::number(id)));
    }
    static QJsonArray list(const char *text) { return QJsonDocument::fromJson(text).array(); }
    static QJsonArray asking(int seq)
    {
        return QJsonArray{QJsonObject{{QStringLiteral("target"), QStringLiteral("material")},
                                      {QStringLiteral("seq"), seq},
                                      {QStringLiteral("label"), QStringLiteral("材料")},
                                      {QStringLiteral("text"), QStringLiteral("缺少签名，请补签后提交。")}}};
    }
    // What the newest notice of this kind says of the papers.
    QString returned(qint64 id, const char *kind)
    {
        return hall.value(
            QStringLiteral("select facts ->> 'returned' from hall.document where case_id = %1 and kind = '%2' order by id desc limit 1")
                .arg(id)
                .arg(QLatin1String(kind)));
    }
    void decline(qint64 id, const QString &role = RuleHall::clerk)
    {
        DONE(hall.decide(role, "decline", id, ", 2, '不属于本机关职权范围，请另行申请。', '江门市市场监督管理局', '{}'"));
    }

    RuleHall hall;
    const QString none = QStringLiteral("均为电子材料，无需退回");
    static QString papers(int count) { return QStringLiteral("在窗口收取的 %1 份纸质材料当场退回；电子材料无需退回").arg(count); }
};

void TestWindowPapers::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.setRule("undo_seconds", 600);
}

void TestWindowPapers::theReceiptOfAWindowNamesWhatWasLaidDownAndWhoTookIt()
{
    const qint64 id = received();
    QCOMPARE(of(id, "select string_agg(concat_ws(' ', m ->> 'name', m ->> 'form', m ->> 'files'), ', ' order by o) from hall.document d,"
                    " jsonb_array_elements(d.facts -> 'materials') with ordinality t(m, o) where d.case_id = %c and d.kind = 'receipt'"),
             QStringLiteral("申请书 免提交 —, 场所使用证明 窗口交来 —, 平面图 窗口交来 —"));
    QCOMPARE(of(id, "select (d.facts ->> 'clerk' = s.name) || ' ' || (d.facts ->> 'clerk_no' = s.work_no) || ' ' || (d.facts ->> 'window')"
                    " from hall.document d, hall.staff s where d.case_id = %c and d.kind = 'receipt' and s.login = 'p0801'"),
             QStringLiteral("true true 01 号窗口"));
    QCOMPARE(of(id, "select data -> 'materials' from hall.event where case_id = %c and action = 'receive'"), QStringLiteral("[2, 3]"));
    // With what it says the case is found.
    QCOMPARE(
        of(id,
           "select (d.facts ->> 'query_code') = hall.query_code(c.case_no) from hall.document d join hall.case_file c on c.id = d.case_id"
           " where c.id = %c and d.kind = 'receipt'"),
        QStringLiteral("t"));
    QCOMPARE(hall.faultsOf(id), QString());
}

// Until its print begins, whoever sits down at that window again is told of it, as something that was received and not decided.
void TestWindowPapers::theWindowThatReceivedOwesThePrintOfTheReceipt()
{
    const Said said =
        hall.call(RuleHall::clerk, QStringLiteral("counter.receive(%1, %2)").arg(newRequest(), literal(hall.application(RuleHall::shop))));
    DONE(said);
    const qint64 id = said["case"]["case_id"].toInteger();
    const qint64 receipt = said["receipt"].toInteger();
    QCOMPARE(of(id, "select id from hall.document where case_id = %c and kind = 'receipt'"), QString::number(receipt));
    QCOMPARE(hall.value(QStringLiteral("select s.login || ' ' || p.window_no from hall.paper_due p join hall.staff s on s.id = p.staff_id"
                                       " where p.document_id = %1")
                            .arg(receipt)),
             QStringLiteral("p0801 1"));
    const auto owed = [&](const QString &role, int window) {
        QStringList papers;
        const QJsonArray due = hall.sit(role, window)["due"].toArray();
        for (const QJsonValue &paper : due)
            if (paper[u"document"].toInteger() == receipt)
                papers.append(QStringLiteral("%1 %2 %3")
                                  .arg(paper[u"kind"].toString(), paper[u"name"].toString())
                                  .arg(paper[u"undo_seconds"].toInt()));
        return papers.join(u'/');
    };
    QCOMPARE(owed(RuleHall::clerk, 1), QStringLiteral("receive 谭嘉慧 0"));
    QCOMPARE(owed(RuleHall::deputy, 2), QString());
    of(id, "update hall.document set state = 'ready', pages = 1, pdf = '%PDF', sha256 = 'x' where case_id = %c");
    const auto print = [&](const char *reason) {
        return hall
            .call(RuleHall::clerk, QStringLiteral("counter.print_begin(%1, %2, '纸', 2, %3)")
                                       .arg(newRequest())
                                       .arg(receipt)
                                       .arg(QString::fromUtf8(reason)))["job"]
            .toInteger();
    };
    const auto ended = [&](qint64 job, const char *state) {
        return hall.call(RuleHall::clerk, QStringLiteral("counter.print_state(%1, '%2', '', null)").arg(job).arg(QLatin1String(state)));
    };
    const qint64 first = print("null");
    QCOMPARE(owed(RuleHall::clerk, 1), QString());
    // What did not come out is owed again, unless another print did.
    DONE(ended(first, "failed"));
    QCOMPARE(owed(RuleHall::clerk, 1), QStringLiteral("receive 谭嘉慧 0"));
    qint64 second = print("null");
    const qint64 under = print("'卡纸'");
    DONE(ended(second, "failed"));
    QCOMPARE(owed(RuleHall::clerk, 1), QString());
    DONE(ended(under, "failed"));
    QCOMPARE(owed(RuleHall::clerk, 1), QStringLiteral("receive 谭嘉慧 0"));
    second = print("null");
    DONE(ended(print("'卡纸'"), "done"));
    DONE(ended(second, "failed"));
    DONE(ended(print("'遗失'"), "failed"));
    QCOMPARE(owed(RuleHall::clerk, 1), QString());
}

void TestWindowPapers::whoSitsDownAgainIsToldWhetherAMessageLeavesWithThePaper()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    const auto sends = [&] {
        const QJsonArray due = hall.sit(RuleHall::clerk, 1)["due"].toArray();
        const auto own = std::find_if(due.begin(), due.end(), [id](const QJsonValue &paper) { return paper[u"case"].toInteger() == id; });
        return own == due.end() ? QJsonValue() : (*own)[u"sends"];
    };
    QCOMPARE(sends(), QJsonValue(true));
    of(id, "update hall.message set state = 'suppressed' where case_id = %c and state = 'queued'");
    QCOMPARE(sends(), QJsonValue(false));
}

// A program that ended before the answer came leaves its person at the window: what was decided there is told once, and no more of it.
void TestWindowPapers::whoSitsDownAgainIsToldWhatWasDecidedLastAtThisWindowAndNotLeft()
{
    const auto last = [&](const QString &role, int window) {
        const QJsonObject told = hall.sit(role, window)["last"].toObject();
        return told.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(told[u"case"].toInteger()).arg(told[u"kind"].toString());
    };
    DONE(hall.sit(RuleHall::clerk, 1)); // whatever was before is told now
    QCOMPARE(last(RuleHall::clerk, 1), QString());
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(last(RuleHall::deputy, 2), QString());
    QCOMPARE(last(RuleHall::clerk, 1), QStringLiteral("%1 accept").arg(id));
    QCOMPARE(last(RuleHall::clerk, 1), QString()); // it was said
    const qint64 other = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", other));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.undo(%1, %2)").arg(newRequest()).arg(other)));
    QCOMPARE(last(RuleHall::clerk, 1), QString());
    DONE(hall.decide(RuleHall::clerk, "accept", other));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.sign_out()")));
    QCOMPARE(last(RuleHall::clerk, 1), QString()); // who left saw it
}

void TestWindowPapers::thatOfAWebsiteNamesNobody()
{
    const qint64 id = hall.fresh();
    QCOMPARE(of(id, "select count(*) from hall.paper_due p join hall.document d on d.id = p.document_id where d.case_id = %c"),
             QStringLiteral("0"));
    QCOMPARE(of(id,
                "select concat_ws(' ', facts ->> 'clerk', facts ->> 'window', jsonb_array_length(facts -> 'materials')) from hall.document"
                " where case_id = %c"),
             QStringLiteral("1"));
}

void TestWindowPapers::paperGoesBackWithTheNoticeOfItsRound_data()
{
    QTest::addColumn<bool>("atWindow");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<bool>("uploaded");
    QTest::addColumn<int>("count");
    const QString copy = QStringLiteral(R"([{"seq": 2, "mark": "copy"}])");
    const QString mismatch = QStringLiteral(R"([{"seq": 2, "mark": "mismatch"}])");
    QTest::newRow("laid on the counter, and declined at once") << true << QString() << false << 2;
    QTest::newRow("laid on the counter, and one of them copied") << true << copy << false << 2;
    QTest::newRow("from home, nothing was shown") << false << QString() << false << 0;
    QTest::newRow("from home, and a copy was kept") << false << copy << false << 1;
    QTest::newRow("from home, and the original was only seen") << false << QStringLiteral(R"([{"seq": 2, "mark": "seen"}])") << false << 0;
    QTest::newRow("a paper that did not match") << false << mismatch << false << 1;
    QTest::newRow("an upload that did not match") << false << mismatch << true << 0;
}

void TestWindowPapers::paperGoesBackWithTheNoticeOfItsRound()
{
    QFETCH(bool, atWindow);
    QFETCH(QString, marks);
    QFETCH(bool, uploaded);
    QFETCH(int, count);
    const qint64 id = atWindow ? received() : hall.claimed();
    if (uploaded)
        of(id, "with b as (insert into hall.blob (sha256, size, complete) values (repeat('0', 64), 1, true) on conflict do nothing)"
               " insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
               " values (%c, 2, 1, 'a.pdf', 'application/pdf', 1, repeat('0', 64))");
    if (!marks.isEmpty())
        DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), list(marks.toUtf8().constData())));
    decline(id);
    QCOMPARE(returned(id, "decline"), count > 0 ? papers(count) : none);
}

void TestWindowPapers::eachRoundsNoticeCountsItsOwnPaper()
{
    const qint64 id = received();
    DONE(hall.verify(RuleHall::clerk, id, QJsonValue(), list(R"([{"seq": 2, "mark": "copy"}, {"seq": 4, "mark": "mismatch"}])")));
    DONE(hall.supplement(RuleHall::clerk, id, asking(2)));
    QCOMPARE(returned(id, "supplement"), papers(3));
    // What a window received no website answers for: its applicant does, who is logged in.
    hall.tell(id);
    QCOMPARE(
        of(id,
           R"(select (hall.hand_in_again(c, '{"answers": {"T1": {"shop": {"area": 50}}}, "materials": [{"seq": 2, "window": true}]}')).status)"
           " from hall.case_file c where c.id = %c"),
        QStringLiteral("submitted"));
    DONE(hall.claim(RuleHall::clerk, id));
    decline(id);
    QCOMPARE(returned(id, "decline"), none);
}

void TestWindowPapers::whatWasBroughtAsASupplementGoesBackToo()
{
    const qint64 id = received();
    DONE(hall.supplement(RuleHall::clerk, id, asking(2)));
    QCOMPARE(returned(id, "supplement"), papers(2));
    hall.tell(id);
    DONE(hall.call(RuleHall::deputy, QStringLiteral("counter.look(%1)").arg(id)));
    DONE(hall.takeSupplement(RuleHall::deputy, id, hall.inPerson(id), object(R"({"materials": [{"seq": 2, "window": true}]})")));
    decline(id, RuleHall::deputy);
    QCOMPARE(returned(id, "decline"), papers(1));
}

void TestWindowPapers::aCorrectionNamesWhoConfirmedIt_data()
{
    QTest::addColumn<QString>("presence"); // empty: nobody's card was stored
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("who"); // whose number the card has
    QTest::addColumn<QString>("confirmed");
    const QString person = QStringLiteral("in_person"), agent = QStringLiteral("agent");
    QTest::newRow("nobody was seen") << QString() << QString() << QString() << QStringLiteral("到场的申请人（代理人）");
    QTest::newRow("the applicant") << person << QStringLiteral("谭嘉慧") << QStringLiteral("applicant") << QStringLiteral("申请人本人");
    QTest::newRow("the applicant, whose name was misspelt")
        << person << QStringLiteral("谭嘉惠") << QStringLiteral("applicant") << QStringLiteral("申请人本人");
    QTest::newRow("an agent who was declared") << agent << QStringLiteral("梁志鹏") << QStringLiteral("agent")
                                               << QStringLiteral("申请人的代理人梁志鹏");
    QTest::newRow("an agent who was declared, taken for the applicant")
        << person << QStringLiteral("梁志鹏") << QStringLiteral("agent") << QStringLiteral("申请人的代理人梁志鹏");
    QTest::newRow("an agent who came with a power of attorney")
        << agent << QStringLiteral("李代办") << QStringLiteral("new") << QStringLiteral("申请人的代理人李代办");
    QTest::newRow("who signs for an enterprise")
        << person << QStringLiteral("容俊熙") << QStringLiteral("representative") << QStringLiteral("申请人的法定代表人（负责人）容俊熙");
}

void TestWindowPapers::aCorrectionNamesWhoConfirmedIt()
{
    QFETCH(QString, presence);
    QFETCH(QString, name);
    QFETCH(QString, who);
    QFETCH(QString, confirmed);
    QJsonObject application = hall.application(RuleHall::shop);
    QString number = application[u"applicant"][u"id_number"].toString();
    if (who == u"agent") {
        QJsonObject agent = RuleHall::person(880);
        agent.remove(QStringLiteral("kind"));
        agent[QStringLiteral("name")] = name;
        application[QStringLiteral("agent")] = agent;
        number = residentId(880);
    } else if (who == u"new") {
        number = residentId(881);
    } else if (who == u"representative") {
        number = residentId(882);
        application[QStringLiteral("applicant")] = QJsonObject{
            {QStringLiteral("kind"), QStringLiteral("enterprise")},
            {QStringLiteral("name"), QStringLiteral("江门市悦沁健身有限公司")},
            {QStringLiteral("id_number"), QStringLiteral("91440703MA4UH2KM79")},
            {QStringLiteral("phone"), QStringLiteral("0750-3220128")},
            {QStringLiteral("legal_representative"), QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("id_number"), number}}}};
    }
    const qint64 id = hall.opened(application);
    DONE(hall.claim(RuleHall::clerk, id));
    if (!presence.isEmpty())
        DONE(hall.verify(RuleHall::clerk, id,
                         QJsonObject{{QStringLiteral("presence"), presence},
                                     {QStringLiteral("face_match"), true},
                                     {QStringLiteral("power_of_attorney"), presence == u"agent"},
                                     {QStringLiteral("card"), QJsonObject{{QStringLiteral("name"), name},
                                                                          {QStringLiteral("number"), number},
                                                                          {QStringLiteral("source"), QStringLiteral("chip")}}}},
                         QJsonValue()));
    DONE(hall.decide(RuleHall::clerk, "correct", id, R"(, '[{"form": "T1", "pointer": "/shop/area", "old": 46.5, "new": 64.5}]', true)"));
    QCOMPARE(of(id, "select facts ->> 'confirmed_by' from hall.document where case_id = %c and kind = 'correction'"), confirmed);
}

YICHUANG_TEST(TestWindowPapers)
#include "tst_WindowPapers.moc"
