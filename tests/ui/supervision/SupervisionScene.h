// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/HallFixture.h"

#include "devices/FolderPrinter.h"
#include "hall/Line.h"
#include "ui/supervision/SupervisionPage.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// A supervisor of a real hall: the real page off-screen, files into a folder.
class SupervisionScene {
public:
    explicit SupervisionScene(HallFixture &hall, const QString &login = QStringLiteral("p0890"))
        : m_line(std::make_unique<Line>(hall.signInAs(login)))
        , m_desk(*m_line)
        , m_printer(QString(), m_paper.path())
    {
        const Result<SignedIn> who = m_desk.signIn(QStringLiteral("pc")).result();
        if (!who)
            qFatal("nobody may sit here: %s", qPrintable(who.error().log));
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page = new SupervisionPage(m_desk, m_printer, *who, m_host.get());
        column->addWidget(m_page);
        m_host->show();
        m_host->activateWindow();
        if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
            qFatal("the window does not become active");
    }

    QWidget *host() { return m_host.get(); }
    SupervisionPage *page() { return m_page; }
    SupervisionDesk &desk() { return m_desk; }
    QString paperFolder() const { return m_paper.path(); }
    PrintService &printer() { return m_printer; }
    template<typename Part> Part *part(const QString &name = {}) { return m_page->findChild<Part *>(name); }

    // One key of the keyboard, where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        if (!m_host->isActiveWindow()) {
            m_host->activateWindow();
            if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
                qFatal("the window does not become active");
        }
        QTest::keyClick(m_host->focusWidget() ? m_host->focusWidget() : m_host.get(), key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(m_host->focusWidget(), text); }

private:
    std::unique_ptr<Line> m_line;
    SupervisionDesk m_desk;
    QTemporaryDir m_paper;
    FolderPrinter m_printer;
    std::unique_ptr<QWidget> m_host;
    SupervisionPage *m_page = nullptr;
};

}
