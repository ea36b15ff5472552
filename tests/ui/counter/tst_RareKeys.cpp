// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "keeper/Keepers.h"
#include "ui/casefile/FieldRow.h"
#include "ui/casefile/FormPanel.h"
#include "ui/casefile/HistoryCard.h"
#include "ui/casefile/PrintPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/intake/IntakePage.h"
#include "ui/counter/NoticePage.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/Segmented.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// The rest of the keyboard map of the counter: who stands here, notes, what changed, papers once more, the sheet of keys, and the queue's
// places and order.
class RareKeysTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup()
    {
        m_keeper.reset();
        shutHall();
    }

    void Alt_A_says_that_somebody_else_stands_here_and_takes_it_back()
    {
        sitDown(1);
        openFirst();
        const auto *presence = m_clerk->page()->findChild<Segmented *>(QStringLiteral("presence"));
        const auto *authority = m_clerk->page()->findChild<CheckBox *>(QStringLiteral("powerOfAttorney"));
        QCOMPARE(presence->current(), 0);
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(presence->current(), 1);
        QVERIFY(authority->isVisible());
        // The applicant's own card is not an agent's.
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->comparison());
        QVERIFY(!m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_A, Qt::AltModifier);
        QCOMPARE(presence->current(), 0);
        QVERIFY(!authority->isVisible());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
    }

    void Alt_I_compares_a_number_that_is_typed()
    {
        sitDown(1);
        openFirst();
        const int whose = m_clerk->personOf(*m_clerk->work()->file());
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"))->edit());
        // A figure off: said at once, nothing of it lost.
        type(QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_Tab);
        type(SmallHall::residentId(whose).left(17) + (SmallHall::residentId(whose).endsWith(u'0') ? u'1' : u'0'));
        m_clerk->press(Qt::Key_Return);
        const auto *number = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"));
        QVERIFY(number->note().contains(QStringLiteral("校验")));
        QCOMPARE(m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"))->text(), QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        type(SmallHall::residentId(whose));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QVERIFY(m_clerk->part<IdentityPanel>()->proof()->card->source == CardSource::Typed);
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(number->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!number->isVisible());
    }

    // Most likely it is one's own slip: what was typed is put right, not typed anew.
    void Alt_I_puts_right_what_was_typed_and_agrees_with_nobody()
    {
        sitDown(1);
        openFirst();
        const QString right = SmallHall::residentId(m_clerk->personOf(*m_clerk->work()->file()));
        auto *identity = m_clerk->part<IdentityPanel>();
        const auto *name = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"));
        const auto *number = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"));
        const auto *way = identity->findChild<RadioRow *>(QStringLiteral("wayByRetyping"));
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        type(QStringLiteral("陈小"));
        m_clerk->press(Qt::Key_Tab);
        type(SmallHall::residentId(55));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(identity->isSomebodyElse());
        QVERIFY(way->isVisible());
        QCOMPARE(QApplication::focusWidget(), identity); // and not what would take the next Space for a word
        for (const auto *other : identity->findChildren<RadioRow *>())
            QVERIFY(!other->isVisible() || way->y() <= other->y());
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), name->edit());
        type(QStringLiteral("明"));
        QCOMPARE(name->text(), QStringLiteral("陈小明"));
        // Pressed again in the middle it takes nothing away.
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QCOMPARE(name->text(), QStringLiteral("陈小明"));
        QCOMPARE(number->text(), SmallHall::residentId(55));
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(identity->comparison() && !identity->agrees() && !identity->isSomebodyElse());
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), number->edit()); // the name was right
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        type(right);
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(identity->agrees());
        QVERIFY(!way->isVisible());
        // A card that was laid down has no slip of one's own.
        m_clerk->layCard(55);
        QTRY_VERIFY(!identity->agrees());
        QVERIFY(!way->isVisible());
    }

    void F8_does_not_throw_away_a_card_that_is_half_typed()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        type(QStringLiteral("陈小明"));
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("0"));
        QVERIFY2(m_clerk->part<DecisionBar>()->verdict().contains(QStringLiteral("手工录入没做完")),
                 qPrintable(m_clerk->part<DecisionBar>()->verdict()));
        QCOMPARE(m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"))->text(), QStringLiteral("陈小明"));
        QCOMPARE(QApplication::focusWidget(), m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"))->edit());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY2(!m_clerk->part<DecisionBar>()->verdict().contains(QStringLiteral("手工录入没做完")),
                 qPrintable(m_clerk->part<DecisionBar>()->verdict()));
        QCOMPARE(QApplication::focusWidget(), m_clerk->part<IdentityPanel>());
        m_clerk->press(Qt::Key_F8);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select count(*) from hall.event where action = 'pre_review'")), QStringLiteral("1"));
    }

    void Alt_N_writes_a_note_once()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_N, Qt::AltModifier);
        type(QStringLiteral("下午带原件再来"));
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select string_agg(text, '/') from hall.note")), QStringLiteral("下午带原件再来"));
        QTRY_COMPARE(m_clerk->part<IdentityPanel>()->note(), QString());
        m_clerk->press(Qt::Key_Return);
        QVERIFY(m_clerk->desk().printLog(m_clerk->work()->file()->caseId).result()); // whatever went before it is answered
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.note")), QStringLiteral("1"));
    }

    void Ctrl_G_leaves_what_changed_and_brings_everything_back()
    {
        m_hall->apply(1);
        m_hall->value(
            QStringLiteral("update hall.case_file set round = 2;"
                           "insert into hall.answer select case_id, 2, form_code, jsonb_set(data, '{shop,street}', '\"港口二路2号\"'),"
                           " jsonb_set(shown, '{shop,street}', '\"港口二路2号\"') from hall.answer"));
        sitDown(0);
        openFirst();
        const auto rows = [this] { return m_clerk->part<FormPanel>()->findChildren<FieldRow *>().size(); };
        QCOMPARE(rows(), 2);
        m_clerk->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(rows(), 1);
        m_clerk->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(rows(), 2);
    }

    void Ctrl_G_hides_nothing_of_a_case_that_came_once()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(m_clerk->part<FormPanel>()->findChildren<FieldRow *>().size(), 2);
    }

    void Ctrl_Shift_P_prints_once_more_and_says_so()
    {
        sitDown(1);
        SignedIn who = m_clerk->who();
        who.printer = QStringLiteral("纸");
        m_clerk->setWho(who);
        m_clerk->open();
        openFirst();
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        const CaseId id = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        QTRY_VERIFY(!m_clerk->work()->undoable());
        QVERIFY(runOnce(*m_keeper));
        QTRY_COMPARE(lastPrint(), QStringLiteral("0 done"));

        m_clerk->work()->look(id);
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_clerk->part<PrintPage>()->isVisible());
        const auto *print = m_clerk->part<PrintPage>()->findChild<Button *>(QStringLiteral("printNow"));
        QTRY_COMPARE(print->accessibleDescription(), QStringLiteral("请选补打原因"));
        QVERIFY(!print->isReady());
        m_clerk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); // to the reason
        m_clerk->press(Qt::Key_Down);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        m_clerk->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(lastPrint(), QStringLiteral("1 done"));
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.print_job where coalesce(reason, '') <> ''")),
                 QStringLiteral("1"));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<PrintPage>()->isVisible() && m_clerk->part<DecisionBar>()->isVisible());
    }

    void F1_shows_the_keys_while_it_is_held_or_after_a_tap_until_Esc()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!sheet());
        QVERIFY(m_clerk->work()->holds());
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(sheet());
        QTest::qWait(500); // held longer than a tap
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(!sheet());
        // Who wants large letters gets them, on as many pages as that takes.
        setAppearance({false, 150});
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        QVERIFY(sheet()->isLegibleIn(sheet()->size()));
        const QImage first = m_clerk->part<KeySheet>()->grab().toImage();
        m_clerk->press(Qt::Key_F1);
        QVERIFY(sheet());
        QVERIFY(m_clerk->part<KeySheet>()->grab().toImage() != first);
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(!sheet());
        setAppearance({});
    }

    void Ctrl_H_tells_what_became_of_the_case_and_Esc_puts_it_away()
    {
        m_hall->apply(1);
        m_hall->value(QStringLiteral("select count(hall.record(c, s, 'counter', 'verify', '{\"note\": \"申请人没有到\"}')) from "
                                     "hall.case_file c, hall.staff t, jsonb_populate_record(null::hall.seat, "
                                     "jsonb_build_object('staff_id', t.id, 'window_no', 2)) s where t.work_no = 'P0802'"));
        sitDown();
        openFirst();
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<HistoryCard>() && m_clerk->part<HistoryCard>()->isVisible());
        // Each step with who did it and where.
        QStringList told;
        for (const Label *label : m_clerk->part<HistoryCard>()->findChildren<Label *>())
            told.append(label->text());
        const qsizetype step = told.indexOf(QRegularExpression(QStringLiteral(".*申请人没有到.*")));
        QVERIFY2(step >= 0, qPrintable(told.join(u'\n')));
        QCOMPARE(told.value(step + 1),
                 QStringLiteral("02 号窗口 ") + m_hall->value(QStringLiteral("select name from hall.staff where work_no = 'P0802'")));
        m_clerk->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_clerk->part<HistoryCard>());
        QVERIFY(m_clerk->part<DecisionBar>()->isVisible());
    }

    void Ctrl_H_tells_what_became_of_every_message()
    {
        m_hall->apply(1);
        const QHash<QString, QString> words{{QStringLiteral("queued"), QStringLiteral("短信待发")},
                                            {QStringLiteral("sending"), QStringLiteral("短信正在发")},
                                            {QStringLiteral("accepted"), QStringLiteral("短信已交网关")},
                                            {QStringLiteral("delivered"), QStringLiteral("短信已送达 138****0001")},
                                            {QStringLiteral("failed"), QStringLiteral("短信没有送达 138****0001，请电话告知")},
                                            {QStringLiteral("unknown"), QStringLiteral("短信结果不明 138****0001，请打电话确认")},
                                            {QStringLiteral("suppressed"), QStringLiteral("短信不发：申请人没有可收短信的号码或不要短信")},
                                            {QStringLiteral("expired"), QStringLiteral("短信已过期，没有发")}};
        // The one of the receipt, and what else may become of one; each says its state in its text, too.
        m_hall->value(
            QStringLiteral("insert into hall.message (case_id, event_id, event, channel, recipient, text, state, release_at, final_at)"
                           " select case_id, event_id, event, 'sms ' || s, recipient, s, s, now(), now() from hall.message, "
                           "unnest('{%1}'::text[]) s; delete from hall.message where channel = 'sms'")
                .arg(words.keys().join(u',')));
        sitDown();
        openFirst();
        m_clerk->press(Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(m_clerk->part<HistoryCard>() && m_clerk->part<HistoryCard>()->isVisible());
        QHash<QString, QString> told; // what stands over each text
        const QList<Label *> labels = m_clerk->part<HistoryCard>()->findChildren<Label *>();
        for (qsizetype i = 1; i < labels.size(); ++i) {
            if (words.contains(labels[i]->text()))
                told.insert(labels[i]->text(), labels[i - 1]->text());
        }
        QCOMPARE(told, words);
        // It is longer than its card, which is read by keys.
        const auto *bar = m_clerk->part<HistoryCard>()->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        m_clerk->press(Qt::Key_Down);
        QVERIFY(bar->value() > 0);
        m_clerk->press(Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
    }

    void F12_asks_for_the_lock_also_while_writing_and_gives_the_case_to_nobody()
    {
        sitDown(1);
        openFirst();
        QSignalSpy asked(m_clerk->page(), &CounterPage::lockAsked);
        m_clerk->press(Qt::Key_N, Qt::AltModifier);
        type(QStringLiteral("正写着"));
        m_clerk->press(Qt::Key_F12);
        QCOMPARE(asked.size(), 1);
        QVERIFY(m_clerk->work()->holds());
        QCOMPARE(m_clerk->part<IdentityPanel>()->note(), QStringLiteral("正写着"));
    }

    void each_place_of_the_queue_has_its_own_cases()
    {
        sitDown(3);
        openFirst();
        const CaseId put = m_clerk->work()->file()->caseId;
        m_clerk->press(Qt::Key_F6);
        type(QStringLiteral("等申请人取原件"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select case_id from hall.queue where state = 2")), QString::number(put.value()));
        // This window no longer serves the item; its department does.
        m_hall->value(QStringLiteral("update hall.seat set items = '{}'"));
        const auto *queue = m_clerk->part<QueueModel>();
        const auto *panel = m_clerk->part<QueuePanel>();
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Department);
        QTRY_COMPARE(queue->rowCount(), 2);
        QCOMPARE(queue->indexOf(put), -1);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Held);
        QTRY_COMPARE(queue->rowCount(), 1);
        QCOMPARE(queue->row(0).caseId, put);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Window);
        QTRY_COMPARE(queue->rowCount(), 0);
        // F5 follows the place that is shown.
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(queue->rowCount(), 2);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds());
    }

    // Once what failed is there again, the same key prints what did not come out (CounterPaper).
    void Alt_L_asks_again_for_what_failed()
    {
        sitDown(0);
        m_hall->value(QStringLiteral("revoke execute on function counter.items() from desk_counter"));
        m_clerk->press(Qt::Key_N, Qt::ControlModifier);
        const auto *page = m_clerk->part<IntakePage>();
        const auto failed = [page] {
            const QList<Button *> buttons = page->findChildren<Button *>();
            return std::any_of(buttons.begin(), buttons.end(),
                               [](const Button *button) { return button->isVisible() && button->text() == QStringLiteral("重试"); });
        };
        QTRY_VERIFY(failed());
        m_hall->value(QStringLiteral("grant execute on function counter.items() to desk_counter"));
        m_clerk->press(Qt::Key_L, Qt::AltModifier);
        QTRY_COMPARE(page->findChild<QListWidget *>(QStringLiteral("itemList"))->count(), 1);
        QVERIFY(!failed());
    }

    void the_order_of_the_queue_is_turned_by_keys_alone()
    {
        m_hall->apply(3);
        m_hall->value(QStringLiteral("update hall.queue set received_at = received_at - interval '1 minute' * case_id"));
        sitDown(0);
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 3);
        const QList<CaseId> byDue = cases();
        QVERIFY(byDue[0].value() < byDue[1].value() && byDue[1].value() < byDue[2].value());
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        for (int i = 0; i < 12 && !sortButton(); ++i)
            m_clerk->press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(sortButton());
        m_clerk->press(Qt::Key_Space);
        QCOMPARE(sortButton()->text(), QStringLiteral("按收件"));
        const QList<CaseId> byReceipt{byDue[2], byDue[1], byDue[0]};
        QTRY_COMPARE(cases(), byReceipt);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(cases(), byDue);
        // Wherever the focus is, while it stays there, and seen at every text size.
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QWidget *const where = QApplication::focusWidget();
        m_clerk->press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(cases(), byReceipt);
        QCOMPARE(QApplication::focusWidget(), where);
        setAppearance({false, 150});
        const auto *order = m_clerk->part<QueuePanel>()->findChild<Button *>(QStringLiteral("order"));
        QTRY_COMPARE(order->visibleRegion().boundingRect(), order->rect());
        QTRY_VERIFY(order->width() >= order->sizeHint().width());
        QCOMPARE(order->text(), QStringLiteral("按收件"));
        QCOMPARE(order->accessibleDescription(), QStringLiteral("Ctrl T"));
        m_clerk->press(Qt::Key_T, Qt::ControlModifier);
        QTRY_COMPARE(cases(), byDue);
        setAppearance({});
    }

private:
    // As an input method hands in what was composed, where the focus is.
    static void type(const QString &words)
    {
        QInputMethodEvent composed;
        composed.setCommitString(words);
        QApplication::sendEvent(QApplication::focusWidget(), &composed);
    }

    const KeySheet *sheet() const
    {
        const auto *shown = m_clerk->part<KeySheet>();
        return shown && shown->isVisible() ? shown : nullptr;
    }

    // Where the focus is, if it turns the order.
    static const Button *sortButton()
    {
        const auto *button = qobject_cast<Button *>(QApplication::focusWidget());
        return button && (button->text() == QStringLiteral("按时限") || button->text() == QStringLiteral("按收件")) ? button : nullptr;
    }

    QList<CaseId> cases() const
    {
        QList<CaseId> list;
        const auto *queue = m_clerk->part<QueueModel>();
        for (int i = 0; i < queue->rowCount(); ++i)
            list.append(queue->row(i).caseId);
        return list;
    }

    QString lastPrint()
    {
        return m_hall->value(QStringLiteral("select copy_no || ' ' || state from hall.print_job order by id desc limit 1"));
    }

    std::unique_ptr<Keeper> m_keeper;
    QTemporaryDir m_phone;
};

YICHUANG_TEST(RareKeysTest)
#include "tst_RareKeys.moc"
