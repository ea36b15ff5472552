// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/CounterFrame.h"

#include "ui/counter/MaterialsPanel.h"
#include "ui/parts/KeySheet.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

using namespace yichuang;
using namespace yichuang::test;

// The sheet of F1 is there for as long as the finger, and nothing is done behind it.
class KeySheetKeysTest : public CounterFrame {
    Q_OBJECT

private Q_SLOTS:
    void init() { openHallAndCase(); }

    void cleanup() { shutHall(); }

    // Over X11 a key that is held is let go and pressed again at once, as often as it repeats.
    void a_sheet_that_is_held_stays_under_the_finger_and_goes_with_it()
    {
        QElapsedTimer held;
        held.start();
        QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(sheet());
        const QPointer<KeySheet> first = sheet();
        QTRY_VERIFY(held.elapsed() > 600);
        for (int i = 0; i < 5; ++i) {
            QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
            QTest::keyPress(m_clerk->host()->focusWidget(), Qt::Key_F1);
            QVERIFY(first && first->isVisible());
        }
        // As the window tells it on, where two events are seen to be one key.
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
        m_clerk->repeat(Qt::Key_F1);
        m_clerk->hearOut();
        QVERIFY(first && first->isVisible());
        QVERIFY(!m_clerk->page()->findChild<QTimer *>(QStringLiteral("sheetLetGo"))->isActive());
        QTest::keyRelease(m_clerk->host()->focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(!sheet());
    }

    void the_sheet_goes_before_another_key_does_something_behind_it()
    {
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        m_clerk->press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(!sheet());
        auto *papers = m_clerk->part<MaterialsPanel>();
        const int marked = papers->markedCount();
        QVERIFY(papers->isAncestorOf(QApplication::focusWidget()));
        // A key without a shortcut was meant for nothing that is behind it.
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        m_clerk->press(Qt::Key_Space);
        QVERIFY(!sheet());
        QCOMPARE(papers->markedCount(), marked);
        QVERIFY(papers->isAncestorOf(QApplication::focusWidget()));
        // Nor does Esc do anything but put it away.
        m_clerk->press(Qt::Key_F1);
        QTRY_VERIFY(sheet());
        m_clerk->press(Qt::Key_Escape);
        QVERIFY(!sheet());
        QVERIFY(papers->isAncestorOf(QApplication::focusWidget()));
        m_clerk->press(Qt::Key_Space);
        QCOMPARE(papers->markedCount(), marked + 1);
    }

private:
    KeySheet *sheet()
    {
        auto *sheet = m_clerk->part<KeySheet>();
        return sheet && sheet->isVisible() ? sheet : nullptr;
    }
};

YICHUANG_TEST(KeySheetKeysTest)
#include "tst_KeySheetKeys.moc"
