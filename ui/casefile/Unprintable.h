// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

// What to say of words of several lines that hold a character nobody can see; empty when there is none.
QString blemishSentence(const QString &text);
// The same of words that will stand on a paper, also where they hold a character that no document font can draw.
QString unprintableSentence(const QString &text);

}
