// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// How much of a person's data a screen, a receipt or a log may show (GB/T 35273-2020, 7.2). Numbers are masked as the hall masks them.
namespace mask {

// 张*, 张*三, 欧**娜: the first character and, from three on, the last. Counts what a person sees as one character.
QString name(const QString &name);
// 440703********1234 from fifteen characters on, a shorter number as E*****678.
QString number(const QString &number);
// 138****8000; the last four digits of any other line are hidden.
QString phone(const QString &phone);
// Down to the street, the rest as ****. Where in doubt it hides more.
QString address(const QString &address);

}

}
