// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterScene.h"

#include "keeper/Keepers.h"
#include "support/Recount.h"
#include "ui/counter/CorrectionPage.h"
#include "ui/counter/IdentityPanel.h"
#include "ui/counter/MaterialsPanel.h"
#include "ui/counter/NoticePage.h"
#include "ui/counter/QueuePanel.h"
#include "ui/parts/Banner.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/ComboField.h"
#include "ui/parts/LineField.h"
#include "ui/parts/UndoCard.h"

#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace yichuang;
using namespace yichuang::test;

// Each act at the counter while the hall's answer is lost after the commit, and while PostgreSQL is killed and comes back: it is shown as
// done once, it is done once, what was typed stays, and the window goes on by itself.
class CounterFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hall = std::make_unique<SmallHall>();
        const QString why = m_hall->start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        m_hall->apply(2);
        m_proxy =
            std::make_unique<CuttingProxy>(m_hall->signInAs(QStringLiteral("p0801")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_clerk = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0801"), 1, m_proxy.get());
    }

    void cleanup()
    {
        m_other.reset();
        m_clerk.reset();
        m_proxy.reset();
        m_keeper.reset();
        if (m_hall)
            QCOMPARE(m_hall->value(Recount), QString());
        m_hall.reset();
    }

    void an_answer_that_is_lost_after_the_commit_data() { acts(); }
    void an_answer_that_is_lost_after_the_commit()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_proxy->loseAnswerTo(act.call);
        m_clerk->press(act.key, act.modifiers);
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->lostAnswers(), 1, 10'000);
        expectDoneOnce(act);
    }

    void a_hall_that_is_killed_and_comes_back_data() { acts(); }
    void a_hall_that_is_killed_and_comes_back()
    {
        QFETCH(Act, act);
        (this->*act.prepare)();
        if (QTest::currentTestFailed())
            return;
        m_clerk->press(act.key, act.modifiers);
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        QVERIFY(m_clerk->part<Banner>()->fact().startsWith(QStringLiteral("网络断开")) && m_clerk->part<Banner>()->isVisible());
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY_WITH_TIMEOUT(!m_clerk->work()->lostSince(), 20'000);
        QVERIFY(!m_clerk->part<Banner>()->fact().startsWith(QStringLiteral("网络断开")));
        expectDoneOnce(act);
    }

    void a_print_that_loses_the_hall_data()
    {
        QTest::addColumn<QByteArray>("lost");
        QTest::newRow("answer to its beginning") << QByteArrayLiteral("counter.print_begin");
        QTest::newRow("answer with the paper") << QByteArrayLiteral("counter.document_pdf");
        QTest::newRow("answer to its state") << QByteArrayLiteral("counter.print_state");
        QTest::newRow("the whole hall") << QByteArray();
    }
    void a_print_that_loses_the_hall()
    {
        QFETCH(QByteArray, lost);
        sitWithPrinter();
        openAndCheck();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(m_clerk->work()->undoable() && !m_clerk->work()->isBusy());
        QVERIFY(runOnce(*m_keeper));
        if (!lost.isEmpty())
            m_proxy->loseAnswerTo(lost);
        m_clerk->press(Qt::Key_Return, Qt::AltModifier);
        if (lost.isEmpty()) {
            m_hall->fixture().kill9Server();
            QTRY_VERIFY(m_clerk->work()->lostSince());
            QVERIFY(m_hall->fixture().startServer());
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_hall->value(QStringLiteral("select string_agg(state || copy_no, ',') from hall.print_job")),
                                  QStringLiteral("done0"), 30'000);
        QCOMPARE(QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1);
        QCOMPARE(m_proxy->lostAnswers(), lost.isEmpty() ? 0 : 1);
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
        QTRY_COMPARE_WITH_TIMEOUT(QDir(m_clerk->paperFolder()).entryList({QStringLiteral("*.pdf")}).size(), 1, 10'000);
    }

    void a_decision_whose_answer_came_late_can_be_undone_only_for_the_rest_of_its_time()
    {
        openAndCheck();
        m_proxy->setDelay(std::chrono::milliseconds(1500));
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk->work()->undoable(), 40'000);
        QVERIFY2(m_clerk->work()->undoable()->seconds < m_clerk->who().undoSeconds,
                 qPrintable(QString::number(m_clerk->work()->undoable()->seconds)));
        m_proxy->setDelay(std::chrono::milliseconds(0));
    }

    void a_hall_that_stays_away_keeps_every_word_and_the_case()
    {
        openAndWriteSupplement();
        const QString words = m_clerk->part<NoticePage>()->supplement().defects.first().text;
        m_hall->fixture().kill9Server();
        QTRY_VERIFY(m_clerk->work()->lostSince());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(m_clerk->part<NoticePage>()->isVisible());
        QCOMPARE(m_clerk->part<NoticePage>()->supplement().defects.first().text, words);
        QVERIFY(m_hall->fixture().startServer());
        QTRY_VERIFY_WITH_TIMEOUT(!m_clerk->work()->lostSince(), 20'000);
        QCOMPARE(decisions(), 0);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(decisions(), 1, 15'000);
        QVERIFY(m_hall->value(QStringLiteral("select facts::text from hall.document where kind = 'supplement'")).contains(words));
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
            m_proxy->loseAnswerTo("counter.supplement");
        else
            m_proxy->setFrozen(true);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        if (done)
            QTRY_COMPARE_WITH_TIMEOUT(m_proxy->lostAnswers(), 1, 10'000);
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_clerk->work()->lostSince() && m_clerk->work()->isBusy());
        typeEverywhere(*page);
        QCOMPARE(page->supplement().defects.size(), 1);
        QCOMPARE(page->supplement().defects.first().text, words);
        QVERIFY2(m_clerk->part<Banner>()->meaning().contains(QStringLiteral("锁定")), qPrintable(m_clerk->part<Banner>()->meaning()));
        QVERIFY(page->isVisible());
        m_proxy->setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(isNext() && !m_clerk->work()->isBusy(), 20'000);
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
        m_hall->value(QStringLiteral("alter function counter.supplement(uuid, bigint, integer, jsonb, integer, jsonb) rename to gone"));
        m_proxy->setClosed(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_clerk->work()->isBusy(), 20'000);
        QCOMPARE(decisions(), 0);
        QVERIFY(page->isVisible());
        QVERIFY(!m_clerk->part<Banner>()->meaning().contains(QStringLiteral("可以发出")));
        typeEverywhere(*page);
        QVERIFY(page->supplement().defects.first().text.contains(QStringLiteral("xyz")));
    }

    void a_note_that_is_entered_twice_is_written_once()
    {
        open();
        m_proxy->setDelay(std::chrono::milliseconds(200));
        m_clerk->part<IdentityPanel>()->setNote(QStringLiteral("下午再来"));
        m_clerk->part<IdentityPanel>()->focusNote();
        QSignalSpy answers(m_clerk->work(), &CounterWork::noteAdded);
        m_clerk->press(Qt::Key_Return);
        m_clerk->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, 10'000);
        QCOMPARE(m_clerk->part<IdentityPanel>()->note(), QString());
        QCOMPARE(m_hall->value(QStringLiteral("select count(*) from hall.note")), QStringLiteral("1"));
        m_proxy->setDelay(std::chrono::milliseconds(0));
    }

    void keys_pressed_before_the_reasons_came_neither_lose_words_nor_send_the_case_befores()
    {
        openAndWriteSupplement();
        auto *page = m_clerk->part<NoticePage>();
        m_clerk->press(Qt::Key_Escape);
        const QJsonObject written = m_clerk->work()->draft().notice;
        QVERIFY(!written[u"defects"].toArray().isEmpty());
        m_proxy->setDelay(std::chrono::milliseconds(500));
        // There and back before the answer.
        m_clerk->press(Qt::Key_F9);
        m_clerk->press(Qt::Key_Escape);
        QCOMPARE(m_clerk->work()->draft().notice, written);
        // The next case, whose reasons are slow too.
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(isNext() && !m_clerk->work()->isBusy(), 10'000);
        QTRY_VERIFY(!m_clerk->work()->isDeaf());
        m_clerk->press(Qt::Key_F9);
        m_clerk->press(Qt::Key_1, Qt::ControlModifier);
        m_clerk->press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_clerk->work()->isBusy());
        QVERIFY(!page->whyNot().isEmpty());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(m_clerk->work()->draft().notice[u"defects"].toArray().isEmpty());
        m_proxy->setDelay(std::chrono::milliseconds(0));
        QCOMPARE(decisions(), 0);
    }

public:
    struct Act {
        QByteArray call;
        void (CounterFaultsTest::*prepare)();
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        QString counted;                          // what must be one in the hall
        bool (CounterFaultsTest::*shown)() const; // how the window shows it
    };

private:
    void acts()
    {
        QTest::addColumn<Act>("act");
        const auto event = [](const char *action) {
            return QStringLiteral("select count(*) from hall.event where action = '%1'").arg(QLatin1String(action));
        };
        using Test = CounterFaultsTest;
        QTest::newRow("F5") << Act{
            "counter.claim_next", &Test::waitForQueue, Qt::Key_F5, Qt::NoModifier, QStringLiteral("select count(*) from hall.lease"),
            &Test::isOpen};
        QTest::newRow("F8 verifies") << Act{"counter.verify", &Test::openAndCheck, Qt::Key_F8,
                                            Qt::NoModifier,   event("verify"),     &Test::isNext};
        QTest::newRow("F8 accepts") << Act{"counter.accept", &Test::openAndCheck, Qt::Key_F8,
                                           Qt::NoModifier,   event("accept"),     &Test::isNext};
        QTest::newRow("F8 pre-reviews") << Act{"counter.pre_review", &Test::open,         Qt::Key_F8,
                                               Qt::NoModifier,       event("pre_review"), &Test::isNext};
        QTest::newRow("F9 sends") << Act{"counter.supplement", &Test::openAndWriteSupplement, Qt::Key_Return,
                                         Qt::ControlModifier,  event("supplement"),           &Test::isNext};
        QTest::newRow("F10 sends") << Act{"counter.decline",   &Test::openAndWriteDecline, Qt::Key_Return,
                                          Qt::ControlModifier, event("not_require"),       &Test::isNext};
        QTest::newRow("F7 sends") << Act{
            "counter.correct", &Test::openAndWriteCorrection, Qt::Key_Return, Qt::ControlModifier, event("correct"), &Test::isCorrected};
        QTest::newRow("F6 holds") << Act{"counter.hold",      &Test::openAndWriteHold, Qt::Key_Return,
                                         Qt::ControlModifier, event("hold"),           &Test::isNext};
        QTest::newRow("Enter opens") << Act{
            "counter.claim", &Test::waitAndMark, Qt::Key_Return, Qt::NoModifier, QStringLiteral("select count(*) from hall.lease"),
            &Test::isOpen};
        QTest::newRow("F6 returns") << Act{"counter.release",   &Test::openAndWriteReturn, Qt::Key_Return,
                                           Qt::ControlModifier, event("release"),          &Test::isPutDown};
        QTest::newRow("F6 hands over") << Act{"counter.hand_over", &Test::openAndWriteHandOver, Qt::Key_Return,
                                              Qt::ControlModifier, event("hand_over"),          &Test::isNext};
        QTest::newRow("Alt+Z") << Act{"counter.undo", &Test::openAndAccept, Qt::Key_Z, Qt::AltModifier, event("undo"), &Test::isBack};
    }

    void expectDoneOnce(const Act &act)
    {
        QTRY_VERIFY2_WITH_TIMEOUT((this->*act.shown)(),
                                  qPrintable(QStringLiteral("%1 %2").arg(m_clerk->part<Banner>()->fact(), m_hall->value(act.counted))),
                                  20'000);
        QTRY_VERIFY(!m_clerk->work()->isBusy());
        QCOMPARE(m_hall->value(act.counted), QStringLiteral("1"));
        const QString told = m_clerk->part<Banner>()->fact();
        QVERIFY2(!m_clerk->part<Banner>()->isVisible() || told == QStringLiteral("已连上大厅") ||
                     told.startsWith(QStringLiteral("断网前按下的已办成")),
                 qPrintable(told));
        QVERIFY(decisions() <= 1);
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

    bool isOpen() const { return m_clerk->work()->holds(); }
    bool isNext() const { return m_clerk->work()->holds() && m_clerk->work()->file()->caseId != m_first; }
    bool isPutDown() const { return !m_clerk->work()->holds(); }
    bool isCorrected() const { return m_clerk->work()->holds() && m_clerk->work()->file()->version > m_version; }
    bool isBack() const
    {
        return m_clerk->work()->holds() && m_clerk->work()->file()->caseId == m_first &&
               m_clerk->part<MaterialsPanel>()->markedCount() == 2;
    }

    void waitForQueue() { QTRY_COMPARE(m_clerk->part<QueueModel>()->rowCount(), 2); }

    void waitAndMark()
    {
        waitForQueue();
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        m_clerk->press(Qt::Key_Home);
        QVERIFY(m_clerk->part<QueuePanel>()->current());
    }

    void open()
    {
        m_clerk->press(Qt::Key_F5);
        QTRY_VERIFY(m_clerk->work()->holds() && !m_clerk->work()->isBusy());
        m_first = m_clerk->work()->file()->caseId;
        m_version = m_clerk->work()->file()->version;
    }

    void openAndCheck()
    {
        open();
        m_clerk->layCard(m_clerk->personOf(*m_clerk->work()->file()));
        QTRY_VERIFY(m_clerk->part<IdentityPanel>()->agrees());
        m_clerk->press(Qt::Key_F4);
        m_clerk->press(Qt::Key_Space);
        QTRY_COMPARE(m_clerk->part<DecisionBar>()->verdict(), QStringLiteral("可以受理"));
    }

    void openAndAccept()
    {
        openAndCheck();
        m_clerk->press(Qt::Key_F8);
        QTRY_VERIFY(isNext() && !m_clerk->work()->isBusy());
    }

    void openAndWriteSupplement()
    {
        open();
        m_clerk->press(Qt::Key_F9);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->supplement().defects.isEmpty()));
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteDecline()
    {
        open();
        m_clerk->press(Qt::Key_F10);
        auto *page = m_clerk->part<NoticePage>();
        QTRY_VERIFY((m_clerk->press(Qt::Key_1, Qt::ControlModifier), !page->declining().facts.isEmpty()));
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteCorrection()
    {
        open();
        m_clerk->press(Qt::Key_F7);
        auto *page = m_clerk->part<CorrectionPage>();
        QTRY_VERIFY(page->isVisible() && page->findChild<LineField *>());
        page->findChild<LineField *>()->edit()->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" room 2"));
        page->findChild<CheckBox *>(QStringLiteral("correctionSigned"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY2(page->whyNot().isEmpty(), qPrintable(page->whyNot()));
    }

    void openAndWriteHold()
    {
        open();
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_1, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wait for papers"));
    }

    void openAndWriteReturn()
    {
        open();
        m_clerk->press(Qt::Key_F6);
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("another counter's case"));
    }

    void openAndWriteHandOver()
    {
        m_other = std::make_unique<CounterScene>(m_hall->fixture(), QStringLiteral("p0802"), 2);
        m_clerk->host()->activateWindow();
        open();
        m_clerk->press(Qt::Key_F6);
        QTRY_COMPARE(m_clerk->page()->findChild<ComboField *>(QStringLiteral("handOverWindow"))->combo()->count(), 1);
        m_clerk->press(Qt::Key_3, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("please go on with it"));
    }

    void sitWithPrinter()
    {
        SignedIn who = m_clerk->who();
        who.printer = QStringLiteral("纸");
        m_clerk->setWho(who);
        m_clerk->open();
        KeeperSettings settings;
        settings.hall = m_hall->signInAs(QStringLiteral("keeper"));
        settings.gateway = FolderSettings{m_phone.path()};
        m_keeper = makeKeeper(settings);
    }

    int decisions()
    {
        return m_hall
            ->value(QStringLiteral("select count(*) from hall.event where action in ('accept', 'pre_review', 'supplement', 'decline', "
                                   "'not_require', 'correct')"))
            .toInt();
    }

    std::unique_ptr<SmallHall> m_hall;
    std::unique_ptr<CuttingProxy> m_proxy;
    std::unique_ptr<CounterScene> m_clerk;
    std::unique_ptr<CounterScene> m_other;
    std::unique_ptr<Keeper> m_keeper;
    QTemporaryDir m_phone;
    CaseId m_first;
    int m_version = 0;
};

YICHUANG_TEST(CounterFaultsTest)
#include "tst_CounterFaults.moc"
