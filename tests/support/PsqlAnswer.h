// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang::test {

// What psql said, or what it would have said.
struct PsqlAnswer {
    int exitCode = -1;
    QString out; // unaligned, without headers, columns parted by |
    QString err; // verbose: has the SQLSTATE
    bool says(const QString &state) const { return err.contains(state); }
};

}
