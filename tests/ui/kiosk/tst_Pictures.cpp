// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/KioskPictures.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/frame/IdleWatch.h"
#include "ui/kiosk/parts/ItemRow.h"
#include "ui/kiosk/parts/KioskPaperView.h"

using namespace yichuang;
using namespace yichuang::test;

// Every page of the kiosk keeps to its screen: in the normal, the larger and the contrast dress, in English, and lying. With
// YICHUANG_PICTURES=DIR the pictures are kept there.
class KioskPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.start();
        QVERIFY2(why.isEmpty(), qPrintable(why));
        // Everybody has begun something.
        QCOMPARE(m_scene.value(QStringLiteral(
                     "insert into hall.application_draft (id, account_id, item_code, seq, data) select gen_random_uuid(), a.id, "
                     "(select code from hall.item order by code limit 1), 1, '{}' from hall.account a")),
                 QString());
        const QString whyNot = m_small.startSmall();
        QVERIFY2(whyNot.isEmpty(), qPrintable(whyNot));
    }

    // Each row has a person of its own, who has begun nothing yet.
    void init()
    {
        m_small.forgetCodes();
        m_small.enrol(++m_person);
    }

    void cleanup()
    {
        m_scene.close();
        m_small.close();
        m_pictures.takeOff();
    }

    void aVisit_data() { KioskPictures::addRows(); }

    void aVisit()
    {
        m_pictures.open(m_scene);
        keep("a-home");
        lookAround();
        if (QTest::currentTestFailed())
            return;
        comeIn();
        if (QTest::currentTestFailed())
            return;
        lookAtCases();
    }

    void applying_data() { aVisit_data(); }

    void applying()
    {
        m_pictures.open(m_small);
        m_small.touch(QStringLiteral("apply"));
        QTRY_VERIFY(!m_small.page()->findChildren<ItemRow *>().isEmpty() && m_small.page()->findChildren<ItemRow *>().first()->isVisible());
        m_small.touch(m_small.page()->findChildren<ItemRow *>().first());
        QTRY_VERIFY(m_small.find<Label>(QStringLiteral("itemName")));
        m_small.touch(QStringLiteral("applyNow"));
        m_small.giveName(SmallHall::mobile(m_person), KioskScene::password());
        QTRY_VERIFY(m_small.find(QStringLiteral("truthful")));
        keep("d-basic", m_small);
        m_small.touch(QStringLiteral("truthful"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY(m_small.find(QStringLiteral("shop")));
        keep("d-form", m_small);
        m_small.touch(QStringLiteral("stepForward"));
        QVERIFY2(m_small.window().keyboard()->isVisible(), "nobody types");
        keep("d-form-typing", m_small);
        KioskScene::enter(QApplication::focusWidget(), QStringLiteral("小明食店"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY(m_small.find(QStringLiteral("window-2")));
        keep("h-materials", m_small);
        m_small.touch(QStringLiteral("phone-2"));
        QTest::qWait(400);
        keep("h-phone", m_small);
        m_small.touch(QStringLiteral("phoneDone"));
        m_small.touch(QStringLiteral("window-2"));
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_VERIFY(static_cast<ApplyPage *>(m_small.page())->canSubmit());
        keep("d-check", m_small);
        m_small.touch(QStringLiteral("stepForward"));
        QTRY_COMPARE(m_small.pageName(), QStringLiteral("DonePage"));
        QTest::qWait(300);
        keep("e-done", m_small);
    }

private:
    void lookAround()
    {
        QVERIFY(m_scene.touch(QStringLiteral("apply")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        keep("b-browse");
        lookThroughCategories(0, "b-life-events");
        lookThroughCategories(3, "b-departments");
        QTRY_VERIFY(!m_scene.page()->findChildren<ItemRow *>().isEmpty() && m_scene.page()->findChildren<ItemRow *>().first()->isVisible());
        m_scene.touchFirst<ItemRow>();
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        keep("c-guide");
        lookAtSample();
        m_scene.touch(QStringLiteral("takeAlong"));
        keep("c-take-along");
        m_scene.window().rebuild();
        m_scene.touch(QStringLiteral("search"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
        m_scene.type(QStringLiteral("searchField"), QStringLiteral("食品"));
        keep("b2-search");
        m_scene.type(QStringLiteral("searchField"), QStringLiteral("火箭发射"));
        keep("b2-nothing");
        m_scene.touch(QStringLiteral("help"));
        QTest::qWait(300);
        keep("help");
        m_scene.window().rebuild();
    }

    void lookThroughCategories(int way, const char *picture)
    {
        QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(way)));
        QTRY_VERIFY(!m_scene.all<ItemRow>(QString()).isEmpty());
        keep(picture);
    }

    // Not every item has one.
    void lookAtSample()
    {
        const auto looks = m_scene.page()->findChildren<Button *>(QRegularExpression(QStringLiteral("^sample-")));
        if (looks.isEmpty())
            return;
        QVERIFY(m_scene.touch(looks.first()));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SamplePage"));
        QTRY_VERIFY(m_scene.page()->findChild<KioskPaperView *>()->pageCount() > 0);
        QTest::qWait(300); // the page is drawn beside the window
        keep("c-sample");
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
    }

    void comeIn()
    {
        m_scene.touch(QStringLiteral("myCases"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        keep("k-sign-in");
        m_scene.touch(QStringLiteral("register"));
        QTRY_VERIFY(m_scene.find<Button>(QStringLiteral("agree")) && m_scene.find<Button>(QStringLiteral("agree"))->isReady());
        keep("k-agreement");
        m_scene.touch(QStringLiteral("agree"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("RegisterPage"));
        m_scene.touch(QStringLiteral("submit"));
        keep("k-register");
        m_scene.window().rebuild();
        m_scene.signIn();
    }

    void lookAtCases()
    {
        QTRY_VERIFY(!m_scene.all<Button>(QStringLiteral("^open-")).isEmpty());
        keep("f-my-cases");
        m_scene.touch(m_scene.all<Button>(QStringLiteral("^discard-")).first());
        keep("f-draft-discard");
        m_scene.touch(QStringLiteral("keepDraft"));
        m_scene.touch(m_scene.all<Button>(QStringLiteral("^open-")).first());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasePage"));
        QTest::qWait(300);
        keep("f-case");
        m_scene.touch(QStringLiteral("ask"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ConsultPage"));
        keep("j-consult");
        m_scene.touch(QStringLiteral("back"));
        m_scene.touch(QStringLiteral("back"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        m_scene.touch(QStringLiteral("account"));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("AccountPage"));
        QTest::qWait(300);
        keep("account");
        m_scene.window().idleWatch()->setPatience(std::chrono::milliseconds(20));
        QTRY_VERIFY(m_scene.find(QStringLiteral("idleStay")));
        keep("idle");
    }

    void keep(const char *name) { keep(name, m_scene); }
    void keep(const char *name, KioskScene &scene) { KioskPictures::keep(name, scene); }

    KioskScene m_scene;
    KioskScene m_small;
    KioskPictures m_pictures;
    int m_person = 40;
};

YICHUANG_TEST(KioskPicturesTest)
#include "tst_Pictures.moc"
