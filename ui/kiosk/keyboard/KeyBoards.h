// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Icon.h"

#include <QList>
#include <QString>

namespace yichuang {

// The boards of the keyboard on the screen. Which one comes up depends on the field.
enum class Board { Pinyin, Latin, Symbols, Digits, Decimal, Identity, Code };

// What touching a key does. Text writes its letters; the others are named by what they do.
enum class KeyAct { Text, Erase, Space, Enter, Part, Shift, Hide, ToPinyin, ToLatin, ToSymbols, None };

struct BoardKey {
    QString text; // as written into the field, or as said on a key that writes nothing
    KeyAct act = KeyAct::Text;
    double width = 1; // of ten in a row
    Icon sign = Icon::None;

    bool isLetter() const { return act == KeyAct::Text && text.size() == 1 && text[0] >= u'a' && text[0] <= u'z'; }
};

using BoardRows = QList<QList<BoardKey>>;

// The keys of a board, row by row; each row fills ten widths or stands in the middle.
BoardRows rowsOf(Board board, const QString &enterWords);

}
