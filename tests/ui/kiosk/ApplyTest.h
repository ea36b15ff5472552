// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/KioskScene.h"

#include "ui/kiosk/apply/ApplyPage.h"
#include "ui/kiosk/parts/ItemRow.h"

namespace yichuang::test {

// A small hall with one item, and the ways through an application there.
class ApplyTest : public QObject {
protected:
    int cases() { return m_scene.value(QStringLiteral("select count(*) from hall.case_file")).toInt(); }

    QList<Button *> drafts() { return m_scene.all<Button>(QStringLiteral("^draft-")); }

    // From the first page over the guide to the first step; who is not logged in is asked on the way.
    void begin(int n)
    {
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QTRY_VERIFY(!m_scene.page()->findChildren<ItemRow *>().isEmpty() && m_scene.page()->findChildren<ItemRow *>().first()->isVisible());
        QVERIFY(m_scene.touchFirst<ItemRow>());
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        m_scene.giveName(SmallHall::mobile(n), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
    }

    void logIn(int n)
    {
        QVERIFY(m_scene.touch(QStringLiteral("myCases")));
        m_scene.giveName(SmallHall::mobile(n), KioskScene::password());
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("CasesPage"));
    }

    // Of who is logged in.
    void toTheForm()
    {
        if (m_scene.pageName() != QLatin1String("HomePage"))
            QVERIFY(m_scene.touch(QStringLiteral("home")));
        QVERIFY(m_scene.touch(QStringLiteral("departments")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("BrowsePage"));
        QVERIFY(m_scene.touchFirst<ItemRow>());
        QTRY_VERIFY(m_scene.find<Label>(QStringLiteral("itemName")));
        QVERIFY(m_scene.touch(QStringLiteral("applyNow")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("ApplyPage"));
        QTRY_VERIFY(m_scene.find(QStringLiteral("truthful")));
    }

    void leaveHalfway()
    {
        begin(1);
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("leave")));
        QTRY_COMPARE(m_scene.pageName(), QStringLiteral("HomePage"));
    }

    void write(const QString &field, const QString &text)
    {
        QTRY_VERIFY(m_scene.find(field) && m_scene.find(field)->findChild<QLineEdit *>());
        auto *edit = m_scene.find(field)->findChild<QLineEdit *>();
        edit->setFocus();
        edit->clear();
        KioskScene::enter(edit, text);
    }

    void fill()
    {
        auto *page = static_cast<ApplyPage *>(m_scene.page());
        QVERIFY(!m_scene.find(QStringLiteral("stepBack")) && m_scene.find(QStringLiteral("back"))); // one way back, not two
        QVERIFY(m_scene.touch(QStringLiteral("truthful")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 1);
        QVERIFY(m_scene.find(QStringLiteral("stepBack")) && !m_scene.find(QStringLiteral("back")));
        // The address came from the account.
        QCOMPARE(page->work().answers(QStringLiteral("T1"), QStringLiteral("shop"))[u"street"].toString(),
                 QStringLiteral("江门市蓬江区港口一路1号"));
        write(QStringLiteral("shop"), QStringLiteral("小明食店"));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 2);
        QVERIFY(m_scene.touch(QStringLiteral("window-2")));
        QVERIFY(m_scene.touch(QStringLiteral("stepForward")));
        QCOMPARE(page->step(), 3);
        QTRY_VERIFY(page->canSubmit()); // the hall was asked, and named no fault
    }

    KioskScene m_scene;
};

}
