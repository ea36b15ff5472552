// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StaffFrame.h"

#include "hall/Installer.h"
#include "support/CuttingProxy.h"
#include "ui/parts/Banner.h"
#include "ui/Resting.h"
#include "ui/shell/LockPage.h"
#include "ui/shell/Preferences.h"
#include "ui/TooWide.h"

#include <QButtonGroup>

using namespace yichuang;
using namespace yichuang::test;

// Signing in: whoever is turned away reads the hall's own rule, and whether the line breaks before or after the hall has heard, or a key is
// pressed twice, nobody sits twice, a failure is said, and pressing again goes in.
class SigningInTest : public StaffFrame {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startHall(); }

    void init()
    {
        m_hall.value(QStringLiteral("delete from hall.sign_in_try"));
        QFile::remove(m_folder.filePath(QStringLiteral("prefs.json"))); // the window of who sat here last
        SignIn device = m_hall.signInAs(QStringLiteral("pc01"));
        m_proxy = std::make_unique<CuttingProxy>(device.hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        device.hosts = {QStringLiteral("127.0.0.1")};
        device.ports = {m_proxy->port()};
        device.sslMode = QStringLiteral("disable");
        comeToTheDoor(device);
        fill();
    }

    void cleanup()
    {
        leaveTheDoor();
        m_proxy.reset();
    }

    // What wrong tries lead to is the hall's to say.
    void the_halls_own_rule_stands_at_the_door_and_at_the_locked_screen()
    {
        m_hall.value(
            QStringLiteral("update hall.setting set value = value || '{\"sign_in_tries\": 7, \"lock_minutes\": 25, \"idle_minutes\": "
                           "12}' where key = 'rules'"));
        const QString rule = QStringLiteral("连续输错 7 次将锁定 25 分钟");
        const auto *atTheDoor = m_window->signInPage()->findChild<Label *>(QStringLiteral("tryRule"));
        // Before anybody was turned away, and after.
        m_window->signInPage()->reset();
        QTRY_COMPARE(atTheDoor->text(), rule);
        fill();
        field("password")->setText(QStringLiteral("wrong"));
        enter();
        QTRY_VERIFY(!fault().isEmpty());
        QCOMPARE(atTheDoor->text(), rule);
        QVERIFY(!m_window->counterPage());
        fill();
        enter();
        QTRY_VERIFY(m_window->counterPage());
        m_window->lock();
        const auto *lock = m_window->findChild<LockPage *>();
        QTRY_VERIFY(lock->isVisible());
        const auto says = [lock](const QString &words) {
            const QList<Label *> labels = lock->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QVERIFY(says(QStringLiteral("超过 12 分钟")));
        const auto *atTheLock = lock->findChild<Label *>(QStringLiteral("lockRule"));
        QCOMPARE(atTheLock->text(), QString());
        QTest::keyClicks(field("unlockPassword")->edit(), QStringLiteral("wrong"));
        QTest::keyClick(field("unlockPassword")->edit(), Qt::Key_Return);
        QTRY_COMPARE(atTheLock->text(), rule);
        QVERIFY(lock->isVisible());
    }

    // Whoever begins to type while the hall answers types on in the same place.
    void what_the_hall_tells_below_the_form_moves_nothing_and_is_whole_at_once()
    {
        auto *page = m_window->signInPage();
        const auto *demo = page->findChild<Label *>(QStringLiteral("demo"));
        QVERIFY(!demo->isVisible());
        const QPoint before = field("workNo")->mapTo(page, QPoint());
        m_hall.value(QStringLiteral("insert into hall.setting (key, value)"
                                    " values ('demo', jsonb_build_object('password', repeat('yichuang-', 20)))"));
        const auto taken = qScopeGuard([this] { m_hall.value(QStringLiteral("delete from hall.setting where key = 'demo'")); });
        int lines = 0;
        int room = 0;
        QObject listener;
        connect(page, &SignInPage::statusShown, &listener, [&] {
            lines = demo->heightForWidth(demo->parentWidget()->width());
            room = demo->height();
        });
        page->reset();
        QTRY_VERIFY(demo->isVisible());
        QVERIFY(lines > fonts::lineHeight(TextStyle::Secondary));
        QVERIFY2(room >= lines, qPrintable(QStringLiteral("%1 of %2").arg(room).arg(lines)));
        QVERIFY(comesToRest(page));
        const QString through = cutThrough(page);
        QVERIFY2(through.isEmpty(), qPrintable(through));
        QCOMPARE(field("workNo")->mapTo(page, QPoint()), before);
    }

    // Nobody learns from the page which numbers there are.
    void a_wrong_password_reads_like_a_number_that_nobody_has()
    {
        field("password")->setText(QStringLiteral("wrong"));
        enter();
        QTRY_VERIFY(!fault().isEmpty());
        const QString wrong = fault() + rule();
        fill();
        field("workNo")->setText(QStringLiteral("P7777"));
        enter();
        QTRY_COMPARE(m_hall.value(QStringLiteral("select count(*) from hall.sign_in_try")), QStringLiteral("2"));
        QTRY_COMPARE(fault() + rule(), wrong);
        QVERIFY(!m_window->counterPage());
        QCOMPARE(field("workNo")->text(), QStringLiteral("P7777"));
        QVERIFY(field("password")->text().isEmpty() && password()->hasFocus());
    }

    // Else the right password is called a wrong one, however often it is typed, until somebody ends the program.
    void a_computer_that_the_hall_refuses_is_not_called_a_wrong_password_and_comes_back_by_itself()
    {
        const auto setPassword = [this](const QString &password) {
            m_hall.value(QStringLiteral("alter role pc01 password '%1'").arg(password));
        };
        const QString password = m_hall.signInAs(QStringLiteral("pc01")).password;
        setPassword(QStringLiteral("rotated"));
        m_proxy->cut();
        QTRY_VERIFY(!m_door->isConnected());
        enter();
        QTRY_VERIFY2(fault().startsWith(QStringLiteral("大厅不让这台电脑登录")), qPrintable(fault()));
        QVERIFY(!fault().contains(QStringLiteral("不对")));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.sign_in_try")), QStringLiteral("0"));
        QVERIFY(!m_window->counterPage());
        setPassword(password);
        QTRY_VERIFY_WITH_TIMEOUT(m_door->isConnected(), 60'000);
        fill();
        enter();
        QTRY_VERIFY(m_window->counterPage());
        // Nor at the locked screen.
        m_window->lock();
        QTRY_VERIFY(m_window->findChild<LockPage *>()->isVisible());
        setPassword(QStringLiteral("rotated"));
        m_proxy->cut();
        QTRY_VERIFY(!m_door->isConnected());
        const auto unlock = [this] {
            QTest::keyClicks(this->field("unlockPassword")->edit(), QStringLiteral("right-password"));
            QTest::keyClick(this->field("unlockPassword")->edit(), Qt::Key_Return);
        };
        unlock();
        const auto says = [this](const QString &words) {
            const QList<Label *> labels = m_window->findChild<LockPage *>()->findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const Label *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("大厅不让这台电脑登录")));
        setPassword(password);
        QTRY_VERIFY_WITH_TIMEOUT(m_door->isConnected(), 60'000);
        unlock();
        QTRY_VERIFY(!m_window->findChild<LockPage *>()->isVisible());
    }

    // A password that the administrator gave anew, or a login that was closed: nothing that one can wait for.
    void whose_login_is_refused_at_work_is_told_to_sign_in_anew()
    {
        enter();
        QTRY_VERIFY(m_window->counterPage());
        m_hall.value(QStringLiteral("alter role p0801 password 'given anew'"));
        const auto back = qScopeGuard([this] { m_hall.value(QStringLiteral("alter role p0801 password 'right-password'")); });
        m_proxy->cut();
        const auto *banner = m_window->counterPage()->findChild<Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->fact() == QStringLiteral("大厅不再接受您的登录"), 60'000);
        QVERIFY(banner->meaning().contains(QStringLiteral("下岗")));
        leave();
        QVERIFY(m_window->signInPage()->isVisible());
    }

    void a_window_whose_hall_became_another_edition_is_told_so()
    {
        enter();
        QTRY_VERIFY(m_window->counterPage());
        const QString edition = m_hall.value(QStringLiteral("select obj_description('hall'::regnamespace, 'pg_namespace')"));
        const auto call = [this](const QString &words) { m_hall.value(QStringLiteral("comment on schema hall is '%1'").arg(words)); };
        call(QStringLiteral("999 9.9.9"));
        const auto back = qScopeGuard([&call, &edition] { call(edition); });
        m_proxy->cut();
        const auto *banner = m_window->counterPage()->findChild<Banner *>();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->fact() == QStringLiteral("本机程序与大厅版本不同"), 60'000);
    }

    void whoever_chose_no_window_keeps_the_password_and_chooses_one_by_keys()
    {
        auto *grid = m_window->findChild<WindowGrid *>();
        auto *group = grid->findChild<QButtonGroup *>();
        group->setExclusive(false);
        group->checkedButton()->setChecked(false);
        group->setExclusive(true);
        QCOMPARE(grid->chosen(), 0);
        enter();
        QTRY_VERIFY2(fault().startsWith(QStringLiteral("请选一个空闲的窗口")), qPrintable(fault()));
        QCOMPARE(field("password")->text(), QStringLiteral("right-password"));
        QVERIFY(grid->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage());
    }

    // A window that somebody took since it was shown as free is wanting, too.
    void a_window_that_was_taken_meanwhile_costs_no_password()
    {
        m_hall.value(
            QStringLiteral("insert into hall.seat (staff_id, login, window_no) select id, login, 1 from hall.staff where work_no = "
                           "'P0802'"));
        enter();
        QTRY_VERIFY(!fault().isEmpty());
        QVERIFY2(fault().contains(QStringLiteral("已有人")), qPrintable(fault()));
        QCOMPARE(field("password")->text(), QStringLiteral("right-password"));
        const auto *group = m_window->findChild<WindowGrid *>()->findChild<QButtonGroup *>();
        const auto focused = [group] { return group->id(qobject_cast<QAbstractButton *>(QApplication::focusWidget())); };
        QVERIFY(focused() > 1);
        // Also once the page shows who sits there.
        QTRY_VERIFY(!group->button(1)->isEnabled());
        QVERIFY(focused() > 1);
    }

    void the_window_where_somebody_sat_last_at_this_pc_is_proposed_and_enter_is_enough()
    {
        openRemembering();
        QCOMPARE(chosen(), 1);
        type(QStringLiteral("p0801"));
        QCOMPARE(chosen(), 3);
        type(QStringLiteral("P0899")); // was never here
        QCOMPARE(chosen(), 1);
        type(QStringLiteral("P0802"));
        QCOMPARE(chosen(), 2);
        type(QStringLiteral("P0801"));
        QTest::keyClicks(password(), QStringLiteral("right-password"));
        enter();
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select window_no from hall.seat")), QStringLiteral("3"));
    }

    void where_it_is_taken_the_pcs_own_is_proposed_and_what_was_chosen_by_hand_stays()
    {
        m_hall.value(
            QStringLiteral("insert into hall.seat (staff_id, login, window_no) select id, login, 3 from hall.staff where work_no = "
                           "'P0803'"));
        openRemembering();
        QVERIFY(!window(3)->isEnabled());
        type(QStringLiteral("P0801"));
        QCOMPARE(chosen(), 1);
        window(4)->click();
        type(QStringLiteral("P0802"));
        QCOMPARE(chosen(), 4);
    }

    void the_digits_of_a_window_choose_it_and_enter_sits_down()
    {
        window(1)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
        QVERIFY(chosen() == 4 && window(4)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
        QVERIFY(chosen() == 12 && window(12)->hasFocus());
        field("password")->setText(QStringLiteral("right-password"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select window_no from hall.seat")), QStringLiteral("3"));
    }

    void after_the_password_come_the_windows()
    {
        password()->setFocus();
        const auto *grid = m_window->findChild<WindowGrid *>();
        for (int i = 0; i < 2 && !grid->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(grid->isAncestorOf(QApplication::focusWidget()));
    }

    void an_answer_that_is_lost_after_the_commit_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::newRow("to the try") << QByteArrayLiteral("lobby.sign_in_begin");
        QTest::newRow("to the seat") << QByteArrayLiteral("counter.sign_in");
    }
    void an_answer_that_is_lost_after_the_commit()
    {
        QFETCH(QByteArray, call);
        m_proxy->loseAnswerTo(call);
        enter();
        QTRY_COMPARE(m_proxy->lostAnswers(), 1);
        comeInAndSitOnce();
    }

    void a_line_that_breaks_before_the_hall_has_heard()
    {
        m_proxy->setFrozen(true);
        enter();
        m_proxy->setClosed(true);
        m_proxy->setFrozen(false);
        QTRY_VERIFY(!fault().isEmpty());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("0"));
        QVERIFY(!m_window->counterPage());
        QCOMPARE(field("workNo")->text(), QStringLiteral("P0801"));
        m_proxy->setClosed(false);
        comeInAndSitOnce();
    }

    // PostgreSQL is killed when the try is written down and the person not yet in.
    void a_hall_that_is_killed_while_somebody_comes_in_data()
    {
        QTest::addColumn<bool>("backAtOnce");
        QTest::newRow("and is back at once") << true;
        QTest::newRow("and stays away until the page has said so") << false;
    }
    void a_hall_that_is_killed_while_somebody_comes_in()
    {
        QFETCH(bool, backAtOnce);
        m_proxy->freezeAnswerTo("lobby.sign_in_begin");
        enter();
        QTRY_VERIFY(m_proxy->isFrozen());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.sign_in_try")), QStringLiteral("1"));
        m_hall.fixture().kill9Server();
        m_proxy->setFrozen(false);
        if (!backAtOnce) {
            QTRY_VERIFY(!fault().isEmpty());
            QVERIFY2(fault().contains(QStringLiteral("连不上大厅")), qPrintable(fault()));
            // The password is gone, and nothing else was written.
            QVERIFY2(fault().contains(QStringLiteral("再输一次密码")) && !fault().contains(QStringLiteral("都还在")), qPrintable(fault()));
            QCOMPARE(field("workNo")->text(), QStringLiteral("P0801"));
            QVERIFY(password()->hasFocus());
        }
        QVERIFY(m_hall.fixture().startServer());
        comeInAndSitOnce();
        QVERIFY2(!fault().contains(QStringLiteral("密码不对")), qPrintable(fault()));
    }

    // The password was right: it is neither called wrong nor counted.
    void whoever_cannot_come_in_yet_reads_why_and_presses_as_often_as_he_likes_data()
    {
        QTest::addColumn<QString>("shut");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("words");
        QTest::newRow("a login that is open too often")
            << QStringLiteral("alter role p0801 connection limit 0") << QStringLiteral("alter role p0801 connection limit 6")
            << QStringLiteral("这个工号在别处开着的连接太多，请先在别的电脑上离岗");
        QTest::newRow("a hall that is being upgraded") << QStringLiteral("comment on schema hall is 'upgrading to 9999 9.9.9'")
                                                       << QStringLiteral("comment on schema hall is '%1'").arg(HallSource::builtEdition())
                                                       << QStringLiteral("大厅正在升级，还没有登录，升级好后再输一次密码");
    }
    void whoever_cannot_come_in_yet_reads_why_and_presses_as_often_as_he_likes()
    {
        QFETCH(QString, shut);
        QFETCH(QString, open);
        QFETCH(QString, words);
        m_hall.value(shut);
        const auto opened = qScopeGuard([this, &open] { m_hall.value(open); });
        for (int i = 0; i < 7; ++i) {
            fill();
            enter();
            QVERIFY(fault().isEmpty());
            QTRY_VERIFY2(fault().contains(words), qPrintable(fault()));
            QVERIFY(field("password")->text().isEmpty() && password()->hasFocus());
        }
        m_hall.value(open);
        fill();
        enter();
        QTRY_VERIFY(m_window->counterPage());
    }

    void a_key_that_is_pressed_twice()
    {
        m_proxy->setFrozen(true);
        enter();
        enter();
        m_proxy->setFrozen(false);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("1"));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.sign_in_try")), QStringLiteral("1"));
    }

    // Whom the command line names.
    void who_set_out_before_the_page_was_there_comes_in_once_and_the_pc_remembers_the_login()
    {
        m_door->signInAhead(SignInPage::credentials(QStringLiteral(" P0801"), QStringLiteral("right-password"), 1));
        m_window->signInPage()->signInAs(QStringLiteral("P0801 "), QStringLiteral("right-password"), 1);
        QTRY_VERIFY(m_window->counterPage());
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("1"));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.sign_in_try")), QStringLiteral("1"));
        const Preferences kept = Preferences::load(m_folder.filePath(QStringLiteral("prefs.json")));
        QCOMPARE(kept.login, QStringLiteral("p0801"));
        QCOMPARE(kept.hall, m_door->hall());
    }

private:
    // Where the PC stands, and where each of two clerks sat last.
    void openRemembering()
    {
        Preferences kept;
        kept.window = 1;
        kept.windows = {{QStringLiteral("P0801"), 3}, {QStringLiteral("P0802"), 2}};
        m_window.reset();
        QVERIFY(kept.save(m_folder.filePath(QStringLiteral("prefs.json"))));
        open();
    }

    int chosen() { return m_window->findChild<WindowGrid *>()->chosen(); }

    void type(const QString &number)
    {
        workNo()->selectAll();
        QTest::keyClicks(workNo(), number);
    }

    QString rule() { return m_window->findChild<Label *>(QStringLiteral("tryRule"))->text(); }

    void fill()
    {
        field("workNo")->setText(QStringLiteral("P0801"));
        field("password")->setText(QStringLiteral("right-password"));
        m_window->findChild<WindowGrid *>()->choose(1);
    }

    void enter() { QTest::keyClick(password(), Qt::Key_Return); }

    // Either by itself, or after the page said what went wrong and the person pressed again; never both.
    void comeInAndSitOnce()
    {
        QTRY_VERIFY(m_window->counterPage() || !fault().isEmpty());
        if (!m_window->counterPage())
            QTRY_VERIFY(m_window->counterPage() || (fill(), enter(), QTest::qWait(500), false));
        QCOMPARE(m_hall.value(QStringLiteral("select count(*) from hall.seat")), QStringLiteral("1"));
        QCOMPARE(m_hall.value(QStringLiteral("select window_no from hall.seat")), QStringLiteral("1"));
    }

    std::unique_ptr<CuttingProxy> m_proxy;
};

YICHUANG_TEST(SigningInTest)
#include "tst_SigningIn.moc"
