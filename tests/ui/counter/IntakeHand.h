// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/CounterScene.h"

#include "ui/counter/intake/IntakePage.h"
#include "ui/parts/CheckBox.h"
#include "ui/parts/LineField.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>

namespace yichuang::test {

// A case that begins at the window, from Ctrl+N to everything being there but the last key.
class IntakeHand {
public:
    explicit IntakeHand(CounterScene &clerk)
        : m_clerk(clerk)
    {
    }

    // Somebody who comes next.
    static CardData passerBy()
    {
        CardData card;
        card.name = QStringLiteral("王路人");
        card.number = SmallHall::residentId(78);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口二路2号");
        return card;
    }

    static void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }

    void chooseItem()
    {
        m_clerk.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page()->isVisible() && page()->findChild<QListWidget *>(QStringLiteral("itemList"))->count() == 1);
        type(QStringLiteral("xcy"));
        m_clerk.press(Qt::Key_Return);
        QTRY_VERIFY(page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop")));
    }

    void layAndFill()
    {
        m_clerk.layCard(77);
        QTRY_COMPARE(page()->findChild<LineField *>(QStringLiteral("party/name"))->text(), QStringLiteral("陈小明"));
        // The address is the card's: only the shop's name is asked, and the focus is there.
        QTRY_VERIFY(page()->findChild<QWidget *>(QStringLiteral("answer/shop/shop"))->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(!page()->findChild<QWidget *>(QStringLiteral("answer/shop/street"))->isVisible());
        type(QStringLiteral("小明食店"));
        m_clerk.press(Qt::Key_Return, Qt::ControlModifier); // not yet: it goes to the paper
        QTRY_VERIFY(page()->findChild<CheckBox *>(QStringLiteral("paper2"))->hasFocus());
        m_clerk.press(Qt::Key_Space);
        QVERIFY2(page()->whyNot().isEmpty(), qPrintable(page()->whyNot()));
    }

private:
    IntakePage *page() { return m_clerk.part<IntakePage>(); }

    CounterScene &m_clerk;
};

}
