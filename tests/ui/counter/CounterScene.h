// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/SmallHall.h"

#include "core/LineError.h"
#include "devices/FolderPrinter.h"
#include "devices/serial/DemoReader.h"
#include "documents/PageService.h"
#include "support/CuttingProxy.h"
#include "ui/casefile/QueueModel.h"
#include "ui/counter/CasePanels.h"
#include "ui/counter/CounterPage.h"
#include "ui/counter/DecisionBar.h"
#include "ui/counter/QueuePanel.h"

#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace yichuang::test {

// A clerk at a window of a real hall: the real page off-screen, a simulated reader, paper into a folder.
class CounterScene {
public:
    CounterScene(HallFixture &hall, const QString &login, int window, CuttingProxy *through = nullptr, LineTiming timing = {},
                 const PageService::Limits &limits = {})
        : m_line(std::make_unique<Line>(way(hall, login, through), nullptr, timing))
        , m_desk(*m_line)
        , m_pages(qEnvironmentVariable("YICHUANG_BIN") + QStringLiteral("/yichuang-page"), limits)
        , m_printer(QStringLiteral("纸"), m_paper.path())
        , m_reader(std::chrono::milliseconds(10))
    {
        m_who = sitDown(window);
        open();
    }

    // Also what happens after the program was killed: a new page in the same seat.
    void open()
    {
        m_page.reset();
        m_host = std::make_unique<QWidget>();
        m_host->resize(1440, 852);
        auto *column = new QVBoxLayout(m_host.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_page.reset(new CounterPage(m_desk, m_pages, *m_printing, m_reader.reader(), m_who, m_drafts.path(), m_host.get()));
        column->addWidget(m_page.get());
        QObject::connect(m_line.get(), &Line::lost, m_page.get(), &CounterPage::lineLost);
        QObject::connect(m_line.get(), &Line::back, m_page.get(), &CounterPage::lineBack);
        m_host->show();
        m_host->activateWindow();
        if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
            qFatal("the window does not become active");
    }

    // After the end of the program whoever sits down again is told that he still holds this case.
    void openHolding(CaseId id)
    {
        m_who.held = {id};
        open();
    }

    // After the end of the program the same person sits down at the same window: the hall says what was left undone.
    void comeBack()
    {
        const QString queue = m_who.printer;
        m_page.reset();
        m_who = sitDown(m_who.window);
        m_who.printer = queue;
        open();
    }

    // A new page whose window has this printer, instead of one into a folder that is never asked.
    void printOn(PrintService &printer, const QString &queue)
    {
        m_printing = &printer;
        m_who.printer = queue;
        open();
    }

    QWidget *host() { return m_host.get(); }
    CounterPage *page() { return m_page.get(); }
    CounterWork *work() { return m_page->work(); }
    CounterDesk &desk() { return m_desk; }
    const CardReader &reader() { return m_reader.reader(); }
    ReaderSimulator &readerSimulator() { return m_reader.simulator(); }
    const SignedIn &who() const { return m_who; }
    void setWho(const SignedIn &who) { m_who = who; }
    QString paperFolder() const { return m_paper.path(); }
    QString draftFolder() const { return m_drafts.path(); }
    template<typename Part> Part *part() { return m_page->findChild<Part *>(); }

    // One key of the keyboard, where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(focus(), key, modifiers);
    }
    // What a keyboard sends by itself of a key that stays down.
    void repeat(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::simulateEvent(focus(), true, key, modifiers, QString(), true);
    }
    int keys() const { return m_keys; }
    void countFromHere() { m_keys = 0; }

    void layCard(int person, const QString &name = QStringLiteral("陈小明"))
    {
        CardData card;
        card.name = name;
        card.number = SmallHall::residentId(person);
        card.sex = card.number[16].digitValue() % 2 == 1 ? QStringLiteral("男") : QStringLiteral("女");
        card.nation = QStringLiteral("汉");
        card.birth = QDate(1990, 3, 7);
        card.address = QStringLiteral("江门市蓬江区港口一路1号");
        lay(card);
    }

    void lay(CardData card)
    {
        card.source = CardData::Source::Chip;
        card.authority = QStringLiteral("江门市公安局蓬江分局");
        card.validFrom = QDate(2020, 1, 1);
        card.validTo = QDate(2040, 1, 1);
        m_reader.lay(card);
    }

    // Whose case is open, told by the number of the application.
    int personOf(const CaseFile &file) const
    {
        for (int person = 1; person < 100; ++person)
            if (file.applicant.idMasked.right(4) == SmallHall::residentId(person).right(4))
                return person;
        return 0;
    }

    // Whatever the window asked of the hall before is answered, and the window has heard the answer.
    void hearOut()
    {
        [[maybe_unused]] const auto last = m_desk.find(QStringLiteral("nobody at all")).result(); // calls are answered in their order
        QTest::qWait(0);
    }

    // A line that waits for a hall to come back, however long a slow machine takes for it.
    static LineTiming patient()
    {
        return {.stall = std::chrono::minutes(5), .longestPause = std::chrono::milliseconds(500), .budget = std::chrono::minutes(5)};
    }
    // One that soon says that a call did not go, and soon tries again.
    static LineTiming impatient() { return {.longestPause = std::chrono::milliseconds(500), .budget = std::chrono::seconds(5)}; }

private:
    // What an impatient line gives up on a slow machine is asked again.
    SignedIn sitDown(int window)
    {
        for (;;) {
            const Result<SignedIn> who = m_desk.signIn(window, QStringLiteral("pc"), true).result();
            if (who)
                return *who;
            if (!isOfTheLine(who.error()))
                qFatal("nobody may sit here: %s", qPrintable(who.error().log));
        }
    }

    QWidget *focus()
    {
        // Two clerks of one test take turns at the keyboard.
        if (!m_host->isActiveWindow()) {
            m_host->activateWindow();
            if (!QTest::qWaitForWindowActive(m_host.get(), 60'000))
                qFatal("the window does not become active");
        }
        return m_host->focusWidget() ? m_host->focusWidget() : m_host.get();
    }

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

    std::unique_ptr<Line> m_line;
    CounterDesk m_desk;
    PageService m_pages;
    QTemporaryDir m_paper;
    QTemporaryDir m_drafts;
    FolderPrinter m_printer;
    PrintService *m_printing = &m_printer;
    DemoReader m_reader;
    SignedIn m_who;
    std::unique_ptr<QWidget> m_host;
    std::unique_ptr<CounterPage> m_page;
    int m_keys = 0;
};

}
