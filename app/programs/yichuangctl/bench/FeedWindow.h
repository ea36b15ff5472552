// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "Seats.h"

#include "hall/LiveFeed.h"

#include <QFutureWatcher>

#include <optional>

namespace yichuang::ctl {

// What a window is without its picture: a line, a feed, and the first page of the queue asked again whenever the feed says so.
class FeedWindow : public QObject {
public:
    FeedWindow(const BenchHall &hall, int number)
        : m_ear(hall.clerk(number))
        , m_line(hall.clerk(number))
        , m_desk(m_line)
        , m_window(hall.window(number))
    {
        connect(&m_answer, &QFutureWatcherBase::finished, this, &FeedWindow::take);
    }

    QFuture<Result<SignedIn>> signIn() { return m_desk.signIn(m_window, QStringLiteral("bench"), true); }
    void listen()
    {
        m_feed.emplace(m_ear);
        connect(&*m_feed, &LiveFeed::changed, this, &FeedWindow::ask);
    }
    // Nothing is heard and nothing asked from now on.
    void rest()
    {
        m_feed.reset();
        m_again = false;
    }
    bool isAsking() const { return m_asking; }
    const Times &pages() const { return m_pages; }

private:
    static constexpr int RowsOfAPage = 50; // ui/casefile/QueueModel

    void ask()
    {
        m_again = m_asking;
        if (m_asking)
            return;
        m_asking = true;
        m_asked = Clock::now();
        m_answer.setFuture(m_desk.queuePage(QueueScope::Window, {}, {}, RowsOfAPage, m_rows));
    }

    void take()
    {
        m_asking = false;
        m_pages.add(Clock::now() - m_asked);
        if (const auto page = m_answer.result())
            m_rows = page->rows;
        if (m_again)
            ask();
    }

    const SignIn m_ear;
    Line m_line;
    CounterDesk m_desk;
    std::optional<LiveFeed> m_feed;
    const int m_window;
    QFutureWatcher<Result<QueuePage>> m_answer;
    Clock::time_point m_asked;
    QList<QueueRow> m_rows;
    Times m_pages;
    bool m_asking = false;
    bool m_again = false;
};

}
