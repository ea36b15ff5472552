// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FindPopover.h"
#include "ui/counter/HoldPage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/Label.h"

using namespace yichuang;
using namespace yichuang::test;

// Whoever opens a case that a colleague has is told of that case, whatever lies open, and may take it over by right.
class HeldElsewhereTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->value(QStringLiteral("update hall.staff set may_take_over = true where login = 'p0801'"));
        sitDown(2);
        SignedIn who = m_clerk->who();
        who.mayTakeOver = true;
        m_clerk->setWho(who);
        m_clerk->open();
        openFirst();
        m_mine = m_clerk->work()->file()->caseId;
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        m_theirs = m_other->work()->file()->caseId;
        QVERIFY(m_theirs != m_mine);
    }

    void cleanup() { shutHall(); }

    void over_a_case_of_ones_own_the_other_one_is_named_and_Esc_leads_back()
    {
        chooseTheirs();
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->fact(), QStringLiteral("02 号窗口正在办这件"));
        expectNamed();
        QVERIFY(!m_clerk->part<Banner>()->isVisible());
        // Nothing that is meant for the other one goes to one's own.
        m_clerk->press(Qt::Key_F9);
        QVERIFY(page()->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible() && m_clerk->part<CasePanels>()->isVisible());
        QVERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_mine);
    }

    void over_a_case_of_ones_own_the_other_one_is_taken_over_with_a_reason()
    {
        chooseTheirs();
        QTRY_VERIFY(page()->isVisible());
        QVERIFY(page()->findChild<Button *>(QStringLiteral("takeOver"))->isVisible());
        IntakeHand::type(QStringLiteral("他去开会了"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_theirs && !m_clerk->work()->isBusy());
        QVERIFY(!page()->isVisible());
        QCOMPARE(
            m_hall->value(
                QStringLiteral("select data ->> 'note' from hall.event where action = 'take_over' and case_id = %1").arg(m_theirs.value())),
            QStringLiteral("他去开会了"));
    }

    void the_reason_that_was_written_for_it_is_there_again_after_Esc()
    {
        chooseTheirs();
        QTRY_VERIFY(page()->isVisible());
        const auto *reason = page()->findChild<LineField *>(QStringLiteral("takeOverReason"));
        IntakeHand::type(QStringLiteral("他去开会了"));
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!page()->isVisible());
        chooseTheirs();
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(reason->text(), QStringLiteral("他去开会了"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_theirs && !m_clerk->work()->isBusy());
    }

    // As over one that was chosen in the queue.
    void what_is_found_or_scanned_is_named_and_taken_over_as_well_data()
    {
        QTest::addColumn<bool>("scanned");
        QTest::newRow("found by F3") << false;
        QTest::newRow("its receipt scanned") << true;
    }
    void what_is_found_or_scanned_is_named_and_taken_over_as_well()
    {
        QFETCH(bool, scanned);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        if (scanned)
            m_clerk->page()->openScanned(number());
        else
            findTheirs();
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->fact(), QStringLiteral("02 号窗口正在办这件"));
        expectNamed();
        IntakeHand::type(QStringLiteral("他去开会了"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_theirs && !m_clerk->work()->isBusy());
    }

    void who_may_not_take_it_over_looks_at_what_is_found()
    {
        m_hall->value(QStringLiteral("update hall.staff set may_take_over = false where login = 'p0801'"));
        SignedIn who = m_clerk->who();
        who.mayTakeOver = false;
        m_clerk->setWho(who);
        m_clerk->openHolding(m_mine);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        findTheirs();
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == m_theirs);
        QVERIFY(!m_clerk->work()->holds() && !page()->isVisible());
        QVERIFY(!m_clerk->part<Banner>()->isVisible());
    }

    void a_case_that_is_put_aside_is_said_to_be_put_aside_and_why_data()
    {
        QTest::addColumn<bool>("found");
        QTest::newRow("chosen in the queue") << false;
        QTest::newRow("found by F3") << true;
    }
    void a_case_that_is_put_aside_is_said_to_be_put_aside_and_why()
    {
        QFETCH(bool, found);
        m_other->press(Qt::Key_F6);
        QTRY_VERIFY(m_other->part<HoldPage>()->isVisible());
        m_other->press(Qt::Key_1, Qt::AltModifier);
        IntakeHand::type(QStringLiteral("等申请人取原件"));
        m_other->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select state from hall.queue where case_id = %1").arg(m_theirs.value())),
                     QStringLiteral("2"));
        if (found)
            findTheirs();
        else
            chooseTheirs();
        QTRY_VERIFY(page()->isVisible());
        QCOMPARE(page()->fact(), QStringLiteral("02 号窗口挂起了这件"));
        expectNamed();
        const QList<Label *> labels = page()->findChildren<Label *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const Label *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("等申请人取原件"));
        }));
        QVERIFY(page()->findChild<Button *>(QStringLiteral("takeOver"))->isVisible());
    }

private:
    ConflictPanel *page() { return m_clerk->part<ConflictPanel>(); }
    QString number() { return m_hall->value(QStringLiteral("select case_no from hall.case_file where id = %1").arg(m_theirs.value())); }

    void expectNamed()
    {
        const auto *which = page()->findChild<Label *>(QStringLiteral("whichCase"));
        QVERIFY2(which->isVisible() && which->text().contains(number().right(6)) && which->text().contains(QStringLiteral("陈小明")),
                 qPrintable(which->text()));
    }

    void chooseTheirs()
    {
        m_clerk->page()->hallChanged();
        QTRY_VERIFY(m_clerk->part<QueueModel>()->indexOf(m_theirs) >= 0);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Home);
        for (int i = 0; i < 3 && m_clerk->part<QueuePanel>()->current() != m_theirs; ++i)
            m_clerk->press(Qt::Key_Down);
        QVERIFY(m_clerk->part<QueuePanel>()->current() == m_theirs);
        m_clerk->press(Qt::Key_Return);
    }

    void findTheirs()
    {
        m_clerk->press(Qt::Key_F3);
        QTRY_VERIFY(m_clerk->part<FindPopover>() && m_clerk->part<FindPopover>()->isVisible());
        IntakeHand::type(number());
        const auto *list = m_clerk->page()->findChild<QListWidget *>(QStringLiteral("findList"));
        QTRY_VERIFY(list->isVisible() && list->count() == 1);
        m_clerk->press(Qt::Key_Return);
    }

    CaseId m_mine;
    CaseId m_theirs;
};

YICHUANG_TEST(HeldElsewhereTest)
#include "tst_HeldElsewhere.moc"
