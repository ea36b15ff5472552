// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionScene.h"

#include "sample/SampledHall.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CasePanel.h"
#include "ui/supervision/CasesView.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/DeliveryBody.h"
#include "ui/supervision/Exporter.h"
#include "ui/supervision/FigureStrip.h"
#include "ui/supervision/MessagesView.h"

#include <QDir>
#include <QFile>
#include <QListView>
#include <QMenu>

using namespace yichuang;
using namespace yichuang::test;

// From each number of the board to what it counts, by keys, against a real hall: as many rows as the number says; and what is more than one
// answer or one act can take says so.
class DoorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 200);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        // Of each that the sample lacks this month, some: steps of three decided cases, ratings, and messages of today in each state.
        const PsqlAnswer added = m_hall.asOwner(QString::fromUtf8(R"sql(
begin;
set local session_replication_role = replica;
create temp table chosen as select c.* from hall.case_file c where exists (select from hall.clock k where k.case_id = c.id and k.kind = 'promised' and k.ended_at is not null)
    and not hall.is_undecided(c.status) order by c.id limit 3;
update hall.clock set due_at = hall.day_begin(hall.today() - 2), ended_at = hall.day_begin(hall.today()) where kind = 'promised' and case_id in (select id from chosen);
insert into hall.event (case_id, seq, at, desk, staff_id, action, from_status, to_status, data, prev_hash, hash)
select c.id, 900 + n, hall.day_begin(hall.today()) + make_interval(secs => n * 10 + c.id % 10), case when n in (2, 3) then 'counter' else 'review' end,
    (select id from hall.staff where work_no = 'P0831'), (array['pause', 'extend', 'decline', 'supplement', 'grant'])[n + 1], c.status, c.status, '{"workdays": 3}', '', ''
from chosen c, generate_series(0, 4) n;
insert into hall.second_look (event_id, case_id, staff_id, outcome, note) select e.id, e.case_id, e.staff_id, 'right', '处理正确' from hall.event e where e.seq = 902 limit 2;
insert into hall.account (kind, name, id_type, id_number, phone, password_hash, agreement)
values ('person', '谭嘉慧', '111', '440703199003071234', '13800005521', '', (select min(version) from hall.agreement));
insert into hall.rating (case_id, account_id, level) select c.id, (select max(id) from hall.account), (array['very_satisfied', 'satisfied', 'very_dissatisfied'])[1 + c.id % 3]
from (select * from hall.case_file order by id limit 9) c;
insert into hall.inquiry (kind, account_id, department_id, item_id, case_id, rating_id, text, due_at)
select 'rating', g.account_id, c.department_id, c.item_id, c.id, g.id, '等了一个多小时', now() + interval '15 days'
from hall.rating g join hall.case_file c on c.id = g.case_id where g.level = 'very_dissatisfied';
update hall.message set queued_at = now() - interval '3 days' where hall.day_of(queued_at) = hall.today();
update hall.message set queued_at = greatest(hall.day_begin(hall.today()), now() - make_interval(secs => id)),
    state = case when id % 4 = 0 then 'failed' when id % 4 = 1 then 'accepted' else 'delivered' end, detail = case when id % 4 = 0 then '空号' else '' end
where id in (select id from hall.message where case_id is not null and recipient <> 'supervisor' order by id limit 120);
select hall.recount_tallies();
commit;
)sql"));
        QCOMPARE(added.err, QString());
    }

    void cleanup()
    {
        m_scene.reset();
        m_look.takeOff();
    }

    void every_number_of_the_strip_opens_as_many_rows_as_it_says_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<bool>("below");
        QTest::addColumn<QString>("figure");
        const std::pair<const char *, const char *> cells[] = {{"received", "received_before"},
                                                               {"accepted", nullptr},
                                                               {"supplemented", "second_notices"},
                                                               {"declined", "declined_checked"},
                                                               {"finished", "late"},
                                                               {"open", "paused"},
                                                               {"deemed", nullptr},
                                                               {"waits", nullptr},
                                                               {"rated", "low_rated"}};
        int place = 0;
        for (const auto &[above, below] : cells) {
            QTest::newRow(above) << place << false << QString::fromLatin1(above);
            if (below)
                QTest::newRow(below) << place << true << QString::fromLatin1(below);
            ++place;
        }
    }
    void every_number_of_the_strip_opens_as_many_rows_as_it_says()
    {
        QFETCH(int, place);
        QFETCH(bool, below);
        QFETCH(QString, figure);
        sit();
        press(Qt::Key_Tab, Qt::ControlModifier);
        press(Qt::Key_Tab, Qt::ControlModifier); // the month has the most
        QTRY_VERIFY(m_scene->part<FigureStrip>()->accessibleName() != m_strip);
        const HallFigures f = m_scene->desk().dashboard(page()->board()->filter()).result()->figures;
        const QMap<QString, int> counted{{QStringLiteral("received"), f.received},
                                         {QStringLiteral("received_before"), f.receivedBefore.value_or(0)},
                                         {QStringLiteral("accepted"), f.accepted},
                                         {QStringLiteral("supplemented"), f.supplemented},
                                         {QStringLiteral("second_notices"), f.secondNotices},
                                         {QStringLiteral("declined"), f.declined},
                                         {QStringLiteral("declined_checked"), f.declinedChecked},
                                         {QStringLiteral("finished"), f.finished},
                                         {QStringLiteral("late"), f.finishedLate},
                                         {QStringLiteral("open"), f.open},
                                         {QStringLiteral("paused"), f.paused},
                                         {QStringLiteral("deemed"), f.deemed},
                                         {QStringLiteral("waits"), f.waits},
                                         {QStringLiteral("rated"), f.ratings},
                                         {QStringLiteral("low_rated"), f.lowRated}};
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 9; ++i)
            press(Qt::Key_Left);
        for (int i = 0; i < place; ++i)
            press(Qt::Key_Right);
        if (below)
            press(Qt::Key_Down);
        const int number = counted[figure];
        QVERIFY2(m_scene->part<FigureStrip>()->accessibleDescription().contains(QString::number(number)) ||
                     figure == QLatin1String("received_before") || figure == QLatin1String("waits") || figure == QLatin1String("rated"),
                 qPrintable(m_scene->part<FigureStrip>()->accessibleDescription()));
        press(Qt::Key_Return);
        QCOMPARE(page()->cases()->figure(), figure);
        QTRY_VERIFY(page()->cases()->findChild<StatePage *>()->state() != StatePage::State::Loading);
        for (int seen = -1; seen != rows() && rows() < number; QTest::qWait(0)) {
            seen = rows();
            press(Qt::Key_End);
            if (rows() < number)
                QTRY_VERIFY(rows() > seen);
        }
        QCOMPARE(rows(), number);
    }

    void an_officers_extensions_are_another_door_than_his_pauses()
    {
        sit();
        press(Qt::Key_6, Qt::AltModifier);
        // The card's head counts all of them, then come the officers.
        for (const char *figure : {"pauses", "extensions"}) {
            const bool extensions = figure[0] == 'e';
            auto *all = m_scene->part<Button>(extensions ? QStringLiteral("allExtensions") : QStringLiteral("allPauses"));
            QTRY_VERIFY(all->isVisible());
            all->setFocus();
            press(Qt::Key_Space);
            QCOMPARE(page()->cases()->figure(), QLatin1String(figure));
            const HallFigures f = m_scene->desk().dashboard(page()->board()->filter()).result()->figures;
            QVERIFY(f.pauses >= 3 && f.extensions >= 3);
            QTRY_COMPARE(rows(), extensions ? f.extensions : f.pauses);
            press(Qt::Key_Escape);
        }
        const QList<PauseCount> counts = m_scene->desk().dashboard(page()->board()->filter()).result()->pauses;
        const auto both =
            std::find_if(counts.begin(), counts.end(), [](const PauseCount &one) { return one.pauses > 0 && one.extensions > 0; });
        QVERIFY(both != counts.end());
        for (const bool extensions : {false, true}) {
            const QList<Button *> buttons = m_scene->part<QWidget>(QStringLiteral("PauseRows"))->findChildren<Button *>();
            const auto door = std::find_if(buttons.begin(), buttons.end(), [&](const Button *button) {
                return button->accessibleName().contains(both->officer) && button->accessibleName().contains(both->item) &&
                       button->accessibleName().contains(extensions ? QStringLiteral("延长") : QStringLiteral("特别程序"));
            });
            QVERIFY(door != buttons.end());
            (*door)->setFocus();
            press(Qt::Key_Space);
            QTRY_COMPARE(rows(), extensions ? both->extensions : both->pauses);
            press(Qt::Key_Escape);
        }
    }

    void every_number_of_the_delivery_opens_its_messages()
    {
        sit();
        const Delivery delivery = m_scene->desk().dashboard(page()->board()->filter()).result()->delivery;
        const std::pair<const char *, int> doors[] = {
            {"sms_delivered", delivery.delivered}, {"sms_waiting", delivery.waiting}, {"sms_failed", delivery.failed}};
        for (const auto &[figure, number] : doors) {
            QVERIFY2(number > 20, figure);
            press(Qt::Key_7, Qt::AltModifier);
            while (m_scene->host()->focusWidget()->objectName() != QLatin1String(figure))
                press(Qt::Key_Tab);
            press(Qt::Key_Space);
            QTRY_VERIFY(page()->messages()->isVisible() && page()->messages()->rowCount() == qMin(number, 50));
            // The next page is a button below the last message.
            while (page()->messages()->rowCount() < number) {
                const int before = page()->messages()->rowCount();
                auto *further = m_scene->part<Button>(QStringLiteral("furtherMessages"));
                for (int i = 0; i <= before && !further->hasFocus(); ++i)
                    press(Qt::Key_Down);
                QVERIFY(further->hasFocus());
                press(Qt::Key_Space);
                QTRY_VERIFY(page()->messages()->rowCount() > before);
            }
            QCOMPARE(page()->messages()->rowCount(), number);
            press(Qt::Key_Escape);
            QVERIFY(page()->board()->isVisible());
        }
    }

    void a_case_of_a_message_is_opened_and_Esc_leads_back_to_the_messages()
    {
        sit();
        openMessages("sms_failed");
        const QString before = m_scene->host()->focusWidget()->objectName();
        press(Qt::Key_Down);
        QVERIFY(m_scene->host()->focusWidget()->objectName() != before);
        while (!m_scene->host()->focusWidget()->objectName().startsWith(QLatin1String("look")))
            press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QTRY_VERIFY(page()->panel()->file());
        press(Qt::Key_Escape);
        QVERIFY(page()->messages()->isVisible());
    }

    void somebody_is_called_about_a_message_that_did_not_arrive()
    {
        sit();
        const QString id = openMessages("sms_failed");
        press(Qt::Key_Tab); // from 改号码 to 打电话
        press(Qt::Key_Space);
        const QString phone =
            text(QStringLiteral("select case m.recipient when 'agent' then c.agent else c.applicant end ->> 'phone' from hall.message m "
                                "join hall.case_file c on c.id = m.case_id where m.id = %1")
                     .arg(id));
        QTRY_COMPARE(m_scene->part<Label>(QStringLiteral("mendNumber"))->text(), phone);
        QCOMPARE(text("select count(*) from hall.reveal where answered_at is not null"), QStringLiteral("1"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_scene->part<Label>(QStringLiteral("mendFault"))->text().isEmpty());
        m_scene->type(QStringLiteral("told his wife"));
        shot("call");
        // Typed words stay where one leaves and comes again.
        press(Qt::Key_Escape);
        QVERIFY(!page()->messages()->form() && page()->messages()->isVisible());
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QCOMPARE(page()->messages()->form()->note(), QStringLiteral("told his wife"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier); // the second press was meant for the first
        QTRY_COMPARE(text(QStringLiteral(
                              "select string_agg(data ->> 'note', '|') from hall.event where action = 'call' and data ->> 'message' = '%1'")
                              .arg(id)),
                     QStringLiteral("told his wife"));
        QTRY_VERIFY(!page()->messages()->form());
        QTRY_VERIFY(!page()->said().isEmpty());
    }

    // The list that was asked for before somebody began to write comes while he does.
    void what_is_typed_about_a_message_outlives_a_list_that_comes_meanwhile()
    {
        sit();
        openMessages("sms_failed");
        press(Qt::Key_F5);
        press(Qt::Key_Space); // 改号码
        QVERIFY(page()->messages()->form());
        m_scene->type(QStringLiteral("139 0000"));
        hearAnswers();
        QVERIFY(page()->messages()->form());
        m_scene->type(QStringLiteral(" 1234"));
        press(Qt::Key_Tab);
        m_scene->type(QStringLiteral("his son"));
        press(Qt::Key_Escape);
        QVERIFY(!page()->messages()->form() && page()->messages()->isVisible());
        press(Qt::Key_Space);
        QCOMPARE(page()->messages()->form()->mobile(), QStringLiteral("13900001234"));
        QCOMPARE(page()->messages()->form()->note(), QStringLiteral("his son"));
    }

    void a_refusal_is_said_also_where_its_form_is_gone()
    {
        sit();
        const QString id = openMessages("sms_failed");
        press(Qt::Key_Space); // 改号码
        QTRY_VERIFY(page()->messages()->form() && page()->messages()->form()->isVisible());
        m_scene->type(QStringLiteral("13900001234"));
        press(Qt::Key_Tab);
        m_scene->type(QStringLiteral("the applicant called"));
        // Meanwhile it has arrived after all, so that there is nothing to put right.
        QCOMPARE(m_hall.asOwner(QStringLiteral("update hall.message set state = 'delivered' where id = %1").arg(id)).err, QString());
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_F10);
        press(Qt::Key_Escape);
        openMessages("sms_failed");
        QTRY_VERIFY(!page()->said().isEmpty());
        QCOMPARE(m_hall.asOwner(QStringLiteral("update hall.message set state = 'failed' where id = %1").arg(id)).err, QString());
        press(Qt::Key_F5);
        const QString correct = QStringLiteral("correct") + id;
        QTRY_VERIFY(m_scene->part<Button>(correct));
        for (int i = 0; i < 50 && m_scene->host()->focusWidget()->objectName() != correct; ++i)
            press(Qt::Key_Up);
        press(Qt::Key_Space);
        QCOMPARE(page()->messages()->form()->mobile(), QStringLiteral("13900001234"));
    }

    void more_messages_that_did_not_come_are_said_and_can_be_asked_for_again()
    {
        sit();
        openMessages("sms_delivered");
        QCOMPARE(page()->messages()->rowCount(), 50);
        auto *further = m_scene->part<Button>(QStringLiteral("furtherMessages"));
        for (int i = 0; i <= 50 && !further->hasFocus(); ++i)
            press(Qt::Key_Down);
        QVERIFY(further->hasFocus());
        m_hall.kill9Server();
        press(Qt::Key_Space);
        QTRY_VERIFY(!page()->said().isEmpty());
        QVERIFY(m_hall.startServer());
        const auto comes = [&] {
            press(Qt::Key_Space);
            return QTest::qWaitFor([this] { return page()->messages()->rowCount() > 50; }, 2000); // then it is pressed again
        };
        QTRY_VERIFY(comes());
        QVERIFY(page()->messages()->form() == nullptr);
    }

    void a_telephone_is_put_right_from_the_board_and_the_message_leaves_again()
    {
        sit();
        const QList<SentMessage> failures = m_scene->desk().dashboard(page()->board()->filter()).result()->delivery.failures;
        const auto open = std::find_if(failures.begin(), failures.end(), [](const SentMessage &one) { return !one.called; });
        QVERIFY(open != failures.end());
        auto *mend = m_scene->part<Button>(QStringLiteral("mend%1").arg(open->id));
        QTRY_VERIFY(mend && mend->isVisible());
        mend->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(page()->messages()->form());
        m_scene->type(QStringLiteral("12345"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_scene->part<Label>(QStringLiteral("mendFault"))->text().isEmpty());
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Backspace);
        m_scene->type(QStringLiteral("139 0000 1234"));
        press(Qt::Key_Tab);
        m_scene->type(QStringLiteral("the applicant called"));
        shot("correct");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(
            text(QStringLiteral("select state || ' ' || (case m.recipient when 'agent' then c.agent else c.applicant end ->> 'phone') from "
                                "hall.message m join hall.case_file c on c.id = m.case_id where m.id = %1")
                     .arg(open->id)),
            QStringLiteral("queued 13900001234"));
        QTRY_VERIFY(!page()->messages()->form());
    }

    void more_than_can_be_urged_together_is_said_and_left_for_the_next_time()
    {
        m_hall.asOwner(QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where id in (select id from hall.clock "
                                      "where ended_at is null and kind = 'promised' order by id limit 5)"));
        const int late =
            text("select count(*) from hall.open_keys((select array_agg(id) from hall.department), 'running', '{tell,promised,deliver}', "
                 "tstzrange('-infinity', hall.day_begin(hall.today() + 1), '[)'), '-infinity', 0, 1000)")
                .toInt();
        QVERIFY(late >= 5);
        sit();
        page()->setMostUrged(late - 2);
        press(Qt::Key_F8);
        QTRY_VERIFY(page()->panel()->isWriting());
        QVERIFY2(says(QStringLiteral("一次最多督办 %1 件").arg(late - 2)), "the limit is named");
        m_scene->type(QStringLiteral("late today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text("select count(*) from hall.urge").toInt(), late - 2);
        QTRY_VERIFY(!page()->panel()->isWriting());
        press(Qt::Key_Escape);
        press(Qt::Key_F8);
        QTRY_VERIFY(page()->panel()->isWriting());
        QVERIFY(!says(QStringLiteral("一次最多督办")));
        m_scene->type(QStringLiteral("late today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(text("select count(*) from hall.urge").toInt(), late);
    }

    void a_table_that_is_cut_says_so_where_it_ends_and_in_the_window()
    {
        sit();
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Return);
        QTRY_VERIFY(rows() > 3);
        const QString note = QStringLiteral("前 3 件，后面还有");
        for (const int most : {3, 100'000}) {
            page()->exporter()->setMostRows(most);
            press(Qt::Key_E, Qt::ControlModifier);
            auto *menu = m_scene->part<QMenu>();
            QTRY_VERIFY(menu && menu->isVisible());
            QTest::keyClick(menu, Qt::Key_Return);
            QTRY_VERIFY(!page()->exporter()->isBusy() && !m_scene->part<QMenu>());
            QTRY_COMPARE(page()->said().contains(note), most == 3);
        }
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Time | QDir::Reversed);
        QCOMPARE(files.size(), 2);
        int cut = 0;
        for (const QString &name : files) {
            QFile csv(folder.filePath(name));
            QVERIFY(csv.open(QIODevice::ReadOnly));
            const QString table = QString::fromUtf8(csv.readAll());
            if (!table.contains(note))
                continue;
            ++cut;
            QCOMPARE(table.trimmed().split(QStringLiteral("\r\n")).size(), 5); // the heads, three cases, the note
        }
        QCOMPARE(cut, 1);
    }

    void Ctrl_P_prints_the_explanation_and_it_is_written_down()
    {
        sit();
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->panel()->file());
        press(Qt::Key_P, Qt::ControlModifier); // nothing is open that could be printed: it says how
        QVERIFY(page()->said().contains(QStringLiteral("Ctrl+D")));
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(m_scene->part<DeadlineCard>() && m_scene->part<Label>(QStringLiteral("markedDay")));
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(QDir(m_scene->paperFolder()).entryList(QDir::Files).size(), 1);
        QCOMPARE(text("select data ->> 'case_no' from hall.trace where what = 'supervision.explanation_printed'"),
                 page()->panel()->file()->caseNo);
        QTRY_VERIFY(page()->said().contains(QStringLiteral("已送打印")));
    }

    // The hall has written down that it is printed, so it is, and how it went is said without the card.
    void an_explanation_is_printed_though_its_card_is_closed_at_once()
    {
        const int before = text("select count(*) from hall.trace where what = 'supervision.explanation_printed'").toInt();
        openDeadline();
        press(Qt::Key_P, Qt::ControlModifier);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_scene->part<DeadlineCard>());
        QTRY_COMPARE(QDir(m_scene->paperFolder()).entryList(QDir::Files).size(), 1);
        QCOMPARE(text("select count(*) from hall.trace where what = 'supervision.explanation_printed'").toInt(), before + 1);
        QTRY_VERIFY(page()->said().contains(QStringLiteral("已送打印")));
    }

    void Ctrl_P_prints_on_the_printer_that_was_chosen_last()
    {
        openDeadline();
        QStringList queues;
        connect(&m_scene->printer(), &PrintService::jobChanged, this, [&queues](const SpooledJob &job) { queues.append(job.queue); });
        page()->usePrinter(QStringLiteral("second-floor"));
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(queues, QStringList{QStringLiteral("second-floor")});
    }

    void a_line_that_does_not_come_back_says_what_to_do()
    {
        sit();
        const auto *banner = m_scene->part<Banner>();
        page()->lineLost(QDateTime::currentDateTimeUtc());
        QVERIFY(banner->isVisible() && banner->fact() == QStringLiteral("网络断开"));
        QVERIFY(banner->meaning().contains(QStringLiteral("数字停在")));
        page()->lineRefused(Error{QStringLiteral("login.refused"), {}, {}});
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->fact(), QStringLiteral("大厅不再接受您的登录"));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Ctrl M")), qPrintable(banner->meaning()));
    }

    void pictures_data() { Appearances::addRows(); }
    void pictures()
    {
        m_look.putOn();
        sit();
        press(Qt::Key_Down);
        shot("below");
        openMessages("sms_delivered");
        shot("delivered");
        press(Qt::Key_Escape);
        openMessages("sms_failed");
        shot("failed");
        press(Qt::Key_Escape);
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 8; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->panel()->file());
        shot("rated");
    }

private:
    void sit()
    {
        m_scene = std::make_unique<SupervisionScene>(m_hall);
        QTRY_VERIFY(page()->boardState()->state() == StatePage::State::Content &&
                    !m_scene->part<FigureStrip>()->accessibleName().isEmpty());
        m_strip = m_scene->part<FigureStrip>()->accessibleName();
    }
    SupervisionPage *page() { return m_scene->page(); }
    int rows() { return page()->cases()->list()->model()->rowCount(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_scene->press(key, modifiers); }
    QString text(const QString &query) { return m_hall.value(query); }
    QString text(const char *query) { return m_hall.value(QString::fromUtf8(query)); }
    // Calls are answered in their order.
    void hearAnswers()
    {
        QVERIFY(m_scene->desk().dashboard(page()->board()->filter()).result());
        QTest::qWait(0);
    }
    void openDeadline()
    {
        sit();
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->panel()->file());
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(m_scene->part<DeadlineCard>() && m_scene->part<Label>(QStringLiteral("markedDay")));
    }
    bool says(const QString &words)
    {
        const QList<Label *> labels = m_scene->part<ActForm>()->findChildren<Label *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
    }
    // By the keys of the card; the first message that something can be done about has the focus then, and its id is the answer.
    QString openMessages(const char *figure)
    {
        press(Qt::Key_7, Qt::AltModifier);
        for (int i = 0; i < 10 && m_scene->host()->focusWidget()->objectName() != QLatin1String(figure); ++i)
            press(Qt::Key_Tab);
        press(Qt::Key_Space);
        [this] { QTRY_VERIFY(page()->messages()->rowCount() > 0 && page()->messages()->state()->state() == StatePage::State::Content); }();
        static const QRegularExpression letters(QStringLiteral("^[a-z]+"));
        return m_scene->host()->focusWidget()->objectName().remove(letters);
    }
    void shot(const char *state) { Appearances::keep(*m_scene->host(), QStringLiteral("supervision-") + QLatin1String(state)); }

    HallFixture m_hall;
    std::unique_ptr<SupervisionScene> m_scene;
    QString m_strip;
    Appearances m_look;
};

YICHUANG_TEST(DoorsTest)
#include "tst_Doors.moc"
