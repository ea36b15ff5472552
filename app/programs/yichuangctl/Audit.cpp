// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "audit/HistoryCheck.h"
#include "audit/KeptSeals.h"
#include "HallPlace.h"

#include <QJsonDocument>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto AuditHelp = R"(yichuangctl audit verify [options]

Walks every chain of events and counts every daily seal again. With --kept it compares them with a file that the auditor keeps
somewhere else, and adds the new seals to it when all is well: so even who can rewrite the whole hall is found out.

  --kept FILE        the auditor's own list of seals; made when it is not there
  --json             the findings as JSON
  --dir FOLDER       a private hall elsewhere than in the usual place
  --server LINE      a city's server: "host=a,b dbname=hall"
  --user NAME        the auditor's login on that server
  --password-file F  the file that holds its password, mode 0600; else PostgreSQL's own password file
)";

QString sentence(const QJsonObject &finding)
{
    const QString fault = finding[u"fault"].toString();
    const QString place = finding.contains(u"day")
                              ? finding[u"day"].toString()
                              : finding[u"case_no"].toString() + QLatin1Char('/') + QString::number(finding[u"seq"].toInteger());
    if (fault == QLatin1String("seal"))
        return words("The events under the seal of %1 are not those that were sealed.", "%1 的日封存与事件不符。").arg(place);
    if (fault == QLatin1String("kept"))
        return words("The seal of %1 is not the one that was kept.", "%1 的日封存与留存的不同。").arg(place);
    if (fault == QLatin1String("vanished"))
        return words("The seal of %1 was kept and is gone.", "留存过 %1 的日封存，现已不见。").arg(place);
    // It has no place any more; its number is what to look for in a backup.
    if (fault == QLatin1String("gone"))
        return words("Event %1 of case %2 is gone; a paper or a message of it is still there.",
                     "办件 %2 的事件 %1 已不见，它的文书或短信还在。")
            .arg(finding[u"event"].toInteger())
            .arg(finding[u"case_no"].toString());
    return words("Case and event %1: %2.", "办件与事件 %1：%2。").arg(place, fault);
}

// The row that was written first of all that are wrong: where a rewriting began.
QString firstBadRow(const QJsonArray &faults)
{
    QJsonObject first;
    for (const QJsonValue &fault : faults)
        if (fault[u"event"].toInteger() > 0 && (first.isEmpty() || fault[u"event"].toInteger() < first[u"event"].toInteger()))
            first = fault.toObject();
    return first.isEmpty()
               ? QString()
               : words("The first bad row: event %1, written as of %2, of case %3.", "最早不对的一条：事件 %1，记于 %2，办件 %3。")
                     .arg(first[u"event"].toInteger())
                     .arg(first[u"at"].toString(), first[u"case_no"].toString());
}

int say(const HistoryCheck::Findings &findings, const QString &kept, bool json)
{
    QTextStream out(stdout);
    if (json) {
        out << QJsonDocument(QJsonObject{{QStringLiteral("events"), findings.events},
                                         {QStringLiteral("seals"), findings.seals.size()},
                                         {QStringLiteral("faults"), findings.faults}})
                   .toJson();
    } else {
        for (const QJsonValue &finding : findings.faults)
            out << sentence(finding.toObject()) << "\n";
        if (const QString first = firstBadRow(findings.faults); !first.isEmpty())
            out << first << "\n";
        out << words("Events: %1, seals: %2, faults: %3.", "事件 %1 个，日封存 %2 个，问题 %3 处。")
                   .arg(findings.events)
                   .arg(findings.seals.size())
                   .arg(findings.faults.size())
            << "\n";
    }
    if (!findings.faults.isEmpty())
        return HistoryAltered;
    if (kept.isEmpty())
        return 0;
    const Result<Done> written = KeptSeals::write(kept, findings.seals);
    return written ? 0 : report(written.error());
}

}

int audit(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption kept(QStringLiteral("kept"), {}, QStringLiteral("file"));
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({kept, json});
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << AuditHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("audit")} + arguments) ||
        parser.positionalArguments() != QStringList{QStringLiteral("verify")})
        return usage(parser.errorText());
    const Result<QList<Seal>> known = KeptSeals::read(parser.value(kept));
    if (!known)
        return report(known.error());
    const auto place = HallPlace::from(parser);
    if (!place)
        return report(place.error());
    const auto signIn = place->owner();
    if (!signIn)
        return report(signIn.error());
    auto session = OwnerSession::open(*signIn);
    if (!session)
        return report(session.error());
    const auto findings = HistoryCheck(session.value()).run(*known);
    return findings ? say(*findings, parser.value(kept), parser.isSet(json)) : report(findings.error());
}

}
