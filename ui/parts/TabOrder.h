// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yichuang {

// Rows that were made later stand before this for the eye, and for Tab from now on: what takes the focus in it, itself among it, goes to
// the end of its window's order.
void tabLast(QWidget *part);

// The parts of a row that was made later stand before this for the eye, and for Tab from now on, in this order.
void tabBefore(const QList<QWidget *> &parts, QWidget *here);

}
