// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCommandLineParser;

namespace yichuang {

// Stands before the application: where no display answers, it says in one sentence what to type and ends the program with 2, in the place
// of Qt's own words and an abort. What happens after passed() is not its business.
class DisplayGuard {
public:
    DisplayGuard(int argc, char **argv);
    ~DisplayGuard() { passed(); }
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;

    void passed();

    // Whoever asks for the version or for help needs no display: he is answered, and the program ends with 0, or does so as soon as it has
    // its application (--help-all). To be called before the guard is set up, with the names that are in force; else it does nothing.
    static void answerWithoutDisplay(QCommandLineParser &parser, int &argc, char **argv);
};

}
