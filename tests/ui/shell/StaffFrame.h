// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"

#include "desk/Door.h"
#include "devices/FolderPrinter.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "ui/counter/CounterPage.h"
#include "ui/parts/Label.h"
#include "ui/parts/LineField.h"
#include "ui/shell/SignInPage.h"
#include "ui/shell/StaffWindow.h"
#include "ui/shell/WindowGrid.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

namespace yichuang::test {

// The staff window over a small hall with three cases, whose people all have the password right-password; real keys go into it.
class StaffFrame : public QObject {
protected:
    // For initTestCase().
    void startHall()
    {
        const QString fault = m_hall.start();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        // Known passwords; a clerk's own desk never sees them.
        m_hall.signInAs(QStringLiteral("pc01"));
        for (const char *login : {"p0801", "p0802", "p0834", "p0890", "p0892", "p0897"})
            m_hall.value(QStringLiteral("alter role %1 password 'right-password'").arg(QLatin1String(login)));
        m_hall.apply(3);
    }

    // For init(): nobody sits anywhere, nothing is taken.
    void comeToTheDoor() { comeToTheDoor(m_hall.signInAs(QStringLiteral("pc01"))); }
    void comeToTheDoor(const SignIn &device)
    {
        m_hall.value(QStringLiteral(
            "update hall.sign_in_try set cleared = true; delete from hall.seat; delete from hall.lease; update hall.queue set state = 0"));
        m_door = std::make_unique<Door>(device);
        m_pages = std::make_unique<PageService>(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"));
        m_printer = std::make_unique<FolderPrinter>(QString(), m_folder.path());
        m_reader = std::make_unique<DemoReader>(std::chrono::milliseconds(10));
        open();
    }

    // For cleanup().
    void leaveTheDoor()
    {
        m_window.reset();
        m_door.reset();
    }

    // Anew, where it was open; the printer is one that the PC itself names.
    void open(const QString &printer = {})
    {
        m_window = std::make_unique<StaffWindow>(*m_door, Equipment{*m_pages, *m_printer, m_reader->reader(), {}, m_phone.path(), printer},
                                                 m_folder.filePath(QStringLiteral("prefs.json")));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), 60'000));
        QTRY_VERIFY(window(1));
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

    LineField *field(const char *name) { return m_window->findChild<LineField *>(QLatin1String(name)); }
    QLineEdit *workNo() { return field("workNo")->edit(); }
    QLineEdit *password() { return field("password")->edit(); }
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

}
