// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What a supervisor says about time that runs out, and what the board tells of the windows (docs/supervision.md).
class TestHallWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void a_case_is_reminded_while_its_clock_runs_and_urged_once_it_is_over();
    void what_stands_still_is_only_reminded();
    void a_shut_window_says_why_who_and_since_when();
    void who_is_away_from_his_window_is_away_since_then();

private:
    Said urge(qint64 id, const char *reason)
    {
        return hall.call(boss, QStringLiteral("supervision.urge(%1, %2, '%3')").arg(newRequest()).arg(id).arg(QString::fromUtf8(reason)));
    }
    void runOut(qint64 id)
    {
        hall.value(
            QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where case_id = %1 and ended_at is null").arg(id));
    }
    QString lastAct(qint64 id)
    {
        return hall.value(QStringLiteral("select action from hall.event where case_id = %1 order by seq desc limit 1").arg(id));
    }
    QJsonValue window(int number);

    static inline const QString boss = QStringLiteral("p0890");
    RuleHall hall;
};

void TestHallWatch::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
}

QJsonValue TestHallWatch::window(int number)
{
    const QJsonArray windows = hall.call(boss, QStringLiteral("supervision.dashboard('{}')"))["windows"].toArray();
    for (const QJsonValue &one : windows)
        if (one[u"number"].toInt() == number)
            return one;
    return {};
}

// 催办 and 督办 are two words: the one asks, the other is held against somebody.
void TestHallWatch::a_case_is_reminded_while_its_clock_runs_and_urged_once_it_is_over()
{
    const qint64 id = hall.claimed();
    DONE(urge(id, "今天到期，请先办"));
    QCOMPARE(lastAct(id), QStringLiteral("remind"));
    const auto row = [&] {
        const QJsonArray rows =
            hall.call(RuleHall::clerk, QStringLiteral("counter.queue_page('department', '{}', null, 200, null)"))["rows"].toArray();
        const auto its = std::find_if(rows.begin(), rows.end(), [id](const QJsonValue &one) { return one["case_id"].toInteger() == id; });
        return its == rows.end() ? QJsonValue() : QJsonValue(*its);
    };
    QCOMPARE(row()["urge_kind"].toString(), QStringLiteral("remind"));
    const Said twice = urge(id, "今天到期，请先办");
    REFUSED(twice, "YC107");
    QCOMPARE(twice.facts[QStringLiteral("kind")].toString(), QStringLiteral("remind"));
    // It ran out the same day: that is another word, once.
    runOut(id);
    const QString due = QStringLiteral("supervision.cases('due', '{}', null, 200)");
    DONE(urge(id, "已经超期，立即办理"));
    QCOMPARE(lastAct(id), QStringLiteral("urge"));
    QCOMPARE(row()["urge_kind"].toString(), QStringLiteral("urge"));
    QCOMPARE(hall.call(RuleHall::clerk, QStringLiteral("counter.case_file(%1)").arg(id))["urged"]["kind"].toString(),
             QStringLiteral("urge"));
    const QJsonArray late = hall.call(boss, due)["rows"].toArray();
    QVERIFY(std::any_of(late.begin(), late.end(), [id](const QJsonValue &one) {
        return one["case_id"].toInteger() == id && one["urge_kind"] == QLatin1String("urge");
    }));
    REFUSED(urge(id, "已经超期，立即办理"), "YC107");
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestHallWatch::what_stands_still_is_only_reminded()
{
    const qint64 id = hall.verified();
    DONE(hall.decide(RuleHall::clerk, "accept", id));
    runOut(id);
    hall.value(QStringLiteral("update hall.review_queue set paused = true where case_id = %1").arg(id));
    DONE(urge(id, "鉴定结论一到就办"));
    QCOMPARE(lastAct(id), QStringLiteral("remind"));
}

void TestHallWatch::a_shut_window_says_why_who_and_since_when()
{
    QVERIFY(window(3)["shut"].isUndefined());
    hall.value("update hall.counter_window set paused = true, pause_reason = '设备检修', paused_by = 'p0890' where number = 3");
    QCOMPARE(window(3)["state"].toString(), QStringLiteral("paused"));
    const QJsonValue shut = window(3)["shut"];
    QCOMPARE(shut["reason"].toString(), QStringLiteral("设备检修"));
    QCOMPARE(shut["by"].toString(), QStringLiteral("区婉仪"));
    QVERIFY(qAbs(QDateTime::fromString(shut["at"].toString(), Qt::ISODate).secsTo(QDateTime::currentDateTimeUtc())) < 600);
    // Whatever is changed of it meanwhile, it is shut since then; and once it is open nothing of that stays.
    hall.value("update hall.counter_window set printer = printer, pause_reason = '换打印机' where number = 3");
    QCOMPARE(window(3)["shut"]["at"], shut["at"]);
    hall.value("update hall.counter_window set paused = false where number = 3");
    QVERIFY(window(3)["shut"].isUndefined());
    hall.value("update hall.counter_window set paused = true where number = 3");
    QVERIFY(window(3)["shut"]["reason"].isUndefined());
    QCOMPARE(window(3)["shut"]["by"].toString(), hall.value("select session_user"));
    hall.value("update hall.counter_window set paused = false where number = 3");
}

void TestHallWatch::who_is_away_from_his_window_is_away_since_then()
{
    QVERIFY(window(1)["away_since"].isUndefined());
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(null, true)")));
    const QString since = window(1)["away_since"].toString();
    QVERIFY(!since.isEmpty());
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(null, true)"))); // still away
    QCOMPARE(window(1)["away_since"].toString(), since);
    DONE(hall.call(RuleHall::clerk, QStringLiteral("counter.heartbeat(null, false)")));
    QVERIFY(window(1)["away_since"].isUndefined());
}

YICHUANG_TEST(TestHallWatch)
#include "tst_HallWatch.moc"
