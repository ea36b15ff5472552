// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace yichuang {

// One code point at a time with its position in UTF-16 units, until `see` says no; an unpaired surrogate comes as itself.
template<typename See> void eachCodePoint(QStringView text, See see)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        if (!see(i, c))
            return;
        i += pair ? 1 : 0;
    }
}

// Full-width letters, digits and punctuation as their half-width ones; everything else stays.
QString halfWidth(const QString &text);
// A number or code as it is meant: half-width, without blanks, letters a to z as capitals. Other letters stay, so that they are refused.
QString asCode(const QString &text);

// Characters that take no room or turn the direction of others (what Unicode calls default ignorable, but for the selectors of a
// character's variants, which a name may have), and U+2800, the blank that is no space: bidi controls, zero-width characters, fillers, the
// soft hyphen, tags.
bool isHidden(char32_t character);
// Those of them that some scripts are written with: U+200C, U+200D, Mongolian selectors.
bool isJoiner(char32_t character);
bool isControl(char32_t character);
bool isSurrogate(char32_t character);

// Where a text holds what may never be stored: NUL, other controls, an unpaired surrogate, a bidi override or a zero-width character.
// Unassigned and private-use characters are allowed: people's names have them (GB 18030-2022). So are joiners, which emoji and some scripts
// need; a name may not have them (PersonName). Positions count UTF-16 units. The same as hall.blemish (tests/sql/tst_Ideographs).
struct Blemish {
    qsizetype position;
    char32_t character;
};
enum class Lines { One, Many };
std::optional<Blemish> findBlemish(QStringView text, Lines lines = Lines::One);

// The text with every hidden character, control and unpaired surrogate made visible as ⟨U+202E⟩: what is on the screen is what is there.
QString visible(const QString &text);

// What names a law, for the screen: 《中华人民共和国食品安全法》第三十五条 is 《食品安全法》第三十五条. Papers keep the full title.
QString shortLaw(const QString &article);

// At most so many code points, never half of one.
QString truncated(const QString &text, qsizetype codePoints);
qsizetype codePointCount(QStringView text);

}
