// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/GreedyField.h"
#include "ui/shell/PressedKeys.h"
#include "ui/shell/StaffFrame.h"

#include "messaging/FolderGateway.h"
#include "ui/counter/CounterWork.h"
#include "ui/counter/HandoutPage.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Toast.h"
#include "ui/shell/LockPage.h"
#include "ui/shell/PasswordPage.h"
#include "ui/shell/PhoneCard.h"

#include <QListView>
#include <QSignalSpy>
#include <QTimer>

using namespace yichuang;
using namespace yichuang::test;

// A person comes in, leaves the seat, comes back: real keys in the real window, a real hall behind it.
class TestStaffWindow : public StaffFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startHall(); }
    void init() { comeToTheDoor(); }
    void cleanup() { leaveTheDoor(); }

    void theRightPasswordOpensTheCounterAtTheChosenWindow()
    {
        signIn(QStringLiteral("p0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(
            m_hall.value(QStringLiteral("select window_no from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0801'")),
            QStringLiteral("1"));
    }

    void aFirstPasswordIsChangedBeforeAnythingElseAndTheHallNeverSeesTheNewOne()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set must_change = true where work_no = 'P0803'; alter role p0803 password 'given-by-others'"));
        signIn(QStringLiteral("P0803"), QStringLiteral("given-by-others"), 3);
        QTRY_VERIFY(m_window->findChild<PasswordPage *>());
        QTest::keyClicks(field("freshPassword")->edit(), QStringLiteral("short1"));
        QTest::keyClick(field("freshPassword")->edit(), Qt::Key_Return);
        QVERIFY(!field("freshPassword")->note().isEmpty());
        field("freshPassword")->setText(QStringLiteral("river-bank-27"));
        field("freshAgain")->setText(QStringLiteral("river-bank-28"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
        QVERIFY(!field("freshAgain")->note().isEmpty());
        field("freshAgain")->setText(QStringLiteral("river-bank-27"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select must_change from hall.staff where work_no = 'P0803'")), QStringLiteral("f"));
        QCOMPARE(
            m_hall.value(QStringLiteral("select count(*) from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0803'")),
            QStringLiteral("1"));
        QVERIFY(!m_hall.value(QStringLiteral("select string_agg(r::text, '') from hall.trace r")).contains(QStringLiteral("river-bank")));
    }

    void aPasswordIsChangedFromTheMenuOnlyByWhoKnowsThePresentOne()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QAction *change = actions[actions.size() - 2];
        menu->close();
        change->trigger();
        const auto *fault = m_window->findChild<Label *>(QStringLiteral("passwordFault"));
        askForAnother();
        QTRY_VERIFY2(fault->text().contains(QStringLiteral("连续输错 5 次将锁定 15 分钟")), qPrintable(fault->text()));
        // Whoever types is here, and is back here after the lock.
        auto *idle = m_window->findChild<QTimer *>(QStringLiteral("idle"));
        const int left = idle->remainingTime();
        QTRY_VERIFY(idle->remainingTime() < left - 1500);
        const int before = idle->remainingTime();
        QTRY_VERIFY((QTest::keyClicks(field("presentPassword")->edit(), QStringLiteral("n")), idle->remainingTime() > before));
        m_window->lock();
        QVERIFY(!fault->isVisible());
        QTest::keyClicks(field("unlockPassword")->edit(), QStringLiteral("right-password"));
        QTest::keyClick(field("unlockPassword")->edit(), Qt::Key_Return);
        QTRY_VERIFY(fault->isVisible());
        for (int i = 0; i < 5; ++i)
            m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no) values ('P0801')"));
        askForAnother();
        QTRY_COMPARE(fault->text(), QStringLiteral("输错次数太多，15 分钟后再试"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Escape);
        QVERIFY(m_window->counterPage()->isVisible());
        m_hall.value(QStringLiteral("alter role p0801 login; delete from hall.locked_login; delete from hall.sign_in_try"));
    }

    void aWrongPasswordIsRefusedLikeANumberThatDoesNotExist()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("wrong"), 1);
        QTRY_VERIFY(!fault().isEmpty());
        const QString wrong = fault();
        QVERIFY(password()->text().isEmpty());
        signIn(QStringLiteral("P9999"), QStringLiteral("wrong"), 1);
        QTRY_VERIFY(!fault().isEmpty());
        QCOMPARE(fault(), wrong);
        QVERIFY(!m_window->counterPage());
    }

    void fiveWrongPasswordsLockTheNumberEvenForTheRightOne()
    {
        for (int i = 0; i < 5; ++i)
            m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no) values ('P0802')"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY2(fault().startsWith(QStringLiteral("P0802 输错次数太多")), qPrintable(fault()));
        QVERIFY(!m_window->counterPage());
        // Again at once: it is said, and nothing is asked.
        const QString tries = QStringLiteral("select count(*) from hall.sign_in_try where work_no = 'P0802'");
        const QString asked = m_hall.value(tries);
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QVERIFY2(fault().startsWith(QStringLiteral("P0802 输错次数太多")), qPrintable(fault()));
        // The wait is that number's: whoever else sits down here is let in.
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(tries), asked);
        m_hall.value(QStringLiteral("alter role p0802 login; delete from hall.locked_login"));
    }

    void aWindowThatIsTakenCannotBeChosenAndNamesWhoSitsThere()
    {
        m_hall.value(QStringLiteral(
            "insert into hall.seat (staff_id, login, window_no) select id, login, 1 from hall.staff where work_no = 'P0802'"));
        m_window->signInPage()->reset();
        QTRY_VERIFY(window(1) && !window(1)->isEnabled());
        QVERIFY(window(1)->accessibleName().contains(QStringLiteral("李伟豪")));
    }

    void aLockedScreenOpensOnlyWithThePersonsPasswordAndKeepsTheCase()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        m_window->lock();
        auto *lock = m_window->findChild<LockPage *>();
        QTRY_VERIFY(lock->isVisible());
        auto *unlock = field("unlockPassword");
        QTest::keyClicks(unlock->edit(), QStringLiteral("wrong"));
        QTest::keyClick(unlock->edit(), Qt::Key_Return);
        const auto *fault = lock->findChild<Label *>(QStringLiteral("lockFault"));
        const int place = unlock->y();
        QVERIFY(fault->text().isEmpty());
        QTRY_VERIFY(!fault->text().isEmpty());
        // It is read on the bar's own ground, below the field, which stays where it was.
        QCOMPARE(unlock->parentWidget(), lock);
        QVERIFY(fault->y() >= unlock->geometry().bottom());
        QCOMPARE(unlock->y(), place);
        QVERIFY(lock->isVisible());
        QTest::keyClicks(unlock->edit(), QStringLiteral("right-password"));
        QTest::keyClick(unlock->edit(), Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage()->isVisible());
    }

    void f12LocksWhileSomebodyWritesAndWhatIsWrittenIsThereAfterwards()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        CounterWork *work = m_window->counterPage()->work();
        press(Qt::Key_F5);
        QTRY_VERIFY(work->holds() && !work->isBusy());
        const CaseId id = work->file()->caseId;
        press(Qt::Key_N, Qt::AltModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("still"));
        press(Qt::Key_F12);
        auto *lock = m_window->findChild<LockPage *>();
        QVERIFY(lock->isVisible() && !m_window->counterPage()->isVisible());
        // Nothing that is pressed here is done behind it.
        for (const Qt::Key key : {Qt::Key_F8, Qt::Key_F5, Qt::Key_Escape, Qt::Key_F12})
            press(key);
        QVERIFY(lock->isVisible());
        auto *unlock = field("unlockPassword");
        QCOMPARE(QApplication::focusWidget(), unlock->edit());
        QTest::keyClicks(unlock->edit(), QStringLiteral("right-password"));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage()->isVisible());
        QVERIFY(work->holds() && work->file()->caseId == id);
        QCOMPARE(m_window->findChild<LineField *>(QStringLiteral("note"))->text(), QStringLiteral("still"));
        QCOMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())),
                 QStringLiteral("submitted"));
    }

    // The next key is meant for what was looked at before the pause.
    void whoeverUnlocksIsWhereTheyWere()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        const CounterWork *work = m_window->counterPage()->work();
        press(Qt::Key_F5);
        QTRY_VERIFY(work->holds() && !work->isBusy());
        press(Qt::Key_2, Qt::AltModifier);
        QWidget *const papers = QApplication::focusWidget();
        press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(QApplication::focusWidget() != papers);
        press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_F12);
        auto *unlock = field("unlockPassword");
        QCOMPARE(QApplication::focusWidget(), unlock->edit());
        QTest::keyClicks(unlock->edit(), QStringLiteral("right-password"));
        press(Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage()->isVisible());
        QCOMPARE(QApplication::focusWidget(), papers);
    }

    void altRLooksForAnotherReaderWithACaseAndWithout()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        CardReader &reader = m_reader->reader();
        QTRY_VERIFY(reader.isReady());
        for (const bool open : {false, true}) {
            if (open) {
                press(Qt::Key_F5);
                QTRY_VERIFY(m_window->counterPage()->work()->holds());
            }
            int left = 0;
            const auto connection = connect(&reader, &CardReader::stateChanged, this,
                                            [&left](CardReader::State state) { left += state == CardReader::State::Absent ? 1 : 0; });
            press(Qt::Key_R, Qt::AltModifier);
            QTRY_COMPARE(left, 1);
            QTRY_VERIFY(reader.isReady());
            disconnect(connection);
        }
    }

    void anIdleScreenLocksByItselfAndAKeyPutsItOff()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        auto *idle = m_window->findChild<QTimer *>(QStringLiteral("idle"));
        QCOMPARE(idle->interval(), 600'000); // ten minutes
        auto *lock = m_window->findChild<LockPage *>();
        // A key gives the whole time back, seen by what is left of it.
        for (int key = 0; key < 2; ++key) {
            const int left = idle->remainingTime();
            QTRY_VERIFY(idle->remainingTime() < left - 1500);
            const int before = idle->remainingTime();
            QTRY_VERIFY((QTest::keyClick(m_window->counterPage(), Qt::Key_Down), idle->remainingTime() > before));
        }
        QVERIFY(!lock->isVisible());
        idle->start(100);
        QTRY_VERIFY(lock->isVisible());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("1"));
    }

    void aCaseThatArrivesShowsWithoutAReload()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        auto *queue = m_window->counterPage()->findChild<QListView *>(QStringLiteral("Queue"))->model();
        QTRY_VERIFY(queue->rowCount() >= 3);
        const int before = queue->rowCount();
        m_hall.apply(1);
        QTRY_COMPARE(queue->rowCount(), before + 1);
    }

    void aScannedReceiptOpensItsCaseAndTypesNothing()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        const QString number = m_hall.value(QStringLiteral("select case_no from hall.case_file order by id desc limit 1"));
        m_window->counterPage()->find();
        QWidget *field = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        auto *line = static_cast<QLineEdit *>(field);
        const QString code = QStringLiteral("PJZW1|") + number + QStringLiteral("|X7");
        // A machine that stops for a moment between two keys makes a person of the scanner: then once more.
        QTest::keyClicks(field, code);
        for (int tries = 0; tries < 50 && !line->text().isEmpty(); ++tries) {
            QTRY_COMPARE(line->text(), code);
            line->clear();
            QTest::keyClicks(field, code);
        }
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage()->work()->file());
        QCOMPARE(m_window->counterPage()->work()->file()->caseNo, number);
        QVERIFY(m_window->counterPage()->work()->holds());
    }

    void whatAPersonTypesArrivesWhole()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        m_window->counterPage()->find();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        for (const QChar key : QStringLiteral("chenxm 1"))
            QTest::keyClick(field, key.toLatin1(), Qt::NoModifier, int(KeyboardWedge::longestGap.count()) + 20);
        QTRY_COMPARE(field->text(), QStringLiteral("chenxm 1"));
        // Fast, but too short for a code and without Enter.
        QTest::keyClicks(field, QStringLiteral("23"));
        QTRY_COMPARE(field->text(), QStringLiteral("chenxm 123"));
    }

    void theDemosPhoneShowsWhatWasSentWithoutBeingAsked()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        const auto phone = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction *action) { return action->text() == QStringLiteral("演示手机"); });
        QVERIFY(phone != actions.end());
        (*phone)->trigger();
        menu->close();
        auto *card = m_window->findChild<PhoneCard *>();
        QTRY_VERIFY(card && card->findChild<StatePage *>()->state() == StatePage::State::Empty);
        FolderGateway gateway(m_phone.path(), [](const DeliveryReport &) { return QtFuture::makeReadyFuture(ReportVerdict::Taken); });
        OutgoingMessage message;
        message.mobile = QStringLiteral("13800138000");
        message.text = QStringLiteral("【蓬江政务】陈先生，您申请的小餐饮登记已受理。");
        gateway.send({message}).waitForFinished();
        const auto shown = [card, &message] {
            const QList<Label *> labels = card->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&message](const Label *label) { return label->text() == message.text; });
        };
        QTRY_VERIFY(shown());
    }

    // As over X11, whose fields take Ctrl E for themselves.
    void aChordOfTheWorkplaceWorksInAFieldThatWouldTakeIt()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QTRY_VERIFY(m_window->counterPage()->findChild<QListView *>(QStringLiteral("Queue"))->model()->rowCount() >= 3);
        GreedyField greedy(m_window->counterPage());
        greedy.show();
        greedy.setFocus();
        QTRY_VERIFY(greedy.hasFocus());
        const auto handsOut = [this] {
            const auto *page = m_window->findChild<HandoutPage *>();
            return page && page->isVisible();
        };
        QVERIFY(!handsOut());
        QTest::keyClick(&greedy, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(handsOut());
    }

    // As over X11, which tells of a held key as of new presses at the moment of its release.
    void aHeldKeyIsPressedOnceInTheWorkplace()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        Presses place(m_window->counterPage());
        click(place, Qt::Key_Space, 1000, 1660);
        click(place, Qt::Key_Space, 1660, 1700);
        QCOMPARE(place.fresh, 1);
        QCOMPARE(place.repeated, 1);
    }

    void theSignInPageShowsItsKeys()
    {
        QTest::keyClick(m_window->signInPage(), Qt::Key_F1);
        QVERIFY(m_window->findChild<KeySheet *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<KeySheet *>());
    }

    void thePcRemembersItsWindow()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(Preferences::load(m_folder.filePath(QStringLiteral("prefs.json"))).window, 2);
    }

    void papersGoToThePrinterOfThisPc()
    {
        open(QStringLiteral("office"));
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_F5);
        QTRY_VERIFY(m_window->counterPage()->work()->file());
        QTest::keyClick(m_window->counterPage(), Qt::Key_P, Qt::ControlModifier);
        auto *name = m_window->findChild<Label *>(QStringLiteral("printerName"));
        QTRY_VERIFY(name && name->text().contains(QStringLiteral("office")));
    }

    void anotherPrinterIsChosenInTheMenuAndKept()
    {
        m_printer = std::make_unique<FolderPrinter>(QStringLiteral("second-floor"), m_folder.path());
        open();
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        const auto *printers = m_window->findChild<QMenu *>(QStringLiteral("printers"));
        QVERIFY(printers);
        QTRY_VERIFY(printers->isEnabled());
        QVERIFY2(!printers->actions().first()->isChecked(), "the hall named another one");
        printers->actions().first()->trigger();
        QApplication::activePopupWidget()->close();
        QCOMPARE(Preferences::load(m_folder.filePath(QStringLiteral("prefs.json"))).printer, QStringLiteral("second-floor"));
        QTest::keyClick(m_window->counterPage(), Qt::Key_F5);
        QTRY_VERIFY(m_window->counterPage()->work()->file());
        QTest::keyClick(m_window->counterPage(), Qt::Key_P, Qt::ControlModifier);
        auto *name = m_window->findChild<Label *>(QStringLiteral("printerName"));
        QTRY_VERIFY(name && name->text().contains(QStringLiteral("second-floor")));
    }

    void theDemosSignInPageNamesSomebodyForEveryWorkplace()
    {
        m_hall.value(QStringLiteral("insert into hall.setting (key, value) values ('demo', '{\"password\": \"open sesame\"}')"));
        open();
        auto *demo = m_window->findChild<Label *>(QStringLiteral("demo"));
        QTRY_VERIFY(demo->isVisible());
        m_hall.value(QStringLiteral("delete from hall.setting where key = 'demo'"));
        for (const char *words : {"号窗口）", "（审批）", "（监督）", "P0897", "（审计）", "密码：open sesame"})
            QVERIFY2(demo->accessibleName().contains(QString::fromUtf8(words)), words);
    }

    void whoSatHereLastOnlyTypesThePassword()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        m_window->close();
        open();
        QCOMPARE(workNo()->text(), QStringLiteral("P0801"));
        QCOMPARE(m_window->focusWidget(), password());
        QTest::keyClicks(m_window->focusWidget(), QStringLiteral("right-"));
        // The other language keeps who it is.
        QTest::mouseClick(m_window->findChild<QAbstractButton *>(QStringLiteral("language")), Qt::LeftButton);
        QTRY_COMPARE(m_window->signInPage()->findChild<LineField *>(QStringLiteral("workNo"))->text(), QStringLiteral("P0801"));
        QTRY_VERIFY(m_window->signInPage()->findChild<LineField *>(QStringLiteral("password"))->edit()->hasFocus());
        QTest::mouseClick(m_window->signInPage()->findChild<QAbstractButton *>(QStringLiteral("language")), Qt::LeftButton);
    }

    void theLanguageIsChosenWhileWorkingAndComesWithTheNextSignIn()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QSignalSpy spoken(m_window.get(), &StaffWindow::languageWanted);
        const auto choose = [this] {
            QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            auto *language = menu ? menu->findChild<QAction *>(QStringLiteral("language")) : nullptr;
            if (!language)
                return false;
            menu->setActiveAction(language);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        };
        QVERIFY(choose());
        QVERIFY(m_window->counterPage()->isVisible());
        auto *toast = m_window->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(toast && toast->isVisible() && toast->fact().contains(QStringLiteral("English")));
        QCOMPARE(spoken.size(), 0);
        QCOMPARE(Preferences::load(m_folder.filePath(QStringLiteral("prefs.json"))).language, QStringLiteral("en"));
        const QPointer<LockPage> lock = m_window->findChild<LockPage *>();
        leave();
        QTRY_COMPARE(spoken.size(), 1);
        QTRY_VERIFY(!lock && m_window->findChild<LockPage *>()); // it speaks the new one, too
        QCOMPARE(spoken[0][0].toString(), QStringLiteral("en"));
        QCOMPARE(m_window->signInPage()->findChild<LineField *>(QStringLiteral("workNo"))->text(), QStringLiteral("P0801"));
        QTest::mouseClick(m_window->signInPage()->findChild<QAbstractButton *>(QStringLiteral("language")), Qt::LeftButton);
        QCOMPARE(spoken[1][0].toString(), QStringLiteral("zh"));
    }

    void theWayInIsWholeAfterTheTextWasMadeLargerAtWork()
    {
        m_window->resize(1280, 720);
        const auto usual = qScopeGuard([before = appearance()] { setAppearance(before); });
        setAppearance({false, 150});
        QCoreApplication::sendPostedEvents();
        const QWidget *page = m_window->signInPage();
        for (const int number : {8, 16}) {
            const auto end = [&] { return window(number)->mapTo(page, QPoint(window(number)->width(), 0)).x(); };
            QTRY_VERIFY2(window(number)->isVisible() && end() <= page->width(), qPrintable(QString::number(end())));
        }
    }

    void theWindowIsFreeAgainAsSoonAsOneLeftIt()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        leave();
        QTRY_VERIFY(window(1) && window(1)->isEnabled());
    }

private:
    void askForAnother()
    {
        field("presentPassword")->setText(QStringLiteral("not-mine-1"));
        field("freshPassword")->setText(QStringLiteral("river-bank-27"));
        field("freshAgain")->setText(QStringLiteral("river-bank-27"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
    }
};

YICHUANG_TEST(TestStaffWindow)
#include "tst_StaffWindow.moc"
