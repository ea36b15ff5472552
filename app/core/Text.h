// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// Full-width letters, digits and punctuation as their half-width ones; everything else stays.
QString halfWidth(const QString &text);

// Where a text holds what may never be stored: NUL, other controls, an unpaired surrogate, a bidi override or a zero-width character.
// Unassigned and private-use characters are allowed: people's names have them (GB 18030-2022).
struct Blemish {
    qsizetype position;
    char32_t character;
};
enum class Lines { One, Many };
std::optional<Blemish> findBlemish(QStringView text, Lines lines = Lines::One);

// The text with bidi overrides, zero-width characters and controls made visible as ⟨U+202E⟩: what is on the screen is what is there.
QString visible(const QString &text);

// At most so many code points, never half of one.
QString truncated(const QString &text, qsizetype codePoints);
qsizetype codePointCount(QStringView text);

}
