// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "hall/PrivateHall.h"
#include "sample/SampleHall.h"

#include <QCommandLineParser>
#include <QRandomGenerator>
#include <QTextStream>

#include <unistd.h>

namespace yichuang::ctl {
namespace {

constexpr auto SampleHelp = R"(yichuangctl sample [options]

Furnishes an empty hall: catalogue, people with their logins, and cases of the last ninety days. The hall's owner does it.

  --cases N         how many cases (420), 0 for the catalogue and people alone; above 1000 they are made in bulk, for benches, without papers; at most 5000000
  --seed S          another seed, another sample (1)
  --waiting SHARE   of bulk cases, how many wait at the counter, 0 to 1 (0.1)
  --dir FOLDER      a private hall elsewhere than in the usual place; it is made if there is none
  --server LINE     a city's server: "host=a,b dbname=hall user=..."; the people's password is printed once
)";

struct SampleRequest {
    SampleOptions options;
    QString folder;
    std::optional<SignIn> server;
};

Result<SampleRequest> sampleRequestFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption cases(QStringLiteral("cases"), {}, QStringLiteral("N"));
    const QCommandLineOption seed(QStringLiteral("seed"), {}, QStringLiteral("S"));
    const QCommandLineOption waiting(QStringLiteral("waiting"), {}, QStringLiteral("share"));
    const QCommandLineOption folder(QStringLiteral("dir"), {}, QStringLiteral("folder"));
    const QCommandLineOption server(QStringLiteral("server"), {}, QStringLiteral("line"));
    parser.addOptions({cases, seed, waiting, folder, server});
    if (!parser.parse(QStringList{QStringLiteral("sample")} + arguments) || !parser.positionalArguments().isEmpty())
        return Error{error::BadInput, parser.errorText(), {}};
    SampleRequest request;
    bool numbers[3] = {true, true, true};
    if (parser.isSet(cases))
        request.options.cases = parser.value(cases).toLongLong(&numbers[0]);
    if (parser.isSet(seed))
        request.options.seed = parser.value(seed).toUInt(&numbers[1]);
    if (parser.isSet(waiting))
        request.options.waiting = parser.value(waiting).toDouble(&numbers[2]);
    const SampleOptions &wanted = request.options;
    if (!numbers[0] || !numbers[1] || !numbers[2] || (wanted.cases != 0 && wanted.cases < 20) || wanted.cases > SampleOptions::Most ||
        !(wanted.waiting >= 0 && wanted.waiting <= 1)) // nor what is no number
        return Error{error::BadInput,
                     words("--cases takes 0, or 20 to %1, --seed a whole number, --waiting 0 to 1",
                           "--cases 写 0 或 20 至 %1，--seed 写整数，--waiting 写 0 至 1")
                         .arg(SampleOptions::Most),
                     {}};
    request.folder = parser.isSet(folder) ? parser.value(folder) : PrivateHall::standardFolder();
    if (parser.isSet(server)) {
        auto signIn = SignIn::fromSpec(parser.value(server));
        if (!signIn)
            return signIn.error();
        request.server = std::move(signIn).value();
    }
    return request;
}

// One line that is written over again, for a person who waits.
void showProgress(const QString &what, qint64 done, qint64 of)
{
    if (::isatty(STDERR_FILENO))
        QTextStream(stderr) << "\r" << what << " " << done << " / " << of << "          ";
}

int fillHall(const SignIn &owner, const SampleOptions &options)
{
    auto session = OwnerSession::open(owner);
    if (!session)
        return report(session.error());
    const auto filled =
        options.cases == 0 ? SampleHall::furnish(session.value(), options) : SampleHall::fill(session.value(), options, showProgress);
    if (::isatty(STDERR_FILENO))
        QTextStream(stderr) << "\r                                        \r";
    if (!filled)
        return report(filled.error());
    QTextStream(stdout) << "cases          " << options.cases << "\npassword       " << options.password << "\n";
    return 0;
}

}

int sample(const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << SampleHelp;
        return 0;
    }
    auto request = sampleRequestFrom(arguments);
    if (!request)
        return usage(request.error().log);
    SampleOptions &options = request.value().options;
    const auto source = HallSource::built();
    if (!source)
        return report(source.error());
    if (request->server) {
        options.password = QString::number(QRandomGenerator::system()->generate64(), 36);
        const auto made = furnishHall(*request->server, *source);
        return made ? fillHall(*request->server, options) : report(made.error());
    }
    const auto hall = PrivateHall::open(request->folder, *source);
    if (!hall)
        return report(hall.error());
    const auto owner = (*hall)->ownerSignIn();
    if (!owner)
        return report(owner.error());
    options.password = SampleHall::demoPassword();
    options.showPassword = true;
    return fillHall(*owner, options);
}

}
