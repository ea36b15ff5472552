// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/GuideScene.h"
#include "ui/kiosk/KioskPictures.h"

#include "ui/kiosk/form/FieldBlock.h"
#include "ui/kiosk/parts/ItemRow.h"

using namespace yichuang;
using namespace yichuang::test;

// Whoever types at the kiosk's own window sees the field, what it is called and what is wrong with it, in each dress; and every key is
// there. With YICHUANG_PICTURES=DIR the pictures are kept.
class KioskTypingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void init() { m_scene.enrol(++m_person); }

    void cleanup()
    {
        m_scene.leave();
        m_scene.forgetCodes();
        m_pictures.takeOff();
    }

    void aFieldOfAFormIsSeenWithItsFault_data() { KioskPictures::addRows(); }

    void aFieldOfAFormIsSeenWithItsFault()
    {
        toTheForm();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        seesWhatIsTyped("typing-form-fault");
        auto *block = m_scene.all<FieldBlock>(QString()).first();
        QVERIFY(block->isAncestorOf(QApplication::focusWidget()));
        QVERIFY2(!block->editor()->said().isEmpty(), "no fault stands beside the field");
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("小明食店"));
        QVERIFY(m_scene.press(KeyAct::Enter));
        seesWhatIsTyped("typing-form-next");
        QVERIFY(m_scene.all<FieldBlock>(QString()).last()->isAncestorOf(QApplication::focusWidget()));
        static_cast<QLineEdit *>(QApplication::focusWidget())->clear();
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("港"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        seesWhatIsTyped("typing-form-short");
    }

    void theNumberThatIsAskedForIsSeen_data() { KioskPictures::addRows(); }

    void theNumberThatIsAskedForIsSeen()
    {
        m_pictures.open(m_scene);
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.choose(QStringLiteral("ways"), 3));
        QVERIFY(m_scene.touch(m_scene.find<LineField>(QStringLiteral("queryCode"))->edit()));
        QVERIFY(m_scene.tap(QStringLiteral("123456")));
        seesWhatIsTyped("typing-number");
        QCOMPARE(m_scene.textOf(QStringLiteral("queryCode")), QStringLiteral("123456"));
    }

    void whatIsMissingInARegistrationIsSeen_data() { KioskPictures::addRows(); }

    void whatIsMissingInARegistrationIsSeen()
    {
        m_pictures.open(m_scene);
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.touch(QStringLiteral("register")));
        QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree")) && m_scene.find<Button>(QStringLiteral("agree"))->isReady());
        QVERIFY(m_scene.touch(QStringLiteral("agree")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
        QVERIFY(m_scene.touch(QStringLiteral("submit")));
        seesWhatIsTyped("typing-registration");
        QVERIFY(!m_scene.find<LineField>(QStringLiteral("name"))->note().isEmpty());
        QVERIFY(m_scene.find<LineField>(QStringLiteral("name"))->edit()->hasFocus());
    }

    void aQuestionIsSeenAsItIsWritten_data() { KioskPictures::addRows(); }

    void aQuestionIsSeenAsItIsWritten()
    {
        toTheGuide();
        QVERIFY(m_scene.touch(QStringLiteral("ask")));
        m_scene.giveName(SmallHall::mobile(m_person), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        QTRY_VERIFY(m_scene.window().keyboard()->isVisible());
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("要带什么"));
        seesWhatIsTyped("typing-question");
    }

    // Where the bar below made room for the keyboard, help is still called by one touch.
    void helpIsCalledWhileTheKeyboardIsUp_data() { KioskPictures::addRows(); }

    void helpIsCalledWhileTheKeyboardIsUp()
    {
        m_pictures.open(m_scene);
        QVERIFY(m_scene.touch(QStringLiteral("search")));
        QTRY_VERIFY(m_scene.window().keyboard()->isVisible());
        QVERIFY(comesToRest(&m_scene.window()));
        auto *help = m_scene.find<Button>(QStringLiteral("help"));
        QVERIFY(help && KioskScene::isInSight(help));
        QVERIFY(m_scene.touch(help));
        QTRY_VERIFY(m_scene.find(QStringLiteral("helpSeen")));
        QTRY_VERIFY(m_scene.value(QStringLiteral("select count(*) from hall.help_call")).toInt() > 0);
    }

private:
    void seesWhatIsTyped(const char *name)
    {
        QVERIFY(comesToRest(&m_scene.window()));
        QVERIFY(m_scene.window().keyboard()->isVisible());
        KioskPictures::keep(name, m_scene);
    }

    void toTheGuide()
    {
        m_pictures.open(m_scene);
        QVERIFY(m_scene.touch(QStringLiteral("apply")));
        QTRY_VERIFY(!m_scene.all<ItemRow>(QString()).isEmpty());
        QVERIFY(m_scene.touch(m_scene.all<ItemRow>(QString()).first()));
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
    }

    void toTheForm()
    {
        toTheGuide();
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        m_scene.giveName(SmallHall::mobile(m_person), KioskScene::password());
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QTRY_VERIFY(m_scene.find(QStringLiteral("shop")));
    }

    GuideScene m_scene;
    KioskPictures m_pictures;
    int m_person = 20;
};

YICHUANG_TEST(KioskTypingTest)
#include "tst_Typing.moc"
