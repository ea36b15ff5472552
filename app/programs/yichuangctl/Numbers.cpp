// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/OwnerSession.h"
#include "HallPlace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto NumbersHelp = R"(yichuangctl numbers [options]

The register of document numbers: each series of a department, kind and year, how far it has gone, and what was voided in it with its case.
A number that is missing would be named; a hall gives none twice and leaves none out.

  --year YEAR      of this year only
  --kind KIND      of one kind of document only: acceptance, grant …
  --json           the same as JSON
  --dir FOLDER     a private hall elsewhere than in the usual place
  --server LINE    a city's server: "host=a,b dbname=hall user=..."
)";

int say(const QJsonArray &series, bool json)
{
    QTextStream out(stdout);
    if (json) {
        out << QJsonDocument(series).toJson();
        return 0;
    }
    const bool chinese = speaksChinese();
    bool whole = true;
    for (const QJsonValue &one : series) {
        out << one[u"series"].toString() << " 1-" << one[u"last"].toInt() << QString::fromUtf8(chinese ? "号  " : "  ")
            << one[u"department"].toString() << " " << one[u"title"].toString() << "\n";
        const QJsonArray voided = one[u"void"].toArray();
        for (const QJsonValue &number : voided)
            out << "  " << number[u"number"].toString() << QString::fromUtf8(chinese ? " 已作废 " : " voided ")
                << number[u"case_no"].toString() << "\n";
        const QJsonArray missing = one[u"missing"].toArray();
        for (const QJsonValue &number : missing)
            out << "! " << one[u"series"].toString() << number.toInt() << QString::fromUtf8(chinese ? " 号缺失" : " is missing") << "\n";
        whole = whole && missing.isEmpty();
    }
    return whole ? 0 : HistoryAltered;
}

}

int numbers(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption year(QStringLiteral("year"), {}, QStringLiteral("year"));
    const QCommandLineOption kind(QStringLiteral("kind"), {}, QStringLiteral("kind"));
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({year, kind, json});
    HallPlace::addOptions(parser);
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << NumbersHelp;
        return 0;
    }
    bool isYear = true;
    if (parser.parse(QStringList{QStringLiteral("numbers")} + arguments) && parser.isSet(year))
        parser.value(year).toInt(&isYear);
    if (!parser.errorText().isEmpty() || !parser.positionalArguments().isEmpty() || !isYear)
        return usage(isYear ? parser.errorText() : QStringLiteral("--year: ") + parser.value(year));
    auto hall = OwnedHall::from(parser);
    if (!hall)
        return report(hall.error());
    const auto answer = hall.value().session.value("select hall.document_numbers(null, nullif($1, ''), nullif($2, '')::int)",
                                                   {parser.value(kind).toUtf8(), parser.value(year).toUtf8()});
    return answer ? say(QJsonDocument::fromJson(answer->value_or(QStringLiteral("[]")).toUtf8()).array(), parser.isSet(json))
                  : report(answer.error());
}

}
