// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace yichuang {

class OwnerSession;

// The readings (PinyinReadings) of every Chinese character, for the hall. Search inside the hall works with it (hall.pinyin).
class PinyinTable {
public:
    // Lines of COPY's text format: character, tab, array of readings.
    static QByteArray rows();
    // Fills hall.pinyin if it is there and empty.
    static Result<Done> load(OwnerSession &session);
};

}
