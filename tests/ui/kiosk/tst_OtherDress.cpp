// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/ApplyTest.h"

using namespace yichuang;
using namespace yichuang::test;

// 适老版 in the middle of a visit.
class OtherDressTest : public ApplyTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = m_scene.startSmall();
        QVERIFY2(why.isEmpty(), qPrintable(why));
    }

    void cleanup() { m_scene.close(); }

    // A tap on 适老版 in the middle of a form: the same page, the same words, and the way back to the smaller letters.
    void theOtherDressKeepsThePageAndWhatWasTyped()
    {
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
        m_scene.open();
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        for (const Dress wanted : {Dress::Elder, Dress::Kiosk}) {
            QVERIFY(m_scene.touch(QStringLiteral("dress")));
            QTRY_COMPARE(appearance().dress, wanted);
            QCOMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
            QCOMPARE(static_cast<ApplyPage *>(m_scene.page())->step(), 1);
            QTRY_VERIFY(m_scene.find(QStringLiteral("shop")));
            QCOMPARE(m_scene.find(QStringLiteral("shop"))->findChild<QLineEdit *>()->text(), QStringLiteral("小明食店"));
            QVERIFY(m_scene.window().kiosk().session());
        }
        // It is still one application, and the page below is there, too.
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QTRY_VERIFY(page->canSubmit());
        QCOMPARE(m_scene.value(QStringLiteral("select count(*) from hall.application_draft")), QStringLiteral("1"));
        for (int step = 3; step > 0; --step)
            QVERIFY(m_scene.touch(QStringLiteral("stepBack")));
        QVERIFY(m_scene.touch(QStringLiteral("back")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("GuidePage"));
        m_scene.value(QStringLiteral("delete from hall.application_draft"));
    }

    void theOtherDressIsOnEveryPageAndKeepsWhatWasTyped()
    {
        m_scene.open();
        const auto change = [this](Dress wanted) {
            QVERIFY(m_scene.touch(QStringLiteral("dress")));
            QTRY_COMPARE(appearance().dress, wanted);
        };
        QVERIFY(m_scene.touch(QStringLiteral("search")));
        QVERIFY(m_scene.type(QStringLiteral("searchField"), QStringLiteral("shidian")));
        change(Dress::Elder);
        QCOMPARE(m_scene.pageName(), QStringLiteral("SearchPage"));
        QTRY_VERIFY(m_scene.find<LineField>(QStringLiteral("searchField")));
        QCOMPARE(m_scene.find<LineField>(QStringLiteral("searchField"))->text(), QStringLiteral("shidian"));
        QVERIFY(m_scene.touch(QStringLiteral("home")));
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QVERIFY(m_scene.touch(m_scene.find(QStringLiteral("ways"))->findChildren<QAbstractButton *>().at(1)));
        QVERIFY(m_scene.type(QStringLiteral("who"), SmallHall::mobile(1)));
        change(Dress::Kiosk);
        QCOMPARE(m_scene.pageName(), QStringLiteral("SignInPage"));
        QTRY_VERIFY(m_scene.find<LineField>(QStringLiteral("who")));
        QCOMPARE(m_scene.find<LineField>(QStringLiteral("who"))->text(), SmallHall::mobile(1));
        // Where the person wanted to go is known, too.
        QVERIFY(m_scene.type(QStringLiteral("password"), KioskScene::password()));
        QVERIFY(m_scene.touch(QStringLiteral("signIn")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        const auto isWhole = [this] {
            auto *button = m_scene.find<Button>(QStringLiteral("dress"));
            return button && button->width() >= button->sizeHint().width();
        };
        QTRY_VERIFY(isWhole());
        change(Dress::Elder);
        QCOMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
        QTRY_VERIFY(isWhole());
    }
};

YICHUANG_TEST(OtherDressTest)
#include "tst_OtherDress.moc"
