// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QStringList>

namespace yichuang::ctl {

// One word after yichuangctl. It gets the arguments behind that word and answers the program's exit code.
struct Command {
    const char *name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

int hall(const QStringList &arguments);
int serve(const QStringList &arguments);
int import(const QStringList &arguments);
int simulate(const QStringList &arguments);
int scan(const QStringList &arguments);
int readerSimulator(const QStringList &arguments);
int explain(const QStringList &arguments);
int calendar(const QStringList &arguments);
int audit(const QStringList &arguments);
int bench(const QStringList &arguments);
int sample(const QStringList &arguments);
int verify(const QStringList &arguments);
int numbers(const QStringList &arguments);
int papers(const QStringList &arguments);
int password(const QStringList &arguments);

// Whether the locale is Chinese; everything is said in its language, and English where it is another.
bool speaksChinese();
// One of two sentences, in the language of the locale.
QString words(const char *english, const char *chinese);

// Says what went wrong in one sentence on the standard error, in the language of the locale, and answers the exit code that stands for it.
int report(const Error &error);
// Says what is wrong with the command line, in general words where there are none, and where the help is of the command that was typed.
int usage(const QString &text, const QString &command = QCoreApplication::arguments().value(1));

// What the exit codes mean; 0 is success. docs/exit-codes.md says the same.
enum ExitCode {
    Failed = 1,
    Usage = 2,
    NoPostgres = 10,
    WrongMajor = 11,
    InUse = 12,
    SocketTaken = 13,
    DiskIsFull = 14,
    Forbidden = 15,
    ServerDidNotStart = 16,
    NoHall = 17,
    NewerHall = 18,
    ChangedSchema = 19,
    SchemaRefused = 20,
    LineLost = 21,
    SignInRefused = 22,
    HasCases = 23,
    FaultyBundle = 24,
    OtherContent = 25,
    HistoryAltered = 26,
    FalsePaper = 27,
    UnprovenPaper = 28,
    Crowded = 29,
    OutputLost = 30,
};

}
