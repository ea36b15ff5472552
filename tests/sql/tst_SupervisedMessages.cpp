// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/RuleHall.h"

#include <QtTest>

using namespace yichuang;
using namespace yichuang::test;

// What did not arrive, as a supervisor finds it, sends it once more and takes the list out of the hall (docs/supervision.md).
class TestSupervisedMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void what_failed_on_another_day_is_found_until_somebody_was_called();
    void what_failed_on_another_day_is_nobody_elses_department();
    void a_number_that_a_window_put_right_resends_what_failed_before();
    void what_never_left_is_sent_to_the_number_that_the_case_has();
    void a_message_that_failed_at_the_right_number_is_not_sent_there_again();
    void messages_leave_the_hall_only_after_it_is_written_down_who_took_them();

private:
    // A message to the applicant of a case of its own, failed on the day before today.
    qint64 left(int daysAgo = 1, const char *state = "failed");
    Said act(const char *function, qint64 message, const QString &rest, const QString &who = boss)
    {
        return hall.call(who,
                         QStringLiteral("supervision.%1(%2, %3, %4)").arg(QLatin1String(function), newRequest()).arg(message).arg(rest));
    }
    int leftCount(const QString &who = boss)
    {
        return hall.call(who, QStringLiteral("supervision.dashboard('{}')"))["delivery"]["left"].toInt();
    }
    QJsonArray leftRows(const QString &who = boss)
    {
        return hall.call(who, QStringLiteral("supervision.messages('sms_left', '{}', null, 200)"))["rows"].toArray();
    }
    // Leased by a keeper: it is written down to which number it goes.
    QString sent(qint64 message);

    static inline const QString boss = QStringLiteral("p0890");
    static inline const QString other = QStringLiteral("p0891");
    RuleHall hall;
};

void TestSupervisedMessages::initTestCase()
{
    const QString why = hall.startWithTwoClerks();
    QVERIFY2(why.isEmpty(), qPrintable(why));
    hall.value(QStringLiteral("update hall.staff set department_id = 17 where work_no = 'P0891'"));
}

qint64 TestSupervisedMessages::left(int daysAgo, const char *state)
{
    return hall
        .value(QStringLiteral("update hall.message set state = '%2', detail = '空号', final_at = now(), tries = 1, queued_at = "
                              "hall.day_begin(hall.today() - %3) + interval '20 hours' where id = (select id from hall.message where "
                              "case_id = %1 and recipient = 'applicant' order by id limit 1) returning id")
                   .arg(hall.fresh())
                   .arg(QLatin1String(state))
                   .arg(daysAgo))
        .toLongLong();
}

QString TestSupervisedMessages::sent(qint64 message)
{
    const QJsonArray out = hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.lease_messages('k', 100)"))["messages"].toArray();
    const auto mine = std::find_if(out.begin(), out.end(), [message](const QJsonValue &one) { return one["id"].toInteger() == message; });
    return mine == out.end() ? QString() : (*mine)[u"mobile"].toString();
}

// Neither this week nor this month may have its day: of the last day of a month that was a Sunday nothing told on Monday.
void TestSupervisedMessages::what_failed_on_another_day_is_found_until_somebody_was_called()
{
    const int before = leftCount();
    const qint64 expired = left(1, "expired");
    const qint64 longAgo = left(30);
    left(32); // nobody waits for that any more
    QCOMPARE(leftCount(), before + 2);
    const QJsonArray rows = leftRows();
    QCOMPARE(rows.size(), leftCount());
    QSet<qint64> found;
    for (const QJsonValue &row : rows)
        found.insert(row[u"id"].toInteger());
    QVERIFY(found.contains(expired) && found.contains(longAgo));
    const Said page = hall.call(boss, QStringLiteral("supervision.messages('sms_left', '{}', null, 1)"));
    const QString next = QString::fromUtf8(QJsonDocument(page["next"].toObject()).toJson(QJsonDocument::Compact));
    const Said further = hall.call(boss, QStringLiteral("supervision.messages('sms_left', '{}', '%1', 200)").arg(next));
    QCOMPARE(further["rows"].toArray().size(), rows.size() - 1);
    DONE(act("note_call", expired, QStringLiteral("'已打给本人，告知补正内容'")));
    DONE(act("correct_phone", longAgo, QStringLiteral("'13900001234', '申请人来电更正'")));
    QCOMPARE(leftCount(), before);
}

void TestSupervisedMessages::what_failed_on_another_day_is_nobody_elses_department()
{
    const int before = leftCount(other);
    const int all = leftCount();
    hall.value(
        QStringLiteral("update hall.message set state = 'failed', tries = 1, queued_at = hall.day_begin(hall.today() - 1) where id = "
                       "(select id from hall.message where case_id = %1 and recipient = 'applicant' order by id limit 1)")
            .arg(hall.fresh(RuleHall::certificate)));
    QCOMPARE(leftCount(), all + 1);
    QCOMPARE(leftCount(other), before);
    QCOMPARE(leftRows(other).size(), before);
}

void TestSupervisedMessages::a_number_that_a_window_put_right_resends_what_failed_before()
{
    const qint64 id = hall.fresh();
    const qint64 message =
        hall.value(QStringLiteral("select id from hall.message where case_id = %1 and recipient = 'applicant' order by id limit 1").arg(id))
            .toLongLong();
    hall.value("update hall.message set release_at = now() where state = 'queued'");
    const QString wrong = sent(message);
    QVERIFY(!wrong.isEmpty());
    DONE(hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.message_sent(%1, 'k', 'final', null, '空号')").arg(message)));
    REFUSED(act("correct_phone", message, QStringLiteral("'%1', '申请人来电更正'").arg(wrong)), "YC401");
    // As a correction at the window leaves it.
    hall.value(QStringLiteral("update hall.case_file set applicant = applicant || '{\"phone\": \"13900007788\"}' where id = %1").arg(id));
    const QJsonArray rows = hall.call(boss, QStringLiteral("supervision.messages('sms_failed', '{}', null, 200)"))["rows"].toArray();
    const auto row = std::find_if(rows.begin(), rows.end(), [message](const QJsonValue &one) { return one["id"].toInteger() == message; });
    QVERIFY(row != rows.end());
    QCOMPARE((*row)[u"to_masked"].toString(), wrong.left(3) + QStringLiteral("****") + wrong.right(4)); // where it failed
    REFUSED(act("correct_phone", message, QStringLiteral("'%1', '申请人来电更正'").arg(wrong)), "YC401");
    const QString call = QStringLiteral("supervision.correct_phone(%1, %2, '13900007788', '窗口已更正')").arg(newRequest()).arg(message);
    DONE(hall.call(boss, call));
    DONE(hall.call(boss, call));
    REFUSED(act("correct_phone", message, QStringLiteral("'13900007788', '窗口已更正'")), "YC105"); // it is on its way
    QCOMPARE(sent(message), QStringLiteral("13900007788"));
    QCOMPARE(sent(message), QString()); // and left once
    QCOMPARE(hall.faultsOf(id), QString());
}

void TestSupervisedMessages::what_never_left_is_sent_to_the_number_that_the_case_has()
{
    const qint64 message = left(1, "expired");
    hall.value(QStringLiteral("update hall.message set tries = 0 where id = %1").arg(message));
    const QString phone = hall.value(
        QStringLiteral("select applicant ->> 'phone' from hall.case_file where id = (select case_id from hall.message where id = %1)")
            .arg(message));
    DONE(act("correct_phone", message, QStringLiteral("'%1', '过期未发，号码无误'").arg(phone)));
    QCOMPARE(sent(message), phone);
}

// One of two that failed was sent to the right number and failed there, too; that the other one goes there now is no reason to send it
// again.
void TestSupervisedMessages::a_message_that_failed_at_the_right_number_is_not_sent_there_again()
{
    const qint64 id = hall.claimed();
    DONE(hall.decide(RuleHall::clerk, "pre_review", id));
    const QString its = QStringLiteral("case_id = %1 and recipient = 'applicant' and channel = 'sms'").arg(id);
    const QStringList messages = hall.value("select string_agg(id::text, ',' order by id) from hall.message where " + its).split(u',');
    QVERIFY(messages.size() > 1);
    const auto fails = [&](const QString &message) {
        hall.value(QStringLiteral("update hall.message set release_at = now() where id = %1 and state = 'queued'").arg(message));
        const QString where = sent(message.toLongLong());
        hall.call(QStringLiteral("keeper1"), QStringLiteral("keeper.message_sent(%1, 'k', 'final', null, '空号')").arg(message));
        return where;
    };
    hall.value(QStringLiteral("update hall.message set release_at = now() + interval '1 hour' where id = %1").arg(messages.last()));
    QVERIFY(!fails(messages.first()).isEmpty());
    DONE(act("correct_phone", messages.first().toLongLong(), QStringLiteral("'13900006655', '申请人来电更正'")));
    QCOMPARE(fails(messages.last()), QStringLiteral("13900006655"));
    REFUSED(act("correct_phone", messages.last().toLongLong(), QStringLiteral("'13900006655', '申请人来电更正'")), "YC401");
    QCOMPARE(hall.value(QStringLiteral("select state from hall.message where id = %1").arg(messages.last())), QStringLiteral("failed"));
}

void TestSupervisedMessages::messages_leave_the_hall_only_after_it_is_written_down_who_took_them()
{
    left();
    const QString filter = QStringLiteral("{\"figure\": \"sms_left\", \"period\": \"day\"}");
    const auto begin = [&](const QString &said) {
        return QStringLiteral("supervision.export_begin(%1, 'messages', 'csv', '%2')").arg(newRequest(), said);
    };
    REFUSED(hall.call(boss, begin(QStringLiteral("{}"))), "YC001");
    REFUSED(hall.call(boss, begin(QStringLiteral("{\"figure\": \"received\"}"))), "YC001");
    const PsqlAnswer both = hall.psql(
        boss, QStringLiteral("begin; select supervision.export_page((%1 ->> 'export')::bigint, null, 10); rollback").arg(begin(filter)));
    QVERIFY(both.says(QStringLiteral("YC001")) && !both.says(QStringLiteral("to_masked")));
    const Said begun = hall.call(boss, begin(filter));
    DONE(begun);
    const QString page = QStringLiteral("supervision.export_page(%1, null, 1000)").arg(begun["export"].toInteger());
    REFUSED(hall.call(other, page), "YC001");
    const Said rows = hall.call(boss, page);
    DONE(rows);
    QCOMPARE(rows["rows"].toArray().size(), leftRows().size());
    QVERIFY(rows["rows"][0][u"to_masked"].toString().contains(QStringLiteral("****")));
    QCOMPARE(hall.value("select (data ->> 'what') || ' ' || (data #>> '{filter,figure}') from hall.trace where what = 'supervision.export' "
                        "order by id desc limit 1"),
             QStringLiteral("messages sms_left"));
}

YICHUANG_TEST(TestSupervisedMessages)
#include "tst_SupervisedMessages.moc"
