// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Typeface.h"

#include <QFontDatabase>
#include <QHash>
#include <QRawFont>

namespace yichuang {
namespace {

const QStringList &families()
{
    static const QStringList names{"Noto Serif CJK SC", "HanaMinA", "HanaMinB", "BabelStone Han", "Noto Serif", "Noto Serif Tibetan"};
    return names;
}

// Asking each font itself: Qt's own fallback draws an empty box without a word.
const QList<QRawFont> &documentFaces()
{
    static thread_local const QList<QRawFont> faces = [] {
        QList<QRawFont> made;
        const QStringList installed = QFontDatabase::families();
        for (const QString &family : families()) {
            if (installed.contains(family))
                made << QRawFont::fromFont(QFont(family, 12));
        }
        return made;
    }();
    return faces;
}

bool isDrawable(char32_t character)
{
    if (character == U'\n')
        return true;
    if (character < 0x20 || (character >= 0x7f && character < 0xa0) || QChar::category(character) == QChar::Other_Format)
        return false;
    return std::any_of(documentFaces().cbegin(), documentFaces().cend(),
                       [character](const QRawFont &face) { return face.supportsCharacter(character); });
}

}

QFont documentFont(double points, bool bold)
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(qRound(points * UnitsPerPoint));
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QList<char32_t> unprintableCharacters(const QString &text)
{
    QList<char32_t> result;
    static thread_local QHash<char32_t, bool> known;
    for (const uint unit : text.toUcs4()) {
        const char32_t character = unit;
        auto found = known.constFind(character);
        if (found == known.constEnd())
            found = known.insert(character, isDrawable(character));
        if (!*found && !result.contains(character))
            result << character;
    }
    return result;
}

}
