// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDate>
#include <QList>

namespace yichuang::ctl {

// What the hall wrote down about all events up to one, at the end of a day.
struct Seal {
    QDate day;
    qint64 lastEvent = 0;
    qint64 events = 0;
    QString hash; // hex

    bool operator==(const Seal &other) const = default;
};

// The auditor's own list of seals: a text file, one line a seal, to be kept where the hall's administrators cannot reach it.
namespace KeptSeals {

// None when the path is empty or nothing is there yet. Error input.bad names the line that is none, or says that it is no file.
Result<QList<Seal>> read(const QString &path);
// Replaces the file as a whole or not at all.
Result<Done> write(const QString &path, const QList<Seal> &seals);

}

}
