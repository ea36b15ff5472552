// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include "core/ScramVerifier.h"
#include "hall/OwnerSession.h"
#include "HallPlace.h"
#include "Output.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTextStream>
#include <QUuid>

namespace yichuang::ctl {
namespace {

constexpr auto PasswordHelp = R"(yichuangctl password WORKNO --server LINE --user NAME [options]

Gives somebody who forgot the password another one, as the security administrator. It is made by chance and said here once; the hall gets only
what it needs to check it, and only when it was said: where it could not be written, the old one stays. The program asks the person for one of
their own at the next sign-in, and nothing else answers before that. Where the login is busy, the hall's keeper gives it the password a little
later; that is said on the standard error.

  --server LINE      the hall's server: "host=a,b dbname=hall"; of a private hall the socket that "hall status" names
  --user NAME        the security administrator's login
  --password-file F  the file that holds the administrator's password, mode 0600; else PostgreSQL's own password file
)";

// Sixty bits, in letters that nobody takes for one another when they are read out.
QString madeByChance()
{
    static const QString letters = QStringLiteral("abcdefghijkmnpqrstuvwxyz23456789");
    QString password;
    for (int i = 0; i < 12; ++i)
        password += letters[QRandomGenerator::system()->bounded(int(letters.size()))];
    return password;
}

}

int password(const QStringList &arguments)
{
    QCommandLineParser parser;
    HallPlace::addOptions(parser);
    if (arguments.isEmpty() || arguments.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << PasswordHelp;
        return 0;
    }
    if (!parser.parse(QStringList{QStringLiteral("password")} + arguments) || parser.positionalArguments().size() != 1)
        return usage(parser.errorText());
    // The owner of a hall is no security administrator.
    if (!parser.isSet(QStringLiteral("server")) || !parser.isSet(QStringLiteral("user")))
        return usage(QStringLiteral("--server, --user"));
    auto hall = OwnedHall::from(parser);
    if (!hall)
        return report(hall.error());
    OwnerSession &session = hall.value().session;
    // Said before it is good for anything: what the hall has, and nobody read, would keep the person out. The transaction that holds the
    // login meanwhile does not wait for a terminal that stands still.
    if (const auto begun = session.run("begin; set local idle_in_transaction_session_timeout = '5s'"); !begun)
        return report(begun.error());
    const QString fresh = madeByChance();
    const auto done =
        session.value("select security.staff_password($1, $2, $3)", {QUuid::createUuid().toByteArray(QUuid::WithoutBraces),
                                                                     parser.positionalArguments().first().toUtf8(), scramVerifier(fresh)});
    if (!done && done.error().is(QLatin1String("YC001"))) {
        QTextStream(stderr) << words("Nobody else who works here has this number.", "没有这个工号的在职人员（自己的密码在登录后自己改）。")
                            << "\n";
        return Failed;
    }
    if (!done)
        return report(done.error());
    QTextStream(stdout) << fresh << "\n";
    if (!isSaid()) {
        QTextStream(stderr) << words("No other password was given; the old one stays.", "没有换密码，旧密码照旧。") << "\n";
        return OutputLost;
    }
    if (const auto given = session.run("commit"); !given) {
        QTextStream(stderr) << words("It is not certain that the password above was given; ask for another one.",
                                     "上面的密码不一定已经换上，请再换一次。")
                            << "\n";
        return report(given.error());
    }
    // The login's row was held: until the keeper has it, the old password opens the door and nothing behind it.
    if (QJsonDocument::fromJson(done.value().value_or(QString()).toUtf8())[u"later"].toBool())
        QTextStream(stderr) << words("The login is busy at this moment: the hall's keeper gives it this password in a few seconds, if one "
                                     "runs. Until then it "
                                     "does not let the person in, and the old one is good for nothing.",
                                     "这个登录此刻正被占用：大厅的后台会在几秒内换上这个新密码（后台须在运行）。在那之前新密码还登录不了，"
                                     "旧密码也办不了任何事。")
                            << "\n";
    return 0;
}

}
