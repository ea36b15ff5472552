// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace yichuang {

// Instants as the hall's clocks on the wall show them: Asia/Shanghai, whatever zone the PC is set to. Birthdays are dates, never instants.
namespace halltime {

// What time it is at the hall, by its own clock as it was last heard; a PC's clock may be a day off, or be set in the middle of the work.
// Before the hall was heard it is the PC's.
QDateTime now();
QDate today();
void heard(const QDateTime &hallsNow);

QDate dayOf(const QDateTime &instant);
// 09:42
QString timeOfDay(const QDateTime &instant);
// 11-23, or 2026-11-23 in another year than today's.
QString day(const QDate &date, const QDate &today);
QString dayOf(const QDateTime &instant, const QDate &today);
// 11-24 17:30
QString moment(const QDateTime &instant, const QDate &today);

}

}
