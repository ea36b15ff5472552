// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "devices/CardData.h"

#include <QByteArray>

namespace yichuang {

// The block of text in a card's chip (GA/T 490): 256 bytes of UTF-16, in one of four layouts that a letter near the end tells apart.
namespace cardtext {

inline constexpr qsizetype Size = 256;

// Words as they stand on the card. A block of another size or of a kind that nobody knows is refused; a date that is none stays unset.
Result<CardData> decode(QByteArrayView block);

// The block that a card with these words would have; what does not fit its field is cut.
QByteArray encode(const CardData &card);

}

}
