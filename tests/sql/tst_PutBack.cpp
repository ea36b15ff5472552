// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// A case that a window put back into the queue, and a notice that one began there: whoever has the case next is told by whom and why.
class TestPutBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.startWithTwoClerks();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        DONE(hall.sit(third, 3));
        DONE(hall.sit(fourth, 4));
    }

    void whoPutsACaseBackSaysWhy_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QString();
        QTest::newRow("room alone") << QStringLiteral("      ");
        QTest::newRow("room as a Chinese keyboard types it") << QStringLiteral("\u3000\u3000\u3000\u3000");
        QTest::newRow("room of other kinds") << QStringLiteral("\u00a0\u2003\t\n\r");
        QTest::newRow("three characters with room around") << QStringLiteral("\u3000不会办\u3000\n");
        QTest::newRow("three characters") << QStringLiteral("不会办");
    }
    void whoPutsACaseBackSaysWhy()
    {
        QFETCH(QString, reason);
        const qint64 id = hall.claimed();
        const Said said = putBack(RuleHall::clerk, id, reason);
        REFUSED(said, "YC303");
        QCOMPARE(said.facts, (QJsonObject{{"field", "reason"}, {"least", 4}}));
        QCOMPARE(hall.value(QStringLiteral("select count(*) from hall.lease where case_id = %1").arg(id)), QStringLiteral("1"));
        // A window that merely goes on to another case says nothing, and nothing is said of it.
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
        QVERIFY(opened(RuleHall::deputy, id).value(u"released").isUndefined());
    }

    void theNextWindowIsToldByWhomAndWhyUntilItDidSomething()
    {
        const qint64 id = hall.claimed();
        DONE(putBack(RuleHall::clerk, id, QStringLiteral("租赁合同看不清")));
        QVERIFY(opened(RuleHall::clerk, id).value(u"released").isUndefined()); // who knows it
        leave(RuleHall::clerk, id);
        const QJsonObject told = opened(RuleHall::deputy, id)[u"released"].toObject();
        QCOMPARE(told[u"text"].toString(), QStringLiteral("租赁合同看不清"));
        QCOMPARE(told[u"window"].toInt(), 1);
        QCOMPARE(told[u"by"].toString(), hall.value("select name from hall.staff where work_no = 'P0801'"));
        DONE(hall.verify(RuleHall::deputy, id, QJsonValue(), QJsonDocument::fromJson(R"([{"seq": 2, "mark": "seen"}])").array()));
        leave(RuleHall::deputy, id);
        QVERIFY(opened(RuleHall::deputy, id).value(u"released").isUndefined());
        leave(RuleHall::deputy, id);
        QVERIFY(!opened(third, id).value(u"released").isUndefined()); // who has not seen it yet
        DONE(putBack(third, id, QStringLiteral("申请人改日再来")));
        QCOMPARE(opened(RuleHall::deputy, id)[u"released"][u"text"].toString(), QStringLiteral("申请人改日再来"));
    }

    // Who takes a case over from another window has read nothing yet; a decision that was taken back is none.
    void whoTakesItOverIsToldToo()
    {
        const qint64 id = hall.claimed();
        DONE(putBack(RuleHall::clerk, id, QStringLiteral("租赁合同看不清")));
        DONE(hall.claim(third, id));
        REFUSED(hall.claim(RuleHall::deputy, id), "YC103");
        const Said taken = hall.claim(RuleHall::deputy, id, QStringLiteral("'同事离开了窗口'"));
        DONE(taken);
        QCOMPARE(taken["case"][u"released"][u"text"].toString(), QStringLiteral("租赁合同看不清"));
        leave(RuleHall::deputy, id);
        QCOMPARE(opened(RuleHall::deputy, id)[u"released"][u"text"].toString(), QStringLiteral("租赁合同看不清"));
    }

    void whoTakesOverWhatWasHandedToHimIsToldWhy()
    {
        const qint64 id = hall.claimed();
        handOver(id);
        DONE(hall.claim(third, id));
        const Said taken = hall.claim(RuleHall::deputy, id, QStringLiteral("'这件是交给我的'"));
        DONE(taken);
        QCOMPARE(taken["case"][u"handed"][u"text"].toString(), QStringLiteral("请你接着办理"));
    }

    void aDecisionThatWasTakenBackLeavesTheReason()
    {
        const qint64 id = hall.claimed();
        DONE(putBack(RuleHall::clerk, id, QStringLiteral("租赁合同看不清")));
        DONE(hall.claim(RuleHall::deputy, id));
        hall.setRule("undo_seconds", 3600);
        DONE(hall.decide(RuleHall::deputy, "pre_review", id));
        DONE(hall.undo(RuleHall::deputy, id));
        leave(RuleHall::deputy, id);
        QVERIFY(opened(RuleHall::deputy, id).value(u"released").isUndefined()); // who did something with it
        leave(RuleHall::deputy, id);
        QCOMPARE(opened(third, id)[u"released"][u"text"].toString(), QStringLiteral("租赁合同看不清"));
        // One that stands is another matter.
        DONE(hall.decide(third, "pre_review", id));
        QVERIFY(file(fourth, id).value(u"released").isUndefined());
        hall.setRule("undo_seconds", 8);
    }

    void aCaseThatWentOnIsNoLongerOneThatWasPutBack()
    {
        const qint64 id = hall.claimed();
        DONE(putBack(RuleHall::clerk, id, QStringLiteral("租赁合同看不清")));
        DONE(hall.claim(RuleHall::deputy, id));
        DONE(hall.supplement(RuleHall::deputy, id, defects()));
        DONE(hall.resubmit(id, {}));
        QVERIFY(opened(third, id).value(u"released").isUndefined());
    }

    // Whom a case was kept for gives it to everybody by putting it back; who merely goes on to another one keeps it.
    void aCaseThatWasKeptForSomebodyIsForWhoeverComesNext_data()
    {
        QTest::addColumn<bool>("saysWhy");
        QTest::newRow("put back") << true;
        QTest::newRow("left for another one") << false;
    }
    void aCaseThatWasKeptForSomebodyIsForWhoeverComesNext()
    {
        QFETCH(bool, saysWhy);
        const qint64 id = hall.claimed();
        handOver(id);
        hall.value(
            QStringLiteral("update hall.queue set due_at = now() - interval '20 days' where case_id = %1").arg(id)); // before all others
        DONE(hall.claim(RuleHall::deputy, id));
        if (saysWhy)
            DONE(putBack(RuleHall::deputy, id, QStringLiteral("这项我不会办")));
        else
            leave(RuleHall::deputy, id);
        const Said next = hall.call(third, QStringLiteral("counter.claim_next(%1, 'window', '{}')").arg(newRequest()));
        DONE(next);
        QCOMPARE(next["case"][u"case_id"].toInteger() == id, saysWhy);
        QCOMPARE(next["case"][u"released"][u"text"].toString(), saysWhy ? QStringLiteral("这项我不会办") : QString());
        hall.value(QStringLiteral("delete from hall.lease where case_id = %1; update hall.queue set due_at = now() + interval '20 days' "
                                  "where case_id = %1; select 1;")
                       .arg(id));
    }

    // Also of whoever signed out in the middle: what one has begun the next ought to know before accepting.
    void aNoticeThatOneBeganIsSaidToTheOthersAndItsWordsToNobody()
    {
        const qint64 id = hall.claimed();
        DONE(write(RuleHall::clerk, id, "supplement"));
        QVERIFY(file(RuleHall::clerk, id).value(u"begun").isUndefined()); // which is the person's own
        leave(RuleHall::clerk, id);
        const QJsonObject seen = opened(RuleHall::deputy, id);
        QCOMPARE(seen[u"begun"][u"kind"].toString(), QStringLiteral("supplement"));
        QCOMPARE(seen[u"begun"][u"by"].toString(), hall.value("select name from hall.staff where work_no = 'P0801'"));
        QVERIFY(!QJsonDocument(seen).toJson().contains(words.toUtf8()));
        // Of two the last.
        DONE(write(RuleHall::deputy, id, "decline"));
        leave(RuleHall::deputy, id);
        QCOMPARE(opened(third, id)[u"begun"][u"kind"].toString(), QStringLiteral("decline"));
        // What is empty again was given up.
        for (const QString &who : {RuleHall::clerk, RuleHall::deputy})
            DONE(hall.call(who, QStringLiteral("counter.save_draft(%1, '{\"marks\": [], \"notice\": {}}', %2)").arg(id).arg(++m_seq)));
        QVERIFY(file(third, id).value(u"begun").isUndefined());
    }

    void whatWasBegunInTheRoundBeforeIsNoNews()
    {
        const qint64 id = hall.claimed();
        // Words as an officer's, without ticks: those of a window do not outlive the supplement, and it is the round that is asked about
        // here.
        DONE(hall.call(
            RuleHall::deputy,
            QStringLiteral("counter.save_draft(%1, '{\"round\": 1, \"notice\": {\"kind\": \"decline\"}}', %2)").arg(id).arg(++m_seq)));
        QVERIFY(!file(third, id).value(u"begun").isUndefined());
        DONE(hall.supplement(RuleHall::clerk, id, defects()));
        DONE(hall.resubmit(id, {}));
        QCOMPARE(hall.value(QStringLiteral("select data #>> '{notice,kind}' from hall.draft where case_id = %1").arg(id)),
                 QStringLiteral("decline"));
        QVERIFY(opened(RuleHall::clerk, id).value(u"begun").isUndefined());
    }

private:
    static QJsonArray defects()
    {
        return QJsonDocument::fromJson(R"([{"target": "material", "seq": 2, "label": "场所使用证明", "text": "缺少产权人签章，请补交。"}])")
            .array();
    }
    Said putBack(const QString &who, qint64 id, const QString &reason)
    {
        return hall.call(who, QStringLiteral("counter.release(%1, %2, '%3')").arg(newRequest()).arg(id).arg(reason));
    }
    void handOver(qint64 id)
    {
        DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.hand_over(%1, %2, 2, '请你接着办理', null)").arg(newRequest()).arg(id)));
    }
    void leave(const QString &who, qint64 id)
    {
        DONE(hall.call(who, QStringLiteral("counter.release(%1, %2, null)").arg(newRequest()).arg(id)));
    }
    // The file of the case itself: in what a refusal says everything is undefined.
    static QJsonObject fileOf(qint64 id, const QJsonValue &file)
    {
        if (file[u"case_id"].toInteger() != id)
            qFatal("the case %lld was not opened", static_cast<long long>(id));
        return file.toObject();
    }
    QJsonObject opened(const QString &who, qint64 id) { return fileOf(id, hall.claim(who, id)["case"]); }
    QJsonObject file(const QString &who, qint64 id)
    {
        return fileOf(id,
                      hall.tried(who, QStringLiteral("counter.look(%1)").arg(id), QStringLiteral("counter.case_file(%1)").arg(id)).value);
    }
    Said write(const QString &who, qint64 id, const char *kind)
    {
        const QJsonObject notice{{"kind", kind}, {"workdays", 15}, {"defects", QJsonArray{QJsonObject{{"text", words}}}}};
        return hall.call(who, QStringLiteral("counter.save_draft(%1, %2, %3)")
                                  .arg(id)
                                  .arg(literal(QJsonObject{{"marks", QJsonArray()}, {"notice", notice}}))
                                  .arg(++m_seq));
    }

    static inline const QString third = QStringLiteral("p0803");
    static inline const QString fourth = QStringLiteral("p0804");
    static inline const QString words = QStringLiteral("合同第三页看不清");

    RuleHall hall;
    qint64 m_seq = 1;
};

YICHUANG_TEST(TestPutBack)
#include "tst_PutBack.moc"
