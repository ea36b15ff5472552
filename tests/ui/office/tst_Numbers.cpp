// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/office/OfficeFrame.h"

#include "ui/office/NumbersExport.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/StatePage.h"

#include <QDir>
#include <QMenu>
#include <QTemporaryDir>

using namespace yichuang;
using namespace yichuang::test;

// The register of document numbers: no gap in any series, found by number, exported with a trace.
class OfficeNumbersTest : public OfficeFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startHall(); }
    void cleanup() { leave(); }

    void the_register_says_that_no_number_is_missing_and_why_one_is_void()
    {
        const QString lastOne = voidLast();
        sit();
        showYear(thisYear());
        press(Qt::Key_F3);
        QVERIFY(field("number")->hasFocus());
        auto *state = m_page->numbers()->findChild<StatePage *>(QStringLiteral("seriesState"));
        QTRY_COMPARE(state->state(), StatePage::State::Content);
        // By its whole number, however its brackets are typed.
        QString typed = lastOne;
        typed.replace(u'〔', u'[').replace(u'〕', u']').chop(1);
        field("number")->insert(typed);
        press(Qt::Key_Return);
        QTRY_VERIFY(numbers()->model()->rowCount() > 0 && numbers()->currentIndex().data().toString() == lastOne);
        QTRY_VERIFY(numbers()->hasFocus());
        const QString remark = numbers()->currentIndex().data(RowDelegate::Remark).toString();
        QVERIFY2(remark.contains(QStringLiteral("作废：印错")) && remark.contains(QStringLiteral("PJ-")), qPrintable(remark));
        const NumberSeries series = *m_page->numbers()->current();
        QVERIFY2(m_page->numbers()->completeness().contains(QStringLiteral("1 至 %1 号，一个不缺").arg(series.last)) &&
                     m_page->numbers()->completeness().contains(QStringLiteral("作废")),
                 qPrintable(m_page->numbers()->completeness()));
        // By the place in the series; what never was is said, and the list stays.
        press(Qt::Key_F3);
        field("number")->insert(QStringLiteral("1"));
        press(Qt::Key_Return);
        QTRY_COMPARE(numbers()->model()->rowCount(), 1);
        press(Qt::Key_F3);
        field("number")->insert(QStringLiteral("蓬市监许受〔1999〕1号"));
        press(Qt::Key_Return);
        QTRY_VERIFY(note("number").contains(QStringLiteral("没有给过")));
        QCOMPARE(numbers()->model()->rowCount(), 1);
        // It leaves the hall with a trace.
        QTemporaryDir folder;
        m_page->numbersExport()->setFolder(folder.path());
        const char *const taken = "select count(*) from hall.trace where what = 'office.take_numbers' and login = 'p0895'";
        const int before = value(taken).toInt();
        press(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_page->findChild<QMenu *>() && m_page->findChild<QMenu *>()->isVisible());
        QTest::keyClick(m_page->findChild<QMenu *>(), Qt::Key_Return);
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QCOMPARE(value(taken).toInt(), before + 1);
        QFile csv(folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst()));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(csv.readAll());
        QCOMPARE(written.trimmed().count(u'\n'), series.last);
        QVERIFY(written.contains(lastOne) && written.contains(QStringLiteral("印错")));
        press(Qt::Key_Escape);
        QVERIFY(sheet()->isVisible() && sheet()->hasFocus());
    }

    void a_number_that_is_missing_would_be_named()
    {
        run("update hall.document_serial set last = last + 1 where (department_id, kind, licence, year) = (select department_id, kind, "
            "licence, year from hall.document_serial order by department_id, year, kind, licence desc limit 1)");
        sit();
        showYear(value("select year from hall.document_serial order by department_id, year, kind, licence desc limit 1").toInt());
        press(Qt::Key_F3);
        QTRY_VERIFY(m_page->numbers()->completeness().startsWith(QStringLiteral("缺 ")));
        run("update hall.document_serial set last = last - 1 where (department_id, kind, licence, year) = (select department_id, kind, "
            "licence, year from hall.document_serial order by department_id, year, kind, licence desc limit 1)");
        press(Qt::Key_F5);
        QTRY_VERIFY(m_page->numbers()->completeness().contains(QStringLiteral("一个不缺")));
        // A year without any number says so.
        press(Qt::Key_1, Qt::AltModifier);
        press(Qt::Key_End);
        auto *state = m_page->numbers()->findChild<StatePage *>(QStringLiteral("seriesState"));
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
        run("revoke execute on function office.document_numbers(int, text, int) from desk_office");
        press(Qt::Key_F5);
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        run("grant execute on function office.document_numbers(int, text, int) to desk_office");
        press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(state->state(), StatePage::State::Empty);
    }
};

YICHUANG_TEST(OfficeNumbersTest)
#include "tst_Numbers.moc"
