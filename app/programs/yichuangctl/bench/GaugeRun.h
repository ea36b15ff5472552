// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BenchHall.h"

#include <QJsonObject>

namespace yichuang::ctl {

// A program that lies beside this one.
QString beside(const char *program);

// Where a gauge signs in as the bench's first clerk.
QJsonObject orderFor(const BenchHall &hall);

// Runs the gauge with its order and gives what it measured. Until it ends this is the program's event loop: what the bench set going goes
// on.
Result<QJsonObject> gauge(const QString &what, const QJsonObject &order, int patienceSeconds);

}
