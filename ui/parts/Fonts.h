// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace yichuang {

// The sizes text may have: 12/18, 13/20, 14/20, 16/24, 20/28, 28/40, 40/56 px glyph and line height at 100 %; at a kiosk from 28/40 to
// 72/96, in its larger dress from 44/60 to 84/108. Nothing is smaller than Meta.
enum class TextStyle { Meta, Secondary, Body, Verdict, Title, Number, Poster };

enum class Weight { Normal, Bold };

namespace fonts {

// Noto Sans CJK SC at the person's text size, with the HanaMin faces behind it for rare characters of names and places.
QFont text(TextStyle style, Weight weight = Weight::Normal);

// The height of one line of that style at the person's text size, in logical pixels.
int lineHeight(TextStyle style);

// The serif face of official documents, for previews that must look as printed.
QFont document(int pixels, Weight weight = Weight::Normal);

// The characters that no installed face can draw, each once, in the order they appear. GB 18030-2022 asks public services to
// show every character of a person's name; a text with missing glyphs is therefore not saved silently.
QStringList missingGlyphs(const QString &text);

}
}
