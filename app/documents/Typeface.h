// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>

namespace yichuang {

// Official documents are set at 720 units to the inch whatever the screen is, so a point is ten units.
inline constexpr int UnitsPerInch = 720;
inline constexpr double UnitsPerPoint = UnitsPerInch / 72.0;
inline constexpr double mm = UnitsPerInch / 25.4; // units in a millimetre

// The document face, with the fonts that step in for characters it lacks (most of CJK extension B and later).
QFont documentFont(double points, bool bold = false);

// The code points of the text that none of the document fonts can draw, each once; line ends are fine, other controls are not.
// Ask before anything is stored: a name that cannot be printed has to be dealt with while the person is still at the window.
QList<char32_t> unprintableCharacters(const QString &text);

}
