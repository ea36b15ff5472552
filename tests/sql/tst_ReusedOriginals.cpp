// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// Nobody shows the same paper twice, for as long as the item's rule for it lets.
class TestReusedOriginals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = hall.startWithTwoClerks();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        hall.value(QStringLiteral("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2"));
    }

    void whatOneWindowSawCountsAtTheNextOneAndItsPaperSaysSo()
    {
        const QJsonObject person = RuleHall::person(501);
        seenAtWindowOne(person);
        const qint64 next = of(person);
        const QString request = newRequest();
        const auto claim = [&] {
            return hall.call(RuleHall::deputy, QStringLiteral("counter.claim(%1, %2, null)").arg(request).arg(next));
        };
        const Said first = claim();
        DONE(first);
        const QJsonValue paper = first["case"]["materials"][1];
        QCOMPARE(paper["mark"].toString(), QStringLiteral("seen"));
        QCOMPARE(paper["marked"]["window"].toInt(), 1);
        QVERIFY(paper["marked"]["reused"].toBool());
        QVERIFY(first["case"]["materials"][2]["mark"].isUndefined());
        // The same press again, and another claim of the same case, take nothing twice.
        QCOMPARE(claim().value, first.value);
        DONE(hall.claim(RuleHall::deputy, next));
        QCOMPARE(events(next), QStringLiteral("1"));
        DONE(
            hall.verify(RuleHall::deputy, next, hall.inPerson(next), marks(R"([{"seq": 2, "mark": "seen"}, {"seq": 3, "mark": "copy"}])")));
        QCOMPARE(hall.value(QStringLiteral("select mark_window from hall.case_material where case_id = %1 and seq = 2").arg(next)),
                 QStringLiteral("1"));
        DONE(hall.decide(RuleHall::deputy, "accept", next));
        QVERIFY(
            hall.value(
                    QStringLiteral("select facts ->> 'materials' from hall.document where case_id = %1 and kind = 'acceptance'").arg(next))
                .contains(QStringLiteral("原件已核（")));
        QCOMPARE(hall.faultsOf(next), QString());
    }

    void itIsNotReused_data()
    {
        QTest::addColumn<int>("person");
        QTest::addColumn<int>("nextPerson");
        QTest::addColumn<QString>("change");
        QTest::newRow("for another person") << 511 << 512 << QString();
        QTest::newRow("after the days that the item lets")
            << 513 << 513 << QStringLiteral("update hall.case_material set mark_at = mark_at - interval '31 days' where case_id = %1");
        QTest::newRow("where it did not match")
            << 514 << 514 << QStringLiteral("update hall.case_material set mark = 'mismatch' where case_id = %1 and seq = 2");
        QTest::newRow("where it was waved through")
            << 515 << 515 << QStringLiteral("update hall.case_material set mark = 'not_needed' where case_id = %1 and seq = 2");
        QTest::newRow("where the item has no such rule")
            << 516 << 516 << QStringLiteral("update hall.material set data = data - 'reuse_days' where seq = 2 and %1 > 0");
    }
    void itIsNotReused()
    {
        QFETCH(int, person);
        QFETCH(int, nextPerson);
        QFETCH(QString, change);
        const qint64 before = seenAtWindowOne(RuleHall::person(person));
        if (!change.isEmpty())
            hall.value(change.arg(before));
        const qint64 next = of(RuleHall::person(nextPerson));
        const Said claimed = hall.claim(RuleHall::deputy, next);
        hall.value(QStringLiteral("update hall.material set data = data || '{\"reuse_days\": 30}' where seq = 2"));
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
        QCOMPARE(events(next), QStringLiteral("0"));
        DONE(hall.verify(RuleHall::deputy, next, hall.inPerson(next), marks(R"([{"seq": 3, "mark": "copy"}])")));
        REFUSED(hall.decide(RuleHall::deputy, "accept", next), "YC302");
    }

    void whoeverHoldsTheCaseMaySayOtherwiseAndThatCountsFromThenOn()
    {
        const QJsonObject person = RuleHall::person(521);
        seenAtWindowOne(person);
        const qint64 second = of(person);
        DONE(hall.claim(RuleHall::deputy, second));
        DONE(hall.verify(RuleHall::deputy, second, {}, marks(R"([{"seq": 2, "mark": "mismatch"}])")));
        QCOMPARE(
            hall.value(QStringLiteral("select mark_from is null and mark_window = 2 from hall.case_material where case_id = %1 and seq = 2")
                           .arg(second)),
            QStringLiteral("t"));
        const qint64 third = of(person);
        const Said claimed = hall.claim(RuleHall::clerk, third);
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
    }

    void whatWasReusedIsNoNewSightOfIt()
    {
        const QJsonObject person = RuleHall::person(531);
        const qint64 first = seenAtWindowOne(person);
        hall.value(QStringLiteral("update hall.case_material set mark_at = mark_at - interval '20 days' where case_id = %1").arg(first));
        const qint64 second = of(person);
        DONE(hall.claim(RuleHall::deputy, second));
        hall.value(QStringLiteral("update hall.case_material set mark_at = mark_at - interval '11 days' where case_id in (%1, %2)")
                       .arg(first)
                       .arg(second));
        const qint64 third = of(person);
        const Said claimed = hall.claim(RuleHall::deputy, third);
        DONE(claimed);
        QVERIFY(claimed["case"]["materials"][1]["mark"].isUndefined());
    }

private:
    static QJsonArray marks(const char *text) { return QJsonDocument::fromJson(text).array(); }

    qint64 of(const QJsonObject &person)
    {
        QJsonObject application = hall.application(RuleHall::shop);
        application[QStringLiteral("applicant")] = person;
        return hall.opened(application);
    }

    qint64 seenAtWindowOne(const QJsonObject &person)
    {
        const qint64 id = of(person);
        const Said claimed = hall.claim(RuleHall::clerk, id);
        const Said verified = hall.verify(RuleHall::clerk, id, {}, RuleHall::allSeen());
        if (!claimed.isDone() || !verified.isDone())
            qFatal("nothing was seen: %s %s", qPrintable(claimed.log), qPrintable(verified.log));
        return id;
    }

    QString events(qint64 id)
    {
        return hall.value(QStringLiteral("select count(*) from hall.event where case_id = %1 and action = 'reuse'").arg(id));
    }

    RuleHall hall;
};

YICHUANG_TEST(TestReusedOriginals)
#include "tst_ReusedOriginals.moc"
