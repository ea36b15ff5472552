// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/counter/IntakeHand.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/counter/HoldPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Button.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/Toast.h"

#include <QClipboard>
#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// From one case and one person to the next: what belongs to the case before stays with it, and whoever comes next is no stranger.
class NextCaseTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void who_has_no_case_is_received_with_the_card_that_lies_over_the_case_that_opened_by_itself()
    {
        decideTheFirst();
        const CaseId open = m_clerk->work()->file()->caseId;
        m_clerk->lay(IntakeHand::passerBy());
        const auto *over = m_clerk->part<Banner>();
        QTRY_VERIFY2(over->isVisible() && over->fact() == QStringLiteral("王路人在本窗口没有待办的件"), qPrintable(over->fact()));
        QVERIFY2(over->meaning().contains(QStringLiteral("Ctrl N")), qPrintable(over->meaning()));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        chooseShop();
        QTRY_COMPARE(line("party/name")->text(), QStringLiteral("王路人"));
        QCOMPARE(line("party/id_number")->text(), IntakeHand::passerBy().number);
        // Nothing of it stays in the other one's case.
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(identity()->isVisible());
        QCOMPARE(m_clerk->work()->file()->caseId, open);
        QVERIFY(!identity()->proof() && !identity()->comparison() && !m_clerk->work()->draft().proof);
        QVERIFY2(!over->isVisible() || !over->fact().contains(QStringLiteral("王路人")), qPrintable(over->fact()));
    }

    // Else the key seems to be dead.
    void F5_says_that_nothing_is_left_with_a_case_and_without_one()
    {
        sitDown(1);
        const auto *toast = m_clerk->part<Toast>();
        m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<QueueModel>()->filter().light && m_clerk->part<QueueModel>()->isLoaded());
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(toast->isVisible());
        QCOMPARE(toast->fact(), QStringLiteral("筛选里没有下一件了"));
        QVERIFY(!m_clerk->work()->file());
        while (m_clerk->part<QueueModel>()->filter().light)
            m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        openFirst();
        m_clerk->press(Qt::Key_F5);
        QTRY_COMPARE(toast->fact(), QStringLiteral("没有下一件了"));
        QVERIFY(toast->isVisible() && m_clerk->work()->holds());
    }

    void with_a_card_that_is_put_away_goes_the_offer_and_comes_again_with_the_card()
    {
        decideTheFirst();
        m_clerk->lay(IntakeHand::passerBy());
        const auto *over = m_clerk->part<Banner>();
        const auto offers = [over] { return over->isVisible() && over->fact().contains(QStringLiteral("王路人")); };
        QTRY_VERIFY(offers());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!offers());
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        chooseShop();
        QCOMPARE(line("party/id_number")->text(), QString());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(identity()->isVisible());
        m_clerk->lay(IntakeHand::passerBy());
        QTRY_VERIFY(offers());
        // Who comes for the applicant of this very case is no newcomer.
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        QTRY_VERIFY(identity()->agrees());
        QTRY_VERIFY(!offers());
    }

    void who_has_a_case_has_it_brought_up_and_no_other_one_offered()
    {
        const int decided = decideTheFirst(3);
        const int here = m_clerk->personOf(*m_clerk->work()->file());
        const int next = 1 + 2 + 3 - decided - here;
        m_clerk->layCard(next, QStringLiteral("李四"));
        QTRY_VERIFY(m_clerk->page()->findChild<FindPopover *>() && m_clerk->page()->findChild<FindPopover *>()->isVisible());
        QVERIFY2(!m_clerk->part<Banner>()->fact().contains(QStringLiteral("没有待办")), qPrintable(m_clerk->part<Banner>()->fact()));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->personOf(*m_clerk->work()->file()) == next);
        QTRY_VERIFY(identity()->comparison()); // with the card that lies there
    }

    void why_a_case_is_put_aside_is_there_again_until_it_went()
    {
        const CaseId first = beginToPutDown();
        // To another case and back.
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        putDown();
        QCOMPARE(reason(), QString());
        m_clerk->press(Qt::Key_Escape);
        comeBackTo(first);
        QCOMPARE(reason(), Why);
        QCOMPARE(m_clerk->part<HoldPage>()->way(), HoldPage::Way::Release);
        // And after the program ended.
        IntakeHand::type(QStringLiteral("，明早来"));
        QTRY_COMPARE(m_hall->value(QStringLiteral("select data #>> '{hold,reason}' from hall.draft where case_id = %1").arg(first.value())),
                     QStringLiteral("等申请人取原件，明早来"));
        m_clerk->openHolding(first);
        m_clerk->work()->setDeafness(std::chrono::milliseconds(0));
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        putDown();
        QCOMPARE(reason(), QStringLiteral("等申请人取原件，明早来"));
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select hold_reason from hall.queue where case_id = %1").arg(first.value())),
                 QStringLiteral("等申请人取原件，明早来"));
        // What is written the next time is another reason.
        comeBackTo(first);
        QCOMPARE(reason(), QString());
    }

    void why_a_case_was_to_be_put_aside_outlives_a_colleague_who_took_it_over()
    {
        const CaseId first = beginToPutDown();
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(first, QStringLiteral("他去开会了"));
        QTRY_VERIFY(m_other->work()->holds() && m_other->work()->file()->caseId == first && !m_other->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->draft().words(), Why);
        m_clerk->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), Why);
        // And the next case, which knows nothing of it.
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        QVERIFY(m_clerk->work()->draft().hold.isEmpty());
        m_other->work()->setDeafness(std::chrono::milliseconds(0));
        m_other->work()->release(QStringLiteral("先做别的"));
        QTRY_VERIFY(!m_other->work()->file() && !m_other->work()->isBusy());
        comeBackTo(first);
        QCOMPARE(reason(), Why);
        QCOMPARE(m_clerk->part<HoldPage>()->way(), HoldPage::Way::Release);
    }

    // Whether it went, nobody knew when the program ended.
    void why_a_case_was_to_be_put_aside_outlives_the_program_that_waits_for_the_answer()
    {
        m_hall->apply(1);
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, &proxy, CounterScene::patient());
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        putDown();
        IntakeHand::type(Why);
        proxy.freezeAnswerTo("counter.hold");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(proxy.isFrozen());
        QVERIFY(m_clerk->work()->sent());
        m_clerk->open();
        proxy.setFrozen(false);
        comeBackTo(first);
        QCOMPARE(reason(), Why);
        m_clerk.reset();
    }

    void as_many_copies_as_were_wanted_of_one_case_are_not_wanted_of_the_next()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        auto *papers = m_clerk->part<PrintPage>();
        QTRY_VERIFY(papers->isVisible());
        const auto *print = papers->findChild<Button *>(QStringLiteral("printNow"));
        const auto says = [print](int copies) { return print->text().contains(QString::number(copies)); };
        QVERIFY2(says(ServedCopies), qPrintable(print->text()));
        papers->findChild<QWidget *>(QStringLiteral("copies"))->findChild<QLineEdit *>()->setFocus();
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_Up);
        QVERIFY2(says(ServedCopies + 3), qPrintable(print->text()));
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(papers->isVisible());
        QVERIFY2(says(ServedCopies), qPrintable(print->text()));
    }

    // Where a page comes by itself, the next Space was meant for what it covers.
    void no_page_that_comes_by_itself_has_its_focus_on_what_leaves_the_case()
    {
        sitDown(2);
        m_clerk->work()->setDeafness(std::chrono::milliseconds(0));
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(first, QStringLiteral("他去开会了"));
        QTRY_VERIFY(m_other->work()->holds() && m_other->work()->file()->caseId == first && !m_other->work()->isBusy());
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible() && !m_clerk->work()->isBusy());
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
            m_clerk->press(key);
            QVERIFY(!m_clerk->work()->isBusy());
            QVERIFY(m_clerk->part<ConflictPanel>()->isVisible() && m_clerk->work()->file()->caseId == first);
        }
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != first);
    }

    void who_takes_the_next_case_by_a_button_has_to_look_before_deciding()
    {
        sitDown(2);
        m_clerk->work()->setDeafness(std::chrono::hours(1));
        m_clerk->page()->findChild<Button *>(QStringLiteral("Next"))->setFocus();
        m_clerk->press(Qt::Key_Space);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("这件刚自己打开"));
        // F5 itself is meant, and so is what is looked at.
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

private:
    static inline const QString Why = QStringLiteral("等申请人取原件");

    IdentityPanel *identity() { return m_clerk->part<IdentityPanel>(); }
    LineField *line(const char *name) { return m_clerk->part<IntakePage>()->findChild<LineField *>(QLatin1String(name)); }
    QString reason() { return m_clerk->part<HoldPage>()->findChild<TextBox *>(QStringLiteral("holdReason"))->text(); }

    void putDown()
    {
        m_clerk->press(Qt::Key_F6);
        QTRY_VERIFY(m_clerk->part<HoldPage>()->isVisible());
    }

    // With a reason that was written and not sent.
    CaseId beginToPutDown()
    {
        sitDown(2);
        m_clerk->work()->setDeafness(std::chrono::milliseconds(0));
        openFirst();
        putDown();
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        IntakeHand::type(Why);
        return m_clerk->work()->file()->caseId;
    }

    void comeBackTo(CaseId id)
    {
        m_clerk->work()->open(id);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == id && !m_clerk->work()->isBusy());
        putDown();
    }

    // The next one opens by itself, and nothing of it is touched.
    int decideTheFirst(int cases = 2)
    {
        sitDown(cases);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        const int person = m_clerk->personOf(*m_clerk->work()->file());
        m_clerk->press(Qt::Key_F8);
        const auto isNext = [this, first] {
            return m_clerk->work()->file() && m_clerk->work()->file()->caseId != first && !m_clerk->work()->isBusy() &&
                   identity()->isVisible();
        };
        if (!QTest::qWaitFor(isNext, 60'000))
            qFatal("the next case does not open");
        return person;
    }

    // The page knows the items of the hall only once it was told.
    void chooseShop()
    {
        QTRY_VERIFY(m_clerk->part<IntakePage>()->isVisible() &&
                    m_clerk->page()->findChild<QListWidget *>(QStringLiteral("itemList"))->count() == 1);
        IntakeHand::type(QStringLiteral("xcy"));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(line("party/name")->isVisible());
    }
};

YICHUANG_TEST(NextCaseTest)
#include "tst_NextCase.moc"
