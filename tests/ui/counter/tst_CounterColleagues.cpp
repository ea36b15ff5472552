// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/casefile/QueueWords.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Banner.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/Label.h"

#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>

using namespace yichuang;
using namespace yichuang::test;

// A case that a colleague put aside or gave away says at the other window who did so, and why.
class CounterColleaguesTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openHall();
        m_hall->value(QStringLiteral("update hall.staff set may_take_over = false"));
        m_hall->apply(1);
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_case = m_clerk->work()->file()->caseId;
    }

    void cleanup() { shutHall(); }

    void a_case_that_is_put_aside_elsewhere_says_by_whom_and_why_and_what_to_do()
    {
        m_clerk->press(Qt::Key_F6);
        type(*m_clerk, QStringLiteral("等申请人取原件"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select state from hall.queue")), QStringLiteral("2"));
        m_other->work()->open(m_case);
        QTRY_VERIFY(m_other->work()->file() && !m_other->work()->isBusy());
        QVERIFY(!m_other->work()->holds());
        const QString said = m_other->part<DecisionBar>()->reason();
        for (const QString &words :
             {QStringLiteral("01 号窗口"), m_clerk->who().name, QStringLiteral("等申请人取原件"), QStringLiteral("移交")})
            QVERIFY2(said.contains(words), qPrintable(said));
        m_other->press(Qt::Key_F8);
        QVERIFY(!m_other->work()->isBusy());
    }

    void a_case_that_is_handed_over_brings_its_giver_its_reason_and_its_note()
    {
        m_clerk->press(Qt::Key_N, Qt::AltModifier);
        type(*m_clerk, QStringLiteral("缺一页"));
        m_clerk->press(Qt::Key_F6);
        QTRY_COMPARE(m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"))->combo()->count(), 1);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        type(*m_clerk, QStringLiteral("请你接着办理"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'hand_over'")), QStringLiteral("1"));
        QCOMPARE(m_hall->value(QStringLiteral("select text from hall.note")), QStringLiteral("缺一页"));
        m_other->page()->hallChanged();
        const auto *rows = m_other->part<QueueModel>();
        QTRY_VERIFY(rows->rowCount() == 1 && rows->row(0).handedFrom == 1);
        QCOMPARE(QueueWords::marks(rows->row(0)).first().text, QStringLiteral("01 交来"));
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const auto *banner = m_other->part<Banner>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->fact().contains(QStringLiteral("01 号窗口")) && banner->fact().contains(m_clerk->who().name),
                 qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("请你接着办理")), qPrintable(banner->meaning()));
        QCOMPARE(m_other->work()->file()->notes.size(), 1);
        QCOMPARE(m_other->work()->file()->notes.first().text, QStringLiteral("缺一页"));
        // Above the box of notes, whose own is empty; the whole of it stands in the history.
        const auto *note = m_other->page()->findChild<Label *>(QStringLiteral("lastNote"));
        QVERIFY(note->isVisible());
        for (const QString &words : {m_clerk->who().name, QStringLiteral("缺一页")})
            QVERIFY2(note->text().contains(words), qPrintable(note->text()));
        // Whoever did something with it knows it by now.
        m_other->press(Qt::Key_Down);
        m_other->press(Qt::Key_Space);
        m_other->work()->release(QStringLiteral("先做别的"));
        QTRY_VERIFY(!m_other->work()->file());
        m_other->work()->open(m_case);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        QVERIFY(!m_other->work()->file()->handed);
    }

    void the_last_note_stands_on_the_file_for_whoever_looks_and_ones_own_as_soon_as_it_is_entered()
    {
        const auto *mine = m_clerk->page()->findChild<Label *>(QStringLiteral("lastNote"));
        QVERIFY(!mine->isVisible());
        for (const char *text : {"先来过电话", "公章不清楚，看原件"}) {
            m_clerk->press(Qt::Key_N, Qt::AltModifier);
            type(*m_clerk, QString::fromUtf8(text));
            m_clerk->press(Qt::Key_Return);
            QTRY_VERIFY2(mine->isVisible() && mine->text().contains(QString::fromUtf8(text)), qPrintable(mine->text()));
        }
        m_other->work()->look(m_case);
        QTRY_VERIFY(m_other->work()->file() && !m_other->work()->isBusy());
        const auto *theirs = m_other->page()->findChild<Label *>(QStringLiteral("lastNote"));
        QVERIFY(theirs->isVisible());
        // What it says comes first: a small window leaves room for the beginning only.
        QVERIFY2(theirs->text().startsWith(QStringLiteral("备注：公章不清楚，看原件")), qPrintable(theirs->text()));
        QVERIFY2(theirs->text().contains(m_clerk->who().name), qPrintable(theirs->text()));
    }

    // The next person at the window has nothing to do with the case behind.
    void who_gave_the_case_behind_is_not_said_over_the_intake_of_somebody_else()
    {
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        type(*m_clerk, QStringLiteral("租赁合同看不清"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->file());
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const auto *banner = m_other->part<Banner>();
        QVERIFY(banner->isVisible());
        m_other->press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m_other->part<IntakePage>()->isVisible());
        QVERIFY2(!banner->isVisible(), qPrintable(banner->fact()));
        m_other->press(Qt::Key_Escape);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->fact().contains(QStringLiteral("退回的")), qPrintable(banner->fact()));
    }

    // Nobody is done with what waits again.
    void whoever_looks_on_is_told_that_the_case_is_put_back_or_now_theirs_data()
    {
        QTest::addColumn<Qt::Key>("way");
        QTest::addColumn<QString>("said");
        QTest::newRow("put back") << Qt::Key_2 << QStringLiteral("01 号窗口 %1 放下了这件");
        QTest::newRow("handed over") << Qt::Key_3 << QStringLiteral("01 号窗口 %1 把这件移交给您了");
    }
    void whoever_looks_on_is_told_that_the_case_is_put_back_or_now_theirs()
    {
        QFETCH(Qt::Key, way);
        QFETCH(QString, said);
        m_other->work()->look(m_case);
        QTRY_VERIFY(m_other->work()->file() && !m_other->work()->isBusy());
        QTRY_VERIFY(m_other->part<DecisionBar>()->reason().contains(QStringLiteral("01 号窗口")));
        m_clerk->press(Qt::Key_F6);
        QTRY_COMPARE(m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"))->combo()->count(), 1);
        m_clerk->press(way, Qt::AltModifier);
        type(*m_clerk, QStringLiteral("请你接着办理"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_other->page()->hallChanged();
        const auto *banner = m_other->part<Banner>();
        QTRY_VERIFY2(banner->isVisible() && banner->fact() == said.arg(m_clerk->who().name), qPrintable(banner->fact()));
    }

    void a_case_that_is_put_back_wants_a_reason_and_tells_the_next_window_what_was_begun()
    {
        m_clerk->press(Qt::Key_F9);
        QTRY_VERIFY(m_clerk->part<NoticePage>()->isVisible());
        const auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(m_clerk->work()->holds());
        type(*m_clerk, QStringLiteral("租赁合同看不清"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->file());
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const auto *banner = m_other->part<Banner>();
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->fact(), QStringLiteral("01 号窗口 %1 退回的").arg(m_clerk->who().name));
        for (const QString &words : {QStringLiteral("租赁合同看不清"), QStringLiteral("写了一半补正告知")})
            QVERIFY2(banner->meaning().contains(words), qPrintable(banner->meaning()));
        QVERIFY(m_other->work()->draft().notice.isEmpty()); // whose words stay with whoever wrote them
    }

    // Whoever gave it is named until something is done with it, and a draft is nothing done.
    void what_oneself_began_of_a_case_that_was_given_is_said_beside_who_gave_it_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("said");
        QTest::newRow("a supplement") << Qt::Key_F9 << QStringLiteral("补正告知写到一半，写的都在，按 F9 接着写");
        QTest::newRow("a correction") << Qt::Key_F7 << QStringLiteral("当场更正写到一半，写的都在，按 F7 接着写");
    }
    void what_oneself_began_of_a_case_that_was_given_is_said_beside_who_gave_it()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, said);
        m_clerk->work()->release(QStringLiteral("租赁合同看不清"));
        QTRY_VERIFY(!m_clerk->work()->file());
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->holds() && !m_other->work()->isBusy());
        const auto *banner = m_other->part<Banner>();
        QVERIFY2(!banner->meaning().contains(QStringLiteral("写到一半")), qPrintable(banner->meaning()));
        m_other->press(key);
        if (key == Qt::Key_F9) {
            const auto *page = m_other->part<NoticePage>();
            QTRY_VERIFY((m_other->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        } else {
            QTRY_VERIFY(m_other->part<CorrectionPage>()->isVisible());
            type(*m_other, QStringLiteral("二楼"));
        }
        m_other->press(Qt::Key_Escape);
        QCOMPARE(banner->fact(), QStringLiteral("01 号窗口 %1 退回的").arg(m_clerk->who().name));
        for (const QString &words : {QStringLiteral("租赁合同看不清"), said})
            QVERIFY2(banner->meaning().contains(words), qPrintable(banner->meaning()));
    }

    // Also where nobody put it back: whoever began it went on to another case, or went home.
    void a_notice_that_a_colleague_began_is_said_before_the_case_is_decided()
    {
        m_hall->value(QStringLiteral("insert into hall.draft (case_id, staff_id, seq, data) select %1, id, 1, "
                                     "'{\"notice\": {\"kind\": \"decline\"}}' from hall.staff where work_no = 'P0803' returning 1")
                          .arg(m_case.value()));
        m_clerk->work()->release(QStringLiteral("先做别的"));
        QTRY_VERIFY(!m_clerk->work()->file());
        m_clerk->work()->open(m_case);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->fact().contains(QStringLiteral("写了一半不予受理")), qPrintable(banner->fact()));
        QVERIFY2(banner->fact().contains(m_hall->value(QStringLiteral("select name from hall.staff where work_no = 'P0803'"))),
                 qPrintable(banner->fact()));
    }

    // Whom one did not mean is never put in the place of whom one meant.
    void a_window_that_left_is_named_when_a_case_comes_too_late_and_another_is_chosen()
    {
        CounterScene third(m_hall->fixture(), QStringLiteral("p0803"), 3);
        m_clerk->press(Qt::Key_F6);
        const auto *windows = m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"));
        QTRY_COMPARE(windows->combo()->count(), 2);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        type(*m_clerk, QStringLiteral("等申请人取原件"));
        QCOMPARE(windows->value().toInt(), 2);
        m_hall->value(QStringLiteral("delete from hall.seat where window_no = 2"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        const auto *banner = m_clerk->part<Banner>();
        QTRY_COMPARE(banner->fact(), QStringLiteral("02 号窗口现在接不了这件"));
        QVERIFY2(!banner->meaning().contains(QStringLiteral("没有分配给您")), qPrintable(banner->meaning()));
        QTRY_COMPARE(windows->combo()->count(), 1);
        QVERIFY(!windows->value().isValid());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        windows->combo()->setFocus();
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select s.work_no from hall.queue q join hall.staff s on s.id = q.reserved_for")),
                     QStringLiteral("P0803"));
        QCOMPARE(m_hall->value(QStringLiteral("select data ->> 'note' from hall.event where action = 'hand_over'")),
                 QStringLiteral("等申请人取原件"));
    }

private:
    static void type(CounterScene &clerk, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QApplication::sendEvent(clerk.host()->focusWidget(), &event);
    }

    CaseId m_case;
};

YICHUANG_TEST(CounterColleaguesTest)
#include "tst_CounterColleagues.moc"
