// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Weekday.h"

namespace yichuang {

QString Weekday::name(const QDate &day)
{
    static const char *const names[] = {QT_TR_NOOP("星期一"), QT_TR_NOOP("星期二"), QT_TR_NOOP("星期三"), QT_TR_NOOP("星期四"),
                                        QT_TR_NOOP("星期五"), QT_TR_NOOP("星期六"), QT_TR_NOOP("星期日")};
    return tr(names[day.dayOfWeek() - 1]);
}

QString Weekday::brief(const QDate &day)
{
    static const char *const names[] = {QT_TR_NOOP("周一"), QT_TR_NOOP("周二"), QT_TR_NOOP("周三"), QT_TR_NOOP("周四"),
                                        QT_TR_NOOP("周五"), QT_TR_NOOP("周六"), QT_TR_NOOP("周日")};
    return tr(names[day.dayOfWeek() - 1]);
}

QString Weekday::sign(const QDate &day)
{
    static const char *const signs[] = {QT_TR_NOOP("一"), QT_TR_NOOP("二"), QT_TR_NOOP("三"), QT_TR_NOOP("四"),
                                        QT_TR_NOOP("五"), QT_TR_NOOP("六"), QT_TR_NOOP("日")};
    return tr(signs[day.dayOfWeek() - 1]);
}

}
