// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace yichuang {

// The steps of a pointer into answers or an application. A place has one spelling, as in the hall (hall.path_of): what is written otherwise
// is none, and has no steps.
QStringList pathOf(const QString &pointer);

// Undefined where nothing stands there, or the pointer names no place.
QJsonValue valueAt(const QJsonValue &whole, const QString &pointer);

}
