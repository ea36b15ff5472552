// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

}
