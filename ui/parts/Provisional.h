// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace yichuang {

// What stands behind a date that is counted through a year whose days off are not published yet, wherever one is shown.
class Provisional {
    Q_DECLARE_TR_FUNCTIONS(yichuang::Provisional)

public:
    // （暂定）, or nothing.
    static QString mark(bool provisional);
    // 暂定 by itself, or nothing.
    static QString word(bool provisional);
    // A sentence with a mark inside: the bracket has its own room, and no blank follows it.
    static QString closed(QString sentence);
};

}
