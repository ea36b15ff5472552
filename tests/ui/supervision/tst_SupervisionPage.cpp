// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/SupervisionScene.h"

#include "core/HallTime.h"
#include "sample/SampledHall.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/parts/Appearances.h"
#include "ui/parts/Banner.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TextBox.h"
#include "ui/supervision/ActForm.h"
#include "ui/supervision/CasePanel.h"
#include "ui/supervision/CasesView.h"
#include "ui/supervision/DashboardView.h"
#include "ui/supervision/Exporter.h"
#include "ui/supervision/FigureStrip.h"
#include "ui/supervision/LateRows.h"
#include "ui/supervision/LooksView.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QMenu>
#include <QPdfDocument>
#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// A duty supervisor of the sample's hall at the real page, by keyboard, against a real hall.
class SupervisionPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<Done> started = startSampled(m_hall, 200);
        QVERIFY2(started, started ? "" : qPrintable(started.error().log));
        // Some that were declined last week, to be looked at again.
        m_hall.asOwner(
            QStringLiteral("insert into hall.event (case_id, seq, at, desk, staff_id, action, from_status, to_status, prev_hash, hash)"
                           " select c.id, 900, (date_trunc('week', hall.today())::date - 5 + time '10:00') at time zone 'Asia/Shanghai', "
                           "'counter', (select id from hall.staff where work_no = 'P0801'),"
                           " 'decline', 'submitted', c.status, '', '' from hall.case_file c where c.department_id = 17 limit 5"));
    }

    void cleanup()
    {
        m_scene.reset();
        m_look.takeOff();
    }

    void a_figure_opens_its_cases_with_enter_and_esc_comes_back()
    {
        sit();
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Right); // what is open
        press(Qt::Key_Return);
        QTRY_VERIFY(list()->model()->rowCount() > 0);
        QCOMPARE(page()->cases()->figure(), QStringLiteral("open"));
        QTRY_VERIFY(page()->panel()->file() && page()->panel()->file()->caseId == page()->cases()->current()->caseId);
        const CaseId first = page()->panel()->file()->caseId;
        press(Qt::Key_Down);
        QTRY_VERIFY(page()->panel()->file() && page()->panel()->file()->caseId != first);
        press(Qt::Key_Escape);
        QTRY_VERIFY(page()->board()->isVisible());
    }

    void going_down_asks_for_further_pages_and_finds_as_many_as_the_figure_says()
    {
        sit();
        const int open = value("select count(*) from hall.case_file where status in ('submitted', 'invited', 'supplementing', 'accepted')");
        QVERIFY(open > 50); // more than one page
        openFigure(5);
        for (int i = 0; i < open; ++i) {
            press(Qt::Key_End);
            if (list()->model()->rowCount() >= open)
                break;
            QTRY_VERIFY(list()->model()->rowCount() >= qMin(open, 50 * (i + 2)));
        }
        QCOMPARE(list()->model()->rowCount(), open);
    }

    void an_urge_wants_a_reason_is_sent_once_and_what_was_typed_is_kept()
    {
        sit();
        openFigure(5);
        const CaseId id = current();
        const int before = events(id);
        press(Qt::Key_F8);
        QTRY_VERIFY(page()->panel()->isWriting());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!page()->acts()->isSending()); // no reason yet: it says so and sends nothing
        QVERIFY(!m_scene->part<Label>(QStringLiteral("actFault"))->text().isEmpty());
        m_scene->type(QStringLiteral("please decide today"));
        press(Qt::Key_Escape);
        QVERIFY(!page()->panel()->isWriting());
        QCOMPARE(events(id), before);
        press(Qt::Key_F8);
        QCOMPARE(page()->panel()->form()->reason(), QStringLiteral("please decide today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier); // the second press was meant for the first
        QTRY_COMPARE(events(id), before + 1);
        QTRY_VERIFY(!page()->panel()->isWriting());
        QTRY_VERIFY(page()->cases()->current() && page()->cases()->current()->caseId == id && page()->cases()->current()->urgedAt);
        // Twice on one day is refused, in words, and what was typed stays.
        press(Qt::Key_F8);
        QTRY_VERIFY(page()->panel()->isWriting());
        m_scene->type(QStringLiteral("once more"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_scene->part<Label>(QStringLiteral("actFault"))->text().isEmpty());
        QVERIFY(page()->panel()->isWriting());
        QCOMPARE(page()->panel()->form()->reason(), QStringLiteral("once more"));
        QCOMPARE(events(id), before + 1);
    }

    void a_case_is_given_to_whoever_is_chosen()
    {
        sit();
        const CaseId id = openWaiting();
        press(Qt::Key_F6);
        auto *heirs = m_scene->part<ActForm>()->findChild<ComboField *>();
        QTRY_VERIFY(heirs->combo()->count() > 1);
        heirs->combo()->setFocus();
        press(Qt::Key_Down);
        const QString heir = page()->panel()->form()->heir();
        m_scene->part<ActForm>()->findChild<TextBox *>()->edit()->setFocus();
        m_scene->type(QStringLiteral("the first clerk is ill"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(
            text(QStringLiteral("select s.work_no from hall.queue q join hall.staff s on s.id = q.reserved_for where q.case_id = %1")
                     .arg(id.value())),
            heir);
        QCOMPARE(
            text(QStringLiteral("select data ->> 'note' from hall.event where case_id = %1 order by seq desc limit 1").arg(id.value())),
            QStringLiteral("the first clerk is ill"));
    }

    void all_that_is_late_is_urged_with_one_reason()
    {
        m_hall.asOwner(QStringLiteral("update hall.clock set due_at = now() - interval '1 minute' where id in (select id from hall.clock "
                                      "where ended_at is null and kind = 'promised' order by id limit 3)"));
        sit();
        QTRY_VERIFY(late() >= 3);
        const int before = value("select count(*) from hall.urge");
        press(Qt::Key_F8);
        QTRY_VERIFY(page()->panel()->isWriting());
        m_scene->type(QStringLiteral("late today"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!page()->panel()->isWriting());
        QVERIFY(value("select count(*) from hall.urge") >= before + 3);
        QCOMPARE(value("select count(*) from (select case_id from hall.urge group by case_id having count(*) > 1) x"), 0);
    }

    void the_board_follows_the_hall_without_moving_the_focus()
    {
        sit();
        press(Qt::Key_2, Qt::AltModifier);
        QWidget *focused = m_scene->host()->focusWidget();
        const QString before = strip();
        m_hall.asOwner(QStringLiteral("insert into hall.tally_tail values ('received', hall.today(), 17, 0, 0, 9, 1000)"));
        page()->hallChanged();
        page()->hallChanged(); // both at once are one question more, not two
        QTRY_VERIFY(strip() != before);
        QCOMPARE(m_scene->host()->focusWidget(), focused);
        m_hall.asOwner(QStringLiteral("insert into hall.tally_tail values ('received', hall.today(), 17, 0, 0, 9, -1000)"));
    }

    void a_lost_line_leaves_the_figures_and_says_so()
    {
        sit();
        const QString figures = strip();
        page()->lineLost(QDateTime::currentDateTimeUtc());
        QVERIFY(m_scene->part<Banner>()->isVisible());
        QCOMPARE(strip(), figures);
        page()->lineBack();
        QVERIFY(m_scene->part<Banner>()->fact() != QString());
    }

    void the_period_turns_by_key_and_the_answer_is_the_new_periods()
    {
        sit();
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(page()->board()->period(), Period::Week);
        press(Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(page()->board()->period(), Period::Month);
        const int month = value("select count(*) from hall.case_file where hall.day_of(received_at) >= date_trunc('month', hall.today())");
        QTRY_VERIFY(strip().contains(QString::number(month)));
    }

    void figures_are_saved_as_tables_and_as_a_report_and_never_over_a_file()
    {
        sit();
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        const int traces = value("select count(*) from hall.trace where what = 'supervision.export'");
        for (const int choice : {0, 1, 2, 0}) {
            press(Qt::Key_E, Qt::ControlModifier);
            auto *menu = m_scene->part<QMenu>();
            QTRY_VERIFY(menu && menu->isVisible());
            for (int i = 0; i < choice; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
            QTRY_VERIFY(!page()->exporter()->isBusy());
            QTRY_VERIFY(!m_scene->part<QMenu>());
        }
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 4);
        QCOMPARE(files.filter(QStringLiteral(".csv")).size(), 2);
        QCOMPARE(files.filter(QStringLiteral(".ods")).size(), 1);
        QPdfDocument report;
        QCOMPARE(report.load(folder.filePath(files.filter(QStringLiteral(".pdf")).constFirst())), QPdfDocument::Error::None);
        QVERIFY(report.pageCount() >= 1);
        QFile csv(folder.filePath(files.filter(QStringLiteral(".csv")).constFirst()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(csv.readAll());
        QVERIFY(text.contains(QStringLiteral("\r\n")));
        QCOMPARE(value("select count(*) from hall.trace where what = 'supervision.export'"), traces + 4);
    }

    void the_weeks_draw_is_looked_at_and_written_down()
    {
        sit();
        press(Qt::Key_F4);
        auto *looks = m_scene->part<LooksView>();
        QTRY_VERIFY(looks->findChild<TextBox *>());
        auto *note = looks->findChild<TextBox *>();
        QTRY_VERIFY(note->edit()->hasFocus());
        m_scene->type(QStringLiteral("looked at the papers, "));
        // The case itself, and back to what was being written.
        press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(page()->panel()->isVisible() && page()->panel()->file());
        press(Qt::Key_Escape);
        QTRY_VERIFY(looks->isVisible() && note->edit()->hasFocus());
        press(Qt::Key_End);
        m_scene->type(QStringLiteral("rightly so"));
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(value("select count(*) from hall.second_look"), 1);
        QCOMPARE(text(QStringLiteral("select outcome || ' ' || note from hall.second_look")),
                 QStringLiteral("right looked at the papers, rightly so"));
    }

    void esc_from_the_weeks_draw_leads_back_to_where_one_came_from()
    {
        sit();
        QTRY_VERIFY(page()->board()->isVisible());
        press(Qt::Key_F4);
        QTRY_VERIFY(m_scene->part<LooksView>()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(page()->board()->isVisible());
        openFigure(5);
        press(Qt::Key_F4);
        QTRY_VERIFY(m_scene->part<LooksView>()->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(page()->cases()->isVisible());
    }

    void a_case_is_found_by_the_last_six_digits()
    {
        sit();
        // Another day may have given the same six digits.
        const QString number = text(
            QStringLiteral("select max(case_no) from hall.case_file group by right(case_no, 6) having count(*) = 1 order by 1 limit 1"));
        press(Qt::Key_F3);
        m_scene->type(number.right(6));
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->cases()->current() && page()->cases()->current()->caseNo == number);
    }

    // As at the counter: what was typed is not cut to a tail that other days have, too.
    void a_case_is_found_by_its_short_number_and_no_other_of_the_same_six_digits()
    {
        sit();
        const QString number =
            text(QStringLiteral("select min(case_no) from hall.case_file where right(case_no, 6) in (select right(case_no, 6) "
                                "from hall.case_file group by 1 having count(*) > 1)"));
        QVERIFY(!number.isEmpty());
        press(Qt::Key_F3);
        m_scene->type(number.mid(number.indexOf(u'-') + 5)); // month, day and serial
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->cases()->current() && page()->cases()->current()->caseNo == number);
        QCOMPARE(list()->model()->rowCount(), 1);
    }

    // The office loads a year's arrangement again, with a day less to work: who was promised another day is listed, and can be told.
    void whom_a_corrected_calendar_promised_another_day_is_one_key_away()
    {
        sit();
        press(Qt::Key_F10);
        auto *state = m_scene->part<CasesView>()->findChild<StatePage *>();
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
        loseADay();
        const int moved = value("select count(distinct case_id) from hall.recalculation");
        QVERIFY(moved > 0);
        press(Qt::Key_F5);
        QTRY_COMPARE(list()->model()->rowCount(), qMin(moved, 50)); // the first page
        const SupervisedCase &row = *page()->cases()->current();
        QVERIFY(row.wasDueAt && *row.wasDueAt < row.dueAt);
        QVERIFY2(list()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(halltime::dayOf(*row.wasDueAt, halltime::today())),
                 "who listens to the row hears the day that was promised");
        // The list leaves the hall as any other does: written down first, with the day that was promised.
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        const int traces =
            value("select count(*) from hall.trace where what = 'supervision.export' and data #>> '{filter,figure}' = 'recalculated'");
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_scene->part<QMenu>() && m_scene->part<QMenu>()->isVisible());
        QTest::keyClick(m_scene->part<QMenu>(), Qt::Key_Return);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(value("select count(*) from hall.trace where what = 'supervision.export' and data #>> '{filter,figure}' = 'recalculated'"),
                 traces + 1);
        QFile csv(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(csv.readAll()).contains(halltime::dayOf(*row.wasDueAt).toString(Qt::ISODate)));
    }

    void the_list_of_moved_dates_is_narrowed_by_typing()
    {
        sit();
        if (value("select count(*) from hall.recalculation") == 0)
            loseADay();
        press(Qt::Key_F10);
        QTRY_VERIFY(list()->model()->rowCount() > 0);
        const int all = list()->model()->rowCount();
        // As one types without an input method: the pinyin of a name.
        const CaseId wanted = current();
        const QString pinyin = text(QStringLiteral("select max(k) from hall.case_file, unnest(hall.pinyin_keys(applicant ->> 'name')) k "
                                                   "where id = %1")
                                        .arg(wanted.value()));
        const int named = text(QStringLiteral("select count(distinct r.case_id) from hall.recalculation r join hall.case_file c on c.id = "
                                              "r.case_id where hall.says(c, '%1')")
                                   .arg(pinyin))
                              .toInt();
        QVERIFY(named > 0 && named < all);
        m_scene->type(pinyin);
        QTRY_COMPARE(list()->model()->rowCount(), named);
        QCOMPARE(current(), wanted);
        // From the words to the rows, to what can be done there, and back to the whole list.
        press(Qt::Key_Return);
        QVERIFY(list()->hasFocus());
        press(Qt::Key_F10);
        QTRY_COMPARE(list()->model()->rowCount(), all);
        m_scene->type(QStringLiteral("qqqq"));
        auto *state = m_scene->part<CasesView>()->findChild<StatePage *>();
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
        for (int i = 0; i < 4; ++i)
            press(Qt::Key_Backspace);
        QTRY_COMPARE(list()->model()->rowCount(), all);
        press(Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        // Where the hall does not answer, rows that were found by other words don't look like the answer.
        m_hall.asOwner(QStringLiteral("alter function supervision.cases(text, jsonb, jsonb, int) rename to gone"));
        m_scene->type(pinyin);
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        QCOMPARE(list()->model()->rowCount(), 0);
        m_hall.asOwner(QStringLiteral("alter function supervision.gone(text, jsonb, jsonb, int) rename to cases"));
        press(Qt::Key_F5);
        QTRY_COMPARE(list()->model()->rowCount(), named);
    }

    void a_day_that_may_still_move_says_so_on_the_board_in_the_list_and_in_the_table()
    {
        const QString mark = QStringLiteral("（暂定）");
        // What was urged today has no button any more, and would not be among the late rows that this test looks for.
        text(QStringLiteral("delete from hall.urge; update hall.clock set due_at = now() - interval '1 minute' where id in (select id from "
                            "hall.clock where ended_at "
                            "is null and kind = 'promised' order by id desc limit 3);"
                            "update hall.clock set provisional = true where ended_at is null"));
        sit();
        const auto marked = [&mark](const QWidget *place) {
            const QList<Label *> labels = place->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&mark](const Label *label) { return label->text().endsWith(mark); });
        };
        QTRY_VERIFY(late() > 0);
        QVERIFY(marked(m_scene->part<LateRows>()));
        openWaiting();
        QVERIFY(list()->currentIndex().data(Qt::AccessibleTextRole).toString().contains(mark));
        QVERIFY(marked(page()->panel()));
        shot("provisional");
        QTemporaryDir folder;
        page()->exporter()->setFolder(folder.path());
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_scene->part<QMenu>() && m_scene->part<QMenu>()->isVisible());
        QTest::keyClick(m_scene->part<QMenu>(), Qt::Key_Return);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QTRY_VERIFY(!page()->exporter()->isBusy());
        QFile csv(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QStringList table = QString::fromUtf8(csv.readAll()).split(QStringLiteral("\r\n"));
        QVERIFY2(table[0].contains(QStringLiteral("日期暂定")) && table[1].split(u',').contains(QStringLiteral("暂定")),
                 qPrintable(table[1]));
        text(QStringLiteral("update hall.clock set provisional = false where ended_at is null"));
    }

    void Ctrl_D_explains_the_date_of_the_marked_case()
    {
        sit();
        openWaiting();
        press(Qt::Key_D, Qt::ControlModifier);
        const auto *card = m_scene->part<DeadlineCard>();
        QVERIFY(card);
        const auto says = [card](const QString &words) {
            const QList<Label *> labels = card->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("行政许可法")));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!m_scene->part<DeadlineCard>());
        QVERIFY2(m_scene->page()->cases()->isVisible(), "the list is still there");
    }

    void the_menu_leads_to_moved_dates_too()
    {
        sit();
        QMenu menu;
        page()->fillMenu(menu);
        QCOMPARE(menu.actions().size(), 1);
        menu.actions().constFirst()->trigger();
        QCOMPARE(page()->cases()->figure(), QStringLiteral("recalculated"));
    }

    void pictures_data() { Appearances::addRows(); }

    void pictures()
    {
        m_look.putOn();
        sit();
        shot("board");
        openFigure(5);
        QTRY_VERIFY(page()->panel()->file());
        shot("cases");
        openWaiting();
        press(Qt::Key_F6);
        QTRY_VERIFY(m_scene->part<ActForm>()->findChild<ComboField *>()->combo()->count() > 0);
        shot("reassign");
        press(Qt::Key_Escape);
        press(Qt::Key_F4);
        auto *looks = m_scene->part<LooksView>()->findChild<StatePage *>();
        QTRY_VERIFY(looks->state() == StatePage::State::Content);
        shot("looks");
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        press(Qt::Key_F1);
        shot("keys");
        press(Qt::Key_Escape);
        press(Qt::Key_F10);
        QTRY_VERIFY(page()->panel()->file());
        shot("moved");
        m_scene->type(QStringLiteral("qqqq"));
        auto *cases = m_scene->part<CasesView>()->findChild<StatePage *>();
        QTRY_VERIFY(cases->state() == StatePage::State::Empty);
        shot("moved-none");
        press(Qt::Key_Escape);
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_scene->part<QMenu>());
        Appearances::keepOther(*m_scene->part<QMenu>(), QStringLiteral("supervision-exports"));
        m_scene->part<QMenu>()->close();
        page()->lineLost(QDateTime::currentDateTimeUtc());
        shot("lost");
        page()->openScanned(QStringLiteral("000000"));
        QTRY_VERIFY(cases->state() == StatePage::State::Empty);
        shot("nothing");
    }

private:
    void sit()
    {
        m_scene = std::make_unique<SupervisionScene>(m_hall);
        QTRY_VERIFY(!strip().isEmpty() && page()->boardState()->state() == StatePage::State::Content);
    }
    SupervisionPage *page() { return m_scene->page(); }
    QListView *list() { return page()->cases()->list(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_scene->press(key, modifiers); }
    QString strip() { return m_scene->part<FigureStrip>()->accessibleName(); }
    QString text(const QString &query) { return m_hall.value(query); }
    int value(const char *query) { return text(QString::fromUtf8(query)).toInt(); }
    int events(CaseId id) { return text(QStringLiteral("select count(*) from hall.event where case_id = %1").arg(id.value())).toInt(); }
    int late() { return int(m_scene->part<LateRows>()->findChildren<QWidget *>(QRegularExpression(QStringLiteral("^urge\\d+$"))).size()); }
    CaseId current() { return page()->cases()->current()->caseId; }

    void openFigure(int index)
    {
        press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 8; ++i)
            press(Qt::Key_Left);
        for (int i = 0; i < index; ++i)
            press(Qt::Key_Right);
        press(Qt::Key_Return);
        QTRY_VERIFY(page()->cases()->current());
    }

    // A case that waits at the windows.
    CaseId openWaiting()
    {
        const QString number = text(QStringLiteral("select c.case_no from hall.queue q join hall.case_file c on c.id = q.case_id where "
                                                   "q.state = 0 and c.status = 'submitted' limit 1"));
        page()->openScanned(number);
        [this, &number] {
            QTRY_VERIFY(page()->cases()->current() && page()->cases()->current()->caseNo == number && page()->panel()->file());
        }();
        return current();
    }

    void shot(const char *state) { Appearances::keep(*m_scene->host(), QStringLiteral("supervision-") + QLatin1String(state)); }

    // The next working day of the calendar is a day off now, as for a typhoon.
    void loseADay()
    {
        const QString office = text(QStringLiteral("select login from hall.staff where 'office' = any (desks) and active limit 1"));
        const QString year =
            text(QStringLiteral("select extract(year from min(day)) from hall.calendar_day where workday and day > hall.today()"));
        const QString days = text(
            QStringLiteral(
                "select jsonb_agg(jsonb_build_object('date', x.day, 'kind', x.kind, 'name', x.name)) from (select day, kind, name from "
                "hall.calendar_exception where extract(year from day) = %1 union all select min(day), 'off', '台风停工' from "
                "hall.calendar_day where workday and day > hall.today()) x")
                .arg(year));
        const PsqlAnswer loaded = m_hall.asOwner(
            QStringLiteral("set session authorization %1; select office.load_year(gen_random_uuid(), %2, '%3', '粤府办〔2026〕9号')")
                .arg(office, year, days));
        QCOMPARE(loaded.err, QString());
    }

    HallFixture m_hall;
    std::unique_ptr<SupervisionScene> m_scene;
    Appearances m_look;
};

YICHUANG_TEST(SupervisionPageTest)
#include "tst_SupervisionPage.moc"
