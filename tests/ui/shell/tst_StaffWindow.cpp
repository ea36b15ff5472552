// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SmallHall.h"

#include "desk/Door.h"
#include "devices/FolderPrinter.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "messaging/FolderGateway.h"
#include "ui/audit/AuditPage.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/CounterWork.h"
#include "ui/parts/KeySheet.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/parts/StatePage.h"
#include "ui/parts/Toast.h"
#include "ui/review/ReviewPage.h"
#include "ui/shell/LockPage.h"
#include "ui/shell/PasswordPage.h"
#include "ui/shell/PhoneCard.h"
#include "ui/shell/ScanListener.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/StaffWindow.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/WindowGrid.h"
#include "ui/supervision/SupervisionPage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace yichuang;
using namespace yichuang::test;

// A person comes in, leaves the seat, comes back: real keys in the real window, a real hall behind it.
class TestStaffWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString fault = m_hall.start();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        // Known passwords; a clerk's own desk never sees them.
        m_hall.signInAs(QStringLiteral("pc01"));
        for (const char *login : {"p0801", "p0802", "p0834", "p0890", "p0892", "p0897"})
            m_hall.value(QStringLiteral("alter role %1 password 'right-password'").arg(QLatin1String(login)));
        m_hall.apply(3);
    }

    void init()
    {
        m_hall.value(QStringLiteral(
            "update hall.sign_in_try set cleared = true; delete from hall.seat; delete from hall.lease; update hall.queue set state = 0"));
        m_door = std::make_unique<Door>(m_hall.signInAs(QStringLiteral("pc01")));
        m_pages = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"));
        m_printer = std::make_unique<FolderPrinter>(QString(), m_folder.path());
        m_reader = std::make_unique<DemoReader>(std::chrono::milliseconds(10));
        open();
        QTRY_VERIFY_WITH_TIMEOUT(window(1), 10'000);
    }

    void cleanup()
    {
        m_window.reset();
        m_door.reset();
    }

    void theRightPasswordOpensTheCounterAtTheChosenWindow()
    {
        signIn(QStringLiteral("p0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QCOMPARE(
            m_hall.value(QStringLiteral("select window_no from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0801'")),
            QStringLiteral("1"));
    }

    void anOfficerNeedsNoWindowAndComesToReview()
    {
        signIn(QStringLiteral("P0834"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->reviewPage(), 15'000);
        QVERIFY(m_window->reviewPage()->isVisible() && !m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select desk from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0834'")),
                 QStringLiteral("review"));
    }

    void anAuditorNeedsNoWindowAndComesToTheTraces()
    {
        signIn(QStringLiteral("P0897"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->auditPage(), 15'000);
        QVERIFY(m_window->auditPage()->isVisible() && !m_window->counterPage() && !m_window->reviewPage());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'audit.sign_in' and login = 'p0897'")),
                 QStringLiteral("1"));
        m_window->close();
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from hall.trace where what = 'audit.sign_out' and login = 'p0897'")),
                     QStringLiteral("1"));
    }

    void whoWorksAtTwoDesksTurnsBetweenThemByKeyAndLosesNothing()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,review}', steps = '{examine}' where work_no = 'P0802'; grant desk_review to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->reviewPage() && m_window->reviewPage()->isVisible(), 15'000);
        QVERIFY(!m_window->counterPage()->isVisible());
        QTest::keyClick(m_window->reviewPage(), Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(m_window->counterPage()->isVisible());
    }

    void aSupervisorNeedsNoWindowAndComesToSupervision()
    {
        signIn(QStringLiteral("P0890"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->supervisionPage(), 15'000);
        QVERIFY(m_window->supervisionPage()->isVisible() && !m_window->counterPage() && !m_window->reviewPage());
    }

    void ctrlF3TurnsToSupervisionAndBack()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,supervision}' where work_no = 'P0802'; grant desk_supervision to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_F3, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->supervisionPage() && m_window->supervisionPage()->isVisible(), 15'000);
        QTest::keyClick(m_window->supervisionPage(), Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(m_window->counterPage()->isVisible());
    }

    void aWorkplaceThatTheHallRefusesSaysSo()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set desks = '{counter,supervision}' where work_no = 'P0802'; grant desk_supervision to p0802"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        m_hall.value(
            QStringLiteral("update hall.staff set desks = '{counter}' where work_no = 'P0802'; revoke desk_supervision from p0802"));
        QTest::keyClick(m_window->counterPage(), Qt::Key_F3, Qt::ControlModifier);
        const auto *toast = m_window->findChild<Toast *>(QString(), Qt::FindDirectChildrenOnly);
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible(), 15'000);
        QVERIFY(toast->tone() == Tone::Red);
        QVERIFY2(toast->fact().startsWith(QStringLiteral("换不了岗：")) && toast->fact().size() > 6, qPrintable(toast->fact()));
        QVERIFY(m_window->counterPage()->isVisible() && !m_window->supervisionPage());
    }

    void thatNoKeeperIsAwakeIsSaidWhileOneWorksAndGoesByItself()
    {
        const auto *const said = "短信、文书停了 12 分钟";
        m_hall.value(
            QStringLiteral("delete from hall.keeper; insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        signIn(QStringLiteral("p0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        const auto words = [this] { return m_window->findChild<TopBar *>()->accessibleName(); };
        const auto beat = [this] { m_window->counterPage()->work()->setLocked(false); };
        QSignalSpy heard(m_window->counterPage(), &CounterPage::keeperHeard);
        beat();
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY2(!words().contains(QStringLiteral("文书停")), qPrintable(words()));
        m_hall.value(QStringLiteral("update hall.keeper set beat_at = now() - interval '12 minutes 30 seconds'"));
        beat();
        QTRY_VERIFY2(words().contains(QString::fromUtf8(said)), qPrintable(words()));
        m_hall.value(QStringLiteral("delete from hall.keeper"));
        beat();
        QTRY_VERIFY2(words().contains(QStringLiteral("短信、文书没有在办")), qPrintable(words()));
        m_hall.value(QStringLiteral("insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        beat();
        QTRY_VERIFY2(!words().contains(QStringLiteral("短信、文书")), qPrintable(words()));
    }

    void aSupervisorReadsThatNoKeeperIsAwake()
    {
        m_hall.value(QStringLiteral("delete from hall.keeper; insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now() "
                                    "- interval '12 minutes 30 seconds', 'ok')"));
        signIn(QStringLiteral("P0890"), QStringLiteral("right-password"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->supervisionPage(), 15'000);
        const auto words = [this] { return m_window->findChild<TopBar *>()->accessibleName(); };
        QTRY_VERIFY2(words().contains(QStringLiteral("短信、文书停了 12 分钟")), qPrintable(words()));
        m_hall.value(QStringLiteral("update hall.keeper set beat_at = now()"));
        QTest::keyClick(m_window->supervisionPage(), Qt::Key_F5);
        QTRY_VERIFY2(!words().contains(QStringLiteral("短信、文书")), qPrintable(words()));
    }

    void theAuditorAndTheHelpDeskReadItToo_data()
    {
        QTest::addColumn<QString>("workNo");
        QTest::newRow("audit") << QStringLiteral("P0897");
        QTest::newRow("helpdesk") << QStringLiteral("P0892");
    }
    void theAuditorAndTheHelpDeskReadItToo()
    {
        QFETCH(QString, workNo);
        m_hall.value(QStringLiteral("delete from hall.keeper"));
        signIn(workNo, QStringLiteral("right-password"), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<TopBar *>(), 15'000);
        const auto words = [this] { return m_window->findChild<TopBar *>()->accessibleName(); };
        QTRY_VERIFY2(words().contains(QStringLiteral("短信、文书没有在办")), qPrintable(words()));
        m_hall.value(QStringLiteral("insert into hall.keeper (worker, beat_at, gateway_state) values ('k', now(), 'ok')"));
        m_window->findChild<QTimer *>(QStringLiteral("keeperLook"))->start(50);
        QTRY_VERIFY2(!words().contains(QStringLiteral("短信、文书")), qPrintable(words()));
    }

    void aFirstPasswordIsChangedBeforeAnythingElseAndTheHallNeverSeesTheNewOne()
    {
        m_hall.value(QStringLiteral(
            "update hall.staff set must_change = true where work_no = 'P0803'; alter role p0803 password 'given-by-others'"));
        signIn(QStringLiteral("P0803"), QStringLiteral("given-by-others"), 3);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<PasswordPage *>(), 15'000);
        const auto field = [this](const char *name) { return m_window->findChild<LineField *>(QLatin1String(name)); };
        QTest::keyClicks(field("freshPassword")->edit(), QStringLiteral("short1"));
        QTest::keyClick(field("freshPassword")->edit(), Qt::Key_Return);
        QVERIFY(!field("freshPassword")->note().isEmpty());
        field("freshPassword")->setText(QStringLiteral("river-bank-27"));
        field("freshAgain")->setText(QStringLiteral("river-bank-28"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
        QVERIFY(!field("freshAgain")->note().isEmpty());
        field("freshAgain")->setText(QStringLiteral("river-bank-27"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QCOMPARE(m_hall.value(QStringLiteral("select must_change from hall.staff where work_no = 'P0803'")), QStringLiteral("f"));
        QCOMPARE(
            m_hall.value(QStringLiteral("select count(*) from hall.seat join hall.staff s on s.id = staff_id where s.work_no = 'P0803'")),
            QStringLiteral("1"));
        QVERIFY(!m_hall.value(QStringLiteral("select string_agg(r::text, '') from hall.trace r")).contains(QStringLiteral("river-bank")));
    }

    void aPasswordIsChangedFromTheMenuOnlyByWhoKnowsThePresentOne()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> actions = menu->actions();
        QAction *change = actions[actions.size() - 2];
        menu->close();
        change->trigger();
        const auto field = [this](const char *name) { return m_window->findChild<LineField *>(QLatin1String(name)); };
        field("presentPassword")->setText(QStringLiteral("not-mine-1"));
        field("freshPassword")->setText(QStringLiteral("river-bank-27"));
        field("freshAgain")->setText(QStringLiteral("river-bank-27"));
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<Label *>(QStringLiteral("passwordFault"))->text().isEmpty(), 15'000);
        QTest::keyClick(field("freshAgain")->edit(), Qt::Key_Escape);
        QVERIFY(m_window->counterPage()->isVisible());
    }

    void aWrongPasswordIsRefusedLikeANumberThatDoesNotExist()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("wrong"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!fault().isEmpty(), 15'000);
        const QString wrong = fault();
        QVERIFY(password()->text().isEmpty());
        signIn(QStringLiteral("P9999"), QStringLiteral("wrong"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!fault().isEmpty(), 15'000);
        QCOMPARE(fault(), wrong);
        QVERIFY(!m_window->counterPage());
    }

    void fiveWrongPasswordsLockTheNumberEvenForTheRightOne()
    {
        for (int i = 0; i < 5; ++i)
            m_hall.value(QStringLiteral("insert into hall.sign_in_try (work_no) values ('P0802')"));
        signIn(QStringLiteral("P0802"), QStringLiteral("right-password"), 2);
        QTRY_VERIFY_WITH_TIMEOUT(fault().contains(QStringLiteral("分")), 15'000);
        QVERIFY(!m_window->counterPage());
        m_hall.value(QStringLiteral("alter role p0802 login; delete from hall.locked_login"));
    }

    void aWindowThatIsTakenCannotBeChosenAndNamesWhoSitsThere()
    {
        m_hall.value(QStringLiteral(
            "insert into hall.seat (staff_id, login, window_no) select id, login, 1 from hall.staff where work_no = 'P0802'"));
        m_window->signInPage()->reset();
        QTRY_VERIFY_WITH_TIMEOUT(window(1) && !window(1)->isEnabled(), 10'000);
        QVERIFY(window(1)->accessibleName().contains(QStringLiteral("李伟豪")));
    }

    void aLockedScreenOpensOnlyWithThePersonsPasswordAndKeepsTheCase()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        m_window->lock();
        auto *lock = m_window->findChild<LockPage *>();
        QTRY_VERIFY(lock->isVisible());
        auto *field = m_window->findChild<LineField *>(QStringLiteral("unlockPassword"));
        QTest::keyClicks(field->edit(), QStringLiteral("wrong"));
        QTest::keyClick(field->edit(), Qt::Key_Return);
        const auto *fault = lock->findChild<Label *>(QStringLiteral("lockFault"));
        const int place = field->y();
        QVERIFY(fault->text().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!fault->text().isEmpty(), 15'000);
        // It is read on the bar's own ground, below the field, which stays where it was.
        QCOMPARE(field->parentWidget(), lock);
        QVERIFY(fault->y() >= field->geometry().bottom());
        QCOMPARE(field->y(), place);
        QVERIFY(lock->isVisible());
        QTest::keyClicks(field->edit(), QStringLiteral("right-password"));
        QTest::keyClick(field->edit(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage()->isVisible(), 15'000);
    }

    void f12LocksWhileSomebodyWritesAndWhatIsWrittenIsThereAfterwards()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        auto *field = m_window->findChild<LineField *>(QStringLiteral("unlockPassword"));
        QCOMPARE(QApplication::focusWidget(), field->edit());
        QTest::keyClicks(field->edit(), QStringLiteral("right-password"));
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage()->isVisible(), 15'000);
        QVERIFY(work->holds() && work->file()->caseId == id);
        QCOMPARE(m_window->findChild<LineField *>(QStringLiteral("note"))->text(), QStringLiteral("still"));
        QCOMPARE(m_hall.value(QStringLiteral("select status from hall.case_file where id = %1").arg(id.value())),
                 QStringLiteral("submitted"));
    }

    void altRLooksForAnotherReaderWithACaseAndWithout()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        auto *idle = m_window->findChild<QTimer *>(QStringLiteral("idle"));
        QCOMPARE(idle->interval(), 600'000); // ten minutes
        idle->start(1500);
        QElapsedTimer since;
        since.start();
        auto *lock = m_window->findChild<LockPage *>();
        while (since.elapsed() < 3000) {
            QTest::keyClick(m_window->counterPage(), Qt::Key_Down, Qt::NoModifier, 100);
            QVERIFY(!lock->isVisible());
        }
        QTRY_VERIFY_WITH_TIMEOUT(lock->isVisible(), 15'000);
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("1"));
    }

    void aCaseThatArrivesShowsWithoutAReload()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        auto *queue = m_window->counterPage()->findChild<QListView *>(QStringLiteral("Queue"))->model();
        QTRY_VERIFY_WITH_TIMEOUT(queue->rowCount() >= 3, 15'000);
        const int before = queue->rowCount();
        m_hall.apply(1);
        QTRY_COMPARE_WITH_TIMEOUT(queue->rowCount(), before + 1, 5000);
    }

    void aScannedReceiptOpensItsCaseAndTypesNothing()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        const QString number = m_hall.value(QStringLiteral("select case_no from hall.case_file order by id desc limit 1"));
        m_window->counterPage()->find();
        QWidget *field = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(field));
        QTest::keyClicks(field, QStringLiteral("PJZW1|") + number + QStringLiteral("|X7"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage()->work()->file(), 10'000);
        QCOMPARE(m_window->counterPage()->work()->file()->caseNo, number);
        QVERIFY(m_window->counterPage()->work()->holds());
    }

    void whatAPersonTypesArrivesWhole()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(shown(), 10'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QCOMPARE(Preferences::load(m_folder.filePath(QStringLiteral("prefs.json"))).window, 2);
    }

    void papersGoToThePrinterOfThisPc()
    {
        open(QStringLiteral("office"));
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage()->work()->file(), 10'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_P, Qt::ControlModifier);
        auto *name = m_window->findChild<Label *>(QStringLiteral("printerName"));
        QTRY_VERIFY(name && name->text().contains(QStringLiteral("office")));
    }

    void anotherPrinterIsChosenInTheMenuAndKept()
    {
        m_printer = std::make_unique<FolderPrinter>(QStringLiteral("second-floor"), m_folder.path());
        open();
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        const auto *printers = m_window->findChild<QMenu *>(QStringLiteral("printers"));
        QVERIFY(printers);
        QTRY_VERIFY(printers->isEnabled());
        QVERIFY2(!printers->actions().first()->isChecked(), "the hall named another one");
        printers->actions().first()->trigger();
        QApplication::activePopupWidget()->close();
        QCOMPARE(Preferences::load(m_folder.filePath(QStringLiteral("prefs.json"))).printer, QStringLiteral("second-floor"));
        QTest::keyClick(m_window->counterPage(), Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage()->work()->file(), 10'000);
        QTest::keyClick(m_window->counterPage(), Qt::Key_P, Qt::ControlModifier);
        auto *name = m_window->findChild<Label *>(QStringLiteral("printerName"));
        QTRY_VERIFY(name && name->text().contains(QStringLiteral("second-floor")));
    }

    void theDemosSignInPageNamesSomebodyForEveryWorkplace()
    {
        m_hall.value(QStringLiteral("insert into hall.setting (key, value) values ('demo', '{\"password\": \"open sesame\"}')"));
        open();
        auto *demo = m_window->findChild<Label *>(QStringLiteral("demo"));
        QTRY_VERIFY_WITH_TIMEOUT(demo->isVisible(), 10'000);
        m_hall.value(QStringLiteral("delete from hall.setting where key = 'demo'"));
        for (const char *words : {"号窗口）", "（审批）", "（监督）", "P0897", "（审计）", "密码：open sesame"})
            QVERIFY2(demo->accessibleName().contains(QString::fromUtf8(words)), words);
    }

    void whoSatHereLastOnlyTypesThePassword()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
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
        leave();
        QTRY_COMPARE(spoken.size(), 1);
        QCOMPARE(spoken[0][0].toString(), QStringLiteral("en"));
        QCOMPARE(m_window->signInPage()->findChild<LineField *>(QStringLiteral("workNo"))->text(), QStringLiteral("P0801"));
        QTest::mouseClick(m_window->signInPage()->findChild<QAbstractButton *>(QStringLiteral("language")), Qt::LeftButton);
        QCOMPARE(spoken[1][0].toString(), QStringLiteral("zh"));
    }

    void theWindowIsFreeAgainAsSoonAsOneLeftIt()
    {
        signIn(QStringLiteral("P0801"), QStringLiteral("right-password"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->counterPage(), 15'000);
        leave();
        QTRY_VERIFY_WITH_TIMEOUT(window(1) && window(1)->isEnabled(), 5'000);
    }

private:
    // Anew, where it was open; the printer is one that the PC itself names.
    void open(const QString &printer = {})
    {
        m_window = std::make_unique<StaffWindow>(*m_door, Equipment{*m_pages, *m_printer, m_reader->reader(), {}, m_phone.path(), printer},
                                                 m_folder.filePath(QStringLiteral("prefs.json")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    // By the last line of the menu.
    void leave()
    {
        QTest::keyClick(m_window->counterPage(), Qt::Key_M, Qt::ControlModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->setActiveAction(menu->actions().constLast());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(m_window->signInPage()->isVisible());
    }

    QLineEdit *workNo() { return m_window->findChild<LineField *>(QStringLiteral("workNo"))->edit(); }
    QLineEdit *password() { return m_window->findChild<LineField *>(QStringLiteral("password"))->edit(); }
    QAbstractButton *window(int number)
    {
        return m_window->findChild<QAbstractButton *>(QStringLiteral("window%1").arg(number, 2, 10, QChar(u'0')));
    }
    QString fault() { return m_window->findChild<Label *>(QStringLiteral("fault"))->text(); }

    void signIn(const QString &number, const QString &secret, int window)
    {
        workNo()->clear();
        QTest::keyClicks(workNo(), number);
        m_window->findChild<WindowGrid *>()->choose(window); // not the one where they sat last, which the number brings up
        password()->clear();
        QTest::keyClicks(password(), secret);
        QTest::keyClick(password(), Qt::Key_Return);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, modifiers);
    }

    SmallHall m_hall;
    QTemporaryDir m_folder;
    QTemporaryDir m_phone;
    std::unique_ptr<Door> m_door;
    std::unique_ptr<PageService> m_pages;
    std::unique_ptr<FolderPrinter> m_printer;
    std::unique_ptr<DemoReader> m_reader;
    std::unique_ptr<StaffWindow> m_window;
};

YICHUANG_TEST(TestStaffWindow)
#include "tst_StaffWindow.moc"
