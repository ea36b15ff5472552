// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace yichuang {

// How Chinese characters are read, in toneless Latin letters as people type them (ü is v, and u as well): one reading from ICU, further
// ones for common polyphones from our own list, polyphones.txt.
class PinyinReadings {
public:
    // Of each of these characters in their order, the usual reading first; none where none is known.
    static QList<QStringList> of(const QList<char32_t> &characters);
};

}
