// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "devices/scan/PageImage.h"
#include "devices/scan/Scanner.h"
#include "documents/ScannedPaper.h"
#include "OutputFile.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto ScanHelp = R"(yichuangctl scan FILE.pdf [options]

Scans through SANE into a PDF: pages set upright, empty backs left out. Without FILE it lists the scanners and what they can do.

  --device NAME      as listed (the first)
  --source WORDS     Flatbed, Automatic Document Feeder, … as the device calls it
  --resolution N     dots to the inch (300)
  --gray             without colour
  --batch            every sheet of the feeder
  --crop             without the bed around what lies on it
  --as-it-is         neither upright nor without empty pages
  --watermark ITEM   仅供办理ITEM使用 across every page
)";

template<typename Value> Result<Value> await(QFuture<Result<Value>> future)
{
    QFutureWatcher<Result<Value>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        QCoreApplication::exec();
    return future.result();
}

int list(Scanner &scanner)
{
    const auto places = await(scanner.places());
    if (!places)
        return report(places.error());
    QTextStream out(stdout);
    if (places->isEmpty())
        out << words("No scanner was found.", "没有找到扫描仪。") << "\n";
    for (const ScannerPlace &place : *places) {
        out << place.name << "  " << place.maker << " " << place.model << "\n";
        const auto talents = await(scanner.talents(place.name));
        if (!talents)
            continue;
        QStringList resolutions;
        for (const int resolution : talents->resolutions)
            resolutions.append(QString::number(resolution));
        out << "    " << talents->sources.join(QStringLiteral(", ")) << "; " << talents->modes.join(QStringLiteral(", ")) << "; "
            << resolutions.join(QStringLiteral(", ")) << "\n";
    }
    return 0;
}

QImage dressed(const QImage &page, const QCommandLineParser &parser)
{
    const QImage upright = parser.isSet(QStringLiteral("as-it-is")) ? page : pageimage::straightened(page);
    return parser.isSet(QStringLiteral("crop")) ? pageimage::cropped(upright) : upright;
}

}

int scan(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("device"), {}, QStringLiteral("name")},
                       {QStringLiteral("source"), {}, QStringLiteral("words")},
                       {QStringLiteral("resolution"), {}, QStringLiteral("dots"), QStringLiteral("300")},
                       {QStringLiteral("gray"), {}},
                       {QStringLiteral("batch"), {}},
                       {QStringLiteral("crop"), {}},
                       {QStringLiteral("as-it-is"), {}},
                       {QStringLiteral("watermark"), {}, QStringLiteral("item")}});
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << ScanHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("scan")} + arguments) || parser.positionalArguments().size() > 1)
        return usage(parser.errorText());
    Scanner scanner;
    if (parser.positionalArguments().isEmpty())
        return list(scanner);
    if (const auto possible = OutputFile::isPossible(parser.positionalArguments().first()); !possible)
        return report(possible.error());
    ScanOrder order{parser.value(QStringLiteral("device")), parser.value(QStringLiteral("source")),
                    parser.value(QStringLiteral("resolution")).toInt(), !parser.isSet(QStringLiteral("gray")),
                    parser.isSet(QStringLiteral("batch"))};
    if (order.resolution < 50 || order.resolution > 1200)
        return usage(QStringLiteral("--resolution takes 50 to 1200"));
    if (order.device.isEmpty()) {
        const auto places = await(scanner.places());
        if (!places || places->isEmpty())
            return report(places ? Error{error::ScannerUnreachable, QStringLiteral("there is no scanner"), {}} : places.error());
        order.device = places->first().name;
    }
    QList<QImage> pages;
    int blank = 0;
    QObject::connect(&scanner, &Scanner::pageScanned, qApp, [&](const QImage &page) {
        if (!parser.isSet(QStringLiteral("as-it-is")) && pageimage::isBlank(page))
            ++blank;
        else
            pages.append(dressed(page, parser));
    });
    if (const auto scanned = await(scanner.scan(order)); !scanned)
        return report(scanned.error());
    const QString item = parser.value(QStringLiteral("watermark"));
    const auto paper = ScannedPaper::make(pages, item.isEmpty() ? QString() : ScannedPaper::watermarkFor(item));
    if (!paper)
        return report(paper.error());
    if (const auto kept = OutputFile::replace(parser.positionalArguments().first(), *paper); !kept)
        return report(kept.error());
    QTextStream(stdout) << pages.size() << " pages, " << blank << " empty ones left out" << Qt::endl;
    return 0;
}

}
