// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace yichuang {

// A character as search compares it, and where it stands in the text it came from (UTF-16 units).
struct SearchCharacter {
    char32_t code;
    qsizetype from;
    qsizetype units;
};

// The letters, digits and characters of a text: half-width, in small letters, without blanks and punctuation.
QList<SearchCharacter> searchCharacters(const QString &text);

bool isLatinLetter(char32_t character);

}
