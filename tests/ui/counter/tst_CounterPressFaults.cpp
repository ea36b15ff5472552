// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include "ui/casefile/PrintPage.h"
#include "ui/parts/UndoCard.h"

#include <QDir>

using namespace yichuang;
using namespace yichuang::test;

// Keys that are pressed twice or before an answer came: each act is done once, a print is one print, and no word goes where it does not
// belong.
class CounterPressFaultsTest : public CounterFaults {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void a_second_press_does_nothing_more_data() { acts(); }
    void a_second_press_does_nothing_more()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_proxy->setFrozen(true);
        m_clerk->press(act.key, act.modifiers);
        m_clerk->press(act.key, act.modifiers);
        m_proxy->setFrozen(false);
        expectDoneOnce(act);
    }

    // Longer than the page is deaf for after the next case opened: what repeats by itself is still the press that was meant for the case
    // before.
    void a_key_that_stays_down_is_one_press()
    {
        openAndAccept();
        const CaseId next = m_clerk->work()->file()->caseId;
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        for (const auto &[key, modifiers] :
             {std::pair{Qt::Key_F8, Qt::NoModifier}, {Qt::Key_F5, Qt::NoModifier}, {Qt::Key_Z, Qt::AltModifier}}) {
            m_clerk->repeat(key, modifiers);
            QVERIFY2(!m_clerk->work()->isBusy(), qPrintable(QKeySequence(key).toString()));
            QVERIFY(m_clerk->work()->file()->caseId == next);
        }
        QCOMPARE(decisions(), 1);
        // Pressed anew it counts.
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
    }

    // A reader tells of a card once: whoever is quick has not laid it down for nothing.
    void a_card_that_is_laid_down_before_its_case_came_is_compared_with_it()
    {
        waitForQueue();
        QTRY_VERIFY(m_clerk->part<QueueModel>()->upNext());
        const QString whose = m_hall->value(QStringLiteral("select applicant ->> 'id_number' from hall.case_file where id = %1")
                                                .arg(m_clerk->part<QueueModel>()->upNext()->caseId.value()));
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_F5);
        QSignalSpy cards(&m_clerk->reader(), &CardReader::cardRead);
        m_clerk->layCard(whose == SmallHall::residentId(1) ? 1 : 2);
        QTRY_VERIFY(!cards.isEmpty());
        QVERIFY(!m_clerk->work()->file());
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QCOMPARE(m_clerk->personOf(*m_clerk->work()->file()), whose == SmallHall::residentId(1) ? 1 : 2);
    }

    void a_note_that_is_entered_twice_is_written_once()
    {
        open();
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("下午再来"));
        m_clerk->part<IdentityPanel>()->focusNote();
        QSignalSpy answers(m_clerk->work(), &CounterWork::noteAdded);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        m_proxy->setFrozen(false);
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(m_clerk->part<IdentityPanel>()->note(), QString());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.note")), QStringLiteral("1"));
    }

    void keys_pressed_before_the_reasons_came_neither_lose_words_nor_send_the_case_befores()
    {
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        m_clerk->press(Qt::Key_Escape);
        const QJsonObject written = m_clerk->work()->draft().notice;
        QVERIFY(!written[u"defects"].toArray().isEmpty());
        m_proxy->setFrozen(true);
        // There and back before the answer.
        m_clerk->press(Qt::Key_F9);
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(m_clerk->work()->draft().notice, written);
        m_proxy->setFrozen(false);
        // The next case, whose reasons are slow too.
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_F9);
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(!page->whyNot().isEmpty());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->work()->draft().notice[u"defects"].toArray().isEmpty());
        m_proxy->setFrozen(false);
        QCOMPARE(decisions(), 0);
    }

    // A reprint is counted and printed once, whatever becomes of the line or the key.
    void a_reprint_through_a_bad_line_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("lost after the commit") << QStringLiteral("after");
        QTest::newRow("lost before the commit") << QStringLiteral("before");
        QTest::newRow("second press") << QStringLiteral("twice");
        QTest::newRow("the whole hall") << QStringLiteral("hall");
    }
    void a_reprint_through_a_bad_line()
    {
        QFETCH(QString, fault);
        sitWithPrinter();
        openAndAccept();
        QVERIFY(runOnce(*m_keeper));
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        QTRY_COMPARE(prints(), QStringLiteral("done0"));
        m_clerk->work()->look(m_first);
        QTRY_VERIFY(m_clerk->work()->file()->caseId == m_first && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<PrintPage>()->isVisible());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier); // to the reason
        m_clerk->press(Qt::Key_Down);
        if (fault == QLatin1String("after"))
            m_proxy->loseAnswerTo("首次打印污损"); // the call went before, only its words go again
        m_proxy->setFrozen(fault == QLatin1String("before"));
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        if (fault == QLatin1String("before")) {
            m_proxy->setClosed(true);
            m_proxy->setFrozen(false);
            QTRY_VERIFY(m_clerk->work()->lostSince());
            QCOMPARE(prints(), QStringLiteral("done0"));
            m_proxy->setClosed(false);
        } else if (fault == QLatin1String("twice")) {
            m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        } else if (fault == QLatin1String("hall")) {
            m_hall->fixture().kill9Server();
            QTRY_VERIFY(m_clerk->work()->lostSince());
            QVERIFY(m_clerk->part<Banner>()->isVisible() && m_clerk->part<Banner>()->fact().startsWith(QStringLiteral("网络断开")));
            QVERIFY(m_hall->fixture().startServer());
        }
        QTRY_COMPARE(prints(), QStringLiteral("done0,done1"));
        QCOMPARE(m_proxy->lostAnswers(), fault == QLatin1String("after") ? 1 : 0);
        QTRY_COMPARE(QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 2);
    }

    void a_correction_cannot_be_undone_and_its_record_is_owed_at_once()
    {
        sitWithPrinter();
        openAndWriteCorrection();
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(decisions(), 1);
        QTRY_VERIFY(!m_clerk->work()->isBusy() && m_clerk->work()->holds());
        QVERIFY(!m_clerk->work()->undoable());
        QVERIFY(!m_clerk->part<UndoCard>()->isRunning());
        QVERIFY(runOnce(*m_keeper));
        QTRY_COMPARE(QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1);
    }

    void a_decision_whose_answer_came_late_can_be_undone_only_for_the_rest_of_its_time()
    {
        openAndCheck();
        m_proxy->freezeAnswerTo("counter.accept");
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_proxy->isFrozen());
        QTest::qWait(2100); // what is left is rounded up
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->undoable());
        QVERIFY2(m_clerk->work()->undoable()->seconds < m_clerk->who().undoSeconds,
                 qPrintable(QString::number(m_clerk->work()->undoable()->seconds)));
    }
};

YICHUANG_TEST(CounterPressFaultsTest)
#include "tst_CounterPressFaults.moc"
