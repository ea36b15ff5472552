// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/HandoutFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/casefile/FindPopover.h"

#include <QApplication>
#include <QLineEdit>

using namespace yichuang;
using namespace yichuang::test;

// While the answer to a search is on its way nothing of the search before stands there to be opened, and Enter is for the answer.
class FindWaitingTest : public HandoutFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
    }

    void cleanup()
    {
        shutHall();
        m_proxy.reset();
    }

    void Enter_in_the_finder_opens_what_was_asked_last()
    {
        const QStringList numbers = m_hall->apply(2);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get(), CounterScene::patient());
        QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2);
        m_clerk->press(Qt::Key_F3);
        const auto *rows = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        IntakeHand::type(numbers[0]);
        QTRY_VERIFY(rows->isVisible() && rows->count() == 1);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        IntakeHand::type(numbers[1]);
        QTRY_VERIFY(!rows->isVisible());
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Return);
        QVERIFY(m_clerk->part<FindPopover>() && m_clerk->part<FindPopover>()->isVisible());
        QVERIFY(!m_clerk->work()->isBusy());
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->holds());
        QCOMPARE(m_clerk->work()->file()->caseNo, numbers[1]);
    }

    // Which of several is meant, nobody has seen yet.
    void Enter_before_an_answer_of_several_rows_opens_none_of_them()
    {
        m_hall->apply(2);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get(), CounterScene::patient());
        QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2);
        m_clerk->press(Qt::Key_F3);
        const auto *rows = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        IntakeHand::type(QStringLiteral("chen"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(rows->isVisible() && rows->count() == 2);
        m_clerk->hearOut();
        QVERIFY(!m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->holds());
    }

    void Enter_where_things_are_handed_out_opens_what_was_asked_last()
    {
        sitDown(2, m_proxy.get());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 2);
        IntakeHand::type(numberOf(1));
        QTRY_COMPARE(list()->count(), 1);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        IntakeHand::type(numberOf(2));
        QTRY_VERIFY(!list()->isVisible());
        m_clerk->press(Qt::Key_Return);
        QVERIFY(nothingIsOpen());
        m_proxy->setFrozen(false);
        QTRY_COMPARE(sheet()->handout().status, CaseStatus::Granted);
        QCOMPARE(sheet()->handout().caseNo, numberOf(2));
    }

    // Whoever left the page meant nothing that comes afterwards.
    void Enter_is_forgotten_with_the_page_that_was_left_before_its_answer()
    {
        sitDown(1, m_proxy.get());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE(list()->count(), 1);
        m_proxy->setFrozen(true);
        IntakeHand::type(numberOf(1));
        QTRY_VERIFY(!list()->isVisible());
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<HandoutPage>()->isVisible());
        m_clerk->press(Qt::Key_E, Qt::ControlModifier);
        m_proxy->setFrozen(false);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(nothingIsOpen());
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(sheet()->handout().caseNo, numberOf(1));
    }

private:
    QString numberOf(int person)
    {
        return m_hall->value(
            QStringLiteral("select case_no from hall.case_file where applicant ->> 'id_number' = '%1'").arg(SmallHall::residentId(person)));
    }

    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(FindWaitingTest)
#include "tst_FindWaiting.moc"
