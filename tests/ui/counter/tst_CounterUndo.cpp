// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include "ui/parts/UndoCard.h"

#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// An undo that was pressed and did not go: it is said, it can be pressed again as long as the hall takes it, and then it is said that the
// decision stands.
class CounterUndoTest : public CounterFaults {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(CounterScene::patient()); }
    void cleanup() { end(); }

    void an_undo_whose_answer_was_lost_is_done_once_and_called_nothing_else()
    {
        openAndAccept();
        m_proxy->loseAnswerTo("counter.undo");
        pressUndo();
        QTRY_COMPARE(m_proxy->lostAnswers(), 1);
        QTRY_VERIFY(isBack() && !m_clerk->work()->isBusy());
        QCOMPARE(undone(), 1);
        QVERIFY2(!banner()->isVisible() || !banner()->fact().contains(QStringLiteral("撤回")), qPrintable(banner()->fact()));
    }

    // Sent at once, before the draft's own second was over.
    void the_words_of_a_notice_that_was_undone_are_in_the_hall_for_the_next_time()
    {
        openAndWriteSupplement();
        const QString words = m_clerk->part<NoticePage>()->supplement().defects.first().text;
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        const QString before =
            QStringLiteral("select coalesce(before #>> '{draft,data,notice,defects,0,text}', before ->> 'draft') from hall.undo");
        QVERIFY2(m_hall->value(before).contains(words), qPrintable(m_hall->value(before)));
        m_hall->value(QStringLiteral("update hall.undo set before = before - 'draft'")); // it had not come in time
        pressUndo();
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first && !m_clerk->work()->isBusy());
        QTRY_VERIFY(m_hall->value(QStringLiteral("select string_agg(data::text, '') from hall.draft")).contains(words));
    }

    void an_undo_that_did_not_go_is_said_on_return_and_goes_when_pressed_again()
    {
        sitDown(CounterScene::impatient());
        openAndAccept();
        m_proxy->setFrozen(true);
        pressUndo();
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(banner()->meaning().contains(QStringLiteral("还没有撤回：已受理 陈小明")), qPrintable(banner()->meaning()));
        QVERIFY2(banner()->meaning().contains(QStringLiteral("连上后请再按 Alt Z")), qPrintable(banner()->meaning()));
        comeBack();
        expectPressAgain(QStringLiteral("断网时按的一下没有办成"));
        pressUndo();
        expectUndone();
    }

    void an_undo_that_is_pressed_without_a_line_is_said_at_once()
    {
        sitDown(CounterScene::impatient());
        openAndAccept();
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        pressUndo();
        QVERIFY2(banner()->meaning().contains(QStringLiteral("还没有撤回：已受理 陈小明")), qPrintable(banner()->meaning()));
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY(!m_clerk->work()->lostSince());
        expectPressAgain(QStringLiteral("断网时按的一下没有办成"));
        pressUndo();
        expectUndone();
    }

    void an_undo_that_the_hall_could_not_do_can_be_pressed_again()
    {
        openAndAccept();
        m_hall->value(QStringLiteral("alter function counter.undo(uuid, bigint) rename to gone"));
        pressUndo();
        QTRY_VERIFY(m_clerk->work()->missedUndo());
        expectPressAgain({});
        m_hall->value(QStringLiteral("alter function counter.gone(uuid, bigint) rename to undo"));
        pressUndo();
        expectUndone();
    }

    // The server was away until it was too late: the decision stands, its paper is printed, and the person knows.
    void an_undo_that_comes_too_late_is_said_and_the_paper_goes_out()
    {
        sitDown(CounterScene::impatient());
        openAndAccept();
        QSignalSpy over(m_clerk->work(), &CounterWork::undoOver);
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        pressUndo();
        QVERIFY(m_hall->fixture().startServer());
        m_hall->value(QStringLiteral("update hall.undo set until = now()"));
        QTRY_VERIFY(!m_clerk->work()->lostSince());
        QCOMPARE(over.size(), 0);
        pressUndo();
        QTRY_COMPARE(over.size(), 1);
        expectStanding(QStringLiteral("已受理 陈小明"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(undone(), 0);
    }

    // A colleague opened the case meanwhile: once it is put down again, the undo goes.
    void a_colleague_who_only_looks_into_the_case_holds_the_undo_up()
    {
        openAndPreReview();
        colleagueOpens();
        pressUndo();
        QTRY_VERIFY(m_clerk->work()->missedUndo() && !m_clerk->work()->isBusy());
        expectPressAgain(QStringLiteral("别的窗口已经打开这件"));
        m_other->work()->release({});
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease where case_id = %1").arg(m_first.value())),
                     QStringLiteral("0"));
        pressUndo();
        expectUndone();
    }

    void a_colleague_who_went_on_with_the_case_makes_the_decision_stand()
    {
        openAndPreReview();
        colleagueOpens();
        m_other->work()->release(QStringLiteral("群众改日再来"));
        QTRY_VERIFY(!m_other->work()->holds());
        pressUndo();
        QTRY_VERIFY(m_clerk->work()->missedUndo() && !m_clerk->work()->isBusy());
        expectStanding(QStringLiteral("预审通过 陈小明"));
        QVERIFY2(banner()->meaning().contains(QStringLiteral("又有变化")), qPrintable(banner()->meaning()));
        QCOMPARE(undone(), 0);
        // It is gone on from with the next decision.
        m_clerk->press(Qt::Key_Up);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(!banner()->isVisible() || !banner()->fact().contains(QStringLiteral("没有撤回")), qPrintable(banner()->fact()));
    }

private:
    const Banner *banner() const { return m_clerk->part<Banner>(); }
    int undone() { return m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'undo'")).toInt(); }
    void pressUndo() { m_clerk->press(Qt::Key_Z, Qt::AltModifier); }

    void openAndPreReview()
    {
        open();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
    }

    void colleagueOpens()
    {
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_other->work()->open(m_first);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
    }

    void comeBack()
    {
        m_proxy->setClosed(false);
        QTRY_VERIFY(!m_clerk->work()->lostSince());
    }

    void expectPressAgain(const QString &because)
    {
        QVERIFY2(banner()->isVisible() && banner()->fact().startsWith(QStringLiteral("还没有撤回：")), qPrintable(banner()->fact()));
        QVERIFY2(banner()->meaning().startsWith(QStringLiteral("请再按 Alt Z")) && banner()->meaning().endsWith(because),
                 qPrintable(banner()->meaning()));
        QVERIFY(m_clerk->part<UndoCard>()->isRunning());
        QCOMPARE(undone(), 0);
    }

    void expectStanding(const QString &decision)
    {
        QVERIFY2(banner()->isVisible() && banner()->fact() == QStringLiteral("没有撤回，仍然有效：") + decision,
                 qPrintable(banner()->fact()));
        QVERIFY(!m_clerk->work()->undoable() && !m_clerk->part<UndoCard>()->isRunning());
    }

    void expectUndone()
    {
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first && !m_clerk->work()->isBusy());
        QCOMPARE(undone(), 1);
        QVERIFY(!m_clerk->work()->missedUndo() && !m_clerk->part<UndoCard>()->isRunning());
        QVERIFY2(!banner()->isVisible() || !banner()->fact().contains(QStringLiteral("撤回")), qPrintable(banner()->fact()));
    }
};

YICHUANG_TEST(CounterUndoTest)
#include "tst_CounterUndo.moc"
