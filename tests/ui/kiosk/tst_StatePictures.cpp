// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"
#include "ui/kiosk/KioskPictures.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/frame/KioskBars.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/StarRow.h"
#include "ui/parts/Banner.h"
#include "ui/parts/Panel.h"

using namespace yichuang;
using namespace yichuang::test;

// What a visit seldom shows keeps to the screen in each dress, too: what concerns the account, and how the kiosk looks while it stands
// idle, has no line or no printer. With YICHUANG_PICTURES=DIR the pictures are kept.
class KioskStatePicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startGuide();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void init()
    {
        m_scene.forgetCodes();
        m_scene.enrol(++m_person);
    }

    void cleanup()
    {
        m_scene.leave();
        m_scene.mendPrinter();
        m_pictures.takeOff();
    }

    void accounts_data() { KioskPictures::addRows(); }

    void accounts()
    {
        m_pictures.open(m_scene);
        toSignIn();
        step("forgotten", "ForgottenPage", "k-forgotten");
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QVERIFY(m_scene.touch(QStringLiteral("register")));
        QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree")) && m_scene.find<Button>(QStringLiteral("agree"))->isReady());
        QVERIFY(m_scene.touch(QStringLiteral("agree")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
        QVERIFY(m_scene.choose(QStringLiteral("kinds"), 1));
        keep("k-register-firm");
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        m_scene.enter(m_person);
        QVERIFY(m_scene.touch(QStringLiteral("account")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
        const std::pair<const char *, const char *> changes[] = {
            {"changePhone", "ChangePhonePage"}, {"changePassword", "ChangePasswordPage"}, {"deleteAccount", "DeleteAccountPage"}};
        for (const auto &[tile, page] : changes) {
            m_scene.hearOut(); // the page is drawn once more with what was read
            QVERIFY(comesToRest(&m_scene.window()));
            step(tile, page, tile);
            QVERIFY(m_scene.touch(QStringLiteral("back")));
            QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
        }
    }

    void afterAnswers_data() { KioskPictures::addRows(); }

    // What was asked and how one is content.
    void afterAnswers()
    {
        const QString number = m_scene.filed(m_person);
        m_scene.value(
            QStringLiteral("update hall.case_file set status = 'concluded', accepted_at = now() where case_no = '%1'").arg(number));
        m_pictures.open(m_scene);
        m_scene.enter(m_person);
        m_scene.openCase(number);
        auto *stars = m_scene.page()->findChild<StarRow *>();
        QVERIFY(stars);
        m_scene.turnTo(stars);
        m_scene.touchAt(stars->mapTo(&m_scene.window(), QPoint(stars->width() * 3 / 10, stars->height() / 2)));
        QTRY_VERIFY(!m_scene.page()->findChildren<Button *>(QStringLiteral("ratingReason")).isEmpty());
        keep("f-rating");
        QVERIFY(m_scene.touch(QStringLiteral("ask")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        KioskScene::enter(m_scene.find<QPlainTextEdit>(QString()), QStringLiteral("证件什么时候可以领？"));
        QVERIFY(m_scene.touch(QStringLiteral("send")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("seen")));
        QVERIFY(m_scene.touch(QStringLiteral("seen")));
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        m_scene.openCase(number);
        QVERIFY(m_scene.touch(QStringLiteral("ask")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        QVERIFY(m_scene.putKeyboardAway());
        QVERIFY(m_scene.choose(QStringLiteral("tabs"), 2));
        QTRY_VERIFY(m_scene.shows(QStringLiteral("证件什么时候可以领")));
        keep("j-records");
    }

    void forSomebodyElse_data() { KioskPictures::addRows(); }

    void forSomebodyElse()
    {
        m_pictures.open(m_scene);
        toBasics();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_scene.choose(QStringLiteral("forWhom"), 1));
        QTRY_VERIFY(m_scene.find(QStringLiteral("id_number")));
        keep("d-basic-agent");
    }

    void withoutPrinter_data() { KioskPictures::addRows(); }

    void withoutPrinter()
    {
        m_pictures.open(m_scene);
        m_scene.breakPrinter();
        toBasics();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.find<LineField>(QString()));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(static_cast<ApplyPage *>(m_scene.page())->canSubmit());
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("DonePage"));
        QTRY_COMPARE(m_scene.find<Panel>(QStringLiteral("printingCard"))->ground(), Panel::Ground::Amber);
        keep("e-done-no-printer");
        // In the larger dress nothing goes by itself before two minutes.
        QFETCH(bool, elder);
        static const QRegularExpression overAMinute(QStringLiteral("1[0-2]\\d"));
        QCOMPARE(m_scene.find<Button>(QStringLiteral("farewell"))->text().contains(overAMinute), elder);
    }

    void whileNobodyIsHere_data() { KioskPictures::addRows(); }

    void whileNobodyIsHere()
    {
        m_pictures.open(m_scene);
        m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(20));
        QTRY_VERIFY(m_scene.find(QStringLiteral("standby")));
        keep("standby");
        m_scene.window().idleWatch()->setPatience(std::chrono::hours(1));
        m_scene.touchAt(m_scene.window().rect().center());
        QTRY_VERIFY(!m_scene.find(QStringLiteral("standby")));
        m_scene.window().setExitCode(QStringLiteral("2468"));
        QVERIFY(comesToRest(&m_scene.window()));
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(m_scene.window().findChild<KioskHead *>(), Qt::LeftButton, {}, QPoint(10, 10));
        QTRY_VERIFY(m_scene.find(QStringLiteral("exit1")));
        keep("exit");
    }

    void withoutTheLine_data() { KioskPictures::addRows(); }

    void withoutTheLine()
    {
        CuttingProxy proxy(m_scene.hall().signInAs(QStringLiteral("kiosk01")).hosts.first() + QStringLiteral("/.s.PGSQL.5432"));
        m_pictures.open(m_scene, &proxy);
        QVERIFY(m_scene.touch(QStringLiteral("apply")));
        QTRY_VERIFY(!m_scene.all<ItemRow>(QString()).isEmpty());
        proxy.setClosed(true);
        proxy.cut();
        QTRY_VERIFY(m_scene.window().findChild<Banner *>()->isVisible());
        keep("offline");
        m_scene.close();
    }

private:
    void keep(const char *name) { KioskPictures::keep(name, m_scene); }

    void step(const char *act, const char *page, const char *picture)
    {
        QVERIFY(m_scene.touch(QLatin1String(act)));
        QTRY_COMPARE(m_scene.pageName(), QLatin1String(page));
        keep(picture);
    }

    void toSignIn()
    {
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
    }

    void toBasics()
    {
        QVERIFY(m_scene.touch(QStringLiteral("apply")));
        QTRY_VERIFY(!m_scene.all<ItemRow>(QString()).isEmpty());
        QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("item-") + SmallHall::item)));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        m_scene.giveName(SmallHall::mobile(m_person), KioskScene::password());
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
    }

    GuideScene m_scene;
    KioskPictures m_pictures;
    int m_person = 80;
};

YICHUANG_TEST(KioskStatePicturesTest)
#include "tst_StatePictures.moc"
