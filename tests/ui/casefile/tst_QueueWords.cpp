// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/QueueWords.h"

#include "Test.h"
#include "ui/parts/Paint.h"

#include <QTimeZone>

using namespace yichuang;

class QueueWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_name_in_little_room_begins_with_what_tells_it_apart_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("apart");
        QTest::newRow("city") << QStringLiteral("江门市恒信人力资源有限公司") << QStringLiteral("恒信人力资源有限公司");
        QTest::newRow("city and district") << QStringLiteral("江门市蓬江区嘉慧云吞店") << QStringLiteral("嘉慧云吞店");
        QTest::newRow("province and city") << QStringLiteral("广东省江门市华昌环保工程有限公司") << QStringLiteral("华昌环保工程有限公司");
        QTest::newRow("no place") << QStringLiteral("恒信人力资源有限公司") << QStringLiteral("恒信人力资源有限公司");
        QTest::newRow("a trade, no city") << QStringLiteral("新会市政工程有限公司") << QStringLiteral("新会市政工程有限公司");
        QTest::newRow("nothing would be left") << QStringLiteral("江门市蓬江区") << QStringLiteral("江门市蓬江区");
        QTest::newRow("a person") << QStringLiteral("谭嘉慧") << QStringLiteral("谭嘉慧");
    }
    void a_name_in_little_room_begins_with_what_tells_it_apart()
    {
        QFETCH(QString, name);
        QFETCH(QString, apart);
        QCOMPARE(QueueWords::withoutPlace(name), apart);
        QueueRow row;
        row.applicant = name;
        const QFont font = fonts::text(TextStyle::Secondary);
        QCOMPARE(QueueWords::applicant(row, font, paint::width(name, font)), name);
        QCOMPARE(QueueWords::applicant(row, font, paint::width(name, font) - 1), apart);
    }

    void a_row_says_how_long_there_is_and_why_nothing_runs_data()
    {
        QTest::addColumn<QueueRow>("row");
        QTest::addColumn<QString>("clock");
        QTest::newRow("days") << due(27, 4, LightColour::Green) << QStringLiteral("剩 4 工作日");
        QTest::newRow("days that may move") << due(27, 4, LightColour::Green, true) << QStringLiteral("剩 4 工作日（暂定）");
        QTest::newRow("today") << due(23, 0, LightColour::Red) << QStringLiteral("今日 17:30 到期");
        QTest::newRow("today, which may move") << due(23, 0, LightColour::Red, true) << QStringLiteral("今日 17:30 到期（暂定）");
        QTest::newRow("a day of rest, with none left") << due(24, 0, LightColour::Red) << QStringLiteral("11-24 17:30 到期");
        QTest::newRow("past, the same day") << due(at(23, 9, 59), 0, LightColour::Red) << QStringLiteral("已过时限");
        QTest::newRow("past") << due(20, -1, LightColour::Red, true) << QStringLiteral("已过时限（暂定）");
        QTest::newRow("no clock") << untimed(CaseStatus::Submitted) << QStringLiteral("不计时");
        QTest::newRow("invited") << untimed(CaseStatus::Invited) << QStringLiteral("已约到厅");
        const auto held = [](QueueRow &row) {
            row.state = QueueState::Held;
            row.holdReason = QStringLiteral("等原件");
        };
        QTest::newRow("put aside") << with(due(27, 4, LightColour::Green), held) << QStringLiteral("剩 4 工作日");
        const auto reviewed = [](QueueRow &row) { row.review.emplace(); };
        QTest::newRow("stands still") << with(untimed(CaseStatus::Accepted), reviewed) << QStringLiteral("暂停");
        QTest::newRow("nothing was brought") << with(untimed(CaseStatus::Supplementing), reviewed) << QStringLiteral("逾期未补正");
        QTest::newRow("nobody came") << with(untimed(CaseStatus::Invited), reviewed) << QStringLiteral("逾期未到场");
    }
    void a_row_says_how_long_there_is_and_why_nothing_runs()
    {
        QFETCH(QueueRow, row);
        QTEST(QueueWords::clock(row, now()), "clock");
    }

    void a_row_says_how_long_it_waits_or_who_has_it_data()
    {
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<int>("window"); // of the holder; 0: mine; -1: nobody's
        QTest::addColumn<QString>("waiting");
        QTest::newRow("just now") << at(23, 9, 59).addSecs(1) << -1 << QStringLiteral("等 0 分");
        QTest::newRow("after now, by a clock that was set") << at(23, 11) << -1 << QStringLiteral("等 0 分");
        QTest::newRow("minutes") << at(23, 8, 21) << -1 << QStringLiteral("等 99 分");
        QTest::newRow("hours") << at(23, 8, 20) << -1 << QStringLiteral("等 1 小时");
        QTest::newRow("more hours") << at(23, 0, 1) << -1 << QStringLiteral("等 9 小时");
        QTest::newRow("since yesterday") << at(22, 23, 59) << -1 << QStringLiteral("等 1 天");
        QTest::newRow("days") << at(20, 16) << -1 << QStringLiteral("等 3 天");
        QTest::newRow("mine") << at(20, 16) << 0 << QStringLiteral("办理中");
        QTest::newRow("a colleague's") << at(20, 16) << 5 << QStringLiteral("05 号窗口");
    }
    void a_row_says_how_long_it_waits_or_who_has_it()
    {
        QFETCH(int, window);
        QFETCH(QDateTime, since);
        QueueRow row;
        row.waitingSince = since;
        if (window >= 0)
            row.holder = Holder{{}, window, window == 0, since};
        QTEST(QueueWords::waiting(row, now()), "waiting");
    }

    void a_row_has_the_two_marks_that_matter_most_data()
    {
        QTest::addColumn<QueueRow>("row");
        QTest::addColumn<QString>("marks");
        const QueueRow plain = due(27, 4, LightColour::Green);
        const auto lastDay = [](QueueRow &row) { row.workdaysLeft = 0; };
        const auto deemed = [](QueueRow &row) { row.deemed = true; };
        const auto again = [](QueueRow &row) {
            row.round = 3;
            row.resubmitted = true;
        };
        const auto agent = [](QueueRow &row) { row.agent = true; };
        const auto arrived = [](QueueRow &row) { row.arrived = true; };
        const auto draft = [](QueueRow &row) { row.draft = true; };
        const auto urged = [](QueueRow &row) { row.urgedAt = now(); };
        const auto reminded = [](QueueRow &row) {
            row.urgedAt = now();
            row.urgeKind = UrgeKind::Remind;
        };
        const auto returned = [](QueueRow &row) { row.returned = true; };
        const auto handed = [](QueueRow &row) { row.handedFrom = 1; };
        QTest::newRow("none") << plain << QString();
        QTest::newRow("a day is left") << due(24, 1, LightColour::Amber) << QString();
        QTest::newRow("the last day") << with(plain, lastDay) << QStringLiteral("将视为受理");
        QTest::newRow("past it") << due(20, -1, LightColour::Red) << QStringLiteral("将视为受理");
        QTest::newRow("the last day of what waits for its person")
            << with(with(plain, lastDay), [](QueueRow &row) { row.status = CaseStatus::Invited; }) << QString();
        QTest::newRow("deemed accepted") << with(with(plain, lastDay), deemed) << QStringLiteral("视为受理");
        QTest::newRow("handed in again") << with(plain, again) << QStringLiteral("重报 3");
        QTest::newRow("by an agent") << with(plain, agent) << QStringLiteral("代办");
        QTest::newRow("is here") << with(plain, arrived) << QStringLiteral("到厅");
        QTest::newRow("begun") << with(plain, draft) << QStringLiteral("草稿");
        QTest::newRow("urged") << with(plain, urged) << QStringLiteral("督办");
        QTest::newRow("reminded") << with(plain, reminded) << QStringLiteral("催办");
        QTest::newRow("sent back by an officer") << with(plain, returned) << QStringLiteral("审批退回");
        const auto held = [](QueueRow &row) {
            row.state = QueueState::Held;
            row.holdReason = QStringLiteral("等原件");
        };
        QTest::newRow("put aside") << with(plain, held) << QStringLiteral("挂起：等原件");
        QTest::newRow("put aside on its last day") << with(with(plain, held), lastDay) << QStringLiteral("将视为受理 挂起：等原件");
        QTest::newRow("a colleague's") << with(plain, handed) << QStringLiteral("01 交来");
        QTest::newRow("two") << with(with(with(plain, lastDay), again), agent) << QStringLiteral("将视为受理 重报 3");
        QTest::newRow("the first two") << with(with(with(plain, agent), arrived), draft) << QStringLiteral("代办 到厅");
        QTest::newRow("the strongest two") << with(with(with(with(plain, returned), urged), handed), again)
                                           << QStringLiteral("审批退回 01 交来");
    }
    void a_row_has_the_two_marks_that_matter_most()
    {
        QFETCH(QueueRow, row);
        QStringList marks;
        for (const QueueWords::Mark &mark : QueueWords::marks(row))
            marks.append(mark.text);
        QTEST(marks.join(u' '), "marks");
    }

    void what_is_read_aloud_of_a_row_is_all_that_it_shows_data()
    {
        QTest::addColumn<LightColour>("colour");
        QTest::addColumn<QString>("light");
        QTest::newRow("green") << LightColour::Green << QStringLiteral("绿灯，剩 3 工作日以上");
        QTest::newRow("amber") << LightColour::Amber << QStringLiteral("黄灯，剩 1 至 2 工作日");
        QTest::newRow("red") << LightColour::Red << QStringLiteral("红灯，今日到期或已超期");
        QTest::newRow("none") << LightColour::Paused << QStringLiteral("暂停计时");
    }
    void what_is_read_aloud_of_a_row_is_all_that_it_shows()
    {
        QFETCH(LightColour, colour);
        QFETCH(QString, light);
        QueueRow row = due(25, 2, colour, true);
        row.item = QStringLiteral("食品经营许可（新办）");
        row.applicant = QStringLiteral("谭嘉慧");
        row.shortNo = QStringLiteral("1112-000017");
        row.waitingSince = at(20);
        row.round = 2;
        row.resubmitted = true;
        row.agent = true;
        QCOMPARE(QueueWords::whole(row, now()),
                 QStringLiteral("食品经营许可（新办）; 谭嘉慧; 1112-000017; %1; 剩 2 工作日（暂定）; 等 3 天; 重报 2; 代办").arg(light));
    }

private:
    // A Monday at ten, as the hall's clock shows it.
    static QDateTime at(int day, int hour = 10, int minute = 0)
    {
        return {QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Asia/Shanghai")};
    }

    static QDateTime now() { return at(23); }

    static QueueRow due(const QDateTime &moment, int workdaysLeft, LightColour light, bool provisional = false)
    {
        QueueRow row;
        row.status = CaseStatus::Submitted;
        row.state = QueueState::Waiting;
        row.waitingSince = now();
        row.dueAt = moment;
        row.workdaysLeft = workdaysLeft;
        row.light = light;
        row.provisional = provisional;
        return row;
    }

    static QueueRow due(int day, int workdaysLeft, LightColour light, bool provisional = false)
    {
        return due(at(day, 17, 30), workdaysLeft, light, provisional);
    }

    // One without a clock.
    static QueueRow untimed(CaseStatus status)
    {
        QueueRow row;
        row.status = status;
        row.state = QueueState::Waiting;
        return row;
    }

    template<typename Change> static QueueRow with(QueueRow row, const Change &change)
    {
        change(row);
        return row;
    }
};

YICHUANG_TEST(QueueWordsTest)
#include "tst_QueueWords.moc"
