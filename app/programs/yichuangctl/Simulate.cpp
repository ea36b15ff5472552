// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/Line.h"
#include "HallPlace.h"
#include "intake/SampleApplications.h"
#include "intake/Sender.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTextStream>
#include <QThread>

#include <chrono>

namespace yichuang::ctl {
namespace {

constexpr auto SimulateHelp = R"(yichuangctl simulate [options]

Hands in made-up applications, one after the other, so that there is a living hall to look at.

  --rate N/s         how many a second, or N/m a minute (2/s)
  --minutes N        for how long (5)
  --seed S           other people (the time of day)
  --dir FOLDER, --server LINE, --user NAME, --password-file F as with import
)";

struct Pace {
    std::chrono::nanoseconds between{std::chrono::milliseconds(500)};
    std::chrono::duration<double> length = std::chrono::minutes(5);
};

Result<Pace> paceFrom(const QCommandLineParser &parser)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)/(s|m)$"));
    Pace pace;
    if (parser.isSet(QStringLiteral("rate"))) {
        const auto match = form.match(parser.value(QStringLiteral("rate")));
        const double rate = match.captured(1).toDouble();
        if (!match.hasMatch() || rate <= 0 || rate > 1000)
            return Error{error::BadInput, QStringLiteral("--rate takes something like 2/s or 30/m"), {}};
        const double seconds = (match.captured(2) == QLatin1String("m") ? 60 : 1) / rate;
        pace.between = std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds));
    }
    if (parser.isSet(QStringLiteral("minutes"))) {
        bool isNumber = false;
        const double minutes = parser.value(QStringLiteral("minutes")).toDouble(&isNumber);
        constexpr double most = 60 * 24 * 366; // the clock reckons with no more than 292 years, and not with what is no number
        if (!isNumber || !(minutes > 0 && minutes <= most))
            return Error{
                error::BadInput, words("--minutes takes a number above 0, at most %1", "--minutes 写大于 0 的数，最多 %1").arg(most), {}};
        pace.length = std::chrono::duration<double>(minutes * 60);
    }
    return pace;
}

int simulate(const SignIn &portal, const Pace &pace, quint32 seed)
{
    using Clock = std::chrono::steady_clock;
    Line line(portal);
    if (const auto opened = line.opened().result(); !opened)
        return report(opened.error());
    Sender sender(line);
    SampleApplications applications(seed);
    QTextStream out(stdout);
    const auto begin = Clock::now();
    auto next = begin;
    int came = 0;
    for (; Clock::now() - begin < pace.length; next += pace.between) {
        const auto receipt = sender.send(applications.next());
        if (!receipt && !receipt.error().is(error::LineLost))
            return report(receipt.error());
        came += receipt ? 1 : 0;
        out << (receipt ? receipt->caseNo : receipt.error().log) << Qt::endl;
        if (const auto rest = next + pace.between - Clock::now(); rest.count() > 0)
            QThread::usleep(ulong(std::chrono::duration_cast<std::chrono::microseconds>(rest).count()));
    }
    const double asked = pace.length / pace.between;
    QTextStream said(stderr);
    said << QStringLiteral("%1 件办件。 %1 applications.").arg(came) << Qt::endl;
    if (came < asked - 1)
        said << QStringLiteral("这台机器赶不上这个速度，应有 %1 件。 This machine cannot keep that pace: %1 were asked for.")
                    .arg(qRound(asked))
             << Qt::endl;
    return 0;
}

}

int simulate(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString value = QStringLiteral("value");
    parser.addOptions({{QStringLiteral("rate"), {}, value}, {QStringLiteral("minutes"), {}, value}, {QStringLiteral("seed"), {}, value}});
    HallPlace::addOptions(parser);
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << SimulateHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("simulate")} + arguments) || !parser.positionalArguments().isEmpty())
        return usage(parser.errorText());
    const auto pace = paceFrom(parser);
    if (!pace)
        return usage(pace.error().log);
    const auto place = HallPlace::from(parser);
    if (!place)
        return report(place.error());
    const auto portal = place->portal();
    const bool seeded = parser.isSet(QStringLiteral("seed"));
    const quint32 seed = seeded ? parser.value(QStringLiteral("seed")).toUInt() : quint32(QDateTime::currentMSecsSinceEpoch());
    return portal ? simulate(*portal, *pace, seed) : report(portal.error());
}

}
