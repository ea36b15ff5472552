// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"
#include "core/Forgetting.h"
#include "Output.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <memory>
#include <pwd.h>
#include <unistd.h>

using namespace yichuang;

namespace {

// Each command has a file of its own; a new one adds a line here and its name to Commands.h.
constexpr ctl::Command Commands[] = {
    {"hall", "create, upgrade, status, sample, stop or drop a hall", ctl::hall},
    {"sample", "fill an empty hall with a catalogue, people and cases", ctl::sample},
    {"serve", "do the hall's own work: messages, papers, deadlines, notices", ctl::serve},
    {"import", "hand in the application of a bundle, a folder or a zip file", ctl::import},
    {"simulate", "hand in made-up applications, for a living hall", ctl::simulate},
    {"scan", "scan papers into a PDF, or list the scanners", ctl::scan},
    {"reader-simulator", "an ID-card reader without metal, at a pseudo-terminal", ctl::readerSimulator},
    {"audit", "check that nothing that was done has been changed since", ctl::audit},
    {"explain", "say day by day how a case's deadlines are counted", ctl::explain},
    {"calendar", "which years' days off are loaded, and whose dates moved when one was", ctl::calendar},
    {"verify", "whether a paper is what it says: number, bytes, code, signature", ctl::verify},
    {"numbers", "the register of document numbers, with what was voided", ctl::numbers},
    {"papers", "papers that could not be made: list them, have them made again", ctl::papers},
    {"password", "give somebody who forgot the password another one", ctl::password},
    {"bench", "measure the hall against its goals", ctl::bench},
};

int help()
{
    QTextStream out(stdout);
    out << "yichuangctl " << YICHUANG_VERSION << "\n\n";
    for (const ctl::Command &command : Commands)
        out << "  yichuangctl " << QString::fromLatin1(command.name).leftJustified(18) << command.summary << "\n";
    return 0;
}

// These want typefaces, which only a QGuiApplication has; a screen they need not.
bool setsPapers(QLatin1String command, int argc, char **argv)
{
    static const QLatin1String setters[] = {QLatin1String("sample"), QLatin1String("serve"),  QLatin1String("simulate"),
                                            QLatin1String("scan"),   QLatin1String("verify"), QLatin1String("bench")};
    const QLatin1String word = command == QLatin1String("hall") && argc > 2 ? QLatin1String(argv[2]) : command;
    return std::find(std::begin(setters), std::end(setters), word) != std::end(setters);
}

QString userName()
{
    const passwd *user = ::getpwuid(::geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : QString::number(::geteuid());
}

std::unique_ptr<QCoreApplication> applicationFor(bool papers, int &argc, char **argv)
{
    if (!papers)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Looking for a Wayland display Qt says on the standard error which folder it takes where there is no session. Told of that folder it
    // says nothing; afterwards there is none again, for the hall's socket has its place by that.
    constexpr char SessionFolder[] = "XDG_RUNTIME_DIR";
    const bool hasSession = qEnvironmentVariableIsSet(SessionFolder);
    if (!hasSession)
        qputenv(SessionFolder, QFile::encodeName(QDir::tempPath() + QStringLiteral("/runtime-") + userName()));
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    if (!hasSession)
        qunsetenv(SessionFolder);
    return application;
}

int runCommand(int argc, char **argv)
{
    const QString wanted = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto command = std::find_if(std::begin(Commands), std::end(Commands),
                                      [&wanted](const ctl::Command &known) { return wanted == QLatin1String(known.name); });
    const auto application =
        applicationFor(command != std::end(Commands) && setsPapers(QLatin1String(command->name), argc, argv), argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yichuangctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
    if (wanted.isEmpty() || wanted == QLatin1String("--help") || wanted == QLatin1String("help"))
        return help();
    if (wanted == QLatin1String("--version")) {
        QTextStream(stdout) << "yichuangctl " << YICHUANG_VERSION << "\n";
        return 0;
    }
    if (command != std::end(Commands))
        return command->run(QCoreApplication::arguments().mid(2));
    return ctl::usage(QStringLiteral("There is no command \"%1\".").arg(wanted), {});
}

}

int main(int argc, char **argv)
{
    ctl::keepStandardStreams();
    forgetting::closeMemory();
    return ctl::ending(runCommand(argc, argv));
}
