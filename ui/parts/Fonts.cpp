// SPDX-FileCopyrightText: Yichuang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Fonts.h"

#include "ui/parts/Theme.h"

#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <array>

namespace yichuang::fonts {

namespace {

struct Measure {
    int glyph;
    int line;
};

// A line of the design for each style, from Meta to Poster.
using Measures = std::array<Measure, 7>;
constexpr Measures staff{{{12, 18}, {13, 20}, {14, 20}, {16, 24}, {20, 28}, {28, 40}, {40, 56}}};
constexpr Measures kiosk{{{28, 40}, {28, 40}, {32, 48}, {36, 52}, {42, 60}, {56, 76}, {72, 96}}};
constexpr Measures elder{{{44, 60}, {44, 60}, {44, 60}, {52, 72}, {60, 80}, {72, 92}, {84, 108}}};

int sizeOf(TextStyle style, int Measure::*what)
{
    const auto at = std::size_t(style);
    return dressed(staff[at].*what, kiosk[at].*what, elder[at].*what);
}

QFont face(const QString &family, int pixels, Weight weight)
{
    QFont font;
    font.setFamilies({family, QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB")});
    font.setPixelSize(pixels);
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

bool drawable(const QString &character)
{
    QTextLayout layout(character, text(TextStyle::Body));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    for (const QGlyphRun &run : runs) {
        if (run.glyphIndexes().contains(0)) {
            return false;
        }
    }
    return !runs.isEmpty();
}

bool needsGlyph(const QString &character)
{
    const char32_t code = character.toUcs4().value(0);
    return !QChar::isSpace(code) && QChar::category(code) != QChar::Other_Control && QChar::category(code) != QChar::Other_Format;
}

}

QFont text(TextStyle style, Weight weight)
{
    return face(QStringLiteral("Noto Sans CJK SC"), sizeOf(style, &Measure::glyph), weight);
}

int lineHeight(TextStyle style)
{
    return sizeOf(style, &Measure::line);
}

QFont document(int pixels, Weight weight)
{
    return face(QStringLiteral("Noto Serif CJK SC"), pixels, weight);
}

QStringList missingGlyphs(const QString &text)
{
    QStringList missing;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary()) {
        const QString character = text.mid(from, to - from);
        if (needsGlyph(character) && !missing.contains(character) && !drawable(character)) {
            missing.append(character);
        }
    }
    return missing;
}

}
