// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace yichuang {

class OwnerSession;

// The readings of every Chinese character in toneless Latin letters, as people type them (ü is v, and u as well): one reading from ICU,
// further ones for common polyphones from our own list. Search inside the hall works with it (hall.pinyin).
class PinyinTable {
public:
    // Lines of COPY's text format: character, tab, array of readings.
    static QByteArray rows();
    // Fills hall.pinyin if it is there and empty.
    static Result<Done> load(OwnerSession &session);
};

}
