// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/CuttingProxy.h"
#include "support/HallFixture.h"

#include "devices/FolderPrinter.h"
#include "documents/PageService.h"
#include "hall/Line.h"
#include "ui/casefile/QueueModel.h"
#include "ui/review/ActPanel.h"
#include "ui/review/ReviewPage.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// An officer of a real hall: the real page off-screen, paper into a folder.
class ReviewScene {
public:
    ReviewScene(HallFixture &hall, const QString &login, CuttingProxy *through = nullptr, LineTiming timing = {})
        : m_line(std::make_unique<Line>(way(hall, login, through), nullptr, timing))
        , m_desk(*m_line)
        , m_pages(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"))
        , m_printer(QString(), m_paper.path())
    {
        open();
    }

    // Also what happens after the program was killed: the officer signs in again, and a new page opens. What is done between hears nothing
    // of what the page before asked.
    void open(const std::function<void()> &between = {})
    {
        if (between) {
            m_page.reset();
            between();
        }
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
        QObject::connect(m_line.get(), &Line::lost, m_page.get(), &ReviewPage::lineLost);
        QObject::connect(m_line.get(), &Line::back, m_page.get(), &ReviewPage::lineBack);
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

    // F7 and the digit of the act.
    void openMore(ReviewAct act)
    {
        static const QList<ReviewAct> digits{ReviewAct::AskOpinion,   ReviewAct::GiveOpinion,     ReviewAct::SiteVisit,
                                             ReviewAct::AskExtension, ReviewAct::AnswerExtension, ReviewAct::OfferHearing,
                                             ReviewAct::InformParty,  ReviewAct::AnswerHearing,   ReviewAct::Terminate};
        QTRY_VERIFY(!work()->isBusy() && !work()->isDeaf());
        press(Qt::Key_F7);
        QTRY_VERIFY(part<QMenu>() && part<QMenu>()->isVisible());
        QTest::keyClick(part<QMenu>(), Qt::Key(Qt::Key_1 + int(digits.indexOf(act))));
        QTRY_VERIFY2(!part<QMenu>() && part<ActPanel>()->isVisible() && part<ActPanel>()->act() == act, "the act opens");
    }

    // A line that waits for a hall to come back, however long a slow machine takes for it.
    static LineTiming patient()
    {
        return {.stall = std::chrono::minutes(5), .longestPause = std::chrono::milliseconds(500), .budget = std::chrono::minutes(5)};
    }
    // One that soon says that a call did not go, and soon tries again.
    static LineTiming impatient() { return {.longestPause = std::chrono::milliseconds(500), .budget = std::chrono::seconds(5)}; }

private:
    static SignIn way(HallFixture &hall, const QString &login, CuttingProxy *through)
    {
        SignIn signIn = hall.signInAs(login);
        if (through) {
            signIn.hosts = {QStringLiteral("127.0.0.1")};
            signIn.ports = {through->port()};
            signIn.sslMode = QStringLiteral("disable");
        }
        return signIn;
    }

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
