// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedWindow.h"
#include "Figures.h"
#include "GaugeRun.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr int Windows = 200; // one of them painted
constexpr int InSight = 5;   // rows that are due before the first arrival

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
    // What comes in is due in a week, and its row in sight of whoever looks at the head of the queue: nearly all that waits is due later.
    auto owner = (*hall)->owner();
    if (!owner)
        return owner.error();
    const auto later =
        owner.value().run("update hall.queue set due_at = due_at + interval '60 days' where state = 0 and case_id not in (select "
                          "case_id from hall.queue where state = 0 order by due_at, case_id limit " +
                          QByteArray::number(InSight) + ')');
    if (!later)
        return later.error();
    const QString folder = (*hall)->folder();
    QProcess keeper;
    startBeside(keeper, {QStringLiteral("serve"), QStringLiteral("--dir"), folder});
    std::vector<std::unique_ptr<FeedWindow>> windows;
    // One after another, as people come in the morning: what it costs when all come at once is another matter (tests/hall/tst_ComingBack).
    for (int number = 1; number < Windows; ++number) {
        windows.push_back(std::make_unique<FeedWindow>(**hall, number));
        windows.back()->listen();
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
