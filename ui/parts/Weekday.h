// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>

namespace yichuang {

// The names of the days of a week, as much of them as there is room for.
class Weekday {
    Q_DECLARE_TR_FUNCTIONS(yichuang::Weekday)

public:
    static QString name(const QDate &day);  // 星期六
    static QString brief(const QDate &day); // 周六
    static QString sign(const QDate &day);  // 六
};

}
