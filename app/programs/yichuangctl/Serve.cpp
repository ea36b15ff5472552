// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "keeper/Keeper.h"
#include "keeper/PrivateKeeper.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QSocketNotifier>
#include <QTextStream>
#include <QTimer>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace yichuang::ctl {
namespace {

constexpr auto ServeHelp = R"(yichuangctl serve [options]

Does the hall's own work until it is told to stop (SIGTERM, SIGINT): messages, papers, deadlines, notices. docs/keeper.md says more.

  --dir FOLDER       a private hall elsewhere than in the usual place
  --until-unused     leaves that hall, and stops its server, after the last program has left
  --settings FILE    a city's hall: where it is, how it sends and who signs
  --once             does everything that is due and ends
)";

constexpr int LookAroundEveryMs = 3000;
constexpr int LongestFarewellMs = 20'000;

struct ServeRequest {
    QString settings;
    QString folder;
    bool once = false;
    bool untilUnused = false;
};

Result<ServeRequest> serveRequestFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption settings(QStringLiteral("settings"), {}, QStringLiteral("file"));
    const QCommandLineOption folder(QStringLiteral("dir"), {}, QStringLiteral("folder"));
    const QCommandLineOption once(QStringLiteral("once"));
    const QCommandLineOption untilUnused(QStringLiteral("until-unused"));
    parser.addOptions({settings, folder, once, untilUnused});
    if (!parser.parse(QStringList{QStringLiteral("serve")} + arguments) || !parser.positionalArguments().isEmpty())
        return Error{error::BadInput, parser.errorText(), {}};
    if (parser.isSet(settings) && (parser.isSet(folder) || parser.isSet(untilUnused)))
        return Error{error::BadInput, QStringLiteral("--settings is for a hall elsewhere, --dir and --until-unused for a private one"), {}};
    return ServeRequest{parser.value(settings), parser.isSet(folder) ? parser.value(folder) : PrivateHall::standardFolder(),
                        parser.isSet(once), parser.isSet(untilUnused)};
}

// Every fault of a settings file on a line of its own.
int reportSettings(const QString &path, const Error &error)
{
    QTextStream err(stderr);
    const QJsonArray faults = error.facts[u"faults"].toArray();
    if (faults.isEmpty())
        err << error.log << "\n";
    for (const QJsonValue &fault : faults)
        err << path << ": " << fault[u"field"].toString() << " " << fault[u"what"].toString() << "\n";
    return Usage;
}

// Asks the keeper to stop when the system asks this program to.
class Bell {
public:
    explicit Bell(Keeper &keeper)
        : m_file(listen())
        , m_notifier(m_file, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, &keeper, [this, &keeper] {
            m_notifier.setEnabled(false);
            keeper.stop();
            QTimer::singleShot(LongestFarewellMs, &keeper, [] { QCoreApplication::exit(Failed); });
        });
    }
    ~Bell() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(Bell)

    // To be called before any thread is started, so that none of them takes the signal.
    static sigset_t quiet()
    {
        sigset_t signs;
        sigemptyset(&signs);
        sigaddset(&signs, SIGTERM);
        sigaddset(&signs, SIGINT);
        pthread_sigmask(SIG_BLOCK, &signs, nullptr);
        return signs;
    }

private:
    static int listen()
    {
        const sigset_t signs = quiet();
        return ::signalfd(-1, &signs, SFD_CLOEXEC | SFD_NONBLOCK);
    }

    const int m_file;
    QSocketNotifier m_notifier;
};

int attend(Keeper &keeper, const ServeRequest &request, const PrivateKeeper *place)
{
    const Bell bell(keeper);
    QTimer lookAround;
    bool alone = false;
    QObject::connect(&lookAround, &QTimer::timeout, &keeper, [&] {
        if (keeper.isConnected() && keeper.isWorking())
            return;
        const Result<bool> unused = place->leaveIfUnused();
        if (unused && *unused) {
            alone = true;
            QCoreApplication::exit(0);
        }
    });
    if (place && request.untilUnused)
        lookAround.start(LookAroundEveryMs);
    std::optional<Error> shutOut;
    QObject::connect(&keeper, &Keeper::troubled, &keeper, [&shutOut](const Error &error) {
        if (error.is(error::SignInRefused)) {
            shutOut = error;
            QCoreApplication::exit(SignInRefused);
        } else {
            QTextStream(stderr) << QDateTime::currentDateTime().toString(Qt::ISODate) << " " << error.code << " " << error.log << "\n";
        }
    });
    QObject::connect(&keeper, &Keeper::recovered, &keeper,
                     [] { QTextStream(stderr) << QDateTime::currentDateTime().toString(Qt::ISODate) << " all is well again\n"; });
    QObject::connect(&keeper, &Keeper::stopped, &keeper, [] { QCoreApplication::exit(0); });
    if (request.once)
        keeper.once();
    else
        keeper.start();
    const int code = QCoreApplication::exec();
    if (shutOut)
        return report(*shutOut);
    if (request.once && keeper.fault())
        return report(*keeper.fault());
    return alone ? 0 : code;
}

}

int serve(const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << ServeHelp;
        return 0;
    }
    const Result<ServeRequest> request = serveRequestFrom(arguments);
    if (!request)
        return usage(request.error().log);
    Bell::quiet();
    std::unique_ptr<PrivateKeeper> place;
    KeeperSettings settings;
    if (request->settings.isEmpty()) {
        auto entered =
            PrivateKeeper::enter(request->folder, request->untilUnused ? PrivateKeeper::Stay::UntilUnused : PrivateKeeper::Stay::Always);
        if (!entered && entered.error().is(error::BadInput))
            return reportSettings(PrivateKeeper::settingsFile(request->folder), entered.error());
        if (!entered)
            return report(entered.error());
        place = std::move(entered).value();
        if (!place)
            return 0;
        settings = place->settings();
    } else {
        const Result<KeeperSettings> read = KeeperSettings::fromFile(request->settings);
        if (!read)
            return reportSettings(request->settings, read.error());
        settings = *read;
    }
    const auto keeper = Keeper::make(settings);
    return keeper ? attend(**keeper, *request, place.get()) : report(keeper.error());
}

}
