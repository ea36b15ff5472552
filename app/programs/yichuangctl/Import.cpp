// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "desk/ApplicantDesk.h"
#include "hall/Line.h"
#include "HallPlace.h"
#include "intake/BundledApplication.h"
#include "intake/Sender.h"
#include "records/HallCode.h"

#include <QJsonDocument>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto ImportHelp = R"(yichuangctl import BUNDLE [options]

Hands in the application of a bundle: a folder or a zip file with application.json and the files that it names
(docs/application.schema.json). Everything that is wrong is named with its JSON pointer, and then nothing is stored.
The same bundle again gives the same case.

  --json             say the receipt, or the faults, as JSON on the standard output
  --dir FOLDER       a private hall elsewhere than in the usual place
  --server LINE      a city's server: "host=a,b dbname=hall"
  --user NAME        the login on that server (portal)
  --password-file F  the file that holds its password, mode 0600; else PostgreSQL's own password file
)";

int sayFaults(const Faults &faults, bool json)
{
    if (json)
        QTextStream(stdout) << QJsonDocument(QJsonObject{{QStringLiteral("faults"), faults.toJson()}}).toJson();
    QTextStream err(stderr);
    for (const Fault &fault : faults.list())
        err << (fault.pointer.isEmpty() ? QStringLiteral("/") : fault.pointer) << "  " << fault.keyword << "  " << fault.sentence() << "\n";
    err << words("Faults: ", "问题共 ") << faults.list().size() << words(". Nothing was stored.", " 处，没有保存任何内容。") << "\n";
    return FaultyBundle;
}

int sayReceipt(const ApplicationReceipt &receipt, bool json)
{
    QTextStream out(stdout);
    const QJsonObject facts{{QStringLiteral("case_no"), receipt.caseNo},
                            {QStringLiteral("query_code"), receipt.queryCode},
                            {QStringLiteral("received_at"), receipt.receivedAt.toUTC().toString(Qt::ISODate)},
                            {QStringLiteral("tell_due"), receipt.tellDue.toUTC().toString(Qt::ISODate)},
                            {QStringLiteral("tell_due_provisional"), receipt.tellDueProvisional}};
    if (json)
        out << QJsonDocument(facts).toJson();
    else
        out << receipt.caseNo << "  " << words("query code ", "查询码 ") << receipt.queryCode << "\n";
    return 0;
}

int handIn(const Bundle &bundle, const SignIn &portal, bool json)
{
    BundledApplication read = BundledApplication::fromBundle(bundle);
    Line line(portal);
    Sender sender(line);
    if (!read.faults.isEmpty()) {
        if (const Result<Done> looked = read.isObject ? sender.check(read.application, read.faults) : Result<Done>(Done{}); !looked)
            return report(looked.error());
        return sayFaults(read.faults, json);
    }
    const auto receipt = sender.send(read.externalId, read.application, read.files, [&bundle](const BundledFile &file) {
        return bundle.read(file.path, BundledApplication::MostOfAFile);
    });
    if (receipt)
        return sayReceipt(*receipt, json);
    if (receipt.error().is(error::Faulty)) {
        Faults faults;
        faults.addFromHall(receipt.error().facts[u"faults"].toArray());
        return sayFaults(faults, json);
    }
    if (receipt.error().is(error::RequestReused)) {
        Faults faults;
        faults.add(QStringLiteral("/external_id"), "external_id", {{QStringLiteral("id"), read.externalId}});
        sayFaults(faults, json);
        return OtherContent;
    }
    return report(receipt.error());
}

}

int import(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOption(json);
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << ImportHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("import")} + arguments) || parser.positionalArguments().size() != 1)
        return usage(parser.errorText());
    const auto bundle = Bundle::open(parser.positionalArguments().first());
    if (!bundle)
        return report(bundle.error());
    const auto place = HallPlace::from(parser);
    if (!place)
        return report(place.error());
    const auto portal = place->portal();
    return portal ? handIn(**bundle, *portal, parser.isSet(json)) : report(portal.error());
}

}
