// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"
#include "GaugeRun.h"
#include "Seats.h"

#include "hall/LiveFeed.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QProcess>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr int Windows = 200; // one of them painted
constexpr int RowsOfAPage = 200;

// What a window is without its picture: a line, a feed, and the first page of the queue asked again whenever the feed says so.
class FeedWindow : public QObject {
public:
    FeedWindow(const BenchHall &hall, int number)
        : m_line(hall.clerk(number))
        , m_desk(m_line)
        , m_feed(hall.clerk(number))
        , m_window(hall.window(number))
    {
        connect(&m_feed, &LiveFeed::changed, this, &FeedWindow::ask);
        connect(&m_answer, &QFutureWatcherBase::finished, this, &FeedWindow::take);
    }

    QFuture<Result<SignedIn>> signIn() { return m_desk.signIn(m_window, QStringLiteral("bench"), true); }
    const Times &pages() const { return m_pages; }

private:
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

    Line m_line;
    CounterDesk m_desk;
    LiveFeed m_feed;
    const int m_window;
    QFutureWatcher<Result<QueuePage>> m_answer;
    Clock::time_point m_asked;
    QList<QueueRow> m_rows;
    Times m_pages;
    bool m_asking = false;
    bool m_again = false;
};

void startBeside(QProcess &process, const QStringList &arguments)
{
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
}

void end(QProcess &process)
{
    process.terminate();
    process.waitForFinished(25'000);
}

}

Result<Figures> benchFeed(bool quick)
{
    const auto hall = BenchHall::make({.cases = 1'200, .waiting = 0.05, .seats = Windows});
    if (!hall)
        return hall.error();
    const QString folder = (*hall)->folder();
    QProcess keeper;
    startBeside(keeper, {QStringLiteral("serve"), QStringLiteral("--dir"), folder});
    std::vector<std::unique_ptr<FeedWindow>> windows;
    // One after another, as people come in the morning: what it costs when all come at once is another matter (tests/hall/tst_ComingBack).
    for (int number = 1; number < Windows; ++number) {
        windows.push_back(std::make_unique<FeedWindow>(**hall, number));
        if (const auto seated = windows.back()->signIn().result(); !seated)
            return seated.error();
    }
    const int minutes = quick ? 1 : 4;
    QProcess website;
    QTimer::singleShot(8'000, &website, [&] {
        startBeside(website, {QStringLiteral("simulate"), QStringLiteral("--dir"), folder, QStringLiteral("--rate"),
                              QStringLiteral("0.45/s"), QStringLiteral("--minutes"), QString::number(minutes)});
    });
    QJsonObject order = orderFor(**hall);
    order[u"seconds"] = minutes * 60 + 5;
    const auto painted = gauge(QStringLiteral("feed"), order, minutes * 60 + 60);
    end(website);
    end(keeper);
    Times pages;
    for (const auto &window : windows)
        pages.add(window->pages());
    if (!painted)
        return painted.error();
    const QJsonObject measured{
        {QStringLiteral("painted"), *painted}, {QStringLiteral("pages"), pages.toJson()}, {QStringLiteral("windows"), Windows}};
    const QString what = QStringLiteral("another process's commit → row painted in the queue, 200 windows: %1");
    return Figures{{.name = QStringLiteral("feed median"),
                    .what = what.arg(QStringLiteral("median")),
                    .value = (*painted)[u"median_ms"].toDouble(),
                    .unit = QStringLiteral("ms"),
                    .atLeast = false,
                    .goal = 200,
                    .measured = measured},
                   {.name = QStringLiteral("feed p99"),
                    .what = what.arg(QStringLiteral("p99")),
                    .value = (*painted)[u"p99_ms"].toDouble(),
                    .unit = QStringLiteral("ms"),
                    .atLeast = false,
                    .goal = 500,
                    .measured = {}}};
}

}
