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

constexpr auto HallHelp = R"(yichuangctl hall VERB [options]

  create     make the hall if there is none, and bring it up to this program
  upgrade    bring an existing hall up to this program
  status     say where the hall is and how it is
  sample     furnish an empty hall: the same as "yichuangctl sample", whose options it takes
  stop       stop a private hall that nobody uses (--now: in any case)
  drop       remove a private hall, its papers, messages and drafts (--yes)
)";

struct HallRequest {
    QString verb;
    QString folder;
    std::optional<SignIn> server;
    bool json = false;
    bool now = false;
    bool yes = false;
};

Result<HallRequest> hallRequestFrom(const QStringList &arguments)
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
    HallRequest request;
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

void say(const HallRequest &request, const QJsonObject &facts)
{
    QTextStream out(stdout);
    if (request.json) {
        out << QJsonDocument(facts).toJson();
        return;
    }
    for (auto fact = facts.begin(); fact != facts.end(); ++fact)
        out << fact.key().leftJustified(15) << QLatin1Char(' ') << fact.value().toVariant().toString() << "\n";
}

QJsonObject placeOf(const SignIn &signIn)
{
    QJsonObject place{{signIn.isLocal() ? QStringLiteral("socket") : QStringLiteral("host"), signIn.hosts.join(QLatin1Char(','))},
                      {QStringLiteral("port"), signIn.ports.isEmpty() ? PostgresServer::Port : signIn.ports.first()},
                      {QStringLiteral("database"), signIn.database}};
    if (signIn.ports.size() > 1) {
        QStringList ports;
        for (int port : signIn.ports)
            ports.append(QString::number(port));
        place.insert(QStringLiteral("port"), ports.join(QLatin1Char(','))); // one per host, as psql takes them
    }
    if (!signIn.user.isEmpty())
        place.insert(QStringLiteral("user"), signIn.user);
    return place;
}

// Adds what only the hall itself can tell: the server's version and how far its schema is.
Result<Done> addSchema(QJsonObject &facts, const SignIn &owner)
{
    auto session = OwnerSession::open(owner);
    if (!session)
        return session.error();
    session.value().setPatience(std::chrono::seconds(10));
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
    if (state->pending > 0 || !state->desksCurrent)
        return Done{}; // it may not be able to tell yet
    const auto staying = session.value().value("select string_agg(format('%s (pid %s)', login, pid), ', ') from hall.staying_sessions()");
    if (!staying)
        return staying.error();
    if (*staying)
        facts.insert(QStringLiteral("cannot_be_ended"), **staying);
    return Done{};
}

// An upgrade is of something: it makes neither a database nor a hall in one.
Result<Done> demandHall(const SignIn &server, const HallSource &source)
{
    auto session = OwnerSession::open(server);
    if (!session)
        return session.error().facts.contains(QStringLiteral("database")) ? Error{error::HallMissing, session.error().log, {}}
                                                                          : session.error();
    session.value().setPatience(std::chrono::seconds(10));
    const auto state = Installer(source).examine(session.value());
    if (!state)
        return state.error();
    return state->number > 0 ? Result<Done>(Done{})
                             : Error{error::HallMissing, QStringLiteral("The database %1 holds no hall.").arg(server.database), {}};
}

int create(const HallRequest &request)
{
    const auto source = HallSource::built();
    if (!source)
        return report(source.error());
    const bool make = request.verb == QLatin1String("create");
    if (request.server) {
        if (const auto there = make ? Result<Done>(Done{}) : demandHall(*request.server, *source); !there)
            return report(there.error());
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
    const auto hall = PrivateHall::open(request.folder, *source, make);
    if (!hall)
        return report(hall.error());
    const auto owner = (*hall)->ownerSignIn();
    if (!owner)
        return report(owner.error());
    QJsonObject facts = placeOf(*owner);
    facts.insert(QStringLiteral("folder"), request.folder);
    facts.insert(QStringLiteral("postgres"), PrivateHall::status(request.folder).postgresMajor);
    facts.insert(QStringLiteral("schema"), (*hall)->schema().number);
    say(request, facts);
    return 0;
}

int status(const HallRequest &request)
{
    QJsonObject facts{{QStringLiteral("program"), QStringLiteral(YICHUANG_VERSION)}};
    const auto add = [&facts](const QJsonObject &more) {
        for (auto fact = more.begin(); fact != more.end(); ++fact)
            facts.insert(fact.key(), fact.value());
    };
    std::optional<SignIn> awake = request.server;
    if (!request.server) {
        const PrivateHall::Status status = PrivateHall::status(request.folder);
        if (!status.exists)
            return report({error::HallMissing, request.folder, {}});
        add({{QStringLiteral("private"), true},
             {QStringLiteral("folder"), status.folder},
             {QStringLiteral("running"), status.running},
             {QStringLiteral("pid"), status.processId},
             {QStringLiteral("postgres"), status.postgresMajor}});
        const auto owner = PrivateHall::ownerSignIn(request.folder);
        if (!owner)
            return report(owner.error());
        add(placeOf(*owner)); // also of a hall that is asleep: it wakes at the same place
        if (status.running)
            awake = *owner;
    } else {
        add(placeOf(*request.server));
    }
    const Result<Done> known = awake ? addSchema(facts, *awake) : Result<Done>(Done{});
    say(request, facts);
    return known ? 0 : report(known.error());
}

int stop(const HallRequest &request)
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

int drop(const HallRequest &request)
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
    if (arguments.isEmpty() || (arguments.contains(QStringLiteral("--help")) && arguments.first() != QLatin1String("sample"))) {
        QTextStream(stdout) << HallHelp;
        return 0;
    }
    if (arguments.first() == QLatin1String("sample"))
        return sample(arguments.mid(1));
    const auto request = hallRequestFrom(arguments);
    if (!request)
        return usage(request.error().log);
    const std::pair<const char *, int (*)(const HallRequest &)> verbs[] = {
        {"create", create}, {"upgrade", create}, {"status", status}, {"stop", stop}, {"drop", drop}};
    if (request->server && (request->verb == QLatin1String("stop") || request->verb == QLatin1String("drop")))
        return usage(QStringLiteral("A city's server is not stopped or dropped from here."));
    for (const auto &[name, run] : verbs)
        if (request->verb == QLatin1String(name))
            return run(*request);
    return usage(QStringLiteral("There is no verb \"%1\".").arg(request->verb));
}

}
