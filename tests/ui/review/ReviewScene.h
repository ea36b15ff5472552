// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/HallFixture.h"

#include "devices/FolderPrinter.h"
#include "documents/PageService.h"
#include "hall/Line.h"
#include "ui/casefile/QueueModel.h"
#include "ui/review/ReviewPage.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// An officer of a real hall: the real page off-screen, paper into a folder.
class ReviewScene {
public:
    ReviewScene(HallFixture &hall, const QString &login)
        : m_line(std::make_unique<Line>(hall.signInAs(login)))
        , m_desk(*m_line)
        , m_pages(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"))
        , m_printer(QString(), m_paper.path())
    {
        open();
    }

    // Also what happens after the program was killed: the officer signs in again, and a new page opens.
    void open()
    {
        const Result<SignedIn> who = m_desk.signIn(QStringLiteral("pc")).result();
        if (!who)
            qFatal("nobody may sit here: %s", qPrintable(who.error().log));
        m_page.reset();
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page.reset(new ReviewPage(m_desk, m_pages, m_printer, *who, m_drafts.path(), m_host.get()));
        column->addWidget(m_page.get());
        m_host->show();
        m_host->activateWindow();
        if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
            qFatal("the window does not become active");
    }

    QWidget *host() { return m_host.get(); }
    ReviewPage *page() { return m_page.get(); }
    ReviewWork *work() { return m_page->work(); }
    ReviewDesk &desk() { return m_desk; }
    // Whatever the page asked of the hall before is answered, and the page has heard the answer.
    void hearOut()
    {
        [[maybe_unused]] const auto last = m_desk.find(QStringLiteral("nobody at all")).result(); // calls are answered in their order
        QTest::qWait(0);
    }
    QString paperFolder() const { return m_paper.path(); }
    template<typename Part> Part *part() { return m_page->findChild<Part *>(); }

    // One key of the keyboard, where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(focus(), key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }

private:
    QWidget *focus()
    {
        // Two officers of one test take turns at the keyboard.
        if (!m_host->isActiveWindow()) {
            m_host->activateWindow();
            if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
                qFatal("the window does not become active");
        }
        return m_host->focusWidget() ? m_host->focusWidget() : m_host.get();
    }

    std::unique_ptr<Line> m_line;
    ReviewDesk m_desk;
    PageService m_pages;
    QTemporaryDir m_paper;
    QTemporaryDir m_drafts;
    FolderPrinter m_printer;
    std::unique_ptr<QWidget> m_host;
    std::unique_ptr<ReviewPage> m_page;
};

}
