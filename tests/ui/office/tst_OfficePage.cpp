// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/OfficeFrame.h"

#include "ui/office/MovedExport.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Toast.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QTemporaryDir>

using namespace yichuang;
using namespace yichuang::test;

// The calendar: a year looked at, changed, stored once, and whom it moved.
class OfficePageTest : public OfficeFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startHall(); }
    void init() { restoreCalendar(); }
    void cleanup() { leave(); }

    void the_arrows_go_from_day_to_day_and_each_day_is_said_in_words()
    {
        sit();
        QVERIFY(sheet()->hasFocus());
        press(Qt::Key_Home);
        QCOMPARE(sheet()->current(), QDate(m_year, 1, 1));
        QVERIFY2(sheet()->accessibleDescription().contains(QStringLiteral("休息")) &&
                     sheet()->accessibleDescription().contains(QStringLiteral("元旦")),
                 qPrintable(sheet()->accessibleDescription()));
        press(Qt::Key_Left); // there is nothing before it
        QCOMPARE(sheet()->current(), QDate(m_year, 1, 1));
        press(Qt::Key_Right);
        press(Qt::Key_Down);
        press(Qt::Key_PageDown);
        QCOMPARE(sheet()->current(), QDate(m_year, 2, 9));
        press(Qt::Key_Up);
        press(Qt::Key_PageUp);
        QCOMPARE(sheet()->current(), QDate(m_year, 1, 2));
        press(Qt::Key_End);
        QCOMPARE(sheet()->current(), QDate(m_year, 12, 31));
    }

    void a_turned_day_is_looked_at_before_it_is_stored_once_and_whom_it_moved_is_listed()
    {
        sit();
        const QDate day = turnNextWorkday();
        QVERIFY2(said("changes").contains(day.toString(QStringLiteral("MM-dd"))), qPrintable(said("changes")));
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        const YearPreview preview = *work().preview;
        QVERIFY(preview.deadlines > 0 && preview.cases > 0 && preview.earlier == 0);
        QVERIFY2(store()->verdict().contains(QString::number(preview.deadlines)), qPrintable(store()->verdict()));
        QVERIFY(store()->list()->isVisible() && store()->list()->count() == preview.dates.size());
        QCOMPARE(value("select count(*) from hall.recalculation"), QStringLiteral("0"));
        // It is not stored without a reason, and the keys go to where it is missing.
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(field("source")->hasFocus());
        QCOMPARE(loads(), 0);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(work().stage, YearWork::Stage::Stored);
        QCOMPARE(loads(), 1);
        QCOMPARE(value("select count(*) from hall.recalculation").toInt(), preview.deadlines);
        QVERIFY2(store()->verdict().contains(QString::number(preview.deadlines)), qPrintable(store()->verdict()));
        QTRY_VERIFY(work().plan.changes().isEmpty() && !work().plan.isWork(day));
        // The list has names and telephones: who looks at it and who takes it leave a trace each.
        press(Qt::Key_F10);
        QTRY_COMPARE(moved()->model()->rowCount(), qMin(preview.deadlines, 100));
        QCOMPARE(traces(), 1);
        QVERIFY(moved()->hasFocus());
        const QString remark = moved()->currentIndex().data(RowDelegate::Remark).toString();
        QVERIFY2(remark.contains(QStringLiteral("****")) && remark.contains(QStringLiteral("骆文俊")), qPrintable(remark));
        QTemporaryDir folder;
        m_page->movedExport()->setFolder(folder.path());
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_page->findChild<QMenu *>() && m_page->findChild<QMenu *>()->isVisible());
        QTest::keyClick(m_page->findChild<QMenu *>(), Qt::Key_Return);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(traces(), 2);
        QFile csv(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(csv.readAll());
        QCOMPARE(written.trimmed().count(u'\n'), preview.deadlines);
        QVERIFY(written.contains(preview.dates.first().caseNo));
        press(Qt::Key_Escape);
        QVERIFY(sheet()->hasFocus() && sheet()->isVisible());
        QVERIFY2(moved()->model()->rowCount() == 0, "names leave the screen with their list");
    }

    void a_day_without_words_is_not_looked_at_and_turned_back_it_is_no_change()
    {
        sit();
        const QDate day = turnNextWorkday(QString());
        press(Qt::Key_F8);
        QVERIFY(field("dayName")->hasFocus() && sheet()->current() == day);
        QVERIFY(!note("dayName").isEmpty());
        press(Qt::Key_Return);
        QVERIFY(sheet()->hasFocus());
        press(Qt::Key_Space);
        QVERIFY(work().plan.changes().isEmpty());
        press(Qt::Key_F8);
        QVERIFY(m_page->findChild<Toast *>()->fact().contains(QStringLiteral("没有改动")));
    }

    void a_make_up_day_becomes_rest_again_and_everything_that_waits_for_it_comes_later()
    {
        sit();
        // The next Saturday is to be worked: deadlines come earlier, which is said beside their number.
        QDate day = nextWorkday();
        while (day.dayOfWeek() != Qt::Saturday)
            day = day.addDays(1);
        goTo(day);
        press(Qt::Key_Space);
        field("dayName")->insert(QStringLiteral("补班"));
        press(Qt::Key_Return);
        QVERIFY(work().plan.isWork(day));
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        QCOMPARE(work().preview->earlier, work().preview->deadlines);
        press(Qt::Key_Z, Qt::AltModifier);
        QVERIFY(work().plan.changes().isEmpty() && !work().plan.isWork(day) && !work().preview);
    }

    void an_answer_that_is_lost_stores_nothing_twice()
    {
        CuttingProxy proxy(m_hall.signInAs(QStringLiteral("p0895")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        sit(&proxy);
        turnNextWorkday();
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        const int deadlines = work().preview->deadlines;
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        proxy.loseAnswerTo("load_year");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(work().stage, YearWork::Stage::Stored, 30'000);
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(loads(), 1);
        QCOMPARE(value("select count(*) from hall.recalculation").toInt(), deadlines);
    }

    void a_lost_line_keeps_what_was_changed_and_why()
    {
        sit();
        const QDate day = turnNextWorkday();
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        m_page->lineLost(QDateTime::currentDateTimeUtc());
        QVERIFY(banner()->isVisible() && banner()->fact().contains(QStringLiteral("网络断开")));
        m_hall.kill9Server();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(work().stage, YearWork::Stage::Refused, 60'000);
        QVERIFY(!store()->verdict().isEmpty());
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
        QCOMPARE(field("source")->text(), QStringLiteral("粤府办〔2026〕9号"));
        QVERIFY(m_hall.startServer());
        QTRY_VERIFY_WITH_TIMEOUT(storesNow(), 60'000);
        QCOMPARE(loads(), 1);
        m_page->lineBack();
        QVERIFY(!banner()->isVisible() || !banner()->fact().contains(QStringLiteral("网络断开")));
    }

    void who_comes_second_is_told_who_was_first_and_loses_nothing()
    {
        sit();
        const QDate day = turnNextWorkday();
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        const QString days = m_hall.value(
            QStringLiteral("select jsonb_agg(jsonb_build_object('date', day, 'kind', kind, 'name', case when day = '%1-01-01' then '新年' "
                           "else name end)) from hall.calendar_exception where extract(year from day) = %1")
                .arg(m_year));
        const PsqlAnswer first = m_hall.psql(
            QStringLiteral("p0895"),
            QStringLiteral("select office.load_year(gen_random_uuid(), %1, '%2', '省里的通知')").arg(QString::number(m_year), days));
        QVERIFY2(first.exitCode == 0, qPrintable(first.err));
        const int before = loads();
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(store()->verdict().contains(QStringLiteral("骆文俊刚改过")));
        QCOMPARE(loads(), before);
        QTRY_COMPARE(work().plan.name(QDate(m_year, 1, 1)), QStringLiteral("新年"));
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
        QCOMPARE(field("source")->text(), QStringLiteral("粤府办〔2026〕9号"));
        // What it moves is asked anew before it may be stored, and both changes stand then.
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(loads(), before);
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(work().stage, YearWork::Stage::Stored);
        QCOMPARE(value("select string_agg(name, ' ' order by day) from hall.calendar_exception where name in ('新年', '台风停工')"),
                 QStringLiteral("新年 台风停工"));
    }

    void a_missing_year_is_said_until_its_file_is_read_and_stored()
    {
        run(qPrintable(QStringLiteral("update hall.calendar_year set loaded = year <> %1 and loaded").arg(thisYear())));
        run("select hall.rebuild_calendar()");
        sit();
        showYear(thisYear());
        QTRY_VERIFY(banner()->isVisible() && banner()->fact().contains(QString::number(thisYear())));
        press(Qt::Key_Home);
        QVERIFY(sheet()->accessibleDescription().contains(QStringLiteral("暂定")));
        QTemporaryDir folder;
        // A file that is none says in which line, and nothing is changed.
        readFile(folder.filePath(QStringLiteral("bad.csv")), "date,kind,name\n2026-13-01,off,元旦\n");
        QTRY_VERIFY(store()->verdict().contains(QStringLiteral("bad.csv")));
        QVERIFY(work().plan.changes().isEmpty());
        m_page->work()->ask(); // an answer that comes by the way does not take it away
        QVERIFY(m_desk->calendar(thisYear()).result());
        QTest::qWait(0);
        QVERIFY(store()->verdict().contains(QStringLiteral("bad.csv")));
        // The hall names the day that is wrong.
        readFile(folder.filePath(QStringLiteral("early.csv")), arrangement(thisYear(), 4));
        QTRY_VERIFY(!work().plan.changes().isEmpty());
        press(Qt::Key_F8);
        QTRY_COMPARE(work().stage, YearWork::Stage::Refused);
        QVERIFY2(store()->verdict().contains(QStringLiteral("-01-01")), qPrintable(store()->verdict()));
        readFile(folder.filePath(QStringLiteral("whole.csv")), arrangement(thisYear(), 1));
        QTRY_COMPARE(work().stage, YearWork::Stage::Nothing);
        QTRY_VERIFY(work().plan.name(QDate(thisYear(), 1, 1)) == QStringLiteral("元旦"));
        QVERIFY(field("source")->hasFocus());
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        field("source")->insert(QStringLiteral("国办发明电〔2025〕7号"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(work().stage, YearWork::Stage::Stored);
        QTRY_VERIFY(!banner()->isVisible() || !banner()->fact().contains(QString::number(thisYear())));
        QCOMPARE(value("select count(*) from hall.calendar_exception where extract(year from day) = extract(year from hall.today())"),
                 QStringLiteral("12"));
    }

    void another_year_keeps_what_was_changed_in_this_one()
    {
        sit();
        const QDate day = turnNextWorkday();
        const QListWidget *years = m_page->findChild<QListWidget *>(QStringLiteral("years"));
        press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(years->hasFocus());
        press(years->currentRow() > 0 ? Qt::Key_Up : Qt::Key_Down);
        QTRY_VERIFY(m_page->work()->isKnown() && work().plan.year() != m_year && work().plan.changes().isEmpty());
        QVERIFY(years->hasFocus());
        showYear(m_year);
        QTRY_COMPARE(work().plan.changes(), QList<QDate>{day});
    }

    void what_cannot_be_read_is_asked_again_by_Alt_L()
    {
        run("revoke execute on function office.calendar(int) from desk_office");
        sit(nullptr, false);
        auto *state = m_page->findChild<StatePage *>(QStringLiteral("calendarState"));
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        run("grant execute on function office.calendar(int) to desk_office");
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(state->state(), StatePage::State::Content);
    }

    void nobody_moved_is_said_as_such()
    {
        sit();
        press(Qt::Key_F10);
        auto *state = m_page->moved()->findChild<StatePage *>();
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
        run("revoke execute on function office.recalculated(uuid, int) from desk_office");
        press(Qt::Key_F5);
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        run("grant execute on function office.recalculated(uuid, int) to desk_office");
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
    }

    void screens_data() { Appearances::addRows(); }

    void screens()
    {
        m_look.putOn();
        sit();
        keep("year");
        turnNextWorkday();
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        keep("preview");
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(work().stage, YearWork::Stage::Stored);
        QTRY_VERIFY(work().plan.changes().isEmpty());
        QTRY_VERIFY(!m_page->findChild<Toast *>()->isVisible());
        keep("stored");
        press(Qt::Key_F10);
        QTRY_VERIFY(moved()->model()->rowCount() > 0);
        keep("moved");
        press(Qt::Key_Escape);
        press(Qt::Key_F1);
        keep("keys");
        press(Qt::Key_Escape);
        voidLast();
        press(Qt::Key_F3);
        QTRY_VERIFY(numbers()->model()->rowCount() > 0);
        keep("numbers");
        press(Qt::Key_Escape);
        m_page->lineLost(QDateTime::currentDateTimeUtc());
        keep("offline");
    }
};

YICHUANG_TEST(OfficePageTest)
#include "tst_OfficePage.moc"
