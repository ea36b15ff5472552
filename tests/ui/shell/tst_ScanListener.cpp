// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/CheckBox.h"
#include "ui/shell/ScanListener.h"

#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

// A window that waits whether a key is a scanner's still gives each key whole to whom it was meant for.
class ScanListenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_space_that_is_let_go_at_once_ticks()
    {
        CheckBox box(QStringLiteral("box"));
        ScanListener listener(&box);
        show(box);
        listener.setActive(true);
        for (const bool ticked : {true, false, true}) {
            QTest::keyClick(&box, Qt::Key_Space);
            QTRY_COMPARE(box.isChecked(), ticked);
            QVERIFY(!box.isDown());
        }
    }

    void a_space_that_is_held_ticks_when_it_is_let_go()
    {
        CheckBox box(QStringLiteral("box"));
        ScanListener listener(&box);
        show(box);
        listener.setActive(true);
        QTest::keyPress(&box, Qt::Key_Space);
        QTRY_VERIFY(box.isDown());
        QVERIFY(!box.isChecked());
        QTest::keyRelease(&box, Qt::Key_Space);
        QVERIFY(box.isChecked());
    }

private:
    static void show(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, 60'000));
        window.setFocus();
        QVERIFY(window.hasFocus());
    }
};

YICHUANG_TEST(ScanListenerTest)
#include "tst_ScanListener.moc"
