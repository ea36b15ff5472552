// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/DisplayGuard.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace yichuang {
namespace {

constexpr int NotUnderstood = 2;

// A handler of messages is a plain function, so what was typed waits for it here.
QString &typedLine()
{
    static QString line;
    return line;
}

// No translator is there before the application is, so both languages are said.
void sayInstead(QtMsgType kind, const QMessageLogContext &, const QString &)
{
    if (kind != QtFatalMsg)
        return;
    const QString words = QStringLiteral("没有显示器应答；请在图形桌面上，或用 ssh -X 登录本机后，再输入：%1\n"
                                         "No display answers; on a desktop, or logged in with ssh -X, type again: %1\n")
                              .arg(typedLine());
    std::fputs(words.toUtf8().constData(), stderr);
    std::fflush(stderr);
    std::_Exit(NotUnderstood);
}

}

DisplayGuard::DisplayGuard(int argc, char **argv)
{
    QStringList typed{QFileInfo(QString::fromLocal8Bit(argv[0])).fileName()};
    for (int i = 1; i < argc; ++i)
        typed << QString::fromLocal8Bit(argv[i]);
    typedLine() = typed.join(u' ');
    qInstallMessageHandler(sayInstead);
}

void DisplayGuard::passed()
{
    qInstallMessageHandler(nullptr);
}

// Only what is spelled out: the parser takes some of Qt's own options, which it does not know yet, for letters in a row, v among them.
void DisplayGuard::answerWithoutDisplay(QCommandLineParser &parser, int &argc, char **argv)
{
    const bool isAsked = std::any_of(argv + 1, argv + argc, [](const char *typed) {
        const QLatin1String word(typed);
        return word == QLatin1String("-v") || word == QLatin1String("--version") || word == QLatin1String("-h") ||
               word == QLatin1String("--help") || word == QLatin1String("--help-all");
    });
    if (!isAsked)
        return;
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QFileInfo(QString::fromLocal8Bit(argv[0])).fileName()); // their folders bear one name
    parser.parse(QCoreApplication::arguments());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    // Qt's own options only an application with windows knows, which answers before it has one.
    if (parser.isSet(QStringLiteral("help-all")))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

}
