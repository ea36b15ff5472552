// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"
#include "ui/Resting.h"

#include "ui/casefile/ConflictPanel.h"
#include "ui/casefile/DeadlineButton.h"
#include "ui/casefile/DeadlineCard.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/PrintPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/DayRuler.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/UndoCard.h"

#include <QClipboard>
#include <QDir>
#include <QListWidget>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

class CounterPageTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void an_accepted_case_takes_three_keys()
    {
        sitDown(2);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file());
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->countFromHere();
        check();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QCOMPARE(m_clerk->keys(), 3);
        QCOMPARE(statusOf(first), QStringLiteral("accepted"));
        QVERIFY(m_clerk->part<UndoCard>()->isRunning());
    }

    void the_bar_says_what_is_missing_and_goes_there()
    {
        sitDown(1);
        openFirst();
        m_clerk->layCard(person());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F8);
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("暂不能受理"));
        QVERIFY(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("人证")));
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_F8);
        QVERIFY(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("②")));
        QVERIFY(m_clerk->part<MaterialsPanel>()->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!m_clerk->work()->isBusy());
    }

    void without_the_person_F8_passes_the_pre_review()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以预审通过"));
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(statusOf(id), QStringLiteral("invited"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY(!m_clerk->work()->file());
    }

    void a_double_press_decides_once()
    {
        sitDown(3);
        openFirst();
        check();
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && m_clerk->work()->file());
        QCOMPARE(decisions(), 1);
    }

    void a_press_in_the_gap_is_not_meant_for_the_next_case()
    {
        sitDown(3);
        openFirst();
        m_clerk->work()->setDeafness(std::chrono::hours(1)); // however long it takes to show the next case
        const CaseId first = m_clerk->work()->file()->caseId;
        bool pressed = false;
        connect(
            m_clerk->work(), &CounterWork::opened, this,
            [this, &pressed] {
                QMetaObject::invokeMethod(
                    m_clerk->page(),
                    [this, &pressed] {
                        m_clerk->press(Qt::Key_F8);
                        pressed = true;
                    },
                    Qt::QueuedConnection);
            },
            Qt::SingleShotConnection); // the case after that is opened to ears that hear again
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QTRY_VERIFY(pressed);
        QVERIFY(m_clerk->work()->isDeaf());
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
        m_clerk->work()->setDeafness(std::chrono::milliseconds(1));
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 2);
    }

    void two_clerks_never_have_the_same_case()
    {
        sitDown(2);
        CounterScene other(m_hall->fixture(), QStringLiteral("p0802"), 2);
        openFirst();
        QTRY_VERIFY(other.part<QueueModel>()->rowCount() > 0);
        other.press(Qt::Key_F5);
        QTRY_VERIFY(other.work()->file());
        QVERIFY(other.work()->file()->caseId != m_clerk->work()->file()->caseId);
        QSignalSpy refusals(other.work(), &CounterWork::refused);
        other.work()->open(m_clerk->work()->file()->caseId);
        QTRY_COMPARE(refusals.size(), 1);
        QVERIFY(other.part<ConflictPanel>()->isVisible());
        QCOMPARE(other.part<ConflictPanel>()->fact(), QStringLiteral("01 号窗口正在办这件"));
        QVERIFY(other.work()->file() && !other.work()->conflict());
    }

    void a_case_changed_by_someone_else_keeps_every_word()
    {
        sitDown(1);
        openFirst();
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("下午带原件再来"));
        check();
        m_hall->value(QStringLiteral("update hall.case_file set version = version + 1"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        QCOMPARE(m_clerk->work()->draft().note, QStringLiteral("下午带原件再来"));
        QCOMPARE(decisions(), 0);
        m_clerk->press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QGuiApplication::clipboard()->text().contains(QStringLiteral("下午带原件再来")),
                 qPrintable(QGuiApplication::clipboard()->text()));
        m_clerk->press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->conflict() && m_clerk->work()->holds());
    }

    void a_lost_answer_is_shown_as_done_once()
    {
        m_hall->apply(2);
        CuttingProxy proxy(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, &proxy, CounterScene::patient());
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        check();
        proxy.loseAnswerTo(QByteArrayLiteral("counter.accept"));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QCOMPARE(proxy.lostAnswers(), 1);
        QCOMPARE(decisions(), 1);
        m_clerk.reset();
    }

    void without_a_line_a_decision_waits_and_the_work_stays()
    {
        sitDown(1);
        openFirst();
        check();
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("连不上")));
        QVERIFY(m_clerk->part<Banner>()->isVisible());
        QCOMPARE(m_clerk->part<MaterialsPanel>()->markedCount(), 2);
        m_clerk->page()->lineBack();
        QCOMPARE(decisions(), 0);
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(decisions(), 1);
    }

    void what_was_marked_is_there_again_after_the_program_was_killed()
    {
        sitDown(1);
        openFirst();
        check();
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft where data ? 'marks' and data ? 'proof'")),
                     QStringLiteral("1"));
        m_clerk->openHolding(m_clerk->work()->file()->caseId);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(m_clerk->part<MaterialsPanel>()->markedCount(), 2);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    void what_was_written_without_a_line_is_there_again_after_the_program_was_killed()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("断网时写的"));
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(QDir(m_clerk->draftFolder()).entryList(QDir::Files).size(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.draft")), QStringLiteral("0"));
        m_clerk->openHolding(id);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(m_clerk->work()->draft().note, QStringLiteral("断网时写的"));
        QCOMPARE(m_clerk->part<MaterialsPanel>()->markedCount(), 2);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select data ->> 'note' from hall.draft where case_id = %1").arg(id.value())),
                     QStringLiteral("断网时写的"));
        QTRY_VERIFY(QDir(m_clerk->draftFolder()).entryList(QDir::Files).isEmpty());
    }

    void a_pc_whose_clock_is_a_day_behind_still_saves_the_later_words()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        // Written by another PC of the same person whose clock is right.
        const qint64 tomorrow = QDateTime::currentMSecsSinceEpoch() + 86'400'000;
        m_hall->value(
            QStringLiteral("insert into hall.draft (case_id, staff_id, seq, data) select %1, id, %2, '{\"note\": \"早先\", \"seq\": %2}' "
                           "from hall.staff where work_no = 'P0801'")
                .arg(id.value())
                .arg(tomorrow));
        m_clerk->openHolding(id);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(m_clerk->work()->draft().note, QStringLiteral("早先"));
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("后来"));
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select data ->> 'note' from hall.draft where case_id = %1").arg(id.value())),
                     QStringLiteral("后来"));
    }

    void the_next_case_leaves_the_draft_and_frees_the_case()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("问过所里"));
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_Space);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("1"));
        QTRY_VERIFY(m_hall->value(QStringLiteral("select data ->> 'note' from hall.draft where case_id = %1").arg(first.value())) ==
                    QStringLiteral("问过所里"));
    }

    void F5_goes_on_past_what_was_put_back_until_all_were_seen()
    {
        sitDown(3);
        QList<CaseId> seen;
        for (int time = 0; time < 3; ++time) {
            m_clerk->press(Qt::Key_F5);
            QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy() && !seen.contains(m_clerk->work()->file()->caseId));
            seen.append(m_clerk->work()->file()->caseId);
        }
        m_clerk->press(Qt::Key_F5);
        QTRY_COMPARE(m_clerk->work()->file()->caseId, seen.first());
    }

    void a_decision_is_taken_back_exactly()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        check();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == first);
        QCOMPARE(statusOf(first), QStringLiteral("submitted"));
        QCOMPARE(m_clerk->part<MaterialsPanel>()->markedCount(), 2);
        QVERIFY(!m_clerk->part<UndoCard>()->isRunning());
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
        // Its paper is void: nothing that could be tried again.
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(m_clerk->part<PrintPage>()->findChild<StatePage *>()->state(), StatePage::State::Empty);
    }

    void releasing_at_once_ends_the_time_for_undoing()
    {
        sitDown(1);
        openFirst();
        QSignalSpy over(m_clerk->work(), &CounterWork::undoOver);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(over.size(), 1);
        QVERIFY(!m_clerk->work()->undoable());
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.message where release_at > now()")), QStringLiteral("0"));
    }

    void a_case_is_put_aside_with_its_reason_by_keys_alone()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wait for papers"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QCOMPARE(m_hall->value(QStringLiteral("select hold_reason from hall.queue where case_id = %1").arg(first.value())),
                 QStringLiteral("wait for papers"));
    }

    void a_decided_case_is_found_to_look_at_and_to_print()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        const QString number = m_clerk->work()->file()->caseNo;
        const auto *space = m_clerk->part<MaterialsPanel>()->findChild<KeyCap *>();
        QVERIFY(space->isVisible());
        check();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        QVERIFY(!m_clerk->work()->file());
        find(number);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == id);
        QVERIFY(!m_clerk->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("0"));
        for (const Qt::Key key : {Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F10}) {
            m_clerk->press(key);
            QVERIFY(m_clerk->part<DecisionBar>()->isVisible());
            QVERIFY(m_clerk->part<DecisionBar>()->reason().startsWith(QStringLiteral("只能看")));
        }
        // Nothing is marked either, and nothing looks as if it could be.
        QVERIFY(!space->isVisible());
        auto *materials = m_clerk->part<MaterialsPanel>();
        auto *identity = m_clerk->part<IdentityPanel>();
        const int seq = materials->current();
        const auto mark = materials->markOf(seq);
        const bool face = identity->faceMatches();
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        m_clerk->press(Qt::Key_3);
        m_clerk->press(Qt::Key_F4);
        QCOMPARE(materials->markOf(seq), mark);
        QCOMPARE(identity->faceMatches(), face);
        for (const char *part : {"found", "presence", "faceMatch", "note"})
            QVERIFY2(!m_clerk->page()->findChild<QWidget *>(QLatin1String(part))->isEnabled(), part);
        QCOMPARE(decisions(), 1);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(m_clerk->part<PrintPage>()->isVisible());
    }

    void a_date_is_explained_and_printed_day_by_day()
    {
        sitDown(1);
        SignedIn who = m_clerk->who();
        who.printer = QStringLiteral("纸");
        m_clerk->setWho(who);
        m_clerk->open();
        openFirst();
        m_clerk->press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<DeadlineCard>() && m_clerk->part<DayRuler>() && m_clerk->part<DayRuler>()->isVisible());
        QTRY_VERIFY(
            (m_clerk->press(Qt::Key_P, Qt::ControlModifier), !QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).isEmpty()));
        QVERIFY(!m_clerk->part<PrintPage>()->isVisible());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.print_job")), QStringLiteral("0"));
        QVERIFY(m_hall->value(QStringLiteral("select count(*) from hall.trace where what = 'counter.explanation_printed'")).toInt() >= 1);
    }

    void a_case_under_a_special_procedure_shows_the_days_that_do_not_count()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        const QString number = m_clerk->work()->file()->caseNo;
        check();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        m_hall->value(QStringLiteral("select hall.pause_clock(c, (select max(id) from hall.event where case_id = c.id), (select max(id) "
                                     "from hall.document where case_id = c.id), 'testing', 3)"
                                     " from hall.case_file c where c.id = %1")
                          .arg(id.value()));
        find(number);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == id);
        QVERIFY(m_clerk->part<DeadlineButton>()->accessibleName().contains(QStringLiteral("暂停计时：检测")));
        m_clerk->press(Qt::Key_D, Qt::ControlModifier);
        const auto says = [this](const QString &words) {
            const QList<Label *> labels =
                m_clerk->part<DeadlineCard>() ? m_clerk->part<DeadlineCard>()->findChildren<Label *>() : QList<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("检测，不计")));
        QVERIFY(says(QStringLiteral("法定")) && says(QStringLiteral("第四十五条")));
        QVERIFY(comesToRest(m_clerk->host()));
        if (const QString folder = qEnvironmentVariable("YICHUANG_PICTURES"); !folder.isEmpty())
            QVERIFY(m_clerk->host()->grab().save(folder + QStringLiteral("/counter-deadline-paused.png")));
    }

    void a_case_that_review_sent_back_says_by_whom_and_why()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        check();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        QCOMPARE(
            m_hall->value(
                QStringLiteral(
                    "do $$ declare c hall.case_file; s hall.seat; begin select * into c from hall.case_file where id = %1;"
                    " s.staff_id := (select id from hall.staff where work_no = 'P0834'); s.desk := 'review'; c.verification_owed := true;"
                    " insert into hall.opinion (event_id, case_id, place, step, name, staff_id, at, outcome, text)"
                    " select (hall.move(c, s, 'review', 'return', '{}') ->> 'event')::bigint, c.id, 1, 'examine', '审查', s.staff_id, "
                    "now(), 'return', '平面图缺少消毒间的位置，请补核。'; end $$")
                    .arg(id.value())),
            QString());
        m_clerk->page()->hallChanged();
        auto *queue = m_clerk->part<QueueModel>();
        const auto isBack = [queue, id] {
            for (int i = 0; i < queue->rowCount(); ++i)
                if (queue->row(i).caseId == id)
                    return queue->row(i).returned;
            return false;
        };
        QTRY_VERIFY(isBack());
        m_clerk->work()->open(id);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == id && m_clerk->work()->holds());
        auto *banner = m_clerk->part<Banner>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->meaning().contains(QStringLiteral("平面图缺少消毒间的位置")), qPrintable(banner->meaning()));
        QVERIFY(banner->meaning().contains(m_hall->value(QStringLiteral("select name from hall.staff where work_no = 'P0834'"))));
    }

    void a_case_at_another_window_is_found_to_look_at()
    {
        sitDown(1);
        openFirst();
        m_other = std::move(m_clerk);
        // Whoever may take it over is asked about that instead.
        m_hall->value(QStringLiteral("update hall.staff set may_take_over = false where login = 'p0802'"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        find(m_other->work()->file()->caseNo);
        QTRY_VERIFY(m_clerk->work()->file());
        QVERIFY(!m_clerk->work()->holds());
        QVERIFY(m_clerk->part<DecisionBar>()->reason().contains(QStringLiteral("01 号窗口")));
        QVERIFY(m_other->work()->holds());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("1"));
    }

    void a_supplement_notice_is_written_by_keys_alone()
    {
        sitDown(2);
        openFirst();
        const CaseId first = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY(page->isVisible());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!page->whyNot().isEmpty());
        QCOMPARE(decisions(), 0);
        // What is written on F9 is still there after a look at F10.
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        const QString text = page->supplement().defects.first().text;
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_F9);
        QCOMPARE(page->supplement().defects.first().text, text);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId != first);
        QCOMPARE(statusOf(first), QStringLiteral("supplementing"));
        QCOMPARE(m_hall->value(
                     QStringLiteral("select count(*) from hall.message where case_id = %1 and event = 'supplement'").arg(first.value())),
                 QStringLiteral("1"));
    }

    void a_lease_that_ran_out_while_typing_comes_back_without_a_word()
    {
        sitDown(1);
        openFirst();
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("正写着"));
        m_hall->value(QStringLiteral("delete from hall.lease; update hall.queue set state = 0 where state = 1"));
        m_clerk->work()->setLocked(false); // the next heartbeat
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("1"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY(m_clerk->work()->holds());
        QCOMPARE(m_clerk->part<IdentityPanel>()->note(), QStringLiteral("正写着"));
    }

    void a_case_that_someone_else_took_after_the_lease_ran_out_keeps_every_word()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("正写着"));
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_Space);
        m_hall->value(QStringLiteral("delete from hall.lease; update hall.queue set state = 0 where state = 1"));
        CounterScene other(m_hall->fixture(), QStringLiteral("p0802"), 2);
        other.press(Qt::Key_F5);
        QTRY_VERIFY(other.work()->file() && other.work()->file()->caseId == id);
        m_clerk->work()->setLocked(false);
        QTRY_VERIFY(m_clerk->part<ConflictPanel>()->isVisible());
        QVERIFY(m_clerk->part<ConflictPanel>()->fact().contains(QStringLiteral("02")));
        QCOMPARE(m_clerk->work()->draft().note, QStringLiteral("正写着"));
        QVERIFY(other.work()->holds());
    }

    void a_card_without_an_open_case_opens_its_person()
    {
        sitDown(3);
        m_clerk->layCard(2);
        QTRY_VERIFY(m_clerk->work()->file());
        QCOMPARE(person(), 2);
    }

    // Typed with an input method, as a name is.
    void any_part_of_a_name_finds_its_case()
    {
        sitDown(2);
        m_hall->value(
            QStringLiteral("update hall.applicant set name = '欧阳嘉慧' where id = (select max(id) from hall.applicant); update "
                           "hall.case_file c set applicant = jsonb_set(applicant, '{name}', to_jsonb(a.name)) from hall.applicant "
                           "a where a.id = c.applicant_id"));
        m_clerk->press(Qt::Key_F3);
        auto *list = m_clerk->part<FindPopover>()->findChild<QListWidget *>(QStringLiteral("findList"));
        for (const QString &part : {QStringLiteral("嘉慧"), QStringLiteral("阳嘉"), QStringLiteral("欧阳")}) {
            QTest::keyClick(m_clerk->host()->focusWidget(), Qt::Key_A, Qt::ControlModifier);
            m_clerk->press(Qt::Key_Backspace);
            QTRY_VERIFY(!list->isVisible());
            QInputMethodEvent typed;
            typed.setCommitString(part);
            QApplication::sendEvent(m_clerk->host()->focusWidget(), &typed);
            QTRY_VERIFY2(list->isVisible() && list->count() == 1 && list->item(0)->text().contains(QStringLiteral("欧阳嘉慧")),
                         qPrintable(part));
        }
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->applicant.name == QStringLiteral("欧阳嘉慧"));
    }

private:
    // F3, the words, Enter for the search, Enter for its first row.
    void find(const QString &words)
    {
        m_clerk->press(Qt::Key_F3);
        auto *popover = m_clerk->part<FindPopover>();
        QTest::keyClicks(m_clerk->host()->focusWidget(), words);
        QTRY_VERIFY(popover->findChild<QListWidget *>(QStringLiteral("findList"))->count() == 1);
        m_clerk->press(Qt::Key_Return);
    }

    int person() { return m_clerk->personOf(*m_clerk->work()->file()); }

    // Card, 人证相符, the one original.
    void check()
    {
        m_clerk->layCard(person());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    QString statusOf(CaseId id) { return m_hall->value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())); }
    int decisions()
    {
        return m_hall
            ->value(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'decline')"))
            .toInt();
    }
};

YICHUANG_TEST(CounterPageTest)
#include "tst_CounterPage.moc"
