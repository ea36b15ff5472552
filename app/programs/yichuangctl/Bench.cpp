// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "bench/BenchEnd.h"
#include "bench/Figures.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <algorithm>

namespace yichuang::ctl {
namespace {

struct Bench {
    const char *name;
    const char *summary;
    Result<Figures> (*run)(bool quick);
};

constexpr Bench Benches[] = {
    {"decisions", "64 seats claim, verify and accept: desk classes against bare libpq", benchDecisions},
    {"listeners", "the same with 200 windows listening, against none", benchListeners},
    {"claim", "claiming from a queue of a million against ten thousand", benchClaim},
    {"snapshot", "claiming while an old snapshot is held for 100 000 decisions", benchSnapshot},
    {"start", "the staff program's start against an empty window's", benchStart},
    {"stall", "the window's longest stall with a late hall and many new cases", benchStall},
    {"day", "the window's memory over 500 cases", benchDay},
    {"open", "opening a case file with twelve attachments", benchOpen},
    {"file", "a scan of 200 pages and 80 MB in the viewer, and 100 MB handed in beside bare libpq", benchFile},
    {"dashboard", "a supervisor's dashboard of a million cases while others decide", benchDashboard},
    {"audit", "checking the chains and seals of a million events", benchAudit},
    {"tap", "from the card reader's last byte to the painted case, a million cases", benchTap},
    {"feed", "from a commit elsewhere to the row in one of 200 windows", benchFeed},
    {"search", "finding service items among 100 000, key by key, beside LIKE and a bigram index", benchSearch},
};

int listBenches()
{
    QTextStream out(stdout);
    out << "yichuangctl bench NAME|all [--quick] [--json] [--strict]\n\nEach bench makes a hall of its own in a temporary folder and "
           "removes it "
           "again. With --strict a goal that is missed is a failure.\n\n";
    for (const Bench &bench : Benches)
        out << "  " << QString::fromLatin1(bench.name).leftJustified(12) << bench.summary << "\n";
    return 0;
}

void sayTable(const Figures &figures)
{
    QTextStream out(stdout);
    for (const Figure &figure : figures) {
        out << figure.name.leftJustified(14) << QString::number(figure.value, 'f', figure.unit.isEmpty() ? 2 : 0).rightJustified(8)
            << figure.unit.rightJustified(3) << "   goal " << (figure.atLeast ? "≥ " : "≤ ") << figure.goal << figure.unit
            << (figure.isMet() ? "   met      " : "   NOT MET  ") << figure.what << "\n";
        for (auto fact = figure.measured.begin(); fact != figure.measured.end(); ++fact) {
            const QByteArray said = fact->isObject()  ? QJsonDocument(fact->toObject()).toJson(QJsonDocument::Compact)
                                    : fact->isArray() ? QJsonDocument(fact->toArray()).toJson(QJsonDocument::Compact)
                                                      : fact->toVariant().toByteArray();
            out << "    " << fact.key().leftJustified(16) << QString::fromUtf8(said) << "\n";
        }
    }
}

void sayJson(const Figures &figures, bool quick)
{
    QJsonArray list;
    for (const Figure &figure : figures)
        list.append(figure.toJson());
    const QJsonObject all{{QStringLiteral("program"), QStringLiteral(YICHUANG_VERSION)},
                          {QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                          {QStringLiteral("system"), QSysInfo::prettyProductName()},
                          {QStringLiteral("cores"), QThread::idealThreadCount()},
                          {QStringLiteral("quick"), quick},
                          {QStringLiteral("figures"), list}};
    QTextStream(stdout) << QJsonDocument(all).toJson();
}

}

int bench(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption quick(QStringLiteral("quick"));
    const QCommandLineOption strict(QStringLiteral("strict"));
    parser.addOptions({json, quick, strict});
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help")))
        return listBenches();
    if (!parser.parse(QStringList{QStringLiteral("bench")} + arguments) || parser.positionalArguments().size() != 1)
        return usage(parser.errorText());
    const QString wanted = parser.positionalArguments().first();
    benchend::listen();
    Figures figures;
    bool known = false;
    for (const Bench &one : Benches) {
        if (wanted != QLatin1String("all") && wanted != QLatin1String(one.name))
            continue;
        known = true;
        QTextStream(stderr) << one.name << ": " << one.summary << Qt::endl;
        const Result<Figures> measured = one.run(parser.isSet(quick));
        if (!measured)
            return report(measured.error());
        figures += *measured;
    }
    if (!known)
        return usage(QStringLiteral("There is no bench \"%1\".").arg(wanted));
    if (parser.isSet(json))
        sayJson(figures, parser.isSet(quick));
    else
        sayTable(figures);
    const bool met = std::all_of(figures.begin(), figures.end(), [](const Figure &figure) { return figure.isMet(); });
    return parser.isSet(strict) && !met ? Failed : 0;
}

}
