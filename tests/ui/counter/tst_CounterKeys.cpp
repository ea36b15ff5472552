// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "documents/Typeface.h"
#include "ui/casefile/FindPopover.h"
#include "ui/casefile/PrintPage.h"
#include "ui/casefile/PrintRun.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/FoundPhrases.h"
#include "ui/counter/HoldPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/QueuePanel.h"
#include "ui/counter/SupplementList.h"
#include "ui/parts/Button.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/FieldNote.h"
#include "ui/parts/KeyCap.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/NumberField.h"
#include "ui/parts/RadioRow.h"
#include "ui/parts/TextBox.h"
#include "ui/parts/UndoCard.h"

#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace yichuang;
using namespace yichuang::test;

// Keys that are pressed less often than F5 and F8, each in its place.
class CounterKeysTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHall(); }

    void cleanup() { shutHall(); }

    void a_correction_is_recorded_and_printed_at_once_and_offers_no_undo()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        QSignalSpy over(m_clerk->work(), &CounterWork::undoOver);
        m_clerk->press(Qt::Key_F7);
        QVERIFY(m_clerk->part<CorrectionPage>()->isVisible());
        retype(QStringLiteral("港口二路2号"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.correction")), QStringLiteral("0"));
        tick("correctionSigned");
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(over.size(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select new_value #>> '{}' from hall.correction")), QStringLiteral("港口二路2号"));
        QVERIFY(m_clerk->page()->findChild<PrintRun *>());
        QVERIFY(!m_clerk->work()->undoable());
        QVERIFY(!m_clerk->part<UndoCard>()->isRunning());
        QTRY_VERIFY(m_clerk->work()->file() && !m_clerk->work()->isBusy());
        QCOMPARE(m_clerk->work()->file()->caseId, id);
        m_clerk->press(Qt::Key_Z, Qt::AltModifier);
        QVERIFY(!m_clerk->work()->isBusy());
    }

    void a_character_that_cannot_be_printed_is_named_before_anything_is_sent()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        QCOMPARE(page->whyNot(), QString());
        type(undrawable());
        QVERIFY2(page->whyNot().contains(QStringLiteral("没有字体能打印")), qPrintable(page->whyNot()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_1);
        QCOMPARE(page->whyNot(), QString());
        type(undrawable());
        QVERIFY2(page->whyNot().contains(QStringLiteral("没有字体能打印")), qPrintable(page->whyNot()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F7);
        retype(QStringLiteral("港口路3号") + undrawable());
        tick("correctionSigned");
        QVERIFY(m_clerk->part<CorrectionPage>()->whyNot().contains(QStringLiteral("没有字体能打印")));
        QCOMPARE(decisions(), 0);
    }

    void F10_sends_a_notice_that_it_is_not_for_this_hall()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        openNotice(Qt::Key_F10);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(decisions(), 0);
        m_clerk->press(Qt::Key_1);
        QCOMPARE(m_clerk->part<NoticePage>()->declining().ground, 1);
        QTRY_COMPARE(m_clerk->part<NoticePage>()->whyNot(), QString());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(statusOf(id), QStringLiteral("not_required"));
        QTRY_VERIFY(m_clerk->part<UndoCard>()->isRunning());
    }

    void a_ground_starts_with_its_own_words_and_a_phrase_is_chosen_by_key_data()
    {
        QTest::addColumn<bool>("more");
        QTest::newRow("the grounds that the hall comes with") << false;
        QTest::newRow("and one of the city's") << true;
    }
    void a_ground_starts_with_its_own_words_and_a_phrase_is_chosen_by_key()
    {
        QFETCH(bool, more);
        if (more)
            m_hall->value(QStringLiteral(
                "insert into hall.ground select max(ground) + 1, 'decline', 10, '', false, false, false, false from hall.ground;"
                "insert into hall.reason (kind, ground, label, text, article) select 'decline', max(ground), '在禁业期限以内', "
                "'申请人在法律规定的禁业期限以内。', '中华人民共和国食品安全法第一百三十五条' from hall.ground"));
        m_hall->value(QStringLiteral("update hall.reason set item_code = '440117990001' where text like '仅销售预包装食品%'"));
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F10);
        const auto facts = [this] { return m_clerk->part<NoticePage>()->declining().facts; };
        m_clerk->press(Qt::Key_1);
        const QString general = facts();
        QVERIFY2(general.startsWith(QStringLiteral("申请人的情况依法不需要")), qPrintable(general));
        const auto *phrases = m_clerk->page()->findChild<ComboField *>(QStringLiteral("declinePhrases"));
        QCOMPARE(phrases->combo()->count(), 2);
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        const QString food = facts();
        QVERIFY2(food.startsWith(QStringLiteral("仅销售预包装食品")), qPrintable(food));
        m_clerk->press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(facts(), food);
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(facts(), general);
        // Nothing that a person wrote is written over, neither by a phrase nor by another ground.
        m_clerk->press(Qt::Key_End, Qt::ControlModifier);
        type(QStringLiteral("经电话核实。"));
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(facts(), general + QStringLiteral("经电话核实。") + food);
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_2);
        QCOMPARE(facts(), general + QStringLiteral("经电话核实。") + food);
        QVERIFY(phrases->isHidden());
        // This one has no other words, and the key of a wording chooses no other ground.
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_clerk->part<NoticePage>()->declining().ground, 2);
        QCOMPARE(facts(), general + QStringLiteral("经电话核实。") + food);
        const auto *hint = m_clerk->page()->findChild<FieldNote *>(QStringLiteral("groundHint"));
        QVERIFY2(hint->isVisible() && hint->sentence().contains(QStringLiteral("没有别的表述")), qPrintable(hint->sentence()));
        // Who is told that he lied has to read of which paper, and how it was found out.
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_1);
        retype(QStringLiteral("经核实，材料内容与事实不符。"));
        m_clerk->press(Qt::Key_F10);
        m_clerk->press(Qt::Key_3);
        QVERIFY2(m_clerk->part<NoticePage>()->whyNot().contains(QStringLiteral("20")), qPrintable(m_clerk->part<NoticePage>()->whyNot()));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 0);
    }

    void a_wording_of_any_ground_is_found_by_words_pinyin_or_initials()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F10);
        auto *page = m_clerk->part<NoticePage>();
        const auto *search = page->findChild<LineField *>(QStringLiteral("phraseSearch"));
        QVERIFY(search->edit()->hasFocus());
        // 出具单位, of the third ground.
        QTest::keyClicks(search->edit(), QStringLiteral("cjdw"));
        QCOMPARE(foundPhrases(), QStringList{QStringLiteral("经向出具单位核实，所提交的证明不是该单位出具。")});
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(page->declining().ground, 0);
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(page->declining().ground, 3);
        QCOMPARE(page->declining().facts, QStringLiteral("经向出具单位核实，所提交的证明不是该单位出具。"));
        QVERIFY(search->text().isEmpty() && foundPhrases().isEmpty());
        // Its key again goes back to the search; a wording that nobody touched makes room for the next one.
        m_clerk->press(Qt::Key_F10);
        QVERIFY(search->edit()->hasFocus());
        type(QStringLiteral("登记系统"));
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(page->declining().ground, 3);
        QCOMPARE(page->declining().facts, QStringLiteral("所提交的证书编号在发证机关登记系统中不存在。"));
        // What a person wrote stays before it, and an authority that is missing is asked for.
        m_clerk->press(Qt::Key_End, Qt::ControlModifier);
        type(QStringLiteral("见存档。"));
        m_clerk->press(Qt::Key_F10);
        QTest::keyClicks(search->edit(), QStringLiteral("youquande"));
        QCOMPARE(foundPhrases().size(), 1);
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(page->declining().ground, 2);
        QVERIFY2(page->declining().facts.contains(QStringLiteral("系统中不存在。见存档。所申请事项")), qPrintable(page->declining().facts));
        QVERIFY(page->findChild<ComboField *>(QStringLiteral("competentBody"))->combo()->lineEdit()->hasFocus());
        QCOMPARE(decisions(), 0);
    }

    void what_no_wording_means_takes_none_and_Esc_brings_the_grounds_back()
    {
        m_hall->value(QStringLiteral("update hall.item_version set licence = false"));
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F10);
        auto *page = m_clerk->part<NoticePage>();
        const auto *search = page->findChild<LineField *>(QStringLiteral("phraseSearch"));
        // A ground that this item may not be declined for.
        QTest::keyClicks(search->edit(), QStringLiteral("cjdw"));
        QVERIFY(foundPhrases().isEmpty() && page->findChild<FoundPhrases *>()->isVisible());
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(page->declining().ground, 0);
        // A digit after letters is a letter.
        m_clerk->press(Qt::Key_1);
        QCOMPARE(search->text(), QStringLiteral("cjdw1"));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(page->isVisible() && search->text().isEmpty() && !page->findChild<FoundPhrases *>()->isVisible());
        m_clerk->press(Qt::Key_1);
        QCOMPARE(page->declining().ground, 1);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!page->isVisible());
    }

    void what_is_no_licence_is_not_declined_for_false_papers()
    {
        m_hall->value(QStringLiteral("update hall.item_version set licence = false"));
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F10);
        m_clerk->press(Qt::Key_3);
        QCOMPARE(m_clerk->part<NoticePage>()->declining().ground, 0);
        m_clerk->press(Qt::Key_2);
        QCOMPARE(m_clerk->part<NoticePage>()->declining().ground, 2);
    }

    void a_notice_says_for_how_long_this_hall_lets_it_be_taken_back()
    {
        m_hall->value(QStringLiteral("update hall.setting set value = value || '{\"undo_seconds\": 21}' where key = 'rules'"));
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F10);
        const QString said = m_clerk->page()->findChild<Label *>(QStringLiteral("noticeMeaning"))->text();
        QVERIFY2(said.contains(QStringLiteral("21 秒")), qPrintable(said));
    }

    void the_queue_is_narrowed_by_keys()
    {
        sitDown(3);
        const auto *panel = m_clerk->part<QueuePanel>();
        const auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 3);
        m_hall->value(QStringLiteral("update hall.queue set resubmitted = true where case_id = (select min(case_id) from hall.queue)"));
        m_clerk->press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(queue->rowCount(), 1);
        m_clerk->press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(queue->rowCount(), 3);
        // Nothing is due today or tomorrow.
        m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(queue->rowCount(), 0);
        m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(panel->filter().light == LightColour::Amber);
        m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        QTRY_COMPARE(queue->rowCount(), 3);
        m_clerk->press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!panel->filter().light);
        QTRY_COMPARE(queue->rowCount(), 3);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Department);
        QTRY_COMPARE(queue->rowCount(), 3);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Held);
        QTRY_COMPARE(queue->rowCount(), 0);
        m_clerk->press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(panel->scope() == QueueScope::Window);
        QTRY_COMPARE(queue->rowCount(), 3);
    }

    void a_compulsory_original_cannot_be_waved_through()
    {
        sitDown(1);
        openFirst();
        m_clerk->layCard(person());
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->part<MaterialsPanel>()->setFocus();
        m_clerk->press(Qt::Key_4);
        QCOMPARE(m_clerk->part<MaterialsPanel>()->firstOpen(), std::optional(2));
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("暂不能受理"));
        m_clerk->press(Qt::Key_1);
        QCOMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    void F2_without_a_case_asks_for_the_card_of_the_marked_row()
    {
        sitDown(3);
        QSignalSpy wanted(m_clerk->page(), &CounterPage::cardWanted);
        auto *view = m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue"));
        auto *queue = m_clerk->part<QueueModel>();
        QTRY_COMPARE(queue->rowCount(), 3);
        view->setCurrentIndex(queue->index(1));
        m_clerk->press(Qt::Key_F2);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<CaseId>(), queue->row(1).caseId);
    }

    void a_card_for_the_finder_opens_its_own_case_and_leaves_the_checked_one_alone()
    {
        sitDown(3);
        openFirst();
        const int first = person();
        m_clerk->layCard(first);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        QSignalSpy wanted(m_clerk->page(), &CounterPage::cardWanted);
        m_clerk->page()->findChild<QListView *>(QStringLiteral("Queue"))->setCurrentIndex({});
        m_clerk->press(Qt::Key_F3);
        type(QStringLiteral("zzzz"));
        m_clerk->press(Qt::Key_F2);
        QCOMPARE(wanted.size(), 0); // no row, no specimen
        QVERIFY(m_clerk->part<IdentityPanel>()->agrees());
        const int other = first == 2 ? 3 : 2;
        m_clerk->layCard(other);
        QTRY_VERIFY(m_clerk->work()->file() && person() == other);
        // From then on a card is compared again.
        m_clerk->layCard(other);
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
    }

    // 𠮷 is one character, though it takes two of UTF-16.
    void one_rare_character_is_as_little_to_find_by_as_any_other()
    {
        sitDown(1);
        openFirst();
        for (const QString &one : {QStringLiteral("𠮷"), QStringLiteral("明")}) {
            m_clerk->press(Qt::Key_F3);
            m_clerk->part<FindPopover>()->begin(one);
            const auto asksForMore = [this] {
                const QList<Label *> labels = m_clerk->part<FindPopover>()->findChildren<Label *>();
                return std::any_of(labels.begin(), labels.end(), [](const Label *label) {
                    return label->isVisible() && label->text() == QStringLiteral("至少两个字符");
                });
            };
            QTRY_VERIFY2(asksForMore(), qPrintable(one));
            m_clerk->press(Qt::Key_Escape);
        }
    }

    void a_second_F6_keeps_the_reason_and_only_windows_that_may_take_the_case_are_offered()
    {
        sitDown(2);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        CounterScene third(m_hall->fixture(), QStringLiteral("p0803"), 3);
        m_hall->value(QStringLiteral("update hall.seat set departments = '{11}' where window_no = 3"));
        openFirst();
        m_clerk->press(Qt::Key_F6);
        // Blue is what can be pressed.
        const auto *done = m_clerk->page()->findChild<Button *>(QStringLiteral("holdDone"));
        QVERIFY(!done->isReady());
        type(QStringLiteral("等申请人取原件"));
        QVERIFY(done->isReady());
        m_clerk->press(Qt::Key_F6);
        const auto *reason = m_clerk->page()->findChild<TextBox *>(QStringLiteral("holdReason"));
        QCOMPARE(reason->text(), QStringLiteral("等申请人取原件"));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F6);
        QCOMPARE(reason->text(), QStringLiteral("等申请人取原件"));
        const auto *windows = m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"));
        QTRY_COMPARE(windows->combo()->count(), 1);
        QCOMPARE(windows->value().toInt(), 2);
    }

    void a_case_is_handed_over_by_keys_alone()
    {
        sitDown(1);
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        openFirst();
        m_clerk->press(Qt::Key_F6);
        QTRY_COMPARE(m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"))->combo()->count(), 1);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        type(QStringLiteral("请你接着办理"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(QStringLiteral("select s.work_no from hall.queue q join hall.staff s on s.id = q.reserved_for")),
                     QStringLiteral("P0802"));
        m_other->press(Qt::Key_F5);
        QTRY_VERIFY(m_other->work()->file() && m_other->work()->holds());
    }

    void a_case_goes_back_to_the_queue_by_keys_alone()
    {
        sitDown(1);
        openFirst();
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        type(QStringLiteral("申请人改日再来"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_clerk->work()->file());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.lease")), QStringLiteral("0"));
        QCOMPARE(m_hall->value(QStringLiteral("select state from hall.queue")), QStringLiteral("0"));
    }

    void in_a_notice_reasons_are_numbered_searched_and_added_by_key()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F9);
        auto *list = m_clerk->part<SupplementList>();
        auto *search = list->findChild<LineField *>(QStringLiteral("reasonSearch"));
        QTRY_VERIFY(list->findChild<CheckBox *>());
        const auto caps = [list] {
            QStringList shown;
            for (const KeyCap *cap : list->findChildren<KeyCap *>())
                if (cap->isVisible() && cap->keys().startsWith(QStringLiteral("Ctrl")))
                    shown.append(cap->keys());
            shown.sort();
            return shown;
        };
        QTRY_VERIFY(!caps().isEmpty());
        QCOMPARE(caps().first(), QStringLiteral("Ctrl 1"));
        search->edit()->setFocus();
        type(QStringLiteral("qqqq"));
        QVERIFY(caps().isEmpty());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(search->text().isEmpty() && m_clerk->part<NoticePage>()->isVisible());
        QVERIFY(!caps().isEmpty());
        // Initials, syllables and words find one among all papers and fields, and the first number is what was found.
        for (const char *typed : {"zmyg", "guoyouxiao", "已过"}) {
            type(QString::fromUtf8(typed));
            QCOMPARE(caps(), QStringList{QStringLiteral("Ctrl 1")});
            for (int press = 0; press < 2; ++press) { // which takes it away again
                m_clerk->press(Qt::Key_1, Qt::ControlModifier);
                const QList<Defect> defects = m_clerk->part<NoticePage>()->supplement().defects;
                QCOMPARE(defects.size(), press == 0 ? 1 : 0);
                QVERIFY(defects.isEmpty() || defects.first().text.startsWith(QStringLiteral("租赁合同已超过租赁期限")));
            }
            m_clerk->press(Qt::Key_Escape);
            QVERIFY(search->text().isEmpty());
        }
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        QCOMPARE(m_clerk->part<NoticePage>()->supplement().defects.size(), 1);
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!m_clerk->part<NoticePage>()->isVisible());
    }

    void the_term_that_stands_in_the_box_is_the_one_that_is_sent()
    {
        sitDown(1);
        openFirst();
        const CaseId id = m_clerk->work()->file()->caseId;
        openNotice(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        auto *days = page->findChild<NumberField *>()->findChild<QLineEdit *>();
        const auto *until = page->findChild<Label *>(QStringLiteral("supplementUntil"));
        QTRY_VERIFY(until->text().startsWith(QStringLiteral("至 ")));
        const QString before = until->text();
        days->setFocus();
        days->selectAll();
        QTest::keyClicks(days, QStringLiteral("30"));
        QTRY_VERIFY2(until->text().startsWith(QStringLiteral("至 ")) && until->text() != before, qPrintable(until->text()));
        QTRY_COMPARE(page->whyNot(), QString());
        m_clerk->press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        QTRY_COMPARE(statusOf(id), QStringLiteral("supplementing"));
        QCOMPARE(m_hall->value(QStringLiteral("select n from hall.clock where kind = 'supplement'")), QStringLiteral("30"));
    }

    void the_number_pad_opens_what_is_marked_in_the_queue()
    {
        sitDown(2);
        QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Down);
        const auto marked = m_clerk->part<QueuePanel>()->current();
        QVERIFY(marked);
        m_clerk->press(Qt::Key_Enter, Qt::KeypadModifier);
        QTRY_VERIFY(m_clerk->work()->file() && m_clerk->work()->file()->caseId == *marked);
    }

    void F11_gives_the_whole_page_to_the_paper_and_back()
    {
        sitDown(1);
        openFirst();
        openNotice(Qt::Key_F9);
        auto *list = m_clerk->part<SupplementList>();
        m_clerk->press(Qt::Key_F11);
        QVERIFY(!list->isVisible());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(list->isVisible() && m_clerk->part<NoticePage>()->isVisible());
        m_clerk->press(Qt::Key_F11);
        m_clerk->press(Qt::Key_F11);
        QVERIFY(list->isVisible());
    }

    void the_print_page_asks_the_printer_and_counts_what_was_printed()
    {
        sitDown(1);
        SignedIn who = m_clerk->who();
        who.printer = QStringLiteral("没有这台");
        m_clerk->setWho(who);
        m_clerk->open();
        openFirst();
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        auto *state = m_clerk->page()->findChild<Label *>(QStringLiteral("printerState"));
        QTRY_COMPARE(state->text(), QStringLiteral("没有找到这台打印机"));
        who.printer = QStringLiteral("纸");
        who.held = {m_clerk->work()->file()->caseId};
        m_clerk->setWho(who);
        m_clerk->open();
        openFirst();
        m_clerk->press(Qt::Key_P, Qt::ControlModifier);
        state = m_clerk->page()->findChild<Label *>(QStringLiteral("printerState"));
        QTRY_COMPARE(state->text(), QStringLiteral("就绪"));
        // How it is stands above what it is called.
        const auto *name = m_clerk->page()->findChild<Label *>(QStringLiteral("printerName"));
        QTRY_VERIFY2(state->geometry().bottom() < name->y(), qPrintable(QString::number(name->y())));
    }

private:
    void openFirst()
    {
        if (!m_clerk->work()->file())
            m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->file());
        QTRY_VERIFY(!m_clerk->work()->isBusy());
    }

    void openNotice(Qt::Key key)
    {
        m_clerk->press(key);
        QTRY_VERIFY(m_clerk->part<NoticePage>()->isVisible());
        QTRY_VERIFY(m_clerk->part<SupplementList>()->findChild<CheckBox *>());
    }

    // As an input method hands in what was composed, where the focus is.
    void type(const QString &words)
    {
        QInputMethodEvent composed;
        composed.setCommitString(words);
        QApplication::sendEvent(m_clerk->host()->focusWidget(), &composed);
    }

    void retype(const QString &words)
    {
        m_clerk->press(Qt::Key_A, Qt::ControlModifier);
        type(words);
    }

    // From top to bottom.
    QStringList foundPhrases() const
    {
        QStringList phrases;
        const QList<RadioRow *> rows = m_clerk->part<FoundPhrases>()->findChildren<RadioRow *>();
        for (const RadioRow *row : rows)
            if (row->isVisible())
                phrases.append(row->accessibleDescription());
        return phrases;
    }

    void tick(const char *name) { QTest::keyClick(m_clerk->page()->findChild<CheckBox *>(QLatin1String(name)), Qt::Key_Space); }

    // Beyond the last block of ideographs that any font here has; it is no control and shows its place.
    static QString undrawable()
    {
        char32_t character = 0x323B0;
        while (unprintableCharacters(QString::fromUcs4(&character, 1)).isEmpty())
            ++character;
        return QString::fromUcs4(&character, 1);
    }

    int person() { return m_clerk->personOf(*m_clerk->work()->file()); }

    QString statusOf(CaseId id) { return m_hall->value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())); }
    int decisions()
    {
        return m_hall
            ->value(QStringLiteral("select count(*) from hall.event where action in ('correct', 'supplement', 'decline', 'not_require')"))
            .toInt();
    }
};

YICHUANG_TEST(CounterKeysTest)
#include "tst_CounterKeys.moc"
