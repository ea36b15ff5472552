// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace yichuang;

namespace {

// Each command has a file of its own; a new one adds a line here and its name to Commands.h.
constexpr ctl::Command Commands[] = {
    {"hall", "create, upgrade, status, stop or drop a hall", ctl::hall},
};

int help()
{
    QTextStream out(stdout);
    out << "yichuangctl " << YICHUANG_VERSION << "\n\n";
    for (const ctl::Command &command : Commands)
        out << "  yichuangctl " << QString::fromLatin1(command.name).leftJustified(10) << command.summary << "\n";
    return 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("yichuangctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    const QString wanted = arguments.value(1);
    if (wanted.isEmpty() || wanted == QLatin1String("--help") || wanted == QLatin1String("help"))
        return help();
    for (const ctl::Command &command : Commands)
        if (wanted == QLatin1String(command.name))
            return command.run(arguments.mid(2));
    return ctl::usage(QStringLiteral("There is no command \"%1\".").arg(wanted));
}
