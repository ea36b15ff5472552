// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StaffFrame.h"

#include "ui/audit/AuditPage.h"
#include "ui/counter/CounterWork.h"
#include "ui/office/OfficePage.h"
#include "ui/parts/Toast.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/TopBar.h"
#include "ui/supervision/SupervisionPage.h"

#include <QSignalSpy>
#include <QTimer>

using namespace yichuang;
using namespace yichuang::test;

// Who comes to which desk, how they turn between theirs, and what the bar above every desk says of the keeper.
class TestWorkplaces : public StaffFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startHall(); }
    void init() { comeToTheDoor(); }
    void cleanup() { leaveTheDoor(); }

    void anOfficerNeedsNoWindowAndComesToReview()
    {
        signIn(QStringLiteral("P0834"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->reviewPage());
        QVERIFY(m_window->reviewPage()->isVisible() && !m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select desk from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0834'")),
                 QStringLiteral("review"));
    }

    void anAuditorNeedsNoWindowAndComesToTheTraces()
    {
        signIn(QStringLiteral("P0897"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->auditPage());
        QVERIFY(m_window->auditPage()->isVisible() && !m_window->counterPage() && !m_window->reviewPage());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'audit.sign_in' and login = 'p0897'")),
                 QStringLiteral("1"));
        m_window->close();
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'audit.sign_out' and login = 'p0897'")),
                     QStringLiteral("1"));
    }

    void anAdministratorNeedsNoWindowAndComesToTheCalendar()
    {
        m_hall.value(QStringLiteral("select hall.make_login('p0895', '{office}', null)"));
        m_hall.value(QStringLiteral("alter role p0895 password 'right-password'"));
        signIn(QStringLiteral("P0895"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->officePage());
        QVERIFY(m_window->officePage()->isVisible() && !m_window->counterPage() && !m_window->auditPage());
        QTRY_VERIFY2(bar().contains(QStringLiteral("管理")), qPrintable(bar()));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'office.sign_in' and login = 'p0895'")),
                 QStringLiteral("1"));
        m_window->close();
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'office.sign_out' and login = 'p0895'")),
                     QStringLiteral("1"));
    }

    void whoWorksAtTwoDesksTurnsBetweenThemByKeyAndLosesNothing()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,review}', steps = '{examine}' where work_no = 'P0802'; grant desk_review to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY(m_window->reviewPage() && m_window->reviewPage()->isVisible());
        QVERIFY(!m_window->counterPage()->isVisible());
        QTest::keyClick(m_window->reviewPage(), Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(m_window->counterPage()->isVisible());
    }

    void aSupervisorNeedsNoWindowAndComesToSupervision()
    {
        signIn(QStringLiteral("P0890"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->supervisionPage());
        QVERIFY(m_window->supervisionPage()->isVisible() && !m_window->counterPage() && !m_window->reviewPage());
    }

    void ctrlF3TurnsToSupervisionAndBack()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,supervision}' where work_no = 'P0802'; grant desk_supervision to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_F3, Qt::ControlModifier);
        QTRY_VERIFY(m_window->supervisionPage() && m_window->supervisionPage()->isVisible());
        QTest::keyClick(m_window->supervisionPage(), Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(m_window->counterPage()->isVisible());
    }

    void aWorkplaceThatTheHallRefusesSaysSo()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,supervision}' where work_no = 'P0802'; grant desk_supervision to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY(m_window->counterPage());
        m_hall.value(
            QStringLiteral("update hall.staff set desks = '{counter}' where work_no = 'P0802'; revoke desk_supervision from p0802"));
        QTest::keyClick(m_window->counterPage(), Qt::Key_F3, Qt::ControlModifier);
        const auto *toast = m_window->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(toast->isVisible());
        QVERIFY(toast->tone() == Tone::Red);
        QVERIFY2(toast->fact().startsWith(QStringLiteral("换不了岗：")) && toast->fact().size() > 6, qPrintable(toast->fact()));
        QVERIFY(m_window->counterPage()->isVisible() && !m_window->supervisionPage());
    }

    void thatNoKeeperIsAwakeIsSaidWhileOneWorksAndGoesByItself()
    {
        const auto *const said = "短信、文书停了 12 分钟";
        m_hall.value(
            QStringLiteral("delete from hall.keeper; insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        signIn(QStringLiteral("p0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        const auto beat = [this] { m_window->counterPage()->work()->setLocked(false); };
        QSignalSpy heard(m_window->counterPage(), &CounterPage::keeperHeard);
        beat();
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY2(!bar().contains(QStringLiteral("文书停")), qPrintable(bar()));
        m_hall.value(QStringLiteral("update hall.keeper set beat_at = now() - interval '12 minutes 30 seconds'"));
        beat();
        QTRY_VERIFY2(bar().contains(QString::fromUtf8(said)), qPrintable(bar()));
        m_hall.value(QStringLiteral("delete from hall.keeper"));
        beat();
        QTRY_VERIFY2(bar().contains(QStringLiteral("短信、文书没有在办")), qPrintable(bar()));
        m_hall.value(QStringLiteral("insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        beat();
        QTRY_VERIFY2(!bar().contains(QStringLiteral("短信、文书")), qPrintable(bar()));
    }

    void aSupervisorReadsThatNoKeeperIsAwake()
    {
        m_hall.value(QStringLiteral("delete from hall.keeper; insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now() "
                                    "- interval '12 minutes 30 seconds', 'ok')"));
        signIn(QStringLiteral("P0890"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->supervisionPage());
        QTRY_VERIFY2(bar().contains(QStringLiteral("短信、文书停了 12 分钟")), qPrintable(bar()));
        m_hall.value(QStringLiteral("update hall.keeper set beat_at = now()"));
        QTest::keyClick(m_window->supervisionPage(), Qt::Key_F5);
        QTRY_VERIFY2(!bar().contains(QStringLiteral("短信、文书")), qPrintable(bar()));
    }

    void theAuditorAndTheHelpDeskReadItToo_data()
    {
        QTest::addColumn<QString>("workNo");
        QTest::newRow("audit") << QStringLiteral("P0897");
        QTest::newRow("helpdesk") << QStringLiteral("P0892");
    }
    void theAuditorAndTheHelpDeskReadItToo()
    {
        QFETCH(QString, workNo);
        m_hall.value(QStringLiteral("delete from hall.keeper"));
        signIn(workNo, QStringLiteral("right-password"), 0);
        QTRY_VERIFY(m_window->findChild<TopBar *>());
        QTRY_VERIFY2(bar().contains(QStringLiteral("短信、文书没有在办")), qPrintable(bar()));
        m_hall.value(QStringLiteral("insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        m_window->findChild<QTimer *>(QStringLiteral("keeperLook"))->start(50);
        QTRY_VERIFY2(!bar().contains(QStringLiteral("短信、文书")), qPrintable(bar()));
    }

private:
    QString bar() { return m_window->findChild<TopBar *>()->accessibleName(); }
};

YICHUANG_TEST(TestWorkplaces)
#include "tst_Workplaces.moc"
