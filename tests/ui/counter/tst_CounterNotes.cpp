// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include <QApplication>
#include <QLineEdit>

using namespace yichuang;
using namespace yichuang::test;

// A note that was typed and not entered goes with the decision, once, or stays in its box with every word.
class CounterNotesTest : public CounterFaults {
    Q_OBJECT

    struct Way {
        QByteArray call;
        void (CounterFaults::*prepare)();
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
    };

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void a_second_press_enters_it_once_data() { ways(); }
    void a_second_press_enters_it_once()
    {
        QFETCH(Way, way);
        prepare(way);
        m_proxy->setFrozen(true);
        m_clerk->press(way.key, way.modifiers);
        m_clerk->press(way.key, way.modifiers);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
        QCOMPARE(notes(), Words);
        QCOMPARE(box(), QString()); // the next case's
    }

    void an_answer_that_was_lost_enters_it_once_data() { ways(); }
    void an_answer_that_was_lost_enters_it_once()
    {
        QFETCH(Way, way);
        prepare(way);
        m_proxy->loseAnswerTo(way.call);
        m_clerk->press(way.key, way.modifiers);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(m_proxy->lostAnswers(), 1);
        QCOMPARE(decisions(), 1);
        QCOMPARE(notes(), Words);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft where data ->> 'note' <> ''")), QStringLiteral("0"));
    }

    void a_conflict_keeps_it_in_its_box_and_enters_nothing_data() { ways(); }
    void a_conflict_keeps_it_in_its_box_and_enters_nothing()
    {
        QFETCH(Way, way);
        prepare(way);
        m_hall->value(QStringLiteral("update hall.case_file set version = version + 1"));
        m_clerk->press(way.key, way.modifiers);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        QCOMPARE(notes(), QString());
        m_clerk->press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->conflict() && m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(box(), Words);
    }

    // Taken back, it is entered all the same, and no second time.
    void undoing_finds_it_entered_and_its_box_empty()
    {
        openAndCheck();
        write(Words);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(isBack() && !m_clerk->work()->isBusy());
        QCOMPARE(box(), QString());
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'accept'")), QStringLiteral("2"));
        QCOMPARE(notes(), Words);
    }

    void what_the_hall_may_not_store_keeps_the_case_and_has_the_keys()
    {
        open();
        m_clerk->part<IdentityPanel>()->setNote(QString(QChar(0x202E)) + Words);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<Banner>()->isVisible() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 0);
        QVERIFY(box().contains(Words));
        QVERIFY(edit()->hasFocus());
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Delete);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 1);
        QCOMPARE(notes(), QString());
    }

    // The banner says it; whoever writes on meanwhile writes where they were.
    void a_note_that_is_refused_late_takes_no_keys_from_a_notice()
    {
        m_hall->value(
            QStringLiteral("update hall.setting set value = value || '{\"notes_a_day\": 1}' where key = 'rules';"
                           "insert into hall.note (case_id, staff_id, text) select c.id, s.id, '今天的一条' from hall.case_file c, "
                           "hall.staff s where s.work_no = 'P0801'"));
        openAndWriteSupplement();
        m_clerk->press(Qt::Key_Escape);
        write(Words);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_F9);
        const auto *page = m_clerk->part<NoticePage>();
        QVERIFY(page->isVisible());
        QSignalSpy refusals(m_clerk->work(), &CounterWork::refused);
        m_proxy->setFrozen(false);
        QTRY_COMPARE(refusals.size(), 1);
        QVERIFY(page->isVisible());
        QVERIFY(!edit()->hasFocus());
        QVERIFY(m_clerk->part<Banner>()->isVisible());
        QCOMPARE(box(), Words);
        QVERIFY2(!notes().contains(Words), qPrintable(notes()));
    }

    // The case is worked on.
    void a_correction_leaves_it_where_it_is()
    {
        openAndWriteCorrection();
        m_clerk->part<IdentityPanel>()->setNote(Words);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isCorrected() && !m_clerk->work()->isBusy());
        QCOMPARE(box(), Words);
        QCOMPARE(notes(), QString());
    }

    // Its clerk finds it again, and nobody else has seen it.
    void a_case_that_is_put_aside_keeps_it_for_its_clerk()
    {
        open();
        write(Words);
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wait for papers"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(notes(), QString());
        m_clerk->work()->open(m_first);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first);
        QCOMPARE(box(), Words);
    }

    void a_note_that_was_begun_survives_the_end_of_the_program()
    {
        open();
        write(Words);
        QTRY_VERIFY(m_hall->value(QStringLiteral("select data ->> 'note' from hall.draft")) == Words);
        m_clerk->open();
        m_clerk->work()->open(m_first);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        QCOMPARE(box(), Words);
    }

    void what_is_typed_while_a_note_is_on_its_way_stays()
    {
        open();
        write(Words);
        QSignalSpy answers(m_clerk->work(), &CounterWork::noteAdded);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return);
        QTest::keyClicks(edit(), QStringLiteral(" at three"));
        m_proxy->setFrozen(false);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(box(), Words + QStringLiteral(" at three"));
        QCOMPARE(notes(), Words);
    }

    void what_was_entered_is_no_draft_any_more_and_comes_back_into_no_box()
    {
        const QString drafted = QStringLiteral("select coalesce(string_agg(data ->> 'note', '/'), '') from hall.draft");
        open();
        write(Words);
        QTRY_COMPARE(m_hall->value(drafted), Words);
        QSignalSpy answers(m_clerk->work(), &CounterWork::noteAdded);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(box(), QString());
        QVERIFY(m_clerk->work()->draft().note.isEmpty());
        // As a row of the queue is opened.
        m_clerk->work()->open(
            CaseId(m_hall->value(QStringLiteral("select id from hall.case_file where id <> %1").arg(m_first.value())).toLongLong()));
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        m_clerk->work()->open(m_first);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first && !m_clerk->work()->isBusy());
        QCOMPARE(box(), QString());
        QTRY_COMPARE(m_hall->value(drafted), QString());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 1);
        QCOMPARE(notes(), Words);
    }

    void a_decision_right_after_its_Enter_enters_it_once()
    {
        open();
        write(Words);
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_F8);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
        QCOMPARE(notes(), Words);
    }

    // Each case has its own.
    void what_was_begun_of_one_case_is_in_no_other()
    {
        openAndWriteSupplement();
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QVERIFY(m_clerk->work()->draft().notice.isEmpty());
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QVERIFY(page->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("2"));
        QVERIFY(!m_clerk->work()->draft().correction.isEmpty());
        // Pressed again the key takes nothing away.
        m_clerk->press(Qt::Key_F7);
        QVERIFY(!m_clerk->work()->draft().correction.isEmpty());
        const CaseId second = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && m_clerk->work()->file()->caseId != second && !m_clerk->work()->isBusy());
        QVERIFY(m_clerk->work()->draft().correction.isEmpty());
        QVERIFY(!m_clerk->work()->draft().notice.isEmpty());
    }

private:
    static inline const QString Words = QStringLiteral("he comes back at two");

    static void ways()
    {
        QTest::addColumn<Way>("way");
        using Test = CounterNotesTest;
        QTest::newRow("F8 accepts") << Way{"counter.accept", &Test::openAndCheck, Qt::Key_F8, Qt::NoModifier};
        QTest::newRow("F8 pre-reviews") << Way{"counter.pre_review", &Test::open, Qt::Key_F8, Qt::NoModifier};
        QTest::newRow("F9 sends") << Way{"counter.supplement", &Test::openAndWriteSupplement, Qt::Key_Return, Qt::ControlModifier};
        QTest::newRow("F10 sends") << Way{"counter.decline", &Test::openAndWriteDecline, Qt::Key_Return, Qt::ControlModifier};
    }

    void prepare(const Way &way)
    {
        (this->*way.prepare)();
        if (way.key == Qt::Key_F8) // where the box stands
            write(Words);
        else
            m_clerk->part<IdentityPanel>()->setNote(Words); // written before the page was opened over it
    }

    void write(const QString &words)
    {
        m_clerk->press(Qt::Key_N, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), words);
        QCOMPARE(box(), words);
    }

    QLineEdit *edit() { return m_clerk->page()->findChild<LineField *>(QStringLiteral("note"))->edit(); }
    QString box() { return m_clerk->part<IdentityPanel>()->note(); }
    QString notes() { return m_hall->value(QStringLiteral("select coalesce(string_agg(text, '/' order by id), '') from hall.note")); }
};

YICHUANG_TEST(CounterNotesTest)
#include "tst_CounterNotes.moc"
