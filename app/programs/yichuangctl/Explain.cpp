// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/OwnerSession.h"
#include "HallPlace.h"
#include "records/DeadlineText.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto ExplainHelp = R"(yichuangctl explain CASE_NO [options]

Says day by day how a case's deadlines are counted: every counted and uncounted day, its cause and its article (docs/clocks.md).
It reads only; the hall's owner asks. The words are those that a window prints.

  --json           the same as JSON
  --dir FOLDER     a private hall elsewhere than in the usual place
  --server LINE    a city's server: "host=a,b dbname=hall user=..."
)";

constexpr auto Question = "select hall.explain_json(c) from hall.case_file c where c.case_no = $1";

int say(const QJsonObject &answer, bool json)
{
    QTextStream out(stdout);
    if (json) {
        out << QJsonDocument(answer).toJson();
        return 0;
    }
    const DeadlineText text(speaksChinese() ? DeadlineText::Language::Chinese : DeadlineText::Language::English);
    const QStringList lines = text.lines(CaseClocks::fromJson(answer));
    for (const QString &line : lines)
        out << line << "\n";
    return 0;
}

}

int explain(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOption(json);
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << ExplainHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("explain")} + arguments))
        return usage(parser.errorText());
    if (parser.positionalArguments().size() != 1)
        return usage(words("Which case? Its number is wanted, one only.", "哪一件？请写一个流水号。"));
    auto hall = OwnedHall::from(parser);
    if (!hall)
        return report(hall.error());
    const QString caseNo = parser.positionalArguments().first().trimmed().toUpper();
    const auto answer = hall.value().session.value(Question, {caseNo.toUtf8()});
    if (!answer)
        return report(answer.error());
    if (*answer)
        return say(QJsonDocument::fromJson((**answer).toUtf8()).object(), parser.isSet(json));
    QTextStream(stderr) << words("There is no case ", "没有这个流水号：") << caseNo << "\n";
    return Failed;
}

}
