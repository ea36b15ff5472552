// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Arrivals.h"
#include "Figures.h"
#include "GaugeRun.h"
#include "HouseWork.h"
#include "SlowProxy.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTextStream>

// The staff window itself: real programs are started beside this one and measured.
namespace yichuang::ctl {
namespace {

QProcessEnvironment offscreen()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    return environment;
}

Error failed(const QString &why)
{
    return Error{error::Internal, why, {}};
}

// From the start of a program to its word "painted".
Result<double> timeToPaint(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(offscreen());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60'000))
            return failed(program + QStringLiteral(" painted nothing"));
    }
    const double took = double(clock.nsecsElapsed()) / 1e6;
    process.waitForFinished(20'000);
    return took;
}

bool writeSecret(const QString &path, const QString &words)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(words.toUtf8()) > 0;
}

}

Result<Figures> benchStart(bool quick)
{
    const auto hall = BenchHall::make({.cases = quick ? 20'000 : 1'000'000, .waiting = quick ? 1 : 0.05, .seats = 1});
    if (!hall)
        return hall.error();
    // As a city's PC starts it: the device's secret in the password file, the person's given on the command line.
    const SignIn clerk = (*hall)->clerk(0);
    const QString secret = (*hall)->folder() + QStringLiteral("/bench.secret");
    const QString passwords = (*hall)->folder() + QStringLiteral("/bench.pgpass");
    if (!writeSecret(secret, clerk.password) || !writeSecret(passwords, QStringLiteral("*:*:*:bench_device:") + clerk.password))
        return failed(QStringLiteral("the password cannot be written"));
    ::qputenv("PGPASSFILE", passwords.toLocal8Bit());
    const QString server = QStringLiteral("host=%1 port=%2 dbname=%3 user=bench_device")
                               .arg(clerk.hosts.value(0))
                               .arg(clerk.ports.value(0))
                               .arg(clerk.database);
    const QStringList staff{QStringLiteral("--server"),        server,
                            QStringLiteral("--sign-in"),       QStringLiteral("B0@%1").arg((*hall)->window(0)),
                            QStringLiteral("--password-file"), secret,
                            QStringLiteral("--preferences"),   (*hall)->folder() + QStringLiteral("/bench.preferences"),
                            QStringLiteral("--until-painted")};
    std::vector<double> starts;
    std::vector<double> empties;
    // In turns; the first of each warms the files up and is not counted.
    for (int round = 0; round < (quick ? 6 : 11); ++round) {
        const auto start = timeToPaint(beside("yichuang"), staff);
        const auto empty = timeToPaint(beside("yichuang-gauge"), {QStringLiteral("empty-window")});
        if (!start || !empty)
            return start ? empty.error() : start.error();
        if (round > 0) {
            starts.push_back(*start);
            empties.push_back(*empty);
        }
    }
    return Figures{{.name = QStringLiteral("start"),
                    .what = QStringLiteral("staff program to its first painted queue ÷ an empty window with a table of 200 rows"),
                    .value = medianOf(starts) / medianOf(empties),
                    .unit = {},
                    .atLeast = false,
                    .goal = 2,
                    .measured = {{QStringLiteral("start_ms"), medianOf(starts)}, {QStringLiteral("empty_ms"), medianOf(empties)}}}};
}

Result<Figures> benchStall(bool quick)
{
    const auto hall = BenchHall::make({.cases = 3'000, .waiting = 0.2, .seats = 1});
    if (!hall)
        return hall.error();
    const HouseWork work(**hall);
    QJsonObject order = orderFor(**hall);
    const SlowProxy proxy(order[u"host"].toString() + QStringLiteral("/.s.PGSQL.%1").arg(order[u"port"].toInt()), std::chrono::seconds(2));
    order[u"host"] = QStringLiteral("127.0.0.1");
    order[u"port"] = proxy.port();
    order[u"seconds"] = quick ? 15 : 60;
    const auto website = Arrivals::prepare(**hall);
    if (!website)
        return website.error();
    (*website)->begin(52);
    const auto measured = gauge(QStringLiteral("stall"), order, 200);
    const double arrived = (*website)->end();
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("stall"),
                    .what = QStringLiteral("longest stall of the window's thread, the hall two seconds late, 50 new cases a second"),
                    .value = (*measured)[u"longest_ms"].toDouble(),
                    .unit = QStringLiteral("ms"),
                    .atLeast = false,
                    .goal = 50,
                    .measured = *measured},
                   {.name = QStringLiteral("arrivals"),
                    .what = QStringLiteral("cases that came in meanwhile"),
                    .value = arrived,
                    .unit = QStringLiteral("/s"),
                    .atLeast = true,
                    .goal = 50,
                    .measured = {}}};
}

Result<Figures> benchDay(bool quick)
{
    const auto hall = BenchHall::make({.cases = 2'000, .waiting = 0.6, .seats = 1});
    if (!hall)
        return hall.error();
    if (const auto learnt = (*hall)->learnPeople(); !learnt)
        return learnt.error();
    QJsonObject order = orderFor(**hall);
    order[u"count"] = quick ? 60 : 500;
    order[u"people"] = (*hall)->people();
    const auto measured = gauge(QStringLiteral("day"), order, 3'600);
    if (!measured)
        return measured.error();
    // A few are slow machines'; with more of them it is another day that was measured.
    const int left = (*measured)[u"left"].toInt();
    const int tried = left + (*measured)[u"notices"].toInt();
    if (left * 20 > tried)
        return failed(QStringLiteral("%1 of %2 notices could not be sent; why stands above").arg(left).arg(tried));
    return Figures{{.name = QStringLiteral("memory"),
                    .what = QStringLiteral("largest resident memory of the staff program over a day's cases"),
                    .value = (*measured)[u"largest_mb"].toDouble(),
                    .unit = QStringLiteral("MB"),
                    .atLeast = false,
                    .goal = 150,
                    .measured = *measured},
                   {.name = QStringLiteral("memory slope"),
                    .what = QStringLiteral("what each further case adds to it, over the last three fifths"),
                    .value = (*measured)[u"slope_kb_a_case"].toDouble(),
                    .unit = QStringLiteral("KB"),
                    .atLeast = false,
                    .goal = 5,
                    .measured = {}}};
}

Result<Figures> benchOpen(bool quick)
{
    const auto hall = BenchHall::make({.cases = 420, .seats = 1});
    if (!hall)
        return hall.error();
    auto owner = (*hall)->owner();
    if (!owner)
        return owner.error();
    // The small sample draws its papers; each case that waits gets twelve of them.
    const auto given = owner.value().run(
        "insert into hall.attachment (case_id, seq, round, name, media_type, size, sha256)"
        " select c.id, coalesce((select min(a.seq) from hall.attachment a where a.case_id = c.id), 1), c.round, b.name, b.media_type, "
        "b.size, b.sha256"
        " from hall.queue q join hall.case_file c on c.id = q.case_id"
        " cross join lateral generate_series(1, greatest(0, 12 - (select count(*) from hall.attachment a where a.case_id = c.id))) n"
        " cross join lateral (select * from hall.attachment a where a.media_type in ('application/pdf', 'image/jpeg') offset (c.id * 7 + "
        "n) % 20 limit 1) b"
        " where q.state = 0; analyze hall.attachment");
    if (!given)
        return given.error();
    QJsonObject order = orderFor(**hall);
    order[u"count"] = quick ? 15 : 45;
    const auto measured = gauge(QStringLiteral("open"), order, 300);
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("open"),
                    .what = QStringLiteral("Enter to the painted case file with 12 attachments, p95 (its first paper comes after it)"),
                    .value = (*measured)[u"file_p95_ms"].toDouble(),
                    .unit = QStringLiteral("ms"),
                    .atLeast = false,
                    .goal = 100,
                    .measured = *measured}};
}

Result<Figures> benchTap(bool quick)
{
    const auto hall = BenchHall::make({.cases = quick ? 20'000 : 1'000'000, .waiting = quick ? 0.1 : 0.002, .seats = 1});
    if (!hall)
        return hall.error();
    if (const auto learnt = (*hall)->learnPeople(); !learnt)
        return learnt.error();
    QJsonObject order = orderFor(**hall);
    order[u"count"] = quick ? 60 : 200;
    order[u"people"] = (*hall)->people();
    const auto measured = gauge(QStringLiteral("tap"), order, 900);
    if (!measured)
        return measured.error();
    return Figures{{.name = QStringLiteral("tap"),
                    .what = QStringLiteral("last byte from the card reader to the person's painted case, p95"),
                    .value = (*measured)[u"tap_p95_ms"].toDouble(),
                    .unit = QStringLiteral("ms"),
                    .atLeast = false,
                    .goal = 150,
                    .measured = *measured}};
}

}
