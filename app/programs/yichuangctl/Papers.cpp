// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/OwnerSession.h"
#include "HallPlace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QUuid>

namespace yichuang::ctl {
namespace {

constexpr auto PapersHelp = R"(yichuangctl papers failed|reissue [options]

Papers that could not be made: their decisions stand, their numbers too. The keeper makes again what is issued again, in the newest template.

  failed                    every one of them, the latest first: id, number, case, and what went wrong
  reissue PAPER... --reason TEXT
                            has these made again, each named by its number or its id; "all" stands for every one of the list
  --words JSON              with other words where they were at fault, as {"reason": "..."}; of one paper only

  --json                    the answer as JSON
  --dir FOLDER              a private hall elsewhere than in the usual place
  --server LINE             a city's server, as the hall's owner: "host=a,b dbname=hall user=..."
)";

Result<QJsonArray> failedPapers(OwnerSession &session)
{
    const auto answer = session.value("select hall.failed_papers()");
    if (!answer)
        return answer.error();
    return QJsonDocument::fromJson(answer->value_or(QStringLiteral("[]")).toUtf8()).array();
}

int sayFailed(const QJsonArray &papers, bool json)
{
    QTextStream out(stdout);
    if (json) {
        out << QJsonDocument(papers).toJson();
        return 0;
    }
    for (const QJsonValue &paper : papers)
        out << paper[u"id"].toInteger() << "  " << paper[u"number"].toString() << "  " << paper[u"title"].toString() << "  "
            << paper[u"case_no"].toString() << "  " << paper[u"applicant"].toString() << "  " << paper[u"why"].toString() << "\n";
    out << words("Papers that could not be made: %1.", "没有排出来的文书 %1 份。").arg(papers.size()) << "\n";
    return 0;
}

// One after the other: what was issued again stays so, whatever becomes of the next.
int reissue(OwnerSession &session, QStringList papers, const QCommandLineParser &parser)
{
    if (papers == QStringList{QStringLiteral("all")}) {
        const auto failed = failedPapers(session);
        if (!failed)
            return report(failed.error());
        papers.clear();
        for (const QJsonValue &paper : *failed)
            papers.append(QString::number(paper[u"id"].toInteger()));
    }
    QJsonArray done;
    for (const QString &paper : std::as_const(papers)) {
        const auto answer =
            session.value("select hall.reissue_failed($1, $2, $3::jsonb, $4)",
                          {QUuid::createUuid().toByteArray(QUuid::WithoutBraces), paper.toUtf8(),
                           parser.value(QStringLiteral("words")).toUtf8(), parser.value(QStringLiteral("reason")).toUtf8()});
        if (!answer) {
            QTextStream(stderr) << paper << ": ";
            return report(answer.error());
        }
        done.append(QJsonDocument::fromJson(answer->value_or(QString()).toUtf8()).object());
    }
    QTextStream out(stdout);
    if (parser.isSet(QStringLiteral("json")))
        out << QJsonDocument(done).toJson();
    else
        out << words("Issued again: %1. They are being made.", "已重新出具 %1 份，正在排版。").arg(done.size()) << "\n";
    return 0;
}

bool isWhole(const QCommandLineParser &parser)
{
    const QStringList given = parser.positionalArguments();
    if (given.value(0) == QLatin1String("failed"))
        return given.size() == 1;
    const bool one = given.size() == 2 && given[1] != QLatin1String("all");
    return given.value(0) == QLatin1String("reissue") && given.size() > 1 && parser.isSet(QStringLiteral("reason")) &&
           (one || parser.value(QStringLiteral("words")) == QLatin1String("{}"));
}

}

int papers(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString text = QStringLiteral("text");
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({json, {QStringLiteral("reason"), {}, text}, {QStringLiteral("words"), {}, text, QStringLiteral("{}")}});
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << PapersHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("papers")} + arguments))
        return usage(parser.errorText());
    if (!isWhole(parser))
        return usage(words("What about the papers? failed, or reissue with papers and --reason; --words goes with one paper.",
                           "要对文书做什么？写 failed，或者 reissue 加文书和 --reason；--words 一次只用于一份。"));
    if (QJsonDocument::fromJson(parser.value(QStringLiteral("words")).toUtf8()).isNull())
        return usage(QStringLiteral("--words: ") + parser.value(QStringLiteral("words")));
    auto hall = OwnedHall::from(parser);
    if (!hall)
        return report(hall.error());
    if (parser.positionalArguments().first() == QLatin1String("reissue"))
        return reissue(hall.value().session, parser.positionalArguments().mid(1), parser);
    const auto failed = failedPapers(hall.value().session);
    return failed ? sayFailed(*failed, parser.isSet(json)) : report(failed.error());
}

}
