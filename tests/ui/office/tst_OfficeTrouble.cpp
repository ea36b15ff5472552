// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/OfficeFrame.h"

#include "ui/parts/SectionHeader.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Toast.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

// What goes wrong while a year is arranged: files at the wrong moment, a line that is lost or refused, somebody who leaves.
class OfficeTroubleTest : public OfficeFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        startHall();
        m_csv = m_folder.filePath(QStringLiteral("next.csv"));
    }
    void init()
    {
        restoreCalendar();
        run("grant execute on function office.calendar(int), office.recalculated_page(bigint, bigint, int), "
            "office.numbers(int, text, boolean, int, int, int) to desk_office");
    }
    void cleanup() { leave(); }

    void a_file_whose_year_could_not_be_read_changes_nothing_then_or_later()
    {
        sit();
        run("revoke execute on function office.calendar(int) from desk_office");
        readFile(m_csv, arrangement(m_year + 1, 1));
        QTRY_VERIFY(store()->verdict().contains(QStringLiteral("%1 年的文件没有读入").arg(m_year + 1)));
        // The year that is seen is the one that the keys change.
        QCOMPARE(sheet()->current().year(), m_year);
        const QDate day = turnNextWorkday();
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
        run("grant execute on function office.calendar(int) to desk_office");
        m_page->lineBack();
        showYear(m_year + 1);
        QVERIFY(m_desk->calendar(m_year + 1).result());
        QTest::qWait(0);
        QVERIFY(work().plan.changes().isEmpty());
        showYear(m_year);
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
    }

    void who_goes_on_before_a_file_is_in_keeps_what_was_done_by_hand()
    {
        CuttingProxy proxy(socket());
        sit(&proxy);
        showYear(m_year + 1);
        const QDate day(m_year + 1, 3, 3);
        proxy.freezeAt("office.calendar");
        readFile(m_csv, arrangement(m_year + 1, 1));
        QTRY_VERIFY(proxy.isFrozen());
        press(Qt::Key_2, Qt::AltModifier);
        goTo(day);
        press(Qt::Key_Space);
        QVERIFY2(toast().contains(QStringLiteral("没有读入")), qPrintable(toast()));
        proxy.setFrozen(false);
        QVERIFY(m_desk->calendar(m_year + 1).result());
        QTest::qWait(0);
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
        // Read again it is taken, and is the year's then.
        readFile(m_csv, arrangement(m_year + 1, 1));
        QTRY_COMPARE(work().plan.name(QDate(m_year + 1, 2, 10)), QStringLiteral("节日"));
        QVERIFY(!work().plan.isChanged(day));
        QVERIFY(field("source")->hasFocus());
    }

    void no_file_is_read_while_a_year_is_being_stored()
    {
        CuttingProxy proxy(socket());
        sit(&proxy);
        const QDate day = turnNextWorkday();
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        proxy.freezeAt("office.load_year");
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(proxy.isFrozen());
        QVERIFY(store()->verdict().contains(QStringLiteral("正在存入")));
        press(Qt::Key_F2);
        QVERIFY(!m_page->findChild<QFileDialog *>());
        QVERIFY2(toast().contains(QStringLiteral("存完再读")), qPrintable(toast()));
        proxy.setFrozen(false);
        QTRY_VERIFY_WITH_TIMEOUT(storesNow(), 60'000);
        QVERIFY2(store()->verdict().contains(QStringLiteral("已存入")), qPrintable(store()->verdict()));
        QTRY_VERIFY(work().plan.changes().isEmpty() && !work().plan.isWork(day));
    }

    void what_is_not_stored_lies_on_this_pc_until_it_is_or_is_dropped()
    {
        sit();
        const QDate day = turnNextWorkday();
        press(Qt::Key_3, Qt::AltModifier);
        field("source")->insert(QStringLiteral("粤府办〔2026〕9号"));
        m_page->saveNow();
        sit();
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
        QCOMPARE(work().plan.name(day), QStringLiteral("台风停工"));
        QCOMPARE(field("source")->text(), QStringLiteral("粤府办〔2026〕9号"));
        QVERIFY2(said("changes").contains(QStringLiteral("台风停工")), qPrintable(said("changes")));
        // A day that the hall names and that is to be as its weekday says, of another year than today's.
        press(Qt::Key_Z, Qt::AltModifier);
        readFile(m_csv, arrangement(m_year + 1, 1));
        QTRY_VERIFY(!work().plan.changes().isEmpty() && work().plan.year() == m_year + 1);
        const QList<ArrangedDay> days = work().plan.days();
        sit(nullptr, false);
        QTRY_VERIFY(sheet()->current().year() == m_year + 1 && m_page->work()->isKnown());
        QCOMPARE(work().plan.days(), days);
        press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_Z, Qt::AltModifier);
        leaveDesk();
        QVERIFY(QDir(m_drafts->filePath(QStringLiteral("office"))).isEmpty(QDir::Files));
        sit();
        QVERIFY(work().plan.changes().isEmpty() && field("source")->text().isEmpty());
    }

    void another_edition_that_comes_before_the_preview_lets_one_ask_again()
    {
        sit();
        const QDate day = turnNextWorkday();
        const QString days = m_hall.value(
            QStringLiteral("select jsonb_agg(jsonb_build_object('date', day, 'kind', kind, 'name', case when day = '%1-01-01' then '新年' "
                           "else name end)) from hall.calendar_exception where extract(year from day) = %1")
                .arg(m_year));
        const PsqlAnswer other = m_hall.psql(
            QStringLiteral("p0895"),
            QStringLiteral("select office.load_year(gen_random_uuid(), %1, '%2', '省里的通知')").arg(QString::number(m_year), days));
        QVERIFY2(other.exitCode == 0, qPrintable(other.err));
        press(Qt::Key_F5);
        press(Qt::Key_F8);
        QVERIFY(store()->verdict().contains(QStringLiteral("正在算")));
        QTRY_COMPARE(work().plan.name(QDate(m_year, 1, 1)), QStringLiteral("新年"));
        QTRY_VERIFY(!store()->verdict().contains(QStringLiteral("正在算")));
        press(Qt::Key_F8);
        QTRY_VERIFY(work().preview);
        QCOMPARE(work().plan.changes(), QList<QDate>{day});
    }

    void the_files_do_not_stay_over_a_locked_screen()
    {
        sit();
        openFiles();
        m_page->lock();
        QTRY_VERIFY(!m_page->findChild<QFileDialog *>());
        m_page->unlock();
        openFiles();
        m_page->lock();
    }

    void moved_dates_that_could_not_be_read_on_are_asked_for_again()
    {
        run(qPrintable(QStringLiteral("insert into hall.recalculation (year, clock_id, case_id, old_due, new_due, by) select %1, k.id, "
                                      "k.case_id, now(), now() + interval '1 day', 'p0895' from hall.clock k, generate_series(1, 150) "
                                      "limit 150")
                           .arg(m_year)));
        sit();
        press(Qt::Key_F10);
        QTRY_COMPARE(moved()->model()->rowCount(), 100);
        run("revoke execute on function office.recalculated_page(bigint, bigint, int) from desk_office");
        press(Qt::Key_End);
        QTRY_VERIFY2(said("movedCount").contains(QStringLiteral("往下没有读到")), qPrintable(said("movedCount")));
        run("grant execute on function office.recalculated_page(bigint, bigint, int) to desk_office");
        m_page->lineBack();
        QTRY_COMPARE(moved()->model()->rowCount(), 150);
        QVERIFY2(!said("movedCount").contains(QStringLiteral("往下")), qPrintable(said("movedCount")));
        // After an hour the hall has given the list up: the next one goes on where it ended, and is written down.
        press(Qt::Key_F5);
        QTRY_COMPARE(moved()->model()->rowCount(), 100);
        QCOMPARE(traces(), 2);
        run("alter table hall.export disable trigger user; update hall.export set at = at - interval '2 hours'; alter table hall.export "
            "enable trigger user");
        press(Qt::Key_End);
        QTRY_COMPARE(moved()->model()->rowCount(), 150);
        QCOMPARE(traces(), 3);
    }

    void numbers_that_could_not_be_read_on_are_asked_for_again()
    {
        run("insert into hall.document (case_id, event_id, kind, template_version, department_id, year, serial, number, facts, state, why) "
            "select case_id, event_id, kind, template_version, department_id, year, serial + n, number || '-' || n, facts, 'void', '印错' "
            "from (select distinct on (department_id, kind, coalesce((facts ->> 'licence')::boolean, true)) * from hall.document where "
            "serial is not null and year = extract(year from hall.today()) order by department_id, kind, coalesce((facts ->> "
            "'licence')::boolean, true), serial desc) d, generate_series(1, 120) n");
        sit();
        showYear(thisYear());
        press(Qt::Key_F3);
        QTRY_COMPARE(numbers()->model()->rowCount(), 100);
        press(Qt::Key_Return);
        QTRY_VERIFY(numbers()->hasFocus() && numbers()->model()->rowCount() == 100);
        run("revoke execute on function office.numbers(int, text, boolean, int, int, int) from desk_office");
        press(Qt::Key_End);
        QTRY_VERIFY2(headSays().contains(QStringLiteral("往下没有读到")), qPrintable(headSays()));
        QCOMPARE(numbers()->model()->rowCount(), 100);
        run("grant execute on function office.numbers(int, text, boolean, int, int, int) to desk_office");
        m_page->lineBack();
        QTRY_VERIFY(numbers()->model()->rowCount() > 100);
        QVERIFY2(!headSays().contains(QStringLiteral("往下没有读到")), qPrintable(headSays()));
    }

    void a_refused_login_says_that_one_has_to_sign_in_anew()
    {
        sit();
        m_page->lineRefused(Error{error::SignInRefused, {}, {}});
        QVERIFY(banner()->isVisible());
        QVERIFY2(banner()->fact().contains(QStringLiteral("不再接受您的登录")), qPrintable(banner()->fact()));
    }

private:
    QString socket() { return m_hall.signInAs(QStringLiteral("p0895")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"); }
    QString toast() const { return m_page->findChild<Toast *>()->fact(); }
    QString headSays() const { return m_page->findChild<SectionHeader *>(QStringLiteral("numbersHead"))->remark()->text(); }

    QTemporaryDir m_folder;
    QString m_csv;
};

YICHUANG_TEST(OfficeTroubleTest)
#include "tst_OfficeTrouble.moc"
