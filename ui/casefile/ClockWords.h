// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/Deadline.h"
#include "ui/parts/DayRuler.h"

#include <QCoreApplication>

namespace yichuang {

// A clock as every window shows it: its length in its own unit, and its days on the ruler.
class ClockWords {
    Q_DECLARE_TR_FUNCTIONS(yichuang::ClockWords)

public:
    // 10 个工作日, 60 日, 3 个月, 48 小时
    static QString period(int n, const QString &unit);
    // An extension adds working days to those, and calendar days to any other unit.
    static QString added(int n, const QString &unit);
    // ，延长 5 个工作日; empty: nothing was added.
    static QString extension(const DeadlineExplanation &clock);
    // 承诺办结, 法定办结, 一次性告知 …
    static QString kind(const QString &kind);
    // Why a day is counted or not, with its article: 7-18 周六，周末不计（行政许可法第八十二条）.
    static QString day(const DeadlineExplanation::Day &day, const DeadlineExplanation &clock, const QDate &today);

    static bool standsStill(const DeadlineExplanation::Day &day);
    static DayRuler::Day cell(const DeadlineExplanation::Day &day, const DeadlineExplanation &clock, const QDate &today);
};

}
