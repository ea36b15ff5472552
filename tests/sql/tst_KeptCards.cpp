// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/ReviewTest.h"

#include <future>

using namespace yichuang::test;

// What was read of a card and not sent yet stays with the case in one person's hands, and with it goes; what was decided is not kept.
class TestKeptCards : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCardGoesWithTheCaseAndTheWordsStay_data();
    void theCardGoesWithTheCaseAndTheWordsStay();
    void whoStaysAtTheCaseKeepsTheCard();
    void wordsThatArriveLateBringNoCard();
    void whatWasDecidedIsKeptForNobodyAndComesBackWithTheCase_data();
    void whatWasDecidedIsKeptForNobodyAndComesBackWithTheCase();
    void whatArrivesAfterTheInvitationBringsNoCheck();
    void whatArrivesWhileItIsInvitedBringsNoCheck();
    void whatWasOwedIsKeptForNobodyOnceItIsDone();
    void anOfficersWordsStayWhileAWindowLooksAgain();
    void howACaseWasGoesWithTheTimeForTakingBack();

private:
    Said save(const QString &who, qint64 id, int seq = 1)
    {
        return hall.call(
            who, QStringLiteral(
                     "counter.save_draft(%1, '{\"round\": 1, \"marks\": [], \"note\": \"写了一半\", \"read_at\": \"2026-11-29T09:00:00Z\", "
                     "\"proof\": {\"card\": {\"number\": \"%3\"}}}', %2)")
                     .arg(id)
                     .arg(seq)
                     .arg(residentId(4711)));
    }
    // Whose words are kept of a case, and whether with a card.
    QString kept(qint64 id)
    {
        return hall.value(
            QStringLiteral("select coalesce(string_agg(s.work_no || case when d.data ? 'proof' then ' card' else '' end || case when "
                           "d.data ->> 'note' = '写了一半' and d.data ? 'read_at' then ' words' else '' end, ', ' order by s.work_no), '') "
                           "from hall.draft d join hall.staff s on s.id = d.staff_id where case_id = %1")
                .arg(id));
    }
    QString words(const char *call, qint64 id, const char *rest)
    {
        return QStringLiteral("counter.%1(%2, %3%4)").arg(QLatin1String(call), newRequest()).arg(id).arg(QString::fromUtf8(rest));
    }
};

void TestKeptCards::initTestCase()
{
    start();
    hall.setRule("undo_seconds", 600);
    DONE(hall.sit(RuleHall::deputy, 2));
}

void TestKeptCards::theCardGoesWithTheCaseAndTheWordsStay_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"released", "put aside", "handed over", "taken over", "lapsed", "signed out"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestKeptCards::theCardGoesWithTheCaseAndTheWordsStay()
{
    QFETCH(QString, how);
    const qint64 id = hall.claimed();
    DONE(save(RuleHall::clerk, id));
    QCOMPARE(kept(id), QStringLiteral("P0801 card words"));
    if (how == u"released")
        DONE(hall.call(RuleHall::clerk, words("release", id, ", '申请人没有到'")));
    else if (how == u"put aside")
        DONE(hall.call(RuleHall::clerk, words("hold", id, ", '等申请人电话回复'")));
    else if (how == u"handed over")
        DONE(hall.call(RuleHall::clerk, words("hand_over", id, ", 2, '请接着办'")));
    else if (how == u"taken over")
        DONE(hall.claim(RuleHall::deputy, id, QStringLiteral("'一号窗口的同事离开了，请转我办理'")));
    else if (how == u"lapsed")
        hall.value(QStringLiteral("update hall.lease set expires_at = now() - interval '1 second' where case_id = %1").arg(id));
    else
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.sign_out()")));
    DONE(hall.tidy());
    QCOMPARE(kept(id), QStringLiteral("P0801 words"));
    if (how == u"signed out")
        DONE(hall.sit(RuleHall::clerk, 1));
}

void TestKeptCards::whoStaysAtTheCaseKeepsTheCard()
{
    const qint64 id = hall.claimed();
    DONE(save(RuleHall::clerk, id));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(%1, false)").arg(id)));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.tidy());
    QCOMPARE(kept(id), QStringLiteral("P0801 card words"));
}

void TestKeptCards::wordsThatArriveLateBringNoCard()
{
    const qint64 id = hall.claimed();
    DONE(hall.call(RuleHall::clerk, words("release", id, ", '申请人没有到'")));
    DONE(save(RuleHall::clerk, id));
    DONE(hall.tidy());
    QCOMPARE(kept(id), QStringLiteral("P0801 words"));
    DONE(hall.claim(RuleHall::deputy, id));
    DONE(save(RuleHall::clerk, id, 2));
    DONE(hall.tidy());
    QCOMPARE(kept(id), QStringLiteral("P0801 words"));
}

void TestKeptCards::whatWasDecidedIsKeptForNobodyAndComesBackWithTheCase_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("rest");
    QTest::newRow("accepted") << "accept" << QString();
    QTest::newRow("invited") << "pre_review" << QString();
    QTest::newRow("sent back for papers")
        << "supplement"
        << QStringLiteral(", %1, 15, '{}'")
               .arg(literal(
                   QJsonArray{QJsonObject{{"target", "material"}, {"seq", 2}, {"label", "证"}, {"text", "缺少产权人签章，请补交。"}}}));
    QTest::newRow("declined") << "decline" << QStringLiteral(", 1, '该活动依法不需要取得许可。', null, '{}'");
}

void TestKeptCards::whatWasDecidedIsKeptForNobodyAndComesBackWithTheCase()
{
    QFETCH(QString, function);
    QFETCH(QString, rest);
    const qint64 id = hall.claimed(RuleHall::deputy);
    DONE(save(RuleHall::deputy, id));
    DONE(hall.call(RuleHall::deputy, words("release", id, ", '申请人没有到'")));
    DONE(hall.tidy());
    DONE(hall.claim(RuleHall::clerk, id));
    if (function == u"accept")
        DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(save(RuleHall::clerk, id));
    QCOMPARE(kept(id), QStringLiteral("P0801 card words, P0802 words"));
    DONE(hall.decide(RuleHall::clerk, function.toLatin1().constData(), id, rest));
    QCOMPARE(kept(id), QString());
    DONE(hall.undo(RuleHall::clerk, id));
    QCOMPARE(kept(id), QStringLiteral("P0801 card words, P0802 words"));
}

void TestKeptCards::whatArrivesAfterTheInvitationBringsNoCheck()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    DONE(save(RuleHall::clerk, id));
    QCOMPARE(kept(id), QStringLiteral("P0801"));
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'note' from hall.draft where case_id = %1").arg(id)), QStringLiteral("写了一半"));
    // Whoever takes the case when its person comes checks anew.
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(save(RuleHall::clerk, id, 2));
    QCOMPARE(kept(id), QStringLiteral("P0801 card words"));
}

// A call that its window gave up may go on in the server: it waits for the act, and is judged by what the act left.
void TestKeptCards::whatArrivesWhileItIsInvitedBringsNoCheck()
{
    const qint64 id = hall.claimed();
    OwnerSession inviting = OwnerSession::open(hall.fixture().ownerSignIn()).value();
    const auto invited = inviting.run(QStringLiteral("begin; set local session authorization p0801; select counter.pre_review(%1, %2, %3); "
                                                     "reset session authorization")
                                          .arg(newRequest())
                                          .arg(id)
                                          .arg(hall.version(id))
                                          .toUtf8());
    QVERIFY2(invited, invited ? "" : qPrintable(invited.error().log));
    auto late = std::async(std::launch::async, [&] { return save(RuleHall::clerk, id); });
    QTRY_COMPARE_WITH_TIMEOUT(
        hall.value(QStringLiteral("select count(*) from pg_stat_activity where usename = 'p0801' and wait_event_type = 'Lock'")),
        QStringLiteral("1"), 60'000);
    QVERIFY(inviting.run("commit"));
    DONE(late.get());
    QCOMPARE(kept(id), QStringLiteral("P0801"));
    QCOMPARE(hall.value(QStringLiteral("select data ->> 'note' from hall.draft where case_id = %1").arg(id)), QStringLiteral("写了一半"));
}

void TestKeptCards::whatWasOwedIsKeptForNobodyOnceItIsDone()
{
    const qint64 id = hall.claimed();
    DONE(save(RuleHall::clerk, id));
    hall.value(QStringLiteral("update hall.clock set due_at = now() - interval '1 second' where case_id = %1").arg(id));
    QCOMPARE(hall.tidy()["deemed"].toInt(), 1);
    DONE(hall.tidy());
    // The words stay; the card is laid down again.
    QCOMPARE(kept(id), QStringLiteral("P0801 words"));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(save(RuleHall::clerk, id, 2));
    DONE(hall.verify(RuleHall::clerk, id, hall.inPerson(id), RuleHall::allSeen()));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(kept(id), QString());
}

void TestKeptCards::anOfficersWordsStayWhileAWindowLooksAgain()
{
    const qint64 id = accepted();
    DONE(claim(reviewer, id));
    DONE(hall.call(reviewer, QStringLiteral("review.save_draft(%1, '{\"findings\": {\"1\": \"meets\"}}', 1)").arg(id)));
    DONE(hall.call(reviewer, QStringLiteral("review.release(%1, %2, null)").arg(newRequest()).arg(id)));
    DONE(take(examiner, "send_back", id, QStringLiteral(", '租赁合同页码不全，请核对原件后再送审。'")));
    DONE(hall.claim(RuleHall::clerk, id));
    DONE(save(RuleHall::clerk, id));
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    QCOMPARE(kept(id), QStringLiteral("P0832"));
}

void TestKeptCards::howACaseWasGoesWithTheTimeForTakingBack()
{
    const qint64 id = hall.claimed();
    DONE(save(RuleHall::clerk, id));
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString before = QStringLiteral("select count(*) from hall.undo where case_id = %1").arg(id);
    DONE(hall.tidy());
    QCOMPARE(hall.value(before), QStringLiteral("1"));
    hall.value(QStringLiteral("update hall.undo set until = now() - interval '2 minutes' where case_id = %1").arg(id));
    DONE(hall.tidy());
    QCOMPARE(hall.value(before), QStringLiteral("0"));
    REFUSED(hall.undo(RuleHall::clerk, id), "YC106");
}

YICHUANG_TEST(TestKeptCards)
#include "tst_KeptCards.moc"
