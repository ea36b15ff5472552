// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// What to say of words that will stand on a paper and hold a character that no document font can draw; empty when all of them can be
// printed.
QString unprintableSentence(const QString &text);

}
