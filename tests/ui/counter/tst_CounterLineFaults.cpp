// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFaults.h"

#include "ui/parts/Label.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/TextBox.h"

#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// Each act at the counter while the line breaks before the hall has heard of it: it is done once by itself when the line is back, and what
// was typed is what went.
class CounterLineFaultsTest : public CounterFaults {
    Q_OBJECT

    using Prepare = void (CounterFaults::*)();

private Q_SLOTS:
    // A call waits for the hall for as long as any machine takes to bring it back.
    void init() { begin(CounterScene::patient()); }
    void cleanup() { end(); }

    // The line breaks before the hall heard of it: nothing is done, and it is done once by itself when the line is back.
    void a_line_that_breaks_before_the_commit_data() { acts(); }
    void a_line_that_breaks_before_the_commit()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_proxy->setFrozen(true);
        m_clerk->press(act.key, act.modifiers);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QCOMPARE(m_hall->value(act.counted), QStringLiteral("0"));
        m_proxy->setClosed(false);
        expectDoneOnce(act);
    }

    // What the paper says is what was sent, not what was typed while nobody knew whether it had gone.
    void words_that_are_under_way_are_locked_and_the_window_says_which_went_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("done before the line broke") << true;
        QTest::newRow("not done before the line broke") << false;
    }
    void words_that_are_under_way_are_locked_and_the_window_says_which_went()
    {
        QFETCH(bool, done);
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        const QString words = page->supplement().defects.first().text;
        if (done)
            m_proxy->freezeAnswerTo("counter.supplement");
        else
            m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_proxy->isFrozen()); // with the answer, which is lost: a line that only broke might be back before it is closed
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince() && m_clerk->work()->isBusy());
        typeEverywhere(*page);
        QCOMPARE(page->supplement().defects.size(), 1);
        QCOMPARE(page->supplement().defects.first().text, words);
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(QStringLiteral("锁定")), qPrintable(m_clerk->part<Banner>()->meaning()));
        QVERIFY(page->isVisible());
        m_proxy->setClosed(false);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
        QCOMPARE(m_hall->value(QStringLiteral("select facts #>> '{defects,0,defect}' from hall.document where kind = 'supplement'")),
                 words);
        QVERIFY2(m_clerk->part<Banner>()->isVisible() && m_clerk->part<Banner>()->fact().contains(QStringLiteral("已办成")),
                 qPrintable(m_clerk->part<Banner>()->fact()));
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(words), qPrintable(m_clerk->part<Banner>()->meaning()));
    }

    void words_that_were_refused_after_the_line_came_back_are_there_to_be_changed()
    {
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince() && m_clerk->work()->isBusy());
        m_hall->value(QStringLiteral("alter function counter.supplement rename to gone"));
        m_proxy->setClosed(false);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 0);
        QVERIFY(page->isVisible());
        QVERIFY(!m_clerk->part<Banner>()->meaning().contains(QStringLiteral("可以发出")));
        typeEverywhere(*page);
        QVERIFY(page->supplement().defects.first().text.contains(QStringLiteral("xyz")));
    }

    void a_decision_that_did_not_go_is_said_until_it_is_pressed_again()
    {
        sitDown(CounterScene::impatient());
        openAndWriteSupplement();
        breakBeforeAnswerTo(Qt::Key_Return, Qt::ControlModifier);
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(banner->meaning().contains(QStringLiteral("补正告知 陈小明 没有发出")), qPrintable(banner->meaning()));
        comeBack();
        QVERIFY2(banner->isVisible() && banner->fact() == QStringLiteral("补正告知 陈小明 还没有发出"), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("Ctrl Enter")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY2(banner->meaning().contains(QStringLiteral("F9")), qPrintable(banner->meaning()));
        QCOMPARE(decisions(), 0);
        m_clerk->press(Qt::Key_F9);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
        QVERIFY(!banner->isVisible() || !banner->fact().contains(QStringLiteral("还没有发出")));
    }

    // Ctrl Enter on the page beside would send another paper than the banner speaks of, and F8 acts on the case's own page only.
    void the_key_that_the_banner_names_sends_what_it_speaks_of()
    {
        openAndWriteSupplement();
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->page()->lineBack();
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 Ctrl Enter")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_F10);
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 F9")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_F9);
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 Ctrl Enter")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F6);
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->page()->findChild<TextBox *>(QStringLiteral("holdReason"))->setText(QStringLiteral("等申请人取原件"));
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        m_clerk->page()->lineBack();
        QVERIFY2(banner->fact().startsWith(QStringLiteral("挂起")), qPrintable(banner->fact()));
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 Alt 1、Ctrl Enter")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 Ctrl Enter")), qPrintable(banner->meaning()));
        QCOMPARE(decisions(), 0);
    }

    void F8_is_named_after_Esc_where_another_page_is_open()
    {
        openAndCheck();
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->press(Qt::Key_F8);
        m_clerk->press(Qt::Key_F9);
        m_clerk->page()->lineBack();
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY2(banner->meaning().endsWith(QStringLiteral("请再按 Esc、F8")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QCOMPARE(decisions(), 1);
    }

    void a_decision_that_did_not_go_is_given_up_with_its_case()
    {
        sitDown(CounterScene::impatient());
        openAndCheck();
        breakBeforeAnswerTo(Qt::Key_F8, Qt::NoModifier);
        const auto *banner = m_clerk->part<Banner>();
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        comeBack();
        QVERIFY2(banner->fact().contains(QStringLiteral("还没有发出")), qPrintable(banner->fact()));
        QVERIFY2(banner->meaning().contains(QStringLiteral("F8")), qPrintable(banner->meaning()));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QVERIFY(!banner->isVisible() || !banner->fact().contains(QStringLiteral("还没有发出")));
        QCOMPARE(decisions(), 0);
    }

    // Nobody guesses which of the two it was.
    void what_came_through_is_named_as_what_it_was_data()
    {
        QTest::addColumn<bool>("came"); // the person is here
        QTest::addColumn<QString>("deed");
        QTest::newRow("accepted") << true << QStringLiteral("断网前按下的已办成：受理 陈小明");
        QTest::newRow("invited") << false << QStringLiteral("断网前按下的已办成：预审通过 陈小明");
    }
    void what_came_through_is_named_as_what_it_was()
    {
        QFETCH(bool, came);
        QFETCH(QString, deed);
        if (came) {
            openAndCheck();
        } else {
            m_clerk->press(Qt::Key_F5);
            QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        }
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        Q_EMIT m_clerk->work()->cameThrough(CaseWork::Deed::Forward);
        m_clerk->page()->lineBack();
        QCOMPARE(m_clerk->part<Banner>()->fact(), deed);
    }

    // Also where the line was known to be away; and what an earlier break left behind is told once.
    void F8_without_a_line_is_named_when_it_is_back_and_the_break_before_is_not_told_again()
    {
        openAndCheck();
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        Q_EMIT m_clerk->work()->cameThrough(CaseWork::Deed::Supplement);
        m_clerk->page()->lineBack();
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY2(banner->fact().contains(QStringLiteral("断网前按下的已办成")), qPrintable(banner->fact()));
        m_clerk->page()->lineLost(QDateTime::currentDateTimeUtc());
        m_clerk->press(Qt::Key_F8);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY2(banner->meaning().contains(QStringLiteral("受理 陈小明 没有发出")), qPrintable(banner->meaning()));
        m_clerk->page()->lineBack();
        QCOMPARE(banner->fact(), QStringLiteral("受理 陈小明 还没有发出"));
        QCOMPARE(decisions(), 0);
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        QVERIFY(!banner->isVisible() || !banner->fact().contains(QStringLiteral("还没有发出")));
        QCOMPARE(decisions(), 1);
    }

    // What F6 was pressed for stands there as it was, and goes once.
    void a_case_that_could_not_be_put_down_is_put_down_by_the_next_press_data()
    {
        QTest::addColumn<Prepare>("prepare");
        QTest::addColumn<QString>("deed");
        QTest::addColumn<QString>("counted");
        QTest::addColumn<bool>("broke"); // under the press, or the line was known to be away
        const auto row = [](const char *name, Prepare prepare, const QString &deed, const char *action, bool broke) {
            QTest::newRow(name) << prepare << deed
                                << QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(action))
                                << broke;
        };
        using Test = CounterLineFaultsTest;
        row("held, no line", &Test::openAndWriteHold, QStringLiteral("挂起"), "hold", false);
        row("given back, no line", &Test::openAndWriteReturn, QStringLiteral("退回队列"), "release", false);
        row("handed over, no line", &Test::openAndWriteHandOver, QStringLiteral("移交"), "hand_over", false);
        row("handed over, and the line broke", &Test::openAndWriteHandOver, QStringLiteral("移交"), "hand_over", true);
    }
    void a_case_that_could_not_be_put_down_is_put_down_by_the_next_press()
    {
        QFETCH(Prepare, prepare);
        QFETCH(QString, deed);
        QFETCH(QString, counted);
        QFETCH(bool, broke);
        sitDown(CounterScene::impatient());
        (this->*prepare)();
        const auto *reason = m_clerk->page()->findChild<TextBox *>(QStringLiteral("holdReason"));
        const QString words = reason->text();
        QVERIFY(!words.isEmpty());
        if (broke) {
            breakBeforeAnswerTo(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(!m_clerk->work()->isBusy());
        } else {
            m_proxy->setClosed(true);
            QTRY_VERIFY(m_clerk->work()->lostSince());
            m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        }
        const auto *banner = m_clerk->part<Banner>();
        QVERIFY2(banner->meaning().contains(deed + QStringLiteral(" 陈小明 没有发出")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_Escape);
        QVERIFY2(banner->meaning().contains(QStringLiteral("F6")), qPrintable(banner->meaning()));
        m_clerk->press(Qt::Key_F6);
        QCOMPARE(reason->text(), words);
        comeBack();
        QCOMPARE(banner->fact(), deed + QStringLiteral(" 陈小明 还没有发出"));
        QCOMPARE(m_hall->value(counted), QStringLiteral("0"));
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(m_hall->value(counted), QStringLiteral("1"));
        QTRY_VERIFY(!m_clerk->work()->isBusy() && (!m_clerk->work()->file() || isNext()));
        // Of another case it would be another reason.
        if (!m_clerk->work()->file())
            open();
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F6);
        QCOMPARE(reason->text(), QString());
    }

    void a_case_whose_reasons_cannot_be_read_does_not_show_those_of_the_case_before()
    {
        openAndWriteSupplement();
        const auto *page = m_clerk->part<NoticePage>();
        const auto *summary = page->findChild<Label *>(QStringLiteral("noticeSummary"));
        const auto *until = page->findChild<Label *>(QStringLiteral("supplementUntil"));
        QTRY_VERIFY(!until->text().isEmpty() && until->isVisible());
        QVERIFY(summary->text().contains(QStringLiteral("1 个问题")));
        m_clerk->press(Qt::Key_Escape);
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
        m_proxy->setClosed(true);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_F9);
        QVERIFY(page->isVisible());
        QVERIFY2(!summary->text().contains(QStringLiteral("1 个问题")), qPrintable(summary->text()));
        QVERIFY(!until->isVisible());
    }

    void a_notice_that_was_begun_is_shown_without_a_line_too()
    {
        openAndWriteSupplement();
        m_clerk->press(Qt::Key_Escape);
        m_proxy->setClosed(true);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_F9);
        const auto *page = m_clerk->part<NoticePage>();
        QCOMPARE(page->findChild<StatePage *>()->state(), StatePage::State::Content);
        QCOMPARE(page->supplement().defects.size(), 1);
        // Words can be written on.
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(page->supplement().defects.size(), 2);
    }

    void a_page_that_could_not_be_read_is_read_when_the_line_is_back_and_by_Enter()
    {
        sitDown(CounterScene::impatient());
        open();
        m_proxy->setClosed(true);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_F9);
        const auto *state = m_clerk->part<NoticePage>()->findChild<StatePage *>();
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        const QList<Button *> buttons = state->findChildren<Button *>();
        const auto again = std::find_if(buttons.begin(), buttons.end(), [](const Button *button) { return button->isVisible(); });
        QVERIFY(again != buttons.end());
        QCOMPARE((*again)->text(), QStringLiteral("重试"));
        (*again)->setFocus();
        m_clerk->press(Qt::Key_Return);
        QCOMPARE(state->state(), StatePage::State::Loading);
        QTRY_COMPARE(state->state(), StatePage::State::Failed);
        comeBack();
        QTRY_COMPARE(state->state(), StatePage::State::Content);
    }

    // Nobody types eighteen digits twice because a line was away.
    void a_card_that_was_typed_and_could_not_be_compared_is_in_its_boxes_and_agrees_with_nobody()
    {
        sitDown(CounterScene::impatient());
        open();
        const QString right = SmallHall::residentId(m_clerk->personOf(*m_clerk->work()->file()));
        auto *identity = m_clerk->part<IdentityPanel>();
        const auto *name = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedName"));
        const auto *number = m_clerk->page()->findChild<LineField *>(QStringLiteral("typedNumber"));
        // The card before agreed; what is said of it is not said of the next.
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(identity->agrees());
        m_proxy->setClosed(true);
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(name->edit()->hasFocus());
        QTest::keyClicks(name->edit(), QStringLiteral("chen xiaoming"));
        QTest::keyClicks(number->edit(), right);
        number->edit()->setFocus();
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(!number->isVisible() && !identity->comparison() && !identity->agrees());
        m_clerk->press(Qt::Key_I, Qt::AltModifier);
        QVERIFY(number->isVisible());
        QCOMPARE(name->text(), QStringLiteral("chen xiaoming"));
        QCOMPARE(number->text(), right);
        comeBack();
        m_clerk->press(Qt::Key_Return);
        QTRY_VERIFY(identity->comparison());
        QCOMPARE(identity->proof()->card->number, right);
    }

private:
    // The line is away before the hall has heard the key, and stays so.
    void breakBeforeAnswerTo(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        m_proxy->setFrozen(true);
        m_clerk->press(key, modifiers);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince());
    }

    void comeBack()
    {
        m_proxy->setClosed(false);
        QTRY_VERIFY(!m_clerk->work()->lostSince());
    }

    // Where the focus is, and with the mouse into the box of words; and the keys that tick.
    void typeEverywhere(NoticePage &page)
    {
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("abc"));
        m_clerk->press(Qt::Key_2, Qt::ControlModifier);
        m_clerk->press(Qt::Key_T, Qt::AltModifier);
        const QList<QPlainTextEdit *> boxes = page.findChildren<QPlainTextEdit *>();
        const auto shown = std::find_if(boxes.begin(), boxes.end(), [](QPlainTextEdit *box) { return box->isVisible(); });
        QVERIFY(shown != boxes.end());
        QTest::mouseClick((*shown)->viewport(), Qt::LeftButton);
        QTest::keyClicks(m_clerk->host()->focusWidget(), QStringLiteral("xyz"));
    }
};

YICHUANG_TEST(CounterLineFaultsTest)
#include "tst_CounterLineFaults.moc"
