// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/PrivateHall.h"
#include "keeper/PaperTemplates.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTextStream>

namespace yichuang::ctl {
namespace {

constexpr auto Help = R"(yichuangctl hall VERB [options]

  create     make the hall if there is none, and bring it up to this program
  upgrade    bring an existing hall up to this program
  status     say where the hall is and how it is
  stop       stop a private hall that nobody uses (--now: in any case)
  drop       remove a private hall and everything in it (--yes)
)";

struct Request {
    QString verb;
    QString folder;
    std::optional<SignIn> server;
    bool json = false;
    bool now = false;
    bool yes = false;
};

Result<Request> requestFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("dir"), {}, QStringLiteral("folder"));
    const QCommandLineOption server(QStringLiteral("server"), {}, QStringLiteral("line"));
    const QCommandLineOption json(QStringLiteral("json"));
    const QCommandLineOption now(QStringLiteral("now"));
    const QCommandLineOption yes(QStringLiteral("yes"));
    parser.addOptions({folder, server, json, now, yes});
    if (!parser.parse(QStringList{QStringLiteral("hall")} + arguments) || parser.positionalArguments().size() != 1)
        return Error{error::BadInput, parser.errorText(), {}};
    Request request;
    request.verb = parser.positionalArguments().first();
    request.folder = parser.isSet(folder) ? parser.value(folder) : PrivateHall::standardFolder();
    request.json = parser.isSet(json);
    request.now = parser.isSet(now);
    request.yes = parser.isSet(yes);
    if (parser.isSet(server)) {
        auto signIn = SignIn::fromSpec(parser.value(server));
        if (!signIn)
            return signIn.error();
        request.server = std::move(signIn).value();
    }
    return request;
}

void say(const Request &request, const QJsonObject &facts)
{
    QTextStream out(stdout);
    if (request.json) {
        out << QJsonDocument(facts).toJson();
        return;
    }
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        out << fact.key().leftJustified(14) << fact.value().toVariant().toString() << "\n";
}

QJsonObject placeOf(const SignIn &signIn)
{
    const QString port = signIn.ports.isEmpty() ? QString() : QString::number(signIn.ports.first());
    return {{signIn.isLocal() ? QStringLiteral("socket") : QStringLiteral("host"), signIn.hosts.join(QLatin1Char(','))},
            {QStringLiteral("port"), port.isEmpty() ? PostgresServer::Port : port.toInt()},
            {QStringLiteral("database"), signIn.database}};
}

// Adds what only the hall itself can tell: the server's version and how far its schema is.
Result<Done> addSchema(QJsonObject &facts, const SignIn &owner)
{
    auto session = OwnerSession::open(owner);
    if (!session)
        return session.error();
    const auto server = session.value().value("show server_version");
    if (!server)
        return server.error();
    const auto source = HallSource::built();
    if (!source)
        return source.error();
    const auto state = Installer(*source).examine(session.value());
    if (!state)
        return state.error();
    facts.insert(QStringLiteral("server_version"), (*server).value_or(QString()));
    facts.insert(QStringLiteral("schema"), state->number);
    facts.insert(QStringLiteral("pending"), state->pending);
    facts.insert(QStringLiteral("current"), state->pending == 0 && state->desksCurrent);
    facts.insert(QStringLiteral("made_by"), state->program);
    return Done{};
}

int create(const Request &request)
{
    const auto source = HallSource::built();
    if (!source)
        return report(source.error());
    if (request.server) {
        const auto state = furnishHall(*request.server, *source);
        if (!state)
            return report(state.error());
        auto session = OwnerSession::open(*request.server);
        if (!session)
            return report(session.error());
        if (const auto loaded = PaperTemplates::load(session.value()); !loaded)
            return report(loaded.error());
        QJsonObject facts = placeOf(*request.server);
        facts.insert(QStringLiteral("schema"), state->number);
        say(request, facts);
        return 0;
    }
    const auto hall = PrivateHall::open(request.folder, *source, request.verb == QLatin1String("create"));
    if (!hall)
        return report(hall.error());
    say(request, {{QStringLiteral("folder"), request.folder}, {QStringLiteral("schema"), (*hall)->schema().number}});
    return 0;
}

int status(const Request &request)
{
    QJsonObject facts{{QStringLiteral("program"), QStringLiteral(YICHUANG_VERSION)}};
    const auto add = [&facts](const QJsonObject &more) {
        for (auto fact = more.begin(); fact != more.end(); ++fact)
            facts.insert(fact.key(), fact.value());
    };
    std::optional<SignIn> owner = request.server;
    if (!request.server) {
        const PrivateHall::Status status = PrivateHall::status(request.folder);
        if (!status.exists)
            return report({error::HallMissing, request.folder, {}});
        add({{QStringLiteral("private"), true},
             {QStringLiteral("folder"), status.folder},
             {QStringLiteral("running"), status.running},
             {QStringLiteral("pid"), status.processId},
             {QStringLiteral("postgres"), status.postgresMajor}});
        if (status.running) {
            const auto signIn = PrivateHall::ownerSignIn(request.folder);
            if (!signIn)
                return report(signIn.error());
            owner = *signIn;
        }
    }
    Result<Done> known = Done{};
    if (owner) {
        add(placeOf(*owner));
        known = addSchema(facts, *owner);
    }
    say(request, facts);
    return known ? 0 : report(known.error());
}

int stop(const Request &request)
{
    if (request.now) {
        const auto stopped = PrivateHall::stopNow(request.folder);
        return stopped ? 0 : report(stopped.error());
    }
    const auto stopped = PrivateHall::stopIfUnused(request.folder);
    if (!stopped)
        return report(stopped.error());
    return *stopped ? 0 : report({error::HallInUse, {}, {}});
}

int drop(const Request &request)
{
    if (!request.yes)
        return usage(
            QStringLiteral("This removes %1 and every case in it for ever. Say --yes if that is what you want.").arg(request.folder));
    const auto dropped = PrivateHall::drop(request.folder);
    return dropped ? 0 : report(dropped.error());
}

}

int hall(const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << Help;
        return 0;
    }
    const auto request = requestFrom(arguments);
    if (!request)
        return report(request.error());
    const std::pair<const char *, int (*)(const Request &)> verbs[] = {
        {"create", create}, {"upgrade", create}, {"status", status}, {"stop", stop}, {"drop", drop}};
    if (request->server && (request->verb == QLatin1String("stop") || request->verb == QLatin1String("drop")))
        return usage(QStringLiteral("A city's server is not stopped or dropped from here."));
    for (const auto &[name, run] : verbs)
        if (request->verb == QLatin1String(name))
            return run(*request);
    return usage(QStringLiteral("There is no verb \"%1\".").arg(request->verb));
}

}
